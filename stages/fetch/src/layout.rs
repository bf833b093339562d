//! The layout of the CoNLL-2012 release: where each document goes, and how many there are.
//!
//! Left out: where documents come from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::write::conll::{self, Predicate, UNNAMED};

use crate::report::Count;

/// A part of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Split {
    Train,
    Dev,
    Test,
}

impl Split {
    /// Its name in reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Dev => "dev",
            Self::Test => "test",
        }
    }

    /// Its folder in the release.
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "development",
            other => other.name(),
        }
    }
}

/// A folder that is filled with documents.
#[derive(Debug)]
pub(crate) struct Layout {
    root: PathBuf,
    counts: BTreeMap<String, BTreeMap<String, Count>>,
    /// The digest of each file, by its path below the folder.
    files: BTreeMap<String, blake3::Hash>,
}

impl Layout {
    /// Fills `root`, which is there and empty.
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root, counts: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// Writes a document whose name begins with its domain: `nw/ewt/00/a`. One without a sentence
    /// is not written.
    pub(crate) fn put(&mut self, split: Split, document: Document) -> Result<(), StageError> {
        let Document { id, mut text, count, .. } = document;
        if count.sentences == 0 {
            return Ok(());
        }
        conll::end(&mut text);
        let path = format!("{}/data/english/annotations/{id}.gold_conll", split.folder());
        let file = self.root.join(&path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|e| StageError::io("create", folder, e))?;
        }
        fs::write(&file, &text).map_err(|e| StageError::io("write", &file, e))?;
        if self.files.insert(path, blake3::hash(text.as_bytes())).is_some() {
            let message = format!("two documents are called {id}");
            return Err(StageError::new(message).help("the sources are not what they should be"));
        }
        let domain = id.split('/').next().unwrap_or(&id).to_owned();
        let splits = self.counts.entry(domain).or_default();
        let total = splits.entry(split.name().to_owned()).or_default();
        total.add(&Count { documents: 1, ..count });
        Ok(())
    }

    /// The numbers, and the digest of all files.
    pub(crate) fn finish(self) -> (BTreeMap<String, BTreeMap<String, Count>>, String) {
        (self.counts, digest(&self.files))
    }
}

/// The digest of the corpus files below a folder, as [`Layout::finish`] gives it.
pub(crate) fn digest_of(root: &Path) -> Result<String, StageError> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let list = fs::read_dir(&folder).map_err(|e| StageError::io("list", &folder, e))?;
        for entry in list {
            let entry = entry.map_err(|e| StageError::io("list", &folder, e))?;
            let path = entry.path();
            let kind = entry.file_type().map_err(|e| StageError::io("look at", &path, e))?;
            if kind.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "gold_conll") {
                let bytes = fs::read(&path).map_err(|e| StageError::io("read", &path, e))?;
                let inner = path.strip_prefix(root).unwrap_or(&path);
                let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
                files.insert(parts.join("/"), blake3::hash(&bytes));
            }
        }
    }
    Ok(digest(&files))
}

fn digest(files: &BTreeMap<String, blake3::Hash>) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, hash) in files {
        hasher.update(path.as_bytes());
        hasher.update(&[0]);
        hasher.update(hash.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// A word as the release writes it: brackets as treebanks escape them, and no space (`1 000`), which
/// would part columns.
fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            '(' => escaped.push_str("-LRB-"),
            ')' => escaped.push_str("-RRB-"),
            '{' => escaped.push_str("-LCB-"),
            '}' => escaped.push_str("-RCB-"),
            space if space.is_whitespace() => escaped.push('_'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A document that is being written. Its own name stands in every line, whatever its source calls
/// it.
#[derive(Debug)]
pub(crate) struct Document {
    id: String,
    text: String,
    count: Count,
    /// The lemmas and framesets of the next sentence's predicates are in these of its columns.
    framesets: Option<(usize, usize)>,
}

impl Document {
    pub(crate) fn new(id: String) -> Self {
        let mut text = String::new();
        conll::begin(&mut text, Header { id: &id, part: "000", line: 0 });
        Self { id, text, count: Count::default(), framesets: None }
    }

    /// Says where the lemmas and the framesets (`want.01`) of predicates are found among the
    /// columns of its sentences.
    pub(crate) fn with_framesets(mut self, lemma: usize, frameset: usize) -> Self {
        self.framesets = Some((lemma, frameset));
        self
    }
}

impl Sink for Document {
    fn begin(&mut self, _header: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        let header = Header { id: &self.id, part: "000", line: 0 };
        let mut predicates = Vec::new();
        if let Some((lemma, frameset)) = self.framesets
            && let Some((lemmas, framesets)) =
                annotation.columns.get(lemma).zip(annotation.columns.get(frameset))
        {
            for (word, (lemma, frameset)) in lemmas.iter().zip(framesets).enumerate() {
                if let Some((_, frameset)) = frameset.rsplit_once('.') {
                    predicates.push(Predicate { word, lemma, frameset });
                }
            }
        }
        let words: Vec<String> = annotation.words.iter().map(|word| escaped(word)).collect();
        let written =
            Annotation { words: words.iter().map(String::as_str).collect(), ..annotation.clone() };
        conll::sentence_marked(&mut self.text, header, &written, &predicates, UNNAMED)?;
        let count = &mut self.count;
        count.sentences += 1;
        count.tokens += words.len();
        count.predicates += annotation.propositions.as_ref().map_or(0, Vec::len);
        count.with_predicates += usize::from(annotation.propositions.is_some());
        count.names += annotation.names.as_ref().map_or(0, Vec::len);
        count.with_names += usize::from(annotation.names.is_some());
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}
