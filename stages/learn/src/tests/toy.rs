//! What the tests of this crate share: a tiny language and parameters that fit it.
//!
//! Sentences are DETERMINER NOUN VERB; the label of a word is its class, so the language can be
//! learnt word by word. Left out: anything that needs a corpus.

use std::collections::BTreeMap;

use corpus::{Dataset, Sentence, Symbols, Vocabulary};
use serde_json::json;

use crate::Params;

/// The first `sentences` sentences of the language, annotated with `chunk` and `pos`.
pub(crate) fn dataset(sentences: usize) -> Dataset {
    let classes = [["the", "a"], ["cat", "tree"], ["runs", "falls"]];
    let owned = |row: [&str; 3]| row.map(str::to_owned).to_vec();
    let sentence = |number: usize| Sentence {
        document: "toy".to_owned(),
        number: number as u32,
        words: owned([
            classes[0][number & 1],
            classes[1][number >> 1 & 1],
            classes[2][number >> 2 & 1],
        ]),
        layers: vec![Some(owned(["B-NP", "I-NP", "B-VP"])), Some(owned(["DT", "NN", "VBZ"]))],
        ..Sentence::default()
    };
    Dataset {
        layers: owned(["chunk", "pos", ""])[..2].to_vec(),
        sentences: (0..sentences).map(sentence).collect(),
        ..Dataset::default()
    }
}

/// The vocabulary of a dataset, as the index stage makes it with `min_count` 1.
pub(crate) fn vocabulary(dataset: &Dataset) -> Vocabulary {
    let (mut words, mut chars) = (BTreeMap::new(), BTreeMap::new());
    for word in dataset.sentences.iter().flat_map(|sentence| &sentence.words) {
        *words.entry(word.clone()).or_insert(0) += 1;
        for c in word.chars() {
            *chars.entry(c.to_string()).or_insert(0) += 1;
        }
    }
    let mut labels = BTreeMap::new();
    for layer in &dataset.layers {
        let mut counts = BTreeMap::new();
        for label in dataset.annotated(layer).flat_map(|(_, _, labels)| labels) {
            *counts.entry(label.clone()).or_insert(0) += 1;
        }
        if !counts.is_empty() {
            labels.insert(layer.clone(), Symbols::ranked(counts, None));
        }
    }
    Vocabulary {
        words: Symbols::ranked(words, Some(0)),
        chars: Symbols::ranked(chars, Some(0)),
        labels,
    }
}

/// A small sluice network for `chunk` with `pos`, as pipeline.toml would give it.
pub(crate) fn params() -> Params {
    serde_json::from_value(json!({
        "tasks": { "main": "chunk", "auxiliary": ["pos"] },
        "definitions": {
            "chunk": { "from": "chunks", "scheme": "bio", "metric": "f1" },
            "pos": { "from": "pos", "scheme": "token", "metric": "accuracy" },
        },
        "system": {
            "stacks": "per_task", "subspaces": 2, "alpha": "learned", "connect": "mixture",
            "omega": 0.1,
        },
        "model": { "word": 8, "char": 4, "hidden": 8, "mlp": 8, "layers": 2 },
        "training": {
            "optimizer": "sgd", "learning_rate": 0.1, "decay": 0.05, "epochs": 12, "patience": 12,
            "clip": 5.0, "noise": 0.2, "unknown": 0.25, "omega_every": 1,
        },
        "seed": 1,
    }))
    .unwrap()
}
