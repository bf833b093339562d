//! The runner: pipeline.toml -> a checked [`Pipeline`] -> a [`Plan`] -> executed steps.
//!
//! It knows stages only through [`artifact::Stage`], the terminal not at all, and neither the clock
//! nor the environment: what it needs of them is handed down in [`Machine`]. How long a step took is
//! measured here, and only shown and recorded.
//!
//! In reading order: [`Pipeline`] says what to compute; `key` what identifies a step's result,
//! `explain` how two keys differ; `store` holds bytes by digest, `record` what came out under which
//! key, `lock` what is committed of that; `plan` finds the state of each step, `run` carries steps
//! out, `publish` copies what people look at; [`Project`] puts all of it together.

mod about;
mod care;
mod catalog;
mod command;
mod digest;
mod error;
mod estimate;
mod explain;
pub mod fail;
mod folder;
mod key;
mod lock;
mod maker;
mod memo;
mod name;
mod pipeline;
mod plan;
mod project;
mod publish;
mod record;
mod run;
mod selector;
mod settled;
mod still;
mod store;

pub use care::{
    Collected, Fault, Gauge, Going, Heap, Keep, LockFault, LogState, Needed, Problem, Root, Silent,
    Stray, Verified,
};
pub use catalog::{Catalog, Entry, Fingerprint, Machine};
pub use command::run::PASSED;
pub use command::{Command, FILES, PLACE};
pub use error::EngineError;
pub use estimate::{Basis, Estimate, Forecast};
pub use name::Name;
pub use pipeline::{ErrorOrigin, PipelineError, Source, load, profiles, value};
pub use pipeline::{FailureClass, Policies, Policy, Resources, Retry};
pub use pipeline::{Labels, Origin, Pipeline, Step, StepInput, StepIx};
pub use plan::{Plan, Reason, State};
pub use project::adopt::{Adopting, Candidate, Proposal, Refusal};
pub use project::why::{Above, Account, Cause, Field, Recorded, Standing};
pub use project::{Artifacts, Project, Wish};
pub use record::{Adoption, Provenance};
pub use run::again::{Audit, Differing, Verdict, What};
pub use run::guard::{ARGUMENT as GUARD, guard};
pub use run::log::Follower;
pub use run::worker::{ARGUMENT as WORKER, serve};
pub use run::{Difference, Outcome, RunOptions, StepLog, Summary, Unwatched, Watcher};
pub use selector::{Selector, select};
pub use still::{Question, Standstill};
