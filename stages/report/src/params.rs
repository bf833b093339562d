//! The parameters of the stage: what is compared with what, and the settings that it shows.

use std::collections::BTreeMap;

use artifact::ParamError;
use corpus::task::{Missing, Task};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The parameters of [`crate::Report`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The profile's name.
    pub profile: String,
    /// What a reader has to know about the corpus before the figures; may be empty.
    pub banner: String,
    /// Whose text it is, for the footer; none where nobody's is.
    #[serde(default)]
    pub sources: Vec<TextSource>,
    /// The domains, in the order of the columns.
    pub domains: Vec<String>,
    /// The source domains of what is trained on one domain.
    pub source: SourceDomains,
    /// The network's sizes, shown as they are.
    pub model: Value,
    /// The settings of training, shown as they are.
    pub training: Value,
    /// The systems of each table and figure.
    pub rows: Rows,
    /// System -> how its row is called.
    pub labels: BTreeMap<String, String>,
    /// Which reading of the network's formulas, shown as it is.
    #[serde(default)]
    pub semantics: Value,
    /// The tasks that are trained together.
    pub tasks: BTreeMap<String, Combination>,
    /// Every task that there is, by name: what its labels are, and how they are scored.
    pub definitions: BTreeMap<String, Task>,
    /// The settings of each system, shown as they are for those that are compared.
    #[serde(default)]
    pub systems: BTreeMap<String, Value>,
    /// How systems are compared.
    #[serde(default)]
    pub comparison: Comparison,
    /// Tasks -> domains on which they are trained for the correlation analysis alone.
    #[serde(default)]
    pub analysed: BTreeMap<String, Vec<String>>,
    /// The seeds that are asked for; where none are given, those that were found.
    #[serde(default)]
    pub seeds: Vec<u64>,
}

impl Params {
    /// What a sentence without a task's annotation counts as.
    pub(crate) fn missing(&self, task: &str) -> Missing {
        self.definitions.get(task).map_or(Missing::Skip, Task::reading)
    }

    /// Whether a task's labels are tags of spans, and `O`.
    pub(crate) fn is_bio(&self, task: &str) -> bool {
        self.definitions.get(task).is_some_and(Task::is_bio)
    }

    /// Whether a task is scored by span F1 too.
    pub(crate) fn has_f1(&self, task: &str) -> bool {
        self.definitions.get(task).is_some_and(Task::has_f1)
    }

    /// The tasks that some combination learns; the others are there to be shown.
    pub(crate) fn learned(&self) -> impl Iterator<Item = &String> {
        let learned =
            |task: &&String| self.tasks.values().any(|tasks| tasks.all().any(|t| t == *task));
        self.definitions.keys().filter(learned)
    }

    /// Checks what the types alone cannot say.
    ///
    /// # Errors
    /// A task that is not defined, or a source domain that is missing or no domain.
    pub fn check(&self) -> Result<(), ParamError> {
        let fault = |path: &[&str], message: String, expected: Vec<String>| {
            let path = path.iter().map(|&key| key.to_owned()).collect();
            Err(ParamError { path, message, expected })
        };
        for (name, tasks) in &self.tasks {
            let unknown = tasks.all().find(|task| !self.definitions.contains_key(*task));
            if let Some(task) = unknown {
                let known = self.definitions.keys().cloned().collect();
                return fault(&["tasks", name], format!("there is no task `{task}`"), known);
            }
        }
        for tasks in SourceDomains::OF_THE_PAPER {
            if !self.source.0.contains_key(tasks) {
                let message = format!("the source domain of `{tasks}` is missing");
                return fault(&["source"], message, Vec::new());
            }
        }
        let Comparison { reference, level, draws, .. } = &self.comparison;
        let compared = self.rows.systems();
        if !compared.contains(&reference.as_str()) && !self.systems.contains_key(reference) {
            let systems = compared.into_iter().map(str::to_owned).collect();
            let message = format!("there is no system `{reference}`");
            return fault(&["comparison", "reference"], message, systems);
        }
        if !(*level > 0.0 && *level < 1.0) {
            let message = format!("a level lies between 0 and 1, {level} does not");
            return fault(&["comparison", "level"], message, Vec::new());
        }
        // With fewer, no p-value could be as small as the level.
        if f64::from(*draws) + 1.0 < 1.0 / level {
            let message = format!("{draws} draws cannot give a p-value of {level}");
            return fault(&["comparison", "draws"], message, Vec::new());
        }
        match self.source.0.iter().find(|(_, domain)| !self.domains.contains(domain)) {
            None => Ok(()),
            Some((tasks, domain)) => fault(
                &["source", tasks],
                format!("`{domain}` is not among the domains"),
                self.domains.clone(),
            ),
        }
    }
}

/// How systems are compared.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Comparison {
    /// The system that each of the others is compared with.
    pub reference: String,
    /// The p-value up to which a difference counts, after correction: between 0 and 1. Intervals hold
    /// the rest.
    pub level: f64,
    /// How many exchanges, or samples, are drawn where not all can be counted.
    pub draws: u32,
    /// The seed of what is drawn.
    pub seed: u64,
}

impl Default for Comparison {
    fn default() -> Self {
        Self { reference: "sluice".to_owned(), level: 0.05, draws: 9999, seed: 1 }
    }
}

/// Whose text the corpus is made of.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TextSource {
    /// What it is.
    pub name: String,
    /// The licence under which it is given.
    pub licence: String,
    /// Where it is to be had.
    pub url: String,
}

impl TextSource {
    /// Whether its address can be shown as a link: of the web, and of plain characters.
    pub(crate) fn is_link(&self) -> bool {
        let plain = |c: char| c.is_ascii_graphic() && !"<>\"'`\\".contains(c);
        let web = self.url.starts_with("https://") || self.url.starts_with("http://");
        web && self.url.chars().all(plain)
    }
}

/// Tasks that are trained together.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct Combination {
    /// The task on whose dev accuracy training stops.
    pub main: String,
    /// The others.
    pub auxiliary: Vec<String>,
    /// Set for the experiment with random labels, shown as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub random_labels: Option<Value>,
}

impl Combination {
    /// The tasks, the main one first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.main).chain(&self.auxiliary).map(String::as_str)
    }
}

/// The source domain of each combination of tasks that is trained on one domain alone.
#[derive(Debug, Clone, Deserialize)]
pub struct SourceDomains(BTreeMap<String, String>);

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

impl SourceDomains {
    /// The combinations of which the paper shows one source domain: chunking in figures 2 and 3,
    /// entities and predicates in table 4, four tasks in table 5.
    const OF_THE_PAPER: [&str; 4] = ["chunk", "ner", "srl", "four"];

    /// The source domain of a combination of tasks; chunking's for one that has none of its own.
    pub(crate) fn of(&self, tasks: &str) -> &str {
        self.0.get(tasks).or_else(|| self.0.get("chunk")).map_or("", String::as_str)
    }

    /// Combinations and their domains, by name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tasks, domain)| (tasks.as_str(), domain.as_str()))
    }
}
