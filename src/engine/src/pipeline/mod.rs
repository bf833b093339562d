//! The checked form of pipeline.toml for one profile: every step, with its parameters resolved and
//! its inputs connected. Only this form is planned and run.

mod error;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use serde_json::Value;

use crate::Catalog;

pub use error::{ErrorOrigin, PipelineError};

/// The pipeline's file, read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path, as it was given.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Reads the file.
    ///
    /// # Errors
    /// It cannot be read, or is not UTF-8.
    pub fn read(path: impl Into<PathBuf>) -> Result<Self, PipelineError> {
        let path = path.into();
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Self { path, text }),
            Err(error) => Err(PipelineError::file(path, format!("cannot be read: {error}"))),
        }
    }
}

/// Checks the file for one profile and connects its steps. `overrides` are the `key=value` arguments
/// of `--set`; without a `profile`, the file's default is taken.
///
/// # Errors
/// The first thing that is wrong, with the bytes that it is about.
pub fn load(
    source: &Source,
    _catalog: &Catalog,
    _profile: Option<&str>,
    _overrides: &[String],
) -> Result<Pipeline, PipelineError> {
    Err(PipelineError::file(&source.path, "is not read yet"))
}

/// The profiles of the file, in its order: name, and what it says about itself.
///
/// # Errors
/// The file is no TOML, or has no profiles.
pub fn profiles(source: &Source) -> Result<Vec<(String, String)>, PipelineError> {
    Err(PipelineError::file(&source.path, "is not read yet"))
}

/// The number of a step in [`Pipeline::steps`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepIx(pub u32);

/// All steps of a profile.
#[derive(Debug, Clone)]
pub struct Pipeline {
    /// The profile's name.
    pub profile: String,
    /// Axis names, in the order of the file; coordinates are listed in this order.
    pub axes: Vec<String>,
    /// Selectors of what `repro run` makes when nothing is named.
    pub targets: Vec<String>,
    /// Every step, inputs before the steps that read them (a topological order that keeps the order
    /// of the file where it can).
    pub steps: Vec<Step>,
}

/// One point of a stage's matrix.
#[derive(Debug, Clone)]
pub struct Step {
    /// The stage's name.
    pub stage: String,
    /// The step's name: `train[tasks=chunk,system=sluice,domain=nw,seed=1]`. Never part of a key.
    pub name: String,
    /// Its coordinates, in the order of the axes.
    pub coordinates: Vec<(String, String)>,
    /// The stage's parameters, resolved. Part of the key.
    pub params: Value,
    /// Its inputs, in the order in which the stage declares them.
    pub inputs: Vec<StepInput>,
    /// Where its only output is copied for the user, relative to the project's folder.
    pub publish: Option<PathBuf>,
    /// The bytes of pipeline.toml that declare the stage.
    pub span: Range<usize>,
}

/// A connected input.
#[derive(Debug, Clone)]
pub struct StepInput {
    /// The name that the stage declares.
    pub name: String,
    /// For an input of arity many: take the artifacts that there are, when the run is asked for a
    /// partial result.
    pub partial: bool,
    /// Only the files below this folder of the artifact, their names relative to it.
    pub below: Option<String>,
    /// Where the artifacts come from, sorted by their labels.
    pub origins: Vec<Origin>,
    /// The bytes of pipeline.toml that connect it.
    pub span: Range<usize>,
}

/// Where an artifact comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// An output of another step.
    Step {
        /// The step.
        step: StepIx,
        /// The output's name.
        output: String,
        /// All coordinates of the step, for arity many; empty for arity one.
        labels: BTreeMap<String, String>,
    },
    /// A folder of the user's.
    Folder {
        /// Its path, relative to the project's folder or absolute. Never part of a key.
        path: PathBuf,
    },
}
