//! Chance: whole numbers only, so that every machine draws alike.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws.
pub(crate) struct Dice {
    rng: ChaCha8Rng,
}

impl Dice {
    /// One of the independent streams of a seed.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self { rng }
    }

    /// A number below `n`, which is at least 1.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        // The bias of the remainder is below 1 in 2^50 for the sizes of a lexicon.
        (self.rng.next_u64() % n as u64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True in `percent` of 100 draws.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent as usize
    }

    /// One of several, all alike.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// A rank below `n`, about as often as 1 / (rank + 1): every doubling of the rank is as likely
    /// as the one before.
    pub(crate) fn rank(&mut self, n: usize) -> usize {
        loop {
            let octave = self.below((usize::BITS - n.leading_zeros()) as usize);
            let rank = (1 << octave) - 1 + self.below(1 << octave);
            if rank < n {
                return rank;
            }
        }
    }

    /// One of several, the first ones more often.
    pub(crate) fn frequent<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.rank(items.len())]
    }

    /// One of several by weight; the weights' sum is at least 1.
    pub(crate) fn weighted<T: Copy>(&mut self, items: &[(T, u32)]) -> T {
        let mut left = self.below(items.iter().map(|item| item.1 as usize).sum());
        for (item, weight) in items {
            if left < *weight as usize {
                return *item;
            }
            left -= *weight as usize;
        }
        items[0].0 // not reached: `left` is below the sum of the weights
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_fixed_and_differ() {
        let row = |seed, stream| {
            let mut dice = Dice::new(seed, stream);
            (0..8).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(row(1, 0), row(1, 0));
        assert_ne!(row(1, 0), row(1, 1));
        assert_ne!(row(1, 0), row(2, 0));
    }

    #[test]
    fn low_ranks_are_frequent_and_all_occur() {
        let mut dice = Dice::new(1, 0);
        let mut counts = [0; 40];
        for _ in 0..20_000 {
            counts[dice.rank(40)] += 1;
        }
        assert!(counts[0] > 5 * counts[10] && counts[10] > counts[39] && counts[39] > 0);
    }
}
