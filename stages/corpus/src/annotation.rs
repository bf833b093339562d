//! One sentence as a corpus gives it, whatever the format: what every reader makes, and what layers
//! are made from.
//!
//! Nothing is decided here: which sentences are dropped, which layers are absent and by which
//! convention chunks are cut is the ingest stage's. Left out: how any format is read.

use artifact::StageError;

use crate::tags::Span;
use crate::tree::Tree;
use crate::treebank::RawTree;

/// The part of speech of a word that nobody tagged.
pub const UNTAGGED: &str = "XX";
/// The label of the predicate in a proposition.
pub const PREDICATE: &str = "V";
/// The word of a skeleton, which stands for a word that is not given away.
pub const HIDDEN: &str = "[WORD]";

/// The document, or the part of one, that sentences belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header<'a> {
    /// Its name: `nw/wsj/00/wsj_0001`.
    pub id: &'a str,
    /// Its part, `000` where the format has none.
    pub part: &'a str,
    /// The line where it begins, from 1.
    pub line: usize,
}

/// One sentence with all annotation that its source has. A layer that the source does not have is
/// `None`, which is never the same as an empty one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annotation<'a> {
    /// The line of its first word, from 1.
    pub line: usize,
    /// Its words, without traces.
    pub words: Vec<&'a str>,
    /// Their parts of speech.
    pub pos: Option<Vec<&'a str>>,
    /// The constituents over the words, labels as in the source.
    pub parse: Option<Tree<'a>>,
    /// The names, in the order of their first words, never overlapping.
    pub names: Option<Vec<Span<'a>>>,
    /// Each proposition's arguments, its predicate ([`PREDICATE`]) among them; the propositions in
    /// the order of the source, which the releases sort by predicate.
    pub propositions: Option<Vec<Tree<'a>>>,
    /// The tree with traces and function tags, where the source has it.
    pub raw: Option<RawTree<'a>>,
    /// The cells of the columns that were asked for beyond these, one list per column.
    pub columns: Vec<Vec<&'a str>>,
}

impl Annotation<'_> {
    /// True where nobody parsed the sentence: no constituent but the root, and words tagged
    /// [`UNTAGGED`]. The release writes such sentences in wb; they have no part of speech and no
    /// chunks.
    pub fn is_unparsed(&self) -> bool {
        // Most trees tell it by their second constituent.
        let flat = |tree: &Tree<'_>| tree.nodes.iter().all(|n| n.category() == "TOP");
        let untagged = |pos: &Vec<&str>| pos.contains(&UNTAGGED);
        self.parse.as_ref().is_none_or(flat) && self.pos.as_ref().is_none_or(untagged)
    }
}

/// Takes what a reader reads, in the order of the file.
pub trait Sink {
    /// A document begins.
    ///
    /// # Errors
    /// The reader stops and hands the error on. So for the other methods.
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError>;
    /// A sentence of the document that began last.
    ///
    /// # Errors
    /// As [`Sink::begin`].
    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError>;
    /// The document ends.
    ///
    /// # Errors
    /// As [`Sink::begin`].
    fn end(&mut self) -> Result<(), StageError>;
    /// The document has a sentence here that is left out, because its words cannot be told
    /// ([`crate::join`]): those behind it count on as if it were there.
    ///
    /// # Errors
    /// As [`Sink::begin`].
    fn left_out(&mut self) -> Result<(), StageError> {
        Ok(())
    }
    /// A sentence cannot be read. A sink that returns `Ok` is given the sentences behind it; this
    /// one stops the reader.
    ///
    /// # Errors
    /// The fault itself.
    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        Err(fault)
    }
}
