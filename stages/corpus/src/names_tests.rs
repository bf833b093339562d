//! Names over words: offsets, escapes, words taken back, and every fault.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::treebank::{Edited, Trees};

/// The names that a line gives over a tree, each as its type and words; lines in a `<DOC>`.
fn names(tree: &str, lines: &str) -> Result<Vec<String>, StageError> {
    let whole =
        format!("<DOC DOCNO=\"bc/demo/00/demo_0001@0001@demo@bc@en@on\">\n{lines}\n</DOC>\n");
    let text = Text { bytes: whole.as_bytes(), shown: Path::new("a.name") };
    let mut file = NameFile::new(text)?;
    let line = file.next().unwrap()?;
    let trees = Text { bytes: tree.as_bytes(), shown: Path::new("a.parse") };
    let raw = Trees::new(trees)?.next().unwrap()?;
    let surface = raw.surface(Edited::Drop);
    let names = file.align(&line, &raw, &surface, Path::new("a.parse"))?;
    assert!(file.next().is_none());
    let words = |n: &Span<'_>| format!("{} {}", n.label, surface.words[n.start..n.end].join(" "));
    Ok(names.iter().map(words).collect())
}

/// A flat tree over these words.
fn flat(words: &str) -> String {
    let words: Vec<_> = words.split(' ').map(|word| format!("(NN {word})")).collect();
    format!("(TOP (NP {}))", words.join(" "))
}

#[test]
fn a_name_has_the_words_that_it_touches() {
    let tree = flat("a Lima-based U.S.-Peru firm");
    for (line, expected) in [
        (
            r#"a <ENAMEX TYPE="GPE" E_OFF="6">Lima-based</ENAMEX> U.S.-Peru firm"#,
            &["GPE Lima-based"][..],
        ),
        (r#"a <ENAMEX TYPE="GPE">Lima</ENAMEX>-based U.S.-Peru firm"#, &["GPE Lima-based"]),
        (
            r#"a Lima-based U.S.-<ENAMEX S_OFF="5" TYPE="ORG" >Peru firm</ENAMEX>"#,
            &["ORG U.S.-Peru firm"],
        ),
        (
            r#"<TIMEX TYPE="DATE">a</TIMEX> Lima-based <NUMEX TYPE="CARDINAL">U.S.-Peru</NUMEX> firm"#,
            &["DATE a", "CARDINAL U.S.-Peru"],
        ),
        // Two names in one word: the first has it. A name in a name: the outer one.
        (
            r#"a Lima-based <ENAMEX TYPE="GPE">U.S.</ENAMEX>-<ENAMEX TYPE="GPE">Peru</ENAMEX> firm"#,
            &["GPE U.S.-Peru"],
        ),
        (
            r#"a <ENAMEX TYPE="ORG">Lima-based <ENAMEX TYPE="GPE">U.S.-Peru</ENAMEX></ENAMEX> firm"#,
            &["ORG Lima-based U.S.-Peru"],
        ),
        ("a Lima-based U.S.-Peru firm", &[]),
    ] {
        assert_eq!(names(&tree, line).unwrap(), expected, "{line}");
    }
}

#[test]
fn words_are_compared_without_their_escapes() {
    let tree = flat("AT&T -LRB- 1\\/2 <TURN> -AMP- x");
    let line = "AT&amp;T -LRB- 1/2 &lt;TURN&gt; &amp; <ENAMEX TYPE=\"X\">x</ENAMEX>";
    assert_eq!(names(&tree, line).unwrap(), ["X x"]);
    let line = "AT-AMP-T ( 1\\/2 -LAB-TURN-RAB- -AMP- <ENAMEX TYPE=\"X\">x</ENAMEX>";
    assert_eq!(names(&tree, line).unwrap(), ["X x"]);
    let line = "AT&T -LRB- 1\\/2 <TURN> & x";
    assert!(names(&tree, line).unwrap().is_empty());
}

#[test]
fn words_taken_back_may_be_there_or_not() {
    let tree =
        "(TOP (S (EDITED (NP (NNP Lima))) (NP (NNP Lima) (NNP Peru)) (-NONE- *T*) (VBD won)))";
    let name = |words: &str| format!("<ENAMEX TYPE=\"GPE\">{words}</ENAMEX>");
    for line in [
        format!("Lima {} won", name("Lima Peru")),
        format!("{} {} won", name("Lima"), name("Lima Peru")),
        format!("{} won", name("Lima Lima Peru")),
        format!("{} won", name("Lima Peru")),
    ] {
        assert_eq!(names(tree, &line).unwrap(), ["GPE Lima Peru"], "{line}");
    }
}

#[test]
fn every_fault_is_located() {
    let tree = flat("a Lima firm");
    for (line, column, part) in [
        ("a Lime firm", 3, "`Lime` stands where the tree at a.parse:1 has `Lima`"),
        ("a Lima", 7, "the line ends where the tree at a.parse:1 goes on with `firm`"),
        ("a Lima firm won", 13, "`won` stands behind the last word of the tree at a.parse:1"),
        ("a <ENAMEX TYPE=\"X\">Lima firm", 3, "never closed"),
        ("a Lima</ENAMEX> firm", 7, "closes nothing"),
        ("a <ENAMEX TYPE=\"X\">Lima</TIMEX> firm", 24, "is not closed"),
        ("a <ENAMEX TYPE=\"X\"></ENAMEX>Lima firm", 20, "holds no word"),
        ("a <ENAMEX>Lima</ENAMEX> firm", 3, "no TYPE"),
        ("a <ENAMEX TYPE=\"\">Lima</ENAMEX> firm", 3, "`` is no type"),
        ("a <ENAMEX TYPE=X>Lima</ENAMEX> firm", 3, "no attribute"),
        ("a <ENAMEX TYPE=\"X\" E_OFF=\"x\">Lima</ENAMEX> firm", 3, "E_OFF is `x`"),
        ("a <ENAMEX TYPE=\"X\" Lima", 3, "has no `>`"),
    ] {
        let fault = names(&tree, line).expect_err(line);
        let place = fault.place.unwrap();
        assert_eq!((place.line, place.column), (2, column), "{line}: {}", fault.message);
        assert!(fault.message.contains(part), "{line}: {}", fault.message);
    }
}

#[test]
fn the_frame_is_checked() {
    let lines = |text: &str| {
        let text = Text { bytes: text.as_bytes(), shown: Path::new("a.name") };
        let faults: Vec<_> = NameFile::new(text)
            .unwrap()
            .map(|line| {
                line.map_err(|fault| fault.place.unwrap().line).map(|line| line.words.len())
            })
            .collect();
        faults
    };
    assert_eq!(lines("<DOC DOCNO=\"x\">\r\na b\r\n\r\nc\r\n</DOC>\r\n"), [Ok(2), Ok(1)]);
    assert_eq!(lines("\u{FEFF}<DOC>\na b\n</DOC>\n<DOC>\nc\n</DOC>"), [Ok(2), Ok(1)]);
    assert_eq!(lines("a b\nc\n</DOC>\n"), [Err(1), Ok(1)]);
    assert_eq!(lines("<DOC>\na b\n"), [Ok(2), Err(3)]);
    assert_eq!(lines("<DOC>\na b\n<DOC>\nc\n</DOC>\n</DOC>\n"), [Ok(2), Err(3), Ok(1), Err(6)]);
}

proptest! {
    #[test]
    fn any_line_is_read_or_refused(
        line in r#"([a&<>"= é/-]|<ENAMEX TYPE="X">|</ENAMEX>|<TIMEX |</TIMEX>|S_OFF="1"){0,30}"#,
    ) {
        let text = format!("<DOC>\n{line}\n</DOC>");
        let text = Text { bytes: text.as_bytes(), shown: Path::new("a.name") };
        for line in NameFile::new(text).unwrap().flatten() {
            let mut last = 0;
            for name in &line.names {
                prop_assert!(last <= name.start && name.start < name.end && name.end <= line.words.len());
                last = name.end;
            }
        }
    }
}
