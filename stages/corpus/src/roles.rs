//! Semantic roles as one label per word, in three ways.
//!
//! The paper says "simplified: headwords", its table 2 shows whole roles, and its published code
//! labels predicates; so there are three layers, and which one a corpus has is its setting:
//!
//! - [`predicates`]: `I-V` on the first word of every predicate.
//! - [`headwords`]: `B-V` on these words, and on the head word of every argument its role. Where
//!   several propositions claim a word, a predicate counts before an argument, and of arguments that
//!   of the first proposition: so this layer is the first one with roles added to it, and has one
//!   label per word. How the paper settled this is not known. Heads are [`crate::heads`]'s.
//! - [`roles`]: the roles of the sentence's first proposition, as IOB2 over whole arguments.
//!
//! Each is `None` where its annotation is missing, which is never the same as `O` throughout. Left
//! out: what a sentence without any proposition counts as, which is a setting of the corpus.

use crate::annotation::{Annotation, PREDICATE};
use crate::heads::Heads;
use crate::tags::{self, OUTSIDE, Span};
use crate::tree::Node;

/// `I-V` on every word that begins the predicate of a proposition, `O` elsewhere; `None` where
/// propositions are not annotated.
pub fn predicates(annotation: &Annotation<'_>) -> Option<Vec<&'static str>> {
    let mut labels = vec![OUTSIDE; annotation.words.len()];
    for node in annotation.propositions.as_ref()?.iter().flat_map(|p| &p.nodes) {
        if node.label == PREDICATE {
            labels[node.start] = "I-V";
        }
    }
    Some(labels)
}

/// The heads of predicates and arguments as IOB2 tags; `None` where propositions or the tree are
/// not annotated.
pub fn headwords(annotation: &Annotation<'_>) -> Option<Vec<String>> {
    Some(tags::bio(annotation.words.len(), &headword_spans(annotation)?))
}

/// The same as spans of one word each, from left to right.
pub fn headword_spans<'a>(annotation: &Annotation<'a>) -> Option<Vec<Span<'a>>> {
    let propositions = annotation.propositions.as_ref()?;
    let (tree, pos) = (annotation.parse.as_ref()?, annotation.pos.as_ref()?);
    let heads = Heads::new(tree, pos);
    let mut claims: Vec<Option<&'a str>> = vec![None; annotation.words.len()];
    let nodes = || propositions.iter().flat_map(|proposition| &proposition.nodes);
    for node in nodes().filter(|node| node.label == PREDICATE) {
        claims[node.start] = Some(node.label);
    }
    for node in nodes().filter(|node| node.label != PREDICATE) {
        if let Some(head) = heads.of_range(node.start, node.end) {
            claims[head].get_or_insert(node.label);
        }
    }
    let span = |(start, claim): (usize, Option<&'a str>)| {
        Some(Span { start, end: start + 1, label: claim? })
    };
    Some(claims.into_iter().enumerate().filter_map(span).collect())
}

/// The roles of the first proposition as IOB2 tags over whole arguments; `None` where the sentence
/// has no proposition.
pub fn roles<'a>(annotation: &Annotation<'a>) -> Option<Vec<String>> {
    let first = annotation.propositions.as_ref()?.first()?;
    let span = |node: &Node<'a>| Span { start: node.start, end: node.end, label: node.label };
    let spans: Vec<_> = first.outermost().map(span).collect();
    Some(tags::bio(annotation.words.len(), &spans))
}

#[cfg(test)]
#[path = "roles_tests.rs"]
mod tests;
