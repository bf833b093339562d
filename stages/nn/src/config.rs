//! What a network is: its tasks, its sizes and how its tasks share (paper, sections 2 and 3).
//!
//! Every system of the paper is one [`Config`]; no code asks for a system by name. Left out: how a
//! network is trained ([`crate::Settings`]), and where its parameters lie (`layout`).

use serde::{Deserialize, Serialize};

use crate::{Reads, Semantics};

/// The largest number of units or ids: keeps every product of sizes within 64 bits.
const LARGEST: usize = 1 << 24;
/// The largest number of layers, and of tasks.
const MANY: usize = 100;

/// One task: a sequence of labels over the words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its name, part of its parameters' names: `out.NAME.W_mlp`.
    pub name: String,
    /// How many labels it has; their ids are 0 to `labels - 1`.
    pub labels: usize,
    /// The layer that predicts it, from 1; below the last only with [`Connect::Last`]
    /// (low supervision).
    pub layer: usize,
}

/// Whether all tasks run through one stack of BiLSTM layers or each has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stacks {
    /// One stack for all tasks: hard parameter sharing.
    #[default]
    Shared,
    /// One stack per task, mixed by alpha.
    PerTask,
}

/// What a task's output layers read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Connect {
    /// The task's predicted layer alone, `[T, 2H]`.
    #[default]
    Last,
    /// The sum of all layers, `[T, 2H]`: beta = 1.
    Skip,
    /// All layers side by side, `[T, 2HK]`.
    Concatenation,
    /// The learned weighted sum of all layers, `[T, 2H]` (beta, eq. 5).
    Mixture,
}

/// How the stacks are mixed after each layer (eq. 2 and 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alpha {
    /// Not at all.
    #[default]
    None,
    /// By constants, all equal: 1 / (M S).
    Constant,
    /// By learned weights.
    Learned,
}

/// Which alphas are fixed at 0, and which are one parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mask {
    /// All are free.
    #[default]
    None,
    /// Those between tasks are 0 (group lasso).
    OwnTask,
    /// Those between tasks are 0 after the last layer (block communication).
    OwnTaskLastLayer,
    /// Frustratingly easy domain adaptation: the last subspace is shared by all tasks, with one
    /// alpha per source task; every other subspace reads itself alone.
    Feda,
    /// The same, but a task's own subspaces mix freely, as the paper's text leaves it.
    FedaFree,
}

/// A network: sizes, tasks and sharing. Sizes are numbers of units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The tasks, in the order of alpha's rows.
    pub tasks: Vec<Task>,
    /// Word ids: rows of the word embedding.
    pub words: usize,
    /// Character ids: rows of the character embedding.
    pub chars: usize,
    /// Width of a word embedding.
    pub word_dim: usize,
    /// Width of a character embedding, and hidden size of the character BiLSTM per direction.
    pub char_dim: usize,
    /// Hidden size H of a layer per direction.
    pub hidden: usize,
    /// Width of the output MLP.
    pub mlp: usize,
    /// Number of layers K.
    pub layers: usize,
    /// Number of subspaces S; it divides `hidden`.
    #[serde(default = "one")]
    pub subspaces: usize,
    /// One stack or one per task.
    #[serde(default)]
    pub stacks: Stacks,
    /// What the output layers read.
    #[serde(default)]
    pub connect: Connect,
    /// How the stacks are mixed.
    #[serde(default)]
    pub alpha: Alpha,
    /// Which alphas are fixed or tied.
    #[serde(default)]
    pub mask: Mask,
    /// Weight of the penalty Omega in the objective (eq. 4); 0 for none.
    #[serde(default)]
    pub omega: f32,
    /// How all this is read: as the paper has it, or as its published code computes it.
    #[serde(default, skip_serializing_if = "Semantics::is_paper")]
    pub semantics: Semantics,
}

fn one() -> usize {
    1
}

/// A network that cannot be built, and the field of [`Config`] that says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {message}")]
pub struct ConfigError {
    /// The field.
    pub field: &'static str,
    /// What is wrong with it.
    pub message: String,
}

impl Config {
    /// Checks that the network can be built.
    ///
    /// # Errors
    /// Names the first field that contradicts another or is out of range.
    pub fn check(&self) -> Result<(), ConfigError> {
        self.check_sizes()?;
        self.check_tasks()?;
        let fail = |field, message: &str| Err(ConfigError { field, message: message.to_owned() });
        if !self.hidden.is_multiple_of(self.subspaces) {
            let message = format!("{} units cannot be cut into {}", self.hidden, self.subspaces);
            return fail("subspaces", &format!("{message} equal subspaces"));
        }
        if self.alpha != Alpha::None && self.stacks == Stacks::Shared {
            return fail("alpha", "mixes stacks, but all tasks share one: set stacks to per_task");
        }
        if self.mask != Mask::None && self.alpha == Alpha::None {
            return fail("mask", "masks alphas, but the network has none: set alpha to learned");
        }
        if matches!(self.mask, Mask::Feda | Mask::FedaFree) && self.subspaces < 2 {
            return fail(
                "mask",
                "needs a private and a shared subspace: set subspaces to 2 or more",
            );
        }
        if !self.omega.is_finite() || self.omega < 0.0 {
            return fail("omega", "is a weight: 0 or above");
        }
        if self.omega > 0.0 && self.subspaces < 2 {
            return fail("omega", "keeps subspaces apart, but there is one: set subspaces to 2");
        }
        Ok(())
    }

    fn check_sizes(&self) -> Result<(), ConfigError> {
        let sizes = [
            ("words", self.words, LARGEST),
            ("chars", self.chars, LARGEST),
            ("word_dim", self.word_dim, LARGEST),
            ("char_dim", self.char_dim, LARGEST),
            ("hidden", self.hidden, LARGEST),
            ("mlp", self.mlp, LARGEST),
            ("layers", self.layers, MANY),
            ("subspaces", self.subspaces, MANY),
        ];
        for (field, size, largest) in sizes {
            if size == 0 || size > largest {
                let message = format!("is {size}; expected 1 to {largest}");
                return Err(ConfigError { field, message });
            }
        }
        Ok(())
    }

    fn check_tasks(&self) -> Result<(), ConfigError> {
        let fail = |message: String| Err(ConfigError { field: "tasks", message });
        if self.tasks.is_empty() || self.tasks.len() > MANY {
            return fail(format!("there are {}; expected 1 to {MANY}", self.tasks.len()));
        }
        for (index, task) in self.tasks.iter().enumerate() {
            let name = &task.name;
            if name.is_empty() || self.tasks[..index].iter().any(|other| other.name == *name) {
                return fail(format!("each needs a name of its own; found `{name}` again"));
            }
            if task.labels == 0 || task.labels > LARGEST {
                return fail(format!("`{name}` has {} labels; expected 1 or more", task.labels));
            }
            if task.layer == 0 || task.layer > self.layers {
                let layers = self.layers;
                return fail(format!("`{name}` is at layer {} of 1 to {layers}", task.layer));
            }
            if task.layer != self.layers && self.connect != Connect::Last {
                return fail(format!("`{name}` is below the last layer, so connect must be last"));
            }
        }
        Ok(())
    }

    /// The number of stacks.
    pub fn stack_count(&self) -> usize {
        match self.stacks {
            Stacks::Shared => 1,
            Stacks::PerTask => self.tasks.len(),
        }
    }

    /// The stack that a task reads.
    pub fn stack_of(&self, task: usize) -> usize {
        match self.stacks {
            Stacks::Shared => 0,
            Stacks::PerTask => task,
        }
    }

    /// Width of the shared input: word embedding, then both character states.
    pub fn input_dim(&self) -> usize {
        self.word_dim + 2 * self.char_dim
    }

    /// Width of what a direction of layer `layer` (from 0) reads.
    pub fn layer_input(&self, layer: usize) -> usize {
        match (layer, self.semantics.reads) {
            (0, _) => self.input_dim(),
            (_, Reads::Both) => 2 * self.hidden,
            (_, Reads::Own) => self.hidden,
        }
    }

    /// Width of what the output MLP reads.
    pub fn head_input(&self) -> usize {
        match self.connect {
            Connect::Concatenation => 2 * self.hidden * self.layers,
            Connect::Last | Connect::Skip | Connect::Mixture => 2 * self.hidden,
        }
    }

    /// The layers (from 0) that a task's output layers read.
    pub fn layers_read(&self, task: usize) -> std::ops::Range<usize> {
        let end = self.tasks[task].layer;
        if self.connect == Connect::Last { end - 1..end } else { 0..end }
    }

    /// Rows of an alpha matrix, M S; 0 where there is none.
    pub fn alpha_size(&self) -> usize {
        if self.alpha == Alpha::None { 0 } else { self.tasks.len() * self.subspaces }
    }

    /// How many free numbers the alphas are: S^2 K M^2 less those that are masked or tied, and none
    /// where they are constant.
    pub fn free_alphas(&self) -> usize {
        if self.alpha != Alpha::Learned {
            return 0;
        }
        (0..self.layers).map(|layer| self.alpha_map(layer).free()).sum()
    }

    /// The places of alpha after layer `layer` (from 0): which are free, fixed or tied.
    pub fn alpha_map(&self, layer: usize) -> AlphaMap {
        let (size, subspaces) = (self.alpha_size(), self.subspaces);
        let last = layer + 1 == self.layers;
        let mut places = Vec::with_capacity(size * size);
        for (to, from) in (0..size * size).map(|place| (place / size, place % size)) {
            let (to_subspace, from_subspace) = (to % subspaces, from % subspaces);
            let own = to / subspaces == from / subspaces;
            let shared = to_subspace == subspaces - 1 && from_subspace == subspaces - 1;
            let itself = from * size + from;
            places.push(match self.mask {
                Mask::OwnTask if !own => None,
                Mask::OwnTaskLastLayer if !own && last => None,
                Mask::Feda if shared => Some(itself),
                Mask::Feda if to != from => None,
                Mask::FedaFree if shared => Some(itself),
                Mask::FedaFree if !own => None,
                _ => Some(to * size + from),
            });
        }
        AlphaMap { size, places }
    }
}

/// The places of one alpha matrix `[MS, MS]`, row-major (to, from).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlphaMap {
    size: usize,
    places: Vec<Option<usize>>,
}

impl AlphaMap {
    /// Number of rows.
    pub fn size(&self) -> usize {
        self.size
    }

    /// The place of the parameter that stands at (to, from): its own, or that of the parameter it is
    /// tied to; `None` where alpha is fixed at 0.
    pub fn at(&self, to: usize, from: usize) -> Option<usize> {
        self.places[to * self.size + from]
    }

    /// Every place with what stands there, row by row.
    pub fn places(&self) -> &[Option<usize>] {
        &self.places
    }

    /// The number of distinct parameters.
    pub fn free(&self) -> usize {
        self.places.iter().enumerate().filter(|(place, owner)| **owner == Some(*place)).count()
    }
}
