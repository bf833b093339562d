//! Names as OntoNotes writes them: `.name` files, one line of words and tags for each tree.
//!
//! Inside `<DOC DOCNO="…">` and `</DOC>` every tree with words has one line, without traces, with
//! `&`, `<` and `>` escaped, and names in `<ENAMEX TYPE="GPE" E_OFF="6">Lima-based</ENAMEX>`
//! (`TIMEX` and `NUMEX` are read alike). `S_OFF` and `E_OFF` count the characters of the first and
//! last word that lie outside the name: as in the CoNLL form, a word that a name touches belongs to
//! it whole. A name inside a name is left out, as there too; so is one that begins in a word that
//! the name before it has. Empty lines mean nothing. Left out: the offsets, once they are checked.

use artifact::StageError;
use std::borrow::Cow;
use std::path::Path;

use crate::tags::Span;
use crate::text::{Places, Text};
use crate::treebank::{RawTree, Surface};

const KINDS: [&str; 3] = ["ENAMEX", "TIMEX", "NUMEX"];
const TAG: &str = "expected `<ENAMEX TYPE=\"GPE\">Lima</ENAMEX>`, with `S_OFF` and `E_OFF` as \
     numbers where the name covers a part of its first or last word";
const DOC: &str =
    "expected `<DOC DOCNO=\"…\">`, one line of words for each tree, and `</DOC>`, each in a line";

/// How words differ between the files of a document. The first column is what SGML or LDC's own
/// escapes make of the second.
const ESCAPES: [(&str, &str); 16] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&amp;", "&"),
    ("-AMP-", "&"),
    ("-LAB-", "<"),
    ("-RAB-", ">"),
    ("-LRB-", "("),
    ("-RRB-", ")"),
    ("-LSB-", "["),
    ("-RSB-", "]"),
    ("-LCB-", "{"),
    ("-RCB-", "}"),
    ("\\/", "/"),
    ("\\*", "*"),
];

/// One line: its words, and the names over them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameLine<'a> {
    /// Each word as written, and where it begins in the file.
    words: Vec<(usize, Cow<'a, str>)>,
    names: Vec<Span<'a>>,
    /// Where the line ends in the file.
    end: usize,
}

/// The lines of a `.name` file, one after the other.
pub(crate) struct NameFile<'a, 't> {
    text: Places<'a, 't>,
    source: &'a str,
    mark: usize,
    at: usize,
    inside: bool,
}

impl<'a, 't> NameFile<'a, 't> {
    /// Reads from the beginning of a text.
    ///
    /// # Errors
    /// The text is not UTF-8.
    pub(crate) fn new(text: Text<'a, 't>) -> Result<Self, StageError> {
        let source = text.decode()?;
        let mark = text.bytes.len() - source.len();
        Ok(Self { text: Places::new(text), source, mark, at: 0, inside: false })
    }

    /// The error that the file ends before the trees do.
    pub(crate) fn short(&self, place: &str) -> StageError {
        let message = format!("there is no line for the tree at {place}");
        self.text.fault(self.text.bytes().len(), message).help(DOC)
    }

    /// The error that a line follows the last of `trees` trees.
    pub(crate) fn beyond(&self, line: &NameLine<'_>, trees: usize) -> StageError {
        let offset = line.words.first().map_or(line.end, |(offset, _)| *offset);
        let message = format!("this line is behind those of all {trees} trees");
        self.text.fault(offset, message).help("do both files belong to one document?")
    }

    /// A line of its own, `<DOC …>` or `</DOC>`; false for a line of words.
    fn frame(&mut self, line: &str, offset: usize) -> Result<bool, StageError> {
        let opens = line.starts_with("<DOC ") || line == "<DOC>";
        if !opens && line != "</DOC>" {
            if self.inside {
                return Ok(false);
            }
            self.inside = true;
            let message = "words outside of `<DOC …>` and `</DOC>`";
            return Err(self.text.fault(offset, message).help(DOC));
        }
        if opens == self.inside || !line.ends_with('>') {
            self.inside = opens;
            return Err(self.text.fault(offset, format!("`{line}` does not fit here")).help(DOC));
        }
        self.inside = opens;
        Ok(true)
    }

    /// The line's words and names. `offset` is where it begins in the file.
    fn parse(&self, line: &'a str, offset: usize) -> Result<NameLine<'a>, StageError> {
        let fault = |at: usize, message: String| self.text.fault(offset + at, message).help(TAG);
        let mut read = NameLine { words: Vec::new(), names: Vec::new(), end: offset + line.len() };
        let mut open: Vec<(&str, &'a str, usize, usize)> = Vec::new();
        let mut word: Option<(usize, Cow<'a, str>)> = None;
        let mut at = 0;
        while let Some(next) = line[at..].chars().next() {
            let rest = &line[at..];
            if let Some(tag) = Tag::begins(rest) {
                let tag = tag.map_err(|message| fault(at, message))?;
                if tag.opens {
                    open.push((tag.kind, tag.label, read.words.len(), at));
                } else {
                    let Some((kind, label, start, _)) = open.pop() else {
                        return Err(fault(at, format!("this `</{}>` closes nothing", tag.kind)));
                    };
                    let end = read.words.len() + usize::from(word.is_some());
                    if kind != tag.kind || end == start {
                        let what = if end == start { "holds no word" } else { "is not closed" };
                        return Err(fault(at, format!("the `<{kind}>` before this {what}")));
                    }
                    if open.is_empty() && read.names.last().is_none_or(|last| last.end <= start) {
                        read.names.push(Span { start, end, label });
                    }
                }
                at += tag.length;
            } else if next.is_ascii_whitespace() {
                read.words.extend(word.take());
                at += 1;
            } else {
                // Up to the next space, or the next `<`, which may begin a tag.
                let stops = |c: char| c.is_ascii_whitespace() || c == '<';
                let first = next.len_utf8();
                let length = rest[first..].find(stops).map_or(rest.len(), |more| first + more);
                let piece = &rest[..length];
                match &mut word {
                    Some((_, word)) => word.to_mut().push_str(piece),
                    None => word = Some((offset + at, Cow::Borrowed(piece))),
                }
                at += length;
            }
        }
        read.words.extend(word);
        match open.last() {
            Some((kind, _, _, at)) => Err(fault(*at, format!("this `<{kind}>` is never closed"))),
            None => Ok(read),
        }
    }

    /// The names of a line over the words of its tree, which `parse` is the file of.
    ///
    /// # Errors
    /// The line's words are neither the tree's nor those of them that are kept: the place of the
    /// first that differs, and the place of the tree.
    pub(crate) fn align(
        &self,
        line: &NameLine<'a>,
        raw: &RawTree<'_>,
        surface: &Surface<'_>,
        parse: &Path,
    ) -> Result<Vec<Span<'a>>, StageError> {
        if line.is_over(raw) {
            return Ok(line.kept(raw, surface));
        }
        let same = |(index, word): (usize, &&str)| {
            line.words.get(index).is_some_and(|(_, written)| equal(written, word))
        };
        if line.words.len() == surface.words.len() && surface.words.iter().enumerate().all(same) {
            return Ok(line.names.clone());
        }
        let all: Vec<_> = words(raw).map(|terminal| raw.tokens[terminal]).collect();
        let differs = all.iter().enumerate().position(|pair| !same(pair));
        let place = format!("{}:{}", parse.display(), raw.line);
        let (offset, message) = match differs.map(|index| (line.words.get(index), all[index])) {
            Some((Some((offset, written)), word)) => {
                (*offset, format!("`{written}` stands where the tree at {place} has `{word}`"))
            }
            Some((None, word)) => {
                (line.end, format!("the line ends where the tree at {place} goes on with `{word}`"))
            }
            None => {
                let (offset, written) = &line.words[all.len()];
                (*offset, format!("`{written}` stands behind the last word of the tree at {place}"))
            }
        };
        Err(self
            .text
            .fault(offset, message)
            .help("each tree with words has one line here, with the same words"))
    }
}

impl<'a> Iterator for NameFile<'a, '_> {
    type Item = Result<NameLine<'a>, StageError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.source.len() {
            let offset = self.mark + self.at;
            let line = self.source[self.at..].split_inclusive('\n').next()?;
            self.at += line.len();
            let line = line.trim_ascii_end();
            if line.is_empty() {
                continue;
            }
            match self.frame(line.trim_ascii(), offset) {
                Ok(true) => {}
                Ok(false) => return Some(self.parse(line, offset)),
                Err(fault) => return Some(Err(fault)),
            }
        }
        if std::mem::take(&mut self.inside) {
            let end = self.text.bytes().len();
            return Some(Err(self.text.fault(end, "the file ends before `</DOC>`").help(DOC)));
        }
        None
    }
}

impl<'a> NameLine<'a> {
    /// True where it has the words of a tree, those that were taken back among them.
    pub(crate) fn is_over(&self, raw: &RawTree<'_>) -> bool {
        let mut terminals = words(raw);
        let same = |(_, written): &(usize, Cow<'_, str>)| {
            terminals.next().is_some_and(|terminal| equal(written, raw.tokens[terminal]))
        };
        self.words.iter().all(same) && terminals.next().is_none()
    }

    /// The names over the words that are kept, of a line over all words of the tree.
    fn kept(&self, raw: &RawTree<'_>, surface: &Surface<'_>) -> Vec<Span<'a>> {
        let terminals: Vec<_> = words(raw).collect();
        let kept = |name: &Span<'a>| {
            let start = surface.before[terminals[name.start]];
            let end = surface.before[terminals[name.end - 1] + 1];
            (start < end).then_some(Span { start, end, label: name.label })
        };
        self.names.iter().filter_map(kept).collect()
    }
}

/// The terminals that are words.
fn words(raw: &RawTree<'_>) -> impl Iterator<Item = usize> {
    (0..raw.tokens.len()).filter(|&terminal| !raw.is_trace(terminal))
}

/// True for one word, however it is escaped.
fn equal(written: &str, word: &str) -> bool {
    written == word || plain(written) == plain(word)
}

fn plain(word: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(word);
    if word.contains(['&', '-', '\\']) {
        for (escaped, character) in ESCAPES {
            if plain.contains(escaped) {
                plain = Cow::Owned(plain.replace(escaped, character));
            }
        }
    }
    plain
}

/// A tag of a name.
struct Tag<'a> {
    kind: &'static str,
    opens: bool,
    /// The name's type; empty where the tag closes.
    label: &'a str,
    /// How many bytes it has.
    length: usize,
}

impl<'a> Tag<'a> {
    /// The tag that a text begins with, if it does. Any other `<` is a word's.
    fn begins(rest: &'a str) -> Option<Result<Self, String>> {
        let inner = rest.strip_prefix('<')?;
        let (opens, inner) = match inner.strip_prefix('/') {
            Some(inner) => (false, inner),
            None => (true, inner),
        };
        let kind = KINDS.into_iter().find(|kind| inner.starts_with(*kind))?;
        let inner = &inner[kind.len()..];
        if !inner.starts_with(['>', ' ', '\t']) {
            return None;
        }
        let Some(end) = inner.find('>') else {
            return Some(Err(format!("this `<{kind}` has no `>`")));
        };
        let length = rest.len() - inner.len() + end + 1;
        let label = if opens { Self::label(&inner[..end]) } else { Ok("") };
        Some(label.map(|label| Self { kind, opens, label, length }))
    }

    /// The type among a tag's attributes.
    fn label(attributes: &'a str) -> Result<&'a str, String> {
        let (mut rest, mut label) = (attributes.trim_ascii(), None);
        while !rest.is_empty() {
            let parts = rest.split_once("=\"").and_then(|(name, rest)| {
                let (value, rest) = rest.split_once('"')?;
                Some((name, value, rest))
            });
            let Some((name, value, behind)) = parts else {
                return Err(format!("`{rest}` is no attribute"));
            };
            match name {
                "TYPE" => label = Some(value),
                "S_OFF" | "E_OFF" if value.parse::<u32>().is_err() => {
                    return Err(format!("{name} is `{value}`, not a number"));
                }
                _ => {}
            }
            rest = behind.trim_ascii_start();
        }
        match label {
            None => Err("this name has no TYPE".to_owned()),
            Some(label) if label.is_empty() || label.contains([' ', '\t', '(', ')', '*']) => {
                Err(format!("`{label}` is no type of a name"))
            }
            Some(label) => Ok(label),
        }
    }
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
