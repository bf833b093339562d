//! The sections of the report that hold tables: one file each.

pub(crate) mod annotation;
pub(crate) mod baselines;
pub(crate) mod comparisons;
pub(crate) mod correlations;
pub(crate) mod majority;
pub(crate) mod others;
pub(crate) mod runs;
pub(crate) mod settings;
pub(crate) mod table1;
pub(crate) mod table2;
pub(crate) mod table3;
pub(crate) mod table4;
pub(crate) mod table5;
pub(crate) mod table6;
pub(crate) mod unprinted;
pub(crate) mod unseen;
pub(crate) mod words;

use std::collections::BTreeSet;

use corpus::{PAPER, PAPER_STRIPPED};

use crate::material::Material;
use crate::published::AVERAGE;
use crate::runs::{Measure, Question};
use crate::steps::Steps;
use crate::table::{Cell, MISSING, Table};

/// A question about the test sets for a run's main task.
fn question(tasks: &str, measure: Measure) -> Question<'_> {
    Question { tasks, task: tasks, split: "test", measure }
}

/// The cell of a system's mean, compared with the reference system's.
fn compared(
    material: &Material,
    question: Question<'_>,
    system: &str,
    pairs: &[(&str, &str)],
) -> Cell {
    mean(material, question, system, pairs).against(material.contrast(|_| question, system, pairs))
}

/// The cell of a system's mean.
fn mean(material: &Material, question: Question<'_>, system: &str, pairs: &[(&str, &str)]) -> Cell {
    let stat = material.runs.mean(question, system, pairs);
    let from = stat.as_ref().map(|stat| stat.steps(question.tasks, system));
    Cell::stat(stat.as_ref()).made_from(from.unwrap_or_default()).lacking(material.runs.lacking(
        question.tasks,
        system,
        pairs,
    ))
}

/// The cell of a baseline; a run of `system` would give what it lacks.
fn baseline(
    material: &Material,
    question: Question<'_>,
    system: Option<&String>,
    pairs: &[(&str, &str)],
) -> Cell {
    let unknown = pairs.iter().filter(|(from, to)| material.runs.any(question, from, to).is_none());
    let unknown: Vec<_> = unknown.copied().collect();
    let lacks = system.map(|system| material.runs.lacking(question.tasks, system, &unknown));
    Cell::baseline(material.runs.baseline(question, pairs)).lacking(lacks.unwrap_or_default())
}

/// The data of some splits of a domain.
fn data(domain: &str, splits: &[&str]) -> Steps {
    splits.iter().map(|split| Steps::ingested(domain, split)).collect()
}

/// How a task is called: in capitals, as in the paper.
fn task_name(task: &str) -> String {
    task.to_uppercase()
}

/// Systems in the order of the tables, the others behind them by name.
fn in_order<'a>(material: &Material, systems: BTreeSet<&'a str>) -> Vec<&'a str> {
    let ranked = material.params.rows.systems();
    let mut systems: Vec<&str> = systems.into_iter().collect();
    systems.sort_by_key(|system| ranked.iter().position(|of| of == system).unwrap_or(usize::MAX));
    systems
}

/// The columns of a table by domain: the domains, then their average.
fn by_domain(material: &Material) -> Vec<String> {
    let mut columns = material.params.domains.clone();
    columns.push(AVERAGE.to_owned());
    columns
}

/// Whether a mean is over training in each domain itself, or in each of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    InDomain,
    OutOfDomain,
}

impl Half {
    /// The (source, target) pairs behind a target's cell; those behind the average for `None`.
    pub(crate) fn pairs<'a>(
        self,
        material: &'a Material,
        target: Option<&'a str>,
    ) -> Vec<(&'a str, &'a str)> {
        let targets = target.map_or_else(|| material.domains(), |target| vec![target]);
        let of = |target: &'a str| match self {
            Self::InDomain => vec![(target, target)],
            Self::OutOfDomain => {
                material.others(target).into_iter().map(|source| (source, target)).collect()
            }
        };
        targets.into_iter().flat_map(of).collect()
    }
}

/// One row over [`by_domain`]'s columns: `cell` is given each column's name and pairs.
fn cells_by_domain(
    material: &Material,
    half: Half,
    cell: impl Fn(&str, &[(&str, &str)]) -> Cell,
) -> Vec<Cell> {
    let targets = material
        .domains()
        .into_iter()
        .map(|target| cell(target, &half.pairs(material, Some(target))));
    let average = cell(AVERAGE, &half.pairs(material, None));
    targets.chain([average]).collect()
}

/// By which convention layers are made: a task's, or all of them.
fn convention_notes(material: &Material, task: Option<&str>) -> Vec<String> {
    let of = material.texts.conventions.iter();
    let notes = of.filter(|(layer, _)| task.is_none_or(|task| task == *layer)).map(
        |(layer, convention)| {
            let about = match convention {
                PAPER => "the published code's own scan of raw trees",
                PAPER_STRIPPED => {
                    "the published code's scan, over trees that have lost their function tags and \
                     traces. This is not the paper's chunking"
                }
                _ => {
                    "not the published code's scan of raw trees, by which the paper's chunks were \
                     made"
                }
            };
            format!("{} follows the convention {convention}: {about}.", task_name(layer))
        },
    );
    notes.collect()
}

/// What a table says about seeds: nothing where there is one.
fn seed_note(material: &Material) -> Option<String> {
    let seeds = material.runs.seeds();
    let several = seeds.len() > 1;
    several.then(|| {
        let n = seeds.len();
        format!("Means over {n} seeds, ± the standard deviation over them.")
    })
}

/// What a table says about the marks of missing runs, where it has any.
fn partial_note(table: &Table) -> Option<String> {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    cells.any(|cell| cell.partial || cell.text == MISSING).then(|| {
        format!(
            "{MISSING} is a missing run; (k/m) is a mean over k of the m runs that it should rest \
             on."
        )
    })
}

/// What a table says about the paper's averages, where its domains are not ours.
fn average_note(material: &Material) -> Option<String> {
    let paper = &material.paper;
    (!paper.averages).then(|| {
        format!(
            "The paper's averages are over {}: they are not comparable and are left out.",
            paper.domains.join(", ")
        )
    })
}
