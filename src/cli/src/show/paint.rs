//! The colours of figures in a terminal, beside those of words, which [`Paint`] has.

use clap::builder::styling::{Ansi256Color, AnsiColor, Style};

use crate::screen::Paint;

/// Of lines, by their numbers.
const LINES: [AnsiColor; 6] = [
    AnsiColor::Blue,
    AnsiColor::Yellow,
    AnsiColor::Green,
    AnsiColor::Magenta,
    AnsiColor::Red,
    AnsiColor::Cyan,
];

fn with(paint: Paint, style: Style, text: &str) -> String {
    if paint.on { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

/// A line of a chart, by its number.
pub(super) fn line(paint: Paint, number: usize, text: &str) -> String {
    with(paint, LINES[number % LINES.len()].on_default(), text)
}

/// A cell of a map: text of a colour on a ground, by their numbers among a terminal's 256.
pub(super) fn cell(paint: Paint, (ink, ground): (u8, u8), text: &str) -> String {
    let style = Style::new().fg_color(Some(Ansi256Color(ink).into()));
    with(paint, style.bg_color(Some(Ansi256Color(ground).into())), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_written_only_when_on() {
        let on = Paint { on: true };
        assert_eq!(cell(on, (16, 231), "1"), "\u{1b}[38;5;16m\u{1b}[48;5;231m1\u{1b}[0m");
        assert_eq!(line(on, 6, "a"), "\u{1b}[34ma\u{1b}[0m");
        assert_eq!(line(Paint::PLAIN, 6, "a") + &cell(Paint::PLAIN, (16, 231), "1"), "a1");
    }
}
