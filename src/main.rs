//! The composition root: the stages, the machine, and the command line that brings them together.

mod catalog;
mod machine;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(catalog::catalog(), machine::machine())
}
