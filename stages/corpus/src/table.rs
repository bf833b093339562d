//! The table of sentences, filled row by row without an allocation for each word.
//!
//! A table is columns: `document`, `number`, `words`, `parse`, `traces`, and one column of labels
//! for each layer. Several threads may each fill one and join them in the order of the corpus: the
//! bytes of the file do not depend on how many they were. Left out: what a sentence's labels are.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, ListArray, RecordBatch, StringArray, UInt32Array};
use arrow_buffer::{ArrowNativeType, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use artifact::StageError;

use crate::arrow;
use crate::tags::OUTSIDE;
use crate::tree::Tree;

/// The prefix of a layer's column.
pub const LAYER: &str = "layer.";
/// The metadata key of a layer's field that names the convention its labels follow.
pub const CONVENTION: &str = "repro.convention";

/// Texts, one after the other in one buffer.
#[derive(Debug)]
struct Texts {
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
    fn push(&mut self, text: &str) {
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
                self.offsets.extend(begin as i32 + 1..=end);
            }
            Err(_) => (0..times).for_each(|_| {
                self.bytes.push(byte);
                self.end();
            }),
        }
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

    fn append(&mut self, other: &Self) {
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
    fn finish(&mut self, column: &str) -> Result<StringArray, StageError> {
        let Self { bytes, offsets, full } = std::mem::take(self);
        if full {
            return Err(too_large(column, "bytes of text"));
        }
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        StringArray::try_new(offsets, Buffer::from_vec(bytes), None).map_err(unbuildable)
    }

    fn reuse(&mut self, memory: &mut Memory) {
        self.offsets = memory.vec();
        self.offsets.push(0);
        self.bytes = memory.vec();
    }
}

/// The buffers of arrays that nobody else has any more, in the order of columns.
struct Memory(std::vec::IntoIter<Buffer>);

impl Memory {
    fn of(batch: RecordBatch) -> Self {
        let data: Vec<_> = batch.columns().iter().map(|column| column.to_data()).collect();
        drop(batch);
        let buffers = data.iter().flat_map(|data| {
            let inner = data.child_data().iter().flat_map(|data| data.buffers());
            data.buffers().iter().chain(inner).cloned().collect::<Vec<_>>()
        });
        Self(buffers.collect::<Vec<_>>().into_iter())
    }

    /// The next one, emptied.
    fn vec<T: ArrowNativeType>(&mut self) -> Vec<T> {
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
    pub(crate) fn row_of(&mut self, texts: impl Iterator<Item = Short>) {
        for text in texts {
            let end = self.texts.bytes.len() + text.length;
            self.texts.bytes.extend_from_slice(&text.bytes);
            self.texts.bytes.truncate(end);
            self.texts.end();
        }
        self.close();
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

    fn append(&mut self, other: &Self) {
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
    fn finish(&mut self, column: &str) -> Result<ListArray, StageError> {
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

    fn reuse(&mut self, memory: &mut Memory) {
        self.offsets = memory.vec();
        self.offsets.push(0);
        self.texts.reuse(memory);
    }
}

/// A table of sentences that is being filled.
#[derive(Debug, Default)]
pub struct TableBuilder {
    documents: Texts,
    numbers: Vec<u32>,
    words: Lists,
    parse: Lists,
    traces: Vec<bool>,
    layers: Vec<(String, Option<String>, Lists)>,
    /// How many constituents end at each word of the sentence at hand.
    closing: Vec<usize>,
}

impl TableBuilder {
    /// An empty table with these layers, in this order.
    pub fn new(layers: &[String]) -> Self {
        let layers = layers.iter().map(|name| (name.clone(), None, Lists::default())).collect();
        Self { layers, ..Self::default() }
    }

    /// Says by which convention a layer's labels are made. Tables that are joined say the same.
    ///
    /// # Panics
    /// There is no such layer.
    pub fn convention(&mut self, layer: usize, name: &str) {
        self.layers[layer].1 = Some(name.to_owned());
    }

    /// Adds a sentence; its layers are added by [`TableBuilder::layer`]. The parse is written
    /// without function tags. `traces`: its words include traces.
    ///
    /// # Panics
    /// The parse has other words than the sentence.
    pub fn row(
        &mut self,
        document: &str,
        number: u32,
        words: &[&str],
        parse: Option<&Tree<'_>>,
        traces: bool,
    ) {
        self.documents.push(document);
        self.numbers.push(number);
        self.traces.push(traces);
        self.words.row(words);
        match parse {
            Some(tree) => self.bits(tree, words.len()),
            None => self.parse.null(),
        }
    }

    /// The column of a layer. It may lag behind the others until the table is finished.
    ///
    /// # Panics
    /// There is no such layer.
    #[inline]
    pub fn layer(&mut self, layer: usize) -> &mut Lists {
        &mut self.layers[layer].2
    }

    /// How many sentences it has.
    pub fn rows(&self) -> usize {
        self.numbers.len()
    }

    /// Adds the sentences of another table with the same layers behind these.
    ///
    /// # Panics
    /// The other table has other layers.
    pub fn append(&mut self, other: &Self) {
        assert_eq!(self.layers.len(), other.layers.len(), "the same layers");
        self.documents.append(&other.documents);
        self.numbers.extend_from_slice(&other.numbers);
        self.words.append(&other.words);
        self.parse.append(&other.parse);
        self.traces.extend_from_slice(&other.traces);
        for (mine, theirs) in self.layers.iter_mut().zip(&other.layers) {
            mine.2.append(&theirs.2);
        }
    }

    /// The cells of a parse: `(S(NP*`, `*)`.
    fn bits(&mut self, tree: &Tree<'_>, words: usize) {
        self.closing.clear();
        self.closing.resize(words, 0);
        let nodes = tree.nodes.iter().filter(|node| node.end > node.start);
        for node in nodes.clone() {
            self.closing[node.end - 1] += 1;
        }
        let mut nodes = nodes.peekable();
        let texts = &mut self.parse.texts;
        texts.offsets.reserve(words);
        for (word, &closing) in self.closing.iter().enumerate() {
            while let Some(node) = nodes.next_if(|node| node.start == word) {
                texts.bytes.push(b'(');
                append(&mut texts.bytes, node.category().as_bytes());
            }
            let begin = texts.bytes.len();
            texts.bytes.extend_from_slice(b"*)))))))");
            texts.bytes.resize(begin + 1 + closing, b')');
            texts.end();
        }
        self.parse.close();
    }

    /// The table.
    ///
    /// # Errors
    /// It is too large for 32-bit offsets, or a layer does not have one row for each sentence.
    pub fn finish(mut self) -> Result<RecordBatch, StageError> {
        self.batch()
    }

    /// The table, which has the memory of this one.
    fn batch(&mut self) -> Result<RecordBatch, StageError> {
        let rows = self.rows();
        let documents = self.documents.finish("document")?;
        let numbers = std::mem::take(&mut self.numbers);
        let traces = std::mem::take(&mut self.traces);
        let mut columns: Vec<(String, Option<String>, ArrayRef)> = vec![
            ("document".to_owned(), None, Arc::new(documents)),
            ("number".to_owned(), None, Arc::new(UInt32Array::from(numbers))),
            ("words".to_owned(), None, Arc::new(self.words.finish("words")?)),
            ("parse".to_owned(), None, Arc::new(self.parse.finish("parse")?)),
            ("traces".to_owned(), None, Arc::new(BooleanArray::from(traces))),
        ];
        for (name, convention, lists) in &mut self.layers {
            if lists.rows() != rows {
                let have = lists.rows();
                return Err(StageError::new(format!(
                    "layer `{name}` has {have} rows, the table has {rows} sentences"
                )));
            }
            let array = lists.finish(name)?;
            columns.push((format!("{LAYER}{name}"), convention.clone(), Arc::new(array)));
        }
        let (fields, arrays): (Vec<_>, Vec<_>) = columns
            .into_iter()
            .map(|(name, convention, array)| {
                let metadata = convention.map(|name| (CONVENTION.to_owned(), name));
                let field = Field::new(name, array.data_type().clone(), true);
                (field.with_metadata(metadata.into_iter().collect::<HashMap<_, _>>()), array)
            })
            .unzip();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map_err(unbuildable)
    }

    /// Writes the table, and empties it: its memory is that of the next one.
    ///
    /// # Errors
    /// As [`TableBuilder::finish`]; also where the file cannot be written.
    pub fn write(&mut self, path: &Path) -> Result<(), StageError> {
        let batch = self.batch()?;
        arrow::write(path, &batch)?;
        let mut memory = Memory::of(batch);
        self.documents.reuse(&mut memory);
        self.numbers = memory.vec();
        self.words.reuse(&mut memory);
        self.parse.reuse(&mut memory);
        // Bits, which are not kept as such.
        memory.vec::<u8>();
        self.layers.iter_mut().for_each(|(.., lists)| lists.reuse(&mut memory));
        Ok(())
    }
}

// It is one byte.
const _: () = assert!(OUTSIDE.len() == 1);

/// Appends bytes. Most texts have a few: copies of a fixed length, which overlap, cost less than one
/// whose length has to be looked at.
#[inline(always)]
fn append(bytes: &mut Vec<u8>, text: &[u8]) {
    let (length, begin) = (text.len(), bytes.len());
    let mut short = [0; 8];
    match (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        (Some(first), Some(last)) if length <= 8 => {
            short[..4].copy_from_slice(first);
            // The last four bytes, moved up to where they belong.
            let last = u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4));
            short = (u64::from_le_bytes(short) | last).to_le_bytes();
        }
        (None, _) => {
            let byte = |at: usize| text.get(at).map_or(0, |byte| u64::from(*byte)) << (8 * at);
            short = (byte(0) | byte(1) | byte(2)).to_le_bytes();
        }
        _ => return bytes.extend_from_slice(text),
    }
    bytes.extend_from_slice(&short);
    bytes.truncate(begin + length);
}

/// The field of a list's texts.
fn item() -> Arc<Field> {
    Arc::new(Field::new_list_field(DataType::Utf8, true))
}

fn too_large(column: &str, what: &str) -> StageError {
    StageError::new(format!("column `{column}` has more than {} {what}", i32::MAX))
        .help("one table holds one domain and split; give the corpus as several domains")
}

fn unbuildable(error: ArrowError) -> StageError {
    StageError::new(format!("cannot build a table: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::tests::Folder;
    use crate::{Dataset, parses};

    const WORDS: [&str; 3] = ["Mira", "left", "."];

    fn tree() -> Tree<'static> {
        Tree::parse(&["(TOP(S(NP-SBJ*)", "(VP*)", "*))"]).unwrap()
    }

    /// `rows` sentences, the layer `ner` null in every third, `odd` null in none.
    fn filled(range: std::ops::Range<u32>) -> TableBuilder {
        let mut table = TableBuilder::new(&["ner".to_owned(), "odd".to_owned()]);
        table.convention(1, "paper");
        for number in range.clone() {
            let parse = tree();
            table.row("nw/a", number, &WORDS, (number % 2 == 0).then_some(&parse), number == 4);
        }
        // A layer may come behind all rows.
        for number in range {
            if number % 3 == 0 {
                table.layer(0).null();
            } else {
                table.layer(0).push_joined("B-", "PERSON");
                table.layer(0).row(["O", "O"]);
            }
            table.layer(1).row([number.to_string(), String::new(), "é".to_owned()]);
        }
        table
    }

    #[test]
    fn joined_tables_have_the_same_bytes() {
        let folder = Folder::new("table-joined");
        let whole = folder.0.join("whole");
        filled(0..9).write(&whole).unwrap();
        let whole = std::fs::read(whole).unwrap();
        for cuts in [[0, 0], [1, 9], [3, 5], [9, 9], [4, 4], [1, 2]] {
            let mut table = filled(0..cuts[0]);
            table.append(&filled(cuts[0]..cuts[1]));
            table.append(&filled(cuts[1]..9));
            let path = folder.0.join("joined");
            table.write(&path).unwrap();
            assert!(std::fs::read(path).unwrap() == whole, "{cuts:?}");
        }
    }

    #[test]
    fn a_table_is_read_as_a_dataset() {
        let folder = Folder::new("table-read");
        let path = folder.0.join("sentences");
        filled(0..5).write(&path).unwrap();
        let dataset = Dataset::read(&path).unwrap();
        assert_eq!(dataset.layers, ["ner", "odd"]);
        assert_eq!(dataset.conventions.get("odd").map(String::as_str), Some("paper"));
        assert_eq!(dataset.conventions.len(), 1);
        assert_eq!(dataset.sentences[1].layers[0].as_ref().unwrap(), &["B-PERSON", "O", "O"]);
        assert_eq!(dataset.sentences[3].layers[0], None);
        let traces: Vec<_> = dataset.sentences.iter().map(|s| s.traces).collect();
        assert_eq!(traces, [false, false, false, false, true]);
        let parses = parses(&path).unwrap();
        assert_eq!(parses[0].as_ref().unwrap(), &["(TOP(S(NP*)", "(VP*)", "*))"]);
        assert_eq!(parses[1], None);
    }

    #[test]
    fn texts_of_every_length_are_kept() {
        let all = "0123456789abcdefghijklmnopqrstuv";
        let mut texts = Texts::default();
        for length in 0..=all.len() {
            append(&mut texts.bytes, &all.as_bytes()[..length]);
            texts.push(&all[length / 2..]);
            texts.repeat(b'O', length);
        }
        let array = texts.finish("words").unwrap();
        let mut found = array.iter().map(Option::unwrap);
        for length in 0..=all.len() {
            assert_eq!(
                found.next(),
                Some(format!("{}{}", &all[..length], &all[length / 2..]).as_str())
            );
            assert!(found.by_ref().take(length).eq(vec!["O"; length]));
        }
        assert_eq!(found.next(), None);
    }

    #[test]
    fn a_layer_that_lags_behind_is_refused() {
        let mut table = filled(0..2);
        table.row("nw/a", 2, &WORDS, None, false);
        let error = table.finish().unwrap_err();
        assert_eq!(error.message, "layer `ner` has 2 rows, the table has 3 sentences");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let mut texts = Texts { full: true, ..Texts::default() };
        texts.append(&Texts::default());
        assert!(texts.finish("words").unwrap_err().message.contains("`words`"));
    }
}
