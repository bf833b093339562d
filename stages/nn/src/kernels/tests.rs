//! The kernels against f64 sums, and against each other bit by bit.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::*;

/// Small numbers of either sign, from a multiplicative generator.
fn numbers(count: usize, seed: u32) -> Vec<f32> {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12_345);
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / (1 << 23) as f32 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

fn machines() -> Vec<Kernels> {
    [Isa::Plain, Isa::Avx2, Isa::Avx512].into_iter().filter_map(Kernels::of).collect()
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|value| value.to_bits()).collect()
}

/// Runs `f` on every set of instructions, asks for equal bits and returns the result.
fn alike(f: impl Fn(Kernels) -> Vec<f32>) -> Vec<f32> {
    let results: Vec<_> = machines().into_iter().map(f).collect();
    for other in &results[1..] {
        assert_eq!(bits(&results[0]), bits(other));
    }
    results[0].clone()
}

#[test]
fn products_equal_f64_sums_and_each_other() {
    for (m, n, k) in [
        (1, 400, 7),
        (1, 93, 100),
        (20, 70, 33),
        (23, 16, 1),
        (3, 5, 0),
        (11, 37, 40),
        (2, 50, 9),
        (3, 70, 4),
    ] {
        let (a, b) = (numbers(m * k, 1), numbers(k * n, 2));
        let (at, bt) = (numbers(k * m, 3), numbers(n * k, 4));
        let start = numbers(m * n, 5);
        for add in [false, true] {
            let check = |c: Vec<f32>, term: &dyn Fn(usize, usize, usize) -> f64| {
                for (place, found) in c.iter().enumerate() {
                    let (i, j) = (place / n, place % n);
                    let sum: f64 = (0..k).map(|p| term(i, j, p)).sum();
                    let expected = sum + if add { f64::from(start[place]) } else { 0.0 };
                    assert!((f64::from(*found) - expected).abs() < 1e-5, "{m} {n} {k}");
                }
            };
            let f = |x: &[f32], at: usize| f64::from(x[at]);
            let run = |kind: usize| {
                alike(|kernels| {
                    let mut c = start.clone();
                    let (size, out) = ([m, n, k], RowsMut(&mut c, n));
                    match kind {
                        0 => kernels.times(size, Rows(&a, k), Rows(&b, n), out, add),
                        1 => kernels.transposed_times(size, Rows(&at, m), Rows(&b, n), out, add),
                        _ => kernels.times_transposed(size, Rows(&a, k), Rows(&bt, k), out, add),
                    }
                    c
                })
            };
            check(run(0), &|i, j, p| f(&a, i * k + p) * f(&b, p * n + j));
            check(run(1), &|i, j, p| f(&at, p * m + i) * f(&b, p * n + j));
            check(run(2), &|i, j, p| f(&a, i * k + p) * f(&bt, j * k + p));
        }
    }
}

#[test]
fn cells_equal_the_formula_also_at_the_ends() {
    for (hidden, scale) in [(1, 1.0), (16, 8.0), (37, 100.0), (100, 1e-3)] {
        let rows = 3;
        let sums: Vec<f32> = numbers(rows * 4 * hidden, 6).iter().map(|x| x * scale).collect();
        let previous = numbers(rows * hidden, 7);
        let out = alike(|kernels| {
            let (mut gates, mut c) = (sums.clone(), vec![0.0; rows * hidden]);
            let (mut c_tanh, mut h) = (c.clone(), c.clone());
            kernels.cells(Cells {
                rows,
                hidden,
                gates: &mut gates,
                c_previous: Some(&previous),
                c: &mut c,
                c_tanh: &mut c_tanh,
                h: RowsMut(&mut h, hidden),
            });
            [gates, c, c_tanh, h].concat()
        });
        let h = &out[rows * 6 * hidden..];
        for (place, found) in h.iter().enumerate() {
            let at = |gate: usize| {
                f64::from(sums[place / hidden * 4 * hidden + gate * hidden + place % hidden])
            };
            let sigmoid = |x: f64| 1.0 / (1.0 + (-x).exp());
            let c = sigmoid(at(1)) * f64::from(previous[place]) + sigmoid(at(0)) * at(2).tanh();
            let expected = sigmoid(at(3)) * c.tanh();
            let error = (f64::from(*found) - expected).abs();
            assert!(error < 3e-7 * expected.abs().max(0.5), "{expected} {found}");
        }
    }
}

#[test]
fn what_is_no_number_stays_none() {
    for kernels in machines() {
        let mut row = [f32::NAN, 0.0];
        assert!(kernels.exponentials(&mut row, 0.0).is_nan());
        assert!(row[0].is_nan() && row[1] == 1.0);
    }
}

#[test]
fn vectors_equal_f64_sums() {
    for n in [0, 5, 16, 100, 9000] {
        let (x, y) = (numbers(n, 8), numbers(n, 9));
        let dots: Vec<f64> = machines().into_iter().map(|kernels| kernels.dot(&x, &y)).collect();
        let expected: f64 = x.iter().zip(&y).map(|(x, y)| f64::from(*x) * f64::from(*y)).sum();
        assert!(dots.iter().all(|dot| dot.to_bits() == dots[0].to_bits()));
        assert!((dots[0] - expected).abs() < 1e-4, "{n}");
        let sum = alike(|kernels| {
            let mut y = y.clone();
            kernels.add_scaled(0.5, &x, &mut y);
            y
        });
        for place in 0..n {
            assert!((sum[place] - (y[place] + 0.5 * x[place])).abs() < 1e-6);
        }
    }
}

#[test]
fn normals_are_those_of_box_and_muller() {
    let mut rng = ChaCha8Rng::seed_from_u64(4);
    let words: Vec<u32> = (0..4096).map(|_| rng.next_u32()).collect();
    for n in [1, 16, 17, 32, 45, 4096] {
        let found = alike(|kernels| {
            let mut values = vec![0.0; n];
            kernels.add_normals(1.0, &words[..n.next_multiple_of(32)], &mut values);
            values
        });
        for (place, found) in found.iter().enumerate() {
            let (block, lane) = (place / 32 * 32, place % 16);
            let (first, second) = (words[block + lane], words[block + 16 + lane]);
            let unit = 1.0 - f64::from(first >> 9) / f64::from(1 << 23);
            let turn = f64::from(second >> 9) / f64::from(1 << 23) - 0.5;
            let (sin, cos) = (turn * std::f64::consts::FRAC_PI_2).sin_cos();
            let (sin, cos) = if first & 1 == 1 { (cos, sin) } else { (sin, cos) };
            let sign = if first & 2 == 2 { -1.0 } else { 1.0 };
            let radius = sign * (-2.0 * unit.ln()).sqrt();
            let expected = radius * if place % 32 < 16 { cos } else { sin };
            assert!((f64::from(*found) - expected).abs() < 2e-6, "{place}: {found} {expected}");
        }
    }
}

#[test]
fn strips_equal_f64_sums() {
    for (rows, width, strides) in [(1, 50, [50, 60]), (7, 16, [20, 16]), (130, 33, [40, 50])] {
        let (x, y) = (numbers(rows * strides[0], 10), numbers(rows * strides[1], 11));
        let pairs = || (0..rows).flat_map(|r| (0..width).map(move |k| (r, k)));
        let at = |values: &[f32], stride: usize, (r, k): (usize, usize)| {
            f64::from(values[r * stride + k])
        };
        let product = |p| at(&x, strides[0], p) * at(&y, strides[1], p);
        let expected: f64 = pairs().map(product).sum();
        let (x, y) = (&x, &y);
        let dots: Vec<f64> = machines()
            .into_iter()
            .map(|kernels| {
                kernels.dot_strips([rows, width], Rows(x, strides[0]), Rows(y, strides[1]))
            })
            .collect();
        assert!(dots.iter().all(|dot| dot.to_bits() == dots[0].to_bits()));
        assert!((dots[0] - expected).abs() < 1e-4);
        let sum = alike(|kernels| {
            let mut y = y.clone();
            let rows_of_y = RowsMut(&mut y, strides[1]);
            kernels.add_strips([rows, width], 0.5, Rows(x, strides[0]), rows_of_y);
            y
        });
        for (place, found) in sum.iter().enumerate() {
            let (r, k) = (place / strides[1], place % strides[1]);
            let term = if k < width { 0.5 * at(x, strides[0], (r, k)) } else { 0.0 };
            let expected = f64::from(y[place]) + term;
            assert!((f64::from(*found) - expected).abs() < 1e-6);
        }
    }
}

/// What batches of sentences rely on: a row of a product has the same bits however many rows there
/// are, and so has a row of cells.
#[test]
fn rows_do_not_depend_on_their_number() {
    for [m, n, k] in [[2, 400, 100], [4, 37, 100], [11, 400, 264], [30, 400, 100], [33, 50, 7]] {
        let (a, b, start) = (numbers(m * k, 1), numbers(k * n, 2), numbers(m * n, 3));
        for kernels in machines() {
            let mut all = start.clone();
            kernels.times([m, n, k], Rows(&a, k), Rows(&b, n), RowsMut(&mut all, n), true);
            let mut one = start.clone();
            for (a, one) in a.chunks(k).zip(one.chunks_mut(n)) {
                kernels.times([1, n, k], Rows(a, k), Rows(&b, n), RowsMut(one, n), true);
            }
            let equal = all.iter().zip(&one).all(|(x, y)| x.to_bits() == y.to_bits());
            assert!(equal, "{m} {n} {k} {:?}", kernels.isa());
        }
    }
}
