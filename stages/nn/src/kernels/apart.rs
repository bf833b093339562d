//! The products of the penalty Omega, which no common product suits: its blocks of columns, H/S wide,
//! end inside vectors.
//!
//! Each sum is one FMA chain in the order of k, as in `matrix`. Left out: what is summed (`omega`).

use super::lanes::{LANES, Lanes};
use super::{Kernels, Rows, RowsMut, fits};

/// C += W M, block by block of columns: those of C and M that start at a multiple of `width` are
/// multiplied with the `width` columns of W that start at the block's mate.
#[derive(Clone, Copy)]
pub(super) struct Mates {
    rows: usize,
    width: usize,
    columns: usize,
    mates: *const usize,
    w: (*const f32, usize),
    m: (*const f32, usize),
    c: (*mut f32, usize),
}

/// N vectors of columns from `j` on; `count` lanes of the last. Lanes before `cut` are of a block
/// with its mate at `low`, the others of the next, with its mate at `high`.
#[derive(Clone, Copy)]
struct Place {
    j: usize,
    count: usize,
    cut: usize,
    low: *const f32,
    high: *const f32,
}

/// M rows from `i` on. Of the N vectors, those before number B are of the lower block, those after it
/// of the higher, and number B, if there is one, is of both.
#[inline(always)]
unsafe fn tile<V: Lanes, const M: usize, const N: usize, const B: usize>(
    p: Mates,
    place: Place,
    i: usize,
) {
    // SAFETY: the caller vouches for M rows and 16 (N - 1) + count columns.
    unsafe {
        let lanes = |v: usize| if v + 1 == N { place.count } else { LANES };
        let below = place.cut - (B * LANES).min(place.cut);
        let (c, m) = (p.c.0.add(i * p.c.1 + place.j), p.m.0.add(place.j));
        let (low, high) = (place.low.add(i * p.w.1), place.high.add(i * p.w.1));
        let mut sums = [[V::splat(0.0); N]; M];
        for (row, sums) in sums.iter_mut().enumerate() {
            for (v, sum) in sums.iter_mut().enumerate() {
                let at = c.add(row * p.c.1 + LANES * v);
                V::fetch(at.wrapping_add(M * p.c.1));
                *sum = V::get(at, lanes(v));
            }
        }
        // One pointer each, and what a row is away: as many addresses as there are registers for.
        let rows: [usize; M] = std::array::from_fn(|row| row * p.w.1);
        for k in 0..p.width {
            let (low, high, m) = (low.add(k), high.add(k), m.add(k * p.m.1));
            let mut factors = [V::splat(0.0); N];
            for (v, factor) in factors.iter_mut().enumerate() {
                *factor = V::get(m.add(LANES * v), lanes(v));
            }
            for (sums, away) in sums.iter_mut().zip(rows) {
                let low = V::splat(*low.add(away));
                let high = if B < N { V::splat(*high.add(away)) } else { low };
                for (v, (sum, factor)) in sums.iter_mut().zip(factors).enumerate() {
                    let w = match v {
                        _ if v < B => low,
                        _ if v > B => high,
                        _ => low.until(below, high),
                    };
                    *sum = w.fma(factor, *sum);
                }
            }
        }
        for (row, sums) in sums.iter().enumerate() {
            for (v, sum) in sums.iter().enumerate() {
                sum.put(c.add(row * p.c.1 + LANES * v), lanes(v));
            }
        }
    }
}

/// All rows, M at a time.
#[inline(always)]
unsafe fn column<V: Lanes, const M: usize, const N: usize, const B: usize>(p: Mates, place: Place) {
    let mut i = 0;
    // SAFETY: rows stay below `rows`; the caller vouches for the columns.
    unsafe {
        while i + M <= p.rows {
            tile::<V, M, N, B>(p, place, i);
            i += M;
        }
        while i + 4 <= p.rows {
            tile::<V, 4, N, B>(p, place, i);
            i += 4;
        }
        while i < p.rows {
            tile::<V, 1, N, B>(p, place, i);
            i += 1;
        }
    }
}

/// The place of N vectors from column `j` on, which are of two blocks at most.
#[inline(always)]
unsafe fn place<const N: usize>(p: Mates, j: usize) -> Place {
    let columns = (p.columns - j).min(N * LANES);
    let block = j / p.width;
    let cut = ((block + 1) * p.width - j).min(columns);
    // SAFETY: both blocks have mates, and a mate starts inside a row of W.
    unsafe {
        let mate = |block: usize| p.w.0.add(*p.mates.add(block));
        let low = mate(block);
        let high = if cut < columns { mate(block + 1) } else { low };
        Place { j, count: columns - (N - 1) * LANES, cut, low, high }
    }
}

/// C += W M.
///
/// # Safety
/// The matrices hold the elements that are stated, and so do the mates; C overlaps none. A block is at
/// least 15 columns wide.
#[inline(always)]
pub(super) unsafe fn mates<V: Lanes>(p: Mates) {
    let mut j = 0;
    // SAFETY: columns stay below `columns`. A vector reaches into two blocks at most, since a block is
    // 15 columns wide or more; three vectors do where it is 47 wide.
    unsafe {
        while V::WIDE && p.width + 1 >= 3 * LANES && j + 2 * LANES < p.columns {
            let place = place::<3>(p, j);
            match place.cut / LANES {
                _ if place.cut == 2 * LANES + place.count => column::<V, 8, 3, 3>(p, place),
                0 => column::<V, 8, 3, 0>(p, place),
                1 => column::<V, 8, 3, 1>(p, place),
                _ => column::<V, 8, 3, 2>(p, place),
            }
            j += 3 * LANES;
        }
        while j < p.columns {
            let place = place::<1>(p, j);
            match (place.cut == place.count, V::WIDE) {
                (true, true) => column::<V, 10, 1, 1>(p, place),
                (true, false) => column::<V, 5, 1, 1>(p, place),
                (false, true) => column::<V, 10, 1, 0>(p, place),
                (false, false) => column::<V, 4, 1, 0>(p, place),
            }
            j += LANES;
        }
    }
}

/// Rows of a square matrix, and where they go.
#[derive(Clone, Copy)]
pub(super) struct Square {
    side: usize,
    from: (*const f32, usize),
    to: (*mut f32, usize),
}

/// The matrix times a factor.
///
/// # Safety
/// Both hold `side` rows of `side` elements and do not overlap.
#[inline(always)]
pub(super) unsafe fn scaled<V: Lanes>(factor: f32, s: Square) {
    // SAFETY: lanes stay inside the rows.
    unsafe {
        let factor = V::splat(factor);
        for row in 0..s.side {
            let (from, to) = (s.from.0.add(row * s.from.1), s.to.0.add(row * s.to.1));
            for k in (0..s.side).step_by(LANES) {
                let count = (s.side - k).min(LANES);
                V::get(from.add(k), count).mul(factor).put(to.add(k), count);
            }
        }
    }
}

/// The matrix transposed, times a factor.
///
/// # Safety
/// As for [`scaled`].
#[inline(always)]
pub(super) unsafe fn turned<V: Lanes>(factor: f32, s: Square) {
    // SAFETY: places stay inside the rows.
    unsafe {
        for row in 0..s.side {
            for k in 0..s.side {
                *s.to.0.add(row * s.to.1 + k) = *s.from.0.add(k * s.from.1 + row) * factor;
            }
        }
    }
}

impl Kernels {
    /// Whether [`Kernels::mates`] has blocks so wide.
    pub(crate) fn has_mates(width: usize) -> bool {
        width + 1 >= LANES
    }

    /// C `[rows, blocks width]` += W M, with M `[width, blocks width]`: each block of `width` columns of C
    /// and M with the `width` columns of W that start at the block's mate.
    pub(crate) fn mates(self, size: [usize; 2], mates: &[usize], w: Rows, m: Rows, c: RowsMut) {
        let [rows, width] = size;
        let columns = mates.len() * width;
        assert!(Self::has_mates(width));
        for mate in mates {
            fits(w.0.len(), w.1, rows, mate + width);
        }
        fits(m.0.len(), m.1, width, columns);
        fits(c.0.len(), c.1, rows, columns);
        let (w, m, c) = ((w.0.as_ptr(), w.1), (m.0.as_ptr(), m.1), (c.0.as_mut_ptr(), c.1));
        let p = Mates { rows, width, columns, mates: mates.as_ptr(), w, m, c };
        // SAFETY: the matrices hold what is stated; `c` is borrowed alone.
        unsafe { super::mates(self.isa, p) }
    }

    /// To = a square matrix, or that transposed, times a factor.
    pub(crate) fn square(self, side: usize, turn: bool, factor: f32, from: Rows, to: RowsMut) {
        fits(from.0.len(), from.1, side, side);
        fits(to.0.len(), to.1, side, side);
        let (from, to) = ((from.0.as_ptr(), from.1), (to.0.as_mut_ptr(), to.1));
        let s = Square { side, from, to };
        // SAFETY: both hold the rows; `to` is borrowed alone.
        unsafe {
            if turn {
                super::turned(self.isa, factor, s);
            } else {
                super::scaled(self.isa, factor, s);
            }
        }
    }
}
