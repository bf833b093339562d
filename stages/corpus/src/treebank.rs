//! Trees as treebanks write them: brackets with function tags, indices and traces.
//!
//! Left out: what files make a document.

use crate::tree::Tree;

/// A tree with everything that the treebank says: traces are terminals like words, and labels carry
/// function tags and indices.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawTree<'a> {
    /// The line where it begins, from 1.
    pub line: usize,
    /// Its terminals, traces among them: pointers of propositions count these.
    pub tokens: Vec<&'a str>,
    /// The part of speech of each terminal; `-NONE-` for a trace.
    pub pos: Vec<&'a str>,
    /// The constituents over the terminals; preterminals are not among them.
    pub tree: Tree<'a>,
}

/// The part of speech of a trace.
pub const TRACE: &str = "-NONE-";

impl RawTree<'_> {
    /// True for a terminal that is no word.
    pub fn is_trace(&self, terminal: usize) -> bool {
        self.pos[terminal] == TRACE
    }
}
