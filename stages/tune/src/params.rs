//! The parameters of a trial: those of a training run, and its place in the search.

use artifact::ParamError;
use search::Space;
use serde::Deserialize;

/// The parameters of [`crate::Tune`].
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The run, as the stage `train` takes it; the search replaces some of it. All trials have its
    /// seed.
    pub run: learn::Params,
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
    /// Epochs at most, in place of `run.training.epochs`.
    pub epochs: u32,
}

impl Params {
    /// The training run before the settings of a configuration are put into it.
    pub(crate) fn run(&self) -> learn::Params {
        let mut run = self.run.clone();
        run.training.epochs = self.search.epochs;
        run
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
        if self.run.tasks.random_labels.is_some() {
            return fault(&["run", "tasks"], "random labels have no dev accuracy to choose by");
        }
        self.search.space.check(&["search", "space"])?;
        self.run().check().map_err(|mut error| {
            error.path.insert(0, "run".to_owned());
            error
        })
    }
}
