//! Gaussian noise, from the caller's generator: Marsaglia's polar method in f64.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

/// Noise of a standard deviation; none for prediction.
pub(crate) struct Noise<'a> {
    pub(crate) deviation: f32,
    pub(crate) rng: &'a mut ChaCha8Rng,
}

impl Noise<'_> {
    /// Adds one draw to each value.
    pub(crate) fn add_to(&mut self, values: &mut [f32]) {
        if self.deviation == 0.0 {
            return;
        }
        for pair in values.chunks_mut(2) {
            let normal = self.pair();
            for (value, normal) in pair.iter_mut().zip(normal) {
                *value += self.deviation * normal as f32;
            }
        }
    }

    /// Two independent standard normal numbers.
    fn pair(&mut self) -> [f64; 2] {
        loop {
            let bits = self.rng.next_u64();
            // Odd numbers of 32 bits: symmetric around 0, and never 0.
            let uniform = |half: u32| f64::from((half | 1) as i32) / f64::from(1u32 << 31);
            let (x, y) = (uniform(bits as u32), uniform((bits >> 32) as u32));
            let square = x * x + y * y;
            if square < 1.0 {
                let factor = (-2.0 * libm::log(square) / square).sqrt();
                return [x * factor, y * factor];
            }
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
        Noise { deviation: 2.0, rng: &mut rng }.add_to(&mut values);
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
