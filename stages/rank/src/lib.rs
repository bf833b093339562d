//! The stage `rank`: puts the configurations of one rung of the search in order.
//!
//! The next rung takes its best; of the last rung, the best of all is what training uses. How a
//! rung is ranked is the crate `search`'s. The whole schedule is checked here, once. Left out:
//! networks, so that new kernels alone do not rank anew what they left alike.

#[cfg(test)]
mod tests;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use search::{Ranking, Rungs, Trial};
use serde::Deserialize;

/// The stage.
#[derive(Debug, Clone, Copy)]
pub struct Rank;

/// The parameters of [`Rank`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The rung that is ranked.
    pub rung: String,
    /// The whole schedule.
    pub rungs: Rungs,
}

impl Verb for Rank {
    const NAME: &'static str = "rank";
    const ABOUT: &'static str = "ranks the configurations of a rung of the search";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "trials", arity: Arity::Many, about: "the rung's trials" }];
    const OUTPUTS: &'static [OutputSpec] = &[
        OutputSpec {
            name: "ranking",
            kind: OutputKind::File,
            about: "slot, score and settings of each configuration, the best first (JSON)",
        },
        OutputSpec {
            name: "winner",
            kind: OutputKind::File,
            about: "the settings of the best configuration (JSON)",
        },
    ];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        params.rungs.check(&["rungs"])?;
        if params.rungs.0.contains_key(&params.rung) {
            return Ok(());
        }
        let message = format!("there is no rung `{}`", params.rung);
        let expected = params.rungs.0.keys().cloned().collect();
        Err(ParamError { path: vec!["rung".to_owned()], message, expected })
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        Self::check(&params).map_err(|error| StageError::new(error.to_string()))?;
        let mut trials = Vec::new();
        for input in request.inputs.many("trials") {
            let slot = input.label("slot")?;
            let number = slot.parse().map_err(|_| {
                StageError::new(format!("the slot `{slot}` is no number"))
                    .help("the axis `slot` counts configurations: 1, 2 and so on")
            })?;
            trials.push((number, search::from_json::<Trial>(input.path()?)?));
        }
        let ranking = Ranking::of(trials)?;
        let rung = &params.rungs.0[&params.rung];
        if ranking.0.len() != rung.slots.len() {
            let (found, expected) = (ranking.0.len(), rung.slots.len());
            let message = format!("{found} slots were tried, of the {expected} of this rung");
            return Err(StageError::new(message).help("its line of the matrix names all slots"));
        }
        request.outputs.write("ranking", search::to_json(&ranking)?)?;
        request.outputs.write("winner", search::to_json(ranking.slot(1)?)?)
    }
}
