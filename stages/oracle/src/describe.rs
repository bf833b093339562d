//! What is to be computed: a network, sentences as ids, gold labels, and the settings of one update.
//!
//! A file of JSON describes one or several networks, in one of the forms of `forms`. Left out: the
//! parameters, which come from a file of arrays.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::StageError;
use command::Error;
use nn::Config;

use crate::forms;

/// A sentence as ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The id of each word.
    pub words: Vec<u32>,
    /// The character ids of each word.
    pub chars: Vec<Vec<u32>>,
    /// One label id per word, by task.
    pub gold: BTreeMap<String, Vec<u32>>,
}

/// How results are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// By sentence, case and task: `res/s0/probs.TASK`, `res/CASE/TASK/loss`, `grad/CASE/TASK/NAME`.
    Cases,
    /// One sentence, by task: `res/probs.TASK`, `res/loss.TASK`; the update of the first task alone,
    /// `after/NAME`.
    Single,
}

/// One network, and what it is run on.
#[derive(Debug, Clone, PartialEq)]
pub struct Experiment {
    /// The network.
    pub config: Config,
    /// The sentences.
    pub texts: Vec<Text>,
    /// Which sentences an update is made on, by the case's name.
    pub cases: BTreeMap<String, Vec<usize>>,
    /// Learning rate of the update.
    pub learning_rate: f32,
    /// Largest norm of the gradient.
    pub clip: f32,
    /// How results are named.
    pub naming: Naming,
}

impl Experiment {
    /// Checks the network, and every id against its sizes.
    pub(crate) fn check(&self) -> Result<(), String> {
        let config = &self.config;
        config.check().map_err(|error| format!("the network cannot be built: {error}"))?;
        let below = |what: String, ids: &[u32], size: usize| match ids
            .iter()
            .find(|id| **id as usize >= size)
        {
            Some(id) => Err(format!("{what} has the id {id}; expected 0 to {}", size - 1)),
            None => Ok(()),
        };
        for (i, text) in self.texts.iter().enumerate() {
            let length = text.words.len();
            if length == 0 || text.chars.len() != length {
                let chars = text.chars.len();
                return Err(format!(
                    "sentence {i} has {length} words and characters of {chars}; expected one or \
                     more words, and a list of characters for each"
                ));
            }
            below(format!("a word of sentence {i}"), &text.words, config.words)?;
            for chars in &text.chars {
                below(format!("a character of sentence {i}"), chars, config.chars)?;
            }
            for task in &config.tasks {
                let name = &task.name;
                let Some(gold) = text.gold.get(name) else { continue };
                if gold.len() != length {
                    let found = gold.len();
                    return Err(format!(
                        "sentence {i} has {found} gold labels of `{name}`; expected {length}"
                    ));
                }
                below(format!("`{name}` of sentence {i}"), gold, task.labels)?;
            }
        }
        let sentences = self.texts.len();
        match self.cases.iter().find(|(_, members)| members.iter().any(|i| *i >= sentences)) {
            Some((case, _)) => Err(format!(
                "case `{case}` asks for a sentence beyond the {sentences} that there are"
            )),
            None => Ok(()),
        }
    }
}

/// A description: networks by name.
#[derive(Debug, Clone)]
pub struct Described {
    path: PathBuf,
    systems: BTreeMap<String, Result<Experiment, String>>,
}

impl Described {
    /// Reads a file of JSON.
    ///
    /// # Errors
    /// The file cannot be read or is of no form that is known. A single network that makes no sense
    /// is an error only of [`Described::system`].
    pub fn read(path: &Path) -> Result<Self, StageError> {
        let text =
            std::fs::read_to_string(path).map_err(|error| StageError::io("read", path, error))?;
        let systems = forms::parse(&text).map_err(|message| {
            StageError::new(format!("{} describes no network: {message}", path.display()))
                .help("docs/oracle.md shows the forms of a description")
        })?;
        Ok(Self { path: path.to_owned(), systems })
    }

    /// The names of the networks.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.systems.keys().map(String::as_str)
    }

    /// A network by its name; without one, the only network.
    ///
    /// # Errors
    /// There is no such network, or it makes no sense.
    pub fn system(&self, name: Option<&str>) -> Result<&Experiment, Error> {
        let path = self.path.display();
        let known = || self.systems.keys().cloned().collect::<Vec<_>>().join(", ");
        let (name, found) = match name {
            Some(name) => match self.systems.get_key_value(name) {
                Some(found) => found,
                None => {
                    return Err(Error::usage(format!("{path} has no network `{name}`"))
                        .help(format!("it has {}", known())));
                }
            },
            None if self.systems.len() == 1 => {
                self.systems.first_key_value().ok_or_else(|| Error::usage("no network"))?
            }
            None => {
                return Err(Error::usage(format!("{path} describes several networks"))
                    .help(format!("name one as {path}:NAME; it has {}", known())));
            }
        };
        found.as_ref().map_err(|message| {
            Error::from(StageError::new(format!("{path}: network `{name}`: {message}")))
        })
    }
}
