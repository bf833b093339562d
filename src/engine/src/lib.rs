//! The runner: pipeline.toml -> a checked [`Pipeline`] -> a [`Plan`] -> executed steps.
//!
//! It knows stages only through [`artifact::Stage`], the terminal not at all, and neither the clock
//! nor the environment: what it needs of them is handed down in [`Machine`].

mod catalog;
mod digest;
mod error;
mod explain;
mod folder;
mod key;
mod lock;
mod memo;
mod pipeline;
mod plan;
mod project;
mod publish;
mod record;
mod run;
mod selector;
mod store;

pub use catalog::{Catalog, Entry, Fingerprint, Machine};
pub use error::EngineError;
pub use pipeline::{ErrorOrigin, PipelineError, Source, load, profiles};
pub use pipeline::{Origin, Pipeline, Step, StepInput, StepIx};
pub use plan::{Plan, Reason, State};
pub use project::{Project, Wish};
pub use run::{Difference, Outcome, RunOptions, Summary, Unwatched, Watcher};
pub use selector::{Selector, select};
