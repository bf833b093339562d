//! The table of sentences, filled row by row without an allocation for each word.
//!
//! A table is columns: `document`, `number`, `words`, `parse`, `traces`, and one column of labels
//! for each layer. Several threads may each fill one and join them in the order of the corpus: the
//! bytes of the file do not depend on how many they were. Left out: what a sentence's labels are.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{Array as _, ArrayRef, BooleanArray, RecordBatch, UInt32Array};
use arrow_schema::{ArrowError, Field, Schema};
use artifact::StageError;

use crate::arrow;
use crate::dictionary::Labels;
use crate::lists::{Lists, Memory, Texts};
use crate::tree::Tree;

/// The prefix of a layer's column.
pub const LAYER: &str = "layer.";
/// The metadata key of a layer's field that names the convention its labels follow.
pub const CONVENTION: &str = "repro.convention";

/// A table of sentences that is being filled.
#[derive(Debug, Default)]
pub struct TableBuilder {
    documents: Texts,
    numbers: Vec<u32>,
    words: Lists,
    parse: Lists,
    traces: Vec<bool>,
    layers: Vec<(String, Option<String>, Labels)>,
    /// How many constituents end at each word of the sentence at hand.
    closing: Vec<usize>,
}

impl TableBuilder {
    /// An empty table with these layers, in this order.
    pub fn new(layers: &[String]) -> Self {
        let layers = layers.iter().map(|name| (name.clone(), None, Labels::default())).collect();
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
        self.documents.push(document.as_bytes());
        self.numbers.push(number);
        self.traces.push(traces);
        self.words.row(words);
        match parse {
            Some(tree) => {
                assert_eq!(tree.words(), words.len(), "a parse of other words");
                self.parse.parse(tree, &mut self.closing);
            }
            None => self.parse.null(),
        }
    }

    /// The column of a layer. It may lag behind the others until the table is finished.
    ///
    /// # Panics
    /// There is no such layer.
    #[inline]
    pub fn layer(&mut self, layer: usize) -> &mut Labels {
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

    /// The table.
    ///
    /// # Errors
    /// It is too large for 32-bit offsets, or a layer does not have one row for each sentence.
    pub fn finish(mut self) -> Result<RecordBatch, StageError> {
        self.batch()
    }

    /// The table. This one is empty then, and its memory is the table's.
    ///
    /// # Errors
    /// As [`TableBuilder::finish`].
    pub fn batch(&mut self) -> Result<RecordBatch, StageError> {
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
        for (name, convention, labels) in &mut self.layers {
            if labels.rows() != rows {
                let have = labels.rows();
                return Err(StageError::new(format!(
                    "layer `{name}` has {have} rows, the table has {rows} sentences"
                )));
            }
            let array = labels.finish(name)?;
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
        arrow::write_as(arrow::SENTENCES, path, &batch)?;
        self.reuse(batch);
        Ok(())
    }

    /// Takes back the memory of a table that [`TableBuilder::batch`] made, where nobody else has it.
    pub fn reuse(&mut self, batch: RecordBatch) {
        let mut memory = Memory::of(batch);
        self.documents.reuse(&mut memory);
        self.numbers = memory.vec();
        self.words.reuse(&mut memory);
        self.parse.reuse(&mut memory);
        // Bits, which are not kept as such.
        memory.vec::<u8>();
        self.layers.iter_mut().for_each(|(.., labels)| labels.reuse(&mut memory));
    }
}

pub(crate) fn unbuildable(error: ArrowError) -> StageError {
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
                table.layer(0).row(["B-PERSON", "O", "O"]);
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
    fn a_table_of_version_2_is_read() {
        let folder = Folder::new("table-version-2");
        let (path, before) = (folder.0.join("now"), folder.0.join("before"));
        filled(0..5).write(&path).unwrap();
        let batch = arrow::read(&path).unwrap();
        // It had the labels themselves.
        let columns: Vec<_> =
            batch.schema_ref().fields().iter().map(|f| f.name().clone()).collect();
        let plain = |name: &str| match name.strip_prefix(LAYER) {
            Some(_) => {
                let labels = arrow::string_lists(&batch, name).unwrap();
                arrow::list_array(labels.iter().map(|row| row.as_ref().map(|row| row.iter())))
            }
            None => batch.column_by_name(name).unwrap().clone(),
        };
        let columns = columns.iter().map(|name| (name.as_str(), plain(name))).collect();
        arrow::write(&before, &arrow::table(columns).unwrap()).unwrap();
        assert!(std::fs::read(&before).unwrap() != std::fs::read(&path).unwrap());
        let [now, before] = [path, before].map(|path| Dataset::read(&path).unwrap());
        assert_eq!((now.layers, now.sentences), (before.layers, before.sentences));
    }

    #[test]
    fn a_layer_that_lags_behind_is_refused() {
        let mut table = filled(0..2);
        table.row("nw/a", 2, &WORDS, None, false);
        let error = table.finish().unwrap_err();
        assert_eq!(error.message, "layer `ner` has 2 rows, the table has 3 sentences");
    }
}
