//! Gradients of learning curves: how fast the single-task network's training loss falls at some
//! shares of its training (after Bingel and Søgaard, 2017).

use std::collections::BTreeMap;

use arrow_array::{Array, BooleanArray, Float64Array};
use artifact::{Input, StageError};
use corpus::arrow;
use statistics::describe::mean;

use crate::inputs::Run;
use crate::properties::{GRADIENTS, Property};

/// The system whose curves these are.
const SYSTEM: &str = "single";

/// Reads the `curve` tables: a property for each share, averaged over seeds.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn gradients(inputs: &[Input], tasks: &[String]) -> Result<Vec<Property>, StageError> {
    let mut values: BTreeMap<Run, [Vec<f64>; GRADIENTS.len()]> = BTreeMap::new();
    for input in inputs {
        let run = Run::of(input)?;
        if run.system != SYSTEM || !tasks.contains(&run.tasks) {
            continue;
        }
        let losses = losses(input)?;
        let of_run = values.entry(run).or_default();
        for (of_share, (_, per_cent)) in of_run.iter_mut().zip(GRADIENTS) {
            of_share.extend(gradient(&losses, f64::from(per_cent) / 100.0));
        }
    }
    let of_run = |(run, values): (Run, [Vec<f64>; GRADIENTS.len()])| {
        let property = move |((name, _), seeds): ((&'static str, u8), Vec<f64>)| {
            let (task, domain) = (run.tasks.clone(), run.source.clone());
            Some(Property { task, domain, name, value: mean(&seeds)? })
        };
        GRADIENTS.into_iter().zip(values).filter_map(property).collect::<Vec<_>>()
    };
    Ok(values.into_iter().flat_map(of_run).collect())
}

/// The main task's loss per token after each epoch, in nats; empty where an epoch has none.
fn losses(input: &Input) -> Result<Vec<f64>, StageError> {
    let batch = arrow::read(input.path()?)?;
    let main: &BooleanArray = arrow::column(&batch, "main")?;
    let loss: &Float64Array = arrow::column(&batch, "loss")?;
    let rows = (0..batch.num_rows()).filter(|&row| main.value(row));
    let losses: Option<Vec<f64>> =
        rows.map(|row| loss.is_valid(row).then(|| loss.value(row))).collect();
    Ok(losses.unwrap_or_default())
}

/// The slope of a curve with a value after each epoch from 1, at a share of its epochs, per epoch:
/// differences of the neighbours (at the ends, of one side), linear between epochs and level before
/// the first. None for fewer than two epochs.
pub(crate) fn gradient(losses: &[f64], share: f64) -> Option<f64> {
    let last = losses.len().checked_sub(1).filter(|last| *last > 0)?;
    let slope = |at: usize| {
        let (before, after) = (at.saturating_sub(1), (at + 1).min(last));
        (losses[after] - losses[before]) / (after - before) as f64
    };
    // Epochs count from 1, places from 0.
    let at = (share * losses.len() as f64 - 1.0).clamp(0.0, last as f64);
    let low = (at as usize).min(last - 1);
    let between = at - low as f64;
    Some(slope(low) + between * (slope(low + 1) - slope(low)))
}

#[cfg(test)]
mod tests {
    use super::*;

    // import numpy as np
    // loss = [2.0, 1.1, 0.7, 0.55, 0.5, 0.48, 0.47]
    // [np.interp(s * 7, range(1, 8), np.gradient(loss)) for s in [.1, .2, .3, .5, .7]]
    #[test]
    fn gradients_agree_with_numpy() {
        let losses = [2.0, 1.1, 0.7, 0.55, 0.5, 0.48, 0.47];
        let numpy = [-0.9, -0.8, -0.612_5, -0.187_5, -0.041_5];
        for (share, theirs) in [0.1, 0.2, 0.3, 0.5, 0.7].into_iter().zip(numpy) {
            let ours = gradient(&losses, share).unwrap();
            assert!((ours - theirs).abs() < 1e-12, "{share}: {ours} is not {theirs}");
        }
        assert_eq!(gradient(&[1.0, 0.5], 0.9), Some(-0.5));
        assert_eq!((gradient(&[1.0], 0.5), gradient(&[], 0.5)), (None, None));
    }
}
