//! Which documents there are: how many sentences each has, and a number that puts it in its split.
//!
//! The CoNLL-2012 rule splits documents by the last digit of their number: 0 is for development, 9
//! for testing, the others are for training. So the numbers of a domain are dealt out by split, and
//! each split has just the sentences that it was asked for.

/// Sentences of a document: the least, but for a split's last document, and the most.
pub(crate) const LENGTH: (usize, usize) = (10, 25);
/// Digits of a document's number.
const WIDTH: usize = 6;
/// Documents in a folder.
const SECTION: usize = 100;

/// One of the three splits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Split {
    Train,
    Dev,
    Test,
}

impl Split {
    /// All of them, in the order of their random streams.
    pub(crate) const ALL: [Self; 3] = [Self::Train, Self::Dev, Self::Test];

    /// The folder of the CoNLL-2012 layout.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Dev => "development",
            Self::Test => "test",
        }
    }

    /// The number of the split's documents, counted from 0. None is 0.
    fn number(self, document: usize) -> usize {
        match self {
            Self::Train => document / 8 * 10 + 1 + document % 8,
            Self::Dev => (document + 1) * 10,
            Self::Test => document * 10 + 9,
        }
    }

    /// How many sentences surely fit into the numbers.
    pub(crate) fn most(self) -> usize {
        let tens = 10_usize.pow(WIDTH as u32 - 1) - 1;
        LENGTH.0 * tens * if self == Self::Train { 8 } else { 1 }
    }

    /// The name of the split's documents, counted from 0: `wire/0000/wire_000001`.
    pub(crate) fn name(self, source: &str, document: usize) -> String {
        let number = self.number(document);
        let section = number / SECTION;
        format!("{source}/{section:0w$}/{source}_{number:0WIDTH$}", w = WIDTH - 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dealt_out_by_their_last_digit() {
        let numbers = |split: Split| (0..10).map(|d| split.number(d)).collect::<Vec<_>>();
        assert_eq!(numbers(Split::Train), [1, 2, 3, 4, 5, 6, 7, 8, 11, 12]);
        assert_eq!(numbers(Split::Dev), [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
        assert_eq!(numbers(Split::Test), [9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
        assert_eq!(Split::Train.name("wire", 100), "wire/0001/wire_000125");
    }

    #[test]
    fn the_most_sentences_fit() {
        for split in Split::ALL {
            // As many documents as can be: all of the least length.
            let last = split.most() / LENGTH.0 - 1;
            assert!(split.number(last) < 10_usize.pow(WIDTH as u32), "{split:?}");
        }
    }
}
