//! The store: digest -> bytes. The only place that knows a path below artifacts/.
//!
//! | below artifacts/ | holds |
//! |---|---|
//! | `objects/ab/cdef…` | the bytes with that digest, read-only; a folder is an object that lists others |
//! | `log`, `index` | what came out under every key ([`log`], [`crate::record`]) |
//! | `code/DIGEST.json` | the parts of a fingerprint, for reasons |
//! | `memo.json` | digests of the user's files by their stat ([`crate::memo`]) |
//! | `quarantine/` | objects whose bytes no longer have their digest |
//! | `scratch/` | outputs of running steps; leftovers of killed runs go when the next one starts |
//! | `logs/KEY.log` | what the last attempts at a step said ([`logs`]) |
//! | `unfinished/KEY/` | what a step that is not done keeps for its next attempt ([`unfinished`]) |
//! | `lock` | held by a run through the kernel, so that it dies with its owner |
//!
//! Left out: what is stale, and what is to be kept.

pub(crate) mod files;
pub(crate) mod log;
mod logs;
pub(crate) mod manifest;
pub(crate) mod unfinished;

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use artifact::OutputKind;

use crate::EngineError;
use crate::digest::Digest;
use crate::fail::{self, at};
use files::{Links, Stat};
use log::Log;
use manifest::{Listed, Manifest};

/// Everything below is made by runs, so git and backup programs leave it out.
const IGNORE: &str = "\
# The store: everything below is made by `repro run` and can be deleted at any time.
*
!.gitignore
!CACHEDIR.TAG
";
const CACHE_TAG: &str = "\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache: backup programs may leave it out. See https://bford.info/cachedir/
";

/// The store of a project.
pub(crate) struct Store {
    root: PathBuf,
    log: Log,
    /// Objects found sound since the run began, as they were then.
    sound: Mutex<HashMap<Digest, Stat>>,
    /// Numbers the scratch folders of this process.
    scratches: AtomicU64,
}

/// An artifact in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// One file.
    File(Digest),
    /// A folder: the digest of its list of files, and the list.
    Folder(Digest, std::sync::Arc<Manifest>),
}

impl Artifact {
    /// Its digest.
    pub(crate) fn digest(&self) -> Digest {
        match self {
            Self::File(digest) | Self::Folder(digest, _) => *digest,
        }
    }
}

/// Above so many files of an output, the whole file system is synced rather than each of them.
const MANY: usize = 8;

/// The right to change the store. Released by the kernel when it is dropped or its process ends.
pub(crate) struct Held {
    _lock: File,
}

/// A folder of a running step, removed when it is dropped.
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Where the step writes its outputs.
    pub(crate) fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    /// Where the step keeps what it likes.
    pub(crate) fn own(&self) -> PathBuf {
        self.folder.join("scratch")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed now goes when the next run starts.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Store {
    /// The store in a folder. Nothing is created before a run holds it: who only looks may have no
    /// right to write.
    pub(crate) fn new(root: PathBuf) -> Self {
        let log = Log::new(&root);
        Self { root, log, sound: Mutex::default(), scratches: AtomicU64::new(0) }
    }

    /// Creates what is missing.
    fn create(&self) -> Result<(), EngineError> {
        for name in ["objects", "code", "quarantine", "scratch", "unfinished"] {
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

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What came out under every key.
    pub(crate) fn log(&self) -> &Log {
        &self.log
    }

    /// Where the parts of a fingerprint are. What a fingerprint looks like is not known here, so
    /// the file is named by its digest.
    pub(crate) fn code(&self, fingerprint: &str) -> PathBuf {
        self.root.join("code").join(format!("{}.json", Digest::of(fingerprint.as_bytes())))
    }

    /// Where digests of the user's files are remembered.
    pub(crate) fn memo(&self) -> PathBuf {
        self.root.join("memo.json")
    }

    /// Where all objects are.
    pub(crate) fn objects(&self) -> PathBuf {
        self.root.join("objects")
    }

    /// Where the bytes of a digest are.
    pub(crate) fn object(&self, digest: Digest) -> PathBuf {
        let hex = digest.to_string();
        let (head, tail) = hex.split_at(2);
        self.root.join("objects").join(head).join(tail)
    }

    /// Takes the store for a run, creates what is missing, and clears away what killed runs left.
    pub(crate) fn hold(&self) -> Result<Held, EngineError> {
        self.create()?;
        let path = self.root.join("lock");
        let mut lock = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(EngineError::io("open", &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut owner = String::new();
                let pid =
                    lock.read_to_string(&mut owner).ok().and_then(|_| owner.trim().parse().ok());
                return Err(EngineError::Busy { path: self.root.clone(), pid });
            }
            Err(TryLockError::Error(e)) => return Err(EngineError::io("lock", &path)(e)),
        }
        lock.set_len(0)
            .and_then(|()| lock.rewind())
            .and_then(|()| writeln!(lock, "{}", std::process::id()))
            .and_then(|()| fail::pass(at::RUN_HELD))
            .map_err(EngineError::io("write", &path))?;
        self.clear()?;
        self.log.take_in_older()?;
        Ok(Held { _lock: lock })
    }

    /// Removes scratch folders and incomplete files. Only under the lock, where none is in use.
    fn clear(&self) -> Result<(), EngineError> {
        let scratch = self.root.join("scratch");
        for entry in fs::read_dir(&scratch).map_err(EngineError::io("list", &scratch))? {
            let path = entry.map_err(EngineError::io("list", &scratch))?.path();
            let removed =
                if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.map_err(EngineError::io("remove", &path))?;
        }
        for folder in [self.root.clone(), self.root.join("code")] {
            files::remove_incomplete(&folder, "")?;
        }
        self.sound.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    }

    /// A new empty folder for a step.
    pub(crate) fn scratch(&self) -> Result<Scratch, EngineError> {
        let number = self.scratches.fetch_add(1, Ordering::Relaxed);
        let folder = self.root.join("scratch").join(format!("{}-{number}", std::process::id()));
        let scratch = Scratch { folder };
        fail::pass(at::STEP_SCRATCH).map_err(EngineError::io("create", &scratch.folder))?;
        for folder in [scratch.out(), scratch.own()] {
            fs::create_dir_all(&folder).map_err(EngineError::io("create", &folder))?;
        }
        Ok(scratch)
    }

    /// Whether an object is there; its bytes are not looked at.
    pub(crate) fn has(&self, digest: Digest) -> bool {
        fs::symlink_metadata(self.object(digest)).is_ok_and(|metadata| metadata.is_file())
    }

    /// The artifact of a recorded digest; `None` if some of it is missing or not what it should be.
    pub(crate) fn artifact(
        &self,
        digest: Digest,
        kind: OutputKind,
    ) -> Result<Option<Artifact>, EngineError> {
        if kind == OutputKind::File {
            return Ok(self.has(digest).then_some(Artifact::File(digest)));
        }
        if !self.sound(digest)? {
            return Ok(None);
        }
        let path = self.object(digest);
        let text = fs::read_to_string(&path).map_err(EngineError::io("read", &path))?;
        let manifest = Manifest::parse(&text)
            .filter(|manifest| manifest.files.iter().all(|file| self.has(file.digest)));
        Ok(manifest.map(|manifest| Artifact::Folder(digest, manifest.into())))
    }

    /// Whether an object is there with the right bytes, so that it can be used. One that has other
    /// bytes is moved to quarantine.
    pub(crate) fn sound(&self, digest: Digest) -> Result<bool, EngineError> {
        let path = self.object(digest);
        let stat = match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_file() => Stat::of(&metadata),
            // Somebody put a folder or a link there.
            Ok(_) => {
                self.quarantine(digest);
                return Ok(false);
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(e) => return Err(EngineError::io("read", &path)(e)),
        };
        let known = || self.sound.lock().unwrap_or_else(PoisonError::into_inner);
        if known().get(&digest) == Some(&stat) {
            return Ok(true);
        }
        let read = fail::pass(at::OBJECT_READ).and_then(|()| Digest::of_file(&path));
        let (found, _) = read.map_err(EngineError::io("read", &path))?;
        if found == digest {
            known().insert(digest, stat);
            return Ok(true);
        }
        self.quarantine(digest);
        Ok(false)
    }

    /// Moves what stands in an object's place out of it; false where that cannot be done, as in a store
    /// that cannot be written. The object counts as lost either way.
    pub(crate) fn quarantine(&self, digest: Digest) -> bool {
        let away = self.root.join("quarantine").join(digest.to_string());
        let moved = |away: &Path| fs::rename(self.object(digest), away).is_ok();
        // A folder does not take the place of what was put there before.
        moved(&away) || (1..100).any(|number| moved(&away.with_extension(number.to_string())))
    }

    /// Moves an output that a step wrote into the store. Its bytes are durable before they have
    /// their place, and their places before this returns: then a record may name them. Also returns
    /// how many bytes it has.
    pub(crate) fn import(
        &self,
        path: &Path,
        kind: OutputKind,
    ) -> Result<(Artifact, u64), EngineError> {
        if kind == OutputKind::File {
            let (digest, size) = Digest::of_file(path).map_err(EngineError::io("read", path))?;
            self.settle(&[(path.to_path_buf(), digest)])?;
            return Ok((Artifact::File(digest), size));
        }
        let (mut manifest, mut found) = (Manifest::default(), Vec::new());
        for (name, path) in files::walk(path, Links::Refuse)? {
            let read = Digest::of_file(&path).map_err(EngineError::io("read", &path));
            let (digest, size) = read?;
            manifest.files.push(Listed { name, size, digest });
            found.push((path, digest));
        }
        // Beside the folder, where no file of the step's can be.
        let list = path.with_extension("list");
        fs::write(&list, manifest.encode()).map_err(EngineError::io("write", &list))?;
        let (digest, _) = Digest::of_file(&list).map_err(EngineError::io("read", &list))?;
        found.push((list, digest));
        self.settle(&found)?;
        let size = manifest.files.iter().map(|file| file.size).sum();
        Ok((Artifact::Folder(digest, manifest.into()), size))
    }

    /// Moves files to their digests. Many are synced with everything else on the file system, which
    /// takes as long as a few alone.
    fn settle(&self, found: &[(PathBuf, Digest)]) -> Result<(), EngineError> {
        let together = found.len() > MANY && files::sync_file_system(&self.root)?;
        let mut folders = BTreeSet::new();
        for (path, digest) in found {
            let file = File::open(path).map_err(EngineError::io("open", path))?;
            fail::pass(at::OBJECT_SYNC).map_err(EngineError::io("sync", path))?;
            let synced = if together { Ok(()) } else { file.sync_all() };
            synced
                .and_then(|()| file.set_permissions(Permissions::from_mode(0o444)))
                .map_err(EngineError::io("sync", path))?;
            self.place(path, *digest, &mut folders)?;
        }
        fail::pass(at::OBJECT_DURABLE).map_err(EngineError::io("sync", &self.root))?;
        if together {
            return files::sync_file_system(&self.root).map(|_| ());
        }
        folders.iter().try_for_each(|folder| files::sync_folder(folder))
    }

    /// Moves a file to its digest. The folders whose entries changed are added to `folders`: they
    /// must be synced before a record names the object.
    fn place(
        &self,
        path: &Path,
        digest: Digest,
        folders: &mut BTreeSet<PathBuf>,
    ) -> Result<(), EngineError> {
        let object = self.object(digest);
        let folder = object.parent().unwrap_or(&self.root);
        if !folder.exists() {
            fail::pass(at::OBJECT_FOLDER)
                .and_then(|()| fs::create_dir_all(folder))
                .map_err(EngineError::io("create", folder))?;
            folders.insert(self.root.join("objects"));
        }
        if fs::symlink_metadata(&object).is_ok_and(|found| !found.is_file()) {
            self.quarantine(digest);
        }
        // Also where the object exists: these bytes were just hashed, those were not.
        fail::pass(at::OBJECT_PLACE)
            .and_then(|()| fs::rename(path, &object))
            .map_err(EngineError::io("move", path))?;
        folders.insert(folder.to_path_buf());
        Ok(())
    }
}
