//! The log of a step: what its attempts and their processes said, with their beginnings and ends. It
//! is bounded: the first [`HEAD`] and the last [`TAIL`] bytes are kept, and the place of the cut says
//! how much is gone. [`Follower`] reads it while it grows, also from another process.
//!
//! A step that says nothing and does well soon has no log: its record tells all of it. A log that
//! cannot be written is given up, and nothing else.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

/// Bytes kept of the beginning.
const HEAD: u64 = 256 << 10;
/// Bytes kept of the end; while a step runs, up to twice as many.
const TAIL: u64 = 768 << 10;

/// A step that has run for so long has a log, so that it can be followed.
const SOON: Duration = Duration::from_secs(2);
/// The least time between two lines of progress.
const PAUSE: Duration = Duration::from_secs(10);

/// How a cut is marked. The number of bytes has a fixed width, so that a mark always has the same
/// length.
fn mark(bytes: u64) -> String {
    format!("\n{MARK}{bytes:>20} bytes are cut out here ----\n")
}
const MARK: &str = "---- ";
const MARK_LENGTH: u64 = 55;

/// The bytes that a mark says are gone.
fn marked(mark: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(mark).ok()?.strip_prefix('\n')?.strip_prefix(MARK)?;
    text.strip_suffix(" bytes are cut out here ----\n")?.trim().parse().ok()
}

/// The log of a running step.
pub(crate) struct Log {
    path: PathBuf,
    began: Instant,
    clock: fn() -> u64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// What stands in front, until there is a file.
    pending: Vec<u8>,
    file: Option<File>,
    /// Bytes of the file.
    size: u64,
    /// Bytes that were cut out of it.
    cut: u64,
    /// The last byte written is not the end of a line.
    midline: bool,
    /// It could not be written.
    given_up: bool,
    told: Option<Instant>,
}

/// The last second of the year 9999, since 1970.
const LAST: u64 = 253_402_300_799;

impl Log {
    /// A log that is written when there is something to say. `clock` gives seconds since 1970.
    pub(crate) fn new(path: PathBuf, clock: fn() -> u64) -> Self {
        Self { path, began: Instant::now(), clock, state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An attempt begins; alone, that makes no file.
    pub(crate) fn begin(&self, line: &str) {
        let line = self.stamped(line);
        self.put(&mut self.state(), line.as_bytes(), false);
    }

    /// Bytes that a process of the step wrote.
    pub(crate) fn print(&self, bytes: &[u8]) {
        self.put(&mut self.state(), bytes, true);
    }

    /// A line of the runner's or the stage's.
    pub(crate) fn line(&self, line: &str) {
        let line = self.stamped(line);
        self.put(&mut self.state(), line.as_bytes(), true);
    }

    /// How far the step is: now and then a line, once it has run for a while.
    pub(crate) fn progress(&self, done: u64, total: u64, message: &str) {
        let mut state = self.state();
        let since = state.told.unwrap_or(self.began);
        if since.elapsed() < if state.file.is_some() { PAUSE } else { SOON } {
            return;
        }
        state.told = Some(Instant::now());
        let of = if total > 0 { format!("{done} of {total}") } else { done.to_string() };
        let line = self.stamped(&format!("{of} {message}"));
        self.put(&mut state, line.as_bytes(), true);
    }

    /// The step came to its end. A line that need not be said is left out where nothing else was;
    /// then the log of an earlier run goes, too.
    pub(crate) fn end(&self, line: &str, must: bool) {
        let mut state = self.state();
        if !must && state.file.is_none() {
            let _ = fs::remove_file(&self.path);
            return;
        }
        let line = self.stamped(line);
        self.put(&mut state, line.as_bytes(), true);
        if state.size > HEAD + TAIL + MARK_LENGTH {
            self.shorten(&mut state);
        }
    }

    /// `2026-01-01T00:00:00Z  text`.
    fn stamped(&self, line: &str) -> String {
        // A clock may be as wrong as it likes; later years have no such form.
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs((self.clock)().min(LAST));
        format!("[{}] {line}\n", humantime::format_rfc3339_seconds(now))
    }

    fn put(&self, state: &mut State, bytes: &[u8], now: bool) {
        if state.given_up {
            return;
        }
        if state.file.is_none() && !now {
            state.pending.extend_from_slice(bytes);
            return;
        }
        if self.write(state, bytes).is_err() {
            // Never a step's failure.
            state.given_up = true;
        } else if state.size > HEAD + 2 * TAIL {
            self.shorten(state);
        }
    }

    fn write(&self, state: &mut State, bytes: &[u8]) -> io::Result<()> {
        let mut all = std::mem::take(&mut state.pending);
        // A line of ours does not begin in the middle of one of theirs.
        if state.midline && bytes.starts_with(b"[") {
            all.push(b'\n');
        }
        all.extend_from_slice(bytes);
        let file = match &mut state.file {
            Some(file) => file,
            None => {
                if let Some(folder) = self.path.parent() {
                    fs::create_dir_all(folder)?;
                }
                // Another file than the last run's, which somebody may be reading.
                let _ = fs::remove_file(&self.path);
                let mut options = OpenOptions::new();
                let options = options.read(true).append(true).create(true).truncate(false);
                state.file.insert(options.open(&self.path)?)
            }
        };
        file.write_all(&all)?;
        state.size += all.len() as u64;
        state.midline = !all.ends_with(b"\n");
        Ok(())
    }

    /// Cuts out what lies between the beginning and the end.
    fn shorten(&self, state: &mut State) {
        let shortened = self.shortened(state);
        match shortened {
            Ok((file, size, cut)) => {
                (state.file, state.size, state.cut) = (Some(file), size, cut);
            }
            Err(_) => state.given_up = true,
        }
    }

    fn shortened(&self, state: &mut State) -> io::Result<(File, u64, u64)> {
        let Some(file) = &mut state.file else { return Err(io::ErrorKind::NotFound.into()) };
        let mut bytes = vec![0; HEAD as usize];
        file.seek(SeekFrom::Start(0))?;
        file.read_exact(&mut bytes)?;
        file.seek(SeekFrom::Start(state.size - TAIL))?;
        let mut tail = Vec::with_capacity(TAIL as usize);
        file.take(TAIL).read_to_end(&mut tail)?;
        // What is between them now, less the mark of the last cut.
        let mark_before = if state.cut > 0 { MARK_LENGTH } else { 0 };
        let cut = state.cut + (state.size - HEAD - mark_before - tail.len() as u64);
        bytes.extend_from_slice(mark(cut).as_bytes());
        bytes.extend_from_slice(&tail);
        let new = self.path.with_extension("log.new");
        let mut options = OpenOptions::new();
        let mut file = options.read(true).write(true).create(true).truncate(true).open(&new)?;
        file.write_all(&bytes)?;
        fs::rename(&new, &self.path)?;
        // Writes go on at the end of it.
        Ok((file, bytes.len() as u64, cut))
    }
}

/// Reads a log as it grows.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    /// Bytes that were seen or cut out before they could be.
    seen: u64,
    /// The file that they are of: what it began with.
    began: Vec<u8>,
}

/// Bytes of a log's beginning that tell it from that of another run.
const BEGINNING: u64 = 64;

impl Follower {
    /// Reads from the beginning.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_path_buf(), seen: 0, began: Vec::new() }
    }

    /// What was written since the last time; nothing where there is no log.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn more(&mut self) -> io::Result<Vec<u8>> {
        let mut file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut began = Vec::new();
        (&mut file).take(BEGINNING).read_to_end(&mut began)?;
        if !began.starts_with(&self.began) {
            // Another run writes another log.
            self.seen = 0;
        }
        self.began = began;
        let mut found = vec![0; MARK_LENGTH as usize];
        file.seek(SeekFrom::Start(HEAD))?;
        let cut = match file.read_exact(&mut found) {
            Ok(()) => marked(&found),
            Err(_) => None,
        };
        let mut bytes = Vec::new();
        if let Some(cut) = cut.filter(|_| self.seen < HEAD) {
            file.seek(SeekFrom::Start(self.seen))?;
            (&mut file).take(HEAD - self.seen).read_to_end(&mut bytes)?;
            bytes.extend_from_slice(&found);
            self.seen = HEAD + cut;
        }
        if let Some(cut) = cut.filter(|cut| self.seen < HEAD + cut) {
            let lost = HEAD + cut - self.seen;
            bytes.extend_from_slice(mark(lost).as_bytes());
            self.seen = HEAD + cut;
        }
        let at = match cut {
            Some(cut) => self.seen - cut + MARK_LENGTH,
            None => self.seen,
        };
        file.seek(SeekFrom::Start(at))?;
        let before = bytes.len();
        file.read_to_end(&mut bytes)?;
        self.seen += (bytes.len() - before) as u64;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> (tempfile::TempDir, PathBuf, Log) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logs/key.log");
        let log = Log::new(path.clone(), || 0);
        (folder, path, log)
    }

    fn numbered(from: u64, to: u64) -> Vec<u8> {
        (from..to).flat_map(|number| format!("{number:>15}\n").into_bytes()).collect()
    }

    #[test]
    fn a_mark_has_one_length_and_says_its_number() {
        for bytes in [0, 7, u64::MAX] {
            let mark = mark(bytes);
            assert_eq!((mark.len() as u64, marked(mark.as_bytes())), (MARK_LENGTH, Some(bytes)));
        }
    }

    #[test]
    fn who_says_nothing_has_no_log_and_loses_an_old_one() {
        let (_folder, path, quiet) = log();
        quiet.begin("begins");
        quiet.progress(1, 2, "soon");
        quiet.end("ends", false);
        assert!(!path.exists());
        let failed = Log::new(path.clone(), || 0);
        failed.begin("begins");
        failed.print(b"half");
        failed.end("failed", true);
        let text = fs::read_to_string(&path).unwrap();
        let stamp = "[1970-01-01T00:00:00Z]";
        assert_eq!(text, format!("{stamp} begins\nhalf\n{stamp} failed\n"));
        let again = Log::new(path.clone(), || 0);
        again.begin("begins");
        again.end("ends", false);
        assert!(!path.exists());
    }

    #[test]
    fn the_beginning_and_the_end_are_kept() {
        let (_folder, path, log) = log();
        let total = 400_000;
        for from in (0..total).step_by(1000) {
            log.print(&numbered(from, from + 1000));
            assert!(fs::metadata(&path).unwrap().len() <= HEAD + 2 * TAIL + 16_000 + MARK_LENGTH);
        }
        log.end("ends", true);
        let bytes = fs::read(&path).unwrap();
        assert_eq!(bytes.len() as u64, HEAD + MARK_LENGTH + TAIL);
        let all = [numbered(0, total), b"[1970-01-01T00:00:00Z] ends\n".to_vec()].concat();
        assert!(bytes[..HEAD as usize] == all[..HEAD as usize]);
        assert!(bytes[(HEAD + MARK_LENGTH) as usize..] == all[all.len() - TAIL as usize..]);
        let cut = marked(&bytes[HEAD as usize..(HEAD + MARK_LENGTH) as usize]);
        assert_eq!(cut, Some(all.len() as u64 - HEAD - TAIL));
    }

    #[test]
    fn a_follower_misses_nothing_that_is_not_cut() {
        let (_folder, path, log) = log();
        let mut follower = Follower::new(&path);
        assert!(follower.more().unwrap().is_empty());
        let (mut seen, total) = (Vec::new(), 300_000);
        for from in (0..total).step_by(5000) {
            log.print(&numbered(from, from + 5000));
            seen.extend(follower.more().unwrap());
        }
        assert!(seen == numbered(0, total));
        // A late one sees what is there.
        log.end("ends", true);
        assert!(Follower::new(&path).more().unwrap() == fs::read(&path).unwrap());
        // One that falls behind is told how much it missed.
        let mut slow = Follower::new(&path);
        let (_other, path, log) = self::log();
        slow.path = path;
        log.print(&numbered(0, 30_000));
        assert!(slow.more().unwrap() == numbered(0, 30_000));
        (30_000..total).step_by(1000).for_each(|from| log.print(&numbered(from, from + 1000)));
        let text = slow.more().unwrap();
        let lost = marked(&text[..MARK_LENGTH as usize]).unwrap();
        let next = 30_000 * 16 + lost;
        let all = numbered(0, total);
        assert!(text[MARK_LENGTH as usize..] == all[next as usize..]);
        // The next run's log is read from its beginning.
        let next = Log::new(slow.path.clone(), || 1);
        next.line("new");
        assert!(slow.more().unwrap().ends_with(b"] new\n"));
    }

    #[test]
    fn a_log_that_cannot_be_written_is_given_up() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("logs"), "").unwrap();
        let log = Log::new(folder.path().join("logs/key.log"), || 0);
        log.line("x");
        log.end("ends", true);
    }
}
