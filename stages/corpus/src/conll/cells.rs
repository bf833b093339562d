//! Where the cells of a line are.
//!
//! Corpus files are padded with spaces: most of their bytes are blanks, and most cells have one
//! byte. So 64 bytes are looked at at once, and only the edges between blanks and cells are
//! visited. Left out: what a cell means.

/// How many bytes are looked at at once.
const BLOCK: usize = 64;

/// The cells of one line.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Where each cell begins and ends, in bytes from the line's beginning: two entries for each.
    /// Behind `used` there may be entries of longer lines.
    edges: Vec<u32>,
    used: usize,
}

impl Cells {
    /// Finds the cells of a line of less than 4 GiB. Only spaces and tabs part them: other white
    /// space belongs to a word.
    pub(super) fn find(&mut self, line: &str) {
        self.used = 0;
        // At most every byte is an edge, and the end is one.
        let most = line.len().next_multiple_of(BLOCK) + 1;
        if self.edges.len() < most {
            self.edges.resize(most, 0);
        }
        // 1 where the byte before the block is part of a cell.
        let mut before = 0;
        let (blocks, rest) = line.as_bytes().as_chunks::<BLOCK>();
        for (index, block) in blocks.iter().enumerate() {
            before = self.block(block, index * BLOCK, before);
        }
        if !rest.is_empty() {
            let mut block = [b' '; BLOCK];
            block[..rest.len()].copy_from_slice(rest);
            before = self.block(&block, line.len() - rest.len(), before);
        }
        if before == 1 {
            self.edges[self.used] = line.len() as u32;
            self.used += 1;
        }
    }

    /// Visits the edges of one block.
    fn block(&mut self, block: &[u8; BLOCK], offset: usize, before: u64) -> u64 {
        let filled = !blanks(block);
        let mut edges = filled ^ (filled << 1 | before);
        let count = edges.count_ones() as usize;
        // One bound for all of them.
        for edge in &mut self.edges[self.used..self.used + count] {
            *edge = offset as u32 + edges.trailing_zeros();
            edges &= edges.wrapping_sub(1);
        }
        self.used += count;
        filled >> (BLOCK - 1)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.used / 2
    }

    /// Makes two cells of one, which has more than `length` bytes; the first gets `length` of them.
    ///
    /// # Panics
    /// There is no such cell.
    pub(super) fn part(&mut self, cell: usize, length: usize) {
        let at = self.edges[2 * cell] + length as u32;
        let place = 2 * cell + 1;
        self.edges.splice(place..place, [at, at]);
        self.used += 2;
    }

    /// A cell of the line that was searched.
    ///
    /// # Panics
    /// There is no such cell.
    pub(super) fn get<'a>(&self, line: &'a str, cell: usize) -> &'a str {
        &line[self.edges[2 * cell] as usize..self.edges[2 * cell + 1] as usize]
    }
}

/// One bit for each byte, lowest first: 1 for a space or a tab.
fn blanks(block: &[u8; BLOCK]) -> u64 {
    let mut marks = [0; BLOCK];
    for (mark, byte) in marks.iter_mut().zip(block) {
        *mark = u8::from((*byte == b' ') | (*byte == b'\t'));
    }
    let mut mask = 0;
    for (index, marks) in marks.as_chunks::<8>().0.iter().enumerate() {
        // The product gathers the eight marks in its top byte, without a carry.
        let gathered = u64::from_le_bytes(*marks).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        mask |= gathered << (8 * index);
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(line: &str) -> Vec<&str> {
        let mut cells = Cells::default();
        cells.find(line);
        (0..cells.count()).map(|cell| cells.get(line, cell)).collect()
    }

    #[test]
    fn cells_are_what_blanks_part() {
        let mut state = 7u64;
        for length in 0..300 {
            let mut line = String::new();
            while line.len() < length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let choice = (state >> 33) as usize % 9;
                line.push([' ', ' ', '\t', 'a', '!', '\u{1f}', '\u{a0}', '\0', '¿'][choice]);
            }
            let expected: Vec<_> =
                line.split([' ', '\t']).filter(|cell| !cell.is_empty()).collect();
            assert_eq!(cells(&line), expected, "{line:?}");
        }
    }

    #[test]
    fn every_byte_is_told_apart() {
        for byte in 0..=u8::MAX {
            for place in 0..BLOCK {
                let mut block = [b'x'; BLOCK];
                block[place] = byte;
                let blank = matches!(byte, b' ' | b'\t');
                assert_eq!(blanks(&block), u64::from(blank) << place, "{byte}");
            }
        }
    }
}
