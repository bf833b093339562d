//! Sentences with any number of annotation layers, and their table.
//!
//! A layer gives one label per word, or is absent from a sentence: absent means "not annotated",
//! which is never the same as a row of `O`. Left out: what the labels mean ([`crate::tags`]).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use arrow_array::{BooleanArray, UInt32Array};
use artifact::StageError;

use crate::arrow;
use crate::table::{CONVENTION, LAYER, TableBuilder};
use crate::tags::OUTSIDE;
use crate::task::Missing;

/// The convention of chunks whose rows have traces among their words.
pub const PAPER: &str = "paper";

/// One sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The document it is from.
    pub document: String,
    /// Its number in the document, from 0, counted before any sentence is dropped.
    pub number: u32,
    /// Its words.
    pub words: Vec<String>,
    /// True where traces are among the words: a second row of a sentence, for a layer of the
    /// convention [`PAPER`] alone. Such rows are no sentences of the corpus.
    pub traces: bool,
    /// One entry per layer of the [`Dataset`]; `None` where the sentence is not annotated.
    pub layers: Vec<Option<Vec<String>>>,
}

/// Sentences of one domain and split.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dataset {
    /// The names of the layers.
    pub layers: Vec<String>,
    /// By which convention a layer's labels are made, where there are several: layer -> name.
    pub conventions: BTreeMap<String, String>,
    /// The sentences, in the order of the corpus, rows with traces among them.
    pub sentences: Vec<Sentence>,
}

impl Dataset {
    /// The position of a layer in [`Sentence::layers`].
    pub fn layer(&self, name: &str) -> Option<usize> {
        self.layers.iter().position(|layer| layer == name)
    }

    /// The sentences of the corpus: all rows but those with traces among their words.
    pub fn text(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| !sentence.traces)
    }

    /// The sentences that carry a layer: row, sentence, labels (one per word). None where the
    /// dataset does not know the layer.
    pub fn annotated<'a>(
        &'a self,
        layer: &str,
    ) -> impl Iterator<Item = (usize, &'a Sentence, &'a [String])> + use<'a> {
        let layer = self.layer(layer);
        self.sentences.iter().enumerate().filter_map(move |(row, sentence)| {
            let labels = sentence.layers[layer?].as_deref()?;
            Some((row, sentence, labels))
        })
    }

    /// As [`Dataset::annotated`]; with [`Missing::Outside`], a sentence without the layer counts as
    /// `O` throughout. That has a meaning for layers of IOB2 tags and of `I-V` alone, so other
    /// tasks ask with [`Missing::Skip`].
    pub fn annotated_as<'a>(
        &'a self,
        layer: &str,
        missing: Missing,
    ) -> impl Iterator<Item = (usize, &'a Sentence, Cow<'a, [String]>)> + use<'a> {
        // A sentence has a row without traces and may have one with; a layer is on one of the two.
        let traces = self.conventions.get(layer).is_some_and(|name| name == PAPER);
        let layer = self.layer(layer);
        self.sentences.iter().enumerate().filter_map(move |(row, sentence)| {
            let labels = match &sentence.layers[layer?] {
                Some(labels) => Cow::Borrowed(labels.as_slice()),
                None if missing == Missing::Outside && sentence.traces == traces => {
                    Cow::Owned(vec![OUTSIDE.to_owned(); sentence.words.len()])
                }
                None => return None,
            };
            Some((row, sentence, labels))
        })
    }

    /// Writes the dataset as a table ([`TableBuilder`]); without parses, which it does not hold.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), StageError> {
        let mut table = TableBuilder::new(&self.layers);
        for (layer, name) in &self.conventions {
            if let Some(layer) = self.layer(layer) {
                table.convention(layer, name);
            }
        }
        for sentence in &self.sentences {
            let words: Vec<_> = sentence.words.iter().map(String::as_str).collect();
            table.row(&sentence.document, sentence.number, &words, None, sentence.traces);
            for (layer, labels) in sentence.layers.iter().enumerate() {
                table.layer(layer).row_or_null(labels.as_ref());
            }
        }
        table.write(path)
    }

    /// Of all labels of a layer, the one whose first occurrence comes last: the last of the published
    /// code's list, which it reads unseen labels as. `missing` is what a sentence without labels
    /// counts as.
    pub fn last_label(&self, layer: &str, missing: Missing) -> Option<String> {
        let mut seen = BTreeSet::new();
        let mut last = None;
        for (.., labels) in self.annotated_as(layer, missing) {
            for label in labels.iter() {
                if !seen.contains(label) {
                    seen.insert(label.clone());
                    last = Some(label.clone());
                }
            }
        }
        last
    }

    /// Reads a table of sentences, but for its parses.
    ///
    /// # Errors
    /// The file cannot be read, or a layer's labels are not as many as the words.
    pub fn read(path: &Path) -> Result<Self, StageError> {
        let batch = arrow::read_columns(path, |name| name != "parse")?;
        let documents = arrow::strings(&batch, "document")?;
        let numbers: &UInt32Array = arrow::column(&batch, "number")?;
        let traces: &BooleanArray = arrow::column(&batch, "traces")?;
        let words = arrow::string_lists(&batch, "words")?;
        let mut sentences: Vec<_> = words
            .into_iter()
            .enumerate()
            .map(|(row, words)| Sentence {
                document: documents.value(row).to_owned(),
                number: numbers.value(row),
                words: words.unwrap_or_default(),
                traces: traces.value(row),
                layers: Vec::new(),
            })
            .collect();
        let (mut layers, mut conventions) = (Vec::new(), BTreeMap::new());
        for field in batch.schema_ref().fields() {
            let Some(layer) = field.name().strip_prefix(LAYER) else { continue };
            let column = arrow::string_lists(&batch, field.name())?;
            for (sentence, labels) in sentences.iter_mut().zip(column) {
                if labels.as_ref().is_some_and(|labels| labels.len() != sentence.words.len()) {
                    return Err(StageError::io(
                        "read",
                        path,
                        format!(
                            "sentence {} of {}: layer `{layer}` has not one label per word",
                            sentence.number, sentence.document
                        ),
                    ));
                }
                sentence.layers.push(labels);
            }
            layers.push(layer.to_owned());
            if let Some(name) = field.metadata().get(CONVENTION) {
                conventions.insert(layer.to_owned(), name.clone());
            }
        }
        Ok(Self { layers, conventions, sentences })
    }
}

/// The parses of a table of sentences: for each row the cells of its words, as
/// [`crate::tree::Tree::parse`] reads them; `None` where nobody parsed it.
///
/// # Errors
/// The file cannot be read.
pub fn parses(path: &Path) -> Result<Vec<Option<Vec<String>>>, StageError> {
    arrow::string_lists(&arrow::read_columns(path, |name| name == "parse")?, "parse")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A folder for one test, removed when dropped.
    pub(crate) struct Folder(pub(crate) std::path::PathBuf);

    impl Folder {
        pub(crate) fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("corpus-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn strings(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    pub(crate) fn sample() -> Dataset {
        let sentence = |number, words: &str, pos: Option<&str>, ner: Option<&str>| Sentence {
            document: "nw/demo/00/demo_0001".to_owned(),
            number,
            words: strings(words),
            layers: vec![pos.map(strings), ner.map(strings)],
            ..Sentence::default()
        };
        Dataset {
            layers: vec!["pos".to_owned(), "ner".to_owned()],
            sentences: vec![
                sentence(0, "Mira left .", Some("NNP VBD ."), Some("B-PERSON O O")),
                sentence(2, "she left", Some("PRP VBD"), None),
                sentence(3, "Oslo", None, Some("B-GPE")),
            ],
            ..Dataset::default()
        }
    }

    #[test]
    fn a_dataset_comes_back() {
        let folder = Folder::new("dataset");
        let path = folder.0.join("sentences");
        sample().write(&path).unwrap();
        assert_eq!(Dataset::read(&path).unwrap(), sample());
    }

    #[test]
    fn a_missing_layer_is_not_a_layer_of_o() {
        let dataset = sample();
        let rows: Vec<_> = dataset.annotated("ner").map(|(row, ..)| row).collect();
        assert_eq!(rows, [0, 2]);
        assert_eq!(dataset.annotated("srl").count(), 0);
    }

    #[test]
    fn missing_may_count_as_outside() {
        let mut dataset = sample();
        let rows = |dataset: &Dataset, missing| {
            let rows = dataset.annotated_as("ner", missing);
            rows.map(|(row, _, labels)| (row, labels.join(" "))).collect::<Vec<_>>()
        };
        let row = |row: usize, labels: &str| (row, labels.to_owned());
        let (mira, she, oslo) = (row(0, "B-PERSON O O"), row(1, "O O"), row(2, "B-GPE"));
        assert_eq!(rows(&dataset, Missing::Skip), [mira.clone(), oslo.clone()]);
        assert_eq!(rows(&dataset, Missing::Outside), [mira.clone(), she, oslo.clone()]);
        // Rows with traces belong to the layers of one convention alone.
        dataset.sentences[1].traces = true;
        assert_eq!(rows(&dataset, Missing::Outside), [mira.clone(), oslo.clone()]);
        assert_eq!(dataset.text().count(), 2);
        dataset.conventions.insert("ner".to_owned(), PAPER.to_owned());
        assert_eq!(rows(&dataset, Missing::Outside), [mira, row(1, "O O"), oslo]);
        assert_eq!(dataset.annotated_as("srl", Missing::Outside).count(), 0);
    }

    #[test]
    fn the_last_label_is_the_one_that_is_met_last() {
        let dataset = sample();
        assert_eq!(dataset.last_label("ner", Missing::Skip), Some("B-GPE".to_owned()));
        assert_eq!(dataset.last_label("pos", Missing::Skip), Some("PRP".to_owned()));
        assert_eq!(dataset.last_label("srl", Missing::Skip), None);
    }

    #[test]
    fn a_layer_of_the_wrong_length_is_refused() {
        let folder = Folder::new("wrong-length");
        let path = folder.0.join("sentences");
        let mut dataset = sample();
        dataset.sentences[1].words.pop();
        dataset.write(&path).unwrap();
        let error = Dataset::read(&path).unwrap_err();
        assert!(error.message.contains("sentence 2 of nw/demo/00/demo_0001: layer `pos`"));
    }
}
