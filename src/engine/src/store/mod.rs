//! The store: digest -> bytes. The only place that knows a path below artifacts/.
//!
//! | below artifacts/ | holds |
//! |---|---|
//! | `objects/ab/cdef…` | the bytes with that digest, read-only; a folder is an object that lists others |
//! | `log`, `index` | what came out under every key ([`log`], [`crate::record`]) |
//! | `code/DIGEST.json` | the parts of a fingerprint, for reasons |
//! | `memo` | digests of the user's files by their stat ([`crate::memo`]) |
//! | `settled` | up to which lines repro.lock was brought ([`crate::settled`]) |
//! | `still/` | what runs left as it shall be ([`crate::still`]) |
//! | `pipelines/` | what came of large files ([`crate::pipeline::kept`]) |
//! | `published` | what was written beside published files ([`crate::publish`]) |
//! | `quarantine/` | objects whose bytes no longer have their digest |
//! | `scratch/` | outputs of running steps; leftovers of killed runs go when the next one starts |
//! | `claims/KEY` | which process makes that key ([`claim`]) |
//! | `logs/KEY.log` | what the last attempts at a step said ([`logs`]) |
//! | `unfinished/KEY/` | what a step that is not done keeps for its next attempt ([`unfinished`]) |
//! | `lock`, `….lock` | held through the kernel, so that each dies with its owner ([`hold`]) |
//!
//! Left out: what is stale, and what is to be kept.

mod claim;
pub(crate) mod commit;
pub(crate) mod files;
mod hold;
pub(crate) mod log;
mod logs;
pub(crate) mod manifest;
mod place;
pub(crate) mod present;
pub(crate) mod unfinished;

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use artifact::OutputKind;

use crate::EngineError;
use crate::digest::Digest;
use crate::fail::{self, at};
use files::Stat;
use hold::Working;
use log::Log;
use manifest::Manifest;
use place::Unsynced;
use present::Present;

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

/// The digest of the object at a path below the folder of all objects.
pub(crate) fn object_digest(objects: &Path, path: &Path) -> Option<Digest> {
    let hex: String = path.strip_prefix(objects).ok()?.to_str()?.split('/').collect();
    Digest::parse(&hex)
}

/// The store of a project.
pub(crate) struct Store {
    root: PathBuf,
    log: Log,
    /// Objects found sound since the run began, as they were then.
    sound: Mutex<HashMap<Digest, Stat>>,
    /// Objects that have their place and are not synced.
    unsynced: Mutex<Unsynced>,
    /// The folder of this process's running steps.
    working: Mutex<Weak<Working>>,
    /// Numbers what is in it.
    scratches: AtomicU64,
}

/// An artifact in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// One file.
    File(Digest),
    /// A folder: the digest of its list of files, and the list.
    Folder(Digest, Arc<Manifest>),
}

impl Artifact {
    /// Its digest.
    pub(crate) fn digest(&self) -> Digest {
        match self {
            Self::File(digest) | Self::Folder(digest, _) => *digest,
        }
    }
}

/// An empty folder for a running step, removed when it is dropped.
pub(crate) struct Scratch {
    folder: PathBuf,
    _working: Arc<Working>,
}

impl Scratch {
    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
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
        Self {
            root,
            log,
            sound: Mutex::default(),
            unsynced: Mutex::default(),
            working: Mutex::default(),
            scratches: AtomicU64::new(0),
        }
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
        self.root.join("memo")
    }

    /// Where it says up to which lines repro.lock was brought.
    pub(crate) fn settled(&self) -> PathBuf {
        self.root.join("settled")
    }

    /// Where the forms of large pipelines are remembered.
    pub(crate) fn pipelines(&self) -> PathBuf {
        self.root.join("pipelines")
    }

    /// Where the answers of runs with nothing to do are.
    pub(crate) fn still(&self) -> PathBuf {
        self.root.join("still")
    }

    /// Where it says what lies beside published files.
    pub(crate) fn published(&self) -> PathBuf {
        self.root.join("published")
    }

    /// Where all objects are.
    pub(crate) fn objects(&self) -> PathBuf {
        self.root.join("objects")
    }

    /// Where the objects are whose digests begin with a byte.
    pub(crate) fn head(&self, head: u8) -> PathBuf {
        self.objects().join(format!("{head:02x}"))
    }

    /// Where the bytes of a digest are.
    pub(crate) fn object(&self, digest: Digest) -> PathBuf {
        let hex = digest.hex();
        let (head, tail) = hex.split_at(2);
        let mut path = PathBuf::with_capacity(self.root.as_os_str().len() + 80);
        path.extend([self.root.as_path(), Path::new("objects"), Path::new(head), Path::new(tail)]);
        path
    }

    /// Whether an object is there; its bytes are not looked at.
    pub(crate) fn has(&self, digest: Digest) -> bool {
        fs::symlink_metadata(self.object(digest)).is_ok_and(|metadata| metadata.is_file())
    }

    /// The artifact of a recorded digest; `None` if some of it is missing or not what it should be.
    /// What a listing does not have is looked for once more.
    pub(crate) fn artifact(
        &self,
        digest: Digest,
        kind: OutputKind,
        present: Option<&Present>,
    ) -> Result<Option<Artifact>, EngineError> {
        let has = |digest: Digest| {
            present.is_some_and(|present| present.has(&digest)) || self.has(digest)
        };
        if kind == OutputKind::File {
            return Ok(has(digest).then_some(Artifact::File(digest)));
        }
        if !self.sound(digest)? {
            return Ok(None);
        }
        let path = self.object(digest);
        let text = fs::read_to_string(&path).map_err(EngineError::io("read", &path))?;
        let manifest = Manifest::parse(&text)
            .filter(|manifest| manifest.files.iter().all(|file| has(file.digest)));
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
        let folder = self.root.join("quarantine");
        // Somebody may have removed it; left in its place, the object would be found there again.
        let _ = fs::create_dir_all(&folder);
        let away = folder.join(digest.to_string());
        let moved = |away: &Path| fs::rename(self.object(digest), away).is_ok();
        // A folder does not take the place of what was put there before.
        moved(&away) || (1..100).any(|number| moved(&away.with_extension(number.to_string())))
    }
}
