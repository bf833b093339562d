//! Files of names: one word in a line, and a tag `O`, `B-TYPE` or `I-TYPE`.
//!
//! Two forms are told apart by the file's first sentence of more than one word. With numbers
//! (Universal NER): number, word, tag and others, parted by tabs, and every line that begins with
//! `#` is a comment. Without: a word, any cells, and the tag as the last one, parted by tabs or
//! spaces (CoNLL-2003); there a line that begins with `#` is a comment only where it holds ` = ` or
//! says `# newdoc`, since a word may be `#`. `# newdoc id = NAME` and `-DOCSTART-` begin a document.
//! An `I-` that continues no name of its type begins one, so IOB1 and IOB2 are read alike. A
//! byte-order mark and Windows line ends are accepted. Left out: cells between word and tag.

use artifact::StageError;

use crate::annotation::{Annotation, Sink};
use crate::rows::{Documents, Line, Lines};
use crate::tags::{self, OUTSIDE};
use crate::text::Text;

/// What begins a document in files of the CoNLL-2003 kind.
const DOCSTART: &str = "-DOCSTART-";

/// Reads a whole file. `id` names the document of a file that names none.
///
/// # Errors
/// The first fault that the sink does not pass over, with its place: too few cells, a number that
/// does not count up, a tag that is none.
pub fn read(text: Text<'_, '_>, id: &str, sink: &mut dyn Sink) -> Result<(), StageError> {
    let lines = Lines::new(text)?;
    let form = Form::of(lines);
    let mut documents = Documents::new(sink, id);
    for run in lines.runs() {
        let (mut words, stray) = documents.words(run, |line| form.is_comment(line))?;
        let docstart = |line: &Line<'_>| line.text.starts_with(DOCSTART);
        if form == Form::Plain && words.first().is_some_and(docstart) {
            documents.begin("", words[0].number)?;
            words.remove(0);
        }
        if let Some(first) = words.first() {
            let stray = stray.map_or(Ok(()), |line| Err(lines.stray(line)));
            let read = stray.and_then(|()| sentence(lines, &words, form));
            documents.sentence(first.number, read)?;
        }
    }
    documents.finish()
}

/// How a line is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Number, word, tag, others.
    Numbered,
    /// Word, others, tag.
    Plain,
}

impl Form {
    /// The form of a file: numbered where the first sentence of at least two words counts them, or
    /// where there is no such sentence, each of one word is numbered 1.
    fn of(lines: Lines<'_, '_>) -> Self {
        let mut form = Self::Plain;
        for run in lines.runs() {
            let words: Vec<_> =
                run.iter().filter(|line| !Self::Numbered.is_comment(**line)).collect();
            let counts = words.iter().enumerate().all(|(index, line)| {
                let mut cells = line.cells();
                cells.next().map(str::parse) == Some(Ok(index + 1)) && cells.count() >= 2
            });
            form = match (words.is_empty(), counts) {
                (true, _) => continue,
                (false, true) => Self::Numbered,
                (false, false) => Self::Plain,
            };
            if words.len() > 1 || form == Self::Plain {
                break;
            }
        }
        form
    }

    fn is_comment(self, line: Line<'_>) -> bool {
        let hash = line.text.starts_with('#');
        hash && (self == Self::Numbered || line.newdoc().is_some() || line.text.contains(" = "))
    }

    /// The number, where there is one, the word and the tag of a line.
    fn word_and_tag(self, line: Line<'_>) -> Option<(Option<&str>, &str, &str)> {
        match self {
            Self::Numbered => {
                let mut cells = line.cells();
                Some((Some(cells.next()?), cells.next()?, cells.next()?))
            }
            Self::Plain => {
                let parts = |c| c == ' ' || c == '\t';
                let mut cells = line.text.split(parts).filter(|cell| !cell.is_empty());
                Some((None, cells.next()?, cells.next_back()?))
            }
        }
    }
}

fn sentence<'a>(
    lines: Lines<'a, '_>,
    run: &[Line<'a>],
    form: Form,
) -> Result<Annotation<'a>, StageError> {
    let mut words = Vec::with_capacity(run.len());
    let mut found = Vec::with_capacity(run.len());
    for &line in run {
        let Some((number, word, tag)) = form.word_and_tag(line) else {
            let (expected, help) = match form {
                Form::Numbered => (3, "number, word, tag, parted by tabs"),
                Form::Plain => (2, "a word and, as the last cell, its tag"),
            };
            let message = format!("too few cells, expected at least {expected}");
            return Err(lines.fault(line, line.text, message).help(help));
        };
        if let Some(number) = number
            && number.parse() != Ok(words.len() + 1)
        {
            let message = format!("word number `{number}` where {} is next", words.len() + 1);
            return Err(lines
                .fault(line, number, message)
                .help("the first cell counts words from 1; sentences are parted by empty lines"));
        }
        if word.trim().is_empty() {
            return Err(lines
                .fault(line, word, "this line has no word")
                .help("expected a word before its tag; sentences are parted by empty lines"));
        }
        if !is_tag(tag) {
            return Err(lines
                .fault(line, tag, format!("`{tag}` is no tag"))
                .help("expected `O`, `B-TYPE` or `I-TYPE`"));
        }
        words.push(word);
        found.push(tag);
    }
    let mut names = Vec::new();
    spans(&found, &mut names);
    Ok(Annotation { line: run[0].number, words, names: Some(names), ..Annotation::default() })
}

/// The spans of tags, with labels that live as long as the text.
fn spans<'a>(row: &[&'a str], into: &mut Vec<tags::Span<'a>>) {
    into.extend(
        tags::spans(row).iter().map(|span| tags::Span {
            label: row[span.start].get(2..).unwrap_or_default(),
            ..*span
        }),
    );
}

fn is_tag(tag: &str) -> bool {
    let name = tag.strip_prefix("B-").or_else(|| tag.strip_prefix("I-"));
    tag == OUTSIDE || name.is_some_and(|name| !name.is_empty())
}

#[cfg(test)]
#[path = "iob_tests.rs"]
mod tests;
