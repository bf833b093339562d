//! The folders of steps that are not done, by key: what a step keeps there outlives a failure, a stop
//! and a kill, and the next attempt at the same key finds it. Once the step is recorded it goes.
//!
//! Who works on a key has claimed it ([`super::claim`]). What nobody came back to goes too: when a run
//! begins, a folder is removed whose key is recorded by now, or that was last claimed [`DAYS`] days ago
//! and is not among the steps that the run is about to make. Left out: what is in it, which is the stage's.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Store;
use super::claim::Claim;
use crate::EngineError;
use crate::digest::Digest;

/// How many days a folder waits for the next attempt.
const DAYS: u64 = 14;

/// A folder with the claim on its key. Dropped, it stays as it is; but an empty one goes.
pub(crate) struct Unfinished {
    folder: PathBuf,
    /// Given back when the folder is as it shall be.
    _claim: Claim,
}

impl Unfinished {
    /// The folder: where the step keeps what it likes.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes it: the step is done.
    pub(crate) fn done(self) {
        // Most are empty, and go when this is dropped. What cannot be removed now goes when the next run
        // begins.
        if fs::remove_dir(&self.folder).is_err() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Fails where something is in it, which is meant.
        let _ = fs::remove_dir(&self.folder);
    }
}

impl Store {
    /// Where these folders are.
    pub(crate) fn unfinished_root(&self) -> PathBuf {
        self.root.join("unfinished")
    }

    /// Claims a key and makes its folder, emptied first if `anew` says so; `None` where another process
    /// works on the same key.
    pub(crate) fn unfinished(
        &self,
        key: Digest,
        anew: bool,
    ) -> Result<Option<Unfinished>, EngineError> {
        let Some(claim) = self.claim(key)? else { return Ok(None) };
        let folder = self.unfinished_root().join(key.to_string());
        match fs::create_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                take_over(&folder, anew).map_err(EngineError::io("write", &folder))?;
            }
            made => made.map_err(EngineError::io("create", &folder))?,
        }
        Ok(Some(Unfinished { folder, _claim: claim }))
    }

    /// Removes the folders that nobody will come back to. `now` is in seconds since 1970, `pending`
    /// what the run is about to make.
    pub(crate) fn forget_unfinished(
        &self,
        now: u64,
        pending: &BTreeSet<Digest>,
    ) -> Result<(), EngineError> {
        let root = self.unfinished_root();
        let pending: BTreeSet<String> = pending.iter().map(ToString::to_string).collect();
        for entry in fs::read_dir(&root).map_err(EngineError::io("list", &root))? {
            let folder = entry.map_err(EngineError::io("list", &root))?.path();
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if pending.contains(&name) {
                continue;
            }
            let key = Digest::parse(&name);
            let recorded = key.is_some_and(|key| self.log.find(key).is_some());
            let held = fs::symlink_metadata(&folder).and_then(|found| found.modified());
            let held = held.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            let age = Duration::from_secs(now).saturating_sub(held.unwrap_or_default());
            if !recorded && age < Duration::from_secs(DAYS * 24 * 60 * 60) {
                continue;
            }
            let claim = key.map(|key| self.claim(key)).transpose()?;
            if matches!(claim, Some(None)) {
                continue;
            }
            let removed = match fs::symlink_metadata(&folder) {
                Ok(found) if !found.is_dir() => fs::remove_file(&folder),
                Ok(_) => fs::remove_dir_all(&folder),
                Err(error) => Err(error),
            };
            match removed {
                // The run that had it is done with it, or another one was faster.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => removed.map_err(EngineError::io("remove", &folder))?,
            }
        }
        Ok(())
    }
}

/// Makes the folder that an earlier attempt left ready for the next: emptied if it shall begin anew.
fn take_over(folder: &Path, anew: bool) -> io::Result<()> {
    if anew {
        fs::remove_dir_all(folder)?;
        return fs::create_dir(folder);
    }
    // Stores of an earlier version have the lock in the folder, and what the step keeps one level deeper.
    let (lock, own) = (folder.join("lock"), folder.join("own"));
    if lock.is_file() && own.is_dir() {
        let beside = folder.with_extension("own");
        fs::rename(&own, &beside)?;
        fs::remove_dir_all(folder)?;
        fs::rename(&beside, folder)?;
    }
    // So that it counts as new.
    File::open(folder)?.set_modified(SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::claim::tests::store;

    fn there(store: &Store) -> usize {
        fs::read_dir(store.unfinished_root()).unwrap().count()
    }

    #[test]
    fn what_is_left_is_found_again_until_the_step_is_done() {
        let (_folder, store) = store();
        let key = Digest::of(b"key");
        let take = |anew| store.unfinished(key, anew).unwrap().unwrap();
        let held = take(false);
        fs::write(held.folder().join("state"), "1").unwrap();
        assert!(store.unfinished(key, false).unwrap().is_none(), "held");
        drop(held);
        assert_eq!(fs::read_to_string(take(false).folder().join("state")).unwrap(), "1");
        assert!(fs::read_dir(take(true).folder()).unwrap().next().is_none(), "emptied");
        assert_eq!(there(&store), 0, "an empty one is not kept");
        let held = take(false);
        fs::write(held.folder().join("state"), "2").unwrap();
        held.done();
        assert_eq!(there(&store), 0);
    }

    #[test]
    fn what_nobody_comes_back_to_goes() {
        let (_folder, store) = store();
        let [old, young, asked, recorded, held] =
            ["a", "b", "c", "d ", "e"].map(|name| Digest::of(name.as_bytes()));
        let now = std::time::SystemTime::now();
        let long_ago = now - Duration::from_secs((DAYS + 1) * 24 * 60 * 60);
        let mut last = None;
        for key in [old, young, asked, recorded, held] {
            let folder = store.unfinished(key, false).unwrap().unwrap();
            fs::write(folder.folder().join("state"), "1").unwrap();
            let time = if key == young || key == recorded { now } else { long_ago };
            File::open(folder.folder()).unwrap().set_modified(time).unwrap();
            last = Some(folder);
        }
        let record = crate::store::log::tests::record("d", "");
        store.log().append(&[record], true).unwrap();
        let seconds = now.duration_since(UNIX_EPOCH).unwrap().as_secs();
        store.forget_unfinished(seconds, &BTreeSet::from([asked])).unwrap();
        let left = |key: Digest| store.unfinished_root().join(key.to_string()).exists();
        assert_eq!([old, young, asked, recorded, held].map(left), [false, true, true, false, true]);
        drop(last);
        store.forget_unfinished(seconds, &BTreeSet::new()).unwrap();
        assert_eq!([young, asked, held].map(left), [true, false, false]);
    }

    /// A folder of the form before claims had a place of their own.
    #[test]
    fn what_an_earlier_version_kept_is_found() {
        let (_folder, store) = store();
        let key = Digest::of(b"key");
        let folder = store.unfinished_root().join(key.to_string());
        fs::create_dir_all(folder.join("own/deep")).unwrap();
        fs::write(folder.join("own/deep/state"), "1").unwrap();
        fs::write(folder.join("lock"), "17\n").unwrap();
        let held = store.unfinished(key, false).unwrap().unwrap();
        assert_eq!(fs::read_to_string(held.folder().join("deep/state")).unwrap(), "1");
        assert!(!held.folder().join("lock").exists() && there(&store) == 1);
    }
}
