//! Matrix products on strided rows.
//!
//! A product over the rows of B ([`product`]) is one FMA chain per output, in the order of k; a
//! product with B transposed ([`dots`]) is sixteen chains per output and a fixed tree. Neither
//! depends on the tiles, so neither depends on the instruction set.

use super::lanes::{LANES, Lanes};

/// C `[m, n]` = or += A B, with B `[k, n]`; element (i, p) of A lies at `i * a.1 + p * a.2`.
#[derive(Clone, Copy)]
pub(super) struct Product {
    pub(super) size: [usize; 3],
    pub(super) a: (*const f32, usize, usize),
    pub(super) b: (*const f32, usize),
    pub(super) c: (*mut f32, usize),
    pub(super) add: bool,
}

impl Product {
    /// The same product from row `i` and column `j` of C on.
    #[inline(always)]
    unsafe fn at(mut self, i: usize, j: usize) -> Self {
        // SAFETY: the caller stays inside the matrices.
        unsafe {
            self.a.0 = self.a.0.add(i * self.a.1);
            self.b.0 = self.b.0.add(j);
            self.c.0 = self.c.0.add(i * self.c.1 + j);
        }
        self
    }
}

/// M rows by N vectors of C, in registers; the last vector may have `count` lanes only.
#[inline(always)]
unsafe fn tile<V: Lanes, const M: usize, const N: usize>(p: Product, count: usize) {
    // SAFETY: the caller vouches for M rows and 16 (N - 1) + count columns.
    unsafe {
        let lanes = |j: usize| if j + 1 == N { count } else { LANES };
        let mut sums = [[V::splat(0.0); N]; M];
        if p.add {
            for (i, row) in sums.iter_mut().enumerate() {
                for (j, sum) in row.iter_mut().enumerate() {
                    *sum = V::get(p.c.0.add(i * p.c.1 + LANES * j), lanes(j));
                }
            }
        }
        for k in 0..p.size[2] {
            let mut b = [V::splat(0.0); N];
            for (j, b) in b.iter_mut().enumerate() {
                *b = V::get(p.b.0.add(k * p.b.1 + LANES * j), lanes(j));
            }
            for (i, row) in sums.iter_mut().enumerate() {
                let a = V::splat(*p.a.0.add(i * p.a.1 + k * p.a.2));
                for (sum, b) in row.iter_mut().zip(b) {
                    *sum = a.fma(b, *sum);
                }
            }
        }
        for (i, row) in sums.iter().enumerate() {
            for (j, sum) in row.iter().enumerate() {
                sum.put(p.c.0.add(i * p.c.1 + LANES * j), lanes(j));
            }
        }
    }
}

/// All rows of N vectors of columns from `j` on, M rows at a time.
#[inline(always)]
unsafe fn column<V: Lanes, const M: usize, const N: usize>(p: Product, j: usize, count: usize) {
    let m = p.size[0];
    let mut i = 0;
    // SAFETY: rows stay below m; the caller vouches for the columns.
    unsafe {
        while i + M <= m {
            tile::<V, M, N>(p.at(i, j), count);
            i += M;
        }
        while i + 4 <= m {
            tile::<V, 4, N>(p.at(i, j), count);
            i += 4;
        }
        while i < m {
            tile::<V, 1, N>(p.at(i, j), count);
            i += 1;
        }
    }
}

/// One row of C: as many columns at a time as there are registers, so that B is read in long runs.
#[inline(always)]
unsafe fn row<V: Lanes>(p: Product) {
    let n = p.size[1];
    let mut j = 0;
    // SAFETY: columns stay below n.
    unsafe {
        if V::WIDE {
            while j + 25 * LANES <= n {
                tile::<V, 1, 25>(p.at(0, j), LANES);
                j += 25 * LANES;
            }
            while j + 8 * LANES <= n {
                tile::<V, 1, 8>(p.at(0, j), LANES);
                j += 8 * LANES;
            }
        }
        while j + 5 * LANES <= n {
            tile::<V, 1, 5>(p.at(0, j), LANES);
            j += 5 * LANES;
        }
        while j + LANES <= n {
            tile::<V, 1, 1>(p.at(0, j), LANES);
            j += LANES;
        }
        if j < n {
            tile::<V, 1, 1>(p.at(0, j), n - j);
        }
    }
}

/// M rows of C, fewer than fill a tile: N vectors of columns at a time, so that there are enough chains
/// to hide their latency.
#[inline(always)]
unsafe fn few<V: Lanes, const M: usize, const N: usize>(p: Product) {
    let n = p.size[1];
    let mut j = 0;
    // SAFETY: columns stay below n.
    unsafe {
        while n - j > (N - 1) * LANES {
            tile::<V, M, N>(p.at(0, j), (n - j - (N - 1) * LANES).min(LANES));
            j = n.min(j + N * LANES);
        }
        while j < n {
            tile::<V, M, 1>(p.at(0, j), (n - j).min(LANES));
            j = n.min(j + LANES);
        }
    }
}

/// C = or += A B.
///
/// # Safety
/// The three matrices hold the elements that the sizes and strides state, and C overlaps neither.
#[inline(always)]
pub(super) unsafe fn product<V: Lanes>(p: Product) {
    let n = p.size[1];
    let mut j = 0;
    // SAFETY: columns stay below n.
    unsafe {
        if p.size[0] == 1 {
            return row::<V>(p);
        }
        match (p.size[0], V::WIDE) {
            (2, true) => return few::<V, 2, 4>(p),
            (3, true) => return few::<V, 3, 4>(p),
            (2, false) => return few::<V, 2, 2>(p),
            (3, false) => return few::<V, 3, 1>(p),
            _ => {}
        }
        if V::WIDE {
            while j + 2 * LANES <= n {
                column::<V, 10, 2>(p, j, LANES);
                j += 2 * LANES;
            }
        }
        // What is left of a row in one go: 50 units are three vectors and a bit.
        if V::WIDE && n - j > LANES {
            column::<V, 10, 2>(p, j, n - j - LANES);
            j = n;
        }
        while j + LANES <= n {
            if V::WIDE {
                column::<V, 10, 1>(p, j, LANES)
            } else {
                column::<V, 5, 1>(p, j, LANES)
            }
            j += LANES;
        }
        if j < n {
            if V::WIDE { column::<V, 10, 1>(p, j, n - j) } else { column::<V, 5, 1>(p, j, n - j) }
        }
    }
}

/// C `[m, n]` = or += A `[m, k]` times B `[n, k]` transposed; strides between rows.
#[derive(Clone, Copy)]
pub(super) struct Dots {
    pub(super) size: [usize; 3],
    pub(super) a: (*const f32, usize),
    pub(super) b: (*const f32, usize),
    pub(super) c: (*mut f32, usize),
    pub(super) add: bool,
}

/// The lanes of one pass of M x 4 dot products; only the first `columns` of the four are read.
#[inline(always)]
unsafe fn pass<V: Lanes, const M: usize>(
    d: Dots,
    columns: usize,
    pass: usize,
) -> [[V::Part; 4]; M] {
    // SAFETY: the caller vouches for M rows of A and `columns` rows of B, each of k elements.
    unsafe {
        let mut sums = [[V::part_zero(); 4]; M];
        let b_row = |j: usize| d.b.0.add(j.min(columns - 1) * d.b.1);
        let b = [b_row(0), b_row(1), b_row(2), b_row(3)];
        let whole = d.size[2] / LANES * LANES;
        let mut k = 0;
        while k < whole {
            let mut a = [V::part_zero(); M];
            for (i, a) in a.iter_mut().enumerate() {
                *a = V::part_load(d.a.0.add(i * d.a.1 + k), pass);
            }
            for (j, b) in b.iter().enumerate() {
                let b = V::part_load(b.add(k), pass);
                for (row, a) in sums.iter_mut().zip(a) {
                    row[j] = V::part_fma(a, b, row[j]);
                }
            }
            k += LANES;
        }
        let tail = d.size[2] - whole;
        if tail > 0 {
            for (j, b) in b.iter().enumerate() {
                let b = V::part_load_tail(b.add(whole), tail, pass);
                for (i, row) in sums.iter_mut().enumerate() {
                    let a = V::part_load_tail(d.a.0.add(i * d.a.1 + whole), tail, pass);
                    row[j] = V::part_fma(a, b, row[j]);
                }
            }
        }
        sums
    }
}

/// M x 4 dot products, or M x `columns`.
#[inline(always)]
unsafe fn block<V: Lanes, const M: usize>(d: Dots, i: usize, j: usize, columns: usize) {
    // SAFETY: the caller stays inside the matrices.
    unsafe {
        let mut d = d;
        d.a.0 = d.a.0.add(i * d.a.1);
        d.b.0 = d.b.0.add(j * d.b.1);
        let first = pass::<V, M>(d, columns, 0);
        let second = if V::PASSES == 2 { pass::<V, M>(d, columns, 1) } else { first };
        for (row, (first, second)) in first.iter().zip(&second).enumerate() {
            let fold = |j: usize| V::part_fold(first[j], second[j]);
            let sums = V::sums([fold(0), fold(1), fold(2), fold(3)]);
            let c = d.c.0.add((i + row) * d.c.1 + j);
            for (j, sum) in sums.iter().enumerate().take(columns) {
                *c.add(j) = if d.add { *c.add(j) + sum } else { *sum };
            }
        }
    }
}

/// All rows against `columns` rows of B from `j` on, M at a time.
#[inline(always)]
unsafe fn strip<V: Lanes, const M: usize>(d: Dots, j: usize, columns: usize) {
    let m = d.size[0];
    let mut i = 0;
    // SAFETY: rows stay below m; the caller vouches for the rows of B.
    unsafe {
        while i + M <= m {
            block::<V, M>(d, i, j, columns);
            i += M;
        }
        while i < m {
            block::<V, 1>(d, i, j, columns);
            i += 1;
        }
    }
}

/// The lanes of one pass of one row of A against G times four rows of B from `j` on.
#[inline(always)]
unsafe fn line_pass<V: Lanes, const G: usize>(d: Dots, j: usize, pass: usize) -> [[V::Part; 4]; G] {
    // SAFETY: the caller vouches for one row of A and 4 G rows of B.
    unsafe {
        let mut sums = [[V::part_zero(); 4]; G];
        let whole = d.size[2] / LANES * LANES;
        let mut k = 0;
        while k < whole {
            let a = V::part_load(d.a.0.add(k), pass);
            for (group, four) in sums.iter_mut().enumerate() {
                for (row, sum) in four.iter_mut().enumerate() {
                    let b = d.b.0.add((j + 4 * group + row) * d.b.1 + k);
                    *sum = V::part_fma(a, V::part_load(b, pass), *sum);
                }
            }
            k += LANES;
        }
        let tail = d.size[2] - whole;
        if tail > 0 {
            let a = V::part_load_tail(d.a.0.add(whole), tail, pass);
            for (group, four) in sums.iter_mut().enumerate() {
                for (row, sum) in four.iter_mut().enumerate() {
                    let b = d.b.0.add((j + 4 * group + row) * d.b.1 + whole);
                    *sum = V::part_fma(a, V::part_load_tail(b, tail, pass), *sum);
                }
            }
        }
        sums
    }
}

/// One row of A against G times four rows of B: so many chains at once that their latency is hidden.
#[inline(always)]
unsafe fn line<V: Lanes, const G: usize>(d: Dots, j: usize) {
    // SAFETY: as for `line_pass`.
    unsafe {
        let first = line_pass::<V, G>(d, j, 0);
        let second = if V::PASSES == 2 { line_pass::<V, G>(d, j, 1) } else { first };
        for (group, (first, second)) in first.iter().zip(&second).enumerate() {
            let sums = V::sums([
                V::part_fold(first[0], second[0]),
                V::part_fold(first[1], second[1]),
                V::part_fold(first[2], second[2]),
                V::part_fold(first[3], second[3]),
            ]);
            let c = d.c.0.add(j + 4 * group);
            for (row, sum) in sums.iter().enumerate() {
                *c.add(row) = if d.add { *c.add(row) + sum } else { *sum };
            }
        }
    }
}

/// C = or += A B^T.
///
/// # Safety
/// The three matrices hold the elements that the sizes and strides state, and C overlaps neither.
#[inline(always)]
pub(super) unsafe fn dots<V: Lanes>(d: Dots) {
    let n = d.size[1];
    let mut j = 0;
    // SAFETY: rows of B stay below n.
    unsafe {
        if d.size[0] == 1 {
            while V::WIDE && j + 20 <= n {
                line::<V, 5>(d, j);
                j += 20;
            }
            while j + 12 <= n {
                line::<V, 3>(d, j);
                j += 12;
            }
        }
        while j < n {
            let columns = (n - j).min(4);
            if V::WIDE {
                strip::<V, 5>(d, j, columns)
            } else {
                strip::<V, 3>(d, j, columns)
            }
            j += columns;
        }
    }
}
