//! The two tables of an evaluation.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, StringArray, UInt32Array, UInt64Array};
use artifact::StageError;
use corpus::arrow;

use crate::Set;
use crate::score::Score;

/// The score of one task on one data set.
pub(crate) struct Row<'a> {
    pub(crate) set: &'a Set,
    pub(crate) task: &'a str,
    pub(crate) main: bool,
    pub(crate) score: Score,
}

/// One tagged sentence.
pub(crate) struct Prediction<'a> {
    pub(crate) set: &'a Set,
    pub(crate) task: &'a str,
    /// Its row in the data set.
    pub(crate) sentence: u32,
    pub(crate) gold: &'a [String],
    pub(crate) predicted: Vec<&'a str>,
}

/// Writes one row per data set and task, also where no sentence is annotated.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_scores(path: &Path, rows: &[Row<'_>]) -> Result<(), StageError> {
    let count = |value: fn(&Score) -> u64| -> ArrayRef {
        Arc::new(UInt64Array::from_iter_values(rows.iter().map(|row| value(&row.score))))
    };
    let main: BooleanArray = rows.iter().map(|row| Some(row.main)).collect();
    let table = arrow::table(vec![
        ("split", strings(rows.iter().map(|row| row.set.split))),
        ("domain", strings(rows.iter().map(|row| row.set.domain.as_str()))),
        ("task", strings(rows.iter().map(|row| row.task))),
        ("main", Arc::new(main)),
        ("sentences", count(|score| score.sentences)),
        ("tokens", count(|score| score.tokens)),
        ("correct", count(|score| score.correct)),
        ("gold_spans", count(|score| score.gold_spans)),
        ("predicted_spans", count(|score| score.predicted_spans)),
        ("correct_spans", count(|score| score.correct_spans)),
        ("outside_correct", count(|score| score.outside_correct)),
        ("majority_correct", count(|score| score.majority_correct)),
        ("word_majority_correct", count(|score| score.word_majority_correct)),
        ("unseen_label_tokens", count(|score| score.unseen_label_tokens)),
    ])?;
    arrow::write(path, &table)
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
        ("gold", arrow::list_array(rows.iter().map(|row| Some(row.gold)))),
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
