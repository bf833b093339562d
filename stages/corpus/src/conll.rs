//! The CoNLL-2012 format, read strictly: every line is either understood or refused with its place.
//!
//! A document is `#begin document (ID); part NNN`, sentences parted by empty lines, and `#end
//! document`; other lines that begin with `#` are comments. A word is one line of columns parted
//! by spaces or tabs: document, part, word number, word, part of speech, parse bit, lemma,
//! frameset, sense, speaker, name bit, one column for each proposition, coreference. Windows line
//! ends and a byte-order mark are accepted. Left out: lemmas, senses, speakers and coreference.

use std::path::Path;

use artifact::{Place, StageError};

use crate::tags::{self, OUTSIDE, Span};
use crate::tree::{BitError, Builder, Tree};

/// The columns before the propositions.
const FIXED: usize = 11;
/// The part of speech of a word that nobody tagged.
const UNTAGGED: &str = "XX";
/// The label of the predicate in a proposition column.
const PREDICATE: &str = "V";

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// The name in the header: `nw/wsj/00/wsj_0001`.
    pub id: &'a str,
    /// The part in the header, `000` where it names none.
    pub part: &'a str,
    /// The line of the header, from 1.
    pub line: usize,
    /// Its sentences.
    pub sentences: Vec<Sentence<'a>>,
}

/// One sentence with the annotation that layers are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The line of its first word, from 1.
    pub line: usize,
    /// Its words.
    pub words: Vec<&'a str>,
    /// Their parts of speech.
    pub pos: Vec<&'a str>,
    /// The parse.
    pub parse: Tree<'a>,
    /// The names.
    pub names: Vec<Span<'a>>,
    /// The arguments of each proposition, its predicate (`V`) among them.
    pub propositions: Vec<Tree<'a>>,
}

impl<'a> Sentence<'a> {
    /// True where nobody parsed the sentence: no constituent but the root, and words tagged `XX`.
    /// The release writes such sentences in wb; they have no part of speech and no chunks.
    pub fn is_unparsed(&self) -> bool {
        self.parse.nodes.iter().all(|n| n.category() == "TOP") && self.pos.contains(&UNTAGGED)
    }

    /// Names as IOB2 tags. Types outside `kept` become `O`; an empty `kept` keeps all.
    pub fn name_tags(&self, kept: &[String]) -> Vec<String> {
        let keep = |span: &&Span<'a>| kept.is_empty() || kept.iter().any(|k| k == span.label);
        let names: Vec<_> = self.names.iter().filter(keep).copied().collect();
        tags::bio(self.words.len(), &names)
    }

    /// `I-V` on every word that begins the predicate of a proposition, `O` elsewhere.
    pub fn predicate_tags(&self) -> Vec<String> {
        let mut tags = vec![OUTSIDE.to_owned(); self.words.len()];
        for node in self.propositions.iter().flat_map(|p| &p.nodes) {
            if node.label == PREDICATE {
                tags[node.start] = format!("I-{PREDICATE}");
            }
        }
        tags
    }

    /// The roles of the first proposition as IOB2 tags over whole arguments; `None` where the
    /// sentence has no proposition.
    pub fn role_tags(&self) -> Option<Vec<String>> {
        let spans: Vec<_> = self
            .propositions
            .first()?
            .outermost()
            .map(|node| Span { start: node.start, end: node.end, label: node.label })
            .collect();
        Some(tags::bio(self.words.len(), &spans))
    }
}

/// Reads a whole file. `shown` is how messages call it.
///
/// # Errors
/// The first fault, with its line, its column, and what was expected.
pub fn read<'a>(bytes: &'a [u8], shown: &Path) -> Result<Vec<Document<'a>>, StageError> {
    let text = decode(bytes, shown)?;
    let mut reader = Reader { shown, documents: Vec::new(), open: false, sentence: None };
    let mut last = Line { number: 1, text: "" };
    for (index, text) in text.lines().enumerate() {
        last = Line { number: index + 1, text };
        reader.line(last)?;
    }
    reader.close_sentence(last)?;
    if let (true, Some(document)) = (reader.open, reader.documents.last()) {
        let message = format!("the file ends inside document {}", document.id);
        return Err(reader
            .fault(last, 0, message)
            .help("expected a line `#end document`: is the file cut off?"));
    }
    Ok(reader.documents)
}

/// The text of a file, without a byte-order mark.
fn decode<'a>(bytes: &'a [u8], shown: &Path) -> Result<&'a str, StageError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let start = bytes[..at].iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        let end = bytes[at..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |i| at + i);
        let line = bytes[..at].iter().filter(|&&b| b == b'\n').count() + 1;
        let column = String::from_utf8_lossy(&bytes[start..at]).chars().count() + 1;
        let text = String::from_utf8_lossy(&bytes[start..end]).into_owned();
        StageError::new(format!("byte 0x{:02X} is not UTF-8 text here", bytes[at]))
            .at(Place { file: shown.to_owned(), line, column, text })
            .help("CoNLL files are UTF-8; convert this one")
    })
}

/// A line and its number.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    /// Its columns. Only spaces and tabs part them: other white space belongs to a word.
    fn columns(self) -> impl Iterator<Item = &'a str> {
        self.text.split([' ', '\t']).filter(|column| !column.is_empty())
    }

    /// Where a part of the line begins, in characters from 1.
    fn column_of(self, part: &str, offset: usize) -> usize {
        let at = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize) + offset;
        self.text.get(..at).map_or(0, |before| before.chars().count() + 1)
    }
}

/// A sentence that is being read.
struct Open<'a> {
    sentence: Sentence<'a>,
    /// How many columns its first line has, so that every line must have them.
    columns: usize,
    parse: Builder<'a>,
    propositions: Vec<Builder<'a>>,
    name: Option<(usize, &'a str)>,
}

/// The state between two lines.
struct Reader<'a, 'p> {
    shown: &'p Path,
    documents: Vec<Document<'a>>,
    /// True between `#begin document` and `#end document`.
    open: bool,
    sentence: Option<Open<'a>>,
}

impl<'a> Reader<'a, '_> {
    fn fault(&self, line: Line<'_>, column: usize, message: impl Into<String>) -> StageError {
        let file = self.shown.to_owned();
        let place = Place { file, line: line.number, column, text: line.text.to_owned() };
        StageError::new(message).at(place)
    }

    fn line(&mut self, line: Line<'a>) -> Result<(), StageError> {
        if let Some(comment) = line.text.strip_prefix('#') {
            return self.comment(line, comment);
        }
        if line.columns().next().is_none() {
            return self.close_sentence(line);
        }
        self.word(line)
    }

    /// A header, a footer, or a comment that says nothing to us.
    fn comment(&mut self, line: Line<'a>, comment: &'a str) -> Result<(), StageError> {
        if let Some(rest) = comment.strip_prefix("begin document") {
            self.close_sentence(line)?;
            if self.open {
                return Err(self
                    .fault(line, 0, "a document begins inside another one")
                    .help("expected `#end document` before it"));
            }
            let header = rest.trim().strip_prefix('(').and_then(|rest| rest.split_once(')'));
            let Some((id, part)) = header else {
                return Err(self
                    .fault(line, 0, "this header names no document")
                    .help("expected `#begin document (NAME); part 000`"));
            };
            let part = part.trim_start_matches(';').trim().strip_prefix("part").map(str::trim);
            let part = part.filter(|part| !part.is_empty()).unwrap_or("000");
            self.open = true;
            self.documents.push(Document { id, part, line: line.number, sentences: Vec::new() });
        } else if comment.starts_with("end document") {
            self.close_sentence(line)?;
            if !self.open {
                return Err(self.fault(line, 0, "a document ends that never began"));
            }
            self.open = false;
        }
        Ok(())
    }

    fn word(&mut self, line: Line<'a>) -> Result<(), StageError> {
        if !self.open {
            return Err(self
                .fault(line, 0, "a word stands outside any document")
                .help("expected a line `#begin document (NAME); part 000` before it"));
        }
        let columns: Vec<_> = line.columns().collect();
        if self.sentence.is_none() {
            self.sentence = Some(self.begin_sentence(line, columns.len())?);
        }
        let Some(sentence) = &self.sentence else { return Ok(()) };
        if columns.len() != sentence.columns {
            let message = format!(
                "{} columns, but the sentence began with {} (line {})",
                columns.len(),
                sentence.columns,
                sentence.sentence.line
            );
            return Err(self
                .fault(line, 0, message)
                .help("every word of a sentence has the same columns, one for each proposition"));
        }
        let number = sentence.sentence.words.len();
        if columns[2].parse() != Ok(number) {
            let message = format!("word number {} where {number} is next", columns[2]);
            return Err(self.fault(line, line.column_of(columns[2], 0), message).help(
                "the third column counts words from 0; sentences are parted by empty lines",
            ));
        }
        self.cells(line, &columns)
    }

    fn begin_sentence(&self, line: Line<'a>, columns: usize) -> Result<Open<'a>, StageError> {
        if columns <= FIXED {
            let message = format!("{columns} columns, expected at least {}", FIXED + 1);
            return Err(self.fault(line, 0, message).help(
                "document, part, word number, word, POS, parse bit, lemma, frameset, sense, \
                 speaker, name bit, one column for each proposition, coreference",
            ));
        }
        Ok(Open {
            sentence: Sentence { line: line.number, ..Sentence::default() },
            columns,
            parse: Builder::default(),
            propositions: (FIXED + 1..columns).map(|_| Builder::default()).collect(),
            name: None,
        })
    }

    /// The columns of a word whose number and count are right.
    fn cells(&mut self, line: Line<'a>, columns: &[&'a str]) -> Result<(), StageError> {
        let Some(open) = &mut self.sentence else { return Ok(()) };
        let pushed = open
            .parse
            .push(columns[5])
            .map_err(|error| (columns[5], error, "parse bit"))
            .and_then(|()| {
                open.name_bit(columns[10]).map_err(|error| (columns[10], error, "name bit"))
            })
            .and_then(|()| {
                open.propositions.iter_mut().zip(&columns[FIXED..]).try_for_each(
                    |(proposition, cell)| {
                        labelled(cell)
                            .and_then(|()| proposition.push(cell))
                            .map_err(|error| (*cell, error, "proposition"))
                    },
                )
            });
        open.sentence.words.push(columns[3]);
        open.sentence.pos.push(columns[4]);
        pushed.map_err(|(cell, error, kind)| {
            let column = line.column_of(cell, error.offset);
            self.fault(line, column, format!("{kind} `{cell}`: {}", error.message))
                .help("examples of cells: `(NP*`, `*`, `*)`, `(TOP(S(NP*)`")
        })
    }

    fn close_sentence(&mut self, line: Line<'a>) -> Result<(), StageError> {
        let Some(open) = self.sentence.take() else { return Ok(()) };
        let begun = open.sentence.line;
        let unclosed = |kind: &str, label: &str| {
            self.fault(
                line,
                0,
                format!("the sentence of line {begun} ends with an open {kind} `({label}`"),
            )
            .help("its last words lack a `)`, or lines are missing")
        };
        let mut sentence = open.sentence;
        sentence.parse = open.parse.finish().map_err(|n| unclosed("constituent", n.label))?;
        if let Some((_, label)) = open.name {
            return Err(unclosed("name", label));
        }
        for proposition in open.propositions {
            let tree = proposition.finish().map_err(|n| unclosed("argument", n.label))?;
            sentence.propositions.push(tree);
        }
        if let Some(document) = self.documents.last_mut() {
            document.sentences.push(sentence);
        }
        Ok(())
    }
}

impl<'a> Open<'a> {
    /// A cell of the name column, for the word after the last: `(X*`, `(X)`, `*` or `*)`.
    fn name_bit(&mut self, cell: &'a str) -> Result<(), BitError> {
        let fail = |message: String| Err(BitError { offset: 0, message });
        let word = self.sentence.words.len();
        let (inner, closes) = match cell.strip_suffix(')') {
            Some(inner) => (inner, true),
            None => (cell, false),
        };
        if let Some(label) = inner.strip_prefix('(') {
            let (label, star) = match label.strip_suffix('*') {
                Some(label) => (label, true),
                None => (label, false),
            };
            if label.is_empty() || label.contains(['(', ')', '*']) || !(star || closes) {
                return fail("expected `(TYPE*`, `(TYPE)`, `*` or `*)`".to_owned());
            }
            if let Some((_, open)) = self.name {
                return fail(format!("a name begins inside a name (`({open}`)"));
            }
            self.name = Some((word, label));
        } else if inner != "*" {
            return fail("expected `(TYPE*`, `(TYPE)`, `*` or `*)`".to_owned());
        }
        if closes {
            let Some((start, label)) = self.name.take() else {
                return fail("this `)` closes no name".to_owned());
            };
            self.sentence.names.push(Span { start, end: word + 1, label });
        }
        Ok(())
    }
}

/// An argument has a label, unlike some constituents.
fn labelled(cell: &str) -> Result<(), BitError> {
    match cell.find("((").or_else(|| cell.find("(*")) {
        Some(offset) => {
            Err(BitError { offset, message: "expected the argument's label after `(`".to_owned() })
        }
        None => Ok(()),
    }
}

#[cfg(test)]
#[path = "conll_tests.rs"]
mod tests;
