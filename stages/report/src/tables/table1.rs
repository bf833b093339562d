//! Table 1: sentences and words of each split and domain.

use super::{data, task_name};
use crate::material::Material;
use crate::table::{Cell, Kind, Section, Table};

/// The splits, in the paper's order, and how they are called.
pub(super) const SPLITS: [(&str, &str); 3] =
    [("train", "Training"), ("dev", "Development"), ("test", "Test")];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("table1", "Table 1", "Table 1: the corpus");
    section.intro =
        "What ingest keeps of each domain: the paper leaves out sentences of one word.".to_owned();
    let columns = material.params.domains.clone();
    let mut table = Table::new("table1", "Sentences and words", "split", columns);
    for (split, name) in SPLITS {
        for (what, at) in [("sentences", 0), ("words", 1)] {
            let cells = material.params.domains.iter().map(|domain| {
                let paper = material.paper.table1.get(split).and_then(|row| row.get(domain));
                let size = material.texts.size(split, domain);
                let count = size.map(|size| if at == 0 { size.sentences } else { size.words });
                let step = data(domain, &[split]);
                let cell = match count {
                    None => Cell::missing().lacking(step),
                    Some(count) => Cell::count(count).made_from(step),
                };
                cell.paper_count(paper.map(|counts| counts[at]))
            });
            table.row(Some(name), Kind::System, what, cells.collect());
        }
    }
    let unannotated = unannotated(material);
    if !unannotated.is_empty() {
        table.notes.push(format!("Test sets without annotation: {}.", unannotated.join(", ")));
    }
    section.tables.push(table);
    section
}

/// The test sets that lack a layer: `NER in pt`.
fn unannotated(material: &Material) -> Vec<String> {
    let lacking = material.params.definitions.keys().flat_map(|layer| {
        let domains = material.params.domains.iter();
        domains
            .filter(|domain| !material.is_annotated(domain, layer))
            .map(move |domain| format!("{} in {domain}", task_name(layer)))
    });
    lacking.collect()
}
