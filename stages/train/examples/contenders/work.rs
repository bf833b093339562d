//! How much arithmetic an update is: multiply-adds of the products, counted from the sizes.
//!
//! Counted: forward, gradient of the inputs, gradient of the weights, each of them one product of the
//! same size; mixtures by alpha and beta; Omega. Left out: activation functions, biases, noise, the
//! norm and the update, which are a few operations per number.

use std::collections::BTreeSet;

use nn::{Alpha, Config, Connect};

/// What an update's arithmetic depends on in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Tokens.
    pub(crate) tokens: usize,
    /// Words whose characters are run, and all their characters together.
    pub(crate) words: usize,
    pub(crate) chars: usize,
    /// Characters whose part of the gates is computed.
    pub(crate) symbols: usize,
}

impl Shape {
    /// What is executed: each distinct word once, the input's part of the gates once per distinct
    /// character.
    pub(crate) fn executed(words: &[Vec<u32>]) -> Self {
        let distinct: BTreeSet<_> = words.iter().filter(|word| !word.is_empty()).collect();
        let symbols: BTreeSet<_> = distinct.iter().flat_map(|word| word.iter()).collect();
        Self {
            tokens: words.len(),
            words: distinct.len(),
            chars: distinct.iter().map(|word| word.len()).sum(),
            symbols: symbols.len(),
        }
    }

    /// What the network's definition says: the characters of every token.
    pub(crate) fn nominal(words: &[Vec<u32>]) -> Self {
        let chars = words.iter().map(Vec::len).sum();
        let nonempty = words.iter().filter(|word| !word.is_empty()).count();
        Self { tokens: words.len(), words: nonempty, chars, symbols: chars }
    }
}

/// Multiply-adds of one update of a task. Every layer of every stack is run, which holds of the
/// systems that are measured here.
pub(crate) fn multiply_adds(config: &Config, task: usize, shape: Shape) -> f64 {
    let Shape { tokens, words, chars, symbols } = shape;
    let (c, h, stacks) = (config.char_dim, config.hidden, config.stack_count());
    // Both directions; a sequence's first step has no state before it.
    let characters = 2 * (symbols + chars - words) * c * 4 * c;
    let layers: usize = (0..config.layers)
        .map(|layer| {
            let below = tokens * config.layer_input(layer) * 4 * h;
            2 * stacks * (below + tokens.saturating_sub(1) * h * 4 * h)
        })
        .sum();
    let head = tokens * config.mlp * (config.head_input() + config.tasks[task].labels);
    // Each subspace of an output reads all M S of them; of the last layer, the task's own is read.
    let mixed: usize = match config.alpha {
        Alpha::None => 0,
        _ => (0..config.layers)
            .map(|layer| {
                let read = if layer + 1 == config.layers { 1 } else { stacks };
                read * config.alpha_size() * tokens * 2 * h
            })
            .sum(),
    };
    let beta = if config.connect == Connect::Mixture { config.layers * tokens * 2 * h } else { 0 };
    (3 * (characters + layers + head + mixed + beta)) as f64 + omega(config)
}

/// Multiply-adds of Omega and its gradient (eq. 4): three products per pair of subspaces.
pub(crate) fn omega(config: &Config) -> f64 {
    if config.omega == 0.0 {
        return 0.0;
    }
    let width = config.hidden / config.subspaces;
    let pairs = config.subspaces * (config.subspaces - 1) / 2;
    let inputs: usize = (0..config.layers).map(|layer| config.layer_input(layer)).sum();
    (config.stack_count() * 2 * 4 * pairs * 3 * width * width * inputs) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn config(system: &str) -> Config {
        sample::config(system, [("chunk", 20), ("pos", 20)].into_iter(), [9, 9])
    }

    #[test]
    fn a_stack_and_its_head_are_counted_as_by_hand() {
        // Per token: two directions of 264, 200 and 200 inputs and 100 states to 400 gates; 200 to 100
        // to 20; the first token has no state before it.
        let per_token = 2 * 400 * (264 + 200 + 200 + 300) + 100 * 220;
        assert_eq!(per_token, 793_200);
        let shape = Shape { tokens: 20, words: 0, chars: 0, symbols: 0 };
        let first = 2 * 400 * 300;
        let expected = 3 * (20 * per_token - first);
        assert_eq!(multiply_adds(&config("hard"), 0, shape), f64::from(expected));
    }

    #[test]
    fn sluice_has_two_stacks_and_mixtures() {
        let shape = Shape { tokens: 1, words: 0, chars: 0, symbols: 0 };
        let stacks = 2 * 2 * 400 * (264 + 200 + 200);
        let mixed = 4 * 200 * (2 + 2 + 1) + 3 * 200;
        let expected = 3 * (stacks + 100 * 220 + mixed);
        assert_eq!(multiply_adds(&config("sluice"), 1, shape), f64::from(expected));
        let omega = multiply_adds(&config("sluice_omega"), 1, shape) - f64::from(expected);
        assert_eq!(omega, f64::from(2 * 2 * 4 * 3 * 50 * 50 * (264 + 200 + 200)));
    }

    #[test]
    fn distinct_words_and_characters_count_once() {
        let words = [vec![1, 2, 2], vec![3], vec![1, 2, 2], vec![]];
        assert_eq!(Shape::executed(&words), Shape { tokens: 4, words: 2, chars: 4, symbols: 3 });
        assert_eq!(Shape::nominal(&words), Shape { tokens: 4, words: 3, chars: 7, symbols: 7 });
    }
}
