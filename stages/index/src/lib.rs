//! The index stage: numbers the words, characters and labels of a training domain.
//!
//! A document that is held out as well is refused: its words would be known to a network that is
//! tested on it. Words keep their case. Words that occur fewer than `min_count` times are left to
//! the unknown word, which has id 0; every character and every label has a number, `O` too where a
//! task counts sentences without annotation as `O`. Left out: which words are treated as unknown
//! during training, which is the train stage's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use artifact::{
    Arity, Input, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb,
};
use corpus::task::{Missing, Task};
use corpus::{Dataset, Symbols, Vocabulary, arrow};
use serde::Deserialize;

/// The stage's parameters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Words that occur less often have no number of their own.
    pub min_count: u64,
    /// Every task that there is, by name: what a sentence without its annotation counts as.
    pub definitions: BTreeMap<String, Task>,
}

/// The stage.
pub struct Index;

impl Verb for Index {
    const NAME: &'static str = "index";
    const ABOUT: &'static str = "numbers the words, characters and labels of a training domain";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec {
            name: "sentences",
            arity: Arity::One,
            about: "the training sentences of a domain",
        },
        InputSpec {
            name: "held_out",
            arity: Arity::Many,
            about: "the sentences of its other splits, with the label split",
        },
    ];
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
        let training = request.inputs.one("sentences")?.path()?;
        disjoint(training, request.inputs.many("held_out"))?;
        let dataset = Dataset::read(training)?;
        let vocabulary = count(&dataset, &params);
        request.monitor.metric("words", vocabulary.words.len() as f64);
        vocabulary.write(&request.outputs.path("vocabulary"))
    }
}

/// Refuses a document that is in two splits.
fn disjoint(training: &Path, held_out: &[Input]) -> Result<(), StageError> {
    let mut known = BTreeMap::<String, &str>::new();
    let training = std::iter::once(Ok(("train", training)));
    let others = held_out.iter().map(|input| Ok((input.label("split")?, input.path()?)));
    for split in training.chain(others) {
        let (split, path): (&str, &Path) = split?;
        let batch = arrow::read_columns(path, |name| name == "document")?;
        let names: BTreeSet<_> = arrow::strings(&batch, "document")?.iter().flatten().collect();
        for name in names {
            if let Some(other) = known.insert(name.to_owned(), split) {
                return Err(StageError::new(format!(
                    "document {name} is in two splits: {other} and {split}"
                ))
                .help(
                    "what is tested must not be trained on: remove it from one of the two, or \
                     take the splits of CoNLL-2012 by `--set splits=v12`; `repro corpus check` names \
                     the files",
                ));
            }
        }
    }
    Ok(())
}

/// The vocabulary of a dataset.
fn count(dataset: &Dataset, params: &Params) -> Vocabulary {
    // A sentence may have a second row, whose words include traces: it is one text, counted once.
    let [mut words, traces] = [false, true].map(|traces| {
        let mut words = BTreeMap::<&str, u64>::new();
        for sentence in dataset.sentences.iter().filter(|sentence| sentence.traces == traces) {
            for word in &sentence.words {
                *words.entry(word).or_default() += 1;
            }
        }
        words
    });
    for (word, count) in traces {
        let known = words.entry(word).or_default();
        *known = count.max(*known);
    }
    let mut chars = BTreeMap::<char, u64>::new();
    for (word, count) in &words {
        for char in word.chars() {
            *chars.entry(char).or_default() += count;
        }
    }
    let (kept, rare): (BTreeMap<_, _>, BTreeMap<_, _>) =
        words.into_iter().partition(|(_, count)| *count >= params.min_count);
    let mut labels = BTreeMap::new();
    for layer in &dataset.layers {
        let mut counts = BTreeMap::<String, u64>::new();
        let missing = params.definitions.get(layer).map_or(Missing::Skip, Task::reading);
        for (_, _, labels) in dataset.annotated_as(layer, missing) {
            for label in labels.iter() {
                *counts.entry(label.clone()).or_default() += 1;
            }
        }
        if !counts.is_empty() {
            labels.insert(layer.clone(), Symbols::ranked(counts, None));
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

    fn params(min_count: u64) -> Params {
        Params { min_count, definitions: BTreeMap::new() }
    }

    #[test]
    fn outside_is_a_label_where_missing_annotation_counts_as_it() {
        let mut params = params(1);
        let tags = json!({ "from": "predicates", "scheme": "bio", "metric": "f1" });
        params.definitions.insert("srl".to_owned(), serde_json::from_value(tags).unwrap());
        assert!(!count(&dataset(), &params).labels.contains_key("srl"));
        params.definitions.get_mut("srl").unwrap().missing = Missing::Outside;
        let vocabulary = count(&dataset(), &params);
        assert_eq!(vocabulary.labels["srl"].iter().collect::<Vec<_>>(), [("O", 6)]);
    }

    #[test]
    fn words_characters_and_labels_are_counted() {
        let vocabulary = count(&dataset(), &params(1));
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
        let vocabulary = count(&dataset(), &params(2));
        assert_eq!(vocabulary.words.len(), 3);
        assert_eq!((vocabulary.words.id("été"), vocabulary.words.count(0)), (None, 2));
        assert!(vocabulary.chars.id("é").is_some());
    }

    #[test]
    fn a_second_row_with_traces_is_not_counted_twice() {
        let mut dataset = dataset();
        let mut traces = dataset.sentences[0].clone();
        traces.traces = true;
        traces.words.push("*T*-1".to_owned());
        dataset.sentences.push(traces);
        let vocabulary = count(&dataset, &params(1));
        let count = |word: &str| vocabulary.words.count(vocabulary.words.id(word).unwrap());
        assert_eq!((count("the"), count("cat"), count("*T*-1")), (2, 2, 1));
    }

    #[test]
    fn a_document_in_two_splits_names_both() {
        let root = std::env::temp_dir().join(format!("index-splits-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        let write = |split: &str, document: &str| {
            let mut dataset = dataset();
            for sentence in &mut dataset.sentences {
                sentence.document = document.to_owned();
            }
            let path = root.join(format!("{split}-{document}"));
            dataset.write(&path).unwrap();
            let file = InputFile { name: String::new(), shown: path.clone(), path };
            let labels = BTreeMap::from([("split".to_owned(), split.to_owned())]);
            Input { files: vec![file], labels }
        };
        let path = |input: &Input| input.files[0].path.clone();
        let train = path(&write("train", "a"));
        disjoint(&train, &[write("dev", "b"), write("test", "c")]).unwrap();
        let error = disjoint(&train, &[write("dev", "b"), write("test", "a")]).unwrap_err();
        assert_eq!(error.message, "document a is in two splits: train and test");
        let error = disjoint(&train, &[write("dev", "b"), write("test", "b")]).unwrap_err();
        assert_eq!(error.message, "document b is in two splits: dev and test");
        assert!(error.help.unwrap().contains("splits=v12"));
        std::fs::remove_dir_all(&root).unwrap();
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
        (Stage::of::<Index>().run)(&json!({ "min_count": 1, "definitions": {} }), &request)
            .unwrap();
        let written = Vocabulary::read(&outputs.path("vocabulary")).unwrap();
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(written, count(&dataset(), &params(1)));
        let error = (Stage::of::<Index>().check)(&json!({ "min_count": 0, "definitions": {} }))
            .unwrap_err();
        assert_eq!(error.path, ["min_count"]);
    }
}
