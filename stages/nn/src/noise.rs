//! Gaussian noise from the caller's generator: one word of random bits for each number.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

use crate::kernels::Kernels;

/// Words of random bits that are turned into numbers at a time.
const BLOCK: usize = 256;

/// Noise of a standard deviation; none for prediction.
pub(crate) struct Noise<'a> {
    pub(crate) deviation: f32,
    pub(crate) rng: &'a mut ChaCha8Rng,
}

impl Noise<'_> {
    /// Adds one draw to each value.
    pub(crate) fn add_to(&mut self, kernels: Kernels, values: &mut [f32]) {
        if self.deviation == 0.0 {
            return;
        }
        let mut words = [0; BLOCK];
        for block in values.chunks_mut(BLOCK) {
            let words = &mut words[..block.len().next_multiple_of(32)];
            words.fill_with(|| self.rng.next_u32());
            kernels.add_normals(self.deviation, words, block);
        }
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::rand_core::SeedableRng;

    use super::*;

    #[test]
    fn draws_are_standard_normal() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut values = vec![0.0; 200_000];
        Noise { deviation: 2.0, rng: &mut rng }.add_to(Kernels::best(), &mut values);
        let n = values.len() as f64;
        let moment =
            |power: i32| values.iter().map(|x| (f64::from(*x) / 2.0).powi(power)).sum::<f64>() / n;
        // The moments of the standard normal distribution: 0, 1, 0, 3; bounds at five errors.
        assert!(moment(1).abs() < 0.012);
        assert!((moment(2) - 1.0).abs() < 0.016);
        assert!(moment(3).abs() < 0.044);
        assert!((moment(4) - 3.0).abs() < 0.11);
    }
}
