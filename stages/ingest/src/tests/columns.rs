//! Tasks from columns of files: a user's own layer, without code.

use super::*;

/// The table of a task, as a user writes it.
const MINE: &str = r#"{
    "from": "column", "file": ".tsv", "format": "tsv", "column": 2, "scheme": "bio", "metric": "f1"
}"#;

const LABELS: &str = "\
# my own labels
Mira\tB-HERO
left\tO
.\tO

Yes\tO

Oslo\tB-PLACE
in\tO
May\tO

omg\tO
!\tB-LOUD
";

fn mine() -> Value {
    serde_json::from_str(MINE).unwrap()
}

fn world(name: &str, labels: &str) -> World {
    World::new(name, &[("a.gold_conll", DOCUMENT), ("a.tsv", labels)])
}

#[test]
fn a_file_beside_a_document_makes_a_layer() {
    let world = World::new(
        "mine",
        &[
            ("a.gold_conll", DOCUMENT),
            ("a.tsv", LABELS),
            ("b.gold_conll", &plain("nw/x/y_0001", "000")),
            ("c.tsv", "Oslo\tB-PLACE\nsleeps\tO\n"),
        ],
    );
    let dataset = world.run(with(&[("tasks.mine", mine())])).unwrap();
    let expected = ["B-HERO O O", "B-PLACE O O", "O B-LOUD", "-", "B-PLACE O"];
    assert_eq!(layers(&dataset, "mine"), expected);
    assert_eq!(layers(&dataset, "pos"), ["NNP VBD .", "NNP IN NNP", "-", "PRP VBD", "-"]);
    assert_eq!(dataset.sentences[4].document, "nw/train/c", "a file that stands alone");
    let absent = json!({ "train": { "nw": ["mine"] } });
    let dataset = world.run(with(&[("tasks.mine", mine()), ("unannotated", absent)])).unwrap();
    assert_eq!(layers(&dataset, "mine"), ["-"; 5]);
}

#[test]
fn labels_of_spans_are_tags() {
    let error = world("untagged", &LABELS.replace("B-PLACE", "place"))
        .run(with(&[("tasks.mine", mine())]))
        .unwrap_err();
    assert!(error.message.starts_with("`place` is no tag of the task `mine`"), "{error}");
    let place = error.place.unwrap();
    assert_eq!((place.line, place.text.as_str()), (8, "Oslo\tplace"));
    assert!(error.help.unwrap().contains("[task.mine]"));
    let mut words = mine();
    words["format"] = json!("conll");
    words["column"] = json!(4);
    words.as_object_mut().unwrap().remove("file");
    let world = World::new("untagged-inside", &[("a.gold_conll", DOCUMENT)]);
    let error = world.run(with(&[("tasks.mine", words)])).unwrap_err();
    assert!(error.message.contains("`Mira` is no tag"), "{error}");
    assert!(error.place.unwrap().text.contains("Mira"));
}

#[test]
fn several_tasks_may_share_a_file() {
    let labels = "B-A\tMira\tx\nO\tleft\ty\nO\t.\tz\n\nO\tYes\tw\n\n\
                  O\tOslo\tp\nO\tin\tq\nO\tMay\tr\n\nO\tomg\ts\nO\t!\tt\n";
    let task = |column: usize| {
        json!({ "from": "column", "file": ".tsv", "format": "tsv", "column": column, "word": 2,
                "scheme": "token", "metric": "accuracy" })
    };
    let params = with(&[("tasks.one", task(1)), ("tasks.two", task(3))]);
    let dataset = world("share", labels).run(params).unwrap();
    assert_eq!(layers(&dataset, "one")[0], "B-A O O");
    assert_eq!(layers(&dataset, "two"), ["x y z", "p q r", "s t"]);
}

#[test]
fn other_words_are_refused_with_both_places() {
    let error = |name: &str, labels: &str| {
        world(name, labels).run(with(&[("tasks.mine", mine())])).unwrap_err()
    };
    let other = error("words", &LABELS.replace("in\tO", "on\tO"));
    assert_eq!(
        other.message,
        "word 2 of the sentence of line 8 is `on`; in corpus/nw/a.gold_conll, sentence of line 8, \
         it is `in`"
    );
    let place = other.place.unwrap();
    assert_eq!((place.file.as_path(), place.line), (Path::new("corpus/nw/a.tsv"), 9));
    assert_eq!(place.text, "on\tO");
    let fewer = error("fewer-words", &LABELS.replace(".\tO\n\nYes", "\nYes"));
    assert!(fewer.message.contains("is no further word"), "{fewer}");
    let short = error("short", "Mira\tO\nleft\tO\n.\tO\n");
    assert!(short.message.contains("corpus/nw/a.tsv has 1 sentences"), "{short}");
    assert!(short.message.contains("line 6"), "{short}");
    let long = error("long", &format!("{LABELS}\nmore\tO\n"));
    let place = long.place.unwrap();
    assert_eq!((place.line, place.text.as_str()), (15, "more\tO"));
    assert!(long.message.contains("corpus/nw/a.gold_conll has no such sentence"));
}

#[test]
fn a_skeleton_takes_labels_by_the_number_of_words() {
    let skeleton = "#begin document (nw/a_0001); part 000\n\
                    d 0 0 [WORD] NNP (TOP(S(NP*) - - - - * -\n\
                    d 0 1 [WORD] VBD (VP*))) - - - - * -\n\n#end document\n";
    let labels = "Mira\tB-X\nleft\tO\n";
    let world = World::new("mine-skeleton", &[("a.gold_skel", skeleton), ("a.tsv", labels)]);
    let dataset = world.run(with(&[("tasks.mine", mine())])).unwrap();
    assert_eq!(layers(&dataset, "mine"), ["B-X O"]);
    let world = World::new("mine-short", &[("a.gold_skel", skeleton), ("a.tsv", "Mira\tO\n")]);
    assert!(world.run(with(&[("tasks.mine", mine())])).is_err());
}

#[test]
fn a_further_column_of_the_corpus_is_a_task() {
    let lemma = json!({ "from": "column", "format": "conll", "column": 7, "scheme": "token",
                        "metric": "accuracy" });
    let upos = json!({ "from": "column", "format": "conllu", "column": 4, "scheme": "token",
                       "metric": "accuracy" });
    let conllu = "1\tMira\tMira\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n\
                  2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n";
    let world = World::new("further", &[("a.gold_conll", DOCUMENT), ("b.conllu", conllu)]);
    let dataset = world.run(with(&[("tasks.lemma", lemma), ("tasks.upos", upos)])).unwrap();
    assert_eq!(layers(&dataset, "lemma"), ["- leave -", "- - -", "- -", "-"]);
    assert_eq!(layer(&dataset, 3, "lemma"), None, "the other file has another form");
    assert_eq!(layers(&dataset, "upos"), ["-", "-", "-", "PROPN VERB"]);
}

#[test]
fn names_of_another_kind_may_stand_beside() {
    let task = json!({ "from": "column", "file": ".iob2", "format": "iob", "scheme": "bio",
                       "metric": "f1" });
    // `.iob2` is a form of documents too, so the setting says which is read.
    let iob = "1\tShe\tB-PER\n2\tleft\tO\n\n";
    let world = World::new(
        "iob-beside",
        &[("a.gold_conll", &plain("nw/x/y_0001", "000")), ("a.iob2", iob)],
    );
    let params = with(&[("tasks.people", task), ("format", json!("conll"))]);
    let dataset = world.run(params).unwrap();
    assert_eq!(layers(&dataset, "people"), ["B-PER O"]);
    assert_eq!(layers(&dataset, "ner"), ["O O"]);
}
