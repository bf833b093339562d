//! Copies of outputs where a person looks for them: `reports/PROFILE`.
//!
//! A published folder mirrors the output: files that differ are written, files that the output does
//! not have are removed, links are never followed. Beside them lies `machine.json` ([`crate::about`]),
//! which says where they come from, and with a page also `machine.js`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::EngineError;
use crate::about::{self, About};
use crate::digest::Digest;
use crate::pipeline::Step;
use crate::project::STORE;
use crate::store::{Artifact, Store, files};

/// The name of the file about the machine.
const MACHINE: &str = "machine.json";

/// The same for a page among the published files, which cannot load the other.
const SCRIPT: &str = "machine.js";

/// What is said beside the published files, made only where it is wanted.
pub(crate) struct Beside<'a> {
    /// Stands for what would be said.
    pub(crate) stamp: Digest,
    /// Says it.
    pub(crate) about: &'a dyn Fn() -> Result<About, EngineError>,
}

/// What a published file holds.
enum Content {
    /// An object of the store.
    Object(Digest),
    /// Text of the runner's own.
    Text(String),
    /// Such text, which is there.
    There,
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
    beside: &Beside<'_>,
) -> Result<Vec<PathBuf>, EngineError> {
    let Some(relative) = &step.publish else { return Ok(Vec::new()) };
    let mut wanted = wanted(step, outputs);
    check_way(root, step, relative)?;
    let folder = root.join(relative);
    let texts = texts(store, relative, &folder, &wanted, beside)?;
    for (name, content) in texts {
        if wanted.insert(name.to_owned(), content).is_some() {
            let message = format!("its output has a {name} of its own");
            return Err(refused(step, relative, &message));
        }
    }
    check_owner(step, relative, &folder, &wanted)?;
    fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
    let mut touched = BTreeSet::new();
    remove_others(&folder, Path::new(""), &wanted, &mut touched)?;
    // First what says that the folder is ours: a run may be killed behind any of the files.
    let (first, rest): (Vec<_>, Vec<_>) = wanted.iter().partition(|(name, _)| *name == MACHINE);
    for (name, content) in first.into_iter().chain(rest) {
        let path = folder.join(name);
        let bytes = match content {
            Content::There => continue,
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
fn wanted(step: &Step, outputs: &BTreeMap<String, Artifact>) -> BTreeMap<String, Content> {
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
    wanted
}

/// The runner's own files in a published folder. They are made where the store does not say that those
/// of this stamp were written, or where they are not as they were written.
fn texts(
    store: &Store,
    relative: &Path,
    folder: &Path,
    published: &BTreeMap<String, Content>,
    beside: &Beside<'_>,
) -> Result<Vec<(&'static str, Content)>, EngineError> {
    let is_page = |name: &String| name.ends_with(".html");
    let mut names = vec![MACHINE];
    names.extend(published.keys().any(is_page).then_some(SCRIPT));
    let mut kept = Published::load(&store.published());
    let place = relative.to_string_lossy();
    let as_written = |written: &Written| {
        let mut pairs = names.iter().zip(&written.files);
        written.stamp == beside.stamp
            && written.files.len() == names.len()
            && pairs.all(|(name, digest)| holds(&folder.join(name), *digest))
    };
    if kept.0.get(&*place).is_some_and(as_written) {
        return Ok(names.into_iter().map(|name| (name, Content::There)).collect());
    }
    let json = (beside.about)()?.json();
    let script = about::script(&json);
    let texts: Vec<_> = names.into_iter().zip([json, script]).collect();
    let files = texts.iter().map(|(_, text)| Digest::of(text.as_bytes())).collect();
    kept.0.insert(place.into_owned(), Written { stamp: beside.stamp, files });
    // It saves time and nothing else.
    let _ = kept.save(&store.published());
    Ok(texts.into_iter().map(|(name, text)| (name, Content::Text(text))).collect())
}

/// What was last written into published folders, by folder. A wrong or lost file costs time alone.
#[derive(Default, Serialize, Deserialize)]
struct Published(BTreeMap<String, Written>);

#[derive(Serialize, Deserialize)]
struct Written {
    stamp: Digest,
    /// Of the runner's own files, in turn.
    files: Vec<Digest>,
}

impl Published {
    fn load(path: &Path) -> Self {
        let bytes = fs::read(path).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn save(&self, path: &Path) -> Result<(), EngineError> {
        files::write_unsynced(path, &serde_json::to_vec(self).unwrap_or_default())
    }
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
