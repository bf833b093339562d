//! The CoNLL-U format of Universal Dependencies, read strictly.
//!
//! A word is one line of ten cells parted by tabs: number, form, lemma, universal part of speech,
//! the language's own (which is the one that is kept), features, head, relation, enhanced
//! relations, others. Sentences are parted by empty lines; comments stand before the words of one,
//! and `# newdoc id = NAME` among them begins a document. Lines of several words (`1-2`) and of
//! words that are not in the text (`1.1`) are passed over, so that the words are the syntactic ones.
//! A byte-order mark and Windows line ends are accepted. Left out: dependencies, and all comments
//! but that one.

use artifact::StageError;

use crate::annotation::{Annotation, Sink, UNTAGGED};
use crate::rows::{Documents, Line, Lines};
use crate::text::Text;

/// How many cells a word has.
const CELLS: usize = 10;
/// The cell that says nothing.
const EMPTY: &str = "_";

/// Reads a whole file. `columns` are those that are kept beside words and parts of speech, counted
/// from 1; `id` names the document of a file that names none.
///
/// # Errors
/// The first fault that the sink does not pass over, with its place: a line without ten cells, a
/// number that does not count up, a word without a form, a comment between words. A column beyond
/// the tenth.
pub fn read(
    text: Text<'_, '_>,
    columns: &[usize],
    id: &str,
    sink: &mut dyn Sink,
) -> Result<(), StageError> {
    if let Some(column) = columns.iter().find(|column| !(1..=CELLS).contains(*column)) {
        return Err(StageError::new(format!("CoNLL-U has no column {column}"))
            .help(format!("its columns are 1 to {CELLS}; 5 is the part of speech")));
    }
    let lines = Lines::new(text)?;
    let mut documents = Documents::new(sink, id);
    for run in lines.runs() {
        let head = run.iter().take_while(|line| is_comment(**line)).count();
        for comment in &run[..head] {
            if let Some(name) = comment.newdoc() {
                documents.begin(name, comment.number)?;
            }
        }
        if let Some(first) = run.get(head) {
            documents.sentence(first.number, sentence(lines, &run[head..], columns))?;
        }
    }
    documents.finish()
}

fn is_comment(line: Line<'_>) -> bool {
    line.text.starts_with('#')
}

fn sentence<'a>(
    lines: Lines<'a, '_>,
    run: &[Line<'a>],
    columns: &[usize],
) -> Result<Annotation<'a>, StageError> {
    let mut sentence = Annotation {
        line: run.first().map_or(0, |line| line.number),
        columns: vec![Vec::new(); columns.len()],
        ..Annotation::default()
    };
    let mut pos = Vec::with_capacity(run.len());
    for &line in run {
        let cells = cells(lines, line)?;
        let number = sentence.words.len() + 1;
        if is_passed_over(cells[0]) {
            continue;
        }
        if cells[0].parse() != Ok(number) {
            let message = format!("word number `{}` where {number} is next", cells[0]);
            return Err(lines
                .fault(line, cells[0], message)
                .help("the first cell counts words from 1; sentences are parted by empty lines"));
        }
        if cells[1].trim().is_empty() {
            return Err(lines
                .fault(line, cells[1], "this word has no form")
                .help("the second cell is the word; `_` stands for one that is not given away"));
        }
        sentence.words.push(cells[1]);
        pos.push(cells[4]);
        for (kept, column) in sentence.columns.iter_mut().zip(columns) {
            kept.push(cells[column - 1]);
        }
    }
    if sentence.words.is_empty() {
        return Err(lines
            .fault(run[0], "", "a sentence without words")
            .help("expected a line of ten cells whose number is not `1-2` or `1.1`"));
    }
    if pos.iter().any(|tag| *tag != EMPTY) {
        let tag = |tag| if tag == EMPTY { UNTAGGED } else { tag };
        sentence.pos = Some(pos.into_iter().map(tag).collect());
    }
    Ok(sentence)
}

fn cells<'a>(lines: Lines<'a, '_>, line: Line<'a>) -> Result<[&'a str; CELLS], StageError> {
    if is_comment(line) {
        return Err(lines
            .fault(line, line.text, "a comment between the words of a sentence")
            .help("comments stand before the words; is an empty line missing?"));
    }
    let mut cells = [""; CELLS];
    let mut found = 0;
    for (index, cell) in line.cells().enumerate() {
        if let Some(place) = cells.get_mut(index) {
            *place = cell;
        }
        found = index + 1;
    }
    if found != CELLS {
        let message = format!("{found} cells, expected {CELLS}");
        return Err(lines.fault(line, line.text, message).help(
            "number, form, lemma, UPOS, XPOS, features, head, relation, enhanced relations, \
             others, parted by single tabs",
        ));
    }
    Ok(cells)
}

/// True for the numbers of lines that are no words: `3-4` and `3.1`.
fn is_passed_over(number: &str) -> bool {
    let parts = number.split_once(['-', '.']);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.is_some_and(|(before, behind)| digits(before) && digits(behind))
}

#[cfg(test)]
#[path = "conllu_tests.rs"]
mod tests;
