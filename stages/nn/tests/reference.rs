//! The published code's semantics against the numbers of an independent PyTorch model, kept beside
//! this file, under the code's names of arrays, which docs/semantics.md maps.
//!
//! Left out: the numbers of the code itself, which golden.rs reads.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::collections::BTreeMap;
use std::path::Path;

use nn::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::Value;

/// Largest difference over largest value, per array.
const TOLERANCE: f64 = 1e-5;

type Arrays = BTreeMap<String, Vec<f64>>;

fn number(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

fn ids(value: &Value) -> Vec<u32> {
    value.as_array().unwrap().iter().map(|id| number(id) as u32).collect()
}

/// A configuration of reference.json.
fn config(golden: &Value, system: &str) -> Config {
    let (dims, about) = (&golden["dims"], &golden["config"][system]);
    let tasks = about["tasks"].as_array().unwrap().iter().zip(about["pred"].as_array().unwrap());
    let stitched = about["cross_stitch"].as_bool().unwrap_or(false);
    let start = |key: &str, default| match about[key].as_str() {
        Some("imbalanced") => Start::Imbalanced,
        Some("balanced") => Start::Balanced,
        _ => default,
    };
    let code = Semantics::REFERENCE;
    Config {
        tasks: tasks
            .map(|(name, layer)| Task {
                name: name.as_str().unwrap().to_owned(),
                labels: number(&golden["labels"][name.as_str().unwrap()]),
                layer: number(layer),
            })
            .collect(),
        words: number(&dims["words"]),
        chars: number(&dims["chars"]),
        word_dim: number(&dims["in_dim"]),
        char_dim: number(&dims["c_in_dim"]),
        hidden: number(&dims["h_dim"]),
        mlp: number(&dims["mlp"]),
        layers: number(&dims["layers"]),
        subspaces: about["num_subspaces"].as_u64().unwrap_or(1) as usize,
        stacks: if stitched { Stacks::PerTask } else { Stacks::Shared },
        connect: match about["layer_connect"].as_str().unwrap_or("none") {
            "none" => Connect::Last,
            "skip" => Connect::Skip,
            "concat" => Connect::Concatenation,
            "stitch" => Connect::Mixture,
            other => panic!("{other}"),
        },
        alpha: if stitched { Alpha::Learned } else { Alpha::None },
        mask: Mask::None,
        omega: about["constraint_weight"].as_f64().unwrap_or(0.0) as f32,
        initial: nn::Initial::default(),
        semantics: Semantics {
            alpha_start: start("cross_stitch_init_scheme", code.alpha_start),
            beta_start: start("layer_stitch_init_scheme", code.beta_start),
            ..code
        },
    }
}

/// One of our arrays from those of the code: stacked by gates.
fn ours(arrays: &Arrays, prefix: &str, name: &str) -> Vec<f64> {
    let (lstm, kind) = name.rsplit_once('.').unwrap_or(("", name));
    let gates: &[&str] = match kind {
        "Wx" => &["Wix", "Wcx", "Wox"],
        "Wh" => &["Wih", "Wch", "Woh"],
        "Wc" => &["Wic", "Woc"],
        "b" => &["bi", "bc", "bo"],
        _ => return arrays[&format!("{prefix}{name}")].clone(),
    };
    gates.iter().flat_map(|gate| arrays[&format!("{prefix}{lstm}.{gate}")].clone()).collect()
}

fn network(config: Config, arrays: &Arrays) -> Network {
    let mut network = Network::new(config, 0).unwrap();
    let names: Vec<_> = network.arrays().iter().map(|array| array.name.clone()).collect();
    for name in names {
        let values: Vec<f32> = ours(arrays, "", &name).iter().map(|x| *x as f32).collect();
        assert!(network.set_array(&name, &values), "{name}: {} values", values.len());
    }
    network
}

/// Compares an array and remembers the largest relative difference.
fn compare(worst: &mut f64, name: &str, found: &[f32], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{name}");
    let pairs = || found.iter().map(|x| f64::from(*x)).zip(expected);
    let difference = pairs().map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    let largest = pairs().map(|(_, b)| b.abs()).fold(0.0, f64::max);
    let relative = if largest == 0.0 { difference } else { difference / largest };
    assert!(relative <= TOLERANCE, "{name}: {relative:.2e}");
    *worst = worst.max(relative);
}

/// The sentence of a golden file.
fn text(golden: &Value) -> (Vec<u32>, Vec<Vec<u32>>) {
    (ids(&golden["word_ids"]), golden["char_ids"].as_array().unwrap().iter().map(ids).collect())
}

/// Features, probabilities, loss and penalty of every task; then a step of the first.
fn check(golden: &Value, before: &Network, results: &Arrays, worst: &mut f64) -> Trainer {
    let (words, chars) = text(golden);
    let sentence = Sentence { words: &words, chars: &chars };
    let settings = Settings::default();
    let mut rng = ChaCha8Rng::seed_from_u64(0);
    let mut tagger = Tagger::new(before);
    let mut first = None;
    for (task, about) in before.config().tasks.iter().enumerate() {
        let expected = |kind: &str| {
            let name = format!("{kind}.{}", about.name);
            (name.clone(), results[&name].clone())
        };
        let (name, features) = expected("features");
        compare(worst, &name, tagger.features(before, &sentence), &features);
        let (name, probabilities) = expected("probs");
        compare(worst, &name, tagger.probabilities(before, &sentence, task), &probabilities);
        let mut after = before.clone();
        let mut trainer = Trainer::new(before, settings.clone());
        let gold = ids(&golden["gold"][&about.name]);
        let step = trainer.step(&mut after, &sentence, task, &gold, 0.1, &mut rng);
        let (name, loss) = expected("loss");
        compare(worst, &name, &[step.loss as f32], &loss);
        let (name, penalty) = expected("penalty");
        compare(worst, &name, &[step.omega as f32], &penalty);
        first.get_or_insert(trainer);
    }
    first.unwrap()
}

#[test]
fn the_numbers_of_an_independent_model_are_reproduced() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/reference.json");
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let systems = golden["config"].as_object().unwrap();
    assert_eq!(systems.len(), 8);
    for system in systems.keys() {
        let order = order(&golden, system);
        let mut state: u32 = 1;
        let mut parameters = Arrays::new();
        for (name, count) in &order {
            let draw = |_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (f64::from(state) / 4_294_967_296.0 - 0.5) * 1.5
            };
            parameters.insert(name.clone(), (0..*count).map(draw).collect());
        }
        let config = config(&golden, system);
        let before = network(config, &parameters);
        let count: usize = order.iter().map(|(_, count)| count).sum();
        assert_eq!(before.parameters().len(), count, "{system}");
        let results: Arrays = serde_json::from_value(golden["results"][system].clone()).unwrap();
        let mut worst = 0.0;
        let trainer = check(&golden, &before, &results, &mut worst);
        for array in before.arrays() {
            let found = trainer.gradient(&before, &array.name).unwrap();
            compare(&mut worst, &array.name, &found, &ours(&results, "grad.", &array.name));
        }
        println!("{system}: largest difference {worst:.1e}");
    }
}

/// The arrays of a configuration in the order in which they are drawn, with their lengths.
fn order(golden: &Value, system: &str) -> Vec<(String, usize)> {
    let arrays = golden["arrays"][system].as_array().unwrap();
    let entry = |entry: &Value| {
        let shape = entry[1].as_array().unwrap();
        (entry[0].as_str().unwrap().to_owned(), shape.iter().map(number).product())
    };
    arrays.iter().map(entry).collect()
}
