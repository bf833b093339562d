//! Pearson's and Spearman's coefficients, and the chance of one as strong without any relation.

use crate::draw::Draw;
use crate::paired::Test;

/// Points up to which all orders are counted: 40,320.
const COUNTED: usize = 8;

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

/// The permutation test of Pearson's coefficient, which is that of Spearman's where it is given
/// [`ranks`]: the share of all orders of `y` whose coefficient is at least as far from 0. All orders
/// of up to 8 points are counted; of more, `draws` are drawn. None where there is no coefficient. The
/// test's `difference` is the coefficient.
pub fn permutation(x: &[f64], y: &[f64], draws: u32, seed: u64) -> Option<Test> {
    let (x, mut y) = (centred(x)?, centred(y)?);
    if x.len() != y.len() {
        return None;
    }
    let observed = product(&x, &y);
    let is_large = |y: &[f64]| product(&x, y).abs() >= observed.abs() - 1e-12;
    let difference = observed.clamp(-1.0, 1.0);
    if y.len() <= COUNTED {
        let (mut large, mut all) = (0_u32, 0_u32);
        let length = y.len();
        each_order(length, &mut y, &mut |y| {
            large += u32::from(is_large(y));
            all += 1;
        });
        return Some(Test { difference, p: f64::from(large) / f64::from(all), exact: true });
    }
    let mut draw = Draw::new(seed);
    let mut large = 0;
    for _ in 0..draws {
        draw.shuffle(&mut y);
        large += u32::from(is_large(&y));
    }
    let p = (f64::from(large) + 1.0) / (f64::from(draws) + 1.0);
    Some(Test { difference, p, exact: false })
}

/// Values less their mean, scaled to length 1; none where they do not vary by more than rounding.
fn centred(values: &[f64]) -> Option<Vec<f64>> {
    let mean = crate::describe::mean(values)?;
    let size = values.iter().fold(0.0, |size: f64, value| size.max(value.abs()));
    let away: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let length = libm::sqrt(product(&away, &away));
    let varies = length > 1e-13 * size * libm::sqrt(values.len() as f64);
    varies.then(|| away.iter().map(|value| value / length).collect())
}

fn product(x: &[f64], y: &[f64]) -> f64 {
    x.iter().zip(y).map(|(x, y)| x * y).sum()
}

/// Visits all orders of the first `k` items, by Heap's algorithm.
fn each_order(k: usize, items: &mut [f64], visit: &mut impl FnMut(&[f64])) {
    if k <= 1 {
        return visit(items);
    }
    for i in 0..k {
        each_order(k - 1, items, visit);
        items.swap(if k.is_multiple_of(2) { i } else { 0 }, k - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_coefficient_without_points_or_variance() {
        assert_eq!(pearson(&[], &[]), None);
        assert_eq!(pearson(&[1.0, 2.0], &[0.1, 0.1]), None);
        assert_eq!(spearman(&[1.0, 2.0, 3.0], &[1.0, 2.0]), None);
        assert_eq!(permutation(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0], 9, 1), None);
        assert_eq!(ranks(&[2.0, 1.0, 2.0, 0.0]), [3.5, 2.0, 3.5, 1.0]);
    }

    /// Counted once more by the textbook's formula, from the squares of the ranks' differences.
    #[test]
    fn all_orders_of_seven_are_counted() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
        let y = [1.0, 2.0, 3.0, 7.0, 5.0, 6.0, 4.0];
        let test = permutation(&x, &y, 0, 1).unwrap();
        assert!(test.exact && (test.difference - 0.678_571_428_571_428_6).abs() < 1e-12);
        let (mut all, mut large) = (0, 0);
        each_order(7, &mut x.clone(), &mut |order| {
            let squares: f64 = order.iter().zip(x).map(|(a, b)| (a - b) * (a - b)).sum();
            all += 1;
            large += u32::from((1.0 - 6.0 * squares / 336.0).abs() > 0.678);
        });
        assert_eq!(all, 5040);
        assert!((test.p - f64::from(large) / 5040.0).abs() < 1e-15);
    }
}
