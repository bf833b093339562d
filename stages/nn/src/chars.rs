//! Character states of a sentence's words: a BiLSTM over each distinct word once, all together.
//!
//! Token i gets `[forward state after its last character; backward state after its first]`, `[2C]`
//! with C the width of a character embedding; zeros for a word without characters. The input's part
//! of the gates is computed once per distinct character.

use crate::gradient::Gradient;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::lstm::{self, Carry, State, Steps, size, zeros};
use crate::{Cell, Network, Sentence};

mod coupled;

const UNUSED: u32 = u32::MAX;

/// The packed characters of one sentence and their states; buffers are kept between sentences.
#[derive(Debug, Default)]
pub(crate) struct Characters {
    /// Tokens in which a distinct word stands first, longest first.
    distinct: Vec<u32>,
    /// For each token the place of its word in `distinct`.
    word_of: Vec<u32>,
    starts: Vec<usize>,
    active: Vec<usize>,
    /// For each distinct word the row of its last step, or [`UNUSED`] without characters.
    last: Vec<u32>,
    /// Distinct character ids, in order of appearance.
    symbols: Vec<u32>,
    /// For each character id its place in `symbols`, or [`UNUSED`].
    slots: Vec<u32>,
    /// For each direction and row the place of its character in `symbols`.
    symbol_of: [Vec<u32>; 2],
    /// `[symbols, C]`.
    embedded: Vec<f32>,
    /// `[symbols, 4C]`: the input's part of the gates, then its gradient.
    projected: Vec<f32>,
    states: [State; 2],
    /// `[rows, C]`.
    h: [Vec<f32>; 2],
    /// `[rows, C]`: gradient of h from above; then h of the previous step.
    rows: Vec<f32>,
    /// `[rows, 4C]`.
    dgates: Vec<f32>,
    /// `[symbols, C]`: gradient of the embeddings.
    dembedded: Vec<f32>,
    carry: Carry,
    coupled: coupled::Coupled,
}

impl Characters {
    /// Finds the distinct words and characters and lays out the rows of each step.
    fn pack(&mut self, sentence: &Sentence<'_>, vocabulary: usize) {
        let words = sentence.chars;
        self.distinct.clear();
        self.word_of.clear();
        for (token, word) in words.iter().enumerate() {
            if !self.distinct.iter().any(|&first| words[first as usize] == *word) {
                self.distinct.push(token as u32);
            }
        }
        // By length, then by place: the order is total, so an unstable sort gives one result.
        let longest_first = |&t: &u32| (std::cmp::Reverse(words[t as usize].len()), t);
        self.distinct.sort_unstable_by_key(longest_first);
        for word in words {
            let place = self.distinct.iter().position(|&first| words[first as usize] == *word);
            self.word_of.push(place.unwrap_or_default() as u32);
        }
        self.pack_steps(words);
        for &symbol in &self.symbols {
            self.slots[symbol as usize] = UNUSED;
        }
        self.symbols.clear();
        self.slots.resize(vocabulary, UNUSED);
        for symbol_of in &mut self.symbol_of {
            symbol_of.clear();
        }
        for (step, &active) in self.active.iter().enumerate() {
            for &token in &self.distinct[..active] {
                let word = &words[token as usize];
                for (direction, at) in [step, word.len() - 1 - step].into_iter().enumerate() {
                    let slot = &mut self.slots[word[at] as usize];
                    if *slot == UNUSED {
                        *slot = self.symbols.len() as u32;
                        self.symbols.push(word[at]);
                    }
                    self.symbol_of[direction].push(*slot);
                }
            }
        }
    }

    fn pack_steps(&mut self, words: &[Vec<u32>]) {
        let len = |&token: &u32| words[token as usize].len();
        self.starts.clear();
        self.active.clear();
        self.last.clear();
        let mut start = 0;
        for step in 0..self.distinct.first().map_or(0, len) {
            let active = self.distinct.partition_point(|token| len(token) > step);
            self.starts.push(start);
            self.active.push(active);
            start += active;
        }
        for (place, token) in self.distinct.iter().enumerate() {
            let last = len(token).checked_sub(1);
            self.last.push(last.map_or(UNUSED, |step| (self.starts[step] + place) as u32));
        }
    }

    /// The row of a token's last step.
    fn last_row(&self, token: usize) -> Option<usize> {
        let row = self.last[self.word_of[token] as usize];
        (row != UNUSED).then_some(row as usize)
    }

    /// Writes the states of each token to columns `column` to `column + 2C` of `out`.
    pub(crate) fn forward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        sentence: &Sentence<'_>,
        out: RowsMut<'_>,
        column: usize,
    ) {
        let (config, layout) = (network.config(), &network.layout);
        if config.semantics.cell == Cell::Coupled {
            return self.coupled_forward(kernels, network, sentence, out, column);
        }
        let (dim, gates) = (config.char_dim, 4 * config.char_dim);
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
            let state = &mut self.states[direction];
            state.size(rows, dim);
            for (row, &symbol) in self.symbol_of[direction].iter().enumerate() {
                let start = symbol as usize * gates;
                state.gates[row * gates..(row + 1) * gates]
                    .copy_from_slice(&self.projected[start..start + gates]);
            }
            let h = &mut self.h[direction];
            size(h, rows * dim);
            let steps = Steps { starts: &self.starts, active: &self.active };
            lstm::forward(kernels, network.slice(lstm.wh), steps, state, h, dim);
            for token in 0..sentence.words.len() {
                let start = token * out.1 + column + direction * dim;
                let target = &mut out.0[start..start + dim];
                match self.last_row(token) {
                    Some(row) => {
                        target.copy_from_slice(&self.h[direction][row * dim..(row + 1) * dim])
                    }
                    None => target.fill(0.0),
                }
            }
        }
    }

    /// Adds the gradients of the character LSTM and embeddings; `above` is the gradient of what
    /// [`Characters::forward`] wrote.
    pub(crate) fn backward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        above: Rows<'_>,
        column: usize,
        gradient: &mut Gradient,
    ) {
        if network.config().semantics.cell == Cell::Coupled {
            return self.coupled_backward(kernels, network, above, column, gradient);
        }
        let dim = network.config().char_dim;
        let layout = &network.layout;
        zeros(&mut self.dembedded, self.symbols.len() * dim);
        for direction in 0..2 {
            zeros(&mut self.rows, self.h[direction].len());
            for token in 0..self.word_of.len() {
                let start = token * above.1 + column + direction * dim;
                if let Some(row) = self.last_row(token) {
                    let target = &mut self.rows[row * dim..(row + 1) * dim];
                    kernels.add_scaled(1.0, &above.0[start..start + dim], target);
                }
            }
            size(&mut self.dgates, self.states[direction].gates.len());
            let steps = Steps { starts: &self.starts, active: &self.active };
            lstm::backward(
                kernels,
                network.slice(layout.char[direction].wh),
                steps,
                &self.states[direction],
                Rows(&self.rows, dim),
                &mut self.carry,
                &mut self.dgates,
            );
            self.weights_backward(kernels, network, direction, gradient);
        }
        for (&symbol, row) in self.symbols.iter().zip(self.dembedded.chunks_exact(dim)) {
            gradient.chars.add(kernels, symbol, row);
        }
    }

    /// From the gradient of the gates to those of the weights and of the embedded characters.
    fn weights_backward(
        &mut self,
        kernels: Kernels,
        network: &Network,
        direction: usize,
        gradient: &mut Gradient,
    ) {
        let (dim, layout) = (network.config().char_dim, &network.layout);
        let (gates, symbols) = (4 * dim, self.symbols.len());
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
        let dprojected = Rows(&self.projected, gates);
        let (wx, add) = gradient.open(layout, lstm.wx);
        let embedded = Rows(&self.embedded, dim);
        let wx = RowsMut(wx, gates);
        kernels.transposed_times([dim, gates, symbols], embedded, dprojected, wx, add);
        let wx = Rows(network.slice(lstm.wx), gates);
        let dembedded = RowsMut(&mut self.dembedded, dim);
        kernels.times_transposed([symbols, dim, gates], dprojected, wx, dembedded, true);
        // The state before each row, for all steps but the first.
        self.rows.clear();
        for step in 1..self.starts.len() {
            let start = self.starts[step - 1] * dim;
            let end = start + self.active[step] * dim;
            self.rows.extend_from_slice(&self.h[direction][start..end]);
        }
        let rows = self.rows.len() / dim;
        let skipped = self.dgates.len() - rows * gates;
        let (wh, add) = gradient.open(layout, lstm.wh);
        let before = Rows(&self.rows, dim);
        let after = Rows(&self.dgates[skipped..], gates);
        kernels.transposed_times([dim, gates, rows], before, after, RowsMut(wh, gates), add);
    }
}
