//! The ingest stage: one domain and split of a CoNLL-2012 corpus becomes one table of sentences
//! with the layers POS, chunks, names, predicates and roles.
//!
//! A layer that nobody annotated is absent, never a row of `O`: no parse means no POS and no
//! chunks; no names where the profile says so. Left out: the split itself, which is the corpus'
//! folders, and any other format.

mod layers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::{
    Arity, Input, InputFile, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError,
    Verb,
};
use corpus::annotation::Header;
use corpus::text::{self, Text};
use corpus::{LAYERS, TableBuilder, conll};
use serde::Deserialize;

/// What the names of a corpus' files end in: `.gold_conll`, `.v4_gold_conll` … Releases have the
/// same documents with automatic annotation beside them, in `.v4_auto_conll`.
const SUFFIX: &str = "gold_conll";

/// What becomes of the SRL layer of a sentence without a proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithoutPredicates {
    /// The layer is absent, as in the paper's published code.
    Skip,
    /// The layer is `O` throughout.
    Outside,
}

/// Layers without annotation, by split and domain.
pub type Unannotated = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// The stage's parameters.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The domain that the input is of, a key of `unannotated`.
    pub domain: String,
    /// The split that the input is of, a key of `unannotated`.
    pub split: String,
    /// Sentences of fewer words are dropped.
    pub min_tokens: usize,
    /// The entity types that are kept, the others become `O`; none named keeps all.
    pub names: Vec<String>,
    /// Layers that are absent in a whole domain and split.
    pub unannotated: Unannotated,
    /// Sentences without a proposition.
    pub without_predicates: WithoutPredicates,
}

impl Params {
    /// The layers that are absent in this step's domain and split.
    fn absent(&self) -> &[String] {
        let domains = self.unannotated.get(&self.split);
        domains.and_then(|domains| domains.get(&self.domain)).map_or(&[], Vec::as_slice)
    }
}

/// The stage.
pub struct Ingest;

impl Verb for Ingest {
    const NAME: &'static str = "ingest";
    const ABOUT: &'static str = "reads one domain and split of a CoNLL-2012 corpus";
    const INPUTS: &'static [InputSpec] = &[InputSpec {
        name: "corpus",
        arity: Arity::One,
        about: "the folder of one domain and split, with files *_conll",
    }];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "sentences",
        kind: OutputKind::File,
        about: "Arrow: sentences with their layers",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        for (split, domains) in &params.unannotated {
            for (domain, layers) in domains {
                for layer in layers {
                    if !LAYERS.contains(&layer.as_str()) {
                        let path = ["unannotated", split, domain].map(str::to_owned).to_vec();
                        return Err(ParamError {
                            path,
                            message: format!(
                                "`{layer}` is no layer, expected {}",
                                LAYERS.join(", ")
                            ),
                            expected: LAYERS.map(str::to_owned).to_vec(),
                        });
                    }
                }
            }
        }
        Ok(())
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let table = read(&params, request)?;
        request.monitor.metric("sentences", table.rows() as f64);
        table.write(&request.outputs.path("sentences"))
    }
}

/// Reads all files of the input, sorted by name.
fn read(params: &Params, request: &Request<'_>) -> Result<TableBuilder, StageError> {
    let input = request.inputs.one("corpus")?;
    let files = conll_files(input)?;
    let mut table = TableBuilder::new(&LAYERS.map(str::to_owned));
    let (mut seen, mut bytes) = (Seen::default(), Vec::new());
    for (done, file) in files.iter().enumerate() {
        if request.monitor.cancelled() {
            return Err(StageError::cancelled());
        }
        request.monitor.progress(done as u64, files.len() as u64, "files");
        text::load(&file.path, &file.shown, &mut bytes)?;
        let mut rows = layers::Rows {
            params,
            shown: &file.shown,
            seen: &mut seen,
            table: &mut table,
            document: String::new(),
            number: 0,
            marks: Vec::new(),
        };
        conll::read(Text { bytes: &bytes, shown: &file.shown }, &[], &mut rows)?;
    }
    Ok(table)
}

/// The files of the input that are corpus files.
fn conll_files(input: &Input) -> Result<Vec<&InputFile>, StageError> {
    let mut files: Vec<_> = input.files.iter().filter(|file| file.name.ends_with(SUFFIX)).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    if files.is_empty() {
        let folder = folder(input);
        return Err(StageError::new(format!(
            "no file of{} ends in `{SUFFIX}`",
            folder.map_or(" the folder".to_owned(), |folder| format!(" {}", folder.display()))
        ))
        .help(
            "expected the CoNLL-2012 layout, such as \
             train/data/english/annotations/nw/wsj/00/wsj_0001.gold_conll, below the corpus folder",
        ));
    }
    Ok(files)
}

/// The folder that the input's files lie in, if it has any: its first file's place without the
/// file's name inside the artifact.
fn folder(input: &Input) -> Option<PathBuf> {
    let file = input.files.first()?;
    let up = Path::new(&file.name).components().count();
    Some(file.shown.ancestors().nth(up)?.to_owned())
}

/// The documents that were read, so that none is read twice.
#[derive(Default)]
pub(crate) struct Seen {
    documents: BTreeMap<(String, String), (PathBuf, usize)>,
}

impl Seen {
    pub(crate) fn check(&mut self, document: &Header<'_>, shown: &Path) -> Result<(), StageError> {
        let key = (document.id.to_owned(), document.part.to_owned());
        let place = (shown.to_owned(), document.line);
        match self.documents.insert(key, place) {
            None => Ok(()),
            Some((first, line)) => Err(StageError::new(format!(
                "document {} part {} is in the corpus twice: {}, line {}, and {}, line {line}",
                document.id,
                document.part,
                shown.display(),
                document.line,
                first.display()
            ))
            .help("remove one of the two; a release unpacked twice has both")),
        }
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod corpora;
