//! Tasks as data: where a layer's labels come from, how they are written, how they are scored.
//!
//! The tables `[task.NAME]` of pipeline.toml, as every stage reads them; a task's layer has the
//! task's name. Left out: which tasks are learned together, which is the train stage's.

use std::collections::BTreeMap;

use artifact::ParamError;
use serde::Deserialize;

use crate::table::LAYER;
use crate::{PAPER, PAPER_STRIPPED};

/// All tasks, by name.
pub type Tasks = BTreeMap<String, Task>;

/// Checks what the types alone cannot say of a table of tasks. The path in the error starts at the
/// table.
///
/// # Errors
/// The first task that makes no sense.
pub fn check(tasks: &Tasks) -> Result<(), ParamError> {
    tasks.iter().try_for_each(|(name, task)| {
        if name.is_empty() || name.chars().any(|c| c.is_whitespace() || c.is_control()) {
            let message = format!("a task is named by one word: its column is `{LAYER}NAME`");
            return Err(ParamError { path: vec![name.clone()], message, expected: Vec::new() });
        }
        task.check().map_err(|mut error| {
            error.path.insert(0, name.clone());
            error
        })
    })
}

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
    /// alone is a document of its own. None named: a further column of the corpus' own files of
    /// this format (`conll`, `conllu`).
    #[serde(default)]
    pub file: Option<String>,
    /// `from = "column"`: the format of these files.
    #[serde(default)]
    pub format: Option<Format>,
    /// `from = "column"`: the column of the labels, from 1. Files of the format `iob` have but one.
    #[serde(default)]
    pub column: Option<usize>,
    /// `from = "column"`, `format = "tsv"`: the column of the words, from 1; the first by default.
    #[serde(default)]
    pub word: Option<usize>,
}

impl Task {
    /// Which keys go together. The path in the error starts at the task.
    ///
    /// # Errors
    /// A key that this kind of task does not have, or one that it needs and lacks.
    fn check(&self) -> Result<(), ParamError> {
        let column = self.from == Source::Column;
        let propositions = matches!(self.from, Source::Predicates | Source::Headwords);
        let only = |key: &str, given: bool, allowed: bool, what: &str| {
            if given && !allowed {
                fail(key, format!("only a task {what} has `{key}`"))
            } else {
                Ok(())
            }
        };
        only(
            "convention",
            self.convention.is_some(),
            self.from == Source::Chunks,
            "from `chunks`",
        )?;
        only(
            "without_predicates",
            self.without_predicates.is_some(),
            propositions,
            "from `predicates` or `headwords`",
        )?;
        only("file", self.file.is_some(), column, "from `column`")?;
        only("format", self.format.is_some(), column, "from `column`")?;
        only("column", self.column.is_some(), column, "from `column`")?;
        let tsv = self.format == Some(Format::Tsv);
        only("word", self.word.is_some(), tsv, "whose files are of the format `tsv`")?;
        if column {
            self.check_column()?;
        }
        if self.metric == Metric::F1 && self.scheme == Scheme::Token {
            return fail("metric", "`f1` counts spans, which only labels of the scheme `bio` have");
        }
        if self.missing == Missing::Outside && self.scheme == Scheme::Token {
            return fail("missing", "`outside` means `O`, which only the scheme `bio` has");
        }
        Ok(())
    }

    /// What a task from a column needs.
    fn check_column(&self) -> Result<(), ParamError> {
        let Some(format) = self.format else {
            return fail("format", "a task from `column` says which `format` its file has");
        };
        match (self.column, format) {
            (None, Format::Iob) if self.file.is_some() => {}
            (None, _) => {
                return fail("column", "a task from `column` says which `column`, counted from 1");
            }
            (Some(_), Format::Iob) => {
                return fail("column", "a file of the format `iob` has one column of labels only");
            }
            (Some(0), _) => return fail("column", "columns are counted from 1"),
            (Some(_), _) => {}
        }
        match &self.file {
            Some(file)
                if file.trim_start_matches(['.', '_', '-']).is_empty() || file.contains('/') =>
            {
                fail("file", "the ending of file names, such as `.tsv`")
            }
            None if matches!(format, Format::Tsv | Format::Iob) => fail(
                "file",
                "expected the ending of the files that hold the column, such as `.tsv`",
            ),
            _ if self.word == Some(0) => fail("word", "columns are counted from 1"),
            _ => Ok(()),
        }
    }

    /// `from = "chunks"`: the convention, that of CoNLL-2000 where none is named.
    pub fn chunks(&self) -> Convention {
        self.convention.unwrap_or(Convention::Conll2000)
    }

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

fn fail(key: &str, message: impl Into<String>) -> Result<(), ParamError> {
    Err(ParamError { path: vec![key.to_owned()], message: message.into(), expected: Vec::new() })
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

/// What a gold label counts as that the training data lack.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unseen {
    /// A wrong prediction, whatever was predicted.
    #[default]
    Wrong,
    /// The label that the training data bring last, as in the published code; see
    /// [`crate::Dataset::last_label`].
    Last,
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
    /// The published code's scan of raw trees, quirks included.
    Paper,
    /// The same scan of trees without function tags and traces, which is something else: it is
    /// what [`Convention::Paper`] comes to where these are all there is.
    #[serde(rename = "paper-stripped")]
    PaperStripped,
}

impl Convention {
    /// Its name in settings, in a table's metadata and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conll2000 => "conll2000",
            Self::Paper => PAPER,
            Self::PaperStripped => PAPER_STRIPPED,
        }
    }

    /// What it comes to on a source: `raw` where that has function tags and traces.
    pub fn applied(self, raw: bool) -> Self {
        match self {
            Self::Paper if !raw => Self::PaperStripped,
            convention => convention,
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn task(from: Source) -> Task {
        Task {
            from,
            scheme: Scheme::Bio,
            metric: Metric::F1,
            missing: Missing::Skip,
            convention: None,
            without_predicates: None,
            file: None,
            format: None,
            column: None,
            word: None,
        }
    }

    fn path(task: Task) -> Option<String> {
        let tasks = Tasks::from([("mine".to_owned(), task)]);
        check(&tasks).err().map(|error| error.path.join("."))
    }

    #[test]
    fn keys_go_with_their_source() {
        assert_eq!(path(task(Source::Chunks)), None);
        let paper = Some(Convention::Paper);
        assert_eq!(path(Task { convention: paper, ..task(Source::Chunks) }), None);
        let wrong = Task { convention: paper, ..task(Source::Names) };
        assert_eq!(path(wrong).as_deref(), Some("mine.convention"));
        let wrong = Task { without_predicates: Some(Missing::Skip), ..task(Source::Roles) };
        assert_eq!(path(wrong).as_deref(), Some("mine.without_predicates"));
        let wrong = Task { column: Some(3), ..task(Source::Pos) };
        assert_eq!(path(wrong).as_deref(), Some("mine.column"));
        let plain = Task { scheme: Scheme::Token, ..task(Source::Pos) };
        assert_eq!(path(plain.clone()).as_deref(), Some("mine.metric"));
        let plain = Task { metric: Metric::Accuracy, missing: Missing::Outside, ..plain };
        assert_eq!(path(plain).as_deref(), Some("mine.missing"));
    }

    #[test]
    fn a_column_is_described_whole() {
        let tsv = Task {
            file: Some(".tsv".to_owned()),
            format: Some(Format::Tsv),
            column: Some(2),
            ..task(Source::Column)
        };
        assert_eq!(path(tsv.clone()), None);
        assert_eq!(path(Task { word: Some(2), ..tsv.clone() }), None);
        let faults = [
            (Task { word: Some(0), ..tsv.clone() }, "mine.word"),
            (Task { column: None, ..tsv.clone() }, "mine.column"),
            (Task { column: Some(0), ..tsv.clone() }, "mine.column"),
            (Task { format: None, ..tsv.clone() }, "mine.format"),
            (Task { file: None, ..tsv.clone() }, "mine.file"),
            (Task { file: Some(".".to_owned()), ..tsv.clone() }, "mine.file"),
            (Task { format: Some(Format::Iob), ..tsv.clone() }, "mine.column"),
            (Task { format: Some(Format::Conll), word: Some(4), ..tsv.clone() }, "mine.word"),
        ];
        for (task, expected) in faults {
            assert_eq!(path(task.clone()).as_deref(), Some(expected), "{task:?}");
        }
        assert_eq!(path(Task { format: Some(Format::Conll), file: None, ..tsv.clone() }), None);
        assert_eq!(path(Task { format: Some(Format::Iob), column: None, ..tsv }), None);
    }

    #[test]
    fn a_task_is_named_by_one_word() {
        let tasks = Tasks::from([("my task".to_owned(), task(Source::Names))]);
        assert_eq!(check(&tasks).unwrap_err().path, ["my task"]);
    }
}
