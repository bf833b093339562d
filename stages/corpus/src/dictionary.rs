//! Columns of labels: each label is kept once, and each word has its number.
//!
//! In Arrow's terms, lists of a dictionary, whose texts stand in the order in which they came first:
//! so tables that are joined have the bytes of one that was filled at once. Left out: texts that are
//! mostly different ([`crate::lists`]).

use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

use arrow_array::types::Int16Type;
use arrow_array::{DictionaryArray, ListArray, PrimitiveArray};
use arrow_buffer::ScalarBuffer;
use artifact::StageError;
use hashbrown::HashTable;

use crate::lists::{Memory, Rows, Texts};
use crate::short::{LONG, number};
use crate::table::unbuildable;
use crate::tags::OUTSIDE;

/// A column of lists of labels: one list in each row, or null.
#[derive(Debug, Default)]
pub struct Labels {
    keys: Vec<i16>,
    rows: Rows,
    known: Known,
    /// The keys of labels that are known when the program is compiled, once they came.
    fixed: Vec<i16>,
}

/// No label's key.
const NO_KEY: i16 = -1;

/// A label that is known when the program is compiled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fixed {
    text: &'static str,
    number: u64,
}

impl Fixed {
    /// Of a text.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self { text, number: number(text.as_bytes()) }
    }
}

impl Labels {
    /// Adds a row of [`OUTSIDE`], which may be changed.
    #[inline]
    pub(crate) fn outside(&mut self, words: usize) -> Row<'_> {
        let (key, begin) = (self.known.key(OUTSIDE.as_bytes()), self.keys.len());
        self.keys.resize(begin + words, key);
        self.close();
        Row { keys: &mut self.keys[begin..], known: &mut self.known }
    }

    /// Ends the row.
    fn close(&mut self) {
        self.rows.close(self.keys.len());
    }

    /// Adds a null row.
    pub fn null(&mut self) {
        self.rows.null(self.keys.len());
    }

    /// Adds a whole row.
    pub fn row<T: AsRef<str>>(&mut self, labels: impl IntoIterator<Item = T>) {
        let known = &mut self.known;
        self.keys.extend(labels.into_iter().map(|label| known.key(label.as_ref().as_bytes())));
        self.close();
    }

    /// Adds a whole row of some of these labels, by their places; it is always called with the same
    /// ones.
    pub(crate) fn row_of(&mut self, all: &[Fixed], row: impl ExactSizeIterator<Item = usize>) {
        let Self { keys, known, fixed, .. } = self;
        fixed.resize(all.len(), NO_KEY);
        keys.extend(row.map(|label| {
            let key = &mut fixed[label];
            if *key == NO_KEY {
                let Fixed { text, number } = all[label];
                *key = known.key_of(number, [text.as_bytes(), b""]);
            }
            *key
        }));
        self.close();
    }

    /// Adds a row, or null.
    pub fn row_or_null<T: AsRef<str>>(&mut self, labels: Option<impl IntoIterator<Item = T>>) {
        match labels {
            Some(labels) => self.row(labels),
            None => self.null(),
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.rows.count()
    }

    pub(crate) fn append(&mut self, other: &Self) {
        self.known.full |= other.known.full;
        if self.rows.append(self.keys.len(), &other.rows, other.keys.len()) {
            let labels = other.known.texts.iter();
            let keys: Vec<_> = labels.map(|label| self.known.key(label)).collect();
            self.keys.extend(other.keys.iter().map(|&key| keys[key as usize]));
        }
    }

    /// Their array. It has their memory, which [`Labels::reuse`] takes back.
    pub(crate) fn finish(&mut self, column: &str) -> Result<ListArray, StageError> {
        let Self { keys, rows, known, fixed } = self;
        fixed.clear();
        let Known { mut texts, full, .. } = std::mem::take(known);
        if full {
            let message = format!("column `{column}` has more than {MOST} different labels");
            return Err(StageError::new(message)
                .help("or longer ones than fit; a task has a few: is this the column of words?"));
        }
        let keys = std::mem::take(keys);
        rows.finish(column, || {
            let keys = PrimitiveArray::<Int16Type>::new(ScalarBuffer::from(keys), None);
            let labels = Arc::new(texts.finish(column)?);
            Ok(Arc::new(DictionaryArray::try_new(keys, labels).map_err(unbuildable)?))
        })
    }

    pub(crate) fn reuse(&mut self, memory: &mut Memory) {
        self.rows.reuse(memory);
        self.keys = memory.vec();
        self.known.texts.reuse(memory);
    }
}

/// A row whose labels may still be changed.
pub(crate) struct Row<'l> {
    /// The key of each word's label.
    pub(crate) keys: &'l mut [i16],
    known: &'l mut Known,
}

impl Row<'_> {
    /// The key of a label.
    #[inline]
    pub(crate) fn key(&mut self, label: Fixed) -> i16 {
        self.known.key_of(label.number, [label.text.as_bytes(), b""])
    }

    /// The key of a label in two parts, such as `B-` and a type.
    #[inline]
    pub(crate) fn joined(&mut self, first: [u8; 2], second: &str) -> i16 {
        let second = second.as_bytes();
        self.known.key_of(joined(first, second), [&first, second])
    }
}

/// As many labels a column may have: their keys are from 0 on.
const MOST: usize = i16::MAX as usize + 1;

/// The labels of a column, and where each is found by its text.
#[derive(Debug, Default)]
struct Known {
    texts: Texts,
    /// The number of each, and its key.
    places: HashTable<(u64, i16)>,
    /// The label that is looked for.
    label: Vec<u8>,
    /// True where there was no key or no room left for a text.
    full: bool,
}

impl Known {
    /// The key of a label, which may be new.
    #[inline]
    fn key(&mut self, label: &[u8]) -> i16 {
        self.key_of(number(label), [label, b""])
    }

    /// The same for a label in two parts whose number is known.
    #[inline]
    fn key_of(&mut self, number: u64, parts: [&[u8]; 2]) -> i16 {
        // Nearly every label is short, and its number is all of it.
        match self.places.find(mixed(number), |(known, _)| *known == number) {
            Some(&(_, key)) if number < LONG => key,
            _ => self.search(number, parts),
        }
    }

    #[inline(never)]
    fn search(&mut self, number: u64, parts: [&[u8]; 2]) -> i16 {
        self.label.clear();
        parts.iter().for_each(|part| self.label.extend_from_slice(part));
        let number = if number < LONG { number } else { hash(&self.label) };
        let same = |&(known, key): &(u64, i16)| {
            known == number && (number < LONG || self.texts.get(key as usize) == self.label)
        };
        if let Some(&(_, key)) = self.places.find(mixed(number), same) {
            return key;
        }
        if self.texts.count() == MOST || !self.texts.fits(self.label.len()) {
            self.full = true;
            return 0;
        }
        // It fits: there are fewer.
        let key = self.texts.count() as i16;
        self.places.insert_unique(mixed(number), (number, key), |(number, _)| mixed(*number));
        self.texts.push(&self.label);
        key
    }
}

/// A number whose bits each depend on all of the given one's.
#[inline(always)]
fn mixed(number: u64) -> u64 {
    let product = u128::from(number) * 0x9E37_79B9_7F4A_7C15;
    product as u64 ^ (product >> u64::BITS) as u64
}

/// The number of a text in two parts, if it is short; else one that is no short text's.
#[inline]
fn joined(first: [u8; 2], second: &[u8]) -> u64 {
    match second.len() {
        0..=5 => {
            // Its bytes move up, and its length is that of both.
            let bytes = number(second) << 8 >> 8 << 16 | u64::from(u16::from_le_bytes(first));
            bytes | (second.len() as u64 + 3) << 56
        }
        _ => LONG,
    }
}

/// The number of a long text, by all its bytes.
fn hash(text: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text);
    hasher.finish() | LONG
}

#[cfg(test)]
#[path = "dictionary_tests.rs"]
mod tests;
