//! The child's side of a step in a process of its own: the task comes from standard input, events go
//! to standard output, and what anything else prints goes where it likes.
//!
//! The input stays open as long as the step is wanted: its end asks the stage to stop, and comes also
//! where the parent was killed. On Linux the kernel kills the child together with its parent, so that
//! nobody writes on into a folder that the next run takes over. Left out: what becomes of the outputs.

use std::io::{BufRead, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use artifact::{Monitor, Outputs, Request, StageError};

use super::task::{self, Event, SEPARATOR, Task, VERSION};
use super::work::{STACK, panicked};
use crate::Catalog;

/// The least time between two events of progress; more often nobody sees them.
const PAUSE: Duration = Duration::from_millis(50);

/// The first and only argument of a program that is to carry out one task.
pub const ARGUMENT: &str = "step-worker";

/// Carries out the one task that standard input holds, with the stages of a catalog, and says on
/// standard output how it goes. For a process that does nothing else: the one that a program starts
/// when it is called with [`ARGUMENT`] alone. Returns the exit code.
pub fn serve(catalog: &Catalog) -> u8 {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
    let mut line = String::new();
    if std::io::stdin().lock().read_line(&mut line).is_err() || line.is_empty() {
        // The parent is gone, or this was called by hand.
        eprintln!("`{ARGUMENT}` is how the program calls itself; there is nothing to do by hand");
        return 2;
    }
    let teller = Teller { out: Mutex::new(()), last: Mutex::new(None), stop: Arc::default() };
    let stop = Arc::clone(&teller.stop);
    // It ends with the process.
    thread::spawn(move || {
        let mut rest = [0; 64];
        while std::io::stdin().lock().read(&mut rest).is_ok_and(|count| count > 0) {}
        stop.store(true, Ordering::SeqCst);
    });
    let done = carry_out(catalog, &line, &teller);
    if let Some(peak) = peak() {
        teller.tell(&Event::Peak(peak));
    }
    let code = u8::from(done.is_err());
    teller.tell(&match done {
        Ok(()) => Event::Done,
        Err(error) => Event::Failed(error.into()),
    });
    code
}

/// Runs the stage on a thread with as much stack as it has in the runner's process.
fn carry_out(catalog: &Catalog, line: &str, teller: &Teller) -> Result<(), StageError> {
    let task: Task<'_> = serde_json::from_str(line)
        .map_err(|error| StageError::new(format!("the task cannot be read: {error}")))?;
    if task.format != VERSION {
        return Err(StageError::new(format!("the task has format {}", task.format)));
    }
    let entry = catalog.get(&task.stage).filter(|e| e.fingerprint.digest == task.code);
    let Some(entry) = entry else {
        return Err(StageError::new(format!("this program has another stage `{}`", task.stage))
            .help("the program was replaced while it ran; run again"));
    };
    let inputs = task::inputs(task.inputs);
    let outputs = Outputs::below(&task.outputs);
    let request = Request {
        inputs: &inputs,
        outputs: &outputs,
        scratch: task.scratch.clone(),
        threads: task.threads,
        monitor: teller,
    };
    let run = || (entry.stage.run)(&task.params, &request);
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .name(task.step.replace('\0', ""))
            .stack_size(STACK)
            .spawn_scoped(scope, || catch_unwind(AssertUnwindSafe(run)));
        match thread {
            Ok(thread) => {
                let ended = thread.join().unwrap_or_else(Err);
                ended.unwrap_or_else(|panic| Err(panicked(&*panic)))
            }
            Err(error) => Err(StageError::new(format!("no thread could be started: {error}"))),
        }
    })
}

/// The most memory that this process has held, in bytes: of its own alone, which the kernel's account
/// for its parent is not.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1024)
}

/// Tells the parent.
struct Teller {
    /// Held while an event is written, so that events do not mix.
    out: Mutex<()>,
    /// When progress was told last.
    last: Mutex<Option<Instant>>,
    stop: Arc<AtomicBool>,
}

impl Teller {
    fn tell(&self, event: &Event) {
        let _one_at_a_time = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        let Ok(text) = serde_json::to_vec(event) else { return };
        let line = [b"\n".as_slice(), &[SEPARATOR], &text, b"\n"].concat();
        let mut out = std::io::stdout().lock();
        // Its parent is gone: there is nobody to work for.
        if out.write_all(&line).and_then(|()| out.flush()).is_err() {
            self.stop.store(true, Ordering::SeqCst);
        }
    }
}

impl Monitor for Teller {
    fn progress(&self, done: u64, total: u64, message: &str) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let early = last.is_some_and(|last| last.elapsed() < PAUSE);
        if early && done != total {
            return;
        }
        *last = Some(Instant::now());
        drop(last);
        self.tell(&Event::Progress { done, total, message: message.to_owned() });
    }

    fn metric(&self, name: &str, value: f64) {
        // JSON has no other numbers.
        if value.is_finite() {
            self.tell(&Event::Metric(name.to_owned(), value));
        }
    }

    fn note(&self, message: &str) {
        self.tell(&Event::Note(message.to_owned()));
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
