//! How steps end that this run does not carry out: those that another run makes, those whose result
//! could not be recorded, and those that were never started.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{Done, Outcome, Phase, Pool, Schedule};
use crate::digest::Digest;
use crate::pipeline::StepIx;
use crate::plan::number;
use crate::store::commit::Commits;

/// How often it is looked whether another run is done with a step.
const AGAIN: Duration = Duration::from_millis(20);

impl Schedule<'_> {
    /// Waits for one of the running steps; at most until the time is up, when these are asked to end;
    /// and only for a while where another run has something that this one needs: then steps are
    /// looked at again that the other run has done or given up.
    pub(super) fn wait(&mut self, pool: &mut Pool<'_, '_, '_>, halt: &AtomicBool) -> Option<Done> {
        let again = (!self.elsewhere.is_empty()).then(|| Instant::now() + AGAIN);
        if let Ok(done) = pool.wait([again, self.until].into_iter().flatten().min()) {
            return Some(done);
        }
        if self.until.is_some_and(|until| until <= Instant::now()) {
            // Asked once; from here on there is only waiting.
            self.until = None;
            self.time_is_up = true;
            halt.store(true, Ordering::SeqCst);
        }
        if self.elsewhere.is_empty() {
            return None;
        }
        let store = self.context.store;
        if let Err(error) = store.log().refresh() {
            self.broken.get_or_insert(error);
        }
        let free = |(_, key): &mut (StepIx, Digest)| {
            store.log().find(*key).is_some() || !store.is_claimed(*key)
        };
        self.pending.extend(self.elsewhere.extract_if(.., free).map(|(step, _)| step));
        None
    }

    /// Takes back what was done and could not be recorded.
    pub(super) fn forget_lost(&mut self, commits: Commits<'_>) {
        let (lost, error) = commits.lost();
        for ix in 0..self.phases.len() {
            if matches!(&self.phases[ix], Phase::Done(made) if lost.contains(&made.key)) {
                self.end.ran.retain(|step| *step != number(ix));
                self.phases[ix] = Phase::Open;
            }
        }
        if let Some(error) = error {
            self.broken.get_or_insert(error);
        }
    }

    /// Settles what was not started.
    pub(super) fn close(&mut self, cancelled: bool) {
        // Then no failure is why something was not started.
        let late = self.time_is_up || !self.late.is_empty();
        for ix in 0..self.phases.len() {
            if !self.phases[ix].settled() && self.broken.is_none() {
                let step = number(ix);
                match self.first_failure.filter(|_| !cancelled && !late) {
                    Some(because) => self.skip(step, because),
                    None => {
                        self.tell(step, &Outcome::Cancelled, 0.0);
                        self.turn(step, Phase::Stopped);
                    }
                }
            }
            if matches!(self.phases[ix], Phase::Stopped) {
                if late && !cancelled {
                    self.end.left.push(number(ix));
                } else {
                    self.end.cancelled = true;
                }
            }
        }
        if !self.end.left.is_empty() {
            self.end.left_seconds = self.left_seconds();
        }
        self.end.made = self
            .phases
            .drain(..)
            .map(|phase| if let Phase::Done(made) = phase { Some(made) } else { None })
            .collect();
    }

    /// How long the steps take that are left.
    fn left_seconds(&self) -> f64 {
        let mut estimates = vec![None; self.estimates.len()];
        for step in &self.end.left {
            let ix = step.0 as usize;
            estimates[ix] = self.estimates[ix].clone();
        }
        self.order.seconds(&estimates)
    }
}
