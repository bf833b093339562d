//! Test tokens whose gold label never occurs in the source's training data: wrong by construction.

use super::{question, task_name};
use crate::material::Material;
use crate::runs::Measure;
use crate::table::{Cell, Kind, Section, Table};

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("unseen", "Unseen labels", "Gold labels unseen in training");
    section.intro = "Test tokens whose gold label does not occur in the training data of the \
                     source: each counts as a wrong prediction."
        .to_owned();
    let mut columns = material.params.domains.clone();
    columns.push("sum".to_owned());
    let mut table = Table::new("unseen", "Tokens, by source and target", "source", columns);
    let chunk = task_name("chunk");
    for source in material.domains() {
        table.row(Some(&chunk), Kind::System, source, row(material, "chunk", source));
    }
    for task in ["ner", "srl"] {
        let source = material.params.source.of(task);
        let group = task_name(task);
        table.row(Some(&group), Kind::System, source, row(material, task, source));
    }
    table.notes.extend(super::partial_note(&table));
    section.tables.push(table);
    section
}

/// The counts of one source by target, and their sum over the known ones.
fn row(material: &Material, task: &str, source: &str) -> Vec<Cell> {
    let mut sum = None;
    let mut cells: Vec<Cell> = Vec::new();
    for target in material.domains() {
        let score = material.runs.any(question(task, Measure::Accuracy), source, target);
        cells.push(match score {
            _ if !material.texts.is_annotated(target, task) => Cell::absent(),
            Some(score) => {
                *sum.get_or_insert(0) += score.unseen_label_tokens;
                Cell::count(score.unseen_label_tokens)
            }
            None => Cell::missing(),
        });
    }
    cells.push(sum.map_or_else(Cell::missing, Cell::count));
    cells
}
