//! Texts of a figure: how wide they are at most, cut where there is no room, and without characters
//! that would leave their line. Left out: fonts, which are the reader's.

/// What stands for the end of a text that was cut.
const ELLIPSIS: char = '…';

/// A generous guess at a text's width in points: that of a wide sans-serif.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let share = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '·' | ' ' | '(' | ')' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' | '±' | '→' | '↓' => 1.0,
        c if c.is_uppercase() => 0.74,
        '\u{1100}'.. => 1.05,
        _ => 0.62,
    };
    size * text.chars().map(share).sum::<f64>()
}

/// A text that is at most so wide: its end gives way to an ellipsis.
pub(super) fn fitted(text: &str, size: f64, room: f64) -> String {
    let text = clean(text);
    if text_width(&text, size) <= room {
        return text;
    }
    let mut characters: Vec<char> = text.chars().collect();
    loop {
        let whole = characters.pop().is_none();
        let kept: String = characters.iter().collect::<String>().trim_end().to_owned();
        let cut = format!("{kept}{ELLIPSIS}");
        if whole || text_width(&cut, size) <= room {
            return cut;
        }
    }
}

/// The text without control characters, some of which no XML may hold, and without those that turn
/// the direction of what follows: names of domains may hold any.
pub(super) fn clean(text: &str) -> String {
    let kept = |c: &char| {
        let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        !(c.is_control() || turns || matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_and_short_ones_kept() {
        assert_eq!(fitted("Sluice", 10.0, 60.0), "Sluice");
        let cut = fitted("Frustratingly easy domain adaptation", 10.0, 100.0);
        assert!(cut.ends_with('…') && text_width(&cut, 10.0) <= 100.0, "{cut}");
        assert!(cut.starts_with("Frustrating"), "{cut}");
        assert_eq!(fitted("abc", 10.0, 1.0), "…");
    }

    #[test]
    fn nothing_is_left_that_xml_forbids_or_that_turns_the_line() {
        assert_eq!(clean("a\u{0}b\nc\u{202e}d\u{2067}e\u{7}"), "ab cde");
        assert_eq!(clean("חדשות <b>"), "חדשות <b>");
    }
}
