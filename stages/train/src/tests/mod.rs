//! Tests of the stage as a whole, and what all tests of this crate share.

mod pipeline;
mod run;
#[path = "../../../learn/src/tests/toy.rs"]
mod toy;
