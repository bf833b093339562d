//! The ingest stage: one domain and split of a corpus, in whichever form it comes, becomes one table
//! of sentences with one layer for each task.
//!
//! A layer that nobody annotated is absent, never a row of `O`: what the source does not have, what
//! the parameters declare, and what a form cannot say (a sentence without a parse has neither parts
//! of speech nor chunks). Left out: what the labels are used for, and the formats themselves, which
//! are `corpus`' readers.

mod beside;
mod commands;
mod files;
mod layers;
mod params;
mod pending;
mod read;
mod run;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};

pub use commands::CORPUS;
pub use params::{Format, Params, Splits, Unannotated};

/// The stage.
pub struct Ingest;

impl Verb for Ingest {
    const NAME: &'static str = "ingest";
    const ABOUT: &'static str = "reads one domain and split of a corpus";
    const INPUTS: &'static [InputSpec] = &[InputSpec {
        name: "corpus",
        arity: Arity::One,
        about: "the folder of one domain: *gold_conll, *_skel, .parse, .mrg, .ptb, .conllu, .iob2, \
                or files of a task's own",
    }];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "sentences",
        kind: OutputKind::File,
        about: "Arrow: sentences with one layer for each task",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        params.check()
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let mut read = run::run(&params, request)?;
        request.monitor.metric("sentences", read.sentences as f64);
        if read.left_out > 0 {
            request.monitor.metric("sentences left out", read.left_out as f64);
        }
        read.table.write(&request.outputs.path("sentences"))
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod corpora;
