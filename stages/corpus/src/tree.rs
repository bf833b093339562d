//! Bracketed columns: the parse, and each proposition, as one flat list of labelled ranges.
//!
//! The tree is kept in preorder, so that nothing here recurses: a file nested ten thousand deep costs
//! memory, not the stack. Left out: what a single cell opens and closes ([`crate::bit`]), and what the
//! labels mean.

use crate::bit;
pub use crate::bit::BitError;

/// One constituent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node<'a> {
    /// Its label as written, function tags included; empty for a constituent without one, which
    /// the trees of MASC have.
    pub label: &'a str,
    /// The first word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// The constituent around it.
    pub parent: Option<usize>,
}

impl<'a> Node<'a> {
    /// The label without function tags and indices: `NP` of `NP-SBJ-1` and of `NP=2`. A label that
    /// begins with `-` (`-LRB-`) stays whole.
    pub fn category(&self) -> &'a str {
        match self.label.bytes().position(|byte| matches!(byte, b'-' | b'=' | b'|')) {
            Some(0) | None => self.label,
            Some(cut) => &self.label[..cut],
        }
    }
}

/// The constituents over the words of one sentence.
#[derive(Debug, Clone, Default)]
pub struct Tree<'a> {
    /// In preorder: a constituent comes before those inside it, and those from left to right.
    pub nodes: Vec<Node<'a>>,
    /// For each word, the innermost constituent around it; none in a proposition.
    pub parents: Vec<Option<usize>>,
    /// How many words a proposition is over.
    words: usize,
    /// The cells that it was read from, if it was: where each begins, and its length. They say nothing
    /// else, but need not be put together again.
    pub(crate) cells: Vec<(&'a str, usize)>,
    /// True where one of them may have function tags or more than [`CELL`](bit::CELL) bytes.
    pub(crate) tagged: bool,
}

/// Trees are equal whatever they were read from.
impl PartialEq for Tree<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.nodes == other.nodes && self.words() == other.words()
    }
}

impl Eq for Tree<'_> {}

/// The memory of a vector, for the same of other texts: nothing is allocated where both are laid out
/// alike.
pub(crate) fn emptied<A, B>(mut vec: Vec<A>) -> Vec<B> {
    vec.clear();
    vec.into_iter().filter_map(|_| None).collect()
}

/// Reads a column of a parse cell by cell.
#[derive(Debug, Default)]
pub struct Builder<'a> {
    tree: Tree<'a>,
    open: Option<usize>,
}

impl<'a> Builder<'a> {
    /// Begins a column in the memory of a tree that is no longer needed.
    pub fn reuse(mut tree: Tree<'a>) -> Self {
        tree.clear();
        Self { tree, open: None }
    }

    /// Adds the cell of the next word.
    ///
    /// # Errors
    /// The cell is not brackets around one `*`, or closes what is not open.
    #[inline]
    pub fn push(&mut self, cell: &'a str) -> Result<(), BitError> {
        self.push_first(cell, cell.len())
    }

    /// Adds the cell that is the first `length` bytes of a text.
    #[inline]
    pub(crate) fn push_first(&mut self, text: &'a str, length: usize) -> Result<(), BitError> {
        self.push_all(std::iter::once((text, length)))
    }

    /// Adds such cells: texts and lengths.
    #[inline]
    pub(crate) fn push_all(
        &mut self,
        texts: impl ExactSizeIterator<Item = (&'a str, usize)>,
    ) -> Result<(), BitError> {
        let Tree { nodes, parents, cells, tagged, .. } = &mut self.tree;
        let before = cells.len();
        cells.extend(texts);
        let (mut open, mut fault) = (self.open, None);
        parents.extend(cells[before..].iter().zip(before..).map(|(&(text, length), word)| {
            match bit::read(nodes, &mut open, word, text, length) {
                Ok(bit) => {
                    *tagged |= bit.tagged;
                    bit.parent
                }
                Err(error) => {
                    fault.get_or_insert(error);
                    None
                }
            }
        }));
        self.open = open;
        fault.map_or(Ok(()), Err)
    }

    /// The tree, after the last word.
    ///
    /// # Errors
    /// The constituent that is still open.
    pub fn finish(self) -> Result<Tree<'a>, Node<'a>> {
        match self.open {
            Some(open) => Err(self.tree.nodes[open]),
            None => Ok(self.tree),
        }
    }
}

/// Reads a column of a proposition. Most of its cells are `*`, so it is told of the others only; and
/// nobody asks which argument is around a word.
#[derive(Debug, Default)]
pub(crate) struct Arguments<'a> {
    tree: Tree<'a>,
    open: Option<usize>,
}

impl<'a> Arguments<'a> {
    /// As [`Builder::reuse`].
    pub(crate) fn reuse(mut tree: Tree<'a>) -> Self {
        tree.clear();
        Self { tree, open: None }
    }

    /// Adds the cell of a word behind those that were added before, which is the first `length` bytes
    /// of a text.
    ///
    /// # Errors
    /// As [`Builder::push`]; also for an argument without a label.
    #[inline]
    pub(crate) fn push(
        &mut self,
        word: usize,
        text: &'a str,
        length: usize,
    ) -> Result<(), BitError> {
        if bit::read(&mut self.tree.nodes, &mut self.open, word, text, length)?.labelled {
            return Ok(());
        }
        let cell = &text[..length];
        let offset = cell.find("((").or_else(|| cell.find("(*")).unwrap_or(0);
        Err(BitError { offset, message: "expected the argument's label after `(`".to_owned() })
    }

    /// The proposition of so many words.
    ///
    /// # Errors
    /// The argument that is still open.
    pub(crate) fn finish(mut self, words: usize) -> Result<Tree<'a>, Node<'a>> {
        self.tree.words = words;
        match self.open {
            Some(open) => Err(self.tree.nodes[open]),
            None => Ok(self.tree),
        }
    }
}

impl<'a> Tree<'a> {
    /// A tree of these constituents, in preorder, and for each word the innermost around it.
    pub fn new(nodes: Vec<Node<'a>>, parents: Vec<Option<usize>>) -> Self {
        Self { nodes, parents, words: 0, cells: Vec::new(), tagged: false }
    }

    /// How many words it is over.
    pub fn words(&self) -> usize {
        self.parents.len().max(self.words)
    }

    /// The memory of a tree, for one of other texts.
    pub(crate) fn emptied<'b>(self) -> Tree<'b> {
        let mut parents = self.parents;
        parents.clear();
        let cells = emptied(self.cells);
        Tree { nodes: emptied(self.nodes), parents, words: 0, cells, tagged: false }
    }

    /// Takes everything out, and keeps the memory.
    fn clear(&mut self) {
        self.nodes.clear();
        self.parents.clear();
        self.cells.clear();
        self.tagged = false;
        self.words = 0;
    }

    /// The tree of a whole column.
    ///
    /// # Errors
    /// A cell does not fit, or a bracket stays open (reported at the last cell).
    pub fn parse(cells: &[&'a str]) -> Result<Self, BitError> {
        let mut builder = Builder::default();
        for cell in cells {
            builder.push(cell)?;
        }
        builder.finish().map_err(|node| BitError {
            offset: 0,
            message: format!("`({}` is never closed", node.label),
        })
    }

    /// The cells of the column that this tree is written as: the inverse of [`Tree::parse`].
    pub fn bits(&self) -> Vec<String> {
        let mut bits = vec![String::new(); self.words()];
        for node in &self.nodes {
            bits[node.start].push('(');
            bits[node.start].push_str(node.label);
        }
        for bit in &mut bits {
            bit.push('*');
        }
        for node in &self.nodes {
            bits[node.end - 1].push(')');
        }
        bits
    }

    /// The constituents that no other contains, from left to right: never overlapping.
    pub fn outermost(&self) -> impl Iterator<Item = &Node<'a>> {
        self.nodes.iter().filter(|node| node.parent.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_become_ranges_and_come_back() {
        let cells = ["(TOP(S(NP*)", "(VP*", "(NP(NP*", "*)", "(PP*", "(NP*))))", "*))"];
        let tree = Tree::parse(&cells).unwrap();
        let ranges: Vec<_> = tree.nodes.iter().map(|n| (n.label, n.start, n.end)).collect();
        let expected = [
            ("TOP", 0, 7),
            ("S", 0, 7),
            ("NP", 0, 1),
            ("VP", 1, 6),
            ("NP", 2, 6),
            ("NP", 2, 4),
            ("PP", 4, 6),
            ("NP", 5, 6),
        ];
        assert_eq!(ranges, expected);
        assert_eq!(tree.parents, [2, 3, 5, 5, 6, 7, 1].map(Some));
        assert_eq!(tree.bits(), cells);
    }

    #[test]
    fn what_does_not_fit_is_located() {
        let fails = |cells: &[&str]| Tree::parse(cells).unwrap_err();
        assert_eq!(fails(&["(S*)", "*)"]).offset, 1);
        assert_eq!(fails(&["(S()*))"]).offset, 2);
        assert_eq!(fails(&["S*"]).offset, 0);
        assert_eq!(fails(&["(S*)x"]).offset, 4);
        assert!(fails(&["(S"]).message.contains("`*`"));
        assert!(fails(&["(S(NP*)", "*"]).message.contains("`(S`"));
        assert!(fails(&["(S**)"]).message.contains("`)`"));
    }

    #[test]
    fn a_constituent_may_lack_its_label() {
        let cells = ["((S(NP*)", "*))"];
        let tree = Tree::parse(&cells).unwrap();
        assert_eq!((tree.nodes[0].label, tree.nodes[1].label), ("", "S"));
        assert_eq!(tree.bits(), cells);
    }

    #[test]
    fn deep_brackets_do_not_exhaust_the_stack() {
        let cell = format!("{}*{}", "(X".repeat(200_000), ")".repeat(200_000));
        let tree = Tree::parse(&[&cell]).unwrap();
        assert_eq!(tree.nodes.len(), 200_000);
        assert_eq!(tree.bits(), [cell]);
    }

    #[test]
    fn random_trees_come_back() {
        // Cells that open o and close c brackets, driven by a small generator of our own.
        let mut state = 1u64;
        let mut draw = move |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize % n
        };
        for _ in 0..500 {
            let (mut depth, mut cells) = (0, Vec::new());
            let words = 1 + draw(12);
            for word in 0..words {
                let opens = draw(4);
                depth += opens;
                let closes = if word + 1 == words { depth } else { draw(depth + 1) };
                depth -= closes;
                let labels: String = (0..opens).map(|i| ["(NP", "(VP-X", "(S"][i % 3]).collect();
                cells.push(format!("{labels}*{}", ")".repeat(closes)));
            }
            let borrowed: Vec<_> = cells.iter().map(String::as_str).collect();
            assert_eq!(Tree::parse(&borrowed).unwrap().bits(), cells);
        }
    }

    #[test]
    fn function_tags_are_not_part_of_the_category() {
        let category = |label| Node { label, start: 0, end: 1, parent: None }.category().to_owned();
        assert_eq!(category("NP-SBJ-1"), "NP");
        assert_eq!(category("ADVP=2"), "ADVP");
        assert_eq!(category("-NONE-"), "-NONE-");
        assert_eq!(category("S"), "S");
    }
}
