//! Sentences with all their layers, as rows of a table.

use std::path::Path;

use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::chunk::Chunker;
use corpus::task::Missing;
use corpus::text::{Buffer, Text, load};
use corpus::{TableBuilder, conll, labels};

/// The layers, in the order of their columns.
const LAYERS: [&str; 5] = ["pos", "chunk", "ner", "srl", "roles"];

/// A table that is being filled.
pub(crate) struct Rows {
    table: TableBuilder,
    words: usize,
    document: String,
    number: u32,
    buffer: Buffer,
    memory: conll::Memory,
    chunker: Chunker,
}

impl Default for Rows {
    fn default() -> Self {
        Self {
            table: TableBuilder::new(&LAYERS.map(str::to_owned)),
            words: 0,
            document: String::new(),
            number: 0,
            buffer: Buffer::default(),
            memory: conll::Memory::default(),
            chunker: Chunker::default(),
        }
    }
}

impl Rows {
    /// Adds a file.
    ///
    /// # Errors
    /// It cannot be read, or has a fault.
    pub(crate) fn read(&mut self, path: &Path) -> Result<(), StageError> {
        let mut buffer = std::mem::take(&mut self.buffer);
        let text = Text { bytes: load(path, path, &mut buffer)?, shown: path };
        let mut memory = std::mem::take(&mut self.memory);
        conll::read_with(&mut memory, text, &[], self)?;
        (self.buffer, self.memory) = (buffer, memory);
        Ok(())
    }

    /// Completes the table, and writes it where it is wanted; it is empty then. Returns how many
    /// sentences and words it had.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn write(&mut self, path: Option<&Path>) -> Result<(usize, usize), StageError> {
        let counts = (self.table.rows(), std::mem::take(&mut self.words));
        self.document.clear();
        match path {
            Some(path) => self.table.write(path)?,
            None => {
                let batch = self.table.batch()?;
                self.table.reuse(batch);
            }
        }
        Ok(counts)
    }
}

impl Sink for Rows {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        if self.document != header.id {
            self.document.clear();
            self.document.push_str(header.id);
            self.number = 0;
        }
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let number = self.number;
        self.number += 1;
        // As in the paper, sentences of one word are dropped.
        if annotation.words.len() < 2 {
            return Ok(());
        }
        self.words += annotation.words.len();
        let parsed = !annotation.is_unparsed();
        let parse = annotation.parse.as_ref().filter(|_| parsed);
        let table = &mut self.table;
        table.row(&self.document, number, &annotation.words, parse, false);
        let [pos, chunks, names, predicates, roles] = [0, 1, 2, 3, 4];
        if parsed {
            labels::pos(annotation, table.layer(pos));
        } else {
            table.layer(pos).null();
        }
        match parse.zip(annotation.pos.as_ref()) {
            Some((tree, pos)) => self.chunker.row(tree, pos, table.layer(chunks)),
            None => table.layer(chunks).null(),
        }
        labels::names(annotation, &[], table.layer(names));
        labels::predicates(annotation, Missing::Skip, table.layer(predicates));
        labels::roles(annotation, table.layer(roles));
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}
