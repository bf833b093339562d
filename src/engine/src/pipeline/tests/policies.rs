//! How stages say how their steps are run.

use std::time::Duration;

use super::*;
use crate::{FailureClass, Policy, Resources, Retry};

/// The toy pipeline with more lines about `fit`.
fn fit(lines: &str) -> String {
    with("[stage.fit]\n", &format!("[stage.fit]\n{lines}\n"))
}

#[test]
fn a_stage_says_how_its_steps_are_run() {
    let plain = load_toy(TOY, &[]).unwrap();
    assert_eq!(*plain.policies.of("fit"), Policy::default());
    assert_eq!(plain.policies.major, ["seed"]);
    let text = fit(
        "resources = { cpu = 2, memory = \"1.5GiB\", gpu = 1 }\ntimeout = \"2h\"\nisolate = true\n\
         retry = { times = 2, on = [\"killed\", \"failed\"], wait = \"1s\" }\nexpect = 90",
    );
    let pipeline = load_toy(&text, &[]).unwrap();
    let policy = Policy {
        resources: Resources { cpu: Some(2), memory: 3 << 29, gpu: 1 },
        timeout: Some(Duration::from_secs(7200)),
        retry: Retry {
            times: 2,
            on: vec![FailureClass::Killed, FailureClass::Failed],
            wait: Duration::from_secs(1),
        },
        isolate: true,
        expect: Some(Duration::from_secs(90)),
    };
    assert_eq!(*pipeline.policies.of("fit"), policy);
    assert_eq!(*pipeline.policies.of("read"), Policy::default());
    let params =
        |pipeline: &Pipeline| step(pipeline, "fit[place=north,model=deep,seed=1]").params.clone();
    assert_eq!(params(&pipeline), params(&plain));
    let shorter = load_toy(&text, &["stage.fit.timeout=\"5m\""]).unwrap();
    assert_eq!(shorter.policies.of("fit").timeout, Some(Duration::from_secs(300)));
}

#[test]
fn what_is_tried_again_is_never_a_plain_failure_unless_asked_for() {
    let pipeline = load_toy(&fit("retry = { times = 1 }"), &[]).unwrap();
    let on = &pipeline.policies.of("fit").retry.on;
    assert_eq!(*on, [FailureClass::Killed, FailureClass::TimedOut]);
}

#[test]
fn values_may_be_referred_to() {
    let text = fit("timeout = \"${models.deep.depth}\"");
    let pipeline = load_toy(&text, &[]).unwrap();
    assert_eq!(pipeline.policies.of("fit").timeout, Some(Duration::from_secs(2)));
}

#[test]
fn the_major_axes_can_be_named() {
    let text =
        TOY.replace("targets = [\"sum\"]", "targets = [\"sum\"], major = [\"place\", \"seed\"]");
    assert_eq!(load_toy(&text, &[]).unwrap().policies.major, ["place", "seed"]);
    let none = TOY.replace("targets = [\"sum\"]", "targets = [\"sum\"], major = []");
    assert!(load_toy(&none, &[]).unwrap().policies.major.is_empty());
    for (major, covered, word) in
        [("[\"plaec\"]", "\"plaec\"", "did you mean `place`?"), ("1", "1", "a list of axes")]
    {
        let major = format!("targets = [\"sum\"], major = {major}");
        let error = load_toy(&TOY.replace("targets = [\"sum\"]", &major), &[]).unwrap_err();
        assert_eq!(pointed(&error), covered);
        assert!(format!("{} {}", error.message, error.label).contains(word), "{error:?}");
    }
}

#[test]
fn what_makes_no_sense_is_pointed_at() {
    for (line, covered, word) in [
        ("resources = { cpus = 1 }", "cpus", "did you mean `cpu`?"),
        ("resources = { cpu = 0 }", "0", "from 1 on"),
        ("resources = { gpu = -1 }", "-1", "from 0 on"),
        ("resources = { memory = \"2 cows\" }", "\"2 cows\"", "2GiB"),
        ("resources = { memory = -1 }", "-1", "2GiB"),
        ("resources = 3", "3", "is a table"),
        ("timeout = \"soon\"", "\"soon\"", "2h 30m"),
        ("timeout = 0", "0", "2h 30m"),
        ("expect = 1.5", "1.5", "2h 30m"),
        ("isolate = 1", "1", "`true` or `false`"),
        ("retry = { times = 1000 }", "1000", "100 at most"),
        ("retry = { on = [\"killed\"] }", "{ on = [\"killed\"] }", "how many `times`"),
        ("retry = { times = 1, on = [\"kiled\"] }", "\"kiled\"", "did you mean `killed`?"),
        ("retry = { times = 1, on = \"killed\" }", "\"killed\"", "a list of kinds"),
        ("retry = { times = 1, wait = \"x\" }", "\"x\"", "2h 30m"),
        ("timeuot = \"2h\"", "timeuot", "did you mean `timeout`?"),
    ] {
        let error = load_toy(&fit(line), &[]).expect_err(line);
        let told = format!("{} {} {:?}", error.message, error.label, error.help);
        assert!(pointed(&error) == covered && told.contains(word), "{line}: {told}");
    }
}
