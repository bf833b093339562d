//! Cells parted by tabs: what is read, what is a comment, what is refused and where.

use super::*;
use crate::rows::tests::{Told, told};

fn read_with(word: usize, columns: &[usize], text: &str) -> Told {
    told(text.as_bytes(), |text, sink| read(text, word, columns, "file", sink))
}

#[test]
fn words_and_labels_are_where_they_are_asked_for() {
    let text =
        "# a comment\n# newdoc id = a\nNN\tship\tB-X\n.\t.\tO\n\n \t \n#\t#\tO\n# newdoc x\n";
    let told = read_with(2, &[3, 1], text);
    let expected = ["begin a 2", r#"3 [ship|.] None None ["B-X O", "NN ."]"#, "end"];
    assert_eq!(told.events[..3], expected);
    assert_eq!(told.faults, [(8, 1, "a document begins between the words of a sentence".into())]);
}

#[test]
fn a_hash_is_a_word_where_it_has_a_label() {
    let told = read_with(1, &[2], "#\tSYM\n# no label, so no word\n1\tCD\n");
    assert_eq!(told.events[1], r##"1 [#|1] None None ["SYM CD"]"##);
    assert_eq!(told.faults, []);
}

#[test]
fn windows_line_ends_and_a_mark_change_nothing() {
    let text = "é\tX\nb\tY\n\nc\n";
    let (plain, dressed) = (
        read_with(1, &[2], text),
        read_with(1, &[2], &format!("\u{feff}{}", text.replace('\n', "\r\n"))),
    );
    assert_eq!(plain.events, dressed.events);
    assert_eq!(plain.faults, dressed.faults);
    assert_eq!(plain.faults, [(4, 1, "1 cells, but column 2 is asked for".to_owned())]);
}

#[test]
fn faults_have_places_and_the_next_sentence_is_read() {
    let cases = [
        ("a\tX\tY\n", (1, 1, "3 cells, but the file began with 2 (line 1)")),
        ("a b X\n", (1, 1, "1 cells, but column 2 is asked for")),
        ("a\tX\nb\t\n", (2, 3, "the cell of column 2 is empty")),
        ("\tX\n", (1, 1, "the cell of column 1 is empty")),
    ];
    for (faulty, (line, column, message)) in cases {
        let told = read_with(1, &[2], &format!("ok\tX\n\n{faulty}\nok\tX\n"));
        assert_eq!(told.faults, [(line + 2, column, message.to_owned())], "{faulty}");
        assert_eq!(told.events.iter().filter(|e| e.contains("[ok]")).count(), 2, "{faulty}");
    }
}

#[test]
fn columns_count_from_one() {
    let text = Text { bytes: b"a\tb\n", shown: std::path::Path::new("x") };
    assert!(read(text, 0, &[1], "file", &mut Told::default()).is_err());
    assert!(read(text, 1, &[0], "file", &mut Told::default()).is_err());
}
