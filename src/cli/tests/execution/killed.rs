//! A long step that is cut off, by whatever means, ends with the bytes of one that was not.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::world::{Ran, World};

const ROUNDS: &str = "[stage.slow]\nparams = { seed = 7, rounds = 40, \
    milliseconds = MS }\n";

/// The pipeline with rounds of so many milliseconds, which are part of the key; and what its step
/// makes when nobody disturbs it.
fn long(milliseconds: u32, more: &str) -> (World, String) {
    let text = ROUNDS.replace("MS", &milliseconds.to_string()) + more;
    let calm = World::new(&text);
    assert_eq!(calm.run(&["run"]).code, 0);
    let output = calm.output("slow");
    (World::new(&text), output)
}

fn kill(pid: &str) {
    assert!(Command::new("kill").args(["-KILL", pid]).status().unwrap().success());
}

/// The process of a runner's only step.
fn worker(runner: &Child) -> Option<String> {
    let tasks = format!("/proc/{}/task", runner.id());
    let children = std::fs::read_dir(tasks)
        .ok()?
        .filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("children")).ok());
    let children: String = children.collect();
    // Others are asked for the project's commit.
    let is_worker = |child: &&str| {
        let words = std::fs::read_to_string(format!("/proc/{child}/cmdline"));
        words.is_ok_and(|words| words.contains("step-worker"))
    };
    children.split_whitespace().find(is_worker).map(str::to_owned)
}

/// Waits until something is so.
fn within_mut(mut what: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !what() {
        assert!(Instant::now() < deadline, "it did not come to that");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Waits until something is there.
fn within<T>(what: impl Fn() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        if let Some(found) = what() {
            return found;
        }
        assert!(Instant::now() < deadline, "it did not come to that");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Moments spread over the step's whole time, in an order of no pattern.
fn moments(count: u64) -> impl Iterator<Item = Duration> {
    (1..=count).map(move |n| Duration::from_millis(n * 7919 % 350))
}

#[test]
fn the_runner_is_killed() {
    for more in ["", "isolate = true\n"] {
        let (world, calm) = long(20, more);
        let mut resumed = 0;
        for moment in moments(6) {
            let mut runner = world.command(&["run"]).spawn().unwrap();
            let claims = world.folder.path().join("artifacts/claims");
            // However long it takes until a step has begun; a run with nothing to do begins none.
            let begun = || {
                let held = std::fs::read_dir(&claims).is_ok_and(|mut held| held.next().is_some());
                held || runner.try_wait().unwrap().is_some()
            };
            within_mut(begun);
            std::thread::sleep(moment);
            let child = worker(&runner);
            // It may be done by now.
            let _ = runner.kill();
            let ran = Ran::of(runner.wait_with_output().unwrap());
            resumed += usize::from(ran.err.contains("goes on from round"));
            if let Some(child) = child.filter(|_| !more.is_empty()) {
                let gone = || {
                    let stat = std::fs::read_to_string(format!("/proc/{child}/stat"));
                    stat.map_or(true, |stat| stat.contains(") Z ") || stat.contains(") X "))
                        .then_some(())
                };
                within(gone);
            }
        }
        let ran = world.run(&["run"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(resumed > 0, "no attempt went on from an earlier one");
        assert_eq!(world.output("slow"), calm);
    }
}

#[test]
fn its_process_is_killed() {
    let (world, calm) = long(20, "isolate = true\n");
    let mut killed = 0;
    for moment in moments(6) {
        let mut runner = world.command(&["run"]).spawn().unwrap();
        // However long it takes until the process is there; a run with nothing to do has none.
        let begun = || worker(&runner).is_some() || runner.try_wait().unwrap().is_some();
        within_mut(begun);
        std::thread::sleep(moment);
        if let Some(child) = worker(&runner) {
            let _ = Command::new("kill").args(["-KILL", &child]).status();
        }
        let ran = Ran::of(runner.wait_with_output().unwrap());
        assert!([0, 1].contains(&ran.code), "{}", ran.err);
        killed += usize::from(ran.code == 1 && ran.err.contains("SIGKILL"));
    }
    assert!(killed > 0, "none was killed in time");
    assert_eq!(world.run(&["run"]).code, 0);
    assert_eq!(world.output("slow"), calm);
}

#[test]
fn ctrl_c_reaches_a_child_and_the_rest_is_done_later() {
    let (world, calm) = long(50, "isolate = true\n");
    let runner = world.command(&["run"]).spawn().unwrap();
    let child = within(|| worker(&runner));
    // Until it has kept something.
    within(|| {
        let mut folders =
            std::fs::read_dir(world.folder.path().join("artifacts/unfinished")).ok()?;
        let own = folders.next()?.ok()?.path().join("checkpoint");
        own.exists().then_some(())
    });
    let pid = runner.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let ran = Ran::of(runner.wait_with_output().unwrap());
    assert_eq!(ran.code, 130, "{}", ran.err);
    assert!(!std::path::Path::new(&format!("/proc/{child}")).exists());
    let again = world.run(&["run"]);
    assert!(again.code == 0 && again.err.contains("goes on from round"), "{}", again.err);
    assert_eq!(world.output("slow"), calm);
}

#[test]
fn a_child_that_does_not_listen_is_killed() {
    let world = World::new("[stage.slow]\nparams = { doing = \"deaf\" }\nisolate = true\n");
    let runner = world.command(&["run"]).spawn().unwrap();
    let child = within(|| worker(&runner));
    std::thread::sleep(Duration::from_millis(200));
    kill(&runner.id().to_string());
    let _ = runner.wait_with_output();
    let stat = format!("/proc/{child}/stat");
    within(|| {
        let gone = std::fs::read_to_string(&stat)
            .map_or(true, |s| s.contains(") Z ") || s.contains(") X "));
        gone.then_some(())
    });
}

/// A command knows nothing of the runner, and ends with it all the same.
#[test]
fn a_command_of_a_killed_runner_is_killed() {
    let world = World::new("");
    let told = tempfile::NamedTempFile::new().unwrap();
    let tables = format!(
        "[stage.long]\ncmd = [\"sh\", \"-c\", \"sleep 300 & echo $$ $! > {}; wait\"]\nenv.PATH = \"/usr/bin:/bin\"\noutputs.out = \"out\"\n",
        told.path().display()
    );
    world.pipeline(&tables);
    let mut runner = world.command(&["run"]).spawn().unwrap();
    let processes = within(|| {
        let told = std::fs::read_to_string(told.path()).unwrap();
        told.ends_with('\n').then(|| told.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    });
    let lives = |pid: &String| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"));
        stat.is_ok_and(|stat| !stat.contains(") Z"))
    };
    assert!(processes.len() == 2 && processes.iter().all(lives));
    // What takes less than a second is left to its end.
    std::thread::sleep(Duration::from_millis(1500));
    runner.kill().unwrap();
    runner.wait().unwrap();
    within(|| (!processes.iter().any(lives)).then_some(()));
}
