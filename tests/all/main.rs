//! The integration tests, as one binary: the rules of the house, a toy catalog, and the program
//! itself on its default profile.

// A test that fails says so by a panic.
#![allow(clippy::unwrap_used)]

mod artifacts;
mod corpus;
mod fifth;
mod forms;
mod house;
mod killed;
mod mini;
mod mistakes;
mod predict;
mod skeleton;
mod toy;
mod tune;
mod world;
