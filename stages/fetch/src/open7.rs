//! Seven domains: the English Web Treebank as five of them, MASC as two.
//!
//! The words, parts of speech and the split of EWT are those of Universal Dependencies; its brackets
//! and propositions are the PropBank release's, joined by [`corpus::join`]; its names those of
//! Universal NER. Left out: MASC, whose module is its own, and sentences whose words cannot be told.

use std::collections::BTreeMap;
use std::path::Path;

use artifact::StageError;
use corpus::annotation::{Annotation, Header, PREDICATE, Sink};
use corpus::join::{self, Reason, Sentence, Words};
use corpus::text::Text;
use corpus::{conll, conllu, iob};

use crate::git::Files;
use crate::layout::{Document, Layout, Split};
use crate::report::Notes;
use crate::run::Taken;
use crate::{Talk, masc};

/// The genres of EWT, and the domains that they stand for.
const GENRES: [(&str, &str); 5] =
    [("answers", "bc"), ("email", "bn"), ("reviews", "mz"), ("newsgroup", "nw"), ("weblog", "wb")];
/// The kinds of name that Universal NER publishes (its drafts have others), and what the release
/// calls them.
const NAMES: [(&str, &str); 3] = [("PER", "PERSON"), ("ORG", "ORG"), ("LOC", "LOC")];
/// How the parts of speech of verbs begin.
const VERB: &str = "VB";
/// Files that the corpus is made without where a mirror lacks them.
pub(crate) const OPTIONAL: &[&str] = &["en_ewt-ud-train.iob2"];

const SENTENCES: &str = "not-to-release/sources/";
const LISTS: &str = "not-to-release/file-lists/";
const SKELETONS: &str = "data/google/ewt/";

/// Whether a file, or a folder with a slash at its end, is read.
pub(crate) fn wanted(source: &str, path: &str) -> bool {
    let folder = |parts: &[&str]| {
        parts.iter().any(|part| part.starts_with(path) || (path.starts_with(part)))
    };
    match (source, path.ends_with('/')) {
        ("ewt", true) => folder(&[SENTENCES, LISTS]),
        ("ewt", false) => path.starts_with("not-to-release/"),
        ("propbank", true) => folder(&[SKELETONS, "data/oanc/masc/"]),
        ("propbank", false) => {
            path.starts_with(SKELETONS) && path.ends_with(".gold_skel")
                || path.starts_with("data/oanc/masc/") && path.ends_with(".prop")
        }
        ("names", false) => path.ends_with(".iob2"),
        ("masc", true) => folder(&["src/main/resources/Propbank/"]),
        ("masc", false) => path.contains(".mrg"),
        _ => false,
    }
}

/// Writes all seven domains.
pub(crate) fn convert(
    taken: &Taken,
    layout: &mut Layout,
    notes: &mut Notes,
    talk: Talk<'_>,
) -> Result<(), StageError> {
    let nothing = Files::default();
    let of = |name: &str| taken.get(name).unwrap_or(&nothing);
    let names = names(of("names"), notes)?;
    ewt(of("ewt"), of("propbank"), &names, layout, notes, talk)?;
    masc::convert(of("masc"), of("propbank"), layout, notes, talk)?;
    if !of("names").absent.is_empty() {
        notes.add(
            "file of names lacking in the mirror: that split of EWT has no names",
            OPTIONAL[0],
        );
    }
    Ok(())
}

/// The names of all documents of EWT.
fn names(files: &Files, notes: &mut Notes) -> Result<Words, StageError> {
    let mut words = Words::default();
    for (path, bytes) in &files.found {
        let text = Text { bytes, shown: Path::new(path) };
        iob::read(text, path, &mut words)?;
    }
    let mut other = 0;
    for sentence in words.documents.values_mut().flatten() {
        if let Some(names) = &mut sentence.names {
            let before = names.len();
            names.retain_mut(|(_, _, label)| {
                let known = NAMES.iter().find(|(theirs, _)| theirs == label);
                known.inspect(|(_, ours)| (*ours).clone_into(label)).is_some()
            });
            other += before - names.len();
        }
    }
    notes.count("names of other kinds than PER, ORG and LOC left out", other);
    Ok(words)
}

/// The five domains of EWT.
fn ewt(
    treebank: &Files,
    propbank: &Files,
    names: &Words,
    layout: &mut Layout,
    notes: &mut Notes,
    talk: Talk<'_>,
) -> Result<(), StageError> {
    let splits = ewt_splits(treebank)?;
    let mut total = join::Report::default();
    for (done, (name, split)) in splits.iter().enumerate() {
        if talk.monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        talk.monitor.progress(done as u64, splits.len() as u64, "documents of EWT");
        let path = format!("{SENTENCES}{name}");
        let Some(bytes) = treebank.found.get(&path) else {
            return Err(StageError::new(format!("ewt: {name} is listed and not there")));
        };
        let mut words = Words::default();
        conllu::read(Text { bytes, shown: Path::new(&path) }, &[], name, &mut words)?;
        let Some((id, sentences)) = words.documents.into_iter().next() else { continue };
        let Some((genre, file)) = name.split_once('/') else { continue };
        let Some((_, domain)) = GENRES.iter().find(|(known, _)| *known == genre) else {
            notes.add("documents of EWT in an unknown genre left out", name);
            continue;
        };
        let file = file.strip_suffix(".conllu").unwrap_or(file);
        let skeleton = format!("{SKELETONS}{genre}/00/{file}.gold_skel");
        let Some(bytes) = propbank.found.get(&skeleton) else {
            notes.add("documents of EWT without brackets and predicates left out", &id);
            notes.count(
                "sentences in documents of EWT without brackets and predicates",
                sentences.len(),
            );
            continue;
        };
        let file = file.strip_suffix(".xml").unwrap_or(file);
        let mut document = Document::new(format!("{domain}/ewt/00/{file}")).with_framesets(0, 1);
        let text = Text { bytes, shown: Path::new(&skeleton) };
        let (report, not_verbs) =
            joined(text, &sentences, names.documents.get(&id), &mut document)?;
        notes.count("predicates of EWT left out: no verbs, as in MASC", not_verbs);
        for left in &report.left_out {
            let place = format!("{id}, sentence {}", left.sentence);
            notes.add(reason(left.reason), &place);
        }
        total.add(report);
        layout.put(*split, document)?;
    }
    notes.count("sentences of EWT joined with their brackets and predicates", total.joined);
    notes.count("sentences of EWT joined over the boundaries of sentences", total.across);
    notes.count(
        "words that Universal Dependencies tags otherwise than the skeleton (its tag is taken)",
        total.tagged_otherwise,
    );
    notes.count("sentences of EWT without names, though of an annotated document", {
        total.without_names
    });
    notes.count("names across the end of a sentence left out", total.names_cut);
    Ok(())
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Tokens { .. } => {
            "sentences of EWT left out: other tokens in the skeleton than in the treebank"
        }
        Reason::Absent => "sentences of EWT left out: in the skeleton alone",
    }
}

/// Reads a skeleton and hands on its sentences with their words.
fn joined(
    text: Text<'_, '_>,
    sentences: &[Sentence],
    names: Option<&Vec<Sentence>>,
    document: &mut Document,
) -> Result<(join::Report, usize), StageError> {
    // Columns 7 and 8 of a skeleton are the lemma and the frameset of a predicate.
    let read = |sink: &mut dyn Sink| conll::read(text, &[7, 8], sink);
    let mut verbs = Verbs { document, left_out: 0 };
    let report = join::join(&read, sentences, names.map(Vec::as_slice), &mut verbs)?;
    Ok((report, verbs.left_out))
}

/// Keeps the propositions of verbs alone. The release annotates nouns and adjectives in EWT, not in
/// MASC, and one corpus has one convention.
struct Verbs<'d> {
    document: &'d mut Document,
    left_out: usize,
}

impl Sink for Verbs<'_> {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.document.begin(header)
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let mut kept = annotation.clone();
        if let (Some(propositions), Some(pos)) = (&mut kept.propositions, &annotation.pos) {
            let before = propositions.len();
            propositions.retain(|proposition| {
                let predicate = proposition.nodes.iter().find(|node| node.label == PREDICATE);
                predicate.is_some_and(|node| pos[node.start].starts_with(VERB))
            });
            self.left_out += before - propositions.len();
        }
        for (word, tag) in annotation.pos.iter().flatten().enumerate() {
            if !tag.starts_with(VERB) {
                kept.columns.iter_mut().filter_map(|cells| cells.get_mut(word)).for_each(|cell| {
                    *cell = "-";
                });
            }
        }
        self.document.sentence(&kept)
    }

    fn end(&mut self) -> Result<(), StageError> {
        self.document.end()
    }
}

/// The documents of EWT with their splits, in the order of the lists.
fn ewt_splits(files: &Files) -> Result<Vec<(String, Split)>, StageError> {
    let mut splits = Vec::new();
    let mut seen = BTreeMap::new();
    for split in [Split::Train, Split::Dev, Split::Test] {
        let path = format!("{LISTS}files.{}", split.name());
        let Some(bytes) = files.found.get(&path) else {
            return Err(StageError::new(format!("ewt: the list {path} is not there")));
        };
        let text = Text { bytes, shown: Path::new(&path) }.decode()?;
        for name in text.lines().map(str::trim).filter(|name| !name.is_empty()) {
            if seen.insert(name.to_owned(), split).is_some() {
                return Err(StageError::new(format!("ewt: {name} is listed twice")));
            }
            splits.push((name.to_owned(), split));
        }
    }
    Ok(splits)
}
