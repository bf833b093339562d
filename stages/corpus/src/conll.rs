//! The CoNLL-2012 format and its skeletons, read strictly: every line is either understood or
//! refused with its place.
//!
//! A document is `#begin document (ID); part NNN`, sentences parted by empty lines, and `#end
//! document`; other lines that begin with `#` are comments. A word is one line of columns parted
//! by spaces or tabs: document, part, word number, word, part of speech, parse bit, lemma,
//! frameset, sense, speaker, name bit, one column for each proposition, coreference. Sentences
//! differ in their number of propositions; the words of one do not. The name of the file says
//! nothing: `.gold_conll`, `.v4_gold_conll` and `.gold_skel` are read alike, a skeleton having
//! `[WORD]` for each word.
//!
//! The skeletons of the PropBank release have no header, the number of the tree in place of the
//! part, and fewer columns: document, tree, word number, word, part of speech, parse bit, lemma,
//! roleset, one column for each proposition. They say nothing about names. Windows line ends and a
//! byte-order mark are accepted. Left out: lemmas, senses, speakers and coreference.

mod cells;
mod form;
mod grid;
mod sentence;

use artifact::StageError;

use crate::annotation::{Annotation, HIDDEN, Header, Sink};
use crate::tags::Span;
use crate::text::Text;
use crate::tree::{Arguments, Builder, Tree, emptied};
use cells::Cells;
use form::{Form, Line};
use grid::Grid;

/// The columns that every form has, from 0.
const TREE: usize = 1;
const NUMBER: usize = 2;
const WORD: usize = 3;
const POS: usize = 4;
const PARSE: usize = 5;
/// The column of names in the release's form.
const NAME: usize = 10;
/// The cell of names in a sentence whose names nobody annotated. The releases write `*` there; `repro
/// fetch` writes this.
pub const UNNAMED: &str = "-";
/// The most columns that are read; the release has less than a hundred.
const MOST: usize = 4096;
/// The part of a document whose header names none.
const PART: &str = "000";

/// Reads a whole file. `columns` are those that are kept beside the annotation, counted from 1.
///
/// # Errors
/// The first fault that the sink does not pass over, with its line, its column, and what was
/// expected. A file that is not UTF-8.
pub fn read(text: Text<'_, '_>, columns: &[usize], sink: &mut dyn Sink) -> Result<(), StageError> {
    read_with(&mut Memory::default(), text, columns, sink)
}

/// As [`read`], in the memory of the files before.
///
/// # Errors
/// As [`read`].
pub fn read_with(
    memory: &mut Memory,
    text: Text<'_, '_>,
    columns: &[usize],
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    if columns.contains(&0) {
        return Err(StageError::new("CoNLL files have no column 0")
            .help("columns are counted from 1; 5 is the part of speech"));
    }
    let body = text.decode()?;
    let Memory { edges, grid, words, pos, names, trees, propositions } = std::mem::take(memory);
    let sentence = Annotation {
        words: emptied(words),
        columns: vec![Vec::new(); columns.len()],
        propositions: Some(emptied(propositions)),
        ..Annotation::default()
    };
    let mut reader = Reader {
        text,
        columns,
        sink,
        state: State::Outside,
        form: Form::Release,
        document: "",
        tree: "",
        body,
        cells: Cells::new(body, edges),
        grid,
        line: Line { number: 0, start: 0, text: "" },
        count: 0,
        sentence,
        pos: emptied(pos),
        names: emptied(names),
        parse: Builder::default(),
        propositions: Vec::new(),
        spare: trees.into_iter().map(Tree::emptied).collect(),
        name: None,
        unnamed: false,
    };
    reader.file()?;
    *memory = reader.memory();
    Ok(())
}

/// What a reader has collected in files, emptied: the memory for the next one. It stays as long as
/// the longest sentence.
#[derive(Debug, Default)]
pub struct Memory {
    edges: Vec<u32>,
    grid: Grid,
    words: Vec<&'static str>,
    pos: Vec<&'static str>,
    names: Vec<Span<'static>>,
    trees: Vec<Tree<'static>>,
    propositions: Vec<Tree<'static>>,
}

/// Where the reader is between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Outside any document.
    Outside,
    /// Outside any document, and that has been complained about.
    Lost,
    /// In a document, between two sentences.
    Between,
    /// In a sentence.
    Sentence,
    /// In a sentence that cannot be read.
    Skipping,
}

struct Reader<'a, 'p, 's> {
    text: Text<'a, 'p>,
    columns: &'s [usize],
    sink: &'s mut dyn Sink,
    state: State,
    form: Form,
    /// The document that is open.
    document: &'a str,
    /// The second column of the sentence at hand, which numbers trees in PropBank's form.
    tree: &'a str,
    body: &'a str,
    cells: Cells<'a>,
    grid: Grid,
    /// The line at hand.
    line: Line<'a>,
    /// How many columns the first word of the sentence has.
    count: usize,
    // What follows is the sentence at hand; its memory is used again for the next.
    sentence: Annotation<'a>,
    pos: Vec<&'a str>,
    names: Vec<Span<'a>>,
    parse: Builder<'a>,
    propositions: Vec<Arguments<'a>>,
    /// Trees whose memory can be used again.
    spare: Vec<Tree<'a>>,
    /// The name that is open: its first word and its type.
    name: Option<(usize, &'a str)>,
    /// Whether the sentence says that nobody looked for names.
    unnamed: bool,
}

impl<'a> Reader<'a, '_, '_> {
    fn file(&mut self) -> Result<(), StageError> {
        if self.text.bytes[self.text.begins()..].trim_ascii().is_empty() {
            let fault = self.text.fault(self.text.begins(), "the file is empty");
            let help = "expected `#begin document (NAME); part 000`: was it downloaded whole?";
            return self.sink.fault(fault.help(help));
        }
        while let Some((start, text)) = self.cells.line() {
            self.line = Line { number: self.line.number + 1, start, text };
            self.line(self.line)?;
        }
        let line = self.line;
        self.close_sentence(line)?;
        if matches!(self.state, State::Outside | State::Lost) {
            return Ok(());
        }
        if self.form == Form::Release {
            let message = format!("the file ends inside document {}", self.document);
            let fault = self.fault(line, message);
            self.sink.fault(fault.help(match line.text.contains('\r') {
                true => "its lines end in carriage returns alone: convert it to line feeds",
                false => "expected a line `#end document`: is the file cut off?",
            }))?;
        }
        self.end_document()
    }

    fn memory(self) -> Memory {
        let Annotation { words, propositions, .. } = self.sentence;
        Memory {
            edges: self.cells.edges(),
            grid: self.grid,
            words: emptied(words),
            pos: emptied(self.pos),
            names: emptied(self.names),
            trees: self.spare.into_iter().map(Tree::emptied).collect(),
            propositions: emptied(propositions.unwrap_or_default()),
        }
    }

    fn line(&mut self, line: Line<'a>) -> Result<(), StageError> {
        if let Some(comment) = line.text.strip_prefix('#') {
            return self.comment(line, comment);
        }
        if self.cells.count() == 0 {
            return self.close_sentence(line);
        }
        self.word(line)
    }

    /// A header, a footer, or a comment that says nothing to us.
    fn comment(&mut self, line: Line<'a>, comment: &'a str) -> Result<(), StageError> {
        if let Some(rest) = comment.strip_prefix("begin document") {
            self.close_sentence(line)?;
            if self.state == State::Between {
                if self.form == Form::Release {
                    let fault = self.fault(line, "a document begins inside another one");
                    self.sink.fault(fault.help("expected `#end document` before it"))?;
                }
                self.end_document()?;
            }
            return self.header(line, rest);
        }
        if comment.starts_with("end document") && self.form == Form::Release {
            self.close_sentence(line)?;
            match self.state {
                State::Outside => {
                    let fault = self.fault(line, "a document ends that never began");
                    let help = "expected `#begin document (NAME); part 000` before it";
                    self.sink.fault(fault.help(help))?;
                }
                State::Lost => self.state = State::Outside,
                State::Between | State::Sentence | State::Skipping => self.end_document()?,
            }
        }
        Ok(())
    }

    /// What stands behind `#begin document`.
    fn header(&mut self, line: Line<'a>, rest: &'a str) -> Result<(), StageError> {
        self.form = Form::Release;
        let header = rest.trim().strip_prefix('(').and_then(|rest| rest.split_once(')'));
        let Some((id, part)) = header.filter(|(id, _)| !id.is_empty()) else {
            self.state = State::Lost;
            let fault = self.fault(line, "this header names no document");
            return self.sink.fault(fault.help("expected `#begin document (NAME); part 000`"));
        };
        let part = part.trim_start_matches(';').trim().strip_prefix("part").map(str::trim);
        let part = part.filter(|part| !part.is_empty()).unwrap_or(PART);
        self.begin_document(line, id, part)
    }

    fn begin_document(
        &mut self,
        line: Line<'a>,
        id: &'a str,
        part: &'a str,
    ) -> Result<(), StageError> {
        self.document = id;
        self.state = State::Between;
        self.sink.begin(Header { id, part, line: line.number })
    }

    fn end_document(&mut self) -> Result<(), StageError> {
        self.state = State::Outside;
        self.sink.end()
    }

    /// A line of a word.
    fn word(&mut self, line: Line<'a>) -> Result<(), StageError> {
        if self.state == State::Lost {
            return Ok(());
        }
        self.part_hidden();
        if self.state == State::Outside {
            if !self.document.is_empty() || !self.looks_like_propbank() {
                self.state = State::Lost;
                let fault = self.fault(line, "a word stands outside any document");
                let help = "expected a line `#begin document (NAME); part 000` before it";
                return self.sink.fault(fault.help(help));
            }
            self.form = Form::PropBank;
        }
        if self.form == Form::PropBank {
            self.follow_propbank(line)?;
        }
        if self.state == State::Between {
            self.state = State::Sentence;
            if let Err(fault) = self.begin_sentence(line) {
                self.state = State::Skipping;
                return self.sink.fault(fault);
            }
            if self.form == Form::Release && self.grids(line)? {
                return Ok(());
            }
        }
        if self.state == State::Sentence
            && let Err(fault) = self.add(line)
        {
            self.state = State::Skipping;
            return self.sink.fault(fault);
        }
        Ok(())
    }

    /// True for a word of the PropBank release: where CoNLL-2012 has the sense, it has its first
    /// proposition, or nothing.
    fn looks_like_propbank(&self) -> bool {
        let fixed = Form::PropBank.fixed();
        match self.cells.count().checked_sub(fixed) {
            None => false,
            Some(0) => true,
            Some(_) => self.cells.get(fixed).contains('*'),
        }
    }

    /// Parts a hidden word from its part of speech: PropBank's columns have a fixed width, so that
    /// nothing stands between the two where the part of speech fills its own (`[WORD]VBP+VBG`).
    fn part_hidden(&mut self) {
        let longer = self.cells.count() > WORD && self.cells.length(WORD) > HIDDEN.len();
        if longer && self.cells.get(WORD).starts_with(HIDDEN) {
            self.cells.part(WORD, HIDDEN.len());
        }
    }

    /// In PropBank's form a line says by itself which document and which tree it belongs to.
    fn follow_propbank(&mut self, line: Line<'a>) -> Result<(), StageError> {
        let id = self.cells.get(0);
        let tree = if self.cells.count() > TREE { self.cells.get(TREE) } else { "" };
        if tree != self.tree || id != self.document {
            self.close_sentence(line)?;
        }
        self.tree = tree;
        if id != self.document {
            if self.state == State::Between {
                self.end_document()?;
            }
            self.begin_document(line, id, PART)?;
        }
        Ok(())
    }

    fn begin_sentence(&mut self, line: Line<'a>) -> Result<(), StageError> {
        let least = self.form.fixed() + self.form.last();
        self.count = self.cells.count();
        if self.count < least || self.count > MOST {
            let bound = if self.count < least {
                format!("at least {least}")
            } else {
                format!("at most {MOST}")
            };
            let noun = if self.count == 1 { "column" } else { "columns" };
            let message = format!("{} {noun}, expected {bound}", self.count);
            return Err(self.fault(line, message).help(self.form.help()));
        }
        if let Some(column) = self.columns.iter().find(|&&column| column > self.count) {
            let message = format!("{} columns, but column {column} is asked for", self.count);
            return Err(self.fault(line, message).help("the settings of a task name the column"));
        }
        self.clear(line);
        Ok(())
    }

    /// Begins a sentence of as many columns as were counted.
    fn clear(&mut self, line: Line<'a>) {
        let least = self.form.fixed() + self.form.last();
        self.sentence.line = line.number;
        self.sentence.words.clear();
        self.sentence.columns.iter_mut().for_each(Vec::clear);
        self.pos.clear();
        self.names.clear();
        self.name = None;
        self.unnamed = false;
        self.parse = Builder::reuse(self.spare.pop().unwrap_or_default());
        self.propositions.clear();
        for _ in least..self.count {
            self.propositions.push(Arguments::reuse(self.spare.pop().unwrap_or_default()));
        }
    }

    /// Ends the sentence at hand, if there is one, and hands it on.
    fn close_sentence(&mut self, line: Line<'a>) -> Result<(), StageError> {
        match self.state {
            State::Outside | State::Lost | State::Between => return Ok(()),
            State::Skipping => {
                self.state = State::Between;
                return Ok(());
            }
            State::Sentence => self.state = State::Between,
        }
        if let Err((kind, label)) = self.finish_sentence() {
            let begun = self.sentence.line;
            let message =
                format!("the sentence of line {begun} ends with an open {kind} `({label}`");
            let fault = self.fault(line, message);
            return self.sink.fault(fault.help("its last words lack a `)`, or lines are missing"));
        }
        self.sink.sentence(&self.sentence)?;
        // The memory of the trees and lists goes to the next sentence.
        self.spare.extend(self.sentence.parse.take());
        if let Some(propositions) = &mut self.sentence.propositions {
            self.spare.append(propositions);
        }
        self.pos = self.sentence.pos.take().unwrap_or_default();
        self.names = self.sentence.names.take().unwrap_or_default();
        Ok(())
    }

    /// Completes the sentence. An error is the kind and the label of what is still open.
    fn finish_sentence(&mut self) -> Result<(), (&'static str, &'a str)> {
        let parse = std::mem::take(&mut self.parse).finish();
        self.sentence.parse = Some(parse.map_err(|node| ("constituent", node.label))?);
        if let Some((_, label)) = self.name {
            return Err(("name", label));
        }
        let propositions = self.sentence.propositions.get_or_insert_default();
        propositions.clear();
        let words = self.sentence.words.len();
        for proposition in self.propositions.drain(..) {
            propositions.push(proposition.finish(words).map_err(|node| ("argument", node.label))?);
        }
        self.sentence.pos = Some(std::mem::take(&mut self.pos));
        let names = std::mem::take(&mut self.names);
        self.sentence.names = (self.form == Form::Release && !self.unnamed).then_some(names);
        Ok(())
    }

    /// A fault of a whole line.
    fn fault(&self, line: Line<'_>, message: impl Into<String>) -> StageError {
        let offset = self.text.begins() + line.start;
        let mut fault = self.text.fault_in_line(line.number, offset, message);
        if let Some(place) = &mut fault.place {
            place.column = 0;
        }
        fault
    }

    /// A fault at a byte of a cell, which is part of the line.
    fn fault_in_cell(
        &self,
        line: Line<'_>,
        cell: &str,
        offset: usize,
        message: String,
    ) -> StageError {
        let column = (cell.as_ptr() as usize).saturating_sub(line.text.as_ptr() as usize);
        let offset = self.text.begins() + line.start + column + offset;
        self.text.fault_in_line(line.number, offset, message)
    }
}

#[cfg(test)]
#[path = "conll_tests.rs"]
mod tests;
