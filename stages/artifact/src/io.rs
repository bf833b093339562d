//! What a step reads and writes: named inputs with their labels, and the places of its outputs.
//!
//! Paths are handed down by the runner; a stage never builds one below the store by itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::StageError;

/// One file of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// The path inside the artifact, with `/` between folders; empty for an artifact that is a
    /// single file.
    pub name: String,
    /// Where its bytes can be read. Not part of any key: never write it into an output.
    pub path: PathBuf,
    /// How a person knows the file: `corpus/train/…` for a folder of the user's, the step's name
    /// for an artifact. For messages only.
    pub shown: PathBuf,
}

/// One artifact that a step reads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// For an input of arity [`crate::Arity::Many`]: the coordinates of the step that made it
    /// (`domain` -> `nw`). They are part of the key. Empty for an input of one at most.
    pub labels: BTreeMap<String, String>,
    /// Its files, sorted by name.
    pub files: Vec<InputFile>,
}

impl Input {
    /// The label of an axis.
    ///
    /// # Errors
    /// The input has no such label: the pipeline connects a step without that axis.
    pub fn label(&self, axis: &str) -> Result<&str, StageError> {
        self.labels.get(axis).map(String::as_str).ok_or_else(|| {
            StageError::new(format!("an input has no label `{axis}`"))
                .help("the step that makes it needs this axis in its matrix")
        })
    }

    /// The path of an artifact that is a single file.
    ///
    /// # Errors
    /// The artifact is a folder of several files.
    pub fn path(&self) -> Result<&Path, StageError> {
        match self.files.as_slice() {
            [file] => Ok(&file.path),
            files => Err(StageError::new(format!("expected one file, found {}", files.len()))),
        }
    }
}

/// All inputs of a step, by the names that the stage declares.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    map: BTreeMap<String, Vec<Input>>,
}

impl Inputs {
    /// Adds an artifact under a declared name. Called by the runner, in the order of the labels.
    pub fn push(&mut self, name: &str, input: Input) {
        self.map.entry(name.to_owned()).or_default().push(input);
    }

    /// The artifacts of an input of arity many, sorted by their labels; none where the pipeline
    /// names none.
    pub fn many(&self, name: &str) -> &[Input] {
        self.map.get(name).map_or(&[], Vec::as_slice)
    }

    /// The artifact of an input of arity one.
    ///
    /// # Errors
    /// There is not exactly one.
    pub fn one(&self, name: &str) -> Result<&Input, StageError> {
        match self.many(name) {
            [input] => Ok(input),
            inputs => Err(StageError::new(format!(
                "input `{name}` is {} artifacts, not one",
                inputs.len()
            ))),
        }
    }

    /// The artifact of an optional input, where it is connected.
    ///
    /// # Errors
    /// There are several.
    pub fn optional(&self, name: &str) -> Result<Option<&Input>, StageError> {
        if self.many(name).is_empty() { Ok(None) } else { self.one(name).map(Some) }
    }
}

/// Where a step writes its declared outputs.
#[derive(Debug, Clone)]
pub struct Outputs {
    folder: PathBuf,
}

impl Outputs {
    /// Outputs below a folder that exists and is empty. Called by the runner.
    pub fn below(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The path of a declared output: a file to create, or a folder (created here) to fill.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a whole output file, or one file (`report/table1.md`) of a folder output.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), StageError> {
        let path = self.path(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|e| StageError::io("create", parent, e))?;
        }
        std::fs::write(&path, bytes).map_err(|e| StageError::io("write", &path, e))
    }
}
