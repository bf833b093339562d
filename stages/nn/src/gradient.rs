//! The gradient of one update: dense for layers, by row for embeddings.
//!
//! An array is written by whoever reaches it first and added to afterwards, so what a loss does not
//! reach costs nothing: it is neither computed nor read. Left out: what the gradients are.

use crate::aligned::Aligned;
use crate::kernels::Kernels;
use crate::layout::Layout;
use crate::team::Team;
use crate::{AlphaMap, Config, Network};

/// The gradient of the rows of an embedding that were used.
#[derive(Debug)]
pub(crate) struct Sparse {
    width: usize,
    /// For each id its place in `ids`, or [`UNUSED`].
    slots: Vec<u32>,
    ids: Vec<u32>,
    /// `[ids, width]`.
    values: Vec<f32>,
}

const UNUSED: u32 = u32::MAX;

impl Sparse {
    fn new(rows: usize, width: usize) -> Self {
        Self { width, slots: vec![UNUSED; rows], ids: Vec::new(), values: Vec::new() }
    }

    /// Forgets all rows.
    fn clear(&mut self) {
        for &id in &self.ids {
            self.slots[id as usize] = UNUSED;
        }
        self.ids.clear();
        self.values.clear();
    }

    /// Adds to the gradient of a row.
    pub(crate) fn add(&mut self, kernels: Kernels, id: u32, row: &[f32]) {
        let slot = &mut self.slots[id as usize];
        if *slot == UNUSED {
            *slot = self.ids.len() as u32;
            self.ids.push(id);
            self.values.extend_from_slice(row);
        } else {
            let start = *slot as usize * self.width;
            kernels.add_scaled(1.0, row, &mut self.values[start..start + self.width]);
        }
    }

    /// Makes the gradient of a row zero.
    pub(crate) fn freeze(&mut self, id: u32) {
        let slot = self.slots[id as usize];
        if slot != UNUSED {
            let start = slot as usize * self.width;
            self.values[start..start + self.width].fill(0.0);
        }
    }

    /// Adds the scaled gradient to a table of all rows.
    fn apply(&self, kernels: Kernels, factor: f32, table: &mut [f32]) {
        for (&id, row) in self.ids.iter().zip(self.values.chunks_exact(self.width)) {
            let start = id as usize * self.width;
            kernels.add_scaled(factor, row, &mut table[start..start + self.width]);
        }
    }
}

/// The parameter before which the arena is cut in two halves.
fn middle(layout: &Layout) -> usize {
    let half = layout.dense + (layout.len - layout.dense) / 2;
    layout.parameters.partition_point(|parameter| parameter.range.end <= half)
}

/// The gradient of some parameters that follow each other: what one thread may write.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    values: &'a mut [f32],
    written: &'a mut [bool],
    squares: &'a mut [Option<f64>],
    /// Where `values` starts among the dense gradients.
    start: usize,
    /// The number of its first parameter.
    first: usize,
}

impl<'a> Part<'a> {
    /// Cuts before a parameter.
    pub(crate) fn split(self, layout: &Layout, parameter: usize) -> (Self, Self) {
        let start = layout.dense_range(parameter).start;
        let (values, more_values) = self.values.split_at_mut(start - self.start);
        let (written, more_written) = self.written.split_at_mut(parameter - self.first);
        let (squares, more_squares) = self.squares.split_at_mut(parameter - self.first);
        let (first, more) = (self.first, parameter);
        (
            Self { values, written, squares, start: self.start, first },
            Self {
                values: more_values,
                written: more_written,
                squares: more_squares,
                start,
                first: more,
            },
        )
    }

    /// As [`Gradient::open`].
    pub(crate) fn open(&mut self, layout: &Layout, parameter: usize) -> (&mut [f32], bool) {
        let add = std::mem::replace(&mut self.written[parameter - self.first], true);
        self.squares[parameter - self.first] = None;
        let range = layout.dense_range(parameter);
        (&mut self.values[range.start - self.start..range.end - self.start], add)
    }

    /// As [`Gradient::sum`].
    pub(crate) fn sum(&mut self, layout: &Layout, parameter: usize) -> &mut [f32] {
        let (values, add) = self.open(layout, parameter);
        if !add {
            values.fill(0.0);
        }
        values
    }

    /// Sums the squares of a parameter's gradient while it is near, for [`Gradient::squares`].
    pub(crate) fn square(&mut self, kernels: Kernels, layout: &Layout, parameter: usize) {
        let range = layout.dense_range(parameter);
        let values = &self.values[range.start - self.start..range.end - self.start];
        self.squares[parameter - self.first] = Some(kernels.dot(values, values));
    }
}

/// The gradient of one update.
#[derive(Debug)]
pub(crate) struct Gradient {
    /// The dense part of the arena, in its layout.
    values: Aligned,
    /// For each parameter whether it has a gradient.
    written: Vec<bool>,
    /// For each parameter the sum of its gradient's squares, once it is known.
    squares: Vec<Option<f64>>,
    /// The places of each layer's alphas.
    maps: Vec<AlphaMap>,
    pub(crate) words: Sparse,
    pub(crate) chars: Sparse,
}

impl Gradient {
    pub(crate) fn new(config: &Config, layout: &Layout) -> Self {
        Self {
            values: Aligned::zeros(layout.len - layout.dense, 0),
            written: vec![false; layout.parameters.len()],
            squares: vec![None; layout.parameters.len()],
            maps: (0..config.layers).map(|layer| config.alpha_map(layer)).collect(),
            words: Sparse::new(config.words, config.word_dim),
            chars: Sparse::new(config.chars, config.char_dim),
        }
    }

    /// Starts an update: no parameter has a gradient.
    pub(crate) fn clear(&mut self) {
        self.written.fill(false);
        self.squares.fill(None);
        self.words.clear();
        self.chars.clear();
    }

    /// The place of a parameter's gradient, and whether to add to what stands there.
    pub(crate) fn open(&mut self, layout: &Layout, parameter: usize) -> (&mut [f32], bool) {
        let add = std::mem::replace(&mut self.written[parameter], true);
        self.squares[parameter] = None;
        (&mut self.values[layout.dense_range(parameter)], add)
    }

    /// The place of a parameter's gradient, to be added to.
    pub(crate) fn sum(&mut self, layout: &Layout, parameter: usize) -> &mut [f32] {
        let (values, add) = self.open(layout, parameter);
        if !add {
            values.fill(0.0);
        }
        values
    }

    /// All parameters from `first` on.
    pub(crate) fn from(&mut self, layout: &Layout, first: usize) -> Part<'_> {
        let start = layout.dense_range(first).start;
        let (values, written) = (&mut self.values[start..], &mut self.written[first..]);
        Part { values, written, squares: &mut self.squares[first..], start, first }
    }

    /// Gives every place of a tied alpha the sum over its places.
    pub(crate) fn tie(&mut self, layout: &Layout) {
        for (&alpha, map) in layout.alphas.iter().zip(&self.maps) {
            if !self.written[alpha] {
                continue;
            }
            let values = &mut self.values[layout.dense_range(alpha)];
            let owned = || map.places().iter().enumerate().filter_map(|(p, o)| Some((p, (*o)?)));
            for (place, owner) in owned().filter(|(place, owner)| place != owner) {
                values[owner] += values[place];
            }
            for (place, owner) in owned() {
                values[place] = values[owner];
            }
        }
    }

    /// The sum of the squares of all that was written; a tied alpha counts once.
    pub(crate) fn squares(&mut self, kernels: Kernels, team: &Team, layout: &Layout) -> f64 {
        let Self { values, written, maps, squares, words, chars } = self;
        let middle = middle(layout);
        let (first, second) = squares.split_at_mut(middle);
        team.each(&mut [first, second], |half, squares| {
            let start = half * middle;
            for (place, square) in squares.iter_mut().enumerate() {
                let parameter = start + place;
                if !written[parameter] || square.is_some() {
                    continue;
                }
                let values = &values[layout.dense_range(parameter)];
                let sum = match layout.alphas.iter().position(|&alpha| alpha == parameter) {
                    None => kernels.dot(values, values),
                    Some(layer) => {
                        let places = maps[layer].places().iter().zip(values).enumerate();
                        places
                            .filter(|(place, (owner, _))| **owner == Some(*place))
                            .map(|(_, (_, value))| f64::from(*value) * f64::from(*value))
                            .sum()
                    }
                };
                *square = Some(sum);
            }
        });
        let mut sum = 0.0;
        for sparse in [words, chars] {
            sum += kernels.dot(&sparse.values, &sparse.values);
        }
        // In the order of the parameters, whoever squared them.
        squares.iter().fold(sum, |sum, square| sum + square.unwrap_or(0.0))
    }

    /// Adds the scaled gradient to the parameters.
    pub(crate) fn apply(&self, kernels: Kernels, team: &Team, factor: f32, network: &mut Network) {
        let (layout, values) = (&network.layout, &mut network.values);
        self.words.apply(kernels, factor, &mut values[layout.range(layout.words)]);
        self.chars.apply(kernels, factor, &mut values[layout.range(layout.chars)]);
        let middle = middle(layout);
        let cut = layout.range(middle).start;
        let (first, second) = values.split_at_mut(cut);
        let halves = [(first, 0, 0..middle), (second, cut, middle..self.written.len())];
        team.each(&mut { halves }, |_, (values, start, parameters)| {
            for parameter in parameters.clone().filter(|&parameter| self.written[parameter]) {
                let gradient = &self.values[layout.dense_range(parameter)];
                let range = layout.range(parameter);
                let values = &mut values[range.start - *start..range.end - *start];
                kernels.add_scaled(factor, gradient, values);
            }
        });
    }

    /// Every piece that has a gradient: each used row of the embeddings, each written array. Told
    /// are its number among all rows of words, rows of characters and arrays, where it starts in the
    /// arena, and its gradient.
    pub(crate) fn each(&self, layout: &Layout, mut tell: impl FnMut(usize, usize, &[f32])) {
        let mut before = 0;
        for (parameter, sparse) in [(layout.words, &self.words), (layout.chars, &self.chars)] {
            for (&id, row) in sparse.ids.iter().zip(sparse.values.chunks_exact(sparse.width)) {
                let start = layout.range(parameter).start + id as usize * sparse.width;
                tell(before + id as usize, start, row);
            }
            before += sparse.slots.len();
        }
        for parameter in (0..self.written.len()).filter(|&parameter| self.written[parameter]) {
            let gradient = &self.values[layout.dense_range(parameter)];
            tell(before + parameter, layout.range(parameter).start, gradient);
        }
    }

    /// A parameter's gradient in the order of the arena; zeros where it has none.
    pub(crate) fn of(&self, layout: &Layout, parameter: usize) -> Vec<f32> {
        let mut out = vec![0.0; layout.range(parameter).len()];
        let kernels = Kernels::best();
        if parameter == layout.words {
            self.words.apply(kernels, 1.0, &mut out);
        } else if parameter == layout.chars {
            self.chars.apply(kernels, 1.0, &mut out);
        } else if self.written[parameter] {
            out.copy_from_slice(&self.values[layout.dense_range(parameter)]);
        }
        out
    }
}
