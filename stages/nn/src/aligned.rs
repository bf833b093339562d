//! Numbers that start with a line of the cache, so that a vector of sixteen at a multiple of sixteen never
//! lies in two. Left out: lists that grow.

use std::ops::{Deref, DerefMut};

/// A line, in numbers.
const LINE: usize = 16;

/// A list whose length stays.
#[derive(Debug, Default)]
pub(crate) struct Aligned {
    buffer: Vec<f32>,
    start: usize,
    len: usize,
    /// The number that starts a line.
    first: usize,
}

impl Aligned {
    /// So many zeros; number `first` starts a line.
    pub(crate) fn zeros(len: usize, first: usize) -> Self {
        let buffer = vec![0.0f32; len + 2 * LINE];
        let line = buffer.as_ptr().align_offset(LINE * size_of::<f32>());
        // Where a pointer cannot be aligned, the list is as any other.
        let start = if line < LINE { (line + LINE - first % LINE) % LINE } else { 0 };
        Self { buffer, start, len, first }
    }

    /// The same for a list of numbers.
    pub(crate) fn of(values: &[f32], first: usize) -> Self {
        let mut list = Self::zeros(values.len(), first);
        list.copy_from_slice(values);
        list
    }
}

impl Deref for Aligned {
    type Target = [f32];

    fn deref(&self) -> &[f32] {
        &self.buffer[self.start..self.start + self.len]
    }
}

impl DerefMut for Aligned {
    fn deref_mut(&mut self) -> &mut [f32] {
        &mut self.buffer[self.start..self.start + self.len]
    }
}

impl Clone for Aligned {
    fn clone(&self) -> Self {
        Self::of(self, self.first)
    }
}

impl PartialEq for Aligned {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}
