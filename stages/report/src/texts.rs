//! What the report says about the corpus itself: sizes, annotations, and one sentence as an example.

use std::collections::BTreeMap;

use artifact::{Input, Monitor, StageError};
use corpus::{Dataset, Sentence};

/// The layers of the example, in the order of its rows.
pub(crate) const LAYERS: [&str; 5] = ["pos", "chunk", "ner", "srl", "roles"];

/// An example has at most this many words.
const SHORT: usize = 12;

/// The size of one domain's split.
#[derive(Debug, Clone, Default)]
pub(crate) struct Size {
    pub(crate) sentences: u64,
    pub(crate) words: u64,
    /// Layer -> words that carry it.
    annotated: BTreeMap<String, u64>,
}

/// A sentence with its layers.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    pub(crate) domain: String,
    pub(crate) document: String,
    pub(crate) number: u32,
    pub(crate) words: Vec<String>,
    /// One entry per layer of [`LAYERS`].
    pub(crate) layers: Vec<Option<Vec<String>>>,
}

/// The sizes of all domains and splits.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    /// (split, domain) -> size.
    sizes: BTreeMap<(String, String), Size>,
    /// Domain -> its first short test sentence with a name and a predicate.
    examples: BTreeMap<String, Example>,
}

impl Texts {
    /// Reads the `sentences` tables, one at a time.
    ///
    /// # Errors
    /// A table cannot be read, or the stage is asked to stop.
    pub(crate) fn read(inputs: &[Input], monitor: &dyn Monitor) -> Result<Self, StageError> {
        let mut texts = Self::default();
        for (done, input) in inputs.iter().enumerate() {
            if monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            monitor.progress(done as u64, inputs.len() as u64, "data sets counted");
            let (domain, split) = (input.label("domain")?, input.label("split")?);
            let dataset = Dataset::read(input.path()?)?;
            texts.sizes.insert((split.to_owned(), domain.to_owned()), size(&dataset));
            if split == "test"
                && let Some(example) = example(domain, &dataset)
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

    /// Whether a domain's test set carries a layer. True where the test set is not known.
    pub(crate) fn is_annotated(&self, domain: &str, layer: &str) -> bool {
        self.size("test", domain)
            .is_none_or(|size| size.annotated.get(layer).is_some_and(|&words| words > 0))
    }

    /// The example of the first domain that has one.
    pub(crate) fn example(&self, domains: &[String]) -> Option<&Example> {
        domains.iter().find_map(|domain| self.examples.get(domain))
    }
}

fn size(dataset: &Dataset) -> Size {
    let words = |sentence: &Sentence| sentence.words.len() as u64;
    let annotated = dataset.layers.iter().map(|layer| {
        (layer.clone(), dataset.annotated(layer).map(|(_, sentence, _)| words(sentence)).sum())
    });
    Size {
        sentences: dataset.sentences.len() as u64,
        words: dataset.sentences.iter().map(words).sum(),
        annotated: annotated.collect(),
    }
}

fn example(domain: &str, dataset: &Dataset) -> Option<Example> {
    let layer = |sentence: &Sentence, name: &str| {
        dataset.layer(name).and_then(|at| sentence.layers.get(at)?.clone())
    };
    let marked = |sentence: &Sentence, name: &str| {
        layer(sentence, name).is_some_and(|labels| labels.iter().any(|label| label != "O"))
    };
    let fits = |sentence: &&Sentence| {
        sentence.words.len() <= SHORT && marked(sentence, "ner") && marked(sentence, "srl")
    };
    let sentence = dataset.sentences.iter().find(fits)?;
    Some(Example {
        domain: domain.to_owned(),
        document: sentence.document.clone(),
        number: sentence.number,
        words: sentence.words.clone(),
        layers: LAYERS.iter().map(|name| layer(sentence, name)).collect(),
    })
}
