//! Counts of a corpus, one cell for each domain and split.
//!
//! Left out: how they are shown.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use artifact::StageError;
use command::{Error, Host, Made};
use corpus::tags::OUTSIDE;
use corpus::task::Missing;
use corpus::{Dataset, Sentence, blocks};
use serde::Serialize;

/// The counts of one domain and split.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Cell {
    /// The domain.
    pub(super) domain: String,
    /// The split.
    pub(super) split: String,
    /// Sentences.
    pub(super) sentences: u64,
    /// Words.
    pub(super) words: u64,
    /// By task.
    pub(super) tasks: BTreeMap<String, TaskCounts>,
}

/// The counts of a task in one domain and split.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct TaskCounts {
    /// How labels were cut, where a task has several conventions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) convention: Option<String>,
    /// Sentences that carry the annotation.
    pub(super) sentences: u64,
    /// Tokens of these sentences, traces included where the convention counts them.
    pub(super) tokens: u64,
    /// Tokens of all sentences, those without the annotation included.
    pub(super) all_tokens: u64,
    /// Tokens by label.
    pub(super) labels: BTreeMap<String, u64>,
}

impl TaskCounts {
    /// True where every label is an IOB2 tag or `O`: then a sentence without annotation can be read
    /// as `O` throughout, and predicting `O` everywhere is a baseline.
    pub(super) fn has_outside(&self) -> bool {
        let tag =
            |label: &String| label == OUTSIDE || label.starts_with("B-") || label.starts_with("I-");
        self.labels.keys().all(tag)
    }

    /// Tokens that predicting `O` everywhere gets right.
    pub(super) fn outside(&self, missing: Missing) -> (u64, u64) {
        let right = self.labels.get(OUTSIDE).copied().unwrap_or(0);
        match missing {
            Missing::Skip => (right, self.tokens),
            Missing::Outside => (right + self.all_tokens - self.tokens, self.all_tokens),
        }
    }
}

/// Counts every table, in the order of the steps, several at a time.
///
/// # Errors
/// A table cannot be read.
pub(super) fn tally(made: &[Made], host: &dyn Host) -> Result<Vec<Cell>, Error> {
    let monitor = host.monitor();
    each(made, host.threads(), |done, table| {
        if monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        monitor.progress(done as u64, made.len() as u64, "tables");
        cell(table)
    })
    .map_err(Error::from)
}

/// Calls a function for every item, on several threads; the results in the order of the items, or
/// the first error in that order.
pub(super) fn each<I: Sync, T: Send>(
    items: &[I],
    threads: usize,
    work: impl Fn(usize, &I) -> Result<T, StageError> + Sync,
) -> Result<Vec<T>, StageError> {
    let done = AtomicUsize::new(0);
    blocks::map(items, NonZeroUsize::MIN, threads, |block| {
        // Blocks have one item.
        work(done.fetch_add(1, Ordering::Relaxed), &block[0])
    })
}

/// The file of a step's sentences.
///
/// # Errors
/// The step makes none.
pub(super) fn table(made: &Made) -> Result<&Path, StageError> {
    let table = made.outputs.get("sentences");
    table.ok_or_else(|| StageError::new(format!("{} makes no sentences", made.name)))?.path()
}

/// The counts of one table.
fn cell(made: &Made) -> Result<Cell, StageError> {
    let dataset = Dataset::read(table(made)?)?;
    let label = |axis: &str| made.labels.get(axis).cloned().unwrap_or_default();
    let mut cell = Cell { domain: label("domain"), split: label("split"), ..Cell::default() };
    for sentence in dataset.text() {
        cell.sentences += 1;
        cell.words += sentence.words.len() as u64;
    }
    for layer in &dataset.layers {
        cell.tasks.insert(layer.clone(), task(&dataset, layer));
    }
    Ok(cell)
}

fn task(dataset: &Dataset, layer: &str) -> TaskCounts {
    let mut counts =
        TaskCounts { convention: dataset.conventions.get(layer).cloned(), ..TaskCounts::default() };
    let mut labels: BTreeMap<&str, u64> = BTreeMap::new();
    for (_, _, tags) in dataset.annotated(layer) {
        counts.sentences += 1;
        counts.tokens += tags.len() as u64;
        for tag in tags {
            *labels.entry(tag).or_default() += 1;
        }
    }
    let length = |(_, sentence, _): (usize, &Sentence, _)| sentence.words.len() as u64;
    counts.all_tokens = dataset.annotated_as(layer, Missing::Outside).map(length).sum();
    counts.labels = labels.into_iter().map(|(label, n)| (label.to_owned(), n)).collect();
    counts
}
