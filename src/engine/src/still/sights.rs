//! What a run looked at, by what the file system said of it, and whether it says the same again.
//!
//! Each is noted when it is looked at, or before, so that a change meanwhile shows as one. What was written
//! within [`QUIET`] of that might be written again within one tick of the file system's clock and look the
//! same: of it the content is noted as well, and compared until it was left alone for long enough. Sights
//! are kept as bytes, one behind the other: the kind, the numbers that this kind has, the digest of the
//! content where it is noted, and the path with its end ([`std::ffi::CStr`]), relative to the project's
//! folder where it lies below.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::{CStr, OsStr};
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rustix::fs::{AtFlags, CWD, Mode, OFlags, statat};
use walkdir::WalkDir;

use crate::digest::Digest;
use crate::memo::QUIET;
use crate::store::files::Stat;

/// The entry itself: a link is a link. In capitals, the content is noted.
const ENTRY: u8 = b'e';
/// What a path leads to, through links. In capitals, the content is noted.
const TARGET: u8 = b't';
/// That it is this folder and none other, whatever is in it.
const PLACE: u8 = b'p';
/// That a path leads nowhere.
const NOTHING: u8 = b'n';

/// What a run looks at. It may be told from several threads.
pub(crate) struct Sights {
    root: PathBuf,
    /// When the first was looked at, in nanoseconds since 1970.
    began: i64,
    seen: Mutex<Vec<u8>>,
    /// Something was looked at that cannot be noted.
    blind: AtomicBool,
}

impl Sights {
    /// Nothing seen yet. `now` is in seconds since 1970, asked before anything is looked at.
    pub(super) fn new(root: &Path, now: u64) -> Self {
        let (seen, blind) = (Mutex::default(), AtomicBool::new(false));
        Self { root: root.to_path_buf(), began: nanos(now), seen, blind }
    }

    /// Something is looked at that cannot be noted.
    pub(crate) fn give_up(&self) {
        self.blind.store(true, Ordering::Relaxed);
    }

    /// Notes an entry of a folder as it is now, or that there is none.
    pub(crate) fn entry(&self, path: &Path) {
        match fs::symlink_metadata(path) {
            Ok(metadata) => self.note(ENTRY, path, &Stat::of(&metadata), None),
            Err(error) => self.missing(path, &error),
        }
    }

    /// Notes an entry as it was when its bytes were read: a file that is no link.
    pub(crate) fn known_entry(&self, path: &Path, stat: &Stat, content: Digest) {
        self.note(ENTRY, path, stat, Some(content));
    }

    /// Notes an entry as it was, whatever its content.
    pub(super) fn bare_entry(&self, path: &Path, stat: &Stat) {
        self.write(ENTRY, Some(stat), None, path);
    }

    /// Notes what a path leads to now, or that it leads nowhere.
    pub(crate) fn target(&self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) => self.note(TARGET, path, &Stat::of(&metadata), None),
            Err(error) => self.missing(path, &error),
        }
    }

    /// Notes what a path led to when it was read.
    pub(crate) fn known_target(&self, path: &Path, stat: &Stat, content: Digest) {
        self.note(TARGET, path, stat, Some(content));
    }

    /// Notes the folders on the way to a path below the project's, each of which is no link; the last
    /// may be missing.
    pub(crate) fn way(&self, relative: &Path) {
        let mut path = self.root.clone();
        for part in relative.components() {
            let Component::Normal(part) = part else { return self.give_up() };
            path.push(part);
            match fs::symlink_metadata(&path) {
                Ok(metadata) => self.write(PLACE, Some(&Stat::of(&metadata)), None, &path),
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

    fn missing(&self, path: &Path, error: &io::Error) {
        if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
            self.write(NOTHING, None, None, path);
        } else {
            self.give_up();
        }
    }

    /// Whether something was left alone for long enough by the time of the first look.
    pub(super) fn is_quiet(&self, stat: &Stat) -> bool {
        is_quiet(stat, self.began)
    }

    fn note(&self, kind: u8, path: &Path, stat: &Stat, known: Option<Digest>) {
        if self.is_quiet(stat) {
            return self.write(kind, Some(stat), None, path);
        }
        let found = known.map_or_else(|| content(path, kind == TARGET), Ok);
        match found {
            Ok(content) => {
                self.write(kind.to_ascii_uppercase(), Some(stat), Some(&content), path);
            }
            Err(_) => self.give_up(),
        }
    }

    fn write(&self, kind: u8, stat: Option<&Stat>, content: Option<&Digest>, path: &Path) {
        let Some(path) = Self::place(&self.root, path) else { return self.give_up() };
        let bytes = path.as_os_str().as_bytes();
        if bytes.contains(&0) {
            return self.give_up();
        }
        let numbers = stat.map(numbers).unwrap_or_default();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.push(kind);
        numbers[..count(kind)].iter().for_each(|number| seen.extend(number.to_le_bytes()));
        seen.extend(content.into_iter().flat_map(|content| content.bytes()));
        seen.extend_from_slice(bytes);
        seen.push(0);
    }

    /// All that was seen, if a later run can rely on it.
    pub(super) fn all(&self) -> Option<Vec<u8>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        (!self.blind.load(Ordering::Relaxed)).then(|| seen.clone())
    }

    /// The same some time later, `now` in seconds since 1970: what was left alone by then, and is as it
    /// was, need not be compared by its content.
    pub(super) fn later(&self, now: u64) -> Option<Vec<u8>> {
        let with_content = |sight: &Sight<'_>| sight.content.is_some();
        let again = review(&self.all()?, &self.root, now, with_content, |_| None)?.into_owned();
        Some(again)
    }

    /// Whether everything that was seen in a project's folder is there as it was. If so, the sights,
    /// without the contents that need not be compared again after `now`, in seconds since 1970.
    pub(super) fn review<'s>(seen: &'s [u8], root: &Path, now: u64) -> Option<Cow<'s, [u8]>> {
        review(seen, root, now, |_| true, |_| None)
    }

    /// The same, where some may have moved: the sights of what is as it was, and the paths of what is not,
    /// if these are at most so many.
    pub(super) fn moved<'s>(
        seen: &'s [u8],
        root: &Path,
        now: u64,
        at_most: usize,
    ) -> Option<(Cow<'s, [u8]>, Vec<PathBuf>)> {
        let mut moved = Vec::new();
        let still = review(
            seen,
            root,
            now,
            |_| true,
            |sight| {
                moved.push(PathBuf::from(OsStr::from_bytes(sight.path.to_bytes())));
                (moved.len() <= at_most).then_some(())
            },
        )?;
        Some((still, moved))
    }

    /// Of some sights those that are not noted among others as well.
    pub(super) fn without(seen: &[u8], others: &[u8]) -> Option<Vec<u8>> {
        let place = |sight: &Sight<'_>| (sight.kind, sight.path.to_bytes().to_vec());
        let mut noted = HashSet::new();
        let mut rest = others;
        while !rest.is_empty() {
            noted.insert(place(&Sight::read(&mut rest)?));
        }
        let mut kept = Vec::with_capacity(seen.len());
        let mut rest = seen;
        while !rest.is_empty() {
            let at = seen.len() - rest.len();
            let sight = Sight::read(&mut rest)?;
            if !noted.contains(&place(&sight)) {
                kept.extend_from_slice(&seen[at..seen.len() - rest.len()]);
            }
        }
        Some(kept)
    }

    /// A path as sights have it: relative to the project's folder where it lies below; nothing where it
    /// cannot be noted.
    pub(super) fn place<'p>(root: &Path, path: &'p Path) -> Option<&'p Path> {
        match path.strip_prefix(root) {
            // Joining an empty path, or the folder itself, leaves nothing.
            Ok(below) if below.as_os_str().is_empty() => Some(Path::new(".")),
            Ok(below) => Some(below),
            Err(_) => path.is_absolute().then_some(path),
        }
    }
}

/// As [`Sights::review`], of some; `moved` is told of what is not as it was, and says whether to go on.
fn review<'s>(
    seen: &'s [u8],
    root: &Path,
    now: u64,
    asked: impl Fn(&Sight<'_>) -> bool,
    mut moved: impl FnMut(&Sight<'_>) -> Option<()>,
) -> Option<Cow<'s, [u8]>> {
    let folder = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let opened = rustix::fs::openat(CWD, root, folder, Mode::empty()).ok()?;
    let mut again: Option<Vec<u8>> = None;
    let mut rest = seen;
    while !rest.is_empty() {
        let at = seen.len() - rest.len();
        let sight = Sight::read(&mut rest)?;
        let whole = &seen[at..seen.len() - rest.len()];
        let found = if asked(&sight) { sight.look(&opened, root, now) } else { Look::Same };
        match found {
            Look::Same => {
                if let Some(again) = &mut again {
                    again.extend_from_slice(whole);
                }
            }
            Look::Quiet => {
                let again = again.get_or_insert_with(|| seen[..at].to_vec());
                again.push(sight.kind);
                again.extend_from_slice(sight.numbers);
                again.extend_from_slice(sight.path.to_bytes_with_nul());
            }
            Look::Moved => {
                moved(&sight)?;
                again.get_or_insert_with(|| seen[..at].to_vec());
            }
        }
    }
    Some(again.map_or(Cow::Borrowed(seen), Cow::Owned))
}

/// What a second look at something finds.
enum Look {
    /// It is as it was.
    Same,
    /// The same, and its content need not be compared again.
    Quiet,
    /// It is not as it was.
    Moved,
}

/// One of the sights.
struct Sight<'s> {
    /// In small letters.
    kind: u8,
    numbers: &'s [u8],
    content: Option<&'s [u8]>,
    path: &'s CStr,
}

impl<'s> Sight<'s> {
    /// The next one; nothing where the bytes are none.
    fn read(seen: &mut &'s [u8]) -> Option<Self> {
        let (kind, rest) = seen.split_first()?;
        let small = kind.to_ascii_lowercase();
        let noted = *kind != small;
        if !matches!(small, ENTRY | TARGET) && (noted || !matches!(small, PLACE | NOTHING)) {
            return None;
        }
        let (numbers, rest) = rest.split_at_checked(8 * count(small))?;
        let (content, rest) = rest.split_at_checked(if noted { 32 } else { 0 })?;
        let path = CStr::from_bytes_until_nul(rest).ok()?;
        *seen = &rest[path.count_bytes() + 1..];
        Some(Self { kind: small, numbers, content: noted.then_some(content), path })
    }

    /// Looks at it again.
    fn look(&self, opened: impl std::os::fd::AsFd, root: &Path, now: u64) -> Look {
        let (stat, known) = match (self.holds(opened), self.content) {
            (None, _) => return Look::Moved,
            (Some(Some(stat)), Some(known)) => (stat, known),
            (Some(_), _) => return Look::Same,
        };
        let path = root.join(OsStr::from_bytes(self.path.to_bytes()));
        match content(&path, self.kind == TARGET) {
            Ok(content) if content.bytes() != known => Look::Moved,
            Ok(_) if is_quiet(&stat, nanos(now)) => Look::Quiet,
            Ok(_) => Look::Same,
            Err(_) => Look::Moved,
        }
    }

    /// Looks whether this is what is there, as far as the file system says by itself; the inner value is
    /// what it says.
    fn holds(&self, root: impl std::os::fd::AsFd) -> Option<Option<Stat>> {
        let through = matches!(self.kind, TARGET | NOTHING);
        let link = if through { AtFlags::empty() } else { AtFlags::SYMLINK_NOFOLLOW };
        match statat(root, self.path, link) {
            Ok(found) if self.kind != NOTHING => {
                let stat = stat(&found);
                let known = self.numbers.chunks_exact(8).zip(numbers(&stat));
                let same = known.into_iter().all(|(known, now)| *known == now.to_le_bytes());
                same.then_some(Some(stat))
            }
            Err(rustix::io::Errno::NOENT | rustix::io::Errno::NOTDIR) if self.kind == NOTHING => {
                Some(None)
            }
            _ => None,
        }
    }
}

/// How many numbers a kind has.
fn count(kind: u8) -> usize {
    match kind.to_ascii_lowercase() {
        ENTRY | TARGET => 5,
        PLACE => 2,
        _ => 0,
    }
}

fn numbers(stat: &Stat) -> [u64; 5] {
    let Stat { dev, ino, size, mtime, ctime } = *stat;
    [dev, ino, size, mtime.cast_unsigned(), ctime.cast_unsigned()]
}

fn stat(found: &rustix::fs::Stat) -> Stat {
    let nanos = |s: i64, ns: u64| s.saturating_mul(1_000_000_000).saturating_add_unsigned(ns);
    Stat {
        dev: found.st_dev,
        ino: found.st_ino,
        size: found.st_size.cast_unsigned(),
        mtime: nanos(found.st_mtime, found.st_mtime_nsec),
        ctime: nanos(found.st_ctime, found.st_ctime_nsec),
    }
}

fn nanos(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(0).saturating_mul(1_000_000_000)
}

/// Whether something had been left alone for [`QUIET`] at some moment.
fn is_quiet(stat: &Stat, moment: i64) -> bool {
    stat.mtime.max(stat.ctime).saturating_add(QUIET) <= moment
}

/// What a file holds, which names a folder lists, or where a link leads.
fn content(path: &Path, through_links: bool) -> io::Result<Digest> {
    let metadata: Metadata =
        if through_links { fs::metadata(path)? } else { fs::symlink_metadata(path)? };
    if metadata.is_file() {
        return Digest::of_file(path).map(|(digest, _)| digest);
    }
    let mut bytes = Vec::new();
    if metadata.is_dir() {
        let entry = |entry: io::Result<fs::DirEntry>| {
            let entry = entry?;
            let kind = entry.file_type()?;
            let kind = u8::from(kind.is_dir()) + 2 * u8::from(kind.is_symlink());
            Ok((entry.file_name(), kind))
        };
        let mut entries = fs::read_dir(path)?.map(entry).collect::<io::Result<Vec<_>>>()?;
        entries.sort();
        for (name, kind) in entries {
            bytes.extend_from_slice(name.as_bytes());
            bytes.extend([0, kind]);
        }
    } else if metadata.is_symlink() {
        bytes.extend_from_slice(fs::read_link(path)?.as_os_str().as_bytes());
    } else {
        return Err(io::Error::other("neither a file nor a folder"));
    }
    Ok(Digest::of(&bytes))
}

#[cfg(test)]
mod tests;
