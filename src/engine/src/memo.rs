//! Digests of the user's files, remembered by what the file system says of each file.
//!
//! A digest is trusted as long as device, inode, size, mtime and ctime are those of the time when
//! it was taken, and only if the file had been left alone for [`QUIET`] by then: a file written
//! again within one tick of the file system's clock would look the same. A wrong or lost memo
//! costs time, never a wrong result, so a damaged file is as good as none.
//!
//! The file is a header ([`MAGIC`], version, number of entries), the entries of [`ENTRY`] bytes, sorted
//! by device and inode, and the BLAKE3 digest of the bytes before. Numbers have their least significant
//! byte first.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::EngineError;
use crate::digest::Digest;
use crate::store::files::{self, Stat};

/// The version of the file's form.
///
/// - 1: JSON, in a file `memo.json`.
/// - 2: fixed-width entries.
const VERSION: u32 = 2;
const MAGIC: &[u8; 8] = b"repromem";
const HEADER: usize = 20;
const ENTRY: usize = 72;

/// For how many nanoseconds a file must have been left alone.
pub(crate) const QUIET: i64 = 2_000_000_000;

/// How often a file is hashed anew because it was written to meanwhile.
const ATTEMPTS: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Entry {
    stat: Stat,
    digest: Digest,
}

impl Entry {
    fn place(&self) -> (u64, u64) {
        (self.stat.dev, self.stat.ino)
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        let Stat { dev, ino, size, mtime, ctime } = self.stat;
        for number in [dev, ino, size, mtime.cast_unsigned(), ctime.cast_unsigned()] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(self.digest.bytes());
    }

    fn read(bytes: &[u8]) -> Self {
        let [dev, ino, size, mtime, ctime] = [0, 8, 16, 24, 32].map(|at| number(bytes, at));
        let (mtime, ctime) = (mtime.cast_signed(), ctime.cast_signed());
        let mut digest = [0; 32];
        digest.copy_from_slice(&bytes[40..ENTRY]);
        Self { stat: Stat { dev, ino, size, mtime, ctime }, digest: Digest::from_bytes(digest) }
    }
}

fn number(bytes: &[u8], at: usize) -> u64 {
    let mut number = [0; 8];
    number.copy_from_slice(&bytes[at..at + 8]);
    u64::from_le_bytes(number)
}

/// The remembered digests.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    /// As they were read, sorted by device and inode; the flag says that this process met the file.
    old: Vec<(Entry, bool)>,
    /// What this process found, by device and inode.
    new: HashMap<(u64, u64), Entry>,
    /// The file is of a newer version: leave it alone.
    newer: bool,
}

impl Memo {
    /// Reads the file.
    pub(crate) fn load(path: &Path) -> Self {
        match fs::read(path).map(|bytes| parse(&bytes)) {
            Ok(Form::Entries(entries)) => {
                let old = entries.into_iter().map(|entry| (entry, false)).collect();
                Self { old, ..Self::default() }
            }
            Ok(Form::Newer) => Self { newer: true, ..Self::default() },
            Ok(Form::None) | Err(_) => Self::default(),
        }
    }

    /// The remembered digest of a file.
    pub(crate) fn get(&mut self, stat: &Stat) -> Option<Digest> {
        let place = (stat.dev, stat.ino);
        let entry = match self.new.get(&place) {
            Some(entry) => *entry,
            None => {
                let at = self.old.binary_search_by_key(&place, |(entry, _)| entry.place()).ok()?;
                self.old[at].1 = true;
                self.old[at].0
            }
        };
        (entry.stat == *stat).then_some(entry.digest)
    }

    /// Remembers a digest that was taken at `now` (seconds since 1970), if it can be trusted later.
    pub(crate) fn set(&mut self, stat: Stat, digest: Digest, now: u64) {
        let now = i64::try_from(now).unwrap_or(0).saturating_mul(1_000_000_000);
        if stat.mtime.max(stat.ctime).saturating_add(QUIET) > now {
            return;
        }
        self.new.insert((stat.dev, stat.ino), Entry { stat, digest });
    }

    /// Writes the file, if it would change. What another process has added meanwhile is kept. Files
    /// that were not met any more are dropped once there are more of them than of the others.
    pub(crate) fn save(&mut self, path: &Path) -> Result<(), EngineError> {
        if self.new.is_empty() || self.newer {
            return Ok(());
        }
        let now = Self::load(path);
        if now.newer {
            return Ok(());
        }
        let old = std::mem::take(&mut self.old);
        let known = |entry: &Entry| {
            let at = old.binary_search_by_key(&entry.place(), |(entry, _)| entry.place()).ok()?;
            (old[at].0 == *entry).then_some(old[at].1)
        };
        // What is there now and was not when this process began is of a living one.
        let there = now.old.into_iter().map(|(entry, _)| (entry, known(&entry).unwrap_or(true)));
        let there = there.filter(|(entry, _)| !self.new.contains_key(&entry.place()));
        let mut all: Vec<(Entry, bool)> = there.collect();
        all.extend(self.new.drain().map(|(_, entry)| (entry, true)));
        let met = all.iter().filter(|(_, met)| *met).count();
        if all.len() > 2 * met {
            all.retain(|(_, met)| *met);
        }
        all.sort_by_key(|(entry, _)| entry.place());
        // Not synced: its own check says whether it is whole.
        files::write_unsynced(path, &render(&all))?;
        self.old = all;
        Ok(())
    }
}

/// What a file holds.
enum Form {
    Entries(Vec<Entry>),
    /// It is of a newer version.
    Newer,
    /// It is damaged, or of an older version.
    None,
}

fn parse(bytes: &[u8]) -> Form {
    let Some(body) = files::unseal(bytes) else { return Form::None };
    if body.len() < HEADER || body[..8] != *MAGIC {
        return Form::None;
    }
    let mut version = [0; 4];
    version.copy_from_slice(&body[8..12]);
    match u32::from_le_bytes(version) {
        version if version > VERSION => Form::Newer,
        VERSION if number(body, 12) == ((body.len() - HEADER) / ENTRY) as u64 => {
            Form::Entries(body[HEADER..].chunks_exact(ENTRY).map(Entry::read).collect())
        }
        _ => Form::None,
    }
}

fn render(entries: &[(Entry, bool)]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + entries.len() * ENTRY + 32);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&(entries.len() as u64).to_le_bytes());
    entries.iter().for_each(|(entry, _)| entry.write(&mut bytes));
    files::seal(bytes)
}

/// Hashes a file that was not written to in between. Returns what it was then.
pub(crate) fn hash(path: &Path) -> io::Result<(Stat, Digest)> {
    for _ in 0..ATTEMPTS {
        let file = File::open(path)?;
        let before = Stat::of(&file.metadata()?);
        let (digest, size) = Digest::of_open(&file)?;
        if Stat::of(&fs::metadata(path)?) == before && size == before.size {
            return Ok((before, digest));
        }
    }
    Err(io::Error::other("it is being written to"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1_000_000_000;

    fn stat(mtime: i64, ctime: i64) -> Stat {
        Stat { dev: 1, ino: 2, size: 3, mtime, ctime }
    }

    #[test]
    fn a_file_that_was_just_written_is_not_trusted() {
        let digest = Digest::of(b"");
        for (mtime, ctime, trusted) in
            [(95, 95, true), (98, 98, true), (99, 95, false), (95, 99, false), (200, 95, false)]
        {
            let stat = stat(mtime * SECOND, ctime * SECOND);
            let mut memo = Memo::default();
            memo.set(stat, digest, 100);
            assert_eq!(memo.get(&stat).is_some(), trusted, "{mtime} {ctime}");
        }
    }

    /// A clock before 1970 or far ahead decides only whether a digest is remembered.
    #[test]
    fn no_clock_is_too_wrong() {
        let digest = Digest::of(b"");
        for clock in [0, 1, u64::MAX] {
            let mut memo = Memo::default();
            memo.set(stat(i64::MAX, i64::MIN), digest, clock);
            memo.set(stat(50 * SECOND, 50 * SECOND), digest, clock);
            let trusted = memo.get(&stat(50 * SECOND, 50 * SECOND)).is_some();
            assert!(!trusted || clock == u64::MAX, "{clock}");
        }
    }

    #[test]
    fn any_other_stat_is_another_file() {
        let mut memo = Memo::default();
        memo.set(stat(1, 1), Digest::of(b""), 100);
        assert!(memo.get(&stat(1, 1)).is_some());
        assert!(memo.get(&stat(1, 2)).is_none());
        assert!(memo.get(&stat(2, 1)).is_none());
        assert!(memo.get(&Stat { size: 4, ..stat(1, 1) }).is_none());
    }

    fn file(ino: u64) -> Stat {
        Stat { ino, ..stat(-5, 1) }
    }

    #[test]
    fn it_survives_in_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("memo");
        let mut memo = Memo::default();
        for ino in [7, 3, 5] {
            memo.set(file(ino), Digest::of(&[ino as u8]), 100);
        }
        memo.save(&path).unwrap();
        let mut read = Memo::load(&path);
        for ino in [3, 5, 7] {
            assert_eq!(read.get(&file(ino)), Some(Digest::of(&[ino as u8])));
        }
        assert_eq!(read.get(&file(4)), None);
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            fs::write(&path, &whole[..at]).unwrap();
            assert_eq!(Memo::load(&path).get(&file(3)), None, "cut at {at}");
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            fs::write(&path, &flipped).unwrap();
            assert_eq!(Memo::load(&path).get(&file(3)), None, "byte {at}");
        }
    }

    #[test]
    fn two_processes_keep_what_both_found_and_one_forgets_what_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("memo");
        let (mut one, mut two) = (Memo::load(&path), Memo::load(&path));
        for ino in 0..10 {
            one.set(file(ino), Digest::of(b"1"), 100);
        }
        two.set(file(9), Digest::of(b"2"), 100);
        two.set(file(10), Digest::of(b"2"), 100);
        one.save(&path).unwrap();
        two.save(&path).unwrap();
        let mut both = Memo::load(&path);
        assert_eq!(both.old.len(), 11);
        assert_eq!(both.get(&file(9)), Some(Digest::of(b"2")));
        // Two of eleven are still there, and one is new.
        assert!(both.get(&file(3)).is_some() && both.get(&file(9)).is_some());
        both.set(file(20), Digest::of(b"3"), 100);
        both.save(&path).unwrap();
        assert_eq!(Memo::load(&path).old.len(), 3);
    }

    #[test]
    fn a_newer_file_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("memo");
        let mut bytes = render(&[]);
        bytes.truncate(HEADER);
        bytes[8] = 3;
        let check = blake3::hash(&bytes);
        bytes.extend_from_slice(check.as_bytes());
        fs::write(&path, &bytes).unwrap();
        let mut memo = Memo::load(&path);
        memo.set(file(1), Digest::of(b"1"), 100);
        memo.save(&path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}
