//! `repro inspect`: what a trained network is: its settings, its arrays, what it learned to share,
//! and its dev accuracy epoch by epoch.
//!
//! Left out: the history of alphas and betas, which the artifact `sharing` has.

use std::collections::BTreeMap;

use arrow_array::{Array, BooleanArray, Float64Array, UInt32Array};
use artifact::StageError;
use command::clap::ArgMatches;
use command::grid::{Align, Grid, Painted, thousands};
use command::{Error, Host, Outcome, Paint};
use corpus::arrow;
use nn::{Config, Network};
use serde_json::{Value, json};

use super::model;

/// An alpha or beta of at least this much stands out.
const LARGE: f32 = 0.5;

/// The dev accuracy of one epoch by task, where there is one.
struct Epoch {
    number: u32,
    kept: bool,
    accuracy: BTreeMap<String, f64>,
}

/// What is known of a step.
struct Found<'a> {
    step: &'a str,
    network: Network,
    epochs: Vec<Epoch>,
}

/// `repro inspect`.
///
/// # Errors
/// No step or several are meant; it cannot be made or read.
pub(super) fn run(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let selector = matches.get_one::<String>("step").map_or("", String::as_str);
    let made = model::trained(selector, host)?;
    let network = model::network(&made)?;
    let epochs = epochs(model::output(&made, "curve")?)?;
    let found = Found { step: &made.name, network, epochs };
    let text = if matches.get_flag("json") {
        format!("{:#}\n", found.json())
    } else {
        found.text(host.width(), host.paint())
    };
    host.print(&text)?;
    Ok(Outcome::Done)
}

/// Reads a learning curve.
fn epochs(path: &std::path::Path) -> Result<Vec<Epoch>, StageError> {
    let table = arrow::read(path)?;
    let numbers: &UInt32Array = arrow::column(&table, "epoch")?;
    let tasks = arrow::strings(&table, "task")?;
    let dev: &Float64Array = arrow::column(&table, "dev_accuracy")?;
    let best: &BooleanArray = arrow::column(&table, "best")?;
    let mut epochs: BTreeMap<u32, Epoch> = BTreeMap::new();
    for row in 0..table.num_rows() {
        let number = numbers.value(row);
        let (kept, accuracy) = (best.value(row), BTreeMap::new());
        let epoch = epochs.entry(number).or_insert(Epoch { number, kept, accuracy });
        if dev.is_valid(row) {
            epoch.accuracy.insert(tasks.value(row).to_owned(), dev.value(row));
        }
    }
    Ok(epochs.into_values().collect())
}

/// The square root of the sum of squares.
fn norm(values: &[f32]) -> f64 {
    values.iter().map(|value| f64::from(*value).powi(2)).sum::<f64>().sqrt()
}

/// The names of alpha's rows: `chunk`, or `chunk.2` for its second subspace.
fn places(config: &Config) -> Vec<String> {
    let subspaces = config.subspaces;
    let of = |task: &nn::Task| -> Vec<String> {
        let name = &task.name;
        if subspaces == 1 {
            return vec![name.clone()];
        }
        (1..=subspaces).map(|subspace| format!("{name}.{subspace}")).collect()
    };
    config.tasks.iter().flat_map(of).collect()
}

impl Found<'_> {
    fn text(&self, width: usize, paint: Paint) -> String {
        let mut text = format!("{}\n\n", paint.bold(self.step));
        text += &self.settings(paint);
        if self.epochs.iter().any(|epoch| !epoch.accuracy.is_empty()) {
            text += &format!("\n{}\n{}", paint.bold("Dev accuracy"), self.accuracy(width, paint));
        }
        text += &self.sharing(width, paint);
        text + &format!("\n{}\n{}", paint.bold("Arrays"), self.arrays(width, paint))
    }

    /// The settings, one a line.
    fn settings(&self, paint: Paint) -> String {
        let config = self.network.config();
        let tasks = config.tasks.iter().map(|task| {
            format!("{} ({} labels, from layer {})", task.name, task.labels, task.layer)
        });
        let named = |value: Value| value.as_str().unwrap_or_default().to_owned();
        let all = json!(config);
        let setting = |name: &str| named(all[name].clone());
        let alpha = match config.alpha_size() {
            0 => setting("alpha"),
            size => format!(
                "{}, mask {}: {size} by {size} after each layer, {} free numbers",
                setting("alpha"),
                setting("mask"),
                config.free_alphas()
            ),
        };
        let lines = [
            ("tasks", tasks.collect::<Vec<_>>().join("\n")),
            ("stacks", setting("stacks")),
            ("connect", setting("connect")),
            ("alpha", alpha),
            ("subspaces", config.subspaces.to_string()),
            ("omega", config.omega.to_string()),
            ("layers", format!("{} of {} units per direction", config.layers, config.hidden)),
            (
                "embeddings",
                format!("{} for words, {} for characters", config.word_dim, config.char_dim),
            ),
            ("mlp", config.mlp.to_string()),
            (
                "vocabulary",
                format!("{} words, {} characters", big(config.words), big(config.chars)),
            ),
            (
                "parameters",
                format!(
                    "{} in {} arrays",
                    big(self.network.parameters().len()),
                    self.network.arrays().len()
                ),
            ),
        ];
        let mut text = String::new();
        for (name, value) in lines {
            let value = value.replace('\n', &format!("\n{:12}", ""));
            text += &format!("{}{value}\n", paint.dim(format!("{name:12}")));
        }
        text
    }

    /// Epochs down, tasks across.
    fn accuracy(&self, width: usize, paint: Paint) -> String {
        let tasks = &self.network.config().tasks;
        let names = tasks.iter().map(|task| task.name.clone());
        let mut grid = Grid::new(["epoch".to_owned()].into_iter().chain(names));
        grid.align = vec![Align::Right];
        for epoch in &self.epochs {
            let kept = if epoch.kept { "kept " } else { "" };
            let cells = tasks.iter().map(|task| {
                let value = epoch.accuracy.get(&task.name);
                value.map_or("–".to_owned(), |value| format!("{:.2}", 100.0 * value))
            });
            grid.row([format!("{kept}{}", epoch.number)].into_iter().chain(cells));
        }
        let painted: Painted<'_> = &|row, column, cell| match row {
            0 => paint.dim(cell),
            row if self.epochs[row - 1].kept => paint.good(cell),
            _ if column == 0 => paint.dim(cell),
            _ => cell.to_owned(),
        };
        grid.set(width, painted)
    }

    /// Alphas of each layer and betas of each task, where there are any.
    fn sharing(&self, width: usize, paint: Paint) -> String {
        let config = self.network.config();
        let names = places(config);
        let mut text = String::new();
        let matrix = |rows: &[String], columns: &[String], values: &[f32]| {
            let mut grid = Grid::new([String::new()].into_iter().chain(columns.iter().cloned()));
            for (name, row) in rows.iter().zip(values.chunks(columns.len().max(1))) {
                let cells = row.iter().map(|value| format!("{value:.3}"));
                grid.row([name.clone()].into_iter().chain(cells));
            }
            let painted: Painted<'_> = &|row, column, cell| {
                if row == 0 || column == 0 {
                    return paint.dim(cell);
                }
                match values[(row - 1) * columns.len() + column - 1] {
                    0.0 => paint.dim(cell),
                    value if value.abs() >= LARGE => paint.good(cell),
                    _ => cell.to_owned(),
                }
            };
            grid.set(width, painted)
        };
        for (layer, alpha) in (1..).zip(self.network.alphas()) {
            let title = paint.bold(format!("Alphas after layer {layer}"));
            text += &format!("\n{title}\n{}", matrix(&names, &names, &alpha));
        }
        let betas = self.network.betas();
        if !betas.is_empty() {
            let tasks: Vec<String> = config.tasks.iter().map(|task| task.name.clone()).collect();
            let layers: Vec<String> = (1..=config.layers).map(|n| format!("layer {n}")).collect();
            let title = paint.bold("Betas");
            text += &format!("\n{title}\n{}", matrix(&tasks, &layers, &betas.concat()));
        }
        text
    }

    fn arrays(&self, width: usize, paint: Paint) -> String {
        let mut grid = Grid::new(["array", "shape", "numbers", "norm"]);
        grid.align = vec![Align::Left, Align::Left];
        for array in self.network.arrays() {
            let values = &self.network.parameters()[array.range.clone()];
            let shape: Vec<String> = array.shape.iter().map(usize::to_string).collect();
            let norm = format!("{:.3}", norm(values));
            grid.row([array.name.clone(), shape.join(" × "), big(values.len()), norm]);
        }
        let painted: Painted<'_> = &|row, column, cell| match (row, column) {
            (0, _) => paint.dim(cell),
            (_, 0) => paint.name(cell),
            _ => cell.to_owned(),
        };
        grid.set(width, painted)
    }

    fn json(&self) -> Value {
        let config = self.network.config();
        let arrays = self.network.arrays().iter().map(|array| {
            let values = &self.network.parameters()[array.range.clone()];
            json!({ "name": array.name, "shape": array.shape, "count": values.len(),
                    "norm": norm(values) })
        });
        let size = config.alpha_size().max(1);
        let alphas = self
            .network
            .alphas()
            .into_iter()
            .map(|alpha| -> Value { alpha.chunks(size).map(|row| json!(row)).collect() });
        let betas = config.tasks.iter().zip(self.network.betas());
        let betas: BTreeMap<_, _> = betas.map(|(task, beta)| (&task.name, beta)).collect();
        let epochs = self.epochs.iter().map(|epoch| {
            json!({ "epoch": epoch.number, "kept": epoch.kept, "dev_accuracy": epoch.accuracy })
        });
        json!({
            "step": self.step,
            "config": config,
            "parameters": self.network.parameters().len(),
            "arrays": arrays.collect::<Vec<_>>(),
            "alpha_places": if config.alpha_size() == 0 { Vec::new() } else { places(config) },
            "alphas": alphas.collect::<Vec<_>>(),
            "betas": betas,
            "epochs": epochs.collect::<Vec<_>>(),
        })
    }
}

fn big(number: usize) -> String {
    thousands(number as u64)
}
