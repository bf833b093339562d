//! What a task's output depends on: which stacks at which layers have to be run and trained for it.
//!
//! A task that is predicted from layer 1 needs nothing above; a task whose cross-task alphas are
//! fixed at 0 needs no other stack. What is left out would get a gradient of exactly 0.

use crate::{Alpha, Config, Stitching};

/// For each layer and stack whether a task needs it.
#[derive(Debug)]
pub(crate) struct Route {
    /// The BiLSTM's own output.
    pub(crate) raw: Vec<Vec<bool>>,
    /// The output after alpha.
    pub(crate) out: Vec<Vec<bool>>,
}

impl Route {
    /// The route of a task.
    pub(crate) fn new(config: &Config, task: usize) -> Self {
        let (layers, stacks) = (config.layers, config.stack_count());
        let mut route =
            Self { raw: vec![vec![false; stacks]; layers], out: vec![vec![false; stacks]; layers] };
        for layer in config.layers_read(task) {
            route.out[layer][config.stack_of(task)] = true;
        }
        for layer in (0..layers).rev() {
            for stack in 0..stacks {
                // The layer above reads its own stack.
                if route.raw.get(layer + 1).is_some_and(|above| above[stack]) {
                    route.out[layer][stack] = true;
                }
            }
            for to in (0..stacks).filter(|&to| route.out[layer][to]) {
                for from in 0..stacks {
                    route.raw[layer][from] |= reads(config, layer, to, from);
                }
            }
        }
        route
    }

    /// The number of layers that the task needs.
    pub(crate) fn depth(&self) -> usize {
        self.raw.iter().take_while(|stacks| stacks.contains(&true)).count()
    }
}

/// Whether stack `to` reads stack `from` after a layer.
fn reads(config: &Config, layer: usize, to: usize, from: usize) -> bool {
    if config.alpha == Alpha::None {
        return to == from;
    }
    if config.semantics.stitching == Stitching::Interleaved {
        // Every stack's units are dealt out to all.
        return true;
    }
    let (map, s) = (config.alpha_map(layer), config.subspaces);
    (0..s * s).any(|pair| map.at(to * s + pair / s, from * s + pair % s).is_some())
}
