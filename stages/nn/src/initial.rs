//! Initial values of the parameters (paper, section 4; the published code where it is silent).
//!
//! Glorot uniform per gate matrix and for the MLP, biases 0 and the forget gate's 1, embeddings
//! uniform in +-sqrt(3/d); alphas and betas biased as section 4 describes, or all equal.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::layout::{Layout, Lstm};
use crate::{Alpha, AlphaMap, Config, Mask, Start};

/// Share of the favoured subspace of a source task, and of the others.
const FAVOURED: f32 = 0.95;
const UNFAVOURED: f32 = 0.05;
/// Share of a task's own stack where there are no subspaces.
const OWN: f32 = 0.9;

/// Values for a network, drawn in the order of the arena from one generator.
pub(crate) fn values(config: &Config, layout: &Layout, seed: u64) -> Vec<f32> {
    let mut initial =
        Initial { values: vec![0.0; layout.len], layout, rng: ChaCha8Rng::seed_from_u64(seed) };
    initial.uniform(layout.words, (3.0 / config.word_dim as f64).sqrt());
    initial.uniform(layout.chars, (3.0 / config.char_dim as f64).sqrt());
    for directions in std::iter::once(&layout.char).chain(layout.layers.iter().flatten()) {
        Lstm::distinct(directions).iter().for_each(|lstm| initial.lstm(lstm));
    }
    for (layer, &alpha) in layout.alphas.iter().enumerate() {
        let values = alphas(config, &config.alpha_map(layer));
        initial.values[layout.range(alpha)].copy_from_slice(&values);
    }
    for &beta in &layout.betas {
        initial.values[layout.range(beta)].copy_from_slice(&betas(config));
    }
    for head in &layout.heads {
        initial.glorot(head.w_mlp, 1);
        initial.glorot(head.w_out, 1);
    }
    initial.values
}

struct Initial<'a> {
    values: Vec<f32>,
    layout: &'a Layout,
    rng: ChaCha8Rng,
}

impl Initial<'_> {
    fn uniform(&mut self, parameter: usize, limit: f64) {
        for value in &mut self.values[self.layout.range(parameter)] {
            let unit = f64::from(self.rng.next_u32()) / f64::from(u32::MAX);
            *value = ((2.0 * unit - 1.0) * limit) as f32;
        }
    }

    /// Glorot's uniform values for `gates` matrices stacked in one parameter.
    fn glorot(&mut self, parameter: usize, gates: usize) {
        let shape = &self.layout.parameters[parameter].shape;
        let (outputs, inputs) = (shape[0] / gates, shape[1]);
        self.uniform(parameter, (6.0 / (outputs + inputs) as f64).sqrt());
    }

    fn lstm(&mut self, lstm: &Lstm) {
        if let Some(wc) = lstm.wc {
            self.glorot(lstm.wx, 3);
            self.glorot(lstm.wh, 3);
            // The forget gate is what the input gate leaves: it has no bias.
            return self.glorot(wc, 2);
        }
        self.glorot(lstm.wx, 4);
        self.glorot(lstm.wh, 4);
        let b = self.layout.range(lstm.b);
        let hidden = b.len() / 4;
        self.values[b.start + hidden..b.start + 2 * hidden].fill(1.0);
    }
}

/// Initial alphas after one layer, `[MS, MS]`.
fn alphas(config: &Config, map: &AlphaMap) -> Vec<f32> {
    let (tasks, subspaces, size) = (config.tasks.len(), config.subspaces, map.size());
    let value = |to: usize, from: usize| {
        let (to_task, from_task) = (to / subspaces, from / subspaces);
        let (to_subspace, from_subspace) = (to % subspaces, from % subspaces);
        if config.alpha == Alpha::Constant || config.semantics.alpha_start == Start::Balanced {
            1.0 / size as f32
        } else if matches!(config.mask, Mask::Feda | Mask::FedaFree) {
            let last = subspaces - 1;
            match (to_subspace == last && from_subspace == last, to == from) {
                (true, _) => 1.0 / tasks as f32,
                (false, true) => 1.0,
                (false, false) => 0.0,
            }
        } else if subspaces == 1 {
            match (to_task == from_task, tasks) {
                (true, 1) => 1.0,
                (true, _) => OWN,
                (false, _) => (1.0 - OWN) / (tasks - 1) as f32,
            }
        } else {
            // Task m favours subspace (1 - m) mod S of every source task.
            let favourite = (1 - to_task as i64).rem_euclid(subspaces as i64) as usize;
            let share = if from_subspace == favourite { FAVOURED } else { UNFAVOURED };
            share * 2.0 / tasks as f32
        }
    };
    (0..size * size)
        .map(|place| {
            let (to, from) = (place / size, place % size);
            map.at(to, from).map_or(0.0, |_| value(to, from))
        })
        .collect()
}

/// Initial betas of one task, `[K]`: the last layer has what the others leave.
fn betas(config: &Config) -> Vec<f32> {
    let layers = config.layers;
    if config.semantics.beta_start == Start::Balanced {
        return vec![1.0 / layers as f32; layers];
    }
    let mut betas = vec![UNFAVOURED; layers];
    betas[layers - 1] = 1.0 - UNFAVOURED * (layers - 1) as f32;
    betas
}
