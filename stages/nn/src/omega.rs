//! The penalty Omega (eq. 4), which keeps the subspaces of each LSTM apart.
//!
//! Sum over stacks, layers, directions, gates and pairs of subspaces s < r of `||W_s W_r^T||_F^2`,
//! with W_s `[H/S, inputs]` the gate's input weights of the units of subspace s. Biases, recurrent
//! weights and the character LSTM are not in it.

mod published;

use std::ops::Range;

use crate::aligned::Aligned;
use crate::gradient::{Gradient, Part};
use crate::kernels::{Kernels, LANES, Rows, RowsMut};
use crate::lstm::size;
use crate::team::Team;
use crate::{Config, Network};

/// Omega, unweighted.
pub(crate) fn value(network: &Network) -> f64 {
    let kernels = (Kernels::best(), &Team::default());
    penalty(kernels, network, 0.0, None, &mut Scratch::default())
}

/// Products of subspaces' weights.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// For the two halves of the LSTMs.
    halves: [Products; 2],
    /// Omega of each LSTM, gate and pair of subspaces.
    values: Vec<f64>,
    published: published::Scratch,
}

/// Those of one LSTM.
#[derive(Debug, Default)]
struct Products {
    /// `[H/S, H/S]` for each gate and pair of subspaces.
    products: Vec<f32>,
    /// `[a few, H/S]`: the last columns of one, transposed.
    last: Vec<f32>,
    /// `[H/S, 4H]`: what a gate's subspaces are multiplied with.
    factors: Aligned,
    /// For each gate and subspace, where the subspace starts that it is multiplied with.
    mates: Vec<usize>,
}

/// One half of the LSTMs, which one thread has.
struct Half<'a> {
    products: &'a mut Products,
    values: &'a mut [f64],
    gradient: Option<Part<'a>>,
    lstms: Range<usize>,
}

/// Omega, unweighted; adds `weight` times its gradient, if one is given. The team shares out the LSTMs.
pub(crate) fn penalty(
    (kernels, team): (Kernels, &Team),
    network: &Network,
    weight: f32,
    gradient: Option<&mut Gradient>,
    scratch: &mut Scratch,
) -> f64 {
    let (config, layout) = (network.config(), &network.layout);
    if !config.semantics.plain_omega() {
        return published::penalty(kernels, network, weight, gradient, &mut scratch.published);
    }
    let lstms = || layout.layers.iter().flatten().flatten().map(|lstm| lstm.wx);
    let (count, each) = (lstms().count(), 4 * pairs(config.subspaces).count());
    if each == 0 {
        return 0.0;
    }
    let middle = middle(lstms().map(|wx| network.slice(wx).len()));
    let Scratch { halves: [one, two], values, .. } = scratch;
    values.resize(count * each, 0.0);
    let (first, second) = values.split_at_mut(middle * each);
    let parts = gradient.zip(lstms().next()).zip(lstms().nth(middle));
    let (part, more) = parts.map_or((None, None), |((gradient, start), cut)| {
        let (part, more) = gradient.from(layout, start).split(layout, cut);
        (Some(part), Some(more))
    });
    let half = |products, values, gradient, lstms| Half { products, values, gradient, lstms };
    let mut halves = [half(one, first, part, 0..middle), half(two, second, more, middle..count)];
    team.each(&mut halves, |_, half| {
        let range = half.lstms.clone();
        let lstms = lstms().skip(range.start).take(range.len());
        for (wx, values) in lstms.zip(half.values.chunks_exact_mut(each)) {
            let weights = network.slice(wx);
            half.products.multiply(kernels, config, weights, values);
            if let Some(gradient) = &mut half.gradient {
                let target = gradient.sum(layout, wx);
                half.products.add_gradient(kernels, config, weights, 2.0 * weight, target);
                gradient.square(kernels, layout, wx);
            }
        }
    });
    // In the order of the LSTMs, whoever had them.
    scratch.values.iter().fold(0.0, |sum, value| sum + value)
}

/// How many of the first make up half of all, or less.
fn middle(lengths: impl Iterator<Item = usize> + Clone) -> usize {
    let (half, mut sum) = (lengths.clone().sum::<usize>() / 2, 0);
    let first = lengths.take_while(|length| {
        sum += length;
        sum <= half
    });
    first.count()
}

/// The pairs of subspaces.
fn pairs(subspaces: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..subspaces).flat_map(move |first| (first + 1..subspaces).map(move |second| (first, second)))
}

/// The number of a pair among them.
fn number(subspaces: usize, (first, second): (usize, usize)) -> usize {
    first * subspaces - first * (first + 1) / 2 + second - first - 1
}

impl Products {
    /// P = W_s W_r^T of each gate and pair of one LSTM, and the sums of their squares.
    fn multiply(&mut self, kernels: Kernels, config: &Config, weights: &[f32], values: &mut [f64]) {
        let (subspaces, width) = (config.subspaces, config.hidden / config.subspaces);
        let starts = (0..4).map(|gate| gate * config.hidden);
        let places = starts.flat_map(|start| {
            pairs(subspaces).map(move |(s, r)| [start + s * width, start + r * width])
        });
        size(&mut self.products, values.len() * width * width);
        let products = self.products.chunks_exact_mut(width * width);
        for ((columns, product), value) in places.zip(products).zip(values) {
            let [s, r] = columns.map(|column| Rows(&weights[column..], 4 * config.hidden));
            let inputs = weights.len() / (4 * config.hidden);
            multiply(kernels, [width, inputs], [s, r], product, &mut self.last);
            *value = kernels.dot(product, product);
        }
    }

    /// Adds `factor` times P W_r to the gradient of W_s and P^T W_s to that of W_r. Weights lie
    /// `[inputs, 4H]`, so a subspace is a block of columns; it adds the others in their order.
    fn add_gradient(
        &mut self,
        kernels: Kernels,
        config: &Config,
        weights: &[f32],
        factor: f32,
        target: &mut [f32],
    ) {
        let Self { products, factors, mates, .. } = self;
        let (subspaces, width, row) =
            (config.subspaces, config.hidden / config.subspaces, 4 * config.hidden);
        if factors.len() != width * row {
            *factors = Aligned::zeros(width * row, 0);
        }
        for step in 0..subspaces - 1 {
            mates.clear();
            for block in 0..4 * subspaces {
                let (gate, own) = (block / subspaces, block % subspaces);
                let other = step + usize::from(step >= own);
                mates.push((gate * subspaces + other) * width);
                let pair = number(subspaces, (own.min(other), own.max(other)));
                let pair = gate * subspaces * (subspaces - 1) / 2 + pair;
                let product = Rows(&products[pair * width * width..], width);
                let out = RowsMut(&mut factors[block * width..], row);
                kernels.square(width, own < other, factor, product, out);
            }
            let inputs = weights.len() / row;
            if Kernels::has_mates(width) {
                let (w, m) = (Rows(weights, row), Rows(factors, row));
                kernels.mates([inputs, width], mates, w, m, RowsMut(target, row));
                continue;
            }
            for (block, &mate) in mates.iter().enumerate() {
                let (w, m) = (Rows(&weights[mate..], row), Rows(&factors[block * width..], row));
                let out = RowsMut(&mut target[block * width..], row);
                kernels.times([inputs, width, width], w, m, out, true);
            }
        }
    }
}

/// P `[width, width]` = A^T B, with A and B `[inputs, width]`. Where a few columns are left of its whole
/// vectors, they are computed as rows of B^T A: the same chains, since factors commute.
fn multiply(
    kernels: Kernels,
    [width, inputs]: [usize; 2],
    [a, b]: [Rows<'_>; 2],
    product: &mut [f32],
    last: &mut Vec<f32>,
) {
    let left = width % LANES;
    if width < LANES || left * width.div_ceil(LANES) >= width {
        let out = RowsMut(product, width);
        return kernels.transposed_times([width, width, inputs], a, b, out, false);
    }
    let whole = width - left;
    let (again, rest) = (Rows(a.0, a.1), Rows(&b.0[whole..], b.1));
    kernels.transposed_times([width, whole, inputs], a, b, RowsMut(product, width), false);
    if left > 0 {
        size(last, left * width);
        kernels.transposed_times([left, width, inputs], rest, again, RowsMut(last, width), false);
        for (row, product) in product.chunks_exact_mut(width).enumerate() {
            for (column, value) in product[whole..].iter_mut().enumerate() {
                *value = last[column * width + row];
            }
        }
    }
}

#[cfg(test)]
mod tests;
