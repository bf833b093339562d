//! Words put back into skeletons: brackets and propositions from one source, words from another.
//!
//! A skeleton keeps everything of a treebank but its words. Another edition of the same text has
//! the words, perhaps with a few sentences cut or tokenised otherwise. The two are aligned sentence
//! by sentence, over the boundaries of sentences where both have as many words between two common
//! boundaries; a sentence whose words cannot be told is left out and counted, never guessed.
//! Left out: how the sources are read.

use std::collections::BTreeMap;

use artifact::StageError;

use crate::annotation::{Annotation, Header, Sink};
use crate::tags::Span;

/// The longest run of sentences on one side that is matched with a run on the other.
const RUN: usize = 4;
/// How many pairs of sentences are looked at for one document, at most.
const SEARCHED: usize = 4_000_000;

/// A sentence of a source of words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub words: Vec<String>,
    /// Their parts of speech.
    pub pos: Option<Vec<String>>,
    /// Its names: first word, one past the last, label.
    pub names: Option<Vec<(usize, usize, String)>>,
}

/// Collects the sentences of a source by document.
#[derive(Debug, Default)]
pub struct Words {
    /// The documents by name; parts of one stand behind each other.
    pub documents: BTreeMap<String, Vec<Sentence>>,
    open: String,
}

impl Sink for Words {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        header.id.clone_into(&mut self.open);
        self.documents.entry(self.open.clone()).or_default();
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let name = |name: &Span<'_>| (name.start, name.end, name.label.to_owned());
        let sentence = Sentence {
            words: owned(&annotation.words),
            pos: annotation.pos.as_deref().map(owned),
            names: annotation.names.as_ref().map(|names| names.iter().map(name).collect()),
        };
        self.documents.entry(self.open.clone()).or_default().push(sentence);
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

/// What became of the sentences of a skeleton.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Sentences that got their words.
    pub joined: usize,
    /// Of these, those whose words lie in other sentences of the source than one.
    pub across: usize,
    /// Words of the joined sentences.
    pub words: usize,
    /// Of these, those that skeleton and source tag with different parts of speech.
    pub tagged_otherwise: usize,
    /// Names that got their place.
    pub names: usize,
    /// Sentences without names because the source of names has other words there.
    pub without_names: usize,
    /// Names that lie across the end of a sentence and are left out.
    pub names_cut: usize,
    /// Sentences that are left out.
    pub left_out: Vec<LeftOut>,
}

impl Report {
    /// Adds another document's counts.
    pub fn add(&mut self, other: Self) {
        self.joined += other.joined;
        self.across += other.across;
        self.words += other.words;
        self.tagged_otherwise += other.tagged_otherwise;
        self.names += other.names;
        self.without_names += other.without_names;
        self.names_cut += other.names_cut;
        self.left_out.extend(other.left_out);
    }
}

/// A sentence of a skeleton that got no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its document.
    pub document: String,
    /// Its number there, from 0.
    pub sentence: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a sentence is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The source has the sentence with another number of words.
    Tokens {
        /// Words in the skeleton.
        skeleton: usize,
        /// Words in the source.
        source: usize,
    },
    /// The source has no such sentence.
    Absent,
}

/// One step of an alignment: runs of sentences that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    left: usize,
    right: usize,
    /// Both runs have as many words, and enough of them agree.
    equal: bool,
}

/// Reads a skeleton of one document with `read`, twice, and hands its sentences on with the words
/// and parts of speech of `source`, and the names of `names`, which are found by their words.
///
/// # Errors
/// Those of `read` and of the sink.
pub fn join(
    read: &dyn Fn(&mut dyn Sink) -> Result<(), StageError>,
    source: &[Sentence],
    names: Option<&[Sentence]>,
    sink: &mut dyn Sink,
) -> Result<Report, StageError> {
    let mut shape = Shape::default();
    read(&mut shape)?;
    let tags: Vec<Vec<&str>> = source
        .iter()
        .map(|s| match &s.pos {
            Some(pos) => pos.iter().map(String::as_str).collect(),
            None => vec![""; s.words.len()],
        })
        .collect();
    let report = Report::default();
    let places = places(&shape.keys(), &tags);
    let named = names.map(|names| carry(source, names));
    let mut stream = Stream { words: Vec::new(), pos: Vec::new(), ends: Vec::new() };
    for sentence in source {
        stream.words.extend(sentence.words.iter().map(String::as_str));
        stream.ends.push(stream.words.len());
    }
    stream.pos = tags.concat();
    let mut join = Join {
        places,
        stream,
        tagged: source.iter().all(|s| s.pos.is_some()),
        named,
        next: 0,
        document: String::new(),
        report,
        sink,
    };
    read(&mut join)?;
    Ok(join.report)
}

/// The parts of speech of a skeleton: all that its words are known by.
#[derive(Default)]
struct Shape {
    sentences: Vec<Vec<String>>,
}

impl Shape {
    fn keys(&self) -> Vec<Vec<&str>> {
        self.sentences.iter().map(|s| s.iter().map(String::as_str).collect()).collect()
    }
}

impl Sink for Shape {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        self.sentences.push(match &annotation.pos {
            Some(pos) => pos.iter().map(|tag| (*tag).to_owned()).collect(),
            None => vec![String::new(); annotation.words.len()],
        });
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

/// The words of a source, one behind the other.
struct Stream<'s> {
    words: Vec<&'s str>,
    pos: Vec<&'s str>,
    /// One past the last word of each sentence.
    ends: Vec<usize>,
}

/// Where the names of a source are known, and where they are.
struct Named<'s> {
    /// For each word, whether names there are known.
    known: Vec<bool>,
    /// The names, by their place in the stream of words.
    spans: Vec<Span<'s>>,
}

/// Finds the names of one source in the words of another.
fn carry<'s>(source: &[Sentence], names: &'s [Sentence]) -> Named<'s> {
    let total: usize = source.iter().map(|s| s.words.len()).sum();
    let mut named = Named { known: vec![false; total], spans: Vec::new() };
    for (sentence, place) in names.iter().zip(places(&words(names), &words(source))) {
        let (Ok(start), Some(spans)) = (place, &sentence.names) else { continue };
        named.known[start..start + sentence.words.len()].fill(true);
        named.spans.extend(spans.iter().map(|(from, to, label)| Span {
            start: start + from,
            end: start + to,
            label: label.as_str(),
        }));
    }
    named.spans.sort_unstable();
    named
}

fn words(sentences: &[Sentence]) -> Vec<Vec<&str>> {
    sentences.iter().map(|s| s.words.iter().map(String::as_str).collect()).collect()
}

/// For each sentence on the left, where its words begin on the right.
fn places(left: &[Vec<&str>], right: &[Vec<&str>]) -> Vec<Result<usize, Reason>> {
    let (mut places, mut i, mut j) = (Vec::with_capacity(left.len()), 0, 0);
    let mut start = 0;
    for step in align(left, right) {
        let words: usize = right[j..j + step.right].iter().map(Vec::len).sum();
        let mut at = start;
        for sentence in &left[i..i + step.left] {
            places.push(match (step.equal, step.right) {
                (true, _) => Ok(at),
                (false, 0) => Err(Reason::Absent),
                (false, _) => Err(Reason::Tokens { skeleton: sentence.len(), source: words }),
            });
            at += sentence.len();
        }
        (i, j, start) = (i + step.left, j + step.right, start + words);
    }
    places
}

/// The best alignment of two rows of sentences: as many agreeing words as possible in runs of equal
/// length, in short runs. Where all sentences are as long as their counterparts, the two belong
/// together as they stand, though a short one may agree in nothing. Else sentences that agree from
/// the beginning, or up to the end, belong together, and only what is between is searched.
fn align(left: &[Vec<&str>], right: &[Vec<&str>]) -> Vec<Step> {
    let agree = |l: &[&str], r: &[&str]| l.iter().zip(r).filter(|(l, r)| l == r).count();
    if left.len() == right.len() && left.iter().zip(right).all(|(l, r)| l.len() == r.len()) {
        let agreeing: usize = left.iter().zip(right).map(|(l, r)| agree(l, r)).sum();
        if agreeing * 4 >= left.iter().map(Vec::len).sum::<usize>() * 3 {
            return vec![Step { left: 1, right: 1, equal: true }; left.len()];
        }
    }
    let alike =
        |(l, r): &(&Vec<&str>, &Vec<&str>)| l.len() == r.len() && agree(l, r) * 4 >= l.len() * 3;
    let head = left.iter().zip(right).take_while(alike).count();
    let (left, right) = (&left[head..], &right[head..]);
    let tail = left.iter().rev().zip(right.iter().rev()).take_while(alike).count();
    let (left, right) = (&left[..left.len() - tail], &right[..right.len() - tail]);
    let mut steps = vec![Step { left: 1, right: 1, equal: true }; head];
    if left.len().saturating_mul(right.len()) <= SEARCHED {
        steps.extend(search(left, right));
    } else {
        steps.extend(vec![Step { left: 1, right: 0, equal: false }; left.len()]);
        steps.extend(vec![Step { left: 0, right: 1, equal: false }; right.len()]);
    }
    steps.extend(vec![Step { left: 1, right: 1, equal: true }; tail]);
    steps
}

/// The best alignment, over all.
fn search(left: &[Vec<&str>], right: &[Vec<&str>]) -> Vec<Step> {
    let width = right.len() + 1;
    let mut best: Vec<(i64, Option<Step>)> = vec![(i64::MIN, None); (left.len() + 1) * width];
    best[0].0 = 0;
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            let (score, _) = best[i * width + j];
            let mut offer = |step: Step, gain: i64| {
                let cell = &mut best[(i + step.left) * width + j + step.right];
                if score + gain > cell.0 {
                    *cell = (score + gain, Some(step));
                }
            };
            for (a, b, gain) in equal_runs(&left[i..], &right[j..]) {
                offer(Step { left: a, right: b, equal: true }, gain);
            }
            if i < left.len() && j < right.len() {
                offer(Step { left: 1, right: 1, equal: false }, -1);
            }
            if i < left.len() {
                offer(Step { left: 1, right: 0, equal: false }, -1);
            }
            if j < right.len() {
                offer(Step { left: 0, right: 1, equal: false }, -1);
            }
        }
    }
    let (mut i, mut j, mut steps) = (left.len(), right.len(), Vec::new());
    while let (_, Some(step)) = best[i * width + j] {
        steps.push(step);
        (i, j) = (i - step.left, j - step.right);
    }
    steps.reverse();
    steps
}

/// The shortest runs from here on that have as many words and agree in at least half of them, with
/// what each gains.
fn equal_runs(left: &[Vec<&str>], right: &[Vec<&str>]) -> Vec<(usize, usize, i64)> {
    let mut runs = Vec::new();
    for a in 1..=RUN.min(left.len()) {
        for b in 1..=RUN.min(right.len()) {
            let total: usize = left[..a].iter().map(Vec::len).sum();
            if total != right[..b].iter().map(Vec::len).sum::<usize>() {
                continue;
            }
            let agree = left[..a]
                .iter()
                .flatten()
                .zip(right[..b].iter().flatten())
                .filter(|(l, r)| l == r)
                .count();
            // A run that parts into two equal ones is never better than these.
            let pieces = i64::try_from(a + b).unwrap_or(i64::MAX);
            if agree * 2 >= total {
                let gain = 2 * i64::try_from(agree).unwrap_or(i64::MAX);
                runs.push((a, b, gain - i64::try_from(total).unwrap_or(i64::MAX) + 2 - pieces));
            }
        }
    }
    runs
}

/// Hands a skeleton's sentences on with their words.
struct Join<'s, 'k> {
    places: Vec<Result<usize, Reason>>,
    stream: Stream<'s>,
    /// Whether the source has parts of speech; else the skeleton's are kept.
    tagged: bool,
    named: Option<Named<'s>>,
    /// The number of the next sentence.
    next: usize,
    document: String,
    report: Report,
    sink: &'k mut dyn Sink,
}

impl Sink for Join<'_, '_> {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        header.id.clone_into(&mut self.document);
        self.sink.begin(header)
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let number = self.next;
        self.next += 1;
        let start = match self.places.get(number) {
            Some(Ok(start)) => *start,
            other => {
                let reason = other.and_then(|place| place.err()).unwrap_or(Reason::Absent);
                let document = self.document.clone();
                self.report.left_out.push(LeftOut { document, sentence: number, reason });
                return self.sink.left_out();
            }
        };
        let end = start + annotation.words.len();
        let mut joined = annotation.clone();
        joined.words = self.stream.words[start..end].to_vec();
        if self.tagged {
            joined.pos = Some(self.stream.pos[start..end].to_vec());
        }
        joined.names = match &self.named {
            Some(named) => names(named, start, end, &mut self.report),
            None => annotation.names.clone(),
        };
        let report = &mut self.report;
        report.joined += 1;
        report.words += end - start;
        let ends = &self.stream.ends;
        let next = ends.get(ends.partition_point(|&at| at <= start));
        report.across += usize::from(next.is_some_and(|&at| at < end));
        if let (Some(theirs), Some(ours)) = (&annotation.pos, &joined.pos) {
            report.tagged_otherwise += theirs.iter().zip(ours).filter(|(a, b)| a != b).count();
        }
        self.sink.sentence(&joined)
    }

    fn end(&mut self) -> Result<(), StageError> {
        self.sink.end()
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        self.sink.fault(fault)
    }
}

/// The names among the words from `start` to `end`, counted from `start`; `None` where they are not
/// known of every word.
fn names<'s>(
    named: &Named<'s>,
    start: usize,
    end: usize,
    report: &mut Report,
) -> Option<Vec<Span<'s>>> {
    if !named.known[start..end].iter().all(|known| *known) {
        report.without_names += 1;
        return None;
    }
    let first = named.spans.partition_point(|span| span.end <= start);
    let mut found = Vec::new();
    for span in named.spans[first..].iter().take_while(|span| span.start < end) {
        if span.start < start {
            continue; // counted with the sentence where it begins
        } else if span.end > end {
            report.names_cut += 1;
        } else {
            found.push(Span { start: span.start - start, end: span.end - start, ..*span });
        }
    }
    report.names += found.len();
    Some(found)
}

#[cfg(test)]
#[path = "join_tests.rs"]
mod tests;
