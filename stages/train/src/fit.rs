//! The training loop: updates, the dev set after every epoch, and the best model kept.
//!
//! An epoch is one pass's worth of updates: as many as the tasks have annotated sentences
//! together. Left out: what is written about the run, which is `tables`'.

use artifact::{Monitor, StageError};
use corpus::Encoded;
use nn::{Network, Sentence, Settings, Tagger, Trainer};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::data::{Data, Example};
use crate::params::Params;
use crate::sampling::Sampler;
use crate::stopping::{Stopping, Verdict};

/// Updates or tagged sentences between two looks at [`Monitor::cancelled`].
const PULSE: usize = 32;

/// The independent streams of random numbers of a run; the initial weights have one of their own,
/// which is the network's.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Stream {
    Sampling = 1,
    Noise = 2,
    Unknown = 3,
    RandomLabels = 4,
}

/// A generator of one stream.
pub(crate) fn generator(seed: u64, stream: Stream) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(stream as u64);
    rng
}

/// What an epoch did to one task.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct TaskEpoch {
    pub(crate) updates: u64,
    pub(crate) tokens: u64,
    /// Cross-entropy over all tokens trained on.
    pub(crate) loss: f64,
    /// Sum over the updates of the gradient's norm before clipping.
    pub(crate) norms: f64,
    /// On the training sentences, with random labels only.
    pub(crate) train_accuracy: Option<f64>,
    /// Where the dev split has the layer.
    pub(crate) dev_accuracy: Option<f64>,
}

/// One epoch.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Epoch {
    pub(crate) tasks: Vec<TaskEpoch>,
    /// Omega after the epoch, unweighted.
    pub(crate) penalty: f64,
}

/// The sharing parameters at one moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sharing {
    /// Per layer, [MS, MS] row by row (to, from); empty where there are none.
    pub(crate) alphas: Vec<Vec<f32>>,
    /// Per task, one per layer; empty where there are none.
    pub(crate) betas: Vec<Vec<f32>>,
}

impl Sharing {
    fn of(network: &Network) -> Self {
        Self { alphas: network.alphas(), betas: network.betas() }
    }
}

/// A finished run.
#[derive(Debug)]
pub(crate) struct Fit {
    /// The network of the kept epoch.
    pub(crate) network: Network,
    pub(crate) epochs: Vec<Epoch>,
    /// Before training, then after each epoch.
    pub(crate) sharing: Vec<Sharing>,
    /// The kept epoch, from 1.
    pub(crate) best: usize,
}

/// Trains `network` until dev stops improving, or with random labels for all epochs.
///
/// # Errors
/// The run was cancelled, or the loss is no longer a finite number.
pub(crate) fn fit(
    params: &Params,
    data: &Data,
    network: Network,
    monitor: &dyn Monitor,
) -> Result<Fit, StageError> {
    let mut run = Run::new(params, data, network, monitor);
    let mut stopping =
        params.tasks.random_labels.is_none().then(|| Stopping::new(params.training.patience));
    let mut kept = run.network.parameters().to_vec();
    let mut best = 0;
    let mut epochs = Vec::new();
    let mut sharing = vec![Sharing::of(&run.network)];
    for number in 0..params.epochs() {
        let epoch = run.epoch(number)?;
        sharing.push(Sharing::of(&run.network));
        let verdict = match (&mut stopping, epoch.tasks[0].dev_accuracy) {
            (Some(stopping), Some(accuracy)) => stopping.observe(accuracy),
            _ => Verdict::Best,
        };
        epochs.push(epoch);
        if verdict == Verdict::Best {
            kept.copy_from_slice(run.network.parameters());
            best = epochs.len();
        }
        if verdict == Verdict::Stop {
            break;
        }
    }
    run.network.set_parameters(&kept);
    monitor.metric("tokens", run.tokens as f64);
    monitor.metric("epochs", epochs.len() as f64);
    Ok(Fit { network: run.network, epochs, sharing, best })
}

/// The state of a run in progress. Nothing in it grows while updates are made.
struct Run<'a> {
    params: &'a Params,
    data: &'a Data,
    monitor: &'a dyn Monitor,
    network: Network,
    trainer: Trainer,
    tagger: Tagger,
    sampler: Sampler,
    noise: ChaCha8Rng,
    unknown: ChaCha8Rng,
    /// The words of the present sentence, some of them made unknown.
    words: Vec<u32>,
    /// The labels of the present prediction.
    predicted: Vec<u32>,
    /// Updates of an epoch.
    updates: u64,
    /// The figure that the progress line ends in.
    message: String,
    /// Tokens trained on: for the monitor alone.
    tokens: u64,
}

impl<'a> Run<'a> {
    fn new(params: &'a Params, data: &'a Data, network: Network, monitor: &'a dyn Monitor) -> Self {
        let training = &params.training;
        let settings = Settings {
            clip: training.clip,
            noise: training.noise,
            omega_every: training.omega_every,
            optimizer: training.optimizer,
        };
        let examples: Vec<_> = data.tasks.iter().map(|task| task.train.len()).collect();
        let longest = data.train.iter().chain(&data.dev).map(|s| s.words.len()).max();
        Self {
            trainer: Trainer::new(&network, settings),
            tagger: Tagger::new(&network),
            sampler: Sampler::new(&examples, generator(params.seed, Stream::Sampling)),
            noise: generator(params.seed, Stream::Noise),
            unknown: generator(params.seed, Stream::Unknown),
            words: Vec::with_capacity(longest.unwrap_or(0)),
            predicted: Vec::with_capacity(longest.unwrap_or(0)),
            updates: examples.iter().sum::<usize>() as u64,
            message: "no epoch finished yet".to_owned(),
            tokens: 0,
            params,
            data,
            monitor,
            network,
        }
    }

    /// One epoch, counted from 0: its updates, then the accuracies.
    fn epoch(&mut self, number: u32) -> Result<Epoch, StageError> {
        let training = &self.params.training;
        let rate = training.learning_rate / (1.0 + training.decay * f64::from(number));
        let mut tasks = vec![TaskEpoch::default(); self.data.tasks.len()];
        for update in 0..self.updates {
            if update.is_multiple_of(PULSE as u64) {
                self.pulse(number, update)?;
            }
            self.update(number, update, rate as f32, &mut tasks)?;
        }
        self.tokens += tasks.iter().map(|task| task.tokens).sum::<u64>();
        let (data, random) = (self.data, self.params.tasks.random_labels.is_some());
        for (task, (examples, epoch)) in data.tasks.iter().zip(&mut tasks).enumerate() {
            epoch.dev_accuracy = self.accuracy(task, &data.dev, &examples.dev)?;
            if random {
                epoch.train_accuracy = self.accuracy(task, &data.train, &examples.train)?;
            }
        }
        let (kind, accuracy) = match (tasks[0].dev_accuracy, tasks[0].train_accuracy) {
            (Some(accuracy), _) => ("dev", accuracy),
            (None, accuracy) => ("train", accuracy.unwrap_or_default()),
        };
        let name = &data.tasks[0].name;
        self.message = format!("epoch {}: {name} {kind} accuracy {accuracy:.4}", number + 1);
        self.pulse(number + 1, 0)?;
        Ok(Epoch { tasks, penalty: self.network.omega() })
    }

    /// One update on the next sentence.
    fn update(
        &mut self,
        number: u32,
        update: u64,
        rate: f32,
        tasks: &mut [TaskEpoch],
    ) -> Result<(), StageError> {
        let (task, example) = self.sampler.draw();
        let example = &self.data.tasks[task].train[example];
        let encoded = &self.data.train[example.sentence];
        self.words.clear();
        self.words.extend_from_slice(&encoded.words);
        for word in &mut self.words {
            // One draw per rare occurrence, whatever comes of it.
            if self.data.once[*word as usize]
                && self.unknown.random_bool(self.params.training.unknown)
            {
                *word = 0;
            }
        }
        let sentence = Sentence { words: &self.words, chars: &encoded.chars };
        let network = &mut self.network;
        let step =
            self.trainer.step(network, &sentence, task, &example.gold, rate, &mut self.noise);
        if !(step.loss.is_finite() && step.grad_norm.is_finite()) {
            return Err(StageError::new(format!(
                "the loss is no longer a finite number, at update {} of epoch {}",
                update + 1,
                number + 1
            ))
            .help("lower `training.learning_rate`, or `training.clip`"));
        }
        let epoch = &mut tasks[task];
        epoch.updates += 1;
        epoch.tokens += example.gold.len() as u64;
        epoch.loss += step.loss;
        epoch.norms += step.grad_norm;
        Ok(())
    }

    /// Tells how far the run is, and stops it if it should.
    fn pulse(&self, epochs: u32, updates: u64) -> Result<(), StageError> {
        let done = u64::from(epochs) * self.updates + updates;
        let total = u64::from(self.params.epochs()) * self.updates;
        self.monitor.progress(done, total, &self.message);
        if self.monitor.cancelled() { Err(StageError::cancelled()) } else { Ok(()) }
    }

    /// The share of tokens that are tagged right; none where there is nothing to tag.
    fn accuracy(
        &mut self,
        task: usize,
        sentences: &[Encoded],
        examples: &[Example],
    ) -> Result<Option<f64>, StageError> {
        let (mut right, mut tokens) = (0_u64, 0_u64);
        for (number, example) in examples.iter().enumerate() {
            if number.is_multiple_of(PULSE) && self.monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            let encoded = &sentences[example.sentence];
            let sentence = Sentence { words: &encoded.words, chars: &encoded.chars };
            self.tagger.tag(&self.network, &sentence, task, &mut self.predicted);
            right +=
                self.predicted.iter().zip(&example.gold).filter(|(p, g)| p == g).count() as u64;
            tokens += example.gold.len() as u64;
        }
        Ok((tokens > 0).then(|| right as f64 / tokens as f64))
    }
}
