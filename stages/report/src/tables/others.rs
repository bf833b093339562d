//! Whatever was trained that no table or figure of the paper shows: tasks of a user's own, other
//! combinations of tasks, systems and sources.

use std::collections::{BTreeMap, BTreeSet};

use super::{baseline, compared, in_order, partial_note, seed_note, task_name};
use crate::coverage::Need;
use crate::material::Material;
use crate::params::Combination;
use crate::runs::{Measure, Question, Run};
use crate::table::{Cell, Kind, Section, Table};

/// A combination of tasks with runs that nothing else shows.
pub(crate) struct Other<'a> {
    pub(crate) name: &'a str,
    pub(crate) tasks: &'a Combination,
    /// Its systems, in the order of the tables; none where it was not trained.
    systems: Vec<&'a str>,
    /// The domains that they were trained on.
    pub(crate) sources: Vec<&'a str>,
}

/// What the needs of the other sections leave: every run beyond them, and every combination of
/// tasks that they do not name.
pub(crate) fn others<'a>(material: &'a Material, needs: &[Need]) -> Vec<Other<'a>> {
    let shown: BTreeSet<&Run> = needs.iter().map(|need| &need.run).collect();
    let named: BTreeSet<&str> = needs.iter().map(|need| need.run.tasks.as_str()).collect();
    let mut beyond: BTreeMap<&str, Vec<&Run>> = BTreeMap::new();
    for run in material.runs.all().filter(|run| !shown.contains(run)) {
        beyond.entry(&run.tasks).or_default().push(run);
    }
    let other = |(name, tasks): (&'a String, &'a Combination)| {
        let runs = beyond.get(name.as_str()).map_or(&[][..], Vec::as_slice);
        let systems = in_order(material, runs.iter().map(|run| run.system.as_str()).collect());
        let trained = |domain: &&str| runs.iter().any(|run| run.source == *domain);
        let sources: Vec<&str> = material.domains().into_iter().filter(trained).collect();
        let is_other = !sources.is_empty() || !named.contains(name.as_str());
        is_other.then_some(Other { name, tasks, systems, sources })
    };
    material.params.tasks.iter().filter_map(other).collect()
}

/// The section; none where there is nothing to show.
pub(crate) fn section(material: &Material, others: &[Other<'_>]) -> Option<Section> {
    if others.is_empty() {
        return None;
    }
    let mut section =
        Section::new("others", "Other tasks", "Other tasks and combinations, not in the paper");
    section.intro = "What was trained that no table of the paper shows. In-domain, a network is \
                     tested on the domain that it was trained on; out-of-domain, on all others. \
                     Means over the domains that were trained on."
        .to_owned();
    for other in others {
        if other.sources.is_empty() {
            section.tables.push(untrained(other));
            continue;
        }
        for task in other.tasks.all() {
            section.tables.extend(table(material, other, task));
        }
    }
    Some(section)
}

/// `chunk: CHUNK with POS`.
pub(super) fn title(name: &str, tasks: &Combination) -> String {
    let with: Vec<_> = tasks.auxiliary.iter().map(|task| task_name(task)).collect();
    let with = if with.is_empty() { String::new() } else { format!(" with {}", with.join(", ")) };
    format!("{name}: {}{with}", task_name(&tasks.main))
}

fn untrained(other: &Other<'_>) -> Table {
    let mut table = Table::new(
        format!("others.{}", other.name),
        title(other.name, other.tasks),
        "system",
        Vec::new(),
    );
    table.notes.push(format!(
        "`{}` has not been trained: evaluate[tasks={}] selects its steps, if the matrix of train \
         asks for any.",
        other.name, other.name
    ));
    table
}

/// A column: its heading, what it measures, on which split, and in which domains.
struct Column {
    heading: &'static str,
    measure: Measure,
    split: &'static str,
    in_domain: bool,
}

const COLUMNS: [Column; 5] = [
    column("dev", Measure::Accuracy, "dev", true),
    column("test, in-domain", Measure::Accuracy, "test", true),
    column("test, out-of-domain", Measure::Accuracy, "test", false),
    column("span F1, in-domain", Measure::SpanF1, "test", true),
    column("span F1, out-of-domain", Measure::SpanF1, "test", false),
];

const fn column(
    heading: &'static str,
    measure: Measure,
    split: &'static str,
    in_domain: bool,
) -> Column {
    Column { heading, measure, split, in_domain }
}

/// The table of one task; none where no network predicts it.
fn table(material: &Material, other: &Other<'_>, task: &str) -> Option<Table> {
    let f1 = material.params.has_f1(task);
    let columns: Vec<&Column> =
        COLUMNS.iter().filter(|column| f1 || column.measure != Measure::SpanF1).collect();
    let role = if *task == other.tasks.main { "main" } else { "auxiliary" };
    let mut table = Table::new(
        format!("others.{}.{task}", other.name),
        format!(
            "{}, trained on {}: {} ({role} task), in per cent",
            title(other.name, other.tasks),
            other.sources.join(", "),
            task_name(task)
        ),
        "system",
        columns.iter().map(|column| column.heading.to_owned()).collect(),
    );
    let question = |column: &Column, measure| Question {
        tasks: other.name,
        task,
        split: column.split,
        measure,
    };
    for system in &other.systems {
        let cells: Vec<_> = columns
            .iter()
            .map(|column| {
                let pairs = pairs(material, other, task, column);
                let question = question(column, column.measure);
                if pairs.is_empty() {
                    return Cell::absent();
                }
                compared(material, question, system, &pairs)
            })
            .collect();
        // A network of a single task predicts no auxiliary one.
        if cells.iter().any(|cell| cell.value.is_some()) {
            table.row(None, Kind::System, material.label(system), cells);
        }
    }
    if table.rows.is_empty() {
        return None;
    }
    for (measure, label) in super::table3::BASELINES {
        if measure == Measure::Outside && !material.params.is_bio(task) {
            continue;
        }
        let cells = columns.iter().map(|column| {
            if column.measure == Measure::SpanF1 {
                return Cell::text("");
            }
            let pairs = pairs(material, other, task, column);
            if pairs.is_empty() {
                return Cell::absent();
            }
            baseline(material, question(column, measure), None, &pairs)
        });
        table.row(None, Kind::Baseline, label, cells.collect());
    }
    table.mark_best();
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    Some(table)
}

/// The (source, target) pairs of a column whose target counts for the task.
fn pairs<'a>(
    material: &'a Material,
    other: &Other<'a>,
    task: &str,
    column: &Column,
) -> Vec<(&'a str, &'a str)> {
    let targets = |source: &'a str| {
        if column.in_domain { vec![source] } else { material.others(source) }
    };
    let pairs = other
        .sources
        .iter()
        .flat_map(|&source| targets(source).into_iter().map(move |target| (source, target)));
    pairs.filter(|(_, target)| material.counts(column.split, target, task)).collect()
}
