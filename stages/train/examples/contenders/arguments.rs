//! What the command line says.

use std::path::PathBuf;

use artifact::StageError;

/// How to call the program.
const USAGE: &str = "usage: contenders --sentences TABLE --vocabulary TABLE [--python PYTHON] \
    [--core N] [--rounds N] [--count N] [--system NAME] [--variants] [--json FILE]";

/// The arguments of a sitting.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arguments {
    /// The training sentences, as `ingest` writes them.
    pub(crate) sentences: PathBuf,
    /// Their vocabulary, as `index` writes it.
    pub(crate) vocabulary: PathBuf,
    /// A Python with torch, dynet and numpy; without one, our trainer runs alone.
    pub(crate) python: Option<String>,
    /// The core that everything runs on.
    pub(crate) core: String,
    /// How often every contender has its turn.
    pub(crate) rounds: usize,
    /// How many sentences are trained on in a turn.
    pub(crate) count: usize,
    /// One system alone.
    pub(crate) system: Option<String>,
    /// Every way of writing the Python contenders, not the fastest alone.
    pub(crate) variants: bool,
    /// A file for the figures.
    pub(crate) json: Option<PathBuf>,
}

impl Arguments {
    /// Reads them.
    ///
    /// # Errors
    /// One is unknown, lacks its value, or is missing.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, StageError> {
        let mut parsed = Self { core: "0".to_owned(), rounds: 5, count: 200, ..Self::default() };
        let mut left = arguments.iter();
        while let Some(name) = left.next() {
            if name == "--variants" {
                parsed.variants = true;
                continue;
            }
            let value = left.next().ok_or_else(|| fault(format!("no value for `{name}`")))?;
            let number = || value.parse().map_err(|_| fault(format!("`{value}` is no number")));
            match name.as_str() {
                "--sentences" => parsed.sentences = value.into(),
                "--vocabulary" => parsed.vocabulary = value.into(),
                "--python" => parsed.python = Some(value.clone()),
                "--core" => parsed.core = value.clone(),
                "--rounds" => parsed.rounds = number()?,
                "--count" => parsed.count = number()?,
                "--system" => parsed.system = Some(value.clone()),
                "--json" => parsed.json = Some(value.into()),
                _ => return Err(fault(format!("no argument is called `{name}`"))),
            }
        }
        let tables = [&parsed.sentences, &parsed.vocabulary];
        if tables.iter().any(|path| path.as_os_str().is_empty()) || parsed.rounds == 0 {
            return Err(fault("two tables and at least one round are needed".to_owned()));
        }
        Ok(parsed)
    }
}

fn fault(message: String) -> StageError {
    StageError::new(message).help(USAGE)
}
