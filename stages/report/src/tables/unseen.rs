//! Test tokens whose gold label never occurs in the source's training data: wrong by construction.

use super::others::Other;
use super::task_name;
use crate::material::Material;
use crate::runs::{Measure, Question};
use crate::steps::Steps;
use crate::table::{Cell, Kind, Section, Table};

/// The section.
pub(crate) fn section(material: &Material, others: &[Other<'_>]) -> Section {
    let mut section = Section::new("unseen", "Unseen labels", "Gold labels unseen in training");
    section.intro = "Test tokens whose gold label does not occur in the training data of the \
                     source: each counts as a wrong prediction."
        .to_owned();
    let mut columns = material.params.domains.clone();
    columns.push("sum".to_owned());
    let mut table = Table::new("unseen", "Tokens, by source and target", "source", columns);
    // Table 3's and table 4's tasks, then those that the paper does not have.
    let mut rows: Vec<(String, &str, &str, &str)> = Vec::new();
    for source in material.domains() {
        rows.push((task_name("chunk"), "chunk", "chunk", source));
    }
    for task in ["ner", "srl"] {
        rows.push((task_name(task), task, task, material.params.source.of(task)));
    }
    for other in others {
        let task = &other.tasks.main;
        let group = format!("{}: {}", other.name, task_name(task));
        rows.extend(other.sources.iter().map(|of| (group.clone(), other.name, task.as_str(), *of)));
    }
    for (group, tasks, task, source) in rows {
        table.row(Some(&group), Kind::System, source, row(material, tasks, task, source));
    }
    table.notes.extend(super::partial_note(&table));
    section.tables.push(table);
    section
}

/// The counts of one source by target, and their sum over the known ones.
fn row(material: &Material, tasks: &str, task: &str, source: &str) -> Vec<Cell> {
    let question = Question { tasks, task, split: "test", measure: Measure::Accuracy };
    let mut sum = None;
    let mut from = Steps::default();
    let mut lacks = Steps::default();
    let any = any_system(material, tasks);
    let mut cells: Vec<Cell> = Vec::new();
    for target in material.domains() {
        let score = material.runs.any(question, source, target);
        cells.push(match score {
            _ if !material.is_annotated(target, task) => Cell::absent(),
            Some((score, step)) => {
                *sum.get_or_insert(0) += score.unseen_label_tokens;
                from = std::mem::take(&mut from).and(step.clone());
                Cell::count(score.unseen_label_tokens).made_from(step)
            }
            None => {
                let step = any.map(|any| material.runs.lacking(tasks, any, &[(source, target)]));
                let step = step.unwrap_or_default();
                lacks = std::mem::take(&mut lacks).and(step.clone());
                Cell::missing().lacking(step)
            }
        });
    }
    cells.push(sum.map_or_else(Cell::missing, Cell::count).made_from(from).lacking(lacks));
    cells
}

/// A system that is trained for tasks of the paper's tables: any gives the counts.
fn any_system<'a>(material: &'a Material, tasks: &str) -> Option<&'a str> {
    let rows = &material.params.rows;
    let systems = match tasks {
        "chunk" => &rows.table3,
        "ner" | "srl" => &rows.table4,
        _ => return None,
    };
    systems.first().map(String::as_str)
}
