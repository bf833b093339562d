//! The forward pass as the published code has it, where that is another than the paper's
//! ([`crate::Semantics`]): coupled cells, directions that read their own half, rows in the order of
//! processing, squashed states, mixtures of interleaved units.

use super::{Activations, Layer};
use crate::coupled::{self, Weights};
use crate::kernels::{Rows, RowsMut};
use crate::lstm::{self, size, zeros};
use crate::route::Route;
use crate::{BackwardRows, Cell, CharOrder, Config, Network, Reads};

/// What a layer keeps besides.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// Forward and backward direction of coupled cells.
    pub(crate) coupled: [coupled::State; 2],
    /// `[T, 2H]`: the states as the recurrence has them, where the layer above gets others.
    pub(crate) states: Vec<f32>,
}

/// Rows of all tasks' or layers' units.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// `[2T, M H]`.
    pub(crate) units: Vec<f32>,
    /// `[2T, M H]`.
    pub(crate) mixed: Vec<f32>,
}

/// Reverses the order of rows, in columns `start` to `start + width` of rows `stride` apart.
pub(crate) fn reverse(values: &mut [f32], stride: usize, start: usize, width: usize) {
    let rows = values.len() / stride;
    for row in 0..rows / 2 {
        let (before, after) = values.split_at_mut((rows - 1 - row) * stride);
        let at = row * stride + start;
        before[at..at + width].swap_with_slice(&mut after[start..start + width]);
    }
}

/// The order of backward character states, which are columns `dim + C` to `dim + 2C` of the input.
pub(crate) fn order_characters(config: &Config, input: &mut [f32]) {
    if config.semantics.char_order == CharOrder::Reversed {
        let start = config.word_dim + config.char_dim;
        reverse(input, config.input_dim(), start, config.char_dim);
    }
}

/// The order of the backward halves in what the head reads, `[T, F]`.
pub(crate) fn order_features(config: &Config, features: &mut [f32]) {
    if config.semantics.backward_rows == BackwardRows::Processing {
        let (width, hidden) = (config.head_input(), config.hidden);
        for block in 0..width / (2 * hidden) {
            reverse(features, width, (2 * block + 1) * hidden, hidden);
        }
    }
}

/// Where a direction's part of what is below starts, and how far its rows are apart.
pub(crate) fn below(config: &Config, layer: usize, direction: usize) -> (usize, usize) {
    match (layer, config.semantics.reads) {
        (0, _) => (0, config.input_dim()),
        (_, Reads::Both) => (0, 2 * config.hidden),
        (_, Reads::Own) => (direction * config.hidden, 2 * config.hidden),
    }
}

impl Activations {
    /// Both directions of one layer of one stack.
    pub(super) fn published_bilstm(&mut self, network: &Network, layer: usize, stack: usize) {
        let config = network.config();
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let (gates, tokens, kernels) =
            (config.semantics.gates() * hidden, self.tokens, self.kernels);
        let mut current = std::mem::take(&mut self.layers[layer][stack]);
        size(&mut current.raw, tokens * 2 * hidden);
        let source = if layer == 0 { &self.input } else { self.out(network, layer - 1, stack) };
        for direction in 0..2 {
            let lstm = &network.layout.layers[layer][stack][direction];
            let Layer { states, raw, published, .. } = &mut current;
            let (state, coupled) = (&mut states[direction], &mut published.coupled[direction]);
            let sums = match config.semantics.cell {
                Cell::Standard => {
                    state.size(tokens, hidden);
                    &mut state.gates
                }
                Cell::Coupled => {
                    coupled.size(tokens, hidden);
                    &mut coupled.gates
                }
            };
            for row in sums.chunks_exact_mut(gates) {
                row.copy_from_slice(network.slice(lstm.b));
            }
            let (start, stride) = below(config, layer, direction);
            let wx = Rows(network.slice(lstm.wx), gates);
            let x = Rows(&source[start..], stride);
            kernels.times([tokens, gates, inputs], x, wx, RowsMut(sums, gates), true);
            let h = &mut raw[direction * hidden..];
            let steps = self.steps(direction);
            match config.semantics.cell {
                Cell::Standard => {
                    let wh = network.slice(lstm.wh);
                    lstm::forward(kernels, wh, steps, state, h, 2 * hidden);
                }
                Cell::Coupled => {
                    let weights = Weights::of(network, lstm, hidden);
                    coupled::forward(kernels, weights, steps, coupled, h, 2 * hidden);
                }
            }
        }
        self.layers[layer][stack] = current;
    }

    /// From a layer's states to what is mixed: squashed, the backward half in its order.
    pub(super) fn pass_on(&mut self, network: &Network, layer: usize, stack: usize) {
        let config = network.config();
        if config.semantics.passes_on(layer) {
            return;
        }
        let Layer { raw, published, .. } = &mut self.layers[layer][stack];
        published.states.clear();
        published.states.extend_from_slice(raw);
        if config.semantics.backward_rows == BackwardRows::Processing {
            reverse(raw, 2 * config.hidden, config.hidden, config.hidden);
        }
        if config.semantics.squashes(layer) {
            self.kernels.squash(raw);
        }
    }

    /// The row of all stacks' units before alpha, for each token and direction: `[2T, M H]`.
    pub(crate) fn gather_stacks(&self, network: &Network, layer: usize, out: &mut Vec<f32>) {
        let hidden = network.config().hidden;
        out.clear();
        for half in 0..2 * self.tokens {
            for stack in &self.layers[layer] {
                out.extend_from_slice(&stack.raw[half * hidden..(half + 1) * hidden]);
            }
        }
    }

    /// All stacks after alpha, which mixes the units q, q + 1, ... of the row of all units that lie
    /// M S apart; the row of its outputs is dealt out to the stacks in turn.
    pub(super) fn mix_interleaved(&mut self, network: &Network, route: &Route, layer: usize) {
        let config = network.config();
        let (hidden, size, stacks) = (config.hidden, config.alpha_size(), config.stack_count());
        let Scratch { mut units, mut mixed } = std::mem::take(&mut self.published);
        self.gather_stacks(network, layer, &mut units);
        lstm::size(&mut mixed, units.len());
        let alpha = Rows(network.slice(network.layout.alphas[layer]), size);
        let rows = units.len() / size;
        let out = RowsMut(&mut mixed, size);
        self.kernels.times_transposed([rows, size, size], Rows(&units, size), alpha, out, false);
        for stack in (0..stacks).filter(|&stack| route.out[layer][stack]) {
            let target = &mut self.layers[layer][stack].mixed;
            lstm::size(target, self.tokens * 2 * hidden);
            for (target, source) in target.iter_mut().zip(mixed[stack..].iter().step_by(stacks)) {
                *target = *source;
            }
        }
        self.published = Scratch { units, mixed };
    }

    /// The row of all layers' units of a task, for each token and direction: `[2T, K H]`.
    pub(crate) fn gather_layers(&self, network: &Network, task: usize, out: &mut Vec<f32>) {
        let config = network.config();
        let hidden = config.hidden;
        out.clear();
        for half in 0..2 * self.tokens {
            for layer in config.layers_read(task) {
                let source = self.out(network, layer, config.stack_of(task));
                out.extend_from_slice(&source[half * hidden..(half + 1) * hidden]);
            }
        }
    }

    /// What the head reads where beta mixes K neighbouring units each of the row of all layers'
    /// units.
    pub(super) fn connect_interleaved(&mut self, network: &Network, task: usize) {
        let config = network.config();
        let beta = network.slice(network.layout.betas[task]);
        let mut units = std::mem::take(&mut self.published.units);
        self.gather_layers(network, task, &mut units);
        zeros(&mut self.features, self.tokens * config.head_input());
        for (feature, units) in self.features.iter_mut().zip(units.chunks_exact(config.layers)) {
            for (beta, unit) in beta.iter().zip(units) {
                *feature += beta * unit;
            }
        }
        self.published.units = units;
    }
}
