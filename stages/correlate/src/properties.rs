//! Properties of task data (after the paper's section 5): how much of it there is, how its labels
//! and words are distributed, and how far its domain is from the others.
//!
//! A task's data are the sentences that count for it. Left out: gradients of learning curves.

use std::collections::{BTreeMap, BTreeSet};

use corpus::Dataset;
use corpus::task::Missing;
use statistics::describe::mean;

use crate::counts::{entropy, jensen_shannon, kurtosis};

/// A combination of tasks, which stands for its main task here.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Analysed<'a> {
    /// Its name, by which runs are labelled.
    pub(crate) name: &'a str,
    /// The layer of its main task.
    pub(crate) layer: &'a str,
    /// What a sentence without that layer counts as.
    pub(crate) missing: Missing,
}

/// One property of one task in one domain.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    pub(crate) task: String,
    pub(crate) domain: String,
    pub(crate) name: &'static str,
    pub(crate) value: f64,
}

/// The counts that properties are made of, for one task, domain and split.
#[derive(Debug, Clone, Default)]
struct Counts {
    /// The length of every sentence, in words.
    lengths: Vec<f64>,
    words: BTreeMap<String, u64>,
    labels: BTreeMap<String, u64>,
}

/// The counts of every task and domain.
#[derive(Debug, Clone, Default)]
pub(crate) struct Corpus {
    /// (task, domain) -> training split.
    train: BTreeMap<(String, String), Counts>,
    /// (task, domain) -> test split.
    test: BTreeMap<(String, String), Counts>,
}

impl Corpus {
    /// Counts a data set, for each task that it is annotated for. The dev split is not looked at.
    pub(crate) fn add(
        &mut self,
        domain: &str,
        split: &str,
        dataset: &Dataset,
        tasks: &[Analysed<'_>],
    ) {
        let side = match split {
            "train" => &mut self.train,
            "test" => &mut self.test,
            _ => return,
        };
        for task in tasks {
            let mut counts = Counts::default();
            for (_, sentence, labels) in dataset.annotated_as(task.layer, task.missing) {
                counts.lengths.push(sentence.words.len() as f64);
                for word in &sentence.words {
                    *counts.words.entry(word.clone()).or_default() += 1;
                }
                for label in labels.iter() {
                    *counts.labels.entry(label.clone()).or_default() += 1;
                }
            }
            if !counts.lengths.is_empty() {
                side.insert((task.name.to_owned(), domain.to_owned()), counts);
            }
        }
    }

    /// All properties of every task and domain with training data, in a fixed order.
    pub(crate) fn properties(&self) -> Vec<Property> {
        let mut all = Vec::new();
        for ((task, domain), counts) in &self.train {
            let mut add = |name, value: Option<f64>| {
                let (task, domain) = (task.clone(), domain.clone());
                all.extend(value.map(|value| Property { task, domain, name, value }));
            };
            for (name, value) in counts.properties() {
                add(name, value);
            }
            let unknown = |of: &str| {
                let test = self.test.get(&(task.clone(), of.to_owned()))?;
                Some(test.unknown(counts))
            };
            let others = self.domains(task, domain);
            let elsewhere: Vec<f64> = others.iter().filter_map(|of| unknown(of)).collect();
            let divergences: Vec<f64> = others
                .iter()
                .filter_map(|&other| self.train.get(&(task.clone(), other.clone())))
                .filter_map(|other| jensen_shannon(&counts.words, &other.words))
                .collect();
            add("unknown words, own test set", unknown(domain));
            add("unknown words, other test sets", mean(&elsewhere));
            add("word divergence from other domains", mean(&divergences));
        }
        all
    }

    /// The domains but one that have training or test data of a task.
    fn domains(&self, task: &str, but: &str) -> BTreeSet<&String> {
        let keys = self.train.keys().chain(self.test.keys());
        keys.filter(|(of, domain)| of == task && domain != but).map(|(_, domain)| domain).collect()
    }
}

impl Counts {
    /// The properties that these counts alone have.
    fn properties(&self) -> [(&'static str, Option<f64>); 8] {
        let (tokens, types) = (self.tokens(), self.words.len() as f64);
        let labels: Vec<f64> = self.labels.values().map(|&count| count as f64).collect();
        let length = mean(&self.lengths);
        let variance = length.and_then(|length| {
            let squares: Vec<f64> =
                self.lengths.iter().map(|l| (l - length) * (l - length)).collect();
            mean(&squares)
        });
        [
            ("training sentences", Some(self.lengths.len() as f64)),
            ("training tokens", Some(tokens)),
            ("labels", Some(labels.len() as f64)),
            ("label entropy", Some(entropy(self.labels.values().copied()))),
            ("label kurtosis", kurtosis(&labels)),
            ("type/token ratio", (tokens > 0.0).then(|| types / tokens)),
            ("sentence length", length),
            ("sentence length variance", variance),
        ]
    }

    fn tokens(&self) -> f64 {
        self.words.values().sum::<u64>() as f64
    }

    /// The share of these tokens whose word is not among the training words.
    fn unknown(&self, training: &Self) -> f64 {
        let unknown = self.words.iter().filter(|(word, _)| !training.words.contains_key(*word));
        unknown.map(|(_, count)| *count).sum::<u64>() as f64 / self.tokens()
    }
}

#[cfg(test)]
mod tests {
    use corpus::Sentence;

    use super::*;

    fn dataset(sentences: &[(&str, Option<&str>)]) -> Dataset {
        let split = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let sentence = |(words, labels): &(&str, Option<&str>)| Sentence {
            words: split(words),
            layers: vec![labels.map(split)],
            ..Sentence::default()
        };
        Dataset {
            layers: vec!["chunk".to_owned()],
            sentences: sentences.iter().map(sentence).collect(),
            ..Dataset::default()
        }
    }

    #[test]
    fn properties_of_two_small_domains() {
        let task = |name| Analysed { name, layer: name, missing: Missing::Skip };
        let chunk = [task("chunk")];
        let mut corpus = Corpus::default();
        let train = [("a b a", Some("X Y X")), ("c", Some("X")), ("not counted", None)];
        corpus.add("nw", "train", &dataset(&train), &[chunk[0], task("ner")]);
        corpus.add("nw", "test", &dataset(&[("a d", Some("X X"))]), &chunk);
        corpus.add("wb", "train", &dataset(&[("d d", Some("X X"))]), &chunk);
        corpus.add("wb", "test", &dataset(&[("a b c d", Some("X X X X"))]), &chunk);
        corpus.add("wb", "dev", &dataset(&[("z", Some("Z"))]), &chunk);
        let properties = corpus.properties();
        let value = |domain: &str, name: &str| {
            let found: Vec<_> =
                properties.iter().filter(|p| p.domain == domain && p.name == name).collect();
            assert!(found.len() < 2 && found.iter().all(|p| p.task == "chunk"));
            found.first().map(|p| p.value)
        };
        assert_eq!(value("nw", "training sentences"), Some(2.0));
        assert_eq!(value("nw", "training tokens"), Some(4.0));
        assert_eq!(value("nw", "labels"), Some(2.0));
        assert_eq!(value("nw", "type/token ratio"), Some(0.75));
        assert_eq!(value("nw", "sentence length"), Some(2.0));
        assert_eq!(value("nw", "sentence length variance"), Some(1.0));
        assert_eq!(value("nw", "unknown words, own test set"), Some(0.5));
        assert_eq!(value("nw", "unknown words, other test sets"), Some(0.25));
        assert_eq!(value("nw", "word divergence from other domains"), Some(1.0));
        assert_eq!(value("wb", "unknown words, own test set"), Some(0.75));
        // X three times, Y once: 3/4 log2(4/3) + 1/4 log2(4).
        let entropy = value("nw", "label entropy").unwrap();
        assert!((entropy - 0.811_278_124_459_132_8).abs() < 1e-12);
        assert_eq!(value("wb", "label kurtosis"), None);

        let mut corpus = Corpus::default();
        let outside = [Analysed { missing: Missing::Outside, ..chunk[0] }];
        corpus.add("nw", "train", &dataset(&train), &outside);
        let tokens = corpus.properties().into_iter().find(|p| p.name == "training tokens");
        assert_eq!(tokens.unwrap().value, 6.0, "two words more count as O");
    }
}
