//! Almost stochastic order of two systems' scores over seeds (del Barrio et al. 2018; Dror et al. 2019).
//!
//! A system is stochastically above another where each quantile of its scores is. The violation ratio
//! is the share of the squared distance between the two quantile functions where it is not: 0 where
//! the order holds everywhere, 1 where the reverse does. It is an estimate, and epsilon is its upper
//! bound: below 0.5 the system is above the other with the confidence asked for.
//!
//! Quantile functions of samples are steps, and are integrated exactly. With few seeds the spread of
//! the ratio is counted over all samples that can be drawn with replacement; else it is drawn.

use crate::draw::Draw;
use crate::student;

/// Pairs of samples up to which all are counted.
const COUNTED: usize = 300_000;

/// How far the order of one system above another is violated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Order {
    /// The violation ratio of the scores at hand; 0.5 where the two have the same scores.
    pub ratio: f64,
    /// Its upper bound, from 0 to 1.
    pub epsilon: f64,
    /// Whether all samples were counted; else they were drawn.
    pub exact: bool,
}

/// The almost stochastic order of `left` above `right`, with a confidence such as 0.95. None where there
/// are no scores, or where the confidence is not between 0 and 1.
pub fn order(left: &[f64], right: &[f64], confidence: f64, draws: u32, seed: u64) -> Option<Order> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let z = student::normal_quantile(confidence)?;
    let (left, right) = (sorted(left.to_vec()), sorted(right.to_vec()));
    let ratio = violation(&left, &right);
    let pairs = samples(left.len()).saturating_mul(samples(right.len()));
    let exact = pairs <= COUNTED;
    let deviation = if exact {
        counted(&left, &right)
    } else {
        drawn(&left, &right, draws.max(1), &mut Draw::new(seed))
    };
    Some(Order { ratio, epsilon: (ratio + z * deviation).clamp(0.0, 1.0), exact })
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// The violation ratio of sorted scores: the integral of the squared difference of the two quantile
/// functions where the right one is above, over the whole integral.
fn violation(left: &[f64], right: &[f64]) -> f64 {
    let (n, m) = (left.len(), right.len());
    let (mut whole, mut violated) = (0.0, 0.0);
    // The steps of both end at multiples of 1 / (n m).
    let (mut i, mut j, mut at) = (0, 0, 0);
    while i < n && j < m {
        let (end_i, end_j) = ((i + 1) * m, (j + 1) * n);
        let end = end_i.min(end_j);
        let difference = right[j] - left[i];
        let part = difference * difference * (end - at) as f64;
        whole += part;
        if difference > 0.0 {
            violated += part;
        }
        at = end;
        i += usize::from(end == end_i);
        j += usize::from(end == end_j);
    }
    if whole == 0.0 { 0.5 } else { violated / whole }
}

/// How many different samples of n values there are with replacement: groups of n among 2 n - 1.
fn samples(n: usize) -> usize {
    let mut count: usize = 1;
    for k in 0..n.saturating_sub(1) {
        count = count.saturating_mul(2 * n - 1 - k) / (k + 1);
        if count > COUNTED {
            return COUNTED + 1;
        }
    }
    count
}

/// The standard deviation of the ratio over all samples, each as often as it would be drawn.
fn counted(left: &[f64], right: &[f64]) -> f64 {
    let (left, right) = (multisets(left), multisets(right));
    let mut moments = Moments::default();
    for (left, chance) in &left {
        for (right, other) in &right {
            moments.add(violation(left, right), chance * other);
        }
    }
    moments.deviation()
}

/// Every sample with replacement of sorted values, sorted, with the chance that it is drawn.
fn multisets(values: &[f64]) -> Vec<(Vec<f64>, f64)> {
    fn extend(
        values: &[f64],
        sample: &mut Vec<f64>,
        chance: f64,
        size: usize,
        all: &mut Vec<(Vec<f64>, f64)>,
    ) {
        let missing = size - sample.len();
        let Some((first, rest)) = values.split_first() else {
            if missing == 0 {
                all.push((sample.clone(), chance));
            }
            return;
        };
        let length = sample.len();
        let mut chance = chance;
        for times in 0..=missing {
            if times > 0 {
                // n! / (n^n times_1! times_2! ...), one factor after the other.
                chance *= (length + times) as f64 / (times * size) as f64;
                sample.push(*first);
            }
            extend(rest, sample, chance, size, all);
        }
        sample.truncate(length);
    }
    let mut all = Vec::new();
    extend(values, &mut Vec::new(), 1.0, values.len(), &mut all);
    all
}

fn drawn(left: &[f64], right: &[f64], draws: u32, draw: &mut Draw) -> f64 {
    let mut moments = Moments::default();
    let mut sample =
        |of: &[f64]| sorted((0..of.len()).map(|_| of[draw.below(of.len() as u32)]).collect());
    for _ in 0..draws {
        let (left, right) = (sample(left), sample(right));
        moments.add(violation(&left, &right), 1.0);
    }
    moments.deviation()
}

/// Weighted sums of values and of their squares.
#[derive(Default)]
struct Moments {
    weight: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64, weight: f64) {
        self.weight += weight;
        self.sum += weight * value;
        self.squares += weight * value * value;
    }

    /// The standard deviation, over n.
    fn deviation(&self) -> f64 {
        let mean = self.sum / self.weight;
        libm::sqrt((self.squares / self.weight - mean * mean).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale() {
        let of = |left: &[f64], right: &[f64]| order(left, right, 0.95, 1000, 1);
        let above = of(&[5.0, 6.0, 7.0], &[1.0, 2.0, 3.0]).unwrap();
        assert_eq!((above.ratio, above.epsilon, above.exact), (0.0, 0.0, true));
        let below = of(&[1.0, 2.0], &[5.0, 6.0, 7.0]).unwrap();
        assert_eq!((below.ratio, below.epsilon), (1.0, 1.0));
        let same = of(&[1.0, 2.0], &[2.0, 1.0]).unwrap();
        assert_eq!(same.ratio, 0.5);
        assert_eq!(of(&[], &[1.0]), None);
        assert_eq!(order(&[1.0], &[1.0], 1.0, 10, 1), None);
    }

    #[test]
    fn every_sample_is_counted_as_often_as_it_is_drawn() {
        for n in 1..6 {
            let values: Vec<f64> = (0..n).map(f64::from).collect();
            let all = multisets(&values);
            assert_eq!(all.len(), samples(n as usize));
            let whole: f64 = all.iter().map(|(_, chance)| chance).sum();
            assert!((whole - 1.0).abs() < 1e-12);
            assert!(all.iter().all(|(sample, _)| sample.is_sorted()));
        }
        // Of 27 samples of three, 1 has all of one value, 3 one pattern with two, 6 all different.
        let all = multisets(&[1.0, 2.0, 3.0]);
        let chance = |sample: &[f64]| all.iter().find(|(of, _)| of == sample).unwrap().1 * 27.0;
        let found =
            [&[1.0, 1.0, 1.0], &[1.0, 1.0, 2.0], &[1.0, 2.0, 3.0]].map(|s| chance(s).round());
        assert_eq!(found, [1.0, 3.0, 6.0]);
    }

    /// The deviation over n samples that are drawn departs from the counted one by about its
    /// deviation over the root of 2 n, for a bell shape: 1 per cent with 5000.
    #[test]
    fn what_is_drawn_is_near_what_is_counted() {
        let (left, right) = ([3.0, 4.0, 6.0, 7.0], [2.0, 5.0, 5.5, 8.0]);
        let exact = counted(&left, &right);
        let found = drawn(&left, &right, 5000, &mut Draw::new(1));
        assert!((found / exact - 1.0).abs() < 0.05, "{found} is not {exact}");
    }
}
