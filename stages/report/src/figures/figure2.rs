//! Figure 2: the alphas of the kept sluice networks, layer by layer, for each main task.

use super::heat::{Legend, Panel, draw, largest};
use crate::coverage::{Need, What};
use crate::learning::Sharing;
use crate::material::Material;
use crate::runs::Run;
use crate::table::{Figure, Section};

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
        let seeds = material.shared.get(&run);
        if let Some((seed, sharing)) = seeds.and_then(|seeds| seeds.first_key_value()) {
            let several = material.runs.seeds().len() > 1;
            let suffix = if several { format!(", seed {seed}") } else { String::new() };
            let title = format!("{} with POS, from {}{suffix}", task.to_uppercase(), run.source);
            maps.extend(Map::of(task, title, sharing));
        }
        section.needs.push(Need { run, what: What::Training });
    }
    // One scale of colours, so that the tasks can be compared.
    let size = largest(maps.iter().flat_map(|map| &map.panels));
    section.figures = maps.into_iter().map(|map| map.draw(size)).collect();
    section
}

/// The alphas of one network, a panel for each layer.
struct Map {
    task: &'static str,
    title: String,
    /// The subspaces, in the order of rows and columns.
    spaces: Vec<String>,
    panels: Vec<Panel>,
}

impl Map {
    /// None where the network has no alphas.
    fn of(task: &'static str, title: String, sharing: &Sharing) -> Option<Self> {
        let first = sharing.alphas.first()?;
        // Tables count subspaces from 0 or from 1: the figure counts from 1.
        let lowest = first.spaces.iter().map(|space| space.1).min().unwrap_or(0);
        let names = |spaces: &[(String, u32)]| -> Vec<String> {
            let name =
                |(task, s): &(String, u32)| format!("{} {}", task.to_uppercase(), s - lowest + 1);
            spaces.iter().map(name).collect()
        };
        let panels = (1..).zip(&sharing.alphas).map(|(layer, alphas)| Panel {
            title: format!("after layer {layer}"),
            columns: names(&alphas.spaces),
            values: alphas.values.clone(),
        });
        Some(Self { task, title, spaces: names(&first.spaces), panels: panels.collect() })
    }

    fn draw(self, size: f64) -> Figure {
        let legend = Legend {
            title: &self.title,
            rows: "to ↓  from →",
            columns: "weight α, no unit; colour scale:",
        };
        let svg = draw(&legend, &self.spaces, &self.panels, size);
        let caption = "Rows are targets, columns sources.".to_owned();
        Figure { name: format!("figure2-{}", self.task), title: self.title, caption, svg }
    }
}
