//! Runs that are told at once that there is nothing to do: only where a run would find the same.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use engine::{EngineError, Plan, Question, Source, Standstill, StepIx, Summary, Wish};

use super::commands::{all, project};
use super::world::{Log, World, options, wish};

/// Later than everything that the tests write, so that nothing counts as written just now.
const LATER: fn() -> u64 = || 1 << 33;
const NOW: fn() -> u64 = || std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();

/// Nobody stops a run.
static STAY: AtomicBool = AtomicBool::new(false);

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
    world_of(PIPELINE)
}

fn world_of(pipeline: &str) -> World {
    let mut world = project(pipeline);
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

/// A run that asks. It plans what one plans that recalls nothing.
fn ask(world: &World) -> Summary {
    let planned = world.project().plan(&world.pipeline, &wish(&all(world))).unwrap();
    let (summary, plan) = ask_alone(world);
    assert_eq!(plan.states, planned.states);
    summary
}

/// A run that asks, and its plan.
fn ask_alone(world: &World) -> (Summary, Plan) {
    let wish = Wish { question: Some(question(world)), ..wish(&all(world)) };
    loop {
        let log = Log::default();
        let done = world.project().run(&world.pipeline, &wish, &options(2), &log, &STAY);
        // A child that another test's thread starts has our files until it becomes its program.
        if matches!(done, Err(EngineError::Busy { .. })) {
            continue;
        }
        let summary = done.unwrap();
        assert!(summary.failed.is_empty(), "{:?}", summary.failed);
        return (summary, log.planned.into_inner().unwrap().unwrap());
    }
}

/// Runs once; what that did is known then.
fn settle(world: &World) {
    if told(world).is_none() {
        ask(world);
    }
    assert!(told(world).is_some(), "it does not come to rest");
}

#[test]
fn the_run_after_one_is_told_that_there_is_nothing_to_do() {
    let world = world();
    assert!(told(&world).is_none());
    assert_eq!(ask(&world).ran.len(), 2);
    let after_work = told(&world).unwrap();
    let found = ask(&world);
    let answer = told(&world).unwrap();
    assert_eq!(answer, after_work);
    assert_eq!(answer.profile, "main");
    let summary = answer.summary();
    assert_eq!(summary.cached, [StepIx(0), StepIx(1)]);
    assert_eq!((&summary.cached, &summary.published), (&found.cached, &found.published));
    assert_eq!(summary.published, [PathBuf::from("reports/all")]);
    assert!(summary.ran.is_empty() && summary.touched.is_empty() && summary.adopted.is_empty());
}

#[test]
fn what_is_left_to_do_leaves_no_answer() {
    let world = world();
    fs::remove_file(world.path("corpus/1.txt")).unwrap();
    let wish = Wish { question: Some(question(&world)), ..wish(&all(&world)) };
    let summary = world.try_run(&wish, &options(2)).unwrap();
    assert_eq!(summary.failed.len(), 1);
    assert!(told(&world).is_none());
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

const CHANGES: [Change; 29] = [
    ("nothing", |_| {}, true),
    ("a file that nobody reads", |w| w.write("readme", "x"), true),
    ("a file beside those of a pattern", |w| w.write("other/c.txt", "c"), true),
    ("the memo is damaged", |w| w.write("artifacts/memo", "x"), true),
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
    ("a killed run's answer", |w| w.write("artifacts/still/.x.4194305-1.incomplete", "x"), false),
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

/// After every change a run is told nothing that it would not find; and it comes to rest again. What was
/// written just now is compared by its content, where the clock is as it is.
#[test]
fn whatever_happens_is_noticed() {
    for change in CHANGES {
        is_noticed(change, "at once", NOW, 1);
        is_noticed(change, "after a run that did nothing", LATER, 2);
    }
}

fn is_noticed((name, change, rests): Change, when: &str, clock: fn() -> u64, runs: usize) {
    let name = format!("{name}, {when}");
    let mut world = world();
    world.machine.clock = clock;
    (0..runs).for_each(|_| drop(ask(&world)));
    assert!(told(&world).is_some(), "{name}");
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

/// A stage that says its name.
fn echo(name: &str) -> String {
    format!(
        "[stage.{name}]\ncmd = [\"sh\", \"-c\", \"echo {name} > out\"]\noutputs.out = \"out\"\n"
    )
}

/// What happens while a run is at work shows afterwards, though the run itself wrote to the same places.
#[test]
fn what_happens_during_a_run_is_noticed() {
    let during: [Change; 5] = [
        ("nothing", |_| {}, true),
        (
            "an object of a step that is up to date goes",
            |w| {
                fs::remove_file(object(w, "third\n")).unwrap();
            },
            false,
        ),
        (
            "an input of a step that is up to date is edited",
            |w| w.write("corpus/1.txt", "1"),
            false,
        ),
        (
            "another run files a record",
            |w| {
                let targets = wish(&[StepIx(2)]);
                let run =
                    w.project().run(&w.pipeline, &targets, &options(1), &Log::default(), &STAY);
                assert_eq!(run.unwrap().ran, [StepIx(2)]);
            },
            false,
        ),
        (
            "a step of no run is left over",
            |w| {
                let key = w.records()[0]["key"].as_str().unwrap().to_owned();
                w.write(&format!("artifacts/unfinished/{key}/state"), "x");
            },
            false,
        ),
    ];
    for clock in [NOW, LATER] {
        for (name, event, rests) in during {
            let mut world = world_of(&format!("{PIPELINE}{}{}", echo("other"), echo("third")));
            world.machine.clock = clock;
            let targets = [StepIx(0), StepIx(1), StepIx(3)];
            world.run(&targets);
            world.write("one.txt", "eno");
            let happen = |step| {
                assert_eq!(step, StepIx(1), "{name}");
                event(&world);
            };
            let log = Log { on_start: Some(&happen), ..Log::default() };
            let wish = Wish { question: Some(question(&world)), ..wish(&targets) };
            let project = world.project();
            let ran = project.run(&world.pipeline, &wish, &options(1), &log, &STAY).unwrap().ran;
            assert_eq!(ran, [StepIx(1)], "{name}");
            assert_eq!(told(&world).is_some(), rests, "{name}");
        }
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

/// With the clock as it is, what was written just now might be written again within the same tick, so its
/// content is compared; not any more once it was left alone.
#[test]
fn contents_are_compared_as_long_as_they_must_be() {
    let mut world = world();
    world.machine.clock = NOW;
    ask(&world);
    let size = || {
        let file = fs::read_dir(world.path("artifacts/still")).unwrap().next().unwrap().unwrap();
        file.metadata().unwrap().len()
    };
    let whole = size();
    assert!(told(&world).is_some());
    std::thread::sleep(std::time::Duration::from_millis(3200));
    let answer = told(&world).unwrap();
    assert!(size() < whole, "{} < {whole}", size());
    assert_eq!(told(&world), Some(answer));
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

/// Steps that read files of the project, plain and by patterns, a folder of each and one of all, and each other.
const MANY: &str = r#"
[axis]
i = ["0", "1", "2", "3", "4"]
[stage.words]
cmd = ["sh", "-c", "cat words/*.txt | sort > out"]
inputs.words = { from = "folder:words", as = "words" }
outputs.out = "out"
[stage.train]
matrix = [{ i = "*" }]
cmd = ["sh", "-c", "cat out conf/{i}.txt $(find -L corpus -type f) > model"]
files = ["conf/{i}.txt"]
inputs.out = { from = "words", as = "out" }
inputs.corpus = { from = "folder:text/{i}", as = "corpus" }
outputs.model = "model"
[stage.score]
matrix = [{ i = "*" }]
cmd = ["sh", "-c", "mkdir all; wc -c < model > all/{i}; ls sh > all/names"]
files = ["sh/*.sh"]
inputs.model = { from = "train[i={i}]", as = "model" }
outputs.all = "all/"
[stage.join]
cmd = ["sh", "-c", "cat some/*/* > out"]
inputs.some = { from = "score", as = "some/{i}" }
outputs.out = "out"
publish = "reports/all"
"#;

fn many() -> World {
    let mut world = project(MANY);
    for i in 0..5 {
        world.write(&format!("conf/{i}.txt"), "conf");
        world.write(&format!("text/{i}/a"), "a");
    }
    for (name, text) in [("words/1.txt", "one"), ("words/2.txt", "two"), ("sh/a.sh", "a")] {
        world.write(name, text);
    }
    world.machine.clock = LATER;
    world
}

/// After changes of any kind, in any order, a run plans what one plans that recalls nothing ([`ask`]).
#[test]
fn what_is_recalled_is_what_a_plan_finds() {
    let mut random = 7_u64;
    let mut next = |below: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (random >> 33) % below
    };
    for clock in [NOW, LATER] {
        let mut world = many();
        world.machine.clock = clock;
        ask(&world);
        let (mut ran, mut still) = (0, 0);
        for _ in 0..60 {
            for _ in 0..=next(3) {
                // Few texts, so that old results come back.
                let (i, text) = (next(5), ["x", "yy", "zz"][next(3) as usize]);
                match next(9) {
                    0 => world.write("words/1.txt", text),
                    1 | 2 => world.write(&format!("conf/{i}.txt"), text),
                    3 => world.write(&format!("text/{i}/a"), text),
                    4 => world.write(&format!("text/{i}/deep/b"), text),
                    5 => drop(fs::remove_dir_all(world.path(&format!("text/{i}/deep")))),
                    6 => world.write(&format!("sh/{i}.sh"), text),
                    7 => drop(fs::remove_file(world.path(&format!("sh/{i}.sh")))),
                    _ => {
                        let (text, away) = (world.path(&format!("text/{i}")), world.path("away"));
                        fs::rename(&text, &away).unwrap();
                        symlink("../away", &text).unwrap();
                        ask(&world);
                        fs::remove_file(&text).unwrap();
                        fs::rename(&away, &text).unwrap();
                    }
                }
            }
            still += usize::from(told(&world).is_some());
            let found = ask(&world);
            assert_eq!(found.ran.len() + found.cached.len(), world.pipeline.steps.len());
            ran += found.ran.len();
            settle(&world);
        }
        assert!(ran > 100 && still > 0, "{ran} {still}");
    }
}

/// Only files of what moved are looked up, and only steps that read them.
#[test]
fn a_run_looks_at_what_moved_alone() {
    let world = many();
    ask(&world);
    let looked_up = |change: &dyn Fn()| {
        fs::remove_file(world.path("artifacts/memo")).unwrap();
        change();
        let (summary, _) = ask_alone(&world);
        // A header, an entry for each file, and a check.
        (summary.ran.len(), (fs::metadata(world.path("artifacts/memo")).unwrap().len() - 52) / 72)
    };
    // Its own two files, and that of the step behind it.
    assert_eq!(looked_up(&|| world.write("conf/3.txt", "other")), (3, 3));
    assert_eq!(looked_up(&|| world.write("conf/3.txt", "once again")), (3, 3));
    // Moved, and as it was.
    assert_eq!(looked_up(&|| world.write("conf/3.txt", "once again")), (0, 2));
    // One folder moved, and has more files than before.
    let more = || (0..40).for_each(|i| world.write(&format!("text/0/{i}"), "b"));
    assert_eq!(looked_up(&more), (3, 43));
    // What every step needs; too many files; and something that is not the user's: all.
    let all = 53;
    assert_eq!(looked_up(&|| world.write("words/2.txt", "two and three")), (12, all));
    let crowd = || (0..40).for_each(|i| world.write(&format!("text/0/{i}"), "cc"));
    assert_eq!(looked_up(&crowd), (3, all));
    let lock = || {
        world.write("conf/1.txt", "a new line");
        fs::remove_file(world.path("repro.lock")).unwrap();
    };
    assert_eq!(looked_up(&lock), (3, all));
}

/// A link on the way to files that are as they were is no less an error because something is recalled.
#[test]
fn what_moved_on_the_way_concerns_all_behind_it() {
    let world = many();
    settle(&world);
    fs::rename(world.path("conf"), world.path("elsewhere")).unwrap();
    symlink("elsewhere", world.path("conf")).unwrap();
    let wish = Wish { question: Some(question(&world)), ..wish(&all(&world)) };
    let error = world.try_run(&wish, &options(1)).unwrap_err();
    assert!(error.to_string().contains("a link"), "{error}");
}

/// What lies in the project concerns who reads it through a folder around it as well.
#[test]
fn a_folder_around_the_project_concerns_what_lies_in_it() {
    let absolute = |world: &World| world.path("").to_str().unwrap().to_owned();
    let here: [fn(&World) -> String; 2] = [|_| ".".to_owned(), absolute];
    for folder in here {
        let mut world = World::new();
        world.machine.clock = LATER;
        world.write("corpus/first/1.txt", "One");
        world.write("pipeline.toml", "");
        let around = folder(&world);
        let one = world.reader("a", serde_json::json!({}), &around, "corpus/first");
        let two = world.reader("b", serde_json::json!({}), "corpus", "first");
        settle(&world);
        world.write("corpus/first/1.txt", "Two");
        settle(&world);
        for step in [one, two] {
            assert_eq!(world.output(step), "|[]1.txt:two");
        }
    }
}
