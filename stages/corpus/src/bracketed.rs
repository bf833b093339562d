//! Trees in one-line brackets, for tests: no errors with places, nothing but what tests write.

use crate::tree::{Node, Tree};
use crate::treebank::RawTree;

/// The trees of a text, each `(LABEL … (POS word) …)`; a label may be empty.
pub(crate) fn trees(text: &str) -> Vec<RawTree<'_>> {
    let mut trees: Vec<RawTree<'_>> = Vec::new();
    let (mut open, mut depth): (Option<usize>, usize) = (None, 0);
    let mut tokens = tokens(text).into_iter().peekable();
    while let Some(token) = tokens.next() {
        if token == ")" {
            depth -= 1;
            let RawTree { tokens, tree, .. } = trees.last_mut().unwrap();
            let node = &mut tree.nodes[open.unwrap()];
            node.end = tokens.len();
            open = node.parent;
            continue;
        }
        assert_eq!(token, "(");
        if depth == 0 {
            trees.push(RawTree::default());
            open = None;
        }
        let raw = trees.last_mut().unwrap();
        let label = tokens.next_if(|&t| t != "(" && t != ")").unwrap_or("");
        if let Some(word) = tokens.next_if(|&t| t != "(" && t != ")") {
            raw.pos.push(label);
            raw.tokens.push(word);
            raw.tree.parents.push(open);
            assert_eq!(tokens.next(), Some(")"));
            continue;
        }
        let start = raw.tokens.len();
        raw.tree.nodes.push(Node { label, start, end: start, parent: open });
        open = Some(raw.tree.nodes.len() - 1);
        depth += 1;
    }
    assert_eq!(depth, 0);
    trees
}

/// One tree.
pub(crate) fn tree(text: &str) -> RawTree<'_> {
    let mut all = trees(text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let bracket = rest.starts_with(['(', ')']);
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
        let end = if bracket { 1 } else { end.unwrap_or(rest.len()) };
        tokens.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    tokens
}

/// A tree without its traces and what holds nothing else; labels stay as they are.
pub(crate) fn without_traces<'a>(raw: &RawTree<'a>) -> RawTree<'a> {
    let kept: Vec<_> = (0..raw.tokens.len()).filter(|&t| !raw.is_trace(t)).collect();
    let before = |terminal: usize| kept.partition_point(|&t| t < terminal);
    let mut moved = vec![None; raw.tree.nodes.len()];
    let mut tree = Tree::default();
    for (index, node) in raw.tree.nodes.iter().enumerate() {
        let (start, end) = (before(node.start), before(node.end));
        if start < end {
            moved[index] = Some(tree.nodes.len());
            let parent = node.parent.and_then(|parent| moved[parent]);
            tree.nodes.push(Node { label: node.label, start, end, parent });
        }
    }
    let parent = |&t: &usize| raw.tree.parents[t].and_then(|parent| moved[parent]);
    tree.parents = kept.iter().map(parent).collect();
    let pick = |column: &[&'a str]| kept.iter().map(|&t| column[t]).collect();
    RawTree { line: raw.line, tokens: pick(&raw.tokens), pos: pick(&raw.pos), tree }
}
