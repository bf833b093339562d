//! Appending: under a lock that the kernel holds, behind the last whole frame.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Seek, SeekFrom};
use std::sync::{MutexGuard, PoisonError};

use super::brief::{Brief, Place};
use super::frame::{self, HEADER};
use super::index::{self, Index};
use super::{Log, State, bytes_at, clamp, older};
use crate::EngineError;
use crate::fail::{self, at};
use crate::record::Record;
use crate::store::files;

/// An index is written anew when so many records are behind it, and more than a quarter of its own.
const BEHIND: usize = 256;

impl Log {
    /// Files records. With `sync`, they are durable before this returns; their objects must be so
    /// before it is called.
    ///
    /// # Errors
    /// The log cannot be written: then it has none of these records.
    pub(crate) fn append(&self, records: &[Record], sync: bool) -> Result<(), EngineError> {
        if records.is_empty() {
            return Ok(());
        }
        let mut bytes = Vec::new();
        let mut placed = Vec::with_capacity(records.len());
        for record in records {
            let payload = record.to_bytes(&self.path())?;
            let (at, check) = frame::push(&mut bytes, &payload);
            placed.push((at, check, payload.len(), record));
        }
        let _writer = self.writer()?;
        let (file, from) = {
            let state = &mut *self.state_mut();
            (self.ready(state)?, state.covered.end)
        };
        if let Err(error) = self.write(&file, &bytes, from, sync) {
            // What was written of it is no record: it goes now, or when the next one is filed.
            let _ = file.set_len(from);
            return Err(error);
        }
        let state = &mut *self.state_mut();
        let end = from + bytes.len() as u64;
        // Unless another thread read them back meanwhile.
        if state.covered.end < end {
            for (at, check, length, record) in placed {
                let length = u32::try_from(length).unwrap_or(u32::MAX);
                let place = Place::Log { at: from + at as u64, length };
                state.tail.add(record.key, Brief::of(record, place));
                (state.covered.last, state.covered.check) = (from + at as u64, check);
            }
            state.covered.end = end;
        }
        let of_index = state.index.as_ref().map_or(0, Index::len);
        if state.tail.records.len() > BEHIND.max(of_index / 4) {
            self.write_index(state);
        }
        Ok(())
    }

    fn write(
        &self,
        mut file: &File,
        bytes: &[u8],
        from: u64,
        sync: bool,
    ) -> Result<(), EngineError> {
        let written = file.seek(SeekFrom::Start(from));
        let written = written.and_then(|_| fail::write(at::LOG_WRITE, &mut file, bytes));
        let synced = written.and_then(|()| fail::pass(at::LOG_SYNC));
        let synced = synced.and_then(|()| if sync { file.sync_data() } else { Ok(()) });
        synced.map_err(EngineError::io("write", &self.path()))
    }

    /// Brings the index up to date. Nothing is lost where that fails.
    pub(crate) fn tidy(&self) -> Result<(), EngineError> {
        let _writer = self.writer()?;
        let state = &mut *self.state_mut();
        if !state.tail.records.is_empty() {
            self.write_index(state);
        }
        Ok(())
    }

    /// Writes a new index. It is not synced: its own check says whether it is whole.
    fn write_index(&self, state: &mut State) {
        let ctime = fs::metadata(self.path()).map(|metadata| files::Stat::of(&metadata).ctime);
        state.covered.ctime = ctime.unwrap_or_default();
        let bytes = index::build(state.index.as_ref(), &state.tail, state.covered);
        let path = self.index_path();
        let passed = fail::pass(at::LOG_INDEX).map_err(EngineError::io("write", &path));
        if passed.and_then(|()| files::write_unsynced(&path, &bytes)).is_ok()
            && let Some(index) = Index::parse(bytes)
        {
            let older = std::mem::take(&mut state.tail).records.into_iter();
            let older = older.filter(|(_, brief)| brief.place == Place::File);
            older.for_each(|(key, brief)| state.tail.add(key, brief));
            state.index = Some(index);
        }
    }

    /// The right to append, of all threads and processes.
    pub(super) fn writer(&self) -> Result<(MutexGuard<'_, ()>, File), EngineError> {
        let thread = self.appending.lock().unwrap_or_else(PoisonError::into_inner);
        let path = self.root.join("log.lock");
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(EngineError::io("open", &path))?;
        file.lock().map_err(EngineError::io("lock", &path))?;
        Ok((thread, file))
    }

    /// The log, read to its end and ready to be appended to. Only for who holds [`Log::writer`].
    fn ready(&self, state: &mut State) -> Result<File, EngineError> {
        let path = self.path();
        loop {
            let file = match OpenOptions::new().read(true).write(true).open(&path) {
                Ok(file) => file,
                Err(e) if e.kind() == ErrorKind::NotFound => {
                    self.replace(&[])?;
                    continue;
                }
                Err(e) => return Err(EngineError::io("open", &path)(e)),
            };
            self.catch_up(Some(&file), state)?;
            let length = file.metadata().map_err(EngineError::io("read", &path))?.len();
            if state.headless {
                let bytes =
                    bytes_at(&file, 0, clamp(length)).map_err(EngineError::io("read", &path))?;
                let frames = frame::scan(&bytes, HEADER.min(bytes.len())).frames;
                let whole: Vec<&[u8]> =
                    frames.iter().map(|found| &bytes[found.at..found.payload.end]).collect();
                self.replace(&whole)?;
                state.file = None;
                continue;
            }
            if length > state.covered.end {
                // A torn tail: whoever wrote it is dead, or its writing failed.
                fail::pass(at::LOG_CUT)
                    .and_then(|()| file.set_len(state.covered.end))
                    .map_err(EngineError::io("cut", &path))?;
            }
            return Ok(file);
        }
    }

    /// Puts a log with these frames in the place of the one that is there, if any.
    pub(super) fn replace(&self, frames: &[&[u8]]) -> Result<(), EngineError> {
        // The identity of a new file is never that of an earlier one: two logs have two names.
        let path = self.root.join("log.new");
        let made = File::create(&path).and_then(|file| file.metadata());
        let made = files::Stat::of(&made.map_err(EngineError::io("create", &path))?);
        let mut hasher = blake3::Hasher::new();
        for number in
            [made.dev, made.ino, made.ctime.cast_unsigned(), u64::from(std::process::id())]
        {
            hasher.update(&number.to_le_bytes());
        }
        let _ = fs::remove_file(&path);
        let mut bytes = frame::header(frame::array(hasher.finalize().as_bytes())).to_vec();
        frames.iter().for_each(|frame| bytes.extend_from_slice(frame));
        files::write_whole(&self.path(), &bytes)
    }

    /// Looks through the whole log where something else than a run has written to it, and drops what is
    /// damaged: the steps whose records that was run again. Only for a run.
    pub(crate) fn mend(&self) -> Result<(), EngineError> {
        self.refresh()?;
        let suspicious = {
            let state = self.state();
            state.headless || state.touched || state.torn || state.damaged > 0
        };
        if !suspicious {
            return Ok(());
        }
        let _writer = self.writer()?;
        let state = &mut *self.state_mut();
        let Some(bytes) = files::read_if_there(&self.path())? else { return Ok(()) };
        let scan = frame::scan(&bytes, HEADER.min(bytes.len()));
        let headless = frame::read_header(&bytes) == frame::Header::Damaged;
        if headless || !scan.damage.is_empty() {
            let frames = scan.frames.iter().map(|found| &bytes[found.at..found.payload.end]);
            self.replace(&frames.collect::<Vec<_>>())?;
            state.file = None;
        }
        self.ready(state)?;
        self.write_index(state);
        state.touched = false;
        Ok(())
    }

    /// Takes in the records of the form before the log. Only for a run.
    pub(crate) fn take_in_older(&self) -> Result<(), EngineError> {
        if !older::there(&self.root) {
            return Ok(());
        }
        let mut records = Vec::new();
        older::all(&self.root, &mut |record| records.push(record))?;
        self.refresh()?;
        let in_log = |key| self.find(key).is_some_and(|brief| brief.place != Place::File);
        let mut new: Vec<_> = records.iter().filter(|r| !in_log(r.key)).cloned().collect();
        new.sort_by_key(|record| (record.provenance.finished, record.key));
        self.append(&new, true)?;
        fail::pass(at::LOG_OLDER).map_err(EngineError::io("remove", &self.root))?;
        older::remove(&self.root, &records)?;
        Ok(())
    }
}
