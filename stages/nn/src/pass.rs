//! Labels for a whole data set: sentences of similar length go through the network together, each
//! distinct word through the character LSTM once, and several tasks share what they have in common.
//!
//! A step of the recurrence is one product for all sentences of a batch, so that the weights are
//! read once instead of once per sentence. Every row of a product is a sum of its own in an order of
//! its own, so the labels and probabilities are the bits of one sentence at a time
//! ([`crate::Tagger::probabilities`]). Left out: training, which takes one sentence at a time.

use std::cmp::Reverse;

use crate::kernels::{Rows, RowsMut};
use crate::lstm::{self, State, Steps, size};
use crate::route::Route;
use crate::tagger::largest;
use crate::{Alpha, Network, Sentence, Tagger};

/// Sentences of a batch at most.
const SENTENCES: usize = 30;
/// Words of a batch at most, where it is more than one sentence: what a batch computes stays near
/// the processor.
const ROWS: usize = 512;

/// The labels of a sentence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tags {
    /// The most probable label of each word; of equals the lowest id.
    pub labels: Vec<u32>,
    /// The probability of each of these labels, 0 to 1.
    pub probabilities: Vec<f32>,
}

/// A network that labels many sentences ([`Tagger::pass`]).
#[derive(Debug)]
pub struct Pass<'a> {
    tagger: &'a mut Tagger,
    network: &'a Network,
}

/// What one direction of a layer needs for a batch; buffers are kept.
#[derive(Debug, Default)]
pub(crate) struct Recurrence {
    state: State,
    /// `[rows, 4H]`: the input's part of the gates, in the order of the forward direction.
    sums: Vec<f32>,
    /// `[rows, H]`: the backward direction's states, in the order of its own.
    h: Vec<f32>,
}

/// How the words of a batch lie in rows: first those that stand first in their sentences, the
/// longest sentence's before the others', then those that stand second, and so on.
#[derive(Debug)]
struct Batch<'s, 't> {
    /// Longest first.
    sentences: &'s [&'t Sentence<'t>],
    starts: Vec<usize>,
    active: Vec<usize>,
    /// For each row that of the word as far from the end of its sentence: the order of the
    /// backward direction.
    mirror: Vec<usize>,
}

impl<'s, 't> Batch<'s, 't> {
    fn new(sentences: &'s [&'t Sentence<'t>]) -> Self {
        let len = |at: usize| sentences[at].words.len();
        let mut batch = Self { sentences, starts: vec![], active: vec![], mirror: vec![] };
        let mut rows = 0;
        for position in 0..sentences.first().map_or(0, |longest| longest.words.len()) {
            let active = sentences.partition_point(|sentence| sentence.words.len() > position);
            batch.starts.push(rows);
            batch.active.push(active);
            rows += active;
        }
        for (position, &active) in batch.active.iter().enumerate() {
            let mirrored = (0..active).map(|at| batch.starts[len(at) - 1 - position] + at);
            batch.mirror.extend(mirrored);
        }
        batch
    }

    fn rows(&self) -> usize {
        self.mirror.len()
    }

    fn steps(&self) -> Steps<'_> {
        Steps { starts: &self.starts, active: &self.active }
    }

    /// The sentence and the position of each row.
    fn words(&self) -> impl Iterator<Item = (&'t Sentence<'t>, usize)> {
        let steps = self.active.iter().enumerate();
        steps.flat_map(|(position, &active)| {
            self.sentences[..active].iter().map(move |sentence| (*sentence, position))
        })
    }
}

impl<'a> Pass<'a> {
    pub(crate) fn new(tagger: &'a mut Tagger, network: &'a Network) -> Self {
        tagger.words.clear();
        Self { tagger, network }
    }

    /// Labels every sentence for every one of the tasks: `[tasks, sentences]`, in the orders given.
    /// `pulse` is told before each batch how many sentences are done with, and may stop the work.
    ///
    /// # Errors
    /// What `pulse` returns.
    ///
    /// # Panics
    /// An id is out of the range that the configuration states.
    pub fn tag<E>(
        &mut self,
        sentences: &[Sentence<'_>],
        tasks: &[usize],
        mut pulse: impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Vec<Vec<Tags>>, E> {
        let mut out = vec![vec![Tags::default(); sentences.len()]; tasks.len()];
        if !self.network.config().semantics.is_paper() {
            self.one_by_one(sentences, tasks, &mut out, pulse)?;
            return Ok(out);
        }
        let route = self.route(tasks);
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        order.sort_by_key(|&at| Reverse(sentences[at].words.len()));
        let mut done = 0;
        while done < order.len() {
            pulse(done)?;
            let length = sentences[order[done]].words.len().max(1);
            let count = (ROWS / length).clamp(1, SENTENCES).min(order.len() - done);
            let places = &order[done..done + count];
            let together: Vec<_> = places.iter().map(|&at| &sentences[at]).collect();
            let batch = Batch::new(&together);
            self.run(&batch, &route);
            for (&task, out) in tasks.iter().zip(&mut out) {
                self.read(&batch, task, |at, label, probability| {
                    let tags = &mut out[places[at]];
                    tags.labels.push(label);
                    tags.probabilities.push(probability);
                });
            }
            done += count;
        }
        Ok(out)
    }

    /// The same, without batches: what the published code computes.
    fn one_by_one<E>(
        &mut self,
        sentences: &[Sentence<'_>],
        tasks: &[usize],
        out: &mut [Vec<Tags>],
        mut pulse: impl FnMut(usize) -> Result<(), E>,
    ) -> Result<(), E> {
        for (place, sentence) in sentences.iter().enumerate() {
            if place.is_multiple_of(SENTENCES) {
                pulse(place)?;
            }
            for (&task, out) in tasks.iter().zip(&mut *out) {
                let labels = self.network.config().tasks[task].labels;
                let rows = self.tagger.probabilities(self.network, sentence, task);
                for row in rows.chunks_exact(labels) {
                    let label = largest(row);
                    out[place].labels.push(label);
                    out[place].probabilities.push(row[label as usize]);
                }
            }
        }
        Ok(())
    }

    /// What any of the tasks depends on.
    fn route(&self, tasks: &[usize]) -> Route {
        let config = self.network.config();
        let none = || vec![vec![false; config.stack_count()]; config.layers];
        let mut route = Route { raw: none(), out: none() };
        let join = |all: &mut Vec<Vec<bool>>, one: &[Vec<bool>]| {
            for (all, one) in all.iter_mut().flatten().zip(one.iter().flatten()) {
                *all |= one;
            }
        };
        for &task in tasks {
            join(&mut route.raw, &self.tagger.routes[task].raw);
            join(&mut route.out, &self.tagger.routes[task].out);
        }
        route
    }

    /// Runs the layers of a route.
    fn run(&mut self, batch: &Batch<'_, '_>, route: &Route) {
        self.embed(batch);
        let config = self.network.config();
        for layer in 0..route.depth() {
            for stack in (0..config.stack_count()).filter(|&m| route.raw[layer][m]) {
                self.bilstm(batch, layer, stack);
            }
            if config.alpha != Alpha::None {
                for stack in (0..config.stack_count()).filter(|&m| route.out[layer][m]) {
                    self.tagger.activations.mix(self.network, layer, stack);
                }
            }
        }
    }

    /// The shared input: word embedding, then character states, `[rows, word + 2C]`.
    fn embed(&mut self, batch: &Batch<'_, '_>) {
        let (network, act) = (self.network, &mut self.tagger.activations);
        let (width, dim) = (network.config().input_dim(), network.config().word_dim);
        act.tokens = batch.rows();
        size(&mut act.input, batch.rows() * width);
        let table = network.slice(network.layout.words);
        for (row, (sentence, position)) in act.input.chunks_exact_mut(width).zip(batch.words()) {
            let start = sentence.words[position] as usize * dim;
            row[..dim].copy_from_slice(&table[start..start + dim]);
        }
        for sentence in batch.sentences {
            assert_eq!(sentence.words.len(), sentence.chars.len(), "characters of every word");
        }
        let words = batch.words().map(|(sentence, position)| &sentence.chars[position]);
        let computing = (&mut act.characters, act.kernels);
        let out = RowsMut(&mut act.input, width);
        self.tagger.words.write(computing, network, words, out, dim);
    }

    /// Both directions of one layer of one stack.
    fn bilstm(&mut self, batch: &Batch<'_, '_>, layer: usize, stack: usize) {
        let (network, act) = (self.network, &mut self.tagger.activations);
        let Recurrence { state, sums, h } = &mut self.tagger.recurrence;
        let config = network.config();
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let (rows, gates, kernels) = (batch.rows(), 4 * hidden, act.kernels);
        let mut raw = std::mem::take(&mut act.layers[layer][stack].raw);
        size(&mut raw, rows * 2 * hidden);
        size(h, rows * hidden);
        let below = if layer == 0 { &act.input } else { act.out(network, layer - 1, stack) };
        for direction in 0..2 {
            let lstm = &network.layout.layers[layer][stack][direction];
            size(sums, rows * gates);
            for row in sums.chunks_exact_mut(gates) {
                row.copy_from_slice(network.slice(lstm.b));
            }
            let (wx, wh) = (network.slice(lstm.wx), network.slice(lstm.wh));
            let out = RowsMut(sums, gates);
            kernels.times([rows, gates, inputs], Rows(below, inputs), Rows(wx, gates), out, true);
            state.size(rows, hidden);
            if direction == 0 {
                std::mem::swap(&mut state.gates, sums);
                lstm::forward(kernels, wh, batch.steps(), state, &mut raw, 2 * hidden);
                continue;
            }
            for (row, &from) in state.gates.chunks_exact_mut(gates).zip(&batch.mirror) {
                row.copy_from_slice(&sums[from * gates..(from + 1) * gates]);
            }
            lstm::forward(kernels, wh, batch.steps(), state, h, hidden);
            for (row, &from) in raw.chunks_exact_mut(2 * hidden).zip(&batch.mirror) {
                row[hidden..].copy_from_slice(&h[from * hidden..(from + 1) * hidden]);
            }
        }
        act.layers[layer][stack].raw = raw;
    }

    /// The output layers of a task: tells sentence, label and probability of each word, the words of
    /// a sentence in their order.
    fn read(&mut self, batch: &Batch<'_, '_>, task: usize, mut tell: impl FnMut(usize, u32, f32)) {
        let (network, act) = (self.network, &mut self.tagger.activations);
        let labels = network.config().tasks[task].labels;
        act.connect(network, task);
        act.head(network, task);
        let best: Vec<u32> = act.output.chunks_exact(labels).map(largest).collect();
        act.softmax(labels);
        for (&start, &active) in batch.starts.iter().zip(&batch.active) {
            for at in 0..active {
                let label = best[start + at];
                tell(at, label, act.output[(start + at) * labels + label as usize]);
            }
        }
    }
}
