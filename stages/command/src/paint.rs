//! The colours of the program. Left out: when there are any.

use std::fmt::Display;

use clap::builder::styling::{AnsiColor, Style};

/// Paints words, or leaves them alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// Whether escape codes are written.
    pub on: bool,
}

impl Paint {
    /// Never a colour: for files, pipes and tests.
    pub const PLAIN: Self = Self { on: false };

    fn with(self, style: Style, text: impl Display) -> String {
        if self.on { format!("{style}{text}{style:#}") } else { text.to_string() }
    }

    /// Headings.
    pub fn bold(self, text: impl Display) -> String {
        self.with(Style::new().bold(), text)
    }

    /// What may be skipped when reading fast.
    pub fn dim(self, text: impl Display) -> String {
        self.with(Style::new().dimmed(), text)
    }

    /// What is there and right.
    pub fn good(self, text: impl Display) -> String {
        self.with(AnsiColor::Green.on_default(), text)
    }

    /// What will run, or moved.
    pub fn warm(self, text: impl Display) -> String {
        self.with(AnsiColor::Yellow.on_default(), text)
    }

    /// What went wrong.
    pub fn bad(self, text: impl Display) -> String {
        self.with(AnsiColor::Red.on_default().bold(), text)
    }

    /// Names of steps and tables.
    pub fn name(self, text: impl Display) -> String {
        self.with(AnsiColor::Cyan.on_default(), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_only_when_on() {
        assert_eq!(Paint::PLAIN.bad("no"), "no");
        assert_eq!(Paint { on: true }.bold("yes"), "\u{1b}[1myes\u{1b}[0m");
    }
}
