//! Work on many files by several threads, whose results do not depend on how many they are.
//!
//! Files are handed out in blocks, each block's result keeps its place, and of several faults the
//! one that comes first in the order of the files is the one that is reported. Left out: what is
//! done with a block.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Calls `work` for each block of at most `size` items, on at most `threads` threads, and returns
/// the results in the order of the items.
///
/// # Errors
/// The error of the first block, in the order of the items, that has one. Blocks behind it may not
/// have been worked on.
pub fn map<T, R, E, W>(
    items: &[T],
    size: NonZeroUsize,
    threads: usize,
    work: W,
) -> Result<Vec<R>, E>
where
    T: Sync,
    R: Send,
    E: Send,
    W: Fn(&[T]) -> Result<R, E> + Sync,
{
    let blocks: Vec<_> = items.chunks(size.get()).collect();
    if threads <= 1 || blocks.len() <= 1 {
        return blocks.into_iter().map(work).collect();
    }
    let results: Vec<_> = blocks.iter().map(|_| Mutex::new(None)).collect();
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let worker = || {
        // Blocks are taken in order, so that all blocks before one that fails are worked on.
        while !failed.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(block) = blocks.get(index) else { break };
            let result = work(block);
            if result.is_err() {
                failed.store(true, Ordering::Relaxed);
            }
            if let Ok(mut place) = results[index].lock() {
                *place = Some(result);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.min(blocks.len()) {
            scope.spawn(worker);
        }
        worker();
    });
    // Only blocks behind one that failed have no result; the iteration ends before them.
    results.into_iter().filter_map(|place| place.into_inner().ok().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_their_order() {
        let items: Vec<u32> = (0..100).collect();
        for threads in [0, 1, 2, 4, 200] {
            for size in [1, 7, 100, 1000].map(|size| NonZeroUsize::new(size).unwrap()) {
                let blocks = map(&items, size, threads, |block| Ok::<_, ()>(block.to_vec()));
                assert_eq!(blocks.unwrap().concat(), items, "{threads} {size}");
            }
        }
        let none = map(&[], NonZeroUsize::MIN, 4, |_: &[u32]| Ok::<_, ()>(()));
        assert!(none.unwrap().is_empty());
    }

    #[test]
    fn the_first_fault_is_reported() {
        let items: Vec<u32> = (0..100).collect();
        for threads in [1, 2, 4] {
            for _ in 0..20 {
                let work = |block: &[u32]| if block[0] % 10 == 3 { Err(block[0]) } else { Ok(()) };
                assert_eq!(map(&items, NonZeroUsize::MIN, threads, work), Err(3), "{threads}");
            }
        }
    }
}
