//! Tag schemes: from spans to one IOB2 tag per word, and back.
//!
//! Left out: nested or overlapping spans, which one tag per word cannot hold.

/// The tag of a word outside every span.
pub const OUTSIDE: &str = "O";

/// A labelled range of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span<'a> {
    /// The first word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// What it is labelled, without `B-` or `I-`.
    pub label: &'a str,
}

/// The spans of a row of tags.
///
/// `B-X` always begins a span. So does an `I-X` that continues no span of label X, as in the
/// CoNLL shared tasks' scoring: a prediction is any row of tags, and none is refused.
pub fn spans<T: AsRef<str>>(tags: &[T]) -> Vec<Span<'_>> {
    let mut spans: Vec<Span<'_>> = Vec::new();
    for (word, tag) in tags.iter().enumerate() {
        let (begins, label) = match tag.as_ref().split_once('-') {
            Some(("B", label)) => (true, label),
            Some(("I", label)) => (false, label),
            _ => continue,
        };
        match spans.last_mut() {
            Some(last) if !begins && last.end == word && last.label == label => last.end += 1,
            _ => spans.push(Span { start: word, end: word + 1, label }),
        }
    }
    spans
}

/// IOB2 tags of disjoint spans over `words` words.
///
/// # Panics
/// A span ends beyond the last word.
pub fn bio(words: usize, spans: &[Span<'_>]) -> Vec<String> {
    let mut tags = vec![OUTSIDE.to_owned(); words];
    for span in spans {
        for (word, tag) in tags[..span.end].iter_mut().enumerate().skip(span.start) {
            let prefix = if word == span.start { "B" } else { "I" };
            *tag = format!("{prefix}-{}", span.label);
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn tags_of_disjoint_spans_come_back(
            pieces in prop::collection::vec((0..3usize, 1..4usize, "[A-Z]{1,3}(-[A-Z]{1,2})?"), 0..12),
            behind in 0..3usize,
        ) {
            let mut at = 0;
            let mut made = Vec::new();
            for (gap, length, label) in &pieces {
                made.push(Span { start: at + gap, end: at + gap + length, label });
                at += gap + length;
            }
            let tags = bio(at + behind, &made);
            prop_assert_eq!(spans(&tags), made.clone());
            prop_assert_eq!(bio(tags.len(), &spans(&tags)), tags.clone());
        }
    }

    #[test]
    fn spans_come_back() {
        let tags = ["B-NP", "I-NP", "B-NP", "O", "B-PP", "B-NP", "I-NP", "I-NP"];
        assert_eq!(bio(tags.len(), &spans(&tags)), tags);
        assert_eq!(spans(&tags)[1], Span { start: 2, end: 3, label: "NP" });
    }

    #[test]
    fn a_stray_inside_tag_begins_a_span() {
        let found = spans(&["O", "I-NP", "I-VP", "I-VP", "O", "I-VP"]);
        let bounds: Vec<_> = found.iter().map(|s| (s.start, s.end, s.label)).collect();
        assert_eq!(bounds, [(1, 2, "NP"), (2, 4, "VP"), (5, 6, "VP")]);
    }

    #[test]
    fn every_row_of_tags_survives_as_iob2() {
        // All rows of length 5 over six tags: spans -> tags -> spans is the identity.
        let alphabet = ["O", "B-A", "I-A", "B-B", "I-B", "I-ARG-X"];
        for code in 0..alphabet.len().pow(5) {
            let row: Vec<_> =
                (0..5).map(|i| alphabet[code / alphabet.len().pow(i) % alphabet.len()]).collect();
            let found = spans(&row);
            assert_eq!(spans(&bio(5, &found)), found, "{row:?}");
        }
    }
}
