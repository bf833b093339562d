//! The stage `evaluate`: tags dev and the test sets of all domains with a trained model, and
//! scores the result beside what needs no model at all.
//!
//! In reading order: `baseline` learns from counts alone; `score` counts what is right; `tables`
//! writes it down. Every task of the model is scored, on the sentences that are annotated for it, or
//! on all where the task's definition counts the others as `O`.
//! `commands` are `repro predict` and `repro inspect`, which need a trained step and no test set.
//! Left out: averages and percentages, which are the report's.

mod baseline;
mod commands;
mod score;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use artifact::{
    Arity, InputSpec, Inputs, Monitor, OutputKind, OutputSpec, Request, StageError, Verb,
};
use corpus::task::{self, Missing, Unseen};
use corpus::{Conventions, Dataset, ScoreRow, Symbols, Vocabulary};
use nn::{Network, Pass, Sentence, Tagger, Tags};
use serde::Deserialize;

use crate::baseline::Baseline;
pub use crate::commands::{INSPECT, PREDICT};

/// The stage.
#[derive(Debug, Clone, Copy)]
pub struct Evaluate;

/// What the inputs cannot say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The domain that the model was trained on: the name of its dev set in the scores.
    pub domain: String,
    /// Every task that there is, by name: what its labels are, and how they are scored.
    pub definitions: BTreeMap<String, task::Task>,
    /// What a gold label counts as that the training data lack.
    #[serde(default)]
    pub unseen: Unseen,
}

impl Verb for Evaluate {
    const NAME: &'static str = "evaluate";
    const ABOUT: &'static str = "tags the test sets of every domain and scores the result";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec { name: "model", arity: Arity::One, about: "a trained network" },
        InputSpec { name: "vocabulary", arity: Arity::One, about: "the one it was trained with" },
        InputSpec {
            name: "train",
            arity: Arity::One,
            about: "what it was trained on: the baselines count its labels",
        },
        InputSpec { name: "dev", arity: Arity::One, about: "the dev split of its own domain" },
        InputSpec { name: "test", arity: Arity::Many, about: "the test split of each domain" },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[
        OutputSpec {
            name: "scores",
            kind: OutputKind::File,
            about: "what is right, per data set and task, of the model and the baselines (Arrow)",
        },
        OutputSpec {
            name: "predictions",
            kind: OutputKind::File,
            about: "gold and predicted labels of every sentence (Arrow)",
        },
        OutputSpec {
            name: "outcomes",
            kind: OutputKind::File,
            about: "what is right in every sentence, for tests over sentences (Arrow)",
        },
    ];
    type Params = Params;

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let inputs = request.inputs;
        let network = Network::load(inputs.one("model")?.path()?)?;
        let vocabulary = Vocabulary::read(inputs.one("vocabulary")?.path()?)?;
        let train = dataset(inputs, "train")?;
        let tasks = tasks(&network, &vocabulary, &train, &params)?;
        let sets = sets(inputs, &params.domain)?;
        one_convention(&train, &sets)?;
        let sentences: usize = sets.iter().map(|set| set.dataset.sentences.len()).sum();
        let mut tagger = Tagger::new(&network);
        let mut judge = Judge {
            pass: tagger.pass(&network),
            vocabulary: &vocabulary,
            monitor: request.monitor,
            done: 0,
            total: sentences as u64,
        };
        let (mut rows, mut predictions) = (Vec::new(), Vec::new());
        for set in &sets {
            let tagged = judge.tag(set, &tasks)?;
            for (number, (task, tagged)) in tasks.iter().zip(&tagged).enumerate() {
                let score = score::set(set, task, &vocabulary.words, tagged, &mut predictions);
                rows.push(ScoreRow {
                    split: set.split.to_owned(),
                    domain: set.domain.clone(),
                    task: task.name.to_owned(),
                    main: number == 0,
                    score,
                });
            }
        }
        ScoreRow::write(&request.outputs.path("scores"), &rows)?;
        tables::write_predictions(&request.outputs.path("predictions"), &predictions)?;
        tables::write_outcomes(&request.outputs.path("outcomes"), &predictions)
    }
}

/// One data set that is tagged.
struct Set {
    /// `dev` or `test`.
    split: &'static str,
    domain: String,
    dataset: Dataset,
}

/// One task of the model.
struct Task<'a> {
    name: &'a str,
    labels: &'a Symbols,
    baseline: Baseline<'a>,
    /// What a sentence without the task's annotation counts as.
    missing: Missing,
    /// The label that a gold label counts as that training lacks; none where it counts as wrong.
    last: Option<String>,
    /// Whether its labels are tags of spans.
    bio: bool,
}

fn dataset(inputs: &Inputs, name: &str) -> Result<Dataset, StageError> {
    Dataset::read(inputs.one(name)?.path()?)
}

/// Dev, then the test sets in the order of their domains.
fn sets(inputs: &Inputs, own: &str) -> Result<Vec<Set>, StageError> {
    let dev = Set { split: "dev", domain: own.to_owned(), dataset: dataset(inputs, "dev")? };
    let tests = inputs.many("test").iter().map(|input| {
        let domain = input.label("domain")?.to_owned();
        Ok(Set { split: "test", domain, dataset: Dataset::read(input.path()?)? })
    });
    std::iter::once(Ok(dev)).chain(tests).collect()
}

/// Refuses data whose layers follow different conventions.
fn one_convention(train: &Dataset, sets: &[Set]) -> Result<(), StageError> {
    let mut conventions = Conventions::default();
    conventions.add("the training data", train)?;
    sets.iter()
        .try_for_each(|set| conventions.add(&format!("{} {}", set.domain, set.split), &set.dataset))
}

/// A model and a vocabulary that do not belong together.
fn other_vocabulary(what: &str) -> StageError {
    StageError::new(format!("the model was trained with another vocabulary: {what}"))
        .help("connect the vocabulary of the domain that the model was trained on")
}

/// Refuses a vocabulary that has another number of words or characters than the model knows.
fn same_vocabulary(network: &Network, vocabulary: &Vocabulary) -> Result<(), StageError> {
    let config = network.config();
    for (kind, expected, found) in [
        ("words", config.words, vocabulary.words.len()),
        ("characters", config.chars, vocabulary.chars.len()),
    ] {
        if expected != found {
            let what = format!("it knows {expected} {kind}, the vocabulary has {found}");
            return Err(other_vocabulary(&what));
        }
    }
    Ok(())
}

/// The labels of a task of the model, by their numbers.
fn labels<'a>(vocabulary: &'a Vocabulary, task: &nn::Task) -> Result<&'a Symbols, StageError> {
    let labels = vocabulary.labels.get(&task.name).filter(|known| known.len() == task.labels);
    labels.ok_or_else(|| {
        let (count, name) = (task.labels, &task.name);
        other_vocabulary(&format!("it knows {count} labels of `{name}`, the vocabulary does not"))
    })
}

/// The model's tasks with the labels that it knows by number.
fn tasks<'a>(
    network: &'a Network,
    vocabulary: &'a Vocabulary,
    train: &Dataset,
    params: &Params,
) -> Result<Vec<Task<'a>>, StageError> {
    same_vocabulary(network, vocabulary)?;
    let config = network.config();
    let tasks = config.tasks.iter().map(|task| {
        let labels = labels(vocabulary, task)?;
        let definition = params.definitions.get(&task.name).ok_or_else(|| {
            StageError::new(format!("the model was trained for `{}`, which is no task", task.name))
                .help(format!("a table `[task.{}]` defines it", task.name))
        })?;
        let missing = definition.reading();
        let baseline = Baseline::count(train, &task.name, missing, labels);
        let last = match params.unseen {
            Unseen::Wrong => None,
            Unseen::Last => train.last_label(&task.name, missing),
        };
        Ok(Task { name: &task.name, labels, baseline, missing, last, bio: definition.is_bio() })
    });
    tasks.collect()
}

/// Tags data sets.
struct Judge<'a> {
    pass: Pass<'a>,
    vocabulary: &'a Vocabulary,
    monitor: &'a dyn Monitor,
    /// Sentences that are done with, of `total`.
    done: u64,
    total: u64,
}

impl Judge<'_> {
    /// Tags a data set: for each task its sentences, in their order; those that do not count for the
    /// task have no tags.
    fn tag(&mut self, set: &Set, tasks: &[Task<'_>]) -> Result<Vec<Vec<Tags>>, StageError> {
        let sentences = &set.dataset.sentences;
        let mut wanted = vec![Vec::new(); sentences.len()];
        for (number, task) in tasks.iter().enumerate() {
            for (row, ..) in set.dataset.annotated_as(task.name, task.missing) {
                wanted[row].push(number);
            }
        }
        // Sentences that count for the same tasks go through the network together.
        let mut groups: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
        for (row, tasks) in wanted.iter().enumerate().filter(|(_, tasks)| !tasks.is_empty()) {
            groups.entry(tasks).or_default().push(row);
        }
        let mut out = vec![vec![Tags::default(); sentences.len()]; tasks.len()];
        let message = format!("{} {}", set.split, set.domain);
        let mut before = 0;
        for (tasks, rows) in groups {
            let encoded: Vec<_> =
                rows.iter().map(|&row| self.vocabulary.encode(&sentences[row].words)).collect();
            let inputs: Vec<_> =
                encoded.iter().map(|e| Sentence { words: &e.words, chars: &e.chars }).collect();
            let (monitor, done, total) = (self.monitor, self.done + before, self.total);
            let tagged = self.pass.tag(&inputs, tasks, |batch| {
                monitor.progress(done + batch as u64, total, message.trim_end());
                if monitor.cancelled() { Err(StageError::cancelled()) } else { Ok(()) }
            })?;
            before += rows.len() as u64;
            for (&task, tagged) in tasks.iter().zip(tagged) {
                for (&row, tags) in rows.iter().zip(tagged) {
                    out[task][row] = tags;
                }
            }
        }
        self.done += sentences.len() as u64;
        Ok(out)
    }
}
