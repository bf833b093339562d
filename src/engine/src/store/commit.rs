//! Group commit: results of steps are filed many at once. Their objects are synced first, then their
//! records are added to the log in one piece, and only then do other processes see them and do the
//! claims on their keys end.
//!
//! The steps below may start before that: this process knows of the results at once. A crash loses at
//! most what was not filed yet, and that is made again. Left out: what a step is.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Store;
use super::unfinished::Unfinished;
use crate::EngineError;
use crate::digest::Digest;
use crate::fail::{self, at};
use crate::record::Record;

/// So many results are filed without waiting for more: other runs wait for the keys that they claim.
const MANY: usize = 256;
/// Syncing takes at most one part in so many of the time, unless there are many results.
const SHARE: u32 = 4;
/// No result waits longer than this for others.
const LONGEST: Duration = Duration::from_secs(1);
/// And none is filed sooner after the ones before.
const SHORTEST: Duration = Duration::from_millis(20);

/// The results of a run that are to be filed.
pub(crate) struct Commits<'s> {
    store: &'s Store,
    sync: bool,
    queue: Mutex<Queue>,
    wake: Condvar,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<(Record, Unfinished)>,
    closed: bool,
    /// The results that could not be filed, and why not.
    lost: Vec<Digest>,
    error: Option<EngineError>,
}

impl<'s> Commits<'s> {
    /// Nothing to be filed yet. Without `sync`, a power cut may take results, also older ones of the
    /// same run whose records are there; they are then made again.
    pub(crate) fn new(store: &'s Store, sync: bool) -> Self {
        Self { store, sync, queue: Mutex::default(), wake: Condvar::new() }
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Files a result as soon as may be; its objects have their places. The key stays claimed until
    /// then.
    pub(crate) fn file(&self, record: Record, claim: Unfinished) {
        self.store.log().expect(&record);
        let mut queue = self.queue();
        queue.waiting.push((record, claim));
        // The first wakes who files; later ones wait with it, until there are many.
        if queue.waiting.len() == 1 || queue.waiting.len() == MANY {
            self.wake.notify_all();
        }
    }

    /// Whether something could not be filed: then nothing more is.
    pub(crate) fn failed(&self) -> bool {
        self.queue().error.is_some()
    }

    /// Nothing more will come.
    pub(crate) fn close(&self) {
        self.queue().closed = true;
        self.wake.notify_all();
    }

    /// What could not be filed, and why not. For when [`Commits::work`] has ended.
    pub(crate) fn lost(self) -> (Vec<Digest>, Option<EngineError>) {
        let queue = self.queue.into_inner().unwrap_or_else(PoisonError::into_inner);
        (queue.lost, queue.error)
    }

    /// Files what comes, until [`Commits::close`].
    pub(crate) fn work(&self) {
        let mut pause = Duration::ZERO;
        loop {
            let batch = self.next(pause);
            if batch.is_empty() {
                return;
            }
            let began = Instant::now();
            let failed = self.failed();
            let (records, claims): (Vec<Record>, Vec<Unfinished>) = batch.into_iter().unzip();
            let filed = if failed { Ok(false) } else { self.commit(&records).map(|()| true) };
            if let Ok(true) = filed {
                claims.into_iter().for_each(Unfinished::done);
            } else {
                let mut queue = self.queue();
                queue.lost.extend(records.iter().map(|record| record.key));
                queue.error = queue.error.take().or(filed.err());
            }
            self.store.log().met(records.iter().map(|record| record.key));
            pause = (began.elapsed() * (SHARE - 1)).clamp(SHORTEST, LONGEST);
        }
    }

    /// The next results to file; none when all are.
    fn next(&self, pause: Duration) -> Vec<(Record, Unfinished)> {
        let until = Instant::now() + pause;
        let mut queue = self.queue();
        while queue.waiting.is_empty() && !queue.closed {
            queue = self.wake.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        while queue.waiting.len() < MANY && !queue.closed {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            let woken = self.wake.wait_timeout(queue, left);
            queue = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        std::mem::take(&mut queue.waiting)
    }

    fn commit(&self, records: &[Record]) -> Result<(), EngineError> {
        if self.sync {
            self.store.sync()?;
        }
        let root = self.store.root();
        fail::pass(at::STEP_RECORD).map_err(EngineError::io("write", root))?;
        self.store.log().append(records, self.sync)?;
        fail::pass(at::STEP_DONE).map_err(EngineError::io("write", root))
    }
}
