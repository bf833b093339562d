//! The chunks of the paper's published code: a scan of bracketed text, quirks included.
//!
//! The rule, found by comparison with labels that the published code made:
//!
//! - A chunk begins at the first terminal of a constituent labelled exactly NP, VP, ADJP or SBAR.
//!   Of several that begin there, the innermost counts. All other labels are passed over, so
//!   the words of a PP or an ADVP belong to whatever chunk is open around them.
//! - **One chunk at a time.** A chunk that begins ends the one before, for good: behind an inner
//!   chunk, the rest of the outer constituent is `O` (`[NP Mira 's] house`).
//! - A chunk lasts until its constituent's bracket closes: `[VP ran off] [NP a cliff]`, but also
//!   `[ADJP glad about it]` would be one chunk if "it" were not an NP.
//! - **Function tags hide a label.** NP-SBJ, SBAR-TMP, NP-1, NP=2 are none of the four, so subjects
//!   are `O`, or part of what is around them.
//! - **Traces are terminals** and have labels like words: an omitted complementizer takes `B-SBAR`,
//!   and an object's trace ends the VP that it stands in.
//! - **I-SBAR is written I-SPAR.**
//! - **A word that is spelled like one of the four labels is taken for a label** ("a VP of
//!   sales"): it keeps its own label, and the terminal behind it begins a chunk. How long that one
//!   lasts is seen nowhere (in the one case known, a VP begins right behind); here, as long as the
//!   constituent around.
//!
//! [`paper`] is this on raw trees. The same scan of trees that have neither function tags nor traces
//! ([`paper_stripped`]) is something else: there, subjects are NPs. A corpus never mixes the two.
//!
//! Left out: chunks as one wants them, which are [`crate::chunk`]'s.

use crate::tags::OUTSIDE;
use crate::tree::{Node, Tree};
use crate::treebank::RawTree;

/// The tags of the first terminal of a chunk and of the others.
type Tags = (&'static str, &'static str);

/// The labels that the scan knows.
fn tags(label: &str) -> Option<Tags> {
    match label {
        "NP" => Some(("B-NP", "I-NP")),
        "VP" => Some(("B-VP", "I-VP")),
        "ADJP" => Some(("B-ADJP", "I-ADJP")),
        "SBAR" => Some(("B-SBAR", "I-SPAR")),
        _ => None,
    }
}

/// Appends one label per terminal of a raw tree, traces included: the convention `paper`.
pub fn paper(tree: &RawTree<'_>, labels: &mut Vec<&'static str>) {
    scan(&tree.tree, &tree.tokens, |node| node.label, labels);
}

/// Appends one label per word of a tree without traces, function tags disregarded: the convention
/// `paper-stripped`.
pub fn paper_stripped(tree: &Tree<'_>, words: &[&str], labels: &mut Vec<&'static str>) {
    scan(tree, words, Node::category, labels);
}

/// A chunk that is open: its tags, and one past the last terminal that it may have.
type Open = Option<(Tags, usize)>;

/// The scan; `name` is what it sees of a constituent's label.
fn scan<'a>(
    tree: &Tree<'a>,
    terminals: &[&'a str],
    name: impl Fn(&Node<'a>) -> &'a str,
    labels: &mut Vec<&'static str>,
) {
    let mut opening = tree.nodes.iter().peekable();
    let mut open: Open = None;
    let mut begins = false;
    for (at, terminal) in terminals.iter().enumerate() {
        // Constituents are in preorder: those that begin here come next, the innermost last.
        while let Some(node) = opening.next_if(|node| node.start == at) {
            if let Some(tags) = tags(name(node)) {
                (open, begins) = (Some((tags, node.end)), true);
            }
        }
        labels.push(match open {
            None => OUTSIDE,
            Some(((first, _), _)) if begins => first,
            Some(((_, other), _)) => other,
        });
        begins = false;
        if open.is_some_and(|(_, end)| end == at + 1) {
            open = None;
        }
        if let Some(tags) = tags(terminal) {
            open = around(tree, at).map(|end| (tags, end));
            begins = open.is_some();
        }
    }
}

/// Where the innermost constituent ends that has terminals behind this one.
fn around(tree: &Tree<'_>, terminal: usize) -> Option<usize> {
    let mut node = tree.parents[terminal];
    while let Some(index) = node {
        if tree.nodes[index].end > terminal + 1 {
            return Some(tree.nodes[index].end);
        }
        node = tree.nodes[index].parent;
    }
    None
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
