//! What a run is expected to take, and a run that may take no longer than that.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::world::World;

const STEPS: &str = "[axis]\nseed = [1, 2, 3]\n[stage.slow]\nmatrix = [{ seed = \"*\" }]\n\
    params = { seed = \"{seed}\", rounds = 10, milliseconds = 30 }\n\
    [stage.join]\ninputs.parts = \"slow\"\n";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_dry_run_says_how_long_it_would_take() {
    let world = World::new(STEPS);
    let unknown = world.run(&["run", "-n", "--jobs", "1"]);
    assert!(unknown.out.contains("times: 4 unknown, taken as 1 s"), "{}", unknown.out);
    assert_eq!(world.run(&["run", "slow[seed=1]"]).code, 0);
    let known = world.run(&["run", "-n", "--jobs", "1"]);
    assert!(known.out.contains("2 from like steps of the stage, 1 unknown"), "{}", known.out);
    let expected =
        json(&world.run(&["run", "-n", "--jobs", "1", "--json"]).out)["expected"].clone();
    let seconds = expected["steps"]["slow[seed=2]"]["seconds"].as_f64().unwrap();
    assert!((0.3..5.0).contains(&seconds), "{expected}");
    let wall = expected["wall_seconds"].as_f64().unwrap();
    assert!((wall - 2.0 * seconds - 1.0).abs() < 0.01, "{expected}");
    assert_eq!(expected["steps"]["slow[seed=3]"]["bytes"], 16);
    assert_eq!(expected["bytes"], 32);
    assert_eq!(expected["bytes_unknown"], 1);
    assert_eq!(world.run(&["run"]).code, 0);
    let done = json(&world.run(&["run", "-n", "--json"]).out);
    assert!(done["expected"]["steps"].as_object().unwrap().is_empty(), "{done}");
}

#[test]
fn a_budget_starts_nothing_that_would_end_too_late() {
    let world = World::new(&format!("{STEPS}expect = \"1h\"\n"));
    let ran = world.run(&["run", "--budget", "1m", "--json"]);
    assert_eq!(ran.code, 5, "{}", ran.err);
    let ran = json(&ran.out);
    assert_eq!(ran["left"], serde_json::json!(["join"]));
    assert_eq!(ran["left_seconds"], 3600.0);
    let text = world.run(&["run", "--budget", "1m"]);
    assert!(
        text.code == 5 && text.out.contains("1 step is left, about 1 h 00 min"),
        "{}",
        text.out
    );
    assert_eq!(world.run(&["run"]).code, 0);
    assert_eq!(world.run(&["run", "--budget", "1m"]).code, 0, "there is nothing left");
}

#[test]
fn when_the_time_is_up_running_steps_keep_what_they_have() {
    for isolate in ["", "isolate = true\n"] {
        // It is taken to end in time, and does not.
        let text = "[stage.slow]\nparams = { seed = 3, rounds = 160, milliseconds = 50 }\n\
            expect = \"10ms\"\n";
        let world = World::new(&format!("{text}{isolate}"));
        let began = Instant::now();
        let ran = world.run(&["run", "--budget", "3s"]);
        assert_eq!(ran.code, 5, "{}", ran.err);
        assert!(began.elapsed() < Duration::from_secs(40));
        let rest = world.run(&["run"]);
        assert!(rest.code == 0 && rest.err.contains("goes on from round"), "{}", rest.err);
    }
}

#[test]
fn what_could_never_start_is_told_with_the_option_that_lets_it() {
    let world = World::new(&format!("{STEPS}resources = {{ gpu = 1, memory = \"1MiB\" }}\n"));
    let ran = world.run(&["run"]);
    assert!(ran.code == 4 && ran.err.contains("--gpus 1"), "{} {}", ran.code, ran.err);
    assert!(!world.folder.path().join("artifacts/log").exists(), "something ran");
    let ran = world.run(&["run", "--gpus", "1", "--memory", "512KiB"]);
    assert!(ran.code == 4 && ran.err.contains("1.0 MiB of memory"), "{}", ran.err);
    assert_eq!(world.run(&["run", "--gpus", "1", "--memory", "2MiB"]).code, 0);
}
