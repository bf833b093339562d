//! Trees in brackets, for tests that have a text and want no error.

use std::path::Path;

use crate::text::Text;
use crate::treebank::{Edited, RawTree, Surface, Trees};

/// The trees of a text.
pub(crate) fn trees(text: &str) -> Vec<RawTree<'_>> {
    let text = Text { bytes: text.as_bytes(), shown: Path::new("trees") };
    Trees::new(text).unwrap().map(Result::unwrap).collect()
}

/// One tree.
pub(crate) fn tree(text: &str) -> RawTree<'_> {
    let mut all = trees(text);
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

/// A tree without its traces and what holds nothing else; labels stay as they are.
pub(crate) fn without_traces<'a>(raw: &RawTree<'a>) -> RawTree<'a> {
    let Surface { words, pos, mut tree, before } = raw.surface(Edited::Keep);
    let kept = raw.tree.nodes.iter().filter(|node| before[node.start] < before[node.end]);
    for (node, written) in tree.nodes.iter_mut().zip(kept) {
        node.label = written.label;
    }
    RawTree { line: raw.line, tokens: words, pos, tree }
}
