//! Columns of texts and of lists of texts, filled text by text without an allocation for each.
//!
//! Left out: labels, of which there are few ([`crate::dictionary`]), and which columns a table has
//! ([`crate::table`]).

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StringArray};
use arrow_buffer::{ArrowNativeType, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::Field;
use artifact::StageError;

use crate::bit::CELL;
use crate::short::{self, SHORT};
use crate::table::unbuildable;
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
    pub(crate) fn push(&mut self, text: &[u8]) {
        append(&mut self.bytes, text);
        self.end();
    }

    /// A text.
    ///
    /// # Panics
    /// There are not so many.
    pub(crate) fn get(&self, text: usize) -> &[u8] {
        &self.bytes[self.offsets[text] as usize..self.offsets[text + 1] as usize]
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.count()).map(|text| self.get(text))
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
    pub(crate) fn count(&self) -> usize {
        self.offsets.len() - 1
    }

    /// True where a text of so many bytes can be added.
    pub(crate) fn fits(&self, bytes: usize) -> bool {
        i32::try_from(self.bytes.len() + bytes).is_ok()
    }

    pub(crate) fn append(&mut self, other: &Self) {
        self.full |= other.full || !self.fits(other.bytes.len());
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
        let mut next: Vec<_> =
            batch.columns().iter().rev().map(|column| column.to_data()).collect();
        drop(batch);
        let mut buffers = Vec::new();
        while let Some(data) = next.pop() {
            buffers.extend_from_slice(data.buffers());
            next.extend(data.child_data().iter().rev().cloned());
        }
        Self(buffers.into_iter())
    }

    /// The next one, emptied.
    pub(crate) fn vec<T: ArrowNativeType>(&mut self) -> Vec<T> {
        let mut vec = self.0.next().and_then(|buffer| buffer.into_vec().ok()).unwrap_or_default();
        vec.clear();
        vec
    }
}

/// The rows of a column of lists: where each ends, and which are null.
#[derive(Debug)]
pub(crate) struct Rows {
    /// Where the first row's list begins, and where each ends, in texts.
    offsets: Vec<i32>,
    /// Which rows are not null; empty as long as none is.
    valid: Vec<bool>,
    full: bool,
}

impl Default for Rows {
    fn default() -> Self {
        Self { offsets: vec![0], valid: Vec::new(), full: false }
    }
}

impl Rows {
    /// Ends a row where there are so many texts.
    pub(crate) fn close(&mut self, texts: usize) {
        self.end(texts);
        if !self.valid.is_empty() {
            self.valid.push(true);
        }
    }

    /// Adds a null row.
    pub(crate) fn null(&mut self, texts: usize) {
        if self.valid.is_empty() {
            self.valid.resize(self.count(), true);
        }
        self.valid.push(false);
        self.end(texts);
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.offsets.len() - 1
    }

    fn end(&mut self, texts: usize) {
        let end = i32::try_from(texts);
        self.full |= end.is_err();
        self.offsets.push(end.unwrap_or(0));
    }

    /// Adds the rows of a column of `more` texts behind these, which have `texts`. False where they
    /// are too many: they are refused when the column is finished.
    pub(crate) fn append(&mut self, texts: usize, other: &Self, more: usize) -> bool {
        self.full |= other.full || i32::try_from(texts + more).is_err();
        if self.full {
            return false;
        }
        if !(self.valid.is_empty() && other.valid.is_empty()) {
            self.valid.resize(self.count(), true);
            self.valid.extend_from_slice(&other.valid);
            self.valid.resize(self.count() + other.count(), true);
        }
        // It fits: both were just added up.
        self.offsets.extend(other.offsets[1..].iter().map(|end| texts as i32 + end));
        true
    }

    /// The lists of these values. They have the rows' memory, which [`Rows::reuse`] takes back.
    pub(crate) fn finish(
        &mut self,
        column: &str,
        values: impl FnOnce() -> Result<ArrayRef, StageError>,
    ) -> Result<ListArray, StageError> {
        let Self { offsets, valid, full } = std::mem::take(self);
        if full {
            return Err(too_large(column, "texts"));
        }
        let values = values()?;
        let nulls = (!valid.is_empty()).then(|| NullBuffer::from(valid));
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        let item = Arc::new(Field::new_list_field(values.data_type().clone(), true));
        ListArray::try_new(item, offsets, values, nulls).map_err(unbuildable)
    }

    pub(crate) fn reuse(&mut self, memory: &mut Memory) {
        self.offsets = memory.vec();
        self.offsets.push(0);
    }
}

/// A column of lists of texts: one list in each row, or null.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    texts: Texts,
    rows: Rows,
}

impl Lists {
    /// Ends the row.
    fn close(&mut self) {
        self.rows.close(self.texts.count());
    }

    /// Adds a null row.
    pub(crate) fn null(&mut self) {
        self.rows.null(self.texts.count());
    }

    /// Adds a whole row.
    pub(crate) fn row(&mut self, texts: &[&str]) {
        self.texts.offsets.reserve(texts.len());
        for text in texts {
            self.texts.push(text.as_bytes());
        }
        self.close();
    }

    /// Adds a row of the cells of a parse, `(S(NP*`, `*)`. They are written without function
    /// tags. `closing` is scratch memory.
    pub(crate) fn parse(&mut self, tree: &Tree<'_>, closing: &mut Vec<usize>) {
        let words = tree.words();
        if tree.cells.len() == words && !tree.tagged && self.untagged(&tree.cells) {
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
    /// more than [`CELL`] bytes, or its text fewer.
    fn untagged(&mut self, cells: &[(&str, usize)]) -> bool {
        let (bytes, count) = (self.texts.bytes.len(), self.texts.offsets.len());
        let mut copied = true;
        self.texts.fill(CELL, cells.len(), cells.iter(), |out, &(text, length)| {
            match (out.first_chunk_mut::<CELL>(), text.as_bytes().first_chunk()) {
                (Some(out), Some(cell)) if length <= CELL => {
                    *out = *cell;
                    length
                }
                _ => {
                    copied = false;
                    0
                }
            }
        });
        if copied {
            self.close();
        } else {
            self.texts.bytes.truncate(bytes);
            self.texts.offsets.truncate(count);
        }
        copied
    }

    pub(crate) fn append(&mut self, other: &Self) {
        if self.rows.append(self.texts.count(), &other.rows, other.texts.count()) {
            self.texts.append(&other.texts);
        }
    }

    /// Their array. It has their memory, which [`Lists::reuse`] takes back.
    pub(crate) fn finish(&mut self, column: &str) -> Result<ListArray, StageError> {
        let Self { texts, rows } = self;
        rows.finish(column, || Ok(Arc::new(texts.finish(column)?)))
    }

    pub(crate) fn reuse(&mut self, memory: &mut Memory) {
        self.rows.reuse(memory);
        self.texts.reuse(memory);
    }
}

/// Appends bytes, of which most texts have a few.
#[inline(always)]
fn append(bytes: &mut Vec<u8>, text: &[u8]) {
    let begin = bytes.len();
    if text.len() > SHORT {
        return bytes.extend_from_slice(text);
    }
    bytes.extend_from_slice(&short::bytes(text).to_le_bytes());
    bytes.truncate(begin + text.len());
}

fn too_large(column: &str, what: &str) -> StageError {
    StageError::new(format!("column `{column}` has more than {} {what}", i32::MAX))
        .help("one table holds one domain and split; give the corpus as several domains")
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
