//! Folders of the user's as inputs.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::time::{Duration, SystemTime};

use engine::{EngineError, Reason};
use serde_json::json;

use crate::world::{World, options, wish};

#[test]
fn only_the_files_below_count() {
    let mut world = World::new();
    world.write("corpus/train/a/1.txt", "One");
    world.write("corpus/train/b/1.txt", "Two");
    let a = world.reader("a", json!({}), "corpus", "train/a");
    let b = world.reader("b", json!({}), "corpus", "train/b");
    world.run(&[a, b]);
    assert_eq!(world.output(a), "|[]1.txt:one");

    world.write("corpus/train/b/2.txt", "Three");
    assert_eq!(world.run(&[a, b]).ran, [b]);
    // The same files elsewhere: neither the path nor `below` is in the key.
    fs::rename(world.path("corpus/train/a"), world.path("elsewhere")).unwrap();
    world.pipeline.steps[0].inputs[0].below = Vec::new();
    world.pipeline.steps[0].inputs[0].origins =
        vec![engine::Origin::Folder { path: world.path("elsewhere"), labels: Default::default() }];
    assert_eq!(world.run(&[a, b]).ran, []);
    // The same bytes written again.
    world.write("elsewhere/1.txt", "One");
    assert_eq!(world.run(&[a, b]).ran, []);
    // Another name.
    fs::rename(world.path("elsewhere/1.txt"), world.path("elsewhere/2.txt")).unwrap();
    assert!(matches!(&world.reasons(a)[..], [Reason::Input { name, .. }] if name == "parts"));
}

#[test]
fn an_edit_of_the_same_length_with_its_time_set_back_is_seen() {
    let mut world = World::new();
    world.write("corpus/1.txt", "One");
    let file = fs::File::open(world.path("corpus/1.txt")).unwrap();
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
    file.set_modified(old).unwrap();
    let step = world.reader("a", json!({}), "corpus", "");
    world.run(&[step]);
    world.write("corpus/1.txt", "Two");
    fs::File::open(world.path("corpus/1.txt")).unwrap().set_modified(old).unwrap();
    assert_eq!(world.run(&[step]).ran, [step]);
    assert_eq!(world.output(step), "|[]1.txt:two");
}

#[test]
fn a_missing_folder_is_named_with_a_way_out() {
    let mut world = World::new();
    let step = world.reader("ingest[x]", json!({}), "corpus", "train");
    let error = world.plan(&[step]).unwrap_err();
    let EngineError::FolderMissing { step: name, input, path, help } = &error else {
        panic!("{error}")
    };
    assert_eq!((name.as_str(), input.as_str()), ("ingest[x]", "parts"));
    assert_eq!(path, &world.path("corpus/train"));
    assert!(help.contains("--set corpus=folder:PATH"), "{help}");
    world.write("corpus/other", "");
    let error = world.try_run(&wish(&[step]), &options(1)).unwrap_err();
    assert!(error.help().unwrap().contains("no folder `train`"), "{error}");
    assert!(!world.path("repro.lock").exists());
}

#[test]
fn the_first_folder_that_is_there_is_read() {
    let mut world = World::new();
    world.write("corpus/second/1.txt", "Two");
    world.write("corpus/third/1.txt", "Three");
    let step = world.reader("a", json!({}), "corpus", "first");
    world.input(step).below = ["first", "second", "third"].map(str::to_owned).to_vec();
    world.run(&[step]);
    assert_eq!(world.output(step), "|[]1.txt:two");
    world.write("corpus/first/1.txt", "One");
    world.run(&[step]);
    assert_eq!(world.output(step), "|[]1.txt:one");
    fs::remove_dir_all(world.path("corpus")).unwrap();
    world.write("corpus/fourth/1.txt", "Four");
    let error = world.plan(&[step]).unwrap_err();
    let EngineError::FolderMissing { path, help, .. } = &error else { panic!("{error}") };
    assert_eq!(path, &world.path("corpus/first"));
    assert!(help.contains("none of the folders `first`, `second`, `third`"), "{help}");
}

#[test]
fn the_first_folder_of_an_artifact_that_is_there_is_read() {
    let mut world = World::new();
    let files = json!({ "files": { "b/x": "1", "c/x": "2" } });
    let tree = world.step("tree", "tree", files, &[]);
    let step = world.step("join", "a", json!({}), &[tree]);
    world.input(step).below = ["a", "b", "c"].map(str::to_owned).to_vec();
    world.run(&[step]);
    assert_eq!(world.output(step), "|[\"tree\"]x:1");
}

#[test]
fn an_input_edited_while_the_step_runs_is_not_recorded() {
    let mut world = World::new();
    world.write("corpus/1.txt", "One");
    let edit = world.path("corpus/1.txt");
    let step = world.reader("a", json!({ "edit": edit }), "corpus", "");
    let summary = world.run(&[step]);
    let message = &summary.failed[0].1.message;
    assert_eq!(message, "the input `parts` was edited while the step ran: corpus/1.txt");
    assert!(world.records().is_empty());
}

#[test]
fn links_are_followed_and_loops_are_errors() {
    let mut world = World::new();
    world.write("real/1.txt", "One");
    fs::create_dir(world.path("corpus")).unwrap();
    symlink(world.path("real"), world.path("corpus/linked")).unwrap();
    let step = world.reader("a", json!({}), "corpus", "");
    world.run(&[step]);
    assert_eq!(world.output(step), "|[]linked/1.txt:one");
    symlink(world.path("corpus"), world.path("corpus/loop")).unwrap();
    let error = world.plan(&[step]).unwrap_err();
    let (link, folder) = (world.path("corpus/loop"), world.path("corpus"));
    let message = error.to_string();
    assert!(message.contains(&format!("{} is a link", link.display())), "{message}");
    assert!(message.contains(&format!("leads back to {}", folder.display())), "{message}");
    assert!(error.help().unwrap().contains("remove the link"));
    // A link to nowhere, and a file that may not be read (which root may).
    fs::remove_file(&link).unwrap();
    symlink(world.path("nowhere"), &link).unwrap();
    let error = world.plan(&[step]).unwrap_err();
    assert!(error.to_string().contains(&link.display().to_string()), "{error}");
    assert!(error.help().unwrap().contains("leads nowhere"));
    fs::remove_file(&link).unwrap();
    world.write("corpus/loop", "Locked");
    fs::set_permissions(&link, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&link).is_err() {
        let error = world.plan(&[step]).unwrap_err();
        assert!(error.to_string().contains(&link.display().to_string()), "{error}");
        assert!(error.help().unwrap().contains("who may do what"));
    }
}

/// Digests of files that were left alone are remembered; a lost memo costs time only.
#[test]
fn the_memo_changes_nothing() {
    let mut world = World::new();
    world.machine.clock = || u64::MAX >> 20;
    world.write("corpus/1.txt", "One");
    let step = world.reader("a", json!({}), "corpus", "");
    world.run(&[step]);
    let entry = 72;
    assert_eq!(fs::read(world.path("artifacts/memo")).unwrap().len(), 20 + entry + 32);
    assert_eq!(world.run(&[step]).ran, []);
    fs::remove_file(world.path("artifacts/memo")).unwrap();
    assert_eq!(world.run(&[step]).ran, []);
    world.write("artifacts/memo", "{");
    assert_eq!(world.run(&[step]).ran, []);
}

#[test]
fn a_folder_made_by_a_step_is_read_below_a_path() {
    let mut world = World::new();
    let files = json!({ "files": { "a/x": "1", "b/x": "2" } });
    let tree = world.step("tree", "tree", files, &[]);
    let a = world.step("join", "a", json!({}), &[tree]);
    let b = world.step("join", "b", json!({}), &[tree]);
    world.input(a).below = vec!["a".into()];
    world.input(b).below = vec!["b".into()];
    world.run(&[a, b]);
    assert_eq!(world.output(a), "|[\"tree\"]x:1");
    world.params(tree, json!({ "files": { "a/x": "1", "b/x": "3" } }));
    assert_eq!(world.run(&[a, b]).ran, [tree, b]);
}

/// Whatever the clock says, and whatever times files have: another content is seen, the same content
/// reruns nothing.
#[test]
fn no_clock_and_no_time_of_a_file_hides_a_change() {
    let clocks: [fn() -> u64; 4] =
        [|| SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs(), || 1_000, || 1 << 40, || u64::MAX];
    let times = [0, 1_000_000_000, 4_000_000_000];
    let mut world = World::new();
    world.write("corpus/1.txt", "one");
    let step = world.reader("a", json!({}), "corpus", "");
    let path = world.path("corpus/1.txt");
    let set = |path: &std::path::Path, seconds: u64| {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(time).unwrap();
    };
    world.run(&[step]);
    for (round, clock) in clocks.into_iter().cycle().take(8).enumerate() {
        world.machine.clock = clock;
        for time in times {
            // Touched: the same content.
            set(&path, time);
            assert_eq!(world.run(&[step]).ran, [], "round {round}, touched to {time}");
            assert_eq!(world.run(&[step]).ran, []);
            // Another content of the same size and with the same time, written in place.
            let text = format!("in{}", round % 10);
            fs::write(&path, &text).unwrap();
            set(&path, time);
            let ran = world.run(&[step]).ran;
            assert_eq!(world.output(step), format!("|[]1.txt:{text}"), "round {round}, {time}");
            // And another file of an older time put in its place.
            let other = world.path("other");
            fs::write(&other, "old").unwrap();
            set(&other, 5);
            fs::rename(&other, &path).unwrap();
            world.run(&[step]);
            assert_eq!(world.output(step), "|[]1.txt:old", "round {round}, {time}, {ran:?}");
        }
    }
}
