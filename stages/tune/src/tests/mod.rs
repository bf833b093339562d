//! Trials on the toy language, rung by rung, as the runner would run them.

// Its parameters are those of the loop; a trial has more.
#[allow(dead_code)]
#[path = "../../../learn/src/tests/toy.rs"]
mod toy;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::{
    Input, InputFile, Inputs, Monitor, Outputs, Request, Silent, Stage, StageError, Verb,
};
use rank::Rank;
use search::{Ranking, Settings, Trial};
use serde_json::{Value, json};

use crate::Tune;

/// A folder with the toy language's artifacts.
struct World(tempfile::TempDir);

impl World {
    fn new() -> Self {
        let world = Self(tempfile::tempdir().unwrap());
        let train = toy::dataset(24);
        train.write(&world.path("train")).unwrap();
        toy::dataset(8).write(&world.path("dev")).unwrap();
        toy::vocabulary(&train).write(&world.path("vocabulary")).unwrap();
        world
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs a stage; its outputs lie in the folder `out`.
    fn run(
        &self,
        stage: Stage,
        params: &Value,
        inputs: &Inputs,
        out: &str,
        monitor: &dyn Monitor,
    ) -> Result<PathBuf, StageError> {
        let folder = self.path(out);
        std::fs::create_dir_all(&folder).unwrap();
        (stage.check)(params).map_err(|error| StageError::new(error.to_string()))?;
        let outputs = Outputs::below(&folder);
        let scratch = self.path("scratch");
        (stage.run)(params, &Request { inputs, outputs: &outputs, scratch, threads: 1, monitor })?;
        Ok(folder)
    }

    /// Runs a trial, which takes its configuration from a ranking or draws it.
    fn trial(
        &self,
        params: &Value,
        ranking: Option<&Path>,
        out: &str,
    ) -> Result<PathBuf, StageError> {
        self.watched(params, ranking, out, &Silent)
    }

    fn watched(
        &self,
        params: &Value,
        ranking: Option<&Path>,
        out: &str,
        monitor: &dyn Monitor,
    ) -> Result<PathBuf, StageError> {
        let mut inputs = Inputs::default();
        for name in ["train", "dev", "vocabulary"] {
            inputs.push(name, input(&self.path(name), &[]));
        }
        if let Some(ranking) = ranking {
            inputs.push("ranking", input(ranking, &[]));
        }
        let folder = self.run(Stage::of::<Tune>(), params, &inputs, out, monitor)?;
        Ok(folder.join("trial"))
    }

    /// Ranks the trials of a rung, slot by slot; returns the folder with both outputs.
    fn rank(&self, rung: &str, trials: &[PathBuf]) -> PathBuf {
        let mut inputs = Inputs::default();
        for (slot, path) in (1..).zip(trials) {
            inputs.push("trials", input(path, &[("slot", &slot.to_string())]));
        }
        let params = json!({ "rung": rung, "rungs": rungs() });
        self.run(Stage::of::<Rank>(), &params, &inputs, &format!("rank.{rung}"), &Silent).unwrap()
    }
}

fn input(path: &Path, labels: &[(&str, &str)]) -> Input {
    let file = InputFile { name: String::new(), path: path.into(), shown: path.into() };
    let labels = labels.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    Input { files: vec![file], labels: labels.collect::<BTreeMap<_, _>>() }
}

fn rungs() -> Value {
    json!({
        "first": { "slots": [1, 2, 3, 4], "epochs": 1, "halves": false },
        "last": { "slots": [1, 2], "epochs": 4, "halves": true, "below": "first" },
    })
}

fn params(slot: u32, epochs: u32) -> Value {
    let run = json!({
        "tasks": { "main": "chunk", "auxiliary": ["pos"] },
        "definitions": {
            "chunk": { "from": "chunks", "scheme": "bio", "metric": "f1" },
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
        },
        "system": {
            "stacks": "per_task", "subspaces": 2, "alpha": "learned", "connect": "mixture",
            "omega": 0.1,
        },
        "model": { "word": 8, "char": 4, "hidden": 8, "mlp": 8, "layers": 2 },
        "training": {
            "optimizer": "sgd", "learning_rate": 0.1, "decay": 0.05, "epochs": 12, "patience": 12,
            "clip": 5.0, "noise": 0.2, "unknown": 0.25, "omega_every": 1,
        },
        "seed": 1,
    });
    json!({
        "run": run,
        "search": {
            "space": {
                "learning_rate": { "choice": [0.0001, 0.1, 0.2] },
                "noise": { "linear": [0.0, 0.2] },
                "omega": { "log": [0.01, 1.0] },
            },
            "seed": 3,
            "slot": slot,
            "epochs": epochs,
        },
    })
}

fn read(path: &Path) -> Trial {
    search::from_json(path).unwrap()
}

#[test]
fn a_search_from_draws_to_winner() {
    let world = World::new();
    let first: Vec<_> = (1..=4)
        .map(|slot| world.trial(&params(slot, 1), None, &format!("first.{slot}")).unwrap())
        .collect();
    let drawn: Vec<_> = first.iter().map(|path| read(path)).collect();
    for (slot, trial) in (1..).zip(&drawn) {
        let space: search::Space =
            serde_json::from_value(params(1, 1)["search"]["space"].clone()).unwrap();
        assert_eq!(trial.settings, space.draw(3, slot), "slot {slot}");
        assert_eq!((trial.curve.len(), trial.curve[0].dev_accuracy), (1, trial.score));
        assert!(trial.curve[0].loss.unwrap() > 0.0);
    }
    let scores: Vec<_> = drawn.iter().map(|trial| trial.score.unwrap()).collect();
    assert!(scores.iter().any(|score| *score != scores[0]), "nothing to choose: {scores:?}");

    let ranking = world.rank("first", &first).join("ranking");
    let ranked: Ranking = search::from_json(&ranking).unwrap();
    let best = scores.iter().copied().fold(0.0, f64::max);
    assert_eq!(ranked.0[0].score, Some(best));

    let last: Vec<_> = (1..=2)
        .map(|slot| world.trial(&params(slot, 4), Some(&ranking), &format!("last.{slot}")).unwrap())
        .collect();
    for (place, path) in ranked.0.iter().zip(&last) {
        let trial = read(path);
        assert_eq!(trial.settings, place.settings);
        assert_eq!(trial.curve.len(), 4);
        // From scratch, and yet it goes on where the rung below stopped.
        assert_eq!(trial.curve[0], drawn[place.slot as usize - 1].curve[0]);
    }
    let folder = world.rank("last", &last);
    let winner: Settings = search::from_json(&folder.join("winner")).unwrap();
    let slots = last.iter().map(|path| read(path));
    let best = slots.max_by(|a, b| a.score.unwrap().total_cmp(&b.score.unwrap())).unwrap();
    assert!(read(&last[0]).score == read(&last[1]).score || winner == best.settings);

    // The same trial again: the same bytes.
    let again = world.trial(&params(2, 1), None, "again").unwrap();
    assert_eq!(std::fs::read(again).unwrap(), std::fs::read(&first[1]).unwrap());
    let beyond = world.trial(&params(5, 4), Some(&ranking), "beyond").unwrap_err();
    assert!(beyond.message.contains("no slot 5: 4 were ranked"), "{beyond}");
}

#[test]
fn a_configuration_that_explodes_loses_and_a_cancelled_trial_is_none() {
    let world = World::new();
    let mut wild = params(1, 2);
    wild["run"]["training"]["clip"] = json!(1e30);
    wild["search"]["space"] = json!({ "learning_rate": { "choice": [1e30] } });
    let trial = read(&world.trial(&wild, None, "wild").unwrap());
    assert_eq!((trial.score, trial.settings.learning_rate), (None, Some(1e30)));

    struct Stopped;
    impl Monitor for Stopped {
        fn progress(&self, _: u64, _: u64, _: &str) {}
        fn metric(&self, _: &str, _: f64) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let error = world.watched(&params(1, 2), None, "stopped", &Stopped).unwrap_err();
    assert!(error.cancelled && !world.path("stopped/trial").exists());
}

#[test]
fn a_faulty_value_is_found_at_its_key() {
    let check = Stage::of::<Tune>().check;
    check(&params(1, 1)).unwrap();
    for (keys, value, path) in [
        (vec!["search", "slot"], json!(0), "search.slot"),
        (vec!["search", "epochs"], json!(0), "search.epochs"),
        (vec!["search", "space"], json!({}), "search.space"),
        (vec!["search", "space", "noise"], json!({ "lin": [0, 1] }), "search.space.noise"),
        (
            vec!["search", "space", "noise", "linear"],
            json!([0.2, 0.1]),
            "search.space.noise.linear",
        ),
        (vec!["search", "space", "nose"], json!({ "linear": [0, 1] }), "search.space.nose"),
        (vec!["run", "training", "patience"], json!(0), "run.training.patience"),
        (vec!["run", "tasks", "main"], json!("chunks"), "run.tasks.main"),
        (
            vec!["run", "tasks", "random_labels"],
            json!({ "main_sentences": 1, "auxiliary_sentences": 1, "epochs": 1 }),
            "run.tasks",
        ),
    ] {
        let mut faulty = params(1, 1);
        let mut place = &mut faulty;
        for key in keys {
            place = &mut place[key];
        }
        *place = value;
        let error = check(&faulty).unwrap_err();
        assert_eq!(error.path.join("."), path, "{}", error.message);
    }
    assert_eq!(Tune::NAME, "tune");
}
