//! Adam (Kingma and Ba 2015, algorithm 1), with its usual constants: .9, .999 and 1e-8.
//!
//! Every array, and every row of an embedding, is a parameter of its own: one that has no gradient in
//! an update stays as it is, and so do its two moments and the count that corrects their bias. So a
//! word that is seen for the first time after many updates starts as every word did, and a task's
//! output layers do not move while another task is trained. Left out: clipping, which comes before,
//! and the learning rate's decay, which is the caller's.

use crate::Network;
use crate::gradient::Gradient;
use crate::layout::Layout;

/// Decay of the first moment, and of the second.
const DECAY: [f64; 2] = [0.9, 0.999];
/// Keeps the quotient finite.
const EPSILON: f32 = 1e-8;

/// The state of Adam for one network.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Moments {
    /// Running means of the gradients, in the order of the arena.
    pub first: Vec<f32>,
    /// Running means of their squares, in the order of the arena.
    pub second: Vec<f32>,
    /// For each row of words, then of characters, then for each other array: its updates.
    pub counts: Vec<u32>,
}

impl Moments {
    /// Before the first update.
    pub(crate) fn new(layout: &Layout) -> Self {
        let rows = |parameter: usize| layout.parameters[parameter].shape[0];
        let counts = rows(layout.words) + rows(layout.chars) + layout.parameters.len();
        let zeros = vec![0.0; layout.len];
        Self { first: zeros.clone(), second: zeros, counts: vec![0; counts] }
    }

    /// One update with the gradient times `scale`.
    pub(crate) fn apply(
        &mut self,
        gradient: &Gradient,
        scale: f32,
        rate: f32,
        network: &mut Network,
    ) {
        let Self { first, second, counts } = self;
        let Network { layout, values, .. } = network;
        gradient.each(layout, |counter, start, gradient| {
            counts[counter] = counts[counter].saturating_add(1);
            let place = start..start + gradient.len();
            let moments = (&mut first[place.clone()], &mut second[place.clone()]);
            update(counts[counter], gradient, scale, rate, moments, &mut values[place]);
        });
    }
}

/// One parameter's update, its `count`-th.
fn update(
    count: u32,
    gradient: &[f32],
    scale: f32,
    rate: f32,
    (first, second): (&mut [f32], &mut [f32]),
    values: &mut [f32],
) {
    let [corrected, root] = DECAY.map(|decay| 1.0 - libm::pow(decay, f64::from(count)));
    let rate = (f64::from(rate) / corrected) as f32;
    let root = root.sqrt() as f32;
    let [keep, keep_square] = DECAY.map(|decay| decay as f32);
    let [take, take_square] = DECAY.map(|decay| (1.0 - decay) as f32);
    let moments = first.iter_mut().zip(second);
    for ((value, gradient), (first, second)) in values.iter_mut().zip(gradient).zip(moments) {
        let gradient = gradient * scale;
        *first = keep * *first + take * gradient;
        *second = keep_square * *second + take_square * (gradient * gradient);
        *value -= rate * *first / (second.sqrt() / root + EPSILON);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected: torch.optim.Adam 2.15 in float64, rate .01.
    #[test]
    fn updates_equal_torchs() {
        let gradients =
            [[0.1, -2.0, 0.0], [-0.3, 0.5, 0.0], [0.02, 0.25, 1e-3], [1.5, -0.75, -4.0]];
        let expected = [
            [0.490000001000, -0.990000000050, 2.0],
            [0.494941899112, -0.985305318370, 2.0],
            [0.498350938324, -0.982472537174, 1.993611974595],
            [0.493241439796, -0.978313895476, 1.999421950467],
        ];
        let (mut first, mut second) = ([0.0_f32; 3], [0.0_f32; 3]);
        let mut values = [0.5_f32, -1.0, 2.0];
        for (count, (gradient, expected)) in (1..).zip(gradients.iter().zip(expected)) {
            // Doubled and halved: the scale comes before the moments.
            let gradient = gradient.map(|value: f32| 2.0 * value);
            update(count, &gradient, 0.5, 0.01, (&mut first, &mut second), &mut values);
            for (value, expected) in values.iter().zip(expected) {
                assert!((f64::from(*value) - expected).abs() < 3e-7, "{value} for {expected}");
            }
        }
    }
}
