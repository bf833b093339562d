//! Long vectors: sums of products, squares and scaled additions.

use super::lanes::{LANES, Lanes};

/// Elements whose products are summed in f32 before the sum goes on in f64.
const CHUNK: usize = 4096;

/// The sum of x y: sixteen FMA chains and a tree per chunk of 4096, then f64.
///
/// # Safety
/// Both hold `n` elements.
#[inline(always)]
pub(super) unsafe fn dot<V: Lanes>(x: *const f32, y: *const f32, n: usize) -> f64 {
    let mut total = 0.0;
    for start in (0..n).step_by(CHUNK) {
        let end = n.min(start + CHUNK);
        // SAFETY: lanes stay below n. Four vectors at a time hide the latency of the additions.
        unsafe {
            let mut sums = [V::splat(0.0); 4];
            let mut k = start;
            while k + 4 * LANES <= end {
                for (j, sum) in sums.iter_mut().enumerate() {
                    let at = k + j * LANES;
                    *sum = V::load(x.add(at)).fma(V::load(y.add(at)), *sum);
                }
                k += 4 * LANES;
            }
            while k < end {
                let count = (end - k).min(LANES);
                sums[0] = V::get(x.add(k), count).fma(V::get(y.add(k), count), sums[0]);
                k += count;
            }
            total += f64::from(sums[0].add(sums[1]).add(sums[2].add(sums[3])).sum());
        }
    }
    total
}

/// y += factor x.
///
/// # Safety
/// Both hold `n` elements and do not overlap.
#[inline(always)]
pub(super) unsafe fn add_scaled<V: Lanes>(factor: f32, x: *const f32, y: *mut f32, n: usize) {
    // SAFETY: lanes stay below n.
    unsafe {
        let factor = V::splat(factor);
        for k in (0..n).step_by(LANES) {
            let count = (n - k).min(LANES);
            factor.fma(V::get(x.add(k), count), V::get(y.add(k), count)).put(y.add(k), count);
        }
    }
}

/// Rows of two matrices, each with its stride between rows.
#[derive(Clone, Copy)]
pub(super) struct Strips {
    pub(super) rows: usize,
    pub(super) width: usize,
    pub(super) x: (*const f32, usize),
    pub(super) y: (*mut f32, usize),
}

/// y += factor x, row by row.
///
/// # Safety
/// Both hold the rows that are stated and do not overlap.
#[inline(always)]
pub(super) unsafe fn add_strips<V: Lanes>(factor: f32, s: Strips) {
    // SAFETY: lanes stay inside the rows.
    unsafe {
        let factor = V::splat(factor);
        for row in 0..s.rows {
            let (x, y) = (s.x.0.add(row * s.x.1), s.y.0.add(row * s.y.1));
            for k in (0..s.width).step_by(LANES) {
                let count = (s.width - k).min(LANES);
                factor.fma(V::get(x.add(k), count), V::get(y.add(k), count)).put(y.add(k), count);
            }
        }
    }
}

/// Rows whose products are summed in f32 before the sum goes on in f64.
const ROWS: usize = 64;

/// The sum of x y over all rows: four chains of sixteen lanes, by the vector's place in its row.
///
/// # Safety
/// Both hold the rows that are stated.
#[inline(always)]
pub(super) unsafe fn dot_strips<V: Lanes>(s: Strips) -> f64 {
    let mut total = 0.0;
    for start in (0..s.rows).step_by(ROWS) {
        // SAFETY: lanes stay inside the rows.
        unsafe {
            let mut sums = [V::splat(0.0); 4];
            for row in start..s.rows.min(start + ROWS) {
                let (x, y) = (s.x.0.add(row * s.x.1), s.y.0.add(row * s.y.1));
                for (place, k) in (0..s.width).step_by(LANES).enumerate() {
                    let count = (s.width - k).min(LANES);
                    let sum = &mut sums[place & 3];
                    *sum = V::get(x.add(k), count).fma(V::get(y.add(k), count), *sum);
                }
            }
            total += f64::from(sums[0].add(sums[1]).add(sums[2].add(sums[3])).sum());
        }
    }
    total
}
