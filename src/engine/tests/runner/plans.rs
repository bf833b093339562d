//! States and reasons.

use engine::{EngineError, Origin, Reason, State, StepIx, Wish};
use serde_json::json;

use crate::world::{World, options, wish};

#[test]
fn states_before_and_after_a_run() {
    let (mut world, [a, b, c, d]) = World::diamond();
    let other = world.step("make", "other", json!({ "text": "other" }), &[]);
    let plan = world.plan(&[d]).unwrap();
    let never = Some(State::Stale { reasons: vec![Reason::NeverRan] });
    assert_eq!(plan.states[0], never);
    assert_eq!(plan.states[1], never);
    assert_eq!(plan.states[2], Some(State::Waiting { on: vec![a, b] }));
    assert_eq!(plan.states[3], Some(State::Waiting { on: vec![c] }));
    assert_eq!(plan.states[other.0 as usize], None, "no target needs it");

    let summary = world.run(&[d]);
    assert_eq!((summary.ran.len(), summary.cached.len()), (4, 0));
    let plan = world.plan(&[d]).unwrap();
    assert!(plan.states[..4].iter().all(|s| matches!(s, Some(State::Fresh { .. }))));
    let summary = world.run(&[d]);
    assert_eq!((summary.ran, summary.cached), (vec![], vec![a, b, c, d]));
}

#[test]
fn what_moved_is_the_reason() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.params(a, json!({ "text": "A", "rate": { "old": 1, "same": [0.1, 1e-7] } }));
    world.run(&[d]);

    world.params(a, json!({ "text": "A2", "rate": { "new": null, "same": [0.1, 1e-7] } }));
    let param = |path: &str, old, new| Reason::Param { path: path.into(), old, new };
    assert_eq!(
        world.reasons(a),
        [
            param("rate.new", None, Some(json!(null))),
            param("rate.old", Some(json!(1)), None),
            param("text", Some(json!("A")), Some(json!("A2"))),
        ]
    );
    world.run(&[a]);
    let reasons = world.reasons(c);
    let [Reason::Input { name, old: Some(old), new: Some(new) }] = &reasons[..] else {
        panic!("{reasons:?}")
    };
    assert_eq!(name, "parts[name=a]");
    assert_ne!(old, new);
    world.run(&[d]);

    world.catalog.entries[1].fingerprint.digest = "newer code of join".into();
    world.catalog.entries[1].fingerprint.parts.insert("crate toy".into(), "2".into());
    let (old, new) = (Some("1".into()), Some("2".into()));
    assert_eq!(world.reasons(c), [Reason::Code { part: "crate toy".into(), old, new }]);
    world.run(&[d]);

    let forced = Wish { force: vec![b], ..wish(&[d]) };
    let plan = world.project().plan(&world.pipeline, &forced).unwrap();
    assert_eq!(plan.states[1], Some(State::Stale { reasons: vec![Reason::Forced] }));
    let summary = world.try_run(&forced, &options(2)).unwrap();
    assert_eq!(summary.ran, [b], "the same bytes stop the wave");

    std::fs::remove_file(world.object(b)).unwrap();
    assert_eq!(world.reasons(b), [Reason::Lost { output: "out".into() }]);
}

#[test]
fn a_record_of_an_older_key_format_says_so() {
    let (world, [a, ..]) = World::diamond();
    world.run(&[a]);
    let lock = world.read("repro.lock");
    let key = lock.split("mini a key=").nth(1).unwrap().split(' ').next().unwrap();
    // As a binary of an older key format would have filed it.
    let old_key = "0".repeat(64);
    let mut record = world.records().remove(0);
    assert_eq!(record["components"][0], json!({ "format": 1 }));
    record["components"][0] = json!({ "format": 0 });
    record["key"] = json!(old_key);
    world.file_as_before(&[record]);
    world.write("repro.lock", &lock.replace(key, &old_key));
    assert_eq!(world.reasons(a), [Reason::Format { old: 0, new: 1 }]);
}

#[test]
fn without_its_lock_line_a_step_is_explained_by_its_newest_record() {
    let (mut world, [a, ..]) = World::diamond();
    world.run(&[a]);
    std::fs::remove_file(world.path("repro.lock")).unwrap();
    world.params(a, json!({ "text": "A2" }));
    let (old, new) = (Some(json!("A")), Some(json!("A2")));
    assert_eq!(world.reasons(a), [Reason::Param { path: "text".into(), old, new }]);
}

#[test]
fn same_bytes_stop_the_wave() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.run(&[d]);
    // `join` writes lower case, so `c` reruns for `a`'s new bytes and `d` does not.
    world.params(a, json!({ "text": "a" }));
    let summary = world.run(&[d]);
    assert_eq!(summary.ran, [a, c]);
    assert_eq!(summary.cached, [b, d]);
    assert_eq!(world.run(&[d]).ran, []);
}

#[test]
fn steps_that_would_do_the_same_share_one_result() {
    let mut world = World::new();
    let twins: Vec<StepIx> =
        (0..4).map(|i| world.step("make", &format!("t{i}"), json!({ "text": "T" }), &[])).collect();
    let summary = world.run(&twins);
    assert_eq!((summary.ran.len(), summary.cached.len()), (1, 3));
}

#[test]
fn an_undone_change_runs_nothing() {
    let (mut world, [a, _, _, d]) = World::diamond();
    world.run(&[d]);
    world.params(a, json!({ "text": "X" }));
    world.run(&[d]);
    world.params(a, json!({ "text": "A" }));
    assert_eq!(world.run(&[d]).ran, []);
    assert!(world.run(&[d]).differs.is_empty());
}

/// A partial wish takes what is there and what is made for other inputs.
#[test]
fn a_partial_wish_is_content_with_what_is_there() {
    let mut world = World::new();
    let parts: Vec<StepIx> = ["there", "missing", "needed"]
        .iter()
        .map(|name| world.step("make", name, json!({ "text": name }), &[]))
        .collect();
    let above = world.step("join", "above missing", json!({}), &[parts[1]]);
    let from = [parts[0], parts[1], parts[2], above];
    let all = world.step("join", "all", json!({ "text": "all" }), &from);
    world.input(all).partial = true;
    world.run(&[parts[0]]);

    let partial = Wish { partial: true, ..wish(&[all, parts[2]]) };
    let plan = world.project().plan(&world.pipeline, &partial).unwrap();
    assert!(matches!(plan.states[0], Some(State::Fresh { .. })));
    assert_eq!(plan.states[1], None);
    assert_eq!(plan.states[all.0 as usize], Some(State::Waiting { on: vec![parts[2]] }));
    let summary = world.try_run(&partial, &options(2)).unwrap();
    assert_eq!(summary.ran, [parts[2], all]);
    assert_eq!(world.output_of(all, &partial), r#"all|["there"]:there|["needed"]:needed"#);

    let whole = world.run(&[all]);
    assert_eq!(whole.ran, [parts[1], above, all]);
}

#[test]
fn a_pipeline_that_no_loader_makes_is_an_error_and_no_panic() {
    let (mut world, [a, _, c, d]) = World::diamond();
    let error = world.plan(&[StepIx(99)]).unwrap_err();
    assert!(matches!(error, EngineError::Pipeline { .. }), "{error}");
    world.input(c).below = vec!["x".into()];
    world.run(&[a]);
    let error = world.try_run(&wish(&[d]), &options(1)).unwrap_err();
    assert!(error.to_string().contains("`out` is a file"), "{error}");
    world.input(c).below = Vec::new();
    let Origin::Step { output, .. } = &mut world.input(c).origins[0] else { panic!() };
    *output = "nonsense".into();
    let error = world.try_run(&wish(&[d]), &options(1)).unwrap_err();
    assert!(error.to_string().contains("`nonsense`"), "{error}");
    world.input(c).origins = vec![];
    world.input(d).origins =
        vec![Origin::Step { step: d, output: "out".into(), labels: Default::default() }];
    assert!(world.plan(&[a]).is_err());
    world.pipeline.steps.truncate(3);
    world.pipeline.steps[0].stage = "nonsense".into();
    assert!(world.plan(&[a]).is_err());
}

/// A plan of many steps lists the store instead of asking for each object: it says the same.
#[test]
fn a_plan_of_many_steps_sees_what_is_lost() {
    let mut world = World::new();
    let makes: Vec<StepIx> = (0..2_100)
        .map(|n| world.step("make", &format!("m{n}"), json!({ "text": n.to_string() }), &[]))
        .collect();
    let fast = engine::RunOptions { no_sync: true, ..options(2) };
    let summary = world.try_run(&wish(&makes), &fast).unwrap();
    assert_eq!(summary.ran.len(), makes.len());
    assert_eq!(world.run(&makes).cached.len(), makes.len());
    std::fs::remove_file(world.object(makes[7])).unwrap();
    let states = world.plan(&makes).unwrap().states;
    let stale: Vec<usize> =
        (0..makes.len()).filter(|ix| !matches!(states[*ix], Some(State::Fresh { .. }))).collect();
    assert_eq!(stale, [7]);
    assert_eq!(
        states[7],
        Some(State::Stale { reasons: vec![Reason::Lost { output: "out".into() }] })
    );
    assert_eq!(world.run(&makes).ran, [makes[7]]);
    assert_eq!(world.run(&makes).ran, []);
}
