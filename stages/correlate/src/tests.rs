//! The stage as a whole, on tables made here.

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
    })
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

#[test]
fn sizes_and_gains_of_four_domains() {
    let folder = Folder::new("stage");
    let mut inputs = Inputs::default();
    for (i, domain) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let size = 4 + 3 * i;
        for split in ["train", "dev", "test"] {
            let labels = [("domain", domain), ("split", split)];
            let write = |path: &Path| sentences(size).write(path).unwrap();
            inputs.push("sentences", folder.input(&format!("{domain}.{split}"), &labels, write));
        }
        // The longer the sentences, the more sluice gains: 10, 20, 30, 40 of 50 wrong tokens.
        for (system, correct) in [("single", 50), ("sluice", 60 + 10 * i as u64)] {
            let labels =
                [("tasks", "phrases"), ("system", system), ("domain", domain), ("seed", "1")];
            let write = |path: &Path| write_scores(path, domain, correct);
            inputs.push("scores", folder.input(&format!("{domain}.{system}"), &labels, write));
        }
        let labels =
            [("tasks", "phrases"), ("system", "sluice"), ("domain", domain), ("seed", "1")];
        let write = |path: &Path| write_sharing(path, 0.5 - 0.1 * i as f64);
        inputs.push("sharing", folder.input(&format!("{domain}.sharing"), &labels, write));
    }
    let bytes = run(&folder, &inputs, "one");
    assert_eq!(bytes, run(&folder, &inputs, "two"));

    let batch = arrow::read(&folder.0.join("one/correlations")).unwrap();
    let (property, target) =
        (arrow::strings(&batch, "property").unwrap(), arrow::strings(&batch, "target").unwrap());
    let n: &UInt32Array = arrow::column(&batch, "n").unwrap();
    let pearson: &Float64Array = arrow::column(&batch, "pearson").unwrap();
    let spearman: &Float64Array = arrow::column(&batch, "spearman").unwrap();
    let mut found = BTreeMap::new();
    for row in 0..batch.num_rows() {
        let value = |a: &Float64Array| a.is_valid(row).then(|| (a.value(row) * 1e9).round() / 1e9);
        found.insert(
            (property.value(row), target.value(row)),
            (n.value(row), value(pearson), value(spearman)),
        );
    }
    let gain = "error reduction over single, in-domain";
    assert_eq!(found[&("sentence length", gain)], (4, Some(1.0), Some(1.0)));
    assert_eq!(found[&("training sentences", gain)], (4, None, None));
    let cross = found[&("sentence length", "cross-task alpha, layer 1")];
    assert_eq!(cross, (4, Some(-1.0), Some(-1.0)));
    assert_eq!(found[&("sentence length", "own-task alpha, layer 1")], (4, None, None));
    assert_eq!(found[&("sentence length", "beta, layer 1")].1, Some(-1.0));
    // A run's own task only: the auxiliary task's beta is left out.
    assert!(found.keys().all(|(_, target)| !target.contains("out-of-domain")));
}

#[test]
fn no_runs_give_an_empty_table() {
    let folder = Folder::new("empty");
    run(&folder, &Inputs::default(), "out");
    let batch = arrow::read(&folder.0.join("out/correlations")).unwrap();
    assert_eq!(batch.num_rows(), 0);
    assert_eq!(batch.num_columns(), 7);
}

#[test]
fn a_misspelt_parameter_is_refused() {
    let check = Stage::of::<Correlate>().check;
    assert_eq!(check(&params()), Ok(()));
    let mut wrong = params();
    wrong["task"] = serde_json::json!({});
    let expected = check(&wrong).unwrap_err().expected;
    assert!(expected.contains(&"tasks".to_owned()) && expected.len() == 2, "{expected:?}");
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
