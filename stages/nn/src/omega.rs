//! The penalty Omega (eq. 4), which keeps the subspaces of each LSTM apart.
//!
//! Sum over stacks, layers, directions, gates and pairs of subspaces s < r of `||W_s W_r^T||_F^2`,
//! with W_s `[H/S, inputs]` the gate's input weights of the units of subspace s. Biases, recurrent
//! weights and the character LSTM are not in it.

mod published;

use crate::Network;
use crate::gradient::Gradient;
use crate::kernels::{Kernels, Rows, RowsMut};

/// Omega, unweighted.
pub(crate) fn value(network: &Network) -> f64 {
    penalty(Kernels::best(), network, 0.0, None, &mut Scratch::default())
}

/// Products of two subspaces' weights.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// `[H/S, H/S]`.
    product: Vec<f32>,
    /// Its transpose, scaled.
    transposed: Vec<f32>,
    published: published::Scratch,
}

/// Omega, unweighted; adds `weight` times its gradient, if one is given.
pub(crate) fn penalty(
    kernels: Kernels,
    network: &Network,
    weight: f32,
    mut gradient: Option<&mut Gradient>,
    scratch: &mut Scratch,
) -> f64 {
    let config = network.config();
    if !config.semantics.plain_omega() {
        return published::penalty(kernels, network, weight, gradient, &mut scratch.published);
    }
    let subspaces = config.subspaces;
    let mut sum = 0.0;
    for lstm in network.layout.layers.iter().flatten().flatten() {
        for gate in 0..4 {
            for first in 0..subspaces {
                for second in first + 1..subspaces {
                    let columns = [first, second].map(|subspace| {
                        gate * config.hidden + subspace * (config.hidden / subspaces)
                    });
                    let gradient = gradient.as_deref_mut();
                    let (wx, weight) = (lstm.wx, weight);
                    sum += pair(kernels, network, (wx, columns), weight, gradient, scratch);
                }
            }
        }
    }
    sum
}

/// One pair of subspaces of one gate: with P = W_s W_r^T, the gradient of `||P||^2` is 2 P W_r for
/// W_s and 2 P^T W_s for W_r. Weights lie `[inputs, 4H]`, so a subspace is a range of columns.
fn pair(
    kernels: Kernels,
    network: &Network,
    (wx, columns): (usize, [usize; 2]),
    weight: f32,
    gradient: Option<&mut Gradient>,
    scratch: &mut Scratch,
) -> f64 {
    let config = network.config();
    let (stride, width) = (4 * config.hidden, config.hidden / config.subspaces);
    let weights = network.slice(wx);
    let inputs = weights.len() / stride;
    let [s, r] = columns.map(|column| Rows(&weights[column..], stride));
    let Scratch { product, transposed, .. } = scratch;
    product.resize(width * width, 0.0);
    let size = [width, width, inputs];
    kernels.transposed_times(size, s, r, RowsMut(product, width), false);
    let value = kernels.dot(product, product);
    if let Some(gradient) = gradient {
        transposed.resize(width * width, 0.0);
        for value in product.iter_mut() {
            *value *= 2.0 * weight;
        }
        for place in 0..width * width {
            transposed[place] = product[place % width * width + place / width];
        }
        let target = gradient.sum(&network.layout, wx);
        let size = [inputs, width, width];
        let out = RowsMut(&mut target[columns[0]..], stride);
        kernels.times(size, r, Rows(transposed, width), out, true);
        let out = RowsMut(&mut target[columns[1]..], stride);
        kernels.times(size, s, Rows(product, width), out, true);
    }
    value
}
