//! Table 2: one sentence with all its annotations, beside the paper's.

use super::{data, task_name};
use crate::material::Material;
use crate::table::{Cell, Kind, Section, Table};

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("table2", "Table 2", "Table 2: what is annotated");
    section.intro = "The first short test sentence that has spans of most tasks, and the paper's \
                     example, which shows the roles of one proposition where its networks learned \
                     to find predicates."
        .to_owned();
    let example = material.texts.example(&material.params.domains);
    let paper = &material.paper.table2;
    let width = example.map_or(0, |example| example.words.len()).max(paper.words.len());
    let columns = (1..=width).map(|word| word.to_string()).collect();
    let mut table = Table::new("table2", "An annotated sentence", "layer", columns);
    table.numeric = false;

    let filled = |words: Option<&Vec<String>>| -> Vec<Cell> {
        let cell = |at: usize| match words {
            Some(words) => Cell::text(words.get(at).map_or("", String::as_str)),
            None => Cell::absent(),
        };
        (0..width).map(cell).collect()
    };
    let group = example.map_or_else(
        || "This corpus has no short test sentence with a span".to_owned(),
        |e| format!("This corpus: {}, document {}, sentence {}", e.domain, e.document, e.number),
    );
    let ours = |words: Option<&Vec<String>>| -> Vec<Cell> {
        let step = example.map(|example| data(&example.domain, &["test"])).unwrap_or_default();
        let from =
            |cell: Cell| if cell.text.is_empty() { cell } else { cell.made_from(step.clone()) };
        filled(words).into_iter().map(from).collect()
    };
    table.row(Some(&group), Kind::System, "words", ours(example.map(|e| &e.words)));
    for task in material.params.definitions.keys() {
        let labels = example.and_then(|example| example.layers.get(task));
        table.row(Some(&group), Kind::System, task_name(task), ours(labels));
    }
    let group = "The paper";
    let rows = [
        ("words".to_owned(), &paper.words),
        (task_name("pos"), &paper.pos),
        (task_name("chunk"), &paper.chunk),
        (task_name("ner"), &paper.ner),
        (format!("{} (roles)", task_name("srl")), &paper.roles),
    ];
    for (label, words) in rows {
        table.row(Some(group), Kind::System, label, filled(Some(words)));
    }
    section.tables.push(table);
    section
}
