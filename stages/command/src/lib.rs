//! The contract between the command line and the commands that other crates export: what a command
//! declares, what it may ask for, and how it ends.
//!
//! The command line knows such a command only through [`Command`]; the command knows the command
//! line, and the runner behind it, only through [`Host`]. Options of every command (`--project`,
//! `--profile`, `--set`, `--color`) are the command line's. Left out: how any of it is done.

mod error;
mod fake;
pub mod grid;
mod host;
mod paint;

pub use clap;
pub use error::Error;
pub use fake::Fake;
pub use host::{Host, Input, Made, Source, Step};
pub use paint::Paint;

use clap::ArgMatches;

/// How a command ended that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well: exit code 0.
    Done,
    /// It looked for problems and told those that it found: exit code 1.
    Problems,
}

/// A command of `repro`.
#[derive(Clone, Copy)]
pub struct Command {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it does, in one line, for `repro --help`.
    pub about: &'static str,
    /// The tables of pipeline.toml that only this command reads ([`Host::value`]): the pipeline
    /// refuses tables that nobody reads.
    pub tables: &'static [&'static str],
    /// Its arguments and subcommands, and its examples (`after_help`, opening with `Examples:`).
    /// Name and `about` are filled in by the command line.
    pub clap: fn() -> clap::Command,
    /// Does it. The matches are those of the command, without the options of every command.
    pub run: fn(&ArgMatches, &dyn Host) -> Result<Outcome, Error>,
}
