//! The command and its files, on NumPy's files and on the numbers of the PyTorch model.

use std::path::{Path, PathBuf};

use command::{Error, Fake, Outcome};
use nn::Network;
use serde_json::json;
use tempfile::TempDir;

use crate::arrays::{Array, Arrays};
use crate::command::ORACLE;

fn here(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    path.to_str().unwrap().to_owned()
}

fn pytorch(file: &str) -> String {
    here(&format!("../nn/tests/pytorch/{file}"))
}

/// Runs `repro oracle` and gives what it prints.
fn oracle(arguments: &[&str]) -> (Result<Outcome, Error>, String) {
    let host = Fake::at(".");
    let words = std::iter::once("oracle").chain(arguments.iter().copied());
    let matches = (ORACLE.clap)().try_get_matches_from(words).unwrap();
    let outcome = (ORACLE.run)(&matches, &host);
    (outcome, host.printed())
}

/// The error of a command that cannot do its work, with its hint.
fn fault(arguments: &[&str]) -> String {
    match oracle(arguments).0 {
        Err(Error::Work(error) | Error::Usage(error)) => {
            format!("{error} / {}", error.help.clone().unwrap_or_default())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn files_of_numpy_are_read_whatever_their_type_and_order() {
    for file in ["stored.npz", "deflated.npz"] {
        let Arrays(arrays) =
            Arrays::read(Path::new(&here("tests/arrays")).join(file).as_path()).unwrap();
        let x = Array { shape: vec![2, 3], values: vec![-0.25, -0.125, 0.0, 0.125, 0.25, 0.375] };
        for name in ["c64", "c32", "fortran64", "fortran32"] {
            assert_eq!(arrays[name], x, "{file} {name}");
        }
        assert_eq!(arrays["scalar"], Array::scalar(-1.5));
        assert_eq!(arrays["vector"], Array { shape: vec![3], values: x.values[3..].to_vec() });
        assert_eq!(arrays["a/name.with.parts"], Array { shape: vec![1, 0, 2], values: Vec::new() });
        assert_eq!(arrays.len(), 7);
    }
    let error = Arrays::read(Path::new(&here("tests/arrays/integers.npz"))).unwrap_err();
    assert!(error.to_string().contains("array `x` is of type '<i8', not float64"), "{error}");
}

#[test]
fn arrays_survive_both_forms_with_the_same_bytes_each_time() {
    let folder = TempDir::new().unwrap();
    let arrays = Arrays::read(Path::new(&here("tests/arrays/deflated.npz"))).unwrap();
    for name in ["a.npz", "a.safetensors"] {
        let path = folder.path().join(name);
        arrays.write(&path).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(Arrays::read(&path).unwrap(), arrays, "{name}");
        arrays.write(&path).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
        std::fs::write(&path, &bytes[..bytes.len() - 3]).unwrap();
        Arrays::read(&path).unwrap_err();
    }
    assert!(arrays.write(&folder.path().join("a.txt")).is_err());
}

#[test]
fn a_step_is_compared_with_another_programs() {
    let (file, config) = (pytorch("sluice.safetensors"), pytorch("golden.json:sluice"));
    let (outcome, text) = oracle(&["step", &file, "--config", &config, "--compare"]);
    assert_eq!(outcome.unwrap(), Outcome::Done, "{text}");
    assert!(text.contains("grad/both/chunk/alpha0"), "{text}");
    assert!(text.contains(", 0 worse than 1e-5"), "{text}");
    let one = ["step", &file, "--config", &config, "--compare", "--case", "s1", "--task", "pos"];
    let (outcome, text) = oracle(&one);
    assert_eq!(outcome.unwrap(), Outcome::Done);
    assert!(text.contains("res/s1/pos/loss ") && !text.contains("chunk"), "{text}");
    // Another clip makes another step.
    let (outcome, text) = oracle(&["step", &file, "--config", &config, "--compare", "--clip", "1"]);
    assert_eq!(outcome.unwrap(), Outcome::Problems);
    let bad: Vec<_> = text.lines().filter(|line| line.ends_with("worse than 1e-5")).collect();
    assert!(bad.iter().any(|line| line.starts_with("after/both/chunk/wembeds")), "{text}");
    assert!(bad.iter().all(|line| !line.starts_with("grad/")), "{text}");
}

#[test]
fn what_a_step_writes_is_what_it_is_compared_with() {
    let folder = TempDir::new().unwrap();
    let config = pytorch("golden.json:feda");
    for name in ["out.npz", "out.safetensors"] {
        let out = folder.path().join(name).to_str().unwrap().to_owned();
        let file = pytorch("feda.safetensors");
        let (outcome, text) = oracle(&["step", &file, "--config", &config, "-o", &out]);
        assert_eq!(outcome.unwrap(), Outcome::Done);
        assert!(text.contains("res/both/chunk/grad_norm"), "{text}");
        let (outcome, text) = oracle(&["step", &out, "--config", &config, "--compare"]);
        assert_eq!(outcome.unwrap(), Outcome::Done);
        assert!(text.contains("0 worse than 1e-5; largest 0.0e0"), "{text}");
        // One number that is off is found.
        let mut arrays = Arrays::read(Path::new(&out)).unwrap();
        arrays.0.get_mut("grad/s0/pos/beta.task1").unwrap().values[1] += 1e-2;
        arrays.write(Path::new(&out)).unwrap();
        let (outcome, text) = oracle(&["step", &out, "--config", &config, "--compare"]);
        assert_eq!(outcome.unwrap(), Outcome::Problems);
        assert!(text.contains("1 worse than 1e-5") && text.contains(" grad/s0/pos/beta.task1"));
    }
}

/// A network of one's own: a description, initial values, a step, a model, and back.
#[test]
fn a_network_of_ones_own_goes_all_the_way() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (config, before) = (at("own.json"), at("before.npz"));
    let own = json!({
        "config": {
            "tasks": [
                {"name": "a", "labels": 2, "layer": 2},
                {"name": "b", "labels": 3, "layer": 2},
            ],
            "words": 4, "chars": 5, "word_dim": 3, "char_dim": 2, "hidden": 4, "mlp": 3, "layers": 2,
            "subspaces": 2, "stacks": "per_task", "alpha": "learned", "connect": "mixture",
            "omega": 0.1,
        },
        "sentences": [
            {"words": [1, 0, 1], "chars": [[2], [3, 1], [2]], "gold": {"a": [0, 1, 1], "b": [2, 0, 1]}},
            {"words": [3], "chars": [[4, 0]], "gold": {"a": [1]}},
        ],
    });
    std::fs::write(&config, own.to_string()).unwrap();
    assert!(oracle(&["list", &config]).1.starts_with("own  a@2 b@2; 2 stack(s), 2 subspace(s)"));
    assert!(oracle(&["list", &format!("{config}:own")]).1.contains("before/alpha1"));
    oracle(&["init", "--config", &config, "--seed", "3", "-o", &before]).0.unwrap();
    let (outcome, text) = oracle(&["step", &before, "--config", &config]);
    assert_eq!(outcome.unwrap(), Outcome::Done);
    for found in ["res/s0/a/loss", "res/s0/b/loss", "res/s1/a/loss", "res/all/a/loss", "res/omega"]
    {
        assert!(text.contains(found), "{found}: {text}");
    }
    // The second sentence has no gold labels of `b`.
    assert!(!text.contains("res/s1/b/") && !text.contains("res/all/b/"), "{text}");
    let model = at("model.safetensors");
    oracle(&["convert", &before, "--config", &config, "-o", &model]).0.unwrap();
    let network = Network::load(Path::new(&model)).unwrap();
    let drawn = Network::new(network.config().clone(), 3).unwrap();
    assert_eq!(network.parameters(), drawn.parameters());
    let back = PathBuf::from(at("back.npz"));
    oracle(&["convert", &model, "--config", &config, "-o", back.to_str().unwrap()]).0.unwrap();
    assert_eq!(Arrays::read(&back).unwrap(), Arrays::read(Path::new(&before)).unwrap());
    let nothing = fault(&["step", &before, "--config", &config, "--compare"]);
    assert!(nothing.contains("none of the arrays that were computed"), "{nothing}");
}

#[test]
fn faults_say_what_was_expected() {
    let folder = TempDir::new().unwrap();
    let (file, config) = (pytorch("hard.safetensors"), pytorch("golden.json:hard"));
    let damaged = |name: &str, change: &dyn Fn(&mut Arrays)| {
        let mut arrays = Arrays::read(Path::new(&file)).unwrap();
        change(&mut arrays);
        let path = folder.path().join("damaged.npz");
        arrays.write(&path).unwrap();
        let said = fault(&["step", path.to_str().unwrap(), "--config", &config]);
        assert!(said.contains(name), "{said}");
        said
    };
    let wx = "before/layer1.task0.bwd.Wx";
    let said = damaged(wx, &|arrays| drop(arrays.0.remove(wx)));
    assert!(said.contains("is missing; expected shape [16, 8]"), "{said}");
    let said = damaged(wx, &|arrays| arrays.0.get_mut(wx).unwrap().shape = vec![8, 16]);
    assert!(said.contains("has shape [8, 16]; expected shape [16, 8]"), "{said}");
    damaged("no float32 numbers", &|arrays| arrays.0.get_mut(wx).unwrap().values[3] = f64::NAN);
    damaged("no parameter `before/gamma`", &|arrays| {
        arrays.0.insert("before/gamma".to_owned(), Array::scalar(1.0));
    });
    let said = fault(&["step", &file, "--config", &pytorch("golden.json:slice")]);
    assert!(said.contains("no network `slice`") && said.contains("sluice_s3"), "{said}");
    let said = fault(&["step", &file, "--config", &pytorch("golden.json")]);
    assert!(said.contains("several networks"), "{said}");
    let said = fault(&["step", &file, "--config", &config, "--task", "srl"]);
    assert!(said.contains("no task `srl`") && said.contains("chunk, pos"), "{said}");
    let said = fault(&["step", &file, "--config", &config, "--case", "s7"]);
    assert!(said.contains("no case `s7`") && said.contains("both, s0, s1"), "{said}");
    let said = fault(&["step", &file, "--config", &config, "--clip", "0"]);
    assert!(said.contains("--clip is 0"), "{said}");
    fault(&["step", "no/such.npz", "--config", &config]);
    let said = fault(&["step", &config.replace(":hard", ""), "--config", &config]);
    assert!(said.contains("expected NumPy's .npz or safetensors"), "{said}");
}

#[test]
fn descriptions_that_make_no_sense_are_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("golden.json");
    let golden = std::fs::read_to_string(pytorch("golden.json")).unwrap();
    let said = |from: &str, to: &str, network: &str| {
        let text = golden.replacen(from, to, 1);
        assert_ne!(text, golden, "{from}");
        std::fs::write(&path, text).unwrap();
        let asked = format!("{}:{network}", path.display());
        fault(&["list", &asked])
    };
    let found = said("\"srl\": [[4, 0", "\"srl\": [[5, 0", "sluice4");
    assert!(found.contains("`srl` of sentence 0 has the id 5; expected 0 to 4"), "{found}");
    let found = said("\"sentences\": [[2, 0", "\"sentences\": [[7, 0", "hard");
    assert!(found.contains("no characters for word 7"), "{found}");
    let found = said("\"connect\": \"skip\"", "\"connect\": \"hop\"", "skip_const");
    assert!(found.contains("expected last, skip, concat or mixture"), "{found}");
    let found = said("\"stacks\": 4", "\"stacks\": 3", "sluice4");
    assert!(found.contains("`stacks` is 3; expected 1, or 4"), "{found}");
    let found = said("\"alphas\": 48", "\"alphas\": 47", "sluice");
    assert!(found.contains("`alphas` is 47, but the network has 48"), "{found}");
    // FEDA's shared alphas, untied.
    let found = said(
        "[-1, 1, -1, 2], [-1, -1, 3, -1], [-1, 1, -1, 2]",
        "[-1, 1, -1, 2], [-1, -1, 3, -1], [-1, 4, -1, 5]",
        "feda",
    );
    assert!(found.contains("as no mask of the network does"), "{found}");
    std::fs::write(&path, "{\"sizes\": 3}").unwrap();
    let found = fault(&["list", path.to_str().unwrap()]);
    assert!(found.contains("describes no network"), "{found}");
}
