//! How a stage fails: one message, the place it is about, and what to do.
//!
//! Colours, exit codes and carets are the command line's business.

use std::fmt;
use std::path::PathBuf;

/// A position in a text file that a user can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was given to the stage.
    pub file: PathBuf,
    /// Line, counted from 1.
    pub line: usize,
    /// First character of the faulty text, counted from 1; 0 where the whole line is meant.
    pub column: usize,
    /// The line itself, so that it can be shown without reading the file again.
    pub text: String,
}

/// What a stage returns when it cannot produce its outputs.
#[derive(Debug)]
pub struct StageError {
    /// One sentence: what is wrong.
    pub message: String,
    /// Where, if the fault lies in a file.
    pub place: Option<Place>,
    /// What to do about it.
    pub help: Option<String>,
    /// True when the stage stopped because it was asked to ([`crate::Monitor::cancelled`]).
    pub cancelled: bool,
}

impl StageError {
    /// An error with a message alone.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), place: None, help: None, cancelled: false }
    }

    /// The error of a stage that was asked to stop.
    pub fn cancelled() -> Self {
        Self { cancelled: true, ..Self::new("stopped before it was done") }
    }

    /// An input or output error, with the path that it is about.
    pub fn io(action: &str, path: impl Into<PathBuf>, error: impl fmt::Display) -> Self {
        Self::new(format!("cannot {action} {}: {error}", path.into().display()))
    }

    /// Adds the place that the error is about.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds a hint.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for StageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{}:{}: ", place.file.display(), place.line)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for StageError {}

/// Parameters that a stage does not accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParamError {
    /// The path of keys from the stage's parameters to the faulty value.
    pub path: Vec<String>,
    /// What is wrong, as one sentence.
    pub message: String,
    /// The keys that would be accepted there, where the fault is an unknown key.
    pub expected: Vec<String>,
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path.join("."))?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for ParamError {}
