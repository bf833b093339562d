//! The record log: what came out under every key, in one file that only grows.
//!
//! | file | holds |
//! |---|---|
//! | `log` | the records, each in a frame with its check ([`frame`]) |
//! | `log.lock` | held through the kernel while the log is appended to |
//! | `index` | what the log says, sorted by key ([`index`]) |
//! | `records/` | the records of the form before the log, until a run takes them in ([`older`]) |
//!
//! Who reads takes the index, and of the log what stands behind the part that the index covers. Who
//! reads never waits and never writes. Who appends holds the lock, cuts a torn tail off first, and writes
//! a new index when the part without one has grown; a lost index costs time alone. Left out: which
//! records are worth keeping, and when objects are safe.

mod append;
mod brief;
mod compact;
mod frame;
mod index;
mod older;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::files;
use crate::EngineError;
use crate::digest::Digest;
use crate::record::Record;
pub(crate) use brief::Brief;
use brief::{Place, Tail, step_tag};
use frame::{FRAME, HEADER, Header, Tag};
use index::{Covered, Index};

/// What is known of the log.
#[derive(Default)]
struct State {
    /// Device and inode of the file that was read; `None` where there is none.
    file: Option<(u64, u64)>,
    /// How far it was read, and the last frame of that.
    covered: Covered,
    /// The header is damaged: what follows it was read, and nothing can be appended.
    headless: bool,
    /// Something has written to the part that the index covers.
    touched: bool,
    /// Something that is no whole record stands at its end.
    torn: bool,
    index: Option<Index>,
    tail: Tail,
    /// What this process is about to file.
    expected: HashMap<Digest, Brief>,
    /// Bytes that are damaged, as far as they were read.
    damaged: u64,
    /// How many records were read that this process did not write, each time that they were.
    others: u64,
}

impl State {
    /// Nothing is known of the log but what this process is about to file.
    fn forget(&mut self) -> Self {
        let others = self.others + u64::from(self.file.is_some());
        Self { expected: std::mem::take(&mut self.expected), others, ..Self::default() }
    }
}

/// What [`Log::check`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Check {
    /// Whole records, older ones of a key among them.
    pub(crate) records: usize,
    /// Damaged bytes between them, and of the header.
    pub(crate) damaged: u64,
    /// Bytes of a torn tail.
    pub(crate) torn: u64,
}

/// The record log of a store.
pub(crate) struct Log {
    root: PathBuf,
    state: RwLock<State>,
    /// Of this process's threads, one appends at a time.
    appending: Mutex<()>,
}

impl Log {
    /// The log in a store's folder. Nothing is read before [`Log::refresh`].
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf(), state: RwLock::default(), appending: Mutex::default() }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> PathBuf {
        self.root.join("log")
    }

    fn index_path(&self) -> PathBuf {
        self.root.join("index")
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads what came since the last time.
    ///
    /// # Errors
    /// The log cannot be read, or is of a newer version.
    pub(crate) fn refresh(&self) -> Result<(), EngineError> {
        let path = self.path();
        // Held from here on: another thread may make the file between the look for it and what is said of it.
        let mut state = self.state_mut();
        let file = match File::open(&path) {
            Ok(file) => Some(file),
            Err(e) if e.kind() == ErrorKind::NotFound => None,
            Err(e) => return Err(EngineError::io("open", &path)(e)),
        };
        self.catch_up(file.as_ref(), &mut state)
    }

    fn catch_up(&self, file: Option<&File>, state: &mut State) -> Result<(), EngineError> {
        let Some(file) = file else {
            *state = state.forget();
            return older::read(&self.root, state);
        };
        let path = self.path();
        let metadata = file.metadata().map_err(EngineError::io("read", &path))?;
        let (identity, length) = (Some((metadata.dev(), metadata.ino())), metadata.len());
        if state.file != identity || length < state.covered.end {
            let State { expected, others, .. } = state.forget();
            let opened = self.open(file, length)?;
            let others = others + u64::from(opened.index.is_some());
            *state = State { expected, others, file: identity, ..opened };
            older::read(&self.root, state)?;
        }
        if length > state.covered.end {
            self.read_on(file, length, state)?;
        }
        state.torn = length > state.covered.end;
        Ok(())
    }

    /// Begins to read a log: its header, and its index if that is sound.
    fn open(&self, file: &File, length: u64) -> Result<State, EngineError> {
        let path = self.path();
        let start = bytes_at(file, 0, HEADER.min(clamp(length)));
        let start = start.map_err(EngineError::io("read", &path))?;
        let (name, headless) = match frame::read_header(&start) {
            Header::Sound(name) => (name, false),
            Header::Newer(found) => {
                return Err(EngineError::StoreVersion { path, found, known: frame::VERSION });
            }
            Header::Damaged => (Tag::default(), true),
        };
        let covered = Covered { log: name, end: start.len() as u64, ..Covered::default() };
        let mut state = State { covered, headless, ..State::default() };
        if headless {
            state.damaged = start.len() as u64;
            return Ok(state);
        }
        // One that cannot be read is as good as none.
        let index = fs::read(self.index_path()).ok().and_then(Index::parse);
        if let Some(index) = index.filter(|index| covers(&index.covered, file, &name, length)) {
            let ctime = file.metadata().map(|metadata| files::Stat::of(&metadata).ctime);
            state.touched = length == index.covered.end && ctime.ok() != Some(index.covered.ctime);
            state.covered = index.covered;
            state.index = Some(index);
        }
        Ok(state)
    }

    fn read_on(&self, file: &File, length: u64, state: &mut State) -> Result<(), EngineError> {
        let from = state.covered.end;
        let bytes = bytes_at(file, from, clamp(length - from));
        let bytes = bytes.map_err(EngineError::io("read", &self.path()))?;
        let scan = frame::scan(&bytes, 0);
        state.damaged += scan.damage.iter().map(|damage| damage.len() as u64).sum::<u64>();
        for found in scan.frames {
            state.covered.last = from + found.at as u64;
            state.covered.check = found.check;
            let payload = &bytes[found.payload];
            // One of a newer version says nothing here, and is left where it is.
            let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
            let place = Place::Log { at: state.covered.last, length };
            let record = brief::parse(payload, place);
            state.others += u64::from(
                !record.as_ref().is_some_and(|(key, _)| state.expected.contains_key(key)),
            );
            if let Some((key, brief)) = record {
                state.tail.add(key, brief);
            }
        }
        state.covered.end = from + scan.end as u64;
        Ok(())
    }

    /// A number that grows when something is read that this process did not write.
    pub(crate) fn others(&self) -> u64 {
        self.state().others
    }

    /// Whether the log is the one that was read, and nothing is behind what was.
    pub(crate) fn is_read(&self) -> bool {
        let state = self.state();
        fs::metadata(self.path()).is_ok_and(|found| {
            state.file == Some((found.dev(), found.ino())) && found.len() == state.covered.end
        })
    }

    /// What the log says of a key.
    pub(crate) fn find(&self, key: Digest) -> Option<Brief> {
        let state = self.state();
        let newer = state.expected.get(&key).or_else(|| state.tail.records.get(&key)).cloned();
        newer.or_else(|| state.index.as_ref()?.find(&key))
    }

    /// Takes a record for found that is about to be filed, until [`Log::met`]. It cannot be loaded.
    pub(crate) fn expect(&self, record: &Record) {
        let brief = Brief::of(record, Place::Nowhere);
        self.state_mut().expected.insert(record.key, brief);
    }

    /// Some records are filed, or never will be.
    pub(crate) fn met(&self, keys: impl Iterator<Item = Digest>) {
        let mut state = self.state_mut();
        keys.for_each(|key| {
            state.expected.remove(&key);
        });
    }

    /// The key of the newest record of a step.
    pub(crate) fn newest(&self, profile: &str, step: &str) -> Option<Digest> {
        let tag = step_tag(profile, step);
        let state = self.state();
        let newer = state.tail.newest.get(&tag).copied();
        newer.or_else(|| state.index.as_ref()?.newest(&tag))
    }

    /// How many keys have a record.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        let state = self.state();
        let Some(index) = &state.index else { return state.tail.records.len() };
        let fresh = state.tail.records.keys().filter(|key| index.find(key).is_none());
        index.len() + fresh.count()
    }

    /// The record of a key; `None` if there is none, or if it can no longer be read.
    ///
    /// # Errors
    /// The file cannot be read; the record is of a newer version.
    pub(crate) fn load(&self, key: Digest) -> Result<Option<Record>, EngineError> {
        let Some(brief) = self.find(key) else { return Ok(None) };
        let (path, payload) = match brief.place {
            Place::Nowhere => return Ok(None),
            Place::File => (older::path(&self.root, key), older::bytes(&self.root, key)?),
            Place::Log { at, length } => {
                let path = self.path();
                let bytes =
                    File::open(&path).and_then(|f| bytes_at(&f, at, FRAME + length as usize));
                let bytes = match bytes {
                    Ok(bytes) => bytes,
                    Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
                    Err(e) => return Err(EngineError::io("read", &path)(e)),
                };
                let found = frame::at(&bytes, 0).map(|found| bytes[found.payload].to_vec());
                (path, found)
            }
        };
        let Some(payload) = payload else { return Ok(None) };
        Ok(Record::parse(&path, &payload)?.filter(|record| record.key == key))
    }

    /// All records that the log has, the last one of each key, in the order in which they were filed.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn all(&self) -> Result<Vec<Record>, EngineError> {
        let path = self.path();
        let mut records: HashMap<Digest, (usize, Record)> = HashMap::new();
        older::all(&self.root, &mut |record| {
            records.insert(record.key, (records.len(), record));
        })?;
        let bytes = files::read_if_there(&path)?.unwrap_or_default();
        let first = records.len();
        for (at, found) in
            frame::scan(&bytes, HEADER.min(bytes.len())).frames.into_iter().enumerate()
        {
            // One of a newer version is nothing that could be told here.
            if let Ok(Some(record)) = Record::parse(&path, &bytes[found.payload]) {
                records.insert(record.key, (first + at, record));
            }
        }
        let mut records: Vec<_> = records.into_values().collect();
        records.sort_by_key(|(at, _)| *at);
        Ok(records.into_iter().map(|(_, record)| record).collect())
    }

    /// Removes an index that does not tell what the log says; the next run makes another.
    pub(crate) fn forget_index(&self) {
        // A store that cannot be written keeps it.
        let _ = fs::remove_file(self.index_path());
    }

    /// Reads the whole log, index or not, and says what of it is damaged.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn check(&self) -> Result<Check, EngineError> {
        let bytes = files::read_if_there(&self.path())?.unwrap_or_default();
        let start = HEADER.min(bytes.len());
        let headless = !bytes.is_empty() && frame::read_header(&bytes) == Header::Damaged;
        let scan = frame::scan(&bytes, start);
        let damaged: usize = scan.damage.iter().map(ExactSizeIterator::len).sum();
        Ok(Check {
            records: scan.frames.len(),
            damaged: (damaged + if headless { start } else { 0 }) as u64,
            torn: (bytes.len() - scan.end) as u64,
        })
    }
}

/// Whether an index is of this log, and covers a part of it that is still there.
fn covers(covered: &Covered, file: &File, name: &Tag, length: u64) -> bool {
    if covered.log != *name || covered.end > length {
        return false;
    }
    if covered.last == 0 {
        return covered.end == HEADER as u64;
    }
    let start = bytes_at(file, covered.last, FRAME).unwrap_or_default();
    frame::start(&start) == Some((covered.check, covered.end.saturating_sub(covered.last)))
}

fn bytes_at(file: &File, at: u64, length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; length];
    let mut read = 0;
    while read < length {
        match file.read_at(&mut bytes[read..], at + read as u64) {
            // Cut meanwhile.
            Ok(0) => break,
            Ok(count) => read += count,
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    bytes.truncate(read);
    Ok(bytes)
}

fn clamp(length: u64) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}
