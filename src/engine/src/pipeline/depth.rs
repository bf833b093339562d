//! How deep a TOML text nests, counted before it is parsed: the parser and what comes after it call
//! themselves once for each level, and a stack ends. Left out: whether the text is TOML at all.

use std::ops::Range;

/// The first bracket or dot that leads deeper than `limit` levels. Brackets and the dots of keys
/// count; what stands in strings and comments does not.
pub(crate) fn too_deep(text: &str, limit: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    // The depth at each open bracket, and that of the place at hand.
    let (mut open, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'"' | b'\'' => {
                at = string_end(bytes, at);
                continue;
            }
            b'#' => {
                at +=
                    bytes[at..].iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len() - at);
                continue;
            }
            b'[' | b'{' => {
                open.push(depth);
                depth += 1;
            }
            b']' | b'}' => depth = open.pop().unwrap_or(0),
            b'.' => depth += 1,
            // What stood before belongs to another key or value.
            b',' | b'\n' => depth = open.last().map_or(0, |depth| depth + 1),
            _ => {}
        }
        if depth > limit {
            return Some(at..at + 1);
        }
        at += 1;
    }
    None
}

/// The byte behind the string that starts at a quote. One that is not closed ends with its line, or
/// with the text where it may have several lines.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let long = bytes[start..].starts_with(&[quote; 3]);
    let mut at = start + if long { 3 } else { 1 };
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            b'\n' if !long => return at,
            byte if byte == quote && (!long || bytes[at..].starts_with(&[quote; 3])) => {
                return at + if long { 3 } else { 1 };
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_counted_outside_of_strings_and_comments() {
        let deep = |text: &str| too_deep(text, 3).map(|range| range.start);
        assert_eq!(deep("a.b.c.d = 1\n[a.b.c]\nx = [[1, 2.5], {b = 2}]\n"), None);
        assert_eq!(deep("a.b.c.d.e = 1"), Some(7));
        assert_eq!(deep("x = [[[[1]]]]"), Some(7));
        assert_eq!(deep("a.b = {c.d = [1]}"), Some(13));
        assert_eq!(deep("a = {b.c = 1, d.e = 2, f.g = 3}"), None);
        assert_eq!(
            deep("a = \"....[[[[\" # ....[[[[\n'....' = '''\n....\n'''\nb = \"\\\"....\""),
            None
        );
        assert_eq!(deep("a = \"\nb = [[[["), Some(13));
        assert_eq!(deep("a = \"\"\"...."), None);
    }
}
