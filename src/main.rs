//! The composition root: the stages, the machine, and the command line that brings them together.

mod catalog;
mod machine;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Err(error) = machine::plan_fault() {
        eprintln!("error: {error}");
        return ExitCode::from(2);
    }
    cli::run(cli::Program {
        catalog: catalog::catalog(),
        commands: catalog::commands(),
        machine: machine::machine(),
    })
}
