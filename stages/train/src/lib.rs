//! The stage `train`: trains one network on one domain, as the paper says (section 4).
//!
//! The loop is the crate `learn`'s, the network the crate `nn`'s; here data are read and results
//! written. `tables` writes what is known about a run. Left out: test sets, which no training run
//! may see. Time is measured for the monitor and never reaches an artifact.

mod tables;
#[cfg(test)]
mod tests;

use std::time::Duration;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::{Dataset, Vocabulary};
use learn::{Data, Learner, Options};

pub use learn::{Model, Params, RandomLabels, Restore, Sampling, System, Tasks, Training};

/// Least time between two checkpoints.
const PAUSE: Duration = Duration::from_secs(1);

/// The stage.
#[derive(Debug, Clone, Copy)]
pub struct Train;

impl Verb for Train {
    const NAME: &'static str = "train";
    const ABOUT: &'static str = "trains one configuration of the network on one domain";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec { name: "train", arity: Arity::One, about: "sentences to learn from" },
        InputSpec { name: "dev", arity: Arity::One, about: "sentences that say when to stop" },
        InputSpec {
            name: "vocabulary",
            arity: Arity::One,
            about: "words, characters and labels of the training sentences",
        },
        InputSpec {
            name: "settings",
            arity: Arity::Optional,
            about: "settings that a search has chosen, in place of those of the parameters",
        },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[
        OutputSpec {
            name: "model",
            kind: OutputKind::File,
            about: "the network of the best epoch, with its configuration (safetensors)",
        },
        OutputSpec {
            name: "curve",
            kind: OutputKind::File,
            about: "loss, accuracy, penalty, gradient norm and learning rate per epoch and task (Arrow)",
        },
        OutputSpec {
            name: "sharing",
            kind: OutputKind::File,
            about: "every alpha and beta before training and after each epoch (Arrow)",
        },
    ];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        params.check()
    }

    fn run(mut params: Params, request: &Request<'_>) -> Result<(), StageError> {
        if let Some(settings) = request.inputs.optional("settings")? {
            params = params.with(&search::from_json(settings.path()?)?);
        }
        params.check().map_err(|error| StageError::new(error.to_string()))?;
        let read = |name: &str| Dataset::read(request.inputs.one(name)?.path()?);
        let vocabulary = Vocabulary::read(request.inputs.one("vocabulary")?.path()?)?;
        let data = Data::new(&params, &read("train")?, &read("dev")?, &vocabulary)?;
        let monitor = request.monitor;
        let options = Options {
            threads: request.threads,
            checkpoints: Some(&request.scratch),
            pause: PAUSE,
            monitor,
        };
        let mut learner = Learner::new(&params, &data, options)?;
        learner.run(params.epochs())?;
        let pace = learner.pace();
        let learnt = learner.finish();
        let tokens = learnt.epochs.iter().flat_map(|epoch| &epoch.tasks).map(|task| task.tokens);
        monitor.metric("tokens", tokens.sum::<u64>() as f64);
        monitor.metric("epochs", learnt.epochs.len() as f64);
        if pace.epochs > 0 {
            monitor.metric("tokens_per_second", pace.tokens as f64 / pace.seconds);
            monitor.metric("seconds_per_epoch", pace.seconds / pace.epochs as f64);
        }
        learnt.network.save(&request.outputs.path("model"))?;
        let tasks = params.task_names();
        tables::write_curve(&request.outputs.path("curve"), &learnt, &tasks)?;
        tables::write_sharing(&request.outputs.path("sharing"), &learnt, &tasks)
    }
}
