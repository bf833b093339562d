//! The head word of each constituent, by the head rules of Collins.
//!
//! The rules are those of appendix A of Michael Collins, "Head-Driven Statistical Models for Natural
//! Language Parsing", University of Pennsylvania, 1999: for each category, an order in which to look
//! for the child that is the head; a special search in noun phrases; and in a coordination the
//! conjunct before the coordinator. So a preposition heads its PP, and the first auxiliary its VP.
//!
//! Ours where the appendix is silent: NML and NX are noun phrases, categories that it does not name
//! take their first child, and punctuation is a head only where there is nothing else. Left out:
//! semantic heads (the noun of a PP).

use crate::tree::Tree;

/// The end from which children are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}
use Side::{Left, Right};

/// Where to look for the head of a category, and for what, the best first; where none of these is
/// found, the first child from that end. Noun phrases are not here: see [`Finder::noun`].
fn rule(category: &str) -> (Side, &'static [&'static str]) {
    match category {
        "ADJP" => (
            Left,
            &[
                "NNS", "QP", "NN", "$", "ADVP", "JJ", "VBN", "VBG", "ADJP", "JJR", "NP", "JJS",
                "DT", "FW", "RBR", "RBS", "SBAR", "RB",
            ],
        ),
        "ADVP" => (
            Right,
            &["RB", "RBR", "RBS", "FW", "ADVP", "TO", "CD", "JJR", "JJ", "IN", "NP", "JJS", "NN"],
        ),
        "CONJP" => (Right, &["CC", "RB", "IN"]),
        "FRAG" | "UCP" => (Right, &[]),
        "LST" => (Right, &["LS", ":"]),
        "NAC" => (
            Left,
            &[
                "NN", "NNS", "NNP", "NNPS", "NP", "NAC", "EX", "$", "CD", "QP", "PRP", "VBG", "JJ",
                "JJS", "JJR", "ADJP", "FW",
            ],
        ),
        "PP" => (Right, &["IN", "TO", "VBG", "VBN", "RP", "FW"]),
        "PRT" => (Right, &["RP"]),
        "QP" => {
            (Left, &["$", "IN", "NNS", "NN", "JJ", "RB", "DT", "CD", "NCD", "QP", "JJR", "JJS"])
        }
        "RRC" => (Right, &["VP", "NP", "ADVP", "ADJP", "PP"]),
        "S" => (Left, &["TO", "IN", "VP", "S", "SBAR", "ADJP", "UCP", "NP"]),
        "SBAR" => (
            Left,
            &["WHNP", "WHPP", "WHADVP", "WHADJP", "IN", "DT", "S", "SQ", "SINV", "SBAR", "FRAG"],
        ),
        "SBARQ" => (Left, &["SQ", "S", "SINV", "SBARQ", "FRAG"]),
        "SINV" => (Left, &["VBZ", "VBD", "VBP", "VB", "MD", "VP", "S", "SINV", "ADJP", "NP"]),
        "SQ" => (Left, &["VBZ", "VBD", "VBP", "VB", "MD", "VP", "SQ"]),
        "VP" => (
            Left,
            &["TO", "VBD", "VBN", "MD", "VBZ", "VB", "VBG", "VBP", "VP", "ADJP", "NN", "NNS", "NP"],
        ),
        "WHADJP" => (Left, &["CC", "WRB", "JJ", "ADJP"]),
        "WHADVP" => (Right, &["CC", "WRB"]),
        "WHNP" => (Left, &["WDT", "WP", "WP$", "WHADJP", "WHPP", "WHNP"]),
        "WHPP" => (Right, &["IN", "TO", "FW"]),
        _ => (Left, &[]),
    }
}

/// Parts of speech of punctuation.
fn is_punctuation(name: &str) -> bool {
    matches!(name, "," | "." | ":" | "``" | "''" | "-LRB-" | "-RRB-" | "NFP" | "HYPH")
}

/// A word or a constituent directly inside another constituent.
#[derive(Debug, Clone, Copy)]
struct Child<'a> {
    /// The constituent that it is directly inside of.
    parent: usize,
    start: usize,
    /// Its part of speech or its category.
    name: &'a str,
    /// The constituent, where it is not a word.
    node: Option<usize>,
}

/// The heads in one tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Heads {
    /// For each constituent of the tree, its head word.
    pub(crate) nodes: Vec<usize>,
    /// For each word, the word that governs it: the head of the smallest constituent around it
    /// that it does not head. `None` for a word that heads all around it.
    pub(crate) governors: Vec<Option<usize>>,
    /// For each word, how many constituents are around the largest that it heads.
    depths: Vec<usize>,
}

impl Heads {
    /// Finds all heads.
    ///
    /// # Panics
    /// `pos` is shorter than the tree's words.
    pub(crate) fn new(tree: &Tree<'_>, pos: &[&str]) -> Self {
        let nodes = find(tree, pos);
        let mut depth = vec![0; tree.nodes.len()];
        let mut governors: Vec<Option<usize>> = Vec::with_capacity(tree.parents.len());
        let mut depths = Vec::with_capacity(tree.parents.len());
        for parent in &tree.parents {
            governors.push(parent.map(|parent| nodes[parent]));
            depths.push(usize::MAX);
        }
        for (index, node) in tree.nodes.iter().enumerate() {
            depth[index] = node.parent.map_or(0, |parent| depth[parent] + 1);
            // In preorder the first constituent that a word heads is the largest.
            let head = nodes[index];
            if depths[head] == usize::MAX {
                depths[head] = depth[index];
                governors[head] = node.parent.map(|parent| nodes[parent]);
            }
        }
        for (word, parent) in tree.parents.iter().enumerate() {
            if depths[word] == usize::MAX {
                depths[word] = parent.map_or(0, |parent| depth[parent] + 1);
            }
        }
        Self { nodes, governors, depths }
    }

    /// The head of a range of words, whether it is a constituent or not: of its words that are
    /// governed from outside, the one that heads the outermost constituent, the first of such.
    /// `None` for an empty range.
    pub(crate) fn of_range(&self, start: usize, end: usize) -> Option<usize> {
        let inside = |governor: Option<usize>| governor.is_some_and(|g| (start..end).contains(&g));
        let roots = (start..end).filter(|&word| !inside(self.governors[word]));
        roots.min_by_key(|&word| self.depths[word])
    }
}

/// The head word of each constituent.
fn find(tree: &Tree<'_>, pos: &[&str]) -> Vec<usize> {
    let words = tree.parents.iter().enumerate().filter_map(|(word, parent)| {
        Some(Child { parent: (*parent)?, start: word, name: pos[word], node: None })
    });
    let nodes = tree.nodes.iter().enumerate().filter_map(|(index, node)| {
        let name = node.category();
        Some(Child { parent: node.parent?, start: node.start, name, node: Some(index) })
    });
    let mut children: Vec<_> = words.chain(nodes).collect();
    children.sort_unstable_by_key(|child| (child.parent, child.start));
    let mut heads: Vec<usize> = tree.nodes.iter().map(|node| node.start).collect();
    // From the innermost outwards: preorder backwards.
    let mut rest = children.as_slice();
    for index in (0..heads.len()).rev() {
        let first = rest.iter().rposition(|child| child.parent != index).map_or(0, |at| at + 1);
        let (before, family) = rest.split_at(first);
        rest = before;
        if let Some(child) = head_child(tree.nodes[index].category(), family) {
            heads[index] = child.node.map_or(child.start, |node| heads[node]);
        }
    }
    heads
}

/// The child that is the head; `None` where there are no children.
fn head_child<'a, 'c>(category: &str, family: &'c [Child<'a>]) -> Option<&'c Child<'a>> {
    let solid: Vec<&Child<'a>> = family.iter().filter(|c| !is_punctuation(c.name)).collect();
    let Some(last) = solid.len().checked_sub(1) else { return family.first() };
    let head = match category {
        "NP" | "NML" | "NX" => noun(&solid),
        _ => {
            let (from, wanted) = rule(category);
            let mut found = wanted.iter().filter_map(|name| search(&solid, from, &[name]));
            found.next().unwrap_or(if from == Left { 0 } else { last })
        }
    };
    // Of "X and Y", X.
    let coordinated = head >= 2 && solid[head - 1].name == "CC";
    Some(solid[if coordinated { head - 2 } else { head }])
}

/// The first child from one end that has one of these names.
fn search(children: &[&Child<'_>], from: Side, names: &[&str]) -> Option<usize> {
    let named = |child: &&Child<'_>| names.contains(&child.name);
    match from {
        Left => children.iter().position(named),
        Right => children.iter().rposition(named),
    }
}

/// The head of a noun phrase that has these children, one at least.
fn noun(children: &[&Child<'_>]) -> usize {
    let last = children.len() - 1;
    if children[last].name == "POS" {
        return last;
    }
    search(children, Right, &["NN", "NNP", "NNPS", "NNS", "NML", "NX", "POS", "JJR"])
        .or_else(|| search(children, Left, &["NP"]))
        .or_else(|| search(children, Right, &["$", "ADJP", "PRN"]))
        .or_else(|| search(children, Right, &["CD"]))
        .or_else(|| search(children, Right, &["JJ", "JJS", "RB", "QP"]))
        .unwrap_or(last)
}

#[cfg(test)]
#[path = "heads_tests.rs"]
mod tests;
