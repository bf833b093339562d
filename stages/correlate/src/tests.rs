//! The stage as a whole, on tables made here.

mod reference;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, Float64Array, StringArray, UInt32Array};
use artifact::{Input, InputFile, Inputs, Outputs, Request, Silent, Stage};
use corpus::{Dataset, Score, ScoreRow, Sentence, arrow};

use super::Correlate;

/// A folder for one test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("correlate-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn input(&self, name: &str, labels: &[(&str, &str)], write: impl Fn(&Path)) -> Input {
        let path = self.0.join(name);
        write(&path);
        let labels = labels.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        let file = InputFile { name: String::new(), path, shown: PathBuf::from(name) };
        Input { labels: labels.collect(), files: vec![file] }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn sentences(words: usize) -> Dataset {
    let sentence = Sentence {
        words: (0..words).map(|i| format!("w{i}")).collect(),
        layers: vec![Some((0..words).map(|i| format!("L{}", i % 3)).collect())],
        ..Sentence::default()
    };
    Dataset { layers: vec!["chunk".to_owned()], sentences: vec![sentence], ..Dataset::default() }
}

fn texts(values: &[&str]) -> ArrayRef {
    Arc::new(StringArray::from(values.to_vec()))
}

fn write_scores(path: &Path, domain: &str, correct: u64) {
    let row = |split: &str, task: &str, tokens, correct| ScoreRow {
        split: split.to_owned(),
        domain: domain.to_owned(),
        task: task.to_owned(),
        main: task == "chunk",
        score: Score { tokens, correct, ..Score::default() },
    };
    let rows = [
        row("dev", "chunk", 10, 1),
        row("test", "chunk", 100, correct),
        row("test", "pos", 100, 3),
    ];
    ScoreRow::write(path, &rows).unwrap();
}

fn write_sharing(path: &Path, cross: f64) {
    let table = arrow::table(vec![
        ("kind", texts(&["alpha", "alpha", "alpha", "beta", "beta"])),
        ("layer", Arc::new(UInt32Array::from(vec![1, 1, 1, 1, 1]))),
        ("to_task", texts(&["chunk", "chunk", "chunk", "chunk", "pos"])),
        ("from_task", texts(&["pos", "pos", "chunk", "chunk", "pos"])),
        ("value", Arc::new(Float64Array::from(vec![-cross, 9.0, 1.0, 2.0 * cross, 7.0]))),
        ("best", Arc::new(BooleanArray::from(vec![true, false, true, true, true]))),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

/// Chunking by a name of its own.
fn params() -> serde_json::Value {
    serde_json::json!({
        "tasks": {
            "phrases": { "main": "chunk", "auxiliary": ["pos"] },
            "pos": { "main": "pos", "auxiliary": [] },
        },
        "definitions": {
            "chunk": { "from": "chunks", "scheme": "bio", "metric": "f1" },
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
        },
        "analysis": {
            "tasks": ["phrases"],
            "draws": 99,
            "seed": 1,
            "primary": [
                {
                    "property": "sentence length",
                    "outcome": "cross-task alpha, all layers",
                    "expected": "negative",
                    "says": "longer, less",
                },
                {
                    "property": "training sentences",
                    "outcome": "error reduction over single, in-domain",
                    "expected": "negative",
                    "says": "larger with less",
                },
                {
                    "property": "all properties",
                    "outcome": "alpha, inner against outer layers",
                    "expected": "positive",
                    "says": "inner more",
                },
            ],
        },
    })
}

fn write_curve(path: &Path, losses: &[f64]) {
    let rows = losses.len();
    let table = arrow::table(vec![
        ("main", Arc::new(BooleanArray::from(vec![true; rows]))),
        ("loss", Arc::new(Float64Array::from(losses.to_vec()))),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

fn run(folder: &Folder, inputs: &Inputs, out: &str) -> Vec<u8> {
    let below = folder.0.join(out);
    std::fs::create_dir_all(&below).unwrap();
    let params = params();
    let request = Request {
        inputs,
        outputs: &Outputs::below(&below),
        scratch: folder.0.clone(),
        threads: 1,
        monitor: &Silent,
    };
    (Stage::of::<Correlate>().run)(&params, &request).unwrap();
    std::fs::read(below.join("correlations")).unwrap()
}

/// Four domains, of which the last `without` have no runs.
fn world(folder: &Folder, without: usize) -> Inputs {
    let mut inputs = Inputs::default();
    for (i, domain) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let size = 4 + 3 * i;
        for split in ["train", "dev", "test"] {
            let labels = [("domain", domain), ("split", split)];
            let write = |path: &Path| sentences(size).write(path).unwrap();
            inputs.push("sentences", folder.input(&format!("{domain}.{split}"), &labels, write));
        }
        if i + without >= 4 {
            continue;
        }
        let labels =
            |system| [("tasks", "phrases"), ("system", system), ("domain", domain), ("seed", "1")];
        // The longer the sentences, the more sluice gains: 10, 20, 30, 40 of 50 wrong tokens.
        for (system, correct) in [("single", 50), ("sluice", 60 + 10 * i as u64)] {
            let write = |path: &Path| write_scores(path, domain, correct);
            let input = folder.input(&format!("{domain}.{system}"), &labels(system), write);
            inputs.push("scores", input);
        }
        let write = |path: &Path| write_sharing(path, 0.5 - 0.1 * i as f64);
        let input = folder.input(&format!("{domain}.sharing"), &labels("sluice"), write);
        inputs.push("sharing", input);
        let write = |path: &Path| write_curve(path, &[2.0, 1.0 - 0.1 * i as f64, 0.5]);
        let input = folder.input(&format!("{domain}.curve"), &labels("single"), write);
        inputs.push("curve", input);
    }
    inputs
}

/// A row of the table by its property and outcome: the tasks that it is of, numbers by column.
fn rows(folder: &Folder, out: &str) -> BTreeMap<(String, String, String), BTreeMap<String, f64>> {
    let batch = arrow::read(&folder.0.join(out).join("correlations")).unwrap();
    let text = |name, row| arrow::strings(&batch, name).unwrap().value(row).to_owned();
    let mut rows = BTreeMap::new();
    for row in 0..batch.num_rows() {
        let mut numbers = BTreeMap::new();
        for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
            let value = match column.as_any().downcast_ref::<Float64Array>() {
                Some(values) if values.is_valid(row) => (values.value(row) * 1e9).round() / 1e9,
                Some(_) => continue,
                None => match column.as_any().downcast_ref::<UInt32Array>() {
                    Some(values) if values.is_valid(row) => f64::from(values.value(row)),
                    _ => continue,
                },
            };
            numbers.insert(field.name().clone(), value);
        }
        let of = (text("task", row), text("property", row), text("target", row));
        assert!(rows.insert(of.clone(), numbers).is_none(), "{of:?} is there twice");
    }
    rows
}

#[test]
fn sizes_and_gains_of_four_domains() {
    let folder = Folder::new("stage");
    let inputs = world(&folder, 0);
    let bytes = run(&folder, &inputs, "one");
    assert_eq!(bytes, run(&folder, &inputs, "two"));

    let rows = rows(&folder, "one");
    let row = |task: &str, property: &str, target: &str| {
        &rows[&(task.to_owned(), property.to_owned(), target.to_owned())]
    };
    let gain = "error reduction over single, in-domain";
    // Of 24 orders, two are as far from 0 as a steady trend.
    let of_length = row("phrases", "sentence length", gain);
    for (column, value) in [
        ("n", 4.0),
        ("domains", 4.0),
        ("of", 4.0),
        ("pearson", 1.0),
        ("spearman", 1.0),
        ("pearson_p", 0.083_333_333),
        ("spearman_p", 0.083_333_333),
        ("least_p", 0.083_333_333),
    ] {
        assert_eq!(of_length[column], value, "{column}");
    }
    assert!(!of_length.contains_key("primary") && !of_length.contains_key("adjusted_p"));
    let cross = row("phrases", "sentence length", "cross-task alpha, layer 1");
    assert_eq!((cross["pearson"], cross["spearman"]), (-1.0, -1.0));
    assert_eq!(row("phrases", "sentence length", "beta, layer 1")["spearman"], -1.0);
    // What does not vary has no coefficient: all have one sentence.
    let constant = row("phrases", "training sentences", gain);
    assert_eq!(constant["n"], 4.0);
    assert!(!constant.contains_key("spearman") && !constant.contains_key("spearman_p"));
    assert!(!row("phrases", "sentence length", "own-task alpha, layer 1").contains_key("pearson"));
    // Losses 2, 1 - i/10, .5: at 10 %, the first slope.
    let gradient = row("phrases", "loss gradient at 10 %", gain);
    assert_eq!((gradient["n"], gradient["spearman"]), (4.0, -1.0));
    // A run's own task only: the auxiliary task's beta is left out, and there is no other target.
    assert!(rows.keys().all(|(_, _, target)| !target.contains("out-of-domain")));

    // The family: three tests, of which one can be computed. With one task, pooled is that task.
    let first = row("pooled", "sentence length", "cross-task alpha, all layers");
    assert_eq!((first["primary"], first["spearman"], first["n"]), (1.0, -1.0, 4.0));
    assert_eq!((first["spearman_p"], first["adjusted_p"]), (0.083_333_333, 0.25));
    assert_eq!(first["least_adjusted_p"], 0.25);
    let second = row("pooled", "training sentences", gain);
    assert_eq!((second["primary"], second["n"]), (2.0, 4.0));
    assert!(!second.contains_key("adjusted_p") && !second.contains_key("least_adjusted_p"));
    // One layer has no inner one.
    let third = row("pooled", "all properties", "alpha, inner against outer layers");
    assert_eq!((third["primary"], third["n"]), (3.0, 0.0));
    assert!(!third.contains_key("spearman"));
}

#[test]
fn missing_runs_are_seen_in_the_coverage() {
    let folder = Folder::new("coverage");
    run(&folder, &world(&folder, 1), "three");
    run(&folder, &world(&folder, 2), "two");
    let of = |out, property: &str| {
        let gain = "error reduction over single, in-domain".to_owned();
        rows(&folder, out).remove(&("phrases".to_owned(), property.to_owned(), gain)).unwrap()
    };
    let three = of("three", "sentence length");
    assert_eq!((three["n"], three["of"], three["spearman"]), (3.0, 4.0, 1.0));
    // Of six orders, two.
    assert_eq!(three["least_p"], 0.333_333_333);
    let two = of("two", "sentence length");
    assert_eq!((two["n"], two["of"]), (2.0, 4.0));
    assert!(!two.contains_key("spearman") && !two.contains_key("least_p"));
}

#[test]
fn no_runs_give_an_empty_table() {
    let folder = Folder::new("empty");
    run(&folder, &Inputs::default(), "out");
    let batch = arrow::read(&folder.0.join("out/correlations")).unwrap();
    // What was named beforehand is there, without points.
    assert_eq!((batch.num_rows(), batch.num_columns()), (3, 19));
    assert!(rows(&folder, "out").values().all(|row| row["n"] == 0.0 && row["of"] == 0.0));
    let batch = arrow::read(&folder.0.join("out/properties")).unwrap();
    assert_eq!((batch.num_rows(), batch.num_columns()), (0, 5));
}

#[test]
fn a_misspelt_parameter_is_refused() {
    let check = Stage::of::<Correlate>().check;
    assert_eq!(check(&params()), Ok(()));
    let mut wrong = params();
    wrong["task"] = serde_json::json!({});
    let expected = check(&wrong).unwrap_err().expected;
    assert!(expected.contains(&"tasks".to_owned()) && expected.len() == 3, "{expected:?}");
    wrong = params();
    wrong["tasks"]["pos"]["main"] = "parts".into();
    let error = check(&wrong).unwrap_err();
    assert_eq!(
        (error.path, error.expected),
        (
            ["tasks", "pos", "main"].map(str::to_owned).to_vec(),
            vec!["chunk".to_owned(), "pos".to_owned()],
        )
    );
}

#[test]
fn a_test_of_what_there_is_not_is_refused() {
    let check = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut params = params();
        change(&mut params["analysis"]);
        (Stage::of::<Correlate>().check)(&params).unwrap_err()
    };
    let error = check(&|analysis| analysis["primary"][1]["property"] = "training words".into());
    assert_eq!(error.path, ["analysis", "primary", "1", "property"]);
    assert!(error.expected.contains(&"training tokens".to_owned()));
    let error = check(&|analysis| analysis["primary"][0]["outcome"] = "alpha, layer 1".into());
    assert_eq!(error.path, ["analysis", "primary", "0", "outcome"]);
    let error = check(&|analysis| analysis["primary"][2]["outcome"] = "beta, layer 1".into());
    assert!(error.message.contains("alone"), "{}", error.message);
    let error = check(&|analysis| analysis["tasks"][0] = "names".into());
    assert_eq!(error.expected, ["phrases", "pos"]);
    let error = check(&|analysis| analysis["primary"][0]["expected"] = "up".into());
    assert!(error.message.contains("up"), "{}", error.message);
    assert!(check(&|analysis| analysis["draws"] = 0.into()).message.contains("draw"));
}
