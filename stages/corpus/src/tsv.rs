//! Files of cells parted by tabs: one word in a line, with any columns of labels.
//!
//! Sentences are parted by empty lines. A line that begins with `#` and holds no tab is a comment:
//! a word has a label beside it, so the word `#` can be told from it; `# newdoc id = NAME` begins a
//! document. Every word of a file has as many cells as its first. A byte-order mark and Windows
//! line ends are accepted. Left out: quotes, escapes and headings.

use artifact::StageError;

use crate::annotation::{Annotation, Sink};
use crate::rows::{Documents, Line, Lines};
use crate::text::Text;

/// Reads a whole file. The word is in column `word`, and `columns` are those that are kept, all
/// counted from 1; `id` names the document of a file that names none.
///
/// # Errors
/// The first fault that the sink does not pass over, with its place: another number of cells than
/// in the file's first line of a word, too few for a column that is asked for, an empty cell in a
/// column that is kept. A column 0.
pub fn read(
    text: Text<'_, '_>,
    word: usize,
    columns: &[usize],
    id: &str,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    if word == 0 || columns.contains(&0) {
        return Err(
            StageError::new("a file of cells has no column 0").help("columns are counted from 1")
        );
    }
    let lines = Lines::new(text)?;
    let least = columns.iter().copied().chain([word]).max().unwrap_or(1);
    let mut table = Table { lines, word, columns, least, cells: None };
    let mut documents = Documents::new(sink, id);
    for run in lines.runs() {
        let (words, stray) = documents.words(run, is_comment)?;
        if let Some(first) = words.first() {
            let stray = stray.map_or(Ok(()), |line| Err(lines.stray(line)));
            let read = stray.and_then(|()| table.sentence(&words));
            documents.sentence(first.number, read)?;
        }
    }
    documents.finish()
}

fn is_comment(line: Line<'_>) -> bool {
    line.text.starts_with('#') && !line.text.contains('\t')
}

/// What is asked of a file.
struct Table<'a, 'p, 'c> {
    lines: Lines<'a, 'p>,
    word: usize,
    columns: &'c [usize],
    /// The last column that is asked for.
    least: usize,
    /// How many cells the file's first word has, and its line.
    cells: Option<(usize, usize)>,
}

impl<'a> Table<'a, '_, '_> {
    fn sentence(&mut self, run: &[Line<'a>]) -> Result<Annotation<'a>, StageError> {
        let mut sentence = Annotation {
            line: run.first().map_or(0, |line| line.number),
            columns: vec![Vec::with_capacity(run.len()); self.columns.len()],
            ..Annotation::default()
        };
        for &line in run {
            let cells: Vec<_> = line.cells().collect();
            self.check(line, cells.len())?;
            sentence.words.push(self.cell(line, &cells, self.word)?);
            for (kept, &column) in sentence.columns.iter_mut().zip(self.columns) {
                kept.push(self.cell(line, &cells, column)?);
            }
        }
        Ok(sentence)
    }

    /// Checks how many cells a line has.
    fn check(&mut self, line: Line<'_>, cells: usize) -> Result<(), StageError> {
        let fault = |message| Err(self.lines.fault(line, line.text, message));
        if cells < self.least {
            let error = format!("{cells} cells, but column {} is asked for", self.least);
            return fault(error).map_err(|e: StageError| {
                e.help("cells are parted by tabs; are these spaces, or is the column another?")
            });
        }
        match self.cells {
            Some((first, at)) if first != cells => {
                let error = format!("{cells} cells, but the file began with {first} (line {at})");
                fault(error)
                    .map_err(|e: StageError| e.help("every word has the same number of cells"))
            }
            Some(_) => Ok(()),
            None => {
                self.cells = Some((cells, line.number));
                Ok(())
            }
        }
    }

    fn cell(
        &self,
        line: Line<'_>,
        cells: &[&'a str],
        column: usize,
    ) -> Result<&'a str, StageError> {
        match cells.get(column - 1) {
            Some(cell) if !cell.trim().is_empty() => Ok(cell),
            other => {
                let part = other.copied().unwrap_or_default();
                let message = format!("the cell of column {column} is empty");
                Err(self.lines.fault(line, part, message).help("write `O` or `_` for no label"))
            }
        }
    }
}

#[cfg(test)]
#[path = "tsv_tests.rs"]
mod tests;
