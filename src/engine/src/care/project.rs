//! What the command line calls to take care of a project's store.

use std::sync::atomic::AtomicBool;

use super::Gauge;
use super::gc::{self, Collected, Keep};
use super::objects;
use super::verify::{How, Verified, Which, verify};
use crate::lock::Ledger;
use crate::run::again::{self, Audit, Verdict};
use crate::store::Store;
use crate::{EngineError, Pipeline, Project, StepIx, Watcher};

impl Project {
    /// Reads every object that the records of some steps name, or every object of the store, and
    /// compares the log, its index and repro.lock. What is damaged is moved to quarantine.
    ///
    /// # Errors
    /// The log or repro.lock cannot be read, or the store was written by a newer version.
    pub fn verify(
        &self,
        pipeline: &Pipeline,
        steps: Option<&[StepIx]>,
        threads: usize,
        gauge: &dyn Gauge,
        cancel: &AtomicBool,
    ) -> Result<Verified, EngineError> {
        self.store().log().refresh()?;
        let ledger = Ledger::load(&self.lock_path())?;
        let which = steps.map_or(Which::All, |steps| Which::Steps(pipeline, steps));
        verify(self.store(), &ledger, &which, &How { threads, gauge, cancel })
    }

    /// Runs recorded steps again, without recording anything, and says which give other bytes.
    ///
    /// # Errors
    /// Somebody removes things from the store just now; the store cannot be read or written; the
    /// project is damaged.
    pub fn audit(
        &self,
        pipeline: &Pipeline,
        steps: &[StepIx],
        audit: &Audit,
        watcher: &dyn Watcher,
        cancel: &AtomicBool,
    ) -> Result<Vec<(StepIx, Verdict)>, EngineError> {
        let _held = self.store().hold()?;
        let context = self.context(pipeline)?;
        let verdicts = again::audit(&context, steps, audit, watcher, cancel);
        // Digests of the user's files save time, and nothing else.
        let _ = context.folders.save();
        verdicts
    }

    /// Removes what nothing needs; with `dry`, only says what that is. The store is taken alone, so
    /// that nothing is removed that a run is about to record.
    ///
    /// # Errors
    /// A run is at work; the log, repro.lock or one of the roots cannot be read, or is of a newer
    /// version: then nothing was removed. Something cannot be removed: then what was removed is told
    /// by doing it again.
    pub fn gc(
        &self,
        keep: &Keep,
        dry: bool,
        gauge: &dyn Gauge,
        cancel: &AtomicBool,
    ) -> Result<Collected, EngineError> {
        let store = self.store();
        let now = (self.machine().clock)();
        // Taking the store clears these away.
        let scratch = gc::scratch(store)?;
        let held = if dry { None } else { Some(store.hold_alone().map_err(|e| who(store, e))?) };
        store.log().refresh()?;
        let ledger = Ledger::load(&self.lock_path())?;
        let mut plan = gc::plan(store, &ledger, keep, now)?;
        if keep.only.is_none() {
            plan.told.scratch = scratch;
        }
        let told = match &held {
            None => plan.told,
            Some(_) => plan.carry_out(store, gauge, cancel)?,
        };
        drop(held);
        Ok(told)
    }
}

/// Says which process is at work: a run that shares the store with others is known by its working
/// folder.
fn who(store: &Store, error: EngineError) -> EngineError {
    match error {
        EngineError::Busy { path, pid: None } => {
            EngineError::Busy { path, pid: objects::at_work(store) }
        }
        other => other,
    }
}
