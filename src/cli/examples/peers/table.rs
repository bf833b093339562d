//! What is printed: Markdown, to be read and to be kept.

use std::fmt::Write;

use crate::measure::Used;
use crate::sitting::{EVENTS, Reruns, Row};

/// What the sitting ran on.
pub(crate) fn machine() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find(|line| line.starts_with("model name"));
    let name = name.and_then(|line| line.split_once(": ")).map_or("unknown processor", |(_, n)| n);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("?").to_owned();
    format!("{name}, {cores} cores, load of the last minute {load}")
}

fn seconds(used: Used) -> String {
    format!("{:.3} / {:.3}", used.wall, used.cpu)
}

/// The table of one size: wall / processor seconds, ratios of processor seconds to the first tool's.
pub(crate) fn sizes(steps: usize, rows: &[Row]) -> String {
    let mut text =
        format!("\n## {steps} steps: wall / CPU seconds, CPU relative to the first tool\n\n");
    text += "| tool | cold | CPU ms a step | x | unchanged | x | unchanged, again | x | status | x | leaf touched | ran | one leaf | ran | x | x of its parts | peak MB |\n";
    text += "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    let first = rows.first();
    for row in rows {
        let ratio = |of: fn(&Row) -> Used| {
            let base = first.map_or(0.0, |first| of(first).cpu);
            if base > 0.0 { format!("{:.2}", of(row).cpu / base) } else { "-".to_owned() }
        };
        let cpu = row.cold.cpu * 1000.0 / row.cold.ran.max(1) as f64;
        let peak =
            [row.cold, row.unchanged, row.status, row.touched, row.leaf].map(|used| used.peak);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} | {cpu:.2} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {:.0} |",
            row.name,
            seconds(row.cold),
            ratio(|row| row.cold),
            seconds(row.unchanged),
            ratio(|row| row.unchanged),
            seconds(row.again),
            ratio(|row| row.again),
            seconds(row.status),
            ratio(|row| row.status),
            seconds(row.touched),
            row.touched.ran,
            seconds(row.leaf),
            row.leaf.ran,
            ratio(|row| row.leaf),
            of_its_parts(row),
            peak.into_iter().max().unwrap_or(0) as f64 / 1e6,
        );
    }
    text
}

/// A changed leaf by a run with nothing to do and the steps that it takes. What these take is what a changed
/// leaf costs more than one that was touched, where that runs nothing.
fn of_its_parts(row: &Row) -> String {
    let parts = row.unchanged.cpu + row.leaf.cpu - row.touched.cpu;
    if row.touched.ran == 0 && parts > 0.0 {
        format!("{:.2}", row.leaf.cpu / parts)
    } else {
        "-".to_owned()
    }
}

/// How many steps ran after each event.
pub(crate) fn reruns(steps: usize, all: &[Reruns]) -> String {
    let mut text = format!("\n## {steps} steps: commands that ran after an event\n\n| tool |");
    for event in EVENTS {
        let _ = write!(text, " {event} |");
    }
    text += "\n|---|---|---|---|---|\n";
    for Reruns { name, ran } in all {
        let _ = writeln!(text, "| {name} | {} |", ran.join(" | "));
    }
    text
}

/// What plans cost.
pub(crate) fn plans(all: &[(String, usize, Used)]) -> String {
    let mut text = "\n## status of a graph of which nothing is made\n\n\
                    | form | steps | wall s | CPU s | CPU us a step | peak MB |\n|---|---|---|---|---|---|\n"
        .to_owned();
    for (name, steps, used) in all {
        let _ = writeln!(
            text,
            "| {name} | {steps} | {:.3} | {:.3} | {:.2} | {:.0} |",
            used.wall,
            used.cpu,
            used.cpu * 1e6 / *steps as f64,
            used.peak as f64 / 1e6
        );
    }
    text
}
