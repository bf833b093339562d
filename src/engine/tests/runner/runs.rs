//! How a run goes on, stops and ends.

use std::sync::atomic::{AtomicBool, Ordering};

use engine::{RunOptions, StepIx};
use serde_json::json;

use crate::world::{Log, World, options, wish};

/// A chain beside a wide layer, with jobs enough to mix their order.
fn wide() -> (World, StepIx) {
    let mut world = World::new();
    let mut layer = Vec::new();
    for i in 0..20 {
        let make = world.step("make", &format!("make{i}"), json!({ "text": format!("T{i}") }), &[]);
        layer.push(world.step("join", &format!("join{i}"), json!({ "rate": i }), &[make]));
    }
    for i in 0..5 {
        let last = layer[layer.len() - 1];
        layer.push(world.step("join", &format!("chain{i}"), json!({ "rate": 0.5 }), &[last]));
    }
    let all = world.step("tree", "all", json!({ "files": { "x/y": "1" } }), &layer);
    world.pipeline.steps[all.0 as usize].publish = Some("reports/mini".into());
    (world, all)
}

#[test]
fn the_number_of_jobs_changes_no_byte() {
    let results: Vec<_> = [1, 2, 8]
        .into_iter()
        .map(|jobs| {
            let (world, all) = wide();
            let summary = world.try_run(&wish(&[all]), &options(jobs)).unwrap();
            assert_eq!(summary.ran.len(), 46);
            (world.read("repro.lock"), world.read("reports/mini/parts.txt"))
        })
        .collect();
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0], results[2]);
}

#[test]
fn every_step_is_told_of_once() {
    let (world, all) = wide();
    for expected in ["Ran", "Cached"] {
        let log = Log::default();
        let cancel = AtomicBool::new(false);
        world.project().run(&world.pipeline, &wish(&[all]), &options(3), &log, &cancel).unwrap();
        let mut ended = log.ended.into_inner().unwrap();
        assert!(ended.iter().all(|(_, outcome)| outcome.starts_with(expected)));
        ended.sort();
        let steps: Vec<u32> = ended.iter().map(|(step, _)| step.0).collect();
        assert_eq!(steps, (0..46).collect::<Vec<u32>>());
    }
}

#[test]
fn the_longest_chain_starts_first() {
    let mut world = World::new();
    let short = world.step("make", "short", json!({ "text": "s" }), &[]);
    let long = world.step("make", "long", json!({ "text": "l" }), &[]);
    let next = world.step("join", "next", json!({}), &[long]);
    let last = world.step("join", "last", json!({}), &[next]);
    let summary = world.try_run(&wish(&[short, last]), &options(1)).unwrap();
    assert_eq!(summary.ran, [long, next, short, last]);
}

#[test]
fn a_failure_stops_the_run_and_keeps_what_is_done() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.params(b, json!({ "doing": "fail" }));
    let other = world.step("make", "other", json!({ "text": "other" }), &[]);
    let summary = world.try_run(&wish(&[d, other]), &options(1)).unwrap();
    assert_eq!(summary.ran, [a]);
    assert_eq!(summary.failed[0].0, b);
    assert_eq!(summary.failed[0].1.message, "told to fail");
    assert_eq!(summary.skipped, [c, d, other]);
    assert!(!summary.cancelled);
    assert!(world.read("repro.lock").contains("\nmini a key="));

    let keep_going = RunOptions { keep_going: true, ..options(1) };
    let summary = world.try_run(&wish(&[d, other]), &keep_going).unwrap();
    assert_eq!(summary.cached, [a]);
    assert_eq!(summary.ran, [other]);
    assert_eq!(summary.skipped, [c, d]);

    world.params(b, json!({ "text": "B" }));
    assert_eq!(world.run(&[d, other]).ran, [b, c, d]);
}

#[test]
fn skipped_steps_name_the_failure() {
    let (mut world, [_, b, c, d]) = World::diamond();
    world.params(b, json!({ "doing": "fail" }));
    let log = Log::default();
    let cancel = AtomicBool::new(false);
    let keep_going = RunOptions { keep_going: true, ..options(2) };
    world.project().run(&world.pipeline, &wish(&[d]), &keep_going, &log, &cancel).unwrap();
    let ended = log.ended.into_inner().unwrap();
    for step in [c, d] {
        let skipped = format!("Skipped {{ because: {b:?} }}");
        assert!(ended.contains(&(step, skipped)), "{ended:?}");
    }
}

/// With a partial wish, a failed part is one that is not there.
#[test]
fn a_partial_result_survives_a_failed_part() {
    let (mut world, [a, b, c, _]) = World::diamond();
    world.params(b, json!({ "doing": "fail" }));
    world.input(c).partial = true;
    let partial = engine::Wish { partial: true, ..wish(&[a, b, c]) };
    let keep_going = RunOptions { keep_going: true, ..options(2) };
    let summary = world.try_run(&partial, &keep_going).unwrap();
    assert_eq!(summary.ran, [a, c]);
    assert_eq!(summary.failed.len(), 1);
}

#[test]
fn a_panic_is_an_error_of_its_step() {
    let (mut world, [_, b, c, d]) = World::diamond();
    world.params(b, json!({ "doing": "panic" }));
    let summary = world.run(&[d]);
    assert_eq!(summary.failed[0].1.message, "the stage panicked: told to panic");
    assert_eq!(summary.skipped, [c, d]);
}

#[test]
fn outputs_must_be_those_that_are_declared() {
    for (doing, expected) in [
        ("forget", "the declared output `out` was not written"),
        ("extra", "wrote `more`, which is no declared output"),
        ("folder", "the output `out` is not a file, as declared"),
        ("link", "the output `out` is not a file, as declared"),
    ] {
        let mut world = World::new();
        let step = world.step("join", "x", json!({ "doing": doing }), &[]);
        let summary = world.run(&[step]);
        assert_eq!(summary.failed[0].1.message, expected);
        assert!(!world.path("repro.lock").exists());
        assert!(world.records().is_empty());
    }
}

#[test]
fn a_cancelled_run_ends_and_the_next_goes_on() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.params(b, json!({ "doing": "wait" }));
    let cancel = AtomicBool::new(false);
    let at_b = |step| {
        if step == b {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let log = Log { on_start: Some(&at_b), ..Log::default() };
    let project = world.project();
    let summary = project.run(&world.pipeline, &wish(&[d]), &options(1), &log, &cancel).unwrap();
    assert!(summary.cancelled);
    assert_eq!(summary.ran, [a]);
    assert!(summary.failed.is_empty() && summary.skipped.is_empty());
    let ended = log.ended.into_inner().unwrap();
    assert_eq!(ended.iter().filter(|(_, outcome)| outcome == "Cancelled").count(), 3);
    world.params(b, json!({ "text": "B" }));
    assert_eq!(world.run(&[d]).ran, [b, c, d]);
}

#[test]
fn other_bytes_under_the_committed_key_are_reported() {
    let mut world = World::new();
    let step = world.step("make", "n", json!({ "doing": "noise" }), &[]);
    assert!(world.run(&[step]).differs.is_empty());
    let before = world.output(step);
    let forced = engine::Wish { force: vec![step], ..wish(&[step]) };
    let summary = world.try_run(&forced, &options(1)).unwrap();
    assert_ne!(world.output(step), before);
    let [difference] = &summary.differs[..] else { panic!("{:?}", summary.differs) };
    assert_eq!((difference.step, difference.output.as_str()), (step, "out"));
    assert_ne!(difference.committed, difference.now);
}

#[test]
fn whether_outputs_changed_is_told() {
    let (mut world, [a, _, _, d]) = World::diamond();
    let run = |world: &World| {
        let (log, cancel) = (Log::default(), AtomicBool::new(false));
        world.project().run(&world.pipeline, &wish(&[d]), &options(1), &log, &cancel).unwrap();
        log.ended.into_inner().unwrap()
    };
    assert!(run(&world).contains(&(a, "Ran { changed: true }".into())));
    world.params(a, json!({ "text": "A", "rate": 1 }));
    let ended = run(&world);
    assert!(ended.contains(&(a, "Ran { changed: false }".into())), "{ended:?}");
}

#[test]
fn provenance_is_recorded() {
    let mut world = World::new();
    let step = world.step("make", "n", json!({ "text": "x" }), &[]);
    let commit = RunOptions { commit: Some("abc".into()), ..options(1) };
    world.try_run(&wish(&[step]), &commit).unwrap();
    let record = world.records().remove(0);
    assert_eq!(record["sizes"], json!({ "out": 1 }));
    let provenance = &record["provenance"];
    assert_eq!(provenance["commit"], "abc");
    assert_eq!(provenance["host"], "here");
    assert_eq!(provenance["step"], "n");
    assert_eq!(provenance["machine"]["cpu"], "toy");
    let metrics = json!({ "size": 1.5, "threads": 2.0 });
    assert_eq!(provenance["metrics"], metrics, "a NaN is dropped");
}

#[test]
fn provenance_is_told_of_fresh_steps_alone() {
    let mut world = World::new();
    let made = world.step("make", "a", json!({ "text": "x" }), &[]);
    let commit = RunOptions { commit: Some("abc".into()), ..options(1) };
    world.try_run(&wish(&[made]), &commit).unwrap();
    let shared = world.step("make", "b", json!({ "text": "x" }), &[]);
    let never = world.step("make", "c", json!({ "text": "y" }), &[]);
    let waiting = world.step("join", "d", json!({ "text": "z" }), &[never]);
    let steps = [waiting, shared, made, never];
    let told = |world: &World| {
        let found = world.project().provenance(&world.pipeline, &steps).unwrap();
        let known = |of: engine::Provenance| (of.step, of.commit, of.metrics["size"]);
        found.into_iter().map(|of| of.map(known)).collect::<Vec<_>>()
    };
    let a = Some(("a".to_owned(), Some("abc".to_owned()), 1.5));
    assert_eq!(told(&world), [None, a.clone(), a.clone(), None]);
    world.params(made, json!({ "text": "other" }));
    assert_eq!(told(&world), [None, a, None, None]);
}

#[test]
fn steps_that_run_together_share_the_cores() {
    let mut world = World::new();
    let makes = ["a", "b"].map(|name| world.step("make", name, json!({ "text": name }), &[]));
    let last = world.step("join", "last", json!({}), &makes);
    world.try_run(&wish(&[last]), &options(8)).unwrap();
    let mut threads = std::collections::BTreeMap::new();
    for record in world.records() {
        let provenance = &record["provenance"];
        threads.insert(provenance["step"].to_string(), provenance["metrics"]["threads"].clone());
    }
    let expected = [("\"a\"", 1.0), ("\"b\"", 1.0), ("\"last\"", 2.0)];
    let expected = expected.map(|(step, threads)| (step.to_owned(), json!(threads)));
    assert_eq!(threads.into_iter().collect::<Vec<_>>(), expected);
}
