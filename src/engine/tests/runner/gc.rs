//! What `gc` removes, and above all what it does not.

use std::collections::HashSet;
use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::SystemTime;

use engine::{Collected, EngineError, Gauge, Keep, Root, Silent, State, StepIx};
use proptest::prelude::*;
use serde_json::json;

use crate::world::{Log, World, options, wish};

fn gc(world: &World, keep: &Keep, dry: bool) -> Collected {
    let cancel = AtomicBool::new(false);
    world.project().gc(keep, dry, &Silent, &cancel).unwrap()
}

/// A commit's repro.lock: what it is now.
fn root(world: &World, name: &str) -> Root {
    Root { name: name.into(), text: world.read("repro.lock") }
}

fn objects(world: &World) -> usize {
    let folders = fs::read_dir(world.path("artifacts/objects")).unwrap();
    folders.map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

fn all_fresh(world: &World, targets: &[StepIx]) -> bool {
    let plan = world.plan(targets).unwrap();
    plan.states.iter().flatten().all(|state| matches!(state, State::Fresh { .. }))
}

/// The diamond, made with one text in front and then with another.
fn twice() -> (World, [StepIx; 4], Root) {
    let (mut world, steps) = World::diamond();
    world.run(&steps);
    let first = root(&world, "v1");
    world.params(steps[0], json!({ "text": "other" }));
    world.run(&steps);
    (world, steps, first)
}

#[test]
fn what_no_lock_reaches_goes_and_the_rest_stays() {
    let (mut world, steps, _) = twice();
    assert_eq!(objects(&world), 7);
    let dry = gc(&world, &Keep::default(), true);
    assert_eq!(objects(&world), 7, "a dry run removes nothing");
    assert_eq!(world.records().len(), 7);
    let done = gc(&world, &Keep::default(), false);
    assert_eq!((dry.records.count, dry.objects, dry.kept_records), (3, done.objects, 4));
    assert_eq!((done.objects.count, done.kept_objects.count), (3, 4));
    assert!(done.records.bytes > 0);
    assert_eq!((objects(&world), world.records().len()), (4, 4));
    // One of each step whose input moved; the bytes are told with them.
    let names: HashSet<_> = done.steps.iter().map(|going| going.step.as_str()).collect();
    assert_eq!(names, HashSet::from(["a", "c", "d"]));
    assert_eq!(done.steps.iter().map(|going| going.bytes).sum::<u64>(), done.objects.bytes);
    assert!(all_fresh(&world, &steps));
    assert!(world.run(&steps).ran.is_empty());
    world.params(steps[0], json!({ "text": "A" }));
    assert_eq!(world.run(&steps).ran, [steps[0], steps[2], steps[3]], "what went is made again");
    assert_eq!(gc(&world, &Keep::default(), false).records.count, 3);
}

#[test]
fn a_commit_keeps_what_it_reached() {
    let (mut world, steps, first) = twice();
    let keep = Keep { roots: vec![first], ..Keep::default() };
    let done = gc(&world, &keep, false);
    assert_eq!((done.records.count, done.objects.count), (0, 0));
    world.params(steps[0], json!({ "text": "A" }));
    assert!(all_fresh(&world, &steps));
}

#[test]
fn young_results_stay_with_what_they_need() {
    let (mut world, steps, _) = twice();
    let keep = Keep { younger_than: 3600, ..Keep::default() };
    assert_eq!(gc(&world, &keep, false).records.count, 0);
    world.params(steps[0], json!({ "text": "A" }));
    assert!(all_fresh(&world, &steps));
    // The same an hour from now, by the machine's clock.
    world.machine.clock = || SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs() + 3601;
    world.params(steps[0], json!({ "text": "other" }));
    world.run(&steps);
    assert_eq!(gc(&world, &keep, false).records.count, 3);
}

#[test]
fn a_young_result_keeps_the_old_ones_that_it_read() {
    let (mut world, [a, b, c, d]) = World::diamond();
    world.machine.clock = || 1_000;
    world.run(&[c]);
    world.machine.clock = || 100_000;
    world.run(&[d]);
    // No line reaches anything.
    fs::write(world.path("repro.lock"), "").unwrap();
    let done = gc(&world, &Keep { younger_than: 10_000, ..Keep::default() }, false);
    assert_eq!(done.records.count, 0);
    assert!(all_fresh(&world, &[a, b, c, d]));
    assert_eq!(gc(&world, &Keep::default(), false).records.count, 4);
    assert_eq!(objects(&world), 0);
}

/// What a step reads of a folder inside of an artifact has a digest of its own.
#[test]
fn who_made_a_folder_that_is_read_in_part_stays() {
    let mut world = World::new();
    let files = json!({ "files": { "x/y/1": "one", "x/y/2": "two", "z": "three" } });
    let tree = world.step("tree", "tree", files, &[]);
    world.machine.clock = || 1_000;
    world.run(&[tree]);
    let a = world.step("join", "a", json!({}), &[tree]);
    world.input(a).below = vec!["x/y".into()];
    world.machine.clock = || 100_000;
    world.run(&[a]);
    fs::write(world.path("repro.lock"), "").unwrap();
    let done = gc(&world, &Keep { younger_than: 10_000, ..Keep::default() }, false);
    assert_eq!((done.records.count, done.objects.count), (0, 0));
    assert!(all_fresh(&world, &[tree, a]));
}

#[test]
fn room_is_made_from_the_oldest_and_never_from_the_working_tree() {
    let mut world = World::new();
    let a = world.step("make", "a", json!({}), &[]);
    let mut roots = Vec::new();
    let texts = ["one", "two", "three", "four"].map(|text| text.repeat(100));
    for (at, text) in texts.iter().enumerate() {
        const CLOCKS: [fn() -> u64; 4] = [|| 40, || 30, || 20, || 10];
        world.machine.clock = CLOCKS[at];
        world.params(a, json!({ "text": text }));
        world.run(&[a]);
        roots.push(root(&world, text));
    }
    // The oldest is the last one, which the working tree has.
    let keep =
        |max_size| Keep { roots: roots.clone(), max_size: Some(max_size), ..Keep::default() };
    let dry = gc(&world, &keep(1100), true);
    assert_eq!((dry.records.count, dry.objects.bytes, dry.over), (1, 500, 0));
    let done = gc(&world, &keep(1000), false);
    assert_eq!((done.objects.bytes, done.kept_objects.bytes, done.over), (500, 1000, 0));
    assert!(world.object_of_text(&texts[3]).exists() && !world.object_of_text(&texts[2]).exists());
    let done = gc(&world, &keep(100), false);
    assert_eq!((done.kept_objects.bytes, done.over), (400, 300));
    assert!(all_fresh(&world, &[a]));
}

#[test]
fn only_some_steps_lose_their_results() {
    let (mut world, steps, _) = twice();
    let only = HashSet::from([("mini".to_owned(), "d".to_owned())]);
    fs::create_dir_all(world.path("artifacts/quarantine/x")).unwrap();
    let done = gc(&world, &Keep { only: Some(only), ..Keep::default() }, false);
    assert_eq!((done.records.count, done.objects.count), (1, 1));
    assert_eq!(done.quarantine.count, 0);
    world.params(steps[0], json!({ "text": "A" }));
    assert_eq!(world.run(&steps).ran, [steps[3]]);
}

#[test]
fn leftovers_of_every_sort_go() {
    let (world, steps) = World::diamond();
    world.run(&steps);
    let key = "ab".repeat(32);
    world.write(&format!("artifacts/quarantine/{key}"), "bad");
    world.write("artifacts/scratch/1-1/0/x", "12345");
    world.write(&format!("artifacts/unfinished/{key}/state"), "state");
    world.write(&format!("artifacts/logs/{key}.log"), "said");
    world.write("artifacts/code/1.json", "{}");
    let orphan = world.object_of_text("nobody's");
    fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    fs::write(&orphan, "nobody's").unwrap();
    // What a step that failed yesterday left is kept for as long as young results are.
    let young = gc(&world, &Keep { younger_than: 3600, ..Keep::default() }, true);
    assert_eq!((young.unfinished.count, young.logs.count), (0, 0));
    let done = gc(&world, &Keep::default(), false);
    let bytes: Vec<_> = done.sorts().iter().map(|(sort, heap)| (*sort, heap.bytes)).collect();
    assert_eq!(
        bytes,
        [
            ("records", 0),
            ("objects", 8),
            ("quarantine", 3),
            ("scratch", 5),
            ("unfinished", 5),
            ("logs", 4),
            ("code", 2),
        ]
    );
    for sort in ["quarantine", "scratch", "unfinished", "logs"] {
        assert_eq!(fs::read_dir(world.path("artifacts").join(sort)).unwrap().count(), 0, "{sort}");
    }
    assert!(all_fresh(&world, &steps));
    let again = gc(&world, &Keep::default(), false);
    assert!(again.sorts().iter().all(|(_, heap)| heap.count == 0), "{again:?}");
}

#[test]
fn what_is_of_a_newer_version_stops_it() {
    let (world, steps) = World::diamond();
    world.run(&steps);
    let mut record = world.records()[0].clone();
    record["format"] = json!(99);
    let payload = serde_json::to_vec(&record).unwrap();
    let length = u32::try_from(payload.len()).unwrap().to_le_bytes();
    let mut hasher = blake3::Hasher::new();
    hasher.update(&length).update(&payload);
    let check = &hasher.finalize().as_bytes()[..16].to_vec();
    let frame = [&b"\xFER\xFF\n"[..], &length, check, &payload].concat();
    let log = world.path("artifacts/log");
    fs::write(&log, [fs::read(&log).unwrap(), frame].concat()).unwrap();
    let before = objects(&world);
    let error = world.project().gc(&Keep::default(), false, &Silent, &AtomicBool::new(false));
    assert!(matches!(error, Err(EngineError::StoreVersion { found: 99, .. })), "{error:?}");
    assert_eq!(objects(&world), before);
    let roots = vec![Root { name: "main".into(), text: "# repro.lock, format 9\n".into() }];
    let keep = Keep { roots, ..Keep::default() };
    assert!(world.project().gc(&keep, true, &Silent, &AtomicBool::new(false)).is_err());
}

#[test]
fn a_commit_whose_lock_cannot_be_read_stops_it() {
    let (world, steps, mut first) = twice();
    first.text.push_str("<<<<<<< HEAD\n");
    let keep = Keep { roots: vec![first], ..Keep::default() };
    let error = world.project().gc(&keep, false, &Silent, &AtomicBool::new(false)).unwrap_err();
    assert!(error.to_string().starts_with("v1:repro.lock:"), "{error}");
    assert!(all_fresh(&world, &steps) && objects(&world) == 7);
}

#[test]
fn it_waits_for_nobody_and_disturbs_nobody() {
    let (world, steps) = World::diamond();
    let tried = |_| {
        let (project, cancel) = (world.project(), AtomicBool::new(false));
        let error = project.gc(&Keep::default(), false, &Silent, &cancel).unwrap_err();
        let own = std::process::id();
        assert!(matches!(error, EngineError::Busy { pid: Some(pid), .. } if pid == own), "{error}");
        // To look is free.
        project.gc(&Keep::default(), true, &Silent, &cancel).unwrap();
    };
    let watcher = Log { on_start: Some(&tried), ..Log::default() };
    let cancel = AtomicBool::new(false);
    let options = options(2);
    let done = world.project().run(&world.pipeline, &wish(&steps), &options, &watcher, &cancel);
    assert_eq!(done.unwrap().ran.len(), steps.len());
}

#[test]
fn the_log_gets_rid_of_damage() {
    let (world, steps) = World::diamond();
    world.run(&steps);
    let log = world.path("artifacts/log");
    let mut bytes = fs::read(&log).unwrap();
    bytes[52 + 30] ^= 1;
    fs::write(&log, &bytes).unwrap();
    fs::remove_file(world.path("artifacts/index")).unwrap_or_default();
    let done = gc(&world, &Keep::default(), false);
    assert!(done.records.bytes > 0);
    assert_eq!(world.records().len(), 3);
    let cancel = AtomicBool::new(false);
    let found = world.project().verify(&world.pipeline, None, 1, &Silent, &cancel).unwrap();
    assert!(found.is_sound(), "{found:?}");
    assert!(!all_fresh(&world, &steps), "the record that was hit is lost");
}

/// Asks to stop once so many objects are removed.
struct StopAt<'a>(AtomicUsize, &'a AtomicBool);

impl Gauge for StopAt<'_> {
    fn read(&self, _: u64) {
        if self.0.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.1.store(true, Ordering::Relaxed);
        }
    }
}

/// A pipeline of some steps, each reading some of those before it; some are folders, and some read a
/// folder inside of one.
fn dag(shape: &[(u8, u16)]) -> (World, Vec<StepIx>) {
    let mut world = World::new();
    let mut steps: Vec<StepIx> = Vec::new();
    let mut trees: Vec<StepIx> = Vec::new();
    for (at, (kind, reads)) in shape.iter().enumerate() {
        let from: Vec<StepIx> = steps
            .iter()
            .enumerate()
            .filter(|(at, _)| reads >> at & 1 == 1)
            .map(|(_, s)| *s)
            .collect();
        let files: Vec<StepIx> = from.iter().filter(|s| !trees.contains(s)).copied().collect();
        let name = format!("s{at}");
        let step = match kind % 4 {
            0 => world.step("make", &name, json!({}), &[]),
            1 => world.step("tree", &name, json!({}), &files),
            2 if !trees.is_empty() => {
                let of = trees[*reads as usize % trees.len()];
                let step = world.step("join", &name, json!({}), &[of]);
                world.input(step).below = vec!["x".into()];
                step
            }
            _ => world.step("join", &name, json!({}), &files),
        };
        if kind % 4 == 1 {
            trees.push(step);
        }
        steps.push(step);
    }
    (world, steps)
}

/// Gives the steps the texts of a variant: one letter of its number each.
fn vary(world: &mut World, steps: &[StepIx], variant: u16) {
    for (at, step) in steps.iter().enumerate() {
        let text = format!("text {at} {}", variant >> at & 1);
        let files = json!({ "x/a": text, "b": format!("{text} too") });
        let tree = world.pipeline.steps[step.0 as usize].stage == "tree";
        world.params(*step, if tree { json!({ "files": files }) } else { json!({ "text": text }) });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever the steps, what a commit's repro.lock reaches is fresh afterwards, nothing else is
    /// left, and a collection that was cut off anywhere can be done again.
    #[test]
    fn nothing_that_is_reached_goes(
        shape in proptest::collection::vec((any::<u8>(), any::<u16>()), 1..9),
        variants in proptest::collection::vec((any::<u16>(), any::<bool>()), 1..5),
        stop in 0_usize..12,
    ) {
        let (mut world, steps) = dag(&shape);
        let mut roots = Vec::new();
        let mut reached = Vec::new();
        for (number, (variant, keep)) in variants.iter().enumerate() {
            vary(&mut world, &steps, *variant);
            world.run(&steps);
            if *keep {
                roots.push(root(&world, &format!("v{number}")));
            }
            if *keep || number + 1 == variants.len() {
                reached.push((*variant, world.read("repro.lock")));
            }
        }
        let keep = Keep { roots, ..Keep::default() };
        let expected = gc(&world, &keep, true);
        // Cut off after so many objects, or before the first.
        let cancel = AtomicBool::new(stop == 0);
        let gauge = StopAt(AtomicUsize::new(stop), &cancel);
        let first = world.project().gc(&keep, false, &gauge, &cancel).unwrap();
        let check = |world: &mut World| {
            for (variant, lock) in &reached {
                vary(world, &steps, *variant);
                fs::write(world.path("repro.lock"), lock).unwrap();
                prop_assert!(all_fresh(world, &steps));
                let cancel = AtomicBool::new(false);
                let found = world.project().verify(&world.pipeline, None, 1, &Silent, &cancel);
                prop_assert!(found.unwrap().is_sound());
            }
            Ok(())
        };
        check(&mut world)?;
        let second = gc(&world, &keep, false);
        prop_assert_eq!(
            first.objects.count + second.objects.count,
            if stop == 0 { second.objects.count } else { expected.objects.count }
        );
        prop_assert_eq!(objects(&world), expected.kept_objects.count);
        prop_assert_eq!(world.records().len(), expected.kept_records);
        check(&mut world)?;
        let third = gc(&world, &keep, false);
        prop_assert!(third.sorts().iter().all(|(_, heap)| heap.count == 0), "{:?}", third);
    }
}
