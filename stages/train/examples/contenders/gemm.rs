//! The peak of the machine as the crate `gemm` reaches it on one thread with its kernels for AVX-512, and
//! what it makes of Omega's products. Both are there with `--features gemm` alone.

use nn::Config;

#[cfg(feature = "gemm")]
use crate::usage;

/// The crate and its kernels.
pub(crate) const KERNELS: &str = "gemm with x86-v4";

/// GFLOP/s of a product of two n x n matrices, the best of ten.
#[cfg(feature = "gemm")]
pub(crate) fn gflops(n: usize) -> Option<f64> {
    let matrix =
        |from: f32| -> Vec<f32> { (0..n * n).map(|i| from + (i % 97) as f32 / 97.0).collect() };
    let (a, b, mut c) = (matrix(0.0), matrix(0.5), vec![0.0; n * n]);
    let (mut best, row) = (f64::INFINITY, n as isize);
    for _ in 0..10 {
        let begin = usage::cpu_seconds();
        multiply([n, n, n], (&mut c, row), false, (&a, row, 1), (&b, row, 1));
        best = best.min(usage::cpu_seconds() - begin);
    }
    Some(2.0 * (n as f64).powi(3) / best * 1e-9)
}

#[cfg(not(feature = "gemm"))]
pub(crate) fn gflops(_n: usize) -> Option<f64> {
    None
}

/// GFLOP/s of the products of a network's Omega and its gradient, in the order and at the strides of
/// [`nn::Trainer`]: the best of ten passes over all weights. Those of W and of its gradient are as many
/// and lie as they do there; each product writes, or adds to, the place where it is wanted.
#[cfg(feature = "gemm")]
pub(crate) fn omega(config: &Config) -> Option<f64> {
    let row = 4 * config.hidden;
    let values = |inputs: usize| (0..inputs * row).map(|i| (i % 97) as f32 / 97.0 - 0.5).collect();
    let lstms = (0..config.layers).flat_map(|layer| {
        let inputs = config.layer_input(layer);
        (0..2 * config.stack_count()).map(move |_| (values(inputs), vec![0.0; inputs * row]))
    });
    let mut lstms: Vec<(Vec<f32>, Vec<f32>)> = lstms.collect();
    let mut product = vec![0.0; (config.hidden / config.subspaces).pow(2)];
    let mut best = f64::INFINITY;
    for _ in 0..10 {
        let begin = usage::cpu_seconds();
        for (weights, gradient) in &mut lstms {
            for gate in 0..4 {
                one_gate(config, gate * config.hidden, weights, gradient, &mut product);
            }
        }
        best = best.min(usage::cpu_seconds() - begin);
    }
    Some(2.0 * crate::work::omega(config) / best * 1e-9)
}

#[cfg(not(feature = "gemm"))]
pub(crate) fn omega(_config: &Config) -> Option<f64> {
    None
}

/// The pairs of subspaces of the gate that starts at a column: P = W_s^T W_r, then W_r P^T and W_s P
/// into the gradient.
#[cfg(feature = "gemm")]
fn one_gate(config: &Config, gate: usize, weights: &[f32], gradient: &mut [f32], p: &mut [f32]) {
    let (row, width) = (4 * config.hidden, config.hidden / config.subspaces);
    let (inputs, rows) = (weights.len() / row, row as isize);
    let side = width as isize;
    for first in 0..config.subspaces {
        for second in first + 1..config.subspaces {
            let [s, r] = [first, second].map(|subspace| gate + subspace * width);
            let (ws, wr) = (&weights[s..], &weights[r..]);
            multiply([width, width, inputs], (p, side), false, (ws, 1, rows), (wr, rows, 1));
            let (p, size) = (&*p, [inputs, width, width]);
            multiply(size, (&mut gradient[s..], rows), true, (wr, rows, 1), (p, 1, side));
            multiply(size, (&mut gradient[r..], rows), true, (ws, rows, 1), (p, side, 1));
        }
    }
}

/// C `[m, n]` = or += a number times A B, by the crate; strides are those from row to row and from
/// column to column, C's columns being neighbours.
#[cfg(feature = "gemm")]
#[allow(unsafe_code)]
fn multiply(
    [m, n, k]: [usize; 3],
    (c, c_row): (&mut [f32], isize),
    add: bool,
    (a, a_row, a_column): (&[f32], isize, isize),
    (b, b_row, b_column): (&[f32], isize, isize),
) {
    let last = |rows: usize, row: isize, columns: usize, column: isize| {
        (rows - 1) * row as usize + (columns - 1) * column as usize
    };
    assert!(last(m, c_row, n, 1) < c.len());
    assert!(last(m, a_row, k, a_column) < a.len() && last(k, b_row, n, b_column) < b.len());
    // SAFETY: the last element of each matrix lies in its slice; `c` is borrowed alone.
    unsafe {
        let (c, a, b) = (c.as_mut_ptr(), a.as_ptr(), b.as_ptr());
        let (old, new) = (if add { 1.0 } else { 0.0 }, 0.2);
        ::gemm::gemm(
            m,
            n,
            k,
            c,
            1,
            c_row,
            add,
            a,
            a_column,
            a_row,
            b,
            b_column,
            b_row,
            old,
            new,
            false,
            false,
            false,
            ::gemm::Parallelism::None,
        );
    }
}
