//! Trees as treebanks write them: brackets with function tags, indices and traces.
//!
//! Three layouts are one here: `.parse` of OntoNotes with `(TOP …)`, `.mrg` of the Penn Treebank
//! and MASC with an outer bracket that has no label, and `.ptb` of GUM with `(ROOT …)`. A tree
//! begins with a `(` in the first column of a line and may take many lines, which are indented; by
//! that the reader finds the next tree behind one that is broken. Words stay as they are written,
//! escapes (`-LRB-`, `\/`, `/.`) included: the CoNLL form of OntoNotes has them so. Left out: what
//! files make a document.

use artifact::{Place, StageError};

use crate::text::Text;
use crate::tree::{Node, Tree};

/// A tree with everything that the treebank says: traces are terminals like words, and labels carry
/// function tags and indices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawTree<'a> {
    /// The line where it begins, from 1.
    pub line: usize,
    /// Its terminals, traces among them: pointers of propositions count these.
    pub tokens: Vec<&'a str>,
    /// The part of speech of each terminal; `-NONE-` for a trace.
    pub pos: Vec<&'a str>,
    /// The constituents over the terminals; preterminals are not among them.
    pub tree: Tree<'a>,
}

/// The part of speech of a trace.
pub const TRACE: &str = "-NONE-";
/// The label of a root that has none, in CoNLL files.
const TOP: &str = "TOP";
/// The constituent that holds words which the speaker took back.
const EDITED: &str = "EDITED";

/// What becomes of words below EDITED: those that the speaker took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// They are dropped, as in the CoNLL-2012 form of OntoNotes.
    Drop,
    /// They are words like others, as in the PropBank release (and so in its skeletons of MASC).
    Keep,
}

/// What a reader without traces sees of a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surface<'a> {
    /// The words.
    pub words: Vec<&'a str>,
    /// Their parts of speech.
    pub pos: Vec<&'a str>,
    /// The constituents that hold a word, without function tags and indices. A root without a
    /// label, or with `ROOT`, is `TOP`.
    pub tree: Tree<'a>,
    /// For each terminal, and one past the last, how many words come before it. So a constituent
    /// over terminals `s..e` has the words `before[s]..before[e]`.
    pub before: Vec<usize>,
}

impl<'a> RawTree<'a> {
    /// True for a terminal that is no word.
    pub fn is_trace(&self, terminal: usize) -> bool {
        self.pos[terminal] == TRACE
    }

    /// The words, and the constituents over them.
    pub fn surface(&self, edited: Edited) -> Surface<'a> {
        let kept = self.kept(edited);
        let mut surface = Surface::default();
        let mut word_parents = Vec::with_capacity(self.tokens.len());
        for (terminal, kept) in kept.iter().enumerate() {
            surface.before.push(surface.words.len());
            if *kept {
                surface.words.push(self.tokens[terminal]);
                surface.pos.push(self.pos[terminal]);
                word_parents.push(self.tree.parents[terminal]);
            }
        }
        surface.before.push(surface.words.len());
        // Where each node went; a node that holds a word lies in nodes that do, so that the
        // parent of a kept node is always kept.
        let mut moved = vec![0; self.tree.nodes.len()];
        for (index, node) in self.tree.nodes.iter().enumerate() {
            let (start, end) = (surface.before[node.start], surface.before[node.end]);
            if start == end {
                continue;
            }
            moved[index] = surface.tree.nodes.len();
            let label = match (node.category(), node.parent) {
                ("" | "ROOT", None) => TOP,
                (category, _) => category,
            };
            let parent = node.parent.map(|parent| moved[parent]);
            surface.tree.nodes.push(Node { label, start, end, parent });
        }
        surface.tree.parents =
            word_parents.into_iter().map(|parent| parent.map(|parent| moved[parent])).collect();
        surface
    }

    /// For each terminal, whether it is a word of the surface.
    fn kept(&self, edited: Edited) -> Vec<bool> {
        let mut kept: Vec<_> = self.pos.iter().map(|&pos| pos != TRACE).collect();
        if edited == Edited::Drop {
            // The nodes are in preorder: one below the last that was dropped adds nothing to it,
            // and so every terminal is visited once.
            let mut done = 0;
            for node in self.tree.nodes.iter().filter(|node| node.category() == EDITED) {
                if node.end > done {
                    kept[node.start..node.end].fill(false);
                    done = node.end;
                }
            }
        }
        kept
    }

    /// The tree in brackets on one line, as [`Trees`] reads it.
    pub fn brackets(&self) -> String {
        let mut text = String::new();
        let mut open: Vec<&Node<'_>> = Vec::new();
        let mut nodes = self.tree.nodes.iter().peekable();
        for (terminal, (token, pos)) in self.tokens.iter().zip(&self.pos).enumerate() {
            while let Some(node) = nodes.next_if(|node| node.start == terminal) {
                text.extend(["(", node.label, " "]);
                open.push(node);
            }
            text.extend(["(", pos, " ", token, ")"]);
            while open.pop_if(|node| node.end == terminal + 1).is_some() {
                text.push(')');
            }
            if !open.is_empty() {
                text.push(' ');
            }
        }
        text
    }
}

/// The trees of a file, one after the other, each read when it is asked for.
///
/// A tree that cannot be read is an error with its place; the trees behind it follow.
pub struct Trees<'a, 't> {
    text: Text<'a, 't>,
    source: &'a str,
    /// How many bytes of the file come before `source`: those of a byte-order mark.
    mark: usize,
    /// The next byte of `source`.
    at: usize,
    /// The line that `at` is in, from 1, and where it begins.
    line: usize,
    line_start: usize,
}

/// What is wrong with a tree: the byte and its line, the message, the hint.
struct Wrong {
    at: usize,
    line: usize,
    message: String,
    help: &'static str,
}

const UNBALANCED: &str = "each `(` needs its `)`; a tree begins with a `(` in the first column, \
     and its other lines are indented";
const SHAPES: &str = "expected `(TAG word)` or `(LABEL` with constituents and `)`: \
     `(TOP (S (NP-SBJ (NN rain)) (VP (VBZ falls))))`";

impl<'a, 't> Trees<'a, 't> {
    /// Reads from the beginning of a text.
    ///
    /// # Errors
    /// The text is not UTF-8.
    pub fn new(text: Text<'a, 't>) -> Result<Self, StageError> {
        let source = text.decode()?;
        let mark = text.bytes.len() - source.len();
        Ok(Self { text, source, mark, at: 0, line: 1, line_start: 0 })
    }

    fn byte(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    /// Goes past white space; true where the next byte is the first of its line. Some copies of
    /// MASC are indented with no-break spaces: outside of a word these are white space too.
    fn space(&mut self) -> bool {
        let bytes = self.source.as_bytes();
        loop {
            match bytes[self.at..] {
                [b'\n', ..] => {
                    self.at += 1;
                    self.line += 1;
                    self.line_start = self.at;
                }
                [byte, ..] if byte.is_ascii_whitespace() => self.at += 1,
                [0xC2, 0xA0, ..] => self.at += 2,
                _ => return self.at == self.line_start,
            }
        }
    }

    /// The run of bytes that are neither space nor bracket, which may be empty.
    fn atom(&mut self) -> &'a str {
        let rest = &self.source[self.at..];
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'(' | b')');
        let length = rest.as_bytes().iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn wrong(&self, message: impl Into<String>, help: &'static str) -> Wrong {
        Wrong { at: self.at, line: self.line, message: message.into(), help }
    }

    /// One tree; `at` is where it begins.
    fn tree(&mut self) -> Result<RawTree<'a>, Wrong> {
        let begun = (self.at, self.line);
        let mut raw = RawTree { line: self.line, ..RawTree::default() };
        if !(self.at == self.line_start && self.byte() == Some(b'(')) {
            return Err(self.wrong("expected a tree: a `(` in the first column", UNBALANCED));
        }
        let mut open = None;
        loop {
            let first = self.space();
            match self.byte() {
                Some(b'(') if !(first && self.at > begun.0) => {
                    self.bracket(&mut raw, &mut open)?;
                }
                Some(b')') => {
                    let Some(index) = open else {
                        return Err(self.wrong("this `)` closes nothing", UNBALANCED));
                    };
                    let node: &mut Node<'_> = &mut raw.tree.nodes[index];
                    node.end = raw.tokens.len();
                    if node.start == node.end {
                        let message = format!("the constituent `{}` holds nothing", node.label);
                        return Err(self.wrong(message, SHAPES));
                    }
                    open = node.parent;
                    self.at += 1;
                }
                Some(b'(') | None => {
                    let behind = match self.byte() {
                        None => "the file ends".to_owned(),
                        Some(_) => format!("the next begins in line {}", self.line),
                    };
                    return Err(Wrong {
                        at: begun.0,
                        line: begun.1,
                        message: format!("this tree is not closed where {behind}"),
                        help: UNBALANCED,
                    });
                }
                Some(_) => return Err(self.wrong("a word without its tag", SHAPES)),
            }
            if open.is_none() {
                return self.finish(raw);
            }
        }
    }

    /// A `(`: of a constituent, which is opened, or of a word, which is read to its end.
    fn bracket(&mut self, raw: &mut RawTree<'a>, open: &mut Option<usize>) -> Result<(), Wrong> {
        self.at += 1;
        let label = match self.atom() {
            "" => {
                self.space();
                self.atom()
            }
            label => label,
        };
        self.space();
        let word = self.atom();
        if word.is_empty() {
            if label.contains('*') {
                // CoNLL files have `*` for the word among the brackets of its constituents.
                return Err(self.wrong(format!("the label `{label}` holds a `*`"), SHAPES));
            }
            let start = raw.tokens.len();
            raw.tree.nodes.push(Node { label, start, end: start, parent: *open });
            *open = Some(raw.tree.nodes.len() - 1);
            return Ok(());
        }
        self.space();
        if self.byte() != Some(b')') {
            let message = format!("expected `)` behind `({label} {word}`");
            return Err(self.wrong(message, SHAPES));
        }
        self.at += 1;
        raw.tokens.push(word);
        raw.pos.push(label);
        raw.tree.parents.push(*open);
        Ok(())
    }

    /// Behind the end of a tree: only the next one, in the first column.
    fn finish(&mut self, raw: RawTree<'a>) -> Result<RawTree<'a>, Wrong> {
        let first = self.space();
        match self.byte() {
            None => Ok(raw),
            Some(b'(') if first => Ok(raw),
            Some(_) => {
                let message = format!("text behind the end of the tree of line {}", raw.line);
                Err(self.wrong(message, UNBALANCED))
            }
        }
    }

    /// Goes to the next `(` in a first column behind a fault, or to the end.
    fn recover(&mut self) {
        let bytes = self.source.as_bytes();
        while self.at < bytes.len() && !(self.at == self.line_start && bytes[self.at] == b'(') {
            match bytes[self.at..].iter().position(|&byte| byte == b'\n') {
                None => self.at = bytes.len(),
                Some(length) => {
                    self.at += length + 1;
                    self.line += 1;
                    self.line_start = self.at;
                }
            }
        }
    }

    /// The error, placed without going through the file again: a file may have many.
    fn error(&self, wrong: Wrong) -> StageError {
        let line_start = self.source[..wrong.at].rfind('\n').map_or(0, |at| at + 1);
        let here = Text { bytes: &self.text.bytes[self.mark + line_start..], ..self.text };
        let error = here.fault(wrong.at - line_start, wrong.message).help(wrong.help);
        match error.place.clone() {
            Some(place) => error.at(Place { line: wrong.line, ..place }),
            None => error,
        }
    }
}

impl<'a> Iterator for Trees<'a, '_> {
    type Item = Result<RawTree<'a>, StageError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.space();
        let from = self.at;
        self.byte()?;
        Some(self.tree().map_err(|wrong| {
            // A text that begins with no tree must not be met again.
            if self.at == from && self.byte() != Some(b'(') {
                self.at += self.source[from..].chars().next().map_or(1, char::len_utf8);
            }
            self.recover();
            self.error(wrong)
        }))
    }
}

#[cfg(test)]
#[path = "treebank_tests.rs"]
mod tests;
