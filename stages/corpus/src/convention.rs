//! By which convention the layers of a corpus are made, and that it is one in all data sets.
//!
//! A network that is trained on one convention and tested on another measures nothing but their
//! difference. Left out: how a convention is chosen, which is ingest's.

use std::collections::BTreeMap;

use artifact::StageError;

use crate::Dataset;

/// The convention `paper`, applied to trees that have lost their function tags and traces.
pub const PAPER_STRIPPED: &str = "paper-stripped";

/// The conventions of the data sets that were added.
#[derive(Debug, Clone, Default)]
pub struct Conventions {
    /// Layer -> its convention, and the first data set that has it.
    layers: BTreeMap<String, (String, String)>,
}

impl Conventions {
    /// Adds a data set; `name` is how an error calls it (`nw test`). A layer that it carries in no
    /// sentence is passed over.
    ///
    /// # Errors
    /// A layer follows another convention than in an earlier data set.
    pub fn add(&mut self, name: &str, dataset: &Dataset) -> Result<(), StageError> {
        for (layer, convention) in &dataset.conventions {
            if dataset.annotated(layer).next().is_none() {
                continue;
            }
            let (known, first) = self
                .layers
                .entry(layer.clone())
                .or_insert_with(|| (convention.clone(), name.to_owned()));
            if known != convention {
                return Err(StageError::new(format!(
                    "`{layer}` follows the convention `{known}` in {first} and `{convention}` in \
                     {name}"
                ))
                .help(
                    "one corpus has one convention: give every domain and split in the same form \
                     (all with raw trees, or none), or name another convention in the task's table",
                ));
            }
        }
        Ok(())
    }

    /// The convention of a layer.
    pub fn of(&self, layer: &str) -> Option<&str> {
        self.layers.get(layer).map(|(convention, _)| convention.as_str())
    }

    /// Layers and their conventions, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.layers.iter().map(|(layer, (convention, _))| (layer.as_str(), convention.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sentence;

    fn dataset(convention: &str, annotated: bool) -> Dataset {
        let sentence = Sentence {
            words: vec!["left".to_owned()],
            layers: vec![annotated.then(|| vec!["B-VP".to_owned()])],
            ..Sentence::default()
        };
        Dataset {
            layers: vec!["chunk".to_owned()],
            conventions: BTreeMap::from([("chunk".to_owned(), convention.to_owned())]),
            sentences: vec![sentence],
        }
    }

    #[test]
    fn two_conventions_are_refused_with_the_names_of_both_sides() {
        let mut conventions = Conventions::default();
        conventions.add("bc train", &dataset("paper", true)).unwrap();
        conventions.add("bn train", &dataset("paper-stripped", false)).unwrap();
        conventions.add("nw train", &dataset("paper", true)).unwrap();
        assert_eq!(conventions.of("chunk"), Some("paper"));
        assert_eq!(conventions.of("ner"), None);
        let error = conventions.add("nw test", &dataset("paper-stripped", true)).unwrap_err();
        assert_eq!(
            error.message,
            "`chunk` follows the convention `paper` in bc train and `paper-stripped` in nw test"
        );
    }
}
