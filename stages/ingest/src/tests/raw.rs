//! Raw trees, skeletons and open formats.

use super::*;

const PARSE: &str = "\
(TOP (S (NP-SBJ-1 (NNP Mira)) (VP (VBZ wants) (S (NP-SBJ (-NONE- *PRO*-1)) (VP (TO to) (VP (VB leave))))) (. .)))
(TOP (INTJ (UH Yes)))
(TOP (XX omg) (. !))
";
const PROP: &str = "\
nw/demo/00/demo_0001@0001@demo@nw@en@on 0 1 gold want-v want.01 ----- 0:1-ARG0 1:0-rel 2:2-ARG1
nw/demo/00/demo_0001@0001@demo@nw@en@on 0 4 gold leave-v leave.01 ----- 2:1*0:1-ARG0 4:0-rel
";
const NAME: &str = "\
<DOC DOCNO=\"nw/demo/00/demo_0001@0001@demo@nw@en@on\">
<ENAMEX TYPE=\"PERSON\">Mira</ENAMEX> wants to leave .
Yes
omg !
</DOC>
";
const CONLL: &str = "\
#begin document (nw/demo/00/demo_0001); part 000
d 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) (ARG0*) -
d 0 1 wants VBZ (VP* want 01 - - * (V*) * -
d 0 2 to TO (S(VP* - - - - * (ARG1* * -
d 0 3 leave VB (VP*)))) leave 01 - - * *) (V*) -
d 0 4 . . *)) - - - - * * * -

d 0 0 Yes UH (TOP(INTJ*)) - - - - * -

d 0 0 omg XX (TOP* - - - - * -
d 0 1 ! . *) - - - - * -

#end document
";

fn raw(name: &str) -> World {
    World::new(
        name,
        &[
            ("demo/00/demo_0001.parse", PARSE),
            ("demo/00/demo_0001.prop", PROP),
            ("demo/00/demo_0001.name", NAME),
        ],
    )
}

#[test]
fn the_raw_form_and_the_columns_give_the_same_bytes() {
    let columns = World::new("raw-columns", &[("demo/00/demo_0001.gold_conll", CONLL)]);
    let (raw, params) = (raw("raw-same"), params());
    raw.table(&params, 1).unwrap();
    columns.table(&params, 1).unwrap();
    let read = |world: &World| Dataset::read(&world.0.join("out/sentences")).unwrap();
    assert_eq!(read(&raw), read(&columns));
    assert!(raw.table(&params, 1).unwrap() == columns.table(&params, 1).unwrap());
    assert_eq!(layers(&read(&raw), "ner"), ["B-PERSON O O O O", "O O"]);
    assert_eq!(layers(&read(&raw), "srl"), ["O I-V O I-V O", "-"]);
}

#[test]
fn what_is_not_beside_the_trees_is_not_annotated() {
    let dataset = World::new("raw-alone", &[("demo_0001.parse", PARSE)]).run(params()).unwrap();
    assert_eq!(dataset.sentences[0].document, "nw/demo_0001");
    assert_eq!(layers(&dataset, "ner"), ["-", "-"]);
    assert_eq!(layers(&dataset, "srl"), ["-", "-"]);
    assert_eq!(layers(&dataset, "pos"), ["NNP VBZ TO VB .", "-"], "XX is no part of speech");
    // `unnamed` is about files of columns: here, a missing file says it.
    let named = with(&[("unnamed", json!(["nw"]))]);
    let name = NAME.replace("<ENAMEX TYPE=\"PERSON\">", "").replace("</ENAMEX>", "");
    let world = World::new("raw-named", &[("demo_0001.parse", PARSE), ("demo_0001.name", &name)]);
    assert_eq!(layers(&world.run(named).unwrap(), "ner"), ["O O O O O", "O O"]);
}

#[test]
fn raw_trees_are_split_by_the_rule() {
    let files = [("x/y_0001.parse", PARSE), ("x/y_0010.parse", PARSE), ("x/y_0009.parse", PARSE)];
    let world = World::new("raw-rule", &files);
    let documents = |changes: &[(&str, Value)]| {
        let dataset = world.run(with(changes)).unwrap();
        let mut documents: Vec<_> = dataset.sentences.into_iter().map(|s| s.document).collect();
        documents.dedup();
        documents
    };
    assert_eq!(documents(&[]), ["nw/x/y_0001"]);
    assert_eq!(documents(&[("split", json!("dev"))]), ["nw/x/y_0010"]);
    assert_eq!(documents(&[("split", json!("test"))]), ["nw/x/y_0009"]);
    assert_eq!(documents(&[("splits", json!("folders"))]).len(), 3);
    let world = World::new("raw-rule-none", &files[..1]);
    let error = world.run(with(&[("split", json!("dev"))])).unwrap_err();
    assert!(error.message.contains("none of the 1 documents of corpus/nw"), "{error}");
    assert!(error.help.unwrap().contains("splits=folders"));
}

#[test]
fn the_published_scan_has_rows_of_its_own() {
    let world = raw("paper");
    let paper = [("tasks.chunk.convention", json!("paper"))];
    let dataset = world.run(with(&paper)).unwrap();
    assert_eq!(dataset.conventions["chunk"], "paper");
    let rows: Vec<_> =
        dataset.sentences.iter().map(|s| (s.number, s.traces, s.words.join(" "))).collect();
    let row = |number, traces, words: &str| (number, traces, words.to_owned());
    assert_eq!(
        rows,
        [
            row(0, false, "Mira wants to leave ."),
            row(0, true, "Mira wants *PRO*-1 to leave ."),
            row(1, true, "Yes"),
            row(2, false, "omg !"),
        ],
        "a sentence of one word is kept for chunks; one that nobody parsed has none"
    );
    assert_eq!(layers(&dataset, "chunk"), ["-", "O B-VP I-VP B-VP B-VP O", "O", "-"]);
    assert_eq!(layers(&dataset, "pos"), ["NNP VBZ TO VB .", "-", "-", "-"]);
    assert_eq!(layers(&dataset, "ner"), ["B-PERSON O O O O", "-", "-", "O O"]);
    // Where nobody annotated chunks, there are no such rows.
    let absent = ("unannotated", json!({ "train": { "nw": ["chunk"] } }));
    let dataset = world.run(with(&[paper[0].clone(), absent])).unwrap();
    assert!(dataset.sentences.iter().all(|sentence| !sentence.traces));
    // Both kinds of rows, and a layer of each.
    let both = json!({ "from": "chunks", "scheme": "bio", "metric": "f1", "convention": "paper" });
    let dataset = world.run(with(&[("tasks.scan", both)])).unwrap();
    assert_eq!(layers(&dataset, "chunk"), ["B-NP B-VP I-VP I-VP O", "-", "-", "-"]);
    assert_eq!(layers(&dataset, "scan")[1], "O B-VP I-VP B-VP B-VP O");
}

#[test]
fn one_folder_never_mixes_two_conventions() {
    let other = plain("nw/demo/00/demo_0002", "000");
    let world = World::new("mixed", &[("a_0001.parse", PARSE), ("b_0002.gold_conll", &other)]);
    let dataset = world.run(params()).unwrap();
    assert_eq!(dataset.conventions["chunk"], "conll2000", "it is the same from any tree");
    let error = world.run(with(&[("tasks.chunk.convention", json!("paper"))])).unwrap_err();
    assert!(error.message.contains("corpus/nw/a_0001.parse"), "{error}");
    assert!(error.message.contains("corpus/nw/b_0002.gold_conll"), "{error}");
    let stripped = world.run(with(&[("tasks.chunk.convention", json!("paper-stripped"))])).unwrap();
    assert_eq!(stripped.conventions["chunk"], "paper-stripped");
}

#[test]
fn a_skeleton_is_joined_with_its_words() {
    let words = ["Mira", "wants", "to", "leave", "Yes", "omg"];
    let skeleton = words
        .iter()
        .fold(CONLL.to_owned(), |text, word| text.replace(&format!(" {word} "), " [WORD] "));
    let skeleton = skeleton.replace(" . .", " [WORD] .").replace(" ! .", " [WORD] .");
    let alone = World::new("skeleton", &[("demo_0001.gold_skel", &skeleton)]);
    let dataset = alone.run(params()).unwrap();
    assert_eq!(dataset.sentences[0].words, ["[WORD]"; 5]);
    assert_eq!(layers(&dataset, "srl"), ["O I-V O I-V O", "-"]);
    let joined = World::new(
        "skeleton-joined",
        &[("demo_0001.gold_skel", &skeleton), ("demo_0001.parse", PARSE)],
    );
    let dataset = joined.run(params()).unwrap();
    assert_eq!(dataset.sentences[0].words.join(" "), "Mira wants to leave .");
    assert_eq!(layers(&dataset, "ner")[0], "B-PERSON O O O O");
}

#[test]
fn a_sentence_whose_words_cannot_be_told_keeps_its_number() {
    let tree = |words: &[&str]| {
        let tags = words.iter().map(|tag| format!(" ({tag} {})", tag.to_lowercase()));
        format!("(TOP (S{}))\n", tags.collect::<String>())
    };
    let rows = |tags: &[&str]| {
        let last = tags.len() - 1;
        let row = |(at, tag): (usize, &&str)| {
            let bit = [if at == 0 { "(TOP(S*" } else { "*" }, if at == last { "))" } else { "" }];
            format!("d 0 {at} [WORD] {tag} {} - - - - * -\n", bit.concat())
        };
        tags.iter().enumerate().map(row).collect::<String>() + "\n"
    };
    let sentences = [&["NNP", "VBD", "RB"][..], &["DT", "NN", "VBZ", "JJ"], &["PRP", "VBP", "UH"]];
    let skeleton = sentences.iter().map(|tags| rows(tags)).collect::<String>();
    let skeleton = format!("#begin document (nw/x_0001); part 000\n{skeleton}#end document\n");
    // The source of words has another second sentence.
    let trees = tree(sentences[0]) + &tree(&["CC", "CD"]) + &tree(sentences[2]);
    let labels = "nnp\tA\nvbd\tB\nrb\tC\n\na\tx\nb\tx\n\nprp\tD\nvbp\tE\nuh\tF\n";
    let world = World::new(
        "left-out",
        &[("x_0001.gold_skel", &skeleton), ("x_0001.parse", &trees), ("x_0001.tsv", labels)],
    );
    let mine = json!({ "from": "column", "file": ".tsv", "format": "tsv", "column": 2,
                       "scheme": "token", "metric": "accuracy" });
    let dataset = world.run(with(&[("tasks.mine", mine)])).unwrap();
    let kept: Vec<_> = dataset.sentences.iter().map(|s| (s.number, s.words.join(" "))).collect();
    assert_eq!(kept, [(0, "nnp vbd rb".to_owned()), (2, "prp vbp uh".to_owned())]);
    assert_eq!(layers(&dataset, "mine"), ["A B C", "D E F"]);
}

const CONLLU: &str = "\
# newdoc id = letter
# text = Mira left
1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

";

#[test]
fn open_formats_have_what_they_have() {
    let world = World::new("conllu", &[("a.conllu", CONLLU)]);
    let dataset = world.run(params()).unwrap();
    assert_eq!(dataset.sentences[0].document, "letter");
    assert_eq!(layers(&dataset, "pos"), ["NNP VBD"]);
    for absent in ["chunk", "ner", "srl", "roles"] {
        assert_eq!(layers(&dataset, absent), ["-"], "{absent}");
    }
    let world = World::new("iob", &[("a.iob2", "1\tMira\tB-PER\n2\tleft\tO\n\n")]);
    let dataset = world.run(params()).unwrap();
    assert_eq!(dataset.sentences[0].document, "nw/train/a");
    assert_eq!(layers(&dataset, "ner"), ["B-PER O"]);
    assert_eq!(layers(&dataset, "pos"), ["-"]);
}
