//! Runs that are told at once that there is nothing to do: only where a run would find the same.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use engine::{Question, Source, Standstill, StepIx, Summary, Wish};

use super::commands::{all, project};
use super::world::{World, options, wish};

/// Later than everything that the tests write, so that nothing counts as written just now.
const LATER: fn() -> u64 = || 1 << 33;

const PIPELINE: &str = r#"
[stage.read]
cmd = ["sh", "-c", "cat corpus/*.txt corpus/linked/*.txt > out"]
inputs.corpus = { from = "folder:corpus", as = "corpus" }
outputs.out = "out"
[stage.join]
cmd = ["sh", "-c", "mkdir tree; cat one.txt some/*.txt out > tree/joined; ls some > tree/names"]
files = ["one.txt", "some/*.txt"]
inputs.out = { from = "read.out", as = "out" }
outputs.tree = "tree/"
publish = "reports/all"
"#;

fn world() -> World {
    let mut world = project(PIPELINE);
    world.machine.clock = LATER;
    for (name, text) in [
        ("corpus/1.txt", "One"),
        ("corpus/deep/2.txt", "Two"),
        ("elsewhere/3.txt", "Three"),
        ("one.txt", "one"),
        ("some/a.txt", "a"),
        ("some/b.txt", "b"),
    ] {
        world.write(name, text);
    }
    symlink("../elsewhere", world.path("corpus/linked")).unwrap();
    world
}

fn question(world: &World) -> Question {
    let source = Source::read(world.path("pipeline.toml")).unwrap();
    Question::new("test", &source, None, &[], &[], false)
}

/// What a run would be told at once.
fn told(world: &World) -> Option<Standstill> {
    world.project().still(&question(world))
}

/// A run that asks.
fn ask(world: &World) -> Summary {
    let wish = Wish { question: Some(question(world)), ..wish(&all(world)) };
    let summary = world.try_run(&wish, &options(2)).unwrap();
    assert!(summary.failed.is_empty(), "{:?}", summary.failed);
    summary
}

/// Runs until there is nothing to do and that is known.
fn settle(world: &World) {
    for _ in 0..3 {
        if told(world).is_some() {
            return;
        }
        ask(world);
    }
    assert!(told(world).is_some(), "it never comes to rest");
}

#[test]
fn the_second_run_with_nothing_to_do_is_told_so() {
    let world = world();
    assert!(told(&world).is_none());
    assert_eq!(ask(&world).ran.len(), 2);
    assert!(told(&world).is_none(), "a run that did something answers nothing");
    let found = ask(&world);
    let answer = told(&world).unwrap();
    assert_eq!(answer.profile, "main");
    let summary = answer.summary();
    assert_eq!(summary.cached, [StepIx(0), StepIx(1)]);
    assert_eq!((&summary.cached, &summary.published), (&found.cached, &found.published));
    assert_eq!(summary.published, [PathBuf::from("reports/all")]);
    assert!(summary.ran.is_empty() && summary.touched.is_empty() && summary.adopted.is_empty());
}

/// What happens to a project, and whether a run can still be told at once.
type Change = (&'static str, fn(&World), bool);

/// The only object with this text.
fn object(world: &World, text: &str) -> PathBuf {
    world.object_of_text(text)
}

fn writable(path: &std::path::Path) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o644);
    fs::set_permissions(path, permissions).unwrap();
}

const JOINED: &str = "oneabOneThree";

const CHANGES: [Change; 28] = [
    ("nothing", |_| {}, true),
    ("a file that nobody reads", |w| w.write("readme", "x"), true),
    ("a file beside those of a pattern", |w| w.write("other/c.txt", "c"), true),
    ("the memo is gone", |w| fs::remove_file(w.path("artifacts/memo")).unwrap(), true),
    ("the index is gone", |w| fs::remove_file(w.path("artifacts/index")).unwrap(), true),
    ("an input edited", |w| w.write("corpus/1.txt", "Eno"), false),
    ("an input touched", |w| w.write("corpus/deep/2.txt", "Two"), false),
    ("an input added", |w| w.write("corpus/deep/4.txt", "Four"), false),
    ("an input gone", |w| fs::remove_file(w.path("corpus/deep/2.txt")).unwrap(), false),
    ("an input behind a link edited", |w| w.write("elsewhere/3.txt", "3"), false),
    ("an input behind a link added", |w| w.write("elsewhere/5.txt", "5"), false),
    ("a file of the project edited", |w| w.write("one.txt", "two"), false),
    ("a file that a pattern means added", |w| w.write("some/c.txt", "c"), false),
    ("a file that a pattern means gone", |w| fs::remove_file(w.path("some/a.txt")).unwrap(), false),
    ("an object gone", |w| fs::remove_file(object(w, JOINED)).unwrap(), false),
    (
        "a list of files damaged",
        |w| {
            let list = w.records().last().unwrap()["outputs"]["tree"].as_str().unwrap().to_owned();
            let path = w.path(&format!("artifacts/objects/{}/{}", &list[..2], &list[2..]));
            writable(&path);
            fs::write(path, "damaged").unwrap();
        },
        false,
    ),
    (
        "the log cut",
        |w| {
            fs::File::options()
                .write(true)
                .open(w.path("artifacts/log"))
                .unwrap()
                .set_len(60)
                .unwrap()
        },
        false,
    ),
    ("the log gone", |w| fs::remove_file(w.path("artifacts/log")).unwrap(), false),
    ("the store gone", |w| fs::remove_dir_all(w.path("artifacts")).unwrap(), false),
    ("repro.lock gone", |w| fs::remove_file(w.path("repro.lock")).unwrap(), false),
    ("repro.lock edited", |w| w.write("repro.lock", ""), false),
    ("a published file edited", |w| w.write("reports/all/tree/joined", "x"), false),
    ("something else in the published folder", |w| w.write("reports/all/tree/x", "x"), false),
    ("the published folder gone", |w| fs::remove_dir_all(w.path("reports")).unwrap(), false),
    ("a killed run's folder", |w| w.write("artifacts/scratch/4194305-1/0/out", "x"), false),
    ("a killed run's step", |w| w.write("artifacts/unfinished/x/state", "x"), false),
    ("a killed run's file", |w| w.write("artifacts/.log.4194305-1.incomplete", "x"), false),
    (
        "a file of its own damaged",
        |w| {
            let still = fs::read_dir(w.path("artifacts/still")).unwrap().next().unwrap().unwrap();
            fs::write(still.path(), "x").unwrap();
        },
        false,
    ),
];

/// After every change a run is told nothing that it would not find; and it comes to rest again.
#[test]
fn whatever_happens_is_noticed() {
    for (name, change, rests) in CHANGES {
        let world = world();
        settle(&world);
        change(&world);
        let answer = told(&world);
        assert_eq!(answer.is_some(), rests, "{name}");
        let found = ask(&world);
        if let Some(answer) = answer {
            assert!(found.ran.is_empty() && found.touched.is_empty(), "{name}");
            assert_eq!(answer.summary().cached, found.cached, "{name}");
        }
        settle(&world);
    }
}

#[test]
fn another_question_has_another_answer() {
    let world = world();
    settle(&world);
    let source = Source::read(world.path("pipeline.toml")).unwrap();
    let ask = |program, partial| Question::new(program, &source, None, &[], &[], partial);
    let project = world.project();
    assert!(project.still(&ask("test", false)).is_some());
    assert!(project.still(&ask("test", true)).is_none());
    assert!(project.still(&ask("another build", false)).is_none());
    world.write("pipeline.toml", &format!("format = 1\n[profile.main]\n{PIPELINE}# a comment\n"));
    assert!(told(&world).is_none());
}

/// Somebody removes things from the store: then a run waits, whatever it knows.
#[test]
fn a_store_that_is_held_alone_is_left_alone() {
    let world = world();
    settle(&world);
    let lock = fs::File::open(world.path("artifacts/lock")).unwrap();
    lock.lock().unwrap();
    assert!(told(&world).is_none());
    lock.unlock().unwrap();
    assert!(told(&world).is_some());
}

/// With the clock as it is, what was written just now might be written again within the same tick.
#[test]
fn nothing_is_kept_of_files_that_were_written_just_now() {
    let mut world = world();
    settle(&world);
    world.machine.clock = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    world.write("one.txt", "two");
    for _ in 0..3 {
        ask(&world);
    }
    assert!(told(&world).is_none());
}

/// A pattern that leads through folders of any name is not noted, and costs a plan.
#[test]
fn a_pattern_through_folders_is_planned_each_time() {
    let mut world = project(
        "[stage.a]\ncmd = [\"sh\", \"-c\", \"cat */x.txt > out\"]\nfiles = [\"*/x.txt\"]\noutputs.out = \"out\"\n",
    );
    world.machine.clock = LATER;
    world.write("a/x.txt", "1");
    for _ in 0..3 {
        ask(&world);
    }
    assert!(told(&world).is_none());
}

/// What is missing, and would be read if it were there, is noted as well.
#[test]
fn a_folder_that_comes_first_and_appears_is_seen() {
    let mut world = World::new();
    world.machine.clock = LATER;
    world.write("corpus/second/1.txt", "Two");
    world.write("pipeline.toml", "");
    let step = world.reader("a", serde_json::json!({}), "corpus", "first");
    world.input(step).below = ["first", "second"].map(str::to_owned).to_vec();
    settle(&world);
    world.write("corpus/first/1.txt", "One");
    assert!(told(&world).is_none());
    settle(&world);
    assert_eq!(world.output(step), "|[]1.txt:one");
}
