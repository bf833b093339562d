//! Omega and its gradient, bit by bit, against one chain for each sum, written down plainly.

use super::*;
use crate::kernels::Isa;
use crate::{Alpha, Connect, Initial, Mask, Semantics, Stacks, Task};

/// One layer of two stacks, with inputs of `word_dim` + 2.
fn config(hidden: usize, subspaces: usize, word_dim: usize) -> Config {
    let task = |name: &str| Task { name: name.to_owned(), labels: 2, layer: 1 };
    Config {
        tasks: vec![task("main"), task("other")],
        words: 3,
        chars: 3,
        word_dim,
        char_dim: 1,
        hidden,
        mlp: 2,
        layers: 1,
        subspaces,
        stacks: Stacks::PerTask,
        connect: Connect::Mixture,
        alpha: Alpha::Learned,
        mask: Mask::None,
        omega: 0.1,
        initial: Initial::default(),
        semantics: Semantics::PAPER,
    }
}

/// A column of weights from a row on; `row` are the weights of one input.
fn at(weights: &[f32], row: usize, input: usize, column: usize) -> f32 {
    weights[input * row + column]
}

/// Adds Omega of one LSTM to a sum, and its gradient to `target`: pair by pair, one fused chain for
/// each sum.
fn plain(config: &Config, weights: &[f32], weight: f32, target: &mut [f32], value: &mut f64) {
    let (row, width) = (4 * config.hidden, config.hidden / config.subspaces);
    let inputs = weights.len() / row;
    for gate in 0..4 {
        for (first, second) in pairs(config.subspaces) {
            let [s, r] = [first, second].map(|subspace| gate * config.hidden + subspace * width);
            let mut product = vec![0.0f32; width * width];
            for (place, sum) in product.iter_mut().enumerate() {
                for input in 0..inputs {
                    let a = at(weights, row, input, s + place / width);
                    *sum = a.mul_add(at(weights, row, input, r + place % width), *sum);
                }
            }
            let kernels = Kernels::of(Isa::Plain).expect("plain Rust is everywhere");
            *value += kernels.dot(&product, &product);
            product.iter_mut().for_each(|value| *value *= 2.0 * weight);
            for input in 0..inputs {
                for j in 0..width {
                    for k in 0..width {
                        let own = &mut target[input * row + s + j];
                        let other = at(weights, row, input, r + k);
                        *own = other.mul_add(product[j * width + k], *own);
                    }
                    for k in 0..width {
                        let own = &mut target[input * row + r + j];
                        let other = at(weights, row, input, s + k);
                        *own = other.mul_add(product[k * width + j], *own);
                    }
                }
            }
        }
    }
}

#[test]
fn every_bit_is_that_of_one_chain_for_each_sum() {
    let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
    let sizes =
        [(100, 2), (50, 2), (20, 2), (30, 2), (96, 3), (72, 4), (102, 3), (116, 2), (47, 47)];
    for (hidden, subspaces) in sizes {
        for word_dim in [1, 9, 38] {
            let network = Network::new(config(hidden, subspaces, word_dim), 7).expect("is whole");
            let (layout, config) = (&network.layout, network.config());
            for isa in [Isa::Plain, Isa::Avx2, Isa::Avx512] {
                let Some(kernels) = Kernels::of(isa) else { continue };
                let mut gradient = Gradient::new(config, layout);
                let lstms: Vec<_> = layout.layers.iter().flatten().flatten().collect();
                // The first has a gradient already, the others have none.
                let old = network.slice(lstms[0].wx);
                gradient.open(layout, lstms[0].wx).0.copy_from_slice(old);
                let mut expected = 0.0;
                let targets: Vec<_> = lstms
                    .iter()
                    .enumerate()
                    .map(|(place, lstm)| {
                        let weights = network.slice(lstm.wx);
                        let mut target = vec![0.0; weights.len()];
                        if place == 0 {
                            target.copy_from_slice(old);
                        }
                        plain(config, weights, 0.3, &mut target, &mut expected);
                        target
                    })
                    .collect();
                let scratch = &mut Scratch::default();
                let on = (kernels, &Team::default());
                let value = penalty(on, &network, 0.3, Some(&mut gradient), scratch);
                let about = format!("{hidden} {subspaces} {word_dim} {isa:?}");
                for (lstm, target) in lstms.iter().zip(targets) {
                    let (found, _) = gradient.open(layout, lstm.wx);
                    assert!(bits(found) == bits(&target), "{about}");
                }
                assert_eq!(value.to_bits(), expected.to_bits(), "{about}");
            }
        }
    }
}
