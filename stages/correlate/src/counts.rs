//! Of counts: entropy, kurtosis, divergence. Pure functions without data types of ours.
//!
//! Logarithms come from `libm`, so that they do not depend on the platform's library.

use std::collections::BTreeMap;

/// The entropy of a distribution given by counts, in bits; 0 for no counts.
pub(crate) fn entropy(counts: impl IntoIterator<Item = u64> + Clone) -> f64 {
    let total: u64 = counts.clone().into_iter().sum();
    let parts = counts.into_iter().filter(|&count| count > 0).map(|count| {
        let p = count as f64 / total as f64;
        -p * libm::log2(p)
    });
    // An empty f64 sum is -0.0; adding to 0.0 keeps the sign plain.
    parts.fold(0.0, |sum, part| sum + part)
}

/// The excess kurtosis of the values (fourth standardised moment minus 3, population form); none
/// where they do not vary.
pub(crate) fn kurtosis(values: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let moment =
        |power: i32| values.iter().map(|value| (value - mean).powi(power)).sum::<f64>() / n;
    let variance = moment(2);
    (variance > 0.0).then(|| moment(4) / (variance * variance) - 3.0)
}

/// The Jensen-Shannon divergence of two distributions given by counts, in bits: 0 for equal ones, 1
/// for ones without common support. None where one of them is empty.
pub(crate) fn jensen_shannon(
    left: &BTreeMap<String, u64>,
    right: &BTreeMap<String, u64>,
) -> Option<f64> {
    let (of_left, of_right) = (left.values().sum::<u64>(), right.values().sum::<u64>());
    if of_left == 0 || of_right == 0 {
        return None;
    }
    // KL(p || (p + q) / 2): a word that p lacks adds nothing.
    let half =
        |from: &BTreeMap<String, u64>, total: u64, other: &BTreeMap<String, u64>, all: u64| {
            from.iter().filter(|(_, count)| **count > 0).fold(0.0, |sum, (word, count)| {
                let p = *count as f64 / total as f64;
                let q = other.get(word).map_or(0.0, |count| *count as f64 / all as f64);
                sum + p * libm::log2(2.0 * p / (p + q))
            })
        };
    let there = half(left, of_left, right, of_right);
    let back = half(right, of_right, left, of_left);
    Some((there + back) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(pairs: &[(&str, u64)]) -> BTreeMap<String, u64> {
        pairs.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()
    }

    fn near(ours: f64, theirs: f64) {
        assert!((ours - theirs).abs() < 1e-12, "{ours} is not {theirs}");
    }

    // import numpy as np; from scipy import stats; from scipy.spatial.distance import jensenshannon
    // stats.entropy([120, 45, 30, 4, 1], base=2); stats.kurtosis([120, 45, 30, 4, 1])
    // jensenshannon([5, 3, 2, 0], [4, 0, 1, 4], base=2) ** 2    # the, cat, sat, dog
    const ENTROPY: f64 = 1.488_021_296_394_159;
    const KURTOSIS: f64 = -0.423_962_706_251_159_7;
    const DIVERGENCE: f64 = 0.382_690_426_199_153;

    #[test]
    fn entropy_and_kurtosis_agree_with_scipy() {
        near(entropy([120, 45, 30, 4, 1]), ENTROPY);
        near(kurtosis(&[120.0, 45.0, 30.0, 4.0, 1.0]).unwrap(), KURTOSIS);
    }

    #[test]
    fn divergence_agrees_with_scipy() {
        let left = counts(&[("the", 5), ("cat", 3), ("sat", 2)]);
        let right = counts(&[("the", 4), ("dog", 4), ("sat", 1)]);
        near(jensen_shannon(&left, &right).unwrap(), DIVERGENCE);
        near(jensen_shannon(&right, &left).unwrap(), DIVERGENCE);
    }

    #[test]
    fn the_ends_of_the_scales() {
        assert_eq!(entropy([]).to_string(), "0");
        near(entropy([7]), 0.0);
        near(entropy([1, 1, 1, 1]), 2.0);
        assert_eq!(kurtosis(&[3.0, 3.0]), None);
        assert_eq!(kurtosis(&[]), None);
        let (cat, dog) = (counts(&[("cat", 3)]), counts(&[("dog", 1)]));
        near(jensen_shannon(&cat, &dog).unwrap(), 1.0);
        near(jensen_shannon(&cat, &cat).unwrap(), 0.0);
        assert_eq!(jensen_shannon(&cat, &counts(&[])), None);
    }
}
