//! The stage on trials that a test writes.

use std::collections::BTreeMap;

use artifact::{Input, InputFile, Inputs, Outputs, Request, Silent, Stage, StageError};
use search::{Settings, Trial};
use serde_json::{Value, json};

use crate::Rank;

fn params(slots: &[u32]) -> Value {
    json!({
        "rung": "first",
        "rungs": {
            "first": { "slots": slots, "epochs": 1, "halves": false },
            "last": { "slots": [1], "epochs": 2, "halves": true, "below": "first" },
        },
    })
}

/// Ranks trials of a slot each; returns both outputs.
fn rank(params: &Value, trials: &[(&str, f64)]) -> Result<(Value, Value), StageError> {
    let folder = tempfile::tempdir().unwrap();
    let mut inputs = Inputs::default();
    for (slot, score) in trials {
        let path = folder.path().join(slot);
        let settings = Settings { noise: Some(score / 2.0), ..Settings::default() };
        let trial = Trial { settings, score: Some(*score), curve: Vec::new() };
        std::fs::write(&path, search::to_json(&trial).unwrap()).unwrap();
        let file = InputFile { name: String::new(), shown: path.clone(), path };
        let labels = BTreeMap::from([("slot".to_owned(), (*slot).to_owned())]);
        inputs.push("trials", Input { labels, files: vec![file] });
    }
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    let outputs = Outputs::below(&out);
    let scratch = folder.path().join("scratch");
    let request =
        Request { inputs: &inputs, outputs: &outputs, scratch, threads: 1, monitor: &Silent };
    (Stage::of::<Rank>().run)(params, &request)?;
    let read =
        |name: &str| serde_json::from_slice(&std::fs::read(out.join(name)).unwrap()).unwrap();
    Ok((read("ranking"), read("winner")))
}

#[test]
fn the_best_slot_wins() {
    let trials = [("1", 0.25), ("10", 0.5), ("2", 0.75)];
    let slots: Vec<u32> = (1..=3).collect();
    // The labels of a step are text: slot 10 comes before slot 2 there, and behind it here.
    let all = [("1", 0.25), ("2", 0.75), ("3", 0.75)];
    let (ranking, winner) = rank(&params(&slots), &all).unwrap();
    let order: Vec<_> = ranking.as_array().unwrap().iter().map(|placed| &placed["slot"]).collect();
    assert_eq!(order, [&json!(2), &json!(3), &json!(1)]);
    assert_eq!(winner, json!({ "noise": 0.375 }));
    let (ranking, _) = rank(&params(&slots), &trials).unwrap();
    assert_eq!(ranking[1], json!({ "slot": 10, "score": 0.5, "settings": { "noise": 0.25 } }));
}

#[test]
fn a_rung_is_ranked_as_a_whole() {
    let error = rank(&params(&[1, 2, 3]), &[("1", 0.5), ("2", 0.25)]).unwrap_err();
    assert!(error.message.contains("2 slots were tried, of the 3"), "{error}");
    let error = rank(&params(&[1, 2]), &[("one", 0.5)]).unwrap_err();
    assert!(error.message.contains("`one` is no number"), "{error}");
}

#[test]
fn a_schedule_is_checked_before_anything_runs() {
    let check = Stage::of::<Rank>().check;
    check(&params(&[1, 2])).unwrap();
    let error = check(&params(&[1])).unwrap_err();
    assert_eq!(error.path, ["rungs", "last", "slots"]);
    let mut wrong = params(&[1, 2]);
    wrong["rung"] = json!("frist");
    let error = check(&wrong).unwrap_err();
    assert_eq!(
        (error.path, error.expected),
        (vec!["rung".into()], vec!["first".into(), "last".into()])
    );
}
