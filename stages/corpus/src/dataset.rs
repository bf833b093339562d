//! Sentences with any number of annotation layers, and their table.
//!
//! A layer gives one label per word, or is absent from a sentence: absent means "not annotated",
//! which is never the same as a row of `O`. Left out: what the labels mean ([`crate::tags`]).

use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray, UInt32Array};
use artifact::StageError;

use crate::arrow;

/// The layers that ingest makes, in the order of their columns.
///
/// `pos` is plain; `chunk`, `ner`, `srl` (`I-V` on every predicate) and `roles` (the first
/// proposition) are one tag per word, `O` outside.
pub const LAYERS: [&str; 5] = ["pos", "chunk", "ner", "srl", "roles"];

/// The prefix of a layer's column in the table.
const COLUMN: &str = "layer.";

/// One sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The document it is from.
    pub document: String,
    /// Its number in the document, from 0, counted before any sentence is dropped.
    pub number: u32,
    /// Its words.
    pub words: Vec<String>,
    /// One entry per layer of the [`Dataset`]; `None` where the sentence is not annotated.
    pub layers: Vec<Option<Vec<String>>>,
}

/// Sentences of one domain and split.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dataset {
    /// The names of the layers.
    pub layers: Vec<String>,
    /// The sentences, in the order of the corpus.
    pub sentences: Vec<Sentence>,
}

impl Dataset {
    /// The position of a layer in [`Sentence::layers`].
    pub fn layer(&self, name: &str) -> Option<usize> {
        self.layers.iter().position(|layer| layer == name)
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

    /// Writes the dataset as a table: `document`, `number`, `words`, and one column of lists for
    /// each layer (`layer.pos` …), null where a sentence is not annotated.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), StageError> {
        let sentences = &self.sentences;
        let documents = StringArray::from_iter_values(sentences.iter().map(|s| &s.document));
        let numbers = UInt32Array::from_iter_values(sentences.iter().map(|s| s.number));
        let names: Vec<_> = self.layers.iter().map(|layer| format!("{COLUMN}{layer}")).collect();
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("document", Arc::new(documents)),
            ("number", Arc::new(numbers)),
            ("words", arrow::list_array(sentences.iter().map(|s| Some(&s.words)))),
        ];
        for (layer, name) in names.iter().enumerate() {
            let lists = sentences.iter().map(|s| s.layers[layer].as_ref());
            columns.push((name, arrow::list_array(lists)));
        }
        arrow::write(path, &arrow::table(columns)?)
    }

    /// Reads a dataset that [`Dataset::write`] wrote.
    ///
    /// # Errors
    /// The file cannot be read, or a layer's labels are not as many as the words.
    pub fn read(path: &Path) -> Result<Self, StageError> {
        let batch = arrow::read(path)?;
        let documents = arrow::strings(&batch, "document")?;
        let numbers: &UInt32Array = arrow::column(&batch, "number")?;
        let words = arrow::string_lists(&batch, "words")?;
        let mut sentences: Vec<_> = words
            .into_iter()
            .enumerate()
            .map(|(row, words)| Sentence {
                document: documents.value(row).to_owned(),
                number: numbers.value(row),
                words: words.unwrap_or_default(),
                layers: Vec::new(),
            })
            .collect();
        let mut layers = Vec::new();
        for field in batch.schema_ref().fields() {
            let Some(layer) = field.name().strip_prefix(COLUMN) else { continue };
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
        }
        Ok(Self { layers, sentences })
    }
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
        };
        Dataset {
            layers: vec!["pos".to_owned(), "ner".to_owned()],
            sentences: vec![
                sentence(0, "Mira left .", Some("NNP VBD ."), Some("B-PERSON O O")),
                sentence(2, "she left", Some("PRP VBD"), None),
                sentence(3, "Oslo", None, Some("B-GPE")),
            ],
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
