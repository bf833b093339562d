//! Where text goes: the colours, the width, and writing that outlives a closed pipe.
//!
//! Rendering happens elsewhere, in functions that return strings; this file only decides how they
//! are painted and puts them out.

use std::io::{self, IsTerminal, Write};

pub(crate) use command::Paint;

use crate::args::ColorChoice;
use crate::errors::Failure;

/// The width that text is set for where there is no terminal to ask.
pub(crate) const PIPE_WIDTH: usize = 80;

/// The two streams that a person reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    /// Colours of standard output.
    pub(crate) out: Paint,
    /// Colours of standard error.
    pub(crate) err: Paint,
    /// Columns of standard output.
    pub(crate) width: usize,
    /// Whether standard error is a terminal, where lines can be drawn anew.
    pub(crate) live: bool,
    /// Whether standard error is likely to show more than ASCII.
    pub(crate) unicode: bool,
}

impl Screen {
    /// Looks at the streams and at the conventions NO_COLOR, TERM and LC_ALL/LC_CTYPE/LANG.
    pub(crate) fn detect(choice: ColorChoice) -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let paint = |terminal: bool| Paint {
            on: match choice {
                ColorChoice::Always => true,
                ColorChoice::Never => false,
                ColorChoice::Auto => terminal && !dumb && !set("NO_COLOR"),
            },
        };
        let (out, err) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let width = match terminal_size::terminal_size_of(io::stdout()) {
            Some((terminal_size::Width(columns), _)) if out => usize::from(columns).max(40),
            _ => PIPE_WIDTH,
        };
        Self { out: paint(out), err: paint(err), width, live: err && !dumb, unicode: unicode() }
    }

    /// Writes to standard output. A reader that has seen enough (`| head`) is no error.
    ///
    /// # Errors
    /// Standard output cannot be written for another reason, such as a full disk.
    pub(crate) fn print(&self, text: &str) -> Result<(), Failure> {
        self.write(text).map(|_| ())
    }

    /// As [`Screen::print`]; false where nobody reads any more.
    ///
    /// # Errors
    /// As [`Screen::print`].
    pub(crate) fn write(&self, text: &str) -> Result<bool, Failure> {
        self.put(text.as_bytes())
    }

    /// As [`Screen::write`], for what need not be text.
    ///
    /// # Errors
    /// As [`Screen::print`].
    pub(crate) fn put(&self, bytes: &[u8]) -> Result<bool, Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::project(format!("cannot write to standard output: {error}")))
            }
            written => Ok(written.is_ok()),
        }
    }

    /// Writes a line to standard error; where even that is closed, there is nobody to tell.
    pub(crate) fn note(&self, text: &str) {
        let mut err = io::stderr().lock();
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.write_all(b"\n"));
    }
}

/// Whether the locale speaks UTF-8; an environment that names no locale is taken to.
fn unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    locale.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}
