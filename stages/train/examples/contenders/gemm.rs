//! The peak of the machine as the crate `gemm` reaches it, called through candle on one thread.
//!
//! With `--features gemm` that crate has its AVX-512 kernels, else those of AVX2 alone.

use candle_core::{Device, Tensor};

use crate::usage;

/// The kernels that the crate was built with.
pub(crate) const KERNELS: &str =
    if cfg!(feature = "gemm") { "gemm with x86-v4" } else { "gemm without x86-v4" };

/// GFLOP/s of a product of two n x n matrices, the best of ten.
pub(crate) fn gflops(n: usize) -> Option<f64> {
    let matrix = |from: f32| -> Option<Tensor> {
        let values: Vec<f32> = (0..n * n).map(|i| from + (i % 97) as f32 / 97.0).collect();
        Tensor::from_vec(values, (n, n), &Device::Cpu).ok()
    };
    let (a, b) = (matrix(0.0)?, matrix(0.5)?);
    let mut best = f64::INFINITY;
    for _ in 0..10 {
        let begin = usage::cpu_seconds();
        let product = a.matmul(&b).ok()?;
        best = best.min(usage::cpu_seconds() - begin);
        drop(product);
    }
    Some(2.0 * (n as f64).powi(3) / best * 1e-9)
}
