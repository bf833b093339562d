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

use super::form::is_number;

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
    /// The bits that any row has.
    any: Vec<u64>,
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
        // The width is known when the program is compiled: a row's numbers then are no loop.
        match self.width {
            3 => self.read_wide::<3>(body, start, columns),
            4 => self.read_wide::<4>(body, start, columns),
            5 => self.read_wide::<5>(body, start, columns),
            6 => self.read_wide::<6>(body, start, columns),
            7 => self.read_wide::<7>(body, start, columns),
            8 => self.read_wide::<8>(body, start, columns),
            9 => self.read_wide::<9>(body, start, columns),
            10 => self.read_wide::<10>(body, start, columns),
            _ => false,
        }
    }

    /// As [`Grid::read`], of rows of `W` numbers.
    #[inline(never)]
    fn read_wide<const W: usize>(&mut self, body: &[u8], start: usize, columns: usize) -> bool {
        self.begins.clear();
        self.rows.clear();
        self.begins.push(start);
        let (mut any, mut begin) = ([0; W], start);
        while let Some((row, end)) = self.row::<W>(body, begin) {
            self.rows.extend_from_slice(&row);
            for (any, bits) in any.iter_mut().zip(row) {
                *any |= bits;
            }
            begin = end + 1;
            self.begins.push(begin);
        }
        self.any.clear();
        self.any.extend_from_slice(&any);
        let Some((first, behind)) = self.part(&any, columns) else { return false };
        self.rows.as_chunks::<W>().0.iter().all(|row| fits(row, &first, &behind))
    }

    /// Looks at a row; returns its bits, and where it ends.
    #[inline(always)]
    fn row<const W: usize>(&self, body: &[u8], begin: usize) -> Option<([u64; W], usize)> {
        let rest = body.get(begin..)?;
        if matches!(rest.first(), None | Some(b'\n' | b'#')) {
            return None;
        }
        let blocks = rest.as_chunks::<BLOCK>().0;
        let mut row = [0; W];
        // The last number stays empty.
        for index in 0..W - 1 {
            let block = parts(blocks.get(index)?);
            row[index] = !spaces(&block);
            if has_controls(&block) {
                let length = controls(&block).trailing_zeros() as usize;
                row[index] &= !(u64::MAX << length);
                let end = index * BLOCK + length;
                let good = rest[end] == b'\n' && end >= self.least;
                return good.then_some((row, begin + end));
            }
        }
        None
    }

    /// Parts the columns by the bits that any row has: the first bit of each, and the first behind
    /// each, for the last column the last of all. Nothing where they are not so many.
    #[inline(always)]
    fn part<const W: usize>(
        &mut self,
        any: &[u64; W],
        columns: usize,
    ) -> Option<([u64; W], [u64; W])> {
        self.columns.clear();
        let (mut first, mut behind, mut inside) = ([0; W], [0; W], 0);
        for (index, any) in any.iter().enumerate() {
            let before = any << 1 | inside;
            inside = any >> (BLOCK - 1);
            (first[index], behind[index]) = (any & !before, before & !any);
            let mut bits = first[index];
            while bits != 0 && self.columns.len() < columns {
                self.columns.push(index * BLOCK + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
        let last = *self.columns.last().filter(|_| self.columns.len() == columns)?;
        // The last column goes on to the end.
        let (index, above) = (last / BLOCK, u64::MAX << (last % BLOCK) << 1);
        first[index] &= !above;
        behind[index] &= !above;
        first[index + 1..].fill(0);
        behind[index + 1..].fill(0);
        behind[W - 2] |= 1 << (BLOCK - 1);
        Some((first, behind))
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
    ) -> impl ExactSizeIterator<Item = (usize, usize)> + 'g {
        let place = self.columns[column];
        let rows = self.rows.chunks_exact(self.width).zip(&self.begins);
        rows.map(move |(row, begin)| cell(body, row, *begin, place))
    }

    /// True where a column counts the rows from 0.
    pub(super) fn counts(&self, body: &[u8], column: usize) -> bool {
        // Mostly the digits end where the column does, with nothing but spaces before them.
        let place = self.columns[column];
        let width = (!window(&self.any, place)).trailing_zeros() as usize;
        let end = place + width;
        let counted = end >= 8 && width <= 8 && self.rows() <= NUMBERS.len() && {
            let (kept, mut wrong) = (u64::MAX << (8 * (8 - width)), 0);
            for (begin, number) in self.begins[..self.rows()].iter().zip(&NUMBERS) {
                let bytes = body[begin + end - 8..].first_chunk::<8>();
                wrong |= bytes.map_or(1, |bytes| (u64::from_le_bytes(*bytes) ^ number) & kept);
            }
            wrong == 0
        };
        counted
            || self
                .column(body, column)
                .enumerate()
                .all(|(row, (begin, length))| is_number(&body[begin..begin + length], row))
    }

    /// Calls `take` for the cells of a column that are not just a star: with the row, where the cell
    /// begins, and its length. Ends where that gives `None`. Returns whether any is just a star.
    #[inline]
    pub(super) fn named(
        &self,
        body: &[u8],
        column: usize,
        mut take: impl FnMut(usize, usize, usize) -> Option<()>,
    ) -> Option<bool> {
        let (place, next) = (self.columns[column], self.columns[column + 1]);
        let kept = !u64::MAX.checked_shl((next - place) as u32).unwrap_or(0);
        // The bits of the last cell that was just a star, and where it stood.
        let (mut alone, mut star, mut any) = (0, 0, false);
        for (number, (row, begin)) in
            self.rows.chunks_exact(self.width).zip(&self.begins).enumerate()
        {
            let bits = window(row, place) & kept;
            if bits == alone && body[begin + star] == b'*' {
                continue;
            }
            let (begin, length) = cell(body, row, *begin, place);
            if length > 1 || body[begin] != b'*' {
                take(number, begin, length)?;
                continue;
            }
            any = true;
            // In a column that is no wider than a number, such bits are nothing else.
            if next - place < BLOCK {
                (alone, star) = (bits, begin - self.begins[number]);
            }
        }
        Some(any)
    }

    /// Finds the stars of columns, which stand below each other. False where they do not.
    pub(super) fn find_stars(&mut self, body: &[u8], columns: Range<usize>) -> bool {
        self.starred.clear();
        self.starred.resize(self.width, (0, 0));
        self.owners.resize(self.width * BLOCK, 0);
        for column in columns {
            let (from, to) = (self.columns[column], self.columns[column + 1]);
            let (begin, length) = cell(body, &self.rows, self.begins[0], from);
            let star = body[begin..begin + length].iter().position(|byte| *byte == b'*');
            let Some(star) = star else { return false };
            let star = begin + star - self.begins[0];
            let mut all = true;
            self.begins[..self.rows()].iter().for_each(|begin| all &= body[begin + star] == b'*');
            if !all {
                return false;
            }
            self.owners[from..to].fill(column as u16);
            self.starred[star / BLOCK].1 |= 1 << (star % BLOCK);
            // The bits from `from` on, but for those from `to` on.
            for (index, (bits, _)) in self.starred.iter_mut().enumerate() {
                let from_on = |place: usize| match place.saturating_sub(index * BLOCK) {
                    shift @ 0..BLOCK => u64::MAX << shift,
                    _ => 0,
                };
                *bits |= from_on(from) & !from_on(to);
            }
        }
        true
    }

    /// Calls `take` for those columns' cells that are not just a star, row by row: with the row, the
    /// column, where the cell begins, and its length. Ends where that gives `None`.
    #[inline]
    pub(super) fn others(
        &self,
        body: &[u8],
        mut take: impl FnMut(usize, usize, usize, usize) -> Option<()>,
    ) -> Option<()> {
        let used = |(all, _): &(u64, u64)| *all != 0;
        let Some(from) = self.starred.iter().position(used) else { return Some(()) };
        let to = self.starred.iter().rposition(used).map_or(0, |last| last + 1);
        let starred = &self.starred[from..to];
        for (number, (row, begin)) in
            self.rows.chunks_exact(self.width).zip(&self.begins).enumerate()
        {
            // What is before the first column is a space.
            let mut inside = 0;
            for (index, ((all, stars), two)) in
                starred.iter().zip(row[from..].windows(2)).enumerate()
            {
                let bits = two[0];
                let begins = bits & !(bits << 1 | inside);
                inside = bits >> (BLOCK - 1);
                // A star that begins a cell, and has nothing behind it.
                let alone = stars & !(bits >> 1 | two[1] << (BLOCK - 1));
                let mut others = begins & all & !alone;
                while others != 0 {
                    let place = (from + index) * BLOCK + others.trailing_zeros() as usize;
                    others &= others - 1;
                    let (begin, length) = cell(body, row, *begin, place);
                    take(number, usize::from(self.owners[place]), begin, length)?;
                }
            }
        }
        Some(())
    }
}

/// The numbers from 0 on as eight bytes each, the last digit last, spaces before the first.
static NUMBERS: [u64; 1000] = {
    let mut numbers = [0; 1000];
    let mut number = 0;
    while number < numbers.len() {
        let (mut bytes, mut rest, mut at) = ([b' '; 8], number, 7);
        loop {
            bytes[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
            at -= 1;
        }
        numbers[number] = u64::from_le_bytes(bytes);
        number += 1;
    }
    numbers
};

/// True for a row that has one cell in each column.
///
/// A column's bits are a number, and where its cell begins there is a 1 in it. The number minus
/// 1 takes its lowest 1 away and leaves ones below: nothing that both have remains where there
/// was only one. Where there was none, the 1 behind the column is borrowed.
#[inline(always)]
fn fits<const W: usize>(row: &[u64; W], first: &[u64; W], behind: &[u64; W]) -> bool {
    let (mut inside, mut borrow, mut wrong) = (0, false, 0);
    // The last number is empty.
    for ((bits, first), behind) in row[..W - 1].iter().zip(first).zip(behind) {
        let begins = bits & !(bits << 1 | inside);
        inside = bits >> (BLOCK - 1);
        let less;
        (less, borrow) = (begins | behind).borrowing_sub(*first, borrow);
        wrong |= begins & less | behind & !less;
    }
    wrong == 0 && !borrow
}

/// How many bytes a row has, and how many cells; nothing where it may be no row of a grid.
pub(super) fn measure(body: &[u8], begin: usize) -> Option<(usize, usize)> {
    if matches!(body.get(begin), None | Some(b'\n' | b'#')) {
        return None;
    }
    let (mut length, mut cells, mut inside) = (0, 0, 0);
    for block in body[begin..].as_chunks::<BLOCK>().0 {
        let block = parts(block);
        let controls = controls(&block);
        let ends = controls.trailing_zeros();
        let bits = !spaces(&block) & !u64::MAX.checked_shl(ends).unwrap_or(0);
        cells += (bits & !(bits << 1 | inside)).count_ones() as usize;
        inside = bits >> (BLOCK - 1);
        length += ends as usize;
        if controls != 0 {
            return (body[begin + length] == b'\n').then_some((length, cells));
        }
    }
    None
}

/// The bits of a row from a place on.
#[inline(always)]
fn window(row: &[u64], place: usize) -> u64 {
    let (index, shift) = (place / BLOCK, place % BLOCK);
    row[index] >> shift | row[index + 1] << 1 << (BLOCK - 1 - shift)
}

/// Where the first cell of a row from a place on begins, and its length.
#[inline(always)]
fn cell(body: &[u8], row: &[u64], begin: usize, place: usize) -> (usize, usize) {
    let bits = window(row, place);
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

/// The bytes of a block.
type Parts = [u8x16; BLOCK / 16];

#[inline(always)]
fn parts(block: &[u8; BLOCK]) -> Parts {
    let mut parts = [u8x16::ZERO; BLOCK / 16];
    for (part, bytes) in parts.iter_mut().zip(block.as_chunks().0) {
        *part = u8x16::new(*bytes);
    }
    parts
}

/// One bit for each byte, lowest first: 1 for a space.
#[inline(always)]
fn spaces(block: &Parts) -> u64 {
    bits(block, |part| part.simd_eq(u8x16::splat(b' ')))
}

/// One bit for each byte, lowest first: 1 for a control character.
#[inline(always)]
fn controls(block: &Parts) -> u64 {
    bits(block, |part| part.min(u8x16::splat(b' ' - 1)).simd_eq(part))
}

/// True where there is any.
#[inline(always)]
fn has_controls([a, b, c, d]: &Parts) -> bool {
    let least = a.min(*b).min(c.min(*d));
    least.min(u8x16::splat(b' ' - 1)).simd_eq(least).any()
}

#[inline(always)]
fn bits(block: &Parts, which: impl Fn(u8x16) -> u8x16) -> u64 {
    let mut bits = 0;
    for (index, part) in block.iter().enumerate() {
        bits |= u64::from(which(*part).to_bitmask() as u16) << (16 * index);
    }
    bits
}
