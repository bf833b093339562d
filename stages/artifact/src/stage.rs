//! What a stage declares, and how the runner calls it.
//!
//! A stage implements [`Verb`]; [`Stage::of`] erases its parameter type, so that the runner holds
//! all stages in one list. Parameters are checked by the same code that reads them for the run.

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Inputs, Outputs, ParamError, StageError};

/// How many artifacts an input takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arity {
    /// Exactly one; it carries no labels.
    One,
    /// One or none; it carries no labels. pipeline.toml may leave it out, or connect it under a
    /// condition.
    Optional,
    /// Any number, told apart by their labels.
    Many,
}

/// A declared input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputSpec {
    /// The name under which pipeline.toml connects it.
    pub name: &'static str,
    /// One artifact or many.
    pub arity: Arity,
    /// What it holds, for messages and documents.
    pub about: &'static str,
}

/// Whether an output is a file or a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputKind {
    /// A single file.
    File,
    /// A folder of files.
    Folder,
}

/// A declared output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutputSpec {
    /// Its name: what other stages connect to, and the file name that the stage writes.
    pub name: &'static str,
    /// A file or a folder.
    pub kind: OutputKind,
    /// What it holds, for messages and documents.
    pub about: &'static str,
}

/// How a running stage speaks to the person who waits for it. It never changes a result.
pub trait Monitor: Sync {
    /// `done` of `total` units of work are finished; `message` says what they are.
    fn progress(&self, done: u64, total: u64, message: &str);
    /// A figure about the run itself (tokens per second), kept with the record, not with the result.
    fn metric(&self, name: &str, value: f64);
    /// Something that the person should know although the run goes on: once, in a sentence.
    fn note(&self, message: &str) {
        let _ = message;
    }
    /// True once the run should stop; long loops ask regularly and return
    /// [`StageError::cancelled`].
    fn cancelled(&self) -> bool;
}

/// A monitor that shows nothing, for tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Monitor for Silent {
    fn progress(&self, _done: u64, _total: u64, _message: &str) {}
    fn metric(&self, _name: &str, _value: f64) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// Everything that one step is given.
pub struct Request<'a> {
    /// The artifacts to read.
    pub inputs: &'a Inputs,
    /// Where to write.
    pub outputs: &'a Outputs,
    /// A folder of the step's own: empty, or as an earlier attempt at the same step (the same code,
    /// parameters and inputs) left it when it failed, was stopped or killed. Gone once the step is
    /// done. What is found there may save time, and never changes a result.
    pub scratch: PathBuf,
    /// How many threads the step may use, at least 1. It never changes a result.
    pub threads: usize,
    /// The person who waits.
    pub monitor: &'a dyn Monitor,
}

/// A stage, as its crate writes it.
pub trait Verb {
    /// The stage's name: its folder below stages/ and its table in pipeline.toml.
    const NAME: &'static str;
    /// What it does, in one line.
    const ABOUT: &'static str;
    /// Its inputs.
    const INPUTS: &'static [InputSpec];
    /// Its outputs.
    const OUTPUTS: &'static [OutputSpec];
    /// Its parameters; they should `deny_unknown_fields`, so that a misspelt key is caught.
    type Params: DeserializeOwned;

    /// Checks what the type alone cannot say. The path in the error starts at the parameters.
    ///
    /// # Errors
    /// The parameters make no sense together.
    fn check(_params: &Self::Params) -> Result<(), ParamError> {
        Ok(())
    }

    /// Makes the outputs from the inputs: same parameters and same inputs, same bytes.
    ///
    /// # Errors
    /// The outputs cannot be made. Whatever was written is thrown away.
    fn run(params: Self::Params, request: &Request<'_>) -> Result<(), StageError>;
}

/// A stage, as the runner sees it.
#[derive(Clone, Copy)]
pub struct Stage {
    /// [`Verb::NAME`].
    pub name: &'static str,
    /// [`Verb::ABOUT`].
    pub about: &'static str,
    /// [`Verb::INPUTS`].
    pub inputs: &'static [InputSpec],
    /// [`Verb::OUTPUTS`].
    pub outputs: &'static [OutputSpec],
    /// Reads and checks parameters, without running anything.
    pub check: fn(&Value) -> Result<(), ParamError>,
    /// Reads the parameters and runs.
    pub run: fn(&Value, &Request<'_>) -> Result<(), StageError>,
}

impl Stage {
    /// The stage of a verb.
    pub fn of<V: Verb>() -> Self {
        Self {
            name: V::NAME,
            about: V::ABOUT,
            inputs: V::INPUTS,
            outputs: V::OUTPUTS,
            check: |value| V::check(&params::<V>(value)?),
            run: |value, request| {
                let params = params::<V>(value).map_err(|e| StageError::new(e.to_string()))?;
                V::run(params, request)
            },
        }
    }
}

/// Reads a verb's parameters and says where they go wrong.
fn params<V: Verb>(value: &Value) -> Result<V::Params, ParamError> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().iter().map(ToString::to_string).collect();
        let message = error.inner().to_string();
        let expected = expected_names(&message);
        ParamError { path, message, expected }
    })
}

/// The names that serde lists behind "expected" in its message about an unknown field or variant.
fn expected_names(message: &str) -> Vec<String> {
    let Some((head, tail)) = message.split_once(", expected") else { return Vec::new() };
    if !head.starts_with("unknown") {
        return Vec::new();
    }
    tail.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Params {
        #[allow(dead_code)]
        rate: f64,
    }
    struct Toy;
    impl Verb for Toy {
        const NAME: &'static str = "toy";
        const ABOUT: &'static str = "a stage for this test";
        const INPUTS: &'static [InputSpec] = &[];
        const OUTPUTS: &'static [OutputSpec] = &[];
        type Params = Params;
        fn run(_: Params, _: &Request<'_>) -> Result<(), StageError> {
            Ok(())
        }
    }

    #[test]
    fn a_misspelt_parameter_names_the_right_ones() {
        let error = (Stage::of::<Toy>().check)(&serde_json::json!({ "rat": 0.1 })).unwrap_err();
        assert_eq!(error.path, ["rat"]);
        assert_eq!(error.expected, ["rate"]);
    }

    #[test]
    fn a_wrong_type_names_the_field() {
        let error = (Stage::of::<Toy>().check)(&serde_json::json!({ "rate": "x" })).unwrap_err();
        assert_eq!(error.path, ["rate"]);
        assert!(error.expected.is_empty());
    }
}
