//! What the command line calls to take care of a project's store.

use std::sync::atomic::AtomicBool;

use super::Gauge;
use super::verify::{How, Verified, Which, verify};
use crate::lock::Ledger;
use crate::{EngineError, Pipeline, Project, StepIx};

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
}
