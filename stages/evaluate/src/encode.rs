//! A sentence's words and characters as the network's numbers.

use corpus::Vocabulary;

/// Encodes one sentence at a time, in buffers that are used again.
pub(crate) struct Encoder<'a> {
    vocabulary: &'a Vocabulary,
    /// An id per word; 0 where the vocabulary lacks it.
    pub(crate) words: Vec<u32>,
    /// The characters of each word; 0 where the vocabulary lacks one.
    pub(crate) chars: Vec<Vec<u32>>,
}

impl<'a> Encoder<'a> {
    /// An encoder that holds no sentence yet.
    pub(crate) fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, words: Vec::new(), chars: Vec::new() }
    }

    /// Replaces the sentence that it holds.
    pub(crate) fn encode(&mut self, words: &[String]) {
        let Vocabulary { words: known, chars, .. } = self.vocabulary;
        let mut buffer = [0; 4];
        self.words.clear();
        self.words.extend(words.iter().map(|word| known.id(word).unwrap_or(0)));
        self.chars.resize_with(words.len(), Vec::new);
        for (ids, word) in self.chars.iter_mut().zip(words) {
            ids.clear();
            ids.extend(word.chars().map(|c| chars.id(c.encode_utf8(&mut buffer)).unwrap_or(0)));
        }
    }
}
