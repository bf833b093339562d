//! Digests of the user's files, remembered by what the file system says of each file.
//!
//! A digest is trusted as long as device, inode, size, mtime and ctime are those of the time when
//! it was taken, and only if the file had been left alone for [`QUIET`] by then: a file written
//! again within one tick of the file system's clock would look the same. A wrong or lost memo
//! costs time, never a wrong result, so a damaged file is as good as none.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::EngineError;
use crate::digest::Digest;
use crate::store::files::{self, Stat};

/// The version of the file's form.
///
/// - 1: the first.
const VERSION: u32 = 1;

/// For how many nanoseconds a file must have been left alone.
const QUIET: i64 = 2_000_000_000;

/// How often a file is hashed anew because it was written to meanwhile.
const ATTEMPTS: usize = 3;

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Entry {
    #[serde(flatten)]
    stat: Stat,
    digest: Digest,
}

#[derive(Serialize, Deserialize)]
struct Form {
    format: u32,
    files: Vec<Entry>,
}

/// The remembered digests.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    /// By device and inode; the flag says that this process met the file.
    files: HashMap<(u64, u64), (Entry, bool)>,
    changed: bool,
    /// The file is of a newer version: leave it alone.
    newer: bool,
}

impl Memo {
    /// Reads the file.
    pub(crate) fn load(path: &Path) -> Self {
        let mut memo = Self::default();
        let form =
            fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Form>(&bytes).ok());
        let Some(form) = form else { return memo };
        memo.newer = form.format > VERSION;
        if form.format == VERSION {
            let entries = form.files.into_iter();
            memo.files = entries.map(|e| ((e.stat.dev, e.stat.ino), (e, false))).collect();
        }
        memo
    }

    /// The remembered digest of a file.
    pub(crate) fn get(&mut self, stat: &Stat) -> Option<Digest> {
        let (entry, met) = self.files.get_mut(&(stat.dev, stat.ino))?;
        *met = true;
        (entry.stat == *stat).then_some(entry.digest)
    }

    /// Remembers a digest that was taken at `now` (seconds since 1970), if it can be trusted later.
    pub(crate) fn set(&mut self, stat: Stat, digest: Digest, now: u64) {
        let now = i64::try_from(now).unwrap_or(0).saturating_mul(1_000_000_000);
        if stat.mtime.max(stat.ctime).saturating_add(QUIET) > now {
            return;
        }
        self.files.insert((stat.dev, stat.ino), (Entry { stat, digest }, true));
        self.changed = true;
    }

    /// Writes the file, if it would change. Files that were not met any more are dropped once
    /// there are more of them than of the others.
    pub(crate) fn save(&mut self, path: &Path) -> Result<(), EngineError> {
        if !self.changed || self.newer {
            return Ok(());
        }
        let met = self.files.values().filter(|(_, met)| *met).count();
        let all = self.files.len() <= 2 * met;
        let kept = self.files.values().filter(|(_, met)| all || *met);
        let mut files: Vec<Entry> = kept.map(|(entry, _)| *entry).collect();
        files.sort_by_key(|entry| (entry.stat.dev, entry.stat.ino));
        let text = serde_json::to_vec(&Form { format: VERSION, files }).unwrap_or_default();
        files::write_whole(path, &text)?;
        self.changed = false;
        Ok(())
    }
}

/// Hashes a file that was not written to in between. Returns what it was then.
pub(crate) fn hash(path: &Path) -> io::Result<(Stat, Digest)> {
    for _ in 0..ATTEMPTS {
        let before = Stat::of(&File::open(path)?.metadata()?);
        let (digest, size) = Digest::of_file(path)?;
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

    #[test]
    fn any_other_stat_is_another_file() {
        let mut memo = Memo::default();
        memo.set(stat(1, 1), Digest::of(b""), 100);
        assert!(memo.get(&stat(1, 1)).is_some());
        assert!(memo.get(&stat(1, 2)).is_none());
        assert!(memo.get(&stat(2, 1)).is_none());
        assert!(memo.get(&Stat { size: 4, ..stat(1, 1) }).is_none());
    }

    #[test]
    fn it_survives_in_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("memo.json");
        let mut memo = Memo::default();
        memo.set(stat(1, 1), Digest::of(b"x"), 100);
        memo.save(&path).unwrap();
        assert_eq!(Memo::load(&path).get(&stat(1, 1)), Some(Digest::of(b"x")));
        fs::write(&path, "{").unwrap();
        assert_eq!(Memo::load(&path).get(&stat(1, 1)), None);
    }
}
