//! One corpus, from its repositories to a folder: cloned, checked, converted, put in place.
//!
//! Everything is made in a folder beside the one that is asked for and moved there at the end, so
//! that a folder is whole or not there; what was cloned is kept, so that a run that was stopped is
//! taken up again. Left out: what a conversion does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use artifact::StageError;

use crate::git::{Files, Repository};
use crate::layout::{Layout, digest_of};
use crate::report::{Notes, Report, State};
use crate::sources::{Source, Sources};
use crate::{Talk, VERSION, gum, open7};

/// The file that says what a folder was made from.
const SOURCES: &str = "SOURCES.json";

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    /// The corpus.
    pub(crate) corpus: String,
    /// The folder to make.
    pub(crate) into: PathBuf,
    /// Where clones are kept.
    pub(crate) cache: PathBuf,
    /// Local clones by the short names of sources; they are only read.
    pub(crate) mirrors: BTreeMap<String, PathBuf>,
    /// A folder of local clones, each called by its source's short name or as its repository, with
    /// or without `.git` or its owner's folder.
    pub(crate) from: Option<PathBuf>,
}

/// What a conversion is given: the files of each source.
pub(crate) type Taken = BTreeMap<String, Files>;

/// Makes a corpus, or finds that it is there.
///
/// # Errors
/// There is no such corpus or source; git is not there; a repository cannot be reached or is not
/// what is expected; a file of it cannot be read; the folder belongs to someone else or cannot be
/// written; the run was stopped.
pub(crate) fn run(
    sources: &Sources,
    options: &Options,
    talk: Talk<'_>,
) -> Result<(Report, State), StageError> {
    let of = sources.of(&options.corpus)?;
    known_mirrors(options, sources)?;
    let pinned: BTreeMap<String, Source> =
        of.iter().map(|(name, source)| ((*name).to_owned(), (*source).clone())).collect();
    let there = there(&options.into, &options.corpus, &pinned)?;
    if let Some(report) = there.as_ref().filter(|report| report.absent.is_empty()) {
        return Ok((report.clone(), State::Unchanged));
    }
    let mut taken = Taken::new();
    for (name, source) in &of {
        taken.insert((*name).to_owned(), take(name, source, options, talk)?);
    }
    let absent: Vec<_> = taken.values().flat_map(|files| files.absent.clone()).collect();
    if let Some(report) = there.filter(|report| report.absent == absent) {
        return Ok((report, State::Unchanged));
    }
    let part = beside(&options.into, "part");
    remove(&part)?;
    fs::create_dir_all(&part).map_err(|e| StageError::io("create", &part, e))?;
    let mut layout = Layout::new(part.clone());
    let mut notes = Notes::default();
    talk.note(&format!("{}: converting", options.corpus));
    match options.corpus.as_str() {
        "gum" => gum::convert(&taken, &mut layout, &mut notes, talk)?,
        _ => open7::convert(&taken, &mut layout, &mut notes, talk)?,
    }
    let (counts, digest) = layout.finish();
    let report = Report {
        corpus: options.corpus.clone(),
        version: VERSION,
        digest,
        sources: pinned,
        absent,
        counts,
        notes: notes.finish(),
    };
    let json = serde_json::to_string_pretty(&report)
        .map_err(|error| StageError::new(format!("the report cannot be written: {error}")))?;
    let file = part.join(SOURCES);
    fs::write(&file, json + "\n").map_err(|e| StageError::io("write", &file, e))?;
    place(&part, &options.into)?;
    Ok((report, State::Made))
}

/// Refuses mirrors of sources that there are not.
fn known_mirrors(options: &Options, sources: &Sources) -> Result<(), StageError> {
    let known: BTreeSet<_> = sources.source.keys().collect();
    match options.mirrors.keys().find(|name| !known.contains(name)) {
        None => Ok(()),
        Some(name) => {
            let names: Vec<_> = known.iter().map(|name| name.as_str()).collect();
            Err(StageError::new(format!("there is no source `{name}` to give a mirror of"))
                .help(format!("sources are {}", names.join(", "))))
        }
    }
}

/// The report of a folder that is there, whole, and made from these sources by this version.
fn there(
    into: &Path,
    corpus: &str,
    pinned: &BTreeMap<String, Source>,
) -> Result<Option<Report>, StageError> {
    let Ok(mut list) = fs::read_dir(into) else { return Ok(None) };
    let Ok(text) = fs::read_to_string(into.join(SOURCES)) else {
        if list.next().is_none() {
            return Ok(None);
        }
        let message = format!("{} holds something that was not fetched", into.display());
        return Err(
            StageError::new(message).help("move it away, or choose another folder: --into FOLDER")
        );
    };
    // Another version of the program may have written something else there: it is made anew.
    let Ok(report) = serde_json::from_str::<Report>(&text) else { return Ok(None) };
    let same = report.corpus == corpus && report.version == VERSION && report.sources == *pinned;
    Ok((same && digest_of(into)? == report.digest).then_some(report))
}

/// The files of one source.
fn take(
    name: &str,
    source: &Source,
    options: &Options,
    talk: Talk<'_>,
) -> Result<Files, StageError> {
    if talk.monitor.cancelled() {
        return Err(StageError::cancelled());
    }
    let repository = match mirror(name, source, options)? {
        Some(path) => {
            talk.note(&format!("{name}: reading {}", path.display()));
            Repository::mirror(name, source, &path)?
        }
        None => {
            let folder = options.cache.join(format!("{name}.git"));
            Repository::clone(name, source, &folder, talk)?
        }
    };
    let gum = options.corpus == "gum";
    let wanted = if gum { gum::wanted } else { open7::wanted };
    let optional = if gum { &[] } else { open7::OPTIONAL };
    let files = repository.files(|path| wanted(name, path))?;
    match files.absent.iter().find(|path| !optional.contains(&path.as_str())) {
        Some(path) => Err(StageError::new(format!("{name}: the repository lacks its file {path}"))
            .help(format!("some mirrors leave out large files: clone {} itself", source.url))),
        None => Ok(files),
    }
}

/// The local clone of a source, where one is given.
fn mirror(name: &str, source: &Source, options: &Options) -> Result<Option<PathBuf>, StageError> {
    if let Some(path) = options.mirrors.get(name) {
        return Ok(Some(path.clone()));
    }
    let Some(from) = &options.from else { return Ok(None) };
    let repository = source.repository();
    let owned = source.url.rsplit('/').nth(1).unwrap_or_default();
    let candidates = [name.to_owned(), repository.to_owned(), format!("{owned}/{repository}")];
    let paths = candidates.iter().flat_map(|c| [from.join(c), from.join(format!("{c}.git"))]);
    match paths.into_iter().find(|path| path.is_dir()) {
        Some(path) => Ok(Some(path)),
        None => Err(StageError::new(format!("{} has no clone of {name}", from.display())).help(
            format!(
                "expected {name}.git or {repository} there, made by git clone --bare {}; or give \
                 --mirror {name}=PATH",
                source.url
            ),
        )),
    }
}

/// A folder beside another one: `data/.open7.part`.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    folder.with_file_name(format!(".{name}.{ending}"))
}

fn remove(folder: &Path) -> Result<(), StageError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(StageError::io("remove", folder, error))
        }
        _ => Ok(()),
    }
}

/// Moves a finished folder to its place; what was there was fetched earlier, or nothing.
fn place(part: &Path, into: &Path) -> Result<(), StageError> {
    let old = beside(into, "old");
    remove(&old)?;
    if into.exists() {
        fs::rename(into, &old).map_err(|e| StageError::io("move away", into, e))?;
    }
    fs::rename(part, into).map_err(|e| StageError::io("move into place", into, e))?;
    remove(&old)
}

#[cfg(test)]
mod tests;
