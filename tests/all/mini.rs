//! The program on its default profile, from an empty store: what README promises about the first
//! command, the second run, a lost output and a changed setting.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::time::Instant;

use serde_json::Value;

use crate::world::{World, repository, tree};

/// What differs between two CPU types may move an average by this many points.
const TOLERANCE: f64 = 2.0;

/// Says something past the test's captured output, so that it is seen.
fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

fn report(text: &[u8]) -> Value {
    serde_json::from_slice(text).unwrap()
}

/// The tables of a report, by name.
fn table<'a>(report: &'a Value, name: &str) -> &'a Value {
    let tables = report["tables"].as_array().unwrap();
    tables.iter().find(|table| table["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

/// (table, row, value) of every cell in a column that holds averages.
fn averages(report: &Value) -> Vec<(String, f64)> {
    let mut found = Vec::new();
    for table in report["tables"].as_array().unwrap() {
        for (at, column) in table["columns"].as_array().unwrap().iter().enumerate() {
            if !column.as_str().unwrap().to_lowercase().contains("av") {
                continue;
            }
            for row in table["rows"].as_array().unwrap() {
                if let Some(value) = row["cells"][at]["value"].as_f64() {
                    found.push((
                        format!("{} {} {}", table["name"], row["group"], row["label"]),
                        value,
                    ));
                }
            }
        }
    }
    assert!(found.len() > 20, "only {} averages: {found:?}", found.len());
    found
}

/// Byte for byte on the CPU type of the committed reports, within tolerance elsewhere.
fn compare_with_committed(world: &World) {
    let (ours, theirs) = (world.path("reports/mini"), repository().join("reports/mini"));
    let machine = |folder: &std::path::Path| {
        let told = report(&fs::read(folder.join("machine.json")).unwrap());
        ["cpu", "features", "rustc"].map(|field| told[field].clone())
    };
    if machine(&ours) == machine(&theirs) {
        say("mini: same CPU type and compiler as the committed reports, compared byte for byte");
        // What says when and where they were made differs.
        let files = |folder: &std::path::Path| {
            let files = tree(folder).into_iter();
            files.filter(|(name, _)| !name.starts_with("machine.")).collect::<BTreeMap<_, _>>()
        };
        let (ours, theirs) = (files(&ours), files(&theirs));
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (name, bytes) in &ours {
            assert!(*bytes == theirs[name], "{name} differs from the committed file");
        }
        return;
    }
    println!(
        "another CPU type or compiler than the committed reports: averages within {TOLERANCE}"
    );
    let read = |folder: &std::path::Path| report(&fs::read(folder.join("report.json")).unwrap());
    let (ours, theirs) = (averages(&read(&ours)), averages(&read(&theirs)));
    assert_eq!(ours.len(), theirs.len());
    for ((name, ours), (_, theirs)) in ours.iter().zip(&theirs) {
        assert!((ours - theirs).abs() <= TOLERANCE, "{name}: {ours} here, {theirs} committed");
    }
}

/// Every system's in-domain CHUNK accuracy stands 20 points above the majority label's.
fn beats_majority(report: &Value) {
    let table = table(report, "majority");
    let rows = table["rows"].as_array().unwrap();
    assert!(rows.len() >= 13, "a row for every system: {}", rows.len());
    for row in rows {
        for (cell, column) in
            row["cells"].as_array().unwrap().iter().zip(table["columns"].as_array().unwrap())
        {
            let margin = cell["value"].as_f64().unwrap();
            assert!(margin >= 20.0, "{} on {column}: {margin} points above majority", row["label"]);
        }
    }
}

#[test]
fn the_default_profile_from_nothing() {
    let world = World::new();
    let started = Instant::now();
    let run = world.json(&["run", "--json"]);
    say(&format!("mini: everything in {:.0} s", started.elapsed().as_secs_f64()));
    assert!(run["ran"].as_array().unwrap().len() > 200);
    compare_with_committed(&world);
    let gate = world.repro(&["claims", "--gate"]);
    assert!(gate.status.success(), "{}", String::from_utf8_lossy(&gate.stdout));
    beats_majority(&report(&fs::read(world.path("reports/mini/report.json")).unwrap()));

    let started = Instant::now();
    let again = world.json(&["run", "--json"]);
    let seconds = started.elapsed().as_secs_f64();
    assert_eq!(again["ran"].as_array().unwrap().len(), 0);
    assert!(seconds < 1.0, "{seconds} s to find nothing to do");

    lost_report(&world);
    changed_setting(&world);
}

/// A deleted and a hand-edited file of the report come back without running anything.
fn lost_report(world: &World) {
    let before = tree(&world.path("reports/mini"));
    fs::remove_file(world.path("reports/mini/table3.md")).unwrap();
    fs::write(world.path("reports/mini/table1.md"), "edited").unwrap();
    let run = world.json(&["run", "--json"]);
    assert_eq!(run["ran"].as_array().unwrap().len(), 0);
    assert!(before == tree(&world.path("reports/mini")));
}

/// One setting of one system: its train steps, seven of each seed, their evaluations, and what reads those.
fn changed_setting(world: &World) {
    let set = ["--set", "system.group_lasso.omega=0.2"];
    let run = world.json(&[&["run", "--json"], &set[..]].concat());
    let mut ran: Vec<_> =
        run["ran"].as_array().unwrap().iter().map(|ran| ran["step"].as_str().unwrap()).collect();
    ran.sort_unstable();
    let of = |stage: &str| ran.iter().filter(|name| name.starts_with(stage)).count();
    assert_eq!(
        (of("train["), of("evaluate["), of("correlate"), of("report")),
        (21, 21, 1, 1),
        "{ran:?}"
    );
    assert_eq!(ran.len(), 44);
    assert!(ran.iter().all(|name| !name.contains('[') || name.contains("system=group_lasso")));
    for step in run["ran"].as_array().unwrap() {
        let reason = step["reasons"][0]["text"].as_str().unwrap();
        if step["step"].as_str().unwrap().starts_with("train[") {
            assert_eq!(reason, "parameter system.omega: 0.1 -> 0.2");
        }
    }
}

#[test]
fn the_matrix_is_the_papers() {
    let world = World::new();
    let count = |selector: &str| {
        let output = world.repro(&["list", "--count", "--set", "seeds=[1]", selector]);
        String::from_utf8(output.stdout).unwrap().trim().parse::<usize>().unwrap()
    };
    let unprinted = count("train[system=group_lasso|feda]");
    assert_eq!(count("train") - unprinted, 94);
    assert_eq!(
        count("train[tasks=chunk,system=single|hard|low_supervision|cross_stitch|sluice]"),
        35
    );
    assert_eq!(count("train[tasks=ner|srl]"), 10);
    assert_eq!(count("train[tasks=four|pos]"), 4);
    assert_eq!(count("train[tasks=noise]"), 3);
    assert_eq!(unprinted, 14);
}
