//! What `verify` finds: every kind of damage, each told with the steps that it concerns.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use engine::{Fault, Gauge, Problem, Silent, StepIx, Verified};
use serde_json::json;

use crate::world::World;

fn verify(world: &World, steps: Option<&[StepIx]>) -> Verified {
    let cancel = AtomicBool::new(false);
    world.project().verify(&world.pipeline, steps, 2, &Silent, &cancel).unwrap()
}

/// Fault, whether it was put aside, and who needs it.
fn told(problem: &Problem) -> (Fault, bool, Vec<String>) {
    let needed = problem.needed.iter().map(|needed| {
        let file = needed.file.as_ref().map(|file| format!("/{file}")).unwrap_or_default();
        format!("{}.{}{file}", needed.step, needed.output)
    });
    (problem.fault.clone(), problem.quarantined, needed.collect())
}

/// A step with a folder of two files, and one that reads it.
fn with_folder() -> (World, [StepIx; 2]) {
    let mut world = World::new();
    let files = json!({ "files": { "x": "one", "y": "two" } });
    let tree = world.step("tree", "tree", files, &[]);
    let a = world.step("join", "a", json!({ "text": "a" }), &[tree]);
    world.run(&[a]);
    (world, [tree, a])
}

#[test]
fn a_sound_store_has_nothing_to_tell() {
    let (world, [tree, a]) = with_folder();
    let found = verify(&world, Some(&[tree, a]));
    assert!(found.is_sound(), "{found:?}");
    // The list, three files, and the text.
    assert_eq!((found.steps, found.unrecorded, found.objects), (2, 0, 5));
    let sizes = fs::read(world.object(a)).unwrap().len() as u64;
    assert!(found.bytes > sizes);
    let all = verify(&world, None);
    assert!(all.is_sound());
    assert_eq!((all.objects, all.stray.orphans), (5, (0, 0)));
    assert_eq!(verify(&world, Some(&[a])).objects, 1, "only what is asked for");
}

#[test]
fn each_damage_is_told_with_its_step_and_put_aside() {
    for (damage, fault, aside) in [
        ("flip", Fault::Damaged, true),
        ("cut", Fault::Damaged, true),
        ("longer", Fault::Damaged, true),
        ("gone", Fault::Missing, false),
        ("folder", Fault::NotAFile, true),
        ("link", Fault::NotAFile, true),
    ] {
        let (world, steps) = with_folder();
        let object = world.object_of_text("one");
        fs::set_permissions(&object, fs::Permissions::from_mode(0o644)).unwrap();
        match damage {
            "flip" => world.damage(&object),
            "cut" => fs::write(&object, "on").unwrap(),
            "longer" => fs::write(&object, "one ").unwrap(),
            _ => fs::remove_file(&object).unwrap(),
        }
        match damage {
            "folder" => fs::create_dir(&object).unwrap(),
            // Even one that leads to the right bytes.
            "link" => {
                world.write("elsewhere", "one");
                std::os::unix::fs::symlink(world.path("elsewhere"), &object).unwrap();
            }
            _ => {}
        }
        let found = verify(&world, Some(&steps));
        let told: Vec<_> = found.problems.iter().map(told).collect();
        assert_eq!(told, [(fault, aside, vec!["tree.tree/x".to_owned()])], "{damage}");
        assert_eq!(world.quarantined(), usize::from(aside), "{damage}");
        assert!(!found.is_sound());
        // What was told is what runs again; then all is well.
        assert_eq!(world.run(&steps).ran, [steps[0]], "{damage}");
        assert!(verify(&world, None).is_sound(), "{damage}");
    }
}

#[test]
fn a_damaged_list_is_one_problem() {
    let (world, steps) = with_folder();
    let objects = walk(&world.path("artifacts/objects"));
    let list = objects.iter().find(|path| fs::read(path).unwrap().starts_with(b"folder 1\n"));
    world.damage(list.unwrap());
    let found = verify(&world, Some(&steps));
    let told: Vec<_> = found.problems.iter().map(told).collect();
    assert_eq!(told, [(Fault::Damaged, true, vec!["tree.tree".to_owned()])]);
}

#[test]
fn an_object_of_several_steps_names_them_all() {
    let mut world = World::new();
    let [a, b] = ["a", "b"].map(|name| world.step("make", name, json!({ "text": "same" }), &[]));
    world.run(&[a, b]);
    world.damage(&world.object(a));
    let found = verify(&world, Some(&[a, b]));
    assert_eq!(told(&found.problems[0]).2, ["a.out", "b.out"]);
}

#[test]
fn all_looks_at_orphans_and_at_what_is_no_object() {
    let (world, steps) = with_folder();
    let objects = world.path("artifacts/objects");
    let orphan = world.object_of_text("nobody's");
    fs::create_dir_all(orphan.parent().unwrap()).unwrap();
    fs::write(&orphan, "nobody's").unwrap();
    let damaged = world.object_of_text("also nobody's");
    fs::create_dir_all(damaged.parent().unwrap()).unwrap();
    fs::write(&damaged, "other bytes").unwrap();
    fs::write(objects.join("note.txt"), "").unwrap();
    fs::create_dir_all(objects.join("00/x")).unwrap();
    assert!(verify(&world, Some(&steps)).is_sound(), "no step is concerned");
    let found = verify(&world, None);
    let told: Vec<_> = found.problems.iter().map(told).collect();
    assert_eq!(told, [(Fault::Damaged, true, vec![])]);
    assert_eq!(found.stray.orphans, (2, 8 + 11));
    assert_eq!(found.stray.paths, [objects.join("00/x"), objects.join("note.txt")]);
}

#[test]
fn repro_lock_is_held_against_the_records() {
    let (world, steps) = with_folder();
    let text = world.read("repro.lock");
    let line = text.lines().find(|line| line.starts_with("mini a ")).unwrap();
    let (head, digest) = line.rsplit_once('=').unwrap();
    let other = blake3::hash(b"other").to_hex();
    fs::write(world.path("repro.lock"), text.replace(line, &format!("{head}={other}"))).unwrap();
    let found = verify(&world, Some(&steps));
    let [fault] = found.lock.as_slice() else { panic!("{found:?}") };
    assert_eq!((fault.step.as_str(), fault.output.as_str()), ("a", "out"));
    assert_eq!(fault.committed.as_deref(), Some(other.as_str()));
    assert_eq!(fault.recorded.as_deref(), Some(digest));
    // A line of another machine, whose result is not here, is nothing wrong.
    let key = line.split("key=").nth(1).unwrap().split(' ').next().unwrap();
    fs::write(world.path("repro.lock"), text.replace(key, &other)).unwrap();
    let found = verify(&world, Some(&steps));
    assert!(found.is_sound());
    assert_eq!(found.lines_without_record, 1);
}

#[test]
fn damage_of_the_log_and_of_its_index_is_told() {
    let (world, _) = with_folder();
    assert_eq!(verify(&world, None).log.records, 2);
    let path = world.path("artifacts/log");
    let good = fs::read(&path).unwrap();
    let mut bytes = good.clone();
    bytes[52 + 30] ^= 1;
    fs::write(&path, &bytes).unwrap();
    fs::remove_file(world.path("artifacts/index")).unwrap();
    let found = verify(&world, None);
    assert!(found.log.damaged > 0 && !found.is_sound(), "{found:?}");
    // A tail that somebody is writing is nothing wrong.
    fs::write(&path, [&good[..], b"\xFER\xFF\n1234"].concat()).unwrap();
    let found = verify(&world, None);
    assert!(found.log.torn == 8 && found.is_sound(), "{found:?}");
}

#[test]
fn a_store_that_cannot_be_written_is_verified_all_the_same() {
    let (world, steps) = with_folder();
    world.damage(&world.object_of_text("one"));
    // Nothing can be moved there, whoever tries.
    fs::remove_dir(world.path("artifacts/quarantine")).unwrap();
    fs::write(world.path("artifacts/quarantine"), "").unwrap();
    let found = verify(&world, Some(&steps));
    let told: Vec<_> = found.problems.iter().map(told).collect();
    assert_eq!(told, [(Fault::Damaged, false, vec!["tree.tree/x".to_owned()])]);
}

#[test]
fn progress_ends_at_its_total_and_a_stop_stops() {
    #[derive(Default)]
    struct Told(AtomicU64, AtomicU64);
    impl Gauge for Told {
        fn total(&self, _: usize, bytes: u64) {
            self.0.store(bytes, Ordering::Relaxed);
        }
        fn read(&self, bytes: u64) {
            self.1.fetch_add(bytes, Ordering::Relaxed);
        }
    }
    let (world, steps) = with_folder();
    let (told, cancel) = (Told::default(), AtomicBool::new(false));
    let found = world.project().verify(&world.pipeline, Some(&steps), 2, &told, &cancel).unwrap();
    assert_eq!(told.0.load(Ordering::Relaxed), found.bytes);
    assert_eq!(told.1.load(Ordering::Relaxed), found.bytes);
    cancel.store(true, Ordering::Relaxed);
    let found = world.project().verify(&world.pipeline, Some(&steps), 2, &told, &cancel).unwrap();
    assert!(found.cancelled && found.objects == 0);
}

#[test]
fn steps_without_a_record_are_counted() {
    let (world, [a, b, c, d]) = World::diamond();
    world.run(&[a]);
    let found = verify(&world, Some(&[a, b, c, d]));
    assert!(found.is_sound());
    assert_eq!((found.steps, found.unrecorded), (1, 3));
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
