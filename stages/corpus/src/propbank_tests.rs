//! Every form of a pointer and of a line, what it becomes, and every fault.

use std::path::Path;

use super::*;
use crate::treebank::Trees;

/// Terminals: 0 Mira, 1 wants, 2 *PRO*, 3 to, 4 leave, 5 .
const MIRA: &str = "(TOP (S (NP-SBJ-1 (NNP Mira)) (VP (VBZ wants) (S (NP-SBJ (-NONE- *PRO*-1)) \
                    (VP (TO to) (VP (VB leave))))) (. .)))";
/// 0 the, 1 ship, 2 that, 3 *T*, 4 took, 5 it, 6 off, 7 sank
const SHIP: &str = "(TOP (S (NP (NP (DT the) (NN ship)) (SBAR (WHNP-1 (WDT that)) (S (NP-SBJ \
                    (-NONE- *T*-1)) (VP (VBD took) (NP (PRP it)) (PRT (RP off)))))) \
                    (VP (VBD sank))))";
/// 0 er, 1 they, 2 they, 3 gave, 4 up
const ER: &str = "(TOP (S (EDITED (UH er) (NP (PRP they))) (NP (PRP they)) (VP (VBD gave) (PRT \
                  (RP up)))))";

fn text(bytes: &str) -> Text<'_, 'static> {
    Text { bytes: bytes.as_bytes(), shown: Path::new("a.prop") }
}

/// The columns of lines about one tree, given from the terminal on, each as its labelled places.
fn columns(tree: &str, style: Style, lines: &[&str]) -> Result<Vec<Vec<String>>, StageError> {
    let text_of = |line: &&str| {
        let (terminal, arguments) = line.split_once(' ').unwrap();
        format!("d/a@0001@d 0 {terminal} gold x-v x.01 ----- {arguments}\n")
    };
    let lines: String = lines.iter().map(text_of).collect();
    let file = PropFile::read(text(&lines), &mut |fault| Err(fault))?;
    let trees = Text { bytes: tree.as_bytes(), shown: Path::new("a.parse") };
    let raw = Trees::new(trees)?.next().unwrap()?;
    let surface = raw.surface(style.edited());
    let columns = file.columns(0, &raw, &surface, style)?;
    let place = |n: &Node<'_>| format!("{} {}", n.label, surface.words[n.start..n.end].join(" "));
    Ok(columns.iter().map(|column| column.nodes.iter().map(place).collect()).collect())
}

fn one(tree: &str, style: Style, line: &str) -> Vec<String> {
    columns(tree, style, &[line]).unwrap().remove(0)
}

#[test]
fn pointers_become_places_and_traces_vanish() {
    let both = ["1 0:1-ARG0 1:0-rel 2:2-ARG1", "4 0:1*2:1-ARG0 4:0-rel"];
    for style in [Style::Conll2012, Style::PropBank] {
        let columns = columns(MIRA, style, &both).unwrap();
        assert_eq!(columns[0], ["ARG0 Mira", "V wants", "ARG1 to leave"]);
        assert_eq!(columns[1], ["ARG0 Mira", "V leave"]);
        // A trace alone is nothing; the order of pointers and arguments in a line is not that of words.
        assert_eq!(one(MIRA, style, "4 4:0-rel 2:1-ARG0"), ["V leave"]);
        assert_eq!(one(MIRA, style, "4 4:0-rel 2:1*0:1-ARG0"), ["ARG0 Mira", "V leave"]);
        assert_eq!(one(MIRA, style, "4 2:1&0:1-ARG0 4:0-rel"), ["ARG0 Mira", "V leave"]);
    }
}

#[test]
fn columns_are_sorted_by_predicate() {
    let both = ["4 4:0-rel", "1 1:0-rel"];
    assert_eq!(columns(MIRA, Style::Conll2012, &both).unwrap(), [["V wants"], ["V leave"]]);
}

#[test]
fn later_places_continue_and_linked_ones_refer() {
    for style in [Style::Conll2012, Style::PropBank] {
        let linked = "4 0:1*2:1*3:1-ARG0 0:1*2:1-LINK-SLC 4:0-rel 5:1-ARG1";
        assert_eq!(one(SHIP, style, linked), ["ARG0 the ship", "R-ARG0 that", "V took", "ARG1 it"]);
        // The chain alone does not make a reference, nor does another kind of link.
        let chain = "4 0:1*2:1*3:1-ARG0 0:1*2:1-LINK-PSV 4:0-rel";
        assert_eq!(one(SHIP, style, chain), ["ARG0 the ship", "C-ARG0 that", "V took"]);
        // A reference to nothing is the argument itself.
        let alone = "4 2:1*3:1-ARG0 0:1*2:1-LINK-SLC 4:0-rel";
        assert_eq!(one(SHIP, style, alone), ["ARG0 that", "V took"]);
        // Parts side by side are one place, members of a chain are two, and so are parts apart.
        assert_eq!(one(SHIP, style, "4 0:0,1:0-ARG0 4:0-rel"), ["ARG0 the ship", "V took"]);
        assert_eq!(one(SHIP, style, "4 0:0;1:0-ARG0 4:0-rel"), ["ARG0 the ship", "V took"]);
        assert_eq!(
            one(SHIP, style, "4 0:0*1:0-ARG0 4:0-rel"),
            ["ARG0 the", "C-ARG0 ship", "V took"]
        );
        assert_eq!(
            one(SHIP, style, "4 5:1,2:1-ARG1 4:0-rel"),
            ["ARG1 that", "V took", "C-ARG1 it"]
        );
    }
}

#[test]
fn a_predicate_of_parts() {
    assert_eq!(
        one(SHIP, Style::PropBank, "4 4:0,6:1-rel 5:1-ARG1"),
        ["V took", "ARG1 it", "C-V off"]
    );
    assert_eq!(one(SHIP, Style::Conll2012, "4 4:0,6:1-rel 5:1-ARG1"), ["V took", "ARG1 it"]);
    assert_eq!(one(ER, Style::PropBank, "3 3:0,4:1-rel 2:1-ARG0"), ["ARG0 they", "V gave up"]);
    assert_eq!(one(ER, Style::Conll2012, "3 3:0,4:1-rel 2:1-ARG0"), ["ARG0 they", "V gave"]);
}

#[test]
fn what_was_taken_back_has_no_place_in_conll_2012() {
    let line = "3 1:1*2:1-ARG0 3:0-rel";
    assert_eq!(one(ER, Style::PropBank, line), ["ARG0 they", "C-ARG0 they", "V gave"]);
    assert_eq!(one(ER, Style::Conll2012, line), ["ARG0 they", "V gave"]);
    assert!(columns(ER, Style::Conll2012, &["0 0:0-rel"]).unwrap().is_empty());
    assert_eq!(columns(ER, Style::PropBank, &["0 0:0-rel"]).unwrap().len(), 1);
}

#[test]
fn arguments_never_nest() {
    for style in [Style::Conll2012, Style::PropBank] {
        assert_eq!(
            one(SHIP, style, "7 0:2-ARG1 0:1-ARG0 7:0-rel"),
            ["ARG0 the ship", "ARG1 that took it off", "V sank"]
        );
        assert_eq!(
            one(SHIP, style, "7 0:1-ARG0 0:2-ARG1 7:0-rel"),
            ["ARG1 the ship that took it off", "V sank"]
        );
        // What is said goes around the others, wherever in the line it stands; so does no argument
        // around the predicate.
        assert_eq!(
            one(SHIP, style, "4 2:1-ARG0 4:0-rel 0:3-ARG1-DSP"),
            ["ARG1-DSP the ship", "ARG0 that", "V took", "C-ARG1-DSP it off sank"]
        );
        assert_eq!(one(MIRA, style, "4 4:0-rel 3:1-ARG1"), ["ARG1 to", "V leave"]);
    }
}

#[test]
fn both_forms_of_lines_are_read() {
    let raw = Trees::new(Text { bytes: MIRA.as_bytes(), shown: Path::new("a") })
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let surface = raw.surface(Edited::Drop);
    for line in [
        "bc/demo/00/demo_0001@0001@demo@bc@en@on 0 1 gold want-v want.01 ----- 0:1-ARG0 1:0-rel\n",
        "\u{FEFF}masc/written/00/demo.mrg 0 1 gold want want.01 ----- 0:1-ARG0 1:0-rel\r\n\r\n",
    ] {
        let file = PropFile::read(text(line), &mut |fault| Err(fault)).unwrap();
        let columns = file.columns(0, &raw, &surface, Style::Conll2012).unwrap();
        assert_eq!(columns[0].bits(), ["(ARG0*)", "(V*)", "*", "*", "*"]);
        assert!(file.columns(1, &raw, &surface, Style::Conll2012).unwrap().is_empty());
    }
}

#[test]
fn a_line_that_is_wrong_is_located_and_the_others_stay() {
    let good = "d/a 0 1 gold want-v want.01 ----- 1:0-rel";
    for (line, column, part) in [
        ("d/a 0 1 gold want-v want.01", 1, "more columns than 6"),
        ("d/a zero 1 gold want-v want.01 ----- 1:0-rel", 5, "`zero` is no number of a tree"),
        ("d/a 0 -1 gold want-v want.01 ----- 1:0-rel", 7, "no number of a terminal"),
        ("d/b 0 1 gold want-v want.01 ----- 1:0-rel", 1, "the first about `d/a`"),
        ("d/a 0 1 gold want-v want.01 ----- 0:1-ARG0", 1, "no predicate"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel 0:1ARG0", 43, "has no label"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel 0:1-", 47, "no label of"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel 0:1*x:1-ARG0", 47, "`x:1` is no pointer"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel 0-ARG0", 43, "`0` is no pointer"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel 0:1*-ARG0", 47, "one more pointer"),
        ("d/a 0 1 gold want-v want.01 ----- 1:0-rel -ARG0", 43, "one more pointer"),
    ] {
        let lines = format!("{good}\n{line}\n{good}\n");
        let mut faults = Vec::new();
        let file = PropFile::read(text(&lines), &mut |fault| {
            faults.push(fault);
            Ok(())
        })
        .unwrap();
        assert_eq!((file.lines.len(), faults.len()), (2, 1), "{line}");
        let fault = faults.remove(0);
        let place = fault.place.unwrap();
        assert_eq!((place.line, place.column), (2, column), "{line}: {}", fault.message);
        assert!(fault.message.contains(part), "{line}: {}", fault.message);
        assert_eq!(file.lines[0].arguments.len(), 1);
    }
}

#[test]
fn a_pointer_to_nothing_is_located() {
    for (line, column, part) in [
        ("9 1:0-rel", 14, "terminal 9: the tree of line 1 has 6"),
        ("1 1:0-rel 6:1-ARG0", 44, "terminal 6"),
        ("1 1:0-rel 0:1*0:4-ARG0", 48, "height 4: terminal 0"),
    ] {
        let fault = columns(MIRA, Style::Conll2012, &[line]).unwrap_err();
        let place = fault.place.unwrap();
        assert_eq!((place.line, place.column), (1, column), "{line}: {}", fault.message);
        assert!(fault.message.contains(part), "{line}: {}", fault.message);
    }
    // The root itself can be pointed to.
    assert_eq!(one(MIRA, Style::PropBank, "1 1:0-rel 0:3-ARG0").len(), 3);
}

#[test]
fn a_line_cannot_ask_for_all_memory() {
    let words = "(NN a) ".repeat(100_000);
    let tree = format!("(TOP {words})");
    let line = format!("0 0:0-rel{}", " 0:1-ARG0".repeat(100));
    let fault = columns(&tree, Style::Conll2012, &[&line]).unwrap_err();
    assert!(fault.message.contains("101 pointers for a sentence of 100000 words"));
}
