//! Sixteen lanes in the registers of x86-64 processors.
//!
//! The functions are inlined into callers that enable the instructions; see `kernel!`.

use core::arch::x86_64::*;

use super::lanes::{FRACTION, HALF_ROOT, LANES, Lanes, ONE};

/// One AVX-512 register.
#[derive(Clone, Copy)]
pub(super) struct Avx512(__m512);

/// Two AVX registers: lanes 0 to 7 and 8 to 15.
#[derive(Clone, Copy)]
pub(super) struct Avx2(__m256, __m256);

#[inline(always)]
fn mask(count: usize) -> __mmask16 {
    ((1u32 << count) - 1) as __mmask16
}

/// The four sums of four vectors of eight lanes: lanes 4 apart, then 2, then 1.
#[inline(always)]
unsafe fn sums([a, b, c, d]: [__m256; 4]) -> [f32; 4] {
    // SAFETY: the caller vouches for AVX.
    unsafe {
        // [a | b]: four lanes of each.
        let ab =
            _mm256_add_ps(_mm256_permute2f128_ps(a, b, 0x20), _mm256_permute2f128_ps(a, b, 0x31));
        let cd =
            _mm256_add_ps(_mm256_permute2f128_ps(c, d, 0x20), _mm256_permute2f128_ps(c, d, 0x31));
        // [a a c c | b b d d]: two lanes of each.
        let two = _mm256_add_ps(_mm256_shuffle_ps(ab, cd, 0x44), _mm256_shuffle_ps(ab, cd, 0xee));
        let one = _mm256_hadd_ps(two, two);
        let (ac, bd) = (_mm256_castps256_ps128(one), _mm256_extractf128_ps(one, 1));
        let mut out = [0.0; 4];
        _mm_storeu_ps(out.as_mut_ptr(), _mm_unpacklo_ps(ac, bd));
        out
    }
}

/// Ones in the first `count` of eight lanes.
#[inline(always)]
unsafe fn ones(count: usize) -> __m256i {
    static ONES: [i32; 16] = [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];
    // SAFETY: the caller vouches for AVX; `count` is at most 8, so eight lanes lie inside.
    unsafe { _mm256_loadu_si256(ONES.as_ptr().add(8 - count).cast()) }
}

/// [`Lanes::exponent`] of eight lanes. Functions, not closures: these would not inherit the
/// instructions of their caller.
#[inline(always)]
unsafe fn exponent(x: __m256) -> (__m256, __m256) {
    // SAFETY: the caller vouches for AVX2.
    unsafe {
        let root = _mm256_set1_epi32(HALF_ROOT as i32);
        let above = _mm256_sub_epi32(_mm256_castps_si256(x), root);
        let exponent = _mm256_cvtepi32_ps(_mm256_srai_epi32(above, 23));
        let fraction = _mm256_and_si256(above, _mm256_set1_epi32(FRACTION as i32));
        (exponent, _mm256_castsi256_ps(_mm256_add_epi32(fraction, root)))
    }
}

/// [`Lanes::one_to_two`] of eight words.
#[inline(always)]
unsafe fn one_to_two(words: *const u32) -> __m256 {
    // SAFETY: the caller vouches for AVX2 and for eight words.
    unsafe {
        let bits = _mm256_srli_epi32(_mm256_loadu_si256(words.cast()), 9);
        _mm256_castsi256_ps(_mm256_or_si256(bits, _mm256_set1_epi32(ONE as i32)))
    }
}

/// [`Lanes::bit`] of eight words.
#[inline(always)]
unsafe fn one_bit(words: *const u32, bit: u32) -> __m256 {
    // SAFETY: the caller vouches for AVX2 and for eight words.
    unsafe {
        let shift = _mm256_set1_epi32(bit as i32);
        let bits = _mm256_srlv_epi32(_mm256_loadu_si256(words.cast()), shift);
        _mm256_cvtepi32_ps(_mm256_and_si256(bits, _mm256_set1_epi32(1)))
    }
}

// SAFETY of every block below: the trait's contract, handed on to the intrinsics.

impl Lanes for Avx512 {
    const WIDE: bool = true;
    const PASSES: usize = 1;
    type Part = __m512;
    type Eight = __m256;

    #[inline(always)]
    fn fetch(from: *const f32) {
        // SAFETY: a hint, which no address makes fail.
        unsafe { _mm_prefetch(from.cast(), _MM_HINT_T0) }
    }
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        unsafe { Self(_mm512_set1_ps(value)) }
    }
    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        unsafe { Self(_mm512_loadu_ps(from)) }
    }
    #[inline(always)]
    unsafe fn load_part(from: *const f32, count: usize) -> Self {
        unsafe { Self(_mm512_maskz_loadu_ps(mask(count), from)) }
    }
    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        unsafe { _mm512_storeu_ps(to, self.0) }
    }
    #[inline(always)]
    unsafe fn store_part(self, to: *mut f32, count: usize) {
        unsafe { _mm512_mask_storeu_ps(to, mask(count), self.0) }
    }
    #[inline(always)]
    unsafe fn fma(self, factor: Self, term: Self) -> Self {
        unsafe { Self(_mm512_fmadd_ps(self.0, factor.0, term.0)) }
    }
    #[inline(always)]
    unsafe fn add(self, other: Self) -> Self {
        unsafe { Self(_mm512_add_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        unsafe { Self(_mm512_sub_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn mul(self, other: Self) -> Self {
        unsafe { Self(_mm512_mul_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn div(self, other: Self) -> Self {
        unsafe { Self(_mm512_div_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn max(self, other: Self) -> Self {
        unsafe { Self(_mm512_max_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn min(self, other: Self) -> Self {
        unsafe { Self(_mm512_min_ps(self.0, other.0)) }
    }
    #[inline(always)]
    unsafe fn power_of_two(self) -> Self {
        unsafe {
            let exponent = _mm512_slli_epi32(_mm512_castps_si512(self.0), 23);
            let bits = _mm512_add_epi32(exponent, _mm512_set1_epi32(0x3f80_0000));
            Self(_mm512_castsi512_ps(bits))
        }
    }
    #[inline(always)]
    unsafe fn sqrt(self) -> Self {
        unsafe { Self(_mm512_sqrt_ps(self.0)) }
    }
    #[inline(always)]
    unsafe fn exponent(self) -> (Self, Self) {
        unsafe {
            let root = _mm512_set1_epi32(HALF_ROOT as i32);
            let above = _mm512_sub_epi32(_mm512_castps_si512(self.0), root);
            let exponent = _mm512_cvtepi32_ps(_mm512_srai_epi32(above, 23));
            let fraction = _mm512_and_si512(above, _mm512_set1_epi32(FRACTION as i32));
            (Self(exponent), Self(_mm512_castsi512_ps(_mm512_add_epi32(fraction, root))))
        }
    }
    #[inline(always)]
    unsafe fn one_to_two(words: *const u32) -> Self {
        unsafe {
            let bits = _mm512_srli_epi32(_mm512_loadu_si512(words.cast()), 9);
            Self(_mm512_castsi512_ps(_mm512_or_si512(bits, _mm512_set1_epi32(ONE as i32))))
        }
    }
    #[inline(always)]
    unsafe fn bit(words: *const u32, bit: u32) -> Self {
        unsafe {
            let bits =
                _mm512_srlv_epi32(_mm512_loadu_si512(words.cast()), _mm512_set1_epi32(bit as i32));
            Self(_mm512_cvtepi32_ps(_mm512_and_si512(bits, _mm512_set1_epi32(1))))
        }
    }
    #[inline(always)]
    unsafe fn until(self, count: usize, rest: Self) -> Self {
        unsafe { Self(_mm512_mask_blend_ps(mask(count), rest.0, self.0)) }
    }
    #[inline(always)]
    unsafe fn eight(self) -> __m256 {
        unsafe {
            let high = _mm512_extractf32x8_ps(self.0, 1);
            _mm256_add_ps(_mm512_castps512_ps256(self.0), high)
        }
    }
    #[inline(always)]
    unsafe fn part_zero() -> __m512 {
        unsafe { _mm512_setzero_ps() }
    }
    #[inline(always)]
    unsafe fn part_load(from: *const f32, _pass: usize) -> __m512 {
        unsafe { _mm512_loadu_ps(from) }
    }
    #[inline(always)]
    unsafe fn part_load_tail(from: *const f32, count: usize, _pass: usize) -> __m512 {
        unsafe { _mm512_maskz_loadu_ps(mask(count), from) }
    }
    #[inline(always)]
    unsafe fn part_fma(a: __m512, b: __m512, term: __m512) -> __m512 {
        unsafe { _mm512_fmadd_ps(a, b, term) }
    }
    #[inline(always)]
    unsafe fn part_fold(first: __m512, _second: __m512) -> __m256 {
        unsafe { Self(first).eight() }
    }
    #[inline(always)]
    unsafe fn sums(vectors: [__m256; 4]) -> [f32; 4] {
        unsafe { sums(vectors) }
    }
}

impl Lanes for Avx2 {
    const WIDE: bool = false;
    const PASSES: usize = 2;
    type Part = __m256;
    type Eight = __m256;

    #[inline(always)]
    fn fetch(from: *const f32) {
        // SAFETY: a hint, which no address makes fail.
        unsafe { _mm_prefetch(from.cast(), _MM_HINT_T0) }
    }
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self {
        unsafe { Self(_mm256_set1_ps(value), _mm256_set1_ps(value)) }
    }
    #[inline(always)]
    unsafe fn load(from: *const f32) -> Self {
        unsafe { Self(_mm256_loadu_ps(from), _mm256_loadu_ps(from.add(8))) }
    }
    #[inline(always)]
    unsafe fn load_part(from: *const f32, count: usize) -> Self {
        unsafe { Self(Self::part_load_tail(from, count, 0), Self::part_load_tail(from, count, 1)) }
    }
    #[inline(always)]
    unsafe fn store(self, to: *mut f32) {
        unsafe {
            _mm256_storeu_ps(to, self.0);
            _mm256_storeu_ps(to.add(8), self.1);
        }
    }
    #[inline(always)]
    unsafe fn store_part(self, to: *mut f32, count: usize) {
        let mut lanes = [0.0; LANES];
        // A masked store is slow on some processors.
        unsafe {
            self.store(lanes.as_mut_ptr());
            for (lane, value) in lanes.iter().enumerate().take(count) {
                *to.add(lane) = *value;
            }
        }
    }
    #[inline(always)]
    unsafe fn fma(self, factor: Self, term: Self) -> Self {
        unsafe {
            let low = _mm256_fmadd_ps(self.0, factor.0, term.0);
            Self(low, _mm256_fmadd_ps(self.1, factor.1, term.1))
        }
    }
    #[inline(always)]
    unsafe fn add(self, other: Self) -> Self {
        unsafe { Self(_mm256_add_ps(self.0, other.0), _mm256_add_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn sub(self, other: Self) -> Self {
        unsafe { Self(_mm256_sub_ps(self.0, other.0), _mm256_sub_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn mul(self, other: Self) -> Self {
        unsafe { Self(_mm256_mul_ps(self.0, other.0), _mm256_mul_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn div(self, other: Self) -> Self {
        unsafe { Self(_mm256_div_ps(self.0, other.0), _mm256_div_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn max(self, other: Self) -> Self {
        unsafe { Self(_mm256_max_ps(self.0, other.0), _mm256_max_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn min(self, other: Self) -> Self {
        unsafe { Self(_mm256_min_ps(self.0, other.0), _mm256_min_ps(self.1, other.1)) }
    }
    #[inline(always)]
    unsafe fn power_of_two(self) -> Self {
        unsafe {
            let one = _mm256_set1_epi32(0x3f80_0000);
            let low = _mm256_slli_epi32(_mm256_castps_si256(self.0), 23);
            let high = _mm256_slli_epi32(_mm256_castps_si256(self.1), 23);
            let low = _mm256_castsi256_ps(_mm256_add_epi32(low, one));
            Self(low, _mm256_castsi256_ps(_mm256_add_epi32(high, one)))
        }
    }
    #[inline(always)]
    unsafe fn sqrt(self) -> Self {
        unsafe { Self(_mm256_sqrt_ps(self.0), _mm256_sqrt_ps(self.1)) }
    }
    #[inline(always)]
    unsafe fn exponent(self) -> (Self, Self) {
        unsafe {
            let (low, high) = (exponent(self.0), exponent(self.1));
            (Self(low.0, high.0), Self(low.1, high.1))
        }
    }
    #[inline(always)]
    unsafe fn one_to_two(words: *const u32) -> Self {
        unsafe { Self(one_to_two(words), one_to_two(words.add(8))) }
    }
    #[inline(always)]
    unsafe fn bit(words: *const u32, bit: u32) -> Self {
        unsafe { Self(one_bit(words, bit), one_bit(words.add(8), bit)) }
    }
    #[inline(always)]
    unsafe fn until(self, count: usize, rest: Self) -> Self {
        unsafe {
            let low = _mm256_castsi256_ps(ones(count.min(8)));
            let high = _mm256_castsi256_ps(ones(count.saturating_sub(8)));
            let low = _mm256_blendv_ps(rest.0, self.0, low);
            Self(low, _mm256_blendv_ps(rest.1, self.1, high))
        }
    }
    #[inline(always)]
    unsafe fn eight(self) -> __m256 {
        unsafe { _mm256_add_ps(self.0, self.1) }
    }
    #[inline(always)]
    unsafe fn part_zero() -> __m256 {
        unsafe { _mm256_setzero_ps() }
    }
    #[inline(always)]
    unsafe fn part_load(from: *const f32, pass: usize) -> __m256 {
        unsafe { _mm256_loadu_ps(from.add(8 * pass)) }
    }
    #[inline(always)]
    unsafe fn part_load_tail(from: *const f32, count: usize, pass: usize) -> __m256 {
        let count = count.saturating_sub(8 * pass).min(8);
        unsafe { _mm256_maskload_ps(from.wrapping_add(8 * pass), ones(count)) }
    }
    #[inline(always)]
    unsafe fn part_fma(a: __m256, b: __m256, term: __m256) -> __m256 {
        unsafe { _mm256_fmadd_ps(a, b, term) }
    }
    #[inline(always)]
    unsafe fn part_fold(first: __m256, second: __m256) -> __m256 {
        unsafe { _mm256_add_ps(first, second) }
    }
    #[inline(always)]
    unsafe fn sums(vectors: [__m256; 4]) -> [f32; 4] {
        unsafe { sums(vectors) }
    }
}
