//! `repro corpus`: what a profile's corpus holds (`stats`), what a sentence looks like (`show`), and
//! what is wrong with its files (`check`).
//!
//! Left out: how steps are made, and the terminal, which are the host's.

mod check;
mod draw;
mod find;
mod problems;
mod show;
mod stats;
mod tally;
mod walk;

use command::clap::{Arg, ArgAction, ArgMatches, Command as Grammar};
use command::{Command, Error, Host, Outcome};

/// `repro corpus`.
pub const CORPUS: Command = Command {
    name: "corpus",
    about: "Look at a profile's corpus: its size, its sentences, its faults",
    tables: &[],
    clap: grammar,
    run,
};

fn grammar() -> Grammar {
    let json = || flag("json", "Print it as JSON");
    let stats = Grammar::new("stats")
        .about("Count sentences, words, labels and annotation; all-O baselines")
        .arg(list("task", "TASK", "Only these tasks; may be repeated"))
        .arg(list("domain", "DOMAIN", "Only these domains; may be repeated"))
        .arg(flag("labels", "List every label, not only the most frequent ones"))
        .arg(json())
        .after_help(STATS);
    let show = Grammar::new("show")
        .about("Print a sentence with its layers and its tree, or list a document's sentences")
        .arg(
            Arg::new("sentence")
                .value_name("DOC[:SENT]")
                .required(true)
                .help("A document, or a part of its name that no other has; the sentence's number"),
        )
        .arg(json())
        .after_help(SHOW);
    let check = Grammar::new("check")
        .about("Read every file and tell all that is wrong; exit code 1 where something is")
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .help("A folder of corpus files [default: the profile's corpus]"),
        )
        .arg(json())
        .after_help(CHECK);
    Grammar::new("corpus")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([stats, show, check])
        .after_help(EXAMPLES)
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

fn list(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).action(ArgAction::Append)
}

/// The values of a repeated option.
fn values(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).into_iter().flatten().cloned().collect()
}

fn run(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    match matches.subcommand() {
        Some(("stats", matches)) => stats::run(
            &stats::Asked {
                tasks: values(matches, "task"),
                domains: values(matches, "domain"),
                all_labels: matches.get_flag("labels"),
                json: matches.get_flag("json"),
            },
            host,
        ),
        Some(("show", matches)) => {
            let sentence = matches.get_one::<String>("sentence").map_or("", String::as_str);
            show::run(sentence, matches.get_flag("json"), host)
        }
        Some(("check", matches)) => {
            let folder = matches.get_one::<String>("folder").map(String::as_str);
            check::run(folder, matches.get_flag("json"), host)
        }
        // The grammar has no others.
        _ => Err(Error::usage("repro corpus needs a command")),
    }
}

const EXAMPLES: &str = "\
Examples:
  repro corpus stats                          how much there is, and of what
  repro corpus show talkshow_000001:3         a sentence with its layers and its tree
  repro corpus check                          everything that is wrong with the files
  repro corpus check --profile ontonotes      of another profile
  repro corpus check ../my-corpus --json      of a folder, for scripts";

const STATS: &str = "\
Examples:
  repro corpus stats                          sentences, words, coverage, labels, baselines
  repro corpus stats --profile open7          of another corpus
  repro corpus stats --task ner --labels      every label of one task
  repro corpus stats --json                   for scripts";

const SHOW: &str = "\
Examples:
  repro corpus show talkshow_000001           the sentences of a document, by a part of its name
  repro corpus show talkshow_000001:3         one of them; numbers count from 0
  repro corpus show bc/talkshow/0000/talkshow_000001:3
                                              by the whole name
  repro corpus show talkshow_000001:3 --json  for scripts";

const CHECK: &str = "\
Examples:
  repro corpus check                          the profile's corpus
  repro corpus check --profile ontonotes      of another profile
  repro corpus check ../my-corpus             a folder, whatever the profile
  repro corpus check --json                   for scripts

Exit codes: 0 where nothing is wrong, 1 where something is; others as in repro --help.";

#[cfg(test)]
mod tests;
