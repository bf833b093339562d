//! The run of a plan: what it is asked for, whom it tells, and how it ends.
//!
//! [`schedule`] decides which step is next, [`work`] carries one step out in one or more attempts
//! ([`attempt`]), here or in a process of its own ([`isolated`], [`worker`]). Left out: how anything
//! is shown.

mod attempt;
mod commanded;
mod isolated;
pub(crate) mod log;
pub(crate) mod process;
mod schedule;
pub(crate) mod task;
mod work;
pub(crate) mod worker;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use artifact::StageError;

use crate::plan::context::Context;
use crate::plan::draft::Draft;
use crate::{EngineError, Pipeline, Plan, Reason, StepIx};
pub(crate) use schedule::End;

/// How to run.
#[derive(Debug, Clone, Default)]
pub struct RunOptions {
    /// How many steps run at once; 0 counts as 1.
    pub jobs: usize,
    /// After a failure, go on with every step that does not depend on the failed one.
    pub keep_going: bool,
    /// Every step of a stage of the binary runs in a process of its own.
    pub isolate: bool,
    /// Results are not synced to the disk: faster where steps are tiny, but a power cut may take
    /// results that were reported as done. They are then made again; a wrong result is never taken.
    pub no_sync: bool,
    /// The git commit of the project, for provenance.
    pub commit: Option<String>,
}

/// Who watches a run. Calls come from several threads; none of them changes a result.
pub trait Watcher: Sync {
    /// The plan stands; nothing has run yet.
    fn planned(&self, pipeline: &Pipeline, plan: &Plan) {
        let _ = (pipeline, plan);
    }
    /// A step starts. Told again where it has to start anew, because an input turned out damaged.
    fn started(&self, step: StepIx, reasons: &[Reason]) {
        let _ = (step, reasons);
    }
    /// A running step has done `done` of `total` units of work.
    fn progress(&self, step: StepIx, done: u64, total: u64, message: &str) {
        let _ = (step, done, total, message);
    }
    /// A running step says something that the person should know.
    fn note(&self, step: StepIx, message: &str) {
        let _ = (step, message);
    }
    /// A step came to its end. Told for every step of the plan, also for those that the plan found
    /// fresh. Told twice only where a damaged object sends a step back that was done before.
    fn finished(&self, step: StepIx, outcome: &Outcome, seconds: f64) {
        let _ = (step, outcome, seconds);
    }
}

/// A watcher that looks away.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watcher for Unwatched {}

/// How a step ended.
#[derive(Debug)]
pub enum Outcome {
    /// It ran, and its result is in the store.
    Ran {
        /// Its outputs differ from those that it made last.
        changed: bool,
    },
    /// Its result was in the store.
    Cached,
    /// Its stage failed.
    Failed(StageError),
    /// It was not started.
    Skipped {
        /// The step whose failure is the reason.
        because: StepIx,
    },
    /// It was stopped, or not started, because the run was cancelled.
    Cancelled,
}

/// A step that was made again under the committed key, with other bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The step.
    pub step: StepIx,
    /// The output's name.
    pub output: String,
    /// Its digest in repro.lock when the run began.
    pub committed: String,
    /// Its digest now.
    pub now: String,
}

/// How a run ended.
#[derive(Debug, Default)]
pub struct Summary {
    /// The steps that ran to their end, in the order in which they did.
    pub ran: Vec<StepIx>,
    /// The steps whose result was there.
    pub cached: Vec<StepIx>,
    /// The steps that failed.
    pub failed: Vec<(StepIx, StageError)>,
    /// The steps that were not started, because a step had failed.
    pub skipped: Vec<StepIx>,
    /// The run was cancelled before all steps were done.
    pub cancelled: bool,
    /// The published folders that are up to date now, relative to the project's folder.
    pub published: Vec<PathBuf>,
    /// The files that publishing wrote or removed, relative to the project's folder.
    pub touched: Vec<PathBuf>,
    /// The outputs that were not reproduced.
    pub differs: Vec<Difference>,
}

/// Runs a plan to its end. The error comes with what was done before it.
pub(crate) fn execute<'a>(
    context: &'a Context<'a>,
    draft: Draft<'a>,
    options: &'a RunOptions,
    watcher: &'a dyn Watcher,
    cancel: &'a AtomicBool,
) -> (End, Option<EngineError>) {
    schedule::Schedule::new(context, draft, options, watcher).run(cancel)
}
