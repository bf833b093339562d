//! Heads of invented trees, found by hand with the published rules.

use super::*;
use crate::bracketed;

/// The head word of each constituent in preorder, as `NP:house`.
fn heads(text: &str) -> String {
    let raw = bracketed::tree(text);
    let heads = Heads::new(&raw.tree, &raw.pos);
    let nodes = raw.tree.nodes.iter().zip(&heads.nodes);
    nodes.map(|(n, &w)| format!("{}:{}", n.category(), raw.tokens[w])).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_clause_is_headed_by_its_first_verb() {
    assert_eq!(
        heads("(TOP (S (NP-SBJ (DT the) (NN dog)) (VP (MD will) (VP (VB bark))) (. .)))"),
        "TOP:will S:will NP:dog VP:will VP:bark"
    );
    assert_eq!(heads("(SQ (VBD did) (NP (PRP it)) (VP (VB rain)))"), "SQ:did NP:it VP:rain");
    assert_eq!(heads("(SBAR (IN if) (S (VP (TO to) (VP (VB go)))))"), "SBAR:if S:to VP:to VP:go");
    assert_eq!(
        heads("(SBAR (WHNP (WP who)) (S (VP (VBD left))))"),
        "SBAR:who WHNP:who S:left VP:left"
    );
}

#[test]
fn a_noun_phrase_is_headed_by_its_last_noun() {
    assert_eq!(
        heads("(NP (NP (DT the) (NN owner)) (PP (IN of) (NP (NN steel) (NNS mills))))"),
        "NP:owner NP:owner PP:of NP:mills"
    );
    assert_eq!(heads("(NP (NP (NNP Mira) (POS 's)) (NN house))"), "NP:house NP:'s");
    assert_eq!(heads("(NP (QP ($ $) (CD 3) (CD million)))"), "NP:$ QP:$");
    assert_eq!(heads("(NP (DT the) (CD two) (JJ old))"), "NP:two");
    assert_eq!(heads("(NP (DT the) (JJ poor))"), "NP:poor");
    assert_eq!(heads("(NP (DT the) (NML (NN oil) (NN tank)))"), "NP:tank NML:tank");
    assert_eq!(heads("(NP (DT all))"), "NP:all");
}

#[test]
fn of_conjuncts_the_one_before_the_coordinator_is_the_head() {
    assert_eq!(heads("(NP (NNS cats) (CC and) (NNS dogs))"), "NP:cats");
    assert_eq!(
        heads("(NP (NP (NNS cats)) (, ,) (CC and) (NP (NNS dogs)))"),
        "NP:cats NP:cats NP:dogs"
    );
    assert_eq!(heads("(UCP (JJ old) (, ,) (CC and) (VBN worn))"), "UCP:old");
}

#[test]
fn from_the_right_and_without_a_match() {
    assert_eq!(heads("(ADVP (RB far) (RB away))"), "ADVP:away");
    assert_eq!(heads("(ADJP (NP (CD six) (NNS feet)) (JJ tall))"), "ADJP:tall NP:feet");
    assert_eq!(heads("(FRAG (NN yes) (UH sir) (. .))"), "FRAG:sir");
    assert_eq!(heads("(PRN (, ,) (UH well) (, ,))"), "PRN:well");
    assert_eq!(heads("(X (. .))"), "X:.");
}

#[test]
fn a_word_is_governed_by_the_head_around_it() {
    let raw = bracketed::tree(
        "(S (NP (DT the) (NN dog)) (VP (VBD saw) (NP (NP (NNS cats)) (PP (IN on) (NP (NN sea))))))",
    );
    let heads = Heads::new(&raw.tree, &raw.pos);
    // the dog saw cats on sea
    assert_eq!(heads.governors, [Some(1), Some(2), None, Some(2), Some(3), Some(4)]);
    // Constituents, then a range that is none, then nothing.
    assert_eq!(heads.of_range(0, 2), Some(1));
    assert_eq!(heads.of_range(3, 6), Some(3));
    assert_eq!(heads.of_range(1, 4), Some(2));
    assert_eq!(heads.of_range(4, 6), Some(4));
    assert_eq!(heads.of_range(2, 2), None);
}

#[test]
fn every_constituent_has_the_head_of_one_child() {
    // Heads by `of_range` and by constituent agree wherever a constituent is not a unary chain's.
    let raw = bracketed::tree(
        "(S (PP (IN in) (NP (NP (NNP May)) (CC or) (NP (NNP June)))) (, ,) (NP (PRP we)) (VP (VBP go)
         (ADVP (RB out))))",
    );
    let heads = Heads::new(&raw.tree, &raw.pos);
    for (node, &head) in raw.tree.nodes.iter().zip(&heads.nodes) {
        assert_eq!(heads.of_range(node.start, node.end), Some(head), "{node:?}");
    }
}

#[test]
fn words_outside_any_constituent_govern_themselves() {
    let tree = Tree::parse(&["*", "(NP*)"]).unwrap();
    let heads = Heads::new(&tree, &["UH", "NN"]);
    assert_eq!(heads.governors, [None, None]);
    assert_eq!(heads.of_range(0, 2), Some(0));
}
