//! What the runs learned on the way: learning curves, and the sharing weights of the kept model.

use std::collections::BTreeMap;

use arrow_array::{Array, BooleanArray, Float64Array, UInt32Array};
use artifact::{Input, StageError};
use corpus::arrow;
use statistics::describe::mean;

use crate::runs::{Run, Seed};

/// One epoch of a run's main task.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Epoch {
    /// Counted from 1.
    pub(crate) number: u32,
    /// Accuracy on the training sentences, as a share; only with random labels.
    pub(crate) train: Option<f64>,
    /// Accuracy on the dev set, as a share.
    pub(crate) dev: Option<f64>,
    /// Whether its model was kept.
    pub(crate) best: bool,
}

/// The learning curves of all runs.
pub(crate) type Curves = BTreeMap<Run, BTreeMap<Seed, Vec<Epoch>>>;

/// The alphas and betas of a kept model.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Sharing {
    /// One matrix per layer.
    pub(crate) alphas: Vec<Alphas>,
    /// Task -> weight of each layer, in the order of the table.
    pub(crate) betas: Vec<(String, Vec<f64>)>,
    /// How strong sharing was after each epoch, from the start of training on.
    pub(crate) moments: Vec<Moment>,
}

/// The size of the alphas of a layer after an epoch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moment {
    /// 0 is the start.
    pub(crate) epoch: u32,
    /// Counted as the table does.
    pub(crate) layer: u32,
    /// Mean of |alpha| between subspaces of one task.
    pub(crate) own: f64,
    /// Mean of |alpha| between tasks.
    pub(crate) cross: f64,
    /// Whether its model was kept.
    pub(crate) best: bool,
}

/// The alphas after one layer.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Alphas {
    /// (task, subspace) of each row and of each column, in the order of the table.
    pub(crate) spaces: Vec<(String, u32)>,
    /// Row by row: to, from.
    pub(crate) values: Vec<Vec<f64>>,
}

/// The sharing weights of all runs.
pub(crate) type Shared = BTreeMap<Run, BTreeMap<Seed, Sharing>>;

/// Reads the `curve` tables.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn curves(inputs: &[Input]) -> Result<Curves, StageError> {
    let mut curves = Curves::new();
    for input in inputs {
        let (run, seed) = Run::of(input)?;
        let batch = arrow::read(input.path()?)?;
        let number: &UInt32Array = arrow::column(&batch, "epoch")?;
        let main: &BooleanArray = arrow::column(&batch, "main")?;
        let train: &Float64Array = arrow::column(&batch, "train_accuracy")?;
        let dev: &Float64Array = arrow::column(&batch, "dev_accuracy")?;
        let best: &BooleanArray = arrow::column(&batch, "best")?;
        let share = |column: &Float64Array, row| column.is_valid(row).then(|| column.value(row));
        let epochs = (0..batch.num_rows()).filter(|&row| main.value(row)).map(|row| Epoch {
            number: number.value(row),
            train: share(train, row),
            dev: share(dev, row),
            best: best.value(row),
        });
        curves.entry(run).or_default().insert(seed, epochs.collect());
    }
    Ok(curves)
}

/// Reads the `sharing` tables: the kept model whole, and how strong sharing was in every epoch.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn shared(inputs: &[Input]) -> Result<Shared, StageError> {
    let mut shared = Shared::new();
    for input in inputs {
        let (run, seed) = Run::of(input)?;
        shared.entry(run).or_default().insert(seed, sharing(input)?);
    }
    Ok(shared)
}

fn sharing(input: &Input) -> Result<Sharing, StageError> {
    let batch = arrow::read(input.path()?)?;
    let kind = arrow::strings(&batch, "kind")?;
    let layer: &UInt32Array = arrow::column(&batch, "layer")?;
    let (to, from) = (arrow::strings(&batch, "to_task")?, arrow::strings(&batch, "from_task")?);
    let to_space: &UInt32Array = arrow::column(&batch, "to_subspace")?;
    let from_space: &UInt32Array = arrow::column(&batch, "from_subspace")?;
    let value: &Float64Array = arrow::column(&batch, "value")?;
    let best: &BooleanArray = arrow::column(&batch, "best")?;
    let epoch: &UInt32Array = arrow::column(&batch, "epoch")?;

    let mut sums = Sums::new();
    for row in (0..batch.num_rows()).filter(|&row| kind.value(row) == "alpha") {
        let sum = sums.entry((epoch.value(row), layer.value(row))).or_default();
        sum.best = best.value(row);
        let side = if to.value(row) == from.value(row) { &mut sum.own } else { &mut sum.cross };
        side.push(value.value(row).abs());
    }
    let mut layers: BTreeMap<u32, Vec<(Space, Space, f64)>> = BTreeMap::new();
    let mut betas: Vec<(String, Vec<f64>)> = Vec::new();
    for row in (0..batch.num_rows()).filter(|&row| best.value(row)) {
        let (task, weight) = (to.value(row).to_owned(), value.value(row));
        if kind.value(row) == "alpha" {
            let to = (task, to_space.value(row));
            let from = (from.value(row).to_owned(), from_space.value(row));
            layers.entry(layer.value(row)).or_default().push((to, from, weight));
        } else {
            let known = betas.iter().position(|(of, _)| *of == task);
            let at = known.unwrap_or(betas.len());
            if known.is_none() {
                betas.push((task, Vec::new()));
            }
            betas[at].1.push(weight);
        }
    }
    let alphas = layers.into_values().map(matrix).collect();
    Ok(Sharing { alphas, betas, moments: sums.iter().filter_map(moment).collect() })
}

/// The sizes of the alphas of an epoch and a layer.
type Sums = BTreeMap<(u32, u32), Sum>;

#[derive(Debug, Default)]
struct Sum {
    own: Vec<f64>,
    cross: Vec<f64>,
    best: bool,
}

/// None where there is one task, which shares with none.
fn moment((&(epoch, layer), sum): (&(u32, u32), &Sum)) -> Option<Moment> {
    let (own, cross) = (mean(&sum.own)?, mean(&sum.cross)?);
    Some(Moment { epoch, layer, own, cross, best: sum.best })
}

/// A task and one of its subspaces.
type Space = (String, u32);

/// The matrix of a layer's entries; the spaces are in the order in which they first occur.
fn matrix(entries: Vec<(Space, Space, f64)>) -> Alphas {
    let mut spaces: Vec<Space> = Vec::new();
    for (to, from, _) in &entries {
        for space in [to, from] {
            if !spaces.contains(space) {
                spaces.push(space.clone());
            }
        }
    }
    spaces.sort_by_key(|space| {
        // Tasks in the order of the table, then subspaces.
        (entries.iter().position(|(to, ..)| to.0 == space.0), space.1)
    });
    let at = |space: &Space| spaces.iter().position(|known| known == space);
    let mut values = vec![vec![0.0; spaces.len()]; spaces.len()];
    for (to, from, weight) in &entries {
        if let (Some(to), Some(from)) = (at(to), at(from)) {
            values[to][from] = *weight;
        }
    }
    Alphas { spaces, values }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_keeps_the_order_of_tasks_and_subspaces() {
        let space = |task: &str, s| (task.to_owned(), s);
        let entries = vec![
            (space("pos", 1), space("ner", 2), 12.0),
            (space("pos", 1), space("pos", 1), 11.0),
            (space("pos", 2), space("ner", 1), 21.0),
            (space("ner", 1), space("pos", 2), 31.0),
            (space("ner", 2), space("pos", 1), 41.0),
        ];
        let alphas = matrix(entries);
        let spaces = [space("pos", 1), space("pos", 2), space("ner", 1), space("ner", 2)];
        assert_eq!(alphas.spaces, spaces);
        assert_eq!(alphas.values[0], [11.0, 0.0, 0.0, 12.0]);
        assert_eq!(alphas.values[3], [41.0, 0.0, 0.0, 0.0]);
    }
}
