//! What the command line says.

use std::path::PathBuf;

use artifact::StageError;

/// How to call the program.
const USAGE: &str = "usage: contenders --sentences TABLE --vocabulary TABLE [--python PYTHON] \
    [--core N] [--cores N,N] [--rounds N] [--count N] [--system NAME] [--part NAME]... [--peers FOLDER] \
    [--variants] [--json FILE]\nparts: turns, threads, shape, scaling; without --part, all of them";
/// The parts of a sitting.
const PARTS: [&str; 4] = ["turns", "threads", "shape", "scaling"];

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
    /// The two cores of the part `threads`.
    pub(crate) cores: String,
    /// How often every contender has its turn.
    pub(crate) rounds: usize,
    /// How many sentences are trained on in a turn.
    pub(crate) count: usize,
    /// One system alone.
    pub(crate) system: Option<String>,
    /// The parts that are measured; all of them where none is named.
    pub(crate) parts: Vec<String>,
    /// Other scripts for the part `shape`: `pytorch_bilstm.py` and `dynet_bilstm.py` in a folder.
    pub(crate) peers: Option<PathBuf>,
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
        let mut parsed = Self {
            core: "0".to_owned(),
            cores: "0,1".to_owned(),
            rounds: 5,
            count: 150,
            ..Self::default()
        };
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
                "--cores" => parsed.cores = value.clone(),
                "--peers" => parsed.peers = Some(value.into()),
                "--part" if PARTS.contains(&value.as_str()) => parsed.parts.push(value.clone()),
                "--part" => return Err(fault(format!("no part is called `{value}`"))),
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

    /// Whether a part is to be measured.
    pub(crate) fn asks(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|name| name == part)
    }
}

fn fault(message: String) -> StageError {
    StageError::new(message).help(USAGE)
}
