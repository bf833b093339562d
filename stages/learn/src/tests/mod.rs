//! Tests of runs, and what all tests of this crate share.

mod resume;
mod settings;
pub(crate) mod toy;
