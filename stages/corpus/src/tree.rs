//! Bracketed columns: the parse, and each proposition, as one flat list of labelled ranges.
//!
//! A cell of such a column is some `(LABEL`, one `*`, and some `)`. The tree is kept in preorder,
//! so that nothing here recurses: a file nested ten thousand deep costs memory, not the stack.
//! Left out: what the labels mean.

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree<'a> {
    /// In preorder: a constituent comes before those inside it, and those from left to right.
    pub nodes: Vec<Node<'a>>,
    /// For each word, the innermost constituent around it.
    pub parents: Vec<Option<usize>>,
}

/// A cell that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BitError {
    /// The byte in the cell where it goes wrong.
    pub offset: usize,
    /// What is wrong there.
    pub message: String,
}

/// Reads a bracketed column cell by cell.
#[derive(Debug, Default)]
pub struct Builder<'a> {
    tree: Tree<'a>,
    open: Option<usize>,
}

impl<'a> Builder<'a> {
    /// Begins a column in the memory of a tree that is no longer needed.
    pub fn reuse(mut tree: Tree<'a>) -> Self {
        tree.nodes.clear();
        tree.parents.clear();
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
        if length == 1 && text.as_bytes()[0] == b'*' {
            self.tree.parents.push(self.open);
            return Ok(());
        }
        self.brackets(text, length)
    }

    /// Adds as many cells `*` as there have to be for `words` words.
    #[inline]
    pub(crate) fn stars(&mut self, words: usize) {
        if self.tree.parents.len() < words {
            self.tree.parents.resize(words, self.open);
        }
    }

    /// Adds a cell that is more than one `*`.
    fn brackets(&mut self, text: &'a str, length: usize) -> Result<(), BitError> {
        let word = self.tree.parents.len();
        let bytes = text.as_bytes();
        let (cell, mut at) = (&bytes[..length], 0);
        while cell.get(at) == Some(&b'(') {
            // The label goes up to the next bracket or the star.
            let label = at + 1;
            at = bracket(bytes, label, length);
            if !matches!(cell.get(at), Some(b'(' | b'*')) {
                return Err(unstarred(cell, label - 1));
            }
            let node = Node { label: &text[label..at], start: word, end: word, parent: self.open };
            self.open = Some(self.tree.nodes.len());
            self.tree.nodes.push(node);
        }
        if cell.get(at) != Some(&b'*') {
            return Err(unstarred(cell, 0));
        }
        self.tree.parents.push(self.open);
        for (at, &close) in cell.iter().enumerate().skip(at + 1) {
            if close != b')' {
                return fail(at, "expected `)` after `*`");
            }
            let Some(open) = self.open else {
                return fail(at, "this `)` closes nothing: the brackets are unbalanced");
            };
            let node = &mut self.tree.nodes[open];
            node.end = word + 1;
            self.open = node.parent;
        }
        Ok(())
    }

    /// The constituents that the cells so far have opened.
    pub fn nodes(&self) -> &[Node<'a>] {
        &self.tree.nodes
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

/// Where the next bracket or star is from `at` on; `length` or more where there is none before that.
/// Labels are short: eight bytes are looked at in one number.
#[inline]
fn bracket(bytes: &[u8], mut at: usize, length: usize) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    while let Some(eight) = bytes[at..].first_chunk::<8>() {
        // `(`, `)` and `*` are 0, 1 and 2 then. Of the bytes below 3, the first is found.
        let bytes = u64::from_le_bytes(*eight) ^ (EACH * u64::from(b'('));
        let found = bytes.wrapping_sub(EACH * 3) & !bytes & (EACH * 0x80);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
        if at >= length {
            return at;
        }
    }
    let rest = bytes[at..].iter().position(|byte| matches!(byte, b'(' | b')' | b'*'));
    rest.map_or(length, |rest| at + rest)
}

fn fail(offset: usize, message: &str) -> Result<(), BitError> {
    Err(BitError { offset, message: message.to_owned() })
}

/// What is wrong with a cell whose brackets do not lead up to a star; `open` is where the last of
/// them opens.
#[cold]
fn unstarred(bytes: &[u8], open: usize) -> BitError {
    let (offset, message) = match bytes {
        _ if !bytes.contains(&b'*') => {
            (0, "a cell of brackets has one `*` for the word, this has none")
        }
        [b'(', ..] => (open, "expected a label after `(`"),
        _ => (0, "expected `(` or `*`"),
    };
    BitError { offset, message: message.to_owned() }
}

impl<'a> Tree<'a> {
    /// No tree, with memory for as many words and constituents.
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self { nodes: Vec::with_capacity(words), parents: Vec::with_capacity(words) }
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
        let mut bits = vec![String::new(); self.parents.len()];
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
