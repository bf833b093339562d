//! Files of names: their two forms, both tag schemes, and what is refused and where.

use super::*;
use crate::rows::tests::{Told, told};

fn read_text(text: &str) -> Told {
    told(text.as_bytes(), |text, sink| read(text, "file", sink))
}

#[test]
fn numbered_files_have_names_and_documents() {
    let told = read_text(
        "# newdoc id = a\n# text = x\n1\tNew\tB-LOC\t-\tann\n2\tLima\tI-LOC\t-\tann\n3\t#\tO\t-\t-\n\n\
         # text = y\n1\tMira\tB-PER\n2\tMira\tB-PER\n",
    );
    let expected = [
        "begin a 1",
        r#"3 [New|Lima|#] None Some("0-2:LOC") []"#,
        r#"8 [Mira|Mira] None Some("0-1:PER 1-2:PER") []"#,
        "end",
    ];
    assert_eq!(told.events, expected);
    assert_eq!(told.faults, []);
}

#[test]
fn plain_files_take_the_last_cell_and_either_scheme() {
    let told = read_text(
        "-DOCSTART- -X- O O\n\nLima NNP B-NP I-LOC\nPeru NNP I-NP I-LOC\nMira NNP B-NP B-LOC\n\n\
         -DOCSTART- -X- O O\n\n# O\n1 CD B-NP I-X\n",
    );
    let expected = [
        "begin file 1",
        r#"3 [Lima|Peru|Mira] None Some("0-2:LOC 2-3:LOC") []"#,
        "end",
        "begin file-2 7",
        r##"9 [#|1] None Some("1-2:X") []"##,
        "end",
    ];
    assert_eq!(told.events, expected);
}

#[test]
fn a_plain_file_may_begin_with_a_number() {
    let told = read_text("1\tCD\tB-X\n000\tCD\tI-X\n");
    assert_eq!(told.events[1], r#"1 [1|000] None Some("0-2:X") []"#);
    let told = read_text("2020\tO\n");
    assert_eq!(told.events[1], r#"1 [2020] None Some("") []"#);
}

#[test]
fn windows_line_ends_and_a_mark_change_nothing() {
    let text = "# newdoc id = a\n1\té\tB-X\n2\tb\tI-X\n\n1\tc\tQ\n";
    let (plain, dressed) =
        (read_text(text), read_text(&format!("\u{feff}{}", text.replace('\n', "\r\n"))));
    assert_eq!(plain.events, dressed.events);
    assert_eq!(plain.faults, dressed.faults);
    assert_eq!(plain.faults, [(5, 5, "`Q` is no tag".to_owned())]);
}

#[test]
fn faults_have_places_and_the_next_sentence_is_read() {
    let cases = [
        ("1\ta\tO\n3\tb\tO\n", (2, 1, "word number `3` where 2 is next")),
        ("1\ta\tO\n2\tb\n", (2, 1, "too few cells, expected at least 3")),
        ("1\ta\tO\n2\t\tO\n", (2, 3, "this line has no word")),
        ("1\ta\tO\n2\tb\tB-\n", (2, 5, "`B-` is no tag")),
        ("1\ta\tO\n2\tb\tX-Y\n", (2, 5, "`X-Y` is no tag")),
        ("1\ta\tO\n# newdoc id = b\n", (2, 1, "a document begins between the words of a sentence")),
    ];
    for (faulty, (line, column, message)) in cases {
        let told = read_text(&format!("1\tok\tO\n2\tok\tO\n\n{faulty}\n1\tok\tO\n2\tok\tO\n"));
        assert_eq!(told.faults, [(line + 3, column, message.to_owned())], "{faulty}");
        assert_eq!(told.events.iter().filter(|e| e.contains("[ok|ok]")).count(), 2, "{faulty}");
    }
    let told = read_text("word\nother O\n");
    assert_eq!(told.faults, [(1, 1, "too few cells, expected at least 2".to_owned())]);
}
