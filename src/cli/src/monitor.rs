//! How far a command is that does long work of its own: one bar on a terminal, a line now and then
//! elsewhere.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use artifact::Monitor;
use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::progress::{self, Progress};
use crate::screen::Screen;
use crate::terminal::Terminal;

/// How long a command works in silence.
const SHORT: Duration = Duration::from_millis(300);
/// How often it says how far it is, where lines cannot be drawn anew.
const QUIET: Duration = Duration::from_secs(30);
/// How many times a second the bar is drawn at most.
const REDRAWN: u8 = 10;

/// The progress of one command.
pub(crate) struct Bar {
    screen: Screen,
    progress: Arc<Progress>,
    cancel: Arc<AtomicBool>,
    terminal: Terminal,
    state: Mutex<State>,
}

struct State {
    told: Instant,
    bar: Option<ProgressBar>,
}

impl Bar {
    /// Nothing is drawn before the command has worked for a moment.
    pub(crate) fn new(screen: Screen, progress: Arc<Progress>, cancel: Arc<AtomicBool>) -> Self {
        let state = Mutex::new(State { told: Instant::now(), bar: None });
        Self { screen, progress, cancel, terminal: Terminal::default(), state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the bar down.
    pub(crate) fn clear(&self) {
        if let Some(bar) = self.state().bar.take() {
            bar.finish_and_clear();
            self.terminal.end_line();
        }
    }

    /// Tells a line above the bar.
    pub(crate) fn say(&self, line: &str) {
        match &self.state().bar {
            Some(bar) => bar.println(line),
            None => self.progress.say(line),
        }
    }
}

impl Monitor for Bar {
    fn progress(&self, done: u64, total: u64, message: &str) {
        let mut state = self.state();
        if !self.screen.live {
            if state.told.elapsed() >= QUIET {
                state.told = Instant::now();
                self.screen.note(&progress::still("", done, total, message));
            }
            return;
        }
        if state.bar.is_none() && state.told.elapsed() >= SHORT {
            let target =
                ProgressDrawTarget::term_like_with_hz(Box::new(self.terminal.clone()), REDRAWN);
            let bar = ProgressBar::with_draw_target(Some(total), target);
            state.bar = Some(bar.with_style(progress::command_style()));
        }
        if let Some(bar) = &state.bar {
            bar.set_length(total);
            bar.set_position(done);
            bar.set_message(message.to_owned());
        }
    }

    fn metric(&self, _name: &str, _value: f64) {}

    fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}
