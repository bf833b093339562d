//! What the runs scored, and averages over sources, targets and seeds.

use std::collections::{BTreeMap, BTreeSet};

use artifact::{Input, StageError};
use corpus::{Score, ScoreRow};
use statistics::describe::{Summary, mean};
use statistics::scores;

use crate::steps::Steps;

/// A trained network up to its seed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Run {
    pub(crate) tasks: String,
    pub(crate) system: String,
    pub(crate) source: String,
}

/// A seed, as its label says it.
pub(crate) type Seed = u64;

impl Run {
    /// A run by its names.
    pub(crate) fn new(tasks: &str, system: &str, source: &str) -> Self {
        Self { tasks: tasks.to_owned(), system: system.to_owned(), source: source.to_owned() }
    }

    /// The run and the seed that an input's labels name.
    ///
    /// # Errors
    /// A label is missing, or the seed is no number.
    pub(crate) fn of(input: &Input) -> Result<(Self, Seed), StageError> {
        let run = Self::new(input.label("tasks")?, input.label("system")?, input.label("domain")?);
        let seed = input.label("seed")?;
        let seed = seed
            .parse()
            .map_err(|_| StageError::new(format!("the seed `{seed}` is not a whole number")))?;
        Ok((run, seed))
    }
}

/// What is read off a [`Score`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// Tokens that are right.
    Accuracy,
    /// Harmonic mean of precision and recall of whole spans.
    SpanF1,
    /// Accuracy of answering `O` always.
    Outside,
    /// Accuracy of answering the most frequent training label always.
    Majority,
    /// Accuracy of answering each word's most frequent training label.
    WordMajority,
    /// Accuracy less that of the majority label, in points.
    AboveMajority,
}

impl Measure {
    /// The measure in per cent; none where there is nothing to measure.
    fn of(self, score: &Score) -> Option<f64> {
        let share =
            |part: u64| (score.tokens > 0).then(|| 100.0 * part as f64 / score.tokens as f64);
        match self {
            Self::Accuracy => share(score.correct),
            Self::Outside => share(score.outside_correct),
            Self::Majority => share(score.majority_correct),
            Self::WordMajority => share(score.word_majority_correct),
            Self::AboveMajority => Some(share(score.correct)? - share(score.majority_correct)?),
            Self::SpanF1 => {
                let spans = score.gold_spans + score.predicted_spans;
                (spans > 0).then(|| 200.0 * score.correct_spans as f64 / spans as f64)
            }
        }
    }

    /// Whether the measure is the same whichever system is asked.
    fn is_baseline(self) -> bool {
        matches!(self, Self::Outside | Self::Majority | Self::WordMajority)
    }
}

/// A mean over sources, targets and seeds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stat {
    /// The mean over seeds of each seed's mean, and its spread over them.
    pub(crate) summary: Summary,
    /// Each seed's mean.
    pub(crate) by_seed: Vec<f64>,
    /// The (source, target, seed) that it rests on.
    pub(crate) basis: BTreeSet<(String, String, Seed)>,
    /// How many it should rest on.
    pub(crate) of: usize,
}

impl Stat {
    /// The evaluations that it rests on, of networks of one system.
    pub(crate) fn steps(&self, tasks: &str, system: &str) -> Steps {
        let step = |(source, _, seed): &(String, String, Seed)| {
            Steps::evaluated(&Run::new(tasks, system, source), *seed)
        };
        self.basis.iter().map(step).collect()
    }
}

/// A baseline's mean over sources and targets, which no seed changes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BaselineStat {
    pub(crate) mean: f64,
    /// The evaluations that it is read from.
    pub(crate) steps: Steps,
    /// How many (source, target) pairs it rests on.
    pub(crate) known: usize,
    /// How many it should rest on.
    pub(crate) of: usize,
}

/// What is asked of the runs: a mean over pairs of source and target.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    pub(crate) tasks: &'a str,
    pub(crate) task: &'a str,
    pub(crate) split: &'a str,
    pub(crate) measure: Measure,
}

/// Split, domain and task of a score.
pub(crate) type Place = (String, String, String);

/// The scores of all runs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs {
    scores: BTreeMap<Run, BTreeMap<Seed, BTreeMap<Place, Score>>>,
    /// The seeds that a mean should rest on.
    seeds: BTreeSet<Seed>,
}

impl Runs {
    /// Reads the `scores` tables. `seeds` are those that are asked for; where there are none, those
    /// that are found.
    ///
    /// # Errors
    /// A table cannot be read.
    pub(crate) fn read(inputs: &[Input], seeds: &[Seed]) -> Result<Self, StageError> {
        let mut runs = Self { seeds: seeds.iter().copied().collect(), ..Self::default() };
        for input in inputs {
            let (run, seed) = Run::of(input)?;
            if seeds.is_empty() {
                runs.seeds.insert(seed);
            }
            let rows = ScoreRow::read(input.path()?)?.into_iter();
            let places = rows.map(|row| ((row.split, row.domain, row.task), row.score)).collect();
            runs.scores.entry(run).or_default().insert(seed, places);
        }
        Ok(runs)
    }

    /// The seeds that each run should have; never empty.
    pub(crate) fn seeds(&self) -> BTreeSet<Seed> {
        if self.seeds.is_empty() { BTreeSet::from([1]) } else { self.seeds.clone() }
    }

    /// Every run that was scored, whatever its seeds.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Run> {
        self.scores.keys()
    }

    /// The seeds of a run that was scored.
    pub(crate) fn seeds_of(&self, run: &Run) -> impl Iterator<Item = Seed> {
        self.scores.get(run).into_iter().flat_map(|seeds| seeds.keys().copied())
    }

    /// Whether a run was scored.
    pub(crate) fn has(&self, run: &Run, seed: Seed) -> bool {
        self.scores.get(run).is_some_and(|seeds| seeds.contains_key(&seed))
    }

    /// A mean of a system over (source, target) pairs; none where no pair was scored.
    pub(crate) fn mean(
        &self,
        question: Question<'_>,
        system: &str,
        pairs: &[(&str, &str)],
    ) -> Option<Stat> {
        self.mean_of(pairs, |source, target, seed| {
            self.value(question, system, source, target, seed)
        })
    }

    /// A mean over (source, target) pairs and seeds of any figure of theirs; none where there is none.
    pub(crate) fn mean_of(
        &self,
        pairs: &[(&str, &str)],
        value: impl Fn(&str, &str, Seed) -> Option<f64>,
    ) -> Option<Stat> {
        let mut by_seed = Vec::new();
        let mut basis = BTreeSet::new();
        for seed in self.seeds() {
            let mut values = Vec::new();
            for &(source, target) in pairs {
                if let Some(value) = value(source, target, seed) {
                    values.push(value);
                    basis.insert((source.to_owned(), target.to_owned(), seed));
                }
            }
            by_seed.extend(mean(&values));
        }
        let summary = Summary::of(&by_seed)?;
        Some(Stat { summary, by_seed, basis, of: pairs.len() * self.seeds().len() })
    }

    /// A baseline's mean over (source, target) pairs, from whichever system and seed was scored
    /// there; none where no pair was scored.
    pub(crate) fn baseline(
        &self,
        question: Question<'_>,
        pairs: &[(&str, &str)],
    ) -> Option<BaselineStat> {
        debug_assert!(question.measure.is_baseline());
        let known = pairs.iter().filter_map(|&(source, target)| {
            let (score, step) = self.any(question, source, target)?;
            Some((question.measure.of(score)?, step))
        });
        let (values, steps): (Vec<f64>, Vec<Steps>) = known.unzip();
        let steps = steps.into_iter().collect();
        Some(BaselineStat { mean: mean(&values)?, steps, known: values.len(), of: pairs.len() })
    }

    /// The score of any system and seed, and the evaluation that gave it: for what does not depend on
    /// them.
    pub(crate) fn any(
        &self,
        question: Question<'_>,
        source: &str,
        target: &str,
    ) -> Option<(&Score, Steps)> {
        let place = place(question, target);
        let runs =
            self.scores.iter().filter(|(r, _)| r.tasks == question.tasks && r.source == source);
        let mut seeds = runs.flat_map(|(run, seeds)| seeds.iter().map(move |of| (run, of)));
        seeds.find_map(|(run, (seed, places))| {
            Some((places.get(&place)?, Steps::evaluated(run, *seed)))
        })
    }

    /// The evaluations that a mean of a system over (source, target) pairs lacks.
    pub(crate) fn lacking(&self, tasks: &str, system: &str, pairs: &[(&str, &str)]) -> Steps {
        let sources: BTreeSet<&str> = pairs.iter().map(|(source, _)| *source).collect();
        let runs = sources.into_iter().map(|source| Run::new(tasks, system, source));
        let of = |run: Run| -> Steps {
            let seeds = self.seeds().into_iter().filter(|seed| !self.has(&run, *seed));
            seeds.map(|seed| Steps::evaluated(&run, seed)).collect()
        };
        runs.map(of).collect()
    }

    /// A mean over the pairs of one network; none where no pair was scored.
    pub(crate) fn one(
        &self,
        question: Question<'_>,
        system: &str,
        seed: Seed,
        pairs: &[(&str, &str)],
    ) -> Option<f64> {
        let value =
            |&(source, target): &(&str, &str)| self.value(question, system, source, target, seed);
        mean(&pairs.iter().filter_map(value).collect::<Vec<_>>())
    }

    fn value(
        &self,
        question: Question<'_>,
        system: &str,
        source: &str,
        target: &str,
        seed: Seed,
    ) -> Option<f64> {
        let run = Run::new(question.tasks, system, source);
        let score = self.scores.get(&run)?.get(&seed)?.get(&place(question, target))?;
        question.measure.of(score)
    }
}

/// The relative error reduction of one mean accuracy over another, in per cent; none where they rest
/// on different pairs and seeds, or where there is no error to reduce.
pub(crate) fn error_reduction(system: Option<&Stat>, over: Option<&Stat>) -> Option<f64> {
    let (system, over) = (system?, over?);
    if system.basis != over.basis {
        return None;
    }
    let share = |stat: &Stat| stat.summary.mean / 100.0;
    Some(100.0 * scores::error_reduction(share(system), share(over))?)
}

fn place(question: Question<'_>, target: &str) -> Place {
    (question.split.to_owned(), target.to_owned(), question.task.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHUNK: Question<'_> =
        Question { tasks: "chunk", task: "chunk", split: "test", measure: Measure::Accuracy };

    fn runs(scores: &[(&str, &str, Seed, &str, u64)]) -> Runs {
        let mut runs = Runs::default();
        for &(system, source, seed, target, correct) in scores {
            runs.seeds.insert(seed);
            let seeds = runs.scores.entry(Run::new("chunk", system, source)).or_default();
            let score = Score { tokens: 1000, correct, ..Score::default() };
            let place = ("test".to_owned(), target.to_owned(), "chunk".to_owned());
            seeds.entry(seed).or_default().insert(place, score);
        }
        runs
    }

    #[test]
    fn out_of_domain_means_run_over_the_other_sources() {
        let runs = runs(&[
            ("sluice", "a", 1, "c", 800),
            ("sluice", "b", 1, "c", 900),
            ("sluice", "c", 1, "c", 990),
        ]);
        let pairs = [("a", "c"), ("b", "c")];
        let stat = runs.mean(CHUNK, "sluice", &pairs).unwrap();
        assert!((stat.summary.mean - 85.0).abs() < 1e-12);
        assert_eq!((stat.summary.deviation, stat.basis.len(), stat.of), (None, 2, 2));
        assert_eq!(runs.mean(CHUNK, "hard", &pairs), None);
    }

    #[test]
    fn seeds_are_averaged_last_and_missing_runs_are_counted() {
        let runs = runs(&[
            ("sluice", "a", 1, "c", 800),
            ("sluice", "b", 1, "c", 900),
            ("sluice", "a", 2, "c", 870),
        ]);
        let stat = runs.mean(CHUNK, "sluice", &[("a", "c"), ("b", "c")]).unwrap();
        // Seed 1: 85, seed 2: 87; their sample deviation is the root of 2.
        assert!((stat.summary.mean - 86.0).abs() < 1e-12);
        assert!((stat.summary.deviation.unwrap() - 2f64.sqrt()).abs() < 1e-12);
        assert_eq!((stat.basis.len(), stat.of), (3, 4));
    }

    #[test]
    fn error_reductions_need_the_same_basis() {
        let runs = runs(&[
            ("sluice", "a", 1, "a", 950),
            ("single", "a", 1, "a", 900),
            ("single", "b", 1, "b", 900),
        ]);
        let stat = |system, pairs: &[(&str, &str)]| runs.mean(CHUNK, system, pairs);
        let (sluice, single) = (stat("sluice", &[("a", "a")]), stat("single", &[("a", "a")]));
        let reduction = error_reduction(sluice.as_ref(), single.as_ref()).unwrap();
        assert!((reduction - 50.0).abs() < 1e-9);
        let more = stat("single", &[("a", "a"), ("b", "b")]);
        assert_eq!(error_reduction(sluice.as_ref(), more.as_ref()), None);
        assert_eq!(error_reduction(sluice.as_ref(), None), None);
    }

    // tp 2, gold 4, predicted 3: precision 2/3, recall 1/2, F1 4/7.
    #[test]
    fn span_f1_of_counts() {
        let score =
            Score { gold_spans: 4, predicted_spans: 3, correct_spans: 2, ..Score::default() };
        assert!((Measure::SpanF1.of(&score).unwrap() - 400.0 / 7.0).abs() < 1e-9);
        assert_eq!(Measure::SpanF1.of(&Score::default()), None);
        assert_eq!(Measure::Accuracy.of(&Score::default()), None);
    }
}
