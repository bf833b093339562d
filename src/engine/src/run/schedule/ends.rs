//! How steps end that this run does not carry out: those that another run makes, those whose result
//! could not be recorded, and those that were never started.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::{Back, Outcome, Phase, Schedule};
use crate::digest::Digest;
use crate::pipeline::StepIx;
use crate::plan::number;
use crate::store::commit::Commits;

/// How often it is looked whether another run is done with a step.
const AGAIN: Duration = Duration::from_millis(20);

impl Schedule<'_> {
    /// Waits for one of the running steps, or for a while where another run has something that this
    /// one needs: then steps are looked at again that the other run has done or given up.
    pub(super) fn wait(&mut self, receive: &Receiver<Back>) -> Option<Back> {
        if self.elsewhere.is_empty() {
            // A sender lives, so this waits for one of the running steps.
            return receive.recv().ok();
        }
        if let Ok(back) = receive.recv_timeout(AGAIN) {
            return Some(back);
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
        for ix in 0..self.phases.len() {
            if !self.phases[ix].settled() && self.broken.is_none() {
                let step = number(ix);
                match self.first_failure.filter(|_| !cancelled) {
                    Some(because) => self.skip(step, because),
                    None => {
                        self.tell(step, &Outcome::Cancelled, 0.0);
                        self.turn(step, Phase::Stopped);
                    }
                }
            }
            if matches!(self.phases[ix], Phase::Stopped) {
                self.end.cancelled = true;
            }
        }
        self.end.made = self
            .phases
            .drain(..)
            .map(|phase| if let Phase::Done(made) = phase { Some(made) } else { None })
            .collect();
    }
}
