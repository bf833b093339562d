//! Threads that share the work of one update: stacks, and the directions of the character LSTM.
//!
//! What they compute in parallel is written to places of its own and put together in a fixed order, so
//! the number of threads never changes a bit. Left out: what is computed.

use std::sync::Arc;

use rayon::ThreadPool;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefMutIterator, ParallelIterator};

/// Threads, or none besides the caller's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Team(Option<Arc<ThreadPool>>);

impl Team {
    /// A team of so many threads; without them where the system gives none.
    pub(crate) fn new(threads: usize) -> Self {
        if threads < 2 {
            return Self::default();
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        Self(pool.thread_name(|n| format!("update {n}")).build().ok().map(Arc::new))
    }

    /// Runs a piece of work whose parts are shared out by [`Team::each`].
    pub(crate) fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            None => work(),
            Some(pool) => pool.install(work),
        }
    }

    /// Does the same with every item, which knows its number.
    pub(crate) fn each<T: Send>(&self, items: &mut [T], work: impl Fn(usize, &mut T) + Sync) {
        match &self.0 {
            Some(_) if items.len() > 1 => {
                items.par_iter_mut().enumerate().for_each(|(number, item)| work(number, item));
            }
            _ => items.iter_mut().enumerate().for_each(|(number, item)| work(number, item)),
        }
    }
}
