//! Columns that stand in a file of their own beside a document, and agree with it word by word.
//!
//! Left out: which file that is, and what the labels mean.

use artifact::{InputFile, Place, StageError};
use corpus::annotation::{Annotation, HIDDEN, Header, Sink};
use corpus::text::Buffer;
use corpus::{tags, task};

use crate::files::Columns;
use crate::read;

/// The sentences of a file beside a document.
#[derive(Debug)]
pub(crate) struct Beside<'a> {
    file: &'a InputFile,
    /// Which tasks take the labels, in the order of these.
    tasks: Vec<usize>,
    sentences: Vec<Sentence>,
    /// How many of them the document had so far.
    next: usize,
}

#[derive(Debug, Default)]
struct Sentence {
    line: usize,
    words: Vec<String>,
    /// One list for each task.
    labels: Vec<Vec<String>>,
}

impl<'a> Beside<'a> {
    /// Reads the file.
    ///
    /// # Errors
    /// As its reader.
    pub(crate) fn read(file: &'a InputFile, columns: &Columns) -> Result<Self, StageError> {
        let mut buffer = Buffer::default();
        let text = read::open(file, &mut buffer)?;
        let wanted: Vec<_> = match columns.format {
            task::Format::Iob => Vec::new(),
            _ => columns.tasks.iter().map(|(_, column)| *column).collect(),
        };
        let mut collect = Collect { columns, sentences: Vec::new() };
        read::own(text, columns, &wanted, "", &mut collect)?;
        let tasks = columns.tasks.iter().map(|(layer, _)| *layer).collect();
        Ok(Self { file, tasks, sentences: collect.sentences, next: 0 })
    }

    /// The labels that a task has on the sentence that was advanced to.
    pub(crate) fn labels(&self, task: usize) -> Option<&[String]> {
        let at = self.tasks.iter().position(|&to| to == task)?;
        Some(self.sentences.get(self.next.checked_sub(1)?)?.labels.get(at)?.as_slice())
    }

    /// Goes on to the document's next sentence.
    ///
    /// # Errors
    /// The file has other words there, or none.
    pub(crate) fn advance(
        &mut self,
        annotation: &Annotation<'_>,
        main: &InputFile,
    ) -> Result<(), StageError> {
        let number = self.next;
        self.next += 1;
        let Some(sentence) = self.sentences.get(number) else {
            return Err(StageError::new(format!(
                "{} has {number} sentences, but {} has one more in line {}",
                self.file.shown.display(),
                main.shown.display(),
                annotation.line
            ))
            .help(AGREE));
        };
        let pairs = annotation.words.iter().zip(&sentence.words);
        let other = pairs.take_while(|(word, other)| *word == *other || **word == HIDDEN).count();
        if other == annotation.words.len().max(sentence.words.len()) {
            return Ok(());
        }
        let show = |word: Option<&str>| match word {
            Some(word) => format!("`{word}`"),
            None => "no further word".to_owned(),
        };
        let theirs = show(sentence.words.get(other).map(String::as_str));
        let message = format!(
            "word {} of the sentence of line {} is {theirs}; in {}, sentence of line {}, it is {}",
            other + 1,
            sentence.line,
            main.shown.display(),
            annotation.line,
            show(annotation.words.get(other).copied()),
        );
        Err(StageError::new(message).at(self.place(sentence, other)).help(AGREE))
    }

    /// Passes over a sentence that the document leaves out.
    pub(crate) fn skip(&mut self) {
        self.next += 1;
    }

    /// Makes sure that the document has every sentence of the file.
    ///
    /// # Errors
    /// It has not.
    pub(crate) fn finish(&self, main: &InputFile) -> Result<(), StageError> {
        let Some(sentence) = self.sentences.get(self.next) else { return Ok(()) };
        Err(StageError::new(format!("{} has no such sentence", main.shown.display()))
            .at(self.place(sentence, 0))
            .help(AGREE))
    }

    /// Where a word of a sentence stands, as every format has one word in a line.
    fn place(&self, sentence: &Sentence, word: usize) -> Place {
        place(self.file, sentence.line + word.min(sentence.words.len().saturating_sub(1)))
    }

    /// Where a word of the sentence that was advanced to stands.
    pub(crate) fn word(&self, word: usize) -> Place {
        let sentence = self.next.checked_sub(1).and_then(|at| self.sentences.get(at));
        sentence.map_or_else(|| place(self.file, 1), |sentence| self.place(sentence, word))
    }
}

/// A line of a file, which is read again for it.
pub(crate) fn place(file: &InputFile, line: usize) -> Place {
    let bytes = std::fs::read(&file.path).unwrap_or_default();
    let text = bytes.split(|&byte| byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let text = String::from_utf8_lossy(text).trim_end_matches('\r').to_owned();
    Place { file: file.shown.clone(), line, column: 0, text }
}

const AGREE: &str =
    "a file of labels beside a document has the document's sentences and words, all of them";

/// Collects sentences.
struct Collect<'c> {
    columns: &'c Columns,
    sentences: Vec<Sentence>,
}

impl Sink for Collect<'_> {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let labels = match (&annotation.names, self.columns.format) {
            (Some(names), task::Format::Iob) => {
                let tags = tags::bio(annotation.words.len(), names);
                vec![tags; self.columns.tasks.len()]
            }
            _ => annotation.columns.iter().map(|column| owned(column)).collect(),
        };
        let words = owned(&annotation.words);
        self.sentences.push(Sentence { line: annotation.line, words, labels });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}
