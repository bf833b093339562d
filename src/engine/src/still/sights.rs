//! What a run looked at, by what the file system said of it, and whether it says the same again.
//!
//! Each is noted when it is looked at, or before, so that a change meanwhile shows as one. They are kept
//! as bytes, one behind the other: the kind, the numbers that this kind has, and the path with its end
//! ([`std::ffi::CStr`]), relative to the project's folder where it lies below.

use std::ffi::CStr;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, statat};
use walkdir::WalkDir;

use crate::memo::QUIET;
use crate::store::files::Stat;

/// The entry itself: a link is a link.
const ENTRY: u8 = b'e';
/// What a path leads to, through links.
const TARGET: u8 = b't';
/// That it is this folder and none other, whatever is in it.
const PLACE: u8 = b'p';
/// That a path leads nowhere.
const NOTHING: u8 = b'n';

/// What a run looks at. It may be told from several threads.
pub(crate) struct Sights {
    root: PathBuf,
    /// When the run began, in nanoseconds since 1970.
    began: i64,
    seen: Mutex<Vec<u8>>,
    /// Something was looked at that cannot be noted, or was written just now.
    blind: AtomicBool,
}

impl Sights {
    /// Nothing seen yet. `now` is in seconds since 1970, asked before anything is looked at.
    pub(super) fn new(root: &Path, now: u64) -> Self {
        let began = i64::try_from(now).unwrap_or(0).saturating_mul(1_000_000_000);
        let (seen, blind) = (Mutex::default(), AtomicBool::new(false));
        Self { root: root.to_path_buf(), began, seen, blind }
    }

    /// Something is looked at that cannot be noted.
    pub(crate) fn give_up(&self) {
        self.blind.store(true, Ordering::Relaxed);
    }

    /// Notes an entry of a folder as it is now, or that there is none.
    pub(crate) fn entry(&self, path: &Path) {
        match fs::symlink_metadata(path) {
            Ok(metadata) => self.known_entry(path, &Stat::of(&metadata)),
            Err(error) => self.missing(path, &error),
        }
    }

    /// Notes an entry as it was when its bytes were read: a file that is no link.
    pub(crate) fn known_entry(&self, path: &Path, stat: &Stat) {
        self.note(ENTRY, path, stat);
    }

    /// Notes what a path leads to now, or that it leads nowhere.
    pub(crate) fn target(&self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) => self.known_target(path, &Stat::of(&metadata)),
            Err(error) => self.missing(path, &error),
        }
    }

    /// Notes what a path led to when it was read.
    pub(crate) fn known_target(&self, path: &Path, stat: &Stat) {
        self.note(TARGET, path, stat);
    }

    /// Notes the folders on the way to a path below the project's, each of which is no link; the last
    /// may be missing.
    pub(crate) fn way(&self, relative: &Path) {
        let mut path = self.root.clone();
        for part in relative.components() {
            let Component::Normal(part) = part else { return self.give_up() };
            path.push(part);
            match fs::symlink_metadata(&path) {
                Ok(metadata) => self.place(&path, metadata.dev(), metadata.ino()),
                Err(error) => return self.missing(&path, &error),
            }
        }
    }

    /// Notes all entries below a folder, and the folder; links are not followed.
    pub(super) fn tree(&self, folder: &Path) {
        for entry in WalkDir::new(folder) {
            match entry {
                Ok(entry) => self.entry(entry.path()),
                Err(error) if error.io_error().is_some_and(|e| e.kind() == ErrorKind::NotFound) => {
                    self.entry(folder);
                }
                Err(_) => self.give_up(),
            }
        }
    }

    fn missing(&self, path: &Path, error: &std::io::Error) {
        if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
            self.write(NOTHING, &[], path);
        } else {
            self.give_up();
        }
    }

    fn note(&self, kind: u8, path: &Path, stat: &Stat) {
        if stat.mtime.max(stat.ctime).saturating_add(QUIET) > self.began {
            return self.give_up();
        }
        let Stat { dev, ino, size, mtime, ctime } = *stat;
        self.write(kind, &[dev, ino, size, mtime.cast_unsigned(), ctime.cast_unsigned()], path);
    }

    fn place(&self, path: &Path, dev: u64, ino: u64) {
        self.write(PLACE, &[dev, ino], path);
    }

    fn write(&self, kind: u8, numbers: &[u64], path: &Path) {
        // Joining an empty path, or the folder itself, leaves nothing.
        let path = match path.strip_prefix(&self.root) {
            Ok(below) if below.as_os_str().is_empty() => Path::new("."),
            Ok(below) => below,
            Err(_) if path.is_absolute() => path,
            Err(_) => return self.give_up(),
        };
        let bytes = path.as_os_str().as_bytes();
        if bytes.contains(&0) {
            return self.give_up();
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.push(kind);
        numbers.iter().for_each(|number| seen.extend_from_slice(&number.to_le_bytes()));
        seen.extend_from_slice(bytes);
        seen.push(0);
    }

    /// All that was seen, if a later run can rely on it.
    pub(super) fn taken(&self) -> Option<Vec<u8>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        (!self.blind.load(Ordering::Relaxed)).then(|| seen.clone())
    }

    /// Whether everything that was seen in a project's folder is there as it was.
    pub(super) fn hold(mut seen: &[u8], root: &Path) -> bool {
        let folder = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let Ok(root) = rustix::fs::openat(CWD, root, folder, Mode::empty()) else { return false };
        while let Some((kind, rest)) = seen.split_first() {
            let count = match *kind {
                ENTRY | TARGET => 5,
                PLACE => 2,
                NOTHING => 0,
                _ => return false,
            };
            let Some((numbers, rest)) = rest.split_at_checked(8 * count) else { return false };
            let Ok(path) = CStr::from_bytes_until_nul(rest) else { return false };
            seen = &rest[path.count_bytes() + 1..];
            let link = if *kind == TARGET || *kind == NOTHING {
                AtFlags::empty()
            } else {
                AtFlags::SYMLINK_NOFOLLOW
            };
            let same = match statat(&root, path, link) {
                Ok(found) => *kind != NOTHING && is(&found, numbers),
                Err(rustix::io::Errno::NOENT | rustix::io::Errno::NOTDIR) => *kind == NOTHING,
                Err(_) => false,
            };
            if !same {
                return false;
            }
        }
        true
    }
}

/// Whether a file is what it was: device and inode, and what more is known.
fn is(found: &rustix::fs::Stat, numbers: &[u8]) -> bool {
    let nanos = |s: i64, ns: u64| s.saturating_mul(1_000_000_000).saturating_add_unsigned(ns);
    let now = [
        found.st_dev,
        found.st_ino,
        found.st_size.cast_unsigned(),
        nanos(found.st_mtime, found.st_mtime_nsec).cast_unsigned(),
        nanos(found.st_ctime, found.st_ctime_nsec).cast_unsigned(),
    ];
    let known = numbers.chunks_exact(8).zip(now);
    known.into_iter().all(|(known, now)| *known == now.to_le_bytes())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    /// Later than everything that a test writes.
    const LATER: u64 = 1 << 33;

    /// A change, and whether it shows.
    type Change = (&'static str, fn(&Path), bool);

    /// What is noted of a folder, then changed, is found changed; and nothing else is.
    #[test]
    fn every_change_shows() {
        let changes: [Change; 14] = [
            ("nothing", |_| {}, true),
            ("another file", |at| fs::write(at.join("other"), "").unwrap(), true),
            ("bytes", |at| fs::write(at.join("f"), "2").unwrap(), false),
            (
                "mode",
                |at| fs::set_permissions(at.join("f"), fs::Permissions::from_mode(0o600)).unwrap(),
                false,
            ),
            ("gone", |at| fs::remove_file(at.join("f")).unwrap(), false),
            ("a new file in the tree", |at| fs::write(at.join("t/u/new"), "").unwrap(), false),
            ("a file of the tree gone", |at| fs::remove_file(at.join("t/u/x")).unwrap(), false),
            ("the tree moved", |at| fs::rename(at.join("t"), at.join("t2")).unwrap(), false),
            ("what a link leads to", |at| fs::write(at.join("real/x"), "2").unwrap(), false),
            (
                "where a link leads",
                |at| {
                    fs::remove_file(at.join("l")).unwrap();
                    symlink("f", at.join("l")).unwrap();
                },
                false,
            ),
            (
                "a link instead of the file",
                |at| {
                    fs::rename(at.join("f"), at.join("g")).unwrap();
                    symlink("g", at.join("f")).unwrap();
                },
                false,
            ),
            ("what was missing is there", |at| fs::write(at.join("none"), "").unwrap(), false),
            (
                "something in a folder on the way",
                |at| fs::write(at.join("a/new"), "").unwrap(),
                true,
            ),
            (
                "a link on the way",
                |at| {
                    fs::rename(at.join("a"), at.join("a2")).unwrap();
                    symlink("a2", at.join("a")).unwrap();
                },
                false,
            ),
        ];
        for (name, change, shows_none) in changes {
            let folder = tempfile::tempdir().unwrap();
            let at = folder.path();
            for name in ["t/u", "a/b", "real"] {
                fs::create_dir_all(at.join(name)).unwrap();
            }
            for name in ["f", "t/u/x", "real/x"] {
                fs::write(at.join(name), "1").unwrap();
            }
            symlink("real/x", at.join("l")).unwrap();
            let sights = Sights::new(at, LATER);
            sights.entry(&at.join("f"));
            sights.tree(&at.join("t"));
            sights.target(&at.join("l"));
            sights.entry(&at.join("none"));
            sights.way(Path::new("a/b/c"));
            let seen = sights.taken().unwrap();
            change(at);
            assert_eq!(Sights::hold(&seen, at), shows_none, "{name}");
        }
    }

    #[test]
    fn what_was_written_just_now_is_not_relied_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        fs::write(&path, "1").unwrap();
        let seconds = fs::metadata(&path).unwrap().ctime().cast_unsigned();
        for (now, relied) in
            [(0, false), (seconds, false), (seconds + 1, false), (seconds + 3, true)]
        {
            let sights = Sights::new(folder.path(), now);
            sights.entry(&path);
            assert_eq!(sights.taken().is_some(), relied, "{now}");
        }
        // Nothing is relied on where something could not be noted.
        let sights = Sights::new(folder.path(), LATER);
        sights.way(Path::new("../x"));
        assert!(sights.taken().is_none());
    }

    #[test]
    fn damaged_sights_hold_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for seen in [&b"x"[..], b"e123", b"n", b"npath", b"p\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0none\0"]
        {
            assert!(!Sights::hold(seen, folder.path()), "{seen:?}");
        }
        assert!(Sights::hold(b"", folder.path()));
        assert!(Sights::hold(b"nnone\0", folder.path()));
        assert!(!Sights::hold(b"nnone\0", &folder.path().join("none")));
    }
}
