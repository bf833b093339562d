//! From sentences as they were read to rows of a table. Which sentences are dropped, and which
//! layers are absent, is decided here and nowhere else.

use std::path::Path;

use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::task::Missing;
use corpus::{LAYERS, TableBuilder, chunk, labels};

use crate::{Params, Seen, WithoutPredicates};

/// Fills the table with what is read of one file.
pub(crate) struct Rows<'a> {
    pub(crate) params: &'a Params,
    pub(crate) shown: &'a Path,
    pub(crate) seen: &'a mut Seen,
    pub(crate) table: &'a mut TableBuilder,
    /// The document that began last.
    pub(crate) document: String,
    /// The number of its next sentence.
    pub(crate) number: u32,
    pub(crate) marks: Vec<bool>,
}

impl Sink for Rows<'_> {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.seen.check(&header, self.shown)?;
        // Sentences are counted through all parts of a document.
        if self.document != header.id {
            (self.document, self.number) = (header.id.to_owned(), 0);
        }
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let number = self.number;
        self.number += 1;
        if annotation.words.len() < self.params.min_tokens {
            return Ok(());
        }
        let parsed = !annotation.is_unparsed();
        let parse = annotation.parse.as_ref().filter(|_| parsed);
        self.table.row(&self.document, number, &annotation.words, parse, false);
        let absent = self.params.absent();
        for (index, name) in LAYERS.iter().enumerate() {
            let column = self.table.layer(index);
            match *name {
                _ if absent.iter().any(|layer| layer == name) => column.null(),
                "pos" if parsed => labels::pos(annotation, column),
                "chunk" => {
                    let tags = parse.zip(annotation.pos.as_ref());
                    column.row_or_null(tags.map(|(tree, pos)| chunk::conll2000(tree, pos)));
                }
                "ner" => labels::names(annotation, &self.params.names, column),
                "srl" => {
                    let without = match self.params.without_predicates {
                        WithoutPredicates::Skip => Missing::Skip,
                        WithoutPredicates::Outside => Missing::Outside,
                    };
                    labels::predicates(annotation, without, &mut self.marks, column);
                }
                "roles" => labels::roles(annotation, column),
                _ => column.null(),
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}
