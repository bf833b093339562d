//! One attempt at a step: the executor that carries its task out, and what the task may say and ask
//! while it runs.
//!
//! Two executors know stages of the binary: this process, and a child of the same binary
//! ([`super::isolated`]). Both get the same task and give the same bytes. Left out: what is done
//! with the outputs ([`super::work`]).

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use artifact::{Monitor, Outputs, Request, StageError};

use super::Watcher;
use super::isolated;
use super::log::Log;
use super::task::{self, Task};
use super::work::{Shop, panicked};
use crate::catalog::Entry;
use crate::pipeline::StepIx;
use crate::{FailureClass, Policy};

/// How long a wish to stop may go unnoticed between two attempts.
const TICK: Duration = Duration::from_millis(50);

/// An attempt that failed.
#[derive(Debug)]
pub(crate) struct Broke {
    pub(crate) class: FailureClass,
    pub(crate) error: Box<StageError>,
}

impl Broke {
    /// What a stage says about itself.
    pub(crate) fn failed(error: StageError) -> Self {
        Self { class: FailureClass::Failed, error: Box::new(error) }
    }
}

/// Lets the executor that is asked for carry out a task of a stage of the binary.
pub(super) fn carry_out(
    shop: &Shop<'_>,
    entry: &Entry,
    policy: &Policy,
    task: Task<'_>,
    told: &Told<'_>,
) -> Result<(), Broke> {
    let done = if !policy.isolate && !shop.options.isolate {
        here(entry, task, told)
    } else if let Some(program) = &shop.context.machine.worker {
        isolated::run(program, &task, told)
    } else {
        let error = StageError::new("this program cannot start processes for single steps");
        Err(Broke::failed(error.help("run without `isolate`")))
    };
    done.map_err(|broke| match broke.error.cancelled && !told.is_stopped() && told.expired() {
        true => told.timed_out(),
        false => broke,
    })
}

/// Carries out a task in this process.
fn here(entry: &Entry, task: Task<'_>, told: &Told<'_>) -> Result<(), Broke> {
    let inputs = task::inputs(task.inputs);
    let outputs = Outputs::below(task.outputs);
    let request = Request {
        inputs: &inputs,
        outputs: &outputs,
        scratch: task.scratch,
        threads: task.threads,
        monitor: told,
    };
    let run = catch_unwind(AssertUnwindSafe(|| (entry.stage.run)(&task.params, &request)));
    run.unwrap_or_else(|panic| Err(panicked(&*panic))).map_err(Broke::failed)
}

/// What a running step says and asks.
pub(crate) struct Told<'a> {
    pub(super) step: StepIx,
    pub(super) watcher: &'a dyn Watcher,
    /// The person's wish to stop, and the runner's own.
    pub(super) stops: [&'a AtomicBool; 2],
    pub(super) log: &'a Log,
    pub(super) metrics: &'a Mutex<BTreeMap<String, f64>>,
    /// How long this attempt may take, and since when.
    pub(super) limit: Option<(Duration, Instant)>,
}

impl Told<'_> {
    /// Whether the step is to be stopped, whatever its time.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stops.iter().any(|stop| stop.load(Ordering::Relaxed))
    }

    /// How long this attempt may still take.
    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.limit.map(|(timeout, began)| timeout.saturating_sub(began.elapsed()))
    }

    /// Its time is up.
    fn expired(&self) -> bool {
        self.timeout().is_some_and(|left| left.is_zero())
    }

    /// The error of an attempt whose time was up.
    pub(crate) fn timed_out(&self) -> Broke {
        let limit = self.limit.map(|(limit, _)| limit).unwrap_or_default();
        let time = humantime::format_duration(limit);
        let error = StageError::new(format!("it did not end within {time}"))
            .help("raise `timeout` of its stage; a step that keeps checkpoints goes on from there");
        Broke { class: FailureClass::TimedOut, error: Box::new(error) }
    }

    /// Waits, unless the step is to be stopped meanwhile: then it is false.
    pub(crate) fn wait(&self, time: Duration) -> bool {
        let until = Instant::now() + time;
        while !self.is_stopped() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return true;
            }
            std::thread::sleep(left.min(TICK));
        }
        false
    }

    /// Bytes that a process of the step wrote: for the log alone.
    pub(crate) fn print(&self, bytes: &[u8]) {
        self.log.print(bytes);
    }
}

impl Monitor for Told<'_> {
    fn progress(&self, done: u64, total: u64, message: &str) {
        self.log.progress(done, total, message);
        self.watcher.progress(self.step, done, total, message);
    }

    fn note(&self, message: &str) {
        self.log.line(message);
        self.watcher.note(self.step, message);
    }

    fn metric(&self, name: &str, value: f64) {
        // JSON has no other numbers, and a metric must not spoil a record.
        if value.is_finite() {
            let mut metrics = self.metrics.lock().unwrap_or_else(PoisonError::into_inner);
            metrics.insert(name.to_owned(), value);
        }
    }

    /// In this process, the end of a step's time is one more reason to stop; nothing else can be
    /// done about a stage that does not ask.
    fn cancelled(&self) -> bool {
        self.is_stopped() || self.expired()
    }
}
