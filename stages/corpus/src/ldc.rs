//! One document of the raw OntoNotes release: its trees, with the propositions that point into them
//! and the names beside them.
//!
//! `.parse` with `.prop` and `.name`; MASC's `.mrg` with `.prop` of the PropBank release; GUM's
//! `.ptb` alone. A tree without any word that is kept is no sentence, as in the CoNLL form. The tree
//! with its traces is handed on too. Left out: coreference and senses.

use artifact::StageError;

use crate::annotation::{Annotation, Header, Sink};
use crate::names::{NameFile, NameLine};
use crate::propbank::{PropFile, Style};
use crate::tags::Span;
use crate::text::Text;
use crate::treebank::{RawTree, Surface, Trees};

/// The part of a document that has no parts.
const PART: &str = "000";

/// Reads a document as the CoNLL-2012 form of OntoNotes has it ([`Style::Conll2012`]). `id` names
/// it. Without `prop` it has no annotation of propositions, without `name` none of names.
///
/// # Errors
/// A file is not UTF-8, or `sink` gives an error back.
pub fn read<'a>(
    parse: Text<'a, '_>,
    prop: Option<Text<'a, '_>>,
    name: Option<Text<'a, '_>>,
    id: &str,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    read_as(Style::Conll2012, parse, prop, name, id, sink)
}

/// As [`read`], with the columns and words of another release.
///
/// # Errors
/// As [`read`].
pub fn read_as<'a>(
    style: Style,
    parse: Text<'a, '_>,
    prop: Option<Text<'a, '_>>,
    name: Option<Text<'a, '_>>,
    id: &str,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    let trees = Trees::new(parse)?;
    let names = name.map(NameFile::new).transpose()?;
    sink.begin(Header { id, part: PART, line: 1 })?;
    let props = match prop {
        Some(prop) => Some(PropFile::read(prop, &mut |fault| sink.fault(fault))?),
        None => None,
    };
    let mut names = names.map(|file| Names { file, waiting: None, short: false });
    let mut count = 0;
    for tree in trees {
        match tree {
            Ok(raw) => {
                let surface = raw.surface(style.edited());
                // The line of names goes by even where the propositions are at fault.
                let names = names.as_mut().map(|names| names.next(&raw, &surface, parse));
                let columns =
                    props.as_ref().map(|props| props.columns(count, &raw, &surface, style));
                match (names.transpose(), columns.transpose()) {
                    (Ok(names), Ok(columns)) => emit(raw, surface, names, columns, sink)?,
                    (names, columns) => {
                        for fault in [names.err().flatten(), columns.err()].into_iter().flatten() {
                            sink.fault(fault)?;
                        }
                    }
                }
            }
            Err(fault) => {
                sink.fault(fault)?;
                // It has a line too; what is wrong with that would only repeat this.
                if let Some(names) = &mut names {
                    let _ = names.line();
                }
            }
        }
        count += 1;
    }
    if let Some(fault) = props.as_ref().and_then(|props| props.beyond(count)) {
        sink.fault(fault)?;
    }
    if let Some(fault) = names.and_then(|names| names.rest(count)) {
        sink.fault(fault)?;
    }
    sink.end()
}

fn emit<'s>(
    raw: RawTree<'s>,
    surface: Surface<'s>,
    names: Option<Vec<Span<'s>>>,
    propositions: Option<Vec<crate::tree::Tree<'s>>>,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    if surface.words.is_empty() {
        return Ok(());
    }
    sink.sentence(&Annotation {
        line: raw.line,
        words: surface.words,
        pos: Some(surface.pos),
        parse: Some(surface.tree),
        names,
        propositions,
        raw: Some(raw),
        columns: Vec::new(),
    })
}

/// A `.name` file that goes along with the trees.
struct Names<'a, 't> {
    file: NameFile<'a, 't>,
    /// A line that was read and not used.
    waiting: Option<Result<NameLine<'a>, StageError>>,
    /// True once it ended before the trees did.
    short: bool,
}

impl<'a> Names<'a, '_> {
    fn line(&mut self) -> Option<Result<NameLine<'a>, StageError>> {
        self.waiting.take().or_else(|| self.file.next())
    }

    /// The names of the next tree. `Err(None)` where their lack has been reported before.
    fn next(
        &mut self,
        raw: &RawTree<'_>,
        surface: &Surface<'_>,
        parse: Text<'_, '_>,
    ) -> Result<Vec<Span<'a>>, Option<StageError>> {
        if surface.words.is_empty() {
            // Traces alone have no line; words that are all taken back may have one.
            if let Some(line) = self.line()
                && !matches!(&line, Ok(line) if line.is_over(raw))
            {
                self.waiting = Some(line);
            }
            return Ok(Vec::new());
        }
        match self.line() {
            Some(line) => self.file.align(&line?, raw, surface, parse.shown).map_err(Some),
            None if std::mem::replace(&mut self.short, true) => Err(None),
            None => {
                let place = format!("{}:{}", parse.shown.display(), raw.line);
                Err(Some(self.file.short(&place)))
            }
        }
    }

    /// What is wrong when all `trees` have their lines.
    fn rest(mut self, trees: usize) -> Option<StageError> {
        match self.line()? {
            Ok(line) => Some(self.file.beyond(&line, trees)),
            Err(fault) => Some(fault),
        }
    }
}

#[cfg(test)]
#[path = "ldc_tests.rs"]
mod tests;
