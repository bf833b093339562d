//! What the store survives.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use engine::{EngineError, Reason, State};
use serde_json::json;

use crate::world::{World, options, wish};

#[test]
fn a_deleted_object_reruns_its_step_alone() {
    let (world, [a, b, c, d]) = World::diamond();
    world.run(&[d]);
    fs::remove_file(world.object(c)).unwrap();
    let plan = world.plan(&[d]).unwrap();
    let lost = vec![Reason::Lost { output: "out".into() }];
    assert_eq!(plan.states[2], Some(State::Stale { reasons: lost }));
    let summary = world.run(&[d]);
    assert_eq!(summary.ran, [c]);
    assert_eq!(summary.cached, [a, b, d]);
}

/// Found only when a step is about to read it: the step that made it is sent back.
#[test]
fn a_damaged_object_is_quarantined_and_made_again() {
    let (mut world, [a, b, c, d]) = World::diamond();
    let beside = world.step("join", "beside", json!({ "text": "beside" }), &[c]);
    let below = world.step("join", "below", json!({ "text": "below" }), &[beside]);
    world.run(&[d, below]);
    let good = world.output(c);
    world.damage(&world.object(c));
    // Nothing reads it, so nothing is noticed.
    assert_eq!(world.run(&[d, below]).ran, []);
    world.params(d, json!({ "text": "other" }));
    let summary = world.run(&[d, below]);
    assert_eq!(summary.ran, [c, d]);
    assert_eq!(summary.cached, [a, b, beside, below]);
    assert_eq!(world.quarantined(), 1);
    assert_eq!(world.output(c), good);
    assert!(world.run(&[d, below]).ran.is_empty());
}

/// Left in its place it would be found again, and nobody would make it anew.
#[test]
fn a_damaged_object_is_put_away_where_the_folder_for_that_is_gone() {
    let (mut world, [_, _, c, d]) = World::diamond();
    world.run(&[d]);
    world.damage(&world.object(c));
    fs::remove_dir(world.path("artifacts/quarantine")).unwrap();
    // A reader finds it damaged; the next run makes it again.
    assert!(world.project().artifact(&world.pipeline, c, "out").unwrap().is_none());
    assert_eq!(world.quarantined(), 1);
    assert_eq!(world.run(&[d]).ran, [c]);
    world.params(d, json!({ "text": "other" }));
    assert_eq!(world.run(&[d]).ran, [d]);
}

#[test]
fn a_folder_in_the_place_of_an_object_is_put_away() {
    let (world, [_, b, _, d]) = World::diamond();
    world.run(&[d]);
    let object = world.object(b);
    fs::remove_file(&object).unwrap();
    fs::create_dir(&object).unwrap();
    assert_eq!(world.run(&[d]).ran, [b]);
    assert!(object.is_file());
    assert_eq!(world.quarantined(), 1);
}

#[test]
fn a_damaged_list_of_a_folder_is_noticed_by_the_plan() {
    let mut world = World::new();
    let files = json!({ "files": { "a/x": "1", "b/x": "2" } });
    let tree = world.step("tree", "tree", files, &[]);
    let a = world.step("join", "a", json!({}), &[tree]);
    world.input(a).below = vec!["a".into()];
    world.run(&[a]);
    let objects = walk(&world.path("artifacts/objects"));
    let list = objects.iter().find(|path| fs::read(path).unwrap().starts_with(b"folder 1\n"));
    world.damage(list.unwrap());
    assert_eq!(world.reasons(tree), [Reason::Lost { output: "tree".into() }]);
    assert_eq!(world.run(&[a]).ran, [tree]);
    assert_eq!(world.output(a), "|[\"tree\"]x:1");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn what_is_read_and_published_is_read_only() {
    let (world, [a, ..]) = World::diamond();
    world.run(&[a]);
    assert!(fs::metadata(world.object(a)).unwrap().permissions().readonly());
}

/// A run that was killed leaves scratch folders and incomplete files; its lock died with it.
#[test]
fn leftovers_of_a_killed_run_are_cleared() {
    let (world, [.., d]) = World::diamond();
    let undisturbed = {
        let (world, [.., d]) = World::diamond();
        world.run(&[d]);
        world.read("repro.lock")
    };
    drop(world.project());
    let leftovers = [
        "artifacts/scratch/1-0/out/out",
        "artifacts/scratch/1-0/scratch/checkpoint",
        "artifacts/scratch/2-0/lock",
        "artifacts/scratch/2-0/1/out/out",
        "artifacts/.index.999999999-0.incomplete",
        "artifacts/code/.0123.json.999999999-0.incomplete",
        "artifacts/.memo.json.999999999-0.incomplete",
        ".repro.lock.999999999-0.incomplete",
    ];
    for name in leftovers {
        world.write(name, "half of somethi");
    }
    world.write("artifacts/lock", "1\n");
    world.write(".mine.incomplete", "a file of the user's");
    assert_eq!(world.run(&[d]).ran.len(), 4);
    assert!(leftovers.iter().all(|name| !world.path(name).exists()));
    assert!(world.path(".mine.incomplete").exists());
    assert_eq!(world.read("repro.lock"), undisturbed);
}

/// What a step keeps is there at its next attempt, whatever runs in between, and gone when it is done.
#[test]
fn a_failed_step_finds_what_it_kept() {
    let mut world = World::new();
    let a = world.step("make", "a", json!({ "text": "A", "doing": "count" }), &[]);
    let other = world.step("make", "other", json!({ "text": "B" }), &[]);
    let unfinished = || fs::read_dir(world.path("artifacts/unfinished")).unwrap().count();
    for attempt in 0..2 {
        let summary = world.run(&[a]);
        assert_eq!(summary.failed[0].1.message, format!("attempt {attempt}"));
        assert_eq!(unfinished(), 1);
        world.run(&[other]);
        assert_eq!(unfinished(), 1);
    }
    assert_eq!(world.run(&[a]).ran, [a]);
    assert_eq!(unfinished(), 0);

    // Asked for again, it begins with nothing.
    let forced = engine::Wish { force: vec![a], ..wish(&[a]) };
    let summary = world.try_run(&forced, &options(1)).unwrap();
    assert_eq!(summary.failed[0].1.message, "attempt 0");
    assert_eq!(world.run(&[a]).cached, [a], "the result of before is still there");
    assert_eq!(unfinished(), 0, "and what was kept for it is not");
}

/// Cut at any byte, the log of several records still has the whole ones, and a run goes on from there.
#[test]
fn a_log_cut_at_any_byte_goes_on_from_its_whole_records() {
    let (world, steps) = World::diamond();
    world.run(&[steps[3]]);
    let (lock, log) = (world.read("repro.lock"), world.path("artifacts/log"));
    let whole = fs::read(&log).unwrap();
    let mut ran_before = 4;
    for cut in 0..=whole.len() {
        fs::write(&log, &whole[..cut]).unwrap();
        let fresh = world.plan(&[steps[3]]).unwrap().states.into_iter().flatten();
        let fresh = fresh.filter(|state| matches!(state, engine::State::Fresh { .. })).count();
        // Every run costs what it costs; the counts of whole records change at few cuts.
        let ran = 4 - fresh;
        assert!(ran <= ran_before, "cut at {cut}");
        if ran < ran_before || cut % 97 == 0 {
            assert_eq!(world.run(&[steps[3]]).ran.len(), ran, "cut at {cut}");
            assert_eq!(world.read("repro.lock"), lock, "cut at {cut}");
            assert_eq!(world.run(&[steps[3]]).ran, []);
        }
        ran_before = ran;
    }
    assert_eq!(ran_before, 0);
}

/// The store of an earlier version: its results are found, and the next run takes them over.
#[test]
fn records_of_the_form_before_the_log_are_taken_over() {
    let (world, [a, b, c, d]) = World::diamond();
    world.run(&[d]);
    world.file_as_before(&world.records());
    let before = world.plan(&[d]).unwrap();
    assert!(!world.path("artifacts/log").exists(), "a plan writes nothing");
    assert_eq!(world.run(&[d]).cached, [a, b, c, d]);
    assert!(!world.path("artifacts/records").exists());
    assert_eq!(world.records().len(), 4);
    assert_eq!(world.plan(&[d]).unwrap().states, before.states);
}

#[test]
fn a_record_of_a_newer_version_is_left_alone() {
    let mut world = World::new();
    let a = world.step("make", "a", json!({ "text": "A" }), &[]);
    world.run(&[a]);
    let mut record = world.records().remove(0);
    record["format"] = json!(2);
    world.file_as_before(&[record]);
    let record = walk(&world.path("artifacts/records")).remove(0);
    let newer = fs::read_to_string(&record).unwrap();
    let error = world.try_run(&wish(&[a]), &options(1)).unwrap_err();
    let EngineError::StoreVersion { path, found: 2, known: 1 } = &error else { panic!("{error}") };
    assert_eq!(path, &record);
    assert_eq!(fs::read_to_string(&record).unwrap(), newer);
}

#[test]
fn a_damaged_lock_file_stops_the_run_and_is_left_alone() {
    let (world, [.., d]) = World::diamond();
    world.run(&[d]);
    let damaged = world.read("repro.lock") + "mini x\n";
    world.write("repro.lock", &damaged);
    let error = world.try_run(&wish(&[d]), &options(1)).unwrap_err();
    assert!(error.to_string().contains("repro.lock:8: "), "{error}");
    assert!(error.help().is_some());
    assert_eq!(world.read("repro.lock"), damaged);
}

/// A run with nothing to do leaves repro.lock alone, unless somebody else did not.
#[test]
fn a_line_that_somebody_removed_comes_back() {
    let (world, [.., d]) = World::diamond();
    world.run(&[d]);
    let whole = world.read("repro.lock");
    let stat = || fs::metadata(world.path("repro.lock")).unwrap().modified().unwrap();
    let written = stat();
    world.run(&[d]);
    assert_eq!(stat(), written);
    let cut = whole.lines().filter(|line| !line.starts_with("mini b ")).collect::<Vec<_>>();
    for text in [cut.join("\n") + "\n", String::new(), whole.replace("mini b ", "mini x ")] {
        world.write("repro.lock", &text);
        assert_eq!(world.run(&[d]).ran, []);
        assert_eq!(world.read("repro.lock"), whole);
        fs::write(world.path("artifacts/settled"), "nonsense").unwrap();
        world.run(&[d]);
        assert_eq!(world.read("repro.lock"), whole);
    }
    // Another digest in a line of a step that is fresh is told as not reproduced.
    let line = whole.lines().find(|line| line.starts_with("mini b ")).unwrap();
    let other = line.rsplit_once("out=").unwrap().0.to_owned() + "out=" + &"0".repeat(64);
    world.write("repro.lock", &whole.replace(line, &other));
    assert_eq!(world.run(&[d]).differs.len(), 1);
    assert_eq!(world.read("repro.lock"), whole);
}

/// Who may not write sees everything; a run says so at once and changes nothing.
#[test]
fn a_store_that_cannot_be_written_is_read() {
    let (world, [a, _, _, d]) = World::diamond();
    world.run(&[d]);
    let before: Vec<_> =
        walk(&world.path(".")).into_iter().map(|p| (fs::read(&p).unwrap(), p)).collect();
    let set = |mode: u32| {
        for folder in ["artifacts", "artifacts/claims", "artifacts/scratch", "artifacts/unfinished"]
        {
            fs::set_permissions(world.path(folder), fs::Permissions::from_mode(mode)).unwrap();
        }
        for file in ["lock", "log", "log.lock", "settle.lock", "index"] {
            let path = world.path("artifacts").join(file);
            fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o666)).unwrap();
        }
    };
    set(0o555);
    // Whoever is root may write everywhere.
    let root = fs::write(world.path("artifacts/x"), "").is_ok();
    let _ = fs::remove_file(world.path("artifacts/x"));
    let states = world.plan(&[d]).unwrap().states;
    assert!(states.iter().all(|state| matches!(state, Some(engine::State::Fresh { .. }))));
    assert_eq!(world.output(a), "A");
    let result = (!root).then(|| {
        let cancel = std::sync::atomic::AtomicBool::new(false);
        let project = world.project();
        project.run(&world.pipeline, &wish(&[d]), &options(1), &engine::Unwatched, &cancel)
    });
    set(0o755);
    if let Some(result) = result {
        let error = result.unwrap_err();
        assert!(matches!(error, EngineError::Io { .. }), "{error}");
        assert!(error.help().is_some());
    }
    let after: Vec<_> =
        walk(&world.path(".")).into_iter().map(|p| (fs::read(&p).unwrap(), p)).collect();
    assert_eq!(after, before);
}

#[test]
fn the_lock_file_keeps_other_profiles_and_drops_steps_that_are_no_more() {
    let (mut world, [a, .., d]) = World::diamond();
    world.run(&[d]);
    let lock = world.read("repro.lock");
    let line = lock.lines().last().unwrap().replacen("mini", "open7", 1);
    world.write("repro.lock", &(lock + &line + "\n"));
    world.pipeline.steps.truncate(2);
    world.run(&[a]);
    let lock = world.read("repro.lock");
    let steps: Vec<String> = lock
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(steps, ["mini a", "mini b", "open7 d"]);
}

/// Who only looks at a project may have no right to write there.
#[test]
fn a_plan_creates_nothing() {
    let (world, [.., d]) = World::diamond();
    let before = walk(&world.path("."));
    assert_eq!(world.plan(&[d]).unwrap().states.iter().flatten().count(), 4);
    assert_eq!(walk(&world.path(".")), before);
    assert!(!world.path("artifacts").exists());
}

/// The store is ignored by git and by backups, whoever created the folder.
#[test]
fn the_store_is_marked_as_a_cache() {
    let (world, [a, ..]) = World::diamond();
    world.run(&[a]);
    assert!(world.read("artifacts/.gitignore").contains("\n*\n"));
    assert!(world.read("artifacts/CACHEDIR.TAG").starts_with("Signature: 8a477f597d28d172789f0"));
}
