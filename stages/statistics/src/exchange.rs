//! Two measurements of the same units: does a figure of both change when they change places?
//!
//! If the two measure alike, a unit's two values could as well be exchanged. The figure is one that is
//! 0 where they are equal, and p is the share of exchanges whose figure is at least as far from 0.
//! Left out: what the figure is.

use crate::draw::Draw;
use crate::tally::Tally;
pub use crate::tally::Tested;

/// Units up to which all exchanges are counted: 4,096.
const COUNTED: usize = 12;

/// Tests a figure: it gets for each of the `units` whether its two values are exchanged. All exchanges
/// of up to 12 units are counted; of more, `draws` are drawn.
pub fn exchange(
    units: usize,
    draws: u32,
    seed: u64,
    mut figure: impl FnMut(&[bool]) -> f64,
) -> Tested {
    let mut exchanged = vec![false; units];
    let mut tally = Tally::new(figure(&exchanged));
    if units <= COUNTED {
        for case in 0_u32..1 << units {
            let bits = exchanged.iter_mut().enumerate();
            bits.for_each(|(unit, exchanged)| *exchanged = case >> unit & 1 == 1);
            tally.add(figure(&exchanged));
        }
        return tally.counted();
    }
    let mut draw = Draw::new(seed);
    for _ in 0..draws {
        for exchanged in exchanged.chunks_mut(64) {
            let coins = draw.coins();
            let coins = exchanged.iter_mut().enumerate().map(|(at, to)| (coins >> at & 1, to));
            coins.for_each(|(coin, exchanged)| *exchanged = coin == 1);
        }
        tally.add(figure(&exchanged));
    }
    tally.drawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figure is a sum of differences: 1 + 2 + 3 = 6 is reached by two of eight exchanges, 4 or
    /// more by four.
    #[test]
    fn all_exchanges_are_counted() {
        let sum = |differences: &'static [f64]| {
            move |exchanged: &[bool]| -> f64 {
                let signed = differences.iter().zip(exchanged);
                signed.map(|(d, exchanged)| if *exchanged { -d } else { *d }).sum()
            }
        };
        let found = exchange(3, 0, 1, sum(&[1.0, 2.0, 3.0]));
        assert_eq!((found.p, found.least, found.exact), (0.25, 0.25, true));
        let found = exchange(3, 0, 1, sum(&[-1.0, 2.0, 3.0]));
        assert_eq!((found.p, found.least), (0.5, 0.25));
        let many = exchange(20, 9_999, 1, |exchanged| {
            exchanged.iter().map(|e| if *e { -1.0 } else { 1.0 }).sum::<f64>() - 20.0
        });
        assert!(!many.exact && many.p > 0.99);
    }
}
