//! The fused path in f32 against the candle definition in f64, for every system; and the definition
//! against finite differences.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[allow(dead_code, reason = "each test file uses a part")]
mod systems;

use candle_core::DType;
use nn::{Config, Connect, Definition, Mask, Tagger};
use systems::*;

/// Largest difference over largest value, per array.
const TOLERANCE: f64 = 1e-5;

#[test]
fn every_system_equals_its_definition() {
    let mut worst = (0.0, String::new());
    for (name, config) in systems() {
        let network = network(&config, 17);
        let definition = Definition::new(&network, DType::F64).unwrap();
        let omega = definition.omega().unwrap();
        assert!(difference(&[network.omega() as f32], &[omega.to_scalar().unwrap()]) < TOLERANCE);
        let mut tagger = Tagger::new(&network);
        for (text, task) in
            texts().iter().flat_map(|t| (0..config.tasks.len()).map(move |m| (t, m)))
        {
            let mut check = |array: &str, found: &[f32], expected: &[f64]| {
                let difference = difference(found, expected);
                assert!(difference < TOLERANCE, "{name}, task {task}, {array}: {difference:.1e}");
                if difference > worst.0 {
                    worst = (difference, format!("{name}, task {task}, {array}"));
                }
            };
            let sentence = text.sentence();
            let expected = definition.probabilities(&sentence, task).unwrap();
            let expected: Vec<f64> = expected.flatten_all().unwrap().to_vec1().unwrap();
            let found = tagger.probabilities(&network, &sentence, task);
            check("probabilities", found, &expected);
            let (trainer, step) = gradients(&network, text, task);
            let gold = text.gold(config.tasks[task].labels);
            let loss = definition.loss(&sentence, task, &gold).unwrap();
            check("loss", &[step.loss as f32], &[loss.to_scalar().unwrap()]);
            let objective = (loss + (&omega * f64::from(config.omega)).unwrap()).unwrap();
            for (array, expected) in definition.gradients(&objective).unwrap() {
                check(&array, &trainer.gradient(&network, &array).unwrap(), &expected);
            }
        }
    }
    println!("largest difference {:.1e}: {}", worst.0, worst.1);
}

/// The change of an objective when one value of one parameter moves by `by`.
fn moved(definition: &Definition, name: &str, place: usize, by: f64, task: usize) -> f64 {
    let variable = definition.parameter(name).unwrap();
    let before = variable.as_tensor().copy().unwrap();
    let mut values: Vec<f64> = before.flatten_all().unwrap().to_vec1().unwrap();
    values[place] += by;
    let shape = before.shape().clone();
    let after = candle_core::Tensor::from_vec(values, shape, before.device()).unwrap();
    variable.set(&after).unwrap();
    let objective = objective(definition, task).to_scalar::<f64>().unwrap();
    variable.set(&before).unwrap();
    objective
}

fn objective(definition: &Definition, task: usize) -> candle_core::Tensor {
    let text = &texts()[0];
    let loss = definition.loss(&text.sentence(), task, &text.gold(3)).unwrap();
    (loss + (definition.omega().unwrap() * 0.1).unwrap()).unwrap()
}

#[test]
fn the_definition_follows_finite_differences() {
    let concatenation = Config { subspaces: 2, ..stitched(2, Connect::Concatenation) };
    let systems = [sluice(2, 3, Mask::None), sluice(2, 2, Mask::Feda), concatenation];
    for (task, config) in systems.into_iter().enumerate().map(|(index, c)| (index % 2, c)) {
        let network = network(&config, 5);
        let definition = Definition::new(&network, DType::F64).unwrap();
        let gradients = definition.gradients(&objective(&definition, task)).unwrap();
        for (name, gradient) in gradients {
            // The steepest value of every parameter; only the owner of a tied alpha acts.
            let owner = |place: &usize| match name.strip_prefix("alpha") {
                None => true,
                Some(layer) => {
                    let map = config.alpha_map(layer.parse().unwrap());
                    map.places()[*place] == Some(*place)
                }
            };
            let steeper = |a: &usize, b: &usize| gradient[*a].abs().total_cmp(&gradient[*b].abs());
            let place = (0..gradient.len()).filter(owner).max_by(steeper).unwrap();
            let by = 1e-5;
            let change = moved(&definition, &name, place, by, task)
                - moved(&definition, &name, place, -by, task);
            let (found, expected) = (change / (2.0 * by), gradient[place]);
            let error = (found - expected).abs();
            assert!(error < 1e-7 * expected.abs().max(1.0), "{name}: {found} {expected}");
        }
    }
}
