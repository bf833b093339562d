//! The parameters of the stage: what is compared with what, and the settings that it shows.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// The parameters of [`crate::Report`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The profile's name.
    pub profile: String,
    /// What a reader has to know about the corpus before the figures; may be empty.
    pub banner: String,
    /// The domains, in the order of the columns.
    pub domains: Vec<String>,
    /// The source domains of what the paper shows for one source.
    pub source: Source,
    /// The network's sizes, shown as they are.
    pub model: Value,
    /// The settings of training, shown as they are.
    pub training: Value,
    /// The systems of each table and figure.
    pub rows: Rows,
    /// System -> how its row is called.
    pub labels: BTreeMap<String, String>,
    /// The tasks that are trained together, shown as they are.
    pub tasks: Value,
    /// The settings of each system, shown as they are for those that are compared.
    #[serde(default)]
    pub systems: BTreeMap<String, Value>,
    /// The seeds that are asked for; where none are given, those that were found.
    #[serde(default)]
    pub seeds: Vec<u64>,
}

/// The source domain by main task, and of the four-task network.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Chunking: figures 2 and 3.
    pub chunk: String,
    /// Named entities: table 4, figure 2.
    pub ner: String,
    /// Predicates: table 4, figure 2.
    pub srl: String,
    /// All four tasks: table 5 and its betas.
    pub four: String,
}

/// The systems of each table and figure, in the order of their rows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the table or figure of its name")]
pub struct Rows {
    pub table3: Vec<String>,
    pub table4: Vec<String>,
    pub table5: Vec<String>,
    pub table6: Vec<String>,
    pub unprinted: Vec<String>,
    pub figure3: Vec<String>,
}

impl Rows {
    /// Every system that is compared, once, in the order of the tables.
    pub(crate) fn systems(&self) -> Vec<&str> {
        let lists = [
            &self.table3,
            &self.table4,
            &self.table5,
            &self.table6,
            &self.unprinted,
            &self.figure3,
        ];
        let mut systems: Vec<&str> = Vec::new();
        for system in lists.into_iter().flatten() {
            if !systems.contains(&system.as_str()) {
                systems.push(system);
            }
        }
        systems
    }
}

impl Source {
    /// The source domain of a combination of tasks.
    pub(crate) fn of(&self, tasks: &str) -> &str {
        match tasks {
            "ner" => &self.ner,
            "srl" => &self.srl,
            "four" => &self.four,
            _ => &self.chunk,
        }
    }
}
