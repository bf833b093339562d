//! What is analysed, and which tests are named before anything is looked at.

use std::collections::BTreeMap;

use artifact::ParamError;
use serde::Deserialize;

use crate::Tasks;
use crate::{outcomes, properties};

/// The name of what rests on several tasks together, where a task's name would stand.
pub(crate) const POOLED: &str = "pooled";
/// What stands for the property where inner layers are compared with the outer one.
pub(crate) const ALL_PROPERTIES: &str = "all properties";
/// And for the outcome.
pub(crate) const INNER_OUTER: &str = "alpha, inner against outer layers";

/// The analysis.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// The combinations of tasks whose main task is analysed, each by itself and all pooled.
    pub tasks: Vec<String>,
    /// The tests that are named beforehand: one family.
    pub primary: Vec<Primary>,
    /// How many orders are drawn where they are too many to be counted.
    pub draws: u32,
    /// The seed of what is drawn.
    pub seed: u64,
}

/// A test that is named beforehand: a property with an outcome, pooled over tasks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Primary {
    /// The property's name, or `all properties`.
    pub property: String,
    /// The outcome's name.
    pub outcome: String,
    /// The sign of the correlation in the paper's statement.
    pub expected: Sign,
    /// The statement.
    pub says: String,
}

/// The sign of a correlation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// More of one goes with more of the other.
    Positive,
    /// More of one goes with less of the other.
    Negative,
}

impl Sign {
    /// As it is written in pipeline.toml and in the table.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
        }
    }
}

impl Analysis {
    /// Checks what the types alone cannot say.
    pub(crate) fn check(&self, tasks: &BTreeMap<String, Tasks>) -> Result<(), ParamError> {
        let fault = |path: Vec<String>, message: String, expected: Vec<String>| {
            let path = ["analysis".to_owned()].into_iter().chain(path).collect();
            Err(ParamError { path, message, expected })
        };
        if let Some(unknown) = self.tasks.iter().find(|name| !tasks.contains_key(*name)) {
            let message = format!("no tasks are called `{unknown}`");
            return fault(vec!["tasks".to_owned()], message, tasks.keys().cloned().collect());
        }
        if self.tasks.iter().any(|name| name == POOLED) {
            let message = format!("`{POOLED}` stands for all tasks together");
            return fault(vec!["tasks".to_owned()], message, Vec::new());
        }
        if self.draws == 0 {
            return fault(vec!["draws".to_owned()], "at least one draw".to_owned(), Vec::new());
        }
        for (number, Primary { property, outcome, .. }) in self.primary.iter().enumerate() {
            let at = |key: &str| vec!["primary".to_owned(), number.to_string(), key.to_owned()];
            let all = property == ALL_PROPERTIES;
            if !all && !properties::names().any(|name| name == property) {
                let mut known: Vec<_> = properties::names().map(str::to_owned).collect();
                known.push(ALL_PROPERTIES.to_owned());
                return fault(at("property"), format!("there is no property `{property}`"), known);
            }
            if all != (outcome == INNER_OUTER) {
                let message = format!("`{ALL_PROPERTIES}` goes with `{INNER_OUTER}` alone");
                return fault(at("outcome"), message, vec![INNER_OUTER.to_owned()]);
            }
            if !all && !outcomes::is_known(outcome) {
                let message = format!("there is no outcome `{outcome}`");
                return fault(at("outcome"), message, outcomes::examples());
            }
        }
        Ok(())
    }
}
