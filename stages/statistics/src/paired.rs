//! Two systems on the same sentences: is their difference more than chance?
//!
//! Approximate randomization (Noreen 1989, and Yeh 2000 for F1): if the two systems were alike, the two
//! outcomes on a sentence could as well be exchanged. Sentences are exchanged independently of each
//! other, each with all that is known of it at once, and p is the share of exchanges whose difference
//! is at least as large, on either side, as the observed one. Where few sentences differ, all
//! exchanges are counted; where the measure is a sum over the sentences of one stratum, they are
//! counted by adding up their distribution; else they are drawn, and p is (r + 1) / (draws + 1).
//!
//! The paired bootstrap draws the sentences of each stratum anew, with replacement: the interval holds
//! the middle share of the differences. Left out: what is counted in a sentence.

use crate::draw::Draw;

/// The sentences of one test set: what each system's outcome on a sentence adds to its counts.
#[derive(Debug, Clone, Default)]
pub struct Stratum {
    columns: usize,
    /// Sentence by sentence, a row of columns.
    left: Vec<i32>,
    right: Vec<i32>,
}

impl Stratum {
    /// No sentences yet, of which so many counts are known.
    pub fn new(columns: usize) -> Self {
        Self { columns, ..Self::default() }
    }

    /// Adds a sentence: the counts of one system and of the other. Their sums over all sentences are
    /// held in 32 bits.
    ///
    /// # Panics
    /// There are more or fewer counts than columns.
    pub fn push(&mut self, left: &[i32], right: &[i32]) {
        assert_eq!([left.len(), right.len()], [self.columns; 2], "one count for each column");
        self.left.extend(left);
        self.right.extend(right);
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.left.len().checked_div(self.columns).unwrap_or(0)
    }

    /// True where there is no sentence.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn rows<'a>(&self, of: &'a [i32]) -> std::slice::ChunksExact<'a, i32> {
        of.chunks_exact(self.columns.max(1))
    }

    fn totals(&self, of: &[i32]) -> Totals {
        let mut totals = vec![0; self.columns];
        self.rows(of).for_each(|row| add(&mut totals, row));
        totals
    }
}

/// The sums of a stratum's columns over its sentences.
pub type Totals = Vec<i32>;

/// What is compared: a figure of the totals of each stratum's columns.
pub enum Measure<'a> {
    /// A weighted sum: a weight for each stratum, whose columns are added.
    Sum(&'a [f64]),
    /// Any other figure: a mean of F1, say. Gets each stratum's totals.
    Any(&'a dyn Fn(&[Totals]) -> f64),
}

impl Measure<'_> {
    fn of(&self, totals: &[Totals]) -> f64 {
        match self {
            Self::Sum(weights) => {
                let sums = totals
                    .iter()
                    .map(|columns| columns.iter().map(|&column| f64::from(column)).sum::<f64>());
                sums.zip(*weights).map(|(sum, weight)| sum * weight).sum()
            }
            Self::Any(figure) => figure(totals),
        }
    }
}

/// A p-value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// The left system's figure less the right one's.
    pub difference: f64,
    /// The chance of a difference at least as large, on either side, were the systems alike.
    pub p: f64,
    /// Whether all cases were counted; else they were drawn.
    pub exact: bool,
}

/// The products of sentences and sums up to which a distribution is added up: some hundredths of a
/// second.
const ADDED_UP: u64 = 40_000_000;

/// Approximate randomization over the sentences of all strata. Cases are counted rather than drawn
/// where there are no more than `draws` of them, and where they can be added up.
pub fn randomization(strata: &[Stratum], measure: &Measure<'_>, draws: u32, seed: u64) -> Test {
    let left: Vec<_> = strata.iter().map(|stratum| stratum.totals(&stratum.left)).collect();
    let right: Vec<_> = strata.iter().map(|stratum| stratum.totals(&stratum.right)).collect();
    let (of_left, of_right) = (measure.of(&left), measure.of(&right));
    let difference = of_left - of_right;
    let moves: Vec<Move> = (0..).zip(strata).flat_map(|(at, stratum)| stratum.moves(at)).collect();
    if let (Measure::Sum(weights), [_]) = (measure, strata)
        && weights[0] != 0.0
        && let Some(p) = added_up(&moves)
    {
        return Test { difference, p, exact: true };
    }
    // Differences that are equal but for rounding count as equal.
    let least = difference.abs() - 1e-12 * (of_left.abs() + of_right.abs());
    let both = combined(&left, &right, 1);
    let is_large = |left: &[Totals]| {
        let right = combined(&both, left, -1);
        (measure.of(left) - measure.of(&right)).abs() >= least
    };
    if moves.len() < 32 && 1_u64 << moves.len() <= u64::from(draws) {
        let p = counted(&moves, left, is_large);
        return Test { difference, p, exact: true };
    }
    let mut draw = Draw::new(seed);
    let (mut large, mut totals) = (0, left.clone());
    for _ in 0..draws {
        totals.clone_from(&left);
        for moves in moves.chunks(64) {
            let mut coins = draw.coins();
            for moved in moves {
                // All ones, or all zeros: no branch to guess.
                let mask = -((coins & 1) as i32);
                let exchanged = totals[moved.stratum].iter_mut().zip(&moved.row);
                exchanged.for_each(|(total, value)| *total += value & mask);
                coins >>= 1;
            }
        }
        large += u32::from(is_large(&totals));
    }
    let p = (f64::from(large) + 1.0) / (f64::from(draws) + 1.0);
    Test { difference, p, exact: false }
}

/// What exchanging a sentence adds to the left system's totals.
struct Move {
    stratum: usize,
    row: Vec<i32>,
}

impl Stratum {
    /// The exchanges that change anything.
    fn moves(&self, stratum: usize) -> impl Iterator<Item = Move> {
        let rows = self.rows(&self.left).zip(self.rows(&self.right));
        rows.filter(|(left, right)| left != right).map(move |(left, right)| {
            let row = left.iter().zip(right).map(|(left, right)| right - left).collect();
            Move { stratum, row }
        })
    }
}

/// The share of all exchanges that are large. Each case differs from the one before it in one sentence
/// (the reflected Gray code).
fn counted(moves: &[Move], mut totals: Vec<Totals>, is_large: impl Fn(&[Totals]) -> bool) -> f64 {
    let cases = 1_u32 << moves.len();
    let (mut large, mut exchanged) = (0, 0_u32);
    for case in 1..=cases {
        large += u32::from(is_large(&totals));
        let sentence = case.trailing_zeros() as usize;
        if let Some(moved) = moves.get(sentence) {
            exchanged ^= 1 << sentence;
            let back = exchanged >> sentence & 1 == 0;
            for (total, value) in totals[moved.stratum].iter_mut().zip(&moved.row) {
                *total += if back { -value } else { *value };
            }
        }
    }
    f64::from(large) / f64::from(cases)
}

/// The share of all exchanges whose difference is as large as the observed one, where the measure is a
/// sum: by adding the sentences one by one to the distribution of the sum. None where it is too wide.
fn added_up(moves: &[Move]) -> Option<f64> {
    let differences =
        moves.iter().map(|moved| moved.row.iter().map(|v| i64::from(*v)).sum::<i64>());
    let observed = differences.clone().sum::<i64>().unsigned_abs();
    let sizes: Vec<usize> = differences.map(|d| d.unsigned_abs() as usize).collect();
    let all: usize = sizes.iter().sum();
    if (sizes.len() as u64).saturating_mul(all as u64) > ADDED_UP {
        return None;
    }
    // chances[u]: that the sizes of the exchanged sentences add up to u; the difference is all - 2 u.
    let mut chances = vec![0.0; all + 1];
    chances[0] = 1.0;
    let mut reached = 0;
    for size in sizes.into_iter().filter(|&size| size > 0) {
        reached += size;
        for u in (size..=reached).rev() {
            let chance = (chances[u] + chances[u - size]) / 2.0;
            // Below this nothing is left to tell, and the processor would slow down.
            chances[u] = if chance < 1e-300 { 0.0 } else { chance };
        }
        chances[..size].iter_mut().for_each(|chance| *chance /= 2.0);
    }
    // all - 2 u >= observed, and as much again on the other side.
    let below = (all - observed as usize) / 2;
    let tail: f64 = chances[..=below].iter().sum();
    Some(if observed == 0 { 1.0 } else { (2.0 * tail).min(1.0) })
}

/// A share of the middle of what was drawn, and a p-value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bootstrap {
    /// The left system's figure less the right one's.
    pub difference: f64,
    /// The ends of the interval that holds the middle share of the differences.
    pub interval: [f64; 2],
    /// The chance that a drawn difference departs from the observed one by at least its size, on
    /// either side: that of a difference so large, were there none (Berg-Kirkpatrick et al. 2012, of
    /// both sides).
    pub p: f64,
}

/// The paired bootstrap: sentences of each stratum drawn anew, `draws` times; `level` is the share of
/// the differences that the interval holds. At least one is drawn.
pub fn bootstrap(
    strata: &[Stratum],
    measure: &Measure<'_>,
    level: f64,
    draws: u32,
    seed: u64,
) -> Bootstrap {
    let left: Vec<_> = strata.iter().map(|stratum| stratum.totals(&stratum.left)).collect();
    let right: Vec<_> = strata.iter().map(|stratum| stratum.totals(&stratum.right)).collect();
    let (of_left, of_right) = (measure.of(&left), measure.of(&right));
    let difference = of_left - of_right;
    let size = difference.abs() - 1e-12 * (of_left.abs() + of_right.abs());
    let mut draw = Draw::new(seed);
    let mut differences = Vec::with_capacity(draws.max(1) as usize);
    let (mut left, mut right) = (left, right);
    for _ in 0..draws.max(1) {
        for (at, stratum) in strata.iter().enumerate() {
            left[at].fill(0);
            right[at].fill(0);
            for _ in 0..stratum.len() {
                let from = draw.below(stratum.len() as u32) * stratum.columns;
                let to = from + stratum.columns;
                add(&mut left[at], &stratum.left[from..to]);
                add(&mut right[at], &stratum.right[from..to]);
            }
        }
        differences.push(measure.of(&left) - measure.of(&right));
    }
    let far = differences.iter().filter(|drawn| (**drawn - difference).abs() >= size).count();
    let p = (far as f64 + 1.0) / (differences.len() as f64 + 1.0);
    differences.sort_by(f64::total_cmp);
    let out = (1.0 - level) / 2.0;
    let interval = [quantile(&differences, out), quantile(&differences, 1.0 - out)];
    Bootstrap { difference, interval, p }
}

/// The quantile of sorted values, between the two nearest ones in proportion.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[place as usize], sorted[(place as usize + 1).min(sorted.len() - 1)]);
    low + (place - libm::floor(place)) * (high - low)
}

fn add(totals: &mut [i32], row: &[i32]) {
    totals.iter_mut().zip(row).for_each(|(total, value)| *total += value);
}

fn combined(left: &[Totals], right: &[Totals], sign: i32) -> Vec<Totals> {
    let columns = |(left, right): (&Totals, &Totals)| {
        left.iter().zip(right).map(|(left, right)| left + sign * right).collect()
    };
    left.iter().zip(right).map(columns).collect()
}
