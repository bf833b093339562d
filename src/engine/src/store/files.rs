//! Files as the store needs them: written whole or not at all, listed in order, known by their
//! identity in the file system.

use std::fs::{self, File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::EngineError;
use crate::digest::Digest;
use crate::fail::{self, at};

/// What the file system says of a file. Equal before and after: not written to in between, as far
/// as its clock can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stat {
    pub(crate) dev: u64,
    pub(crate) ino: u64,
    pub(crate) size: u64,
    /// Nanoseconds since 1970.
    pub(crate) mtime: i64,
    /// Nanoseconds since 1970; unlike `mtime`, no program can set it back.
    pub(crate) ctime: i64,
}

impl Stat {
    pub(crate) fn of(metadata: &Metadata) -> Self {
        let nanos = |s: i64, ns: i64| s.saturating_mul(1_000_000_000).saturating_add(ns);
        Self {
            dev: metadata.dev(),
            ino: metadata.ino(),
            size: metadata.size(),
            mtime: nanos(metadata.mtime(), metadata.mtime_nsec()),
            ctime: nanos(metadata.ctime(), metadata.ctime_nsec()),
        }
    }
}

/// Suffix of files that are not complete yet; see [`remove_incomplete`].
const INCOMPLETE: &str = ".incomplete";

/// Numbers the incomplete files of this process.
static WRITTEN: AtomicU64 = AtomicU64::new(0);

/// Writes a file so that it is seen whole or not at all, also after a power cut: beside it, synced,
/// renamed, and the folder synced.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    replace(path, bytes, true)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    fail::pass(at::WHOLE_FOLDER).map_err(EngineError::io("sync", folder))?;
    sync_folder(folder)
}

/// Writes a file so that it is seen whole or not at all, unless the power is cut: for files that say
/// themselves whether they are whole.
pub(crate) fn write_unsynced(path: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    replace(path, bytes, false)
}

fn replace(path: &Path, bytes: &[u8], sync: bool) -> Result<(), EngineError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let beside = folder.join(format!(".{name}.{}-{number}{INCOMPLETE}", std::process::id()));
    let written = fail::pass(at::WHOLE_CREATE)
        .and_then(|()| File::create(&beside))
        .and_then(|mut file| {
            fail::write(at::WHOLE_WRITE, &mut file, bytes)?;
            fail::pass(at::WHOLE_SYNC)?;
            if sync { file.sync_all() } else { Ok(()) }
        })
        .map_err(EngineError::io("write", &beside))
        .and_then(|()| {
            let renamed = fail::pass(at::WHOLE_RENAME).and_then(|()| fs::rename(&beside, path));
            renamed.map_err(EngineError::io("replace", path))
        });
    if written.is_err() {
        // Best effort: the error at hand says more than a second one.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Makes renames in a folder durable.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), EngineError> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(EngineError::io("sync", folder))
}

/// Makes everything written so far to the file system of a folder durable, at once; false where the
/// system cannot do that.
pub(crate) fn sync_file_system(folder: &Path) -> Result<bool, EngineError> {
    #[cfg(target_os = "linux")]
    {
        let synced = File::open(folder).and_then(|folder| Ok(rustix::fs::syncfs(folder)?));
        synced.map(|()| true).map_err(EngineError::io("sync", folder))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = folder;
        Ok(false)
    }
}

/// Puts a check behind the bytes of a file that says itself whether it is whole: their BLAKE3 digest.
pub(crate) fn seal(mut bytes: Vec<u8>) -> Vec<u8> {
    let check = Digest::of(&bytes);
    bytes.extend_from_slice(check.bytes());
    bytes
}

/// The bytes before the check; nothing where the file is not whole.
pub(crate) fn unseal(bytes: &[u8]) -> Option<&[u8]> {
    let (body, check) = bytes.split_at_checked(bytes.len().checked_sub(32)?)?;
    (Digest::of(body).bytes() == check).then_some(body)
}

/// Whether a process of this machine lives.
pub(crate) fn is_alive(pid: u32) -> bool {
    let pid = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw);
    let found = pid.map(rustix::process::test_kill_process);
    matches!(found, Some(Ok(()) | Err(rustix::io::Errno::PERM)))
}

/// Whether the process lives that writes a file of this name. A number that was given to another
/// process meanwhile keeps the file until that one ends.
fn is_written(name: &str) -> bool {
    let name = name.trim_end_matches(INCOMPLETE);
    let pid = name.rsplit('.').next().and_then(|numbers| numbers.split('-').next());
    pid.and_then(|pid| pid.parse().ok()).is_some_and(is_alive)
}

/// Whether a file has a name that [`write_whole`] gives to what is not complete yet.
pub(crate) fn is_incomplete(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(INCOMPLETE)
}

/// Whether a folder holds what is not complete; also where that cannot be told.
pub(crate) fn has_incomplete(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return true };
    let is_incomplete = |entry: io::Result<fs::DirEntry>| {
        entry.map_or(true, |entry| is_incomplete(&entry.file_name().to_string_lossy()))
    };
    entries.into_iter().any(is_incomplete)
}

/// Removes what [`write_whole`] left in a folder when its process was killed, of the files whose
/// names begin with `start`.
pub(crate) fn remove_incomplete(folder: &Path, start: &str) -> Result<(), EngineError> {
    for entry in fs::read_dir(folder).map_err(EngineError::io("list", folder))? {
        let entry = entry.map_err(EngineError::io("list", folder))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let incomplete = name.starts_with(&format!(".{start}")) && name.ends_with(INCOMPLETE);
        if incomplete && !is_written(&name) {
            let path = entry.path();
            match fs::remove_file(&path) {
                // Another run that begins was faster.
                Err(e) if e.kind() == io::ErrorKind::NotFound => {}
                removed => removed.map_err(EngineError::io("remove", &path))?,
            }
        }
    }
    Ok(())
}

/// Removes of a folder's files those that were written longest ago, beyond some.
pub(crate) fn forget_oldest(folder: &Path, kept: usize) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let written = |entry: fs::DirEntry| {
        let metadata = entry.metadata().ok()?;
        Some((metadata.modified().ok()?, entry.path()))
    };
    let mut all: Vec<_> = entries.flatten().filter_map(written).collect();
    all.sort();
    for (_, path) in all.iter().rev().skip(kept) {
        // One that cannot be removed is in nobody's way.
        let _ = fs::remove_file(path);
    }
}

/// Reads a file; `None` if there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, EngineError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(EngineError::io("read", path)(e)),
    }
}

/// Whether links below a folder are followed or refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Links {
    /// A folder of the user's may be put together from links; loops are an error.
    Follow,
    /// An output holds its own bytes.
    Refuse,
}

/// The files below a folder, as (name with `/` between folders, path), sorted by name. Folders and links
/// are told before what is in them is listed: the path, and whether it is a link.
pub(crate) fn walk(
    root: &Path,
    links: Links,
    on_way: &dyn Fn(&Path, bool),
) -> Result<Vec<(String, PathBuf)>, EngineError> {
    let mut files = Vec::new();
    for entry in WalkDir::new(root).min_depth(1).follow_links(links == Links::Follow) {
        let entry = entry.map_err(|error| walk_error(root, error))?;
        let bad = |message: &str| EngineError::BadFile {
            path: entry.path().to_path_buf(),
            message: message.to_owned(),
        };
        let is_folder = entry.file_type().is_dir();
        if is_folder || entry.path_is_symlink() {
            on_way(entry.path(), entry.path_is_symlink());
        }
        if is_folder {
            continue;
        }
        if !entry.file_type().is_file() {
            return Err(bad("neither a file nor a folder"));
        }
        let name = entry.path().strip_prefix(root).ok().and_then(Path::to_str);
        let name = name.ok_or_else(|| bad("its name is not UTF-8"))?;
        if name.contains('\n') {
            return Err(bad("its name has a line break"));
        }
        files.push((name.to_owned(), entry.into_path()));
    }
    files.sort();
    Ok(files)
}

fn walk_error(root: &Path, error: walkdir::Error) -> EngineError {
    let path = error.path().unwrap_or(root).to_path_buf();
    if let Some(ancestor) = error.loop_ancestor() {
        return EngineError::Loop { path, back: ancestor.to_path_buf() };
    }
    let source = error.into_io_error().unwrap_or_else(|| io::Error::other("unreadable"));
    EngineError::Io { action: "read", path, source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_files_go() {
        let folder = tempfile::tempdir().unwrap();
        for at in 0..11 {
            let path = folder.path().join(format!("{at:02}"));
            fs::write(&path, "").unwrap();
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(at as u64);
            fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        }
        forget_oldest(folder.path(), 8);
        let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().collect();
        left.sort_by_key(fs::DirEntry::file_name);
        assert_eq!(left.len(), 8);
        assert_eq!(left[0].file_name(), "03");
    }
}
