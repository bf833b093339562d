//! What the CoNLL-2012 reader understands, and how it refuses the rest.

use std::path::Path;

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

/// What a sink was given, owned.
#[derive(Debug, Default)]
struct Seen {
    documents: Vec<Document>,
    open: bool,
    faults: Vec<StageError>,
    /// Go on behind faults.
    lenient: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Document {
    id: String,
    part: String,
    sentences: Vec<Sentence>,
}

#[derive(Debug, PartialEq, Eq)]
struct Sentence {
    words: Vec<String>,
    pos: Vec<String>,
    parse: Vec<String>,
    names: Option<Vec<(usize, usize, String)>>,
    propositions: Vec<Vec<String>>,
    columns: Vec<Vec<String>>,
    unparsed: bool,
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

impl Sink for Seen {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        assert!(!self.open, "documents do not nest");
        self.open = true;
        let (id, part) = (header.id.to_owned(), header.part.to_owned());
        self.documents.push(Document { id, part, sentences: Vec::new() });
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        assert!(self.open, "a sentence is in a document");
        let name = |span: &Span<'_>| (span.start, span.end, span.label.to_owned());
        let columns = annotation.columns.iter().map(|cells| owned(cells)).collect();
        self.documents.last_mut().unwrap().sentences.push(Sentence {
            words: owned(&annotation.words),
            pos: owned(annotation.pos.as_ref().unwrap()),
            parse: annotation.parse.as_ref().unwrap().bits(),
            names: annotation.names.as_ref().map(|names| names.iter().map(name).collect()),
            propositions: annotation.propositions.iter().flatten().map(Tree::bits).collect(),
            columns,
            unparsed: annotation.is_unparsed(),
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        assert!(self.open, "what ends has begun");
        self.open = false;
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        if self.lenient {
            self.faults.push(fault);
            return Ok(());
        }
        Err(fault)
    }
}

fn try_read(bytes: &[u8], columns: &[usize], lenient: bool) -> Result<Seen, StageError> {
    try_read_with(&mut Memory::default(), bytes, columns, lenient)
}

fn try_read_with(
    memory: &mut Memory,
    bytes: &[u8],
    columns: &[usize],
    lenient: bool,
) -> Result<Seen, StageError> {
    let mut seen = Seen { lenient, ..Seen::default() };
    let text = Text { bytes, shown: Path::new("demo.gold_conll") };
    read_with(memory, text, columns, &mut seen)?;
    assert!(!seen.open, "every document is ended");
    Ok(seen)
}

fn documents(text: &str) -> Vec<Document> {
    try_read(text.as_bytes(), &[], false).unwrap().documents
}

fn fault(text: &str) -> StageError {
    try_read(text.as_bytes(), &[], false).unwrap_err()
}

#[test]
fn a_sentence_is_read_whole() {
    let documents = documents(GOOD);
    assert_eq!(
        (documents[0].id.as_str(), documents[0].part.as_str()),
        ("nw/demo/00/demo_0001", "000")
    );
    let sentence = &documents[0].sentences[0];
    assert_eq!(sentence.words, ["New", "York", "wants", "to", "set", "up", "."]);
    assert_eq!(sentence.pos, ["NNP", "NNP", "VBZ", "TO", "VB", "RP", "."]);
    assert_eq!(sentence.parse[3..5], ["(S(VP*", "(VP*"]);
    assert_eq!(sentence.names.as_ref().unwrap(), &[(0, 2, "GPE".to_owned())]);
    assert_eq!(sentence.propositions[0], ["(ARG0*", "*)", "(V*)", "(ARG1*", "*", "*)", "*"]);
    assert_eq!(sentence.propositions[1], ["*", "*", "*", "*", "(V*", "*)", "*"]);
}

#[test]
fn columns_are_kept_where_they_are_asked_for() {
    let seen = try_read(GOOD.as_bytes(), &[7, 14], false).unwrap();
    let columns = &seen.documents[0].sentences[0].columns;
    assert_eq!(columns[0], ["-", "-", "want", "-", "set", "-", "-"]);
    assert_eq!(columns[1], ["-", "(1)", "-", "-", "-", "-", "-"]);
    let error = try_read(GOOD.as_bytes(), &[15], false).unwrap_err();
    assert!(error.message.contains("14 columns, but column 15"), "{error}");
    assert!(try_read(GOOD.as_bytes(), &[0], false).is_err());
}

#[test]
fn line_ends_tabs_marks_and_comments_do_not_matter() {
    let text = good();
    let plain = documents(&text);
    let windows = format!("\u{FEFF}{}", text.replace('\n', "\r\n").replace(' ', "  "));
    let windows = windows.replace("#begin  document  ", "#begin document ");
    let windows = windows.replace("#end  document", "#end document");
    assert_eq!(documents(&windows), plain);
    let tabs = text.replace("demo_0001 0", "demo_0001\t0").replace("\n\n", "\n# a comment\n\n\n");
    assert_eq!(documents(&tabs), plain);
    // Comments may stand between the words, and blanks behind them.
    assert_eq!(documents(&text.replace('\n', " \t\n# note\n")), plain);
    // A document may end without an empty line before its footer.
    let tight = text.replace("\n\n", "\n");
    assert_eq!(documents(&tight), plain);
    assert!(documents("# nothing yet\n").is_empty());
}

#[test]
fn a_document_has_parts() {
    let text = GOOD.to_owned() + "#end of nothing\n\n" + &GOOD.replace("part 000", "part 001");
    let documents = documents(&text);
    let names: Vec<_> = documents.iter().map(|d| (d.id.as_str(), d.part.as_str())).collect();
    assert_eq!(names, [("nw/demo/00/demo_0001", "000"), ("nw/demo/00/demo_0001", "001")]);
    assert_eq!(documents[0].sentences, documents[1].sentences);
    // A header may name no part.
    let bare = GOOD.replace("; part 000", "");
    assert_eq!(super::tests::documents(&bare)[0].part, "000");
}

#[test]
fn sentences_differ_in_their_propositions() {
    let text = "\
#begin document (bc/demo/00/demo_0001); part 000
d 0 0 He PRP (TOP(S(NP*) - - - A * (ARG0*) -
d 0 1 left VBD (VP*))) leave 01 - A * (V*) -

d 0 0 Fine JJ (TOP(ADJP*)) - - - B * -

#end document
";
    let documents = documents(text);
    let counts: Vec<_> =
        documents[0].sentences.iter().map(|sentence| sentence.propositions.len()).collect();
    assert_eq!(counts, [1, 0]);
}

#[test]
fn a_skeleton_of_the_release_hides_its_words() {
    let seen = documents(&GOOD.replace(" York ", " [WORD] ").replace(" New ", " [WORD] "));
    assert_eq!(seen[0].sentences[0].words[..3], ["[WORD]", "[WORD]", "wants"]);
    assert_eq!(seen[0].sentences[0].names, documents(GOOD)[0].sentences[0].names);
}

/// A skeleton as the PropBank release has them: blanks at line ends, trees numbered, no header.
const PROPBANK: &str = "\
web/demo/a  0  0  [WORD]  PRP  (TOP(S(NP*)   -     -        (ARG0*)
web/demo/a  0  1  [WORD]  VBD  (VP*)))       go    go.01    (V*)\u{20}

web/demo/a  1  0  [WORD]  UH   (TOP(INTJ*))  -  -
web/demo/a  2  0  [WORD]  VB   (TOP(VP*      stop  stop.01  (V*)   *
web/demo/a  2  1  [WORD]  VBG  (VP*))))      do    do.02    (ARG1*)  (V*)

web/demo/b  0  0  [WORD]  UH   (TOP(INTJ*))  -  -
";

#[test]
fn a_skeleton_of_propbank_numbers_its_trees() {
    let text = PROPBANK.replace("(VP*))))", "(VP*)))");
    for text in [text.clone(), text.replace('\n', "\r\n"), format!("\u{FEFF}{text}")] {
        let documents = documents(&text);
        let ids: Vec<_> = documents.iter().map(|document| document.id.as_str()).collect();
        assert_eq!(ids, ["web/demo/a", "web/demo/b"]);
        let sentences = &documents[0].sentences;
        let counts: Vec<_> =
            sentences.iter().map(|s| (s.words.len(), s.propositions.len())).collect();
        assert_eq!(counts, [(2, 1), (1, 0), (2, 2)], "a new number begins a sentence");
        assert_eq!(sentences[0].propositions[0], ["(ARG0*)", "(V*)"]);
        assert!(sentences.iter().all(|sentence| sentence.names.is_none()), "nobody looked for any");
    }
}

#[test]
fn a_long_part_of_speech_touches_the_hidden_word() {
    let text = PROPBANK.replace("(VP*))))", "(VP*)))").replace("[WORD]  VBG", "[WORD]VBP+VBG");
    let documents = documents(&text);
    let sentence = &documents[0].sentences[2];
    assert_eq!(sentence.words, ["[WORD]"; 2]);
    assert_eq!(sentence.pos, ["VB", "VBP+VBG"]);
}

#[test]
fn faults_of_a_skeleton_have_their_place() {
    let error = fault(PROPBANK);
    assert!(error.message.contains("parse bit `(VP*))))`"), "{error}");
    assert_eq!(error.place.map(|place| (place.line, place.column)), Some((6, 39)));
    let seen = try_read(PROPBANK.as_bytes(), &[], true).unwrap();
    assert_eq!((seen.faults.len(), seen.documents.len()), (1, 2));
    assert_eq!(seen.documents[0].sentences.len(), 2);
    // Too few columns are no skeleton either.
    assert!(fault("web/demo/a 0 0 [WORD] UH (TOP*) -\n").message.contains("outside any document"));
}

#[test]
fn a_lenient_sink_gets_what_is_behind_a_fault() {
    let two = GOOD.replace("#end document\n", "");
    let body = &two[two.find('\n').unwrap() + 1..];
    let good = format!("{two}{body}{body}#end document\n");
    let plain = documents(&good);
    assert_eq!(plain[0].sentences.len(), 3);
    // One cell of the second sentence is broken; so are all lines of it.
    let at = two.len() + body.find("(V*)").unwrap();
    let mut broken = good.clone();
    broken.replace_range(at..at + 4, "V*)");
    let all = |text: &str| try_read(text.as_bytes(), &[], true).unwrap();
    for text in [broken, good.replacen(body, &format!("{body}no word at all\n\n"), 1)] {
        let seen = all(&text);
        assert_eq!(seen.faults.len(), 1, "one fault for a sentence");
        assert_eq!(seen.documents[0].sentences.first(), plain[0].sentences.first());
        assert_eq!(seen.documents[0].sentences.last(), plain[0].sentences.last());
    }
    // A header that cannot be read hides its document, no other.
    let seen = all(&format!("{}{GOOD}", GOOD.replace("(nw/demo/00/demo_0001)", "")));
    assert_eq!((seen.faults.len(), seen.documents.len()), (1, 1));
    // So does one that is not there; a footer that is not there costs nothing.
    let headless = GOOD.lines().skip(1).collect::<Vec<_>>().join("\n");
    let seen = all(&format!("{headless}\n{GOOD}"));
    assert_eq!((seen.faults.len(), seen.documents.len()), (1, 1));
    let seen = all(&format!("{two}{GOOD}"));
    assert_eq!((seen.faults.len(), seen.documents.len()), (1, 2));
    let seen = all(&two);
    assert_eq!((seen.faults.len(), seen.documents[0].sentences.len()), (1, 1));
}

#[test]
fn other_white_space_belongs_to_a_word() {
    let documents = documents(&good().replace(" York ", " York\u{a0}City "));
    assert_eq!(documents[0].sentences[0].words[1], "York\u{a0}City");
}

#[test]
fn more_columns_than_any_corpus_has_are_refused() {
    let row = format!(
        "#begin document (a); part 000\na 0 0 b NN (TOP*) - - - - *{} -\n",
        " *".repeat(5000)
    );
    assert!(fault(&row).message.contains("at most 4096"));
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
fn a_file_of_nothing_and_one_without_line_feeds_are_told() {
    for empty in ["", "\n\n", "\u{FEFF}"] {
        let error = fault(empty);
        assert_eq!(error.message, "the file is empty");
        assert_eq!(error.place.unwrap().line, 1);
    }
    let error = fault(&GOOD.replace('\n', "\r"));
    assert!(error.help.unwrap().contains("carriage returns"));
}

#[test]
fn short_lines_and_foreign_bytes_are_refused() {
    let error = fault("#begin document (a); part 000\na 0 0 word NN\n");
    assert!(error.message.contains("5 columns, expected at least 12"), "{error}");
    let mut bytes = good().into_bytes();
    let at = bytes.windows(4).position(|w| w == b"York").unwrap();
    bytes[at] = 0xE9;
    let error = try_read(&bytes, &[], false).unwrap_err();
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
    let documents = documents(text);
    let unparsed: Vec<_> = documents[0].sentences.iter().map(|s| s.unparsed).collect();
    assert_eq!(unparsed, [true, false, false]);
}

#[test]
fn damaged_files_are_refused_or_read_but_never_panic() {
    let text = good().into_bytes();
    for cut in 0..text.len() {
        for lenient in [false, true] {
            let _ = try_read(&text[..cut], &[], lenient);
        }
    }
    for at in 0..text.len() {
        for byte in [b' ', b'\n', b'(', b')', b'*', b'#', 0, 0xFF] {
            let mut damaged = text.clone();
            damaged[at] = byte;
            for lenient in [false, true] {
                let _ = try_read(&damaged, &[], lenient);
            }
        }
    }
}

#[test]
fn a_sentence_may_say_that_it_has_no_names() {
    use crate::annotation::{Annotation, Header, Sink};
    #[derive(Default)]
    struct Names(Vec<bool>, Vec<String>);
    impl Sink for Names {
        fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
            Ok(())
        }
        fn sentence(&mut self, sentence: &Annotation<'_>) -> Result<(), StageError> {
            self.0.push(sentence.names.is_some());
            Ok(())
        }
        fn end(&mut self) -> Result<(), StageError> {
            Ok(())
        }
        fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
            self.1.push(fault.message);
            Ok(())
        }
    }
    let sentence = |bits: [&str; 2]| {
        format!("x 0 0 a NN (TOP* - - - - {} -\nx 0 1 b NN *) - - - - {} -\n\n", bits[0], bits[1])
    };
    let cases = [["-", "-"], ["*", "*"], ["-", "*"], ["*", "-"], ["(X)", "*"]];
    let body: String = cases.into_iter().map(sentence).collect();
    let text = format!("#begin document (x); part 000\n{body}#end document\n");
    let mut names = Names::default();
    let shown = std::path::Path::new("x");
    super::read(Text { bytes: text.as_bytes(), shown }, &[], &mut names).unwrap();
    assert_eq!(names.0, [false, true, true]);
    assert_eq!(names.1.len(), 2);
    assert!(names.1.iter().all(|message| message.contains("name bit")), "{:?}", names.1);
}

#[path = "conll/layout_tests.rs"]
mod layout;
