//! Copies of outputs where a person looks for them: `reports/PROFILE`.
//!
//! A published folder mirrors the output: files that differ are written, files that the output does
//! not have are removed, links are never followed. Beside them lies `machine.json`, which says on
//! what kind of machine they were made, because bytes are promised per CPU type alone, and which of the
//! results behind them were adopted.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::digest::Digest;
use crate::pipeline::Step;
use crate::project::STORE;
use crate::record::Adoption;
use crate::store::{Artifact, Store, files};
use crate::{EngineError, Machine};

/// The name of the file about the machine.
const MACHINE: &str = "machine.json";

/// What is said beside the published files.
#[derive(serde::Serialize)]
pub(crate) struct About {
    /// The machine that made them.
    #[serde(flatten)]
    pub(crate) machine: Machine,
    /// The results that they rest on, and that a person adopted over a change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) adopted: Vec<AdoptedStep>,
}

/// A result that was adopted.
#[derive(serde::Serialize)]
pub(crate) struct AdoptedStep {
    /// The step.
    pub(crate) step: String,
    /// When, as `2017-05-23T08:00:00Z`.
    pub(crate) when: String,
    /// Why, when and by whom.
    #[serde(flatten)]
    pub(crate) adoption: Adoption,
}

impl AdoptedStep {
    /// What a step's record says of its adoption.
    pub(crate) fn new(step: &str, adoption: Adoption) -> Self {
        // The last second that has a year of four digits.
        let at = Duration::from_secs(adoption.at.min(253_402_300_799));
        let when = humantime::format_rfc3339_seconds(SystemTime::UNIX_EPOCH + at).to_string();
        Self { step: step.to_owned(), when, adoption }
    }
}

/// What a published file holds.
enum Content {
    /// An object of the store.
    Object(Digest),
    /// Text of the runner's own.
    Text(String),
}

/// Refuses folders that are not safely inside the project, or inside each other. To be called before
/// anything runs.
pub(crate) fn check(root: &Path, steps: &[Step]) -> Result<(), EngineError> {
    let mut folders: Vec<&PathBuf> = Vec::new();
    for step in steps {
        let Some(folder) = &step.publish else { continue };
        check_one(step, folder)?;
        check_way(root, step, folder)?;
        if folders.iter().any(|other| folder.starts_with(other) || other.starts_with(folder)) {
            return Err(refused(step, folder, "another step is published there"));
        }
        folders.push(folder);
    }
    Ok(())
}

fn check_one(step: &Step, folder: &Path) -> Result<(), EngineError> {
    let inside = folder.components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || folder.as_os_str().is_empty() {
        return Err(refused(step, folder, "it must be a folder inside the project's"));
    }
    if folder.starts_with(STORE) {
        return Err(refused(step, folder, "the store is there"));
    }
    Ok(())
}

/// Refuses a folder that is not there and cannot be made there, or is somewhere else.
fn check_way(root: &Path, step: &Step, relative: &Path) -> Result<(), EngineError> {
    let mut folder = root.to_path_buf();
    for part in relative.components() {
        folder.push(part);
        if fs::symlink_metadata(&folder).is_ok_and(|found| !found.is_dir()) {
            return Err(refused(step, relative, "it leads through a link or a file"));
        }
    }
    Ok(())
}

/// Makes the published folder of a step equal to its output. Returns the files that were written or
/// removed, relative to the project's folder.
pub(crate) fn publish(
    root: &Path,
    store: &Store,
    step: &Step,
    outputs: &BTreeMap<String, Artifact>,
    about: &About,
) -> Result<Vec<PathBuf>, EngineError> {
    let Some(relative) = &step.publish else { return Ok(Vec::new()) };
    let wanted = wanted(step, relative, outputs, about)?;
    check_way(root, step, relative)?;
    let folder = root.join(relative);
    check_owner(step, relative, &folder, &wanted)?;
    fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
    let mut touched = BTreeSet::new();
    remove_others(&folder, Path::new(""), &wanted, &mut touched)?;
    // First what says that the folder is ours: a run may be killed behind any of the files.
    let (first, rest): (Vec<_>, Vec<_>) = wanted.iter().partition(|(name, _)| *name == MACHINE);
    for (name, content) in first.into_iter().chain(rest) {
        let path = folder.join(name);
        let bytes = match content {
            Content::Text(text) => text.as_bytes().to_vec(),
            Content::Object(digest) if holds(&path, *digest) => continue,
            Content::Object(digest) => {
                let object = store.object(*digest);
                fs::read(&object).map_err(EngineError::io("read", &object))?
            }
        };
        if holds(&path, Digest::of(&bytes)) {
            continue;
        }
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(EngineError::io("create", parent))?;
        files::write_whole(&path, &bytes)?;
        touched.insert(PathBuf::from(name));
    }
    Ok(touched.into_iter().map(|name| relative.join(name)).collect())
}

/// What the folder shall hold, by name.
fn wanted(
    step: &Step,
    folder: &Path,
    outputs: &BTreeMap<String, Artifact>,
    about: &About,
) -> Result<BTreeMap<String, Content>, EngineError> {
    let mut wanted = BTreeMap::new();
    for (output, artifact) in outputs {
        // What a command makes keeps its place in the working folder.
        let command = step.command.as_ref();
        let place = command.and_then(|command| command.place(output, &step.coordinates));
        match artifact {
            Artifact::File(digest) => {
                wanted.insert(place.unwrap_or(output.clone()), Content::Object(*digest));
            }
            Artifact::Folder(_, manifest) => {
                let inside = place.map(|place| place + "/").unwrap_or_default();
                let files = manifest.files.iter();
                wanted.extend(
                    files.map(|file| {
                        (format!("{inside}{}", file.name), Content::Object(file.digest))
                    }),
                );
            }
        }
    }
    let mut text = serde_json::to_string_pretty(about).unwrap_or_default();
    text.push('\n');
    if wanted.insert(MACHINE.to_owned(), Content::Text(text)).is_some() {
        return Err(refused(step, folder, "its output has a machine.json of its own"));
    }
    Ok(wanted)
}

/// Refuses a folder with files of somebody else's: they would be removed.
fn check_owner(
    step: &Step,
    relative: &Path,
    folder: &Path,
    wanted: &BTreeMap<String, Content>,
) -> Result<(), EngineError> {
    let empty = match fs::read_dir(folder) {
        // What a killed run had not written whole is nobody's.
        Ok(entries) => entries
            .flatten()
            .all(|entry| files::is_incomplete(&entry.file_name().to_string_lossy())),
        Err(e) if e.kind() == io::ErrorKind::NotFound => true,
        Err(e) => return Err(EngineError::io("list", folder)(e)),
    };
    // One name in common, such as index.html, is chance; half of them are an older report.
    let is_there = |name: &&String| fs::symlink_metadata(folder.join(name)).is_ok();
    let ours = 2 * wanted.keys().filter(is_there).count() >= wanted.len();
    if empty || ours || folder.join(MACHINE).is_file() {
        return Ok(());
    }
    Err(refused(step, relative, "it holds files that were not published there; empty it first"))
}

/// Whether a plain file with this content is there.
fn holds(path: &Path, digest: Digest) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
        && Digest::of_file(path).is_ok_and(|(found, _)| found == digest)
}

/// Removes what stands below `inside` and is not wanted, or stands in the way of what is.
fn remove_others(
    folder: &Path,
    inside: &Path,
    wanted: &BTreeMap<String, Content>,
    touched: &mut BTreeSet<PathBuf>,
) -> Result<(), EngineError> {
    let here = folder.join(inside);
    for entry in fs::read_dir(&here).map_err(EngineError::io("list", &here))? {
        let entry = entry.map_err(EngineError::io("list", &here))?;
        let (path, relative) = (entry.path(), inside.join(entry.file_name()));
        // A name that is not UTF-8 is no wanted one.
        let name = relative.to_str().unwrap_or_default();
        // Of the entry itself, also where it is a link.
        let kind = entry.file_type().map_err(EngineError::io("read", &path))?;
        let prefix = format!("{name}/");
        if kind.is_dir() && wanted.keys().any(|wanted| wanted.starts_with(&prefix)) {
            remove_others(folder, &relative, wanted, touched)?;
            continue;
        }
        if kind.is_file() && wanted.contains_key(name) {
            continue;
        }
        let removed =
            if kind.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(EngineError::io("remove", &path))?;
        touched.insert(relative);
    }
    Ok(())
}

fn refused(step: &Step, folder: &Path, message: &str) -> EngineError {
    EngineError::Publish {
        step: step.name.clone(),
        path: folder.to_path_buf(),
        message: message.to_owned(),
    }
}
