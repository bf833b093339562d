//! A corpus in a folder, and its sentences as the readers of both its forms see them.
//!
//! Left out: what they should be like.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use artifact::{Inputs, Outputs, Silent, Stage};
use corpus::annotation::{Annotation, Header, Sink};
use corpus::tags::Span;
use corpus::text::Text;
use corpus::tree::Tree;
use corpus::{conll, ldc};
use serde_json::json;

use super::*;

pub(super) const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];
pub(super) const RAW: &str = "corpus/data/files/data/english/annotations";

/// A corpus in a folder that is removed when dropped.
pub(super) struct World(pub(super) PathBuf);

impl World {
    /// A corpus as CoNLL-2012.
    pub(super) fn columns(name: &str, seed: u64, sentences: [usize; 3]) -> Self {
        Self::new(name, seed, sentences, "conll")
    }

    /// A corpus as the raw release has it.
    pub(super) fn raw(name: &str, seed: u64, sentences: [usize; 3]) -> Self {
        Self::new(name, seed, sentences, "ldc")
    }

    fn new(name: &str, seed: u64, sentences: [usize; 3], form: &str) -> Self {
        let name = format!("synthesize-{name}-{form}-{}", std::process::id());
        let root = std::env::temp_dir().join(name);
        fs::create_dir_all(&root).unwrap();
        let world = Self(root);
        let [train, dev, test] = sentences;
        let params = json!({
            "seed": seed,
            "sentences": { "train": train, "dev": dev, "test": test },
            "domains": DOMAINS,
            "form": form,
        });
        let outputs = Outputs::below(&world.0);
        let request = Request {
            inputs: &Inputs::default(),
            outputs: &outputs,
            scratch: world.0.clone(),
            threads: 1,
            monitor: &Silent,
        };
        (Stage::of::<Synthesize>().run)(&params, &request).unwrap();
        world
    }

    /// Texts of a folder's files by their names, which go on from the folder's.
    pub(super) fn files(&self, folder: &str) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        add_files(&self.0.join(folder), "", &mut files);
        files
    }

    /// The files of a domain's split, as CoNLL-2012.
    pub(super) fn split(&self, split: &str, domain: &str) -> BTreeMap<String, String> {
        self.files(&format!("corpus/{split}/data/english/annotations/{domain}"))
    }

    /// The files of a domain's split, as the raw release has them.
    pub(super) fn raw_split(&self, split: &str, domain: &str) -> BTreeMap<String, String> {
        let mut files = self.files(&format!("{RAW}/{domain}"));
        files.retain(|name, _| {
            let stem = name.split_once('.').unwrap().0;
            corpus::split::v12(&format!("{domain}/{stem}")) == Some(split)
        });
        files
    }
}

fn add_files(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            add_files(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A sentence with all that both forms have.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sheet {
    pub(super) words: Vec<String>,
    pub(super) pos: Vec<String>,
    pub(super) parse: Vec<String>,
    pub(super) names: Option<Vec<(usize, usize, String)>>,
    pub(super) propositions: Option<Vec<Vec<String>>>,
}

impl From<&Annotation<'_>> for Sheet {
    fn from(annotation: &Annotation<'_>) -> Self {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let name = |span: &Span<'_>| (span.start, span.end, span.label.to_owned());
        let names = annotation.names.as_ref();
        let propositions = annotation.propositions.as_ref();
        Self {
            words: owned(&annotation.words),
            pos: annotation.pos.as_deref().map(owned).unwrap_or_default(),
            parse: annotation.parse.as_ref().map(Tree::bits).unwrap_or_default(),
            names: names.map(|names| names.iter().map(name).collect()),
            propositions: propositions.map(|all| all.iter().map(Tree::bits).collect()),
        }
    }
}

/// Collects the sentences of one document.
#[derive(Default)]
struct Collector {
    ids: Vec<String>,
    sheets: Vec<Sheet>,
}

impl Sink for Collector {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        self.ids.push(header.id.to_owned());
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        self.sheets.push(annotation.into());
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

/// Calls a function with every sentence.
struct Each<F>(F);

impl<F: FnMut(&Annotation<'_>)> Sink for Each<F> {
    fn begin(&mut self, _: Header<'_>) -> Result<(), StageError> {
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        (self.0)(annotation);
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        Ok(())
    }
}

/// Calls `look` with every sentence of a domain and split, read from CoNLL-2012.
pub(super) fn each(world: &World, split: &str, domain: &str, look: impl FnMut(&Annotation<'_>)) {
    let mut sink = Each(look);
    for (name, text) in world.split(split, domain) {
        let text = Text { bytes: text.as_bytes(), shown: Path::new(&name) };
        conll::read(text, &[], &mut sink).unwrap();
    }
}

/// The documents of a domain and split by their names, read from CoNLL-2012.
pub(super) fn from_columns(
    world: &World,
    split: &str,
    domain: &str,
) -> BTreeMap<String, Vec<Sheet>> {
    let read = |(name, text): (String, String)| {
        let mut collector = Collector::default();
        let text = Text { bytes: text.as_bytes(), shown: Path::new(&name) };
        conll::read(text, &[], &mut collector).unwrap();
        let [id] = &collector.ids[..] else { panic!("{name}: one document in a file") };
        (id.clone(), collector.sheets)
    };
    world.split(split, domain).into_iter().map(read).collect()
}

/// The documents of a domain and split by their names, read from the raw layout.
pub(super) fn from_raw(world: &World, split: &str, domain: &str) -> BTreeMap<String, Vec<Sheet>> {
    let files = world.raw_split(split, domain);
    let stems = files.keys().filter_map(|name| name.strip_suffix(".parse"));
    let read = |stem: &str| {
        let names = ["parse", "prop", "name"].map(|ending| format!("{stem}.{ending}"));
        let [parse, prop, name] = names.each_ref().map(|name| {
            let text = files.get(name)?;
            Some(Text { bytes: text.as_bytes(), shown: Path::new(name) })
        });
        let mut collector = Collector::default();
        let id = format!("{domain}/{stem}");
        ldc::read(parse.unwrap(), prop, name, &id, &mut collector).unwrap();
        assert_eq!(collector.ids, [id.as_str()]);
        (id, collector.sheets)
    };
    stems.map(read).collect()
}
