//! The steps that can start, and the room that the running ones leave: which is next.
//!
//! What comes first: the part of the run that its tables need first ([`super::order`]); there, the step
//! with the longest way before it; then the order of the pipeline. One that does not fit beside the
//! running ones is passed over by those that do, but not for ever. The running steps never take more
//! than there is. Left out: what a step's state is.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::pipeline::StepIx;

/// So many steps may start before one that comes first and does not fit; then room is made for it.
const PATIENCE: u32 = 64;

/// What a step takes, or what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Room {
    /// Jobs that run at once.
    pub(crate) jobs: u64,
    /// Bytes.
    pub(crate) memory: u64,
    /// Slots.
    pub(crate) gpus: u64,
}

impl Room {
    pub(crate) fn holds(&self, other: &Self) -> bool {
        other.jobs <= self.jobs && other.memory <= self.memory && other.gpus <= self.gpus
    }

    fn take(&mut self, other: &Self) {
        self.jobs -= other.jobs;
        self.memory -= other.memory;
        self.gpus -= other.gpus;
    }

    fn give(&mut self, other: &Self) {
        self.jobs += other.jobs;
        self.memory += other.memory;
        self.gpus += other.gpus;
    }
}

/// A step's place: its part of the run, the way before it in microseconds, its number.
pub(crate) type Place = (u64, Reverse<u64>, StepIx);

/// The steps that can start.
pub(crate) struct Queue {
    free: Room,
    /// By what they take: there are few kinds, and all of a kind fit or none does.
    waiting: BTreeMap<Room, BTreeSet<Place>>,
    /// How many started while the first did not fit.
    passed: u32,
}

impl Queue {
    /// An empty queue before so much room.
    pub(crate) fn new(room: Room) -> Self {
        Self { free: room, waiting: BTreeMap::new(), passed: 0 }
    }

    /// A step can start.
    pub(crate) fn insert(&mut self, place: Place, takes: Room) {
        self.waiting.entry(takes).or_default().insert(place);
    }

    /// A step is not to start any more; it need not be there.
    pub(crate) fn remove(&mut self, place: &Place, takes: &Room) {
        if let Some(places) = self.waiting.get_mut(takes) {
            places.remove(place);
            if places.is_empty() {
                self.waiting.remove(takes);
            }
        }
    }

    /// Takes out the step to start next, if any fits. It has no room yet: [`Queue::occupy`].
    pub(crate) fn pop(&mut self) -> Option<StepIx> {
        let heads =
            self.waiting.iter().filter_map(|(takes, places)| Some((*places.first()?, *takes)));
        let mut best: Option<(Place, Room)> = None;
        let mut fits = None;
        for head in heads {
            best = best.min(Some(head)).or(Some(head));
            if self.free.holds(&head.1) {
                fits = fits.min(Some(head)).or(Some(head));
            }
        }
        let (place, takes) = fits?;
        if best == fits {
            self.passed = 0;
        } else if self.passed >= PATIENCE {
            return None;
        } else {
            self.passed += 1;
        }
        self.remove(&place, &takes);
        Some(place.2)
    }

    /// A step starts.
    pub(crate) fn occupy(&mut self, takes: &Room) {
        self.free.take(takes);
    }

    /// A step has ended.
    pub(crate) fn release(&mut self, takes: &Room) {
        self.free.give(takes);
    }

    /// How many steps wait, counted up to a number.
    pub(crate) fn waiting(&self, most: usize) -> usize {
        let mut count = 0;
        for places in self.waiting.values() {
            count += places.len();
            if count >= most {
                return most;
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(jobs: u64, memory: u64) -> Room {
        Room { jobs, memory, gpus: 0 }
    }

    fn place(part: u64, height: u64, step: u32) -> Place {
        (part, Reverse(height), StepIx(step))
    }

    fn start(queue: &mut Queue, takes: &[Room]) -> Option<u32> {
        let step = queue.pop()?;
        queue.occupy(&takes[step.0 as usize]);
        Some(step.0)
    }

    #[test]
    fn the_part_comes_first_then_the_way_then_the_number() {
        let one = room(1, 0);
        let mut queue = Queue::new(room(10, 0));
        for at in [place(1, 9, 0), place(0, 5, 1), place(0, 7, 2), place(0, 5, 3)] {
            queue.insert(at, one);
        }
        let order: Vec<_> = std::iter::from_fn(|| queue.pop()).map(|step| step.0).collect();
        assert_eq!(order, [2, 1, 3, 0]);
    }

    #[test]
    fn no_more_is_taken_than_there_is() {
        let takes = [room(1, 6), room(1, 6), room(1, 3), room(2, 0)];
        let mut queue = Queue::new(room(2, 10));
        for (step, takes) in takes.iter().enumerate() {
            queue.insert(place(0, 9 - step as u64, step as u32), *takes);
        }
        assert_eq!(start(&mut queue, &takes), Some(0));
        // The second waits for memory; the third fits.
        assert_eq!(start(&mut queue, &takes), Some(2));
        assert_eq!(start(&mut queue, &takes), None);
        queue.release(&takes[0]);
        assert_eq!(start(&mut queue, &takes), Some(1));
        queue.release(&takes[2]);
        assert_eq!((start(&mut queue, &takes), queue.free.jobs), (None, 1));
        queue.release(&takes[1]);
        assert_eq!(start(&mut queue, &takes), Some(3));
    }

    #[test]
    fn a_large_step_is_not_passed_over_for_ever() {
        let (large, small) = (room(2, 0), room(1, 0));
        let mut queue = Queue::new(large);
        queue.insert(place(0, 1, 0), small);
        assert_eq!(queue.pop(), Some(StepIx(0)));
        queue.occupy(&small);
        queue.insert(place(0, 9, 1), large);
        for step in 2..1000 {
            queue.insert(place(0, 1, step), small);
        }
        let mut started = 0;
        while let Some(step) = queue.pop() {
            assert_ne!(step, StepIx(1));
            started += 1;
        }
        assert_eq!(started, PATIENCE);
        queue.release(&small);
        assert_eq!(queue.pop(), Some(StepIx(1)));
    }
}
