//! Where the sentences to label come from: lines of text as they arrive, or a file in a form of
//! corpora, read whole.
//!
//! Sentences are handed on in batches: of text whatever has arrived, so that a pipe gets its answers
//! without waiting for the end. Left out: what is done with them.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use artifact::{Place, StageError};
use command::Error;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::text::{Buffer, MAX_FILE, MAX_LINE, Text, load};
use corpus::{conll, conllu, tsv};

use super::tokens;

/// Sentences that are handed on together.
const BATCH: usize = 256;
/// Words of a sentence at most: a network holds some thousands of numbers for each.
const LONGEST: usize = 10_000;
/// Bytes of text that are read at once.
const PIECE: usize = 1 << 16;

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One sentence a line; parted further or not.
    Text { tokenize: bool },
    /// CoNLL-2012.
    Conll,
    /// CoNLL-U.
    Conllu,
    /// Cells parted by tabs; the word's column, from 1.
    Tsv { word: usize },
}

/// Takes sentences, batch by batch; false where no more are wanted.
pub(super) type Take<'t> = dyn FnMut(Vec<Vec<String>>) -> Result<bool, Error> + 't;

/// Reads a file, or standard input where it is named `-`.
///
/// # Errors
/// It cannot be read, or is not in that form; what `take` returns.
pub(super) fn read(file: &str, form: Form, take: &mut Take<'_>) -> Result<(), Error> {
    let (path, shown) = match file {
        "-" => (None, Path::new("standard input")),
        file => (Some(Path::new(file)), Path::new(file)),
    };
    if let Form::Text { tokenize } = form {
        return match path {
            None => lines(std::io::stdin(), shown, tokenize, take),
            Some(path) => lines(open(path)?, shown, tokenize, take),
        };
    }
    let (mut buffer, mut piped) = (Buffer::default(), Vec::new());
    let bytes = match path {
        Some(path) => {
            open(path)?;
            load(path, shown, &mut buffer)?
        }
        None => {
            let mut limited = std::io::stdin().take(MAX_FILE as u64 + 1);
            let read = limited.read_to_end(&mut piped);
            read.map_err(|error| StageError::io("read", shown, error))?;
            if piped.len() > MAX_FILE {
                let message = format!("{} has more than {} GiB", shown.display(), MAX_FILE >> 30);
                return Err(StageError::new(message).help("split it into documents").into());
            }
            piped.as_slice()
        }
    };
    whole(Text { bytes, shown }, form, take)
}

/// Opens a file that the command line names.
fn open(path: &Path) -> Result<File, Error> {
    let wrong = |what: String| Error::usage(format!("cannot read {}: {what}", path.display()));
    let file = File::open(path)
        .map_err(|error| wrong(error.to_string()).help("name a file, or `-` for standard input"))?;
    if path.is_dir() {
        return Err(wrong("it is a folder".to_owned()).help("name one of its files"));
    }
    Ok(file)
}

/// Text, line by line.
fn lines(input: impl Read, shown: &Path, tokenize: bool, take: &mut Take<'_>) -> Result<(), Error> {
    let mut reader = BufReader::with_capacity(PIECE, input);
    let (mut batch, mut line, mut number) = (Vec::new(), Vec::new(), 0);
    loop {
        // What has arrived is answered before waiting for more.
        let waits = !reader.buffer().contains(&b'\n');
        if !batch.is_empty()
            && (waits || batch.len() >= BATCH)
            && !take(std::mem::take(&mut batch))?
        {
            return Ok(());
        }
        line.clear();
        number += 1;
        let mut limited = reader.by_ref().take(MAX_LINE as u64 + 1);
        let read = limited.read_until(b'\n', &mut line);
        if read.map_err(|error| StageError::io("read", shown, error))? == 0 {
            return Ok(());
        }
        let words = words(&line, number, shown, tokenize)?;
        if !words.is_empty() {
            batch.push(words);
        }
    }
}

/// The words of a line of text.
fn words(
    line: &[u8],
    number: usize,
    shown: &Path,
    tokenize: bool,
) -> Result<Vec<String>, StageError> {
    let fault = |message: String, text: &str, column: usize, help: &str| {
        let text = text.chars().take(200).collect();
        let place = Place { file: shown.to_owned(), line: number, column, text };
        Err(StageError::new(message).at(place).help(help))
    };
    let text = match std::str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            let good = String::from_utf8_lossy(&line[..error.valid_up_to()]);
            let column = good.chars().count() + 1;
            let lossy = String::from_utf8_lossy(line);
            return fault("the text is not UTF-8".to_owned(), &lossy, column, "save it as UTF-8");
        }
    };
    if line.len() > MAX_LINE {
        let message = format!("this line has more than {} MiB", MAX_LINE >> 20);
        return fault(message, text, 0, "text has one sentence a line");
    }
    let text = text.strip_prefix('\u{feff}').filter(|_| number == 1).unwrap_or(text);
    let words = tokens::split(text, tokenize);
    if words.len() > LONGEST {
        let message = format!("a sentence of {} words; at most {LONGEST} are read", words.len());
        return fault(message, text, 0, "text has one sentence a line");
    }
    Ok(words)
}

/// A file in a form of corpora.
fn whole(text: Text<'_, '_>, form: Form, take: &mut Take<'_>) -> Result<(), Error> {
    let mut sink = Batches { text, take, batch: Vec::new(), ended: None };
    let read = match form {
        Form::Conll => conll::read(text, &[], &mut sink),
        Form::Conllu => conllu::read(text, &[], "", &mut sink),
        Form::Tsv { word } => tsv::read(text, word, &[], "", &mut sink),
        Form::Text { .. } => Ok(()),
    };
    match sink.ended {
        Some(ended) => return ended,
        None => read?,
    }
    let rest = std::mem::take(&mut sink.batch);
    if !rest.is_empty() {
        (sink.take)(rest)?;
    }
    Ok(())
}

/// Hands on what a reader reads.
struct Batches<'a, 'p, 't, 'f> {
    text: Text<'a, 'p>,
    take: &'t mut Take<'f>,
    batch: Vec<Vec<String>>,
    /// Set once no more is wanted, or something failed behind the reader.
    ended: Option<Result<(), Error>>,
}

impl Sink for Batches<'_, '_, '_, '_> {
    fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        if annotation.words.len() > LONGEST {
            let count = annotation.words.len();
            let message = format!("a sentence of {count} words; at most {LONGEST} are read");
            let file = self.text.shown.to_owned();
            let place = Place { file, line: annotation.line, column: 0, text: String::new() };
            return Err(StageError::new(message).at(place).help("is an empty line missing?"));
        }
        self.batch.push(annotation.words.iter().map(|word| (*word).to_owned()).collect());
        if self.batch.len() < BATCH {
            return Ok(());
        }
        let ended = match (self.take)(std::mem::take(&mut self.batch)) {
            Ok(true) => return Ok(()),
            Ok(false) => Ok(()),
            Err(error) => Err(error),
        };
        self.ended = Some(ended);
        // The reader stops at any fault; this one is told to nobody.
        Err(StageError::new("no more is wanted"))
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8], tokenize: bool) -> Result<Vec<Vec<String>>, Error> {
        let mut found = Vec::new();
        let mut take = |batch: Vec<Vec<String>>| {
            found.extend(batch);
            Ok(true)
        };
        lines(bytes, Path::new("a.txt"), tokenize, &mut take)?;
        Ok(found)
    }

    #[test]
    fn lines_are_sentences_and_faults_have_places() {
        let text = "\u{feff}One two\r\n\n  \nthree".as_bytes();
        assert_eq!(all(text, false).unwrap(), [vec!["One", "two"], vec!["three"]]);
        let error = all(b"fine\nn\xc3\xa4h \xff\n", false).unwrap_err();
        assert!(error.to_string().starts_with("a.txt:2: the text is not UTF-8"), "{error}");
        let long = "w ".repeat(LONGEST + 1);
        let error = all(long.as_bytes(), false).unwrap_err();
        assert!(error.to_string().contains("a.txt:1: a sentence of 10001 words"), "{error}");
    }

    /// A reader that gives one line at each call, and counts how many it was asked for.
    struct Slow<'l>(Vec<&'l str>, std::rc::Rc<std::cell::Cell<usize>>);

    impl Read for Slow<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            self.1.set(self.1.get() + 1);
            let line = self.0.remove(0).as_bytes();
            buffer[..line.len()].copy_from_slice(line);
            Ok(line.len())
        }
    }

    #[test]
    fn what_has_arrived_is_answered_before_more_is_waited_for() {
        let asked = std::rc::Rc::new(std::cell::Cell::new(0));
        let slow = Slow(vec!["a b\n", "c\nd\n", "e\n"], asked.clone());
        let mut heard = Vec::new();
        let mut take = |batch: Vec<Vec<String>>| {
            heard.push((asked.get(), batch.len()));
            Ok(heard.len() < 2)
        };
        lines(slow, Path::new("-"), false, &mut take).unwrap();
        assert_eq!(heard, [(1, 1), (2, 2)], "after the second answer no more was wanted");
    }
}
