//! What a run leaves behind besides its model: the learning curve, and alpha and beta over time.
//!
//! Left out: speed and time, which differ from run to run and go to the monitor.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, RecordBatch, StringArray, UInt32Array, UInt64Array,
};
use artifact::StageError;
use corpus::arrow;
use learn::{Learnt, TaskEpoch};

/// Writes one row per epoch and task.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_curve(path: &Path, learnt: &Learnt, tasks: &[&str]) -> Result<(), StageError> {
    arrow::write(path, &curve(learnt, tasks)?)
}

/// Writes one row per epoch and sharing parameter; none where the system has no such parameters.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_sharing(
    path: &Path,
    learnt: &Learnt,
    tasks: &[&str],
) -> Result<(), StageError> {
    arrow::write(path, &sharing(learnt, tasks)?)
}

fn curve(learnt: &Learnt, names: &[&str]) -> Result<RecordBatch, StageError> {
    let rows: Vec<(usize, usize, &TaskEpoch)> = learnt
        .epochs
        .iter()
        .enumerate()
        .flat_map(|(epoch, row)| row.tasks.iter().enumerate().map(move |(t, r)| (epoch, t, r)))
        .collect();
    let floats = |value: &dyn Fn(&TaskEpoch) -> Option<f64>| -> ArrayRef {
        Arc::new(rows.iter().map(|(.., row)| value(row)).collect::<Float64Array>())
    };
    // A task that no update has drawn has no mean.
    let mean = |sum: f64, n: u64| (n > 0).then(|| sum / n as f64);
    let epochs = rows.iter().map(|row| row.0 as u32 + 1);
    let names = StringArray::from_iter_values(rows.iter().map(|row| names[row.1]));
    let main: BooleanArray = rows.iter().map(|row| Some(row.1 == 0)).collect();
    let updates = rows.iter().map(|row| row.2.updates);
    let tokens = rows.iter().map(|row| row.2.tokens);
    let rate = rows.iter().map(|row| learnt.epochs[row.0].rate);
    let penalty = rows.iter().map(|row| learnt.epochs[row.0].penalty);
    let best: BooleanArray = rows.iter().map(|row| Some(row.0 + 1 == learnt.best)).collect();
    arrow::table(vec![
        ("epoch", Arc::new(UInt32Array::from_iter_values(epochs))),
        ("task", Arc::new(names)),
        ("main", Arc::new(main)),
        ("updates", Arc::new(UInt64Array::from_iter_values(updates))),
        ("tokens", Arc::new(UInt64Array::from_iter_values(tokens))),
        ("loss", floats(&|row| mean(row.loss, row.tokens))),
        ("train_accuracy", floats(&|row| row.train_accuracy)),
        ("dev_accuracy", floats(&|row| row.dev_accuracy)),
        ("penalty", Arc::new(Float64Array::from_iter_values(penalty))),
        ("grad_norm", floats(&|row| mean(row.norms, row.updates))),
        ("learning_rate", Arc::new(Float64Array::from_iter_values(rate))),
        ("best", Arc::new(best)),
    ])
}

/// One alpha or beta of one epoch; tasks by number.
struct Entry {
    epoch: u32,
    kind: &'static str,
    layer: u32,
    /// Task and subspace (from 1; 0 for beta).
    to: (usize, u32),
    from: (usize, u32),
    value: f64,
}

fn entries(learnt: &Learnt) -> Vec<Entry> {
    let subspaces = learnt.network.config().subspaces;
    let place = |index: usize| (index / subspaces, (index % subspaces) as u32 + 1);
    let mut entries = Vec::new();
    for (epoch, moment) in (0..).zip(&learnt.sharing) {
        for (layer, alpha) in (1..).zip(&moment.alphas) {
            // Row by row: to, then from; an empty matrix has no rows.
            let width = alpha.len().isqrt();
            entries.extend(alpha.iter().enumerate().map(|(i, &value)| Entry {
                epoch,
                kind: "alpha",
                layer,
                to: place(i / width),
                from: place(i % width),
                value: f64::from(value),
            }));
        }
        for (task, betas) in moment.betas.iter().enumerate() {
            entries.extend((1..).zip(betas).map(|(layer, &value)| Entry {
                epoch,
                kind: "beta",
                layer,
                to: (task, 0),
                from: (task, 0),
                value: f64::from(value),
            }));
        }
    }
    entries
}

fn sharing(learnt: &Learnt, names: &[&str]) -> Result<RecordBatch, StageError> {
    let rows = entries(learnt);
    let kinds = StringArray::from_iter_values(rows.iter().map(|row| row.kind));
    let integers = |value: &dyn Fn(&Entry) -> u32| -> ArrayRef {
        Arc::new(UInt32Array::from_iter_values(rows.iter().map(value)))
    };
    let tasks = |value: &dyn Fn(&Entry) -> usize| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(|row| names[value(row)])))
    };
    let values = Float64Array::from_iter_values(rows.iter().map(|row| row.value));
    let best: BooleanArray =
        rows.iter().map(|row| Some(row.epoch as usize == learnt.best)).collect();
    arrow::table(vec![
        ("epoch", integers(&|row| row.epoch)),
        ("kind", Arc::new(kinds)),
        ("layer", integers(&|row| row.layer)),
        ("to_task", tasks(&|row| row.to.0)),
        ("to_subspace", integers(&|row| row.to.1)),
        ("from_task", tasks(&|row| row.from.0)),
        ("from_subspace", integers(&|row| row.from.1)),
        ("value", Arc::new(values)),
        ("best", Arc::new(best)),
    ])
}
