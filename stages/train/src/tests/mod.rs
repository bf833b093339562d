//! Tests of the stage as a whole, and what all tests of this crate share.

mod pipeline;
mod run;
pub(crate) mod toy;
