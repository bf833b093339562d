//! What indicatif draws its bars on: standard error, but without the blanks that it puts behind
//! every line. They leave the cursor in the last column, where the `^C` that a terminal echoes breaks
//! into a line of its own; the bars above would then be cleared one line short.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use indicatif::TermLike;
use terminal_size::{Height, Width, terminal_size_of};

/// Columns and rows of a terminal that does not tell.
const SIZE: (u16, u16) = (80, 24);

/// Standard error as a terminal. What is written shows at the next flush, so that no frame is seen
/// half-drawn. Clones are the same terminal.
#[derive(Debug, Clone, Default)]
pub(crate) struct Terminal {
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    frame: String,
    /// The cursor stands behind a whole line: what is written next belongs below it.
    behind: bool,
}

impl Terminal {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves the cursor; a count of zero would be taken for one.
    fn step(&self, count: usize, way: char) -> io::Result<()> {
        if count > 0 {
            let mut state = self.state();
            state.behind = false;
            state.frame += &format!("\u{1b}[{count}{way}");
        }
        Ok(())
    }

    /// Ends the line that the cursor stands behind, for others who write.
    pub(crate) fn end_line(&self) {
        let behind = std::mem::take(&mut self.state().behind);
        if behind {
            // A terminal that went away is told nothing.
            let _ = io::stderr().lock().write_all(b"\n");
        }
    }
}

/// Columns and rows.
fn size() -> (u16, u16) {
    terminal_size_of(io::stderr()).map_or(SIZE, |(Width(columns), Height(rows))| (columns, rows))
}

impl TermLike for Terminal {
    fn width(&self) -> u16 {
        size().0
    }

    fn height(&self) -> u16 {
        size().1
    }

    fn move_cursor_up(&self, count: usize) -> io::Result<()> {
        self.step(count, 'A')
    }

    fn move_cursor_down(&self, count: usize) -> io::Result<()> {
        self.step(count, 'B')
    }

    fn move_cursor_right(&self, count: usize) -> io::Result<()> {
        self.step(count, 'C')
    }

    fn move_cursor_left(&self, count: usize) -> io::Result<()> {
        self.step(count, 'D')
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.write_str(text)?;
        let mut state = self.state();
        state.behind = false;
        state.frame.push('\n');
        Ok(())
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        let mut state = self.state();
        if text.bytes().all(|byte| byte == b' ') {
            state.behind = true;
            return Ok(());
        }
        if std::mem::take(&mut state.behind) {
            state.frame.push('\n');
        }
        state.frame += text;
        Ok(())
    }

    fn clear_line(&self) -> io::Result<()> {
        let mut state = self.state();
        state.behind = false;
        state.frame += "\r\u{1b}[2K";
        Ok(())
    }

    fn flush(&self) -> io::Result<()> {
        let frame = std::mem::take(&mut self.state().frame);
        let mut err = io::stderr().lock();
        err.write_all(frame.as_bytes()).and_then(|()| err.flush())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_behind_the_last_word() {
        let terminal = Terminal::default();
        for line in ["a step ran", "2/36 steps"] {
            terminal.write_str(line).unwrap();
            terminal.write_str("      ").unwrap();
        }
        assert_eq!(terminal.state().frame, "a step ran\n2/36 steps");
        assert!(terminal.state().behind);
        terminal.state().frame.clear();
        // The frame that follows begins where this one stands.
        terminal.move_cursor_up(0).unwrap();
        terminal.move_cursor_up(1).unwrap();
        terminal.clear_line().unwrap();
        terminal.write_str("3/36 steps").unwrap();
        assert_eq!(terminal.state().frame, "\u{1b}[1A\r\u{1b}[2K3/36 steps");
    }
}
