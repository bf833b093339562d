//! Sixteen f32 lanes on three instruction sets: AVX-512 (one register), AVX2 with FMA (two) and
//! plain Rust (an array).
//!
//! Each operation rounds alike on all three, and sums of lanes follow one tree, so a kernel written
//! on [`Lanes`] gives the same bits everywhere. Left out: kernels (`matrix`, `cell`, `vector`).

/// Lanes per vector.
pub(crate) const LANES: usize = 16;

/// Adding it rounds an f32 to the nearest integer, left in the low bits.
pub(super) const ROUND: f32 = 12_582_912.0;

/// The bits of 1.
pub(super) const ONE: u32 = 0x3f80_0000;
/// The bits of 1/sqrt(2): subtracted from those of a number, they leave its exponent in bits 23 up.
pub(super) const HALF_ROOT: u32 = 0x3f35_04f3;
/// The bits of a fraction.
pub(super) const FRACTION: u32 = 0x007f_ffff;

/// Sixteen lanes.
///
/// # Safety
/// Every method of the AVX types must run on a processor that has the instructions; pointers must be
/// valid for the lanes that are read or written.
pub(super) trait Lanes: Copy {
    /// Whether there are 32 registers of sixteen lanes (else the equivalent of eight).
    const WIDE: bool;
    /// Passes of a tile of dot products: the AVX2 registers hold half the lanes at a time.
    const PASSES: usize;
    /// The lanes of one pass.
    type Part: Copy;
    /// Eight lanes: lane l of a vector plus lane l + 8.
    type Eight: Copy;

    unsafe fn splat(value: f32) -> Self;
    unsafe fn load(from: *const f32) -> Self;
    /// The first `count` lanes; the others are 0.
    unsafe fn load_part(from: *const f32, count: usize) -> Self;
    unsafe fn store(self, to: *mut f32);
    unsafe fn store_part(self, to: *mut f32, count: usize);
    /// self * factor + term, rounded once.
    unsafe fn fma(self, factor: Self, term: Self) -> Self;
    unsafe fn add(self, other: Self) -> Self;
    unsafe fn sub(self, other: Self) -> Self;
    unsafe fn mul(self, other: Self) -> Self;
    unsafe fn div(self, other: Self) -> Self;
    /// The larger; `other` where either is no number.
    unsafe fn max(self, other: Self) -> Self;
    /// The smaller; `other` where either is no number.
    unsafe fn min(self, other: Self) -> Self;
    /// 2^n, where the lanes are n + [`ROUND`] and n is from -126 to 127.
    unsafe fn power_of_two(self) -> Self;
    unsafe fn sqrt(self) -> Self;
    /// (e, m) of a positive normal number: 2^e m, with m from 1/sqrt(2) to sqrt(2).
    unsafe fn exponent(self) -> (Self, Self);
    /// The 23 upper bits of each of sixteen words as a number from 1 to 2.
    unsafe fn one_to_two(words: *const u32) -> Self;
    /// One bit of each of sixteen words: 0 or 1.
    unsafe fn bit(words: *const u32, bit: u32) -> Self;
    /// The first `count` lanes, then those of `rest`.
    unsafe fn until(self, count: usize, rest: Self) -> Self;
    /// Folds sixteen lanes to eight.
    unsafe fn eight(self) -> Self::Eight;

    unsafe fn part_zero() -> Self::Part;
    unsafe fn part_load(from: *const f32, pass: usize) -> Self::Part;
    unsafe fn part_load_tail(from: *const f32, count: usize, pass: usize) -> Self::Part;
    unsafe fn part_fma(a: Self::Part, b: Self::Part, term: Self::Part) -> Self::Part;
    /// Folds what the passes gave to eight lanes.
    unsafe fn part_fold(first: Self::Part, second: Self::Part) -> Self::Eight;
    /// The sums of four vectors: lanes 4 apart first, then 2, then 1.
    unsafe fn sums(vectors: [Self::Eight; 4]) -> [f32; 4];

    /// The sum of all lanes.
    #[inline(always)]
    unsafe fn sum(self) -> f32 {
        // SAFETY: as for the caller.
        unsafe {
            let eight = self.eight();
            Self::sums([eight; 4])[0]
        }
    }

    /// `count` lanes, 16 or fewer.
    #[inline(always)]
    unsafe fn get(from: *const f32, count: usize) -> Self {
        // SAFETY: as for the caller.
        unsafe { if count == LANES { Self::load(from) } else { Self::load_part(from, count) } }
    }

    /// Has the processor fetch what will soon be read; any address will do.
    #[inline(always)]
    fn fetch(_from: *const f32) {}

    /// Writes `count` lanes, 16 or fewer.
    #[inline(always)]
    unsafe fn put(self, to: *mut f32, count: usize) {
        // SAFETY: as for the caller.
        unsafe { if count == LANES { self.store(to) } else { self.store_part(to, count) } }
    }
}

/// Plain Rust: slow without hardware FMA, and the meaning of the other two.
#[derive(Clone, Copy)]
pub(super) struct Plain([f32; LANES]);

impl Plain {
    #[inline(always)]
    fn zip(self, other: Self, op: impl Fn(f32, f32) -> f32) -> Self {
        Self(std::array::from_fn(|lane| op(self.0[lane], other.0[lane])))
    }
}

impl Lanes for Plain {
    const WIDE: bool = false;
    const PASSES: usize = 1;
    type Part = Self;
    type Eight = [f32; 8];

    unsafe fn splat(value: f32) -> Self {
        Self([value; LANES])
    }
    unsafe fn load(from: *const f32) -> Self {
        // SAFETY: the caller vouches for sixteen lanes.
        unsafe { Self::load_part(from, LANES) }
    }
    unsafe fn load_part(from: *const f32, count: usize) -> Self {
        let mut lanes = [0.0; LANES];
        // SAFETY: the caller vouches for `count` lanes.
        unsafe { std::ptr::copy_nonoverlapping(from, lanes.as_mut_ptr(), count) };
        Self(lanes)
    }
    unsafe fn store(self, to: *mut f32) {
        // SAFETY: the caller vouches for sixteen lanes.
        unsafe { self.store_part(to, LANES) }
    }
    unsafe fn store_part(self, to: *mut f32, count: usize) {
        // SAFETY: the caller vouches for `count` lanes.
        unsafe { std::ptr::copy_nonoverlapping(self.0.as_ptr(), to, count) }
    }
    unsafe fn fma(self, factor: Self, term: Self) -> Self {
        Self(std::array::from_fn(|lane| self.0[lane].mul_add(factor.0[lane], term.0[lane])))
    }
    unsafe fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
    unsafe fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
    unsafe fn mul(self, other: Self) -> Self {
        self.zip(other, |a, b| a * b)
    }
    unsafe fn div(self, other: Self) -> Self {
        self.zip(other, |a, b| a / b)
    }
    unsafe fn max(self, other: Self) -> Self {
        self.zip(other, |a, b| if a > b { a } else { b })
    }
    unsafe fn min(self, other: Self) -> Self {
        self.zip(other, |a, b| if a < b { a } else { b })
    }
    unsafe fn power_of_two(self) -> Self {
        Self(self.0.map(|x| f32::from_bits((x.to_bits() << 23).wrapping_add(0x3f80_0000))))
    }
    unsafe fn sqrt(self) -> Self {
        Self(self.0.map(f32::sqrt))
    }
    unsafe fn exponent(self) -> (Self, Self) {
        let above = self.0.map(|x| x.to_bits().wrapping_sub(HALF_ROOT));
        let exponent = above.map(|bits| (bits as i32 >> 23) as f32);
        let mantissa = above.map(|bits| f32::from_bits((bits & FRACTION) + HALF_ROOT));
        (Self(exponent), Self(mantissa))
    }
    unsafe fn one_to_two(words: *const u32) -> Self {
        // SAFETY: the caller vouches for sixteen words.
        unsafe { Self(std::array::from_fn(|lane| f32::from_bits(*words.add(lane) >> 9 | ONE))) }
    }
    unsafe fn bit(words: *const u32, bit: u32) -> Self {
        // SAFETY: the caller vouches for sixteen words.
        unsafe { Self(std::array::from_fn(|lane| (*words.add(lane) >> bit & 1) as f32)) }
    }
    unsafe fn until(self, count: usize, rest: Self) -> Self {
        Self(std::array::from_fn(|lane| if lane < count { self.0[lane] } else { rest.0[lane] }))
    }
    unsafe fn eight(self) -> [f32; 8] {
        std::array::from_fn(|lane| self.0[lane] + self.0[lane + 8])
    }
    unsafe fn part_zero() -> Self {
        Self([0.0; LANES])
    }
    unsafe fn part_load(from: *const f32, _pass: usize) -> Self {
        // SAFETY: the caller vouches for sixteen lanes.
        unsafe { Self::load(from) }
    }
    unsafe fn part_load_tail(from: *const f32, count: usize, _pass: usize) -> Self {
        // SAFETY: the caller vouches for `count` lanes.
        unsafe { Self::load_part(from, count) }
    }
    unsafe fn part_fma(a: Self, b: Self, term: Self) -> Self {
        // SAFETY: plain Rust.
        unsafe { a.fma(b, term) }
    }
    unsafe fn part_fold(first: Self, _second: Self) -> [f32; 8] {
        // SAFETY: plain Rust.
        unsafe { first.eight() }
    }
    unsafe fn sums(vectors: [[f32; 8]; 4]) -> [f32; 4] {
        vectors.map(|v| {
            let four: [f32; 4] = std::array::from_fn(|lane| v[lane] + v[lane + 4]);
            (four[0] + four[2]) + (four[1] + four[3])
        })
    }
}
