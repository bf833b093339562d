//! The parameters of a training run, as pipeline.toml lays them out, and what makes them sensible.
//!
//! The network's own rules (which settings go together) are [`nn::Config::check`]'s; here its
//! verdict is only led back to the key that the user wrote. Left out: anything that depends on
//! data, such as whether a domain is annotated for a task.

use std::collections::BTreeMap;

use artifact::ParamError;
use corpus::task::{Missing, Task};
use nn::{Alpha, Config, Connect, Mask, Optimizer, Semantics, Stacks};
use serde::Deserialize;

/// Everything that decides, together with the data, what is trained.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// What the network predicts.
    pub tasks: Tasks,
    /// Every task that there is, by name: what its labels are.
    pub definitions: BTreeMap<String, Task>,
    /// How the tasks share it (paper, section 3).
    pub system: System,
    /// Its sizes.
    pub model: Model,
    /// How it is trained.
    pub training: Training,
    /// Whether the network is that of the paper's text or that of its published code.
    #[serde(default)]
    pub semantics: Semantics,
    /// Seed of every random number of the run.
    pub seed: u64,
}

/// The tasks that are learnt together.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tasks {
    /// The annotation layer whose dev accuracy stops the training.
    pub main: String,
    /// The other layers, in the order in which the network lists them after the main one.
    pub auxiliary: Vec<String>,
    /// Set for the experiment with random labels (figure 3).
    #[serde(default)]
    pub random_labels: Option<RandomLabels>,
}

/// Figure 3: can the network memorise labels that mean nothing?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RandomLabels {
    /// Sentences of the main task whose labels are redrawn.
    pub main_sentences: usize,
    /// Sentences of each auxiliary task; their labels stay gold.
    pub auxiliary_sentences: usize,
    /// Epochs, all of which are run.
    pub epochs: u32,
}

/// A system: one setting of everything that sluice networks generalise over.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// False for single-task training, which leaves the auxiliary tasks out.
    #[serde(default = "yes")]
    pub auxiliary: bool,
    /// One stack of layers for all tasks, or one per task.
    pub stacks: Stacks,
    /// What the output layers read.
    pub connect: Connect,
    /// Subspaces per layer.
    #[serde(default = "one")]
    pub subspaces: usize,
    /// Whether and how the stacks are mixed after each layer (eq. 3).
    #[serde(default)]
    pub alpha: Alpha,
    /// Which alphas are fixed at zero or tied.
    #[serde(default)]
    pub mask: Mask,
    /// Weight of the orthogonality penalty (eq. 4).
    #[serde(default)]
    pub omega: f32,
    /// Auxiliary tasks that are predicted below the last layer: task -> layer, from 1. A task
    /// that is not trained, or that is the main one, is passed over, so that one system fits
    /// every combination of tasks.
    #[serde(default)]
    pub auxiliary_layer: BTreeMap<String, usize>,
}

/// Sizes of the network (paper, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Dimensions of a word embedding.
    pub word: usize,
    /// Dimensions of a character embedding, and of a character state per direction.
    pub char: usize,
    /// Units of a layer per direction.
    pub hidden: usize,
    /// Units of the output MLP's hidden layer.
    pub mlp: usize,
    /// Layers of a stack.
    pub layers: usize,
}

/// How the network is trained (paper, section 4, and the published code where it is silent).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Training {
    /// How a gradient becomes an update.
    pub optimizer: Optimizer,
    /// The learning rate of the first epoch.
    pub learning_rate: f64,
    /// The rate of epoch e, from 0, is `learning_rate / (1 + decay * e)`.
    pub decay: f64,
    /// Epochs at most.
    pub epochs: u32,
    /// Training stops after so many epochs in a row without a better dev accuracy.
    pub patience: u32,
    /// The norm of all gradients together is cut to this.
    pub clip: f32,
    /// Standard deviation of the noise on the inputs and before the MLP.
    pub noise: f32,
    /// Probability that an occurrence of a word that the training split has once is trained as
    /// the unknown word.
    pub unknown: f64,
    /// Updates between two evaluations of Omega.
    pub omega_every: u32,
}

fn yes() -> bool {
    true
}

fn one() -> usize {
    1
}

impl Params {
    /// The layers that the network predicts, the main task first.
    pub fn task_names(&self) -> Vec<&str> {
        let auxiliary = self.tasks.auxiliary.iter().filter(|_| self.system.auxiliary);
        std::iter::once(&self.tasks.main).chain(auxiliary).map(String::as_str).collect()
    }

    /// What a sentence without a task's annotation counts as.
    pub fn missing(&self, task: &str) -> Missing {
        self.definitions.get(task).map_or(Missing::Skip, Task::reading)
    }

    /// The network's configuration, for label sets of these sizes (one per task) and a vocabulary
    /// of so many words and characters.
    pub fn config(&self, labels: &[usize], words: usize, chars: usize) -> Config {
        let (system, model) = (&self.system, &self.model);
        let tasks = self.task_names().into_iter().zip(labels).enumerate();
        let tasks = tasks.map(|(number, (name, &labels))| {
            let lower = system.auxiliary_layer.get(name).filter(|_| number > 0);
            nn::Task { name: name.to_owned(), labels, layer: *lower.unwrap_or(&model.layers) }
        });
        Config {
            tasks: tasks.collect(),
            words,
            chars,
            word_dim: model.word,
            char_dim: model.char,
            hidden: model.hidden,
            mlp: model.mlp,
            layers: model.layers,
            subspaces: system.subspaces,
            stacks: system.stacks,
            connect: system.connect,
            alpha: system.alpha,
            mask: system.mask,
            omega: system.omega,
            semantics: self.semantics,
        }
    }

    /// Epochs at most, of whichever experiment this is.
    pub(crate) fn epochs(&self) -> u32 {
        self.tasks.random_labels.map_or(self.training.epochs, |random| random.epochs)
    }

    /// Checks what the types alone cannot say.
    ///
    /// # Errors
    /// The first setting that makes no sense, with the path of its key.
    pub fn check(&self) -> Result<(), ParamError> {
        self.check_tasks()?;
        self.check_sizes()?;
        self.check_training()?;
        for (task, &layer) in &self.system.auxiliary_layer {
            let path = ["system", "auxiliary_layer", task];
            let layers = self.model.layers;
            require((1..=layers).contains(&layer), &path, || {
                format!("layer {layer} does not exist: the network has layers 1 to {layers}")
            })?;
            let last = layer == layers || self.system.connect == Connect::Last;
            require(last, &path, || {
                "a task below the last layer needs the setting `connect = \"last\"`".to_owned()
            })?;
        }
        // Any label set and vocabulary will do: the network's rules are about everything else.
        let labels = vec![2; self.task_names().len()];
        self.config(&labels, 2, 2).check().map_err(|error| {
            let field = error.field.split(['.', '[']).next().unwrap_or_default();
            let path: &[&str] = match field {
                "word_dim" => &["model", "word"],
                "char_dim" => &["model", "char"],
                "hidden" | "mlp" | "layers" => &["model", field],
                "tasks" => &["tasks"],
                _ => &["system", field],
            };
            fault(path, error.message)
        })
    }

    fn check_tasks(&self) -> Result<(), ParamError> {
        let tasks = &self.tasks;
        self.check_defined(&tasks.main, &["tasks", "main"])?;
        for (number, name) in tasks.auxiliary.iter().enumerate() {
            let position = number.to_string();
            let path = ["tasks", "auxiliary", &position];
            self.check_defined(name, &path)?;
            let twice = *name == tasks.main || tasks.auxiliary[..number].contains(name);
            require(!twice, &path, || format!("task `{name}` is named twice"))?;
        }
        if let Some(random) = tasks.random_labels {
            let counts = [
                ("main_sentences", random.main_sentences),
                ("auxiliary_sentences", random.auxiliary_sentences),
                ("epochs", random.epochs as usize),
            ];
            for (key, count) in counts {
                at_least_one(count, &["tasks", "random_labels", key])?;
            }
        }
        Ok(())
    }

    fn check_defined(&self, task: &str, path: &[&str]) -> Result<(), ParamError> {
        if self.definitions.contains_key(task) {
            return Ok(());
        }
        let message = format!("there is no task `{task}`: a table `[task.{task}]` would define it");
        let expected = self.definitions.keys().cloned().collect();
        Err(ParamError { expected, ..fault(path, message) })
    }

    fn check_sizes(&self) -> Result<(), ParamError> {
        let model = &self.model;
        let sizes = [
            ("word", model.word),
            ("char", model.char),
            ("hidden", model.hidden),
            ("mlp", model.mlp),
            ("layers", model.layers),
        ];
        for (key, size) in sizes {
            at_least_one(size, &["model", key])?;
        }
        let (hidden, subspaces) = (model.hidden, self.system.subspaces);
        at_least_one(subspaces, &["system", "subspaces"])?;
        require(hidden.is_multiple_of(subspaces), &["model", "hidden"], || {
            format!("{hidden} units cannot be cut into {subspaces} subspaces of one size")
        })?;
        not_negative(f64::from(self.system.omega), &["system", "omega"])
    }

    fn check_training(&self) -> Result<(), ParamError> {
        let training = &self.training;
        let path = |key| ["training", key];
        for (key, value) in
            [("learning_rate", training.learning_rate), ("clip", f64::from(training.clip))]
        {
            require(value.is_finite() && value > 0.0, &path(key), || {
                format!("expected a positive number, found {value}")
            })?;
        }
        not_negative(training.decay, &path("decay"))?;
        not_negative(f64::from(training.noise), &path("noise"))?;
        require((0.0..=1.0).contains(&training.unknown), &path("unknown"), || {
            format!("expected a probability from 0 to 1, found {}", training.unknown)
        })?;
        let counts = [
            ("epochs", training.epochs),
            ("patience", training.patience),
            ("omega_every", training.omega_every),
        ];
        counts.into_iter().try_for_each(|(key, count)| at_least_one(count as usize, &path(key)))
    }
}

fn require(holds: bool, path: &[&str], message: impl FnOnce() -> String) -> Result<(), ParamError> {
    if holds { Ok(()) } else { Err(fault(path, message())) }
}

fn at_least_one(count: usize, path: &[&str]) -> Result<(), ParamError> {
    require(count >= 1, path, || "expected at least 1, found 0".to_owned())
}

fn not_negative(value: f64, path: &[&str]) -> Result<(), ParamError> {
    require(value.is_finite() && value >= 0.0, path, || {
        format!("expected a number of at least 0, found {value}")
    })
}

fn fault(path: &[&str], message: impl Into<String>) -> ParamError {
    let path = path.iter().map(|&key| key.to_owned()).collect();
    ParamError { path, message: message.into(), expected: Vec::new() }
}
