//! Correlates properties of task data with gains and with learned sharing (paper, section 5).
//!
//! Reading order: [`Correlate`] is the stage, `properties` measures the data, `outcomes` what the
//! networks made of it, `table` joins the two and correlates. Left out: tests of significance. Seven
//! domains cannot carry them, and the report says so.

mod inputs;
mod outcomes;
mod properties;
mod statistics;
mod table;

use std::collections::BTreeMap;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use serde::Deserialize;

/// The stage `correlate`.
#[derive(Debug, Clone, Copy)]
pub struct Correlate;

/// The parameters of [`Correlate`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The source domain of each combination of tasks that is trained. The combinations named
    /// after their main task are analysed.
    pub source: BTreeMap<String, String>,
}

impl Verb for Correlate {
    const NAME: &'static str = "correlate";
    const ABOUT: &'static str = "correlates task properties with gains and with learned sharing";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec { name: "sentences", arity: Arity::Many, about: "every domain and split" },
        InputSpec { name: "scores", arity: Arity::Many, about: "the runs that there are" },
        InputSpec { name: "sharing", arity: Arity::Many, about: "their alphas and betas" },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "correlations",
        kind: OutputKind::File,
        about: "Pearson and Spearman of each property with each outcome, over domains",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        match params.source.iter().find(|(_, domain)| domain.is_empty()) {
            None => Ok(()),
            Some((tasks, _)) => Err(ParamError {
                path: vec!["source".to_owned(), tasks.clone()],
                message: "the source domain has no name".to_owned(),
                expected: Vec::new(),
            }),
        }
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let tasks: Vec<&str> = params.source.keys().map(String::as_str).collect();
        let mut corpus = properties::Corpus::default();
        let sentences = request.inputs.many("sentences");
        for (done, input) in sentences.iter().enumerate() {
            if request.monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            request.monitor.progress(done as u64, sentences.len() as u64, "data sets measured");
            let dataset = corpus::Dataset::read(input.path()?)?;
            corpus.add(input.label("domain")?, input.label("split")?, &dataset, &tasks);
        }
        let accuracies = inputs::accuracies(request.inputs.many("scores"))?;
        let weights = inputs::weights(request.inputs.many("sharing"))?;
        let properties = corpus.properties();
        let mut outcomes = outcomes::error_reductions(&accuracies);
        outcomes.extend(outcomes::sharing(&weights));
        let rows = table::correlate(&properties, &outcomes)?;
        table::write(&rows, &request.outputs.path("correlations"))
    }
}

#[cfg(test)]
mod tests;
