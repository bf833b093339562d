//! Two systems over seeds: a permutation test of their means, and how many seeds would do.
//!
//! A seed is a network trained anew. The networks of two systems are not paired, so that any of them
//! could as well be the other system's, were the systems alike.

use crate::draw::Draw;
use crate::paired::Test;
use crate::student;

/// Ways to part the networks of both systems up to which all are counted.
const COUNTED: u64 = 200_000;

/// More seeds than this are never asked for.
const MOST: usize = 10_000;

/// The permutation test of two means: the share of all ways to part the values in two groups of these
/// sizes whose means differ at least as much, on either side. Drawn where there are more than 200,000
/// ways. None where a group is empty.
pub fn permutation(left: &[f64], right: &[f64], draws: u32, seed: u64) -> Option<Test> {
    let (of_left, of_right) = (crate::describe::mean(left)?, crate::describe::mean(right)?);
    let difference = of_left - of_right;
    let values: Vec<f64> = left.iter().chain(right).copied().collect();
    let all: f64 = values.iter().sum();
    let (n, m) = (left.len(), right.len());
    let least = difference.abs() - 1e-12 * (of_left.abs() + of_right.abs());
    let is_large = |sum: f64| (sum / n as f64 - (all - sum) / m as f64).abs() >= least;
    if ways(n + m, n) <= COUNTED {
        let mut counts = (0, 0);
        each_group(&values, n, 0.0, &mut |sum| {
            counts.0 += u64::from(is_large(sum));
            counts.1 += 1;
        });
        return Some(Test { difference, p: counts.0 as f64 / counts.1 as f64, exact: true });
    }
    let mut draw = Draw::new(seed);
    let mut values = values;
    let mut large = 0;
    for _ in 0..draws {
        draw.shuffle(&mut values);
        large += u32::from(is_large(values[..n].iter().sum()));
    }
    let p = (f64::from(large) + 1.0) / (f64::from(draws) + 1.0);
    Some(Test { difference, p, exact: false })
}

/// Visits the sum of every group of `n` of the values.
fn each_group(values: &[f64], n: usize, sum: f64, visit: &mut impl FnMut(f64)) {
    if n == 0 {
        return visit(sum);
    }
    for first in 0..=values.len() - n {
        each_group(&values[first + 1..], n - 1, sum + values[first], visit);
    }
}

/// How many groups of `n` there are among `of`; a number that cannot be held counts as the largest one.
fn ways(of: usize, n: usize) -> u64 {
    let mut ways: u128 = 1;
    for k in 0..n as u128 {
        ways = ways * (of as u128 - k) / (k + 1);
        if ways > u128::from(u64::MAX) {
            return u64::MAX;
        }
    }
    ways as u64
}

/// The smallest p-value that [`permutation`] can give with `n` seeds of each system: that of all values
/// of one above all of the other, in one of two directions.
pub fn smallest_p(n: usize) -> f64 {
    if n == 0 { 1.0 } else { (2.0 / ways(2 * n, n) as f64).min(1.0) }
}

/// The fewest seeds of each system with which [`permutation`] can give a p-value up to `level`, after
/// Holm's or Bonferroni's correction over `family` tests.
pub fn enough_for_any(level: f64, family: usize) -> Option<usize> {
    (1..64).find(|&n| smallest_p(n) * family.max(1) as f64 <= level)
}

/// The fewest seeds of each system, at least 2, with which means that differ as these do and values that
/// spread as these do would differ with p up to `level` by Welch's t-test, of both sides. None where
/// the means are equal, or where 10,000 seeds would not do.
pub fn enough_for_effect(difference: f64, deviations: [f64; 2], level: f64) -> Option<usize> {
    if difference == 0.0 || !difference.is_finite() {
        return None;
    }
    let enough = |n: usize| welch(difference, deviations, n).is_some_and(|p| p <= level);
    // p falls with every seed more.
    let mut high = 2;
    while !enough(high) {
        if high >= MOST {
            return None;
        }
        high = (2 * high).min(MOST);
    }
    let mut low = (high / 2).max(2);
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) { high = middle } else { low = middle + 1 }
    }
    Some(high)
}

/// Welch's p-value of both sides for a difference of means of `n` values each.
fn welch(difference: f64, [left, right]: [f64; 2], n: usize) -> Option<f64> {
    let (left, right) = (left * left, right * right);
    if left + right == 0.0 {
        return Some(if difference == 0.0 { 1.0 } else { 0.0 });
    }
    let t = difference / libm::sqrt((left + right) / n as f64);
    let df = (n - 1) as f64 * (left + right) * (left + right) / (left * left + right * right);
    student::two_sided(t, df)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_p_is_what_parted_groups_give() {
        for n in 1..7 {
            let left: Vec<f64> = (0..n).map(|i| 10.0 + f64::from(i)).collect();
            let right: Vec<f64> = (0..n).map(f64::from).collect();
            let test = permutation(&left, &right, 0, 1).unwrap();
            assert!(test.exact);
            assert!((test.p - smallest_p(n as usize)).abs() < 1e-15, "{n}");
        }
        assert_eq!(permutation(&[], &[1.0], 9, 1), None);
    }

    /// 2 / 20 is above 1 / 20, 2 / 70 below; of 64 tests the first must be below 1 / 1280: 2 / 3432.
    #[test]
    fn few_seeds_cannot_be_enough() {
        assert_eq!((smallest_p(3), smallest_p(4)), (0.1, 2.0 / 70.0));
        assert_eq!(enough_for_any(0.05, 1), Some(4));
        assert_eq!(enough_for_any(0.05, 64), Some(7));
        assert_eq!(smallest_p(1000), 2.0 / u64::MAX as f64);
    }

    #[test]
    fn no_number_of_seeds_parts_equal_means() {
        assert_eq!(enough_for_effect(0.0, [1.0, 1.0], 0.05), None);
        assert_eq!(enough_for_effect(1e-9, [1.0, 1.0], 0.05), None);
        assert_eq!(enough_for_effect(1.0, [0.0, 0.0], 0.05), Some(2));
    }

    #[test]
    fn what_is_drawn_is_near_what_is_counted() {
        let left: Vec<f64> = (0..12).map(|i| f64::from(i * 7 % 13)).collect();
        let right: Vec<f64> = (0..9).map(|i| f64::from(i * 5 % 11) + 2.5).collect();
        assert!(ways(21, 12) > COUNTED);
        let test = permutation(&left, &right, 100_000, 1).unwrap();
        let (mut large, mut all) = (0, 0);
        let values: Vec<f64> = left.iter().chain(&right).copied().collect();
        let sum: f64 = values.iter().sum();
        each_group(&values, 12, 0.0, &mut |group| {
            large += u32::from(
                (group / 12.0 - (sum - group) / 9.0).abs() >= test.difference.abs() - 1e-9,
            );
            all += 1;
        });
        let exact = f64::from(large) / f64::from(all);
        let error = (exact * (1.0 - exact) / 100_000.0).sqrt();
        assert!((test.p - exact).abs() < 4.0 * error, "{} is not {exact}", test.p);
    }
}
