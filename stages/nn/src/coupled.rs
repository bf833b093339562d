//! One direction of an LSTM of coupled cells over packed sequences: the published code's cell.
//!
//! i = sigmoid(W_ix x + W_ih h + W_ic c + b_i); c~ = tanh(W_cx x + W_ch h + b_c);
//! c = i c~ + (1 - i) c; o = sigmoid(W_ox x + W_oh h + W_oc c + b_o) with the new c; h = o tanh(c).
//! The arrays are stacked: W_x, W_h and b by gates i, c~, o, and W_c by W_ic, W_oc. The input's part is
//! computed before, as for the standard cell (`lstm`), whose steps and rows this shares.

use crate::Network;
use crate::gradient::Gradient;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::layout::Lstm;
use crate::lstm::{Steps, size, split, zeros};

/// What one direction keeps from the forward pass for the backward pass.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// `[rows, 3H]`: gates i c~ o.
    pub(crate) gates: Vec<f32>,
    /// `[rows, H]`: cell states.
    c: Vec<f32>,
    /// `[rows, H]`: their tanh.
    c_tanh: Vec<f32>,
}

/// Gradients that go from step to step, and states put in order for products.
#[derive(Debug, Default)]
pub(crate) struct Carry {
    dh: Vec<f32>,
    dc: Vec<f32>,
    /// `[rows, H]`.
    before: Vec<f32>,
    /// `[rows, 3H]`.
    after: Vec<f32>,
}

impl State {
    /// Makes room for a number of rows.
    pub(crate) fn size(&mut self, rows: usize, hidden: usize) {
        size(&mut self.gates, rows * 3 * hidden);
        size(&mut self.c, rows * hidden);
        size(&mut self.c_tanh, rows * hidden);
    }
}

/// The recurrent weights: `[H, 3H]` and `[H, 2H]`.
#[derive(Clone, Copy)]
pub(crate) struct Weights<'a> {
    hidden: usize,
    wh: &'a [f32],
    wc: &'a [f32],
}

impl<'a> Weights<'a> {
    /// Those of one direction, of `hidden` units.
    pub(crate) fn of(network: &'a Network, lstm: &Lstm, hidden: usize) -> Self {
        let wc = lstm.wc.map_or(&[][..], |wc| network.slice(wc));
        Self { hidden, wh: network.slice(lstm.wh), wc }
    }

    fn wh(self) -> Rows<'a> {
        Rows(self.wh, 3 * self.hidden)
    }

    /// The peepholes of gate i.
    fn wci(self) -> Rows<'a> {
        Rows(self.wc, 2 * self.hidden)
    }

    /// The peepholes of gate o.
    fn wco(self) -> Rows<'a> {
        Rows(&self.wc[self.hidden..], 2 * self.hidden)
    }
}

/// Runs all steps: `state.gates` holds the input's part (and the bias); rows of `h` are `stride`
/// apart.
pub(crate) fn forward(
    kernels: Kernels,
    weights: Weights<'_>,
    steps: Steps<'_>,
    state: &mut State,
    h: &mut [f32],
    stride: usize,
) {
    let hidden = weights.hidden;
    let width = 3 * hidden;
    let mut previous: Option<usize> = None;
    for (&start, &rows) in steps.starts.iter().zip(steps.active) {
        let (at, len) = (start * hidden, rows * hidden);
        let gates = &mut state.gates[start * width..(start + rows) * width];
        if let Some(previous) = previous {
            let before = Rows(&h[previous * stride..], stride);
            let sums = RowsMut(gates, width);
            kernels.times([rows, width, hidden], before, weights.wh(), sums, true);
            let before = Rows(&state.c[previous * hidden..], hidden);
            let sums = RowsMut(gates, width);
            kernels.times([rows, hidden, hidden], before, weights.wci(), sums, true);
        }
        let (c, before) = match previous {
            None => (&mut state.c[at..at + len], None),
            Some(previous) => {
                let (c, before) = split(&mut state.c, at, previous * hidden, len);
                (c, Some(before))
            }
        };
        kernels.coupled_open([rows, hidden], gates, before, c);
        let c = Rows(&state.c[at..at + len], hidden);
        let sums = RowsMut(&mut gates[2 * hidden..], width);
        kernels.times([rows, hidden, hidden], c, weights.wco(), sums, true);
        let (c_tanh, h) = (&mut state.c_tanh[at..at + len], &mut h[start * stride..]);
        kernels.coupled_close([rows, hidden], gates, c.0, c_tanh, RowsMut(h, stride));
        previous = Some(start);
    }
}

/// Runs all steps backwards: `above` is the gradient of h, `dgates` becomes that of the gates' sums,
/// `[rows, 3H]`.
pub(crate) fn backward(
    kernels: Kernels,
    weights: Weights<'_>,
    steps: Steps<'_>,
    state: &State,
    above: Rows<'_>,
    carry: &mut Carry,
    dgates: &mut [f32],
) {
    let hidden = weights.hidden;
    let width = 3 * hidden;
    let widest = steps.active.first().copied().unwrap_or(0) * hidden;
    zeros(&mut carry.dh, widest);
    zeros(&mut carry.dc, widest);
    for step in (0..steps.starts.len()).rev() {
        let (start, rows) = (steps.starts[step], steps.active[step]);
        let (at, len, size) = (start * hidden, rows * hidden, [rows, hidden]);
        let before = step.checked_sub(1).map(|previous| steps.starts[previous] * hidden);
        let before = before.map(|before| &state.c[before..before + len]);
        let gates = &state.gates[start * width..(start + rows) * width];
        let dgates = &mut dgates[start * width..(start + rows) * width];
        let (dh, dc) = (&mut carry.dh[..len], &mut carry.dc[..len]);
        let above = Rows(&above.0[start * above.1..], above.1);
        let kept = (gates, &state.c_tanh[at..at + len]);
        kernels.coupled_close_back(size, kept, (above, dh), dc, dgates);
        let (output, product) = (Rows(&dgates[2 * hidden..], width), [rows, hidden, hidden]);
        kernels.times_transposed(product, output, weights.wco(), RowsMut(dc, hidden), true);
        kernels.coupled_open_back(size, gates, before, dc, dgates);
        if step > 0 {
            let sums = Rows(dgates, width);
            kernels.times_transposed(product, sums, weights.wci(), RowsMut(dc, hidden), true);
            let dh = RowsMut(dh, hidden);
            kernels.times_transposed([rows, hidden, width], sums, weights.wh(), dh, false);
        }
    }
}

/// Adds the gradients of the recurrent weights and the peepholes; rows of `h` are `stride` apart.
pub(crate) fn weights_backward(
    kernels: Kernels,
    (network, lstm): (&Network, &Lstm),
    steps: Steps<'_>,
    (state, dgates): (&State, &[f32]),
    h: Rows<'_>,
    carry: &mut Carry,
    gradient: &mut Gradient,
) {
    let layout = &network.layout;
    let Some(wc) = lstm.wc else { return };
    let hidden = layout.range(lstm.b).len() / 3;
    let (width, rows) = (3 * hidden, state.c.len() / hidden);
    // The rows of all steps but the first, in the order of the steps, and those that each went on from.
    let Carry { before, after, .. } = carry;
    after.clear();
    for (&start, &rows) in steps.starts.iter().zip(steps.active).skip(1) {
        after.extend_from_slice(&dgates[start * width..(start + rows) * width]);
    }
    let later = after.len() / width;
    gather(steps, h, hidden, before);
    let (wh, add) = gradient.open(layout, lstm.wh);
    let sums = Rows(after, width);
    let size = [hidden, width, later];
    kernels.transposed_times(size, Rows(before, hidden), sums, RowsMut(wh, width), add);
    gather(steps, Rows(&state.c, hidden), hidden, before);
    let (wc, add) = gradient.open(layout, wc);
    let wci = RowsMut(wc, 2 * hidden);
    kernels.transposed_times([hidden, hidden, later], Rows(before, hidden), sums, wci, add);
    let (c, output) = (Rows(&state.c, hidden), Rows(&dgates[2 * hidden..], width));
    let wco = RowsMut(&mut wc[hidden..], 2 * hidden);
    kernels.transposed_times([hidden, hidden, rows], c, output, wco, add);
}

/// The rows that every step but the first went on from, in the order of the steps.
fn gather(steps: Steps<'_>, from: Rows<'_>, hidden: usize, out: &mut Vec<f32>) {
    out.clear();
    for (step, &rows) in steps.active.iter().enumerate().skip(1) {
        let start = steps.starts[step - 1];
        for row in start..start + rows {
            out.extend_from_slice(&from.0[row * from.1..row * from.1 + hidden]);
        }
    }
}
