//! The coupled LSTM cell, vectorised: gates i g o with f = 1 - i, o reading the new cell.
//!
//! A step is two halves, since the output gate waits for the product of the new cell: [`Open`] turns
//! the sums of i and g into the new cell, [`Close`] the sum of o into the state. Left out: the
//! products between them (`crate::coupled`).

use super::cell::{sigmoid, tanh};
use super::lanes::{LANES, Lanes};
use super::{Kernels, Rows, RowsMut, fits};

/// The first half of a step of `rows` cells; rows of cells are `hidden` long.
#[derive(Clone, Copy)]
pub(super) struct Open {
    rows: usize,
    hidden: usize,
    /// In: sums of i and g; out: the gates. Rows of 3 `hidden`.
    gates: *mut f32,
    /// Null where the previous c is 0.
    c_previous: *const f32,
    c: *mut f32,
}

/// c = i g + (1 - i) c'.
///
/// # Safety
/// The arrays hold the rows that are stated, and none overlaps another.
#[inline(always)]
pub(super) unsafe fn coupled_open<V: Lanes>(x: Open) {
    for row in 0..x.rows {
        for j in (0..x.hidden).step_by(LANES) {
            let count = (x.hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let gate = x.gates.add(row * 3 * x.hidden + j);
                let i = sigmoid(V::get(gate, count));
                let g = tanh(V::get(gate.add(x.hidden), count));
                i.put(gate, count);
                g.put(gate.add(x.hidden), count);
                let at = row * x.hidden + j;
                let mut c = i.mul(g);
                if !x.c_previous.is_null() {
                    c = V::splat(1.0).sub(i).fma(V::get(x.c_previous.add(at), count), c);
                }
                c.put(x.c.add(at), count);
            }
        }
    }
}

/// The second half of a step.
#[derive(Clone, Copy)]
pub(super) struct Close {
    rows: usize,
    hidden: usize,
    /// In: the sum of o; out: the gate. Rows of 3 `hidden`.
    gates: *mut f32,
    c: *const f32,
    c_tanh: *mut f32,
    h: (*mut f32, usize),
}

/// h = o tanh(c).
///
/// # Safety
/// As [`coupled_open`].
#[inline(always)]
pub(super) unsafe fn coupled_close<V: Lanes>(x: Close) {
    for row in 0..x.rows {
        for j in (0..x.hidden).step_by(LANES) {
            let count = (x.hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let gate = x.gates.add((row * 3 + 2) * x.hidden + j);
                let o = sigmoid(V::get(gate, count));
                let at = row * x.hidden + j;
                let c_tanh = tanh(V::get(x.c.add(at), count));
                o.put(gate, count);
                c_tanh.put(x.c_tanh.add(at), count);
                o.mul(c_tanh).put(x.h.0.add(row * x.h.1 + j), count);
            }
        }
    }
}

/// The second half backwards.
#[derive(Clone, Copy)]
pub(super) struct CloseBack {
    rows: usize,
    hidden: usize,
    gates: *const f32,
    c_tanh: *const f32,
    /// The gradient of h from above.
    dh_above: (*const f32, usize),
    /// The gradient of h from the next step.
    dh: *const f32,
    /// In: the gradient of c from the next step; out: with that of h.
    dc: *mut f32,
    /// Out: the gradient of the sum of o. Rows of 3 `hidden`.
    dgates: *mut f32,
}

/// The gradient of [`coupled_close`].
///
/// # Safety
/// As [`coupled_open`].
#[inline(always)]
pub(super) unsafe fn coupled_close_back<V: Lanes>(x: CloseBack) {
    for row in 0..x.rows {
        for j in (0..x.hidden).step_by(LANES) {
            let count = (x.hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let one = V::splat(1.0);
                let gate = (row * 3 + 2) * x.hidden + j;
                let at = row * x.hidden + j;
                let o = V::get(x.gates.add(gate), count);
                let c_tanh = V::get(x.c_tanh.add(at), count);
                let above = V::get(x.dh_above.0.add(row * x.dh_above.1 + j), count);
                let dh = above.add(V::get(x.dh.add(at), count));
                let slope = one.sub(c_tanh.mul(c_tanh));
                let dc = dh.mul(o).fma(slope, V::get(x.dc.add(at), count));
                dc.put(x.dc.add(at), count);
                dh.mul(c_tanh).mul(o.mul(one.sub(o))).put(x.dgates.add(gate), count);
            }
        }
    }
}

/// The first half backwards.
#[derive(Clone, Copy)]
pub(super) struct OpenBack {
    rows: usize,
    hidden: usize,
    gates: *const f32,
    /// Null where the previous c is 0.
    c_previous: *const f32,
    /// In: the gradient of c; out: that of the previous c but for the peepholes.
    dc: *mut f32,
    /// Out: the gradient of the sums of i and g. Rows of 3 `hidden`.
    dgates: *mut f32,
}

/// The gradient of [`coupled_open`].
///
/// # Safety
/// As [`coupled_open`].
#[inline(always)]
pub(super) unsafe fn coupled_open_back<V: Lanes>(x: OpenBack) {
    for row in 0..x.rows {
        for j in (0..x.hidden).step_by(LANES) {
            let count = (x.hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let one = V::splat(1.0);
                let gate = row * 3 * x.hidden + j;
                let at = row * x.hidden + j;
                let i = V::get(x.gates.add(gate), count);
                let g = V::get(x.gates.add(gate + x.hidden), count);
                let dc = V::get(x.dc.add(at), count);
                let mut difference = g;
                if !x.c_previous.is_null() {
                    difference = g.sub(V::get(x.c_previous.add(at), count));
                }
                let di = dc.mul(difference).mul(i.mul(one.sub(i)));
                let dg = dc.mul(i).mul(one.sub(g.mul(g)));
                di.put(x.dgates.add(gate), count);
                dg.put(x.dgates.add(gate + x.hidden), count);
                dc.mul(one.sub(i)).put(x.dc.add(at), count);
            }
        }
    }
}

/// Replaces `n` values by their tanh.
///
/// # Safety
/// There are `n` elements.
#[inline(always)]
pub(super) unsafe fn squash<V: Lanes>(values: *mut f32, n: usize) {
    for k in (0..n).step_by(LANES) {
        let count = (n - k).min(LANES);
        // SAFETY: lanes stay below n.
        unsafe { tanh(V::get(values.add(k), count)).put(values.add(k), count) }
    }
}

/// A slice of `rows` rows, or null for zeros.
fn or_null(values: Option<&[f32]>, rows: usize, hidden: usize) -> *const f32 {
    values.map_or(std::ptr::null(), |values| {
        fits(values.len(), hidden, rows, hidden);
        values.as_ptr()
    })
}

impl Kernels {
    /// c = i g + (1 - i) c' for `rows` cells: `gates` `[rows, 3H]` holds the sums of i and g and then
    /// the gates; cells are `[rows, H]`, the previous ones none for zeros.
    pub(crate) fn coupled_open(
        self,
        [rows, hidden]: [usize; 2],
        gates: &mut [f32],
        c_previous: Option<&[f32]>,
        c: &mut [f32],
    ) {
        fits(gates.len(), 3 * hidden, rows, 3 * hidden);
        fits(c.len(), hidden, rows, hidden);
        let c_previous = or_null(c_previous, rows, hidden);
        let (gates, c) = (gates.as_mut_ptr(), c.as_mut_ptr());
        // SAFETY: the slices hold the rows stated; those written are borrowed alone.
        unsafe { super::coupled_open(self.isa, Open { rows, hidden, gates, c_previous, c }) }
    }

    /// h = o tanh(c): `gates` holds the sum of o and then the gate, `c_tanh` `[rows, H]` becomes the
    /// cells' tanh.
    pub(crate) fn coupled_close(
        self,
        [rows, hidden]: [usize; 2],
        gates: &mut [f32],
        c: &[f32],
        c_tanh: &mut [f32],
        h: RowsMut,
    ) {
        fits(gates.len(), 3 * hidden, rows, 3 * hidden);
        fits(c.len(), hidden, rows, hidden);
        fits(c_tanh.len(), hidden, rows, hidden);
        fits(h.0.len(), h.1, rows, hidden);
        let x = Close {
            rows,
            hidden,
            gates: gates.as_mut_ptr(),
            c: c.as_ptr(),
            c_tanh: c_tanh.as_mut_ptr(),
            h: (h.0.as_mut_ptr(), h.1),
        };
        // SAFETY: as above.
        unsafe { super::coupled_close(self.isa, x) }
    }

    /// The gradient of [`Kernels::coupled_close`]: of o's sum in `dgates`; that of c is added to `dc`.
    /// The gradient of h is `above` plus `dh`.
    pub(crate) fn coupled_close_back(
        self,
        [rows, hidden]: [usize; 2],
        (gates, c_tanh): (&[f32], &[f32]),
        (above, dh): (Rows, &[f32]),
        dc: &mut [f32],
        dgates: &mut [f32],
    ) {
        fits(gates.len(), 3 * hidden, rows, 3 * hidden);
        fits(c_tanh.len(), hidden, rows, hidden);
        fits(above.0.len(), above.1, rows, hidden);
        fits(dh.len(), hidden, rows, hidden);
        fits(dc.len(), hidden, rows, hidden);
        fits(dgates.len(), 3 * hidden, rows, 3 * hidden);
        let x = CloseBack {
            rows,
            hidden,
            gates: gates.as_ptr(),
            c_tanh: c_tanh.as_ptr(),
            dh_above: (above.0.as_ptr(), above.1),
            dh: dh.as_ptr(),
            dc: dc.as_mut_ptr(),
            dgates: dgates.as_mut_ptr(),
        };
        // SAFETY: as above.
        unsafe { super::coupled_close_back(self.isa, x) }
    }

    /// The gradient of [`Kernels::coupled_open`]: `dc` goes in as that of c and comes out as that of
    /// the previous c; those of the sums of i and g come to `dgates`.
    pub(crate) fn coupled_open_back(
        self,
        [rows, hidden]: [usize; 2],
        gates: &[f32],
        c_previous: Option<&[f32]>,
        dc: &mut [f32],
        dgates: &mut [f32],
    ) {
        fits(gates.len(), 3 * hidden, rows, 3 * hidden);
        fits(dc.len(), hidden, rows, hidden);
        fits(dgates.len(), 3 * hidden, rows, 3 * hidden);
        let x = OpenBack {
            rows,
            hidden,
            gates: gates.as_ptr(),
            c_previous: or_null(c_previous, rows, hidden),
            dc: dc.as_mut_ptr(),
            dgates: dgates.as_mut_ptr(),
        };
        // SAFETY: as above.
        unsafe { super::coupled_open_back(self.isa, x) }
    }

    /// Replaces values by their tanh.
    pub(crate) fn squash(self, values: &mut [f32]) {
        // SAFETY: a slice of that length, borrowed alone.
        unsafe { super::squash(self.isa, values.as_mut_ptr(), values.len()) }
    }
}
