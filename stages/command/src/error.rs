//! How a command fails.

use std::fmt;

use artifact::StageError;

/// What stops a command.
#[derive(Debug)]
pub enum Error {
    /// The work cannot be done: exit code 1.
    Work(Box<StageError>),
    /// The command line asks for something that does not exist: exit code 2.
    Usage(Box<StageError>),
    /// What the host itself could not do. A command hands it on; the command line renders it and
    /// chooses the exit code.
    Host(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// The command line asks for something that does not exist.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Usage(Box::new(StageError::new(message)))
    }

    /// Adds a hint; what the host says has its own.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        match self {
            Self::Work(error) => Self::Work(Box::new(error.help(help))),
            Self::Usage(error) => Self::Usage(Box::new(error.help(help))),
            host @ Self::Host(_) => host,
        }
    }
}

impl From<StageError> for Error {
    fn from(error: StageError) -> Self {
        Self::Work(Box::new(error))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Work(error) | Self::Usage(error) => error.fmt(f),
            Self::Host(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
