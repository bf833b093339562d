//! What a plan and a run look things up in, and the one function that says what a step would read,
//! under which key, and whether its result is there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use crate::catalog::{Catalog, Machine};
use crate::command::sandbox::Surroundings;
use crate::digest::{Digest, Digests};
use crate::explain::explain;
use crate::folder::Folders;
use crate::key::{Components, Encoder, Fields};
use crate::lock::Ledger;
use crate::maker::Maker;
use crate::pipeline::{Origin, Pipeline, Step, StepInput, StepIx};
use crate::record::{self, Record};
use crate::run::guard::Guard;
use crate::store::manifest::Manifest;
use crate::store::present::Present;
use crate::store::{Artifact, Store};
use crate::{EngineError, Reason};

/// Everything that stays the same during a plan or a run.
pub(crate) struct Context<'a> {
    pub(crate) root: &'a Path,
    pub(crate) catalog: &'a Catalog,
    pub(crate) machine: &'a Machine,
    pub(crate) pipeline: &'a Pipeline,
    pub(crate) store: &'a Store,
    /// repro.lock, as it was when the plan began.
    pub(crate) committed: Ledger,
    pub(crate) folders: Folders,
    /// The objects that there are, while a plan asks for many.
    pub(crate) present: RwLock<Option<Present>>,
    /// The bytes of the key that is made at the moment.
    pub(crate) encoder: Mutex<Encoder>,
    /// What commands may read outside of the project; looked up by the first that runs.
    pub(crate) surroundings: OnceLock<Surroundings>,
    /// Who ends commands where this process is killed.
    pub(crate) guard: Guard,
}

/// What a step made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) key: Digest,
    pub(crate) outputs: BTreeMap<String, Artifact>,
}

impl Made {
    /// Digests of the outputs.
    pub(crate) fn digests(&self) -> Digests {
        self.outputs.iter().map(|(name, artifact)| (name.clone(), artifact.digest())).collect()
    }
}

/// One artifact that a step reads.
#[derive(Debug, Clone)]
pub(crate) struct Source<'a> {
    pub(crate) input: &'a str,
    pub(crate) labels: &'a BTreeMap<String, String>,
    pub(crate) files: Files<'a>,
}

/// Where its files are.
#[derive(Debug, Clone)]
pub(crate) enum Files<'a> {
    /// One file in the store.
    Object { step: StepIx, output: &'a str, digest: Digest },
    /// A folder in the store; the list holds what `below` selects.
    Folder { step: StepIx, output: &'a str, below: &'a str, manifest: Arc<Manifest> },
    /// A folder of the user's: where it is, how the user writes that, and what it held.
    User { path: PathBuf, shown: PathBuf, manifest: Arc<Manifest> },
    /// Files of the project that a pattern means, by their names in the project.
    Picked { pattern: &'a str, manifest: Arc<Manifest> },
}

/// A step that can run.
#[derive(Debug, Clone)]
pub(crate) struct Ready<'a> {
    pub(crate) key: Digest,
    pub(crate) components: Components,
    pub(crate) sources: Vec<Source<'a>>,
    /// The digests of its outputs when it last ran, if that is known.
    pub(crate) last: Option<Digests>,
    pub(crate) reasons: Vec<Reason>,
}

/// What is known of a step all of whose inputs are there.
#[derive(Debug, Clone)]
pub(crate) enum Found<'a> {
    Fresh(Arc<Made>),
    Stale(Box<Ready<'a>>),
}

/// What the store has under a key.
enum Stored {
    Nothing,
    Lost { outputs: Vec<String>, digests: Digests },
    Whole(Made),
}

/// The first of some folders of an artifact that holds files, and these; the whole artifact where
/// no folder is named.
fn first_there<'a>(manifest: &Arc<Manifest>, folders: &'a [String]) -> (&'a str, Arc<Manifest>) {
    let mut found = folders.iter().map(|below| (below.as_str(), manifest.below(below)));
    let Some(first) = found.next() else { return ("", manifest.clone()) };
    let there = |(_, inside): &(&str, Manifest)| !inside.files.is_empty();
    let (below, inside) = if there(&first) { first } else { found.find(there).unwrap_or(first) };
    (below, Arc::new(inside))
}

/// Hands out the fields of a step's key; what it reads is in the order of its inputs.
fn hand_out(maker: Maker<'_>, step: &Step, sources: &[Source<'_>], fields: &mut impl Fields) {
    fields.open(maker.stage(), maker.code(), &step.parameters());
    let mut rest = sources;
    for input in &step.inputs {
        let count = rest.iter().take_while(|source| *source.input == *input.name).count();
        let (artifacts, others) = rest.split_at(count);
        rest = others;
        fields.input(&input.name, count);
        for Source { labels, files, .. } in artifacts {
            let (folder, digest) = match files {
                Files::Object { digest, .. } => (false, *digest),
                Files::Folder { manifest, .. }
                | Files::User { manifest, .. }
                | Files::Picked { manifest, .. } => (true, manifest.digest()),
            };
            fields.artifact(&input.name, labels, folder, digest);
        }
    }
}

impl<'a> Context<'a> {
    /// A step by its number.
    ///
    /// # Errors
    /// The pipeline has no such step.
    pub(crate) fn step(&self, step: StepIx) -> Result<&'a Step, EngineError> {
        self.pipeline.steps.get(step.0 as usize).ok_or_else(|| EngineError::Pipeline {
            step: format!("step {}", step.0),
            message: format!("the pipeline has {} steps", self.pipeline.steps.len()),
        })
    }

    /// What carries a step out.
    pub(crate) fn maker(&self, step: &'a Step) -> Result<Maker<'a>, EngineError> {
        if let Some(command) = &step.command {
            return Ok(Maker::Command(command));
        }
        self.catalog.get(&step.stage).map(Maker::Verb).ok_or_else(|| EngineError::Pipeline {
            step: step.name.clone(),
            message: format!("there is no stage `{}` in this binary", step.stage),
        })
    }

    /// Lists the objects that there are, or forgets the list: what comes and goes later is not in it.
    pub(crate) fn list_objects(&self, wanted: bool) {
        let list = wanted.then(|| Present::list(&self.store.objects()));
        *self.present.write().unwrap_or_else(PoisonError::into_inner) = list;
    }

    /// Looks at a step whose inputs are there. `made` gives what a step above it made, or nothing
    /// for an origin that does not take part.
    pub(crate) fn look(
        &self,
        ix: StepIx,
        force: bool,
        made: &dyn Fn(StepIx) -> Option<Arc<Made>>,
    ) -> Result<Found<'a>, EngineError> {
        let step = self.step(ix)?;
        let maker = self.maker(step)?;
        let mut sources = Vec::with_capacity(step.inputs.iter().map(|i| i.origins.len()).sum());
        for input in &step.inputs {
            for origin in &input.origins {
                sources.extend(self.source(step, input, origin, made)?);
            }
        }
        let key = {
            let mut encoder = self.encoder.lock().unwrap_or_else(PoisonError::into_inner);
            hand_out(maker, step, &sources, &mut *encoder);
            encoder.key()
        };
        let stored = self.stored(key, maker)?;
        let mut components = Components::default();
        let (reasons, last) = match stored {
            Stored::Whole(made) if !force => return Ok(Found::Fresh(Arc::new(made))),
            stored => {
                hand_out(maker, step, &sources, &mut components);
                self.why(step, &components, stored)?
            }
        };
        Ok(Found::Stale(Box::new(Ready { key, components, sources, last, reasons })))
    }

    /// The artifact of an origin; nothing if the origin does not take part.
    fn source(
        &self,
        step: &'a Step,
        input: &'a StepInput,
        origin: &'a Origin,
        made: &dyn Fn(StepIx) -> Option<Arc<Made>>,
    ) -> Result<Option<Source<'a>>, EngineError> {
        let fault = |message: String| EngineError::Pipeline { step: step.name.clone(), message };
        let (labels, files) = match origin {
            Origin::Folder { path, labels } => (labels, self.user_folder(step, input, path)?),
            Origin::Files { pattern, labels } => (labels, self.picked(step, input, pattern)?),
            Origin::Step { step: from, output, labels } => {
                let Some(made) = made(*from) else { return Ok(None) };
                let artifact = made.outputs.get(&**output).ok_or_else(|| {
                    fault(format!("reads the output `{output}`, which its stage does not declare"))
                })?;
                let (step, output) = (*from, &**output);
                let files = match (artifact, input.below.as_slice()) {
                    (Artifact::File(digest), []) => Files::Object { step, output, digest: *digest },
                    (Artifact::File(_), [below, ..]) => {
                        let name = &input.name;
                        return Err(fault(format!(
                            "`{name}` takes the files below `{below}`, but `{output}` is a file"
                        )));
                    }
                    (Artifact::Folder(_, manifest), folders) => {
                        let (below, manifest) = first_there(manifest, folders);
                        Files::Folder { step, output, below, manifest }
                    }
                };
                (labels, files)
            }
        };
        Ok(Some(Source { input: &input.name, labels, files }))
    }

    /// The project's own files that a pattern means.
    fn picked(
        &self,
        step: &Step,
        input: &StepInput,
        pattern: &'a str,
    ) -> Result<Files<'a>, EngineError> {
        let manifest = self.folders.picked(self.root, pattern)?;
        if manifest.files.is_empty() {
            return Err(EngineError::FolderMissing {
                step: step.name.clone(),
                input: input.name.to_string(),
                path: self.root.join(pattern),
                help: "it is listed under `files`: put it there, or take it off the list".into(),
            });
        }
        Ok(Files::Picked { pattern, manifest })
    }

    fn user_folder(
        &self,
        step: &Step,
        input: &StepInput,
        folder: &Path,
    ) -> Result<Files<'a>, EngineError> {
        for (path, shown) in places(self.root, input, folder) {
            if let Some(manifest) = self.folders.listing(&path)? {
                return Ok(Files::User { path, shown, manifest });
            }
        }
        Err(missing(self.root, step, input, folder))
    }

    /// What is recorded under a key by now, by this run or another, if all of it is there.
    pub(crate) fn recorded(
        &self,
        key: Digest,
        maker: Maker<'_>,
    ) -> Result<Option<Arc<Made>>, EngineError> {
        self.store.log().refresh()?;
        match self.stored(key, maker)? {
            Stored::Whole(made) => Ok(Some(Arc::new(made))),
            Stored::Nothing | Stored::Lost { .. } => Ok(None),
        }
    }

    /// What a record has of the outputs that a stage declares; the names of those that are gone
    /// from the store, or that it never had.
    pub(crate) fn held(
        &self,
        key: Digest,
        maker: Maker<'_>,
    ) -> Result<Result<Made, Vec<String>>, EngineError> {
        Ok(match self.stored(key, maker)? {
            Stored::Whole(made) => Ok(made),
            Stored::Lost { outputs, .. } => Err(outputs),
            Stored::Nothing => Err(Vec::new()),
        })
    }

    fn stored(&self, key: Digest, maker: Maker<'_>) -> Result<Stored, EngineError> {
        let Some(brief) = self.store.log().find(key) else { return Ok(Stored::Nothing) };
        let present = self.present.read().unwrap_or_else(PoisonError::into_inner);
        let mut made = Made { key, outputs: BTreeMap::new() };
        let mut lost = Vec::new();
        for (name, kind) in maker.outputs() {
            let digest = brief.digest(name);
            let artifact = digest.map(|digest| self.store.artifact(digest, kind, present.as_ref()));
            match artifact.transpose()?.flatten() {
                Some(artifact) => {
                    made.outputs.insert(name.to_owned(), artifact);
                }
                None => lost.push(name.to_owned()),
            }
        }
        if lost.is_empty() {
            Ok(Stored::Whole(made))
        } else {
            Ok(Stored::Lost { outputs: lost, digests: brief.digests() })
        }
    }

    /// Why a step runs, and what it made last.
    fn why(
        &self,
        step: &Step,
        components: &Components,
        stored: Stored,
    ) -> Result<(Vec<Reason>, Option<Digests>), EngineError> {
        match stored {
            Stored::Whole(made) => return Ok((vec![Reason::Forced], Some(made.digests()))),
            Stored::Lost { outputs, digests } => {
                let lost = outputs.into_iter().map(|output| Reason::Lost { output });
                return Ok((lost.collect(), Some(digests)));
            }
            Stored::Nothing => {}
        }
        let Some(record) = self.last(step)? else {
            let line = self.committed.get(&self.pipeline.profile, &step.name);
            return Ok((vec![Reason::NeverRan], line.map(|line| line.outputs)));
        };
        let mut reasons =
            explain(&record.components, components, &|fingerprint| self.parts(fingerprint));
        if reasons.is_empty() {
            // Its record was damaged and is explained by an equal one.
            reasons.push(Reason::NeverRan);
        }
        Ok((reasons, Some(record.outputs)))
    }

    /// The record of what a step made last: that of its line in repro.lock, or the newest here.
    pub(crate) fn last(&self, step: &Step) -> Result<Option<Record>, EngineError> {
        let log = self.store.log();
        // A record of a newer version explains nothing, and is in nobody's way here.
        let line = self.committed.get(&self.pipeline.profile, &step.name);
        let record = line.and_then(|line| log.load(line.key).unwrap_or_default());
        match (record, log.newest(&self.pipeline.profile, &step.name)) {
            (None, Some(key)) => log.load(key),
            (record, _) => Ok(record),
        }
    }

    /// The parts of a fingerprint, of this binary or of one that filed a record here.
    pub(crate) fn parts(&self, fingerprint: &str) -> Option<BTreeMap<String, String>> {
        let entries = &self.catalog.entries;
        let own = entries.iter().find(|entry| entry.fingerprint.digest == fingerprint);
        own.map(|entry| entry.fingerprint.parts.clone())
            .or_else(|| record::parts(self.store, fingerprint))
    }
}

/// Where the folder may be that an input takes from a folder of the user's, and how the user writes
/// that; the first that is there is taken.
fn places(
    root: &Path,
    input: &StepInput,
    folder: &Path,
) -> impl Iterator<Item = (PathBuf, PathBuf)> {
    // Joining an empty path would add a slash.
    let inside = |path: &Path, below: &str| {
        if below.is_empty() { path.to_path_buf() } else { path.join(below) }
    };
    let whole = root.join(folder);
    candidates(input).into_iter().map(move |below| (inside(&whole, below), inside(folder, below)))
}

/// The folders that an input may take, one of them perhaps the whole: empty.
fn candidates(input: &StepInput) -> Vec<&str> {
    match input.below.as_slice() {
        [] => vec![""],
        folders => folders.iter().map(String::as_str).collect(),
    }
}

/// The error of an input whose folder is not there.
fn missing(root: &Path, step: &Step, input: &StepInput, folder: &Path) -> EngineError {
    let whole = root.join(folder);
    let help = match (whole.is_dir(), candidates(input).as_slice()) {
        (false, _) => {
            "put the corpus there, or say where it is: `--set corpus=folder:PATH`; `repro profiles` \
             says which corpora can be fetched"
                .to_owned()
        }
        (true, [below]) => format!("{} is there, but has no folder `{below}`", whole.display()),
        (true, folders) => {
            let folders: Vec<_> = folders.iter().map(|below| format!("`{below}`")).collect();
            let folders = folders.join(", ");
            format!("{} is there, but has none of the folders {folders}", whole.display())
        }
    };
    let path = places(root, input, folder).next().map_or(whole, |(path, _)| path);
    EngineError::FolderMissing {
        step: step.name.clone(),
        input: input.name.to_string(),
        path,
        help,
    }
}

/// The first of [`places`] that is there; its files are not looked at.
pub(crate) fn user_folder(
    root: &Path,
    step: &Step,
    input: &StepInput,
    folder: &Path,
) -> Result<(PathBuf, PathBuf), EngineError> {
    let mut there = places(root, input, folder).filter(|(path, _)| path.is_dir());
    there.next().ok_or_else(|| missing(root, step, input, folder))
}
