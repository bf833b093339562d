//! What the CoNLL-2012 reader understands, and how it refuses the rest.

use super::*;

/// The sample sentence, with a proposition inside another.
const GOOD: &str = "\
#begin document (nw/demo/00/demo_0001); part 000
nw/demo/00/demo_0001 0 0 New NNP (TOP(S(NP* - - - - (GPE* (ARG0* * -
nw/demo/00/demo_0001 0 1 York NNP *) - - - - *) *) * (1)
nw/demo/00/demo_0001 0 2 wants VBZ (VP* want 01 1 - * (V*) * -
nw/demo/00/demo_0001 0 3 to TO (S(VP* - - - - * (ARG1* * -
nw/demo/00/demo_0001 0 4 set VB (VP* set 03 - - * * (V* -
nw/demo/00/demo_0001 0 5 up RP (PRT*))))) - - - - * *) *) -
nw/demo/00/demo_0001 0 6 . . *)) - - - - * * * -

#end document
";

fn good() -> String {
    GOOD.to_owned()
}

fn fault(text: &str) -> StageError {
    read(text.as_bytes(), Path::new("demo.gold_conll")).unwrap_err()
}

#[test]
fn a_sentence_becomes_layers() {
    let text = good();
    let documents = read(text.as_bytes(), Path::new("x")).unwrap();
    assert_eq!((documents[0].id, documents[0].part), ("nw/demo/00/demo_0001", "000"));
    let sentence = &documents[0].sentences[0];
    assert_eq!(sentence.line, 2);
    assert_eq!(sentence.words, ["New", "York", "wants", "to", "set", "up", "."]);
    assert_eq!(sentence.name_tags(&[]), ["B-GPE", "I-GPE", "O", "O", "O", "O", "O"]);
    assert_eq!(sentence.name_tags(&["ORG".to_owned()]), ["O"; 7]);
    assert_eq!(sentence.predicate_tags(), ["O", "O", "I-V", "O", "I-V", "O", "O"]);
    let roles = ["B-ARG0", "I-ARG0", "B-V", "B-ARG1", "I-ARG1", "I-ARG1", "O"];
    assert_eq!(sentence.role_tags().unwrap(), roles);
}

#[test]
fn line_ends_tabs_marks_and_comments_do_not_matter() {
    let text = good();
    let plain = read(text.as_bytes(), Path::new("x")).unwrap();
    let windows = format!("\u{FEFF}{}", text.replace('\n', "\r\n").replace(' ', "  "));
    let windows = windows.replace("#begin  document  ", "#begin document ");
    let windows = windows.replace("#end  document", "#end document");
    assert_eq!(read(windows.as_bytes(), Path::new("x")).unwrap(), plain);
    let tabs = text.replace("demo_0001 0", "demo_0001\t0").replace("\n\n", "\n# a comment\n\n\n");
    assert_eq!(read(tabs.as_bytes(), Path::new("x")).unwrap(), plain);
    // A document may end without an empty line before its footer.
    let tight = text.replace("\n\n", "\n");
    assert_eq!(read(tight.as_bytes(), Path::new("x")).unwrap(), plain);
    assert!(read(b"", Path::new("x")).unwrap().is_empty());
}

#[test]
fn other_white_space_belongs_to_a_word() {
    let text = good().replace(" York ", " York\u{a0}City ");
    let documents = read(text.as_bytes(), Path::new("x")).unwrap();
    assert_eq!(documents[0].sentences[0].words[1], "York\u{a0}City");
}

#[test]
fn every_fault_has_its_place() {
    // (what is replaced, by what, line, column, a part of the message)
    let cases = [
        ("want 01 1 -", "want 01 1", 4, 0, "13 columns, but the sentence began with 14 (line 2)"),
        (" 0 3 to", " 0 7 to", 5, 24, "word number 7 where 3 is next"),
        (" 0 3 to", " 0 x to", 5, 24, "word number x where 3 is next"),
        ("(VP* want", "VP* want", 4, 36, "parse bit `VP*`"),
        ("York NNP *)", "York NNP *))))", 3, 39, "closes nothing"),
        ("(GPE*", "GPE*", 2, 53, "name bit `GPE*`"),
        ("(GPE*", "*", 3, 46, "closes no name"),
        ("- * (V*) * -", "- (GPE* (V*) * -", 4, 0, ""),
        ("set 03 - - * * (V*", "set 03 - - * * (V", 6, 53, "proposition `(V`"),
        (". . *))", ". . *)", 9, 0, "the sentence of line 2 ends with an open constituent `(TOP`"),
        ("(PRT*))))) - - - - * *) *)", "(PRT*))))) - - - - * *) *", 9, 0, "open argument `(V`"),
        ("set 03 - - * * (V*", "set 03 - - * * (*", 6, 53, "the argument's label"),
        ("#begin document (nw/demo/00/demo_0001); part 000\n", "", 1, 0, "outside any document"),
        ("\n#end document\n", "", 8, 0, "the file ends inside document nw/demo/00/demo_0001"),
        ("(nw/demo/00/demo_0001); part", "nw; part", 1, 0, "names no document"),
        ("\n#end document", "\n#begin document (b); part 000", 10, 0, "inside another"),
        ("\n#end document", "\n#end document\n#end document", 11, 0, "never began"),
    ];
    for (from, to, line, column, message) in cases {
        let text = good();
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        if message.is_empty() {
            // An unclosed name is seen at the end of the sentence.
            assert!(fault(&text).message.contains("open name `(GPE`"));
            continue;
        }
        let error = fault(&text);
        let place = error.place.clone().expect("every fault has a place");
        assert!(error.message.contains(message), "{from}: {error}");
        assert_eq!((place.line, place.column), (line, column), "{from}: {error}");
        let shown = text.lines().nth(line - 1).unwrap_or("");
        assert_eq!(place.text, shown, "{from}");
    }
}

#[test]
fn short_lines_and_foreign_bytes_are_refused() {
    let error = fault("#begin document (a); part 000\na 0 0 word NN\n");
    assert!(error.message.contains("5 columns, expected at least 12"), "{error}");
    let mut bytes = good().into_bytes();
    let at = bytes.windows(4).position(|w| w == b"York").unwrap();
    bytes[at] = 0xE9;
    let error = read(&bytes, Path::new("x")).unwrap_err();
    let place = error.place.unwrap();
    assert_eq!((place.line, place.column), (3, 26));
    assert!(error.message.contains("0xE9"), "{}", error.message);
}

#[test]
fn a_sentence_that_nobody_parsed_is_recognised() {
    let text = "\
#begin document (wb/demo/00/demo_0001); part 000
d 0 0 hey XX (TOP* - - - - * -
d 0 1 ! . *) - - - - * -

d 0 0 ... . (TOP*) - - - - * -

d 0 0 hm XX (TOP(INTJ*)) - - - - * -

#end document
";
    let documents = read(text.as_bytes(), Path::new("x")).unwrap();
    let unparsed: Vec<_> = documents[0].sentences.iter().map(Sentence::is_unparsed).collect();
    assert_eq!(unparsed, [true, false, false]);
    assert_eq!(documents[0].sentences[0].role_tags(), None);
}

#[test]
fn damaged_files_are_refused_or_read_but_never_panic() {
    let text = good().into_bytes();
    for cut in 0..text.len() {
        let _ = read(&text[..cut], Path::new("x"));
    }
    for at in 0..text.len() {
        for byte in [b' ', b'\n', b'(', b')', b'*', b'#', 0, 0xFF] {
            let mut damaged = text.clone();
            damaged[at] = byte;
            let _ = read(&damaged, Path::new("x"));
        }
    }
}
