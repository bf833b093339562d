//! Table 6: which part of a sluice network matters, out of domain.

use super::{
    Half, average_note, by_domain, cells_by_domain, compared, convention_notes, partial_note,
    question, seed_note,
};
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::runs::Measure;
use crate::table::{Kind, Section, Table};

const TASKS: &str = "chunk";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("table6", "Table 6", "Table 6: ablation, out of domain");
    section.intro = "Chunking with POS, as the lower half of table 3. Constant α is one stack of \
                     layers for both tasks; the last row, sluice, adds subspaces to the mixture."
        .to_owned();
    section.needs = needs(TASKS, &material.params.rows.table6, &material.domains(), What::Scores);

    let mut table = Table::new("table6", "Accuracy (%)", "system", by_domain(material));
    for system in &material.params.rows.table6 {
        let cells = cells_by_domain(material, Half::OutOfDomain, |column, pairs| {
            let accuracy = question(TASKS, Measure::Accuracy);
            compared(material, accuracy, system, pairs)
                .paper(material.paper.ablation(system, column), 2)
        });
        table.row(None, Kind::System, material.label(system), cells);
    }
    table.mark_best();
    table.notes.extend(convention_notes(material, Some(TASKS)));
    table.notes.extend(average_note(material));
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    section.tables.push(table);
    section
}
