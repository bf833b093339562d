//! The stage `train`: trains one network on one domain, as the paper says (section 4).
//!
//! In reading order: [`Params`] is what pipeline.toml decides; `data` turns sentences into
//! numbers; `sampling` says which sentence comes next, `stopping` when to give up; `fit` is the
//! loop; `tables` writes what is known about it. The network itself is the crate `nn`'s. Left out:
//! test sets, which no training run may see.
//!
//! Everything random comes from the seed, in separate streams, so that a change in one use of
//! chance leaves the others alone. Time is measured for the monitor and never reaches an artifact.

mod data;
mod fit;
mod params;
mod sampling;
mod stopping;
mod tables;
#[cfg(test)]
mod tests;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::{Dataset, Vocabulary};
use nn::Network;

pub use params::{Model, Params, RandomLabels, System, Tasks, Training};

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
            about: "loss, accuracy, penalty and gradient norm per epoch and task (Arrow)",
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

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        params.check().map_err(|error| StageError::new(error.to_string()))?;
        let read = |name: &str| Dataset::read(request.inputs.one(name)?.path()?);
        let vocabulary = Vocabulary::read(request.inputs.one("vocabulary")?.path()?)?;
        let mut data = data::Data::new(&params, &read("train")?, &read("dev")?, &vocabulary)?;
        if let Some(random) = params.tasks.random_labels {
            data.randomise(random, &mut fit::generator(params.seed, fit::Stream::RandomLabels));
        }
        let labels: Vec<_> = data.tasks.iter().map(|task| task.labels).collect();
        let config = params.config(&labels, vocabulary.words.len(), vocabulary.chars.len());
        let network = Network::new(config, params.seed)
            .map_err(|error| StageError::new(error.to_string()))?;
        let fit = fit::fit(&params, &data, network, request.monitor)?;
        fit.network.save(&request.outputs.path("model"))?;
        let tasks = params.task_names();
        tables::write_curve(&request.outputs.path("curve"), &fit, &tasks)?;
        tables::write_sharing(&request.outputs.path("sharing"), &fit, &tasks)
    }
}
