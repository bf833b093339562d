//! The network's plain definition on candle tensors: the formulas of the paper, one line each, with
//! gradients by autograd.
//!
//! It is written to be read, and to be what the fused path is checked against; it is slow. T tokens,
//! H hidden units per direction, C character units, K layers, M tasks, S subspaces. Left out: noise,
//! clipping and updates.

use std::collections::BTreeMap;

use candle_core::{D, DType, Device, Result, Tensor, Var};
use candle_nn::ops::{log_softmax, sigmoid, softmax};

use crate::{
    Alpha, Cell, Config, Connect, Directions, Mixing, Network, Sentence, SharedBeta, Stacks,
    Stitching,
};

mod published;

/// A network on candle tensors.
#[derive(Debug)]
pub struct Definition {
    config: Config,
    dtype: DType,
    parameters: BTreeMap<String, Var>,
}

impl Definition {
    /// The same network with parameters of another precision: `DType::F64` or `DType::F32`.
    ///
    /// # Errors
    /// candle's.
    pub fn new(network: &Network, dtype: DType) -> Result<Self> {
        let mut parameters = BTreeMap::new();
        for array in network.arrays() {
            let values = network.array(&array.name).unwrap_or_default();
            let tensor = Tensor::from_vec(values, array.shape.clone(), &Device::Cpu)?;
            let variable = Var::from_tensor(&tensor.to_dtype(dtype)?)?;
            parameters.insert(array.name.clone(), variable);
        }
        Ok(Self { config: network.config().clone(), dtype, parameters })
    }

    /// A parameter by its name in files.
    ///
    /// # Errors
    /// There is no such parameter.
    pub fn parameter(&self, name: &str) -> Result<&Var> {
        let missing = || candle_core::Error::Msg(format!("the network has no `{name}`"));
        self.parameters.get(name).ok_or_else(missing)
    }

    /// One direction of an LSTM over x `[T, inputs]`: `[T, H]`, row t the state of position t.
    ///
    /// z = W_x x + W_h h + b; c = sigmoid(f) c + sigmoid(i) tanh(g); h = sigmoid(o) tanh(c).
    fn lstm(&self, x: &Tensor, name: &str, backward: bool) -> Result<Tensor> {
        if self.config.semantics.cell == Cell::Coupled {
            return self.coupled(x, name, backward);
        }
        let wx = self.parameter(&format!("{name}.Wx"))?; // [4H, inputs]
        let wh = self.parameter(&format!("{name}.Wh"))?; // [4H, H]
        let b = self.parameter(&format!("{name}.b"))?; // [4H]
        let (tokens, hidden) = (x.dim(0)?, wh.dim(1)?);
        let zero = Tensor::zeros((1, hidden), self.dtype, x.device())?;
        let (mut h, mut c) = (zero.clone(), zero);
        let mut states = vec![h.clone(); tokens];
        for step in 0..tokens {
            let t = if backward { tokens - 1 - step } else { step };
            let z = (x.narrow(0, t, 1)?.matmul(&wx.t()?)? + h.matmul(&wh.t()?)?)?;
            let z = z.broadcast_add(b)?; // [1, 4H]
            let gate = |index: usize| z.narrow(1, index * hidden, hidden);
            let (i, f) = (sigmoid(&gate(0)?)?, sigmoid(&gate(1)?)?);
            let (g, o) = (gate(2)?.tanh()?, sigmoid(&gate(3)?)?);
            c = ((f * &c)? + (i * g)?)?;
            h = (o * c.tanh()?)?;
            states[t] = h.clone();
        }
        Tensor::cat(&states, 0)
    }

    /// Both directions of an LSTM, each over its x `[T, inputs]`: `[T, 2H]`, forward units first.
    fn bilstm(&self, x: [&Tensor; 2], name: &str, directions: Directions) -> Result<Tensor> {
        let name = |direction: &str| match directions {
            Directions::Separate => format!("{name}.{direction}"),
            Directions::Tied => name.to_owned(),
        };
        let forward = self.lstm(x[0], &name("fwd"), false)?;
        let backward = self.lstm(x[1], &name("bwd"), true)?;
        Tensor::cat(&[forward, backward], 1)
    }

    /// The rows of an embedding.
    fn embed(&self, table: &str, ids: &[u32]) -> Result<Tensor> {
        let ids = Tensor::new(ids, &Device::Cpu)?;
        self.parameter(table)?.index_select(&ids, 0)
    }

    /// A word's character states, `[1, 2C]`: forward after the last character, backward after the
    /// first; zeros without characters.
    fn characters(&self, word: &[u32]) -> Result<Tensor> {
        let dim = self.config.char_dim;
        if word.is_empty() {
            return Tensor::zeros((1, 2 * dim), self.dtype, &Device::Cpu);
        }
        let (word_in, tied) = (self.embed("cembeds", word)?, self.config.semantics.char_directions);
        let states = self.bilstm([&word_in, &word_in], "char", tied)?; // [characters, 2C]
        let last = states.narrow(0, word.len() - 1, 1)?.narrow(1, 0, dim)?;
        let first = states.narrow(0, 0, 1)?.narrow(1, dim, dim)?;
        Tensor::cat(&[last, first], 1)
    }

    /// The shared input (section 4): word embedding next to character states, `[T, word + 2C]`.
    ///
    /// # Errors
    /// candle's; an id out of range.
    pub fn features(&self, sentence: &Sentence<'_>) -> Result<Tensor> {
        let words = self.embed("wembeds", sentence.words)?;
        let characters: Vec<Tensor> =
            sentence.chars.iter().map(|word| self.characters(word)).collect::<Result<_>>()?;
        let characters = self.order_characters(&Tensor::cat(&characters, 0)?)?;
        Tensor::cat(&[words, characters], 1)
    }

    /// Alpha after a layer as it acts, `[MS, MS]`: a tied place reads its owner's parameter, a fixed
    /// one is 0.
    fn alpha(&self, layer: usize) -> Result<Tensor> {
        let map = self.config.alpha_map(layer);
        let owners: Vec<u32> = map.places().iter().map(|p| p.unwrap_or(0) as u32).collect();
        let free: Vec<u32> = map.places().iter().map(|p| u32::from(p.is_some())).collect();
        let alpha = self.parameter(&format!("alpha{layer}"))?.flatten_all()?;
        let alpha = if self.config.alpha == Alpha::Constant { alpha.detach() } else { alpha };
        let alpha = alpha.index_select(&Tensor::new(owners, &Device::Cpu)?, 0)?;
        let free = Tensor::new(free, &Device::Cpu)?.to_dtype(self.dtype)?;
        (alpha * free)?.reshape((map.size(), map.size()))
    }

    /// Eq. 2 and 3: every subspace of every stack becomes a weighted sum of all of them. A subspace
    /// is a slice of the forward units and the same slice of the backward units.
    fn mix(&self, raw: &[Tensor], layer: usize) -> Result<Vec<Tensor>> {
        if self.config.semantics.stitching == Stitching::Interleaved {
            return self.mix_interleaved(raw, layer);
        }
        let (m, s) = (raw.len(), self.config.subspaces);
        let (tokens, width) = (raw[0].dim(0)?, self.config.hidden / s);
        // [M, T, 2, S, H/S] -> [M, S, T, 2, H/S] -> [M S, T 2H/S]
        let all = Tensor::stack(raw, 0)?.reshape((m, tokens, 2, s, width))?;
        let all = all.permute((0, 3, 1, 2, 4))?.reshape((m * s, tokens * 2 * width))?;
        let mixed = self.alpha(layer)?.matmul(&all)?;
        let mixed = mixed.reshape((m, s, tokens, 2, width))?.permute((0, 2, 3, 1, 4))?;
        (0..m).map(|task| mixed.get(task)?.reshape((tokens, 2 * s * width))).collect()
    }

    /// The outputs of every layer and stack, after alpha where there is alpha, `[T, 2H]` each.
    fn layers(&self, input: &Tensor) -> Result<Vec<Vec<Tensor>>> {
        let mut outputs: Vec<Vec<Tensor>> = Vec::new();
        for layer in 0..self.config.layers {
            let raw: Vec<Tensor> = (0..self.config.stack_count())
                .map(|m| {
                    let below = outputs.last().map_or(input, |outputs| &outputs[m]);
                    let below = self.below(below, layer)?;
                    let (name, tied) =
                        (format!("layer{layer}.task{m}"), self.config.semantics.directions);
                    self.pass_on(self.bilstm([&below[0], &below[1]], &name, tied)?, layer)
                })
                .collect::<Result<_>>()?;
            let mixed = self.config.alpha != Alpha::None;
            outputs.push(if mixed { self.mix(&raw, layer)? } else { raw });
        }
        Ok(outputs)
    }

    /// What a task's head reads: one layer, or the sum, all, or the beta-weighted sum of layers
    /// (eq. 5).
    fn connect(&self, outputs: &[Vec<Tensor>], task: usize) -> Result<Tensor> {
        let stack = self.config.stack_of(task);
        let read: Vec<Tensor> =
            self.config.layers_read(task).map(|layer| outputs[layer][stack].clone()).collect();
        let features = match self.config.connect {
            Connect::Last => Ok(read[0].clone()),
            Connect::Skip => Tensor::stack(&read, 0)?.sum(0),
            Connect::Concatenation => Tensor::cat(&read, 1),
            Connect::Mixture => {
                let semantics = &self.config.semantics;
                let one = semantics.shared_beta == SharedBeta::First
                    && self.config.stacks == Stacks::Shared;
                let beta = self.parameter(&format!("beta.task{}", if one { 0 } else { task }))?;
                if semantics.mixing == Mixing::Interleaved {
                    self.connect_interleaved(&read, beta)
                } else {
                    let beta = beta.reshape(((), 1, 1))?;
                    Tensor::stack(&read, 0)?.broadcast_mul(&beta)?.sum(0)
                }
            }
        };
        self.order_features(features?)
    }

    /// The logits of a task, `[T, labels]`: W_out relu(W_mlp f + b_mlp) + b_out.
    fn logits(&self, sentence: &Sentence<'_>, task: usize) -> Result<Tensor> {
        let outputs = self.layers(&self.features(sentence)?)?;
        let f = self.connect(&outputs, task)?;
        let name = format!("out.{}", self.config.tasks[task].name);
        let affine = |x: &Tensor, layer: &str| {
            let w = self.parameter(&format!("{name}.W_{layer}"))?.t()?;
            x.matmul(&w)?.broadcast_add(self.parameter(&format!("{name}.b_{layer}"))?)
        };
        affine(&affine(&f, "mlp")?.relu()?, "out")
    }

    /// The probabilities of a task's labels, `[T, labels]`.
    ///
    /// # Errors
    /// candle's; an id out of range.
    pub fn probabilities(&self, sentence: &Sentence<'_>, task: usize) -> Result<Tensor> {
        softmax(&self.logits(sentence, task)?, D::Minus1)
    }

    /// Cross-entropy in natural logarithms, summed over the tokens.
    ///
    /// # Errors
    /// candle's; an id out of range.
    pub fn loss(&self, sentence: &Sentence<'_>, task: usize, gold: &[u32]) -> Result<Tensor> {
        let log_probabilities = log_softmax(&self.logits(sentence, task)?, D::Minus1)?;
        let gold = Tensor::new(gold, &Device::Cpu)?.unsqueeze(1)?;
        log_probabilities.gather(&gold, 1)?.sum_all()?.neg()
    }

    /// Omega (eq. 4), unweighted: the sum over stacks, layers, directions, gates and pairs of
    /// subspaces of `||W_s W_r^T||_F^2`, with W_s `[H/S, inputs]`.
    ///
    /// # Errors
    /// candle's.
    pub fn omega(&self) -> Result<Tensor> {
        if !self.config.semantics.plain_omega() {
            return self.published_omega();
        }
        let (subspaces, hidden) = (self.config.subspaces, self.config.hidden);
        let width = hidden / subspaces;
        let mut omega = Tensor::new(0f64, &Device::Cpu)?.to_dtype(self.dtype)?;
        let inputs = |name: &str| name.starts_with("layer") && name.ends_with(".Wx");
        for (_, wx) in self.parameters.iter().filter(|(name, _)| inputs(name)) {
            for gate in 0..4 {
                let w = |subspace| wx.narrow(0, gate * hidden + subspace * width, width);
                for (s, r) in (0..subspaces).flat_map(|r| (0..r).map(move |s| (s, r))) {
                    omega = (omega + w(s)?.matmul(&w(r)?.t()?)?.sqr()?.sum_all()?)?;
                }
            }
        }
        Ok(omega)
    }

    /// The gradients of a scalar by every parameter, in the shapes of files; every place of a tied
    /// alpha has the sum, a fixed one 0.
    ///
    /// # Errors
    /// candle's.
    pub fn gradients(&self, objective: &Tensor) -> Result<BTreeMap<String, Vec<f64>>> {
        let gradients = objective.backward()?;
        let mut out = BTreeMap::new();
        for (name, variable) in &self.parameters {
            let values = match gradients.get(variable) {
                Some(tensor) => tensor.to_dtype(DType::F64)?.flatten_all()?.to_vec1()?,
                None => vec![0.0; variable.elem_count()],
            };
            out.insert(name.clone(), values);
        }
        for layer in 0..self.config.layers {
            if let Some(alpha) = out.get_mut(&format!("alpha{layer}")) {
                let map = self.config.alpha_map(layer);
                let owned = |place: &Option<usize>| place.map_or(0.0, |owner| alpha[owner]);
                let spread = map.places().iter().map(owned).collect();
                *alpha = spread;
            }
        }
        Ok(out)
    }
}
