//! How far every chunking system stands above the answer that needs no model.

use super::{Half, by_domain, cells_by_domain, mean, partial_note, question, seed_note};
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::runs::Measure;
use crate::table::{Kind, Section, Table};

const TASKS: &str = "chunk";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("majority", "Above majority", "Chunking in-domain, above the majority label");
    section.intro =
        "A check that every network learned: its in-domain token accuracy less that of \
                     answering the most frequent training label always, in points."
            .to_owned();
    let systems = systems(material);
    section.needs = needs(TASKS, &systems, &material.domains(), What::Scores);

    let mut table = Table::new("majority", "Points above", "system", by_domain(material));
    for system in &systems {
        let cells = cells_by_domain(material, Half::InDomain, |_, pairs| {
            let margin = question(TASKS, Measure::AboveMajority);
            mean(material, margin, system, pairs)
        });
        table.row(None, Kind::System, material.label(system), cells);
    }
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    section.tables.push(table);
    section
}

/// The systems of all tables that train for chunking in every domain, each once.
fn systems(material: &Material) -> Vec<String> {
    let rows = &material.params.rows;
    let mut systems: Vec<String> = Vec::new();
    for system in rows.table3.iter().chain(&rows.table6).chain(&rows.unprinted) {
        if !systems.contains(system) {
            systems.push(system.clone());
        }
    }
    systems
}
