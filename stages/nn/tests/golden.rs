//! The fused path against golden numbers of an independent PyTorch model in float64.
//!
//! The numbers lie in a folder beside the workspace (`REPRO_SHARED`, else `../shared`); without it
//! the test says so and passes.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod npz;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nn::{
    Alpha, Config, Connect, Example, Mask, Network, Optimizer, Semantics, Sentence, Settings,
    Stacks, Tagger, Task, Trainer,
};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::Value;

/// Largest difference over largest value, per array.
const TOLERANCE: f64 = 1e-5;

fn folder() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("REPRO_SHARED").map(PathBuf::from);
    shared.unwrap_or_else(|| workspace.join("../shared")).join("oracle/paper")
}

fn number(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

fn names(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

fn config(golden: &Value, system: &str) -> Config {
    let (dims, about) = (&golden["dims"], &golden["systems"][system]);
    let tasks = names(&about["tasks"]);
    let layers = about["pred"].as_array().unwrap();
    let mask = match system {
        "grouplasso" => Mask::OwnTask,
        "block" => Mask::OwnTaskLastLayer,
        "feda" => Mask::Feda,
        "feda_free" => Mask::FedaFree,
        _ => Mask::None,
    };
    let learned = !about["alpha_map"].is_null();
    Config {
        tasks: tasks
            .iter()
            .zip(layers)
            .map(|(name, layer)| Task {
                name: name.clone(),
                labels: number(&golden["labels"][name]),
                layer: number(layer),
            })
            .collect(),
        words: number(&dims["words"]),
        chars: number(&dims["chars"]),
        word_dim: number(&dims["word"]),
        char_dim: number(&dims["char"]),
        hidden: number(&dims["hidden"]),
        mlp: number(&dims["mlp"]),
        layers: number(&dims["layers"]),
        subspaces: number(&about["subspaces"]),
        stacks: if number(&about["stacks"]) == 1 { Stacks::Shared } else { Stacks::PerTask },
        connect: match about["connect"].as_str().unwrap() {
            "last" => Connect::Last,
            "skip" => Connect::Skip,
            "concat" => Connect::Concatenation,
            "mixture" => Connect::Mixture,
            other => panic!("{other}"),
        },
        alpha: if learned { Alpha::Learned } else { Alpha::None },
        mask,
        omega: about["omega_weight"].as_f64().unwrap() as f32,
        semantics: Semantics::PAPER,
    }
}

/// The places of alpha must be tied as the golden file says.
fn check_alphas(config: &Config, about: &Value) {
    assert_eq!(config.free_alphas(), number(&about["alphas"]));
    for layer in 0..if about["alpha_map"].is_null() { 0 } else { config.layers } {
        let map = config.alpha_map(layer);
        let golden = &about["alpha_map"][layer];
        let places = (0..map.size() * map.size()).map(|p| (p / map.size(), p % map.size()));
        let mut seen = BTreeMap::new();
        for (to, from) in places {
            let golden = golden[to][from].as_i64().unwrap();
            assert_eq!(map.at(to, from).is_none(), golden == -1, "{to} {from}");
            if let Some(owner) = map.at(to, from) {
                assert_eq!(*seen.entry(golden).or_insert(owner), owner, "{to} {from}");
            }
        }
    }
}

type Arrays = BTreeMap<String, Vec<f64>>;

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

/// The sentences of the golden files: words and characters.
fn sentences(golden: &Value) -> Vec<(Vec<u32>, Vec<Vec<u32>>)> {
    let ids = |value: &Value| -> Vec<u32> {
        value.as_array().unwrap().iter().map(|id| number(id) as u32).collect()
    };
    let sentences = golden["sentences"].as_array().unwrap();
    sentences
        .iter()
        .map(|sentence| {
            let words = ids(sentence);
            let chars = words.iter().map(|word| ids(&golden["chars"][&word.to_string()])).collect();
            (words, chars)
        })
        .collect()
}

fn network(config: Config, arrays: &Arrays, prefix: &str) -> Network {
    let mut network = Network::new(config, 0).unwrap();
    let names: Vec<_> = network.arrays().iter().map(|array| array.name.clone()).collect();
    for name in names {
        let values: Vec<f32> =
            arrays[&format!("{prefix}/{name}")].iter().map(|x| *x as f32).collect();
        assert!(network.set_array(&name, &values), "{name}");
    }
    let found = arrays.keys().filter(|key| key.starts_with(prefix)).count();
    assert_eq!(found, network.arrays().len());
    network
}

/// One file: forward, loss, Omega, every gradient and the step of every task and case.
fn check(golden: &Value, system: &str, path: &Path) -> f64 {
    let config = config(golden, system);
    check_alphas(&config, &golden["systems"][system]);
    let expected = npz::read(path);
    let before = network(config.clone(), &expected, "before");
    let sentences = sentences(golden);
    let mut worst = 0.0;
    let mut tagger = Tagger::new(&before);
    for (index, (words, chars)) in sentences.iter().enumerate() {
        let sentence = Sentence { words, chars };
        let name = format!("res/s{index}/features");
        compare(&mut worst, &name, tagger.features(&before, &sentence), &expected[&name]);
        for (task, about) in config.tasks.iter().enumerate() {
            let name = format!("res/s{index}/probs.{}", about.name);
            let found = tagger.probabilities(&before, &sentence, task);
            compare(&mut worst, &name, found, &expected[&name]);
        }
    }
    if let Some(omega) = expected.get("res/omega") {
        compare(&mut worst, "omega", &[before.omega() as f32], omega);
    }
    let settings = Settings { clip: 5.0, noise: 0.0, omega_every: 1, optimizer: Optimizer::Sgd };
    for (case, members) in golden["cases"].as_object().unwrap() {
        for (task, about) in config.tasks.iter().enumerate() {
            let gold = &golden["gold"][&about.name];
            let members: Vec<_> = members.as_array().unwrap().iter().map(number).collect();
            let gold: Vec<Vec<u32>> = members
                .iter()
                .map(|&i| gold[i].as_array().unwrap().iter().map(|x| number(x) as u32).collect())
                .collect();
            let examples: Vec<_> = members
                .iter()
                .zip(&gold)
                .map(|(&i, gold)| {
                    let (words, chars) = &sentences[i];
                    Example { sentence: Sentence { words, chars }, gold }
                })
                .collect();
            let mut after = before.clone();
            let mut trainer = Trainer::new(&after, settings.clone());
            let mut rng = ChaCha8Rng::seed_from_u64(0);
            let step = trainer.step_batch(&mut after, &examples, task, 0.1, &mut rng);
            let tail = format!("{case}/{}", about.name);
            let mut scalar = |name: &str, found: f64| {
                let name = format!("res/{tail}/{name}");
                compare(&mut worst, &name, &[found as f32], &expected[&name]);
            };
            scalar("loss", step.loss);
            scalar("grad_norm", step.grad_norm);
            scalar("objective", step.loss + f64::from(config.omega) * step.omega);
            for array in after.arrays() {
                let name = format!("grad/{tail}/{}", array.name);
                let found = trainer.gradient(&after, &array.name).unwrap();
                compare(&mut worst, &name, &found, &expected[&name]);
                let name = format!("after/{tail}/{}", array.name);
                let found = after.array(&array.name).unwrap();
                compare(&mut worst, &name, &found, &expected[&name]);
            }
        }
    }
    worst
}

#[test]
fn every_golden_file_is_reproduced() {
    let folder = folder();
    let Ok(text) = std::fs::read_to_string(folder.join("golden_paper.json")) else {
        // Past the test's captured output, so that it is seen.
        let message = format!("skipped: no golden numbers at {}\n", folder.display());
        let _ = std::io::Write::write_all(&mut std::io::stderr(), message.as_bytes());
        return;
    };
    let golden: Value = serde_json::from_str(&text).unwrap();
    let mut files = 0;
    for system in golden["systems"].as_object().unwrap().keys() {
        let path = folder.join(format!("golden_paper_{system}.npz"));
        if path.is_file() {
            let worst = check(&golden, system, &path);
            println!("{system}: largest difference {worst:.1e}");
            files += 1;
        }
    }
    assert!(files > 0, "no golden_paper_*.npz beside golden_paper.json");
}
