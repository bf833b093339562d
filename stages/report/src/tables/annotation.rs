//! How many sentences each task has, and by which convention chunks are cut.

use super::{convention_notes, data, task_name};
use crate::material::Material;
use crate::table::{Cell, Kind, Section, Table};
use crate::tables::table1::SPLITS;

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("annotation", "Annotation", "How much is annotated");
    section.intro = "Sentences that carry a task's annotation, of all sentences of the split. A \
                     sentence that nobody annotated is not a sentence of O: what it counts as is a \
                     setting of the task."
        .to_owned();
    let params = &material.params;
    let mut table =
        Table::new("annotation", "Annotated sentences, of all", "task", params.domains.clone());
    for (split, name) in SPLITS {
        for task in params.learned() {
            let cells = params.domains.iter().map(|domain| {
                let (size, step) = (material.texts.size(split, domain), data(domain, &[split]));
                match size {
                    None => Cell::missing().lacking(step),
                    Some(size) => {
                        Cell::count_of(size.layer(task).sentences, size.sentences).made_from(step)
                    }
                }
            });
            table.row(Some(name), Kind::System, task_name(task), cells.collect());
        }
    }
    table.notes.extend(convention_notes(material, None));
    section.tables.push(table);
    section
}
