//! A network against the arrays of another program: `repro oracle`.
//!
//! In reading order: `arrays` reads and writes files of named arrays; `describe` reads what a network
//! is and on which ids it runs, in three forms; `run` does a forward pass, a backward pass and an
//! update and names what comes out; `compare` measures it against what a file holds; `command` is the
//! command line. docs/oracle.md has names and forms. Left out: the network itself, which is the crate
//! `nn`'s.

mod arrays;
mod command;
mod compare;
mod describe;
mod forms;
mod published;
mod run;
#[cfg(test)]
mod tests;

pub use arrays::{Array, Arrays};
pub use command::ORACLE;
pub use compare::{Compared, TOLERANCE, compare};
pub use describe::{Described, Experiment, Text};
pub use run::{Chosen, initial, network, parameters, run};
