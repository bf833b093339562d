//! Numbered words, characters and labels of a training domain, and their table.
//!
//! Left out: how they are counted and cut, which is the index stage's.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use arrow_array::{StringArray, UInt32Array, UInt64Array};
use artifact::StageError;

use crate::arrow;

/// The text of the symbol that stands for every unknown word or character; its id is 0.
pub const UNKNOWN: &str = "<unk>";

/// The prefix of a layer's labels in the table's `kind` column.
const LABEL: &str = "label.";

/// Texts numbered densely from 0, each with its count in the training data.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    entries: Vec<(String, u64)>,
    /// Only looked up, never walked: its order is not fixed.
    ids: HashMap<String, u32>,
}

impl PartialEq for Symbols {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl Eq for Symbols {}

impl Symbols {
    /// Texts in the order of their ids.
    pub fn new(entries: Vec<(String, u64)>) -> Self {
        let ids = entries.iter().zip(0..).map(|((text, _), id)| (text.clone(), id)).collect();
        Self { entries, ids }
    }

    /// Texts numbered by falling count, then by text. With `unknown`, id 0 is [`UNKNOWN`] and its
    /// count the number of occurrences that it stands for.
    pub fn ranked(counts: BTreeMap<String, u64>, unknown: Option<u64>) -> Self {
        let mut entries: Vec<_> = counts.into_iter().collect();
        entries.sort_by_key(|(_, count)| std::cmp::Reverse(*count)); // stable: ties stay by text
        if let Some(count) = unknown {
            entries.insert(0, (UNKNOWN.to_owned(), count));
        }
        Self::new(entries)
    }

    /// The id of a text.
    pub fn id(&self, text: &str) -> Option<u32> {
        self.ids.get(text).copied()
    }

    /// The text of an id.
    ///
    /// # Panics
    /// The id is not below [`Symbols::len`].
    pub fn text(&self, id: u32) -> &str {
        &self.entries[id as usize].0
    }

    /// How often the text of an id occurs in the training data.
    ///
    /// # Panics
    /// The id is not below [`Symbols::len`].
    pub fn count(&self, id: u32) -> u64 {
        self.entries[id as usize].1
    }

    /// How many there are; ids are 0 up to here.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Texts and counts, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.entries.iter().map(|(text, count)| (text.as_str(), *count))
    }
}

/// The vocabulary of a training domain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Words as they are written; id 0 is [`UNKNOWN`].
    pub words: Symbols,
    /// Characters, each as a string; id 0 is [`UNKNOWN`].
    pub chars: Symbols,
    /// The labels of each layer that is annotated in the training data; none is unknown.
    pub labels: BTreeMap<String, Symbols>,
}

/// A sentence as a network reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Encoded {
    /// An id per word; 0 where the vocabulary lacks it.
    pub words: Vec<u32>,
    /// The ids of each word's characters; 0 where the vocabulary lacks one.
    pub chars: Vec<Vec<u32>>,
}

impl Vocabulary {
    /// A sentence as numbers.
    pub fn encode(&self, words: &[String]) -> Encoded {
        let mut buffer = [0; 4];
        let mut char_id = |c: char| self.chars.id(c.encode_utf8(&mut buffer)).unwrap_or(0);
        Encoded {
            words: words.iter().map(|word| self.words.id(word).unwrap_or(0)).collect(),
            chars: words.iter().map(|word| word.chars().map(&mut char_id).collect()).collect(),
        }
    }

    /// Writes the vocabulary as a table: `kind` (`word`, `char`, `label.pos` …), `text`, `id`,
    /// `count`.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), StageError> {
        let mut kinds = vec![("word".to_owned(), &self.words), ("char".to_owned(), &self.chars)];
        kinds.extend(self.labels.iter().map(|(layer, s)| (format!("{LABEL}{layer}"), s)));
        let rows = || {
            kinds.iter().flat_map(|(kind, symbols)| {
                symbols.iter().zip(0u32..).map(move |((text, count), id)| (kind, text, id, count))
            })
        };
        let batch = arrow::table(vec![
            ("kind", Arc::new(StringArray::from_iter_values(rows().map(|row| row.0)))),
            ("text", Arc::new(StringArray::from_iter_values(rows().map(|row| row.1)))),
            ("id", Arc::new(UInt32Array::from_iter_values(rows().map(|row| row.2)))),
            ("count", Arc::new(UInt64Array::from_iter_values(rows().map(|row| row.3)))),
        ])?;
        arrow::write(path, &batch)
    }

    /// Reads a vocabulary that [`Vocabulary::write`] wrote.
    ///
    /// # Errors
    /// The file cannot be read, names an unknown kind, or its ids are not dense.
    pub fn read(path: &Path) -> Result<Self, StageError> {
        let batch = arrow::read(path)?;
        let kinds = arrow::strings(&batch, "kind")?;
        let texts = arrow::strings(&batch, "text")?;
        let ids: &UInt32Array = arrow::column(&batch, "id")?;
        let counts: &UInt64Array = arrow::column(&batch, "count")?;
        let mut lists: BTreeMap<&str, Vec<(String, u64)>> = BTreeMap::new();
        for row in 0..batch.num_rows() {
            let list = lists.entry(kinds.value(row)).or_default();
            if ids.value(row) as usize != list.len() {
                let message = format!("ids of kind `{}` are not dense", kinds.value(row));
                return Err(StageError::io("read", path, message));
            }
            list.push((texts.value(row).to_owned(), counts.value(row)));
        }
        let mut vocabulary = Self::default();
        for (kind, list) in lists {
            let symbols = Symbols::new(list);
            match (kind, kind.strip_prefix(LABEL)) {
                ("word", _) => vocabulary.words = symbols,
                ("char", _) => vocabulary.chars = symbols,
                (_, Some(layer)) => {
                    vocabulary.labels.insert(layer.to_owned(), symbols);
                }
                _ => return Err(StageError::io("read", path, format!("unknown kind `{kind}`"))),
            }
        }
        Ok(vocabulary)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(pairs: &[(&str, u64)]) -> BTreeMap<String, u64> {
        pairs.iter().map(|&(text, count)| (text.to_owned(), count)).collect()
    }

    #[test]
    fn ids_follow_count_then_text_and_0_is_unknown() {
        let words = Symbols::ranked(counts(&[("b", 2), ("a", 2), ("the", 9)]), Some(1));
        let order: Vec<_> = words.iter().collect();
        assert_eq!(order, [(UNKNOWN, 1), ("the", 9), ("a", 2), ("b", 2)]);
        assert_eq!((words.id("a"), words.id("z")), (Some(2), None));
        assert_eq!((words.text(1), words.count(1), words.len()), ("the", 9, 4));
    }

    #[test]
    fn a_vocabulary_comes_back() {
        let folder = crate::dataset::tests::Folder::new("vocabulary");
        let path = folder.0.join("vocabulary");
        let vocabulary = Vocabulary {
            words: Symbols::ranked(counts(&[("the", 3)]), Some(0)),
            chars: Symbols::ranked(counts(&[("t", 3), ("é", 1)]), Some(0)),
            labels: BTreeMap::from([(
                "srl".to_owned(),
                Symbols::ranked(counts(&[("O", 5)]), None),
            )]),
        };
        vocabulary.write(&path).unwrap();
        assert_eq!(Vocabulary::read(&path).unwrap(), vocabulary);
    }
}
