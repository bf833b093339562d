//! Small words: durations and counts, as people write them.

/// `3.2 s`, `47 s`, `3 min 12 s`, `2 h 05 min`.
pub(crate) fn duration(seconds: f64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_keep_two_units_at_most() {
        let seconds = [0.0, 0.26, 9.94, 9.96, 59.6, 61.0, 3599.7, 7512.0];
        assert_eq!(
            seconds.map(duration),
            [
                "0.0 s",
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
    fn one_is_singular() {
        assert_eq!(count(1, "step"), "1 step");
        assert_eq!(count(0, "step"), "0 steps");
    }
}
