//! The betas: how much of each layer a task's output reads, in every network that mixes layers.

use statistics::describe::Summary;

use super::heat::{Heat, Panel};
use super::scale::Scale;
use crate::coverage::{Need, What};
use crate::learning::Sharing;
use crate::material::Material;
use crate::runs::Run;
use crate::steps::Steps;
use crate::table::{Cell, Figure, Kind, Section, Table};

/// The four-task network of the paper, and its chunking networks that mix layers.
const RUNS: [(&str, &str); 4] = [
    ("four", "sluice"),
    ("chunk", "sluice"),
    ("chunk", "learned_mixture"),
    ("chunk", "constant_mixture"),
];

/// The betas of one task in one network.
struct Line {
    network: String,
    task: String,
    weights: Vec<Summary>,
    steps: Steps,
}

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("betas", "Betas", "Learned β: which layers the outputs read");
    section.intro =
        "The weight of each layer in the mixture that a task's output layer reads, in the kept \
         model. Training starts from 0.05 on all layers but the last."
            .to_owned();
    let mut lines = Vec::new();
    for (tasks, system) in RUNS {
        let rows = &material.params.rows;
        let compared = if tasks == "four" { &rows.table5 } else { &rows.table6 };
        if !compared.iter().any(|name| name == system) {
            continue;
        }
        let run = Run::new(tasks, system, material.params.source.of(tasks));
        lines.extend(of(material, &run));
        section.needs.push(Need { run, what: What::Training });
    }
    let layers = lines.iter().map(|line| line.weights.len()).max().unwrap_or(0);
    let columns: Vec<String> = (1..=layers).map(|layer| format!("layer {layer}")).collect();
    section.tables.push(table(&lines, columns.clone()));
    if layers > 0 {
        section.figures.push(figure(&lines, columns));
    }
    section
}

/// The betas of a run over its seeds.
fn of(material: &Material, run: &Run) -> Vec<Line> {
    let Some(seeds) = material.shared.get(run) else { return Vec::new() };
    let tasks = if run.tasks == "four" { "four tasks" } else { "two tasks" };
    let network = format!("{}, {tasks}, from {}", material.label(&run.system), run.source);
    let Some(first) = seeds.values().next() else { return Vec::new() };
    let line = |(at, (task, weights)): (usize, &(String, Vec<f64>))| {
        let weight = |layer: usize| {
            let of = |sharing: &Sharing| sharing.betas.get(at)?.1.get(layer).copied();
            Summary::of(&seeds.values().filter_map(of).collect::<Vec<_>>())
        };
        Line {
            network: network.clone(),
            task: task.to_uppercase(),
            weights: (0..weights.len()).filter_map(weight).collect(),
            steps: seeds.keys().map(|seed| Steps::trained(run, *seed)).collect(),
        }
    };
    first.betas.iter().enumerate().map(line).collect()
}

fn table(lines: &[Line], columns: Vec<String>) -> Table {
    let layers = columns.len();
    let mut table = Table::new("betas", "The same as a table", "task", columns);
    table.folded = !lines.is_empty();
    for line in lines {
        let cell = |at| match line.weights.get(at) {
            Some(weight) => Cell::spread(*weight, 3).made_from(line.steps.clone()),
            None => Cell::missing(),
        };
        let cells = (0..layers).map(cell);
        table.row(Some(&line.network), Kind::System, &line.task, cells.collect());
    }
    if lines.is_empty() {
        table.notes.push("No network that mixes layers has been trained yet.".to_owned());
    }
    table
}

fn figure(lines: &[Line], columns: Vec<String>) -> Figure {
    let title = "Betas of the networks that mix layers".to_owned();
    let rows: Vec<String> =
        lines.iter().map(|line| format!("{} · {}", line.network, line.task)).collect();
    let layers = columns.len();
    let filled =
        |line: &Line| (0..layers).map(|at| Some((*line.weights.get(at)?).into())).collect();
    let cells = lines.iter().map(filled).collect();
    let panels = vec![Panel { title: String::new(), columns, cells }];
    let several = lines.iter().flat_map(|line| &line.weights).any(|weight| weight.n > 1);
    let heat = Heat {
        title,
        corner: String::new(),
        unit: "weight β, no unit".to_owned(),
        rows,
        scale: Scale::diverging(Heat::values(&panels)),
        panels,
        decimals: 2,
    };
    heat.figure("betas", if several { SPREAD } else { "" })
}

/// What the second number of a cell is.
const SPREAD: &str = "A cell has the mean over seeds, and below it their standard deviation.";
