//! The user's own folders as inputs: listed and hashed once per plan, and once more after a step
//! has read them. What a plan looks at is noted, so that a later run can tell whether it is as it was.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::EngineError;
use crate::command::pattern;
use crate::digest::Digest;
use crate::memo::{self, Memo};
use crate::still::Sights;
use crate::store::files::{self, Links, Stat};
use crate::store::manifest::{Listed, Manifest};

/// The folders that one plan or run reads.
pub(crate) struct Folders {
    memo: Mutex<Memo>,
    memo_path: PathBuf,
    clock: fn() -> u64,
    /// What was listed before, by the folder's path.
    listed: Mutex<HashMap<PathBuf, Arc<Manifest>>>,
    /// What was hashed before, so that a file below two of the folders is hashed once.
    hashed: Mutex<HashMap<PathBuf, (u64, Digest)>>,
    /// What patterns meant before.
    picked: Mutex<HashMap<String, Arc<Manifest>>>,
    /// Folders of the project that are no links and lie behind none.
    ways: Mutex<HashSet<String>>,
    /// Where it is noted what was looked at, if anybody wants to know.
    sights: Option<Arc<Sights>>,
}

impl Folders {
    /// None listed yet; digests are remembered in a file.
    pub(crate) fn new(memo_path: PathBuf, clock: fn() -> u64, sights: Option<Arc<Sights>>) -> Self {
        let memo = Mutex::new(Memo::load(&memo_path));
        Self {
            memo,
            memo_path,
            clock,
            listed: Mutex::default(),
            hashed: Mutex::default(),
            picked: Mutex::default(),
            ways: Mutex::default(),
            sights,
        }
    }

    /// The files of a folder; `None` if it is not there. The same answer for the whole plan.
    pub(crate) fn listing(&self, folder: &Path) -> Result<Option<Arc<Manifest>>, EngineError> {
        if let Some(known) = lock(&self.listed).get(folder) {
            return Ok(Some(known.clone()));
        }
        let sights = self.sights.as_deref();
        let manifest = self.list(folder, sights, |path| {
            if let Some(known) = lock(&self.hashed).get(path) {
                return Ok(*known);
            }
            let (stat, digest) = self.digest(path)?;
            if let Some(sights) = sights {
                sights.known_target(path, &stat, digest);
            }
            lock(&self.hashed).insert(path.to_path_buf(), (stat.size, digest));
            Ok((stat.size, digest))
        })?;
        let Some(manifest) = manifest.map(Arc::new) else { return Ok(None) };
        lock(&self.listed).insert(folder.to_path_buf(), manifest.clone());
        Ok(Some(manifest))
    }

    /// The files of a folder as they are now; `None` if it is not there.
    pub(crate) fn list_again(&self, folder: &Path) -> Result<Option<Manifest>, EngineError> {
        self.list(folder, None, |path| self.digest(path).map(|(stat, digest)| (stat.size, digest)))
    }

    /// The files of the project that a pattern means, by their names in the project. The same
    /// answer for the whole plan.
    pub(crate) fn picked(&self, root: &Path, pattern: &str) -> Result<Arc<Manifest>, EngineError> {
        if let Some(known) = lock(&self.picked).get(pattern) {
            return Ok(known.clone());
        }
        let (ways, sights) = (&mut lock(&self.ways), self.sights.as_deref());
        let manifest = Arc::new(self.pick(root, pattern, ways, sights)?);
        lock(&self.picked).insert(pattern.to_owned(), manifest.clone());
        Ok(manifest)
    }

    /// The files that a pattern means now.
    pub(crate) fn pick_again(&self, root: &Path, pattern: &str) -> Result<Manifest, EngineError> {
        self.pick(root, pattern, &mut HashSet::new(), None)
    }

    fn pick(
        &self,
        root: &Path,
        pattern: &str,
        ways: &mut HashSet<String>,
        sights: Option<&Sights>,
    ) -> Result<Manifest, EngineError> {
        let mut manifest = Manifest::default();
        if let Some(sights) = sights {
            pattern::sight(root, pattern, ways, sights);
        }
        for (name, path, stat) in pattern::files(root, pattern, ways)? {
            let (stat, digest) = self.digest_of(&path, stat)?;
            if let Some(sights) = sights {
                sights.known_entry(&path, &stat, digest);
            }
            manifest.files.push(Listed { name, size: stat.size, digest });
        }
        if let (Some(sights), []) = (sights, manifest.files.as_slice()) {
            sights.entry(&root.join(pattern));
        }
        Ok(manifest)
    }

    /// Remembers the digests.
    pub(crate) fn save(&self) -> Result<(), EngineError> {
        lock(&self.memo).save(&self.memo_path)
    }

    fn list(
        &self,
        folder: &Path,
        sights: Option<&Sights>,
        digest: impl Fn(&Path) -> Result<(u64, Digest), EngineError>,
    ) -> Result<Option<Manifest>, EngineError> {
        let on_way = |path: &Path, is_link: bool| {
            let Some(sights) = sights else { return };
            sights.target(path);
            if is_link {
                sights.entry(path);
            }
        };
        on_way(folder, false);
        match std::fs::metadata(folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => {
                let message = "not a folder".to_owned();
                return Err(EngineError::BadFile { path: folder.to_path_buf(), message });
            }
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(EngineError::io("read", folder)(e)),
        }
        let mut manifest = Manifest::default();
        for (name, path) in files::walk(folder, Links::Follow, &on_way)? {
            let (size, digest) = digest(&path)?;
            manifest.files.push(Listed { name, size, digest });
        }
        Ok(Some(manifest))
    }

    /// What a file was and its digest then, from the memo where that can be trusted.
    fn digest(&self, path: &Path) -> Result<(Stat, Digest), EngineError> {
        let metadata = std::fs::metadata(path).map_err(EngineError::io("read", path))?;
        self.digest_of(path, Stat::of(&metadata))
    }

    /// The same of a file of which is known what it is now.
    fn digest_of(&self, path: &Path, stat: Stat) -> Result<(Stat, Digest), EngineError> {
        if let Some(digest) = lock(&self.memo).get(&stat) {
            return Ok((stat, digest));
        }
        // Asked before the file is read: what is written later must look new.
        let now = (self.clock)();
        let (stat, digest) = memo::hash(path).map_err(EngineError::io("read", path))?;
        lock(&self.memo).set(stat, digest, now);
        Ok((stat, digest))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
