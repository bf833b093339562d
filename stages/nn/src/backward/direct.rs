//! Weight gradients of the layers that are never written down: their norm, and the update, straight
//! from the activations.
//!
//! A weight's gradient is X^T D, with X `[T, inputs]` what the layer reads and D `[T, 4H]` the gradient
//! of its gates. Its squared norm is the sum of the products of X X^T and D D^T, both `[T, T]`, which a
//! short sentence makes much cheaper than the gradient; and W - r X^T D is one product into W. So each
//! weight is read and written once per update. Left out: batches, Adam and penalties, which need the
//! gradient itself.

use smallvec::SmallVec;

use super::{Backward, STACKS, Side};
use crate::Network;
use crate::forward::Activations;
use crate::kernels::{Kernels, Rows, RowsMut};
use crate::lstm::size;
use crate::route::Route;

/// Tokens up to which the two small products cost clearly less than what they save.
pub(crate) const LONGEST: usize = 48;

/// The products of rows with each other.
#[derive(Debug, Default)]
pub(super) struct Grams {
    /// `[T, T]` of the inputs.
    inputs: Vec<f32>,
    /// `[T, T]` of the states.
    states: Vec<f32>,
    /// `[T, T]` of the gates' gradients.
    gates: Vec<f32>,
    /// Sum of the squares of this stack's weight gradients.
    squares: f64,
}

/// X X^T, `[rows, rows]`.
fn gram(kernels: Kernels, rows: usize, width: usize, x: Rows<'_>, out: &mut Vec<f32>) {
    size(out, rows * rows);
    let again = Rows(x.0, x.1);
    kernels.times_transposed([rows, rows, width], x, again, RowsMut(out, rows), false);
}

/// Where the states before each step and the gates after them start, in rows, for a direction.
fn shifts(direction: usize) -> (usize, usize) {
    if direction == 0 { (0, 1) } else { (1, 0) }
}

impl Backward {
    /// The sum of the squares of all weight gradients of the layers.
    pub(crate) fn squares(&mut self, network: &Network, route: &Route, act: &Activations) -> f64 {
        act.team.each(&mut self.sides, |stack, side| {
            side.grams.squares = 0.0;
            for layer in (0..route.depth()).filter(|&layer| route.raw[layer][stack]) {
                side.add_squares(network, act, layer, stack);
            }
        });
        self.sides.iter().map(|side| side.grams.squares).sum()
    }

    /// Adds the scaled gradient to the weights of the layers.
    pub(crate) fn update(
        &mut self,
        network: &mut Network,
        route: &Route,
        act: &Activations,
        factor: f32,
    ) {
        let Network { config, layout, values } = network;
        for layer in 0..route.depth() {
            let first = &layout.layers[layer];
            let mut at = layout.range(first[0][0].wx).start;
            let mut rest = &mut values[at..];
            let mut work = SmallVec::<[(&mut Side, &mut [f32]); STACKS]>::new();
            for (stack, side) in self.sides.iter_mut().enumerate() {
                let next = first.get(stack + 1).map(|next| layout.range(next[0].wx).start);
                let len = next.map_or(rest.len(), |next| next - at);
                let (own, others) = rest.split_at_mut(len);
                work.push((side, own));
                (rest, at) = (others, at + len);
            }
            act.team.each(&mut work, |stack, (side, weights)| {
                if !route.raw[layer][stack] {
                    return;
                }
                let start = layout.range(first[stack][0].wx).start;
                let below = act.below(config, layer, stack);
                let both = first[stack].iter().zip(&mut side.kept[layer]);
                for (direction, (lstm, gradient)) in both.enumerate() {
                    let [wx, wh] = [lstm.wx, lstm.wh].map(|weight| layout.range(weight));
                    gradient.iter_mut().for_each(|value| *value *= factor);
                    let (hidden, gates) = (config.hidden, 4 * config.hidden);
                    let inputs = config.layer_input(layer);
                    let out = RowsMut(&mut weights[wx.start - start..wx.end - start], gates);
                    let (x, d) = (Rows(below, inputs), Rows(gradient, gates));
                    act.kernels.transposed_times([inputs, gates, act.tokens], x, d, out, true);
                    if act.tokens > 1 {
                        let (before, after) = shifts(direction);
                        let h = &act.layers[layer][stack].raw[direction * hidden..];
                        let h = Rows(&h[before * 2 * hidden..], 2 * hidden);
                        let d = Rows(&gradient[after * gates..], gates);
                        let out = RowsMut(&mut weights[wh.start - start..wh.end - start], gates);
                        let size = [hidden, gates, act.tokens - 1];
                        act.kernels.transposed_times(size, h, d, out, true);
                    }
                }
            });
        }
    }
}

impl Side {
    fn add_squares(&mut self, network: &Network, act: &Activations, layer: usize, stack: usize) {
        let (config, kernels, tokens) = (network.config(), act.kernels, act.tokens);
        let (hidden, inputs) = (config.hidden, config.layer_input(layer));
        let Self { grams, kept, .. } = self;
        let below = Rows(act.below(config, layer, stack), inputs);
        gram(kernels, tokens, inputs, below, &mut grams.inputs);
        for (direction, gradient) in kept[layer].iter().enumerate() {
            let d = Rows(gradient, 4 * hidden);
            gram(kernels, tokens, 4 * hidden, d, &mut grams.gates);
            grams.squares += kernels.dot(&grams.inputs, &grams.gates);
            if tokens > 1 {
                let (before, after) = shifts(direction);
                let h = &act.layers[layer][stack].raw[direction * hidden..];
                let h = Rows(&h[before * 2 * hidden..], 2 * hidden);
                gram(kernels, tokens - 1, hidden, h, &mut grams.states);
                let d = Rows(&grams.gates[after * (tokens + 1)..], tokens);
                let h = Rows(&grams.states, tokens - 1);
                grams.squares += kernels.dot_strips([tokens - 1; 2], h, d);
            }
        }
    }
}
