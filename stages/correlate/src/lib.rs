//! Correlates properties of task data with gains and with learned sharing (paper, section 5).
//!
//! Reading order: [`Correlate`] is the stage, `properties` measures the data, `outcomes` what the
//! networks made of it, `table` joins the two and correlates. Left out: tests of significance. A
//! handful of domains cannot carry them, and the report says so.

mod counts;
mod inputs;
mod outcomes;
mod properties;
mod table;

use std::collections::BTreeMap;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::task::Task;
use serde::Deserialize;

/// The stage `correlate`.
#[derive(Debug, Clone, Copy)]
pub struct Correlate;

/// The parameters of [`Correlate`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The tasks that are trained together. Each combination is analysed by its main task.
    pub tasks: BTreeMap<String, Tasks>,
    /// Every task that there is, by name: what its labels are.
    pub definitions: BTreeMap<String, Task>,
}

/// Tasks that are trained together.
#[derive(Debug, Clone, Deserialize)]
pub struct Tasks {
    /// The main task: its layer.
    pub main: String,
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
        let defined = |tasks: &Tasks| params.definitions.contains_key(&tasks.main);
        match params.tasks.iter().find(|(_, tasks)| !defined(tasks)) {
            None => Ok(()),
            Some((name, tasks)) => Err(ParamError {
                path: vec!["tasks".to_owned(), name.clone(), "main".to_owned()],
                message: format!("there is no task `{}`", tasks.main),
                expected: params.definitions.keys().cloned().collect(),
            }),
        }
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let tasks = params.tasks.iter().filter_map(|(name, tasks)| {
            let missing = params.definitions.get(&tasks.main)?.reading();
            Some(properties::Analysed { name, layer: &tasks.main, missing })
        });
        let tasks: Vec<_> = tasks.collect();
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
        let weights = inputs::weights(request.inputs.many("sharing"), &params.tasks)?;
        let properties = corpus.properties();
        let mut outcomes = outcomes::error_reductions(&accuracies);
        outcomes.extend(outcomes::sharing(&weights));
        let rows = table::correlate(&properties, &outcomes)?;
        table::write(&rows, &request.outputs.path("correlations"))
    }
}

#[cfg(test)]
mod tests;
