//! The index stage: numbers the words, characters and labels of a training domain.
//!
//! Words keep their case. Words that occur fewer than `min_count` times are left to the unknown
//! word, which has id 0; every character and every label has a number. Left out: which words are
//! treated as unknown during training, which is the train stage's.

use std::collections::BTreeMap;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};
use corpus::{Dataset, Symbols, Vocabulary};
use serde::Deserialize;

/// The layers whose labels are learned.
const LEARNED: [&str; 4] = ["pos", "chunk", "ner", "srl"];

/// The stage's parameters.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Words that occur less often have no number of their own.
    pub min_count: u64,
}

/// The stage.
pub struct Index;

impl Verb for Index {
    const NAME: &'static str = "index";
    const ABOUT: &'static str = "numbers the words, characters and labels of a training domain";
    const INPUTS: &'static [InputSpec] = &[InputSpec {
        name: "sentences",
        arity: Arity::One,
        about: "the training sentences of a domain",
    }];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "vocabulary",
        kind: OutputKind::File,
        about: "Arrow: words, characters and labels with their numbers and counts",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        if params.min_count == 0 {
            return Err(ParamError {
                path: vec!["min_count".to_owned()],
                message: "a word of the vocabulary occurs at least once".to_owned(),
                expected: Vec::new(),
            });
        }
        Ok(())
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let dataset = Dataset::read(request.inputs.one("sentences")?.path()?)?;
        let vocabulary = count(&dataset, params.min_count);
        request.monitor.metric("words", vocabulary.words.len() as f64);
        vocabulary.write(&request.outputs.path("vocabulary"))
    }
}

/// The vocabulary of a dataset.
fn count(dataset: &Dataset, min_count: u64) -> Vocabulary {
    let mut words = BTreeMap::<&str, u64>::new();
    for sentence in &dataset.sentences {
        for word in &sentence.words {
            *words.entry(word).or_default() += 1;
        }
    }
    let mut chars = BTreeMap::<char, u64>::new();
    for (word, count) in &words {
        for char in word.chars() {
            *chars.entry(char).or_default() += count;
        }
    }
    let (kept, rare): (BTreeMap<_, _>, BTreeMap<_, _>) =
        words.into_iter().partition(|(_, count)| *count >= min_count);
    let mut labels = BTreeMap::new();
    for layer in LEARNED {
        let mut counts = BTreeMap::<String, u64>::new();
        for label in dataset.annotated(layer).flat_map(|(_, _, labels)| labels) {
            *counts.entry(label.clone()).or_default() += 1;
        }
        if !counts.is_empty() {
            labels.insert(layer.to_owned(), Symbols::ranked(counts, None));
        }
    }
    let named = |(word, count): (&str, u64)| (word.to_owned(), count);
    Vocabulary {
        words: Symbols::ranked(kept.into_iter().map(named).collect(), Some(rare.values().sum())),
        chars: Symbols::ranked(
            chars.into_iter().map(|(char, count)| (char.to_string(), count)).collect(),
            Some(0),
        ),
        labels,
    }
}

#[cfg(test)]
mod tests {
    use artifact::{Input, InputFile, Inputs, Outputs, Silent, Stage};
    use corpus::{Sentence, UNKNOWN};
    use serde_json::json;

    use super::*;

    fn strings(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    fn dataset() -> Dataset {
        let sentence = |words: &str, pos: &str, ner: Option<&str>| Sentence {
            words: strings(words),
            layers: vec![Some(strings(pos)), ner.map(strings), None],
            ..Sentence::default()
        };
        Dataset {
            layers: ["pos", "ner", "srl"].map(str::to_owned).to_vec(),
            sentences: vec![
                sentence("The the cat", "DT DT NN", Some("O O O")),
                sentence("the cat été", "DT NN NN", None),
            ],
            ..Dataset::default()
        }
    }

    #[test]
    fn words_characters_and_labels_are_counted() {
        let vocabulary = count(&dataset(), 1);
        let words: Vec<_> = vocabulary.words.iter().collect();
        assert_eq!(words, [(UNKNOWN, 0), ("cat", 2), ("the", 2), ("The", 1), ("été", 1)]);
        assert_eq!(vocabulary.chars.text(1), "t");
        assert_eq!(vocabulary.chars.count(1), 5); // cat cat the the été
        assert_eq!(vocabulary.chars.count(vocabulary.chars.id("é").unwrap()), 2);
        let pos: Vec<_> = vocabulary.labels["pos"].iter().collect();
        assert_eq!(pos, [("DT", 3), ("NN", 3)]);
        assert_eq!(vocabulary.labels["ner"].len(), 1);
        assert!(!vocabulary.labels.contains_key("srl"), "nowhere annotated");
    }

    #[test]
    fn rare_words_are_left_to_the_unknown_word() {
        let vocabulary = count(&dataset(), 2);
        assert_eq!(vocabulary.words.len(), 3);
        assert_eq!((vocabulary.words.id("été"), vocabulary.words.count(0)), (None, 2));
        assert!(vocabulary.chars.id("é").is_some());
    }

    #[test]
    fn the_stage_reads_and_writes_tables() {
        let root = std::env::temp_dir().join(format!("index-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        let path = root.join("sentences");
        dataset().write(&path).unwrap();
        let mut inputs = Inputs::default();
        let file = InputFile { name: String::new(), shown: path.clone(), path };
        inputs.push("sentences", Input { files: vec![file], ..Input::default() });
        let outputs = Outputs::below(&root);
        let request = Request {
            inputs: &inputs,
            outputs: &outputs,
            scratch: root.clone(),
            threads: 1,
            monitor: &Silent,
        };
        (Stage::of::<Index>().run)(&json!({ "min_count": 1 }), &request).unwrap();
        let written = Vocabulary::read(&outputs.path("vocabulary")).unwrap();
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(written, count(&dataset(), 1));
        let error = (Stage::of::<Index>().check)(&json!({ "min_count": 0 })).unwrap_err();
        assert_eq!(error.path, ["min_count"]);
    }
}
