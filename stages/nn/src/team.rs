//! Threads that share the work of one update: stacks, and the directions of the character LSTM.
//!
//! What they compute in parallel is written to places of its own and put together in a fixed order, so
//! the number of threads never changes a bit. Left out: what is computed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::iter::{IndexedParallelIterator, IntoParallelRefMutIterator, ParallelIterator};
use rayon::{ThreadPool, Yield};

/// Threads, or none besides the caller's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Team(Option<Arc<ThreadPool>>);

/// Whether an update is over. While it is not, the other threads look for work instead of going to
/// sleep: between the layers there is less time than it takes to wake them.
#[derive(Default)]
struct Over(AtomicBool);

/// Says that the update is over once it is dropped.
struct End<'a>(&'a Over);

impl Over {
    fn guard(&self) -> End<'_> {
        End(self)
    }

    fn stay_awake(&self) {
        while !self.0.load(Ordering::Acquire) {
            if rayon::yield_now() != Some(Yield::Executed) {
                std::thread::yield_now();
            }
        }
    }
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Release);
    }
}

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
            Some(pool) => pool.install(|| {
                let over = Over::default();
                let own = rayon::current_thread_index();
                rayon::scope(|scope| {
                    let over = &over;
                    scope.spawn_broadcast(move |_, other| {
                        if Some(other.index()) != own {
                            over.stay_awake();
                        }
                    });
                    // Also where the work panics: else the others would wait for ever.
                    let _end = over.guard();
                    work()
                })
            }),
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
