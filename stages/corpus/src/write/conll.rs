//! Documents as CoNLL-2012 text.
//!
//! A layer that the annotation does not have is written as the format writes its absence: words
//! tagged `XX`, no bracket but the root's, no name, no proposition. Left out: senses, speakers and
//! coreference, which are `-`.

use std::fmt::Write as _;

use artifact::StageError;

use crate::annotation::{Annotation, Header, UNTAGGED};
use crate::tree::{Node, Tree};

/// What the columns say of a predicate beyond the annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Predicate<'a> {
    /// The word.
    pub word: usize,
    /// Its lemma: `want`.
    pub lemma: &'a str,
    /// Its frameset, without the lemma: `01`.
    pub frameset: &'a str,
}

pub use crate::conll::UNNAMED;

/// Begins a document, or a part of one.
pub fn begin(text: &mut String, header: Header<'_>) {
    let _ = writeln!(text, "#begin document ({}); part {}", header.id, header.part);
}

/// Ends a document, or a part of one.
pub fn end(text: &mut String) {
    text.push_str("#end document\n");
}

/// Adds a sentence and the empty line behind it.
///
/// # Errors
/// A cell is empty or holds a space, tab or line end, which the format cannot say; nothing is added then.
pub fn sentence(
    text: &mut String,
    header: Header<'_>,
    annotation: &Annotation<'_>,
    predicates: &[Predicate<'_>],
) -> Result<(), StageError> {
    sentence_marked(text, header, annotation, predicates, "*")
}

/// Adds a sentence as [`sentence`] does, with `unnamed` in the column of names where the annotation
/// has none: [`UNNAMED`] says what `*` does not, that nobody looked for names.
///
/// # Errors
/// As [`sentence`].
pub fn sentence_marked(
    text: &mut String,
    header: Header<'_>,
    annotation: &Annotation<'_>,
    predicates: &[Predicate<'_>],
    unnamed: &str,
) -> Result<(), StageError> {
    let words = annotation.words.len();
    let parse = match &annotation.parse {
        Some(parse) => parse.bits(),
        None => root(words).bits(),
    };
    let names = match annotation.names {
        Some(_) => names(annotation),
        None => vec![unnamed.to_owned(); words],
    };
    let propositions: Vec<_> = annotation.propositions.iter().flatten().map(Tree::bits).collect();
    let pos = |word: usize| annotation.pos.as_ref().map_or(UNTAGGED, |pos| pos[word]);
    for (word, form) in annotation.words.iter().enumerate() {
        cell("word", form)?;
        cell("part of speech", pos(word))?;
        cell("parse bit", &parse[word])?;
    }
    let part = header.part.trim_start_matches('0');
    let part = if part.is_empty() { "0" } else { part };
    for (word, form) in annotation.words.iter().enumerate() {
        let predicate = predicates.iter().find(|predicate| predicate.word == word);
        let (lemma, frameset) = predicate.map_or(("-", "-"), |p| (p.lemma, p.frameset));
        let (id, pos, bit, name) = (header.id, pos(word), &parse[word], &names[word]);
        let _ = write!(text, "{id} {part} {word} {form} {pos} {bit} {lemma} {frameset} - - {name}");
        for proposition in &propositions {
            let _ = write!(text, " {}", proposition[word]);
        }
        text.push_str(" -\n");
    }
    text.push('\n');
    Ok(())
}

/// A tree with nothing but its root.
fn root(words: usize) -> Tree<'static> {
    let top = Node { label: "TOP", start: 0, end: words, parent: None };
    let nodes = if words == 0 { Vec::new() } else { vec![top] };
    Tree::new(nodes, vec![None; words])
}

/// The column of names; one of a single word is written `(X)`.
fn names(annotation: &Annotation<'_>) -> Vec<String> {
    let mut cells = vec![String::from("*"); annotation.words.len()];
    for name in annotation.names.iter().flatten() {
        if name.end == name.start + 1 {
            cells[name.start] = format!("({})", name.label);
        } else {
            cells[name.start] = format!("({}*", name.label);
            cells[name.end - 1] = "*)".to_owned();
        }
    }
    cells
}

/// Checks that a cell is one for every reader. Only these part columns and lines: a no-break space
/// may be part of a word.
fn cell(kind: &str, cell: &str) -> Result<(), StageError> {
    if cell.is_empty() || cell.contains([' ', '\t', '\r', '\n']) {
        return Err(StageError::new(format!("the {kind} `{cell}` cannot be a cell of CoNLL text"))
            .help("spaces and tabs part columns: replace them in the source"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Sink;
    use crate::tags::Span;
    use crate::text::Text;

    #[test]
    fn what_is_written_is_what_is_read() {
        let bits = ["(TOP(S(NP*", "*)", "(VP*)", "*))"];
        let roles = ["(ARG0*", "*)", "(V*)", "*"];
        let annotation = Annotation {
            words: vec!["Old", "Mira", "left", "."],
            pos: Some(vec!["JJ", "NNP", "VBD", "."]),
            parse: Some(Tree::parse(&bits).unwrap()),
            names: Some(vec![Span { start: 0, end: 2, label: "PERSON" }]),
            propositions: Some(vec![Tree::parse(&roles).unwrap()]),
            ..Annotation::default()
        };
        let header = Header { id: "nw/a/00/a_0001", part: "002", line: 1 };
        let predicates = [Predicate { word: 2, lemma: "leave", frameset: "01" }];
        let mut text = String::new();
        begin(&mut text, header);
        sentence(&mut text, header, &annotation, &predicates).unwrap();
        end(&mut text);
        assert!(text.contains("\nnw/a/00/a_0001 2 2 left VBD (VP*) leave 01 - - * (V*) -\n"));
        let mut read = Read { expected: &annotation, header, sentences: 0 };
        let shown = std::path::Path::new("x");
        crate::conll::read(Text { bytes: text.as_bytes(), shown }, &[], &mut read).unwrap();
        assert_eq!(read.sentences, 1);
    }

    /// Compares what is read with what was written.
    struct Read<'a> {
        expected: &'a Annotation<'a>,
        header: Header<'a>,
        sentences: usize,
    }

    impl Sink for Read<'_> {
        fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
            assert_eq!((header.id, header.part), (self.header.id, self.header.part));
            Ok(())
        }

        fn sentence(&mut self, read: &Annotation<'_>) -> Result<(), StageError> {
            let expected = Annotation { line: read.line, ..self.expected.clone() };
            assert_eq!(*read, expected);
            self.sentences += 1;
            Ok(())
        }

        fn end(&mut self) -> Result<(), StageError> {
            Ok(())
        }
    }

    #[test]
    fn absence_is_written_as_the_format_writes_it() {
        let annotation = Annotation { words: vec!["a", "b"], ..Annotation::default() };
        let header = Header { id: "x", part: "000", line: 1 };
        let mut text = String::new();
        sentence(&mut text, header, &annotation, &[]).unwrap();
        let mut marked = String::new();
        sentence_marked(&mut marked, header, &annotation, &[], UNNAMED).unwrap();
        assert_eq!(marked, text.replace(" * -\n", " - -\n"));
        assert_eq!(text, "x 0 0 a XX (TOP* - - - - * -\nx 0 1 b XX *) - - - - * -\n\n");
    }

    #[test]
    fn what_cannot_be_a_cell_is_refused() {
        let header = Header { id: "x", part: "000", line: 1 };
        for word in ["", "a b", "a\tb", "a\nb"] {
            let annotation = Annotation { words: vec!["a", word], ..Annotation::default() };
            let mut text = String::new();
            assert!(sentence(&mut text, header, &annotation, &[]).is_err());
            assert!(text.is_empty());
        }
    }
}
