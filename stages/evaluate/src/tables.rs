//! The tables of predictions and of outcomes: sentence by sentence, the labels themselves and the counts
//! of what is right. The table of scores is [`corpus::ScoreRow`]'s.

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
    pub(crate) outcome: Outcome,
}

/// What is right in one tagged sentence: what tests over sentences exchange and draw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) tokens: u32,
    pub(crate) correct: u32,
    /// Tokens whose word the training data lack.
    pub(crate) unknown_tokens: u32,
    pub(crate) unknown_correct: u32,
    /// Spans as the shared tasks count them; 0 where the task's labels are no spans, also below.
    pub(crate) gold_spans: u32,
    pub(crate) predicted_spans: u32,
    pub(crate) correct_spans: u32,
    /// Spans by the strict reading of IOB2.
    pub(crate) strict_gold_spans: u32,
    pub(crate) strict_predicted_spans: u32,
    pub(crate) strict_correct_spans: u32,
}

/// A column of counts: its name, and its place in an [`Outcome`].
type Count = (&'static str, fn(&Outcome) -> u32);

/// The columns of counts, in the order of the table.
const COUNTS: [Count; 10] = [
    ("tokens", |outcome| outcome.tokens),
    ("correct", |outcome| outcome.correct),
    ("unknown_tokens", |outcome| outcome.unknown_tokens),
    ("unknown_correct", |outcome| outcome.unknown_correct),
    ("gold_spans", |outcome| outcome.gold_spans),
    ("predicted_spans", |outcome| outcome.predicted_spans),
    ("correct_spans", |outcome| outcome.correct_spans),
    ("strict_gold_spans", |outcome| outcome.strict_gold_spans),
    ("strict_predicted_spans", |outcome| outcome.strict_predicted_spans),
    ("strict_correct_spans", |outcome| outcome.strict_correct_spans),
];

/// Writes one row per tagged sentence and task.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_predictions(path: &Path, rows: &[Prediction<'_>]) -> Result<(), StageError> {
    let mut columns = places(rows);
    columns.push(("gold", arrow::list_array(rows.iter().map(|row| Some(row.gold.iter())))));
    let predicted = rows.iter().map(|row| Some(row.predicted.iter().copied()));
    columns.push(("predicted", arrow::list_array(predicted)));
    arrow::write(path, &arrow::table(columns)?)
}

/// Writes the counts of the same rows.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_outcomes(path: &Path, rows: &[Prediction<'_>]) -> Result<(), StageError> {
    let mut columns = places(rows);
    for (name, count) in COUNTS {
        columns.push((name, numbers(rows.iter().map(|row| count(&row.outcome)))));
    }
    arrow::write(path, &arrow::table(columns)?)
}

/// Which sentence of which data set a row is about, and for which task.
fn places(rows: &[Prediction<'_>]) -> Vec<(&'static str, ArrayRef)> {
    vec![
        ("split", strings(rows.iter().map(|row| row.set.split))),
        ("domain", strings(rows.iter().map(|row| row.set.domain.as_str()))),
        ("task", strings(rows.iter().map(|row| row.task))),
        ("sentence", numbers(rows.iter().map(|row| row.sentence))),
    ]
}

fn numbers(values: impl Iterator<Item = u32>) -> ArrayRef {
    Arc::new(UInt32Array::from_iter_values(values))
}

fn strings<'a>(values: impl Iterator<Item = &'a str>) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(values))
}
