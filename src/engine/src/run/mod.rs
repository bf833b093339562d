//! The run of a plan: what it is asked for, whom it tells, and how it ends.
//!
//! [`schedule`] decides which step is next, [`work`] carries one step out in one or more attempts
//! ([`attempt`]), here or in a process of its own ([`isolated`], [`worker`]). Left out: how anything
//! is shown.

pub(crate) mod again;
mod attempt;
mod commanded;
pub(crate) mod guard;
mod isolated;
pub(crate) mod log;
mod logs;
pub(crate) mod order;
mod pool;
pub(crate) mod process;
mod queue;
mod schedule;
pub(crate) mod task;
mod work;
pub(crate) mod worker;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use artifact::StageError;

use crate::estimate::{Forecast, estimates};
use crate::plan::context::Context;
use crate::plan::draft::Draft;
use crate::{EngineError, Pipeline, Plan, Reason, StepIx};
pub use logs::StepLog;
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
    /// Bytes of memory that steps which say how much they take may take together; `None`: as
    /// much as the machine has.
    pub memory: Option<u64>,
    /// GPUs for steps that say how many they take.
    pub gpus: u32,
    /// After so long, running steps are asked to end; before, no step starts that is expected to end
    /// later.
    pub budget: Option<Duration>,
    /// When the run began, for the budget; `None`: when it is carried out.
    pub began: Option<Instant>,
    /// The git commit of the project, for provenance.
    pub commit: Option<String>,
}

impl RunOptions {
    fn began(&self) -> Instant {
        self.began.unwrap_or_else(Instant::now)
    }
}

/// Who watches a run. Calls come from several threads; none of them changes a result.
pub trait Watcher: Sync {
    /// The plan stands; nothing has run yet.
    fn planned(&self, pipeline: &Pipeline, plan: &Plan) {
        let _ = (pipeline, plan);
    }
    /// What is expected of the run. Told once, after [`Watcher::planned`], where something will run.
    fn expected(&self, forecast: &Forecast) {
        let _ = forecast;
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
    /// Those of them whose result was made under another key and adopted.
    pub adopted: Vec<StepIx>,
    /// The steps that failed.
    pub failed: Vec<(StepIx, StageError)>,
    /// The steps that were not started, because a step had failed.
    pub skipped: Vec<StepIx>,
    /// The run was cancelled before all steps were done.
    pub cancelled: bool,
    /// The steps that were stopped or not started because [`RunOptions::budget`] was used up.
    pub left: Vec<StepIx>,
    /// How long what is left would take with as many jobs, in seconds.
    pub left_seconds: f64,
    /// The published folders that are up to date now, relative to the project's folder.
    pub published: Vec<PathBuf>,
    /// The files that publishing wrote or removed, relative to the project's folder.
    pub touched: Vec<PathBuf>,
    /// The outputs that were not reproduced.
    pub differs: Vec<Difference>,
}

/// Runs a plan to its end. The error comes with what was done before it; nothing was, where a step
/// could never start.
pub(crate) fn execute<'a>(
    context: &'a Context<'a>,
    draft: Draft<'a>,
    options: &'a RunOptions,
    watcher: &'a dyn Watcher,
    cancel: &'a AtomicBool,
) -> (End, Option<EngineError>) {
    let steps = estimates(context, &draft);
    let order = order::Order::of(context, &draft, &steps, options);
    if let Err(error) = order.check(context, &draft) {
        return (End::nothing(draft.nodes.len()), Some(error));
    }
    let steps = if steps.iter().any(Option::is_some) {
        let forecast = Forecast::of(&order, steps);
        watcher.expected(&forecast);
        forecast.steps
    } else {
        steps
    };
    schedule::Schedule::new(context, draft, (order, steps), options, watcher).run(cancel)
}
