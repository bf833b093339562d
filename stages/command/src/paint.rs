//! The colours of the program. Left out: when there are any.

use std::fmt::Display;

use clap::builder::styling::{Ansi256Color, AnsiColor, Style};

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

    /// A line of a chart, by its number: one of six colours.
    pub fn line(self, number: usize, text: impl Display) -> String {
        const COLOURS: [AnsiColor; 6] = [
            AnsiColor::Blue,
            AnsiColor::Yellow,
            AnsiColor::Green,
            AnsiColor::Magenta,
            AnsiColor::Red,
            AnsiColor::Cyan,
        ];
        self.with(COLOURS[number % COLOURS.len()].on_default(), text)
    }

    /// A cell of a map: text of a colour on a ground, by their numbers among a terminal's 256.
    pub fn cell(self, text_colour: u8, ground: u8, text: impl Display) -> String {
        let style = Style::new().fg_color(Some(Ansi256Color(text_colour).into()));
        self.with(style.bg_color(Some(Ansi256Color(ground).into())), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_only_when_on() {
        assert_eq!(Paint::PLAIN.bad("no"), "no");
        assert_eq!(Paint { on: true }.bold("yes"), "\u{1b}[1myes\u{1b}[0m");
        let cell = Paint { on: true }.cell(16, 231, "1");
        assert_eq!(cell, "\u{1b}[38;5;16m\u{1b}[48;5;231m1\u{1b}[0m");
        assert_eq!(Paint::PLAIN.line(7, "a"), "a");
    }
}
