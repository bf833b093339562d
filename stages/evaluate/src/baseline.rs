//! What needs no network: the most frequent label, and the most frequent label of each word.
//!
//! Both are counted on the training sentences that count for the task. Of labels that are
//! equally frequent the vocabulary's first is taken. Left out: the all-O baseline, which needs no
//! counting.

use std::collections::HashMap;

use corpus::task::Missing;
use corpus::{Dataset, Symbols};

/// The baselines of one task.
#[derive(Debug)]
pub(crate) struct Baseline<'a> {
    /// The most frequent label; none where the training data has no label at all.
    pub(crate) majority: Option<&'a str>,
    /// Only looked up, never walked: its order is not fixed.
    words: HashMap<String, &'a str>,
}

impl<'a> Baseline<'a> {
    /// Counts a task's labels in the training data; `missing` says what a sentence without them
    /// counts as. Labels that `labels` lacks are passed over.
    pub(crate) fn count(
        train: &Dataset,
        task: &str,
        missing: Missing,
        labels: &'a Symbols,
    ) -> Self {
        let mut all = vec![0_u64; labels.len()];
        let mut words: HashMap<&str, Vec<(u32, u64)>> = HashMap::new();
        for (_, sentence, gold) in train.annotated_as(task, missing) {
            for (word, label) in sentence.words.iter().zip(&*gold) {
                let Some(id) = labels.id(label) else { continue };
                all[id as usize] += 1;
                let counts = words.entry(word).or_default();
                match counts.iter_mut().find(|(label, _)| *label == id) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((id, 1)),
                }
            }
        }
        let best = |counts: &[(u32, u64)]| {
            let seen = counts.iter().filter(|(_, count)| *count > 0);
            let most = seen.max_by_key(|&&(id, count)| (count, std::cmp::Reverse(id)));
            most.map(|&(id, _)| labels.text(id))
        };
        let all: Vec<_> = (0..).zip(all).collect();
        let words = words.into_iter();
        Self {
            majority: best(&all),
            words: words
                .filter_map(|(word, counts)| Some((word.to_owned(), best(&counts)?)))
                .collect(),
        }
    }

    /// The most frequent label of a word; the majority label for a word that training lacks.
    pub(crate) fn word(&self, word: &str) -> Option<&'a str> {
        self.words.get(word).copied().or(self.majority)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use corpus::Sentence;

    use super::*;

    #[test]
    fn counts_decide_and_the_first_label_wins_a_tie() {
        let row = |words: &str, gold: Option<&str>| Sentence {
            words: words.split(' ').map(str::to_owned).collect(),
            layers: vec![gold.map(|gold| gold.split(' ').map(str::to_owned).collect())],
            ..Sentence::default()
        };
        let train = Dataset {
            layers: vec!["pos".to_owned()],
            sentences: vec![
                row("the run ends", Some("DT NN VBZ")),
                row("they run run", Some("PRP VB VB")),
                row("the end", Some("DT NN")),
                row("end", Some("VB")),
                row("they they they they", None),
            ],
            ..Dataset::default()
        };
        let counts = BTreeMap::from([("DT", 2), ("NN", 2), ("PRP", 1), ("VB", 3), ("VBZ", 1)]);
        let counts = counts.into_iter().map(|(label, n)| (label.to_owned(), n)).collect();
        let labels = Symbols::ranked(counts, None);
        let baseline = Baseline::count(&train, "pos", Missing::Skip, &labels);
        assert_eq!(baseline.majority, Some("VB"));
        assert_eq!(baseline.word("run"), Some("VB"), "twice VB, once NN");
        assert_eq!(baseline.word("end"), Some("VB"), "a tie, and VB is the more frequent label");
        assert_eq!(baseline.word("they"), Some("PRP"));
        assert_eq!(baseline.word("unseen"), Some("VB"));

        let nothing = Baseline::count(&train, "ner", Missing::Skip, &labels);
        assert_eq!((nothing.majority, nothing.word("run")), (None, None));

        // The last sentence as a row of O: four of them.
        let labels = BTreeMap::from([("O".to_owned(), 4), ("VB".to_owned(), 3)]);
        let labels = Symbols::ranked(labels, None);
        let outside = Baseline::count(&train, "pos", Missing::Outside, &labels);
        assert_eq!((outside.majority, outside.word("they")), (Some("O"), Some("O")));
    }
}
