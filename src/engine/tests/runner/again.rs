//! Recorded steps run again: which bytes differ, and that nothing is recorded.

use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use engine::{Audit, Differing, StepIx, Unwatched, Verdict, Watcher, What};
use serde_json::json;

use crate::world::{Log, World};

const WHOLE: Audit = Audit { jobs: 2, sample: 1.0, seed: 1 };

fn audit(world: &World, steps: &[StepIx], audit: &Audit) -> Vec<(StepIx, Verdict)> {
    let cancel = AtomicBool::new(false);
    world.project().audit(&world.pipeline, steps, audit, &Unwatched, &cancel).unwrap()
}

/// Each verdict in a word.
fn words(found: &[(StepIx, Verdict)]) -> Vec<String> {
    let word = |verdict: &Verdict| match verdict {
        Verdict::Same => "same".to_owned(),
        Verdict::Differs(_) => "differs".to_owned(),
        Verdict::Failed(error) => format!("failed: {}", error.message),
        Verdict::InputsGone(what) => format!("gone: {what}"),
        Verdict::NotMade => "not made".to_owned(),
        Verdict::Cancelled => "cancelled".to_owned(),
    };
    found.iter().map(|(step, verdict)| format!("{} {}", step.0, word(verdict))).collect()
}

#[test]
fn steps_that_repeat_themselves_are_the_same_and_leave_nothing() {
    let (world, steps) = World::diamond();
    world.run(&steps);
    let files = |name: &str| walk(&world.path(name));
    let (before, log) =
        (files("artifacts/objects"), fs::read(world.path("artifacts/log")).unwrap());
    let lock = world.read("repro.lock");
    let found = audit(&world, &steps, &WHOLE);
    assert_eq!(words(&found), ["0 same", "1 same", "2 same", "3 same"]);
    assert_eq!(files("artifacts/objects"), before);
    assert_eq!(fs::read(world.path("artifacts/log")).unwrap(), log);
    assert_eq!(world.read("repro.lock"), lock);
    for left in ["artifacts/claims", "artifacts/scratch", "artifacts/unfinished"] {
        assert!(files(left).is_empty(), "{left}");
    }
    assert!(world.run(&steps).ran.is_empty());
}

#[test]
fn the_first_byte_that_differs_is_told() {
    let mut world = World::new();
    let noisy = json!({ "text": "chance ", "doing": "noise" });
    let a = world.step("make", "a", noisy, &[]);
    let b = world.step("join", "b", json!({ "text": "b" }), &[a]);
    world.run(&[b]);
    let recorded = world.output(a).len() as u64;
    let found = audit(&world, &[a, b], &WHOLE);
    // What reads it is judged by what was recorded.
    assert_eq!(words(&found), ["0 differs", "1 same"]);
    let Verdict::Differs(differing) = &found[0].1 else { panic!() };
    let [Differing { output, file: None, what: What::Bytes { at, recorded: old, now } }] =
        differing.as_slice()
    else {
        panic!("{differing:?}")
    };
    assert_eq!((output.as_str(), *old), ("out", recorded));
    assert!(*at >= 7 && *at < recorded.min(*now), "{at}");
    fs::remove_file(world.object(a)).unwrap();
    assert_eq!(words(&audit(&world, &[a], &WHOLE)), ["0 not made"], "there is nothing to compare");
}

#[test]
fn the_files_of_a_folder_are_told() {
    let mut world = World::new();
    let noisy = json!({ "files": { "x/y": "same" }, "text": "chance ", "doing": "noise" });
    let tree = world.step("tree", "tree", noisy, &[]);
    world.run(&[tree]);
    let found = audit(&world, &[tree], &WHOLE);
    let Verdict::Differs(differing) = &found[0].1 else { panic!("{found:?}") };
    let told: Vec<_> = differing
        .iter()
        .map(|at| {
            let file = at.file.as_deref().unwrap();
            match at.what {
                What::Bytes { at, .. } => (&file[..5], format!("byte {at}")),
                what => (&file[..5], format!("{what:?}")),
            }
        })
        .collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().any(|(file, what)| *file == "noise" && what.starts_with("byte ")));
    assert!(told.contains(&("only ", "OnlyRecorded".into())));
    assert!(told.contains(&("only ", "OnlyNow".into())));
}

#[test]
fn what_cannot_be_run_is_told() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.run(&[d]);
    let lost = world.object(a);
    world.damage(&lost);
    let found = audit(&world, &[a, b, c, d], &WHOLE);
    // The damage shows only when it is read: by c, and by the comparison of a.
    assert_eq!(words(&found)[1..], ["1 same", "2 gone: a", "3 same"]);
    world.run(&[d]);
    fs::remove_file(&lost).unwrap();
    assert_eq!(words(&audit(&world, &[c], &WHOLE)), ["2 gone: a"]);
    let e = world.step("make", "e", json!({ "text": "new" }), &[]);
    assert_eq!(words(&audit(&world, &[b, e], &WHOLE)), ["1 same", "4 not made"]);
}

#[test]
fn a_folder_that_went_away_spoils_its_readers_alone() {
    let mut world = World::new();
    world.write("data/x", "1");
    let reader = world.reader("reader", json!({}), "data", "");
    let below = world.step("join", "below", json!({ "text": "b" }), &[reader]);
    let beside = world.step("make", "beside", json!({ "text": "c" }), &[]);
    world.run(&[below, beside]);
    fs::remove_dir_all(world.path("data")).unwrap();
    let found = words(&audit(&world, &[reader, below, beside], &WHOLE));
    assert!(found[0].starts_with("0 gone: ") && found[1].starts_with("1 gone: "), "{found:?}");
    assert_eq!(found[2], "2 same");
}

#[test]
fn a_sample_is_the_same_each_time_and_grows() {
    let mut world = World::new();
    let steps: Vec<StepIx> = (0..20)
        .map(|at| world.step("make", &format!("s{at}"), json!({ "text": at.to_string() }), &[]))
        .collect();
    world.run(&steps);
    let drawn = |sample, seed| -> Vec<StepIx> {
        let found = audit(&world, &steps, &Audit { sample, seed, ..WHOLE });
        found.into_iter().map(|(step, _)| step).collect()
    };
    let small = drawn(0.2, 1);
    assert_eq!(small.len(), 4);
    assert_eq!(drawn(0.2, 1), small);
    assert_ne!(drawn(0.2, 2), small);
    let large = drawn(0.5, 1);
    assert!(large.len() == 10 && small.iter().all(|step| large.contains(step)));
    assert_eq!(drawn(0.001, 1).len(), 1, "one at least");
}

#[test]
fn a_stop_stops_and_jobs_are_kept() {
    let mut world = World::new();
    let steps: Vec<StepIx> = (0..6)
        .map(|at| world.step("make", &format!("s{at}"), json!({ "text": at.to_string() }), &[]))
        .collect();
    world.run(&steps);
    let cancel = AtomicBool::new(false);
    let stop = |_| cancel.store(true, Ordering::Relaxed);
    let watcher = Log { on_start: Some(&stop), ..Log::default() };
    let one = Audit { jobs: 1, ..WHOLE };
    let found = world.project().audit(&world.pipeline, &steps, &one, &watcher, &cancel).unwrap();
    assert_eq!(found.len(), 6);
    assert!(words(&found)[1..].iter().all(|word| word.ends_with("cancelled")), "{found:?}");

    #[derive(Default)]
    struct Most(Mutex<(usize, usize)>);
    impl Watcher for Most {
        fn started(&self, _: StepIx, _: &[engine::Reason]) {
            let mut at = self.0.lock().unwrap();
            at.0 += 1;
            at.1 = at.1.max(at.0);
        }
        fn finished(&self, _: StepIx, _: &engine::Outcome, _: f64) {
            self.0.lock().unwrap().0 -= 1;
        }
    }
    let (most, cancel) = (Most::default(), AtomicBool::new(false));
    world.project().audit(&world.pipeline, &steps, &one, &most, &cancel).unwrap();
    assert_eq!(*most.0.lock().unwrap(), (0, 1));
}

#[test]
fn a_step_that_fails_this_time_is_told() {
    let mut world = World::new();
    // Fails twice, and keeps in its folder that it did; an audit gives it an empty one.
    let a = world.step("make", "a", json!({ "text": "a", "doing": "count" }), &[]);
    for _ in 0..2 {
        assert!(world.run(&[a]).ran.is_empty());
    }
    assert_eq!(world.run(&[a]).ran, [a]);
    assert_eq!(words(&audit(&world, &[a], &WHOLE)), ["0 failed: attempt 0"]);
}

fn walk(folder: &std::path::Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(walk(&path)),
            false => found.push((path.clone(), fs::read(&path).unwrap())),
        }
    }
    found.sort();
    found
}
