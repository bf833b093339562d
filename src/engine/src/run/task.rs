//! What an executor is asked for: one step as a plain value, in the same form for this process, for a
//! child of the same binary, and for whoever comes later; and what a child says while it works.
//!
//! A child reads the task as one line of JSON. It answers with events, each a line of JSON behind a
//! record separator (as in RFC 7464), so that what a library prints in between is no event.

use std::borrow::Cow;
use std::path::PathBuf;

use artifact::{Input, InputFile, Inputs, Place, StageError};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the form of tasks and events. Parent and child are the same binary, so that there
/// is nothing to be compatible with; but a cluster's need not be.
///
/// - 1: the first.
pub(crate) const VERSION: u32 = 1;

/// The byte in front of each event.
pub(crate) const SEPARATOR: u8 = 0x1e;

/// The artifacts that a step reads, by the names of its inputs.
pub(crate) type Givens<'a> = Vec<(Cow<'a, str>, Vec<Given>)>;

/// One step to carry out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Task<'a> {
    /// [`VERSION`].
    pub(crate) format: u32,
    /// The step's name, for messages.
    pub(crate) step: Cow<'a, str>,
    pub(crate) stage: Cow<'a, str>,
    /// The digest of the stage's code.
    pub(crate) code: Cow<'a, str>,
    pub(crate) params: Cow<'a, Value>,
    /// By the names that the stage declares.
    pub(crate) inputs: Givens<'a>,
    /// The folder to write the declared outputs to.
    pub(crate) outputs: PathBuf,
    /// [`artifact::Request::scratch`].
    pub(crate) scratch: PathBuf,
    /// [`artifact::Request::threads`].
    pub(crate) threads: usize,
}

/// An artifact to read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Given {
    /// [`Input::labels`], in their order.
    pub(crate) labels: Vec<(String, String)>,
    pub(crate) files: Vec<GivenFile>,
}

/// One file of it; the fields of [`InputFile`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct GivenFile {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) shown: PathBuf,
}

/// Inputs as a stage reads them.
pub(crate) fn inputs(given: Givens<'_>) -> Inputs {
    let mut inputs = Inputs::default();
    for (name, artifacts) in given {
        for Given { labels, files } in artifacts {
            let file = |GivenFile { name, path, shown }| InputFile { name, path, shown };
            let files = files.into_iter().map(file).collect();
            inputs.push(&name, Input { labels: labels.into_iter().collect(), files });
        }
    }
    inputs
}

/// What a child says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    /// [`artifact::Monitor::progress`].
    Progress { done: u64, total: u64, message: String },
    /// [`artifact::Monitor::note`].
    Note(String),
    /// [`artifact::Monitor::metric`].
    Metric(String, f64),
    /// The most memory that the child held, in bytes.
    Peak(u64),
    /// The outputs are written.
    Done,
    /// They cannot be.
    Failed(Fault),
}

/// A [`StageError`] on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fault {
    message: String,
    place: Option<(PathBuf, usize, usize, String)>,
    help: Option<String>,
    cancelled: bool,
}

impl From<StageError> for Fault {
    fn from(error: StageError) -> Self {
        let StageError { message, place, help, cancelled } = error;
        let place = place.map(|Place { file, line, column, text }| (file, line, column, text));
        Self { message, place, help, cancelled }
    }
}

impl From<Fault> for StageError {
    fn from(fault: Fault) -> Self {
        let Fault { message, place, help, cancelled } = fault;
        let place = place.map(|(file, line, column, text)| Place { file, line, column, text });
        Self { message, place, help, cancelled }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_arrives_as_it_was_sent() {
        let place = Place { file: "a/b".into(), line: 3, column: 7, text: "té\tx".into() };
        for error in [
            StageError::new("no \u{1e} \"good\"\n").at(place).help("do better"),
            StageError::cancelled(),
        ] {
            let told = format!("{error:?}");
            let line = serde_json::to_string(&Event::Failed(error.into())).unwrap();
            assert!(!line.contains('\n'));
            let Event::Failed(fault) = serde_json::from_str(&line).unwrap() else { panic!() };
            assert_eq!(format!("{:?}", StageError::from(fault)), told);
        }
    }
}
