//! The arithmetic that takes the time, on plain slices: matrix products, LSTM cells, vectors.
//!
//! [`Kernels`] is the safe face: it checks every slice, then runs the instructions chosen at the
//! start. AVX-512, AVX2 and plain Rust give the same bits: sums have a fixed order (`lanes`). This
//! module alone holds unsafe code. Left out: what is computed with it (`lstm`, `forward`).

#![allow(unsafe_code)]

mod apart;
mod cell;
mod coupled;
mod lanes;
mod matrix;
mod normal;
mod vector;
#[cfg(target_arch = "x86_64")]
mod x86;

pub(crate) use lanes::LANES;
use lanes::Plain;
use matrix::{Dots, Product};
use vector::Strips;

/// A set of vector instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Isa {
    /// AVX-512 F, VL, DQ and BW: 16 lanes.
    Avx512,
    /// AVX2 with FMA: 8 lanes.
    Avx2,
    /// No vector instructions: slow, the same bits.
    Plain,
}

/// The kernels on a set of instructions that this machine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kernels {
    isa: Isa,
}

/// Rows of a matrix inside a slice, `stride` apart.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'a>(pub(crate) &'a [f32], pub(crate) usize);

/// Rows to write.
pub(crate) struct RowsMut<'a>(pub(crate) &'a mut [f32], pub(crate) usize);

/// Checks that `rows` rows of `width` elements lie in a slice of length `len`.
fn fits(len: usize, stride: usize, rows: usize, width: usize) {
    assert!(rows == 0 || (stride >= width || rows == 1) && len >= (rows - 1) * stride + width);
}

/// Defines a function that runs a generic kernel on the chosen instructions.
macro_rules! kernel {
    ($name:ident, $module:ident, ($($arg:ident: $type:ty),*) $(-> $out:ty)?) => {
        /// # Safety
        /// That of the kernel of this name; the machine has the instructions.
        unsafe fn $name(isa: Isa, $($arg: $type),*) $(-> $out)? {
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
            unsafe fn avx512($($arg: $type),*) $(-> $out)? {
                // SAFETY: the caller's.
                unsafe { $module::$name::<x86::Avx512>($($arg),*) }
            }
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2,fma")]
            unsafe fn avx2($($arg: $type),*) $(-> $out)? {
                // SAFETY: the caller's.
                unsafe { $module::$name::<x86::Avx2>($($arg),*) }
            }
            // SAFETY: the caller's; `Kernels` holds only what the machine has.
            unsafe {
                match isa {
                    #[cfg(target_arch = "x86_64")]
                    Isa::Avx512 => avx512($($arg),*),
                    #[cfg(target_arch = "x86_64")]
                    Isa::Avx2 => avx2($($arg),*),
                    _ => $module::$name::<Plain>($($arg),*),
                }
            }
        }
    };
}

kernel!(product, matrix, (p: Product));
kernel!(dots, matrix, (d: Dots));
kernel!(mates, apart, (p: apart::Mates));
kernel!(scaled, apart, (factor: f32, s: apart::Square));
kernel!(turned, apart, (factor: f32, s: apart::Square));
kernel!(forward, cell, (x: cell::Forward));
kernel!(backward, cell, (x: cell::Backward));
kernel!(coupled_open, coupled, (x: coupled::Open));
kernel!(coupled_close, coupled, (x: coupled::Close));
kernel!(coupled_close_back, coupled, (x: coupled::CloseBack));
kernel!(coupled_open_back, coupled, (x: coupled::OpenBack));
kernel!(squash, coupled, (values: *mut f32, n: usize));
kernel!(exponentials, cell, (row: *mut f32, n: usize, largest: f32) -> f32);
kernel!(dot, vector, (x: *const f32, y: *const f32, n: usize) -> f64);
kernel!(add_strips, vector, (factor: f32, s: vector::Strips));
kernel!(dot_strips, vector, (s: vector::Strips) -> f64);
kernel!(add_normals, normal, (deviation: f32, bits: *const u32, values: *mut f32, n: usize));
kernel!(add_scaled, vector, (factor: f32, x: *const f32, y: *mut f32, n: usize));

/// The arrays of one step of LSTM cells ([`Kernels::cells`]).
pub(crate) struct Cells<'a> {
    pub(crate) rows: usize,
    pub(crate) hidden: usize,
    /// In: the sums of the gates i f g o; out: the gates. `[rows, 4H]`.
    pub(crate) gates: &'a mut [f32],
    /// `[rows, H]`, or none for zeros.
    pub(crate) c_previous: Option<&'a [f32]>,
    /// `[rows, H]`.
    pub(crate) c: &'a mut [f32],
    /// `[rows, H]`.
    pub(crate) c_tanh: &'a mut [f32],
    /// `[rows, H]`.
    pub(crate) h: RowsMut<'a>,
}

/// The arrays of one step of LSTM cells backwards ([`Kernels::cells_backward`]).
pub(crate) struct CellsBackward<'a> {
    pub(crate) rows: usize,
    pub(crate) hidden: usize,
    /// `[rows, 4H]`.
    pub(crate) gates: &'a [f32],
    /// `[rows, H]`, or none for zeros.
    pub(crate) c_previous: Option<&'a [f32]>,
    /// `[rows, H]`.
    pub(crate) c_tanh: &'a [f32],
    /// Gradient of h from above, `[rows, H]`.
    pub(crate) dh_above: Rows<'a>,
    /// Gradient of h from the next step, `[rows, H]`.
    pub(crate) dh: &'a [f32],
    /// In: gradient of c from the next step; out: that of the previous c. `[rows, H]`.
    pub(crate) dc: &'a mut [f32],
    /// Out: gradient of the sums of the gates, `[rows, 4H]`.
    pub(crate) dgates: &'a mut [f32],
}

impl Kernels {
    /// The fastest that this machine has.
    pub fn best() -> Self {
        let fastest = [Isa::Avx512, Isa::Avx2].into_iter().find_map(Self::of);
        fastest.unwrap_or(Self { isa: Isa::Plain })
    }

    /// The kernels on a given set of instructions; none if this machine lacks it.
    pub fn of(isa: Isa) -> Option<Self> {
        #[cfg(target_arch = "x86_64")]
        let present = {
            let avx2 = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma");
            match isa {
                Isa::Avx512 => {
                    avx2 && is_x86_feature_detected!("avx512f")
                        && is_x86_feature_detected!("avx512vl")
                        && is_x86_feature_detected!("avx512dq")
                        && is_x86_feature_detected!("avx512bw")
                }
                Isa::Avx2 => avx2,
                Isa::Plain => true,
            }
        };
        #[cfg(not(target_arch = "x86_64"))]
        let present = isa == Isa::Plain;
        present.then_some(Self { isa })
    }

    /// The instructions that are used.
    pub fn isa(self) -> Isa {
        self.isa
    }

    /// C `[m, n]` = or += A `[m, k]` B `[k, n]`.
    pub(crate) fn times(self, size: [usize; 3], a: Rows, b: Rows, c: RowsMut, add: bool) {
        let [m, n, k] = size;
        fits(a.0.len(), a.1, m, k);
        fits(b.0.len(), b.1, k, n);
        fits(c.0.len(), c.1, m, n);
        let a = (a.0.as_ptr(), a.1, 1);
        let p = Product { size, a, b: (b.0.as_ptr(), b.1), c: (c.0.as_mut_ptr(), c.1), add };
        // SAFETY: the matrices hold what the sizes state; `c` is borrowed alone.
        unsafe { product(self.isa, p) }
    }

    /// C `[m, n]` = or += A `[k, m]` transposed times B `[k, n]`.
    pub(crate) fn transposed_times(
        self,
        size: [usize; 3],
        a: Rows,
        b: Rows,
        c: RowsMut,
        add: bool,
    ) {
        let [m, n, k] = size;
        fits(a.0.len(), a.1, k, m);
        fits(b.0.len(), b.1, k, n);
        fits(c.0.len(), c.1, m, n);
        let a = (a.0.as_ptr(), 1, a.1);
        let p = Product { size, a, b: (b.0.as_ptr(), b.1), c: (c.0.as_mut_ptr(), c.1), add };
        // SAFETY: the matrices hold what the sizes state; `c` is borrowed alone.
        unsafe { product(self.isa, p) }
    }

    /// C `[m, n]` = or += A `[m, k]` times B `[n, k]` transposed.
    pub(crate) fn times_transposed(
        self,
        size: [usize; 3],
        a: Rows,
        b: Rows,
        c: RowsMut,
        add: bool,
    ) {
        let [m, n, k] = size;
        fits(a.0.len(), a.1, m, k);
        fits(b.0.len(), b.1, n, k);
        fits(c.0.len(), c.1, m, n);
        let a = (a.0.as_ptr(), a.1);
        let d = Dots { size, a, b: (b.0.as_ptr(), b.1), c: (c.0.as_mut_ptr(), c.1), add };
        // SAFETY: the matrices hold what the sizes state; `c` is borrowed alone.
        unsafe { dots(self.isa, d) }
    }

    /// One step of LSTM cells: c = f c' + i g, h = o tanh(c).
    pub(crate) fn cells(self, x: Cells) {
        let (rows, hidden) = (x.rows, x.hidden);
        fits(x.gates.len(), 4 * hidden, rows, 4 * hidden);
        let c_previous = x.c_previous.map_or(std::ptr::null(), |c| {
            fits(c.len(), hidden, rows, hidden);
            c.as_ptr()
        });
        fits(x.c.len(), hidden, rows, hidden);
        fits(x.c_tanh.len(), hidden, rows, hidden);
        fits(x.h.0.len(), x.h.1, rows, hidden);
        let x = cell::Forward {
            rows,
            hidden,
            gates: x.gates.as_mut_ptr(),
            c_previous,
            c: x.c.as_mut_ptr(),
            c_tanh: x.c_tanh.as_mut_ptr(),
            h: (x.h.0.as_mut_ptr(), x.h.1),
        };
        // SAFETY: the slices hold the rows stated; those written are borrowed alone.
        unsafe { forward(self.isa, x) }
    }

    /// The gradient of [`Kernels::cells`].
    pub(crate) fn cells_backward(self, x: CellsBackward) {
        let (rows, hidden) = (x.rows, x.hidden);
        fits(x.gates.len(), 4 * hidden, rows, 4 * hidden);
        let c_previous = x.c_previous.map_or(std::ptr::null(), |c| {
            fits(c.len(), hidden, rows, hidden);
            c.as_ptr()
        });
        fits(x.c_tanh.len(), hidden, rows, hidden);
        fits(x.dh_above.0.len(), x.dh_above.1, rows, hidden);
        fits(x.dh.len(), hidden, rows, hidden);
        fits(x.dc.len(), hidden, rows, hidden);
        fits(x.dgates.len(), 4 * hidden, rows, 4 * hidden);
        let x = cell::Backward {
            rows,
            hidden,
            gates: x.gates.as_ptr(),
            c_previous,
            c_tanh: x.c_tanh.as_ptr(),
            dh_above: (x.dh_above.0.as_ptr(), x.dh_above.1),
            dh: x.dh.as_ptr(),
            dc: x.dc.as_mut_ptr(),
            dgates: x.dgates.as_mut_ptr(),
        };
        // SAFETY: the slices hold the rows stated; those written are borrowed alone.
        unsafe { backward(self.isa, x) }
    }

    /// Turns logits into exp(logit - largest) and returns the sum.
    pub(crate) fn exponentials(self, row: &mut [f32], largest: f32) -> f32 {
        // SAFETY: a slice of that length.
        unsafe { exponentials(self.isa, row.as_mut_ptr(), row.len(), largest) }
    }

    /// The sum of x y.
    pub(crate) fn dot(self, x: &[f32], y: &[f32]) -> f64 {
        assert_eq!(x.len(), y.len());
        // SAFETY: two slices of that length.
        unsafe { dot(self.isa, x.as_ptr(), y.as_ptr(), x.len()) }
    }

    /// y += factor x.
    pub(crate) fn add_scaled(self, factor: f32, x: &[f32], y: &mut [f32]) {
        assert_eq!(x.len(), y.len());
        // SAFETY: two slices of that length; `y` is borrowed alone.
        unsafe { add_scaled(self.isa, factor, x.as_ptr(), y.as_mut_ptr(), x.len()) }
    }

    /// y += factor x, for `rows` rows of `width` elements.
    pub(crate) fn add_strips(self, size: [usize; 2], factor: f32, x: Rows, y: RowsMut) {
        let [rows, width] = size;
        fits(x.0.len(), x.1, rows, width);
        fits(y.0.len(), y.1, rows, width);
        let s = Strips { rows, width, x: (x.0.as_ptr(), x.1), y: (y.0.as_mut_ptr(), y.1) };
        // SAFETY: the slices hold the rows; `y` is borrowed alone.
        unsafe { add_strips(self.isa, factor, s) }
    }

    /// The sum of x y over `rows` rows of `width` elements.
    pub(crate) fn dot_strips(self, size: [usize; 2], x: Rows, y: Rows) -> f64 {
        let [rows, width] = size;
        fits(x.0.len(), x.1, rows, width);
        fits(y.0.len(), y.1, rows, width);
        let s = Strips { rows, width, x: (x.0.as_ptr(), x.1), y: (y.0.as_ptr().cast_mut(), y.1) };
        // SAFETY: the slices hold the rows; the kernel only reads.
        unsafe { dot_strips(self.isa, s) }
    }

    /// Adds a normal number of a standard deviation to each value; one word of random bits makes
    /// one number, and `bits` has a whole number of 32 words, as many as `values` or more.
    pub(crate) fn add_normals(self, deviation: f32, bits: &[u32], values: &mut [f32]) {
        assert!(bits.len().is_multiple_of(32) && bits.len() >= values.len());
        // SAFETY: the slices hold what is stated.
        unsafe {
            add_normals(self.isa, deviation, bits.as_ptr(), values.as_mut_ptr(), values.len());
        }
    }
}

#[cfg(test)]
mod tests;
