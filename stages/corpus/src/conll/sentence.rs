//! The words of a sentence: one row after the other, or all rows at once where they are a grid.
//!
//! Left out: where sentences begin and end.

use artifact::StageError;

use super::form::{Form, Line, is_number};
use super::grid::{Grid, measure};
use super::{MOST, NAME, NUMBER, PARSE, POS, Reader, State, UNNAMED, WORD};
use crate::annotation::HIDDEN;
use crate::tags::Span;
use crate::tree::BitError;

impl<'a> Reader<'a, '_, '_> {
    /// Adds the words of the sentence that begins with a line, where they are a grid without a
    /// fault: true then. Else nothing has happened. As long as one empty line follows and another
    /// such sentence, goes on.
    pub(super) fn grids(&mut self, line: Line<'a>) -> Result<bool, StageError> {
        if !self.grid(line) {
            self.clear(line);
            return Ok(false);
        }
        let mut next = self.grid.end();
        while self.body[next..].starts_with('\n') {
            self.line = Line { number: self.line.number + 1, start: next, text: "" };
            self.close_sentence(self.line)?;
            next += 1;
            let Some((length, count)) = measure(self.body.as_bytes(), next) else { break };
            let text = &self.body[next..next + length];
            let line = Line { number: self.line.number + 1, start: next, text };
            self.count = count;
            let least = self.form.fixed() + self.form.last();
            if !(least..=MOST).contains(&self.count)
                || self.columns.iter().any(|&column| column > self.count)
            {
                break;
            }
            self.clear(line);
            if !self.grid(line) {
                break;
            }
            self.state = State::Sentence;
            next = self.grid.end();
        }
        self.cells.seek(next);
        Ok(true)
    }

    /// Adds the words of a sentence that begins with a line and that was cleared, where they are a
    /// grid without a fault; the line at hand is its last one then.
    fn grid(&mut self, line: Line<'a>) -> bool {
        let mut grid = std::mem::take(&mut self.grid);
        let read = grid.read(self.body.as_bytes(), line.start, line.text.len(), self.count)
            && self.add_columns(&mut grid).is_some();
        if read {
            let (begin, end) = grid.last();
            let number = line.number + grid.rows() - 1;
            self.line = Line { number, start: begin, text: &self.body[begin..end] };
        }
        self.grid = grid;
        read
    }

    /// Adds the columns of a grid. A fault, or a cell that is of several, says nothing here: it is
    /// found again, and explained, when the rows are read one by one.
    fn add_columns(&mut self, grid: &mut Grid) -> Option<()> {
        let (body, bytes) = (self.body, self.body.as_bytes());
        let first = self.form.fixed();
        let propositions = first..first + self.propositions.len();
        if !grid.find_stars(bytes, propositions) {
            return None;
        }
        let cells = |column| grid.column(bytes, column);
        let texts = |column| cells(column).map(|(begin, length)| &body[begin..begin + length]);
        if !grid.counts(bytes, NUMBER) {
            return None;
        }
        self.sentence.words.extend(texts(WORD));
        let joined = |word: &&str| word.len() > HIDDEN.len() && word.starts_with(HIDDEN);
        if self.sentence.words.iter().any(joined) {
            return None;
        }
        self.pos.extend(texts(POS));
        let parse = cells(PARSE).map(|(begin, length)| (&body[begin..], length));
        self.parse.push_all(parse).ok()?;
        let named = grid.named(bytes, NAME, |word, begin, length| {
            self.name_bit(word, &body[begin..begin + length]).ok()
        })?;
        if named && self.unnamed {
            return None;
        }
        grid.others(bytes, |word, column, begin, length| {
            let proposition = &mut self.propositions[column - first];
            proposition.push(word, &body[begin..], length).ok()
        })?;
        for (kept, index) in self.sentence.columns.iter_mut().zip(self.columns) {
            kept.extend(texts(index - 1));
        }
        Some(())
    }

    /// Adds a word to the sentence.
    pub(super) fn add(&mut self, line: Line<'a>) -> Result<(), StageError> {
        let count = self.cells.count();
        if count != self.count {
            let (begun, before) = (self.sentence.line, self.count);
            let message =
                format!("{count} columns, but the sentence began with {before} (line {begun})");
            return Err(self
                .fault(line, message)
                .help("every word of a sentence has the same columns, one for each proposition"));
        }
        let (number, written) = (self.sentence.words.len(), self.cells.get(NUMBER));
        if !is_number(written.as_bytes(), number) {
            let message = format!("word number {written} where {number} is next");
            return Err(self.fault_in_cell(line, written, 0, message).help(
                "the third column counts words from 0; sentences are parted by empty lines",
            ));
        }
        self.brackets().map_err(|(kind, cell, error)| {
            let message = format!("{kind} `{cell}`: {}", error.message);
            self.fault_in_cell(line, cell, error.offset, message)
                .help("examples of cells: `(NP*`, `*`, `*)`, `(TOP(S(NP*)`")
        })?;
        self.sentence.words.push(self.cells.get(WORD));
        self.pos.push(self.cells.get(POS));
        for (kept, column) in self.sentence.columns.iter_mut().zip(self.columns) {
            kept.push(self.cells.get(column - 1));
        }
        Ok(())
    }

    /// Reads the bracketed columns of a word. A fault comes with the kind of its column and the
    /// cell.
    fn brackets(&mut self) -> Result<(), (&'static str, &'a str, BitError)> {
        let cell = self.cells.get(PARSE);
        self.parse.push(cell).map_err(|error| ("parse bit", cell, error))?;
        if self.form == Form::Release {
            let cell = self.cells.get(NAME);
            self.name_bit(self.sentence.words.len(), cell)
                .map_err(|error| ("name bit", cell, error))?;
        }
        // Most cells are `*`: a proposition hears of those when one of its others comes.
        let (first, word) = (self.form.fixed(), self.sentence.words.len());
        for (column, cell) in self.cells.filled(first, first + self.propositions.len()) {
            let proposition = &mut self.propositions[column - first];
            proposition
                .push(word, cell, cell.len())
                .map_err(|error| ("proposition", cell, error))?;
        }
        Ok(())
    }

    /// A cell of the name column: `(X*`, `(X)`, `*` or `*)`.
    fn name_bit(&mut self, word: usize, cell: &'a str) -> Result<(), BitError> {
        if cell == "*" && !self.unnamed {
            return Ok(());
        }
        let fail = |message: &str| Err(BitError { offset: 0, message: message.to_owned() });
        self.unnamed |= word == 0 && cell == UNNAMED;
        match (self.unnamed, cell == UNNAMED) {
            (true, true) => return Ok(()),
            (false, true) => return fail("only a whole sentence is without names, not one word"),
            (true, false) => return fail("expected `-`, with which the sentence begins"),
            (false, false) => {}
        }
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
                return fail("expected `(TYPE*`, `(TYPE)`, `*` or `*)`");
            }
            if let Some((_, open)) = self.name {
                return fail(&format!("a name begins inside a name (`({open}`)"));
            }
            self.name = Some((word, label));
        } else if inner != "*" {
            return fail("expected `(TYPE*`, `(TYPE)`, `*` or `*)`");
        }
        if closes {
            let Some((start, label)) = self.name.take() else {
                return fail("this `)` closes no name");
            };
            self.names.push(Span { start, end: word + 1, label });
        }
        Ok(())
    }
}
