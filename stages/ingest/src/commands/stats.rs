//! `repro corpus stats`: the counts of [`super::tally`] as tables and as JSON.

use std::collections::BTreeMap;

use command::{Error, Host, Outcome};
use corpus::task::Missing;
use serde_json::{Value, json};

use super::find::suggest;
use super::tally::{Cell, TaskCounts, tally};
use command::grid::{Grid, Painted, percent, thousands};

/// Labels of a task that are shown without `--labels`.
const SHOWN: usize = 10;
/// The split that baselines are given for.
const TEST: &str = "test";

/// What the command line asks for.
pub(super) struct Asked {
    /// Only these tasks; all where there are none.
    pub(super) tasks: Vec<String>,
    /// Only these domains; all where there are none.
    pub(super) domains: Vec<String>,
    /// Every label.
    pub(super) all_labels: bool,
    /// JSON.
    pub(super) json: bool,
}

/// Counts and names, in the order of the pipeline.
struct Counts {
    domains: Vec<String>,
    splits: Vec<String>,
    tasks: Vec<String>,
    cells: Vec<Cell>,
}

impl Counts {
    fn of(cells: Vec<Cell>) -> Self {
        let mut counts = Self { domains: vec![], splits: vec![], tasks: vec![], cells: vec![] };
        let add = |list: &mut Vec<String>, name: &str| {
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        };
        for cell in &cells {
            add(&mut counts.domains, &cell.domain);
            add(&mut counts.splits, &cell.split);
            cell.tasks.keys().for_each(|task| add(&mut counts.tasks, task));
        }
        Self { cells, ..counts }
    }

    fn cell(&self, domain: &str, split: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.domain == domain && cell.split == split)
    }

    fn task(&self, domain: &str, split: &str, task: &str) -> Option<&TaskCounts> {
        self.cell(domain, split)?.tasks.get(task)
    }

    /// Keeps what was asked for.
    fn keep(&mut self, asked: &Asked) -> Result<(), Error> {
        keep("domain", &mut self.domains, &asked.domains)?;
        keep("task", &mut self.tasks, &asked.tasks)?;
        self.cells.retain(|cell| self.domains.contains(&cell.domain));
        for cell in &mut self.cells {
            cell.tasks.retain(|task, _| self.tasks.contains(task));
        }
        Ok(())
    }
}

fn keep(what: &str, names: &mut Vec<String>, wanted: &[String]) -> Result<(), Error> {
    if let Some(name) = wanted.iter().find(|name| !names.contains(name)) {
        let known = names.join(", ");
        return Err(Error::usage(format!("the corpus has no {what} `{name}`"))
            .help(format!("{}known here: {known}", suggest(name, names))));
    }
    if !wanted.is_empty() {
        names.retain(|name| wanted.contains(name));
    }
    Ok(())
}

/// `repro corpus stats`.
///
/// # Errors
/// The corpus cannot be made or read; a task or domain is asked for that it does not have.
pub(super) fn run(asked: &Asked, host: &dyn Host) -> Result<Outcome, Error> {
    let made = host.artifacts("ingest")?;
    let mut counts = Counts::of(tally(&made, host)?);
    counts.keep(asked)?;
    let min_tokens = host.value("profile.min_tokens")?.and_then(|value| value.as_u64());
    let profile = host.profile()?;
    if asked.json {
        host.print(&format!("{:#}\n", as_json(&counts, &profile, min_tokens)))?;
        return Ok(Outcome::Done);
    }
    let sections = [
        sizes(&counts, &profile, min_tokens, host),
        coverage(&counts, host),
        labels(&counts, asked.all_labels, host),
        baselines(&counts, host),
    ];
    let sections: Vec<_> = sections.into_iter().filter(|section| !section.is_empty()).collect();
    host.print(&sections.join("\n"))?;
    Ok(Outcome::Done)
}

fn as_json(counts: &Counts, profile: &str, min_tokens: Option<u64>) -> Value {
    let baseline = |cell: &Cell| -> Value {
        let tasks = cell.tasks.iter().filter(|(_, counts)| counts.has_outside());
        let accuracy = |(right, tokens): (u64, u64)| match tokens {
            0 => Value::Null,
            _ => json!(right as f64 / tokens as f64),
        };
        tasks
            .map(|(task, counts)| {
                let skip = accuracy(counts.outside(Missing::Skip));
                let outside = accuracy(counts.outside(Missing::Outside));
                (task.clone(), json!({ "skip": skip, "outside": outside }))
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let cells = counts.cells.iter().map(|cell| {
        json!({
            "domain": cell.domain,
            "split": cell.split,
            "sentences": cell.sentences,
            "words": cell.words,
            "tasks": cell.tasks,
            "all_outside_accuracy": baseline(cell),
        })
    });
    json!({
        "profile": profile,
        "min_tokens": min_tokens,
        "domains": counts.domains,
        "splits": counts.splits,
        "tasks": counts.tasks,
        "cells": cells.collect::<Value>(),
    })
}

/// The heading of a section, and the paint of its table: heads dim, first column in the names'
/// colour.
fn section(title: &str, grid: &Grid, heads: usize, host: &dyn Host) -> String {
    let paint = host.paint();
    let paint: Painted<'_> = &|row, column, text| match (row, column) {
        (row, _) if row < heads => paint.dim(text),
        (_, 0) => paint.name(text),
        _ => text.to_owned(),
    };
    format!("{}\n\n{}", host.paint().bold(title), grid.set(host.width(), paint))
}

/// Table 1 of the paper, and the sums.
fn sizes(counts: &Counts, profile: &str, min_tokens: Option<u64>, host: &dyn Host) -> String {
    let mut grid = Grid::new(
        std::iter::once("").chain(counts.splits.iter().flat_map(|split| [split.as_str(), ""])),
    );
    grid.row(
        std::iter::once("domain").chain(counts.splits.iter().flat_map(|_| ["sentences", "words"])),
    );
    for domain in &counts.domains {
        let cells = counts.splits.iter().flat_map(|split| match counts.cell(domain, split) {
            Some(cell) => [thousands(cell.sentences), thousands(cell.words)],
            None => ["–".to_owned(), "–".to_owned()],
        });
        grid.row(std::iter::once(domain.clone()).chain(cells));
    }
    if counts.domains.len() > 1 {
        let sums = counts.splits.iter().flat_map(|split| {
            let cells = || counts.cells.iter().filter(|cell| cell.split == *split);
            [
                thousands(cells().map(|cell| cell.sentences).sum()),
                thousands(cells().map(|cell| cell.words).sum()),
            ]
        });
        grid.row(std::iter::once("all".to_owned()).chain(sums));
    }
    let dropped = match min_tokens {
        Some(least) if least > 1 => format!(" (those of fewer than {least} tokens dropped)"),
        _ => String::new(),
    };
    section(&format!("Sentences and words of profile {profile}{dropped}"), &grid, 2, host)
}

/// How many sentences carry each task's annotation.
fn coverage(counts: &Counts, host: &dyn Host) -> String {
    let mut text = String::new();
    for split in &counts.splits {
        let mut grid = Grid::new(
            std::iter::once("domain")
                .chain(counts.tasks.iter().flat_map(|task| [task.as_str(), "%"])),
        );
        for domain in &counts.domains {
            let whole = counts.cell(domain, split).map_or(0, |cell| cell.sentences);
            let cells =
                counts.tasks.iter().flat_map(|task| match counts.task(domain, split, task) {
                    Some(task) => [thousands(task.sentences), percent(task.sentences, whole)],
                    None => ["–".to_owned(), "–".to_owned()],
                });
            grid.row(std::iter::once(domain.clone()).chain(cells));
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text += &section(&format!("Annotated sentences, {split}"), &grid, 1, host);
    }
    let conventions = conventions(counts);
    if !conventions.is_empty() {
        text += &format!("\n{}\n", host.paint().dim(conventions));
    }
    text
}

/// `chunk is cut by conll2000`.
fn conventions(counts: &Counts) -> String {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (task, counts) in counts.cells.iter().flat_map(|cell| &cell.tasks) {
        if let Some(convention) = &counts.convention {
            let list = named.entry(task).or_default();
            if !list.contains(&convention.as_str()) {
                list.push(convention);
            }
        }
    }
    let said = named.iter().map(|(task, list)| format!("{task} by convention {}", list.join(", ")));
    said.collect::<Vec<_>>().join("; ")
}

/// Tokens by label, over all domains that were asked for.
fn labels(counts: &Counts, all: bool, host: &dyn Host) -> String {
    let mut text = String::new();
    for task in &counts.tasks {
        let mut sums: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        for cell in &counts.cells {
            let Some(split) = counts.splits.iter().position(|split| *split == cell.split) else {
                continue;
            };
            for (label, n) in cell.tasks.get(task).map(|task| &task.labels).into_iter().flatten() {
                let sums = sums.entry(label).or_insert_with(|| vec![0; counts.splits.len()]);
                sums[split] += n;
            }
        }
        let totals: Vec<u64> =
            (0..counts.splits.len()).map(|at| sums.values().map(|sums| sums[at]).sum()).collect();
        let mut sorted: Vec<_> = sums.into_iter().collect();
        sorted.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let more = if all { 0 } else { sorted.len().saturating_sub(SHOWN) };
        let mut grid = Grid::new(
            std::iter::once("label")
                .chain(counts.splits.iter().flat_map(|split| [split.as_str(), "%"])),
        );
        for (label, sums) in sorted.iter().take(sorted.len() - more) {
            let cells = sums.iter().zip(&totals);
            let cells = cells.flat_map(|(n, total)| [thousands(*n), percent(*n, *total)]);
            grid.row(std::iter::once((*label).to_owned()).chain(cells));
        }
        if !text.is_empty() {
            text.push('\n');
        }
        let title = match sorted.len() {
            0 => format!("Tokens by label, {task}: nothing is annotated"),
            n => format!("Tokens by label, {task}: {n} label{}", if n == 1 { "" } else { "s" }),
        };
        text += &section(&title, &grid, 1, host);
        if more > 0 {
            let hint = format!("and {more} more: repro corpus stats --task {task} --labels");
            text += &format!("{}\n", host.paint().dim(hint));
        }
    }
    text
}

/// The accuracy of predicting `O` everywhere on the test split.
fn baselines(counts: &Counts, host: &dyn Host) -> String {
    let outside = |task: &&String| {
        let all: Vec<_> = counts.cells.iter().filter_map(|cell| cell.tasks.get(*task)).collect();
        all.iter().all(|task| task.has_outside()) && all.iter().any(|task| task.tokens > 0)
    };
    let tasks: Vec<&String> = counts.tasks.iter().filter(outside).collect();
    if tasks.is_empty() || !counts.splits.iter().any(|split| split == TEST) {
        return String::new();
    }
    let mut grid =
        Grid::new(std::iter::once("").chain(tasks.iter().flat_map(|task| [task.as_str(), ""])));
    grid.row(std::iter::once("domain").chain(tasks.iter().flat_map(|_| ["skip", "outside"])));
    for domain in &counts.domains {
        let cells = tasks.iter().flat_map(|task| match counts.task(domain, TEST, task) {
            Some(task) => [Missing::Skip, Missing::Outside].map(|missing| {
                let (right, tokens) = task.outside(missing);
                percent(right, tokens)
            }),
            None => ["–".to_owned(), "–".to_owned()],
        });
        grid.row(std::iter::once(domain.clone()).chain(cells));
    }
    let title = "Accuracy of `O` everywhere, test, % of tokens";
    let legend = "skip: sentences without the annotation are left out; outside: they count as O";
    format!("{}{}\n", section(title, &grid, 2, host), host.paint().dim(legend))
}
