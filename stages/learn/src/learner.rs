//! The training loop: updates, the dev set after every epoch, the best model kept, the state saved.
//!
//! Left out: what is written about the run, which is the stages', the form of a checkpoint
//! (`checkpoint`), and what an epoch consists of (`sampling`).

use std::path::Path;
use std::time::{Duration, Instant};

use artifact::{Monitor, StageError};
use corpus::Encoded;
use nn::{Network, Sentence, Settings, Tagger, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::data::{Data, Example};
use crate::params::{Params, Restore};
use crate::sampling::Sampler;
use crate::state;
use crate::stopping::{Stopping, Verdict};
use crate::update::Updates;

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
    /// Cross-entropy over all tokens trained on, in natural logarithms, without the task's weight.
    pub loss: f64,
    /// Sum over the updates of the gradient's norm before clipping.
    pub norms: f64,
    /// On the training sentences, with random labels only.
    pub train_accuracy: Option<f64>,
    /// Where the dev split has the layer.
    pub dev_accuracy: Option<f64>,
}

/// One epoch.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Epoch {
    /// The main task first.
    pub tasks: Vec<TaskEpoch>,
    /// Its learning rate.
    pub rate: f64,
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
    pub(crate) fn of(network: &Network) -> Self {
        Self { alphas: network.alphas(), betas: network.betas() }
    }
}

/// How a run is carried out; nothing of it changes a result.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How many threads it may use, at least 1.
    pub threads: usize,
    /// A folder of the run's own, for checkpoints: a run that finds one there goes on from it.
    pub checkpoints: Option<&'a Path>,
    /// At least so long between two checkpoints, but for the last of a call: an epoch that takes
    /// less is repeated sooner than saved.
    pub pause: Duration,
    /// The person who waits.
    pub monitor: &'a dyn Monitor,
}

/// The work of this process on a run; it differs from one run to the next, so it is for monitors
/// alone.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pace {
    /// Epochs that it ran.
    pub epochs: usize,
    /// Tokens that these trained on.
    pub tokens: u64,
    /// Seconds that they took, dev and checkpoints included.
    pub seconds: f64,
}

/// What a run brought.
#[derive(Debug)]
pub struct Learnt {
    /// The network of the kept epoch.
    pub network: Network,
    /// Every epoch that was run.
    pub epochs: Vec<Epoch>,
    /// Before the first epoch, then after each.
    pub sharing: Vec<Sharing>,
    /// The kept epoch, from 1: the best, or the last where the settings say so; 0 where none was run.
    pub best: usize,
}

/// A network in training. Nothing in it grows while updates are made.
pub struct Learner<'a> {
    pub(crate) params: &'a Params,
    data: &'a Data,
    options: Options<'a>,
    pub(crate) identity: [u8; 32],
    pub(crate) network: Network,
    pub(crate) trainer: Trainer,
    tagger: Tagger,
    pub(crate) sampler: Sampler,
    pub(crate) updates: Updates,
    /// None with random labels, which are learnt to the end.
    pub(crate) stopping: Option<Stopping>,
    pub(crate) stopped: bool,
    /// The loss was no longer a finite number.
    diverged: bool,
    /// The parameters of the best epoch.
    pub(crate) kept: Vec<f32>,
    pub(crate) best: usize,
    pub(crate) epochs: Vec<Epoch>,
    pub(crate) sharing: Vec<Sharing>,
    /// The epochs that the newest checkpoint has, and when it was written.
    pub(crate) saved: usize,
    saved_at: Instant,
    pace: Pace,
    /// Epochs that the present call of [`Learner::run`] ends at.
    until: u32,
    /// The figure that the progress line ends in.
    pub(crate) message: String,
}

impl<'a> Learner<'a> {
    /// A network on data that were made with the same parameters: new, or as the newest sound
    /// checkpoint of this very run has it. A checkpoint that cannot be used is named to the monitor
    /// and passed over.
    ///
    /// # Errors
    /// The parameters make no network.
    pub fn new(
        params: &'a Params,
        data: &'a Data,
        options: Options<'a>,
    ) -> Result<Self, StageError> {
        let mut learner = Self::fresh(params, data, options)?;
        if let Some(folder) = options.checkpoints {
            learner.identity = state::identity(params, data);
            state::resume(&mut learner, folder, options.monitor, || {
                Self::fresh(params, data, options)
            })?;
        }
        Ok(learner)
    }

    fn fresh(params: &'a Params, data: &'a Data, options: Options<'a>) -> Result<Self, StageError> {
        let labels: Vec<_> = data.tasks.iter().map(|task| task.labels).collect();
        let config = params.config(&labels, data.once.len(), data.chars);
        let network = Network::new(config, params.seed)
            .map_err(|error| StageError::new(error.to_string()))?;
        let training = &params.training;
        let weights = data.tasks.iter().map(|task| training.weights.get(&task.name));
        let settings = Settings {
            clip: training.clip,
            noise: training.noise,
            omega_every: training.omega_every,
            optimizer: training.optimizer,
            weights: weights.map(|weight| weight.copied().unwrap_or(1.0)).collect(),
            train_unknown: training.train_unknown,
            threads: options.threads,
        };
        let random = params.tasks.random_labels.is_some();
        let chance = generator(params.seed, Stream::Sampling);
        Ok(Self {
            trainer: Trainer::new(&network, settings),
            tagger: Tagger::new(&network),
            sampler: Sampler::new(data, training.sampling, training.batch, chance),
            updates: Updates::new(params, data),
            stopping: (!random).then(|| Stopping::new(training.patience)),
            stopped: false,
            diverged: false,
            kept: network.parameters().to_vec(),
            best: 0,
            epochs: Vec::new(),
            sharing: vec![Sharing::of(&network)],
            saved: 0,
            saved_at: Instant::now(),
            pace: Pace::default(),
            until: 0,
            message: "no epoch finished yet".to_owned(),
            identity: [0; 32],
            params,
            data,
            options,
            network,
        })
    }

    /// Goes on until `epochs` epochs have been run since the beginning, or dev has stopped
    /// improving, or the parameters allow no more. A later call with a larger number goes on from
    /// there, as if it had never stopped. With a folder for checkpoints the state is saved after
    /// each epoch; one that was resumed may have more epochs than are asked for.
    ///
    /// # Errors
    /// The run was cancelled, a checkpoint cannot be written, or the loss is no longer a finite
    /// number: then the error names what is kept of the epochs before.
    pub fn run(&mut self, epochs: u32) -> Result<(), StageError> {
        self.until = epochs.min(self.params.epochs());
        while !self.stopped && self.epochs.len() < self.until as usize {
            let began = Instant::now();
            let epoch = self.epoch(self.epochs.len() as u32)?;
            self.sharing.push(Sharing::of(&self.network));
            let verdict = match (&mut self.stopping, epoch.tasks[0].dev_accuracy) {
                (Some(stopping), Some(accuracy)) => stopping.observe(accuracy),
                _ => Verdict::Best,
            };
            self.pace.tokens += epoch.tasks.iter().map(|task| task.tokens).sum::<u64>();
            self.epochs.push(epoch);
            if verdict == Verdict::Best {
                self.kept.copy_from_slice(self.network.parameters());
                self.best = self.epochs.len();
            }
            self.stopped = verdict == Verdict::Stop;
            let last = self.stopped || self.epochs.len() >= self.until as usize;
            if last || self.saved_at.elapsed() >= self.options.pause {
                self.save()?;
            }
            self.pace.epochs += 1;
            self.pace.seconds += began.elapsed().as_secs_f64();
        }
        Ok(())
    }

    /// Whether no further epoch would be run, however many were asked for.
    pub fn done(&self) -> bool {
        self.stopped || self.epochs.len() >= self.params.epochs() as usize
    }

    /// Whether the run ended because its loss was no longer a finite number.
    pub fn diverged(&self) -> bool {
        self.diverged
    }

    /// Every epoch so far.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// The best epoch so far, from 1; 0 before the first.
    pub fn best(&self) -> usize {
        self.best
    }

    /// What this process did.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// What the run brought so far, with the network of the epoch that the settings keep.
    pub fn finish(mut self) -> Learnt {
        let to_the_end = self.params.training.restore == Restore::EarlyStop && !self.stopped;
        if to_the_end {
            self.best = self.epochs.len();
        } else {
            self.network.set_parameters(&self.kept);
        }
        let Self { network, epochs, sharing, best, .. } = self;
        Learnt { network, epochs, sharing, best }
    }

    /// Writes a checkpoint, where there is a folder for it.
    fn save(&mut self) -> Result<(), StageError> {
        if let Some(folder) = self.options.checkpoints {
            state::save(self, folder)?;
            (self.saved, self.saved_at) = (self.epochs.len(), Instant::now());
        }
        Ok(())
    }

    /// One epoch, counted from 0: its updates, then the accuracies.
    fn epoch(&mut self, number: u32) -> Result<Epoch, StageError> {
        let training = &self.params.training;
        let rate = training.learning_rate / (1.0 + training.decay * f64::from(number));
        let mut tasks = vec![TaskEpoch::default(); self.data.tasks.len()];
        self.sampler.begin();
        let mut update = 0;
        while let Some(task) = self.sampler.next(&mut self.updates.batch) {
            if update % PULSE as u64 == 0 {
                self.pulse(number, update)?;
            }
            update += 1;
            let (data, network) = (self.data, &mut self.network);
            let step = self.updates.step(data, task, network, &mut self.trainer, rate as f32);
            if !(step.loss.is_finite() && step.grad_norm.is_finite()) {
                self.diverged = true;
                return Err(self.exploded(task, number, update));
            }
            let epoch = &mut tasks[task];
            epoch.updates += 1;
            epoch.tokens += step.tokens as u64;
            epoch.loss += step.loss;
            epoch.norms += step.grad_norm;
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
        Ok(Epoch { tasks, rate, penalty: self.network.omega() })
    }

    /// The error of a loss that is no longer a number; says what is left of the run.
    fn exploded(&self, task: usize, epoch: u32, update: u64) -> StageError {
        let task = &self.data.tasks[task].name;
        let error = StageError::new(format!(
            "the loss is no longer a finite number, at update {update} of epoch {}, on `{task}`",
            epoch + 1
        ));
        let help = "lower `training.learning_rate`, or `training.clip`";
        error.help(match self.options.checkpoints {
            Some(folder) => format!("{help}; {}", state::what_is_left(self, folder)),
            None => help.to_owned(),
        })
    }

    /// Tells how far the run is, and stops it if it should.
    fn pulse(&self, epochs: u32, updates: u64) -> Result<(), StageError> {
        let each = self.sampler.updates();
        let done = u64::from(epochs) * each + updates;
        self.options.monitor.progress(done, u64::from(self.until) * each, &self.message);
        if self.options.monitor.cancelled() { Err(StageError::cancelled()) } else { Ok(()) }
    }

    /// The share of tokens that are tagged right; none where there is nothing to tag.
    fn accuracy(
        &mut self,
        task: usize,
        sentences: &[Encoded],
        examples: &[Example],
    ) -> Result<Option<f64>, StageError> {
        let sentence = |example: &Example| {
            let encoded = &sentences[example.sentence];
            Sentence { words: &encoded.words, chars: &encoded.chars }
        };
        let all: Vec<_> = examples.iter().map(sentence).collect();
        let monitor = self.options.monitor;
        let go_on = |_| if monitor.cancelled() { Err(StageError::cancelled()) } else { Ok(()) };
        let tagged = self.tagger.pass(&self.network).tag(&all, &[task], go_on)?.remove(0);
        let (mut right, mut tokens) = (0_u64, 0_u64);
        for (tags, example) in tagged.iter().zip(examples) {
            right += tags.labels.iter().zip(&example.gold).filter(|(p, g)| p == g).count() as u64;
            tokens += example.gold.len() as u64;
        }
        Ok((tokens > 0).then(|| right as f64 / tokens as f64))
    }
}
