//! Who uses the store: locks that the kernel holds, so that each dies with its owner.
//!
//! | file | held |
//! |---|---|
//! | `lock` | shared by runs; alone by who removes what a run may need |
//! | `settle.lock` | alone, for as long as it takes to publish and to write repro.lock |
//! | `scratch/RUN/lock` | by the process whose running steps write there |
//! | `scratch.lock` | for the moment in which `scratch/RUN` is made, or those of dead processes are removed |
//! | `claims/KEY` | by the process that makes that key: its `scratch/RUN/lock` under another name ([`super::claim`]) |
//! | `log.lock` | while records are added ([`super::log`]) |
//!
//! When a run begins, what belongs to dead processes goes; what is held stays.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError};

use super::{CACHE_TAG, IGNORE, Scratch, Store, files};
use crate::EngineError;
use crate::fail::{self, at};

/// The file in a working folder that its process has locked.
const LOCK: &str = "lock";

/// Numbers the working folders of this process.
static WORKING: AtomicU64 = AtomicU64::new(0);

/// The right to use the store for a run, beside other runs. Released by the kernel when it is dropped
/// or its process ends.
pub(crate) struct Held {
    _lock: File,
    _working: Arc<Working>,
}

/// The right to use the store while no run does.
pub(crate) struct Alone {
    _lock: File,
}

/// The folder of this process's running steps, removed when it is dropped.
pub(crate) struct Working {
    pub(super) folder: PathBuf,
    _lock: File,
}

impl Working {
    /// The file that its process has locked.
    pub(super) fn lock_path(&self) -> PathBuf {
        self.folder.join(LOCK)
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        // What cannot be removed now goes when a run begins.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Store {
    /// Creates what is missing.
    pub(super) fn create(&self) -> Result<(), EngineError> {
        let objects = self.root.join("objects");
        if !objects.exists() {
            fail::pass(at::OBJECT_FOLDER).map_err(EngineError::io("create", &objects))?;
            for head in 0..=u8::MAX {
                let folder = objects.join(format!("{head:02x}"));
                fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
            }
            self.lacks_folder();
        }
        for name in ["claims", "code", "quarantine", "scratch", "still", "unfinished"] {
            let folder = self.root.join(name);
            fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
        }
        for (name, text) in [(".gitignore", IGNORE), ("CACHEDIR.TAG", CACHE_TAG)] {
            let path = self.root.join(name);
            if !path.exists() {
                fs::write(&path, text).map_err(EngineError::io("write", &path))?;
            }
        }
        Ok(())
    }

    /// Takes the store for a run, creates what is missing, and clears away what killed runs left.
    /// Other runs may hold it as well.
    ///
    /// # Errors
    /// Somebody holds it alone; it cannot be written.
    pub(crate) fn hold(&self) -> Result<Held, EngineError> {
        self.create()?;
        let (path, lock) = self.open_lock("lock")?;
        match lock.try_lock_shared() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(self.busy(lock)),
            Err(TryLockError::Error(e)) => return Err(EngineError::io("lock", &path)(e)),
        }
        fail::pass(at::RUN_HELD).map_err(EngineError::io("lock", &path))?;
        let working = self.working()?;
        self.clear()?;
        self.sound.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.log.mend()?;
        self.log.take_in_older()?;
        Ok(Held { _lock: lock, _working: working })
    }

    /// Takes the store as the only one, creates what is missing, and clears away what killed runs left.
    ///
    /// # Errors
    /// A run is at work, or somebody else who wants to be alone; it cannot be written.
    pub(crate) fn hold_alone(&self) -> Result<Alone, EngineError> {
        self.create()?;
        let (path, mut lock) = self.open_lock("lock")?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(self.busy(lock)),
            Err(TryLockError::Error(e)) => return Err(EngineError::io("lock", &path)(e)),
        }
        lock.set_len(0)
            .and_then(|()| lock.rewind())
            .and_then(|()| writeln!(lock, "{}", std::process::id()))
            .map_err(EngineError::io("write", &path))?;
        self.clear()?;
        self.log.take_in_older()?;
        Ok(Alone { _lock: lock })
    }

    /// Whether nobody has the store alone, as far as can be told without waiting.
    pub(crate) fn is_free(&self) -> bool {
        File::open(self.root.join("lock")).is_ok_and(|lock| lock.try_lock_shared().is_ok())
    }

    /// Whether a run that begins would find nothing of dead processes to clear away.
    pub(crate) fn is_swept(&self) -> bool {
        let mut scratch = fs::read_dir(self.root.join("scratch")).into_iter().flatten();
        let folders = self.written_whole();
        let none = scratch.next().is_none() && !self.has_claims();
        none && !folders.iter().any(|folder| files::has_incomplete(folder))
    }

    /// The folders in which files are written whole or not at all.
    fn written_whole(&self) -> [PathBuf; 3] {
        [self.root.clone(), self.root.join("code"), self.still()]
    }

    /// Waits for the right to publish and to write repro.lock.
    pub(crate) fn turn(&self) -> Result<File, EngineError> {
        let (path, lock) = self.open_lock("settle.lock")?;
        lock.lock().map_err(EngineError::io("lock", &path))?;
        Ok(lock)
    }

    fn open_lock(&self, name: &str) -> Result<(PathBuf, File), EngineError> {
        let path = self.root.join(name);
        let mut options = OpenOptions::new();
        let lock = options.read(true).write(true).create(true).truncate(false).open(&path);
        let lock = lock.map_err(EngineError::io("open", &path))?;
        Ok((path, lock))
    }

    /// Somebody else has the lock; only who holds it alone says which process that is.
    fn busy(&self, mut lock: File) -> EngineError {
        let mut owner = String::new();
        let pid = lock.read_to_string(&mut owner).ok().and_then(|_| owner.trim().parse().ok());
        let pid = pid.filter(|pid| files::is_alive(*pid));
        EngineError::Busy { path: self.root.clone(), pid }
    }

    /// The folder of this process's running steps, one for all runs that it has at once.
    pub(super) fn working(&self) -> Result<Arc<Working>, EngineError> {
        let mut known = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(working) = known.upgrade() {
            return Ok(working);
        }
        let _alone = self.alone_with_scratch()?;
        loop {
            let number = WORKING.fetch_add(1, Ordering::Relaxed);
            let name = format!("{}-{number}", std::process::id());
            let folder = self.root.join("scratch").join(name);
            // One of a dead process that had the same number, or of one on another machine.
            if folder.exists() {
                continue;
            }
            fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
            let path = folder.join(LOCK);
            let lock = File::create_new(&path).map_err(EngineError::io("create", &path))?;
            lock.try_lock().map_err(|error| EngineError::io("lock", &path)(error.into()))?;
            let working = Arc::new(Working { folder, _lock: lock });
            *known = Arc::downgrade(&working);
            return Ok(working);
        }
    }

    /// Held while a working folder is made, and while those of the dead are removed: one that has not
    /// got its lock yet would look like one of the dead.
    fn alone_with_scratch(&self) -> Result<File, EngineError> {
        let (path, lock) = self.open_lock("scratch.lock")?;
        lock.lock().map_err(EngineError::io("lock", &path))?;
        Ok(lock)
    }

    /// The folders that the running steps of this process work in.
    ///
    /// # Errors
    /// They cannot be made.
    pub(crate) fn work_places(&self) -> Result<[PathBuf; 2], EngineError> {
        Ok([self.working()?.folder.clone(), self.unfinished_root()])
    }

    /// A new empty folder for a step.
    pub(crate) fn scratch(&self) -> Result<Scratch, EngineError> {
        let number = self.scratches.fetch_add(1, Ordering::Relaxed);
        let working = self.working()?;
        let folder = working.folder.join(number.to_string());
        let scratch = Scratch { folder, _working: working };
        fail::pass(at::STEP_SCRATCH).map_err(EngineError::io("create", &scratch.folder))?;
        fs::create_dir(&scratch.folder).map_err(EngineError::io("create", &scratch.folder))?;
        Ok(scratch)
    }

    /// Where the list of a folder's files is written before it has its place.
    pub(super) fn list_path(&self) -> Result<PathBuf, EngineError> {
        let number = self.scratches.fetch_add(1, Ordering::Relaxed);
        Ok(self.working()?.folder.join(format!("{number}.list")))
    }

    /// Removes the working folders and the incomplete files of dead processes.
    fn clear(&self) -> Result<(), EngineError> {
        let scratch = self.root.join("scratch");
        let alone = self.alone_with_scratch()?;
        for entry in fs::read_dir(&scratch).map_err(EngineError::io("list", &scratch))? {
            let path = entry.map_err(EngineError::io("list", &scratch))?.path();
            remove_if_dead(&path).map_err(EngineError::io("remove", &path))?;
        }
        drop(alone);
        self.bury_claims()?;
        for folder in self.written_whole() {
            files::remove_incomplete(&folder, "")?;
        }
        // Of the form before the present one; nothing is lost with it.
        let _ = fs::remove_file(self.root.join("memo.json"));
        Ok(())
    }
}

/// Removes a working folder, unless its process lives.
fn remove_if_dead(path: &Path) -> std::io::Result<()> {
    // Asked once: its owner may remove it meanwhile.
    let is_folder = path.is_dir();
    let lock = match is_folder {
        true => File::options().write(true).open(path.join(LOCK)).ok(),
        false => None,
    };
    if lock.as_ref().is_some_and(|lock| lock.try_lock().is_err()) {
        return Ok(());
    }
    let removed = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        // Its owner, or another run that begins, was faster.
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
