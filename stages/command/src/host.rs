//! What a command may ask for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::Monitor;
use serde_json::Value;

use crate::{Error, Paint};

/// The command line and the runner, as a command sees them.
///
/// Nothing is read before it is asked for: a command that asks for no value runs beside a broken
/// pipeline.toml.
pub trait Host: Sync {
    /// The folder of pipeline.toml. Paths in it are relative to this folder.
    fn root(&self) -> &Path;

    /// The chosen profile's name.
    ///
    /// # Errors
    /// pipeline.toml is wrong.
    fn profile(&self) -> Result<String, Error>;

    /// The value at a dotted path of pipeline.toml (`fetch.mirror`, `profile.corpus`, `axis.domain`),
    /// with the values of `--set` and all references replaced; `profile` is the chosen profile laid
    /// over the base. `None` where the path leads nowhere.
    ///
    /// # Errors
    /// pipeline.toml is wrong.
    fn value(&self, path: &str) -> Result<Option<Value>, Error>;

    /// The names of the steps that a selector selects, in the order of the pipeline. Nothing is
    /// made.
    ///
    /// # Errors
    /// The selector is malformed or selects nothing; pipeline.toml is wrong.
    fn names(&self, selector: &str) -> Result<Vec<String>, Error>;

    /// The steps that a selector selects (`ingest`, `ingest[split=test]`), in the order of the
    /// pipeline, with what they read. Artifacts of other steps are made first where they are
    /// missing or out of date; folders of the user's are not looked into.
    ///
    /// # Errors
    /// The selector selects nothing; a step that must be made fails; a folder is not there.
    fn steps(&self, selector: &str) -> Result<Vec<Step>, Error>;

    /// What the steps of a selector made, in the order of the pipeline; made first where it is
    /// missing or out of date, with everything that it needs.
    ///
    /// # Errors
    /// As [`Host::steps`].
    fn artifacts(&self, selector: &str) -> Result<Vec<Made>, Error>;

    /// Writes to standard output. A reader that has seen enough (`| head`) is no error.
    ///
    /// # Errors
    /// It cannot be written for another reason.
    fn print(&self, text: &str) -> Result<(), Error>;

    /// Whether somebody still reads standard output; false once a print met a closed pipe. For
    /// commands whose input may have no end.
    fn is_read(&self) -> bool;

    /// Writes a line to standard error.
    fn note(&self, line: &str);

    /// Columns to set text in.
    fn width(&self) -> usize;

    /// The colours of standard output.
    fn paint(&self) -> Paint;

    /// Whether more than ASCII is likely to show.
    fn unicode(&self) -> bool;

    /// Threads to use.
    fn threads(&self) -> usize;

    /// Shows how far a long command is, and says whether Ctrl-C asks it to stop. Its metrics go
    /// nowhere.
    fn monitor(&self) -> &dyn Monitor;
}

/// A step and what it reads.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name: `ingest[domain=nw,split=test]`.
    pub name: String,
    /// Its coordinates by axis.
    pub labels: BTreeMap<String, String>,
    /// Its parameters, resolved, as its stage is given them.
    pub params: Value,
    /// Its inputs, in the order in which its stage declares them.
    pub inputs: Vec<Input>,
}

/// An input of a step.
#[derive(Debug, Clone)]
pub struct Input {
    /// The name that the stage declares.
    pub name: String,
    /// What is connected to it; exactly one thing for an input of arity one.
    pub sources: Vec<Source>,
}

/// Where an input comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// A folder of the user's; it is there.
    Folder {
        /// Where it is.
        path: PathBuf,
        /// How the user writes that; for messages.
        shown: PathBuf,
    },
    /// What another step made.
    Made(artifact::Input),
}

/// What a step made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The step's name.
    pub name: String,
    /// Its coordinates by axis.
    pub labels: BTreeMap<String, String>,
    /// Its outputs by their declared names.
    pub outputs: BTreeMap<String, artifact::Input>,
}
