//! A whole evaluation with a network whose answers are known: it gives every word one label.

use std::collections::BTreeMap;
use std::path::Path;

use arrow_array::{RecordBatch, UInt32Array, UInt64Array};
use artifact::{Input, InputFile, Inputs, Outputs, Request, Silent, StageError, Verb};
use corpus::{Dataset, Sentence, Symbols, Vocabulary, arrow};
use nn::{Config, Network};
use serde_json::json;

use crate::{Evaluate, Params};

fn row(words: &str, chunk: Option<&str>, pos: &str) -> Sentence {
    let split = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    Sentence {
        words: split(words),
        layers: vec![chunk.map(split), Some(split(pos))],
        ..Sentence::default()
    }
}

fn dataset(sentences: Vec<Sentence>) -> Dataset {
    Dataset { layers: vec!["chunk".to_owned(), "pos".to_owned()], sentences, ..Dataset::default() }
}

fn train() -> Dataset {
    dataset(vec![
        row("a cat sleeps", Some("B-NP I-NP O"), "DT NN VBZ"),
        row("a cat", Some("B-NP I-NP"), "DT NN"),
        row("cat", Some("B-NP"), "NN"),
    ])
}

fn symbols(counts: &[(&str, u64)], unknown: Option<u64>) -> Symbols {
    let counts: BTreeMap<_, _> = counts.iter().map(|&(t, n)| (t.to_owned(), n)).collect();
    Symbols::ranked(counts, unknown)
}

fn vocabulary() -> Vocabulary {
    let chunk = symbols(&[("B-NP", 3), ("I-NP", 2), ("O", 1)], None);
    let pos = symbols(&[("NN", 3), ("DT", 2), ("VBZ", 1)], None);
    Vocabulary {
        words: symbols(&[("a", 2), ("cat", 3), ("sleeps", 1)], Some(0)),
        chars: symbols(&[("a", 5), ("c", 3), ("t", 3)], Some(6)),
        labels: BTreeMap::from([("chunk".to_owned(), chunk), ("pos".to_owned(), pos)]),
    }
}

/// A network that answers `I-NP` (id 1) for chunks and `NN` (id 0) for parts of speech.
fn network() -> Network {
    let config: Config = serde_json::from_value(json!({
        "tasks": [
            { "name": "chunk", "labels": 3, "layer": 1 },
            { "name": "pos", "labels": 3, "layer": 1 },
        ],
        "words": 4, "chars": 4, "word_dim": 2, "char_dim": 2, "hidden": 2, "mlp": 2, "layers": 1,
    }))
    .unwrap();
    let mut network = Network::new(config, 1).unwrap();
    for (task, answer) in [("chunk", 1), ("pos", 0)] {
        assert!(network.set_array(&format!("out.{task}.W_out"), &[0.0; 6]));
        let mut bias = [0.0; 3];
        bias[answer] = 1.0;
        assert!(network.set_array(&format!("out.{task}.b_out"), &bias));
    }
    network
}

fn input(path: &Path) -> Input {
    let file = InputFile { name: String::new(), path: path.into(), shown: path.into() };
    Input { files: vec![file], ..Input::default() }
}

/// Runs the stage; `tests` are its test sets by domain.
fn run(
    vocabulary: &Vocabulary,
    tests: &[(&str, Dataset)],
) -> (tempfile::TempDir, Result<(), StageError>) {
    run_as(["skip", "wrong"], vocabulary, tests)
}

/// Runs the stage; what a sentence without annotation counts as, and a label that training lacks.
fn run_as(
    [missing, unseen]: [&str; 2],
    vocabulary: &Vocabulary,
    tests: &[(&str, Dataset)],
) -> (tempfile::TempDir, Result<(), StageError>) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    network().save(&path("model")).unwrap();
    vocabulary.write(&path("vocabulary")).unwrap();
    train().write(&path("train")).unwrap();
    dataset(vec![row("a dog", Some("B-NP I-NP"), "DT NN")]).write(&path("dev")).unwrap();
    let mut inputs = Inputs::default();
    for name in ["model", "vocabulary", "train", "dev"] {
        inputs.push(name, input(&path(name)));
    }
    for (domain, dataset) in tests {
        dataset.write(&path(domain)).unwrap();
        let labels = BTreeMap::from([("domain".to_owned(), (*domain).to_owned())]);
        inputs.push("test", Input { labels, ..input(&path(domain)) });
    }
    for name in ["out", "scratch"] {
        std::fs::create_dir(path(name)).unwrap();
    }
    let outputs = Outputs::below(path("out"));
    let request = Request {
        inputs: &inputs,
        outputs: &outputs,
        scratch: path("scratch"),
        threads: 1,
        monitor: &Silent,
    };
    let params: Params = serde_json::from_value(json!({
        "domain": "bc",
        "unseen": unseen,
        "definitions": {
            "chunk": { "from": "chunks", "scheme": "bio", "metric": "f1", "missing": missing },
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy", "missing": missing },
        },
    }))
    .unwrap();
    let result = Evaluate::run(params, &request);
    (folder, result)
}

fn tests() -> Vec<(&'static str, Dataset)> {
    vec![
        (
            "bc",
            dataset(vec![
                row("a cat sleeps", Some("B-NP I-NP O"), "DT NN VBZ"),
                row("cat sleeps", None, "NN NNS"),
                row("dog sleeps", Some("B-NP B-VP"), "NN VBZ"),
            ]),
        ),
        ("nw", dataset(vec![row("cat", None, "NN")])),
    ]
}

fn column(table: &RecordBatch, name: &str) -> Vec<u64> {
    arrow::column::<UInt64Array>(table, name).unwrap().values().to_vec()
}

#[test]
fn every_data_set_and_task_has_its_row() {
    let (folder, result) = run(&vocabulary(), &tests());
    result.unwrap();
    let scores = arrow::read(&folder.path().join("out/scores")).unwrap();
    let texts = |name: &str| -> Vec<String> {
        arrow::strings(&scores, name).unwrap().iter().map(|t| t.unwrap().to_owned()).collect()
    };
    assert_eq!(texts("split"), ["dev", "dev", "test", "test", "test", "test"]);
    assert_eq!(texts("domain"), ["bc", "bc", "bc", "bc", "nw", "nw"]);
    assert_eq!(texts("task"), ["chunk", "pos", "chunk", "pos", "chunk", "pos"]);
    // Worked by hand: chunk is always I-NP, pos always NN.
    assert_eq!(column(&scores, "sentences"), [1, 1, 2, 3, 0, 1]);
    assert_eq!(column(&scores, "tokens"), [2, 2, 5, 7, 0, 1]);
    assert_eq!(column(&scores, "correct"), [1, 1, 1, 3, 0, 1]);
    // A row of I-NP is one span; it is right where the whole sentence is one noun phrase.
    assert_eq!(column(&scores, "gold_spans"), [1, 0, 3, 0, 0, 0]);
    assert_eq!(column(&scores, "predicted_spans"), [1, 0, 2, 0, 0, 0]);
    assert_eq!(column(&scores, "correct_spans"), [1, 0, 0, 0, 0, 0]);
    assert_eq!(column(&scores, "outside_correct"), [0, 0, 1, 0, 0, 0]);
    // Most frequent: B-NP and NN. By word: a -> B-NP and DT, cat -> I-NP and NN, sleeps -> O and
    // VBZ, dog as the majority.
    assert_eq!(column(&scores, "majority_correct"), [1, 1, 2, 3, 0, 1]);
    assert_eq!(column(&scores, "word_majority_correct"), [1, 2, 4, 6, 0, 1]);
    assert_eq!(column(&scores, "unseen_label_tokens"), [0, 0, 1, 1, 0, 0]);
}

#[test]
fn a_sentence_without_tags_counts_as_outside_where_the_task_says_so() {
    let mut sets = tests();
    sets[0].1.sentences[0].layers[1] = None;
    let (folder, result) = run_as(["outside", "wrong"], &vocabulary(), &sets);
    result.unwrap();
    let scores = arrow::read(&folder.path().join("out/scores")).unwrap();
    // Chunks of every sentence, parts of speech of the annotated ones alone.
    assert_eq!(column(&scores, "sentences"), [1, 1, 3, 2, 1, 1]);
    assert_eq!(column(&scores, "tokens"), [2, 2, 7, 4, 1, 1]);
    assert_eq!(column(&scores, "outside_correct"), [0, 0, 3, 0, 1, 0]);
    assert_eq!(column(&scores, "gold_spans"), [1, 0, 3, 0, 0, 0]);
    assert_eq!(column(&scores, "unseen_label_tokens"), [0, 0, 1, 1, 0, 0]);
}

/// As the published code does: the label of training that is met last. Of chunks that is O, of parts
/// of speech VBZ; the model says I-NP and NN, so it gets nothing more right; the baseline by word does, and there is a span less.
#[test]
fn a_label_that_training_lacks_may_count_as_its_last() {
    let (folder, result) = run_as(["skip", "last"], &vocabulary(), &tests());
    result.unwrap();
    let scores = arrow::read(&folder.path().join("out/scores")).unwrap();
    assert_eq!(column(&scores, "correct"), [1, 1, 1, 3, 0, 1]);
    assert_eq!(column(&scores, "gold_spans"), [1, 0, 2, 0, 0, 0]);
    assert_eq!(column(&scores, "word_majority_correct"), [1, 2, 5, 7, 0, 1]);
    assert_eq!(column(&scores, "unseen_label_tokens"), [0, 0, 1, 1, 0, 0]);
}

#[test]
fn two_conventions_are_refused() {
    let mut sets = tests();
    for (name, (_, set)) in ["conll2000", "paper-stripped"].into_iter().zip(&mut sets) {
        set.conventions.insert("chunk".to_owned(), name.to_owned());
    }
    sets[1].1.sentences[0].layers[0] = Some(vec!["B-NP".to_owned()]);
    let error = run(&vocabulary(), &sets).1.unwrap_err();
    assert!(error.message.contains("in bc test and `paper-stripped` in nw test"), "{error}");
}

#[test]
fn predictions_are_kept_sentence_by_sentence() {
    let (folder, _) = run(&vocabulary(), &tests());
    let table = arrow::read(&folder.path().join("out/predictions")).unwrap();
    let rows: &UInt32Array = arrow::column(&table, "sentence").unwrap();
    assert_eq!(rows.values(), &[0, 0, 0, 2, 0, 1, 2, 0]);
    let gold = arrow::string_lists(&table, "gold").unwrap();
    let predicted = arrow::string_lists(&table, "predicted").unwrap();
    let strings = |texts: &[&str]| Some(texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
    assert_eq!(gold[3], strings(&["B-NP", "B-VP"]));
    assert_eq!(predicted[3], strings(&["I-NP", "I-NP"]));
    assert_eq!(predicted[6], strings(&["NN", "NN"]));
}

/// Sentence by sentence: their sums are the scores. The words `dog` and `end` are unknown.
#[test]
fn outcomes_are_counted_sentence_by_sentence() {
    let mut sets = tests();
    sets.push(("wb", dataset(vec![row("dog end", Some("B-NP I-NP"), "NN NN")])));
    let (folder, result) = run(&vocabulary(), &sets);
    result.unwrap();
    let table = arrow::read(&folder.path().join("out/outcomes")).unwrap();
    let numbers = |name: &str| -> Vec<u32> {
        arrow::column::<UInt32Array>(&table, name).unwrap().values().to_vec()
    };
    // dev chunk, pos; bc chunk 0, 2, pos 0, 1, 2; nw pos; wb chunk, pos.
    assert_eq!(numbers("sentence"), [0, 0, 0, 2, 0, 1, 2, 0, 0, 0]);
    assert_eq!(numbers("tokens"), [2, 2, 3, 2, 3, 2, 2, 1, 2, 2]);
    assert_eq!(numbers("correct"), [1, 1, 1, 0, 1, 1, 1, 1, 1, 2]);
    assert_eq!(numbers("unknown_tokens"), [1, 1, 0, 1, 0, 0, 1, 0, 2, 2]);
    assert_eq!(numbers("unknown_correct"), [1, 1, 0, 0, 0, 0, 1, 0, 1, 2]);
    assert_eq!(numbers("gold_spans"), [1, 0, 1, 2, 0, 0, 0, 0, 1, 0]);
    assert_eq!(numbers("predicted_spans"), [1, 0, 1, 1, 0, 0, 0, 0, 1, 0]);
    assert_eq!(numbers("correct_spans"), [1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    // Strictly, a row of I-NP has no span.
    assert_eq!(numbers("strict_gold_spans"), [1, 0, 1, 2, 0, 0, 0, 0, 1, 0]);
    assert_eq!(numbers("strict_predicted_spans"), [0; 10]);
    assert_eq!(numbers("strict_correct_spans"), [0; 10]);

    let scores = arrow::read(&folder.path().join("out/scores")).unwrap();
    let sum = |name: &str| column(&scores, name).iter().sum::<u64>();
    for name in ["tokens", "correct", "gold_spans", "predicted_spans", "correct_spans"] {
        assert_eq!(numbers(name).iter().map(|n| u64::from(*n)).sum::<u64>(), sum(name), "{name}");
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let bytes = |name: &str| {
        let (folder, _) = run(&vocabulary(), &tests());
        std::fs::read(folder.path().join("out").join(name)).unwrap()
    };
    for name in ["scores", "predictions", "outcomes"] {
        assert!(bytes(name) == bytes(name), "{name}");
    }
}

#[test]
fn another_vocabulary_is_refused() {
    let mut other = vocabulary();
    other.words = symbols(&[("a", 1)], Some(0));
    let error = run(&other, &tests()).1.unwrap_err();
    assert!(error.message.contains("4 words, the vocabulary has 2"), "{error}");
    let mut other = vocabulary();
    other.labels.remove("pos");
    let error = run(&other, &tests()).1.unwrap_err();
    assert!(error.message.contains("`pos`"), "{error}");
}
