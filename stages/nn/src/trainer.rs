//! Training: one update on one sentence, or on a batch of sentences, of one task.

use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

use crate::Network;

/// A sentence, as ids.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    /// The id of each word, below [`crate::Config::words`].
    pub words: &'a [u32],
    /// The character ids of each word, below [`crate::Config::chars`]; as long as `words`.
    pub chars: &'a [Vec<u32>],
}

/// A sentence with the gold labels of one task.
#[derive(Debug, Clone, Copy)]
pub struct Example<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// One label id per word, below the task's number of labels.
    pub gold: &'a [u32],
}

/// How parameters follow their gradient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Optimizer {
    /// Stochastic gradient descent: parameter -= rate x gradient.
    #[default]
    Sgd,
}

/// How a network is trained.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Largest norm of all gradients together; gradients above are scaled to it.
    pub clip: f32,
    /// Standard deviation of the Gaussian noise on the shared input and on the head's input.
    pub noise: f32,
    /// Updates between two evaluations of Omega (from 1); each counts for that many updates.
    pub omega_every: u32,
    /// How parameters follow their gradient.
    pub optimizer: Optimizer,
}

/// What one update saw.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Step {
    /// Cross-entropy in natural logarithms, summed over the tokens; without Omega.
    pub loss: f64,
    /// Number of tokens.
    pub tokens: usize,
    /// Norm of the objective's gradient over all parameters, before clipping.
    pub grad_norm: f64,
    /// Omega, unweighted, as last evaluated; 0 where the network has none.
    pub omega: f64,
}

/// Trains one network; owns every buffer that an update needs.
#[derive(Debug)]
pub struct Trainer {
    settings: Settings,
}

impl Trainer {
    /// A trainer for networks of this one's configuration.
    pub fn new(_network: &Network, settings: Settings) -> Self {
        Self { settings }
    }

    /// One update on one sentence of task number `task`.
    pub fn step(
        &mut self,
        network: &mut Network,
        sentence: &Sentence<'_>,
        task: usize,
        gold: &[u32],
        rate: f32,
        rng: &mut ChaCha8Rng,
    ) -> Step {
        self.step_batch(network, &[Example { sentence: *sentence, gold }], task, rate, rng)
    }

    /// One update on several sentences: losses are summed, Omega counts once.
    pub fn step_batch(
        &mut self,
        _network: &mut Network,
        _examples: &[Example<'_>],
        _task: usize,
        _rate: f32,
        _rng: &mut ChaCha8Rng,
    ) -> Step {
        let _ = &self.settings;
        Step::default()
    }
}

/// Labels sentences; owns every buffer that this needs.
#[derive(Debug, Default)]
pub struct Tagger {}

impl Tagger {
    /// A tagger for networks of any configuration.
    pub fn new(_network: &Network) -> Self {
        Self {}
    }

    /// Writes the most probable label of each word to `out`; of equals the lowest id.
    pub fn tag(
        &mut self,
        _network: &Network,
        sentence: &Sentence<'_>,
        _task: usize,
        out: &mut Vec<u32>,
    ) {
        out.clear();
        out.resize(sentence.words.len(), 0);
    }
}
