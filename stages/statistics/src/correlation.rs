//! Pearson's and Spearman's coefficients. Left out: the chance of one as strong without any relation
//! ([`crate::pooled`]).

/// Pearson's coefficient of pairs; none for fewer than two of them, lists of different lengths, or a
/// side that does not vary.
pub fn pearson(x: &[f64], y: &[f64]) -> Option<f64> {
    let (x, y) = (centred(x)?, centred(y)?);
    (x.len() == y.len()).then(|| product(&x, &y).clamp(-1.0, 1.0))
}

/// Spearman's coefficient: Pearson's of the ranks, where equal values share the mean of their ranks.
pub fn spearman(x: &[f64], y: &[f64]) -> Option<f64> {
    pearson(&ranks(x), &ranks(y))
}

/// Ranks from 1; equal values share the mean of their ranks.
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&left, &right| values[left].total_cmp(&values[right]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for group in order.chunk_by(|&left, &right| values[left] == values[right]) {
        for &at in group {
            ranks[at] = before as f64 + (group.len() + 1) as f64 / 2.0;
        }
        before += group.len();
    }
    ranks
}

/// Values less their mean, scaled to length 1; none where they do not vary by more than rounding.
pub(crate) fn centred(values: &[f64]) -> Option<Vec<f64>> {
    let mean = crate::describe::mean(values)?;
    let size = values.iter().fold(0.0, |size: f64, value| size.max(value.abs()));
    let away: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let length = libm::sqrt(product(&away, &away));
    let varies = length > 1e-13 * size * libm::sqrt(values.len() as f64);
    varies.then(|| away.iter().map(|value| value / length).collect())
}

pub(crate) fn product(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_coefficient_without_points_or_variance() {
        assert_eq!(pearson(&[], &[]), None);
        assert_eq!(pearson(&[1.0, 2.0], &[0.1, 0.1]), None);
        assert_eq!(spearman(&[1.0, 2.0, 3.0], &[1.0, 2.0]), None);
        assert_eq!(ranks(&[2.0, 1.0, 2.0, 0.0]), [3.5, 2.0, 3.5, 1.0]);
    }
}
