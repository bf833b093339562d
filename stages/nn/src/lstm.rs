//! One direction of an LSTM over packed sequences: the recurrent part, forward and backward.
//!
//! The input's part of the gates is computed before, for all steps at once. The sentence is one
//! sequence; the words of a sentence are many, sorted by length, so that step t has the rows of the
//! sequences that are longer than t. Left out: gradients of weights, which callers compute at once.

use crate::kernels::{Cells, CellsBackward, Kernels, Rows, RowsMut};

/// The rows of each step: `starts[t]` to `starts[t] + active[t]`. Row j of step t goes on from row j
/// of step t - 1.
#[derive(Clone, Copy)]
pub(crate) struct Steps<'a> {
    pub(crate) starts: &'a [usize],
    pub(crate) active: &'a [usize],
}

/// What one direction keeps from the forward pass for the backward pass.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// `[rows, 4H]`: gates i f g o.
    pub(crate) gates: Vec<f32>,
    /// `[rows, H]`: cell states.
    c: Vec<f32>,
    /// `[rows, H]`: their tanh.
    c_tanh: Vec<f32>,
}

/// Gradients that go from step to step.
#[derive(Debug, Default)]
pub(crate) struct Carry {
    dh: Vec<f32>,
    dc: Vec<f32>,
}

/// Makes a buffer hold exactly `len` elements; what they are is left open.
pub(crate) fn size(buffer: &mut Vec<f32>, len: usize) {
    buffer.resize(len, 0.0);
}

/// Makes a buffer hold `len` zeros.
pub(crate) fn zeros(buffer: &mut Vec<f32>, len: usize) {
    buffer.clear();
    buffer.resize(len, 0.0);
}

impl State {
    /// Makes room for a number of rows.
    pub(crate) fn size(&mut self, rows: usize, hidden: usize) {
        size(&mut self.gates, rows * 4 * hidden);
        size(&mut self.c, rows * hidden);
        size(&mut self.c_tanh, rows * hidden);
    }
}

/// Splits a buffer into rows to write from `write` on and rows to read from `read` on.
pub(crate) fn split(
    values: &mut [f32],
    write: usize,
    read: usize,
    len: usize,
) -> (&mut [f32], &[f32]) {
    if read < write {
        let (before, after) = values.split_at_mut(write);
        (&mut after[..len], &before[read..read + len])
    } else {
        let (before, after) = values.split_at_mut(read);
        (&mut before[write..write + len], &after[..len])
    }
}

/// Runs all steps: `state.gates` holds the input's part (and the bias), `wh` is `[H, 4H]`, rows of
/// `h` are `stride` apart.
pub(crate) fn forward(
    kernels: Kernels,
    wh: &[f32],
    steps: Steps<'_>,
    state: &mut State,
    h: &mut [f32],
    stride: usize,
) {
    let hidden = wh.len().isqrt() / 2;
    let mut previous = None;
    for (&start, &rows) in steps.starts.iter().zip(steps.active) {
        let gates = &mut state.gates[start * 4 * hidden..(start + rows) * 4 * hidden];
        if let Some(previous) = previous {
            let h = Rows(&h[previous * stride..], stride);
            let size = [rows, 4 * hidden, hidden];
            kernels.times(size, h, Rows(wh, 4 * hidden), RowsMut(gates, 4 * hidden), true);
        }
        let (at, len) = (start * hidden, rows * hidden);
        let (c, c_previous) = match previous {
            None => (&mut state.c[at..at + len], None),
            Some(previous) => {
                let (c, before) = split(&mut state.c, at, previous * hidden, len);
                (c, Some(before))
            }
        };
        kernels.cells(Cells {
            rows,
            hidden,
            gates,
            c_previous,
            c,
            c_tanh: &mut state.c_tanh[at..at + len],
            h: RowsMut(&mut h[start * stride..], stride),
        });
        previous = Some(start);
    }
}

/// Runs all steps backwards: `above` is the gradient of h, `dgates` becomes that of the gates' sums,
/// `[rows, 4H]`.
pub(crate) fn backward(
    kernels: Kernels,
    wh: &[f32],
    steps: Steps<'_>,
    state: &State,
    above: Rows<'_>,
    carry: &mut Carry,
    dgates: &mut [f32],
) {
    let hidden = wh.len().isqrt() / 2;
    let widest = steps.active.first().copied().unwrap_or(0) * hidden;
    zeros(&mut carry.dh, widest);
    zeros(&mut carry.dc, widest);
    for step in (0..steps.starts.len()).rev() {
        let (start, rows) = (steps.starts[step], steps.active[step]);
        let (at, len) = (start * hidden, rows * hidden);
        let previous = step.checked_sub(1).map(|previous| steps.starts[previous] * hidden);
        let gates = start * 4 * hidden..(start + rows) * 4 * hidden;
        kernels.cells_backward(CellsBackward {
            rows,
            hidden,
            gates: &state.gates[gates.clone()],
            c_previous: previous.map(|previous| &state.c[previous..previous + len]),
            c_tanh: &state.c_tanh[at..at + len],
            dh_above: Rows(&above.0[start * above.1..], above.1),
            dh: &carry.dh[..len],
            dc: &mut carry.dc[..len],
            dgates: &mut dgates[gates.clone()],
        });
        if step > 0 {
            let size = [rows, hidden, 4 * hidden];
            let dh = RowsMut(&mut carry.dh[..len], hidden);
            let (dgates, wh) = (Rows(&dgates[gates], 4 * hidden), Rows(wh, 4 * hidden));
            kernels.times_transposed(size, dgates, wh, dh, false);
        }
    }
}
