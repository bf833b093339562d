//! What the report says about the corpus itself: sizes, annotations, conventions, what needs no
//! network, and one sentence as an example.
//!
//! Rows with traces are no sentences of the corpus: they count for the layer that they carry alone.

use std::collections::BTreeMap;

use artifact::{Input, Monitor, StageError};
use corpus::task::Missing;
use corpus::{Conventions, Dataset, Sentence, tags};

use crate::params::Params;

/// An example has at most this many words.
const SHORT: usize = 12;

/// One domain's split.
#[derive(Debug, Clone, Default)]
pub(crate) struct Size {
    pub(crate) sentences: u64,
    pub(crate) words: u64,
    layers: BTreeMap<String, Layer>,
}

/// What one domain's split has of a layer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layer {
    /// Sentences that carry it.
    pub(crate) sentences: u64,
    /// Label -> tokens of these sentences.
    labels: BTreeMap<String, u64>,
    /// Tokens of the sentences without it.
    missing: u64,
}

/// A sentence with its layers.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    pub(crate) domain: String,
    pub(crate) document: String,
    pub(crate) number: u32,
    pub(crate) words: Vec<String>,
    pub(crate) layers: BTreeMap<String, Vec<String>>,
    /// Layers with a span.
    spans: usize,
}

/// The sizes of all domains and splits.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    /// (split, domain) -> size.
    sizes: BTreeMap<(String, String), Size>,
    /// Domain -> the test sentence that shows most of its layers.
    examples: BTreeMap<String, Example>,
    /// By which conventions layers are made.
    pub(crate) conventions: Conventions,
}

impl Layer {
    /// The tokens that count under a reading of missing annotation, and those of them with a label.
    fn tokens(&self, missing: Missing, label: &str) -> (u64, u64) {
        let known = self.labels.values().sum::<u64>();
        let labelled = self.labels.get(label).copied().unwrap_or(0);
        match missing {
            Missing::Skip => (known, labelled),
            Missing::Outside => {
                let outside = if label == tags::OUTSIDE { self.missing } else { 0 };
                (known + self.missing, labelled + outside)
            }
        }
    }

    /// The share of tokens that have a label, in per cent; none where no token counts.
    pub(crate) fn share(&self, missing: Missing, label: &str) -> Option<f64> {
        let (tokens, labelled) = self.tokens(missing, label);
        (tokens > 0).then(|| 100.0 * labelled as f64 / tokens as f64)
    }

    /// The most frequent label, the first by name of several; none where no token counts.
    pub(crate) fn majority(&self, missing: Missing) -> Option<&str> {
        let labels = self.labels.keys().map(String::as_str).chain([tags::OUTSIDE]);
        let counts = labels.map(|label| (self.tokens(missing, label).1, label));
        let seen = counts.filter(|(count, _)| *count > 0);
        let most = seen.max_by_key(|&(count, label)| (count, std::cmp::Reverse(label)));
        most.map(|(_, label)| label)
    }
}

impl Size {
    /// What it has of a layer.
    pub(crate) fn layer(&self, name: &str) -> Layer {
        self.layers.get(name).cloned().unwrap_or_default()
    }

    fn of(dataset: &Dataset, params: &Params) -> Self {
        let words = |sentence: &Sentence| sentence.words.len() as u64;
        let layers = params.definitions.iter().map(|(name, task)| {
            let mut layer = Layer::default();
            for (_, _, labels) in dataset.annotated(name) {
                layer.sentences += 1;
                for label in labels {
                    match layer.labels.get_mut(label) {
                        Some(count) => *count += 1,
                        None => drop(layer.labels.insert(label.clone(), 1)),
                    }
                }
            }
            if task.is_bio() {
                let all = dataset.annotated_as(name, Missing::Outside);
                let all: u64 = all.map(|(_, sentence, _)| words(sentence)).sum();
                layer.missing = all - layer.labels.values().sum::<u64>();
            }
            (name.clone(), layer)
        });
        Self {
            sentences: dataset.text().count() as u64,
            words: dataset.text().map(words).sum(),
            layers: layers.collect(),
        }
    }
}

impl Texts {
    /// Reads the `sentences` tables, one at a time.
    ///
    /// # Errors
    /// A table cannot be read, two of them follow different conventions, or the stage is asked to
    /// stop.
    pub(crate) fn read(
        inputs: &[Input],
        params: &Params,
        monitor: &dyn Monitor,
    ) -> Result<Self, StageError> {
        let mut texts = Self::default();
        for (done, input) in inputs.iter().enumerate() {
            if monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            monitor.progress(done as u64, inputs.len() as u64, "data sets counted");
            let (domain, split) = (input.label("domain")?, input.label("split")?);
            let dataset = Dataset::read(input.path()?)?;
            texts.conventions.add(&format!("{domain} {split}"), &dataset)?;
            let size = Size::of(&dataset, params);
            texts.sizes.insert((split.to_owned(), domain.to_owned()), size);
            if split == "test"
                && let Some(example) = example(domain, &dataset, params)
            {
                texts.examples.insert(domain.to_owned(), example);
            }
        }
        Ok(texts)
    }

    /// The size of a domain's split.
    pub(crate) fn size(&self, split: &str, domain: &str) -> Option<&Size> {
        self.sizes.get(&(split.to_owned(), domain.to_owned()))
    }

    /// Whether a domain's split has sentences that count for a task under a reading of missing
    /// annotation. True where the split is not known.
    pub(crate) fn counts(&self, split: &str, domain: &str, task: &str, missing: Missing) -> bool {
        let tokens = |size: &Size| size.layer(task).tokens(missing, tags::OUTSIDE).0;
        self.size(split, domain).is_none_or(|size| tokens(size) > 0)
    }

    /// The example that shows most layers, of the first of several domains.
    pub(crate) fn example(&self, domains: &[String]) -> Option<&Example> {
        let known = domains.iter().rev().filter_map(|domain| self.examples.get(domain));
        known.max_by_key(|example| example.spans)
    }
}

/// The short sentence with spans in most layers; the first of several, none where none has any.
fn example(domain: &str, dataset: &Dataset, params: &Params) -> Option<Example> {
    let tasks: Vec<_> = params
        .definitions
        .iter()
        .filter_map(|(name, task)| Some((name, dataset.layer(name)?, task.is_bio())))
        .collect();
    let labels = |sentence: &'_ Sentence, at: usize| sentence.layers.get(at).cloned().flatten();
    let spans = |sentence: &Sentence| {
        let marked = tasks.iter().filter(|(_, at, bio)| {
            *bio && labels(sentence, *at).is_some_and(|of| of.iter().any(|l| l != tags::OUTSIDE))
        });
        marked.count()
    };
    let short = dataset.text().filter(|sentence| sentence.words.len() <= SHORT);
    let mut best: Option<(usize, &Sentence)> = None;
    for sentence in short {
        let spans = spans(sentence);
        if spans > best.map_or(0, |(most, _)| most) {
            best = Some((spans, sentence));
        }
    }
    let (spans, sentence) = best?;
    let layers =
        tasks.iter().filter_map(|(name, at, _)| Some(((*name).clone(), labels(sentence, *at)?)));
    Some(Example {
        domain: domain.to_owned(),
        document: sentence.document.clone(),
        number: sentence.number,
        words: sentence.words.clone(),
        layers: layers.collect(),
        spans,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_readings_of_missing_annotation() {
        let labels = BTreeMap::from([("B-PER".to_owned(), 6), ("O".to_owned(), 4)]);
        let layer = Layer { sentences: 2, labels, missing: 10 };
        assert_eq!(layer.share(Missing::Skip, "O"), Some(40.0));
        assert_eq!(layer.share(Missing::Outside, "O"), Some(70.0));
        assert_eq!(layer.share(Missing::Outside, "B-PER"), Some(30.0));
        assert_eq!(layer.majority(Missing::Skip), Some("B-PER"));
        assert_eq!(layer.majority(Missing::Outside), Some("O"));
        let nothing = Layer { missing: 3, ..Layer::default() };
        assert_eq!(nothing.majority(Missing::Skip), None);
        assert_eq!(nothing.share(Missing::Skip, "O"), None);
        assert_eq!(nothing.majority(Missing::Outside), Some("O"));
    }
}
