//! Several runs at once share the work: each step runs once, whoever makes it, and the results are
//! those of one run alone. Runs are threads here, and processes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use engine::{Project, StepIx, Unwatched};
use serde_json::json;

use crate::world::{Log, World, options, wish};

/// Where a process of these tests finds its project.
const FOLDER: &str = "RUNNER_TEST_BESIDE";

/// One source, 12 steps that read it, 12 that read those, and one that reads all: each says that it ran.
fn wide(folder: &Path) -> (World, StepIx) {
    let mut world = World::new();
    let told = folder.join("told");
    let params = |text: String| json!({ "text": text, "tell": told });
    let source = world.step("make", "source", params("source".into()), &[]);
    let name = |level: &str, n: usize| format!("{level}{n}");
    let first: Vec<StepIx> = (0..12)
        .map(|n| world.step("join", &name("a", n), params(name("a", n)), &[source]))
        .collect();
    let second: Vec<StepIx> = (0..12)
        .map(|n| world.step("join", &name("b", n), params(name("b", n)), &[first[n]]))
        .collect();
    let last = world.step("join", "last", params("last".into()), &second);
    (world, last)
}

fn project(world: &World, folder: &Path) -> Project {
    Project::new(folder.to_path_buf(), world.catalog.clone(), world.machine.clone())
}

/// What is left of runs in a folder: repro.lock, and how often each step ran.
fn ended(folder: &Path) -> (String, BTreeMap<String, usize>) {
    let mut counts = BTreeMap::new();
    for line in fs::read_to_string(folder.join("told")).unwrap().lines() {
        *counts.entry(line.to_owned()).or_default() += 1;
    }
    for name in ["claims", "scratch", "unfinished", "quarantine"] {
        let left = fs::read_dir(folder.join("artifacts").join(name)).unwrap().count();
        assert_eq!(left, 0, "{name} is not empty");
    }
    (fs::read_to_string(folder.join("repro.lock")).unwrap(), counts)
}

/// The bytes of all objects, by their names.
fn objects(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut objects = BTreeMap::new();
    for head in fs::read_dir(folder.join("artifacts/objects")).unwrap() {
        for object in fs::read_dir(head.unwrap().path()).unwrap() {
            let path = object.unwrap().path();
            objects.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    objects.into_iter().map(|(path, bytes)| (path[path.len() - 65..].to_owned(), bytes)).collect()
}

#[test]
fn threads_share_the_work() {
    for runs in [1, 2, 4, 16] {
        let folder = tempfile::tempdir().unwrap();
        let (world, last) = wide(folder.path());
        let ran = Mutex::new(0);
        std::thread::scope(|scope| {
            for _ in 0..runs {
                scope.spawn(|| {
                    let cancel = AtomicBool::new(false);
                    let project = project(&world, folder.path());
                    let summary = project
                        .run(&world.pipeline, &wish(&[last]), &options(3), &Unwatched, &cancel)
                        .unwrap();
                    assert_eq!(summary.ran.len() + summary.cached.len(), 26);
                    *ran.lock().unwrap() += summary.ran.len();
                });
            }
        });
        let (lock, counts) = ended(folder.path());
        assert_eq!(ran.into_inner().unwrap(), 26, "{runs} runs");
        assert_eq!((counts.len(), counts.values().sum::<usize>()), (26, 26), "{counts:?}");
        assert_eq!(lock.lines().count(), 3 + 26);
    }
}

/// One [`Project`] may also be run several times at once.
#[test]
fn runs_of_one_project_share_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let (world, last) = wide(folder.path());
    let project = project(&world, folder.path());
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let cancel = AtomicBool::new(false);
                project
                    .run(&world.pipeline, &wish(&[last]), &options(2), &Unwatched, &cancel)
                    .unwrap();
            });
        }
    });
    assert_eq!(ended(folder.path()).1.values().sum::<usize>(), 26);
}

fn start(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "beside::a_process_of_these_tests", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Does something only where one of the tests below starts it.
#[test]
fn a_process_of_these_tests() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let (world, last) = wide(folder);
    let cancel = AtomicBool::new(false);
    project(&world, folder)
        .run(&world.pipeline, &wish(&[last]), &options(2), &Unwatched, &cancel)
        .unwrap();
}

#[test]
fn processes_share_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("p");
    let mut alone = None;
    for runs in [1, 2, 4, 16] {
        fs::create_dir(&project).unwrap();
        let mut children: Vec<Child> = (0..runs).map(|_| start(&project)).collect();
        assert!(children.iter_mut().all(|child| child.wait().unwrap().success()));
        let (lock, counts) = ended(&project);
        assert_eq!((counts.len(), counts.values().sum::<usize>()), (26, 26), "{runs}: {counts:?}");
        let ended = (lock, objects(&project));
        assert_eq!(alone.get_or_insert_with(|| ended.clone()), &ended, "{runs} runs");
        fs::remove_dir_all(&project).unwrap();
    }
}

/// One of two processes is killed: the other takes over what that one was about to make.
#[test]
fn a_run_takes_over_from_one_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("p");
    for kill_at in [1, 5, 14, 25] {
        fs::create_dir(&project).unwrap();
        let mut children = [start(&project), start(&project)];
        let began = Instant::now();
        let told = || fs::read_to_string(project.join("told")).unwrap_or_default().lines().count();
        while told() < kill_at && began.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_micros(200));
        }
        children[0].kill().unwrap();
        children[0].wait().unwrap();
        assert!(children[1].wait().unwrap().success());
        let told = fs::read_to_string(project.join("told")).unwrap();
        let mut names: Vec<&str> = told.lines().collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 26);
        // What the killed one had made and not filed is made again, at most.
        assert!(told.lines().count() < 2 * 26, "{told}");
        let again = start(&project).wait().unwrap();
        assert!(again.success());
        assert_eq!(
            fs::read_to_string(project.join("told")).unwrap(),
            told,
            "nothing is left to do"
        );
        ended(&project);
        fs::remove_dir_all(&project).unwrap();
    }
}

/// A run that waits for another takes no job: its own steps go on. When the other gives up, it takes over.
#[test]
fn a_run_goes_on_beside_one_that_holds_a_step() {
    let mut world = World::new();
    let slow = world.step("make", "slow", json!({ "doing": "wait" }), &[]);
    let quick = world.step("make", "quick", json!({ "text": "x" }), &[]);
    let (stop, started) = (AtomicBool::new(false), AtomicBool::new(false));
    let other_stop = AtomicBool::new(false);
    let note = |_| started.store(true, Ordering::SeqCst);
    let first = Log { on_start: Some(&note), ..Log::default() };
    let began = Mutex::new(Vec::new());
    let second = |step| began.lock().unwrap().push(step);
    let log = Log { on_start: Some(&second), ..Log::default() };
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let project = world.project();
            project.run(&world.pipeline, &wish(&[slow]), &options(1), &first, &stop).unwrap();
        });
        while !started.load(Ordering::SeqCst) {
            std::thread::yield_now();
        }
        // Until it holds the claim.
        let claims = world.path("artifacts/claims");
        while fs::read_dir(&claims).map_or(0, Iterator::count) == 0 {
            std::thread::yield_now();
        }
        let summary = scope.spawn(|| {
            let project = world.project();
            let targets = wish(&[slow, quick]);
            project.run(&world.pipeline, &targets, &options(1), &log, &other_stop).unwrap()
        });
        while !log.ended.lock().unwrap().iter().any(|(step, _)| *step == quick) {
            std::thread::yield_now();
        }
        // The first gives up: the second starts the step a second time, and is then told to stop.
        stop.store(true, Ordering::SeqCst);
        while began.lock().unwrap().iter().filter(|step| **step == slow).count() < 2 {
            std::thread::yield_now();
        }
        other_stop.store(true, Ordering::SeqCst);
        let summary = summary.join().unwrap();
        assert_eq!(summary.ran, [quick]);
        assert!(summary.cancelled);
    });
}
