//! The runner against its peers, in one sitting and with one command:
//!
//! ```text
//! cargo run --release -p cli --example peers -- --steps 100,1000 --tools ninja,make
//! ```
//!
//! One graph, 1 ingest -> N train -> N eval -> 1 report with tiny shell commands, is written for each
//! tool ([`dag`], [`tools`]) and run cold, unchanged, with one leaf changed and so on ([`sitting`]).
//! Wall time, processor time with that of all children, peak memory and the number of commands that
//! ran are taken of each ([`measure`]); tools alternate between rounds, and medians are shown
//! ([`table`]). Tools that are not installed are named and left out. Left out: graphs of another
//! shape, and commands that take longer than the runner.

mod dag;
mod measure;
mod ours;
mod sitting;
mod table;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// What is asked for.
#[derive(Debug, Parser)]
#[command(
    name = "peers",
    about = "The runner against ninja, make, DVC and Snakemake, in one sitting"
)]
struct Asked {
    /// How many steps the graph has
    #[arg(long, value_delimiter = ',', default_value = "100,1000")]
    steps: Vec<usize>,
    /// The peers; those that are not on the PATH are left out
    #[arg(long, value_delimiter = ',', default_value = "ninja,make")]
    tools: Vec<tools::Peer>,
    /// How often what changes nothing or little is measured; the median is shown
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How often everything is made from nothing; the median is shown
    #[arg(long, default_value_t = 1)]
    cold_rounds: usize,
    /// How many commands run at once
    #[arg(long, default_value_t = 2)]
    jobs: usize,
    /// Our program [default: the example `runner` beside this one]
    #[arg(long, value_name = "PATH")]
    ours: Option<PathBuf>,
    /// Sizes of graphs of which nothing is made and only our plan is measured
    #[arg(long, value_delimiter = ',')]
    plans: Vec<usize>,
    /// The forms of our pipeline.toml
    #[arg(long, value_delimiter = ',', default_value = "matrix,written")]
    forms: Vec<ours::Form>,
    /// Options of our `run`, as one word with spaces
    #[arg(long, default_value = "", allow_hyphen_values = true)]
    our_options: String,
    /// DVC takes seconds for every step: it is measured up to so many
    #[arg(long, default_value_t = 100)]
    dvc_most: usize,
    /// The same for Snakemake
    #[arg(long, default_value_t = 1000)]
    snakemake_most: usize,
    /// Where the graphs are written; removed at the end
    #[arg(long)]
    folder: Option<PathBuf>,
}

fn main() -> ExitCode {
    match sitting::run(&Asked::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
