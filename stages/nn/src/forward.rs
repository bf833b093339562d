//! The forward pass for one sentence and one task (paper, section 2).
//!
//! T tokens; shared input `[T, word + 2C]`; per layer and stack a BiLSTM `[T, 2H]` and its mixture by
//! alpha (eq. 3); features of the head by beta (eq. 5); MLP, softmax. [`Activations`] keeps what the
//! backward pass needs; its buffers grow to the longest sentence and stay.

pub(crate) mod published;

use crate::chars::Characters;
use crate::head;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::lstm::{self, State, Steps, size, zeros};
use crate::noise::Noise;
use crate::route::Route;
use crate::team::Team;
use crate::{Alpha, AlphaMap, Config, Connect, Mixing, Network, Sentence, Stitching};

/// One layer of one stack.
#[derive(Debug, Default)]
pub(crate) struct Layer {
    /// Forward and backward direction.
    pub(crate) states: [State; 2],
    /// `[T, 2H]`: forward units, then backward units; row t is the state of position t.
    pub(crate) raw: Vec<f32>,
    /// `[T, 2H]` after alpha; unused without alpha.
    mixed: Vec<f32>,
    pub(crate) published: published::Kept,
}

/// Everything that a forward pass computes.
#[derive(Debug)]
pub(crate) struct Activations {
    pub(crate) kernels: Kernels,
    pub(crate) team: Team,
    pub(crate) tokens: usize,
    pub(crate) characters: Characters,
    /// `[T, word + 2C]`.
    pub(crate) input: Vec<f32>,
    /// `layers[layer][stack]`.
    pub(crate) layers: Vec<Vec<Layer>>,
    /// `[T, F]`: what the head reads.
    pub(crate) features: Vec<f32>,
    /// `[T, mlp]`.
    pub(crate) hidden: Vec<f32>,
    /// `[T, labels]`: logits; after [`Activations::softmax`] probabilities, after a loss its gradient.
    pub(crate) output: Vec<f32>,
    /// The positions in the order of each direction, and how many rows each step has: one.
    order: [Vec<usize>; 2],
    ones: Vec<usize>,
    pub(crate) maps: Vec<AlphaMap>,
    published: published::Scratch,
}

impl Activations {
    pub(crate) fn new(network: &Network, kernels: Kernels, team: Team) -> Self {
        let config = network.config();
        let stack = || (0..config.stack_count()).map(|_| Layer::default()).collect();
        Self {
            kernels,
            tokens: 0,
            characters: Characters::new(team.clone()),
            team,
            input: Vec::new(),
            layers: (0..config.layers).map(|_| stack()).collect(),
            features: Vec::new(),
            hidden: Vec::new(),
            output: Vec::new(),
            order: [Vec::new(), Vec::new()],
            ones: Vec::new(),
            maps: (0..config.layers).map(|layer| config.alpha_map(layer)).collect(),
            published: published::Scratch::default(),
        }
    }

    /// The positions in the order of a direction.
    pub(crate) fn steps(&self, direction: usize) -> Steps<'_> {
        Steps { starts: &self.order[direction], active: &self.ones }
    }

    /// What a layer of a stack reads, `[T, word + 2C]` or `[T, 2H]`.
    pub(crate) fn below(&self, config: &Config, layer: usize, stack: usize) -> &[f32] {
        let Some(below) = layer.checked_sub(1) else { return &self.input };
        let below = &self.layers[below][stack];
        if config.alpha == Alpha::None { &below.raw } else { &below.mixed }
    }

    /// What the layer above and the head read, `[T, 2H]`.
    pub(crate) fn out(&self, network: &Network, layer: usize, stack: usize) -> &[f32] {
        let layer = &self.layers[layer][stack];
        if network.config().alpha == Alpha::None { &layer.raw } else { &layer.mixed }
    }

    /// Runs the network up to the logits of a task.
    pub(crate) fn forward(
        &mut self,
        network: &Network,
        route: &Route,
        sentence: &Sentence<'_>,
        task: usize,
        mut noise: Option<Noise<'_>>,
    ) {
        let semantics = &network.config().semantics;
        self.embed(network, sentence);
        if let Some(noise) = &mut noise {
            noise.add_to(self.kernels, &mut self.input);
        }
        for layer in 0..route.depth() {
            if semantics.plain_layers() {
                self.plain_layer(network, route, layer);
            }
            for stack in (0..network.config().stack_count()).filter(|&m| route.raw[layer][m]) {
                if !semantics.plain_layers() {
                    self.published_bilstm(network, layer, stack);
                }
                self.pass_on(network, layer, stack);
            }
            if network.config().alpha == Alpha::None {
                continue;
            }
            if semantics.stitching == Stitching::Interleaved {
                self.mix_interleaved(network, route, layer);
            } else {
                for stack in (0..network.config().stack_count()).filter(|&m| route.out[layer][m]) {
                    self.mix(network, layer, stack);
                }
            }
        }
        if network.config().connect == Connect::Mixture && semantics.mixing == Mixing::Interleaved {
            self.connect_interleaved(network, task);
        } else {
            self.connect(network, task);
        }
        published::order_features(network.config(), &mut self.features);
        if let Some(noise) = &mut noise {
            noise.add_to(self.kernels, &mut self.features);
        }
        self.head(network, task);
    }

    /// The shared input: word embedding, then character states, `[T, word + 2C]`.
    pub(crate) fn embed(&mut self, network: &Network, sentence: &Sentence<'_>) {
        let (config, tokens) = (network.config(), sentence.words.len());
        assert_eq!(tokens, sentence.chars.len(), "characters of every word");
        self.tokens = tokens;
        self.ones.resize(tokens, 1);
        self.order[0].clear();
        self.order[0].extend(0..tokens);
        self.order[1].clear();
        self.order[1].extend((0..tokens).rev());
        let (width, dim) = (config.input_dim(), config.word_dim);
        size(&mut self.input, tokens * width);
        let table = network.slice(network.layout.words);
        for (row, &word) in self.input.chunks_exact_mut(width).zip(sentence.words) {
            let start = word as usize * dim;
            row[..dim].copy_from_slice(&table[start..start + dim]);
        }
        let input = RowsMut(&mut self.input, width);
        self.characters.forward(self.kernels, network, sentence, input, dim);
        published::order_characters(config, &mut self.input);
    }

    /// One layer of every stack that the task needs; the team shares out the stacks.
    fn plain_layer(&mut self, network: &Network, route: &Route, layer: usize) {
        let mut stacks = std::mem::take(&mut self.layers[layer]);
        let this = &*self;
        this.team.each(&mut stacks, |stack, current| {
            if route.raw[layer][stack] {
                this.bilstm(network, layer, stack, current);
            }
        });
        self.layers[layer] = stacks;
    }

    /// Both directions of one layer of one stack.
    fn bilstm(&self, network: &Network, layer: usize, stack: usize, current: &mut Layer) {
        let config = network.config();
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let (gates, tokens, kernels) = (4 * hidden, self.tokens, self.kernels);
        size(&mut current.raw, tokens * 2 * hidden);
        let below = if layer == 0 { &self.input } else { self.out(network, layer - 1, stack) };
        for direction in 0..2 {
            let lstm = &network.layout.layers[layer][stack][direction];
            let state = &mut current.states[direction];
            state.size(tokens, hidden);
            for row in state.gates.chunks_exact_mut(gates) {
                row.copy_from_slice(network.slice(lstm.b));
            }
            let wx = Rows(network.slice(lstm.wx), gates);
            let out = RowsMut(&mut state.gates, gates);
            kernels.times([tokens, gates, inputs], Rows(below, inputs), wx, out, true);
            let h = &mut current.raw[(direction * hidden).min(tokens * hidden)..];
            let wh = network.slice(lstm.wh);
            lstm::forward(kernels, wh, self.steps(direction), state, h, 2 * hidden);
        }
    }

    /// One task's output after alpha (eq. 3): each subspace is the weighted sum of all tasks'
    /// subspaces, in both directions' halves alike.
    pub(crate) fn mix(&mut self, network: &Network, layer: usize, to_stack: usize) {
        let config = network.config();
        let (hidden, subspaces) = (config.hidden, config.subspaces);
        let (width, size) = (hidden / subspaces, config.alpha_size());
        let alpha = network.slice(network.layout.alphas[layer]);
        let mut mixed = std::mem::take(&mut self.layers[layer][to_stack].mixed);
        zeros(&mut mixed, self.tokens * 2 * hidden);
        // Without words there are no rows to start from.
        for to_subspace in (0..subspaces).filter(|_| self.tokens > 0) {
            let to = to_stack * subspaces + to_subspace;
            for from in (0..size).filter(|&from| self.maps[layer].at(to, from).is_some()) {
                let raw = &self.layers[layer][from / subspaces].raw;
                let source = Rows(&raw[from % subspaces * width..], hidden);
                let target = RowsMut(&mut mixed[to_subspace * width..], hidden);
                let halves = [2 * self.tokens, width];
                self.kernels.add_strips(halves, alpha[to * size + from], source, target);
            }
        }
        self.layers[layer][to_stack].mixed = mixed;
    }

    /// What the head reads of the layers, `[T, F]`.
    pub(crate) fn connect(&mut self, network: &Network, task: usize) {
        let config = network.config();
        let (width, total) = (2 * config.hidden, config.head_input());
        let mut features = std::mem::take(&mut self.features);
        zeros(&mut features, self.tokens * total);
        for layer in config.layers_read(task) {
            let out = self.out(network, layer, config.stack_of(task));
            match config.connect {
                Connect::Last => features.copy_from_slice(out),
                Connect::Skip => self.kernels.add_scaled(1.0, out, &mut features),
                Connect::Mixture => {
                    let beta = network.slice(network.layout.betas[task])[layer];
                    self.kernels.add_scaled(beta, out, &mut features);
                }
                Connect::Concatenation => {
                    for (row, out) in features.chunks_exact_mut(total).zip(out.chunks(width)) {
                        row[layer * width..(layer + 1) * width].copy_from_slice(out);
                    }
                }
            }
        }
        self.features = features;
    }

    /// W_out relu(W_mlp f + b_mlp) + b_out.
    pub(crate) fn head(&mut self, network: &Network, task: usize) {
        let config = network.config();
        let (inputs, mlp, labels) = (config.head_input(), config.mlp, config.tasks[task].labels);
        let head = &network.layout.heads[task];
        let rows = self.tokens;
        let affine = |x: &[f32], w: usize, b: usize, out: &mut Vec<f32>, size: [usize; 2]| {
            let [outputs, inputs] = size;
            out.clear();
            for _ in 0..rows {
                out.extend_from_slice(network.slice(b));
            }
            let w = Rows(network.slice(w), outputs);
            let out = RowsMut(out, outputs);
            self.kernels.times([rows, outputs, inputs], Rows(x, inputs), w, out, true);
        };
        affine(&self.features, head.w_mlp, head.b_mlp, &mut self.hidden, [mlp, inputs]);
        for value in &mut self.hidden {
            *value = value.max(0.0);
        }
        affine(&self.hidden, head.w_out, head.b_out, &mut self.output, [labels, mlp]);
    }

    /// Turns the logits into probabilities.
    pub(crate) fn softmax(&mut self, labels: usize) {
        head::softmax(self.kernels, &mut self.output, labels, &[]);
    }
}
