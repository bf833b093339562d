//! Figure 2: the alphas of the kept sluice networks, layer by layer, for each main task.

use statistics::describe::Summary;

use super::heat::{Heat, Panel};
use super::scale::Scale;
use crate::coverage::{Need, What};
use crate::learning::Sharing;
use crate::material::Material;
use crate::runs::{Run, Seed};
use crate::table::Section;

const SYSTEM: &str = "sluice";
const TASKS: [&str; 3] = ["chunk", "ner", "srl"];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("figure2", "Figure 2", "Figure 2: learned α, layer by layer");
    section.intro = format!(
        "The α of the kept {} network of each main task: how much of each subspace (column) goes \
         into the input that a task's next layer reads in its own subspace (row). Subspaces are \
         numbered from 1.",
        material.label(SYSTEM)
    );
    let mut maps = Vec::new();
    for task in TASKS {
        let run = Run::new(task, SYSTEM, material.params.source.of(task));
        if let Some(seeds) = material.shared.get(&run) {
            let title = format!("{} with POS, from {}", task.to_uppercase(), run.source);
            let with = over(seeds.keys());
            maps.extend(map(title + &with, seeds.values()).map(|map| (task, seeds.len(), map)));
        }
        section.needs.push(Need { run, what: What::Training });
    }
    // One scale of colours, so that the tasks can be compared.
    let scale = Scale::diverging(maps.iter().flat_map(|(_, _, map)| Heat::values(&map.panels)));
    for (task, seeds, map) in maps {
        let caption = format!("Rows are targets, columns sources.{}", spread(seeds));
        let map = Heat { scale, ..map };
        section.figures.push(map.figure(format!("figure2-{task}"), caption));
    }
    section
}

/// What a title says of the seeds: nothing where there is one.
fn over<'a>(seeds: impl ExactSizeIterator<Item = &'a Seed>) -> String {
    if seeds.len() < 2 { String::new() } else { format!(", mean over {} seeds", seeds.len()) }
}

/// What a caption says of the second number of a cell.
fn spread(seeds: usize) -> &'static str {
    if seeds < 2 {
        ""
    } else {
        " A cell has the mean over seeds, and below it their standard deviation. Subspaces of one task \
         have no order of their own: what is the first with one seed may be the second with another."
    }
}

/// The alphas of some seeds of a network, a panel for each layer. None where it has no alphas.
fn map<'a>(title: String, seeds: impl Iterator<Item = &'a Sharing>) -> Option<Heat> {
    let seeds: Vec<&Sharing> = seeds.collect();
    let first = seeds.first()?.alphas.first()?;
    // Tables count subspaces from 0 or from 1: the figure counts from 1.
    let lowest = first.spaces.iter().map(|space| space.1).min().unwrap_or(0);
    let names = |spaces: &[(String, u32)]| -> Vec<String> {
        let name =
            |(task, s): &(String, u32)| format!("{} {}", task.to_uppercase(), s - lowest + 1);
        spaces.iter().map(name).collect()
    };
    let cell = |layer: usize, row: usize, column: usize| {
        let of = |seed: &&Sharing| seed.alphas.get(layer)?.values.get(row)?.get(column).copied();
        let values: Vec<f64> = seeds.iter().filter_map(of).collect();
        Some(Summary::of(&values)?.into())
    };
    let panels = seeds[0].alphas.iter().enumerate().map(|(layer, alphas)| {
        let count = alphas.spaces.len();
        let row = |row| (0..count).map(|column| cell(layer, row, column)).collect();
        Panel {
            title: format!("after layer {}", layer + 1),
            columns: names(&alphas.spaces),
            cells: (0..count).map(row).collect(),
        }
    });
    Some(Heat {
        title,
        corner: "to ↓  from →".to_owned(),
        unit: "weight α, no unit".to_owned(),
        rows: names(&first.spaces),
        panels: panels.collect(),
        scale: Scale::Diverging(1.0),
        decimals: 2,
    })
}
