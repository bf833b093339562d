//! The betas: how much of each layer a task's output reads, in every network that mixes layers.

use super::heat::{Legend, Panel, draw, largest};
use crate::coverage::{Need, What};
use crate::material::Material;
use crate::runs::Run;
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
    weights: Vec<f64>,
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

/// The betas of a run's first seed.
fn of(material: &Material, run: &Run) -> Vec<Line> {
    let seeds = material.shared.get(run);
    let Some((seed, sharing)) = seeds.and_then(|seeds| seeds.first_key_value()) else {
        return Vec::new();
    };
    let tasks = if run.tasks == "four" { "four tasks" } else { "two tasks" };
    let several = material.runs.seeds().len() > 1;
    let suffix = if several { format!(", seed {seed}") } else { String::new() };
    let network = format!("{}, {tasks}, from {}{suffix}", material.label(&run.system), run.source);
    let line = |(task, weights): &(String, Vec<f64>)| Line {
        network: network.clone(),
        task: task.to_uppercase(),
        weights: weights.clone(),
    };
    sharing.betas.iter().map(line).collect()
}

fn table(lines: &[Line], columns: Vec<String>) -> Table {
    let layers = columns.len();
    let mut table = Table::new("betas", "The same as a table", "task", columns);
    table.folded = !lines.is_empty();
    for line in lines {
        let cells = (0..layers).map(|at| Cell::number(line.weights.get(at).copied(), 3));
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
        |line: &Line| (0..layers).map(|at| line.weights.get(at).copied().unwrap_or(0.0)).collect();
    let values = lines.iter().map(filled).collect();
    let panel = Panel { title: String::new(), columns, values };
    let legend = Legend { title: &title, rows: "", columns: "weight β, no unit; colour scale:" };
    let size = largest([&panel]);
    let svg = draw(&legend, &rows, &[panel], size);
    Figure { name: "betas".to_owned(), title, caption: String::new(), svg }
}
