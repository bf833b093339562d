//! Joining: equal sentences, other boundaries, other tokens, names by their words.

use super::*;
use crate::rows::tests::Told;
use crate::tree::Tree;

/// A sentence of words and tags: `the/DT ship/NN`.
fn tagged(text: &str) -> Sentence {
    let pairs: Vec<_> = text.split(' ').filter_map(|pair| pair.split_once('/')).collect();
    Sentence {
        words: pairs.iter().map(|(word, _)| (*word).to_owned()).collect(),
        pos: Some(pairs.iter().map(|(_, tag)| (*tag).to_owned()).collect()),
        names: None,
    }
}

/// A sentence of words with one name.
fn named(words: &str, start: usize, end: usize) -> Sentence {
    Sentence {
        words: words.split(' ').map(str::to_owned).collect(),
        pos: None,
        names: Some(vec![(start, end, "LOC".to_owned())]),
    }
}

/// Joins a skeleton, given as tags of its sentences.
fn joined(skeleton: &[&str], source: &[Sentence], names: Option<&[Sentence]>) -> (Told, Report) {
    let read = |sink: &mut dyn Sink| {
        sink.begin(Header { id: "demo", part: "000", line: 1 })?;
        for (index, tags) in skeleton.iter().enumerate() {
            let pos: Vec<_> = tags.split(' ').collect();
            let mut cells = vec!["*"; pos.len()];
            cells[0] = if pos.len() == 1 { "(V*)" } else { "(V*" };
            if let Some(last) = cells.last_mut().filter(|cell| **cell == "*") {
                *last = "*)";
            }
            sink.sentence(&Annotation {
                line: index + 1,
                words: vec!["[WORD]"; pos.len()],
                propositions: Some(vec![Tree::parse(&cells).unwrap()]),
                pos: Some(pos),
                ..Annotation::default()
            })?;
        }
        sink.end()
    };
    let mut told = Told::default();
    let report = join(&read, source, names, &mut told).unwrap();
    (told, report)
}

fn left_out(sentence: usize, reason: Reason) -> LeftOut {
    LeftOut { document: "demo".to_owned(), sentence, reason }
}

#[test]
fn words_come_back_with_the_tags_of_their_source() {
    let source = [tagged("Ships/NNS sail/VBP ./."), tagged("Go/VB !/.")];
    let (told, report) = joined(&["NNS NN .", "VB ."], &source, None);
    let expected = [
        "begin demo 1",
        r#"1 [Ships|sail|.] Some("NNS VBP .") None []"#,
        r#"2 [Go|!] Some("VB .") None []"#,
        "end",
    ];
    assert_eq!(told.events, expected);
    assert_eq!((report.joined, report.words, report.tagged_otherwise), (2, 5, 1));
    assert_eq!((report.across, report.left_out), (0, vec![]));
}

#[test]
fn boundaries_may_lie_elsewhere() {
    let source = [
        tagged("A/DT b/NN c/VB ./."),
        tagged("d/DT e/NN"),
        tagged("f/VB ./. g/JJ h/NN ./."),
        tagged("i/UH"),
    ];
    let (told, report) = joined(&["DT NN VB .", "DT NN VB .", "JJ NN .", "UH"], &source, None);
    assert_eq!((report.joined, report.across, report.words), (4, 1, 12));
    assert_eq!(told.events[2], r#"2 [d|e|f|.] Some("DT NN VB .") None []"#);
    assert_eq!(told.events[3], r#"3 [g|h|.] Some("JJ NN .") None []"#);
}

#[test]
fn a_sentence_with_other_tokens_is_left_out_and_no_other() {
    let source =
        [tagged("A/DT b/NN ./."), tagged("wo/MD n't/RB go/VB ./."), tagged("c/DT d/JJ ./.")];
    let (told, report) = joined(&["DT NN .", "MD VB .", "DT JJ ."], &source, None);
    let reason = Reason::Tokens { skeleton: 3, source: 4 };
    assert_eq!(report.left_out, [left_out(1, reason)]);
    assert_eq!(told.events.len(), 4);
    assert_eq!(told.events[2], r#"3 [c|d|.] Some("DT JJ .") None []"#);
}

#[test]
fn a_sentence_that_the_source_lacks_is_left_out() {
    let source = [tagged("A/DT b/NN ./."), tagged("c/UH d/JJ ./.")];
    let (_, report) = joined(&["DT NN .", "NFP NN", "UH JJ ."], &source, None);
    assert_eq!(report.left_out, [left_out(1, Reason::Absent)]);
    let (_, report) = joined(&["UH JJ ."], &source, None);
    assert_eq!((report.joined, report.left_out), (1, vec![]));
    let (told, report) = joined(&["UH JJ ."], &[], None);
    assert_eq!((told.events.len(), report.left_out.len()), (2, 1));
}

#[test]
fn a_short_sentence_may_agree_in_nothing_where_all_others_fit() {
    let source = [tagged("A/DT b/NN c/VB ./."), tagged("%/NN")];
    let (told, report) = joined(&["DT NN VB .", "SYM"], &source, None);
    assert_eq!((report.joined, report.tagged_otherwise), (2, 1));
    assert_eq!(told.events[2], r#"2 [%] Some("NN") None []"#);
}

#[test]
fn words_of_another_text_are_not_taken() {
    let source = [tagged("a/DT b/NN c/VB d/IN")];
    let (_, report) = joined(&["UH UH UH UH"], &source, None);
    assert_eq!(report.joined, 0);
}

#[test]
fn names_are_found_by_their_words() {
    let source = [tagged("in/IN Port/NNP Lima/NNP"), tagged("by/IN it/PRP"), tagged("a/DT b/NN")];
    let names = [named("in Port Lima", 1, 3), named("by it self", 0, 1), named("a b", 1, 2)];
    let (told, report) = joined(&["IN NNP NNP", "IN PRP", "DT NN"], &source, Some(&names));
    assert_eq!(told.events[1], r#"1 [in|Port|Lima] Some("IN NNP NNP") Some("1-3:LOC") []"#);
    assert_eq!(told.events[2], r#"2 [by|it] Some("IN PRP") None []"#);
    assert_eq!(told.events[3], r#"3 [a|b] Some("DT NN") Some("1-2:LOC") []"#);
    assert_eq!((report.names, report.without_names, report.names_cut), (2, 1, 0));
}

#[test]
fn a_name_across_a_boundary_is_cut_and_counted() {
    let source = [tagged("in/IN Port/NNP Lima/NNP by/IN it/PRP ./.")];
    let names = [named("in Port Lima by it .", 1, 3)];
    let (told, report) = joined(&["IN NNP", "NNP IN PRP ."], &source, Some(&names));
    assert_eq!((report.joined, report.names, report.names_cut), (2, 0, 1));
    assert_eq!(told.events[1], r#"1 [in|Port] Some("IN NNP") Some("") []"#);
}

#[test]
fn a_hopeless_pair_of_documents_costs_little() {
    let source: Vec<_> = (0..3000).map(|_| tagged("a/UH")).collect();
    let skeleton = vec!["NN NN"; 3000];
    let (told, report) = joined(&skeleton, &source, None);
    assert_eq!((told.events.len(), report.left_out.len()), (2, 3000));
}
