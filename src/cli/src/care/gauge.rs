//! How far a reading of the store is: a bar with bytes and rate on a terminal, a line now and then
//! elsewhere. Also what Ctrl-C does meanwhile.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use engine::Gauge;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::errors::Failure;
use crate::exit;
use crate::screen::Screen;
use crate::terminal::Terminal;
use crate::text::{bytes, count};

/// How often a bar is drawn at most, a second.
const REDRAWN: u8 = 10;
/// How often a line is written where no bar can be drawn.
const QUIET: Duration = Duration::from_secs(30);

/// Tells the person.
pub(super) struct Bar {
    screen: Screen,
    began: Instant,
    bar: Option<ProgressBar>,
    terminal: Terminal,
    total: AtomicU64,
    read: AtomicU64,
    told: Mutex<Instant>,
}

impl Bar {
    pub(super) fn new(screen: Screen) -> Self {
        let terminal = Terminal::default();
        let bar = screen.live.then(|| {
            let target = ProgressDrawTarget::term_like_with_hz(Box::new(terminal.clone()), REDRAWN);
            let bar = ProgressBar::with_draw_target(Some(0), target);
            let style = "{bar:24} {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left  {msg}";
            bar.set_style(
                ProgressStyle::with_template(style)
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
            bar
        });
        let began = Instant::now();
        let (total, read) = (AtomicU64::new(0), AtomicU64::new(0));
        Self { screen, began, bar, terminal, total, read, told: Mutex::new(began) }
    }

    /// Takes the bar down; says how many seconds it stood.
    pub(super) fn close(&self) -> f64 {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        self.terminal.end_line();
        self.began.elapsed().as_secs_f64()
    }
}

impl Gauge for Bar {
    fn total(&self, objects: usize, size: u64) {
        self.total.store(size, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.set_length(size);
            bar.set_message(count(objects, "object"));
        }
    }

    fn read(&self, more: u64) {
        let read = self.read.fetch_add(more, Ordering::Relaxed) + more;
        if let Some(bar) = &self.bar {
            bar.set_position(read);
            return;
        }
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.elapsed() >= QUIET {
            *told = Instant::now();
            let rate = read as f64 / self.began.elapsed().as_secs_f64().max(1e-3);
            let total = bytes(self.total.load(Ordering::Relaxed));
            self.screen.note(&format!("read {} of {total}, {}/s", bytes(read), bytes(rate as u64)));
        }
    }
}

/// Set by the first Ctrl-C; the second ends the program at once.
///
/// # Errors
/// The system does not let a program listen for it.
pub(super) fn on_interrupt(screen: Screen, bar: &Arc<Bar>) -> Result<Arc<AtomicBool>, Failure> {
    let cancel = Arc::new(AtomicBool::new(false));
    let (asked, bar) = (Arc::clone(&cancel), Arc::clone(bar));
    let handler = move || {
        if asked.swap(true, Ordering::SeqCst) {
            bar.terminal.end_line();
            std::process::exit(i32::from(exit::INTERRUPTED));
        }
        bar.terminal.end_line();
        screen.note("Stopping. Ctrl-C again ends at once.");
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::project(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(cancel)
}
