//! Outputs become objects: hashed, and moved to their digest. They are synced later, many at once, and
//! no record names them before ([`super::commit`]).

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use artifact::OutputKind;

use super::files::{self, Links};
use super::manifest::{Listed, Manifest};
use super::{Artifact, Store};
use crate::EngineError;
use crate::digest::Digest;
use crate::fail::{self, at};

/// Above so many objects, the whole file system is synced rather than each of them.
const MANY: usize = 8;

/// Objects that have their place and are not synced.
#[derive(Default)]
pub(super) struct Unsynced {
    objects: Vec<Digest>,
    /// A folder of objects was created.
    folder: bool,
}

impl Store {
    /// Moves an output that a step wrote into the store. It is not synced: see [`Store::sync`]. Also
    /// returns how many bytes it has.
    pub(crate) fn import(
        &self,
        path: &Path,
        kind: OutputKind,
    ) -> Result<(Artifact, u64), EngineError> {
        if kind == OutputKind::File {
            let (digest, size) = self.take(path)?;
            return Ok((Artifact::File(digest), size));
        }
        let mut manifest = Manifest::default();
        for (name, path) in files::walk(path, Links::Refuse, &|_, _| {})? {
            let (digest, size) = self.take(&path)?;
            manifest.files.push(Listed { name, size, digest });
        }
        let list = self.list_path()?;
        fs::write(&list, manifest.encode()).map_err(EngineError::io("write", &list))?;
        let (digest, _) = self.take(&list)?;
        let size = manifest.files.iter().map(|file| file.size).sum();
        Ok((Artifact::Folder(digest, manifest.into()), size))
    }

    /// Moves a file to its digest.
    fn take(&self, path: &Path) -> Result<(Digest, u64), EngineError> {
        let file = File::open(path).map_err(EngineError::io("open", path))?;
        let hashed = Digest::of_open(&file).map_err(EngineError::io("read", path));
        let (digest, size) = hashed?;
        file.set_permissions(Permissions::from_mode(0o444))
            .map_err(EngineError::io("protect", path))?;
        // One that is there and sound stays: a record may name it, and it need not be synced yet.
        if self.sound(digest)? {
            fs::remove_file(path).map_err(EngineError::io("remove", path))?;
        } else {
            self.place(path, &self.object(digest))?;
        }
        lock(&self.unsynced).objects.push(digest);
        Ok((digest, size))
    }

    /// Folders of objects are new and must be synced before a record names what is in them.
    pub(super) fn lacks_folder(&self) {
        lock(&self.unsynced).folder = true;
    }

    fn place(&self, path: &Path, object: &Path) -> Result<(), EngineError> {
        let place = || fail::pass(at::OBJECT_PLACE).and_then(|()| fs::rename(path, object));
        let placed = match place() {
            // Somebody removed the folder.
            Err(e) if e.kind() == ErrorKind::NotFound => {
                let folder = object.parent().unwrap_or(&self.root);
                fail::pass(at::OBJECT_FOLDER)
                    .and_then(|()| fs::create_dir_all(folder))
                    .map_err(EngineError::io("create", folder))?;
                self.lacks_folder();
                place()
            }
            placed => placed,
        };
        placed.map_err(EngineError::io("move", path))
    }

    /// Makes durable what was imported so far. Many objects are synced with everything else on the
    /// file system, which takes as long as a few alone.
    pub(crate) fn sync(&self) -> Result<(), EngineError> {
        let unsynced = std::mem::take(&mut *lock(&self.unsynced));
        let synced = self.sync_objects(&unsynced);
        if synced.is_err() {
            // They are still to be synced: nothing may take them for safe.
            let mut later = lock(&self.unsynced);
            later.objects.extend(unsynced.objects);
            later.folder |= unsynced.folder;
        }
        synced
    }

    fn sync_objects(&self, unsynced: &Unsynced) -> Result<(), EngineError> {
        if unsynced.objects.is_empty() {
            return Ok(());
        }
        fail::pass(at::OBJECT_SYNC).map_err(EngineError::io("sync", &self.root))?;
        let together = unsynced.objects.len() > MANY && files::sync_file_system(&self.root)?;
        if !together {
            let objects: BTreeSet<PathBuf> =
                unsynced.objects.iter().map(|digest| self.object(*digest)).collect();
            for object in &objects {
                match File::open(object) {
                    Ok(file) => file.sync_all().map_err(EngineError::io("sync", object))?,
                    // Put into quarantine meanwhile; its step has lost it.
                    Err(e) if e.kind() == ErrorKind::NotFound => {}
                    Err(e) => return Err(EngineError::io("open", object)(e)),
                }
            }
            let folders: BTreeSet<&Path> =
                objects.iter().filter_map(|object| object.parent()).collect();
            folders.into_iter().try_for_each(files::sync_folder)?;
            if unsynced.folder {
                files::sync_folder(&self.root.join("objects"))?;
            }
        }
        fail::pass(at::OBJECT_DURABLE).map_err(EngineError::io("sync", &self.root))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
