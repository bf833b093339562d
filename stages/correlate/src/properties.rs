//! Properties of task data (after the paper's section 5, and Bingel and Søgaard, 2017): how much of it
//! there is, how its labels and words are distributed, and how far its domain is from the others.
//!
//! A task's data are the sentences that count for it. Where words are hidden, as in a skeleton, what
//! depends on them is left out. Elsewhere: gradients of learning curves ([`crate::curves`]).

use std::collections::{BTreeMap, BTreeSet};

use corpus::Dataset;
use corpus::annotation::HIDDEN;
use corpus::task::Missing;
use statistics::describe::mean;

use crate::counts::{entropy, jensen_shannon, kurtosis};

/// The first of the properties: every task and domain with training data has it.
pub(crate) const TRAINING: &str = "training sentences";

/// The properties of data, each with its meaning and unit.
const OF_DATA: [(&str, &str); 12] = [
    (TRAINING, "how many sentences of the domain's training data count for the task"),
    ("training tokens", "how many words these sentences have"),
    ("word types", "how many different words they have, letters' case kept"),
    ("labels", "how many different labels they have"),
    ("label entropy", "the entropy of the distribution of their labels, in bits"),
    (
        "label kurtosis",
        "the excess kurtosis of the labels' counts: high where few labels are much more frequent than \
         the rest",
    ),
    ("type/token ratio", "word types divided by training tokens"),
    ("sentence length", "the mean length of these sentences, in words"),
    ("sentence length variance", "the variance of their lengths, in words squared"),
    (
        "unknown words, own test set",
        "the share of the words of the domain's test set that its training data lack",
    ),
    (
        "unknown words, other test sets",
        "the same of another domain's test set, averaged over the other domains",
    ),
    (
        "word divergence from other domains",
        "the Jensen-Shannon divergence of the distribution of its training words from another \
         domain's, in bits, averaged over the other domains",
    ),
];

/// The gradients of learning curves: their names, and at how many per cent of training they are.
pub(crate) const GRADIENTS: [(&str, u8); 5] = [
    ("loss gradient at 10 %", 10),
    ("loss gradient at 20 %", 20),
    ("loss gradient at 30 %", 30),
    ("loss gradient at 50 %", 50),
    ("loss gradient at 70 %", 70),
];

/// The names of all properties, in the order in which they are explained.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    OF_DATA.into_iter().chain(GRADIENTS.map(|(name, _)| (name, ""))).map(|(name, _)| name)
}

/// What a property means, in one sentence.
pub(crate) fn meaning(name: &str) -> String {
    let of_data = OF_DATA.iter().find(|(known, _)| *known == name);
    let of_curve = GRADIENTS.iter().find(|(known, _)| *known == name);
    match (of_data, of_curve) {
        (Some((_, meaning)), _) => (*meaning).to_owned(),
        (None, Some((_, share))) => format!(
            "the slope of the single-task network's training loss at {share} % of its epochs, in nats \
             per token and epoch"
        ),
        (None, None) => String::new(),
    }
}

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
                sentence.words.iter().for_each(|word| count(&mut counts.words, word));
                labels.iter().for_each(|label| count(&mut counts.labels, label));
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
            let unknown = |of: &str| self.test.get(&(task.clone(), of.to_owned()))?.unknown(counts);
            let others = self.domains(task, domain);
            let elsewhere: Vec<f64> = others.iter().filter_map(|of| unknown(of)).collect();
            let divergences: Vec<f64> = others
                .iter()
                .filter_map(|&other| self.train.get(&(task.clone(), other.clone())))
                .filter(|other| !counts.is_hidden() && !other.is_hidden())
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
    fn properties(&self) -> [(&'static str, Option<f64>); 9] {
        let tokens = self.tokens();
        let types = (!self.is_hidden()).then_some(self.words.len() as f64);
        let labels: Vec<f64> = self.labels.values().map(|&count| count as f64).collect();
        let length = mean(&self.lengths);
        let variance = length.and_then(|length| {
            let squares: Vec<f64> =
                self.lengths.iter().map(|l| (l - length) * (l - length)).collect();
            mean(&squares)
        });
        [
            (TRAINING, Some(self.lengths.len() as f64)),
            ("training tokens", Some(tokens)),
            ("word types", types),
            ("labels", Some(labels.len() as f64)),
            ("label entropy", Some(entropy(self.labels.values().copied()))),
            ("label kurtosis", kurtosis(&labels)),
            ("type/token ratio", types.filter(|_| tokens > 0.0).map(|types| types / tokens)),
            ("sentence length", length),
            ("sentence length variance", variance),
        ]
    }

    fn tokens(&self) -> f64 {
        self.words.values().sum::<u64>() as f64
    }

    /// Whether words are hidden, all or some.
    fn is_hidden(&self) -> bool {
        self.words.contains_key(HIDDEN)
    }

    /// The share of these tokens whose word is not among the training words; none where words are
    /// hidden.
    fn unknown(&self, training: &Self) -> Option<f64> {
        if self.is_hidden() || training.is_hidden() {
            return None;
        }
        let unknown = self.words.iter().filter(|(word, _)| !training.words.contains_key(*word));
        Some(unknown.map(|(_, count)| *count).sum::<u64>() as f64 / self.tokens())
    }
}

fn count(counts: &mut BTreeMap<String, u64>, text: &str) {
    match counts.get_mut(text) {
        Some(count) => *count += 1,
        None => _ = counts.insert(text.to_owned(), 1),
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
        assert_eq!(value("nw", "word types"), Some(3.0));
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

    #[test]
    fn hidden_words_have_no_properties() {
        let chunk = [Analysed { name: "chunk", layer: "chunk", missing: Missing::Skip }];
        let mut corpus = Corpus::default();
        for domain in ["nw", "wb"] {
            let hidden = dataset(&[("[WORD] [WORD] [WORD]", Some("X Y X")), ("[WORD]", Some("X"))]);
            corpus.add(domain, "train", &hidden, &chunk);
            corpus.add(domain, "test", &hidden, &chunk);
        }
        let of_nw = corpus.properties().into_iter().filter(|p| p.domain == "nw");
        let found: Vec<_> = of_nw.map(|p| p.name).collect();
        let of_labels = [
            "training sentences",
            "training tokens",
            "labels",
            "label entropy",
            "label kurtosis",
            "sentence length",
            "sentence length variance",
        ];
        assert_eq!(found, of_labels);
    }

    #[test]
    fn every_property_is_explained_in_one_sentence() {
        let all: Vec<_> = names().collect();
        assert_eq!(all.len(), OF_DATA.len() + GRADIENTS.len());
        for name in all {
            let meaning = meaning(name);
            assert!(!meaning.is_empty() && !meaning.contains(". "), "{name}");
            let page = include_str!("../../../docs/analysis.md");
            let of_data = GRADIENTS.iter().all(|(gradient, _)| *gradient != name);
            assert!(!of_data || page.contains(&format!("| {name} | {meaning} |")), "{name}");
        }
        let page = include_str!("../../../docs/analysis.md");
        assert!(page.contains(&meaning(GRADIENTS[0].0)), "one stands for all");
        for (name, share) in GRADIENTS {
            assert_eq!(name, format!("loss gradient at {share} %"));
        }
    }
}
