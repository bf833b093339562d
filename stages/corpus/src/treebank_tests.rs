//! Trees from text: layouts, traces, what was taken back, faults, and their properties.

use std::path::Path;

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Vec<Result<RawTree<'_>, StageError>> {
    Trees::new(Text { bytes: text.as_bytes(), shown: Path::new("a.parse") }).unwrap().collect()
}

fn tree(text: &str) -> RawTree<'_> {
    let mut trees = read(text);
    assert_eq!(trees.len(), 1);
    trees.remove(0).unwrap()
}

const MIRA: &str = "(TOP (S (NP-SBJ-1 (NNP Mira)) (VP (VBZ wants) (S (NP-SBJ (-NONE- *PRO*-1)) \
                    (VP (TO to) (VP (VB leave))))) (. /.)))";

#[test]
fn traces_are_terminals_and_leave_no_constituent() {
    let raw = tree(MIRA);
    assert_eq!(raw.tokens, ["Mira", "wants", "*PRO*-1", "to", "leave", "/."]);
    assert_eq!(raw.tree.nodes[2].label, "NP-SBJ-1");
    assert!(raw.is_trace(2) && !raw.is_trace(3));
    let surface = raw.surface(Edited::Drop);
    assert_eq!(surface.words, ["Mira", "wants", "to", "leave", "/."]);
    assert_eq!(surface.pos, ["NNP", "VBZ", "TO", "VB", "."]);
    assert_eq!(surface.before, [0, 1, 2, 2, 3, 4, 5]);
    assert_eq!(surface.tree.bits(), ["(TOP(S(NP*)", "(VP*", "(S(VP*", "(VP*))))", "*))"]);
}

#[test]
fn a_root_without_a_label_is_top_and_so_is_gums() {
    for text in [
        "( (S (NP=2 (PRP$ my)\n  (-LRB- -LRB-) (CD 1\\/2)))\n)\n",
        "(ROOT\n (S (NP-1 (PRP$ my) (-LRB- -LRB-) (CD 1\\/2))))",
    ] {
        let surface = tree(text).surface(Edited::Keep);
        assert_eq!(surface.words, ["my", "-LRB-", "1\\/2"]);
        assert_eq!(surface.pos, ["PRP$", "-LRB-", "CD"]);
        assert_eq!(surface.tree.bits(), ["(TOP(S(NP*", "*", "*)))"]);
    }
    // An inner bracket may lack its label too, and then it has none.
    let raw = tree("( ( (NP (NN rain))))");
    assert_eq!(raw.surface(Edited::Keep).tree.bits(), ["(TOP((NP*)))"]);
}

#[test]
fn words_that_were_taken_back_are_dropped_or_kept() {
    let text =
        "(TOP (S (EDITED (NP (PRP we)) (, ,) (EDITED (UH er))) (NP (PRP we)) (VP (VBD left))))";
    let raw = tree(text);
    assert_eq!(raw.surface(Edited::Drop).words, ["we", "left"]);
    assert_eq!(raw.surface(Edited::Drop).tree.bits(), ["(TOP(S(NP*)", "(VP*)))"]);
    assert_eq!(raw.surface(Edited::Keep).words.len(), 5);
    let nothing = tree("(TOP (S (NP-SBJ (-NONE- *PRO*))))").surface(Edited::Keep);
    assert!(nothing.words.is_empty() && nothing.tree.nodes.is_empty());
}

#[test]
fn layouts_and_line_ends_do_not_matter() {
    let one = tree(MIRA);
    for text in [
        format!("\u{FEFF}{MIRA}\r\n"),
        format!("\n\n{}", MIRA.replace(" (", "\r\n\t(")),
        MIRA.replace(" (", "\n\u{A0}\u{A0}("),
        MIRA.replace(") (", ")("),
    ] {
        let other = tree(&text);
        assert_eq!((&other.tokens, &other.tree), (&one.tokens, &one.tree), "{text:?}");
    }
    let lines: Vec<_> = read("\n(A (B c))\n\n(A\n (B c))\n(A (B c))")
        .into_iter()
        .map(|t| t.unwrap().line)
        .collect();
    assert_eq!(lines, [2, 4, 6]);
    assert!(read("").is_empty() && read(" \r\n\n").is_empty());
}

/// A broken tree between two good ones, the line and column of its fault, and a part of what is said.
#[test]
fn every_fault_is_located_and_the_next_tree_is_read() {
    for (broken, line, column, part) in [
        ("(TOP (S (NN a))", 2, 1, "next begins in line 3"),
        ("(TOP (S (NN a))))", 2, 17, "behind the end"),
        ("(TOP (S (NN a)))\n  (. .)", 3, 3, "behind the end"),
        ("(TOP (S (NN a)))\n)", 3, 1, "behind the end"),
        ("(TOP (S (NN a b)))", 2, 15, "expected `)` behind `(NN a`"),
        ("(TOP (S (NN (DT a) b)))", 2, 20, "without its tag"),
        ("(TOP (S (NN a) (NP)))", 2, 19, "`NP` holds nothing"),
        ("()", 2, 2, "holds nothing"),
        ("rain (NN a)", 2, 1, "behind the end"),
        ("(TOP (S é (NN\u{E9} a)\n  x))", 2, 11, "expected `)`"),
    ] {
        let text = format!("(TOP (UH Oh))\n{broken}\n(TOP (NN good))\n");
        let mut trees = read(&text);
        let fault = trees.iter_mut().position(|t| t.is_err()).expect(broken);
        let error = trees.remove(fault).unwrap_err();
        assert!(error.message.contains(part) && error.help.is_some(), "{broken}: {error:?}");
        let place = error.place.unwrap();
        assert_eq!((place.line, place.column), (line, column), "{broken}");
        assert_eq!(place.text, text.lines().nth(line - 1).unwrap());
        assert_eq!(trees.last().unwrap().as_ref().unwrap().tokens, ["good"], "{broken}");
        assert!(trees.iter().all(Result::is_ok), "{broken}");
    }
    let error = read("(TOP (NN a)").remove(0).unwrap_err();
    assert!(error.message.contains("the file ends"));
    let error = read("  (TOP (NN a))\n(TOP (NN b))");
    assert!(error[0].is_err() && error[1].is_ok() && error.len() == 2);
    let latin = Text { bytes: b"(TOP (NN \xE9))", shown: Path::new("a.parse") };
    assert_eq!(Trees::new(latin).err().unwrap().place.unwrap().column, 10);
}

#[test]
fn deep_trees_do_not_exhaust_the_stack() {
    let deep = 200_000;
    let text = format!("{}(NN a){}\n", "(X ".repeat(deep), ")".repeat(deep));
    let raw = tree(&text);
    assert_eq!(raw.surface(Edited::Drop).tree.nodes.len(), deep);
    assert_eq!(raw.brackets().len(), text.trim_end().len());
    assert!(read(&text[..text.len() - 2])[0].is_err());
}

#[test]
fn many_broken_trees_cost_one_pass() {
    // Each would be looked for again to the end of the file, were a first column not its end.
    let text = "(TOP (S (NN a)\n".repeat(200_000);
    assert!(read(&text).iter().all(Result::is_err));
}

/// A tree as text: constituents around words and traces, with labels of all kinds.
fn bracketed() -> impl Strategy<Value = String> {
    let word = ("[A-Z$,.:-]{1,4}|-NONE-|XX", r"[a-z*/\\é-]{1,6}|-LRB-|\*T\*-1|0");
    let leaf = word.prop_map(|(tag, word)| format!("({tag} {word})"));
    let label = "[A-Z]{1,4}(-[A-Z]{3})?(-[1-9]|=[1-9])?|EDITED|";
    leaf.prop_recursive(6, 40, 4, move |inner| {
        (label, prop::collection::vec(inner, 1..4))
            .prop_map(|(label, inner)| format!("({label} {})", inner.join(" ")))
    })
}

proptest! {
    #[test]
    fn trees_come_back_from_their_text(text in bracketed()) {
        let raw = tree(&text);
        prop_assert_eq!(&raw.brackets(), &text);
        let spread = text.replace(" (", "\n  (");
        let again = tree(&spread);
        prop_assert_eq!(again, raw);
    }

    #[test]
    fn trees_come_back_from_their_parse_bits(text in bracketed(), keep in any::<bool>()) {
        let raw = tree(&text);
        let edited = if keep { Edited::Keep } else { Edited::Drop };
        let surface = raw.surface(edited);
        let bits = surface.tree.bits();
        let cells: Vec<_> = bits.iter().map(String::as_str).collect();
        prop_assert_eq!(Tree::parse(&cells).unwrap(), surface.tree);
        prop_assert_eq!(surface.before.len(), raw.tokens.len() + 1);
        // What is before each terminal is what a walk over them counts.
        let dropped = |t: usize| {
            let edited = raw.tree.nodes.iter().any(|n| n.category() == EDITED && n.start <= t && t < n.end);
            raw.is_trace(t) || (edited && !keep)
        };
        let words: Vec<_> = (0..raw.tokens.len()).filter(|&t| !dropped(t)).map(|t| raw.tokens[t]).collect();
        prop_assert_eq!(words, surface.words);
    }

    #[test]
    fn any_text_is_read_or_refused(text in r"([() \nA-Za*é-]|\(NN a\)|\n\(){0,80}") {
        for tree in read(&text) {
            match tree {
                Ok(raw) => {
                    prop_assert_eq!(raw.tokens.len(), raw.tree.parents.len());
                    prop_assert!(raw.tree.nodes.iter().all(|n| n.start < n.end));
                }
                Err(error) => {
                    let place = error.place.unwrap();
                    let line = text.split('\n').nth(place.line - 1).unwrap();
                    prop_assert!(place.column <= line.chars().count() + 1);
                }
            }
        }
    }
}
