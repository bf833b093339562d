//! The pipeline file's own systems, tasks and profiles make sensible training runs.

use artifact::{Stage, Verb};
use nn::Semantics;
use serde_json::{Value, json};

use crate::{Params, Train};

/// pipeline.toml, read as plain data.
fn pipeline() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../pipeline.toml");
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The parameters of a step in the base profile, put together as the stage's table says.
fn step(pipeline: &Value, tasks: &str, system: &str) -> Value {
    let base = &pipeline["profile"]["base"];
    let mut tasks = pipeline["tasks"][tasks].clone();
    if tasks.get("random_labels").is_some() {
        tasks["random_labels"] = base["random_labels"].clone();
    }
    json!({
        "tasks": tasks,
        "definitions": resolved(&pipeline["task"], base),
        "system": pipeline["system"][system],
        "model": base["model"],
        "training": base["training"],
        "semantics": pipeline["semantics"]["paper"],
        "seed": 1,
    })
}

/// A value with the settings of a profile that it refers to.
fn resolved(value: &Value, profile: &Value) -> Value {
    match value {
        Value::Object(table) => {
            let entries = table.iter().map(|(key, value)| (key.clone(), resolved(value, profile)));
            entries.collect()
        }
        Value::String(text) => {
            let setting = text.strip_prefix("${profile.").and_then(|text| text.strip_suffix('}'));
            setting.map_or_else(|| value.clone(), |setting| profile[setting].clone())
        }
        value => value.clone(),
    }
}

fn params(value: &Value) -> Params {
    serde_json::from_value(value.clone()).unwrap()
}

fn keys(table: &Value) -> Vec<&String> {
    table.as_object().unwrap().keys().collect()
}

#[test]
fn every_system_fits_every_combination_of_tasks() {
    let pipeline = pipeline();
    let check = Stage::of::<Train>().check;
    let (systems, tasks) = (keys(&pipeline["system"]), keys(&pipeline["tasks"]));
    assert!(systems.len() >= 13 && tasks.len() >= 6, "{systems:?} {tasks:?}");
    for system in &systems {
        for tasks in &tasks {
            check(&step(&pipeline, tasks, system))
                .unwrap_or_else(|error| panic!("{system} on {tasks}: {error}"));
        }
    }
}

#[test]
fn the_small_networks_of_the_mini_profile_fit_too() {
    let pipeline = pipeline();
    for system in keys(&pipeline["system"]) {
        let mut step = step(&pipeline, "four", system);
        step["model"] = pipeline["profile"]["mini"]["model"].clone();
        (Stage::of::<Train>().check)(&step).unwrap_or_else(|error| panic!("{system}: {error}"));
    }
}

#[test]
fn the_semantics_of_the_pipeline_are_those_of_the_network() {
    let pipeline = pipeline();
    let tables = &pipeline["semantics"];
    for (name, expected) in [("paper", Semantics::PAPER), ("reference", Semantics::REFERENCE)] {
        // Every setting is listed, so that each can be switched from the command line.
        assert_eq!(tables[name], serde_json::to_value(expected).unwrap(), "{name}");
    }
    assert_eq!(pipeline["profile"]["base"]["semantics"], "${semantics.paper}");
    let check = Stage::of::<Train>().check;
    for (system, tasks) in
        keys(&pipeline["system"]).into_iter().flat_map(|s| [(s, "chunk"), (s, "four")])
    {
        let mut step = step(&pipeline, tasks, system);
        step["semantics"] = tables["reference"].clone();
        check(&step).unwrap_or_else(|error| panic!("{system} on {tasks}: {error}"));
        let config = params(&step).config(&[3; 4][..params(&step).task_names().len()], 10, 10);
        assert_eq!(config.semantics, Semantics::REFERENCE);
    }
    let mut step = step(&pipeline, "chunk", "hard");
    step["semantics"]["cell"] = json!("coupeld");
    let error = check(&step).unwrap_err();
    assert_eq!(error.path, ["semantics", "cell"]);
    assert!(error.expected.contains(&"coupled".to_owned()), "{error}");
}

/// The bundle states every setting, and departs from the base in those that the published code does.
#[test]
fn the_published_codes_training_is_a_full_set_of_settings() {
    let pipeline = pipeline();
    let (base, reference) =
        (&pipeline["profile"]["base"]["training"], &pipeline["reference"]["training"]);
    assert_eq!(keys(base), keys(reference));
    let mut step = step(&pipeline, "chunk", "sluice");
    step["training"] = reference.clone();
    (Stage::of::<Train>().check)(&step).unwrap();
    let other = keys(base).into_iter().filter(|key| base[*key] != reference[*key]);
    let departures = ["decay", "restore", "sampling", "train_unknown", "unknown", "unseen"];
    assert_eq!(other.collect::<Vec<_>>(), departures);
}

/// The tasks of a step's network with the layers that predict them.
fn predicted(tasks: &str, system: &str) -> Vec<(String, usize)> {
    let params = params(&step(&pipeline(), tasks, system));
    let labels = vec![3; params.task_names().len()];
    let tasks = params.config(&labels, 10, 10).tasks.into_iter();
    tasks.map(|task| (task.name, task.layer)).collect()
}

#[test]
fn low_supervision_predicts_auxiliary_tasks_at_the_first_layer() {
    let at = |pairs: &[(&str, usize)]| -> Vec<(String, usize)> {
        pairs.iter().map(|&(name, layer)| (name.to_owned(), layer)).collect()
    };
    assert_eq!(predicted("chunk", "low_supervision"), at(&[("chunk", 3), ("pos", 1)]));
    // A main task stays at the last layer, also one that is auxiliary elsewhere.
    assert_eq!(predicted("srl", "low_supervision"), at(&[("srl", 3), ("pos", 1)]));
    assert_eq!(
        predicted("four", "low_supervision"),
        at(&[("chunk", 3), ("ner", 3), ("srl", 1), ("pos", 1)])
    );
    assert_eq!(predicted("four", "hard").iter().map(|task| task.1).collect::<Vec<_>>(), [3; 4]);
    assert_eq!(predicted("chunk", "single"), at(&[("chunk", 3)]));
}

#[test]
fn sluice_adds_the_papers_number_of_alphas() {
    for (tasks, m) in [("chunk", 2), ("four", 4)] {
        let params = params(&step(&pipeline(), tasks, "sluice"));
        let config = params.config(&vec![3; m], 10, 10);
        assert_eq!(config.free_alphas(), 4 * 3 * m * m, "4 K M^2");
    }
}

/// What the stage says about a step after one value was changed.
fn fault(path: &[&str], value: Value) -> (String, String) {
    let mut step = step(&pipeline(), "four", "sluice");
    let mut place = &mut step;
    for key in path {
        place = &mut place[*key];
    }
    *place = value;
    let error = (Stage::of::<Train>().check)(&step).unwrap_err();
    (error.path.join("."), error.message)
}

#[test]
fn a_faulty_value_is_found_at_its_key() {
    for (path, value) in [
        (vec!["training", "learning_rate"], json!(0.0)),
        (vec!["training", "decay"], json!(-0.1)),
        (vec!["training", "epochs"], json!(0)),
        (vec!["training", "patience"], json!(0)),
        (vec!["training", "clip"], json!(-5.0)),
        (vec!["training", "noise"], json!(-0.2)),
        (vec!["training", "unknown"], json!(1.5)),
        (vec!["training", "omega_every"], json!(0)),
        (vec!["training", "optimizer"], json!("newton")),
        (vec!["training", "sampling"], json!("unions")),
        (vec!["training", "batch"], json!(0)),
        (vec!["training", "restore"], json!("never")),
        (vec!["training", "unseen"], json!("first")),
        (vec!["training", "weights", "pos"], json!(-1.0)),
        (vec!["training", "weights", "chunks"], json!(1.0)),
        (vec!["model", "word"], json!(0)),
        (vec!["model", "hidden"], json!(101)),
        (vec!["model", "layers"], json!(0)),
        (vec!["system", "subspaces"], json!(0)),
        (vec!["system", "omega"], json!(-1.0)),
        (vec!["system", "stacks"], json!("shared")),
        (vec!["system", "connect"], json!("lasst")),
        (vec!["system", "auxiliary_layer"], json!({ "pos": 4 })),
        (vec!["system", "auxiliary_layer"], json!({ "pos": 1 })),
        (vec!["tasks", "main"], json!("")),
        (vec!["tasks", "auxiliary"], json!(["chunks"])),
        (vec!["tasks", "auxiliary"], json!(["pos", "pos"])),
        (vec!["tasks", "auxiliary"], json!(["chunk"])),
        (
            vec!["tasks", "random_labels"],
            json!({ "main_sentences": 0, "auxiliary_sentences": 1, "epochs": 1 }),
        ),
        (vec!["seed"], json!(-1)),
    ] {
        let (found, message) = fault(&path, value.clone());
        // Some faults lie in two keys together: then either may be named, of the same table.
        assert!(found.starts_with(path[0]), "{path:?} = {value}: found at {found}: {message}");
        assert!(!message.is_empty());
        if matches!(path[0], "training" | "model") {
            assert_eq!(found, path.join("."), "{message}");
        }
    }
}

#[test]
fn the_right_names_are_offered_for_a_wrong_one() {
    let mut step = step(&pipeline(), "chunk", "hard");
    step["training"]["patients"] = json!(2);
    let error = (Stage::of::<Train>().check)(&step).unwrap_err();
    assert_eq!(error.path, ["training", "patients"]);
    assert!(error.expected.contains(&"patience".to_owned()));
    step["training"] = json!(pipeline()["profile"]["base"]["training"]);
    step["tasks"]["main"] = json!("chunks");
    let error = (Stage::of::<Train>().check)(&step).unwrap_err();
    assert_eq!(error.path, ["tasks", "main"]);
    assert!(error.message.contains("`[task.chunks]`") && error.expected.contains(&"chunk".into()));
    assert_eq!(Train::NAME, "train");
}
