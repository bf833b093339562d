//! A handful of values, one per seed say: their mean, how far they spread, and an interval for the mean.

use crate::student;

/// Mean and spread of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// How many values there are.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Their sample standard deviation (over n - 1); none of a single value.
    pub deviation: Option<f64>,
}

impl Summary {
    /// Of values; none of none.
    pub fn of(values: &[f64]) -> Option<Self> {
        let mean = mean(values)?;
        let deviation = (values.len() > 1).then(|| {
            let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
            libm::sqrt(squares / (values.len() - 1) as f64)
        });
        Some(Self { n: values.len(), mean, deviation })
    }

    /// Half the width of Student's interval for the mean of which the values are a sample: the mean
    /// lies within it with probability `level`, if values are drawn from a normal distribution. None
    /// of a single value.
    pub fn half_width(&self, level: f64) -> Option<f64> {
        let t = student::quantile(0.5 + level / 2.0, (self.n.checked_sub(1)?) as f64)?;
        Some(t * self.deviation? / libm::sqrt(self.n as f64))
    }
}

/// The mean; none of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_has_no_spread_and_none_has_no_mean() {
        assert_eq!(Summary::of(&[]), None);
        let one = Summary::of(&[3.0]).unwrap();
        assert_eq!((one.n, one.mean, one.deviation, one.half_width(0.95)), (1, 3.0, None, None));
        let same = Summary::of(&[2.0, 2.0]).unwrap();
        assert_eq!((same.deviation, same.half_width(0.95)), (Some(0.0), Some(0.0)));
    }
}
