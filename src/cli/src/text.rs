//! Small words: durations and counts, as people write them; and text of others, made harmless.

use std::borrow::Cow;

/// `3.2 s`, `47 s`, `3 min 12 s`, `2 h 05 min`.
pub(crate) fn duration(seconds: f64) -> String {
    if seconds < 0.095 {
        return format!("{:.0} ms", seconds.max(0.0) * 1000.0);
    }
    if seconds < 9.95 {
        return format!("{:.1} s", seconds.max(0.0));
    }
    let whole = seconds.round() as u64;
    match whole {
        0..60 => format!("{whole} s"),
        60..3600 => format!("{} min {:02} s", whole / 60, whole % 60),
        _ => format!("{} h {:02} min", whole / 3600, whole % 3600 / 60),
    }
}

/// `1 step`, `2 steps`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// `0 B`, `999 B`, `1.2 kB`, `350 MB`, in powers of a thousand, as disks are sold.
pub(crate) fn bytes(number: u64) -> String {
    const UNITS: [&str; 6] = ["kB", "MB", "GB", "TB", "PB", "EB"];
    if number < 1000 {
        return format!("{number} B");
    }
    let mut value = number as f64;
    let mut unit = "B";
    for larger in UNITS {
        // What would be written as 1000 of one is 1.0 of the next.
        if value < 999.5 {
            break;
        }
        value /= 1000.0;
        unit = larger;
    }
    let digits = if value < 9.95 { 1 } else { 0 };
    format!("{value:.digits$} {unit}")
}

/// Text of others without what a terminal would obey or a reader could not see: control characters, and
/// those that turn the direction of writing, are replaced.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    let strange = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(strange) {
        Cow::Owned(text.replace(strange, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_keep_two_units_at_most() {
        let seconds = [0.0, 0.0064, 0.0949, 0.095, 0.26, 9.94, 9.96, 59.6, 61.0, 3599.7, 7512.0];
        assert_eq!(
            seconds.map(duration),
            [
                "0 ms",
                "6 ms",
                "95 ms",
                "0.1 s",
                "0.3 s",
                "9.9 s",
                "10 s",
                "1 min 00 s",
                "1 min 01 s",
                "1 h 00 min",
                "2 h 05 min"
            ]
        );
    }

    #[test]
    fn bytes_keep_two_digits_at_least() {
        let sizes = [0, 999, 1000, 9_949, 9_950, 999_499, 999_500, 1_250_000_000, u64::MAX];
        let expected =
            ["0 B", "999 B", "1.0 kB", "9.9 kB", "10 kB", "999 kB", "1.0 MB", "1.2 GB", "18 EB"];
        assert_eq!(sizes.map(bytes), expected);
    }

    #[test]
    fn a_terminal_obeys_nothing_of_others() {
        assert_eq!(plain("ä b"), "ä b");
        assert_eq!(
            plain("a\u{1b}[31mb\n\u{9b}1m\u{202e}c"),
            "a\u{fffd}[31mb\u{fffd}\u{fffd}1m\u{fffd}c"
        );
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(count(1, "step"), "1 step");
        assert_eq!(count(0, "step"), "0 steps");
    }
}
