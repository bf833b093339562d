//! Records of the form before the log: a file `records/KEY.json` each. They are read as they are, and
//! the next run takes them into the log. A file that is no record stays where it is.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::State;
use super::brief::{Brief, Place};
use crate::EngineError;
use crate::digest::Digest;
use crate::record::Record;
use crate::store::files;

fn folder(root: &Path) -> PathBuf {
    root.join("records")
}

/// Where the record of a key was.
pub(super) fn path(root: &Path, key: Digest) -> PathBuf {
    folder(root).join(format!("{key}.json"))
}

/// Whether there may be any.
pub(super) fn there(root: &Path) -> bool {
    folder(root).exists()
}

/// What the file of a key holds.
pub(super) fn bytes(root: &Path, key: Digest) -> Result<Option<Vec<u8>>, EngineError> {
    files::read_if_there(&path(root, key))
}

/// Hands out all of them. A damaged one counts as none.
pub(super) fn all(root: &Path, take: &mut dyn FnMut(Record)) -> Result<(), EngineError> {
    let folder = folder(root);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(EngineError::io("list", &folder)(e)),
    };
    for entry in entries {
        let name = entry.map_err(EngineError::io("list", &folder))?.file_name();
        let key = name.to_str().and_then(|name| name.strip_suffix(".json")).and_then(Digest::parse);
        let Some(key) = key else { continue };
        let Some(payload) = bytes(root, key)? else { continue };
        if let Some(record) = Record::parse(&path(root, key), &payload)?
            && record.key == key
        {
            take(record);
        }
    }
    Ok(())
}

/// Reads all of them, the newest of a step last, as what no index has; what the log says goes before.
pub(super) fn read(root: &Path, state: &mut State) -> Result<(), EngineError> {
    let mut found = Vec::new();
    all(root, &mut |record| {
        found.push((record.provenance.finished, record.key, Brief::of(&record, Place::File)));
    })?;
    found.sort_by_key(|(finished, key, _)| (*finished, *key));
    let in_index =
        |key: &Digest| state.index.as_ref().is_some_and(|index| index.find(key).is_some());
    found.retain(|(_, key, _)| !in_index(key));
    for (_, key, brief) in found {
        let newest = state.index.as_ref().and_then(|index| index.newest(&brief.step));
        let step = brief.step;
        state.tail.add(key, brief);
        if let Some(newest) = newest {
            state.tail.newest.insert(step, newest);
        }
    }
    Ok(())
}

/// Removes the files of records that the log has, and the folder if nothing else is in it.
pub(super) fn remove(root: &Path, records: &[Record]) -> Result<(), EngineError> {
    for record in records {
        let path = path(root, record.key);
        match fs::remove_file(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => {
                return Err(EngineError::io("remove", &path)(e));
            }
            _ => {}
        }
    }
    let folder = folder(root);
    if folder.exists() {
        files::remove_incomplete(&folder, "")?;
        // Fails where something is in it, which is meant.
        let _ = fs::remove_dir(&folder);
    }
    Ok(())
}
