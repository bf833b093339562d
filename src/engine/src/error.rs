//! How the runner itself fails. Every error names the path or the step that it is about; how it is
//! shown, and with which exit code, is the command line's business.

use std::io;
use std::path::{Path, PathBuf};

/// What stops a plan or a run. A stage that fails does not: that is an [`crate::Outcome`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EngineError {
    /// A file or folder could not be read or written.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried: `read`, `create`, `move`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A folder of the user's, which a step reads, is not there.
    #[error("`{step}` reads `{input}` from {}, which is not there", path.display())]
    FolderMissing {
        /// The step's name.
        step: String,
        /// The name of its input.
        input: String,
        /// The folder that was looked for.
        path: PathBuf,
        /// What to do about it.
        help: String,
    },
    /// A file in a folder that cannot be taken as input or output.
    #[error("{}: {message}", path.display())]
    BadFile {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        message: String,
    },
    /// A link below a folder leads back to a folder around it.
    #[error("{} is a link that leads back to {}: the folder has no end", path.display(), back.display())]
    Loop {
        /// The link.
        path: PathBuf,
        /// The folder around it that it leads to.
        back: PathBuf,
    },
    /// A file of the store was written by a newer version of the runner; it is left alone.
    #[error("{} has format {found}; this version of repro reads up to {known}", path.display())]
    StoreVersion {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format that this binary knows.
        known: u32,
    },
    /// A line of repro.lock cannot be read; the file is left alone.
    #[error("{}:{line}: {message}", path.display())]
    Lock {
        /// repro.lock.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// Another process holds the store, and it cannot be shared.
    #[error("another repro is at work in {}{}", path.display(), pid.map_or(String::new(), |pid| format!(" (process {pid})")))]
    Busy {
        /// The store's folder.
        path: PathBuf,
        /// The process that holds it, where it could be read.
        pid: Option<u32>,
    },
    /// A step names something that the catalog or the pipeline does not have. A loaded pipeline
    /// never does.
    #[error("`{step}`: {message}")]
    Pipeline {
        /// The step's name.
        step: String,
        /// What does not fit.
        message: String,
    },
    /// A step takes more than there is, so that it could never start.
    #[error("`{step}` {message}: it could never start")]
    TooLarge {
        /// The step's name.
        step: String,
        /// What it takes, and what there is.
        message: String,
        /// The option that would let it start.
        option: String,
    },
    /// A folder that a step's output cannot be copied to.
    #[error("`{step}` cannot be published to {}: {message}", path.display())]
    Publish {
        /// The step's name.
        step: String,
        /// The folder, as pipeline.toml gives it.
        path: PathBuf,
        /// Why not.
        message: String,
    },
}

impl EngineError {
    /// An input or output error, for `map_err`.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::Io { action, path, source }
    }

    /// What to do about it, where there is more to say than the message.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::FolderMissing { help, .. } | Self::Lock { help, .. } => Some(help.clone()),
            Self::StoreVersion { .. } => {
                Some("use the newer repro, or move the file away to make its result again".into())
            }
            Self::Busy { .. } => Some("wait until it ends, or stop it".into()),
            Self::Loop { .. } => {
                Some("remove the link, or let it lead to a folder that does not hold it".into())
            }
            Self::Io { source, .. } => io_help(source.kind()).map(str::to_owned),
            Self::Publish { .. } => {
                Some("move what is there away, or name another folder in pipeline.toml".into())
            }
            Self::TooLarge { option, .. } => Some(format!(
                "`{option}` says that there is as much; `resources` of its stage says what it takes"
            )),
            Self::BadFile { .. } | Self::Pipeline { .. } => None,
        }
    }
}

/// What to do about the faults of file systems that people meet.
fn io_help(kind: io::ErrorKind) -> Option<&'static str> {
    match kind {
        io::ErrorKind::NotFound => Some("it went away meanwhile, or is a link that leads nowhere"),
        io::ErrorKind::PermissionDenied => Some("`ls -ld` says whose it is and who may do what"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Some("make room; what finished is kept, and the same command goes on from there")
        }
        _ => None,
    }
}
