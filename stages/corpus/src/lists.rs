//! Columns of texts and of lists of texts, filled text by text without an allocation for each.
//!
//! Left out: which columns a table has ([`crate::table`]).

use std::sync::Arc;

use arrow_array::{Array, ListArray, RecordBatch, StringArray};
use arrow_buffer::{ArrowNativeType, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field};
use artifact::StageError;

use crate::table::unbuildable;
use crate::tags::OUTSIDE;
use crate::tree::Tree;

/// Texts, one after the other in one buffer.
#[derive(Debug)]
pub(crate) struct Texts {
    bytes: Vec<u8>,
    /// Where the first text begins, and where each ends.
    offsets: Vec<i32>,
    /// True where an end did not fit.
    full: bool,
}

impl Default for Texts {
    fn default() -> Self {
        Self { bytes: Vec::new(), offsets: vec![0], full: false }
    }
}

impl Texts {
    #[inline]
    pub(crate) fn push(&mut self, text: &str) {
        append(&mut self.bytes, text.as_bytes());
        self.end();
    }

    /// Adds the same text of one byte many times.
    fn repeat(&mut self, byte: u8, times: usize) {
        let begin = self.bytes.len();
        match i32::try_from(begin + times) {
            // Both fit: the second is the larger one.
            Ok(end) => {
                self.bytes.resize(begin + times, byte);
                self.offsets.extend((begin as i32..end).map(|before| before + 1));
            }
            Err(_) => (0..times).for_each(|_| {
                self.bytes.push(byte);
                self.end();
            }),
        }
    }

    /// Adds texts of at most `most` bytes, of which there are `count`. `write` writes one to the front
    /// of a place, with whatever behind it, and says how many bytes it has.
    #[inline(always)]
    fn fill<T>(
        &mut self,
        most: usize,
        count: usize,
        texts: impl Iterator<Item = T>,
        mut write: impl FnMut(&mut [u8], T) -> usize,
    ) {
        let (begin, mut length) = (self.bytes.len(), 0);
        if i32::try_from(begin + count * most).is_err() {
            let mut place = [0; CELL];
            return texts.for_each(|text| {
                let length = write(&mut place, text);
                self.bytes.extend_from_slice(&place[..length]);
                self.end();
            });
        }
        self.bytes.resize(begin + count * most, 0);
        let out = &mut self.bytes[begin..];
        self.offsets.extend(texts.map(|text| {
            length += write(&mut out[length..], text);
            (begin + length) as i32
        }));
        self.bytes.truncate(begin + length);
    }

    /// Ends the text that was written to `bytes`.
    #[inline]
    fn end(&mut self) {
        let end = i32::try_from(self.bytes.len()).unwrap_or_else(|_| {
            // What cannot be addressed is not kept either, so that the memory stays bounded; the
            // table is refused when it is finished.
            self.full = true;
            self.bytes.clear();
            0
        });
        self.offsets.push(end);
    }

    /// How many there are.
    fn count(&self) -> usize {
        self.offsets.len() - 1
    }

    pub(crate) fn append(&mut self, other: &Self) {
        self.full |= other.full || i32::try_from(self.bytes.len() + other.bytes.len()).is_err();
        if self.full {
            return;
        }
        // It fits: all of both was just added up.
        let base = self.bytes.len() as i32;
        self.bytes.extend_from_slice(&other.bytes);
        self.offsets.extend(other.offsets[1..].iter().map(|end| base + end));
    }

    /// Their array. It has their memory, which [`Texts::reuse`] takes back.
    pub(crate) fn finish(&mut self, column: &str) -> Result<StringArray, StageError> {
        let Self { bytes, offsets, full } = std::mem::take(self);
        if full {
            return Err(too_large(column, "bytes of text"));
        }
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        StringArray::try_new(offsets, Buffer::from_vec(bytes), None).map_err(unbuildable)
    }

    pub(crate) fn reuse(&mut self, memory: &mut Memory) {
        self.offsets = memory.vec();
        self.offsets.push(0);
        self.bytes = memory.vec();
    }
}

/// The buffers of arrays that nobody else has any more, in the order of columns.
pub(crate) struct Memory(std::vec::IntoIter<Buffer>);

impl Memory {
    pub(crate) fn of(batch: RecordBatch) -> Self {
        let data: Vec<_> = batch.columns().iter().map(|column| column.to_data()).collect();
        drop(batch);
        let buffers = data.iter().flat_map(|data| {
            let inner = data.child_data().iter().flat_map(|data| data.buffers());
            data.buffers().iter().chain(inner).cloned().collect::<Vec<_>>()
        });
        Self(buffers.collect::<Vec<_>>().into_iter())
    }

    /// The next one, emptied.
    pub(crate) fn vec<T: ArrowNativeType>(&mut self) -> Vec<T> {
        let mut vec = self.0.next().and_then(|buffer| buffer.into_vec().ok()).unwrap_or_default();
        vec.clear();
        vec
    }
}

/// A text of at most eight bytes, with room behind it: to copy it asks nothing about its length.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Short {
    bytes: [u8; 8],
    length: usize,
}

impl Short {
    /// # Panics
    /// The text is longer.
    pub(crate) const fn new(text: &str) -> Self {
        let (mut bytes, length) = ([0; 8], text.len());
        let mut at = 0;
        while at < length {
            bytes[at] = text.as_bytes()[at];
            at += 1;
        }
        Self { bytes, length }
    }
}

/// A column of lists of texts: one list in each row, or null.
#[derive(Debug)]
pub struct Lists {
    texts: Texts,
    /// Where the first row's list begins, and where each ends, in texts.
    offsets: Vec<i32>,
    /// Which rows are not null; empty as long as none is.
    valid: Vec<bool>,
    full: bool,
}

impl Default for Lists {
    fn default() -> Self {
        Self { texts: Texts::default(), offsets: vec![0], valid: Vec::new(), full: false }
    }
}

impl Lists {
    /// Adds a text to the row that is being filled.
    #[inline]
    pub fn push(&mut self, text: &str) {
        self.texts.push(text);
    }

    /// Adds a text in two parts, such as `B-` and a label.
    #[inline]
    pub fn push_joined(&mut self, first: &str, second: &str) {
        append(&mut self.texts.bytes, first.as_bytes());
        self.texts.push(second);
    }

    /// Adds [`OUTSIDE`] many times.
    #[inline]
    pub(crate) fn outside(&mut self, times: usize) {
        // A byte: see below.
        self.texts.repeat(OUTSIDE.as_bytes()[0], times);
    }

    /// Ends the row.
    pub fn close(&mut self) {
        self.end();
        if !self.valid.is_empty() {
            self.valid.push(true);
        }
    }

    /// Adds a null row.
    pub fn null(&mut self) {
        if self.valid.is_empty() {
            self.valid.resize(self.rows(), true);
        }
        self.valid.push(false);
        self.end();
    }

    /// Adds a whole row.
    pub fn row<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        let texts = texts.into_iter();
        self.texts.offsets.reserve(texts.size_hint().0);
        for text in texts {
            self.push(text.as_ref());
        }
        self.close();
    }

    /// As [`Lists::row`].
    pub(crate) fn row_of(&mut self, texts: impl ExactSizeIterator<Item = Short>) {
        self.texts.fill(SHORT, texts.len(), texts, |out, text| {
            if let Some(out) = out.first_chunk_mut() {
                *out = text.bytes;
            }
            text.length
        });
        self.close();
    }

    /// Adds a row of the cells of a parse, `(S(NP*`, `*)`. They are written without function tags. `closing` is scratch memory.
    pub(crate) fn parse(&mut self, tree: &Tree<'_>, closing: &mut Vec<usize>) {
        let words = tree.words();
        if tree.cells.len() == words && self.untagged(&tree.cells) {
            return;
        }
        closing.clear();
        closing.resize(words, 0);
        let nodes = tree.nodes.iter().filter(|node| node.end > node.start);
        for node in nodes.clone() {
            closing[node.end - 1] += 1;
        }
        let mut nodes = nodes.peekable();
        let texts = &mut self.texts;
        texts.offsets.reserve(words);
        for (word, &closing) in closing.iter().enumerate() {
            while let Some(node) = nodes.next_if(|node| node.start == word) {
                texts.bytes.push(b'(');
                append(&mut texts.bytes, node.category().as_bytes());
            }
            let begin = texts.bytes.len();
            texts.bytes.extend_from_slice(b"*)))))))");
            texts.bytes.resize(begin + 1 + closing, b')');
            texts.end();
        }
        self.close();
    }

    /// Adds the cells of a parse as they were read. False, and nothing has happened, where one has
    /// function tags or more than [`CELL`] bytes.
    fn untagged(&mut self, cells: &[(&str, usize)]) -> bool {
        let (bytes, count) = (self.texts.bytes.len(), self.texts.offsets.len());
        let mut tagged = false;
        self.texts.fill(CELL, cells.len(), cells.iter(), |out, &(text, length)| {
            match (out.first_chunk_mut::<CELL>(), text.as_bytes().first_chunk::<CELL>()) {
                (Some(out), Some(cell)) if length <= CELL => {
                    *out = *cell;
                    tagged |= tag(cell) < length;
                    length
                }
                _ => {
                    tagged = true;
                    0
                }
            }
        });
        if tagged {
            self.texts.bytes.truncate(bytes);
            self.texts.offsets.truncate(count);
        } else {
            self.close();
        }
        !tagged
    }

    /// Adds a row, or null.
    pub fn row_or_null<T: AsRef<str>>(&mut self, texts: Option<impl IntoIterator<Item = T>>) {
        match texts {
            Some(texts) => self.row(texts),
            None => self.null(),
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.offsets.len() - 1
    }

    fn end(&mut self) {
        let end = i32::try_from(self.texts.count());
        self.full |= end.is_err();
        self.offsets.push(end.unwrap_or(0));
    }

    pub(crate) fn append(&mut self, other: &Self) {
        let texts = self.texts.count();
        self.full |= other.full || i32::try_from(texts + other.texts.count()).is_err();
        if self.full {
            return;
        }
        if !(self.valid.is_empty() && other.valid.is_empty()) {
            self.valid.resize(self.rows(), true);
            self.valid.extend_from_slice(&other.valid);
            self.valid.resize(self.rows() + other.rows(), true);
        }
        // It fits: both were just added up.
        self.offsets.extend(other.offsets[1..].iter().map(|end| texts as i32 + end));
        self.texts.append(&other.texts);
    }

    /// Their array. It has their memory, which [`Lists::reuse`] takes back.
    pub(crate) fn finish(&mut self, column: &str) -> Result<ListArray, StageError> {
        if self.full {
            return Err(too_large(column, "texts"));
        }
        let valid = std::mem::take(&mut self.valid);
        let nulls = (!valid.is_empty()).then(|| NullBuffer::from(valid));
        let values = Arc::new(self.texts.finish(column)?);
        let offsets = std::mem::replace(&mut self.offsets, vec![0]);
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        ListArray::try_new(item(), offsets, values, nulls).map_err(unbuildable)
    }

    pub(crate) fn reuse(&mut self, memory: &mut Memory) {
        self.offsets = memory.vec();
        self.offsets.push(0);
        self.texts.reuse(memory);
    }
}

// It is one byte.
const _: () = assert!(OUTSIDE.len() == 1);

/// As many bytes have most cells of a parse.
const CELL: usize = 16;

/// Where the first byte is in a cell that parts a label from its function tags: `-`, `=` or `|`.
#[inline(always)]
fn tag(cell: &[u8; CELL]) -> usize {
    const EACH: u128 = u128::from_le_bytes([1; CELL]);
    let zero = |bytes: u128| bytes.wrapping_sub(EACH) & !bytes & (EACH << 7);
    let cell = u128::from_le_bytes(*cell);
    // The first two differ in one bit.
    let found = zero((cell | EACH << 4) ^ (EACH * 0x3D)) | zero(cell ^ (EACH * 0x7C));
    found.trailing_zeros() as usize / 8
}

/// As many bytes have most texts.
const SHORT: usize = 8;

/// A text of at most [`SHORT`] bytes, and zeros. Copies of a fixed length, which overlap, cost less than
/// one whose length has to be looked at.
#[inline(always)]
fn short(text: &[u8]) -> [u8; SHORT] {
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            // The last four bytes, moved up to where they belong.
            let last = u64::from(u32::from_le_bytes(*last)) << (8 * (text.len() - 4));
            (u64::from(u32::from_le_bytes(*first)) | last).to_le_bytes()
        }
        _ if text.is_empty() => [0; SHORT],
        // The first, the middle and the last, of which some are the same.
        _ => {
            let byte = |at: usize| u64::from(text[at]) << (8 * at);
            (byte(0) | byte(text.len() / 2) | byte(text.len() - 1)).to_le_bytes()
        }
    }
}

/// Appends bytes, of which most texts have a few.
#[inline(always)]
fn append(bytes: &mut Vec<u8>, text: &[u8]) {
    let begin = bytes.len();
    if text.len() > SHORT {
        return bytes.extend_from_slice(text);
    }
    bytes.extend_from_slice(&short(text));
    bytes.truncate(begin + text.len());
}

/// The field of a list's texts.
fn item() -> Arc<Field> {
    Arc::new(Field::new_list_field(DataType::Utf8, true))
}

fn too_large(column: &str, what: &str) -> StageError {
    StageError::new(format!("column `{column}` has more than {} {what}", i32::MAX))
        .help("one table holds one domain and split; give the corpus as several domains")
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
