//! `repro predict` and `repro inspect`: what a trained step does with text, and what it is.
//!
//! Left out: how the step is made, and the terminal, which are the host's.

mod inspect;
mod model;
mod predict;
mod source;
mod tokens;

use command::Command;
use command::clap::{Arg, ArgAction, Command as Grammar};

/// `repro predict`.
pub const PREDICT: Command = Command {
    name: "predict",
    about: "Label text of your own with a trained network",
    tables: &[],
    clap: predict_grammar,
    run: predict::run,
};

/// `repro inspect`.
pub const INSPECT: Command = Command {
    name: "inspect",
    about: "Look into a trained network: settings, parameters, alphas, betas, dev accuracy",
    tables: &[],
    clap: inspect_grammar,
    run: inspect::run,
};

fn step() -> Arg {
    Arg::new("step").value_name("STEP").required(true).help(
        "A trained step: a selector that means exactly one, such as \
         'train[tasks=chunk,system=sluice,domain=nw,seed=1]'",
    )
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

fn predict_grammar() -> Grammar {
    Grammar::new("predict")
        .arg(step())
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .default_value("-")
                .help("The text; `-` is standard input"),
        )
        .arg(
            Arg::new("input")
                .long("input")
                .value_name("FORM")
                .value_parser(["text", "conll", "conllu", "tsv"])
                .help("What the text is [default: by the file's name, else text]"),
        )
        .arg(
            Arg::new("column")
                .long("column")
                .value_name("N")
                .default_value("1")
                .value_parser(command::clap::value_parser!(u16).range(1..))
                .help("Of a TSV file, the column of the words, from 1"),
        )
        .arg(flag("tokenize", "Part punctuation and English clitics from words (text only)"))
        .arg(
            Arg::new("task")
                .long("task")
                .value_name("TASK")
                .action(ArgAction::Append)
                .help("Only these of the network's tasks; may be repeated"),
        )
        .arg(flag("confidence", "Add the probability of each label that is chosen"))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORM")
                .value_parser(["conll", "json"])
                .default_value("conll")
                .help("What is printed: columns, or one JSON object a line"),
        )
        .after_help(PREDICT_EXAMPLES)
}

fn inspect_grammar() -> Grammar {
    Grammar::new("inspect")
        .arg(step())
        .arg(flag("json", "Print it as JSON"))
        .after_help(INSPECT_EXAMPLES)
}

const PREDICT_EXAMPLES: &str = "\
Examples:
  echo 'Mira left the house .' | repro predict 'train[tasks=chunk,system=sluice,domain=nw,seed=1]'
  repro predict 'train[tasks=chunk,system=sluice,domain=nw,seed=1]' letter.txt --tokenize
  repro predict 'train[tasks=four,system=hard,domain=nw]' text.conllu --task ner --confidence
  repro predict 'train[tasks=chunk,system=hard,domain=nw]' - --format json < letter.txt | head

Text has one sentence a line, words parted by spaces; empty lines are passed over. CoNLL-2012,
CoNLL-U and TSV are told by the file's name (.gold_conll, .conllu, .tsv) or by --input.
Columns: the word, then one label for each task, parted by tabs; an empty line ends a sentence.
With --confidence the probability of each label stands behind it.
--tokenize parts quotes, brackets and punctuation from the ends of words, and n't 's 're 've 'll
'd 'm; full stops stay in words that have another one (U.S.) and behind single letters.
What the step needs is made first, as `repro run` does.";

const INSPECT_EXAMPLES: &str = "\
Examples:
  repro inspect 'train[tasks=chunk,system=sluice,domain=nw,seed=1]'
  repro inspect 'train[tasks=chunk,system=sluice,domain=nw,seed=1]' --json    for scripts
  repro list train                                                            which steps there are

Alphas: a row is the task and subspace that reads, a column the one that is read.";

#[cfg(test)]
mod tests;
