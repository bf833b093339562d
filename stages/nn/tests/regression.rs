//! A task whose outputs are numbers: its gradient by finite differences, and that it is learnt.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(dead_code, reason = "the module is shared with tests that use more of it")]

mod systems;

use nn::{Example, Mask, Measured, Network, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use systems::{network, settings, sluice, texts};

/// Three numbers for each of seven words.
fn values() -> Vec<f32> {
    (0..21).map(|place| ((place * 5 % 7) as f32 - 3.0) / 4.0).collect()
}

fn rng() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(1)
}

#[test]
fn the_gradient_of_the_squared_error_is_that_of_finite_differences() {
    let before = network(&sluice(2, 2, Mask::None), 9);
    let (text, values) = (&texts()[0], values());
    let measured = [Measured { sentence: text.sentence(), values: &values }];
    let mut trainer = Trainer::new(&before, settings());
    let step = trainer.gradients(&before, &measured, 0, &mut rng());
    let objective = |trainer: &mut Trainer, network: &Network| {
        let step = trainer.gradients(network, &measured, 0, &mut rng());
        step.loss + f64::from(network.config().omega) * step.omega
    };
    assert!(step.loss > 0.1);
    let names = ["out.t0.W_out", "out.t0.b_mlp", "beta.task0", "alpha1", "layer0.task1.bwd.Wx"];
    let gradients: Vec<_> =
        names.iter().map(|name| trainer.gradient(&before, name).unwrap()).collect();
    for (name, gradient) in names.iter().zip(gradients) {
        let largest =
            (0..gradient.len()).max_by(|a, b| gradient[*a].abs().total_cmp(&gradient[*b].abs()));
        let place = largest.unwrap();
        let moved = |by: f32| {
            let (mut network, mut array) = (before.clone(), before.array(name).unwrap());
            array[place] += by;
            network.set_array(name, &array);
            network
        };
        let (more, less) = (moved(5e-3), moved(-5e-3));
        let found = (objective(&mut trainer, &more) - objective(&mut trainer, &less)) / 1e-2;
        let expected = f64::from(gradient[place]);
        assert!((found / expected - 1.0).abs() < 5e-3, "{name}: {found} for {expected}");
    }
}

#[test]
fn numbers_are_learnt_beside_labels() {
    let config = sluice(2, 2, Mask::None);
    let mut network = Network::new(config.clone(), 2).unwrap();
    let (text, values) = (&texts()[0], values());
    let gold = text.gold(config.tasks[1].labels);
    let measured = [Measured { sentence: text.sentence(), values: &values }];
    let labelled = [Example { sentence: text.sentence(), gold: &gold }];
    let mut trainer = Trainer::new(&network, settings());
    let mut losses = [0.0; 2];
    for _ in 0..1500 {
        losses = [
            trainer.step_batch(&mut network, &measured, 0, 0.05, &mut rng()).loss,
            trainer.step_batch(&mut network, &labelled, 1, 0.05, &mut rng()).loss,
        ];
    }
    assert!(losses.iter().all(|loss| *loss < 0.02), "{losses:?}");
}
