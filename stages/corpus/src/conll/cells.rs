//! Where the lines of a text end, and where the cells of a line are.
//!
//! Corpus files are padded with spaces: most of their bytes are blanks, and most cells have one
//! byte. So 64 bytes are looked at at once, whatever lines they belong to, and only the edges
//! between blanks and cells are visited. Left out: what a cell means.

use wide::u8x16;

/// How many bytes are looked at at once.
const BLOCK: usize = 64;

/// Reads a text line by line.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    body: &'a str,
    /// Where the next line begins.
    next: usize,
    /// Where the block at hand begins.
    block: usize,
    /// Its line ends that are still to come, one bit for each byte, lowest first.
    lines: u64,
    /// Its edges that are still to come: the first bytes of cells, and the bytes behind them.
    ahead: u64,
    /// 1 where the block ends with a part of a cell.
    inside: u64,
    /// Where each cell of the line begins and ends: two entries for each. Behind `used` there may
    /// be entries of longer lines.
    edges: Vec<u32>,
    used: usize,
}

impl<'a> Cells<'a> {
    /// Begins a text of less than 4 GiB.
    pub(super) fn new(body: &'a str, mut edges: Vec<u32>) -> Self {
        edges.resize(edges.len().max(4 * BLOCK), 0);
        let mut cells =
            Self { body, next: 0, block: 0, lines: 0, ahead: 0, inside: 0, edges, used: 0 };
        cells.look();
        cells
    }

    /// Finds the next line and its cells: where it begins, and the line without its end. Only
    /// spaces and tabs part cells: other white space belongs to a word.
    pub(super) fn line(&mut self) -> Option<(usize, &'a str)> {
        let start = self.next;
        if start >= self.body.len() {
            return None;
        }
        self.used = 0;
        while self.lines == 0 {
            self.visit(self.ahead);
            self.block += BLOCK;
            self.look();
        }
        let end = self.lines.trailing_zeros() as usize;
        // The end of the line may be the end of its last cell.
        let below = u64::MAX >> (BLOCK - 1 - end);
        self.visit(self.ahead & below);
        self.ahead &= !below;
        self.lines &= self.lines - 1;
        self.next = self.block + end + 1;
        let line = &self.body[start..self.next - 1];
        match line.strip_suffix('\r') {
            Some(line) => {
                self.shorten(start + line.len());
                Some((start, line))
            }
            None => Some((start, line)),
        }
    }

    /// Passes over lines: the next one begins at that byte.
    pub(super) fn seek(&mut self, next: usize) {
        let below = next % BLOCK;
        (self.next, self.block, self.inside) = (next, next - below, 0);
        self.look();
        self.ahead &= u64::MAX << below;
        self.lines &= u64::MAX << below;
    }

    /// The memory of edges.
    pub(super) fn edges(self) -> Vec<u32> {
        self.edges
    }

    /// Looks at a block; behind the text there are line ends.
    fn look(&mut self) {
        let rest = self.body.as_bytes().get(self.block..).unwrap_or_default();
        let (blanks, lines) = match rest.first_chunk::<BLOCK>() {
            Some(block) => marks(block),
            None => {
                let mut block = [b'\n'; BLOCK];
                block[..rest.len()].copy_from_slice(rest);
                marks(&block)
            }
        };
        let filled = !blanks;
        self.ahead = filled ^ (filled << 1 | self.inside);
        self.inside = filled >> (BLOCK - 1);
        self.lines = lines;
    }

    /// Notes edges of the block at hand.
    #[inline]
    fn visit(&mut self, mut edges: u64) {
        if self.edges.len() < self.used + BLOCK {
            self.edges.resize(2 * self.edges.len(), 0);
        }
        let base = self.block as u32;
        // One bound for all of them.
        let Some(free) = self.edges[self.used..].first_chunk_mut::<BLOCK>() else { return };
        self.used += edges.count_ones() as usize;
        // Eight at once, whether there are so many or not: where a line has its edges cannot be
        // foretold, so that every question is dear.
        for free in free.as_chunks_mut::<8>().0 {
            if edges == 0 {
                break;
            }
            for edge in free {
                *edge = base + edges.trailing_zeros();
                edges &= edges.wrapping_sub(1);
            }
        }
    }

    /// Ends the last cell where the line's end, of two bytes, begins.
    #[cold]
    fn shorten(&mut self, end: usize) {
        let end = end as u32;
        if let [.., start, last] = &mut self.edges[..self.used] {
            if *start == end {
                self.used -= 2;
            } else {
                *last = end;
            }
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.used / 2
    }

    /// Makes two cells of one, which has more than `length` bytes; the first gets `length` of them.
    ///
    /// # Panics
    /// There is no such cell.
    #[cold]
    pub(super) fn part(&mut self, cell: usize, length: usize) {
        let at = self.edges[2 * cell] + length as u32;
        let place = 2 * cell + 1;
        self.edges.splice(place..place, [at, at]);
        self.used += 2;
    }

    /// A cell of the line.
    ///
    /// # Panics
    /// There is no such cell.
    #[inline]
    pub(super) fn get(&self, cell: usize) -> &'a str {
        let edges = &self.edges[2 * cell..2 * cell + 2];
        &self.body[edges[0] as usize..edges[1] as usize]
    }

    /// How many bytes a cell has.
    ///
    /// # Panics
    /// There is no such cell.
    #[inline]
    pub(super) fn length(&self, cell: usize) -> usize {
        let edges = &self.edges[2 * cell..2 * cell + 2];
        (edges[1] - edges[0]) as usize
    }

    /// The cells from `first` on, before `end`, that are not just `*`: their number and themselves.
    ///
    /// # Panics
    /// There are not so many cells.
    #[inline]
    pub(super) fn filled(
        &self,
        first: usize,
        end: usize,
    ) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let (body, bytes) = (self.body, self.body.as_bytes());
        let edges = self.edges[2 * first..2 * end].as_chunks::<2>().0;
        edges.iter().zip(first..).filter_map(move |([start, end], cell)| {
            let (start, end) = (*start as usize, *end as usize);
            let star = end - start == 1 && bytes[start] == b'*';
            (!star).then(|| (cell, &body[start..end]))
        })
    }
}

/// One bit for each byte, lowest first: 1 for a space, a tab or a line end; 1 for a line end.
fn marks(block: &[u8; BLOCK]) -> (u64, u64) {
    let (mut blanks, mut lines) = (0, 0);
    for (index, part) in block.as_chunks::<16>().0.iter().enumerate() {
        let part = u8x16::new(*part);
        let line = part.simd_eq(u8x16::splat(b'\n'));
        let blank = part.simd_eq(u8x16::splat(b' ')) | part.simd_eq(u8x16::splat(b'\t')) | line;
        blanks |= u64::from(blank.to_bitmask() as u16) << (16 * index);
        lines |= u64::from(line.to_bitmask() as u16) << (16 * index);
    }
    (blanks, lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_blanks_part() {
        let mut state = 7u64;
        for length in 0..600 {
            let mut body = String::new();
            while body.len() < length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let choice = (state >> 33) as usize % 14;
                let all = [
                    " ",
                    " ",
                    "\t",
                    "a",
                    "!",
                    "\u{1f}",
                    "\u{a0}",
                    "\0",
                    "¿",
                    "\n",
                    "\r\n",
                    "\r",
                    "*",
                    "         ",
                ];
                body.push_str(all[choice]);
            }
            let mut cells = Cells::new(&body, Vec::new());
            let mut begins = 0;
            for expected in body.split_inclusive('\n') {
                let (start, line) = cells.line().unwrap();
                assert_eq!(start, begins);
                begins += expected.len();
                let expected = expected.strip_suffix('\n').unwrap_or(expected);
                let expected = expected.strip_suffix('\r').unwrap_or(expected);
                assert_eq!(line, expected);
                let expected: Vec<_> =
                    line.split([' ', '\t']).filter(|cell| !cell.is_empty()).collect();
                let found: Vec<_> = (0..cells.count()).map(|cell| cells.get(cell)).collect();
                assert_eq!(found, expected, "{body:?}");
                let filled: Vec<_> =
                    expected.iter().copied().enumerate().filter(|c| c.1 != "*").collect();
                assert_eq!(cells.filled(0, cells.count()).collect::<Vec<_>>(), filled);
            }
            assert_eq!(cells.line(), None);
        }
    }

    #[test]
    fn every_byte_is_told_apart() {
        for byte in 0..=u8::MAX {
            for place in 0..BLOCK {
                let mut block = [b'x'; BLOCK];
                block[place] = byte;
                let blank = matches!(byte, b' ' | b'\t' | b'\n');
                let expected = (u64::from(blank) << place, u64::from(byte == b'\n') << place);
                assert_eq!(marks(&block), expected, "{byte}");
            }
        }
    }
}
