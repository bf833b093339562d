//! CoNLL-U: what is read, what is passed over, what is refused and where.

use super::*;
use crate::rows::tests::{Told, told};

fn read_with(columns: &[usize], text: &str) -> Told {
    told(text.as_bytes(), |text, sink| read(text, columns, "file", sink))
}

/// A word with a number, a form and a part of speech.
fn word(number: &str, form: &str, pos: &str) -> String {
    format!("{number}\t{form}\tlemma\tU\t{pos}\t_\t0\troot\t_\tSpaceAfter=No\n")
}

#[test]
fn words_are_syntactic_and_documents_are_named() {
    let text = format!(
        "# newdoc id = demo-a\n# sent_id = 1\n{}{}{}{}\n# newdoc\n# text = Go\n{}",
        word("1-2", "won't", "_"),
        word("1", "wo", "MD"),
        word("2", "n't", "RB"),
        word("2.1", "go", "VB"),
        word("1", "Go", "VB"),
    );
    let told = read_with(&[4, 10], &text);
    assert_eq!(
        told.events,
        [
            "begin demo-a 1",
            r#"3 [wo|n't] Some("MD RB") None ["U U", "SpaceAfter=No SpaceAfter=No"]"#,
            "end",
            "begin file-2 8",
            r#"10 [Go] Some("VB") None ["U", "SpaceAfter=No"]"#,
            "end",
        ]
    );
    assert_eq!(told.faults, []);
}

#[test]
fn a_file_without_names_is_one_document_and_tags_may_be_absent() {
    let text =
        format!("{}{}\n\n{}", word("1", "a", "_"), word("2", "b c", "NN"), word("1", "d", "_"));
    let told = read_with(&[], &text);
    let expected =
        ["begin file 1", r#"1 [a|b c] Some("XX NN") None []"#, "5 [d] None None []", "end"];
    assert_eq!(told.events, expected);
}

#[test]
fn windows_line_ends_and_a_mark_change_nothing() {
    let text = format!(
        "# newdoc id = a\n{}{}\n{}",
        word("1", "é", "X"),
        word("2", "b", "Y"),
        word("3", "c", "Z")
    );
    let plain = read_with(&[1], &text);
    let dressed = read_with(&[1], &format!("\u{feff}{}", text.replace('\n', "\r\n")));
    assert_eq!(plain.events, dressed.events);
    assert_eq!(plain.faults, dressed.faults);
    assert_eq!(plain.faults[0].0, 5);
    assert_eq!(read_with(&[], "").events, Vec::<String>::new());
}

#[test]
fn faults_have_places_and_the_next_sentence_is_read() {
    let good = word("1", "ok", "X");
    let cases = [
        (word("2", "b", "X"), 1, "word number `2` where 1 is next"),
        (word("1", "", "X"), 3, "this word has no form"),
        ("1\tb\tc\n".to_owned(), 1, "3 cells, expected 10"),
        (format!("{}\tx\n", word("1", "b", "X").trim_end()), 1, "11 cells, expected 10"),
        (format!("{good}# text\n{good}"), 1, "a comment between the words of a sentence"),
        (word("1-2", "b", "X"), 1, "a sentence without words"),
        (word("x", "b", "X"), 1, "word number `x` where 1 is next"),
    ];
    for (faulty, column, message) in cases {
        let told = read_with(&[], &format!("{good}\n{faulty}\n{good}"));
        let line = if faulty.contains("# text") { 4 } else { 3 };
        assert_eq!(told.faults, [(line, column, message.to_owned())], "{faulty}");
        assert_eq!(told.events.iter().filter(|e| e.contains("[ok]")).count(), 2, "{faulty}");
    }
}

#[test]
fn there_are_ten_columns() {
    let mut told = Told::default();
    let text = Text { bytes: b"", shown: std::path::Path::new("x") };
    let error = read(text, &[11], "file", &mut told).unwrap_err();
    assert!(error.message.contains("column 11"));
}
