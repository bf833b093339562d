//! What was made, in numbers: for the screen, as JSON, and as the file `SOURCES.json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::sources::Source;

/// Whether anything was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// The folder was made.
    Made,
    /// The folder was there already, whole and from the same sources.
    Unchanged,
}

/// The numbers of one domain in one split.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Count {
    /// Documents.
    pub(crate) documents: usize,
    /// Sentences.
    pub(crate) sentences: usize,
    /// Words.
    pub(crate) tokens: usize,
    /// Propositions.
    pub(crate) predicates: usize,
    /// Sentences whose propositions are annotated.
    pub(crate) with_predicates: usize,
    /// Names.
    pub(crate) names: usize,
    /// Sentences whose names are annotated.
    pub(crate) with_names: usize,
}

impl Count {
    /// Adds other numbers.
    pub(crate) fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.sentences += other.sentences;
        self.tokens += other.tokens;
        self.predicates += other.predicates;
        self.with_predicates += other.with_predicates;
        self.names += other.names;
        self.with_names += other.with_names;
    }
}

/// One thing that was left out or is otherwise, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    /// What, as one sentence.
    pub(crate) what: String,
    /// How often.
    pub(crate) count: usize,
    /// Where, the first few.
    pub(crate) examples: Vec<String>,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Report {
    /// The corpus.
    pub(crate) corpus: String,
    /// The version of the conversion.
    pub(crate) version: u32,
    /// BLAKE3 over the paths and bytes of all files of the corpus.
    pub(crate) digest: String,
    /// The sources by short name.
    pub(crate) sources: BTreeMap<String, Source>,
    /// Files that a mirror lists but does not hold, and what that means.
    pub(crate) absent: Vec<String>,
    /// Numbers by domain and split.
    pub(crate) counts: BTreeMap<String, BTreeMap<String, Count>>,
    /// What was left out.
    pub(crate) notes: Vec<Note>,
}

impl Report {
    /// The report as text of several lines.
    pub(crate) fn text(&self, state: State, folder: &std::path::Path) -> String {
        let mut text = String::new();
        let state = match state {
            State::Made => "made",
            State::Unchanged => "there already, nothing to do",
        };
        let _ = writeln!(text, "{}: {state}: {}", self.corpus, folder.display());
        let _ = writeln!(
            text,
            "\n{:<14} {:<6} {:>9} {:>9} {:>9} {:>10} {:>8}",
            "domain", "split", "documents", "sentences", "tokens", "predicates", "names"
        );
        let cell = |known: usize, value: usize| match known {
            0 => "-".to_owned(),
            _ => value.to_string(),
        };
        for (domain, splits) in &self.counts {
            for split in ["train", "dev", "test"] {
                let Some(count) = splits.get(split) else { continue };
                let _ = writeln!(
                    text,
                    "{domain:<14} {split:<6} {:>9} {:>9} {:>9} {:>10} {:>8}",
                    count.documents,
                    count.sentences,
                    count.tokens,
                    cell(count.with_predicates, count.predicates),
                    cell(count.with_names, count.names),
                );
            }
        }
        text.push_str("\n- : not annotated.\n");
        for note in &self.notes {
            let _ = write!(text, "{}: {}", note.count, note.what);
            match note.examples.as_slice() {
                [] => text.push('\n'),
                some => drop(writeln!(text, " (such as {})", some.join(", "))),
            }
        }
        text.push_str("\nSources and licences:\n");
        for source in self.sources.values() {
            let commit = source.commit.get(..12).unwrap_or(&source.commit);
            let _ = writeln!(text, "  {}: {} ({})", source.name, source.licence, source.terms);
            let _ = writeln!(text, "    {}, commit {commit}: {}", source.url, source.takes);
        }
        text
    }
}

/// The report as a command prints it with `--json`.
#[derive(Debug, Serialize)]
pub(crate) struct Printed<'a> {
    /// Whether anything was done.
    pub(crate) state: State,
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The rest.
    #[serde(flatten)]
    pub(crate) report: &'a Report,
}

/// Collects notes: each with its count and its first places.
#[derive(Debug, Default)]
pub(crate) struct Notes(BTreeMap<String, Note>);

impl Notes {
    /// How many places are named.
    const EXAMPLES: usize = 3;

    /// Notes that something happened somewhere.
    pub(crate) fn add(&mut self, what: &str, place: &str) {
        self.count(what, 1);
        if let Some(note) = self.0.get_mut(what)
            && note.examples.len() < Self::EXAMPLES
            && !note.examples.iter().any(|known| known == place)
        {
            note.examples.push(place.to_owned());
        }
    }

    /// Notes that something happened `count` times.
    pub(crate) fn count(&mut self, what: &str, count: usize) {
        if count == 0 {
            return;
        }
        let new = || Note { what: what.to_owned(), count: 0, examples: Vec::new() };
        self.0.entry(what.to_owned()).or_insert_with(new).count += count;
    }

    /// All notes, by what they say.
    pub(crate) fn finish(self) -> Vec<Note> {
        self.0.into_values().collect()
    }
}
