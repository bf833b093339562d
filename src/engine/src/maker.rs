//! What carries a step out, a stage of the catalog or a command of the file's: what it declares, and
//! what stands for it in a key. Left out: how it runs.

use artifact::OutputKind;

use crate::catalog::Entry;
use crate::command::{self, Command};

/// What carries a step out.
#[derive(Clone, Copy)]
pub(crate) enum Maker<'a> {
    /// A stage of the catalog.
    Verb(&'a Entry),
    /// A command.
    Command(&'a Command),
}

impl<'a> Maker<'a> {
    /// Name and kind of each declared output.
    pub(crate) fn outputs(self) -> Vec<(&'a str, OutputKind)> {
        match self {
            Self::Verb(entry) => {
                entry.stage.outputs.iter().map(|spec| (spec.name, spec.kind)).collect()
            }
            Self::Command(command) => command.outputs().collect(),
        }
    }

    /// What stands for its code in a key.
    pub(crate) fn code(self) -> &'a str {
        match self {
            Self::Verb(entry) => &entry.fingerprint.digest,
            Self::Command(_) => command::CODE,
        }
    }

    /// What stands for its name in a key.
    pub(crate) fn stage(self) -> &'a str {
        match self {
            Self::Verb(entry) => entry.stage.name,
            Self::Command(_) => command::STAGE,
        }
    }
}
