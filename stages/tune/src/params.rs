//! The parameters of a trial: those of a training run, and its place in the search.

use std::collections::BTreeMap;

use artifact::ParamError;
use corpus::task::Task;
use learn::{Model, System, Tasks, Training};
use search::Space;
use serde::Deserialize;

/// The parameters of [`crate::Tune`]: all but `search` are those of the stage `train`, of which the
/// search replaces some.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// What the network predicts.
    pub tasks: Tasks,
    /// Every task that there is, by name.
    pub definitions: BTreeMap<String, Task>,
    /// How the tasks share the network.
    pub system: System,
    /// Its sizes.
    pub model: Model,
    /// How it is trained.
    pub training: Training,
    /// Seed of every random number of the training run, the same for all trials.
    pub seed: u64,
    /// The trial's place in the search.
    pub search: Search,
}

/// Which configuration is tried, and how far.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// What is searched.
    pub space: Space,
    /// Seed of the draws.
    pub seed: u64,
    /// The configuration, from 1: of the space, or of the ranking of the rung below.
    pub slot: u32,
    /// Epochs at most, in place of `training.epochs`.
    pub epochs: u32,
}

impl Params {
    /// The training run before the search has its say.
    pub(crate) fn run(&self) -> learn::Params {
        let training = Training { epochs: self.search.epochs, ..self.training.clone() };
        learn::Params {
            tasks: self.tasks.clone(),
            definitions: self.definitions.clone(),
            system: self.system.clone(),
            model: self.model,
            training,
            seed: self.seed,
        }
    }

    /// Checks what the types alone cannot say.
    ///
    /// # Errors
    /// The first setting that makes no sense, with the path of its key.
    pub fn check(&self) -> Result<(), ParamError> {
        let fault = |path: &[&str], message: &str| {
            let path = path.iter().map(|&key| key.to_owned()).collect();
            Err(ParamError { path, message: message.to_owned(), expected: Vec::new() })
        };
        if self.search.slot == 0 {
            return fault(&["search", "slot"], "slots are counted from 1");
        }
        if self.search.epochs == 0 {
            return fault(&["search", "epochs"], "expected at least 1, found 0");
        }
        if self.tasks.random_labels.is_some() {
            return fault(&["tasks"], "random labels have no dev accuracy to choose by");
        }
        self.search.space.check(&["search", "space"])?;
        self.run().check()
    }
}
