//! What a network scored: counts by data set and task, and their table.
//!
//! The evaluate stage writes the table, all that compare networks read it. Left out: how predictions
//! are judged, and every quotient of these counts.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, StringArray, UInt64Array};
use artifact::StageError;

use crate::arrow;

/// Counts over the sentences of a data set that count for a task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Sentences.
    pub sentences: u64,
    /// Their tokens.
    pub tokens: u64,
    /// Tokens whose predicted label is the gold one.
    pub correct: u64,
    /// Gold spans; 0 where the task's labels are no spans. So for the other spans.
    pub gold_spans: u64,
    /// Predicted spans.
    pub predicted_spans: u64,
    /// Spans whose first word, last word and type are right.
    pub correct_spans: u64,
    /// Tokens whose gold label is `O`: what answering `O` always gets right. 0 where the task's
    /// labels are no spans.
    pub outside_correct: u64,
    /// What answering the most frequent training label always gets right.
    pub majority_correct: u64,
    /// What answering each word's most frequent training label gets right.
    pub word_majority_correct: u64,
    /// Tokens whose gold label the training data lack: none can be predicted.
    pub unseen_label_tokens: u64,
}

/// The score of one task on one data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// `dev` or `test`.
    pub split: String,
    /// The domain of the data set.
    pub domain: String,
    /// The task.
    pub task: String,
    /// Whether it is the network's main task.
    pub main: bool,
    /// The counts.
    pub score: Score,
}

/// A column of counts: its name, and its place in a [`Score`].
type Count = (&'static str, fn(&mut Score) -> &mut u64);

/// The columns of counts, in the order of the table.
const COUNTS: [Count; 10] = [
    ("sentences", |score| &mut score.sentences),
    ("tokens", |score| &mut score.tokens),
    ("correct", |score| &mut score.correct),
    ("gold_spans", |score| &mut score.gold_spans),
    ("predicted_spans", |score| &mut score.predicted_spans),
    ("correct_spans", |score| &mut score.correct_spans),
    ("outside_correct", |score| &mut score.outside_correct),
    ("majority_correct", |score| &mut score.majority_correct),
    ("word_majority_correct", |score| &mut score.word_majority_correct),
    ("unseen_label_tokens", |score| &mut score.unseen_label_tokens),
];

impl ScoreRow {
    /// Writes a table: `split`, `domain`, `task`, `main`, and one column for each count.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(path: &Path, rows: &[Self]) -> Result<(), StageError> {
        let texts = |text: fn(&Self) -> &str| -> ArrayRef {
            Arc::new(StringArray::from_iter_values(rows.iter().map(text)))
        };
        let main: BooleanArray = rows.iter().map(|row| Some(row.main)).collect();
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("split", texts(|row| &row.split)),
            ("domain", texts(|row| &row.domain)),
            ("task", texts(|row| &row.task)),
            ("main", Arc::new(main)),
        ];
        for (name, count) in COUNTS {
            let counts = rows.iter().map(|row| *count(&mut row.score.clone()));
            columns.push((name, Arc::new(UInt64Array::from_iter_values(counts))));
        }
        arrow::write(path, &arrow::table(columns)?)
    }

    /// Reads a table that [`ScoreRow::write`] wrote.
    ///
    /// # Errors
    /// The file cannot be read, or lacks a column.
    pub fn read(path: &Path) -> Result<Vec<Self>, StageError> {
        let batch = arrow::read(path)?;
        let (split, domain) = (arrow::strings(&batch, "split")?, arrow::strings(&batch, "domain")?);
        let task = arrow::strings(&batch, "task")?;
        let main: &BooleanArray = arrow::column(&batch, "main")?;
        let row = |at| Self {
            split: split.value(at).to_owned(),
            domain: domain.value(at).to_owned(),
            task: task.value(at).to_owned(),
            main: main.value(at),
            score: Score::default(),
        };
        let mut rows: Vec<_> = (0..batch.num_rows()).map(row).collect();
        for (name, count) in COUNTS {
            let column: &UInt64Array = arrow::column(&batch, name)?;
            for (row, value) in rows.iter_mut().zip(column.values()) {
                *count(&mut row.score) = *value;
            }
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::tests::Folder;

    #[test]
    fn every_count_comes_back_in_its_place() {
        let folder = Folder::new("scores");
        let path = folder.0.join("scores");
        let mut score = Score::default();
        for (value, (_, count)) in (1..).zip(COUNTS) {
            *count(&mut score) = value;
        }
        let expected = Score {
            sentences: 1,
            tokens: 2,
            correct: 3,
            gold_spans: 4,
            predicted_spans: 5,
            correct_spans: 6,
            outside_correct: 7,
            majority_correct: 8,
            word_majority_correct: 9,
            unseen_label_tokens: 10,
        };
        assert_eq!(score, expected);
        let row = |domain: &str, main, score| ScoreRow {
            split: "test".to_owned(),
            domain: domain.to_owned(),
            task: "ner".to_owned(),
            main,
            score,
        };
        let rows = [row("nw", true, score), row("wb", false, Score::default())];
        ScoreRow::write(&path, &rows).unwrap();
        assert_eq!(ScoreRow::read(&path).unwrap(), rows);
        ScoreRow::write(&path, &[]).unwrap();
        assert_eq!(ScoreRow::read(&path).unwrap(), []);
    }
}
