//! The threads that carry steps out: made when they are first needed, and used again, since a tiny step
//! costs less than a thread. Left out: which step is next.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Scope};
use std::time::Instant;

use artifact::StageError;

use super::work::{STACK, Shop, Work};
use crate::digest::Digest;
use crate::pipeline::StepIx;
use crate::plan::context::Ready;

/// A step to carry out.
struct Job<'env> {
    step: StepIx,
    ready: Box<Ready<'env>>,
    threads: usize,
}

/// A step that was carried out.
pub(super) struct Done {
    pub(super) step: StepIx,
    pub(super) key: Digest,
    pub(super) work: Work,
    pub(super) seconds: f64,
}

/// The threads of a run. They end when it is dropped.
pub(super) struct Pool<'scope, 'env, 'a> {
    scope: &'scope Scope<'scope, 'env>,
    shop: &'env Shop<'a>,
    jobs: Sender<Job<'a>>,
    next: Arc<Mutex<Receiver<Job<'a>>>>,
    done: Receiver<Done>,
    tell: Sender<Done>,
    threads: usize,
    running: usize,
}

impl<'scope, 'env, 'a: 'scope> Pool<'scope, 'env, 'a> {
    pub(super) fn new(scope: &'scope Scope<'scope, 'env>, shop: &'env Shop<'a>) -> Self {
        let (jobs, next) = mpsc::channel();
        let (tell, done) = mpsc::channel();
        let next = Arc::new(Mutex::new(next));
        Self { scope, shop, jobs, next, done, tell, threads: 0, running: 0 }
    }

    /// How many steps were started and did not come back.
    pub(super) fn running(&self) -> usize {
        self.running
    }

    /// Lets a thread carry a step out.
    pub(super) fn start(&mut self, step: StepIx, ready: Box<Ready<'a>>, threads: usize) {
        self.running += 1;
        let key = ready.key;
        if self.threads < self.running
            && let Err(error) = self.add_thread()
            && self.threads == 0
        {
            let error = StageError::new(format!("no thread could be started: {error}"));
            let _ = self.tell.send(Done { step, key, work: Work::Failed(error), seconds: 0.0 });
            return;
        }
        // A receiver lives as long as the pool.
        let _ = self.jobs.send(Job { step, ready, threads });
    }

    fn add_thread(&mut self) -> std::io::Result<()> {
        let (shop, tell, next) = (self.shop, self.tell.clone(), Arc::clone(&self.next));
        let work = move || {
            loop {
                let job = next.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(Job { step, ready, threads }) = job else { return };
                let (work, seconds) = shop.work(step, &ready, threads);
                // The run has ended without it.
                if tell.send(Done { step, key: ready.key, work, seconds }).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().stack_size(STACK).spawn_scoped(self.scope, work)?;
        self.threads += 1;
        Ok(())
    }

    /// Waits for a step to come back, up to some moment.
    pub(super) fn wait(&mut self, until: Option<Instant>) -> Result<Done, RecvTimeoutError> {
        let done = match until {
            None => self.done.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(until) => self.done.recv_timeout(until.saturating_duration_since(Instant::now())),
        };
        self.running -= usize::from(done.is_ok());
        done
    }
}
