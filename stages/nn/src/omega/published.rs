//! Omega on other matrices, subspaces and contractions than the paper's ([`crate::Semantics`]).
//!
//! Per stack, layer and set of weights, over pairs of subspaces s < r of the matrix W `[H, columns]` of
//! a gate: `||W_s W_r^T||_F^2` or `||W_s^T W_r||_F^2`, with W_s the subspace's rows. Directions that
//! share their weights count once.

use crate::gradient::Gradient;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::layout::Lstm;
use crate::lstm::size;
use crate::{Config, Network, OmegaContraction, OmegaMatrices, OmegaRows};

/// Two subspaces' weights, their product and their gradient.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// `[columns, H/S]` each.
    weights: [Vec<f32>; 2],
    /// `[H/S, H/S]` or `[columns, columns]`.
    product: Vec<f32>,
    /// Its transpose.
    transposed: Vec<f32>,
    /// `[columns, H/S]`.
    gradient: Vec<f32>,
}

/// The matrices of one LSTM: parameter, and where the gate's columns start in a row of the arena.
fn matrices(config: &Config, lstm: &Lstm) -> impl Iterator<Item = (usize, usize)> {
    let (hidden, gates) = (config.hidden, config.semantics.gates());
    let inputs = config.semantics.omega_matrices == OmegaMatrices::Inputs;
    let wx = lstm.wx;
    let inputs_of = (0..if inputs { gates } else { 0 }).map(move |gate| (wx, gate * hidden));
    let states = [Some(lstm.wh), lstm.wc].into_iter().flatten().filter(move |_| !inputs);
    inputs_of.chain(states.map(|parameter| (parameter, 0)))
}

/// Where the units of a subspace are: the first, and the step from one to the next.
fn units(config: &Config, subspace: usize) -> (usize, usize) {
    match config.semantics.omega_rows {
        OmegaRows::Slices => (subspace * (config.hidden / config.subspaces), 1),
        OmegaRows::Interleaved => (subspace, config.subspaces),
    }
}

/// Omega, unweighted; adds `weight` times its gradient, if one is given.
pub(super) fn penalty(
    kernels: Kernels,
    network: &Network,
    weight: f32,
    mut gradient: Option<&mut Gradient>,
    scratch: &mut Scratch,
) -> f64 {
    let config = network.config();
    let mut sum = 0.0;
    for directions in network.layout.layers.iter().flatten() {
        for lstm in Lstm::distinct(directions) {
            for (parameter, gate) in matrices(config, lstm) {
                for first in 0..config.subspaces {
                    for second in first + 1..config.subspaces {
                        let gradient = gradient.as_deref_mut();
                        let place = (parameter, gate, [first, second]);
                        sum += pair(kernels, network, place, weight, gradient, scratch);
                    }
                }
            }
        }
    }
    sum
}

/// One pair of subspaces of one matrix. With P = W_s W_r^T the gradient of `||P||^2` is 2 P W_r for W_s
/// and 2 P^T W_s for W_r; with Q = W_s^T W_r it is 2 W_r Q^T and 2 W_s Q.
fn pair(
    kernels: Kernels,
    network: &Network,
    (parameter, gate, subspaces): (usize, usize, [usize; 2]),
    weight: f32,
    gradient: Option<&mut Gradient>,
    scratch: &mut Scratch,
) -> f64 {
    let config = network.config();
    let stride = network.layout.parameters[parameter].shape[0];
    let width = config.hidden / config.subspaces;
    let values = network.slice(parameter);
    let columns = values.len() / stride;
    let Scratch { weights, product, transposed, gradient: change } = scratch;
    for (weights, subspace) in weights.iter_mut().zip(subspaces) {
        let (start, step) = units(config, subspace);
        weights.clear();
        for row in values.chunks_exact(stride) {
            weights
                .extend(row[gate + start..gate + config.hidden].iter().step_by(step).take(width));
        }
    }
    let [s, r] = [Rows(&weights[0], width), Rows(&weights[1], width)];
    let by_inputs = config.semantics.omega_contraction == OmegaContraction::Inputs;
    let side = if by_inputs { width } else { columns };
    size(product, side * side);
    if by_inputs {
        kernels.transposed_times([side, side, columns], s, r, RowsMut(product, side), false);
    } else {
        kernels.times_transposed([side, side, width], s, r, RowsMut(product, side), false);
    }
    let value = kernels.dot(product, product);
    let Some(gradient) = gradient else { return value };
    size(transposed, side * side);
    for place in 0..side * side {
        transposed[place] = product[place % side * side + place / side];
    }
    size(change, columns * width);
    let target = gradient.sum(&network.layout, parameter);
    for (which, subspace) in subspaces.into_iter().enumerate() {
        let out = RowsMut(change, width);
        if by_inputs {
            // Weights lie transposed: (P W_r)^T = W_r^T P^T, (P^T W_s)^T = W_s^T P.
            let (other, factor) = if which == 0 { (r, &*transposed) } else { (s, &*product) };
            kernels.times([columns, width, width], other, Rows(factor, width), out, false);
        } else {
            let (factor, other) = if which == 0 { (&*product, r) } else { (&*transposed, s) };
            kernels.times([columns, width, columns], Rows(factor, columns), other, out, false);
        }
        let (start, step) = units(config, subspace);
        for (row, change) in target.chunks_exact_mut(stride).zip(change.chunks_exact(width)) {
            let row = row[gate + start..gate + config.hidden].iter_mut().step_by(step);
            for (target, change) in row.zip(change) {
                *target += 2.0 * weight * change;
            }
        }
    }
    value
}
