//! Labels of one sentence, written straight into a column: names, predicates, roles.
//!
//! The paper says of semantic roles "simplified: headwords", its table 2 shows whole roles, and its
//! published code labels predicates; so there are three layers, and which one a task has is its
//! setting: [`predicates`], [`headwords`] and [`roles`].
//!
//! An annotation that the source does not have is null, never a row of `O`. Left out: chunks
//! ([`crate::chunk`]), and which sentences and layers a corpus keeps.

use crate::annotation::{Annotation, PREDICATE};
use crate::dictionary::{Fixed, Labels};
use crate::heads::Heads;
use crate::tags::Span;
use crate::task::Missing;
use crate::tree::Node;

/// Parts of speech.
pub fn pos(annotation: &Annotation<'_>, column: &mut Labels) {
    match &annotation.pos {
        Some(pos) => column.row(pos),
        None => column.null(),
    }
}

/// Names as IOB2 tags. Types outside `kept` become `O`; an empty `kept` keeps all.
pub fn names(annotation: &Annotation<'_>, kept: &[String], column: &mut Labels) {
    match &annotation.names {
        Some(names) => {
            let keep = |span: &&Span<'_>| kept.is_empty() || kept.iter().any(|k| k == span.label);
            bio(annotation.words.len(), names.iter().filter(keep).copied(), column);
        }
        None => column.null(),
    }
}

/// `I-V` on every word that begins the predicate of a proposition, `O` elsewhere. `without`: what a
/// sentence is that has propositions annotated, but none of its own.
pub fn predicates(annotation: &Annotation<'_>, without: Missing, column: &mut Labels) {
    let Some(propositions) = &annotation.propositions else { return column.null() };
    if propositions.is_empty() && without == Missing::Skip {
        return column.null();
    }
    let mut row = column.outside(annotation.words.len());
    if propositions.is_empty() {
        return;
    }
    let mark = row.key(Fixed::new("I-V"));
    for node in propositions.iter().flat_map(|proposition| &proposition.nodes) {
        // No branch: which argument is the predicate cannot be foretold.
        let word = &mut row.keys[node.start];
        *word = if node.label == PREDICATE { mark } else { *word };
    }
}

/// `B-V` on the first word of every predicate, and on the head word of every argument its role, as
/// IOB2 tags; null where propositions or the tree are not annotated. `without` as in [`predicates`].
///
/// Where several propositions claim a word, a predicate counts before an argument, and of arguments
/// that of the first proposition: so this layer is the one of predicates with roles added to it. How
/// the paper settled this is not known. Heads are [`crate::heads`]'s.
pub fn headwords(annotation: &Annotation<'_>, without: Missing, column: &mut Labels) {
    let words = annotation.words.len();
    if let Some([]) = annotation.propositions.as_deref() {
        return match without {
            Missing::Skip => column.null(),
            Missing::Outside => bio(words, [], column),
        };
    }
    match heads(annotation) {
        Some(claims) => {
            let span = |(start, claim): (usize, Option<_>)| {
                Some(Span { start, end: start + 1, label: claim? })
            };
            bio(words, claims.into_iter().enumerate().filter_map(span), column);
        }
        None => column.null(),
    }
}

/// For each word, the predicate or argument that it is the head of.
fn heads<'a>(annotation: &Annotation<'a>) -> Option<Vec<Option<&'a str>>> {
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
    Some(claims)
}

/// The roles of the first proposition as IOB2 tags over whole arguments; null where the sentence
/// has no proposition.
pub fn roles<'a>(annotation: &Annotation<'a>, column: &mut Labels) {
    match annotation.propositions.as_deref() {
        Some([first, ..]) => {
            let span =
                |node: &Node<'a>| Span { start: node.start, end: node.end, label: node.label };
            let spans = first.outermost().map(span);
            bio(annotation.words.len(), spans, column);
        }
        Some([]) | None => column.null(),
    }
}

/// IOB2 tags of spans over `words` words. The spans are disjoint and in the order of the words; of
/// one that overlaps those before it, only what is behind them is tagged.
pub fn bio<'a>(words: usize, spans: impl IntoIterator<Item = Span<'a>>, column: &mut Labels) {
    let mut row = column.outside(words);
    let mut word = 0;
    for span in spans {
        let end = span.end.min(words);
        if word <= span.start && span.start < end {
            row.keys[span.start] = row.joined(*b"B-", span.label);
            word = span.start + 1;
        }
        if word < end {
            let key = row.joined(*b"I-", span.label);
            row.keys[word..end].fill(key);
            word = end;
        }
    }
}

#[cfg(test)]
#[path = "labels_tests.rs"]
mod tests;
