//! The gradient of the forward pass as the published code has it (`forward/published.rs`).

use super::Backward;
use crate::coupled::{self, Weights};
use crate::forward::Activations;
use crate::forward::published::{below, reverse};
use crate::gradient::Gradient;
use crate::kernels::{Rows, RowsMut};
use crate::lstm::{self, size, zeros};
use crate::route::Route;
use crate::{Alpha, BackwardRows, Cell, Network};

/// Buffers of this file.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// `[2T, M H]` or `[2T, K H]`: rows of units, and their gradient.
    units: Vec<f32>,
    dunits: Vec<f32>,
    /// `[2T, M H]`: gradient after alpha.
    dmixed: Vec<f32>,
    /// `[MS, MS]`.
    dalpha: Vec<f32>,
    /// `[K]`.
    dbeta: Vec<f64>,
    carry: coupled::Carry,
}

impl Backward {
    /// From the features to the layers, where beta mixes interleaved units.
    pub(super) fn connect_interleaved(
        &mut self,
        network: &Network,
        act: &Activations,
        task: usize,
        gradient: &mut Gradient,
    ) {
        let (config, layout) = (network.config(), &network.layout);
        let (hidden, layers) = (config.hidden, config.layers);
        let beta = network.slice(layout.betas[task]);
        let Scratch { units, dunits, dbeta, .. } = &mut self.published;
        act.gather_layers(network, task, units);
        size(dunits, units.len());
        dbeta.clear();
        dbeta.resize(layers, 0.0);
        let rows = units.chunks_exact(layers).zip(dunits.chunks_exact_mut(layers));
        for (feature, (units, dunits)) in self.features.iter().zip(rows) {
            for layer in 0..layers {
                dunits[layer] = beta[layer] * feature;
                dbeta[layer] += f64::from(*feature) * f64::from(units[layer]);
            }
        }
        let target = gradient.sum(layout, layout.betas[task]);
        for (target, dbeta) in target.iter_mut().zip(dbeta) {
            *target += *dbeta as f32;
        }
        let stack = config.stack_of(task);
        for (half, row) in dunits.chunks_exact(layers * hidden).enumerate() {
            for layer in 0..layers {
                let target = &mut self.out[layer][stack][half * hidden..(half + 1) * hidden];
                act.kernels.add_scaled(1.0, &row[layer * hidden..(layer + 1) * hidden], target);
            }
        }
    }

    /// From a layer's outputs after alpha to those before, where alpha mixes interleaved units.
    pub(super) fn unmix_interleaved(
        &mut self,
        network: &Network,
        route: &Route,
        act: &Activations,
        layer: usize,
        gradient: &mut Gradient,
    ) {
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let (hidden, size, stacks) = (config.hidden, config.alpha_size(), config.stack_count());
        let Scratch { units, dunits, dmixed, dalpha, .. } = &mut self.published;
        zeros(dmixed, act.tokens * 2 * stacks * hidden);
        for stack in (0..stacks).filter(|&stack| route.out[layer][stack]) {
            let targets = dmixed[stack..].iter_mut().step_by(stacks);
            for (target, source) in targets.zip(&self.out[layer][stack]) {
                *target = *source;
            }
        }
        let rows = dmixed.len() / size;
        lstm::size(dunits, dmixed.len());
        let alpha = Rows(network.slice(layout.alphas[layer]), size);
        let (above, out) = (Rows(dmixed, size), RowsMut(dunits, size));
        kernels.times([rows, size, size], above, alpha, out, false);
        for (stack, raw) in self.raw.iter_mut().enumerate() {
            lstm::size(raw, act.tokens * 2 * hidden);
            let sources = dunits[stack * hidden..].chunks(stacks * hidden);
            for (target, source) in raw.chunks_exact_mut(hidden).zip(sources) {
                target.copy_from_slice(&source[..hidden]);
            }
        }
        if config.alpha == Alpha::Learned {
            act.gather_stacks(network, layer, units);
            lstm::size(dalpha, size * size);
            let out = RowsMut(dalpha, size);
            kernels.transposed_times([size, size, rows], above, Rows(units, size), out, false);
            let target = gradient.sum(layout, layout.alphas[layer]);
            for (place, owner) in act.maps[layer].places().iter().enumerate() {
                if owner.is_some() {
                    target[place] += dalpha[place];
                }
            }
        }
    }

    /// From what a layer passes on to its states.
    pub(super) fn take_back(
        &mut self,
        network: &Network,
        act: &mut Activations,
        layer: usize,
        stack: usize,
    ) {
        let config = network.config();
        if config.semantics.passes_on(layer) {
            return;
        }
        let current = &mut act.layers[layer][stack];
        let gradient = &mut self.raw[stack];
        if config.semantics.squashes(layer) {
            for (gradient, state) in gradient.iter_mut().zip(&current.raw) {
                *gradient *= 1.0 - state * state;
            }
        }
        if config.semantics.backward_rows == BackwardRows::Processing {
            reverse(gradient, 2 * config.hidden, config.hidden, config.hidden);
        }
        std::mem::swap(&mut current.raw, &mut current.published.states);
    }

    /// Both directions of one layer of one stack, down to the layer below.
    pub(super) fn published_bilstm(
        &mut self,
        network: &Network,
        act: &Activations,
        layer: usize,
        stack: usize,
        gradient: &mut Gradient,
    ) {
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let (gates, tokens) = (config.semantics.gates() * hidden, act.tokens);
        let source = if layer == 0 { &act.input } else { act.out(network, layer - 1, stack) };
        size(&mut self.gates, tokens * gates);
        for direction in 0..2 {
            match config.semantics.cell {
                Cell::Standard => self.standard(network, act, (layer, stack, direction), gradient),
                Cell::Coupled => self.coupled(network, act, (layer, stack, direction), gradient),
            }
            let lstm = &layout.layers[layer][stack][direction];
            let bias = gradient.sum(layout, lstm.b);
            for row in self.gates.chunks_exact(gates) {
                kernels.add_scaled(1.0, row, bias);
            }
            let (start, stride) = below(config, layer, direction);
            let (dgates, x) = (Rows(&self.gates, gates), Rows(&source[start..], stride));
            let (wx, add) = gradient.open(layout, lstm.wx);
            let size = [inputs, gates, tokens];
            kernels.transposed_times(size, x, dgates, RowsMut(wx, gates), add);
            let wx = Rows(network.slice(lstm.wx), gates);
            let dx = if layer == 0 { &mut self.input } else { &mut self.out[layer - 1][stack] };
            let dx = RowsMut(&mut dx[start..], stride);
            kernels.times_transposed([tokens, inputs, gates], dgates, wx, dx, true);
        }
    }

    /// The recurrence of one direction of standard cells: the gates' gradient, and the weights'.
    fn standard(
        &mut self,
        network: &Network,
        act: &Activations,
        (layer, stack, direction): (usize, usize, usize),
        gradient: &mut Gradient,
    ) {
        let (layout, kernels) = (&network.layout, act.kernels);
        let (hidden, tokens) = (network.config().hidden, act.tokens);
        let gates = 4 * hidden;
        let lstm = &layout.layers[layer][stack][direction];
        let current = &act.layers[layer][stack];
        let above = Rows(&self.raw[stack][direction * hidden..], 2 * hidden);
        let (wh, state) = (network.slice(lstm.wh), &current.states[direction]);
        let steps = act.steps(direction);
        lstm::backward(kernels, wh, steps, state, above, &mut self.carry, &mut self.gates);
        // A state and the gates of the step after it: row t and t + 1, or t + 1 and t.
        let (before, after) = match direction {
            0 => (&current.raw[..], &self.gates[gates.min(self.gates.len())..]),
            _ => (&current.raw[(3 * hidden).min(current.raw.len())..], &self.gates[..]),
        };
        let (wh, add) = gradient.open(layout, lstm.wh);
        let (before, after) = (Rows(before, 2 * hidden), Rows(after, gates));
        let size = [hidden, gates, tokens - 1];
        kernels.transposed_times(size, before, after, RowsMut(wh, gates), add);
    }

    /// The same for coupled cells.
    fn coupled(
        &mut self,
        network: &Network,
        act: &Activations,
        (layer, stack, direction): (usize, usize, usize),
        gradient: &mut Gradient,
    ) {
        let (kernels, hidden) = (act.kernels, network.config().hidden);
        let lstm = &network.layout.layers[layer][stack][direction];
        let current = &act.layers[layer][stack];
        let (state, steps) = (&current.published.coupled[direction], act.steps(direction));
        let above = Rows(&self.raw[stack][direction * hidden..], 2 * hidden);
        let (weights, carry) = (Weights::of(network, lstm, hidden), &mut self.published.carry);
        coupled::backward(kernels, weights, steps, state, above, carry, &mut self.gates);
        let h = Rows(&current.raw[direction * hidden..], 2 * hidden);
        let (about, found) = ((network, lstm), (state, &self.gates[..]));
        coupled::weights_backward(kernels, about, steps, found, h, carry, gradient);
    }
}
