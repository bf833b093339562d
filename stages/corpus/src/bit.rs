//! One cell of a bracketed column: some `(LABEL`, one `*`, and some `)`.
//!
//! Nearly all cells are short and good: where their brackets are is found by a few comparisons of 16
//! bytes. Others are read byte by byte, and what is wrong with them is said. Left out: the column
//! ([`crate::tree`]).

use wide::u8x16;

use crate::tree::Node;

/// As many bytes have most cells.
pub(crate) const CELL: usize = 16;

/// A cell that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BitError {
    /// The byte in the cell where it goes wrong.
    pub offset: usize,
    /// What is wrong there.
    pub message: String,
}

/// What a cell says of its word and of its labels.
pub(crate) struct Bit {
    /// The innermost constituent around the word.
    pub(crate) parent: Option<usize>,
    /// It has more than [`CELL`] bytes, or one of those that part a label from its function tags; or
    /// its text ends soon behind it.
    pub(crate) tagged: bool,
    /// No label is empty.
    pub(crate) labelled: bool,
}

/// Opens and closes what a cell says, which is the first `length` bytes of a text.
///
/// # Errors
/// The cell is not brackets around one `*`, or closes what is not open.
#[inline(always)]
pub(crate) fn read<'a>(
    nodes: &mut Vec<Node<'a>>,
    open: &mut Option<usize>,
    word: usize,
    text: &'a str,
    length: usize,
) -> Result<Bit, BitError> {
    let Some(Brackets { mut opens, star, tagged }) = Brackets::find(text, length) else {
        return read_slowly(nodes, open, word, text, length);
    };
    let labelled = opens << 1 & (opens | 1 << star) == 0;
    while opens != 0 {
        let label = opens.trailing_zeros() as usize + 1;
        opens &= opens - 1;
        let end = (opens | 1 << star).trailing_zeros() as usize;
        begin(nodes, open, word, &text[label..end]);
    }
    let parent = *open;
    for at in star as usize + 1..length {
        end(nodes, open, word, at)?;
    }
    Ok(Bit { parent, tagged, labelled })
}

/// As [`read`], byte by byte.
#[inline(never)]
fn read_slowly<'a>(
    nodes: &mut Vec<Node<'a>>,
    open: &mut Option<usize>,
    word: usize,
    text: &'a str,
    length: usize,
) -> Result<Bit, BitError> {
    let cell = &text[..length];
    let (mut at, mut labelled) = (0, true);
    while cell[at..].starts_with('(') {
        // The label goes up to the next bracket or the star.
        let label = at + 1;
        at = cell[label..].find(['(', ')', '*']).map_or(length, |found| label + found);
        if !cell[at..].starts_with(['(', '*']) {
            return Err(unstarred(cell, label - 1));
        }
        labelled &= label < at;
        begin(nodes, open, word, &text[label..at]);
    }
    if !cell[at..].starts_with('*') {
        return Err(unstarred(cell, 0));
    }
    let parent = *open;
    for (at, close) in cell.bytes().enumerate().skip(at + 1) {
        if close != b')' {
            return fail(at, "expected `)` after `*`");
        }
        end(nodes, open, word, at)?;
    }
    Ok(Bit { parent, tagged: true, labelled })
}

/// Opens a constituent.
#[inline(always)]
fn begin<'a>(nodes: &mut Vec<Node<'a>>, open: &mut Option<usize>, word: usize, label: &'a str) {
    nodes.push(Node { label, start: word, end: word, parent: *open });
    *open = Some(nodes.len() - 1);
}

/// Closes the innermost constituent, by the byte at `at`.
#[inline(always)]
fn end(
    nodes: &mut [Node<'_>],
    open: &mut Option<usize>,
    word: usize,
    at: usize,
) -> Result<(), BitError> {
    let Some(closed) = *open else {
        return fail(at, "this `)` closes nothing: the brackets are unbalanced");
    };
    let node = &mut nodes[closed];
    node.end = word + 1;
    *open = node.parent;
    Ok(())
}

/// Where the brackets of a cell are that has at most [`CELL`] bytes and no fault in itself.
struct Brackets {
    /// One bit for each byte, lowest first: 1 for `(`.
    opens: u32,
    /// The byte that is the star; behind it there are only `)`.
    star: u32,
    tagged: bool,
}

impl Brackets {
    #[inline(always)]
    fn find(text: &str, length: usize) -> Option<Self> {
        let bytes = u8x16::new(*text.as_bytes().first_chunk()?);
        if length > CELL {
            return None;
        }
        let cell = (1 << length) - 1;
        let equal = |byte| bytes.simd_eq(u8x16::splat(byte));
        let bits = |bytes: u8x16| bytes.to_bitmask() & cell;
        let [opens, stars, closes] = [b'(', b'*', b')'].map(|byte| bits(equal(byte)));
        // What is before the first star is nothing or begins with `(`; what is behind is all the `)`.
        let before = stars.wrapping_sub(1) & !stars;
        let behind = cell & !(stars ^ stars.wrapping_sub(1));
        let good = stars != 0 && (before | opens) & 1 == opens & 1 && closes == behind;
        let tagged = bits(equal(b'-') | equal(b'=') | equal(b'|')) != 0;
        good.then_some(Self { opens, star: stars.trailing_zeros(), tagged })
    }
}

#[cold]
fn fail<T>(offset: usize, message: &str) -> Result<T, BitError> {
    Err(BitError { offset, message: message.to_owned() })
}

/// What is wrong with a cell whose brackets do not lead up to a star; `open` is where the last of
/// them opens.
#[cold]
fn unstarred(cell: &str, open: usize) -> BitError {
    let (offset, message) = match cell {
        _ if !cell.contains('*') => {
            (0, "a cell of brackets has one `*` for the word, this has none")
        }
        _ if cell.starts_with('(') => (open, "expected a label after `(`"),
        _ => (0, "expected `(` or `*`"),
    };
    BitError { offset, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read<'a> = (Vec<Node<'a>>, Option<usize>, Result<(Option<usize>, bool, bool), BitError>);

    /// What a cell makes of a column in which two constituents are open.
    fn made<'a>(
        read: impl Fn(
            &mut Vec<Node<'a>>,
            &mut Option<usize>,
            usize,
            &'a str,
            usize,
        ) -> Result<Bit, BitError>,
        text: &'a str,
        length: usize,
    ) -> Read<'a> {
        let (mut nodes, mut open) = (Vec::new(), None);
        begin(&mut nodes, &mut open, 0, "S");
        begin(&mut nodes, &mut open, 0, "NP");
        let bit = read(&mut nodes, &mut open, 1, text, length);
        (nodes, open, bit.map(|bit| (bit.parent, bit.tagged, bit.labelled)))
    }

    #[test]
    fn a_cell_is_read_alike_at_once_and_byte_by_byte() {
        let mut state = 1u64;
        let mut draw = move |bound: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize % bound
        };
        let pieces = ["(", "(NP", "*", "*", ")", ")", "))", "-", "=2", "|", "x", "Ȟ", "("];
        let (mut good, mut bad, mut tagged) = (0, 0, 0);
        for _ in 0..100_000 {
            let cell: String = (0..draw(7)).map(|_| pieces[draw(pieces.len())]).collect();
            // Whatever is behind a cell is not the cell's.
            let text = format!("{cell}{}                ", ["", " ", ")", "*", "-"][draw(5)]);
            let (at_once, slowly) =
                (made(read, &text, cell.len()), made(read_slowly, &text, cell.len()));
            assert_eq!((&at_once.0, at_once.1), (&slowly.0, slowly.1), "{cell}");
            match (at_once.2, slowly.2) {
                (Ok((parent, has_tags, labelled)), Ok(slowly)) => {
                    assert_eq!((parent, labelled), (slowly.0, slowly.2), "{cell}");
                    let has = cell.len() > CELL || cell.contains(['-', '=', '|']);
                    assert_eq!(has_tags, has, "{cell}");
                    (good, tagged) = (good + 1, tagged + usize::from(has));
                }
                (at_once, slowly) => {
                    assert_eq!(at_once.err(), slowly.err(), "{cell}");
                    bad += 1;
                }
            }
        }
        assert!(good > 1000 && bad > 1000 && tagged > 100, "{good} {bad} {tagged}");
    }
}
