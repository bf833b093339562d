//! From a document's files to a sink: which reader reads which form.
//!
//! Left out: what is done with the sentences.

use std::path::Path;

use artifact::{InputFile, StageError};
use corpus::annotation::Sink;
use corpus::join::Words;
use corpus::propbank::Style;
use corpus::text::{Buffer, Text, load};
use corpus::{conll, conllu, iob, join, ldc, task, tsv};

use crate::files::{Columns, Form, Place, Source};

/// Memory for files, used again from document to document.
#[derive(Debug, Default)]
pub(crate) struct Buffers {
    main: Buffer,
    propositions: Buffer,
    names: Buffer,
    conll: conll::Memory,
}

/// The columns of a document's main file that tasks take: which task, which column.
pub(crate) fn inside(source: &Source<'_>, columns: &[Columns]) -> Vec<(usize, usize)> {
    let places = source.columns.iter().zip(columns);
    places
        .filter(|(place, columns)| **place == Place::Inside && columns.format != task::Format::Iob)
        .flat_map(|(_, columns)| columns.tasks.iter().copied())
        .collect()
}

/// Reads a document. Its sentences carry the columns of [`inside`].
///
/// # Errors
/// A file cannot be read; a fault that the sink does not pass over.
pub(crate) fn read(
    source: &Source<'_>,
    columns: &[Columns],
    buffers: &mut Buffers,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    let wanted: Vec<_> = inside(source, columns).into_iter().map(|(_, column)| column).collect();
    let id = source.id.as_str();
    match source.form {
        Form::Conll => {
            let text = open(source.main, &mut buffers.main)?;
            conll::read_with(&mut buffers.conll, text, &wanted, sink)
        }
        Form::Skeleton => skeleton(source, &wanted, buffers, sink),
        Form::Trees => trees(source.main, source.propositions, source.names, id, buffers, sink),
        Form::Conllu => conllu::read(open(source.main, &mut buffers.main)?, &wanted, id, sink),
        Form::Iob => iob::read(open(source.main, &mut buffers.main)?, id, sink),
        Form::Own(number) => {
            let text = open(source.main, &mut buffers.main)?;
            own(text, &columns[number], &wanted, id, sink)
        }
    }
}

/// Reads a file of a task.
pub(crate) fn own(
    text: Text<'_, '_>,
    columns: &Columns,
    wanted: &[usize],
    id: &str,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    match columns.format {
        task::Format::Tsv => tsv::read(text, columns.word, wanted, id, sink),
        task::Format::Conll => conll::read(text, wanted, sink),
        task::Format::Conllu => conllu::read(text, wanted, id, sink),
        task::Format::Iob => iob::read(text, id, sink),
    }
}

fn trees(
    main: &InputFile,
    propositions: Option<&InputFile>,
    names: Option<&InputFile>,
    id: &str,
    buffers: &mut Buffers,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    let Buffers { main: first, propositions: second, names: third, .. } = buffers;
    let main = open(main, first)?;
    let propositions = propositions.map(|file| open(file, second)).transpose()?;
    let names = names.map(|file| open(file, third)).transpose()?;
    // `.parse` is what OntoNotes calls its trees; what has others is of the PropBank release.
    let style = match main.shown.extension().is_some_and(|ending| ending == "parse") {
        true => Style::Conll2012,
        false => Style::PropBank,
    };
    ldc::read_as(style, main, propositions, names, id, sink)
}

/// Reads a skeleton, with the words of the file beside it where there is one.
fn skeleton(
    source: &Source<'_>,
    wanted: &[usize],
    buffers: &mut Buffers,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    let Some((form, file)) = source.words else {
        let text = open(source.main, &mut buffers.main)?;
        return conll::read_with(&mut buffers.conll, text, wanted, sink);
    };
    let mut words = Words::default();
    if form == Form::Trees {
        trees(file, None, None, &source.id, buffers, &mut words)?;
    } else {
        conllu::read(open(file, &mut buffers.main)?, &[], &source.id, &mut words)?;
    }
    let sentences: Vec<_> = words.documents.into_values().flatten().collect();
    let text = open(source.main, &mut buffers.main)?;
    let read = |sink: &mut dyn Sink| conll::read(text, wanted, sink);
    join::join(&read, &sentences, None, sink).map(drop)
}

/// Reads a file into a buffer.
pub(crate) fn open<'b, 'f>(
    file: &'f InputFile,
    buffer: &'b mut Buffer,
) -> Result<Text<'b, 'f>, StageError> {
    let shown: &Path = &file.shown;
    Ok(Text { bytes: load(&file.path, shown, buffer)?, shown })
}
