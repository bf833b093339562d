//! What needs no network, under both readings of missing annotation.

use corpus::tags::OUTSIDE;
use corpus::task::Missing;

use super::{data, task_name};
use crate::material::Material;
use crate::table::{Cell, Kind, Section, Table};

/// The readings, and how they are called.
const READINGS: [(Missing, &str); 2] =
    [(Missing::Skip, "left out"), (Missing::Outside, "counted as O")];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("baselines", "Baselines", "What needs no network");
    section.intro = "Token accuracy on each test set of answering O to every token, and of \
                     answering the most frequent label of the domain's own training data. Both are \
                     shown with sentences that lack the annotation left out, and counted as O \
                     throughout."
        .to_owned();
    let params = &material.params;
    let mut table = Table::new("baselines", "Accuracy (%)", "answer", params.domains.clone());
    for task in params.learned() {
        let group = task_name(task);
        // Labels that are no tags have no O, and one reading.
        let readings = if params.is_bio(task) { &READINGS[..] } else { &READINGS[..1] };
        let mut row = |label: String, cell: &dyn Fn(&str) -> Cell| {
            let cells = params.domains.iter().map(|domain| cell(domain)).collect();
            table.row(Some(&group), Kind::System, label, cells);
        };
        for (missing, called) in readings {
            if params.is_bio(task) {
                let label = format!("All O, unannotated sentences {called}");
                row(label, &|domain| all_outside(material, task, domain, *missing));
            }
        }
        for (missing, called) in readings {
            let label = if params.is_bio(task) {
                format!("Majority label, unannotated sentences {called}")
            } else {
                "Majority label".to_owned()
            };
            row(label, &|domain| majority(material, task, domain, *missing));
        }
    }
    table.notes.extend(reading_notes(material));
    section.tables.push(table);
    section
}

fn all_outside(material: &Material, task: &str, domain: &str, missing: Missing) -> Cell {
    let Some(test) = material.texts.size("test", domain) else {
        return Cell::missing().lacking(data(domain, &["test"]));
    };
    let share = test.layer(task).share(missing, OUTSIDE);
    share.map_or_else(Cell::absent, |share| {
        Cell::number(Some(share), 2).made_from(data(domain, &["test"]))
    })
}

fn majority(material: &Material, task: &str, domain: &str, missing: Missing) -> Cell {
    let texts = &material.texts;
    let (Some(train), Some(test)) = (texts.size("train", domain), texts.size("test", domain))
    else {
        return Cell::missing().lacking(data(domain, &["train", "test"]));
    };
    let train = train.layer(task);
    let share = train.majority(missing).and_then(|label| test.layer(task).share(missing, label));
    share.map_or_else(Cell::absent, |share| {
        Cell::number(Some(share), 2).made_from(data(domain, &["train", "test"]))
    })
}

/// Which reading the networks of this report were trained and scored by.
fn reading_notes(material: &Material) -> Vec<String> {
    let params = &material.params;
    let tasks = |of: Missing| -> Vec<String> {
        let bio = params.learned().filter(|task| params.is_bio(task));
        bio.filter(|task| params.missing(task) == of).map(|task| task_name(task)).collect()
    };
    let mut notes =
        vec!["A dash is a domain without annotation, in training or in test.".to_owned()];
    for (missing, called) in READINGS {
        let tasks = tasks(missing);
        if !tasks.is_empty() {
            notes.push(format!(
                "In the other tables, sentences without annotation are {called} for {}.",
                tasks.join(", ")
            ));
        }
    }
    notes
}
