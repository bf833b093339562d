//! Names of one document, held back until it ends: in CoNLL form, a document in which nobody looked
//! for names looks like one that has none.
//!
//! Left out: where that is so, which the parameters say.

use corpus::annotation::Annotation;
use corpus::dictionary::Labels;
use corpus::labels;
use corpus::tags::Span;

/// The names of one document so far.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// True once there was any name, of whatever type.
    any: bool,
    /// For each row of the table, its words and names; `None` where it has no such layer.
    rows: Vec<Option<Row>>,
}

#[derive(Debug)]
struct Row {
    words: usize,
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    start: usize,
    end: usize,
    label: String,
}

impl Pending {
    /// Sees a sentence, which may have no row.
    pub(crate) fn see(&mut self, annotation: &Annotation<'_>) {
        self.any |= annotation.names.as_ref().is_some_and(|names| !names.is_empty());
    }

    /// Adds a row. Types outside `kept` are left out; an empty `kept` keeps all.
    pub(crate) fn row(&mut self, annotation: &Annotation<'_>, kept: &[String]) {
        let keep = |name: &&Span<'_>| kept.is_empty() || kept.iter().any(|k| k == name.label);
        let owned = |name: &Span<'_>| Name {
            start: name.start,
            end: name.end,
            label: name.label.to_owned(),
        };
        self.rows.push(annotation.names.as_ref().map(|names| Row {
            words: annotation.words.len(),
            names: names.iter().filter(keep).map(owned).collect(),
        }));
    }

    /// Adds a row that has no such layer.
    pub(crate) fn null(&mut self) {
        self.rows.push(None);
    }

    /// Writes all rows, null where the document has no name.
    pub(crate) fn write(&self, column: &mut Labels) {
        for row in &self.rows {
            match row {
                Some(Row { words, names }) if self.any => {
                    let spans = names.iter().map(|name| Span {
                        start: name.start,
                        end: name.end,
                        label: &name.label,
                    });
                    labels::bio(*words, spans, column);
                }
                _ => column.null(),
            }
        }
    }
}
