//! What every network gets right in every sentence: sums of it, and two systems' networks side by side
//! for tests over sentences.

use std::collections::{BTreeMap, BTreeSet};

use arrow_array::UInt32Array;
use artifact::{Input, StageError};
use corpus::arrow;
use statistics::paired::Stratum;

use crate::contrast::{Contrast, Side};
use crate::runs::{Measure, Place, Run, Seed};
use crate::steps::Steps;

/// The counts of a sentence, by the columns of the table.
const COLUMNS: [&str; 10] = [
    "tokens",
    "correct",
    "unknown_tokens",
    "unknown_correct",
    "gold_spans",
    "predicted_spans",
    "correct_spans",
    "strict_gold_spans",
    "strict_predicted_spans",
    "strict_correct_spans",
];

/// Counts of one sentence, or their sums over a test set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) tokens: u64,
    pub(crate) correct: u64,
    pub(crate) unknown_tokens: u64,
    pub(crate) unknown_correct: u64,
    /// Gold, predicted and correct spans.
    pub(crate) spans: [u64; 3],
    pub(crate) strict: [u64; 3],
}

/// The sentences of one data set that count for one task.
#[derive(Debug, Clone, Default)]
struct Sentences {
    /// Their rows in the data set.
    rows: Vec<u32>,
    counts: Vec<[u32; COLUMNS.len()]>,
}

/// The outcomes of all networks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outcomes(BTreeMap<Run, BTreeMap<Seed, BTreeMap<Place, Sentences>>>);

/// Seeds, and the sources and targets of their networks.
type Networks<'a> = (Vec<Seed>, Vec<(&'a str, &'a str)>);

/// Two systems on the same sentences, one stratum for each test set.
#[derive(Debug, Clone)]
pub(crate) struct Beside {
    pub(crate) strata: Vec<Stratum>,
    /// The weight of a token that is right in each stratum, in points.
    pub(crate) weights: Vec<f64>,
}

impl Outcomes {
    /// Reads the `outcomes` tables.
    ///
    /// # Errors
    /// A table cannot be read.
    pub(crate) fn read(inputs: &[Input]) -> Result<Self, StageError> {
        let mut outcomes = Self::default();
        for input in inputs {
            let (run, seed) = Run::of(input)?;
            let places = places(input)?;
            outcomes.0.entry(run).or_default().insert(seed, places);
        }
        Ok(outcomes)
    }

    fn at(&self, run: &Run, seed: Seed, place: &Place) -> Option<&Sentences> {
        self.0.get(run)?.get(&seed)?.get(place)
    }

    /// The sums over a data set; none where the network was not scored on it.
    pub(crate) fn sums(&self, run: &Run, seed: Seed, place: &Place) -> Option<Counts> {
        let sentences = self.at(run, seed, place)?;
        let mut sums = [0_u64; COLUMNS.len()];
        for counts in &sentences.counts {
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += u64::from(*count));
        }
        let [tokens, correct, unknown_tokens, unknown_correct, spans @ .., a, b, c] = sums;
        Some(Counts { tokens, correct, unknown_tokens, unknown_correct, spans, strict: [a, b, c] })
    }

    /// The sums of any system and seed, and the evaluation that gave them: for what does not depend on
    /// them.
    pub(crate) fn any(&self, tasks: &str, source: &str, place: &Place) -> Option<(Counts, Steps)> {
        let runs = self.0.iter().filter(|(run, _)| run.tasks == tasks && run.source == source);
        let mut seeds = runs.flat_map(|(run, seeds)| seeds.keys().map(move |seed| (run, *seed)));
        seeds.find_map(|(run, seed)| {
            Some((self.sums(run, seed, place)?, Steps::evaluated(run, seed)))
        })
    }

    /// The sentences behind a contrast. None unless both systems have the same networks, and each of
    /// their seeds the same sources and targets: only then is a mean of seeds' means that of all
    /// networks.
    pub(crate) fn beside(&self, contrast: &Contrast, seeds: &BTreeSet<Seed>) -> Option<Beside> {
        let (seeds, pairs) = self.networks(contrast, seeds)?;
        let networks = (seeds.len() * pairs.len()) as f64;
        let mut by_target: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (source, target) in pairs {
            by_target.entry(target).or_default().push(source);
        }
        let mut beside = Beside { strata: Vec::new(), weights: Vec::new() };
        for (target, sources) in by_target {
            let place = contrast.place(target);
            let of = |side: &Side| -> Option<Vec<&Sentences>> {
                let runs = sources.iter().map(|source| side.run(source));
                let of_seeds =
                    runs.flat_map(|run| seeds.iter().map(move |seed| (run.clone(), *seed)));
                of_seeds.map(|(run, seed)| self.at(&run, seed, &place)).collect()
            };
            let (left, right) = (of(&contrast.left)?, of(&contrast.right)?);
            let (stratum, tokens) = stratum(contrast.measure, &left, &right)?;
            beside.strata.push(stratum);
            beside.weights.push(100.0 / (networks * tokens as f64));
        }
        Some(beside)
    }

    /// The seeds, and the sources and targets, of which both systems have all networks.
    fn networks<'c>(&self, contrast: &'c Contrast, seeds: &BTreeSet<Seed>) -> Option<Networks<'c>> {
        let mut known: Option<Vec<(&str, &str)>> = None;
        let mut found = Vec::new();
        for &seed in seeds {
            let mut pairs = Vec::new();
            for (source, target) in &contrast.pairs {
                let place = contrast.place(target);
                let has = |side: &Side| self.at(&side.run(source), seed, &place).is_some();
                match (has(&contrast.left), has(&contrast.right)) {
                    (true, true) => pairs.push((source.as_str(), target.as_str())),
                    (false, false) => {}
                    _ => return None,
                }
            }
            if pairs.is_empty() {
                continue;
            }
            if known.as_ref().is_some_and(|known| *known != pairs) {
                return None;
            }
            known = Some(pairs);
            found.push(seed);
        }
        Some((found, known?))
    }
}

/// The sentences of a test set with what both systems' networks get right in each, and the tokens of the
/// set. None where the networks were not scored on the same sentences, or there is nothing to measure.
fn stratum(measure: Measure, left: &[&Sentences], right: &[&Sentences]) -> Option<(Stratum, u64)> {
    let first = left.first()?;
    if left.iter().chain(right).any(|sentences| sentences.rows != first.rows) {
        return None;
    }
    let columns = if measure == Measure::SpanF1 { 3 * left.len() } else { 1 };
    let mut stratum = Stratum::new(columns);
    let row = |of: &[&Sentences], at: usize| -> Vec<i32> {
        let counts = of.iter().map(|sentences| &sentences.counts[at]);
        if measure == Measure::SpanF1 {
            counts.flat_map(|counts| [counts[4], counts[5], counts[6]]).map(|n| n as i32).collect()
        } else {
            vec![counts.map(|counts| counts[1] as i32).sum()]
        }
    };
    for at in 0..first.rows.len() {
        stratum.push(&row(left, at), &row(right, at));
    }
    let total = |column: usize| first.counts.iter().map(|counts| u64::from(counts[column])).sum();
    let (tokens, gold): (u64, u64) = (total(0), total(4));
    // Without gold spans some networks may have an F1 and others none.
    let measured = tokens > 0 && (measure != Measure::SpanF1 || gold > 0);
    measured.then_some((stratum, tokens))
}

fn places(input: &Input) -> Result<BTreeMap<Place, Sentences>, StageError> {
    let batch = arrow::read(input.path()?)?;
    let (split, domain) = (arrow::strings(&batch, "split")?, arrow::strings(&batch, "domain")?);
    let task = arrow::strings(&batch, "task")?;
    let sentence: &UInt32Array = arrow::column(&batch, "sentence")?;
    let columns: Vec<&UInt32Array> =
        COLUMNS.iter().map(|name| arrow::column(&batch, name)).collect::<Result<_, _>>()?;
    let mut places: BTreeMap<Place, Sentences> = BTreeMap::new();
    let (mut at, count) = (0, batch.num_rows());
    let name = |row: usize| (split.value(row), domain.value(row), task.value(row));
    while at < count {
        // Rows of one data set and task stand together.
        let end = (at..count).find(|&row| name(row) != name(at)).unwrap_or(count);
        let (split, domain, task) = name(at);
        let place = (split.to_owned(), domain.to_owned(), task.to_owned());
        let sentences = places.entry(place).or_default();
        sentences.rows.extend(&sentence.values()[at..end]);
        sentences.counts.extend((at..end).map(|row| {
            let mut counts = [0; COLUMNS.len()];
            counts.iter_mut().zip(&columns).for_each(|(count, column)| *count = column.value(row));
            counts
        }));
        at = end;
    }
    Ok(places)
}
