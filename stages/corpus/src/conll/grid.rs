//! The rows of a sentence whose columns stand below each other, which is how the release is laid
//! out: padded with spaces, cell below cell.
//!
//! The rows are looked at 64 bytes at once, which leaves one bit for each byte: 1 in a cell. Bits
//! that are 0 in all rows part the columns. That each row has one cell in each column then takes one
//! subtraction of long numbers to prove, and cells need not be searched any more: a column's are
//! where its place is. Left out: rows that stand otherwise, or have tabs or Windows line ends, which
//! are read one by one ([`super::cells`]).

use std::ops::Range;

use wide::u8x16;

/// How many bytes are looked at at once.
const BLOCK: usize = 64;

/// Rows of a text, and their cells. Its memory is used again.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Where each row begins, and where the last one ends.
    begins: Vec<usize>,
    /// For each row `width` numbers: one bit for each byte, lowest first.
    rows: Vec<u64>,
    width: usize,
    /// How many bytes a row has at least: so the memory is bounded by the text's.
    least: usize,
    /// Where each column begins.
    columns: Vec<usize>,
    // Rows of bits like those above: those that any row has; the first of each column; the first
    // behind each column, and for the last one, the last of all.
    any: Vec<u64>,
    first: Vec<u64>,
    behind: Vec<u64>,
    /// Of some columns, all bits and those of their stars.
    starred: Vec<(u64, u64)>,
    /// Of those, which one a bit is of.
    owners: Vec<u16>,
}

impl Grid {
    /// Takes the rows from `start` on, up to an empty line or a comment; the first has so many bytes.
    /// False where they are no grid of so many columns.
    pub(super) fn read(
        &mut self,
        body: &[u8],
        start: usize,
        length: usize,
        columns: usize,
    ) -> bool {
        // Rows may be a little longer than the first: the last column is not padded. The last number
        // is for what is read across.
        self.width = (length + BLOCK / 4) / BLOCK + 2;
        self.least = length / 2;
        self.begins.clear();
        self.rows.clear();
        self.any.clear();
        self.any.resize(self.width, 0);
        self.begins.push(start);
        let mut begin = start;
        while let Some(end) = self.row(body, begin) {
            begin = end + 1;
            self.begins.push(begin);
        }
        self.rows() > 0
            && self.part(columns)
            && self.rows.chunks_exact(self.width).all(|row| self.fits(row))
    }

    /// Looks at a row; returns where it ends.
    #[inline]
    fn row(&mut self, body: &[u8], begin: usize) -> Option<usize> {
        if matches!(body.get(begin), None | Some(b'\n' | b'#')) {
            return None;
        }
        let at = self.rows.len();
        self.rows.resize(at + self.width, 0);
        let mut blocks = body[begin..].as_chunks::<BLOCK>().0.iter();
        for (index, bits) in self.rows[at..].iter_mut().enumerate() {
            let Some(block) = blocks.next() else { break };
            let (spaces, controls) = marks(block);
            *bits = !spaces;
            if controls != 0 {
                let length = controls.trailing_zeros() as usize;
                *bits &= !(u64::MAX << length);
                let end = begin + index * BLOCK + length;
                // The last number stays empty.
                let fits = index + 1 < self.width && end - begin >= self.least;
                if body[end] != b'\n' || !fits {
                    break;
                }
                let row = &self.rows[at..];
                self.any.iter_mut().zip(row).for_each(|(any, bits)| *any |= bits);
                return Some(end);
            }
        }
        self.rows.truncate(at);
        None
    }

    /// Parts the columns; false where they are not so many.
    fn part(&mut self, columns: usize) -> bool {
        self.columns.clear();
        for bits in [&mut self.first, &mut self.behind] {
            bits.clear();
            bits.resize(self.width, 0);
        }
        let mut inside = 0;
        for (index, any) in self.any.iter().enumerate() {
            let mut edges = any ^ (any << 1 | inside);
            inside = any >> (BLOCK - 1);
            while edges != 0 {
                let (edge, at) =
                    (edges & edges.wrapping_neg(), index * BLOCK + edges.trailing_zeros() as usize);
                edges ^= edge;
                if any & edge == 0 {
                    // The last column goes on to the end.
                    if self.columns.len() < columns {
                        self.behind[index] |= edge;
                    }
                } else if self.columns.len() < columns {
                    self.first[index] |= edge;
                    self.columns.push(at);
                }
            }
        }
        // What all rows leave empty need not be looked at, but for the bit behind the last column.
        let last = self.any.iter().rposition(|any| *any != 0).unwrap_or(0);
        let used = last + 1 + usize::from(self.any[last] >> (BLOCK - 1) == 1);
        self.first.truncate(used);
        self.behind.truncate(used);
        self.behind[used - 1] |= 1 << (BLOCK - 1);
        self.columns.len() == columns
    }

    /// True for a row that has one cell in each column.
    ///
    /// A column's bits are a number, and where its cell begins there is a 1 in it. The number minus
    /// 1 takes its lowest 1 away and leaves ones below: nothing that both have remains where there
    /// was only one. Where there was none, the 1 behind the column is borrowed.
    #[inline]
    fn fits(&self, row: &[u64]) -> bool {
        let (mut inside, mut borrow, mut wrong) = (0, false, 0);
        let parts = self.first.iter().zip(&self.behind);
        for (bits, (first, behind)) in row.iter().zip(parts) {
            let begins = bits & !(bits << 1 | inside);
            inside = bits >> (BLOCK - 1);
            let less;
            (less, borrow) = (begins | behind).borrowing_sub(*first, borrow);
            wrong |= begins & less | behind & !less;
        }
        wrong == 0 && !borrow
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.begins.len() - 1
    }

    /// Where the last row begins, and where it ends.
    pub(super) fn last(&self) -> (usize, usize) {
        (self.begins[self.rows() - 1], self.end() - 1)
    }

    /// Where the line behind the last row begins.
    pub(super) fn end(&self) -> usize {
        self.begins[self.rows()]
    }

    /// The cells of a column: where each begins, and its length.
    #[inline]
    pub(super) fn column<'g>(
        &'g self,
        body: &'g [u8],
        column: usize,
    ) -> impl Iterator<Item = (usize, usize)> + 'g {
        let place = self.columns[column];
        let rows = self.rows.chunks_exact(self.width).zip(&self.begins);
        rows.map(move |(row, begin)| cell(body, row, *begin, place))
    }

    /// Finds the stars of columns, which stand below each other. False where they do not.
    pub(super) fn find_stars(&mut self, body: &[u8], columns: Range<usize>) -> bool {
        self.starred.clear();
        self.starred.resize(self.width, (0, 0));
        self.owners.resize(self.width * BLOCK, 0);
        for column in columns {
            let (from, to) = (self.columns[column], self.columns[column + 1]);
            let row = &body[self.begins[0] + from..self.begins[0] + to];
            let Some(star) = row.iter().position(|byte| *byte == b'*') else { return false };
            let star = from + star;
            if !self.begins[..self.rows()].iter().all(|begin| body[begin + star] == b'*') {
                return false;
            }
            self.starred[star / BLOCK].1 |= 1 << (star % BLOCK);
            for place in from..to {
                self.starred[place / BLOCK].0 |= 1 << (place % BLOCK);
                self.owners[place] = column as u16;
            }
        }
        true
    }

    /// Calls `take` for the cells of those columns that are not just a star, row by row: with the row,
    /// the column, where the cell begins, and its length. Ends where that gives `None`.
    #[inline]
    pub(super) fn others(
        &self,
        body: &[u8],
        mut take: impl FnMut(usize, usize, usize, usize) -> Option<()>,
    ) -> Option<()> {
        for (number, (row, begin)) in
            self.rows.chunks_exact(self.width).zip(&self.begins).enumerate()
        {
            let mut next = 0;
            for (index, (bits, (all, stars))) in row.iter().zip(&self.starred).enumerate() {
                let base = index * BLOCK;
                let mut other = bits & all ^ stars;
                while other != 0 {
                    let place = base + other.trailing_zeros() as usize;
                    if place >= next {
                        let column = usize::from(self.owners[place]);
                        let (begin, length) = cell(body, row, *begin, self.columns[column]);
                        take(number, column, begin, length)?;
                        next = self.columns[column + 1];
                    }
                    let done = next.saturating_sub(base);
                    other &= if done < BLOCK { u64::MAX << done } else { 0 };
                }
            }
        }
        Some(())
    }
}

/// How many bytes a row has, and how many cells; nothing where it may be no row of a grid.
pub(super) fn measure(body: &[u8], begin: usize) -> Option<(usize, usize)> {
    if matches!(body.get(begin), None | Some(b'\n' | b'#')) {
        return None;
    }
    let (mut length, mut cells, mut inside) = (0, 0, 0);
    for block in body[begin..].as_chunks::<BLOCK>().0 {
        let (spaces, controls) = marks(block);
        let ends = controls.trailing_zeros();
        let bits = !spaces & !u64::MAX.checked_shl(ends).unwrap_or(0);
        cells += (bits & !(bits << 1 | inside)).count_ones() as usize;
        inside = bits >> (BLOCK - 1);
        length += ends as usize;
        if controls != 0 {
            return (body[begin + length] == b'\n').then_some((length, cells));
        }
    }
    None
}

/// Where the first cell of a row from a place on begins, and its length.
#[inline(always)]
fn cell(body: &[u8], row: &[u64], begin: usize, place: usize) -> (usize, usize) {
    let (index, shift) = (place / BLOCK, place % BLOCK);
    let bits = row[index] >> shift | row[index + 1] << 1 << (BLOCK - 1 - shift);
    let blanks = bits.trailing_zeros();
    let length = (!bits.wrapping_shr(blanks)).trailing_zeros();
    if (blanks + length) as usize >= BLOCK {
        return far(body, begin + place);
    }
    (begin + place + blanks as usize, length as usize)
}

/// As [`cell`], where one number does not tell.
#[cold]
fn far(body: &[u8], at: usize) -> (usize, usize) {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\n');
    let begin = at + body[at..].iter().take_while(|byte| blank(byte)).count();
    (begin, body[begin..].iter().take_while(|byte| !blank(byte)).count())
}

/// One bit for each byte, lowest first: 1 for a space; 1 for a control character.
#[inline(always)]
fn marks(block: &[u8; BLOCK]) -> (u64, u64) {
    let (mut spaces, mut controls) = (0, 0);
    for (index, part) in block.as_chunks::<16>().0.iter().enumerate() {
        let part = u8x16::new(*part);
        let space = part.simd_eq(u8x16::splat(b' '));
        let control = part.min(u8x16::splat(b' ' - 1)).simd_eq(part);
        spaces |= u64::from(space.to_bitmask() as u16) << (16 * index);
        controls |= u64::from(control.to_bitmask() as u16) << (16 * index);
    }
    (spaces, controls)
}
