//! How numbers are written: fixed decimals, thousands apart, never a negative zero.

/// A number with a fixed count of decimals.
pub(crate) fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if zero { text.trim_start_matches('-').to_owned() } else { text }
}

/// The number that [`fixed`] writes, so that text and value agree.
pub(crate) fn rounded(value: f64, decimals: usize) -> f64 {
    fixed(value, decimals).parse().unwrap_or(value)
}

/// A count with its thousands apart: `878,223`.
pub(crate) fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_plainly() {
        assert_eq!(fixed(92.2, 2), "92.20");
        assert_eq!(fixed(-0.001, 2), "0.00");
        assert_eq!(fixed(-0.01, 2), "-0.01");
        assert_eq!(rounded(92.519, 2).to_string(), "92.52");
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(878_223), "878,223");
        assert_eq!(grouped(1_000_000), "1,000,000");
    }
}
