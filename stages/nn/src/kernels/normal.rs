//! Normal random numbers from random bits: the Box-Muller transform, sixteen pairs at a time.
//!
//! The logarithm, sine and cosine are polynomials in f32, accurate to a few units in the last place;
//! a number is at most 5.65 in size, since 23 bits make its radius. Left out: where bits come from.

use super::lanes::{LANES, Lanes};

/// Coefficients of f^9 to f^3 of ln(1 + f), less those of the first two terms.
const LN: [f32; 9] = [
    7.037_683_6e-2,
    -0.115_146_1,
    0.116_769_984,
    -0.124_201_41,
    0.142_493_23,
    -0.166_680_57,
    0.200_007_15,
    -0.249_999_94,
    0.333_333_3,
];
const SIN: [f32; 3] = [-1.951_529_6e-4, 8.332_161e-3, -0.166_666_55];
const COS: [f32; 3] = [2.443_315_7e-5, -1.388_731_6e-3, 4.166_664_6e-2];

/// A polynomial, highest power first.
#[inline(always)]
unsafe fn polynomial<V: Lanes>(x: V, coefficients: &[f32]) -> V {
    // SAFETY: registers only.
    unsafe {
        let mut sum = V::splat(coefficients[0]);
        for coefficient in &coefficients[1..] {
            sum = sum.fma(x, V::splat(*coefficient));
        }
        sum
    }
}

/// -2 ln x for x above 0.
#[inline(always)]
unsafe fn minus_two_ln<V: Lanes>(x: V) -> V {
    // SAFETY: registers only.
    unsafe {
        let (exponent, mantissa) = x.exponent();
        let f = mantissa.sub(V::splat(1.0));
        let square = f.mul(f);
        let rest = square.mul(f).mul(polynomial(f, &LN));
        let ln = f.add(square.fma(V::splat(-0.5), rest));
        exponent.fma(V::splat(std::f32::consts::LN_2), ln).mul(V::splat(-2.0))
    }
}

/// Adds `deviation` times a standard normal number to each of `n` values.
///
/// Of a pair of words, the first gives the radius and which of the eight octants, the second the
/// place in a quarter turn.
///
/// # Safety
/// `values` holds `n` elements, `bits` as many words, rounded up to a multiple of 32.
#[inline(always)]
pub(super) unsafe fn add_normals<V: Lanes>(
    deviation: f32,
    bits: *const u32,
    values: *mut f32,
    n: usize,
) {
    for start in (0..n).step_by(2 * LANES) {
        // SAFETY: `count` lanes are left of the values; the words are whole blocks.
        unsafe {
            let words = bits.add(start);
            let unit = V::splat(2.0).sub(V::one_to_two(words));
            let radius = minus_two_ln(unit).sqrt();
            let quarter = std::f32::consts::FRAC_PI_2;
            let turn = V::one_to_two(words.add(LANES)).sub(V::splat(1.5));
            let angle = turn.mul(V::splat(quarter));
            let square = angle.mul(angle);
            let sin = angle.mul(square).fma(polynomial(square, &SIN), angle);
            let cos = square.fma(V::splat(-0.5), V::splat(1.0));
            let cos = square.mul(square).fma(polynomial(square, &COS), cos);
            // One bit swaps the two, another turns both around.
            let (swap, around) = (V::bit(words, 0), V::bit(words, 1));
            let sign = around.fma(V::splat(-2.0), V::splat(1.0));
            let radius = radius.mul(sign).mul(V::splat(deviation));
            let difference = sin.sub(cos).mul(swap);
            for (half, normal) in [cos.add(difference), sin.sub(difference)].into_iter().enumerate()
            {
                let at = start + half * LANES;
                if at < n {
                    let count = (n - at).min(LANES);
                    let value = V::get(values.add(at), count);
                    radius.fma(normal, value).put(values.add(at), count);
                }
            }
        }
    }
}
