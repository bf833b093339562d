//! The fault suite in its shortest form, run as a user runs it: by the example `runner`, which is the
//! whole program without the crates of the paper.

#![allow(clippy::unwrap_used, reason = "tests, also where they are no test functions")]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Cargo builds it with the tests.
fn runner() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let runner = tests.parent().unwrap().with_file_name("examples").join("runner");
    assert!(runner.is_file(), "`cargo build -p cli --example runner` makes {}", runner.display());
    runner
}

/// Runs the suite, on a file system in memory where there is one: what is synced is not looked at.
fn selftest(arguments: &[&str]) -> (bool, Value) {
    let mut command = Command::new(runner());
    command.args(["selftest", "--points", "first", "--random", "4", "--json"]).args(arguments);
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        command.arg("--folder").arg(memory);
    }
    let ended = command.output().unwrap();
    let out = String::from_utf8_lossy(&ended.stdout);
    let said = serde_json::from_str(&out);
    let said = said.unwrap_or_else(|_| panic!("{out}{}", String::from_utf8_lossy(&ended.stderr)));
    (ended.status.success(), said)
}

/// Every fault held, and was tried unless the suite says why not.
fn all_hold(faults: &[&str]) {
    let (succeeded, said) = selftest(faults);
    let rows = said["faults"].as_array().unwrap();
    for row in rows {
        assert_eq!(row["failures"].as_array().unwrap(), &[] as &[Value], "{row:#}");
        assert_eq!(row["left_out"], 0, "{row:#}");
        let noted = !row["notes"].as_array().unwrap().is_empty();
        assert!(noted || row["tries"].as_u64().unwrap() > 0, "{row:#}");
    }
    assert_eq!(rows.len(), faults.len());
    assert!(succeeded);
}

#[test]
fn a_run_that_is_killed_leaves_nothing_to_clear_up() {
    all_hold(&["killed", "killed-at-random", "torn"]);
}

#[test]
fn an_error_of_the_file_system_is_told_and_leaves_nothing_behind() {
    all_hold(&["io-error", "disk-full", "full-tmpfs"]);
}

#[test]
fn damage_is_never_taken_for_a_result() {
    all_hold(&["state-cut", "state-flipped", "object-flipped", "object-deleted", "edited-by-hand"]);
}

#[test]
fn what_must_rerun_does_and_nothing_else() {
    let edits = ["reruns", "clock", "same-size-and-time", "older-file", "future-time"];
    let others = ["edited-meanwhile", "command-changed", "undeclared-read", "output-missing"];
    all_hold(&[&edits[..], &others, &["hostile-paths"]].concat());
}

#[test]
fn many_runs_at_once_do_each_step_once() {
    all_hold(&["at-once", "killed-among-others", "readers", "read-only-store"]);
}

/// The tests above name all of them.
#[test]
fn no_fault_is_forgotten() {
    let ended = Command::new(runner()).args(["selftest", "--list"]).output().unwrap();
    assert_eq!(String::from_utf8(ended.stdout).unwrap().lines().count(), 25);
}

#[test]
fn an_unknown_fault_or_point_is_refused() {
    for arguments in [["selftest", "no-such-fault"], ["selftest", "--points=no.such.point"]] {
        let ended = Command::new(runner()).args(arguments).output().unwrap();
        assert_eq!(ended.status.code(), Some(2));
        let said = String::from_utf8(ended.stderr).unwrap();
        assert!(said.contains("no such") || said.contains("there is no"), "{said}");
    }
}
