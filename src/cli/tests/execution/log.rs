//! `repro log`, during a run and after it.

use std::time::Duration;

use crate::world::{Ran, World};

const SLOW: &str = "[axis]\nseed = [1, 2]\n[stage.slow]\nmatrix = [{ seed = \"*\" }]\n\
    params = { seed = \"{seed}\", DOING }\n";

#[test]
fn the_newest_attempt_is_told() {
    let world = World::new(&SLOW.replace("DOING", "doing = \"fail\""));
    let none = world.run(&["log", "slow"]);
    assert!(
        none.code == 1 && none.err.contains("none of these 2 steps has run yet"),
        "{}",
        none.err
    );
    assert_eq!(world.run(&["run", "--keep-going"]).code, 1);
    let both = world.run(&["log", "slow"]);
    assert_eq!(both.code, 0, "{}", both.err);
    for words in
        ["slow[seed=1]\n[", "slow[seed=2]\n[", "failed: corpus/a.txt:3: told to fail", "gave up"]
    {
        assert!(both.out.contains(words), "{}", both.out);
    }
    let path = world.run(&["log", "slow[seed=1]", "--path"]);
    let text = std::fs::read_to_string(path.out.trim()).unwrap();
    assert_eq!(text, world.run(&["log", "slow[seed=1]"]).out);
    // What goes well without a word is newer than the old failure.
    std::thread::sleep(Duration::from_millis(1100));
    world.pipeline(&SLOW.replace("DOING", "rounds = 1"));
    assert_eq!(world.run(&["run"]).code, 0);
    let well = world.run(&["log", "slow[seed=1]"]);
    assert!(well.out.starts_with("done 2") && well.out.contains("without a word"), "{}", well.out);
    assert!(!well.out.contains("told to fail"));
    assert_eq!(world.run(&["log", "slow[seed=1]", "--path"]).code, 1);
}

#[test]
fn a_running_step_is_followed_to_its_end() {
    let world = World::new(
        "[stage.slow]\nparams = { rounds = 20, milliseconds = 100, doing = \"chatter\" }\n\
         isolate = true\n",
    );
    let runner = world.command(&["run"]).spawn().unwrap();
    let logs = world.folder.path().join("artifacts/logs");
    let deadline = std::time::Instant::now() + Duration::from_secs(30);
    while std::fs::read_dir(&logs).map_or(0, Iterator::count) == 0 {
        assert!(std::time::Instant::now() < deadline, "there is no log");
        std::thread::sleep(Duration::from_millis(5));
    }
    let followed = world.run(&["log", "slow", "-f"]);
    let ran = Ran::of(runner.wait_with_output().unwrap());
    assert_eq!((ran.code, followed.code), (0, 0), "{} {}", ran.err, followed.err);
    for words in ["slow of profile toy begins", "cried 2", "] done\n"] {
        assert!(followed.out.contains(words), "{}", followed.out);
    }
    assert_eq!(followed.out, world.run(&["log", "slow"]).out);
}

#[test]
fn a_log_that_cannot_be_written_fails_nothing() {
    let world = World::new("[stage.slow]\nparams = { doing = \"chatter\" }\nisolate = true\n");
    std::fs::create_dir(world.folder.path().join("artifacts")).unwrap();
    std::fs::write(world.folder.path().join("artifacts/logs"), "").unwrap();
    assert_eq!(world.run(&["run"]).code, 0);
}
