//! Whole runs of the stage on the toy language: it learns, stops, keeps the best, repeats itself.

use std::path::Path;

use arrow_array::{Array, BooleanArray, Float64Array, UInt32Array};
use artifact::{Input, InputFile, Inputs, Monitor, Outputs, Request, Silent, StageError, Verb};
use corpus::{Dataset, arrow};
use learn::Data;
use nn::{Network, Sentence, Tagger};

use super::toy;
use crate::{Params, RandomLabels, Train};

fn input(path: &Path) -> Input {
    let file = InputFile { name: String::new(), path: path.into(), shown: path.into() };
    Input { files: vec![file], ..Input::default() }
}

/// Runs the stage in a folder of its own; its outputs lie below `out`.
fn run(
    params: &Params,
    train: &Dataset,
    dev: &Dataset,
    monitor: &dyn Monitor,
) -> (tempfile::TempDir, Result<(), StageError>) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    train.write(&path("train")).unwrap();
    dev.write(&path("dev")).unwrap();
    toy::vocabulary(train).write(&path("vocabulary")).unwrap();
    let mut inputs = Inputs::default();
    for name in ["train", "dev", "vocabulary"] {
        inputs.push(name, input(&path(name)));
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
        monitor,
    };
    let result = Train::run(params.clone(), &request);
    (folder, result)
}

fn read(folder: &tempfile::TempDir, name: &str) -> Vec<u8> {
    std::fs::read(folder.path().join("out").join(name)).unwrap()
}

/// A column of the curve, main task's rows only where there are two tasks.
fn curve(folder: &tempfile::TempDir, column: &str) -> Vec<Option<f64>> {
    let table = arrow::read(&folder.path().join("out/curve")).unwrap();
    let main: &BooleanArray = arrow::column(&table, "main").unwrap();
    let values: &Float64Array = arrow::column(&table, column).unwrap();
    let rows = (0..table.num_rows()).filter(|&row| main.value(row));
    rows.map(|row| values.is_valid(row).then(|| values.value(row))).collect()
}

/// The kept epoch, from 1.
fn best(folder: &tempfile::TempDir) -> u32 {
    let table = arrow::read(&folder.path().join("out/curve")).unwrap();
    let epochs: &UInt32Array = arrow::column(&table, "epoch").unwrap();
    let best: &BooleanArray = arrow::column(&table, "best").unwrap();
    let mut kept: Vec<_> =
        (0..table.num_rows()).filter(|&row| best.value(row)).map(|row| epochs.value(row)).collect();
    kept.dedup();
    assert_eq!(kept.len(), 1, "one epoch is kept");
    kept[0]
}

/// The saved model's accuracy on the main task's dev sentences.
fn accuracy(folder: &tempfile::TempDir, params: &Params, train: &Dataset, dev: &Dataset) -> f64 {
    let network = Network::load(&folder.path().join("out/model")).unwrap();
    let data = Data::new(params, train, dev, &toy::vocabulary(train)).unwrap();
    let (mut tagger, mut labels) = (Tagger::new(&network), Vec::new());
    let (mut right, mut tokens) = (0, 0);
    for example in &data.tasks[0].dev {
        let encoded = &data.dev[example.sentence];
        let sentence = Sentence { words: &encoded.words, chars: &encoded.chars };
        tagger.tag(&network, &sentence, 0, &mut labels);
        right += labels.iter().zip(&example.gold).filter(|(a, b)| a == b).count();
        tokens += labels.len();
    }
    right as f64 / tokens as f64
}

#[test]
fn a_small_language_is_learnt() {
    let (train, dev) = (toy::dataset(24), toy::dataset(8));
    let params = toy::params();
    let (folder, result) = run(&params, &train, &dev, &Silent);
    result.unwrap();
    let accuracies = curve(&folder, "dev_accuracy");
    let last = accuracies[best(&folder) as usize - 1].unwrap();
    assert!(last > 0.95, "{accuracies:?}");
    assert!((accuracy(&folder, &params, &train, &dev) - last).abs() < 1e-12);
    let losses = curve(&folder, "loss");
    assert!(losses[0] > losses[losses.len() - 1], "{losses:?}");
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    let (train, dev) = (toy::dataset(10), toy::dataset(4));
    let mut params = toy::params();
    params.training.epochs = 3;
    let (one, _) = run(&params, &train, &dev, &Silent);
    let (two, _) = run(&params, &train, &dev, &Silent);
    params.seed += 1;
    let (other, _) = run(&params, &train, &dev, &Silent);
    for name in ["model", "curve", "sharing"] {
        assert!(read(&one, name) == read(&two, name), "{name} differs between equal runs");
        assert!(read(&one, name) != read(&other, name), "{name} ignores the seed");
    }
}

/// Dev sentences whose first word is labelled as no training sentence labels it: the more of the
/// language is learnt, the fewer of them are right.
fn contrary(train: &Dataset) -> Dataset {
    let mut dev = train.clone();
    for labels in dev.sentences.iter_mut().filter_map(|sentence| sentence.layers[0].as_mut()) {
        labels.rotate_left(1);
    }
    dev
}

#[test]
fn training_stops_when_dev_gets_no_better_and_keeps_the_best() {
    let train = toy::dataset(24);
    let dev = contrary(&train);
    let mut params = toy::params();
    // Slow enough that dev gets better before the language is learnt, which makes it worse.
    params.training.learning_rate = 0.02;
    params.training.patience = 3;
    params.training.epochs = 40;
    let (folder, result) = run(&params, &train, &dev, &Silent);
    result.unwrap();
    let accuracies: Vec<_> = curve(&folder, "dev_accuracy").into_iter().flatten().collect();
    let best = best(&folder) as usize;
    assert!(accuracies.len() < 40, "it never stopped: {accuracies:?}");
    assert_eq!(accuracies.len(), best + 3, "patience is 3: {accuracies:?}");
    let (kept, last) = (accuracies[best - 1], accuracies[accuracies.len() - 1]);
    assert!(kept > last, "dev gets worse: {accuracies:?}");
    assert!(accuracies[..best - 1].iter().all(|&earlier| earlier < kept));
    // The file holds the best epoch's network, not the last one's.
    assert!((accuracy(&folder, &params, &train, &dev) - kept).abs() < 1e-12);
}

#[test]
fn random_labels_are_trained_without_stopping() {
    let (train, dev) = (toy::dataset(24), toy::dataset(8));
    let mut params = toy::params();
    params.training.patience = 1;
    params.tasks.random_labels =
        Some(RandomLabels { main_sentences: 5, auxiliary_sentences: 3, epochs: 9 });
    let (folder, result) = run(&params, &train, &dev, &Silent);
    result.unwrap();
    assert_eq!(curve(&folder, "train_accuracy").iter().flatten().count(), 9);
    assert!(curve(&folder, "dev_accuracy").iter().all(Option::is_none));
    assert_eq!(best(&folder), 9);
}

#[test]
fn sharing_has_every_alpha_and_beta_of_every_epoch() {
    let (train, dev) = (toy::dataset(8), toy::dataset(4));
    let mut params = toy::params();
    params.training.epochs = 2;
    let (folder, _) = run(&params, &train, &dev, &Silent);
    let table = arrow::read(&folder.path().join("out/sharing")).unwrap();
    // Two layers, two tasks, two subspaces; before training and after each of two epochs.
    assert_eq!(table.num_rows(), 3 * (2 * 4 * 4 + 2 * 2));
    let subspaces: &UInt32Array = arrow::column(&table, "from_subspace").unwrap();
    let tasks = arrow::strings(&table, "from_task").unwrap();
    let to = arrow::strings(&table, "to_task").unwrap();
    let values: &Float64Array = arrow::column(&table, "value").unwrap();
    // The first row of layer 1: the main task favours subspace 2 of both tasks (notes: .95 x 2/M).
    let row: Vec<_> = (0..4).map(|i| (to.value(i), tasks.value(i), subspaces.value(i))).collect();
    let expected =
        [("chunk", "chunk", 1), ("chunk", "chunk", 2), ("chunk", "pos", 1), ("chunk", "pos", 2)];
    assert_eq!(row, expected);
    for (value, expected) in values.values().iter().zip([0.05, 0.95, 0.05, 0.95]) {
        assert!((value - expected).abs() < 1e-6, "{value} for {expected}");
    }
    let best: &BooleanArray = arrow::column(&table, "best").unwrap();
    assert_eq!(best.iter().flatten().filter(|&best| best).count(), 2 * 4 * 4 + 2 * 2);

    params.system = serde_json::from_value(
        serde_json::json!({ "auxiliary": false, "stacks": "shared", "connect": "last" }),
    )
    .unwrap();
    let (folder, _) = run(&params, &train, &dev, &Silent);
    let empty = arrow::read(&folder.path().join("out/sharing")).unwrap();
    assert_eq!((empty.num_rows(), empty.schema()), (0, table.schema()));
}

#[test]
fn a_loss_that_explodes_is_an_error_with_a_hint() {
    let (train, dev) = (toy::dataset(8), toy::dataset(4));
    let mut params = toy::params();
    params.training.learning_rate = 1e30;
    params.training.clip = 1e30;
    let (_folder, result) = run(&params, &train, &dev, &Silent);
    let error = result.unwrap_err();
    assert!(error.message.contains("of epoch 1"), "{error}");
    assert!(error.help.unwrap().contains("learning_rate"));
}

/// A monitor whose user has asked to stop.
struct Stopped;

impl Monitor for Stopped {
    fn progress(&self, _: u64, _: u64, _: &str) {}
    fn metric(&self, _: &str, _: f64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn a_run_stops_when_asked() {
    let (train, dev) = (toy::dataset(8), toy::dataset(4));
    let (_folder, result) = run(&toy::params(), &train, &dev, &Stopped);
    assert!(result.unwrap_err().cancelled);
}
