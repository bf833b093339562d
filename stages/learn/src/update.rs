//! One update: the sentences of a batch, with some of their rare words made unknown.
//!
//! Left out: which sentences (`sampling`), and the arithmetic (the crate `nn`).

use nn::{Example, Network, Sentence, Step, Trainer};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use crate::data::Data;
use crate::learner::{Stream, generator};
use crate::params::Params;

/// What updates need besides the network; buffers grow to the longest batch and stay.
#[derive(Debug)]
pub(crate) struct Updates {
    /// The examples of the present update, by their number in the task's list.
    pub(crate) batch: Vec<usize>,
    pub(crate) noise: ChaCha8Rng,
    pub(crate) unknown: ChaCha8Rng,
    /// Probability that a word seen once is trained as unknown.
    probability: f64,
    /// The words of the batch, some of them made unknown, one sentence after the other.
    words: Vec<u32>,
}

impl Updates {
    pub(crate) fn new(params: &Params, data: &Data) -> Self {
        let longest = data.train.iter().map(|sentence| sentence.words.len()).max();
        let batch = params.training.batch;
        Self {
            batch: Vec::with_capacity(batch),
            noise: generator(params.seed, Stream::Noise),
            unknown: generator(params.seed, Stream::Unknown),
            probability: params.training.unknown,
            words: Vec::with_capacity(longest.unwrap_or(0) * batch.min(64)),
        }
    }

    /// One update of a task on the present batch.
    pub(crate) fn step(
        &mut self,
        data: &Data,
        task: usize,
        network: &mut Network,
        trainer: &mut Trainer,
        rate: f32,
    ) -> Step {
        self.words.clear();
        let examples = &data.tasks[task].train;
        for &example in &self.batch {
            for &word in &data.train[examples[example].sentence].words {
                // One draw per rare occurrence, whatever comes of it.
                let rare = data.once[word as usize] && self.unknown.random_bool(self.probability);
                self.words.push(if rare { 0 } else { word });
            }
        }
        let mut left = self.words.as_slice();
        let mut sentence = |example: usize| {
            let example = &examples[example];
            let chars = &data.train[example.sentence].chars;
            let (words, rest) = left.split_at(chars.len());
            left = rest;
            (Sentence { words, chars }, example.gold.as_slice())
        };
        if let [example] = self.batch[..] {
            // The usual case, without a list.
            let (sentence, gold) = sentence(example);
            return trainer.step(network, &sentence, task, gold, rate, &mut self.noise);
        }
        let examples = self.batch.iter().map(|&example| {
            let (sentence, gold) = sentence(example);
            Example { sentence, gold }
        });
        let examples: Vec<_> = examples.collect();
        trainer.step_batch(network, &examples, task, rate, &mut self.noise)
    }
}
