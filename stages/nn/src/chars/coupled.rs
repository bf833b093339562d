//! The character LSTM of coupled cells: as the standard one, with the cell's own arrays.
//!
//! Left out: packing, which is the same.

use super::Characters;
use crate::coupled::{self, State, Weights};
use crate::gradient::Gradient;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::lstm::{Steps, size, zeros};
use crate::{Network, Sentence};

/// What the coupled cell keeps.
#[derive(Debug, Default)]
pub(super) struct Coupled {
    states: [State; 2],
    carry: coupled::Carry,
}

impl Characters {
    /// As [`Characters::forward`].
    pub(super) fn coupled_forward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        sentence: &Sentence<'_>,
        out: RowsMut<'_>,
        column: usize,
    ) {
        let (config, layout) = (network.config(), &network.layout);
        let (dim, gates) = (config.char_dim, 3 * config.char_dim);
        self.pack(sentence, config.chars);
        let rows = self.symbol_of[0].len();
        let table = network.slice(layout.chars);
        self.embedded.clear();
        for &symbol in &self.symbols {
            let start = symbol as usize * dim;
            self.embedded.extend_from_slice(&table[start..start + dim]);
        }
        for direction in 0..2 {
            let lstm = &layout.char[direction];
            self.projected.clear();
            for _ in &self.symbols {
                self.projected.extend_from_slice(network.slice(lstm.b));
            }
            let projected = RowsMut(&mut self.projected, gates);
            let (embedded, wx) = (Rows(&self.embedded, dim), Rows(network.slice(lstm.wx), gates));
            kernels.times([self.symbols.len(), gates, dim], embedded, wx, projected, true);
            let state = &mut self.coupled.states[direction];
            state.size(rows, dim);
            for (row, &symbol) in self.symbol_of[direction].iter().enumerate() {
                let start = symbol as usize * gates;
                state.gates[row * gates..(row + 1) * gates]
                    .copy_from_slice(&self.projected[start..start + gates]);
            }
            let h = &mut self.h[direction];
            size(h, rows * dim);
            let steps = Steps { starts: &self.starts, active: &self.active };
            coupled::forward(kernels, Weights::of(network, lstm, dim), steps, state, h, dim);
            for token in 0..sentence.words.len() {
                let start = token * out.1 + column + direction * dim;
                let target = &mut out.0[start..start + dim];
                match self.last_row(token) {
                    Some(row) => {
                        target.copy_from_slice(&self.h[direction][row * dim..(row + 1) * dim]);
                    }
                    None => target.fill(0.0),
                }
            }
        }
    }

    /// As [`Characters::backward`].
    pub(super) fn coupled_backward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        above: Rows<'_>,
        column: usize,
        gradient: &mut Gradient,
    ) {
        let (dim, layout) = (network.config().char_dim, &network.layout);
        zeros(&mut self.dembedded, self.symbols.len() * dim);
        for direction in 0..2 {
            let lstm = &layout.char[direction];
            zeros(&mut self.rows, self.h[direction].len());
            for token in 0..self.word_of.len() {
                let start = token * above.1 + column + direction * dim;
                if let Some(row) = self.last_row(token) {
                    let target = &mut self.rows[row * dim..(row + 1) * dim];
                    kernels.add_scaled(1.0, &above.0[start..start + dim], target);
                }
            }
            let steps = Steps { starts: &self.starts, active: &self.active };
            let (state, carry) = (&self.coupled.states[direction], &mut self.coupled.carry);
            size(&mut self.dgates, state.gates.len());
            let (weights, rows) = (Weights::of(network, lstm, dim), Rows(&self.rows, dim));
            coupled::backward(kernels, weights, steps, state, rows, carry, &mut self.dgates);
            let (about, h) = ((network, lstm), Rows(&self.h[direction], dim));
            let found = (state, &self.dgates[..]);
            coupled::weights_backward(kernels, about, steps, found, h, carry, gradient);
            self.coupled_inputs_backward(kernels, network, direction, gradient);
        }
        for (&symbol, row) in self.symbols.iter().zip(self.dembedded.chunks_exact(dim)) {
            gradient.chars.add(kernels, symbol, row);
        }
    }

    /// From the gradient of the gates to those of the input weights and of the embedded characters.
    fn coupled_inputs_backward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        direction: usize,
        gradient: &mut Gradient,
    ) {
        let (dim, layout) = (network.config().char_dim, &network.layout);
        let (gates, symbols) = (3 * dim, self.symbols.len());
        let lstm = &layout.char[direction];
        // The gradient of each character's part of the gates.
        zeros(&mut self.projected, symbols * gates);
        for (row, &symbol) in self.symbol_of[direction].iter().enumerate() {
            let start = symbol as usize * gates;
            let target = &mut self.projected[start..start + gates];
            kernels.add_scaled(1.0, &self.dgates[row * gates..(row + 1) * gates], target);
        }
        let bias = gradient.sum(layout, lstm.b);
        for row in self.projected.chunks_exact(gates) {
            kernels.add_scaled(1.0, row, bias);
        }
        let (projected, embedded) = (Rows(&self.projected, gates), Rows(&self.embedded, dim));
        let (wx, add) = gradient.open(layout, lstm.wx);
        let wx = RowsMut(wx, gates);
        kernels.transposed_times([dim, gates, symbols], embedded, projected, wx, add);
        let wx = Rows(network.slice(lstm.wx), gates);
        let dembedded = RowsMut(&mut self.dembedded, dim);
        kernels.times_transposed([symbols, dim, gates], projected, wx, dembedded, true);
    }
}
