//! The layouts of columns, and what single cells of them are.
//!
//! Left out: the state between lines.

/// The two layouts of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// CoNLL-2012.
    Release,
    /// The PropBank release.
    PropBank,
}

impl Form {
    /// How many columns stand before the propositions.
    pub(super) const fn fixed(self) -> usize {
        match self {
            Self::Release => 11,
            Self::PropBank => 8,
        }
    }

    /// How many columns stand behind the propositions.
    pub(super) const fn last(self) -> usize {
        match self {
            Self::Release => 1,
            Self::PropBank => 0,
        }
    }

    pub(super) const fn help(self) -> &'static str {
        match self {
            Self::Release => {
                "document, part, word number, word, POS, parse bit, lemma, frameset, sense, \
                 speaker, name bit, one column for each proposition, coreference"
            }
            Self::PropBank => {
                "document, tree, word number, word, POS, parse bit, lemma, roleset, one column \
                 for each proposition"
            }
        }
    }
}

/// A line and its place.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: usize,
    /// The byte of the body where it begins.
    pub(super) start: usize,
    /// Without its line end.
    pub(super) text: &'a str,
}

/// True where a cell is that number.
pub(super) fn is_number(cell: &[u8], number: usize) -> bool {
    let mut rest = number;
    for byte in cell.iter().rev() {
        if usize::from(byte.wrapping_sub(b'0')) != rest % 10 {
            return false;
        }
        rest /= 10;
    }
    rest == 0 && !cell.is_empty()
}
