//! Which commit moved something: for a reason, the commits between the one that a result was made
//! from and the one checked out that touched the file, the value or the package.
//!
//! Nothing here decides anything, so whatever git cannot say is left unsaid, and that it could not.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use glob::{MatchOptions, Pattern};

use engine::{Cause, Pipeline, Reason};
use serde_json::{Value, json};

use crate::git::{self, Commit, Touching};
use crate::project::{Asked, PIPELINE};

/// Commits that are named for one reason.
const NAMED: usize = 3;
/// Commits of pipeline.toml that are looked at to find the one that changed a value.
const SEARCHED: usize = 50;

/// Who moved something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Blame {
    /// Newest first.
    pub(crate) commits: Vec<Commit>,
    /// It moved, or moved again, in the working tree.
    pub(crate) uncommitted: bool,
    /// What else there is to say.
    pub(crate) note: Option<String>,
}

impl Blame {
    pub(crate) fn note(text: impl Into<String>) -> Self {
        Self { note: Some(text.into()), ..Self::default() }
    }

    /// Lines for people.
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if self.uncommitted {
            lines.push("not committed yet".to_owned());
        }
        lines.extend(
            self.commits
                .iter()
                .map(|commit| format!("{} {} {}", short(&commit.id), commit.date, commit.subject)),
        );
        lines.extend(self.note.clone());
        lines
    }

    /// For a program.
    pub(crate) fn json(&self) -> Value {
        let commit = |commit: &Commit| json!({ "id": commit.id, "date": commit.date, "subject": commit.subject });
        json!({
            "commits": self.commits.iter().map(commit).collect::<Vec<_>>(),
            "uncommitted": self.uncommitted,
            "note": self.note,
        })
    }
}

/// The first digits of a commit.
pub(crate) fn short(commit: &str) -> String {
    commit.chars().take(10).collect()
}

/// What is looked at to find out.
pub(crate) struct Blamer<'a> {
    asked: &'a Asked,
    /// Whether git knows a commit here.
    head: bool,
    /// pipeline.toml as it was at a commit: its pipeline, if it gives one.
    then: RefCell<BTreeMap<String, Option<Pipeline>>>,
}

impl<'a> Blamer<'a> {
    pub(crate) fn new(asked: &'a Asked) -> Self {
        let head = git::head(&asked.root).is_some();
        Self { asked, head, then: RefCell::default() }
    }

    fn root(&self) -> &Path {
        &self.asked.root
    }

    /// Who moved what a cause of a step names, since the commit that its last result was made from;
    /// nothing for what is not under git's eyes.
    pub(crate) fn of(&self, cause: &Cause, step: &str, since: Option<&str>) -> Option<Blame> {
        let question = match &cause.place {
            Some(place) => Question::of_place(place)?,
            None => Question::of(&cause.reason)?,
        };
        if !self.head {
            return Some(Blame::note("no history: the project is in no git repository"));
        }
        let from = since.filter(|since| git::leads_to_head(self.root(), since));
        let mut blame = match question {
            Question::Value { path, new } => self.value(step, path, new, from),
            Question::Paths { paths, text, word } => {
                let touching = match (&text, &word) {
                    (Some(text), _) => Touching::Text(text),
                    (None, Some(word)) => Touching::Word(word),
                    (None, None) => Touching::Any,
                };
                let most = if from.is_some() { NAMED } else { 1 };
                Blame {
                    commits: git::commits(self.root(), from, touching, &paths, most),
                    uncommitted: git::is_edited(self.root(), &paths),
                    note: None,
                }
            }
        };
        if blame.note.is_none() && from.is_none() && !blame.commits.is_empty() {
            blame.note = Some(match since {
                Some(since) => format!(
                    "its last result was made from {}, which does not lead to this commit: the newest \
                     commit that touches it is named",
                    short(since)
                ),
                None => {
                    "no commit is recorded with its last result: the newest one that touches it \
                         is named"
                        .to_owned()
                }
            });
        }
        Some(blame)
    }

    /// The newest commit that changed a parameter of a step.
    fn value(&self, step: &str, path: &str, new: Option<&Value>, from: Option<&str>) -> Blame {
        let (text, set) = self.asked.text();
        let at = |pipeline: &Option<Pipeline>| -> Option<Value> {
            let steps = &pipeline.as_ref()?.steps;
            let step = steps.iter().find(|known| known.name == step)?;
            find(&step.parameters(), path).cloned()
        };
        let now = at(&self.asked.pipeline_of(text));
        if set && now.as_ref() != new {
            return Blame::note("by --set");
        }
        let then = |commit: &str| -> Option<Value> {
            let mut known = self.then.borrow_mut();
            at(known.entry(commit.to_owned()).or_insert_with(|| {
                let text = git::file_if_at(self.root(), commit, PIPELINE).ok()??;
                self.asked.pipeline_of(&text)
            }))
        };
        if then("HEAD") != now {
            return Blame { uncommitted: true, ..Blame::default() };
        }
        let paths = [PIPELINE.to_owned()];
        let commits = git::commits(self.root(), from, Touching::Any, &paths, SEARCHED);
        for commit in &commits {
            if then(&format!("{}^", commit.id)) != now {
                return Blame { commits: vec![commit.clone()], ..Blame::default() };
            }
        }
        Blame::note(format!("no commit of {PIPELINE} since then changed it"))
    }
}

/// What git is asked about a reason.
#[derive(Debug, PartialEq)]
pub(crate) enum Question<'a> {
    /// A parameter at a path, and its value now.
    Value { path: &'a str, new: Option<&'a Value> },
    /// Files; of their commits those that touch a text, or a line with a word.
    Paths { paths: Vec<String>, text: Option<String>, word: Option<String> },
}

impl<'a> Question<'a> {
    fn of(reason: &'a Reason) -> Option<Self> {
        match reason {
            Reason::Param { path, new, .. } => Some(Self::Value { path, new: new.as_ref() }),
            Reason::Code { part, old, new } => {
                Self::of_part(part, new.as_deref().or(old.as_deref()))
            }
            _ => None,
        }
    }

    /// A file of the project.
    pub(crate) fn file(path: &str) -> Self {
        Self::Paths { paths: vec![format!(":(literal){path}")], text: None, word: None }
    }

    /// The paths, as git's patterns.
    pub(crate) fn paths(&self) -> &[String] {
        match self {
            Self::Value { .. } => &[],
            Self::Paths { paths, .. } => paths,
        }
    }

    /// Those of some files that it asks about; what lies below a folder that is named is meant too.
    pub(crate) fn files<'f>(&self, files: &'f BTreeSet<String>) -> Vec<&'f String> {
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        let fits = |pattern: &String, file: &str| -> bool {
            match pattern.strip_prefix(":(glob)") {
                Some(glob) => Pattern::new(glob).is_ok_and(|glob| glob.matches_with(file, options)),
                None => {
                    let literal = pattern.strip_prefix(":(literal)").unwrap_or(pattern);
                    let rest = file.strip_prefix(literal.trim_end_matches('/'));
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                }
            }
        };
        let asked = |file: &&String| self.paths().iter().any(|pattern| fits(pattern, file));
        files.iter().filter(asked).collect()
    }

    /// Whether a change of one of these files answers it; `texts` gives the file before and after.
    pub(crate) fn fits(&self, texts: impl FnOnce() -> (Option<String>, Option<String>)) -> bool {
        let Self::Paths { text, word, .. } = self else { return false };
        if text.is_none() && word.is_none() {
            return true;
        }
        let (old, new) = texts();
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        if let Some(text) = text {
            return old.matches(text.as_str()).count() != new.matches(text.as_str()).count();
        }
        let within = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let has_word =
            |line: &str| line.split(|c| !within(c)).any(|part| Some(part) == word.as_deref());
        let lines = |text: &str| -> BTreeSet<String> {
            text.lines().filter(|line| has_word(line)).map(str::to_owned).collect()
        };
        lines(&old) != lines(&new)
    }

    /// Of files of the user's; nothing for those outside the project, or that git does not know.
    pub(crate) fn of_place(place: &str) -> Option<Self> {
        if Path::new(place).is_absolute() || place.split('/').any(|part| part == "..") {
            return None;
        }
        // A pattern, or a folder.
        let paths = vec![format!(":(glob){place}"), format!(":(literal){place}")];
        Some(Self::Paths { paths, text: None, word: None })
    }

    /// Of a part of a fingerprint. `value` is what it is now, or was before it went.
    pub(crate) fn of_part(part: &str, value: Option<&str>) -> Option<Self> {
        let anywhere = |path: &str| format!(":(glob)**/{path}");
        let paths = |paths: Vec<String>| Some(Self::Paths { paths, text: None, word: None });
        let (kind, rest) = part.split_once(' ')?;
        let (name, detail) = match rest.split_once(": ") {
            Some((name, detail)) => (name, Some(detail)),
            None => (rest, None),
        };
        match (kind, detail) {
            ("crate", None) => paths(vec![anywhere(&format!("{name}/**"))]),
            // A setting of the manifest is a word; a file has an ending.
            ("crate", Some(detail)) if !detail.contains('.') => {
                paths(vec![anywhere(&format!("{name}/Cargo.toml")), "Cargo.toml".to_owned()])
            }
            ("crate", Some(file)) => {
                let mut whole: Vec<&str> = vec![name];
                for part in file.split('/') {
                    if part == ".." { _ = whole.pop() } else { whole.push(part) }
                }
                paths(vec![anywhere(&whole.join("/"))])
            }
            ("package", None) => {
                // The checksum, or the commit of a git repository, is in no other line.
                let text = value?.split(' ').nth(1).or(value)?;
                let text = Some(text.to_owned());
                Some(Self::Paths { paths: vec![anywhere("Cargo.lock")], text, word: None })
            }
            ("package" | "profile", _) => {
                let word = name.split(' ').next().unwrap_or(name).replace('*', "");
                let word = Some(word).filter(|word| !word.is_empty());
                Some(Self::Paths { paths: vec![anywhere("Cargo.toml")], text: None, word })
            }
            _ => None,
        }
    }
}

/// The value at a dotted path; a key may have dots itself.
pub(crate) fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    if path.is_empty() {
        return Some(value);
    }
    let table = value.as_object()?;
    table.iter().find_map(|(key, inner)| {
        let rest = path.strip_prefix(key.as_str())?;
        let rest = if rest.is_empty() { rest } else { rest.strip_prefix('.')? };
        find(inner, rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths_of(part: &str, value: &str) -> (Vec<String>, Option<String>, Option<String>) {
        match Question::of_part(part, Some(value)) {
            Some(Question::Paths { paths, text, word }) => (paths, text, word),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_part_of_code_is_looked_up_where_it_is_written() {
        let one = |path: &str| vec![path.to_owned()];
        assert_eq!(
            paths_of("crate corpus: src/scan.rs", "ab"),
            (one(":(glob)**/corpus/src/scan.rs"), None, None)
        );
        assert_eq!(
            paths_of("crate corpus: ../report/src/x.toml", "ab"),
            (one(":(glob)**/report/src/x.toml"), None, None)
        );
        assert_eq!(paths_of("crate corpus", "ab"), (one(":(glob)**/corpus/**"), None, None));
        let manifests = vec![":(glob)**/corpus/Cargo.toml".to_owned(), "Cargo.toml".to_owned()];
        assert_eq!(paths_of("crate corpus: edition", "2024"), (manifests, None, None));
        let lock = one(":(glob)**/Cargo.lock");
        let found = paths_of("package wide", "1.0.1 abc for x");
        assert_eq!(found, (lock, Some("abc".to_owned()), None));
        let toml = one(":(glob)**/Cargo.toml");
        let word = |word: &str| Some(word.to_owned());
        let found = paths_of("package serde: features asked for", "default");
        assert_eq!(found, (toml.clone(), None, word("serde")));
        assert_eq!(paths_of("profile lto", "fat"), (toml.clone(), None, word("lto")));
        assert_eq!(paths_of("profile * opt-level", "1"), (toml, None, None));
        assert_eq!(Question::of_part("rustc", Some("1")), None);
        assert_eq!(Question::of_place("/data/x"), None);
        assert_eq!(Question::of_place("../x"), None);
        assert!(Question::of_place("data/*.txt").is_some());
    }

    #[test]
    fn files_that_changed_answer_a_question() {
        let files = ["a/corpus/src/x.rs", "data/nw/1.txt", "pipeline.toml", "Cargo.lock"];
        let files: BTreeSet<String> = files.map(str::to_owned).into();
        let asked = |question: Question<'_>| -> Vec<String> {
            question.files(&files).into_iter().cloned().collect()
        };
        let part = |part| Question::of_part(part, Some("1.0 abc")).unwrap();
        assert_eq!(asked(part("crate corpus: src/x.rs")), ["a/corpus/src/x.rs"]);
        assert_eq!(asked(part("crate corpus")), ["a/corpus/src/x.rs"]);
        assert!(asked(part("crate pus: src/x.rs")).is_empty());
        assert_eq!(asked(Question::of_place("data/nw").unwrap()), ["data/nw/1.txt"]);
        assert_eq!(asked(Question::of_place("data/*/*.txt").unwrap()), ["data/nw/1.txt"]);
        assert!(asked(Question::of_place("data/n").unwrap()).is_empty());
        assert_eq!(asked(Question::file("pipeline.toml")), ["pipeline.toml"]);
        let fits = |part: &str, old: &str, new: &str| {
            let question = Question::of_part(part, Some("1.0 abc")).unwrap();
            question.fits(|| (Some(old.to_owned()), Some(new.to_owned())))
        };
        assert!(fits("package wide", "x", "x\nchecksum = \"abcdef\""));
        assert!(!fits("package wide", "y abc", "x abc"));
        assert!(fits("profile lto", "lto = true", "lto = false"));
        assert!(!fits("profile lto", "lto = true\na", "lto = true\nb"));
    }

    #[test]
    fn a_path_leads_through_keys_with_dots() {
        let value = json!({ "a": { "b": 1 }, "a.b": { "c": 2 }, "l": [3] });
        assert_eq!(find(&value, "a.b"), Some(&json!(1)));
        assert_eq!(find(&value, "a.b.c"), Some(&json!(2)));
        assert_eq!(find(&value, "l"), Some(&json!([3])));
        assert_eq!(find(&value, "a.x"), None);
    }
}
