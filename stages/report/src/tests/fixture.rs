//! Inputs made by code: a small corpus, and runs that score what the paper prints.
//!
//! Every test set has 10,000 tokens per task, so that a printed accuracy is a count of tokens. Out of
//! domain each source scores the target's printed mean.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, StringArray, UInt32Array};
use artifact::{Input, InputFile, Inputs, Outputs, Request, Silent, Stage, StageError};
use corpus::{Dataset, Score, ScoreRow, Sentence, arrow};
use serde_json::{Value, json};

use crate::Report;
use crate::published::Published;

pub(super) const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

/// A folder for one test, removed when dropped. To look at a page that a test makes, set the
/// environment variable `KEEP_REPORT`.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("report-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn input(&self, labels: &[(&str, &str)], kind: &str, write: impl Fn(&Path)) -> Input {
        let values: Vec<_> = labels.iter().map(|(_, value)| *value).collect();
        let name = format!("{kind}.{}", values.join(".")).replace('/', "_");
        let path = self.0.join(&name);
        write(&path);
        let labels = labels.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        let file = InputFile { name: String::new(), path, shown: PathBuf::from(name) };
        Input { labels: labels.collect(), files: vec![file] }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if std::env::var_os("KEEP_REPORT").is_none() {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

/// The parameters that the pipeline gives for a profile.
pub(super) fn params() -> Value {
    json!({
        "profile": "mini",
        "banner": "The corpus is synthetic: these figures show that the pipeline works.",
        "domains": DOMAINS,
        "source": { "chunk": "nw", "ner": "nw", "srl": "nw", "four": "nw" },
        "model": { "word": 32, "char": 16, "hidden": 32, "mlp": 32, "layers": 3 },
        "training": { "optimizer": "sgd", "learning_rate": 0.1, "epochs": 8, "patience": 2 },
        "rows": {
            "table3": ["single", "hard", "low_supervision", "cross_stitch", "sluice"],
            "table4": ["single", "hard", "low_supervision", "cross_stitch", "sluice"],
            "table5": ["single", "hard", "low_supervision", "sluice"],
            "table6": [
                "constant_concatenation", "constant_skip", "constant_mixture",
                "learned_concatenation", "learned_skip", "learned_mixture", "sluice",
            ],
            "unprinted": ["group_lasso", "feda"],
            "figure3": ["single", "hard", "sluice"],
        },
        "labels": {
            "single": "Single task", "hard": "Hard parameter sharing",
            "low_supervision": "Low supervision", "cross_stitch": "Cross-stitch",
            "sluice": "Sluice", "constant_concatenation": "Constant α, concatenation",
            "constant_skip": "Constant α, skip connections",
            "constant_mixture": "Constant α, mixture",
            "learned_concatenation": "Learned α, concatenation",
            "learned_skip": "Learned α, skip connections",
            "learned_mixture": "Learned α, mixture", "group_lasso": "Group lasso",
            "feda": "Frustratingly easy domain adaptation",
        },
        "systems": {
            "sluice": { "stacks": "per_task", "subspaces": 2, "omega": 0.1 },
            "elsewhere": { "stacks": "shared" },
        },
        "tasks": {
            "chunk": { "main": "chunk", "auxiliary": ["pos"] },
            "ner": { "main": "ner", "auxiliary": ["pos"] },
            "srl": { "main": "srl", "auxiliary": ["pos"] },
            "pos": { "main": "pos", "auxiliary": [] },
            "four": { "main": "chunk", "auxiliary": ["ner", "srl", "pos"] },
            "noise": { "main": "chunk", "auxiliary": ["pos"], "random_labels": { "epochs": 60 } },
        },
        "definitions": {
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
            "chunk": { "from": "chunks", "scheme": "bio", "metric": "f1" },
            "ner": { "from": "names", "scheme": "bio", "metric": "f1" },
            "srl": { "from": "predicates", "scheme": "bio", "metric": "f1" },
        },
    })
}

/// The same with a task of a user's own, as main task and as auxiliary one.
pub(super) fn params_with_stress() -> Value {
    let mut params = params();
    params["definitions"]["stress"] = json!({
        "from": "column", "file": ".tsv", "format": "tsv", "column": 2,
        "scheme": "token", "metric": "accuracy",
    });
    params["tasks"]["stress"] = json!({ "main": "stress", "auxiliary": ["pos"] });
    params["tasks"]["helped"] = json!({ "main": "chunk", "auxiliary": ["stress"] });
    params
}

/// The inputs of a report: all of them at first.
pub(super) struct Fixture {
    pub(super) folder: Folder,
    pub(super) inputs: Inputs,
}

impl Fixture {
    /// A corpus, and no runs.
    pub(super) fn without_runs(name: &str) -> Self {
        Self::with_words(name, &["Mira", "saw", "the", "old", "harbour", "."])
    }

    /// A corpus whose sentences have these six words, and no runs.
    pub(super) fn with_words(name: &str, words: &[&str; 6]) -> Self {
        Self::with_conventions(name, words, |_, _| "conll2000")
    }

    /// A corpus whose chunks follow a convention by domain and split, and no runs.
    pub(super) fn with_conventions(
        name: &str,
        words: &[&str; 6],
        convention: impl Fn(&str, &str) -> &'static str,
    ) -> Self {
        let mut fixture = Self { folder: Folder::new(name), inputs: Inputs::default() };
        for (at, domain) in DOMAINS.into_iter().enumerate() {
            for (split, size) in [("dev", 2), ("test", 3), ("train", 170)] {
                let mut data = dataset(domain, size * (at + 1), words);
                data.conventions.insert("chunk".to_owned(), convention(domain, split).to_owned());
                let labels = [("domain", domain), ("split", split)];
                let write = |path: &Path| data.write(path).unwrap();
                fixture.push("sentences", &labels, write);
            }
        }
        fixture.push("correlations", &[], correlations);
        fixture.push("properties", &[], properties);
        fixture
    }

    /// A corpus, and every run of the tables with the paper's figures where there are any.
    pub(super) fn whole(name: &str) -> Self {
        let mut fixture = Self::without_runs(name);
        fixture.every_run(1);
        fixture
    }

    /// Adds every run of the tables: 108 of them.
    pub(super) fn every_run(&mut self, seed: u64) {
        const TABLE3: [&str; 5] = ["single", "hard", "low_supervision", "cross_stitch", "sluice"];
        const OTHERS: [&str; 8] = [
            "constant_concatenation",
            "constant_skip",
            "constant_mixture",
            "learned_concatenation",
            "learned_skip",
            "learned_mixture",
            "group_lasso",
            "feda",
        ];
        for domain in DOMAINS {
            for system in TABLE3.iter().chain(&OTHERS) {
                self.run("chunk", system, domain, seed);
            }
        }
        for system in TABLE3 {
            self.run("ner", system, "nw", seed);
            self.run("srl", system, "nw", seed);
        }
        self.run("pos", "single", "nw", seed);
        for system in ["hard", "low_supervision", "sluice"] {
            self.run("four", system, "nw", seed);
        }
        for system in ["single", "hard", "sluice"] {
            self.run("noise", system, "nw", seed);
        }
    }

    /// Adds a data set by its domain and split.
    pub(super) fn add(&mut self, (domain, split): (&str, &str), data: Dataset) {
        let labels = [("domain", domain), ("split", split)];
        self.push("sentences", &labels, |path| data.write(path).unwrap());
    }

    /// Adds a run: scores, learning curve, sharing weights.
    pub(super) fn run(&mut self, tasks: &str, system: &str, source: &str, seed: u64) {
        let seed = seed.to_string();
        let labels =
            [("tasks", tasks), ("system", system), ("domain", source), ("seed", seed.as_str())];
        self.push("scores", &labels, |path| scores(path, tasks, system, source));
        self.push("curve", &labels, |path| curve(path, tasks, system));
        self.push("sharing", &labels, |path| sharing(path, tasks, system));
    }

    /// Adds a run of which every sentence is known, scored as they add up: for each target its sentences,
    /// each with its tokens, right tokens, and gold, predicted and right spans.
    pub(super) fn sentences(
        &mut self,
        [tasks, system, source]: [&str; 3],
        seed: u64,
        targets: &[(&str, Vec<[u32; 5]>)],
    ) {
        let seed = seed.to_string();
        let labels =
            [("tasks", tasks), ("system", system), ("domain", source), ("seed", seed.as_str())];
        let sum = |sentences: &[[u32; 5]], column: usize| {
            sentences.iter().map(|counts| u64::from(counts[column])).sum()
        };
        let scores = targets.iter().map(|(target, sentences)| ScoreRow {
            split: "test".to_owned(),
            domain: (*target).to_owned(),
            task: tasks.to_owned(),
            main: true,
            score: Score {
                sentences: sentences.len() as u64,
                tokens: sum(sentences, 0),
                correct: sum(sentences, 1),
                gold_spans: sum(sentences, 2),
                predicted_spans: sum(sentences, 3),
                correct_spans: sum(sentences, 4),
                ..Score::default()
            },
        });
        let scores: Vec<_> = scores.collect();
        self.push("scores", &labels, |path| ScoreRow::write(path, &scores).unwrap());
        self.push("outcomes", &labels, |path| outcomes(path, tasks, targets));
    }

    pub(super) fn push(&mut self, name: &str, labels: &[(&str, &str)], write: impl Fn(&Path)) {
        let input = self.folder.input(labels, name, write);
        self.inputs.push(name, input);
    }

    /// Makes the report and returns its folder.
    pub(super) fn report(&self, params: &Value, out: &str) -> PathBuf {
        self.try_report(params, out).unwrap()
    }

    /// Makes the report, or says why not.
    pub(super) fn try_report(&self, params: &Value, out: &str) -> Result<PathBuf, StageError> {
        self.run_report(params, out, 1)
    }

    /// Makes the report with so many threads and returns its folder.
    pub(super) fn report_with(&self, params: &Value, out: &str, threads: usize) -> PathBuf {
        self.run_report(params, out, threads).unwrap()
    }

    fn run_report(&self, params: &Value, out: &str, threads: usize) -> Result<PathBuf, StageError> {
        let below = self.folder.0.join(out);
        std::fs::create_dir_all(&below).unwrap();
        let request = Request {
            inputs: &self.inputs,
            outputs: &Outputs::below(&below),
            scratch: self.folder.0.clone(),
            threads,
            monitor: &Silent,
        };
        (Stage::of::<Report>().run)(params, &request)?;
        Ok(below.join("report"))
    }
}

pub(super) fn dataset(domain: &str, sentences: usize, words: &[&str; 6]) -> Dataset {
    let split = |text: &str| Some(text.split(' ').map(str::to_owned).collect::<Vec<_>>());
    let ner = if domain == "pt" { None } else { split("B-PERSON O O O O O") };
    let layers = vec![
        split("NNP VBD DT JJ NN ."),
        split("B-NP B-VP B-NP I-NP I-NP O"),
        ner,
        split("O I-V O O O O"),
        split("1 1 0 1 1 0"),
    ];
    let sentence = |number| Sentence {
        document: format!("{domain}/demo/00/demo_0001"),
        number,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        layers: layers.clone(),
        ..Sentence::default()
    };
    Dataset {
        layers: ["pos", "chunk", "ner", "srl", "stress"].map(str::to_owned).to_vec(),
        sentences: (0..sentences as u32).map(sentence).collect(),
        ..Dataset::default()
    }
}

fn texts<T: AsRef<str>>(values: &[T]) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(values))
}

/// What the paper prints for a run, or something near it.
fn printed(tasks: &str, task: &str, system: &str, source: &str, target: &str) -> f64 {
    let paper = Published::load(&DOMAINS.map(str::to_owned));
    let figure = match (tasks, task) {
        ("chunk", "chunk") if source == target => paper.in_domain(system, target),
        ("chunk", "chunk") => {
            let known = paper.out_of_domain(system, target);
            known.or_else(|| paper.ablation(system, target))
        }
        ("ner" | "srl", _) if task == tasks => paper.transfer(task, system, target),
        ("four" | "pos", _) => paper.four_tasks(system, task),
        _ => None,
    };
    figure.unwrap_or(if system == "feda" { 84.5 } else { 85.25 })
}

fn scores(path: &Path, tasks: &str, system: &str, source: &str) {
    let of: &[&str] = match tasks {
        "four" => &["chunk", "ner", "srl", "pos"],
        "noise" => &["chunk", "pos"],
        "pos" => &["pos"],
        "ner" => &["ner", "pos"],
        "srl" => &["srl", "pos"],
        "stress" if system == "single" => &["stress"],
        "stress" => &["stress", "pos"],
        "helped" => &["chunk", "stress"],
        _ => &["chunk", "pos"],
    };
    let mut rows: Vec<(&str, &str, &str)> = Vec::new();
    for task in of {
        rows.push(("dev", source, task));
        rows.extend(DOMAINS.iter().map(|&domain| ("test", domain, *task)));
        if !DOMAINS.contains(&source) {
            rows.push(("test", source, task));
        }
    }
    rows.retain(|(_, domain, task)| (*domain, *task) != ("pt", "ner"));
    let right = |row: &(&str, &str, &str)| {
        (printed(tasks, row.2, system, source, row.1) * 100.0).round() as u64
    };
    let row = |row: &(&str, &str, &str)| {
        let spans = |count: u64| if ["pos", "stress"].contains(&row.2) { 0 } else { count };
        ScoreRow {
            split: row.0.to_owned(),
            domain: row.1.to_owned(),
            task: row.2.to_owned(),
            main: row.2 == of[0],
            score: Score {
                sentences: 500,
                tokens: 10_000,
                correct: right(row),
                gold_spans: spans(2000),
                predicted_spans: spans(1900),
                correct_spans: spans(right(row) / 6),
                outside_correct: spans(if row.2 == "chunk" { 1400 } else { 8500 }),
                majority_correct: if row.2 == "chunk" { 3800 } else { 8500 },
                word_majority_correct: if row.1 == source { 8800 } else { 8000 },
                unseen_label_tokens: u64::from(row.1 != source) * 3,
            },
        }
    };
    ScoreRow::write(path, &rows.iter().map(row).collect::<Vec<_>>()).unwrap();
}

/// A sentence: its domain, its row and its counts.
type Counted<'a> = (&'a str, u32, [u32; 5]);

/// The first token of each sentence is an unknown word, right where the sentence is right throughout.
fn outcomes(path: &Path, task: &str, targets: &[(&str, Vec<[u32; 5]>)]) {
    let rows: Vec<Counted<'_>> = targets
        .iter()
        .flat_map(|(target, sentences)| {
            (0..).zip(sentences).map(move |(row, counts)| (*target, row, *counts))
        })
        .collect();
    let numbers = |field: &dyn Fn(&Counted<'_>) -> u32| -> ArrayRef {
        Arc::new(UInt32Array::from_iter_values(rows.iter().map(field)))
    };
    let table = arrow::table(vec![
        ("split", texts(&vec!["test"; rows.len()])),
        ("domain", texts(&rows.iter().map(|row| row.0).collect::<Vec<_>>())),
        ("task", texts(&vec![task; rows.len()])),
        ("sentence", numbers(&|row| row.1)),
        ("tokens", numbers(&|row| row.2[0])),
        ("correct", numbers(&|row| row.2[1])),
        ("unknown_tokens", numbers(&|_| 1)),
        ("unknown_correct", numbers(&|row| u32::from(row.2[0] == row.2[1]))),
        ("gold_spans", numbers(&|row| row.2[2])),
        ("predicted_spans", numbers(&|row| row.2[3])),
        ("correct_spans", numbers(&|row| row.2[4])),
        // Strictly, each sentence has lost one of its predicted spans, a wrong one if it has any.
        ("strict_gold_spans", numbers(&|row| row.2[2])),
        ("strict_predicted_spans", numbers(&|row| row.2[3] - 1)),
        ("strict_correct_spans", numbers(&|row| row.2[4].min(row.2[3] - 1))),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

pub(super) fn curve(path: &Path, tasks: &str, system: &str) {
    let epochs: Vec<u32> = (1..=if system == "single" { 6 } else { 8 }).collect();
    let last = epochs.len() as u32;
    let speed = 2.0 + system.len() as f64 / 3.0;
    let value = |epoch: &u32| 0.93 - 0.4 / (f64::from(*epoch) * speed / 3.0);
    let shares = |known: bool| -> ArrayRef {
        let values = epochs.iter().map(|epoch| known.then(|| value(epoch)));
        Arc::new(values.collect::<Float64Array>())
    };
    let noise = tasks == "noise";
    let table = arrow::table(vec![
        ("epoch", Arc::new(UInt32Array::from(epochs.clone()))),
        ("task", texts(&vec!["chunk"; epochs.len()])),
        ("main", Arc::new(BooleanArray::from(vec![true; epochs.len()]))),
        ("train_accuracy", shares(noise)),
        ("dev_accuracy", shares(!noise)),
        ("best", Arc::new(epochs.iter().map(|e| Some(*e == last - 1)).collect::<BooleanArray>())),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

/// Kind, layer, task and subspace that it goes to and comes from, value.
type Weight<'a> = (&'a str, u32, String, u32, String, u32, f64);

/// Two tasks with two subspaces, three layers; betas for systems that mix layers.
fn sharing(path: &Path, tasks: &str, system: &str) {
    let names: Vec<&str> = match tasks {
        "four" => vec!["chunk", "ner", "srl", "pos"],
        main => vec![main, "pos"],
    };
    let mut rows: Vec<Weight<'_>> = Vec::new();
    let spaces: Vec<(&str, u32)> = names.iter().flat_map(|task| [(*task, 1), (*task, 2)]).collect();
    for layer in 1..=3 {
        for (i, to) in spaces.iter().enumerate() {
            for (j, from) in spaces.iter().enumerate() {
                let near = if to.0 == from.0 { 0.9 } else { 0.1 * f64::from(layer) };
                let value = near - 0.07 * (i as f64) + 0.03 * (j as f64) - 0.1;
                rows.push(("alpha", layer, to.0.into(), to.1, from.0.into(), from.1, value));
            }
        }
    }
    if !["sluice", "cross_stitch", "feda", "group_lasso"].contains(&system) {
        rows.clear();
    }
    if system == "sluice" || system.ends_with("mixture") {
        for task in names {
            for layer in 1..=3 {
                let value = [0.06, 0.31, 0.84][layer as usize - 1];
                rows.push(("beta", layer, task.into(), 0, task.into(), 0, value));
            }
        }
    }
    // The start, where tasks share nothing, and the epoch that was kept.
    let kept = rows.len();
    for row in 0..kept {
        let mut row = rows[row].clone();
        row.6 = if row.2 == row.4 { row.6 } else { 0.0 };
        rows.push(row);
    }
    let best: Vec<bool> = (0..rows.len()).map(|row| row < kept).collect();
    let numbers = |field: &dyn Fn(&Weight<'_>) -> u32| -> ArrayRef {
        Arc::new(UInt32Array::from_iter_values(rows.iter().map(field)))
    };
    let epochs = best.iter().map(|best| if *best { 5 } else { 0 });
    let table = arrow::table(vec![
        ("epoch", Arc::new(UInt32Array::from_iter_values(epochs))),
        ("kind", texts(&rows.iter().map(|row| row.0).collect::<Vec<_>>())),
        ("layer", numbers(&|row| row.1)),
        ("to_task", texts(&rows.iter().map(|row| row.2.as_str()).collect::<Vec<_>>())),
        ("to_subspace", numbers(&|row| row.3)),
        ("from_task", texts(&rows.iter().map(|row| row.4.as_str()).collect::<Vec<_>>())),
        ("from_subspace", numbers(&|row| row.5)),
        ("value", Arc::new(Float64Array::from_iter_values(rows.iter().map(|row| row.6)))),
        ("best", Arc::new(BooleanArray::from(best))),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

/// Two tests that are named beforehand, then each property with each outcome.
fn correlations(path: &Path) {
    let properties = ["label entropy", "training tokens", "sentence length", "type/token ratio"];
    let targets =
        ["error reduction over hard, in-domain", "cross-task alpha, layer 1", "beta, layer 2"];
    let named = [("label entropy", targets[1], 0.9), ("training tokens", "no such runs", 0.0)];
    let others = properties.iter().enumerate().flat_map(|(i, p)| {
        let strength = move |j: usize| 0.9 - 0.1 * i as f64 - 0.25 * j as f64;
        targets.iter().enumerate().map(move |(j, t)| (*p, *t, strength(j)))
    });
    let rows: Vec<(&str, &str, f64)> = named.into_iter().chain(others).collect();
    // One has no runs, another one no coefficient.
    let numbers = |of: &dyn Fn(f64) -> f64| -> ArrayRef {
        let known = |i| i != 1 && i != 7;
        let values = rows.iter().enumerate().map(|(i, row)| known(i).then_some(of(row.2)));
        Arc::new(values.collect::<Float64Array>())
    };
    let only_named = |value: f64| -> ArrayRef {
        let values = (0..rows.len()).map(|i| (i == 0).then_some(value));
        Arc::new(values.collect::<Float64Array>())
    };
    let words = |of: [&str; 2]| -> ArrayRef {
        let values = (0..rows.len()).map(|i| of.get(i).copied());
        Arc::new(values.collect::<StringArray>())
    };
    let counts = |of: &dyn Fn(usize) -> u32| -> ArrayRef {
        Arc::new((0..rows.len()).map(of).collect::<UInt32Array>())
    };
    let exact = (0..rows.len()).map(|i| (i != 1).then_some(true)).collect::<BooleanArray>();
    let primary = (0..rows.len()).map(|i| (i < 2).then_some(i as u32 + 1)).collect::<UInt32Array>();
    let tasks: Vec<&str> =
        (0..rows.len()).map(|i| if i < 2 { "pooled" } else { "chunk" }).collect();
    let table = arrow::table(vec![
        ("task", texts(&tasks)),
        ("property", texts(&rows.iter().map(|row| row.0).collect::<Vec<_>>())),
        ("target", texts(&rows.iter().map(|row| row.1).collect::<Vec<_>>())),
        ("system", texts(&vec!["sluice"; rows.len()])),
        (
            "over",
            texts(&(0..rows.len()).map(|i| if i == 1 { "" } else { "chunk" }).collect::<Vec<_>>()),
        ),
        ("n", counts(&|i| if i == 1 { 0 } else { 7 })),
        ("domains", counts(&|i| if i == 1 { 0 } else { 7 })),
        ("of", counts(&|i| if i < 2 { 20 } else { 7 })),
        ("pearson", numbers(&|rho| 0.9 * rho)),
        ("pearson_p", numbers(&|rho| 1.0 - 0.9 * rho.abs())),
        ("spearman", numbers(&|rho| rho)),
        ("spearman_p", numbers(&|rho| 1.0 - rho.abs())),
        ("least_p", numbers(&|_| 2.0 / 5040.0)),
        ("exact", Arc::new(exact)),
        ("primary", Arc::new(primary)),
        ("says", words(["label entropy predicts sharing", "gains are larger with less data"])),
        ("expected", words(["positive", "negative"])),
        ("adjusted_p", only_named(0.0134)),
        ("least_adjusted_p", only_named(4.0 / 5040.0)),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}

/// Two properties of chunking in all domains.
fn properties(path: &Path) {
    let names =
        [("training tokens", "how many words these sentences have"), ("label entropy", "bits")];
    let rows: Vec<(usize, usize)> = (0..7).flat_map(|domain| [(domain, 0), (domain, 1)]).collect();
    let value = |&(domain, name): &(usize, usize)| match name {
        0 => 1000.0 * (domain as f64 + 1.0),
        _ => 2.0 + 0.123_456 * domain as f64,
    };
    let table = arrow::table(vec![
        ("task", texts(&vec!["chunk"; rows.len()])),
        ("domain", texts(&rows.iter().map(|row| DOMAINS[row.0]).collect::<Vec<_>>())),
        ("property", texts(&rows.iter().map(|row| names[row.1].0).collect::<Vec<_>>())),
        ("value", Arc::new(rows.iter().map(value).map(Some).collect::<Float64Array>())),
        ("meaning", texts(&rows.iter().map(|row| names[row.1].1).collect::<Vec<_>>())),
    ]);
    arrow::write(path, &table.unwrap()).unwrap();
}
