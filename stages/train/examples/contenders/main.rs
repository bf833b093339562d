//! The trainer beside PyTorch and DyNet: the same network, sentences and updates, in one sitting, each
//! on one core.
//!
//! `cargo run --release -p train --features gemm --example contenders -- --sentences TABLE
//! --vocabulary TABLE --python PYTHON`; docs/speed.md says where the tables come from and what is
//! measured. Left out: what a whole run of the stage does beside updates.

mod arguments;
mod gemm;
mod ours;
mod process;
mod report;
mod sample;
mod scaling;
mod shape;
mod sitting;
mod threads;
mod usage;
mod work;

use std::process::ExitCode;

use artifact::StageError;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            if let Some(help) = &error.help {
                eprintln!("help: {help}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), StageError> {
    match arguments {
        [word, folder, isa, threads] if word == "worker" => {
            ours::serve(folder.as_ref(), isa, threads)
        }
        [word, sentences, words] if word == "point" => scaling::point(sentences, words),
        _ => sitting::run(&arguments::Arguments::parse(arguments)?),
    }
}
