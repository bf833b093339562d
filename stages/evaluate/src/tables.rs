//! The table of predictions. The table of scores is [`corpus::ScoreRow`]'s.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray, UInt32Array};
use artifact::StageError;
use corpus::arrow;

use crate::Set;

/// One tagged sentence.
pub(crate) struct Prediction<'a> {
    pub(crate) set: &'a Set,
    pub(crate) task: &'a str,
    /// Its row in the data set.
    pub(crate) sentence: u32,
    pub(crate) gold: Cow<'a, [String]>,
    pub(crate) predicted: Vec<&'a str>,
}

/// Writes one row per tagged sentence and task.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_predictions(path: &Path, rows: &[Prediction<'_>]) -> Result<(), StageError> {
    let sentences = UInt32Array::from_iter_values(rows.iter().map(|row| row.sentence));
    let table = arrow::table(vec![
        ("split", strings(rows.iter().map(|row| row.set.split))),
        ("domain", strings(rows.iter().map(|row| row.set.domain.as_str()))),
        ("task", strings(rows.iter().map(|row| row.task))),
        ("sentence", Arc::new(sentences)),
        ("gold", arrow::list_array(rows.iter().map(|row| Some(row.gold.iter())))),
        (
            "predicted",
            arrow::list_array(rows.iter().map(|row| Some(row.predicted.iter().copied()))),
        ),
    ])?;
    arrow::write(path, &table)
}

fn strings<'a>(values: impl Iterator<Item = &'a str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(values))
}
