//! Adam on whole networks, the weights of losses, and the frozen unknown word.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[allow(dead_code, reason = "each test file uses a part")]
mod systems;

use std::collections::BTreeMap;

use nn::{Connect, Example, Mask, Network, Optimizer, Settings, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use systems::*;

fn rng() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(0)
}

/// One parameter of its own in f64, as the definition says.
#[derive(Clone, Default)]
struct Own {
    moments: Vec<[f64; 2]>,
    updates: i32,
}

impl Own {
    fn step(&mut self, values: &mut [f64], gradient: &[f64], rate: f64) {
        self.updates += 1;
        self.moments.resize(values.len(), [0.0; 2]);
        let [one, two] = [0.9_f64, 0.999].map(|decay| 1.0 - decay.powi(self.updates));
        for ((value, g), [first, second]) in values.iter_mut().zip(gradient).zip(&mut self.moments)
        {
            *first = 0.9 * *first + 0.1 * g;
            *second = 0.999 * *second + 0.001 * g * g;
            *value -= rate * (*first / one) / ((*second / two).sqrt() + 1e-8);
        }
    }
}

fn f64s(values: &[f32]) -> Vec<f64> {
    values.iter().map(|value| f64::from(*value)).collect()
}

/// Arrays and rows without gradient stay as they are, with what is remembered of them.
#[test]
fn adam_moves_what_has_a_gradient_as_the_definition_says() {
    let mut network = network(&sluice(2, 2, Mask::None), 3);
    let mut trainer =
        Trainer::new(&network, Settings { optimizer: Optimizer::Adam, clip: 0.5, ..settings() });
    let mut owns: BTreeMap<(String, usize), Own> = BTreeMap::new();
    // Words come and go. More than one word in each: else recurrent weights have a gradient of zero.
    let chars = vec![vec![1], vec![2, 6], vec![3]];
    let short = Text { words: vec![1, 4, 0], chars };
    let (texts, rate) = ([texts().swap_remove(0), short], 0.01);
    let mut still = 0;
    for number in 0..12 {
        let (task, text) = (number % 2, &texts[number / 3 % 2]);
        let gold = text.gold(network.config().tasks[task].labels);
        let before = network.clone();
        let (sentence, rate32) = (text.sentence(), rate as f32);
        let step = trainer.step(&mut network, &sentence, task, &gold, rate32, &mut rng());
        let scale = f64::min(1.0, 0.5 / step.grad_norm);
        for array in before.arrays() {
            let old = f64s(&before.array(&array.name).unwrap());
            let found = network.array(&array.name).unwrap();
            let gradient = f64s(&trainer.gradient(&before, &array.name).unwrap());
            let embedding = array.name.ends_with("embeds");
            let width = if embedding { array.shape[1] } else { old.len() };
            for (row, values) in old.chunks_exact(width).enumerate() {
                let place = row * width..(row + 1) * width;
                let gradient: Vec<_> = gradient[place.clone()].iter().map(|g| g * scale).collect();
                let mut values = values.to_vec();
                if gradient.iter().any(|g| *g != 0.0) {
                    let own = owns.entry((array.name.clone(), row)).or_default();
                    own.step(&mut values, &gradient, rate);
                } else {
                    still += 1;
                    let found: Vec<_> = f64s(&found[place.clone()]);
                    assert!(found == values, "{} {row} has no gradient", array.name);
                }
                for (found, expected) in found[place].iter().zip(&values) {
                    // f32 against f64, of one update.
                    assert!(
                        (f64::from(*found) - expected).abs() < 1e-3 * rate,
                        "{} {row}: {found} for {expected}",
                        array.name
                    );
                }
            }
        }
    }
    assert!(still > 20, "{still} rows and arrays without gradient");
}

#[test]
fn a_trainer_goes_on_from_what_another_remembered() {
    for optimizer in [Optimizer::Sgd, Optimizer::Adam] {
        let settings = Settings { optimizer, omega_every: 3, noise: 0.2, ..settings() };
        let start = network(&sluice(2, 2, Mask::None), 3);
        let run = |network: &mut Network, trainer: &mut Trainer, from: usize, to: usize| {
            for number in from..to {
                let (task, text) = (number % 2, &texts()[number % texts().len()]);
                let gold = text.gold(network.config().tasks[task].labels);
                let mut rng = ChaCha8Rng::seed_from_u64(number as u64);
                trainer.step(network, &text.sentence(), task, &gold, 0.05, &mut rng);
            }
        };
        let (mut whole, mut trainer) = (start.clone(), Trainer::new(&start, settings.clone()));
        run(&mut whole, &mut trainer, 0, 8);
        let (mut halved, mut first) = (start.clone(), Trainer::new(&start, settings.clone()));
        run(&mut halved, &mut first, 0, 4);
        let mut second = Trainer::new(&start, settings.clone());
        *second.memory_mut() = first.memory().clone();
        run(&mut halved, &mut second, 4, 8);
        assert!(whole.parameters() == halved.parameters());
        assert_eq!(trainer.memory(), second.memory());
    }
}

#[test]
fn a_loss_counts_by_its_weight_and_omega_once() {
    let network = network(&stitched(2, Connect::Last), 3);
    let text = &texts()[0];
    let gold = text.gold(network.config().tasks[1].labels);
    let example = Example { sentence: text.sentence(), gold: &gold };
    let gradient = |network: &Network, weights: Vec<f32>, task: usize| {
        let mut trainer = Trainer::new(network, Settings { weights, ..settings() });
        let step = trainer.gradients(network, &[example], task, &mut rng());
        (step, trainer.gradient(network, "wembeds").unwrap())
    };
    let (plain, one) = gradient(&network, vec![], 1);
    let (weighted, two) = gradient(&network, vec![1.0, 2.5], 1);
    assert_eq!(plain.loss, weighted.loss);
    let expected: Vec<_> = one.iter().map(|value| 2.5 * f64::from(*value)).collect();
    assert!(difference(&two, &expected) < 1e-6);

    // With weight 0, nothing but Omega is left.
    let network = systems::network(&sluice(2, 2, Mask::None), 3);
    let mut trainer = Trainer::new(&network, Settings { weights: vec![0.0, 0.0], ..settings() });
    trainer.gradients(&network, &[example], 1, &mut rng());
    for array in network.arrays() {
        let gradient = trainer.gradient(&network, &array.name).unwrap();
        let penalised = array.name.starts_with("layer") && array.name.ends_with("Wx");
        assert_eq!(gradient.iter().any(|value| *value != 0.0), penalised, "{}", array.name);
    }
}

#[test]
fn the_unknown_word_can_be_left_as_it_is() {
    for optimizer in [Optimizer::Sgd, Optimizer::Adam] {
        for train_unknown in [true, false] {
            let mut network = network(&base(2), 3);
            let settings = Settings { optimizer, train_unknown, ..settings() };
            let mut trainer = Trainer::new(&network, settings);
            let before = network.array("wembeds").unwrap();
            let chars = vec![vec![0, 1], vec![1]];
            let sentence = nn::Sentence { words: &[0, 1], chars: &chars };
            trainer.step(&mut network, &sentence, 0, &[0, 1], 0.1, &mut rng());
            let after = network.array("wembeds").unwrap();
            let width = network.config().word_dim;
            assert_eq!(before[..width] == after[..width], !train_unknown);
            assert_ne!(before[width..2 * width], after[width..2 * width]);
        }
    }
}
