//! The folders of steps that are not done, by key: what a step keeps there outlives a failure, a stop
//! and a kill, and the next attempt at the same key finds it. Once the step is recorded it goes.
//!
//! A folder is held through the kernel, by a lock on a file inside it, so that a killed owner leaves
//! it free. What nobody came back to goes too: when a run begins, a folder is removed whose key is
//! recorded by now, or that was last held [`DAYS`] days ago and is not among the steps that the run
//! is about to make. Left out: what is in it, which is the stage's.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use super::Store;
use crate::EngineError;
use crate::digest::Digest;

/// How many days a folder waits for the next attempt.
const DAYS: u64 = 14;
pub(super) const LOCK: &str = "lock";
const OWN: &str = "own";

/// A held folder. Dropped, it stays as it is; but an empty one goes.
pub(crate) struct Unfinished {
    folder: PathBuf,
    _lock: File,
}

impl Unfinished {
    /// Where the step keeps what it likes.
    pub(crate) fn own(&self) -> PathBuf {
        self.folder.join(OWN)
    }

    /// Removes it: the step is done.
    pub(crate) fn done(self) {
        // What cannot be removed now goes when the next run begins.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Fails where something is in it, which is meant.
        if fs::remove_dir(self.own()).is_ok() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

impl Store {
    fn unfinished_root(&self) -> PathBuf {
        self.root.join("unfinished")
    }

    /// The folder of a key, emptied first if `anew` says so; `None` where another process works on
    /// the same key.
    pub(crate) fn unfinished(
        &self,
        key: Digest,
        anew: bool,
    ) -> Result<Option<Unfinished>, EngineError> {
        let folder = self.unfinished_root().join(key.to_string());
        let Some(lock) = hold(&folder)? else { return Ok(None) };
        // Touched, so that it counts as new.
        let path = folder.join(LOCK);
        fs::write(&path, format!("{}\n", std::process::id()))
            .map_err(EngineError::io("write", &path))?;
        let held = Unfinished { folder, _lock: lock };
        let own = held.own();
        if anew && own.exists() {
            fs::remove_dir_all(&own).map_err(EngineError::io("remove", &own))?;
        }
        fs::create_dir_all(&own).map_err(EngineError::io("create", &own))?;
        Ok(Some(held))
    }

    /// Whether a process works on a key.
    pub(crate) fn is_claimed(&self, key: Digest) -> bool {
        let path = self.unfinished_root().join(key.to_string()).join(LOCK);
        let lock = File::options().write(true).open(path);
        lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
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
            let recorded = Digest::parse(&name).is_some_and(|key| self.log.find(key).is_some());
            let held = fs::metadata(folder.join(LOCK)).and_then(|lock| lock.modified());
            let held = held.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            let age = Duration::from_secs(now).saturating_sub(held.unwrap_or_default());
            if !recorded && age < Duration::from_secs(DAYS * 24 * 60 * 60) {
                continue;
            }
            let removed = match fs::symlink_metadata(&folder) {
                Ok(found) if !found.is_dir() => fs::remove_file(&folder),
                Ok(_) => match hold(&folder)? {
                    Some(_lock) => fs::remove_dir_all(&folder),
                    None => Ok(()),
                },
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

/// Holds a folder, which is made where it is missing; `None` where another process holds it.
pub(super) fn hold(folder: &Path) -> Result<Option<File>, EngineError> {
    let path = folder.join(LOCK);
    loop {
        match fs::create_dir_all(folder) {
            // Its last owner removed the folder between its making and the look whether it is one.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && !is_other(folder) => continue,
            made => made.map_err(EngineError::io("create", folder))?,
        }
        let lock =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let lock = match lock {
            // Its last owner removed the folder just now.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            lock => lock.map_err(EngineError::io("open", &path))?,
        };
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(EngineError::io("lock", &path)(error)),
        }
        // The same, between opening and locking.
        let ours = lock.metadata().map_err(EngineError::io("read", &path))?;
        let there = fs::metadata(&path);
        if there.is_ok_and(|there| (there.dev(), there.ino()) == (ours.dev(), ours.ino())) {
            return Ok(Some(lock));
        }
    }
}

/// Whether something that is no folder has the place of one.
fn is_other(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|found| !found.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_path_buf());
        store.create().unwrap();
        (folder, store)
    }

    fn there(store: &Store) -> usize {
        fs::read_dir(store.unfinished_root()).unwrap().count()
    }

    #[test]
    fn what_is_left_is_found_again_until_the_step_is_done() {
        let (_folder, store) = store();
        let key = Digest::of(b"key");
        let take = |anew| store.unfinished(key, anew).unwrap().unwrap();
        let held = take(false);
        fs::write(held.own().join("state"), "1").unwrap();
        assert!(store.unfinished(key, false).unwrap().is_none(), "held");
        drop(held);
        assert_eq!(fs::read_to_string(take(false).own().join("state")).unwrap(), "1");
        assert!(fs::read_dir(take(true).own()).unwrap().next().is_none(), "emptied");
        assert_eq!(there(&store), 0, "an empty one is not kept");
        let held = take(false);
        fs::write(held.own().join("state"), "2").unwrap();
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
            fs::write(folder.own().join("state"), "1").unwrap();
            let lock = File::options().write(true).open(folder.folder.join(LOCK)).unwrap();
            lock.set_modified(if key == young || key == recorded { now } else { long_ago })
                .unwrap();
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

    /// Between the making of a folder and the look whether it is one, its last owner may remove it.
    #[test]
    fn many_may_hold_and_remove_one_folder() {
        let (_folder, store) = store();
        let key = Digest::of(b"key");
        let take = || {
            for _ in 0..500 {
                if let Some(lock) = hold(&store.unfinished_root().join(key.to_string())).unwrap() {
                    // Fails where somebody put the next lock there meanwhile.
                    let _ = fs::remove_dir_all(store.unfinished_root().join(key.to_string()));
                    drop(lock);
                }
            }
        };
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(take))));
    }
}
