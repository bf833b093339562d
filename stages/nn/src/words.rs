//! The character states of words, computed once for each distinct word of a pass.
//!
//! The states of a word do not depend on the words beside it, nor on how many are computed
//! together. What is kept is bounded: once there are [`LIMIT`] numbers, all are forgotten before the
//! next batch, so the memory is that limit and the words of one batch.

use std::collections::HashMap;

use crate::chars::Characters;
use crate::kernels::{Kernels, RowsMut};
use crate::lstm::size;
use crate::{Network, Sentence};

/// Numbers that are kept, 32 MiB: 41,943 words at the paper's 200 each.
const LIMIT: usize = 1 << 23;
/// Words that are computed together.
const TOGETHER: usize = 64;

/// Character states by word.
#[derive(Debug)]
pub(crate) struct Words {
    /// [`LIMIT`].
    limit: usize,
    /// The row of each word's states; only looked up, never walked.
    rows: HashMap<Vec<u32>, u32>,
    /// `[words, 2C]`.
    states: Vec<f32>,
    /// Words whose states are not computed yet: the last rows.
    fresh: Vec<Vec<u32>>,
}

impl Default for Words {
    fn default() -> Self {
        Self { limit: LIMIT, rows: HashMap::new(), states: Vec::new(), fresh: Vec::new() }
    }
}

impl Words {
    /// Forgets all words: the network is another.
    pub(crate) fn clear(&mut self) {
        self.rows.clear();
        self.states.clear();
        self.fresh.clear();
    }

    /// Writes the states of a batch's words to columns `column` to `column + 2C` of `out`, one row
    /// each.
    pub(crate) fn write<'w>(
        &mut self,
        (characters, kernels): (&mut Characters, Kernels),
        network: &Network,
        words: impl Iterator<Item = &'w Vec<u32>>,
        out: RowsMut<'_>,
        column: usize,
    ) {
        if self.states.len() >= self.limit {
            self.clear();
        }
        let width = 2 * network.config().char_dim;
        let known = self.states.len() / width;
        let mut places = Vec::new();
        for word in words {
            let row = self.rows.get(word).copied().unwrap_or_else(|| {
                let row = (known + self.fresh.len()) as u32;
                self.rows.insert(word.clone(), row);
                self.fresh.push(word.clone());
                row
            });
            places.push(row as usize);
        }
        self.compute(characters, kernels, network, known);
        for (row, place) in places.into_iter().enumerate() {
            let start = row * out.1 + column;
            out.0[start..start + width]
                .copy_from_slice(&self.states[place * width..(place + 1) * width]);
        }
    }

    /// Computes the states of the fresh words, whose rows begin at `known`.
    fn compute(
        &mut self,
        characters: &mut Characters,
        kernels: Kernels,
        network: &Network,
        known: usize,
    ) {
        let width = 2 * network.config().char_dim;
        size(&mut self.states, (known + self.fresh.len()) * width);
        let mut start = known * width;
        for chars in self.fresh.chunks(TOGETHER) {
            // The characters alone are read; word ids are there to be as many.
            let words = &[0; TOGETHER][..chars.len()];
            let out = RowsMut(&mut self.states[start..], width);
            characters.forward(kernels, network, &Sentence { words, chars }, out, 0);
            start += chars.len() * width;
        }
        self.fresh.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    fn network() -> Network {
        let config: Config = serde_json::from_value(serde_json::json!({
            "tasks": [{ "name": "t", "labels": 2, "layer": 1 }],
            "words": 2, "chars": 30, "word_dim": 3, "char_dim": 5, "hidden": 4, "mlp": 3, "layers": 1,
        }))
        .unwrap();
        Network::new(config, 1).unwrap()
    }

    /// The states of words, batch by batch.
    fn states(limit: usize, batches: &[Vec<Vec<u32>>]) -> (Vec<f32>, usize) {
        let network = network();
        let mut words = Words { limit, ..Words::default() };
        let (mut characters, mut all, mut most) = (Characters::default(), Vec::new(), 0);
        for batch in batches {
            let mut out = vec![f32::NAN; batch.len() * 11];
            let with = (&mut characters, Kernels::best());
            words.write(with, &network, batch.iter(), RowsMut(&mut out, 11), 1);
            assert!(out.chunks(11).all(|row| row[0].is_nan()), "the columns before are left alone");
            all.extend(out.chunks(11).flat_map(|row| row[1..].to_vec()));
            most = most.max(words.states.len());
        }
        (all, most)
    }

    #[test]
    fn what_is_kept_changes_no_bit_and_is_bounded() {
        // 300 different words, more than are computed together, and each of them twice.
        let word = |n: u32| vec![n % 30, n / 30, n % 7][..n as usize % 4].to_vec();
        let batch = |from: u32| (from..from + 100).map(word).collect::<Vec<_>>();
        let batches: Vec<_> = [0, 100, 200, 0, 100, 200].map(batch).to_vec();
        let (expected, all) = states(usize::MAX, &batches);
        let (found, kept) = states(1, &batches);
        assert!(found == expected);
        let distinct =
            |batch: &Vec<Vec<u32>>| batch.iter().collect::<std::collections::BTreeSet<_>>().len();
        assert_eq!(kept, 10 * batches.iter().map(distinct).max().unwrap());
        assert!(all > 2 * kept && expected.iter().all(|value| value.is_finite()));
        let one_by_one: Vec<_> =
            batches.concat().into_iter().map(|word| vec![word]).collect::<Vec<_>>();
        assert!(states(usize::MAX, &one_by_one).0 == expected);
    }
}
