//! The backward pass for one sentence and one task: the exact gradient of [`Activations::forward`].
//!
//! Only what the task's loss reaches is computed (`route`). Left out: the penalty (`omega`), clipping
//! and the update (`trainer`).

pub(crate) mod direct;
mod published;

use crate::forward::Activations;
use crate::forward::published::{order_characters, order_features};
use smallvec::SmallVec;

use crate::gradient::{Gradient, Part};
use crate::kernels::{Rows, RowsMut};
use crate::lstm::{self, Carry, size, zeros};
use crate::route::Route;
use crate::{Alpha, Connect, Mixing, Network, Sentence, Stitching};

/// Gradients of activations; buffers grow to the longest sentence and stay.
#[derive(Debug)]
pub(crate) struct Backward {
    /// `[T, mlp]`.
    hidden: Vec<f32>,
    /// `[T, F]`.
    features: Vec<f32>,
    /// `out[layer][stack]`, `[T, 2H]`: of what is read of a layer.
    out: Vec<Vec<Vec<f32>>>,
    /// `raw[stack]`, `[T, 2H]`: of the current layer before alpha.
    raw: Vec<Vec<f32>>,
    /// One for each stack.
    sides: Vec<Side>,
    /// `[T, word + 2C]`.
    input: Vec<f32>,
    /// Whether the weight gradients of the layers are left to `direct`.
    pub(crate) direct: bool,
    published: published::Scratch,
}

/// What one stack needs for itself.
#[derive(Debug, Default)]
struct Side {
    /// `[T, 4H]`: of one layer and direction, where the published code's layers are run.
    gates: Vec<f32>,
    /// The same for each layer and direction, where the paper's are.
    kept: Vec<[Vec<f32>; 2]>,
    grams: direct::Grams,
    /// `[T, word + 2C]`: its part of the shared input's gradient.
    input: Vec<f32>,
    carry: Carry,
}

impl Side {
    fn new(layers: usize) -> Self {
        Self { kept: (0..layers).map(|_| Default::default()).collect(), ..Self::default() }
    }
}

/// One stack's work on a layer.
struct Work<'a> {
    side: &'a mut Side,
    /// `[T, 2H]`: the gradient before alpha.
    raw: &'a [f32],
    /// `[T, 2H]`: that of the layer below; none below the first.
    below: Option<&'a mut Vec<f32>>,
    gradient: Part<'a>,
    direct: bool,
}

/// Stacks whose work needs no memory of its own.
const STACKS: usize = 8;

impl Backward {
    pub(crate) fn new(network: &Network) -> Self {
        let (layers, stacks) = (network.config().layers, network.config().stack_count());
        Self {
            hidden: Vec::new(),
            features: Vec::new(),
            out: vec![vec![Vec::new(); stacks]; layers],
            raw: vec![Vec::new(); stacks],
            sides: (0..stacks).map(|_| Side::new(layers)).collect(),
            input: Vec::new(),
            direct: false,
            published: published::Scratch::default(),
        }
    }

    /// Adds the gradient of a sentence's loss times a weight; `act.output` holds the probabilities and
    /// is overwritten.
    pub(crate) fn run(
        &mut self,
        network: &Network,
        route: &Route,
        act: &mut Activations,
        sentence: &Sentence<'_>,
        (task, weight): (usize, f32),
        gradient: &mut Gradient,
    ) {
        let config = network.config();
        self.head(network, act, (task, weight), gradient);
        order_features(config, &mut self.features);
        for (layer, stacks) in self.out.iter_mut().enumerate() {
            for (stack, out) in stacks.iter_mut().enumerate() {
                if route.out[layer][stack] {
                    zeros(out, act.tokens * 2 * config.hidden);
                }
            }
        }
        if config.connect == Connect::Mixture && config.semantics.mixing == Mixing::Interleaved {
            self.connect_interleaved(network, act, task, gradient);
        } else {
            self.connect(network, act, task, gradient);
        }
        zeros(&mut self.input, act.tokens * config.input_dim());
        for layer in (0..route.depth()).rev() {
            let interleaved = config.semantics.stitching == Stitching::Interleaved;
            if config.alpha != Alpha::None && interleaved {
                self.unmix_interleaved(network, route, act, layer, gradient);
            } else {
                self.unmix(network, route, act, layer, gradient);
            }
            let plain = config.semantics.plain_layers();
            for stack in (0..config.stack_count()).filter(|&stack| route.raw[layer][stack]) {
                self.take_back(network, act, layer, stack);
                if !plain {
                    self.published_bilstm(network, act, layer, stack, gradient);
                }
            }
            if plain {
                self.plain_layer(network, route, act, layer, gradient);
            }
        }
        order_characters(config, &mut self.input);
        let (width, dim) = (config.input_dim(), config.word_dim);
        for (row, &word) in self.input.chunks_exact(width).zip(sentence.words) {
            gradient.words.add(act.kernels, word, &row[..dim]);
        }
        let above = Rows(&self.input, width);
        act.characters.backward(act.kernels, network, above, dim, gradient);
    }

    /// The output MLP: leaves the gradient of the features.
    fn head(
        &mut self,
        network: &Network,
        act: &mut Activations,
        (task, weight): (usize, f32),
        gradient: &mut Gradient,
    ) {
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let (inputs, mlp) = (config.head_input(), config.mlp);
        let (head, tokens) = (&layout.heads[task], act.tokens);
        if weight != 1.0 {
            act.output.iter_mut().for_each(|value| *value *= weight);
        }
        size(&mut self.hidden, tokens * mlp);
        size(&mut self.features, tokens * inputs);
        let mut affine = |x: &[f32], dy: &[f32], dx: &mut [f32], w: usize, b: usize| {
            let bias = gradient.sum(layout, b);
            let outputs = bias.len();
            for row in dy.chunks_exact(outputs) {
                kernels.add_scaled(1.0, row, bias);
            }
            let inputs = x.len() / tokens;
            let (weights, add) = gradient.open(layout, w);
            let (weights, dy) = (RowsMut(weights, outputs), Rows(dy, outputs));
            kernels.transposed_times([inputs, outputs, tokens], Rows(x, inputs), dy, weights, add);
            let weights = Rows(network.slice(w), outputs);
            let dx = RowsMut(dx, inputs);
            kernels.times_transposed([tokens, inputs, outputs], dy, weights, dx, false);
        };
        affine(&act.hidden, &act.output, &mut self.hidden, head.w_out, head.b_out);
        for (gradient, value) in self.hidden.iter_mut().zip(&act.hidden) {
            if *value <= 0.0 {
                *gradient = 0.0;
            }
        }
        affine(&act.features, &self.hidden, &mut self.features, head.w_mlp, head.b_mlp);
    }

    /// From the features to the layers that the task reads, and to its betas.
    fn connect(
        &mut self,
        network: &Network,
        act: &Activations,
        task: usize,
        gradient: &mut Gradient,
    ) {
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let (stack, width) = (config.stack_of(task), 2 * config.hidden);
        for layer in config.layers_read(task) {
            let target = &mut self.out[layer][stack];
            match config.connect {
                Connect::Last => target.copy_from_slice(&self.features),
                Connect::Skip => kernels.add_scaled(1.0, &self.features, target),
                Connect::Mixture => {
                    let beta = network.slice(layout.betas[task])[layer];
                    kernels.add_scaled(beta, &self.features, target);
                    let product = kernels.dot(&self.features, act.out(network, layer, stack));
                    gradient.sum(layout, layout.betas[task])[layer] += product as f32;
                }
                Connect::Concatenation => {
                    let rows = self.features.chunks_exact(config.head_input());
                    for (target, row) in target.chunks_exact_mut(width).zip(rows) {
                        let row = &row[layer * width..(layer + 1) * width];
                        kernels.add_scaled(1.0, row, target);
                    }
                }
            }
        }
    }

    /// From a layer's outputs after alpha to those before, and to the alphas.
    fn unmix(
        &mut self,
        network: &Network,
        route: &Route,
        act: &Activations,
        layer: usize,
        gradient: &mut Gradient,
    ) {
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let stacks = config.stack_count();
        if config.alpha == Alpha::None {
            for stack in (0..stacks).filter(|&stack| route.raw[layer][stack]) {
                std::mem::swap(&mut self.raw[stack], &mut self.out[layer][stack]);
            }
            return;
        }
        let (hidden, subspaces) = (config.hidden, config.subspaces);
        let (width, size) = (hidden / subspaces, config.alpha_size());
        let alpha = network.slice(layout.alphas[layer]);
        for stack in (0..stacks).filter(|&stack| route.raw[layer][stack]) {
            zeros(&mut self.raw[stack], act.tokens * 2 * hidden);
        }
        let learned = config.alpha == Alpha::Learned;
        for to in (0..size).filter(|&to| route.out[layer][to / subspaces]) {
            let above = &self.out[layer][to / subspaces];
            for from in (0..size).filter(|&from| act.maps[layer].at(to, from).is_some()) {
                let raw = &act.layers[layer][from / subspaces].raw;
                let target = &mut self.raw[from / subspaces];
                let halves = [2 * act.tokens, width];
                let above = Rows(&above[to % subspaces * width..], hidden);
                let column = from % subspaces * width;
                let factor = alpha[to * size + from];
                kernels.add_strips(halves, factor, above, RowsMut(&mut target[column..], hidden));
                if learned {
                    let product = kernels.dot_strips(halves, above, Rows(&raw[column..], hidden));
                    gradient.sum(layout, layout.alphas[layer])[to * size + from] += product as f32;
                }
            }
        }
    }

    /// One layer of every stack that the task needs; the team shares out the stacks.
    fn plain_layer(
        &mut self,
        network: &Network,
        route: &Route,
        act: &Activations,
        layer: usize,
        gradient: &mut Gradient,
    ) {
        let layout = &network.layout;
        let Self { sides, raw, out, input, direct, .. } = self;
        let (first, stacks) = (&layout.layers[layer], sides.len());
        let mut rest = Some(gradient.from(layout, first[0][0].wx));
        let mut below = layer.checked_sub(1).map(|below| out[below].iter_mut());
        let mut work = SmallVec::<[Work<'_>; STACKS]>::new();
        for (stack, (side, raw)) in sides.iter_mut().zip(&*raw).enumerate() {
            let Some(part) = rest.take() else { break };
            let gradient = if stack + 1 < stacks {
                let (own, others) = part.split(layout, first[stack + 1][0].wx);
                rest = Some(others);
                own
            } else {
                part
            };
            let below = below.as_mut().and_then(Iterator::next);
            work.push(Work { side, raw, below, gradient, direct: *direct });
        }
        act.team.each(&mut work, |stack, work| {
            if route.raw[layer][stack] {
                work.bilstm(network, act, layer, stack);
            }
        });
        drop(work);
        if layer == 0 {
            for (_, side) in sides.iter().enumerate().filter(|(m, _)| route.raw[0][*m]) {
                act.kernels.add_scaled(1.0, &side.input, input);
            }
        }
    }
}

impl Work<'_> {
    /// Both directions of one layer of one stack, down to the layer below.
    fn bilstm(&mut self, network: &Network, act: &Activations, layer: usize, stack: usize) {
        let Self { side, raw: gradient_of_raw, below: target, gradient, direct } = self;
        let Side { kept, input: dinput, carry, .. } = &mut **side;
        let (config, layout, kernels) = (network.config(), &network.layout, act.kernels);
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let (gates, tokens) = (4 * hidden, act.tokens);
        let current = &act.layers[layer][stack];
        let dx = match target {
            Some(below) => &mut **below,
            None => {
                zeros(dinput, tokens * inputs);
                dinput
            }
        };
        for (direction, dgates) in kept[layer].iter_mut().enumerate() {
            size(dgates, tokens * gates);
            let lstm = &layout.layers[layer][stack][direction];
            let above = Rows(&gradient_of_raw[direction * hidden..], 2 * hidden);
            let (wh, state) = (network.slice(lstm.wh), &current.states[direction]);
            let steps = act.steps(direction);
            lstm::backward(kernels, wh, steps, state, above, carry, dgates);
            let rows = Rows(dgates, gates);
            let bias = gradient.sum(layout, lstm.b);
            for row in dgates.chunks_exact(gates) {
                kernels.add_scaled(1.0, row, bias);
            }
            if !*direct {
                let below = Rows(act.below(config, layer, stack), inputs);
                let (wx, add) = gradient.open(layout, lstm.wx);
                let size = [inputs, gates, tokens];
                kernels.transposed_times(size, below, rows, RowsMut(wx, gates), add);
                // A state and the gates of the step after it: row t and t + 1, or t + 1 and t.
                let raw = &current.raw;
                let (before, after) = if direction == 0 {
                    (&raw[..], &dgates[gates.min(dgates.len())..])
                } else {
                    (&raw[(3 * hidden).min(raw.len())..], &dgates[..])
                };
                let (wh, add) = gradient.open(layout, lstm.wh);
                let (before, after) = (Rows(before, 2 * hidden), Rows(after, gates));
                let size = [hidden, gates, tokens - 1];
                kernels.transposed_times(size, before, after, RowsMut(wh, gates), add);
            }
            let wx = Rows(network.slice(lstm.wx), gates);
            let size = [tokens, inputs, gates];
            kernels.times_transposed(size, rows, wx, RowsMut(dx, inputs), true);
        }
    }
}
