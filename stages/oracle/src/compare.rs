//! Arrays against arrays of another program.
//!
//! The measure is the largest difference over the largest expected value, array by array:
//! max|a - b| / max|b|. Left out: which arrays, and how it is shown.

use crate::arrays::{Array, Arrays};

/// What a network in float32 is held to.
pub const TOLERANCE: f64 = 1e-5;

/// The groups of arrays that are results.
const RESULTS: [&str; 3] = ["res/", "grad/", "after/"];

/// What was found about one array.
#[derive(Debug, Clone, PartialEq)]
pub enum Compared {
    /// max|a - b| / max|b|; the difference itself where all b are 0; NaN where a value is NaN.
    Difference(f64),
    /// The shapes are not those of the same array.
    Shape {
        /// What was computed.
        found: Vec<usize>,
        /// What the file has.
        expected: Vec<usize>,
    },
    /// This program does not compute it.
    Unknown,
}

impl Compared {
    /// Whether the array is as expected, or is not computed here.
    pub fn is_good(&self) -> bool {
        match self {
            Self::Difference(difference) => *difference <= TOLERANCE,
            Self::Shape { .. } => false,
            Self::Unknown => true,
        }
    }
}

/// Every result (`res/`, `grad/`, `after/`) of a file with its comparison, by name.
pub fn compare(found: &Arrays, expected: &Arrays) -> Vec<(String, Compared)> {
    let results = expected.0.iter().filter(|(name, _)| RESULTS.iter().any(|r| name.starts_with(r)));
    let compared = results.map(|(name, expected)| match found.0.get(name) {
        Some(found) => (name.clone(), one(found, expected)),
        None => (name.clone(), Compared::Unknown),
    });
    compared.collect()
}

fn one(found: &Array, expected: &Array) -> Compared {
    // A single number is written with and without a dimension.
    let both_single = found.values.len() == 1 && expected.values.len() == 1;
    if found.shape != expected.shape && !both_single {
        return Compared::Shape { found: found.shape.clone(), expected: expected.shape.clone() };
    }
    // f64::max would drop a NaN.
    let largest = |a: f64, b: f64| if b > a || b.is_nan() { b } else { a };
    let differences = found.values.iter().zip(&expected.values).map(|(a, b)| (a - b).abs());
    let difference = differences.fold(0.0, largest);
    let scale = expected.values.iter().map(|b| b.abs()).fold(0.0, largest);
    Compared::Difference(if scale == 0.0 { difference } else { difference / scale })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrays(values: &[f64]) -> Arrays {
        let array = Array { shape: vec![values.len()], values: values.to_vec() };
        Arrays([("grad/x".to_owned(), array)].into())
    }

    #[test]
    fn differences_are_relative_to_the_largest_value() {
        let measure = |a: &[f64], b: &[f64]| compare(&arrays(a), &arrays(b))[0].1.clone();
        assert_eq!(measure(&[1.0, 4.5], &[1.5, -4.0]), Compared::Difference(8.5 / 4.0));
        assert_eq!(measure(&[0.25, 0.0], &[0.0, 0.0]), Compared::Difference(0.25));
        assert!(!measure(&[2.1], &[2.0]).is_good());
        assert!(measure(&[2.0 + 1e-5], &[2.0]).is_good());
        assert!(!measure(&[f64::NAN, 1.0], &[1.0, 1.0]).is_good());
        assert!(!measure(&[1.0, 1.0], &[f64::NAN, 1.0]).is_good());
        assert!(!measure(&[1.0], &[1.0, 1.0]).is_good());
        let unknown = compare(&Arrays::default(), &arrays(&[1.0]));
        assert_eq!(unknown, [("grad/x".to_owned(), Compared::Unknown)]);
    }
}
