//! Holm's correction (1979): p-values of a family of tests, so that the chance of one false alarm in
//! the whole family stays below the level.

/// The corrected p-values, in the order of the given ones: the i-th smallest of m times m - i + 1, at
/// least as large as the one before it, and at most 1.
pub fn adjusted(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&left, &right| p[left].total_cmp(&p[right]));
    let mut adjusted = vec![0.0; p.len()];
    let mut least: f64 = 0.0;
    for (rank, &at) in order.iter().enumerate() {
        least = least.max((p.len() - rank) as f64 * p[at]).min(1.0);
        adjusted[at] = least;
    }
    adjusted
}
