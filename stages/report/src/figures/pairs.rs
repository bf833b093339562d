//! Accuracy by pair of domains: trained on one, tested on the other, for each system of table 3, and
//! how far the reference system is above a single task.

use super::heat::{Cell, Heat, Panel};
use super::scale::Scale;
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::runs::{Measure, Question, Stat};
use crate::table::Section;

const TASKS: &str = "chunk";
/// What the reference system is compared with.
const SINGLE: &str = "single";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("pairs", "Pairs", "Accuracy by pair of domains");
    section.intro =
        "Chunking accuracy on the test set of each domain (column) of networks that were \
                     trained on each domain (row). The diagonal is in-domain."
            .to_owned();
    let systems = &material.params.rows.table3;
    section.needs = needs(TASKS, systems, &material.domains(), What::Scores);
    let maps = systems.iter().filter_map(|system| {
        let map = map(material, |source, target| {
            Some(stat(material, system, source, target)?.summary.into())
        })?;
        Some((system, map))
    });
    let maps: Vec<(&String, Panel)> = maps.collect();
    // One scale of colours, so that the systems can be compared.
    let scale =
        Scale::sequential(maps.iter().flat_map(|(_, map)| Heat::values(std::slice::from_ref(map))));
    for (system, panel) in maps {
        let title = format!("{}: chunking accuracy by source and target", material.label(system));
        let heat = heat(title, "accuracy (%)", panel, scale);
        section.figures.push(heat.figure(format!("pairs-{system}"), spread(material)));
    }
    let reference = material.params.comparison.reference.as_str();
    let compared = [reference, SINGLE].iter().all(|name| systems.iter().any(|known| known == name));
    let difference =
        map(material, |source, target| difference(material, reference, source, target));
    if let Some(panel) = difference.filter(|_| compared && reference != SINGLE) {
        let (one, other) = (material.label(reference), material.label(SINGLE));
        let title = format!("{one} less {other}: chunking accuracy by source and target");
        let scale = Scale::diverging(Heat::values(std::slice::from_ref(&panel)));
        let heat = heat(title, "difference of accuracies (points)", panel, scale);
        section.figures.push(heat.figure("pairs-difference", spread(material)));
    }
    section
}

/// What the caption says of the second number of a cell.
fn spread(material: &Material) -> &'static str {
    if material.runs.seeds().len() < 2 {
        ""
    } else {
        "A cell has the mean over seeds, and below it their standard deviation."
    }
}

fn stat(material: &Material, system: &str, source: &str, target: &str) -> Option<Stat> {
    let question =
        Question { tasks: TASKS, task: TASKS, split: "test", measure: Measure::Accuracy };
    material.runs.mean(question, system, &[(source, target)])
}

/// The mean difference of the seeds that both systems have; its deviation is that of the differences.
fn difference(material: &Material, reference: &str, source: &str, target: &str) -> Option<Cell> {
    let question =
        Question { tasks: TASKS, task: TASKS, split: "test", measure: Measure::Accuracy };
    let pairs = [(source, target)];
    let differences: Vec<f64> = material
        .runs
        .seeds()
        .into_iter()
        .filter_map(|seed| {
            let of = |system: &str| material.runs.one(question, system, seed, &pairs);
            Some(of(reference)? - of(SINGLE)?)
        })
        .collect();
    Some(statistics::describe::Summary::of(&differences)?.into())
}

/// A matrix of the domains; none where there is no cell.
fn map(material: &Material, cell: impl Fn(&str, &str) -> Option<Cell>) -> Option<Panel> {
    let domains = material.domains();
    let row = |source: &&str| domains.iter().map(|target| cell(source, target)).collect();
    let panel = Panel {
        title: String::new(),
        columns: domains.iter().map(ToString::to_string).collect(),
        cells: domains.iter().map(row).collect(),
    };
    panel.cells.iter().flatten().any(Option::is_some).then_some(panel)
}

fn heat(title: String, unit: &str, panel: Panel, scale: Scale) -> Heat {
    Heat {
        title,
        corner: "trained on ↓  tested on →".to_owned(),
        unit: unit.to_owned(),
        rows: panel.columns.clone(),
        panels: vec![panel],
        scale,
        decimals: 2,
    }
}
