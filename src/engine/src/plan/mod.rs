//! The plan: for each step, whether its result is there and why not. A printable value; execution
//! comes second.

pub(crate) mod context;
pub(crate) mod draft;

use serde_json::Value;

use crate::StepIx;

/// The number of the step at an index; a pipeline has fewer than 2^32 steps.
pub(crate) fn number(ix: usize) -> StepIx {
    StepIx(u32::try_from(ix).unwrap_or(u32::MAX))
}

/// The plan of a run.
#[derive(Debug, Clone)]
pub struct Plan {
    /// For each step of the pipeline, by its number: `None` if the run does not need it.
    pub states: Vec<Option<State>>,
}

/// What a run does with a step.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// Its result is in the store.
    Fresh {
        /// The key under which it is recorded.
        key: String,
    },
    /// It will run.
    Stale {
        /// Why; the first is what to show when there is room for one.
        reasons: Vec<Reason>,
    },
    /// It depends on steps that will run; whether it must run shows when they have.
    Waiting {
        /// The nearest of those steps.
        on: Vec<StepIx>,
    },
}

/// Why a step runs.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// No record of it here.
    NeverRan,
    /// The runner's own record format moved on.
    Format {
        /// The version that the record has.
        old: u32,
        /// The version of this binary.
        new: u32,
    },
    /// A part of its code moved.
    Code {
        /// `crate corpus`, `package arrow-ipc`, `rustc`.
        part: String,
        /// Digest or version before; `None` if the part is new.
        old: Option<String>,
        /// Digest or version now; `None` if the part is gone.
        new: Option<String>,
    },
    /// A parameter moved.
    Param {
        /// The path of keys, dotted.
        path: String,
        /// The value before; `None` if there was none.
        old: Option<Value>,
        /// The value now; `None` if it is gone.
        new: Option<Value>,
    },
    /// An input's bytes moved, or an artifact was added to or removed from it.
    Input {
        /// The input's name, with the labels of the artifact where it has many.
        name: String,
        /// Digest before.
        old: Option<String>,
        /// Digest now.
        new: Option<String>,
    },
    /// It is recorded, but an output is not in the store any more.
    Lost {
        /// The output's name.
        output: String,
    },
    /// `--force`.
    Forced,
}
