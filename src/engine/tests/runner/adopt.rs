//! Adoption: a result filed under another key, all or nothing.

use engine::{Adopting, Proposal, Reason, Refusal, State, StepIx};
use serde_json::json;

use crate::world::World;

fn adopting() -> Adopting {
    Adopting { because: "why".into(), by: None, commit: Some("c0ffee".into()) }
}

fn proposal(world: &World, steps: &[StepIx]) -> Proposal {
    world.project().proposal(&world.pipeline, steps).unwrap()
}

fn adopt(world: &World, steps: &[StepIx], agreed: &Proposal) -> bool {
    world.project().adopt(&world.pipeline, steps, &adopting(), agreed).unwrap().1
}

/// The code of all stages moves.
fn recode(world: &mut World, code: &str) {
    for entry in &mut world.catalog.entries {
        entry.fingerprint.digest = format!("{code} of {}", entry.stage.name);
    }
}

fn fresh(world: &World, target: StepIx) -> Vec<bool> {
    let states = world.plan(&[target]).unwrap().states;
    states.iter().map(|state| matches!(state, Some(State::Fresh { .. }))).collect()
}

#[test]
fn results_are_adopted_from_above_down_and_nothing_runs() {
    let (mut world, steps @ [.., d]) = World::diamond();
    world.run(&[d]);
    let before = world.records();
    recode(&mut world, "new");
    let asked = proposal(&world, &steps);
    let keys: Vec<StepIx> = asked.results.iter().map(|one| one.step).collect();
    assert_eq!(keys, steps);
    assert!(matches!(asked.results[0].reasons[..], [Reason::Code { .. }]));
    assert!(adopt(&world, &steps, &asked));
    assert_eq!(fresh(&world, d), [true; 4]);
    let done = world.run(&[d]);
    assert_eq!((done.ran.len(), done.cached.len(), done.adopted.len()), (0, 4, 4));
    assert!(done.differs.is_empty());
    let project = world.project();
    assert_eq!(
        project.adopted(&project.plan(&world.pipeline, &crate::world::wish(&[d])).unwrap()),
        steps
    );
    // The old records stay, and the new ones say where they come from.
    let records = world.records();
    assert_eq!(records[..4], before);
    let adopted = &records[4]["provenance"]["adopted"];
    // Steps that run side by side are filed in either order.
    let origin = before.iter().find(|record| record["key"] == adopted["from_key"]).unwrap();
    assert_eq!((&adopted["because"], &adopted["commit"]), (&json!("why"), &json!("c0ffee")));
    assert_eq!(records[4]["provenance"]["step"], origin["provenance"]["step"]);
    assert_eq!(records[4]["provenance"]["finished"], origin["provenance"]["finished"]);
    // Adopted once, there is nothing more to adopt.
    let again = proposal(&world, &steps);
    assert_eq!((again.results.len(), again.fresh.len()), (0, 4));
}

#[test]
fn one_refused_step_keeps_all_from_being_adopted() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.run(&[d]);
    let before = world.records();
    recode(&mut world, "new");
    let asked = proposal(&world, &[a, c]);
    assert_eq!(asked.refused, [(c, Refusal::Inputs { steps: vec![b] })]);
    assert!(!adopt(&world, &[a, c], &asked));
    assert_eq!(world.records(), before);
    // A step with other bytes above it is still adopted by its own last result.
    world.params(a, json!({ "text": "other" }));
    world.run(&[a, b]);
    let asked = proposal(&world, &[c]);
    let reasons: Vec<bool> =
        asked.results[0].reasons.iter().map(|one| matches!(one, Reason::Input { .. })).collect();
    assert_eq!(reasons, [false, true]);
}

#[test]
fn what_moved_since_it_was_shown_is_not_adopted() {
    let (mut world, [a, ..]) = World::diamond();
    world.run(&[a]);
    recode(&mut world, "new");
    let agreed = proposal(&world, &[a]);
    recode(&mut world, "newer");
    assert!(!adopt(&world, &[a], &agreed));
    assert!(!fresh(&world, a)[0]);
    // Nor is what a run is making.
    recode(&mut world, "new");
    let claim = world.path("artifacts/claims").join(&agreed.results[0].key);
    let lock = std::fs::File::create(claim).unwrap();
    lock.lock().unwrap();
    let (now, done) = world.project().adopt(&world.pipeline, &[a], &adopting(), &agreed).unwrap();
    assert_eq!((now.refused, done), (vec![(a, Refusal::Busy)], false));
    drop(lock);
    assert!(adopt(&world, &[a], &agreed));
}

#[test]
fn a_result_that_is_gone_is_not_adopted() {
    let (mut world, [a, ..]) = World::diamond();
    assert_eq!(proposal(&world, &[a]).refused, [(a, Refusal::NoResult)]);
    world.run(&[a]);
    std::fs::remove_file(world.object(a)).unwrap();
    recode(&mut world, "new");
    let gone = Refusal::Gone { outputs: vec!["out".into()] };
    assert_eq!(proposal(&world, &[a]).refused, [(a, gone)]);
}
