//! Counting what is right: tokens, spans, and what the baselines would have had.
//!
//! Spans are those of the CoNLL shared tasks' scorer, for every task of the scheme `bio` (`I-V` alone
//! included); other labels have no spans:
//! `B-X` begins a span; so does `I-X` after `O`, at the start of a sentence, or after a span of
//! another type; an `I-X` after `B-X` or `I-X` continues. A span is right where its first word,
//! last word and type are. Left out: precision, recall and F1, which are quotients of these counts.

use std::borrow::Cow;

use corpus::{Score, Symbols, tags};
use nn::Tags;
use statistics::spans;

use crate::tables::{Outcome, Prediction};
use crate::{Set, Task};

/// Counts what is right in a data set for a task; `tagged` has the tags of each sentence, and `words`
/// are those that training knew. The predictions are added to a list.
pub(crate) fn set<'s>(
    set: &'s Set,
    task: &Task<'s>,
    words: &Symbols,
    tagged: &[Tags],
    predictions: &mut Vec<Prediction<'s>>,
) -> Score {
    let mut score = Score::default();
    for (row, sentence, gold) in set.dataset.annotated_as(task.name, task.missing) {
        let labels = tagged[row].labels.iter();
        let predicted: Vec<_> = labels.map(|&id| task.labels.text(id)).collect();
        let before = score;
        add(&mut score, &sentence.words, &gold, &predicted, task);
        let mut outcome = since(&before, &score);
        add_unknown(&mut outcome, &sentence.words, words, &read(&gold, task), &predicted);
        if task.bio {
            add_strict(&mut outcome, &read(&gold, task), &predicted);
        }
        let sentence = row as u32;
        predictions.push(Prediction { set, task: task.name, sentence, gold, predicted, outcome });
    }
    score
}

/// What one sentence has added to a score.
fn since(before: &Score, score: &Score) -> Outcome {
    let added = |count: fn(&Score) -> u64| (count(score) - count(before)) as u32;
    Outcome {
        tokens: added(|score| score.tokens),
        correct: added(|score| score.correct),
        gold_spans: added(|score| score.gold_spans),
        predicted_spans: added(|score| score.predicted_spans),
        correct_spans: added(|score| score.correct_spans),
        ..Outcome::default()
    }
}

/// Counts the words that training did not know.
fn add_unknown(
    outcome: &mut Outcome,
    words: &[String],
    known: &Symbols,
    gold: &[String],
    predicted: &[&str],
) {
    for ((word, gold), predicted) in words.iter().zip(gold).zip(predicted) {
        if known.id(word).is_none() {
            outcome.unknown_tokens += 1;
            outcome.unknown_correct += u32::from(gold == predicted);
        }
    }
}

/// Counts spans by the strict reading, of which an `I-` that continues no span is no part.
fn add_strict(outcome: &mut Outcome, gold: &[String], predicted: &[&str]) {
    let (gold, predicted) = (spans::strict(gold), spans::strict(predicted));
    outcome.strict_gold_spans = gold.len() as u32;
    outcome.strict_predicted_spans = predicted.len() as u32;
    // As in `add_spans`, sorted by their first word.
    let right = gold.iter().filter(|span| predicted.binary_search(span).is_ok());
    outcome.strict_correct_spans = right.count() as u32;
}

/// The gold labels as they are scored: one that training lacks may stand for another.
fn read<'a>(gold: &'a [String], task: &Task<'_>) -> Cow<'a, [String]> {
    let known = |label: &String| task.labels.id(label).is_some();
    match &task.last {
        Some(last) if !gold.iter().all(known) => {
            let read = |label: &String| if known(label) { label } else { last }.clone();
            gold.iter().map(read).collect()
        }
        _ => Cow::Borrowed(gold),
    }
}

/// Adds one sentence to a score.
fn add(score: &mut Score, words: &[String], gold: &[String], predicted: &[&str], task: &Task<'_>) {
    let unseen = gold.iter().filter(|label| task.labels.id(label).is_none());
    score.unseen_label_tokens += unseen.count() as u64;
    let gold = &*read(gold, task);
    score.sentences += 1;
    score.tokens += gold.len() as u64;
    for ((word, gold), &predicted) in words.iter().zip(gold).zip(predicted) {
        let gold = gold.as_str();
        score.correct += u64::from(predicted == gold);
        score.majority_correct += u64::from(task.baseline.majority == Some(gold));
        score.word_majority_correct += u64::from(task.baseline.word(word) == Some(gold));
    }
    if task.bio {
        score.outside_correct += gold.iter().filter(|label| *label == tags::OUTSIDE).count() as u64;
        add_spans(score, gold, predicted);
    }
}

fn add_spans(score: &mut Score, gold: &[String], predicted: &[&str]) {
    let (gold, predicted) = (tags::spans(gold), tags::spans(predicted));
    score.gold_spans += gold.len() as u64;
    score.predicted_spans += predicted.len() as u64;
    // Both are sorted by their first word, of which no two spans of a sentence share one.
    let right = gold.iter().filter(|span| predicted.binary_search(span).is_ok());
    score.correct_spans += right.count() as u64;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use corpus::task::Missing;
    use corpus::{Dataset, Symbols};

    use super::*;
    use crate::baseline::Baseline;

    fn symbols(labels: &[&str]) -> Symbols {
        let counts: BTreeMap<_, _> = labels.iter().map(|label| (label.to_string(), 1)).collect();
        Symbols::ranked(counts, None)
    }

    /// Scores one sentence of a task whose labels are tags of spans, or not.
    fn score_as(bio: bool, labels: &Symbols, gold: &[String], predicted: &[&str]) -> Score {
        let missing = Missing::Skip;
        let baseline = Baseline::count(&Dataset::default(), "none", missing, labels);
        let task = Task { name: "none", labels, baseline, missing, last: None, bio };
        let mut score = Score::default();
        add(&mut score, gold, gold, predicted, &task);
        score
    }

    /// Scores one sentence, given as rows of tags; training knew all of them.
    fn score(gold: &str, predicted: &str) -> Score {
        let split = |row: &str| row.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (gold, predicted) = (split(gold), split(predicted));
        let labels: Vec<_> = gold.iter().chain(&predicted).map(String::as_str).collect();
        let labels = symbols(&labels);
        let predicted: Vec<_> = predicted.iter().map(String::as_str).collect();
        score_as(true, &labels, &gold, &predicted)
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
    fn labels_that_are_no_tags_have_no_spans_and_no_outside() {
        let labels = symbols(&["B-2", "I-1", "O"]);
        let gold = ["B-2", "I-1", "O"].map(str::to_owned);
        let found = score_as(false, &labels, &gold, &["B-2", "I-1", "I-1"]);
        assert_eq!((found.correct, found.tokens), (2, 3));
        assert_eq!((found.gold_spans, found.predicted_spans, found.outside_correct), (0, 0, 0));
    }

    #[test]
    fn a_label_that_training_lacks_is_wrong_and_counted() {
        let labels = symbols(&["O", "B-PER"]);
        let gold = ["B-LAW", "I-LAW", "O"].map(str::to_owned);
        let score = score_as(true, &labels, &gold, &["B-PER", "O", "O"]);
        assert_eq!((score.correct, score.unseen_label_tokens), (1, 2));
        assert_eq!((score.gold_spans, score.predicted_spans, score.correct_spans), (1, 1, 0));
    }
}
