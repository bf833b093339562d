//! Systems that the paper ran and did not print, beside table 3's.

use super::{Half, by_domain, cells_by_domain, compared, partial_note, seed_note};
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::runs::{Measure, Question};
use crate::table::{Kind, Section, Table};

const TASKS: &str = "chunk";
/// What the paper compares them with.
const REFERENCE: &str = "sluice";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("unprinted", "Unprinted", "Systems that the paper tried and does not print");
    section.intro = "Chunking with POS. The paper gives no figures of these: it says that group \
                     lasso and FEDA did worse than sluice on the development sets, and which of \
                     the others it chose."
        .to_owned();
    let mut systems = vec![REFERENCE.to_owned()];
    systems.extend(material.params.rows.unprinted.iter().cloned());
    section.needs = needs(TASKS, &systems, &material.domains(), What::Scores);

    let mut table = Table::new("unprinted", "Accuracy (%)", "system", by_domain(material));
    let groups = [
        ("Development set of the own domain", "dev", Half::InDomain),
        ("Test, in-domain", "test", Half::InDomain),
        ("Test, out-of-domain by target", "test", Half::OutOfDomain),
    ];
    for (group, split, half) in groups {
        for system in &systems {
            let cells = cells_by_domain(material, half, |_, pairs| {
                let question =
                    Question { tasks: TASKS, task: TASKS, split, measure: Measure::Accuracy };
                compared(material, question, system, pairs)
            });
            table.row(Some(group), Kind::System, material.label(system), cells);
        }
    }
    table.mark_best();
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    section.tables.push(table);
    section
}
