//! Published folders.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use engine::{EngineError, StepIx};
use serde_json::json;

use crate::world::{World, options, wish};

fn published() -> (World, StepIx) {
    let mut world = World::new();
    let files = json!({ "files": { "index.md": "# All", "deep/table1.md": "1" } });
    let step = world.step("tree", "report", files, &[]);
    world.pipeline.steps[0].publish = Some("reports/mini".into());
    (world, step)
}

#[test]
fn a_published_folder_is_kept_equal_to_the_output() {
    let (mut world, step) = published();
    let summary = world.run(&[step]);
    assert_eq!(summary.published, [PathBuf::from("reports/mini")]);
    assert_eq!(summary.touched.len(), 4);
    assert_eq!(world.read("reports/mini/deep/table1.md"), "1");
    let machine: serde_json::Value =
        serde_json::from_str(&world.read("reports/mini/machine.json")).unwrap();
    assert_eq!((&machine["cpu"], &machine["rustc"]), (&json!("toy"), &json!("1")));
    assert!(world.run(&[step]).touched.is_empty());

    // Deleted, edited, added: all put right without running anything.
    fs::remove_dir_all(world.path("reports/mini/deep")).unwrap();
    world.write("reports/mini/index.md", "edited");
    world.write("reports/mini/old/table9.md", "9");
    let summary = world.run(&[step]);
    assert_eq!(summary.ran, []);
    let touched = ["deep/table1.md", "index.md", "old"];
    assert_eq!(summary.touched, touched.map(|name| PathBuf::from("reports/mini").join(name)));
    assert_eq!(world.read("reports/mini/index.md"), "# All");
    assert!(!world.path("reports/mini/old").exists());

    fs::remove_dir_all(world.path("reports")).unwrap();
    world.machine.cpu = "another, which made nothing of this".into();
    assert_eq!(world.run(&[step]).ran, []);
    assert!(world.read("reports/mini/machine.json").contains("toy"));

    // A file that the output does not have any more goes.
    world.params(step, json!({ "files": { "index.md": "# All" } }));
    world.run(&[step]);
    assert!(!world.path("reports/mini/deep").exists());
}

/// A run that was killed in its first publishing leaves a file that is not whole, or machine.json, which
/// comes first, and some more: never a folder that looks like somebody else's.
#[test]
fn publishing_that_was_cut_off_goes_on() {
    let (world, step) = published();
    world.run(&[step]);
    let whole = world.read("reports/mini/machine.json");
    for left in [&[(".machine.json.1-0.incomplete", "{")][..], &[("machine.json", &whole)]] {
        fs::remove_dir_all(world.path("reports")).unwrap();
        left.iter().for_each(|(name, text)| world.write(&format!("reports/mini/{name}"), text));
        world.write("reports/mini/.index.md.1-1.incomplete", "#");
        assert_eq!(world.run(&[step]).ran, []);
        assert_eq!(world.read("reports/mini/deep/table1.md"), "1");
        let names = fs::read_dir(world.path("reports/mini")).unwrap();
        let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names.len(), 4, "{names:?}");
    }
}

#[test]
fn a_damaged_object_is_made_again_before_it_is_published() {
    let (world, step) = published();
    world.run(&[step]);
    let digest = world.object_of_text("# All");
    world.damage(&digest);
    fs::remove_file(world.path("reports/mini/index.md")).unwrap();
    assert_eq!(world.run(&[step]).ran, [step]);
    assert_eq!(world.read("reports/mini/index.md"), "# All");
    assert_eq!(world.quarantined(), 1);
}

#[test]
fn links_are_replaced_and_never_followed() {
    let (world, step) = published();
    world.write("mine/table1.md", "mine");
    world.write("mine/index.md", "mine");
    world.run(&[step]);
    fs::remove_dir_all(world.path("reports/mini/deep")).unwrap();
    fs::remove_file(world.path("reports/mini/index.md")).unwrap();
    symlink(world.path("mine"), world.path("reports/mini/deep")).unwrap();
    symlink(world.path("mine/index.md"), world.path("reports/mini/index.md")).unwrap();
    symlink(world.path("mine"), world.path("reports/mini/link")).unwrap();
    world.run(&[step]);
    assert_eq!(world.read("mine/table1.md"), "mine");
    assert_eq!(world.read("mine/index.md"), "mine");
    assert_eq!(world.read("reports/mini/deep/table1.md"), "1");
    assert_eq!(world.read("reports/mini/index.md"), "# All");
    assert!(fs::symlink_metadata(world.path("reports/mini/link")).is_err());

    fs::remove_dir_all(world.path("reports")).unwrap();
    symlink(world.path("mine"), world.path("reports")).unwrap();
    let error = world.try_run(&wish(&[step]), &options(1)).unwrap_err();
    assert!(error.to_string().contains("through a link"), "{error}");
    assert!(!world.path("mine/mini").exists());
}

#[test]
fn a_file_in_the_way_is_told_before_anything_runs() {
    let (world, step) = published();
    world.write("reports/mini", "a file");
    let error = world.plan(&[step]).unwrap_err();
    assert!(error.to_string().contains("through a link or a file"), "{error}");
    assert!(error.help().is_some());
    world.try_run(&wish(&[step]), &options(1)).unwrap_err();
    assert!(world.records().is_empty());
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let (mut world, step) = published();
    world.write("reports/mini/thesis.tex", "years of work");
    let error = world.try_run(&wish(&[step]), &options(1)).unwrap_err();
    assert!(matches!(error, EngineError::Publish { .. }), "{error}");
    assert_eq!(world.read("reports/mini/thesis.tex"), "years of work");
    // A name in common is no permission to remove the others.
    world.write("reports/mini/index.md", "mine");
    world.try_run(&wish(&[step]), &options(1)).unwrap_err();
    assert_eq!(world.read("reports/mini/thesis.tex"), "years of work");
    assert_eq!(world.read("reports/mini/index.md"), "mine");
    let twin = world.step("tree", "twin", json!({}), &[]);
    world.pipeline.steps[twin.0 as usize].publish = Some("reports/mini/inside".into());
    let error = world.plan(&[step]).unwrap_err();
    assert!(error.to_string().contains("another step"), "{error}");
    for bad in ["", ".", "..", "a/../..", "/etc", "artifacts/objects", "artifacts"] {
        world.pipeline.steps[0].publish = Some(bad.into());
        let error = world.plan(&[step]).unwrap_err();
        assert!(matches!(error, EngineError::Publish { .. }), "{bad}: {error}");
    }
}

fn json_of(world: &World) -> serde_json::Value {
    serde_json::from_str(&world.read("reports/mini/machine.json")).unwrap()
}

#[test]
fn beside_the_files_lies_what_they_rest_on() {
    let mut world = World::new();
    world.write("data/a.txt", "one");
    let read = world.reader("read", json!({ "text": "x", "rate": 1 }), "data", "");
    let make = world.step("make", "make", json!({ "text": "y", "rate": 1 }), &[]);
    let more = world.step("make", "more", json!({ "text": "z", "rate": 1 }), &[]);
    let files = json!({ "files": { "index.html": "<p>" } });
    let page = world.step("tree", "page", files, &[read, make, more]);
    world.pipeline.steps[page.0 as usize].publish = Some("reports/mini".into());
    world.step("make", "aside", json!({ "text": "no part of it" }), &[]);
    world.run(&[page]);
    let told = json_of(&world);
    assert_eq!((&told["format"], &told["cpu"]), (&json!(2), &json!("toy")));
    let names: Vec<_> = told["steps"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["make", "more", "page", "read"]);
    let step = &told["steps"]["page"];
    assert_eq!(step["reads"]["parts"], json!(["read", "make", "more"]));
    assert_eq!(step["code"], "code of tree");
    assert_eq!(told["code"]["tree"]["parts"]["crate toy"], "1");
    // What all steps of a stage share stands once.
    assert_eq!(told["common"]["make"], json!({ "rate": 1 }));
    assert_eq!(told["steps"]["more"]["params"], json!({ "text": "z" }));
    assert_eq!(told["steps"]["read"]["reads"]["parts"], json!(["data"]));
    assert_eq!(told["machines"][step["machine"].as_u64().unwrap() as usize]["host"], "here");
    assert_eq!(step["key"].as_str().unwrap().len(), 64);
    assert_eq!(step["outputs"]["tree"].as_str().unwrap().len(), 16);
    let before = told["steps"]["read"]["outside"]["parts"].clone();

    // A page opened from disk has the same as a script, which holds nothing that ends it.
    let script = world.read("reports/mini/machine.js");
    let inner = script.strip_prefix("reproMachine(").unwrap().strip_suffix(");\n").unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(inner).unwrap(), told);

    assert!(world.run(&[page]).touched.is_empty());
    world.write("reports/mini/machine.js", "edited");
    assert_eq!(world.run(&[page]).touched, [PathBuf::from("reports/mini/machine.js")]);
    assert_eq!(world.read("reports/mini/machine.js"), script);

    // Other data, of which the same comes out: the files stay, what is said of them does not.
    world.write("data/a.txt", "ONE");
    let touched = world.run(&[page]).touched;
    let beside =
        ["machine.js", "machine.json"].map(|name| PathBuf::from("reports/mini").join(name));
    assert_eq!(touched, beside);
    let told = json_of(&world);
    assert_ne!(told["steps"]["read"]["outside"]["parts"], before);
    assert_eq!(told["steps"]["page"]["outputs"], step["outputs"]);

    // The same data in another place: nothing runs, and the place is told.
    world.write("moved/a.txt", "ONE");
    world.input(read).origins =
        vec![engine::Origin::Folder { path: "moved".into(), labels: Default::default() }];
    let summary = world.run(&[page]);
    assert_eq!((summary.ran, summary.touched), (vec![], beside.to_vec()));
    assert_eq!(json_of(&world)["steps"]["read"]["reads"]["parts"], json!(["moved"]));
}

#[test]
fn a_result_that_is_made_again_is_told_anew() {
    let (world, step) = published();
    world.run(&[step]);
    let before = json_of(&world);
    let mut again = wish(&[step]);
    again.force = vec![step];
    std::thread::sleep(std::time::Duration::from_millis(1100));
    world.try_run(&again, &options(1)).unwrap();
    let now = json_of(&world);
    assert_ne!(before["steps"]["report"]["finished"], now["steps"]["report"]["finished"]);
    assert_eq!(before["steps"]["report"]["key"], now["steps"]["report"]["key"]);
}
