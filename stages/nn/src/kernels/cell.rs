//! The LSTM cell and the softmax, vectorised.
//!
//! Exponentials are a degree-7 polynomial on [-ln 2 / 2, ln 2 / 2], within two units in the last
//! place; tanh goes through exp(2x) - 1, so it keeps its relative accuracy near 0.

use super::lanes::{LANES, Lanes, ROUND};

/// ln 2 in two pieces, the first exact in few bits.
const LN2_HIGH: f32 = 0.693_359_4;
const LN2_LOW: f32 = -2.121_944_4e-4;
/// Coefficients of r^7 to r^2 of exp(r).
const EXP: [f32; 6] =
    [1.987_569_1e-4, 1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5];

/// (2^n, exp(r) - 1) with x = n ln 2 + r; x is held to the range of f32's normal exponentials.
#[inline(always)]
unsafe fn split<V: Lanes>(x: V) -> (V, V) {
    // SAFETY: registers only.
    unsafe {
        // The constant first: what is no number stays none.
        let x = V::splat(88.0).min(V::splat(-87.0).max(x));
        let shifted = x.fma(V::splat(std::f32::consts::LOG2_E), V::splat(ROUND));
        let n = shifted.sub(V::splat(ROUND));
        let r = n.fma(V::splat(-LN2_HIGH), x);
        let r = n.fma(V::splat(-LN2_LOW), r);
        let mut p = V::splat(EXP[0]);
        for coefficient in &EXP[1..] {
            p = p.fma(r, V::splat(*coefficient));
        }
        (shifted.power_of_two(), r.mul(r).fma(p, r))
    }
}

#[inline(always)]
unsafe fn exp<V: Lanes>(x: V) -> V {
    // SAFETY: registers only.
    unsafe {
        let (power, rest) = split(x);
        power.fma(rest, power)
    }
}

/// 1 / (1 + exp(-x)).
#[inline(always)]
pub(super) unsafe fn sigmoid<V: Lanes>(x: V) -> V {
    // SAFETY: registers only.
    unsafe {
        let one = V::splat(1.0);
        one.div(one.add(exp(V::splat(0.0).sub(x))))
    }
}

/// e / (e + 2) with e = exp(2x) - 1.
#[inline(always)]
pub(super) unsafe fn tanh<V: Lanes>(x: V) -> V {
    // SAFETY: registers only.
    unsafe {
        let (power, rest) = split(x.add(x));
        let e = power.fma(rest, power.sub(V::splat(1.0)));
        e.div(e.add(V::splat(2.0)))
    }
}

/// One step of `rows` LSTM cells; rows of c, its tanh and the previous c are `hidden` long.
#[derive(Clone, Copy)]
pub(super) struct Forward {
    pub(super) rows: usize,
    pub(super) hidden: usize,
    /// In: the gates' sums, i f g o; out: the gates. Rows of 4 `hidden`.
    pub(super) gates: *mut f32,
    /// Null where the previous c is 0.
    pub(super) c_previous: *const f32,
    pub(super) c: *mut f32,
    pub(super) c_tanh: *mut f32,
    pub(super) h: (*mut f32, usize),
}

/// c = f c' + i g; h = o tanh(c).
///
/// # Safety
/// The arrays hold the rows that are stated, and none overlaps another.
#[inline(always)]
pub(super) unsafe fn forward<V: Lanes>(x: Forward) {
    let hidden = x.hidden;
    for row in 0..x.rows {
        for j in (0..hidden).step_by(LANES) {
            let count = (hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let gate = |index: usize| x.gates.add(row * 4 * hidden + index * hidden + j);
                let i = sigmoid(V::get(gate(0), count));
                let f = sigmoid(V::get(gate(1), count));
                let g = tanh(V::get(gate(2), count));
                let o = sigmoid(V::get(gate(3), count));
                let at = row * hidden + j;
                let mut c = i.mul(g);
                if !x.c_previous.is_null() {
                    c = f.fma(V::get(x.c_previous.add(at), count), c);
                }
                let c_tanh = tanh(c);
                for (index, value) in [i, f, g, o].into_iter().enumerate() {
                    value.put(gate(index), count);
                }
                c.put(x.c.add(at), count);
                c_tanh.put(x.c_tanh.add(at), count);
                o.mul(c_tanh).put(x.h.0.add(row * x.h.1 + j), count);
            }
        }
    }
}

/// One step of `rows` LSTM cells backwards; rows of c, its tanh, dh and dc are `hidden` long.
#[derive(Clone, Copy)]
pub(super) struct Backward {
    pub(super) rows: usize,
    pub(super) hidden: usize,
    pub(super) gates: *const f32,
    /// Null where the previous c is 0.
    pub(super) c_previous: *const f32,
    pub(super) c_tanh: *const f32,
    /// The gradient of h from above.
    pub(super) dh_above: (*const f32, usize),
    /// The gradient of h from the next step.
    pub(super) dh: *const f32,
    /// In: the gradient of c from the next step; out: that of the previous c.
    pub(super) dc: *mut f32,
    /// Out: the gradient of the gates' sums, rows of 4 `hidden`.
    pub(super) dgates: *mut f32,
}

/// The gradient of [`forward`].
///
/// # Safety
/// The arrays hold the rows that are stated, and none overlaps another.
#[inline(always)]
pub(super) unsafe fn backward<V: Lanes>(x: Backward) {
    let hidden = x.hidden;
    for row in 0..x.rows {
        for j in (0..hidden).step_by(LANES) {
            let count = (hidden - j).min(LANES);
            // SAFETY: lanes stay inside the row.
            unsafe {
                let one = V::splat(1.0);
                let start = row * 4 * hidden + j;
                let gate = |index: usize| V::get(x.gates.add(start + index * hidden), count);
                let (i, f, g, o) = (gate(0), gate(1), gate(2), gate(3));
                let at = row * hidden + j;
                let above = V::get(x.dh_above.0.add(row * x.dh_above.1 + j), count);
                let dh = above.add(V::get(x.dh.add(at), count));
                let c_tanh = V::get(x.c_tanh.add(at), count);
                let slope = one.sub(c_tanh.mul(c_tanh));
                let dc = dh.mul(o).fma(slope, V::get(x.dc.add(at), count));
                let df = if x.c_previous.is_null() {
                    V::splat(0.0)
                } else {
                    dc.mul(V::get(x.c_previous.add(at), count)).mul(f.mul(one.sub(f)))
                };
                let di = dc.mul(g).mul(i.mul(one.sub(i)));
                let dg = dc.mul(i).mul(one.sub(g.mul(g)));
                let d_o = dh.mul(c_tanh).mul(o.mul(one.sub(o)));
                for (index, value) in [di, df, dg, d_o].into_iter().enumerate() {
                    value.put(x.dgates.add(start + index * hidden), count);
                }
                dc.mul(f).put(x.dc.add(at), count);
            }
        }
    }
}

/// Turns one row of `n` logits into exp(logit - largest) and returns their sum.
///
/// # Safety
/// `row` holds `n` elements.
#[inline(always)]
pub(super) unsafe fn exponentials<V: Lanes>(row: *mut f32, n: usize, largest: f32) -> f32 {
    // SAFETY: lanes stay below n.
    unsafe {
        let mut sum = V::splat(0.0);
        for j in (0..n).step_by(LANES) {
            let count = (n - j).min(LANES);
            exp(V::get(row.add(j), count).sub(V::splat(largest))).put(row.add(j), count);
            sum = sum.add(V::get(row.add(j), count));
        }
        sum.sum()
    }
}
