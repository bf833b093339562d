//! Claims: which process makes what belongs to a key. A claim is a name below `claims/`, and the name is
//! a second one of the lock that its process holds on its working folder: so all claims of a process end
//! with it, and none costs the file system a file.
//!
//! Who finds a claim whose lock is free knows that its owner is dead, removes it and puts its own there.
//! While a lock is taken for that, the claims that share it count as held. Where the file system has no
//! second names, a claim is a file of its own. Left out: what a claim is good for.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Store;
use super::hold::Working;
use crate::EngineError;
use crate::digest::Digest;

/// The right to make what belongs to a key. Given back when it is dropped, or when its process ends.
pub(crate) struct Claim {
    path: PathBuf,
    _working: Arc<Working>,
    /// The claim's own lock, where it is no second name of the working folder's.
    _lock: Option<File>,
}

impl Drop for Claim {
    fn drop(&mut self) {
        // What cannot be removed now goes when the next run begins.
        let _ = fs::remove_file(&self.path);
    }
}

impl Store {
    fn claims(&self) -> PathBuf {
        self.root.join("claims")
    }

    fn claim_path(&self, key: Digest) -> PathBuf {
        self.claims().join(key.to_string())
    }

    /// Claims a key; `None` where another process works on it, or another run of this one.
    ///
    /// # Errors
    /// The store cannot be written.
    pub(super) fn claim(&self, key: Digest) -> Result<Option<Claim>, EngineError> {
        let working = self.working()?;
        let path = self.claim_path(key);
        let failed = |error| EngineError::io("create", &path)(error);
        loop {
            let lock = match fs::hard_link(working.lock_path(), &path) {
                Ok(()) => None,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    match bury(&path).map_err(EngineError::io("lock", &path))? {
                        true => continue,
                        false => return Ok(None),
                    }
                }
                Err(error) if error.kind() == ErrorKind::NotFound => return Err(failed(error)),
                Err(_) => match own_lock(&path).map_err(failed)? {
                    Some(lock) => Some(lock),
                    None => continue,
                },
            };
            return Ok(Some(Claim { path, _working: working, _lock: lock }));
        }
    }

    /// Whether a process works on a key.
    pub(crate) fn is_claimed(&self, key: Digest) -> bool {
        let lock = File::options().write(true).open(self.claim_path(key));
        lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    /// Whether anything is claimed, by the living or the dead.
    pub(super) fn has_claims(&self) -> bool {
        fs::read_dir(self.claims()).is_ok_and(|mut claims| claims.next().is_some())
    }

    /// Removes the claims of dead processes.
    pub(super) fn bury_claims(&self) -> Result<(), EngineError> {
        let claims = self.claims();
        for entry in fs::read_dir(&claims).map_err(EngineError::io("list", &claims))? {
            let path = entry.map_err(EngineError::io("list", &claims))?.path();
            bury(&path).map_err(EngineError::io("remove", &path))?;
        }
        Ok(())
    }
}

/// Removes a claim if its owner is dead; says whether it is gone.
fn bury(path: &Path) -> io::Result<bool> {
    let lock = match File::options().write(true).open(path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(false),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    // Between opening and locking somebody else may have buried it and put a claim there. Nobody can from
    // here on: that takes this lock.
    if is_at(&lock, path)? {
        fs::remove_file(path)?;
    }
    Ok(true)
}

/// Makes a claim that is a file of its own; `None` where another one is there.
fn own_lock(path: &Path) -> io::Result<Option<File>> {
    let lock = match File::create_new(path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return bury(path).map(|_| None);
        }
        Err(error) => return Err(error),
    };
    // Before it was locked it looked like one of the dead.
    let ours = lock.try_lock().is_ok() && is_at(&lock, path)?;
    Ok(ours.then_some(lock))
}

/// Whether a path still leads to an open file.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let ours = file.metadata()?;
    match fs::symlink_metadata(path) {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    /// A new store in a folder of its own.
    pub(in crate::store) fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_path_buf());
        store.create().unwrap();
        (folder, store)
    }

    /// A lock as a killed process leaves it: there, and free.
    fn dead(store: &Store, keys: &[Digest]) -> PathBuf {
        let lock = store.root.join("dead");
        fs::write(&lock, "").unwrap();
        for key in keys {
            fs::hard_link(&lock, store.claim_path(*key)).unwrap();
        }
        lock
    }

    #[test]
    fn a_key_is_claimed_once_until_it_is_given_back() {
        let (_folder, store) = store();
        let [a, b] = [b"a", b"b"].map(|key| Digest::of(key));
        let held = store.claim(a).unwrap().unwrap();
        assert!(store.claim(a).unwrap().is_none() && store.is_claimed(a));
        // Another handle on the same folder, as another process has it.
        let other = Store::new(store.root.clone());
        assert!(other.claim(a).unwrap().is_none() && other.is_claimed(a));
        let second = other.claim(b).unwrap().unwrap();
        assert!(store.claim(b).unwrap().is_none());
        drop(held);
        assert!(!store.is_claimed(a) && store.is_claimed(b));
        assert!(other.claim(a).unwrap().is_some());
        drop(second);
        assert!(!store.has_claims());
    }

    #[test]
    fn the_claims_of_the_dead_are_taken_over_or_buried() {
        let (_folder, store) = store();
        let keys = [b"a", b"b", b"c"].map(|key| Digest::of(key));
        let lock = dead(&store, &keys);
        assert!(keys.iter().all(|key| !store.is_claimed(*key)));
        let held = store.claim(keys[0]).unwrap().unwrap();
        assert!(store.is_claimed(keys[0]));
        // While somebody takes one of the others over, all that share its lock count as held.
        let taken = File::options().write(true).open(&lock).unwrap();
        taken.try_lock().unwrap();
        assert!(store.claim(keys[1]).unwrap().is_none());
        drop(taken);
        store.bury_claims().unwrap();
        assert!(store.is_claimed(keys[0]), "the living keep theirs");
        drop(held);
        assert!(!store.has_claims());
    }

    /// Without second names: each claim is a file.
    #[test]
    fn a_claim_may_be_a_file_of_its_own() {
        let (_folder, store) = store();
        let path = store.claim_path(Digest::of(b"a"));
        let lock = own_lock(&path).unwrap().unwrap();
        assert!(own_lock(&path).unwrap().is_none() && path.exists());
        assert!(store.claim(Digest::of(b"a")).unwrap().is_none());
        drop(lock);
        // Its owner is dead now: the first look removes it, the second has it.
        assert!(own_lock(&path).unwrap().is_none() && !path.exists());
        assert!(own_lock(&path).unwrap().is_some());
    }

    /// Of many who take the claims of the dead over at once, each has a key for itself.
    #[test]
    fn many_may_claim_and_give_back() {
        let (_folder, store) = store();
        let keys = [b"a", b"b"].map(|key| Digest::of(key));
        let lock = dead(&store, &[]);
        let holders = [AtomicU32::new(0), AtomicU32::new(0)];
        let take = || {
            let own = Store::new(store.root.clone());
            for round in 0..400 {
                let at = round % 2;
                if round % 5 == 0 {
                    // A run is killed: its claim stays.
                    let _ = fs::hard_link(&lock, store.claim_path(keys[at]));
                }
                let Some(claim) = own.claim(keys[at]).unwrap() else { continue };
                let before = holders[at].fetch_add(1, Ordering::SeqCst);
                assert_eq!(before, 0, "somebody else has it");
                std::thread::yield_now();
                holders[at].fetch_sub(1, Ordering::SeqCst);
                drop(claim);
            }
        };
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(take))));
    }
}
