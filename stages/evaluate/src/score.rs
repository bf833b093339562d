//! Counting what is right: tokens, spans, and what the baselines would have had.
//!
//! Spans are those of the CoNLL shared tasks' scorer, whatever the task (`srl`'s `I-V` included):
//! `B-X` begins a span; so does `I-X` after `O`, at the start of a sentence, or after a span of
//! another type; an `I-X` after `B-X` or `I-X` continues. A span is right where its first word,
//! last word and type are. Left out: precision, recall and F1, which are quotients of these counts.

use corpus::{Symbols, tags};

use crate::baseline::Baseline;

/// Counts over all sentences of a data set that are annotated for a task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) sentences: u64,
    pub(crate) tokens: u64,
    /// Tokens whose predicted label is the gold one.
    pub(crate) correct: u64,
    /// Spans; 0 where the labels are no BIO tags.
    pub(crate) gold_spans: u64,
    pub(crate) predicted_spans: u64,
    pub(crate) correct_spans: u64,
    /// Tokens whose gold label is `O`: what the all-O baseline gets right.
    pub(crate) outside_correct: u64,
    pub(crate) majority_correct: u64,
    pub(crate) word_majority_correct: u64,
    /// Tokens whose gold label the training domain lacks: none can be predicted.
    pub(crate) unseen_label_tokens: u64,
}

impl Score {
    /// Adds one sentence.
    pub(crate) fn add(
        &mut self,
        words: &[String],
        gold: &[String],
        predicted: &[&str],
        labels: &Symbols,
        baseline: &Baseline<'_>,
    ) {
        self.sentences += 1;
        self.tokens += gold.len() as u64;
        for ((word, gold), &predicted) in words.iter().zip(gold).zip(predicted) {
            let gold = gold.as_str();
            self.correct += u64::from(predicted == gold);
            self.majority_correct += u64::from(baseline.majority == Some(gold));
            self.word_majority_correct += u64::from(baseline.word(word) == Some(gold));
            self.unseen_label_tokens += u64::from(labels.id(gold).is_none());
        }
        if is_bio(labels) {
            self.outside_correct +=
                gold.iter().filter(|label| *label == tags::OUTSIDE).count() as u64;
            self.add_spans(gold, predicted);
        }
    }

    fn add_spans(&mut self, gold: &[String], predicted: &[&str]) {
        let (gold, predicted) = (tags::spans(gold), tags::spans(predicted));
        self.gold_spans += gold.len() as u64;
        self.predicted_spans += predicted.len() as u64;
        // Both are sorted by their first word, of which no two spans of a sentence share one.
        let right = gold.iter().filter(|span| predicted.binary_search(span).is_ok());
        self.correct_spans += right.count() as u64;
    }
}

/// True where every label of the training data is `O` or begins with `B-` or `I-`: spans mean
/// something then, as they do not for parts of speech.
fn is_bio(labels: &Symbols) -> bool {
    let mut texts = labels.iter().map(|(text, _)| text);
    texts.all(|text| text == tags::OUTSIDE || text.starts_with("B-") || text.starts_with("I-"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use corpus::Dataset;

    use super::*;

    fn symbols(labels: &[&str]) -> Symbols {
        let counts: BTreeMap<_, _> = labels.iter().map(|label| (label.to_string(), 1)).collect();
        Symbols::ranked(counts, None)
    }

    /// Scores one sentence, given as rows of tags; training knew all of them.
    fn score(gold: &str, predicted: &str) -> Score {
        let split = |row: &str| row.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (gold, predicted) = (split(gold), split(predicted));
        let labels: Vec<_> = gold.iter().chain(&predicted).map(String::as_str).collect();
        let labels = symbols(&labels);
        let baseline = Baseline::count(&Dataset::default(), "none", &labels);
        let predicted: Vec<_> = predicted.iter().map(String::as_str).collect();
        let mut score = Score::default();
        score.add(&gold, &gold, &predicted, &labels, &baseline);
        score
    }

    /// Expectations worked out by hand from the rules of the CoNLL-2000 scorer: a chunk starts at
    /// `B-`, at `I-` after `O`, and at any change of type; it ends before the next `B-`, `O` or
    /// change of type. The same rows give the same counts in seqeval 1.2.2 (default mode).
    #[test]
    fn spans_are_counted_as_the_shared_tasks_count_them() {
        let cases = [
            // gold, predicted, gold spans, predicted spans, correct spans
            ("B-NP I-NP O B-VP", "I-NP I-NP O B-VP", [2, 2, 2]),
            ("B-NP I-NP I-NP", "B-NP I-VP I-NP", [1, 3, 0]),
            ("B-NP B-NP", "B-NP I-NP", [2, 1, 0]),
            ("O I-NP", "O B-NP", [1, 1, 1]),
            ("B-NP I-VP", "B-NP B-VP", [2, 2, 2]),
            ("O I-V O I-V I-V", "O I-V I-V O I-V", [2, 2, 0]),
            ("I-V I-V O I-V", "I-V I-V O I-V", [2, 2, 2]),
            ("O O I-V", "O I-V I-V", [1, 1, 0]),
            ("B-ARGM-TMP I-ARGM-TMP I-ARGM-LOC", "B-ARGM-TMP I-ARGM-TMP O", [2, 1, 1]),
            ("B-PER I-PER B-PER I-PER O", "B-PER I-PER I-PER I-PER O", [2, 1, 0]),
            ("B-PER I-ORG I-ORG B-ORG", "I-PER B-ORG I-ORG I-ORG", [3, 2, 1]),
            ("O O O", "O O O", [0, 0, 0]),
            ("B-A O B-A", "O O O", [2, 0, 0]),
        ];
        for (gold, predicted, expected) in cases {
            let found = score(gold, predicted);
            let spans = [found.gold_spans, found.predicted_spans, found.correct_spans];
            assert_eq!(spans, expected, "{gold} / {predicted}");
        }
    }

    #[test]
    fn tokens_are_right_where_the_labels_are_equal() {
        let found = score("B-NP I-NP O B-VP", "I-NP I-NP O B-VP");
        assert_eq!((found.sentences, found.tokens, found.correct), (1, 4, 3));
        assert_eq!(found.outside_correct, 1);
    }

    #[test]
    fn parts_of_speech_have_no_spans_and_no_outside() {
        let found = score("DT NN O", "DT NN NN");
        assert_eq!((found.correct, found.tokens), (2, 3));
        assert_eq!((found.gold_spans, found.predicted_spans, found.outside_correct), (0, 0, 0));
    }

    #[test]
    fn a_label_that_training_lacks_is_wrong_and_counted() {
        let labels = symbols(&["O", "B-PER"]);
        let baseline = Baseline::count(&Dataset::default(), "none", &labels);
        let gold = ["B-LAW", "I-LAW", "O"].map(str::to_owned);
        let mut score = Score::default();
        score.add(&gold, &gold, &["B-PER", "O", "O"], &labels, &baseline);
        assert_eq!((score.correct, score.unseen_label_tokens), (1, 2));
        assert_eq!((score.gold_spans, score.predicted_spans, score.correct_spans), (1, 1, 0));
    }
}
