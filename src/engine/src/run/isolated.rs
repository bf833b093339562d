//! The parent's side of a step in a process of its own: the same binary is started as a worker, given
//! the task, and listened to. However it ends, that is the end of this step alone.

use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::Command;

use artifact::{Monitor, StageError};

use super::attempt::{Broke, Told};
use super::process::{self, Asked, Ended, Feed, From, GRACE, Limits, Pipes};
use super::task::{Event, SEPARATOR, Task};
use super::work::PEAK;
use super::worker::ARGUMENT;
use crate::FailureClass;

/// Longer lines of a child are no events.
const LONGEST: usize = 4 << 20;

/// Bytes of what a child said that an error repeats.
const LAST_WORDS: usize = 300;

/// Carries out a task in a child process.
pub(super) fn run(program: &Path, task: &Task<'_>, told: &Told<'_>) -> Result<(), Broke> {
    let failed = |message: String| Broke::failed(StageError::new(message));
    let mut line = serde_json::to_vec(task)
        .map_err(|error| failed(format!("the task cannot be written down: {error}")))?;
    line.push(b'\n');
    let mut command = Command::new(program);
    command.arg0("repro").arg(ARGUMENT);
    let stop = || told.is_stopped();
    let limits = Limits { timeout: told.timeout(), grace: GRACE, stop: &stop, guard: None };
    let mut listener = Listener { told, line: Vec::new(), last: Vec::new(), outcome: None };
    let ended =
        process::run(&mut command, Feed::Held(line), Pipes::Apart, &limits, &mut |from, bytes| {
            match from {
                From::Out => listener.hear(bytes),
                From::Err => listener.print(bytes),
            }
        });
    let ended = ended.map_err(|error| {
        failed(format!("its process cannot be started: {} {ARGUMENT}: {error}", program.display()))
    })?;
    listener.end_line();
    told.metric("cpu_seconds", ended.cpu_seconds);
    if ended.killed {
        told.print(b"its process did not end when it was asked to, and was killed\n");
    }
    let outcome = listener.outcome.take();
    match outcome {
        Some(Ok(())) if ended.status.success() => Ok(()),
        Some(Err(error)) => Err(Broke::failed(error)),
        Some(Ok(())) | None => Err(cut_off(&ended, &listener.last, told)),
    }
}

/// The error of a child that ended without saying how it went.
fn cut_off(ended: &Ended, last: &[u8], told: &Told<'_>) -> Broke {
    match ended.asked {
        Some(Asked::Stopped) => return Broke::failed(StageError::cancelled()),
        Some(Asked::TimedOut) => return told.timed_out(),
        None => {}
    }
    let mut message = format!("its process ended before the step was done: {}", ended.text());
    let last = String::from_utf8_lossy(last);
    if let Some(words) = last.lines().map(str::trim).rfind(|line| !line.is_empty()) {
        message += &format!("; it last said: {words}");
    }
    let peak = bytesize::ByteSize(ended.peak_bytes).display().iec();
    let help = match ended.status.signal() {
        Some(9) => format!(
            "nobody here asked for that: the kernel kills what takes too much memory (this process \
             held {peak} at most), and so may an administrator; `memory` below `resources` keeps \
             steps from running side by side"
        ),
        _ => "this is a fault of the stage, not of your files; `repro log` has all that it said"
            .to_owned(),
    };
    let error = Box::new(StageError::new(message).help(help));
    Broke { class: FailureClass::Killed, error }
}

/// Takes what a child says.
struct Listener<'a> {
    told: &'a Told<'a>,
    /// The line that is not at its end.
    line: Vec<u8>,
    /// The end of what it said beside its events.
    last: Vec<u8>,
    outcome: Option<Result<(), StageError>>,
}

impl Listener<'_> {
    /// Takes bytes of its standard output.
    fn hear(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") || self.line.len() > LONGEST {
                self.end_line();
            }
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let event = line.strip_prefix(&[SEPARATOR]).map(serde_json::from_slice);
        let Some(Ok(event)) = event else {
            // Each event begins with a line's end, in case that something else was printed.
            if !line.is_empty() && line != b"\n" {
                self.print(&line);
            }
            return;
        };
        match event {
            Event::Progress { done, total, message } => self.told.progress(done, total, &message),
            Event::Note(message) => self.told.note(&message),
            Event::Metric(name, value) => self.told.metric(&name, value),
            Event::Peak(bytes) => self.told.metric(PEAK, bytes as f64),
            Event::Done => self.outcome = Some(Ok(())),
            Event::Failed(fault) => self.outcome = Some(Err(fault.into())),
        }
    }

    /// Takes what it says beside its events.
    fn print(&mut self, bytes: &[u8]) {
        self.told.print(bytes);
        self.last.extend_from_slice(bytes);
        if self.last.len() > 4 * LAST_WORDS {
            self.last.drain(..self.last.len() - LAST_WORDS);
        }
    }
}
