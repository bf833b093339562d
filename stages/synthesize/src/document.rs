//! Documents as files: the raw release's three, or one of CoNLL-2012.

use artifact::StageError;
use corpus::annotation::{Annotation, Header, UNTAGGED};
use corpus::tags::Span;
use corpus::tree::{self, Tree};
use corpus::write::{conll, ldc};

use crate::columns::Columns;
use crate::node::Node;
use crate::raw::{FRAMESET, Raw};

/// A document.
pub(crate) struct Document {
    /// Its name: `nw/wire/0000/wire_000001`.
    pub(crate) id: String,
    /// Its trees.
    pub(crate) sentences: Vec<Node>,
    /// False where nobody parsed it: its words are tagged `XX`, but for punctuation, as in the
    /// release, and it has no propositions.
    pub(crate) parsed: bool,
    /// False where nobody looked for names.
    pub(crate) named: bool,
}

/// The part of speech of a word that nobody parsed.
fn tag(pos: &'static str) -> &'static str {
    if matches!(pos, "," | "." | ":" | "``" | "''") { pos } else { UNTAGGED }
}

impl Document {
    /// Its files in the layout of the raw release: endings and texts. One that was not parsed has
    /// no `.prop`, and one without names no `.name`.
    ///
    /// # Errors
    /// A word cannot stand in a tree.
    pub(crate) fn raw(&self) -> Result<Vec<(&'static str, String)>, StageError> {
        let (mut trees, mut propositions, mut names) = Default::default();
        ldc::begin_names(&mut names, &self.id);
        for (number, root) in self.sentences.iter().enumerate() {
            let raw = if self.parsed { Raw::new(root) } else { Raw::unparsed(root, tag) };
            raw.write_tree(&mut trees)?;
            raw.write_propositions(&mut propositions, &self.id, number);
            raw.write_names(&mut names);
        }
        ldc::end_names(&mut names);
        let mut files = vec![("parse", trees)];
        if self.parsed {
            files.push(("prop", propositions));
        }
        if self.named {
            files.push(("name", names));
        }
        Ok(files)
    }

    /// Its text as CoNLL-2012.
    ///
    /// # Errors
    /// A word cannot be a cell.
    pub(crate) fn columns(&self) -> Result<String, StageError> {
        let header = Header { id: &self.id, part: "000", line: 1 };
        let mut text = String::new();
        conll::begin(&mut text, header);
        for root in &self.sentences {
            self.sentence(&mut text, header, &Columns::new(root))?;
        }
        conll::end(&mut text);
        Ok(text)
    }

    fn sentence(
        &self,
        text: &mut String,
        header: Header<'_>,
        columns: &Columns,
    ) -> Result<(), StageError> {
        let words = columns.words.len();
        let pos = &columns.pos;
        let mut annotation = Annotation {
            words: columns.words.iter().map(String::as_str).collect(),
            names: self.named.then(|| columns.names.clone()),
            ..Annotation::default()
        };
        let mut predicates = Vec::new();
        if self.parsed {
            let propositions = columns.propositions.iter().map(|spans| flat(words, spans));
            annotation.pos = Some(pos.clone());
            annotation.parse = Some(columns.parse.clone());
            annotation.propositions = Some(propositions.collect());
            let lemmas = columns.lemmas.iter().enumerate();
            predicates.extend(lemmas.filter_map(|(word, lemma)| {
                let lemma = lemma.as_deref()?;
                Some(conll::Predicate { word, lemma, frameset: FRAMESET })
            }));
        } else {
            annotation.pos = Some(pos.iter().map(|pos| tag(pos)).collect());
        }
        conll::sentence(text, header, &annotation, &predicates)
    }
}

/// Disjoint spans as a tree.
fn flat(words: usize, spans: &[Span<'static>]) -> Tree<'static> {
    let node = |&Span { start, end, label }: &Span<'static>| tree::Node {
        label,
        start,
        end,
        parent: None,
    };
    Tree::new(spans.iter().map(node).collect(), vec![None; words])
}
