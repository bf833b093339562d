//! Files of one word in a line, sentences parted by empty lines: what CoNLL-U, IOB and TSV share.
//!
//! Left out: what the cells of a line mean, and which lines are comments.

use artifact::StageError;

use crate::annotation::{Annotation, Header, Sink};
use crate::text::Text;

/// A line with its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its first byte, in the text without a byte-order mark.
    offset: usize,
    /// What it says, without its end.
    pub(crate) text: &'a str,
}

impl<'a> Line<'a> {
    /// What stands between tabs.
    pub(crate) fn cells(self) -> impl Iterator<Item = &'a str> {
        self.text.split('\t')
    }

    /// The name that a comment `# newdoc id = NAME` gives the document that begins there, empty
    /// where it gives none; `None` where the line says something else.
    pub(crate) fn newdoc(self) -> Option<&'a str> {
        let rest = self.text.strip_prefix('#')?.trim_start().strip_prefix("newdoc")?;
        if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
            return None;
        }
        let name = rest.trim().strip_prefix("id").unwrap_or("").trim_start();
        Some(name.strip_prefix('=').unwrap_or("").trim())
    }
}

/// A whole file in lines.
#[derive(Clone, Copy)]
pub(crate) struct Lines<'a, 'p> {
    text: Text<'a, 'p>,
    decoded: &'a str,
}

impl<'a, 'p> Lines<'a, 'p> {
    /// # Errors
    /// The file is not UTF-8.
    pub(crate) fn new(text: Text<'a, 'p>) -> Result<Self, StageError> {
        Ok(Self { text, decoded: text.decode()? })
    }

    /// The lines that stand together, run after run; empty lines part them and are in none.
    pub(crate) fn runs(self) -> impl Iterator<Item = Vec<Line<'a>>> {
        let mut lines = self.lines();
        std::iter::from_fn(move || {
            let mut run = Vec::new();
            for line in lines.by_ref() {
                match line.text.bytes().all(|byte| byte.is_ascii_whitespace()) {
                    true if run.is_empty() => {}
                    true => break,
                    false => run.push(line),
                }
            }
            (!run.is_empty()).then_some(run)
        })
    }

    fn lines(self) -> impl Iterator<Item = Line<'a>> {
        let mut offset = 0;
        self.decoded.split_inclusive('\n').enumerate().map(move |(index, whole)| {
            let text = whole.strip_suffix('\n').unwrap_or(whole);
            let text = text.strip_suffix('\r').unwrap_or(text);
            let line = Line { number: index + 1, offset, text };
            offset += whole.len();
            line
        })
    }

    /// The error of a document that begins between the words of a sentence.
    pub(crate) fn stray(self, line: Line<'_>) -> StageError {
        self.fault(line, line.text, "a document begins between the words of a sentence")
            .help("expected an empty line before it")
    }

    /// An error about `part` of a line, or about its beginning where `part` is no part of it.
    pub(crate) fn fault(
        self,
        line: Line<'_>,
        part: &str,
        message: impl Into<String>,
    ) -> StageError {
        let at = (part.as_ptr() as usize).wrapping_sub(line.text.as_ptr() as usize);
        let within = if at <= line.text.len() { at } else { 0 };
        self.text.fault_in_line(line.number, self.text.begins() + line.offset + within, message)
    }
}

/// Hands documents on: names those that the file does not name, and ends each.
pub(crate) struct Documents<'s, 'i> {
    sink: &'s mut dyn Sink,
    id: &'i str,
    begun: usize,
    open: bool,
}

impl<'s, 'i> Documents<'s, 'i> {
    /// `id` names the document of a file that names none.
    pub(crate) fn new(sink: &'s mut dyn Sink, id: &'i str) -> Self {
        Self { sink, id, begun: 0, open: false }
    }

    /// A document begins, and the one before it ends. Without a `name` it gets the file's, with
    /// `-2`, `-3` … behind it from the second on.
    pub(crate) fn begin(&mut self, name: &str, line: usize) -> Result<(), StageError> {
        self.finish()?;
        self.begun += 1;
        let numbered = format!("{}-{}", self.id, self.begun);
        let id = match name {
            "" if self.begun == 1 => self.id,
            "" => &numbered,
            name => name,
        };
        self.open = true;
        self.sink.begin(Header { id, part: "000", line })
    }

    /// The words of a run, for whose comments documents have begun. A document cannot begin between
    /// words: the line that says so comes back as well.
    pub(crate) fn words<'a>(
        &mut self,
        run: Vec<Line<'a>>,
        is_comment: impl Fn(Line<'a>) -> bool,
    ) -> Result<(Vec<Line<'a>>, Option<Line<'a>>), StageError> {
        let (mut words, mut stray) = (Vec::with_capacity(run.len()), None);
        for line in run {
            match (is_comment(line), line.newdoc()) {
                (false, _) => words.push(line),
                (true, Some(name)) if words.is_empty() => self.begin(name, line.number)?,
                (true, Some(_)) => stray = stray.or(Some(line)),
                (true, None) => {}
            }
        }
        Ok((words, stray))
    }

    /// A sentence, or why it cannot be read; a document begins where none has.
    pub(crate) fn sentence(
        &mut self,
        line: usize,
        sentence: Result<Annotation<'_>, StageError>,
    ) -> Result<(), StageError> {
        if !self.open {
            self.begin("", line)?;
        }
        match sentence {
            Ok(annotation) => self.sink.sentence(&annotation),
            Err(fault) => self.sink.fault(fault),
        }
    }

    /// The file ends.
    pub(crate) fn finish(&mut self) -> Result<(), StageError> {
        if std::mem::take(&mut self.open) { self.sink.end() } else { Ok(()) }
    }
}

#[cfg(test)]
#[path = "rows_tests.rs"]
pub(crate) mod tests;
