//! Correlates properties of task data with gains and with learned sharing (paper, section 5).
//!
//! Reading order: [`Correlate`] is the stage and [`Analysis`] says what it looks at; `properties`
//! measures the data and `curves` how fast they are learned, `outcomes` what the networks made of it,
//! `table` joins the two, and `significance` correlates and tests. Left out: the level at which
//! a p-value counts, which is the report's.

mod analysis;
mod counts;
mod curves;
mod inputs;
mod layers;
mod outcomes;
mod properties;
mod significance;
mod table;
mod write;

use std::collections::BTreeMap;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::task::Task;
use serde::Deserialize;

pub use analysis::{Analysis, Primary, Sign};

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
    /// What is analysed, and which tests are named beforehand.
    pub analysis: Analysis,
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
        InputSpec { name: "curve", arity: Arity::Many, about: "how single-task networks learned" },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[
        OutputSpec {
            name: "correlations",
            kind: OutputKind::File,
            about: "coefficients and tests of each property with each outcome, over domains",
        },
        OutputSpec {
            name: "properties",
            kind: OutputKind::File,
            about: "what was measured of each task's data in each domain",
        },
    ];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        let defined = |tasks: &Tasks| params.definitions.contains_key(&tasks.main);
        match params.tasks.iter().find(|(_, tasks)| !defined(tasks)) {
            None => params.analysis.check(&params.tasks),
            Some((name, tasks)) => Err(ParamError {
                path: vec!["tasks".to_owned(), name.clone(), "main".to_owned()],
                message: format!("there is no task `{}`", tasks.main),
                expected: params.definitions.keys().cloned().collect(),
            }),
        }
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let tasks = params.analysis.tasks.iter().filter_map(|name| {
            let layer = params.tasks.get(name)?.main.as_str();
            let missing = params.definitions.get(layer)?.reading();
            Some(properties::Analysed { name, layer, missing })
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
        let mut properties = corpus.properties();
        let curves = request.inputs.many("curve");
        properties.extend(curves::gradients(curves, &params.analysis.tasks)?);
        let mut outcomes = outcomes::error_reductions(&accuracies);
        outcomes.extend(outcomes::sharing(&weights));
        let facts = significance::Facts {
            analysis: &params.analysis,
            joined: &table::join(&properties, &outcomes)?,
            properties: &properties,
            weights: &weights,
        };
        let rows = significance::rows(&facts);
        write::properties(&properties, &request.outputs.path("properties"))?;
        write::correlations(&rows, &request.outputs.path("correlations"))
    }
}

#[cfg(test)]
mod tests;
