//! Labels of invented sentences with a name and propositions.

use super::*;
use crate::tree::Tree;
use crate::{TableBuilder, bracketed};

const TREE: &str =
    "(S (NP (DT the) (NN cook)) (VP (VBD wanted) (S (VP (TO to) (VP (VB burn) (NP (NP (JJ
     old) (NNS letters)) (PP (IN from) (NP (NNP Varna)))))))))";
/// "wanted" and "burn", with their arguments.
const PROPOSITIONS: [[&str; 9]; 2] = [
    ["(ARG0*", "*)", "(V*)", "(ARG1*", "*", "*", "*", "*", "*)"],
    ["(ARG0*", "*)", "*", "*", "(V*)", "(ARG1*", "*", "*", "*)"],
];

fn parsed(propositions: &[[&'static str; 9]]) -> Annotation<'static> {
    let raw = bracketed::tree(TREE);
    let propositions = propositions.iter().map(|cells| Tree::parse(cells).unwrap()).collect();
    Annotation {
        words: raw.tokens,
        pos: Some(raw.pos),
        parse: Some(raw.tree),
        propositions: Some(propositions),
        ..Annotation::default()
    }
}

fn sentence() -> Annotation<'static> {
    let proposition = |cells: [&'static str; 7]| Tree::parse(&cells).unwrap();
    Annotation {
        words: vec!["New", "York", "wants", "to", "set", "up", "."],
        pos: Some(vec!["NNP", "NNP", "VBZ", "TO", "VB", "RP", "."]),
        names: Some(vec![Span { start: 0, end: 2, label: "GPE" }]),
        propositions: Some(vec![
            proposition(["(ARG0*", "*)", "(V*)", "(ARG1*", "*", "*)", "*"]),
            proposition(["*", "*", "*", "*", "(V*", "*)", "*"]),
        ]),
        ..Annotation::default()
    }
}

/// What a function writes, joined by spaces.
fn written(
    annotation: &Annotation<'_>,
    write: impl Fn(&Annotation<'_>, &mut Labels),
) -> Option<String> {
    let mut table = TableBuilder::new(&["layer".to_owned()]);
    table.row("a", 0, &annotation.words, None, false);
    write(annotation, table.layer(0));
    let lists = crate::arrow::string_lists(&table.finish().unwrap(), "layer.layer").unwrap();
    lists.into_iter().next().unwrap().map(|labels| labels.join(" "))
}

fn kept(annotation: &Annotation<'_>, types: &[&str]) -> Option<String> {
    let types: Vec<_> = types.iter().map(|&name| name.to_owned()).collect();
    written(annotation, |annotation, column| names(annotation, &types, column))
}

fn found(annotation: &Annotation<'_>, without: Missing) -> Option<String> {
    written(annotation, |annotation, column| {
        predicates(annotation, without, column);
    })
}

fn headed(annotation: &Annotation<'_>, without: Missing) -> Option<String> {
    written(annotation, |annotation, column| headwords(annotation, without, column))
}

#[test]
fn a_sentence_has_labels() {
    let sentence = sentence();
    assert_eq!(written(&sentence, pos).unwrap(), "NNP NNP VBZ TO VB RP .");
    assert_eq!(kept(&sentence, &[]).unwrap(), "B-GPE I-GPE O O O O O");
    assert_eq!(kept(&sentence, &["ORG"]).unwrap(), "O O O O O O O");
    assert_eq!(found(&sentence, Missing::Skip).unwrap(), "O O I-V O I-V O O");
    let tags = "B-ARG0 I-ARG0 B-V B-ARG1 I-ARG1 I-ARG1 O";
    assert_eq!(written(&sentence, roles).unwrap(), tags);
}

#[test]
fn what_nobody_annotated_is_null() {
    let bare = Annotation { words: vec!["Hm", "."], ..Annotation::default() };
    for found in [kept(&bare, &[]), found(&bare, Missing::Outside), written(&bare, roles)] {
        assert_eq!(found, None);
    }
    let none = Annotation { names: Some(vec![]), propositions: Some(vec![]), ..bare };
    assert_eq!(kept(&none, &[]).unwrap(), "O O");
    assert_eq!(found(&none, Missing::Outside).unwrap(), "O O");
    assert_eq!(found(&none, Missing::Skip), None);
    assert_eq!(written(&none, roles), None);
}

#[test]
fn headwords_are_heads_of_arguments_and_predicates() {
    // "to" heads what is wanted, "letters" what is burnt; both claim the cook.
    let labels = headed(&parsed(&PROPOSITIONS), Missing::Skip).unwrap();
    assert_eq!(labels, "O B-ARG0 B-V B-ARG1 B-V O B-ARG1 O O");
}

#[test]
fn a_predicate_comes_before_an_argument_and_the_first_proposition_before_others() {
    let second = ["(ARGM-LOC*", "*)", "(ARG1*)", "*", "*", "(V*)", "*", "*", "(ARG2*)"];
    let labels = headed(&parsed(&[PROPOSITIONS[0], second]), Missing::Skip).unwrap();
    assert_eq!(labels, "O B-ARG0 B-V B-ARG1 O B-V O O B-ARG2");
}

#[test]
fn predicates_and_headwords_agree() {
    let annotation = parsed(&PROPOSITIONS);
    let predicates = found(&annotation, Missing::Skip).unwrap();
    let headwords = headed(&annotation, Missing::Skip).unwrap();
    for (predicate, headword) in predicates.split(' ').zip(headwords.split(' ')) {
        assert_eq!(predicate == "I-V", headword == "B-V");
    }
}

#[test]
fn headwords_that_nobody_annotated_are_null() {
    let none = parsed(&[]);
    assert_eq!(headed(&none, Missing::Outside).unwrap(), ["O"; 9].join(" "));
    assert_eq!(headed(&none, Missing::Skip), None);
    let unknown = Annotation { propositions: None, ..parsed(&[]) };
    assert_eq!(headed(&unknown, Missing::Outside), None);
    let unparsed = Annotation { parse: None, ..parsed(&PROPOSITIONS) };
    assert_eq!(headed(&unparsed, Missing::Outside), None);
    assert!(found(&unparsed, Missing::Skip).is_some());
}

#[test]
fn overlapping_and_overlong_spans_do_no_harm() {
    let span = |start, end| Span { start, end, label: "X" };
    let sentence = Annotation { words: vec!["a", "b", "c"], ..Annotation::default() };
    let tags = written(&sentence, |_, column| bio(3, [span(0, 2), span(1, 9)], column));
    assert_eq!(tags.unwrap(), "B-X I-X I-X");
}
