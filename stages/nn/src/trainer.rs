//! Training: one update on one sentence, or on a batch of sentences, of one task.
//!
//! Forward, backward, penalty, clipping by the norm of everything, update in place. Left out: which
//! sentences and tasks, in what order and how often (the train stage).

use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

use crate::Network;
use crate::backward::{Backward, direct};
use crate::forward::Activations;
use crate::gradient::Gradient;
use crate::head::Target;
use crate::kernels::Kernels;
use crate::noise::Noise;
use crate::omega::{self, Scratch};
use crate::optimizer::Moments;
use crate::route::Route;
use crate::team::Team;

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
    /// Adam; the embedding of a word that an update does not see stays as it is ([`Moments`]).
    Adam,
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
    /// The weight of each task's loss (the paper's lambda), by the task's number; 1 where the list
    /// is too short. Omega is not scaled by it.
    pub weights: Vec<f32>,
    /// Whether the embedding of the unknown word, id 0, is trained.
    pub train_unknown: bool,
    /// Threads that share the work of one update, from 1; they never change a bit of the result.
    /// More than the network has stacks, or two where it has one, bring nothing.
    pub threads: usize,
}

impl Default for Settings {
    /// The published code's clip, and nothing else: plain gradient descent.
    fn default() -> Self {
        Self {
            clip: 5.0,
            noise: 0.0,
            omega_every: 1,
            optimizer: Optimizer::Sgd,
            weights: Vec::new(),
            train_unknown: true,
            threads: 1,
        }
    }
}

/// What a trainer remembers from one update to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Memory {
    /// Updates so far.
    pub updates: u64,
    /// Omega, as last evaluated.
    pub omega: f64,
    /// The optimizer's moments; empty where it has none.
    pub moments: Moments,
}

/// What one update saw.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Step {
    /// The loss, summed over the tokens; without weight and Omega.
    pub loss: f64,
    /// Number of tokens.
    pub tokens: usize,
    /// Norm of the objective's gradient over all parameters, before clipping.
    pub grad_norm: f64,
    /// Omega, unweighted, as last evaluated; 0 where the network has none.
    pub omega: f64,
}

/// Trains one network; owns every buffer that an update needs, so that updates allocate nothing once
/// the longest sentence has been seen.
#[derive(Debug)]
pub struct Trainer {
    settings: Settings,
    kernels: Kernels,
    activations: Activations,
    backward: Backward,
    gradient: Gradient,
    scratch: Scratch,
    /// One per task.
    routes: Vec<Route>,
    memory: Memory,
}

impl Trainer {
    /// A trainer for networks of this one's configuration, on the fastest kernels.
    pub fn new(network: &Network, settings: Settings) -> Self {
        Self::with_kernels(network, settings, Kernels::best())
    }

    /// A trainer on given kernels; all give the same bits.
    pub fn with_kernels(network: &Network, settings: Settings, kernels: Kernels) -> Self {
        let team = Team::new(settings.threads);
        let moments = match settings.optimizer {
            Optimizer::Sgd => Moments::default(),
            Optimizer::Adam => Moments::new(&network.layout),
        };
        Self {
            settings,
            kernels,
            activations: Activations::new(network, kernels, team),
            backward: Backward::new(network),
            gradient: Gradient::new(network.config(), &network.layout),
            scratch: Scratch::default(),
            routes: routes(network),
            memory: Memory { updates: 0, omega: 0.0, moments },
        }
    }

    /// What is remembered: with the network's parameters and the generator's position, all that the
    /// next update depends on.
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    /// The same, to be replaced by what a trainer of the same configuration and optimizer remembered;
    /// the lengths of its lists must stay.
    pub fn memory_mut(&mut self) -> &mut Memory {
        &mut self.memory
    }

    /// One update on one sentence of task number `task`.
    ///
    /// # Panics
    /// As [`Trainer::step_batch`].
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

    /// One update on several sentences of task number `task`: their losses are summed, Omega counts
    /// once. Sentences without words change nothing.
    ///
    /// # Panics
    /// An id is out of the range that the configuration states, or the network is of another
    /// configuration than the trainer's.
    pub fn step_batch<T: Target>(
        &mut self,
        network: &mut Network,
        examples: &[T],
        task: usize,
        rate: f32,
        rng: &mut ChaCha8Rng,
    ) -> Step {
        let team = self.activations.team.clone();
        team.run(|| self.update(network, examples, task, rate, rng))
    }

    /// [`Trainer::step_batch`], on a thread of the team.
    fn update<T: Target>(
        &mut self,
        network: &mut Network,
        examples: &[T],
        task: usize,
        rate: f32,
        rng: &mut ChaCha8Rng,
    ) -> Step {
        self.backward.direct = self.is_direct(network, examples);
        let step = self.objective(network, examples, task, rng);
        if step.tokens > 0 {
            let clip = f64::from(self.settings.clip);
            let scale = if step.grad_norm > clip { clip / step.grad_norm } else { 1.0 };
            match self.settings.optimizer {
                Optimizer::Sgd => {
                    let factor = -f64::from(rate) * scale;
                    let team = &self.activations.team;
                    self.gradient.apply(self.kernels, team, factor as f32, network);
                    if self.backward.direct {
                        let (route, act) = (&self.routes[task], &self.activations);
                        self.backward.update(network, route, act, factor as f32);
                    }
                }
                Optimizer::Adam => {
                    self.memory.moments.apply(&self.gradient, scale as f32, rate, network);
                }
            }
            self.memory.updates += 1;
        }
        step
    }

    /// The first half of an update: the gradient of the objective, loss + weight x Omega, which
    /// [`Trainer::gradient`] then gives.
    ///
    /// # Panics
    /// As [`Trainer::step_batch`].
    pub fn gradients<T: Target>(
        &mut self,
        network: &Network,
        examples: &[T],
        task: usize,
        rng: &mut ChaCha8Rng,
    ) -> Step {
        self.backward.direct = false;
        self.objective(network, examples, task, rng)
    }

    /// Whether Omega is part of the next update.
    fn omega_is_due(&self, network: &Network) -> bool {
        let every = u64::from(self.settings.omega_every.max(1));
        network.config().omega > 0.0 && self.memory.updates.is_multiple_of(every)
    }

    /// Whether the layers' weights can be updated without their gradient being written down: where
    /// nothing else is added to it.
    fn is_direct<T: Target>(&self, network: &Network, examples: &[T]) -> bool {
        self.settings.optimizer == Optimizer::Sgd
            && network.config().semantics.is_paper()
            && !self.omega_is_due(network)
            && matches!(examples, [only] if only.sentence().words.len() <= direct::LONGEST)
    }

    /// Forward, backward, penalty and norm.
    fn objective<T: Target>(
        &mut self,
        network: &Network,
        examples: &[T],
        task: usize,
        rng: &mut ChaCha8Rng,
    ) -> Step {
        let (config, layout) = (network.config(), &network.layout);
        self.gradient.clear();
        let (mut loss, mut tokens) = (0.0, 0);
        for example in examples {
            let sentence = &example.sentence();
            if sentence.words.is_empty() {
                continue;
            }
            let noise = Noise { deviation: self.settings.noise, rng: &mut *rng };
            let (route, act) = (&self.routes[task], &mut self.activations);
            act.forward(network, route, sentence, task, Some(noise));
            loss += example.loss(self.kernels, &mut act.output, config.tasks[task].labels);
            tokens += sentence.words.len();
            let weight = self.settings.weights.get(task).copied().unwrap_or(1.0);
            self.backward.run(network, route, act, sentence, (task, weight), &mut self.gradient);
        }
        if !self.settings.train_unknown {
            self.gradient.words.freeze(0);
        }
        if tokens == 0 {
            return Step { omega: self.memory.omega, ..Step::default() };
        }
        let every = self.settings.omega_every.max(1);
        if self.omega_is_due(network) {
            let (weight, gradient) = (config.omega * every as f32, &mut self.gradient);
            let (kernels, scratch) = ((self.kernels, &self.activations.team), &mut self.scratch);
            self.memory.omega = omega::penalty(kernels, network, weight, Some(gradient), scratch);
        }
        self.gradient.tie(layout);
        let mut squares = self.gradient.squares(self.kernels, &self.activations.team, layout);
        if self.backward.direct {
            squares += self.backward.squares(network, &self.routes[task], &self.activations);
        }
        let grad_norm = squares.sqrt();
        Step { loss, tokens, grad_norm, omega: self.memory.omega }
    }

    /// The unclipped gradient of the last call of [`Trainer::gradients`] for one array, in its shape
    /// in [`Network::arrays`]; every place of a tied alpha has the sum, a fixed one 0. An update alone
    /// does not always write its gradient down.
    pub fn gradient(&self, network: &Network, name: &str) -> Option<Vec<f32>> {
        let index = network.arrays().iter().position(|parameter| parameter.name == name)?;
        let values = self.gradient.of(&network.layout, index);
        Some(network.arrays()[index].file_order(&values))
    }
}

/// The route of each task.
pub(crate) fn routes(network: &Network) -> Vec<Route> {
    let config = network.config();
    (0..config.tasks.len()).map(|task| Route::new(config, task)).collect()
}
