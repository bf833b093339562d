//! Tasks as data: where a layer's labels come from, how they are written, how they are scored.
//!
//! The tables `[task.NAME]` of pipeline.toml, as every stage reads them; a task's layer has the
//! task's name. Left out: which tasks are learned together, which is the train stage's.

use serde::Deserialize;

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// What its labels are made from.
    pub from: Source,
    /// How they are written.
    pub scheme: Scheme,
    /// What it is scored by beside token accuracy.
    pub metric: Metric,
    /// What a sentence without this annotation counts as, for `bio` tasks.
    #[serde(default)]
    pub missing: Missing,
    /// `from = "chunks"`: how chunks are cut from trees.
    #[serde(default)]
    pub convention: Option<Convention>,
    /// `from = "predicates"` and `"headwords"`: a sentence without any proposition.
    #[serde(default)]
    pub without_predicates: Option<Missing>,
    /// `from = "column"`: the ending of the files that hold the column (`.tsv`). A file that has a
    /// document's name but for this ending annotates that document, word by word; one that stands
    /// alone is a document of its own.
    #[serde(default)]
    pub file: Option<String>,
    /// `from = "column"`: the format of these files.
    #[serde(default)]
    pub format: Option<Format>,
    /// `from = "column"`: the column of the labels, from 1.
    #[serde(default)]
    pub column: Option<usize>,
    /// `from = "column"`, `format = "tsv"`: the column of the words, from 1.
    #[serde(default)]
    pub word: Option<usize>,
}

impl Task {
    /// What a sentence without this annotation counts as: only tags have an `O`, so that a sentence
    /// without labels of another kind is always left out.
    pub fn reading(&self) -> Missing {
        if self.is_bio() { self.missing } else { Missing::Skip }
    }

    /// Whether its labels are tags of spans, and `O`.
    pub fn is_bio(&self) -> bool {
        self.scheme == Scheme::Bio
    }

    /// Whether span F1 is shown beside token accuracy.
    pub fn has_f1(&self) -> bool {
        self.is_bio() && self.metric == Metric::F1
    }
}

/// What labels are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The parts of speech.
    Pos,
    /// Chunks, cut from the tree.
    Chunks,
    /// The names.
    Names,
    /// `I-V` on every word that begins a predicate (the paper's published figures).
    Predicates,
    /// Role labels on the heads of arguments (the paper's text).
    Headwords,
    /// All roles of the sentence's first proposition (the paper's table 2).
    Roles,
    /// A column of a file.
    Column,
}

/// How labels are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// One label per word, each by itself.
    Token,
    /// IOB2: spans as `B-X I-X`, `O` outside.
    Bio,
}

/// How a task is scored beside token accuracy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// By token accuracy alone.
    Accuracy,
    /// By span F1 as well.
    F1,
}

/// What a sentence counts as that lacks an annotation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Not trained and not scored on.
    #[default]
    Skip,
    /// `O` throughout, as in the paper.
    Outside,
}

/// How chunks are cut from trees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Convention {
    /// That of the CoNLL-2000 shared task.
    Conll2000,
    /// The published code's scan of raw trees, quirks included; from trees without function tags
    /// and traces it is `paper-stripped`, which is something else.
    Paper,
}

/// The format of a file of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Cells parted by tabs, one word in a line, sentences parted by empty lines.
    Tsv,
    /// CoNLL-2012: the column counts as there.
    Conll,
    /// CoNLL-U.
    Conllu,
    /// IOB2 name files (Universal NER).
    Iob,
}
