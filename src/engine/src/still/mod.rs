//! That there was nothing to do, and everything that this was read from: so that the next run of the
//! same command need not plan.
//!
//! A run after which everything that was asked for is there leaves two things in a file: what the next
//! one will find, and the identity of all that it will look at ([`sights`], [`own`]). The same [`Question`]
//! finds the answer again as long as each of these still is what it was. Where files of the user's moved and
//! nothing else, the run plans the steps that they concern and recalls the others' results ([`recall`]); else it
//! plans as ever. So the file says nothing that a plan would not say, and a lost, damaged or old one costs time
//! alone.
//!
//! What is compared is what the file system says: device, inode, size, mtime and ctime; and the content, of
//! what was written within [`crate::memo::QUIET`] of the look at it. Left out: pipeline.toml itself, whose
//! bytes are part of the question.

mod own;
mod recall;
mod sights;

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::pipeline::{Pipeline, Source, StepIx};
use crate::plan::context::Made;
use crate::plan::number;
use crate::project::Project;
use crate::run::Summary;
use crate::store::{Store, files};
pub(crate) use own::Own;
pub(crate) use recall::Recalled;
pub(crate) use sights::Sights;

/// The version of the file's form.
///
/// - 1: the first.
/// - 2: contents, and the answers of runs that did something.
/// - 3: what every step made.
const VERSION: u8 = 3;
const MAGIC: &[u8; 7] = b"reprost";

/// How many questions a store keeps an answer to.
const KEPT: usize = 8;

/// A command as it was asked: the pipeline's text, and all that decides which steps it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question(Digest);

impl Question {
    /// `program` tells one build of the program from every other; the other arguments are those that
    /// lead to a [`Pipeline`](crate::Pipeline) and a [`Wish`](crate::Wish), as they were written.
    pub fn new(
        program: &str,
        source: &Source,
        profile: Option<&str>,
        overrides: &[String],
        selectors: &[String],
        partial: bool,
    ) -> Self {
        let mut bytes = vec![VERSION, u8::from(partial), u8::from(profile.is_some())];
        let mut add = |text: &str| {
            bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
            bytes.extend_from_slice(text.as_bytes());
        };
        add(program);
        add(profile.unwrap_or_default());
        for list in [overrides, selectors] {
            add(&list.len().to_string());
            list.iter().for_each(|text| add(text));
        }
        add(&source.text);
        Self(Digest::of(&bytes))
    }
}

/// By step: whether a run needs it, and what it made.
type Ended<'a> = (&'a [bool], &'a [Option<Arc<Made>>]);

/// What a run with nothing to do comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standstill {
    /// The profile's name.
    pub profile: String,
    /// The steps that are up to date: ranges of their numbers, the end not included.
    cached: Vec<(u32, u32)>,
    /// Those of them that were adopted.
    adopted: Vec<u32>,
    /// The published folders, relative to the project's.
    published: Vec<PathBuf>,
}

impl Standstill {
    /// What the run after this one will find; nothing where a step that is needed has no result.
    fn after(pipeline: &Pipeline, (needed, made): Ended<'_>, summary: &Summary) -> Option<Self> {
        let whole = needed.iter().zip(made).all(|(needed, made)| !needed || made.is_some());
        let steps = needed.iter().enumerate().filter(|(_, needed)| **needed);
        whole.then(|| Self {
            profile: pipeline.profile.clone(),
            cached: ranges(steps.map(|(step, _)| number(step))),
            adopted: summary.adopted.iter().map(|step| step.0).collect(),
            published: summary.published.clone(),
        })
    }

    /// The summary that the run would end with.
    pub fn summary(&self) -> Summary {
        Summary {
            cached: self.cached.iter().flat_map(|(from, to)| (*from..*to).map(StepIx)).collect(),
            adopted: self.adopted.iter().copied().map(StepIx).collect(),
            published: self.published.clone(),
            ..Summary::default()
        }
    }
}

/// Numbers in rising order, as ranges.
fn ranges(steps: impl Iterator<Item = StepIx>) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for StepIx(step) in steps {
        match ranges.last_mut() {
            Some((_, end)) if *end == step => *end += 1,
            _ => ranges.push((step, step + 1)),
        }
    }
    ranges
}

impl Project {
    /// The answer to a question that was asked before, if a run would find the same again; `None` where
    /// only a plan can tell. No lock is waited for, and nothing is written but the same answer with less to
    /// compare.
    pub fn still(&self, question: &Question) -> Option<Standstill> {
        let path = place(self.store(), question);
        let bytes = fs::read(&path).ok()?;
        let kept = Kept::parse(&bytes, question)?;
        // Whoever removes things from the store has it alone; leftovers go when a run begins.
        let swept = self.store().is_free() && self.store().is_swept();
        if !swept || files::has_incomplete(self.root()) {
            return None;
        }
        let now = (self.machine().clock)();
        let theirs = Sights::review(kept.theirs, self.root(), now)?;
        let own = Sights::review(kept.own, self.root(), now)?;
        let answer = kept.answer()?;
        if matches!((&theirs, &own), (Cow::Owned(_), _) | (_, Cow::Owned(_))) {
            Kept { theirs: &theirs, own: &own, ..kept }.write(&path, question);
        }
        Some(answer)
    }

    /// Begins to note what a plan looks at among the user's files.
    pub(crate) fn sights(&self) -> Arc<Sights> {
        Arc::new(Sights::new(self.root(), (self.machine().clock)()))
    }

    /// Keeps what the next run will find, after one that left nothing to do.
    pub(crate) fn keep_still(
        &self,
        question: &Question,
        pipeline: &Pipeline,
        ended: Ended<'_>,
        summary: &Summary,
        seen: &Seen<'_>,
    ) {
        let Some(answer) = Standstill::after(pipeline, ended, summary) else { return };
        let Ok(answer) = serde_json::to_vec(&answer) else { return };
        let Some(theirs) = seen.theirs((self.machine().clock)()) else { return };
        let made = recall::render(seen.lock, ended);
        let kept = Kept { answer: &answer, made: &made, theirs: &theirs, own: seen.own };
        kept.write(&place(self.store(), question), question);
        files::forget_oldest(&self.store().still(), KEPT);
    }
}

/// What a run saw that left nothing to do.
pub(crate) struct Seen<'a> {
    /// Of the user's files.
    pub(crate) looked_at: &'a Sights,
    /// The same of an earlier run, which this one relied on.
    pub(crate) recalled: Option<&'a Recalled>,
    /// Of what it wrote itself.
    pub(crate) own: &'a [u8],
    /// The digest of repro.lock.
    pub(crate) lock: Digest,
}

impl Seen<'_> {
    /// All sights of the user's files, `now` in seconds since 1970.
    fn theirs(&self, now: u64) -> Option<Vec<u8>> {
        let mut theirs = self.looked_at.later(now)?;
        if let Some(recalled) = self.recalled {
            theirs.extend(Sights::without(&recalled.sights, &theirs)?);
        }
        Some(theirs)
    }
}

/// Where the answer to a question is kept.
fn place(store: &Store, question: &Question) -> PathBuf {
    store.still().join(&question.0.to_string()[..16])
}

/// What the file has: four parts, each with its length before it.
#[derive(Clone, Copy)]
struct Kept<'b> {
    /// The answer, as JSON.
    answer: &'b [u8],
    /// What every step made ([`recall`]).
    made: &'b [u8],
    /// The sights of the user's files.
    theirs: &'b [u8],
    /// Those of what a run writes.
    own: &'b [u8],
}

impl<'b> Kept<'b> {
    fn render(&self, question: &Question) -> Vec<u8> {
        let parts = [self.answer, self.made, self.theirs, self.own];
        let mut bytes = MAGIC.to_vec();
        bytes.reserve_exact(parts.iter().map(|part| part.len() + 8).sum::<usize>() + 80);
        bytes.push(VERSION);
        bytes.extend_from_slice(question.0.bytes());
        for part in parts {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part);
        }
        files::seal(bytes)
    }

    /// What a file says of this question.
    fn parse(bytes: &'b [u8], question: &Question) -> Option<Self> {
        let head = [MAGIC.as_slice(), &[VERSION], question.0.bytes()].concat();
        let mut rest = files::unseal(bytes)?.strip_prefix(head.as_slice())?;
        let mut part = || {
            let (length, behind) = rest.split_first_chunk::<8>()?;
            let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
            let (part, behind) = behind.split_at_checked(length)?;
            rest = behind;
            Some(part)
        };
        Some(Self { answer: part()?, made: part()?, theirs: part()?, own: part()? })
    }

    fn answer(&self) -> Option<Standstill> {
        serde_json::from_slice(self.answer).ok()
    }

    fn write(&self, path: &Path, question: &Question) {
        // It saves time and nothing else.
        let _ = files::write_unsynced(path, &self.render(question));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source { path: "pipeline.toml".into(), text: text.into() }
    }

    #[test]
    fn every_part_of_a_question_makes_another_one() {
        let texts =
            |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let ask = |program, text, profile, overrides: &[&str], selectors: &[&str], partial| {
            let (overrides, selectors) = (texts(overrides), texts(selectors));
            Question::new(program, &source(text), profile, &overrides, &selectors, partial)
        };
        let questions = [
            ask("1", "a", None, &[], &[], false),
            ask("2", "a", None, &[], &[], false),
            ask("1", "b", None, &[], &[], false),
            ask("1", "a", Some(""), &[], &[], false),
            ask("1", "a", Some("x"), &[], &[], false),
            ask("1", "a", None, &["x"], &[], false),
            ask("1", "a", None, &[], &["x"], false),
            ask("1", "a", None, &["x", "y"], &[], false),
            ask("1", "a", None, &["xy"], &[], false),
            ask("1", "a", None, &["x"], &["y"], false),
            ask("1", "a", None, &[], &[], true),
        ];
        for (at, question) in questions.iter().enumerate() {
            assert_eq!(questions.iter().position(|other| other == question), Some(at));
        }
        assert_eq!(questions[0], ask("1", "a", None, &[], &[], false));
    }

    #[test]
    fn a_file_that_is_not_whole_answers_nothing() {
        let question = Question::new("1", &source("a"), None, &[], &[], false);
        let other = Question::new("2", &source("a"), None, &[], &[], false);
        let steps: Vec<StepIx> = [0, 1, 2, 5, 7, 8].map(StepIx).to_vec();
        let answer = Standstill {
            profile: "mini".into(),
            cached: ranges(steps.iter().copied()),
            adopted: vec![5],
            published: vec!["reports/mini".into()],
        };
        assert_eq!(answer.cached, [(0, 3), (5, 6), (7, 9)]);
        assert_eq!(answer.summary().cached, steps);
        let text = serde_json::to_vec(&answer).unwrap();
        let kept = Kept { answer: &text, made: b"made", theirs: b"", own: b"sights" };
        let whole = kept.render(&question);
        let read = Kept::parse(&whole, &question).unwrap();
        assert_eq!(read.answer(), Some(answer));
        assert_eq!((read.made, read.theirs, read.own), (kept.made, kept.theirs, kept.own));
        assert!(Kept::parse(&whole, &other).is_none());
        for at in 0..whole.len() {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(Kept::parse(&flipped, &question).is_none(), "byte {at}");
            assert!(Kept::parse(&whole[..at], &question).is_none(), "cut at {at}");
        }
    }
}
