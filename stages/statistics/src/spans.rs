//! Spans of tags read strictly, as seqeval reads them with `mode="strict"` and the scheme IOB2.
//!
//! A span begins at `B-X` and goes on over `I-X`; an `I-` that continues no span is no part of any.
//! Left out: the lenient reading of the CoNLL shared tasks, by which such an `I-` begins a span: it is
//! the corpus's, whose names are read by it.

/// First word, one past the last word, and label of each strict span, in the order of the words.
pub fn strict<T: AsRef<str>>(tags: &[T]) -> Vec<(usize, usize, &str)> {
    let mut spans: Vec<(usize, usize, &str)> = Vec::new();
    for (word, tag) in tags.iter().enumerate() {
        match tag.as_ref().split_once('-') {
            Some(("B", label)) => spans.push((word, word + 1, label)),
            Some(("I", label)) => {
                if let Some(last) =
                    spans.last_mut().filter(|(_, end, of)| (*end, *of) == (word, label))
                {
                    last.1 += 1;
                }
            }
            _ => {}
        }
    }
    spans
}
