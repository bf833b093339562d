//! How strongly tasks share while networks learn: the size of the alphas over epochs, by layer.

use std::collections::BTreeSet;

use super::plot::{Line, Panel, Plot};
use crate::coverage::{Need, What};
use crate::learning::{Moment, Sharing};
use crate::material::Material;
use crate::runs::Run;
use crate::table::Section;

const SYSTEM: &str = "sluice";
const TASKS: [&str; 4] = ["chunk", "ner", "srl", "four"];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("sharing", "Sharing", "Learned α over epochs");
    section.intro = format!(
        "How strongly {} networks share while they learn: the mean size |α| after each layer, between \
         subspaces of one task, and between tasks. Epoch 0 is the start.",
        material.label(SYSTEM)
    );
    let mut panels = Vec::new();
    for tasks in TASKS {
        let rows = &material.params.rows;
        if tasks == "four" && !rows.table5.iter().any(|system| system == SYSTEM) {
            continue;
        }
        let run = Run::new(tasks, SYSTEM, material.params.source.of(tasks));
        let seeds = material.shared.get(&run);
        let lines = lines(&seeds.into_iter().flat_map(|seeds| seeds.values()).collect::<Vec<_>>());
        if !lines.is_empty() {
            let title = format!("{} · {}", tasks.to_uppercase(), run.source);
            panels.push(Panel { title, group: String::new(), lines });
        }
        section.needs.push(Need { run, what: What::Training });
    }
    if !panels.is_empty() {
        let plot = Plot {
            title: "Size of the alphas over epochs".to_owned(),
            x: "epoch".to_owned(),
            y: "mean |α|, no unit".to_owned(),
            decimals: 3,
            panels,
        };
        section.figures.push(plot.figure("sharing", ""));
    }
    section
}

/// What is averaged, by its name.
type Side = (&'static str, fn(&Moment) -> f64);

const SIDES: [Side; 2] =
    [("within tasks", |moment| moment.own), ("between tasks", |moment| moment.cross)];

/// Two lines for each layer: within tasks, and between them.
fn lines(seeds: &[&Sharing]) -> Vec<Line> {
    let moments = || seeds.iter().flat_map(|sharing| &sharing.moments);
    let layers: BTreeSet<u32> = moments().map(|moment| moment.layer).collect();
    // Of one epoch there is no line.
    if moments().map(|moment| moment.epoch).collect::<BTreeSet<_>>().len() < 2 {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for (at, layer) in layers.into_iter().enumerate() {
        for (side, (name, size)) in SIDES.into_iter().enumerate() {
            let points = |sharing: &&Sharing| -> Vec<(u32, f64, bool)> {
                let of = sharing.moments.iter().filter(|moment| moment.layer == layer);
                of.map(|moment| (moment.epoch, size(moment), moment.best)).collect()
            };
            let seeds: Vec<Vec<_>> = seeds.iter().map(points).collect();
            let label = format!("layer {}, {name}", at + 1);
            lines.extend(Line::of(&label, 2 * at + side, &seeds));
        }
    }
    lines
}
