//! Two reports of 500 runs, from git's objects: every figure moved, with hundreds of parts of code and settings
//! to compare, and commits to look through.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::{Project, causes};

/// Runs: systems times domains times seeds.
const RUNS: [usize; 3] = [25, 5, 4];
/// Tables of one row for each system, of 28 cells.
const TABLES: usize = 5;

/// What lies beside a report of 500 runs, of which `moved` is what moved.
fn machine(moved: u32) -> Value {
    let mut steps = Map::new();
    let mut scores = Vec::new();
    let outputs =
        |name: &str| json!({ name: format!("{moved:016x}"), "curve": "0123456789abcdef" });
    let key = |name: &str| format!("{:0>64}", format!("{}{moved}", name.len()));
    for system in 0..RUNS[0] {
        for domain in 0..RUNS[1] {
            for seed in 0..RUNS[2] {
                let axes = format!("tasks=chunk,system=s{system},domain=d{domain},seed={seed}");
                let params: Map<String, Value> = (0..20)
                    .map(|n| (format!("system.setting{n}"), json!(n + system)))
                    .chain([("seed".to_owned(), json!(seed))])
                    .collect();
                let mut add = |stage: &str, output: &str, reads: Value| {
                    let name = format!("{stage}[{axes}]");
                    let step = json!({ "stage": stage, "key": key(&name), "code": "c".repeat(64),
                        "params": params, "reads": reads, "outputs": outputs(output), "machine": 0,
                        "commit": null, "finished": "2026-11-27T17:00:00Z", "seconds": 1.5 });
                    steps.insert(name, step);
                };
                add("tune", "trial", json!({ "train": ["ingest[domain=d0]"] }));
                add("train", "model", json!({ "settings": [format!("tune[{axes}]")] }));
                add("evaluate", "scores", json!({ "model": [format!("train[{axes}]")] }));
                scores.push(format!("evaluate[{axes}]"));
            }
        }
    }
    let same = json!({ "stage": "ingest", "key": "k", "outputs": { "data": "d" } });
    steps.insert("ingest[domain=d0]".into(), same);
    steps.insert(
        "report".into(),
        json!({ "stage": "report", "key": key("report"), "code": "c".repeat(64),
            "reads": { "scores": scores }, "outputs": outputs("report") }),
    );
    let parts: Map<String, Value> = (0..300)
        .map(|n| (format!("crate nn: src/file{n}.rs"), json!(format!("{n:016x}"))))
        .collect();
    let code =
        |stage: &str| (stage.to_owned(), json!({ "digest": "c".repeat(64), "parts": parts }));
    let stages = ["tune", "train", "evaluate", "report"];
    let common: Map<String, Value> =
        (0..60).map(|n| (format!("training.x{n}"), json!(n))).collect();
    let mut of_tune = common.clone();
    of_tune.insert("training.epochs".into(), json!(moved));
    json!({ "format": 2, "machines": [{ "cpu": "x", "features": [] }],
        "code": stages.map(code).into_iter().collect::<Map<_, _>>(),
        "common": { "train": common, "tune": of_tune, "evaluate": common }, "steps": steps })
}

fn report(moved: u32) -> Value {
    let cell = |table: usize, system: usize, place: usize| {
        let value = 80.0 + f64::from(moved) * 0.01 + (table + system + place) as f64 / 100.0;
        let from = format!(
            "evaluate[tasks=chunk,system=s{system},domain=d{},seed=0|1|2|3]",
            place % RUNS[1]
        );
        json!({ "text": format!("{value:.2}"), "value": value, "seeds": 4, "deviation": 0.2,
            "paper": null, "interval": [value - 0.3, value + 0.3], "from": [from] })
    };
    let table = |table: usize| {
        let row = |system: usize| {
            let cells: Vec<Value> = (0..28).map(|place| cell(table, system, place)).collect();
            json!({ "label": format!("System {system}"), "group": null, "cells": cells })
        };
        let columns: Vec<String> = (0..28).map(|place| format!("domain {place}")).collect();
        json!({ "name": format!("table{table}"), "title": "Accuracy", "columns": columns,
            "rows": (0..RUNS[0]).map(row).collect::<Vec<_>>(), "notes": [] })
    };
    json!({ "format": 1, "tables": (0..TABLES).map(table).collect::<Vec<_>>() })
}

#[test]
fn two_reports_of_500_runs_are_compared_in_a_second() {
    let Some(project) = Project::new() else { return };
    for moved in [1, 2] {
        project.write("reports/toy/report.json", &format!("{:#}", report(moved)));
        project.write("reports/toy/machine.json", &machine(moved).to_string());
        project.commit_only("A report");
        for other in 0..20 {
            project.write(&format!("notes/{other}.txt"), &moved.to_string());
            project.commit_only("A note");
        }
    }
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });
    let timed = || {
        let start = Instant::now();
        let told = project.json(&["diff", "HEAD~21", "HEAD", "--json"]);
        println!("3,500 cells on 1,502 steps: {:?}", start.elapsed());
        (told, start.elapsed())
    };
    // The machine may have other things to do: the best of three counts.
    let (told, mut taken) = timed();
    for _ in 0..2 {
        if taken >= limit {
            taken = taken.min(timed().1);
        }
    }
    assert_eq!(told["compared"], 3500);
    assert_eq!(causes(&told).len(), 1);
    assert_eq!(causes(&told)[0].0, "setting training.epochs: 1 -> 2 (tune)");
    assert_eq!(told["causes"][0]["cells"], 3500);
    assert_eq!(told["moved"]["noise"], 3500);
    assert!(taken < limit, "{taken:?}");
}
