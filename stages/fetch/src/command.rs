//! The command `repro fetch`: what may be asked for, and what is printed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use artifact::StageError;
use command::clap::{self, Arg, ArgAction, ArgMatches};
use command::{Command, Error, Host, Outcome};
use serde_json::Value;

use crate::Talk;
use crate::report::Printed;
use crate::run::{Options, run};
use crate::sources::{Corpus, Sources};

/// Makes an open corpus from public repositories.
pub const FETCH: Command = Command {
    name: "fetch",
    about: "Make an open corpus from public git repositories",
    tables: &["fetch"],
    clap: arguments,
    run: execute,
};

const EXAMPLES: &str = "\
Examples:
  repro fetch open7
  repro fetch gum --into data/gum
  repro fetch open7 --mirror ewt=../mirrors/UD_English-EWT   read a local clone
  repro fetch open7 --from ../mirrors                        all clones are there

A table [fetch] of pipeline.toml can say the same once and for all: `from = \"FOLDER\"`, and
`mirrors = { ewt = \"PATH\" }`.";

fn arguments() -> clap::Command {
    clap::Command::new("fetch")
        .arg(
            Arg::new("corpus")
                .value_name("CORPUS")
                .required(true)
                .value_parser(["open7", "gum"])
                .help("Which corpus"),
        )
        .arg(
            Arg::new("into")
                .long("into")
                .value_name("FOLDER")
                .value_parser(clap::value_parser!(PathBuf))
                .help("The folder to make [default: data/CORPUS]"),
        )
        .arg(
            Arg::new("from")
                .long("from")
                .value_name("DIR")
                .value_parser(clap::value_parser!(PathBuf))
                .help("A folder that has a local clone of each source"),
        )
        .arg(
            Arg::new("mirror")
                .long("mirror")
                .value_name("NAME=PATH")
                .action(ArgAction::Append)
                .help("A local clone of one source; may be given several times"),
        )
        .arg(
            Arg::new("json")
                .long("json")
                .action(ArgAction::SetTrue)
                .help("Print the report as JSON"),
        )
        .after_help(EXAMPLES)
}

fn execute(matches: &ArgMatches, host: &dyn Host) -> Result<Outcome, Error> {
    let sources = Sources::embedded()?;
    let options = options(matches, host)?;
    let talk = Talk { note: &|line| host.note(line), monitor: host.monitor() };
    let (report, state) = run(&sources, &options, talk)?;
    if matches.get_flag("json") {
        let printed = Printed { state, folder: options.into.clone(), report: &report };
        let json = serde_json::to_string_pretty(&printed)
            .map_err(|error| StageError::new(format!("the report cannot be written: {error}")))?;
        host.print(&(json + "\n"))?;
    } else {
        host.print(&report.text(state, &options.into))?;
        if let Some(corpus) = sources.corpus.get(&options.corpus) {
            host.print(&next(corpus, &options, host.root()))?;
        }
    }
    Ok(Outcome::Done)
}

/// What to type now.
fn next(corpus: &Corpus, options: &Options, root: &Path) -> String {
    let mut with = format!("--profile {}", corpus.profile);
    if options.into != root.join("data").join(&options.corpus) {
        // Settings are relative to the project, the command line is not.
        let folder = std::path::absolute(&options.into).unwrap_or_else(|_| options.into.clone());
        with += &format!(" --set 'corpus=folder:{}'", folder.display());
    }
    let run = format!("repro run {with} {}", corpus.targets);
    format!("\nNext:\n  repro corpus stats {with}\n  {}\n", run.trim_end())
}

/// What the command line asks for, over what pipeline.toml says. Paths of the file are relative to
/// its folder, those of the command line to the working folder.
fn options(matches: &ArgMatches, host: &dyn Host) -> Result<Options, Error> {
    let corpus = matches.get_one::<String>("corpus").cloned().unwrap_or_default();
    let data = host.root().join("data");
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let mut mirrors = BTreeMap::new();
    if let Some(Value::Object(table)) = host.value("fetch.mirrors")? {
        for (name, value) in table {
            let Value::String(path) = &value else {
                return Err(Error::usage(format!("fetch.mirrors.{name} is no path")));
            };
            mirrors.insert(name, host.root().join(path));
        }
    }
    for pair in matches.get_many::<String>("mirror").into_iter().flatten() {
        let Some((name, path)) = pair.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            return Err(Error::usage(format!("`{pair}` names no mirror"))
                .help("write --mirror NAME=PATH, such as --mirror ewt=../UD_English-EWT"));
        };
        mirrors.insert(name.to_owned(), PathBuf::from(path));
    }
    let from = match host.value("fetch.from")? {
        Some(Value::String(folder)) if !folder.is_empty() => Some(host.root().join(folder)),
        _ => None,
    };
    Ok(Options {
        into: path("into").unwrap_or_else(|| data.join(&corpus)),
        cache: data.join(".fetch"),
        from: path("from").or(from),
        mirrors,
        corpus,
    })
}

#[cfg(test)]
mod tests {
    use command::Fake;
    use serde_json::json;

    use super::*;

    fn asked(arguments: &[&str], values: Value) -> Result<Options, Error> {
        let Value::Object(values) = values else { panic!("a table") };
        let mut host = Fake::default();
        host.root = "project".into();
        host.values = values.into_iter().collect();
        let matches = arguments_of(arguments);
        options(&matches, &host)
    }

    fn arguments_of(list: &[&str]) -> ArgMatches {
        arguments().try_get_matches_from(std::iter::once(&"fetch").chain(list)).unwrap()
    }

    #[test]
    fn the_command_line_goes_before_the_file() {
        let values = json!({ "fetch.from": "all", "fetch.mirrors": { "ewt": "a", "masc": "b" } });
        let options = asked(&["open7", "--mirror", "ewt=c"], values).unwrap();
        assert_eq!(options.into, PathBuf::from("project/data/open7"));
        assert_eq!(options.cache, PathBuf::from("project/data/.fetch"));
        assert_eq!(options.from, Some("project/all".into()));
        let mirrors = [("ewt", "c"), ("masc", "project/b")];
        let mirrors: Vec<_> = mirrors.map(|(n, p)| (n.to_owned(), PathBuf::from(p))).into();
        assert_eq!(options.mirrors.into_iter().collect::<Vec<_>>(), mirrors);
        let options = asked(&["gum", "--into", "x", "--from", "y"], json!({})).unwrap();
        assert_eq!((options.into, options.from), ("x".into(), Some("y".into())));
    }

    #[test]
    fn what_to_type_next_reads_the_folder_that_was_made() {
        let sources = Sources::embedded().unwrap();
        let say = |list: &[&str]| {
            let mut host = Fake::default();
            host.root = "/project".into();
            let options = options(&arguments_of(list), &host).unwrap();
            next(&sources.corpus[&options.corpus], &options, &host.root)
        };
        let expected = "\nNext:\n  repro corpus stats --profile fetched7\n  \
             repro run --profile fetched7\n";
        assert_eq!(say(&["open7"]), expected);
        let elsewhere = say(&["gum", "--into", "/far away"]);
        let set = "repro run --profile gum --set 'corpus=folder:/far away' 'evaluate[";
        assert!(elsewhere.contains(set), "{elsewhere}");
    }

    #[test]
    fn what_names_no_mirror_is_refused() {
        let error = asked(&["gum", "--mirror", "gum"], json!({})).unwrap_err();
        assert!(matches!(&error, Error::Usage(_)), "{error}");
        let error = asked(&["gum"], json!({ "fetch.mirrors": { "gum": 1 } })).unwrap_err();
        assert!(error.to_string().contains("fetch.mirrors.gum"));
    }

    #[test]
    fn a_mirror_that_is_none_is_an_error_of_the_work() {
        let mut host = Fake::default();
        host.root = "/nonexistent".into();
        let matches = arguments_of(&["gum", "--mirror", "gum=/nonexistent"]);
        let error = (FETCH.run)(&matches, &host).unwrap_err();
        assert!(matches!(&error, Error::Work(_)));
        assert!(host.printed().is_empty());
    }
}
