//! What is wrong with claims.toml or with a formula.

use std::fmt;

/// A fault, with where it is, what was expected, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Where it is and what is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Error {
    /// A fault.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Adds what to do.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
