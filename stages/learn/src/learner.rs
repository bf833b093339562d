//! The training loop: updates, the dev set after every epoch, and the best model kept.
//!
//! An epoch is one pass's worth of updates: as many as the tasks have annotated sentences
//! together. Left out: what is written about the run, which is the stages'.

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
pub struct TaskEpoch {
    /// Updates on it.
    pub updates: u64,
    /// Tokens trained on.
    pub tokens: u64,
    /// Cross-entropy over all tokens trained on.
    pub loss: f64,
    /// Sum over the updates of the gradient's norm before clipping.
    pub norms: f64,
    /// On the training sentences, with random labels only.
    pub train_accuracy: Option<f64>,
    /// Where the dev split has the layer.
    pub dev_accuracy: Option<f64>,
}

/// One epoch.
#[derive(Debug, Clone, PartialEq)]
pub struct Epoch {
    /// The main task first.
    pub tasks: Vec<TaskEpoch>,
    /// Omega after the epoch, unweighted.
    pub penalty: f64,
}

/// The sharing parameters at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Sharing {
    /// Per layer, [MS, MS] row by row (to, from); empty where there are none.
    pub alphas: Vec<Vec<f32>>,
    /// Per task, one per layer; empty where there are none.
    pub betas: Vec<Vec<f32>>,
}

impl Sharing {
    fn of(network: &Network) -> Self {
        Self { alphas: network.alphas(), betas: network.betas() }
    }
}

/// How a run is carried out; nothing of it changes a result.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How many threads it may use, at least 1.
    pub threads: usize,
    /// The person who waits.
    pub monitor: &'a dyn Monitor,
}

/// What a run brought.
#[derive(Debug)]
pub struct Learnt {
    /// The network of the best epoch.
    pub network: Network,
    /// Every epoch that was run.
    pub epochs: Vec<Epoch>,
    /// Before the first epoch, then after each.
    pub sharing: Vec<Sharing>,
    /// The kept epoch, from 1; 0 where none was run.
    pub best: usize,
}

/// A network in training. Nothing in it grows while updates are made.
pub struct Learner<'a> {
    params: &'a Params,
    data: &'a Data,
    options: Options<'a>,
    network: Network,
    trainer: Trainer,
    tagger: Tagger,
    sampler: Sampler,
    noise: ChaCha8Rng,
    unknown: ChaCha8Rng,
    /// None with random labels, which are learnt to the end.
    stopping: Option<Stopping>,
    stopped: bool,
    /// The parameters of the best epoch.
    kept: Vec<f32>,
    best: usize,
    epochs: Vec<Epoch>,
    sharing: Vec<Sharing>,
    /// The words of the present sentence, some of them made unknown.
    words: Vec<u32>,
    /// The labels of the present prediction.
    predicted: Vec<u32>,
    /// Updates of an epoch.
    updates: u64,
    /// Epochs that the present call of [`Learner::run`] ends at.
    until: u32,
    /// The figure that the progress line ends in.
    message: String,
}

impl<'a> Learner<'a> {
    /// A new network on data that were made with the same parameters.
    ///
    /// # Errors
    /// The parameters make no network.
    pub fn new(
        params: &'a Params,
        data: &'a Data,
        options: Options<'a>,
    ) -> Result<Self, StageError> {
        let labels: Vec<_> = data.tasks.iter().map(|task| task.labels).collect();
        let config = params.config(&labels, data.once.len(), data.chars);
        let network = Network::new(config, params.seed)
            .map_err(|error| StageError::new(error.to_string()))?;
        let training = &params.training;
        let settings = Settings {
            clip: training.clip,
            noise: training.noise,
            omega_every: training.omega_every,
            optimizer: training.optimizer,
        };
        let examples: Vec<_> = data.tasks.iter().map(|task| task.train.len()).collect();
        let longest = data.train.iter().chain(&data.dev).map(|s| s.words.len()).max();
        let random = params.tasks.random_labels.is_some();
        Ok(Self {
            trainer: Trainer::new(&network, settings),
            tagger: Tagger::new(&network),
            sampler: Sampler::new(&examples, generator(params.seed, Stream::Sampling)),
            noise: generator(params.seed, Stream::Noise),
            unknown: generator(params.seed, Stream::Unknown),
            stopping: (!random).then(|| Stopping::new(training.patience)),
            stopped: false,
            kept: network.parameters().to_vec(),
            best: 0,
            epochs: Vec::new(),
            sharing: vec![Sharing::of(&network)],
            words: Vec::with_capacity(longest.unwrap_or(0)),
            predicted: Vec::with_capacity(longest.unwrap_or(0)),
            updates: examples.iter().sum::<usize>() as u64,
            until: 0,
            message: "no epoch finished yet".to_owned(),
            params,
            data,
            options,
            network,
        })
    }

    /// Goes on until `epochs` epochs have been run since the beginning, or dev has stopped
    /// improving, or the parameters allow no more. A later call with a larger number goes on from
    /// there, as if it had never stopped.
    ///
    /// # Errors
    /// The run was cancelled, or the loss is no longer a finite number.
    pub fn run(&mut self, epochs: u32) -> Result<(), StageError> {
        self.until = epochs.min(self.params.epochs());
        while !self.stopped && self.epochs.len() < self.until as usize {
            let epoch = self.epoch(self.epochs.len() as u32)?;
            self.sharing.push(Sharing::of(&self.network));
            let verdict = match (&mut self.stopping, epoch.tasks[0].dev_accuracy) {
                (Some(stopping), Some(accuracy)) => stopping.observe(accuracy),
                _ => Verdict::Best,
            };
            self.epochs.push(epoch);
            if verdict == Verdict::Best {
                self.kept.copy_from_slice(self.network.parameters());
                self.best = self.epochs.len();
            }
            self.stopped = verdict == Verdict::Stop;
        }
        Ok(())
    }

    /// Whether no further epoch would be run, however many were asked for.
    pub fn done(&self) -> bool {
        self.stopped || self.epochs.len() >= self.params.epochs() as usize
    }

    /// Every epoch so far.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// The best epoch so far, from 1; 0 before the first.
    pub fn best(&self) -> usize {
        self.best
    }

    /// What the run brought so far, with the network of the best epoch.
    pub fn finish(mut self) -> Learnt {
        self.network.set_parameters(&self.kept);
        let Self { network, epochs, sharing, best, .. } = self;
        Learnt { network, epochs, sharing, best }
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
        let total = u64::from(self.until) * self.updates;
        self.options.monitor.progress(done, total, &self.message);
        if self.options.monitor.cancelled() { Err(StageError::cancelled()) } else { Ok(()) }
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
            if number.is_multiple_of(PULSE) && self.options.monitor.cancelled() {
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
