//! The scan on invented trees, one for each quirk; on a whole corpus in [`oracle`].

use super::*;
use crate::bracketed::{tree, without_traces};

#[path = "scan_oracle.rs"]
mod oracle;

/// The labels of one raw tree.
fn paper(tree: &RawTree<'_>) -> Vec<&'static str> {
    let mut labels = Vec::new();
    super::paper(tree, &mut labels);
    labels
}

/// The labels of one tree without traces.
fn paper_stripped(tree: &Tree<'_>, words: &[&str]) -> Vec<&'static str> {
    let mut labels = Vec::new();
    super::paper_stripped(tree, words, &mut labels);
    labels
}

/// Labels of a tree with traces, as `word/label`.
fn scanned(text: &str) -> String {
    let raw = tree(text);
    let labels = paper(&raw);
    let pairs: Vec<_> = raw.tokens.iter().zip(labels).map(|(t, l)| format!("{t}/{l}")).collect();
    pairs.join(" ")
}

/// The same of the tree without traces and function tags.
fn stripped(text: &str) -> String {
    let raw = without_traces(&tree(text));
    let labels = paper_stripped(&raw.tree, &raw.tokens);
    let pairs: Vec<_> = raw.tokens.iter().zip(labels).map(|(t, l)| format!("{t}/{l}")).collect();
    pairs.join(" ")
}

const SENTENCE: &str =
    "(TOP (S (NP-SBJ (PRP he)) (VP (VBZ says) (SBAR (-NONE- 0) (S (NP-SBJ (PRP it))
     (VP (VBZ rained) (PP-TMP (IN on) (NP (NNP Monday))))))) (. .)))";

#[test]
fn function_tags_hide_a_label_and_traces_are_terminals() {
    assert_eq!(
        scanned(SENTENCE),
        "he/O says/B-VP 0/B-SBAR it/I-SPAR rained/B-VP on/I-VP Monday/B-NP ./O"
    );
}

#[test]
fn without_tags_and_traces_it_is_something_else() {
    assert_eq!(stripped(SENTENCE), "he/B-NP says/B-VP it/B-NP rained/B-VP on/I-VP Monday/B-NP ./O");
}

#[test]
fn behind_an_inner_chunk_the_outer_phrase_is_outside() {
    assert_eq!(
        scanned("(NP (NP (NNP Mira) (POS 's)) (JJ old) (NN house))"),
        "Mira/B-NP 's/I-NP old/O house/O"
    );
    assert_eq!(scanned("(VP (VBD gave) (NP (PRP her)) (PRT (RP up)))"), "gave/B-VP her/B-NP up/O");
}

#[test]
fn other_labels_neither_begin_nor_end_a_chunk() {
    assert_eq!(
        scanned("(VP (VBD ran) (ADVP (RB far)) (PP (IN down) (ADVP (RB there))) (RB too))"),
        "ran/B-VP far/I-VP down/I-VP there/I-VP too/I-VP"
    );
    assert_eq!(scanned("(PP (IN in) (ADVP (RB there)))"), "in/O there/O");
    assert_eq!(
        scanned(
            "(VP (NP=2 (NNS cats)) (ADJP (RB so) (JJ old)) (NP-1 (NNS dogs)) (SBAR-TMP (IN if)))"
        ),
        "cats/B-VP so/B-ADJP old/I-ADJP dogs/O if/O"
    );
}

#[test]
fn of_chunks_that_begin_together_the_innermost_counts() {
    assert_eq!(
        scanned("(SBAR (ADJP (NP (CD two) (NNS feet)) (JJ long)) (NN x))"),
        "two/B-NP feet/I-NP long/O x/O"
    );
}

#[test]
fn the_inside_of_sbar_is_misspelled() {
    assert_eq!(scanned("(SBAR (IN even) (IN if))"), "even/B-SBAR if/I-SPAR");
}

#[test]
fn a_word_like_a_label_is_taken_for_one() {
    assert_eq!(
        scanned("(NP (DT the) (NML (NN sales) (NN VP)) (NN job) (NN ad))"),
        "the/B-NP sales/I-NP VP/I-NP job/B-VP ad/I-VP"
    );
    assert_eq!(
        scanned("(S (NP (DT a) (NN VP)) (VP (VBD left)) (ADVP (RB soon)))"),
        "a/B-NP VP/I-NP left/B-VP soon/O"
    );
    assert_eq!(scanned("(S (NP (DT a) (NN VP)))"), "a/B-NP VP/I-NP");
}

#[test]
fn conventions_have_names() {
    use crate::task::Convention::{Conll2000, Paper, PaperStripped};
    assert_eq!(
        [Conll2000, Paper, PaperStripped].map(|c| c.name()),
        ["conll2000", "paper", "paper-stripped"]
    );
    assert_eq!([Conll2000, Paper].map(|c| c.applied(false)), [Conll2000, PaperStripped]);
    assert_eq!([Conll2000, Paper].map(|c| c.applied(true)), [Conll2000, Paper]);
}

#[test]
fn a_deep_tree_costs_no_more_than_its_size() {
    let deep = format!("{}(NN VP){}", "(NP ".repeat(100_000), ")".repeat(100_000));
    let all = format!("(S {} (NN x))", [deep.as_str(); 2].join(" "));
    assert_eq!(paper(&tree(&all)), ["B-NP", "B-NP", "B-VP"]);
}
