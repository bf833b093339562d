//! The stage `tune`: one trial of the search for hyperparameters (paper, section 4: chosen on the
//! dev data of one domain, one set for all models and domains).
//!
//! A trial trains one configuration for the epochs of its rung and scores it by the best dev
//! accuracy of the main task. On a rung that draws, slot i is configuration i of the space; on a
//! later one, it is the i-th best of the ranking of the rung below. A trial starts from scratch
//! whatever rung it is on: its bytes are those of a trial that went on, its key depends on nothing
//! but its configuration, and no rung leaves networks behind; what that costs is what the lower rungs
//! have spent on those that survive. The loop is the crate `learn`'s, the search `search`'s. Left out:
//! the order of the trials, which is the stage `rank`'s, and test sets.

mod params;
#[cfg(test)]
mod tests;

use std::time::Duration;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::{Dataset, Vocabulary};
use learn::{Data, Learner, Learnt, Options};
use search::{EpochPoint, Ranking, Settings, Trial};

pub use params::{Params, Search};

/// Least time between two checkpoints.
const PAUSE: Duration = Duration::from_secs(1);

/// The stage.
#[derive(Debug, Clone, Copy)]
pub struct Tune;

impl Verb for Tune {
    const NAME: &'static str = "tune";
    const ABOUT: &'static str = "trains and scores one configuration of the search";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec { name: "train", arity: Arity::One, about: "sentences to learn from" },
        InputSpec { name: "dev", arity: Arity::One, about: "sentences that give the score" },
        InputSpec {
            name: "vocabulary",
            arity: Arity::One,
            about: "words, characters and labels of the training sentences",
        },
        InputSpec {
            name: "ranking",
            arity: Arity::Optional,
            about: "the rung below, whose best go on; without it, the configuration is drawn",
        },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "trial",
        kind: OutputKind::File,
        about: "settings, score, and loss and dev accuracy per epoch (JSON)",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        params.check()
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        params.check().map_err(|error| StageError::new(error.to_string()))?;
        let settings = match request.inputs.optional("ranking")? {
            Some(ranking) => {
                let ranking: Ranking = search::from_json(ranking.path()?)?;
                ranking.slot(params.search.slot)?.clone()
            }
            None => params.search.space.draw(params.search.seed, params.search.slot),
        };
        let trial = trial(&params, settings, request)?;
        request.outputs.write("trial", search::to_json(&trial)?)
    }
}

/// Trains one configuration. A loss that is no longer a finite number is a result, not an error:
/// a wide space holds such configurations, and they lose.
fn trial(params: &Params, settings: Settings, request: &Request<'_>) -> Result<Trial, StageError> {
    let run = params.run().with(&settings);
    let read = |name: &str| Dataset::read(request.inputs.one(name)?.path()?);
    let vocabulary = Vocabulary::read(request.inputs.one("vocabulary")?.path()?)?;
    let data = Data::new(&run, &read("train")?, &read("dev")?, &vocabulary)?;
    let (monitor, threads) = (request.monitor, request.threads);
    let options = Options { threads, checkpoints: Some(&request.scratch), pause: PAUSE, monitor };
    let mut learner = Learner::new(&run, &data, options)?;
    let finished = learner.run(run.epochs());
    let finite = !learner.diverged();
    if finite {
        finished?;
    }
    let Learnt { epochs, best, .. } = learner.finish();
    let dev = |epoch: &learn::Epoch| epoch.tasks[0].dev_accuracy;
    let point = |epoch: &learn::Epoch| EpochPoint {
        loss: (epoch.tasks[0].tokens > 0)
            .then(|| epoch.tasks[0].loss / epoch.tasks[0].tokens as f64),
        dev_accuracy: dev(epoch),
    };
    monitor.metric("epochs", epochs.len() as f64);
    let kept = best.checked_sub(1).and_then(|best| epochs.get(best));
    let score = kept.filter(|_| finite).and_then(dev);
    Ok(Trial { settings, score, curve: epochs.iter().map(point).collect() })
}
