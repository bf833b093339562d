//! Random numbers from a seed: whole numbers below a bound, and coins.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of random numbers.
pub(crate) struct Draw(ChaCha8Rng);

impl Draw {
    pub(crate) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// 64 coins.
    pub(crate) fn coins(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `bound`, each as likely (Lemire's method); `bound` is at least 1.
    pub(crate) fn below(&mut self, bound: u32) -> usize {
        loop {
            let product = u64::from(self.0.next_u32()) * u64::from(bound);
            // The low half decides whether the draw belongs to the overhang of 2^32 by `bound`.
            if product as u32 >= bound.wrapping_neg() % bound {
                return (product >> 32) as usize;
            }
        }
    }

    /// Puts items in a random order, each order as likely (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u32 + 1);
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_is_as_likely() {
        let (mut draw, mut counts) = (Draw::new(1), [0_u32; 6]);
        for _ in 0..60_000 {
            counts[draw.below(6)] += 1;
        }
        // Standard deviation of a count: the root of 60,000 / 6 * 5 / 6, 91.
        assert!(counts.iter().all(|&count| (9_600..10_400).contains(&count)), "{counts:?}");
    }

    #[test]
    fn every_order_is_as_likely() {
        let (mut draw, mut first) = (Draw::new(1), [[0_u32; 3]; 3]);
        for _ in 0..30_000 {
            let mut items = [0, 1, 2];
            draw.shuffle(&mut items);
            for (place, item) in items.into_iter().enumerate() {
                first[place][item] += 1;
            }
        }
        assert!(
            first.as_flattened().iter().all(|count| (9_600..10_400).contains(count)),
            "{first:?}"
        );
    }
}
