//! Everything that sections are made of, read once.

use artifact::{Input, Request, StageError};
use serde_json::Value;

use crate::contrast::{Contrast, Side};
use crate::correlated::{self, Correlation, Property};
use crate::learning::{self, Curves, Shared};
use crate::outcomes::Outcomes;
use crate::params::Params;
use crate::published::Published;
use crate::runs::{Question, Runs};
use crate::texts::Texts;

/// All inputs of the report, in the form that its sections ask for.
#[derive(Debug, Clone)]
pub(crate) struct Material {
    pub(crate) params: Params,
    pub(crate) paper: Published,
    pub(crate) texts: Texts,
    pub(crate) runs: Runs,
    pub(crate) outcomes: Outcomes,
    pub(crate) curves: Curves,
    pub(crate) shared: Shared,
    pub(crate) correlations: Vec<Correlation>,
    pub(crate) properties: Vec<Property>,
    /// The settings that a search has chosen, shown as they are.
    pub(crate) chosen: Option<Value>,
    /// How many threads may test what differs. It changes no result.
    pub(crate) threads: usize,
}

impl Material {
    /// Reads the inputs.
    ///
    /// # Errors
    /// An input cannot be read, or the stage is asked to stop.
    pub(crate) fn read(params: Params, request: &Request<'_>) -> Result<Self, StageError> {
        let inputs = request.inputs;
        Ok(Self {
            texts: Texts::read(inputs.many("sentences"), &params, request.monitor)?,
            runs: Runs::read(inputs.many("scores"), &params.seeds)?,
            outcomes: Outcomes::read(inputs.many("outcomes"))?,
            curves: learning::curves(inputs.many("curve"))?,
            shared: learning::shared(inputs.many("sharing"))?,
            correlations: correlated::correlations(inputs.one("correlations")?)?,
            properties: correlated::properties(inputs.one("properties")?)?,
            chosen: inputs.optional("settings")?.map(chosen).transpose()?,
            paper: Published::load(&params.domains),
            params,
            threads: request.threads,
        })
    }

    /// The comparison of the reference system with another one, each by its own question, over some
    /// sources and targets; none of the reference itself.
    pub(crate) fn contrast<'a>(
        &self,
        question: impl Fn(&str) -> Question<'a>,
        system: &str,
        pairs: &[(&str, &str)],
    ) -> Option<Contrast> {
        let reference = self.params.comparison.reference.as_str();
        let Question { task, split, measure, .. } = question(system);
        let side = |system: &str| Side {
            tasks: question(system).tasks.to_owned(),
            system: system.to_owned(),
        };
        let pairs = pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
        (system != reference).then(|| Contrast {
            left: side(reference),
            right: side(system),
            task: task.to_owned(),
            split: split.to_owned(),
            measure,
            pairs,
        })
    }

    /// How a system is called.
    pub(crate) fn label<'a>(&'a self, system: &'a str) -> &'a str {
        self.params.labels.get(system).map_or(system, String::as_str)
    }

    /// Whether a domain's split has sentences that count for a task. True where it is not known.
    pub(crate) fn counts(&self, split: &str, domain: &str, task: &str) -> bool {
        self.texts.counts(split, domain, task, self.params.missing(task))
    }

    /// Whether a domain's test set has sentences that count for a task.
    pub(crate) fn is_annotated(&self, domain: &str, task: &str) -> bool {
        self.counts("test", domain, task)
    }

    /// The domains, in the order of the columns.
    pub(crate) fn domains(&self) -> Vec<&str> {
        self.params.domains.iter().map(String::as_str).collect()
    }

    /// The domains but one.
    pub(crate) fn others(&self, than: &str) -> Vec<&str> {
        self.domains().into_iter().filter(|domain| *domain != than).collect()
    }
}

fn chosen(input: &Input) -> Result<Value, StageError> {
    let path = input.path()?;
    let text = std::fs::read_to_string(path).map_err(|e| StageError::io("read", path, e))?;
    serde_json::from_str(&text).map_err(|e| StageError::io("read", path, e))
}
