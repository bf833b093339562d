//! Reads what the networks scored and what they learned to share. Seeds are averaged here.
//!
//! Only each run's main task is kept, on the test sets: gains and sharing are compared by it.

use std::collections::BTreeMap;

use arrow_array::{Array, BooleanArray, Float64Array, UInt32Array};
use artifact::{Input, StageError};
use corpus::{ScoreRow, arrow};
use statistics::describe::mean;

use crate::Tasks;
use crate::outcomes::{BETA, CROSS, OWN};

/// What a run was trained on: tasks, system, source domain. Its seed is averaged over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Run {
    pub(crate) tasks: String,
    pub(crate) system: String,
    pub(crate) source: String,
}

impl Run {
    /// The run that an input's labels name.
    pub(crate) fn of(input: &Input) -> Result<Self, StageError> {
        let label = |axis| input.label(axis).map(str::to_owned);
        Ok(Self { tasks: label("tasks")?, system: label("system")?, source: label("domain")? })
    }
}

/// The accuracy of each run's main task by target domain, as a share, averaged over seeds.
pub(crate) type Accuracies = BTreeMap<Run, BTreeMap<String, f64>>;

/// Sharing weights by kind and layer, averaged over seeds.
pub(crate) type Weights = BTreeMap<Run, BTreeMap<&'static str, BTreeMap<u32, f64>>>;

/// Values that are still to be averaged.
type Values<K> = BTreeMap<Run, BTreeMap<K, Vec<f64>>>;

/// Reads the `scores` tables.
pub(crate) fn accuracies(inputs: &[Input]) -> Result<Accuracies, StageError> {
    let mut values = Values::<String>::new();
    for input in inputs {
        let run = Run::of(input)?;
        for row in ScoreRow::read(input.path()?)? {
            if row.split == "test" && row.main && row.score.tokens > 0 {
                let accuracy = row.score.correct as f64 / row.score.tokens as f64;
                let by_target = values.entry(run.clone()).or_default();
                by_target.entry(row.domain).or_default().push(accuracy);
            }
        }
    }
    Ok(averaged(values))
}

/// Reads the `sharing` tables: the mean |alpha| of the kept model by layer, within and between tasks,
/// and the betas of the run's main task.
pub(crate) fn weights(
    inputs: &[Input],
    tasks: &BTreeMap<String, Tasks>,
) -> Result<Weights, StageError> {
    let mut values = Values::<(&'static str, u32)>::new();
    for input in inputs {
        let run = Run::of(input)?;
        let main = tasks.get(&run.tasks).map(|tasks| tasks.main.as_str());
        let mut groups: BTreeMap<(&'static str, u32), Vec<f64>> = BTreeMap::new();
        let batch = arrow::read(input.path()?)?;
        let kind = arrow::strings(&batch, "kind")?;
        let (to, from) = (arrow::strings(&batch, "to_task")?, arrow::strings(&batch, "from_task")?);
        let layer: &UInt32Array = arrow::column(&batch, "layer")?;
        let value: &Float64Array = arrow::column(&batch, "value")?;
        let best: &BooleanArray = arrow::column(&batch, "best")?;
        for row in (0..batch.num_rows()).filter(|&row| best.value(row) && value.is_valid(row)) {
            let own = to.value(row) == from.value(row);
            let what = match kind.value(row) {
                "alpha" if own => OWN,
                "alpha" => CROSS,
                "beta" if Some(to.value(row)) == main => BETA,
                _ => continue,
            };
            // The size of a beta is its value; an alpha of either sign moves information.
            let size = if what == BETA { value.value(row) } else { value.value(row).abs() };
            groups.entry((what, layer.value(row))).or_default().push(size);
        }
        for (name, group) in groups {
            let by_name = values.entry(run.clone()).or_default();
            by_name.entry(name).or_default().extend(mean(&group));
        }
    }
    let mut weights = Weights::new();
    for (run, by_name) in averaged(values) {
        let of_run = weights.entry(run).or_default();
        for ((what, layer), value) in by_name {
            of_run.entry(what).or_default().insert(layer, value);
        }
    }
    Ok(weights)
}

/// Averages over seeds.
fn averaged<K: Ord>(values: Values<K>) -> BTreeMap<Run, BTreeMap<K, f64>> {
    let means = |by_name: BTreeMap<K, Vec<f64>>| {
        let mean = |(name, seeds): (_, Vec<f64>)| Some((name, mean(&seeds)?));
        by_name.into_iter().filter_map(mean).collect()
    };
    values.into_iter().map(|(run, by_name)| (run, means(by_name))).collect()
}
