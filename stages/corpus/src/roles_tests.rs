//! Roles of invented sentences, three ways.

use super::*;
use crate::bracketed;
use crate::tree::Tree;

const TREE: &str =
    "(S (NP (DT the) (NN cook)) (VP (VBD wanted) (S (VP (TO to) (VP (VB burn) (NP (NP (JJ
     old) (NNS letters)) (PP (IN from) (NP (NNP Varna)))))))))";
/// "wanted" and "burn", with their arguments.
const PROPOSITIONS: [[&str; 9]; 2] = [
    ["(ARG0*", "*)", "(V*)", "(ARG1*", "*", "*", "*", "*", "*)"],
    ["(ARG0*", "*)", "*", "*", "(V*)", "(ARG1*", "*", "*", "*)"],
];

fn sentence(propositions: &[[&'static str; 9]]) -> Annotation<'static> {
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

#[test]
fn predicates_are_their_first_words() {
    let labels = predicates(&sentence(&PROPOSITIONS)).unwrap();
    assert_eq!(labels, ["O", "O", "I-V", "O", "I-V", "O", "O", "O", "O"]);
}

#[test]
fn headwords_are_heads_of_arguments_and_predicates() {
    // "to" heads what is wanted, "letters" what is burnt; both claim the cook.
    let labels = headwords(&sentence(&PROPOSITIONS)).unwrap();
    assert_eq!(labels, ["O", "B-ARG0", "B-V", "B-ARG1", "B-V", "O", "B-ARG1", "O", "O"]);
}

#[test]
fn a_predicate_comes_before_an_argument_and_the_first_proposition_before_others() {
    let second = ["(ARGM-LOC*", "*)", "(ARG1*)", "*", "*", "(V*)", "*", "*", "(ARG2*)"];
    let labels = headwords(&sentence(&[PROPOSITIONS[0], second])).unwrap();
    assert_eq!(labels, ["O", "B-ARG0", "B-V", "B-ARG1", "O", "B-V", "O", "O", "B-ARG2"]);
}

#[test]
fn predicates_and_headwords_agree() {
    let annotation = sentence(&PROPOSITIONS);
    let (predicates, headwords) =
        (predicates(&annotation).unwrap(), headwords(&annotation).unwrap());
    for (predicate, headword) in predicates.iter().zip(headwords) {
        assert_eq!(*predicate == "I-V", headword == "B-V");
    }
}

#[test]
fn roles_are_those_of_the_first_proposition() {
    let labels = roles(&sentence(&PROPOSITIONS)).unwrap();
    let rest = ["I-ARG1"; 5];
    assert_eq!(labels[..4], ["B-ARG0", "I-ARG0", "B-V", "B-ARG1"]);
    assert_eq!(labels[4..], rest);
}

#[test]
fn what_is_not_annotated_is_missing() {
    let none = sentence(&[]);
    assert_eq!(predicates(&none).unwrap(), [OUTSIDE; 9]);
    assert_eq!(headwords(&none).unwrap(), [OUTSIDE; 9]);
    assert_eq!(roles(&none), None);
    let unknown = Annotation { propositions: None, ..sentence(&[]) };
    assert_eq!(predicates(&unknown), None);
    assert_eq!(headwords(&unknown), None);
    assert_eq!(roles(&unknown), None);
    let unparsed = Annotation { parse: None, ..sentence(&PROPOSITIONS) };
    assert_eq!(headwords(&unparsed), None);
    assert!(predicates(&unparsed).is_some());
}
