//! The definition's formulas as the published code has them, where they are others than the paper's
//! ([`crate::Semantics`]): one function for each.

use candle_core::{Device, Result, Tensor};
use candle_nn::ops::sigmoid;

use super::Definition;
use crate::{BackwardRows, Cell, CharOrder, OmegaContraction, OmegaMatrices, OmegaRows, Reads};

/// The same tensor with its rows from the last to the first.
fn reversed(x: &Tensor) -> Result<Tensor> {
    let order: Vec<u32> = (0..x.dim(0)? as u32).rev().collect();
    x.index_select(&Tensor::new(order, &Device::Cpu)?, 0)
}

impl Definition {
    /// One direction of an LSTM of coupled cells over x `[T, inputs]`: `[T, H]`, row t the state of
    /// position t.
    pub(super) fn coupled(&self, x: &Tensor, name: &str, backward: bool) -> Result<Tensor> {
        let wx = self.parameter(&format!("{name}.Wx"))?; // [3H, inputs]: i c~ o
        let wh = self.parameter(&format!("{name}.Wh"))?; // [3H, H]: i c~ o
        let wc = self.parameter(&format!("{name}.Wc"))?; // [2H, H]: i o
        let b = self.parameter(&format!("{name}.b"))?; // [3H]: i c~ o
        let (tokens, hidden) = (x.dim(0)?, wh.dim(1)?);
        let zero = Tensor::zeros((1, hidden), self.dtype, x.device())?;
        let (mut h, mut c) = (zero.clone(), zero);
        let mut states = vec![h.clone(); tokens];
        for step in 0..tokens {
            let t = if backward { tokens - 1 - step } else { step };
            let z = (x.narrow(0, t, 1)?.matmul(&wx.t()?)? + h.matmul(&wh.t()?)?)?;
            let z = z.broadcast_add(b)?; // [1, 3H]
            let sum = |index: usize| z.narrow(1, index * hidden, hidden);
            let peephole =
                |c: &Tensor, index: usize| c.matmul(&wc.narrow(0, index * hidden, hidden)?.t()?);
            let i = sigmoid(&(sum(0)? + peephole(&c, 0)?)?)?;
            let candidate = sum(1)?.tanh()?;
            c = ((&i * candidate)? + (i.affine(-1.0, 1.0)? * &c)?)?;
            let o = sigmoid(&(sum(2)? + peephole(&c, 1)?)?)?;
            h = (o * c.tanh()?)?;
            states[t] = h.clone();
        }
        Tensor::cat(&states, 0)
    }

    /// What each direction of a layer reads of the outputs below, `[T, 2H]` or, of layer 0, the input.
    pub(super) fn below(&self, below: &Tensor, layer: usize) -> Result<[Tensor; 2]> {
        let hidden = self.config.hidden;
        if layer == 0 || self.config.semantics.reads == Reads::Both {
            return Ok([below.clone(), below.clone()]);
        }
        Ok([below.narrow(1, 0, hidden)?, below.narrow(1, hidden, hidden)?])
    }

    /// From a layer's states `[T, 2H]` to what is mixed: squashed, the backward half in its order.
    pub(super) fn pass_on(&self, states: Tensor, layer: usize) -> Result<Tensor> {
        let semantics = &self.config.semantics;
        let states = if semantics.squashes(layer) { states.tanh()? } else { states };
        self.order_features(states)
    }

    /// `[T, n 2H]` with the rows of every backward half reversed, if they are in the order of
    /// processing.
    pub(super) fn order_features(&self, features: Tensor) -> Result<Tensor> {
        if self.config.semantics.backward_rows == BackwardRows::Position {
            return Ok(features);
        }
        let hidden = self.config.hidden;
        let halves = (0..features.dim(1)? / hidden).map(|half| {
            let columns = features.narrow(1, half * hidden, hidden)?;
            if half % 2 == 0 { Ok(columns) } else { reversed(&columns.contiguous()?) }
        });
        Tensor::cat(&halves.collect::<Result<Vec<_>>>()?, 1)
    }

    /// Character states `[T, 2C]` with the rows of the backward half reversed, if the code does so.
    pub(super) fn order_characters(&self, states: &Tensor) -> Result<Tensor> {
        if self.config.semantics.char_order == CharOrder::Own {
            return Ok(states.clone());
        }
        let dim = self.config.char_dim;
        let backward = reversed(&states.narrow(1, dim, dim)?.contiguous()?)?;
        Tensor::cat(&[states.narrow(1, 0, dim)?, backward], 1)
    }

    /// Alpha on interleaved units. For each token and direction let v be all tasks' units in a row,
    /// M H of them: its entries q M S + r, over q, are row r of a matrix `[MS, H/S]`. Alpha times it,
    /// read in the same order, is dealt out: entry u M + m is unit u of task m.
    pub(super) fn mix_interleaved(&self, raw: &[Tensor], layer: usize) -> Result<Vec<Tensor>> {
        let (m, s, hidden) = (raw.len(), self.config.subspaces, self.config.hidden);
        let tokens = raw[0].dim(0)?;
        // [T, 2, M, H] -> [T 2 H/S, MS]
        let all: Vec<Tensor> =
            raw.iter().map(|raw| raw.reshape((tokens, 2, hidden))).collect::<Result<_>>()?;
        let all = Tensor::stack(&all, 2)?.reshape((tokens * 2 * hidden / s, m * s))?;
        let mixed = all.matmul(&self.alpha(layer)?.t()?)?.reshape((tokens, 2, hidden, m))?;
        (0..m).map(|task| mixed.narrow(3, task, 1)?.reshape((tokens, 2 * hidden))).collect()
    }

    /// Beta on interleaved units. For each token and direction let v be all layers' units in a row,
    /// K H of them: feature q is the sum over r of beta_r v_(q K + r).
    pub(super) fn connect_interleaved(&self, read: &[Tensor], beta: &Tensor) -> Result<Tensor> {
        let (layers, hidden) = (read.len(), self.config.hidden);
        let tokens = read[0].dim(0)?;
        let all: Vec<Tensor> =
            read.iter().map(|read| read.reshape((tokens, 2, hidden))).collect::<Result<_>>()?;
        let all = Tensor::stack(&all, 2)?.reshape((tokens * 2 * hidden, layers))?;
        all.matmul(&beta.reshape((layers, 1))?)?.reshape((tokens, 2 * hidden))
    }

    /// Omega on the matrices, subspaces and contraction that are set.
    pub(super) fn published_omega(&self) -> Result<Tensor> {
        let semantics = &self.config.semantics;
        let (subspaces, hidden) = (self.config.subspaces, self.config.hidden);
        let mut omega = Tensor::new(0f64, &Device::Cpu)?.to_dtype(self.dtype)?;
        for w in self.omega_matrices()? {
            let rows = |subspace: usize| -> Result<Tensor> {
                let units: Vec<u32> = match semantics.omega_rows {
                    OmegaRows::Slices => (0..hidden as u32 / subspaces as u32)
                        .map(|unit| (subspace * hidden / subspaces) as u32 + unit)
                        .collect(),
                    OmegaRows::Interleaved => {
                        (subspace as u32..hidden as u32).step_by(subspaces).collect()
                    }
                };
                w.index_select(&Tensor::new(units, &Device::Cpu)?, 0)
            };
            for (s, r) in (0..subspaces).flat_map(|r| (0..r).map(move |s| (s, r))) {
                let product = match semantics.omega_contraction {
                    OmegaContraction::Inputs => rows(s)?.matmul(&rows(r)?.t()?)?,
                    OmegaContraction::Units => rows(s)?.t()?.matmul(&rows(r)?)?,
                };
                omega = (omega + product.sqr()?.sum_all()?)?;
            }
        }
        Ok(omega)
    }

    /// The matrices that Omega is about, `[H, columns]` each.
    fn omega_matrices(&self) -> Result<Vec<Tensor>> {
        let semantics = &self.config.semantics;
        let hidden = self.config.hidden;
        let mut matrices = Vec::new();
        for (name, array) in self.parameters.iter().filter(|(name, _)| name.starts_with("layer")) {
            let gates = match (semantics.omega_matrices, name.rsplit('.').next()) {
                (OmegaMatrices::Inputs, Some("Wx")) => 0..semantics.gates(),
                (OmegaMatrices::InputGate, Some("Wh")) => 0..1,
                (OmegaMatrices::InputGate, Some("Wc")) if semantics.cell == Cell::Coupled => 0..1,
                _ => 0..0,
            };
            for gate in gates {
                matrices.push(array.narrow(0, gate * hidden, hidden)?.contiguous()?);
            }
        }
        Ok(matrices)
    }
}
