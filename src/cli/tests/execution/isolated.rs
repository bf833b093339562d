//! Steps in processes of their own: the same bytes, and an end that is theirs alone.

use crate::world::World;

const TWO: &str = "[axis]\nseed = [1, 2]\n[stage.slow]\nmatrix = [{ seed = \"*\" }]\n\
    params = { seed = \"{seed}\", rounds = 3 }\n";

/// A stage whose only step behaves in some way.
fn doing(what: &str, more: &str) -> World {
    let params = format!("params = {{ doing = \"{what}\" }}");
    World::new(&format!("[stage.slow]\n{params}\n{more}\n"))
}

#[test]
fn the_bytes_and_the_record_are_the_same_as_in_one_process() {
    let (here, apart) = (World::new(TWO), World::new(TWO));
    assert_eq!(here.run(&["run"]).code, 0);
    let ran = apart.run(&["run", "--isolate"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let step = "slow[seed=2]";
    assert_eq!(here.output(step), apart.output(step));
    let [here, apart] = [here.record(step), apart.record(step)];
    assert_eq!(here["metrics"]["rounds"], 3.0);
    assert_eq!(apart["metrics"]["rounds"], 3.0);
    assert!(here["peak_memory"].is_null());
    assert!(apart["peak_memory"].as_f64().unwrap() > 500_000.0, "{apart}");
    assert!(apart["metrics"]["cpu_seconds"].as_f64().unwrap() < 5.0, "{apart}");
}

#[test]
fn a_stage_can_ask_for_it_and_its_key_stays() {
    let world = World::new(TWO);
    assert_eq!(world.run(&["run"]).code, 0);
    world.pipeline(&TWO.replace("[stage.slow]", "[stage.slow]\nisolate = true"));
    let again = world.run(&["run"]);
    assert!(again.code == 0 && again.out.contains("up to date"), "{} {}", again.out, again.err);
    let forced = world.run(&["run", "--force"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    assert!(world.record("slow[seed=1]")["peak_memory"].is_number());
}

#[test]
fn an_error_of_the_stage_keeps_its_place_and_help() {
    let (here, apart) = (doing("fail", ""), doing("fail", "isolate = true"));
    let [here, apart] = [here.run(&["run"]), apart.run(&["run"])];
    assert_eq!((here.code, apart.code), (1, 1));
    let from = |text: &str| text[text.find("told to fail").unwrap()..].to_owned();
    assert_eq!(from(&here.err), from(&apart.err));
    assert!(apart.err.contains("corpus/a.txt:3:2") && apart.err.contains("tell it something else"));
}

#[test]
fn however_a_process_ends_it_is_the_failure_of_one_step() {
    for (what, words) in [
        ("abort", "killed by signal 6 (SIGABRT); it last said: about to abort"),
        ("kill", "killed by signal 9 (SIGKILL)"),
        ("exit", "its process ended before the step was done: exit code 0"),
        ("overflow", "SIGABRT"),
        ("panic", "the stage panicked: told to panic"),
    ] {
        let world = World::new(&format!(
            "[axis]\nseed = [1, 2]\nwhat = [\"{what}\", \"well\"]\n[stage.slow]\n\
             matrix = [{{ seed = 1, what = \"{what}\" }}, {{ seed = 2, what = \"well\" }}]\n\
             params = {{ seed = \"{{seed}}\", doing = \"{{what}}\" }}\n\
             isolate = true\n"
        ));
        let ran = world.run(&["run", "--keep-going"]);
        // Lines are wrapped where they are long.
        let told = ran.err.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>();
        let told = told.join(" ");
        assert_eq!(ran.code, 1, "{what}: {told}");
        assert!(told.contains(words), "{what}: {told}");
        assert_eq!(world.output("slow[seed=2,what=well]").len(), 16);
        assert!(world.logs().contains("gave up"), "{what}");
    }
}

#[test]
fn what_it_prints_is_in_its_log() {
    let world = doing("chatter", "isolate = true");
    assert_eq!(world.run(&["run"]).code, 0);
    let logs = world.logs();
    for words in ["slow of profile toy begins", "said 0\n", "said 2\n", "cried 2\n", "done\n"] {
        assert!(logs.contains(words), "{logs}");
    }
    assert!(!logs.contains("\n\n") && !logs.contains('\u{1e}'), "{logs}");
}

#[test]
fn a_crash_is_tried_again_where_that_is_asked_for() {
    let plain = doing("once", "isolate = true").run(&["run"]);
    assert_eq!(plain.code, 1, "{}", plain.err);
    let world = doing("once", "isolate = true\nretry = { times = 2, wait = \"10ms\" }");
    let ran = world.run(&["run"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("tried again in 10ms (1 of 2)"), "{}", ran.err);
    assert_eq!(world.record("slow")["metrics"]["retries"], 1.0);
    assert!(world.logs().contains("attempt 2"), "{}", world.logs());
    // What the stage says itself is not tried again, unless that is asked for.
    let failed = doing("fail", "retry = { times = 2 }").run(&["run"]);
    assert!(failed.code == 1 && !failed.err.contains("tried again"), "{}", failed.err);
    let all = doing("fail", "retry = { times = 2, on = [\"failed\"] }").run(&["run"]);
    assert!(all.code == 1 && all.err.contains("(attempt 3)"), "{}", all.err);
}

#[test]
fn a_step_that_takes_too_long_is_ended() {
    let long = "rounds = 1000, milliseconds = 20";
    let text = format!("[stage.slow]\nparams = {{ {long} }}\ntimeout = \"300ms\"\n");
    for isolate in ["", "isolate = true\n"] {
        let ran = World::new(&format!("{text}{isolate}")).run(&["run"]);
        let told = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(ran.code == 1 && told.contains("it did not end within 300ms"), "{told}");
    }
}

#[test]
fn by_hand_a_worker_does_nothing() {
    let ran = World::new("").run(&["step-worker"]);
    assert!(ran.code == 2 && ran.err.contains("nothing to do by hand"), "{}", ran.err);
}
