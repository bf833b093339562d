//! `repro completion`: scripts for shells, and what they ask for while a line is typed.
//!
//! A script is a few lines that hand the line, as typed so far, back to this program: commands and
//! options are completed from the grammar itself (`clap_complete`), selectors from the pipeline of
//! the profile that is on the line, and what `repro show` shows from its report. So a script is never out of date. What cannot be completed, as
//! outside of a project, is answered with nothing and without a word.

mod selectors;
mod words;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};
use engine::{Pipeline, Step};

use crate::args::Cli;
use crate::errors::Failure;
use crate::project::{Asked, report_folder};
use crate::screen::Screen;
use crate::{Program, exit, extra, published, show};
use words::Typed;

/// `repro completion`
#[derive(Debug, Args)]
pub(crate) struct CompletionArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
    /// The line up to the cursor, for which to print what may stand there: for the scripts.
    #[arg(long, hide = true, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) line: Option<String>,
    /// The characters at which the shell begins a new word, besides white space.
    #[arg(
        long,
        hide = true,
        value_name = "CHARACTERS",
        default_value = "",
        allow_hyphen_values = true
    )]
    pub(crate) breaks: String,
}

/// The shells that there are scripts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    // Ordinary comments: doc comments would stretch the help.
    Bash,
    Zsh,
    Fish,
}

/// The help's foot.
pub(crate) const HELP: &str = "\
Examples:
  repro completion bash > ~/.local/share/bash-completion/completions/repro
                                              from the next shell on
  repro completion zsh > ~/.zfunc/_repro      with ~/.zfunc in $fpath, before compinit
  repro completion fish > ~/.config/fish/completions/repro.fish
  source <(repro completion bash)             in this shell alone

Commands, options, profiles, selectors and what a report holds are completed:
train[sys<TAB>, train[system=sl<TAB>, repro show fig<TAB>.
Open a quote before a selector with a | or a < in it: repro list 'train[domain=nw|b<TAB>";

/// `repro completion`: the script, or the candidates for a line.
///
/// # Errors
/// Nothing can be printed.
pub(crate) fn run(program: Program, args: &CompletionArgs, screen: &Screen) -> Result<u8, Failure> {
    let Some(line) = &args.line else {
        screen.print(match args.shell {
            Shell::Bash => include_str!("repro.bash"),
            Shell::Zsh => include_str!("repro.zsh"),
            Shell::Fish => include_str!("repro.fish"),
        })?;
        return Ok(exit::OK);
    };
    let typed = Typed::read(line);
    let lines = candidates(program, &typed);
    let lines = lines.iter().filter_map(|candidate| {
        let value = candidate.get_value().to_str()?;
        let value = match args.shell {
            Shell::Bash => typed.for_bash(value, &args.breaks),
            Shell::Zsh | Shell::Fish => value.to_owned(),
        };
        let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help.lines().next().unwrap_or_default();
        Some(match args.shell {
            Shell::Bash => format!("{value}\n"),
            // A tab parts a candidate from what is said about it.
            Shell::Zsh | Shell::Fish if help.is_empty() => format!("{value}\n"),
            Shell::Zsh | Shell::Fish => format!("{value}\t{help}\n"),
        })
    });
    screen.print(&lines.collect::<String>())?;
    Ok(exit::OK)
}

/// What may stand at the end of the line.
fn candidates(program: Program, typed: &Typed) -> Vec<CompletionCandidate> {
    let Some(last) = typed.words.len().checked_sub(1).filter(|last| *last > 0) else {
        return Vec::new();
    };
    let grammar = extra::add(Cli::command(), &program.commands);
    let words: Vec<OsString> = typed.words.iter().map(OsString::from).collect();
    let project = Arc::new(Project::of(program, &grammar, &words[..last]));
    let mut grammar = with_completers(grammar, &project);
    complete(&mut grammar, words, last, None).unwrap_or_default()
}

/// The project that a line is about; read when something is asked of it.
struct Project {
    asked: Option<Asked>,
    pipeline: OnceLock<Option<Pipeline>>,
}

impl Project {
    /// By the options that are on the line already.
    fn of(program: Program, grammar: &clap::Command, words: &[OsString]) -> Self {
        let matches = grammar.clone().ignore_errors(true).try_get_matches_from(words).ok();
        let (mut folder, mut profile, mut settings) = (None, None, Vec::new());
        let mut level = matches.as_ref();
        while let Some(matches) = level {
            let given = |name| matches.try_get_one::<String>(name).ok().flatten().cloned();
            profile = given("profile").or(profile);
            let path = matches.try_get_one::<PathBuf>("project").ok().flatten().cloned();
            folder = path.or(folder);
            let set = matches.try_get_many::<String>("set").ok().flatten();
            settings.extend(set.into_iter().flatten().cloned());
            level = matches.subcommand().map(|(_, inner)| inner);
        }
        let Program { mut catalog, commands, machine } = program;
        catalog.tables.extend(commands.iter().flat_map(|command| command.tables));
        let asked = Asked::new(catalog, machine, folder.as_deref(), profile, settings);
        Self { asked: asked.ok(), pipeline: OnceLock::new() }
    }

    fn pipeline(&self) -> Option<&Pipeline> {
        let load = || self.asked.as_ref().and_then(|asked| asked.pipeline().ok());
        self.pipeline.get_or_init(load).as_ref()
    }

    fn outputs(&self, step: &Step) -> Vec<String> {
        self.asked.as_ref().map(|asked| asked.outputs(step)).unwrap_or_default()
    }

    fn selectors(&self, typed: &str, outputs: bool) -> Vec<CompletionCandidate> {
        let Some(pipeline) = self.pipeline() else { return Vec::new() };
        let outputs = |step: &Step| if outputs { self.outputs(step) } else { Vec::new() };
        let found = selectors::candidates(pipeline, typed, &outputs);
        found.into_iter().map(CompletionCandidate::new).collect()
    }

    /// Tables, claims and figures of the published report.
    fn shown(&self, typed: &str) -> Vec<CompletionCandidate> {
        let (Some(asked), Some(pipeline)) = (&self.asked, self.pipeline()) else {
            return Vec::new();
        };
        let Ok(folder) = report_folder(&asked.root, pipeline) else { return Vec::new() };
        let Ok(read) = published::read(&asked.root.join(folder), "", &pipeline.profile) else {
            return Vec::new();
        };
        let named =
            show::named(&read.report).into_iter().filter(|(name, _)| name.starts_with(typed));
        let candidate = |(name, about): (&str, &str)| {
            CompletionCandidate::new(name).help(Some(about.to_owned().into()))
        };
        named.map(candidate).collect()
    }

    fn profiles(&self, typed: &str) -> Vec<CompletionCandidate> {
        let profiles = self.asked.as_ref().and_then(|asked| asked.profiles().ok());
        let profiles = profiles.unwrap_or_default().into_iter();
        let candidate = |(name, about): (String, String)| {
            CompletionCandidate::new(name).help(Some(about.into()))
        };
        profiles.filter(|(name, _)| name.starts_with(typed)).map(candidate).collect()
    }
}

/// The grammar with completers at the arguments that need the project.
fn with_completers(command: clap::Command, project: &Arc<Project>) -> clap::Command {
    let path = command.get_name() == "path";
    let show = command.get_name() == "show";
    let command = command.mut_args(|argument| {
        let names = argument.get_value_names().unwrap_or_default();
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let project = project.clone();
        let text = |typed: &OsStr| typed.to_str().unwrap_or_default().to_owned();
        match names.first().map(String::as_str) {
            Some("SELECTOR" | "STEP") => {
                argument.add(ArgValueCompleter::new(move |typed: &OsStr| {
                    project.selectors(&text(typed), path)
                }))
            }
            Some("NAME") if show => argument
                .add(ArgValueCompleter::new(move |typed: &OsStr| project.shown(&text(typed)))),
            _ if argument.get_id() == "profile" => argument
                .add(ArgValueCompleter::new(move |typed: &OsStr| project.profiles(&text(typed)))),
            _ => argument,
        }
    });
    command.mut_subcommands(|inner| with_completers(inner, project))
}
