//! The contract between the runner and the stages: what a stage declares, what it is given, and
//! how it fails.
//!
//! The runner knows stages only through [`Stage`]; a stage knows the runner only through
//! [`Request`] and [`Monitor`]. Neither depends on the other. Left out on purpose: where artifacts
//! are stored, what is stale, and how anything is shown.

mod error;
mod io;
mod stage;

pub use error::{ParamError, Place, StageError};
pub use io::{Input, InputFile, Inputs, Outputs};
pub use stage::{Arity, InputSpec, Monitor, OutputKind, OutputSpec, Request, Silent, Stage, Verb};
