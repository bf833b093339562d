//! Care of the store: whether what is there is sound ([`verify`]), and what of it nothing needs.
//!
//! Left out: how it is told, and which commits of git count.

pub(crate) mod gc;
mod objects;
mod project;
mod reach;
pub(crate) mod verify;

pub use gc::{Collected, Going, Heap, Keep, Root};
pub use verify::{Fault, LockFault, LogState, Needed, Problem, Stray, Verified};

/// Told how far a reading of the store is. Called from several threads.
pub trait Gauge: Sync {
    /// So many objects of so many bytes are to be read; said again when more are found.
    fn total(&self, _objects: usize, _bytes: u64) {}

    /// So many bytes more have been read.
    fn read(&self, _bytes: u64) {}
}

/// Tells nobody.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Gauge for Silent {}
