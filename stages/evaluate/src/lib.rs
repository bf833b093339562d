//! The stage `evaluate`: tags dev and the test sets of all domains with a trained model, and
//! scores the result beside what needs no model at all.
//!
//! In reading order: `baseline` learns from counts alone; `score` counts what is right; `tables`
//! writes it down. Every task of the model is scored, on the sentences that are annotated for it.
//! Left out: averages and percentages, which are the report's.

mod baseline;
mod score;
mod tables;
#[cfg(test)]
mod tests;

use artifact::{
    Arity, InputSpec, Inputs, Monitor, OutputKind, OutputSpec, Request, StageError, Verb,
};
use corpus::{Dataset, Symbols, Vocabulary};
use nn::{Network, Sentence, Tagger};
use serde::Deserialize;

use crate::baseline::Baseline;
use crate::score::Score;
use crate::tables::{Prediction, Row};

/// Sentences between two looks at [`Monitor::cancelled`].
const PULSE: usize = 64;

/// The stage.
#[derive(Debug, Clone, Copy)]
pub struct Evaluate;

/// What the inputs cannot say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The domain that the model was trained on: the name of its dev set in the scores.
    pub domain: String,
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
    ];
    type Params = Params;

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let inputs = request.inputs;
        let network = Network::load(inputs.one("model")?.path()?)?;
        let vocabulary = Vocabulary::read(inputs.one("vocabulary")?.path()?)?;
        let tasks = tasks(&network, &vocabulary, &dataset(inputs, "train")?)?;
        let sets = sets(inputs, params.domain)?;
        let sentences: usize = sets.iter().map(|set| set.dataset.sentences.len()).sum();
        let mut judge = Judge {
            tagger: Tagger::new(&network),
            network: &network,
            vocabulary: &vocabulary,
            monitor: request.monitor,
            done: 0,
            total: (sentences * tasks.len()) as u64,
        };
        let (mut rows, mut predictions) = (Vec::new(), Vec::new());
        for set in &sets {
            for (number, task) in tasks.iter().enumerate() {
                let score = judge.score(set, number, task, &mut predictions)?;
                rows.push(Row { set, task: task.name, main: number == 0, score });
            }
        }
        tables::write_scores(&request.outputs.path("scores"), &rows)?;
        tables::write_predictions(&request.outputs.path("predictions"), &predictions)
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
}

fn dataset(inputs: &Inputs, name: &str) -> Result<Dataset, StageError> {
    Dataset::read(inputs.one(name)?.path()?)
}

/// Dev, then the test sets in the order of their domains.
fn sets(inputs: &Inputs, own: String) -> Result<Vec<Set>, StageError> {
    let dev = Set { split: "dev", domain: own, dataset: dataset(inputs, "dev")? };
    let tests = inputs.many("test").iter().map(|input| {
        let domain = input.label("domain")?.to_owned();
        Ok(Set { split: "test", domain, dataset: Dataset::read(input.path()?)? })
    });
    std::iter::once(Ok(dev)).chain(tests).collect()
}

/// The model's tasks with the labels that it knows by number.
fn tasks<'a>(
    network: &'a Network,
    vocabulary: &'a Vocabulary,
    train: &Dataset,
) -> Result<Vec<Task<'a>>, StageError> {
    let config = network.config();
    let other = |what: String| {
        StageError::new(format!("the model was trained with another vocabulary: {what}"))
            .help("connect the vocabulary of the domain that the model was trained on")
    };
    for (kind, expected, found) in [
        ("words", config.words, vocabulary.words.len()),
        ("characters", config.chars, vocabulary.chars.len()),
    ] {
        if expected != found {
            return Err(other(format!("it knows {expected} {kind}, the vocabulary has {found}")));
        }
    }
    let tasks = config.tasks.iter().map(|task| {
        let labels = vocabulary.labels.get(&task.name).filter(|known| known.len() == task.labels);
        let labels = labels.ok_or_else(|| {
            other(format!(
                "it knows {} labels of `{}`, the vocabulary does not",
                task.labels, task.name
            ))
        })?;
        let baseline = Baseline::count(train, &task.name, labels);
        Ok(Task { name: &task.name, labels, baseline })
    });
    tasks.collect()
}

/// Tags data sets, one task at a time.
struct Judge<'a> {
    network: &'a Network,
    tagger: Tagger,
    vocabulary: &'a Vocabulary,
    monitor: &'a dyn Monitor,
    /// Sentences that are done with, of `total`: each counts once per task.
    done: u64,
    total: u64,
}

impl Judge<'_> {
    /// Tags every sentence of a data set that is annotated for a task.
    fn score<'s>(
        &mut self,
        set: &'s Set,
        number: usize,
        task: &Task<'s>,
        predictions: &mut Vec<Prediction<'s>>,
    ) -> Result<Score, StageError> {
        let mut score = Score::default();
        let mut ids = Vec::new();
        for (count, (row, sentence, gold)) in set.dataset.annotated(task.name).enumerate() {
            if count.is_multiple_of(PULSE) {
                let message = format!("{} {} {}", task.name, set.split, set.domain);
                self.monitor.progress(self.done + row as u64, self.total, message.trim_end());
                if self.monitor.cancelled() {
                    return Err(StageError::cancelled());
                }
            }
            let encoded = self.vocabulary.encode(&sentence.words);
            let input = Sentence { words: &encoded.words, chars: &encoded.chars };
            self.tagger.tag(self.network, &input, number, &mut ids);
            let predicted: Vec<_> = ids.iter().map(|&id| task.labels.text(id)).collect();
            score.add(&sentence.words, gold, &predicted, task.labels, &task.baseline);
            let sentence = row as u32;
            predictions.push(Prediction { set, task: task.name, sentence, gold, predicted });
        }
        self.done += set.dataset.sentences.len() as u64;
        Ok(score)
    }
}
