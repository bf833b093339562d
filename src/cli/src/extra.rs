//! The commands that other crates export, as subcommands beside the command line's own.
//!
//! They get the same help, the same options of every command, `--set` at every level, and the same
//! errors and exit codes.

use clap::{ArgMatches, Args, FromArgMatches};
use command::{Command, Outcome};

use crate::args::{Global, Values};
use crate::errors::Failure;
use crate::exit;
use crate::host;
use crate::project::Asked;
use crate::screen::Screen;

/// The grammar with the commands in it.
pub(crate) fn add(grammar: clap::Command, commands: &[Command]) -> clap::Command {
    commands.iter().fold(grammar, |grammar, command| {
        let sub = (command.clap)().name(command.name).about(command.about);
        grammar.subcommand(with_values(sub))
    })
}

/// A command with `--set`, which its subcommands take too: scripts put it on either side.
fn with_values(command: clap::Command) -> clap::Command {
    // What is said about the arguments would replace what is said about the command.
    let about = command.get_about().cloned().unwrap_or_default();
    let command = Values::augment_args(command.disable_help_subcommand(true));
    command.about(about).long_about(None::<&str>).mut_subcommands(with_values)
}

/// What the command line says to one of the commands.
pub(crate) struct Call {
    /// The command.
    pub(crate) command: Command,
    /// What every command takes.
    pub(crate) global: Global,
    /// Every `--set`, in the order of the command line.
    pub(crate) settings: Vec<String>,
    matches: ArgMatches,
}

impl Call {
    /// The call of one of the commands; `None` where the command line names one of its own.
    ///
    /// # Errors
    /// The options of every command cannot be read, which the grammar excludes.
    pub(crate) fn of(
        matches: &ArgMatches,
        commands: &[Command],
    ) -> Result<Option<Self>, clap::Error> {
        let Some((name, sub)) = matches.subcommand() else { return Ok(None) };
        let Some(command) = commands.iter().find(|command| command.name == name) else {
            return Ok(None);
        };
        let global = Global::from_arg_matches(matches)?;
        let mut settings = Vec::new();
        let mut level = Some(matches);
        while let Some(matches) = level {
            let given = matches.try_get_many::<String>("set").ok().flatten();
            settings.extend(given.into_iter().flatten().cloned());
            level = matches.subcommand().map(|(_, inner)| inner);
        }
        Ok(Some(Self { command: *command, global, settings, matches: sub.clone() }))
    }

    /// Carries it out.
    ///
    /// # Errors
    /// The command fails.
    pub(crate) fn run(&self, asked: Asked, screen: &Screen) -> Result<u8, Failure> {
        let host = host::Cli::new(asked, *screen)?;
        match (self.command.run)(&self.matches, &host).map_err(Failure::of_command)? {
            Outcome::Done => Ok(exit::OK),
            Outcome::Problems => Ok(exit::PROBLEMS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Cli;
    use clap::CommandFactory;
    use command::{Error, Host};

    fn fail(_: &ArgMatches, _: &dyn Host) -> Result<Outcome, Error> {
        Err(Error::usage("no"))
    }

    const TOY: Command = Command {
        name: "toy",
        about: "A toy",
        tables: &[],
        clap: || {
            clap::Command::new("toy")
                .subcommand_required(true)
                .subcommand(
                    clap::Command::new("play")
                        .arg(clap::Arg::new("loud").long("loud").action(clap::ArgAction::SetTrue)),
                )
                .after_help("Examples:\n  repro toy play")
        },
        run: fail,
    };

    fn call(line: &[&str]) -> Option<Call> {
        let grammar = add(Cli::command(), &[TOY]);
        let matches = grammar.try_get_matches_from(line).unwrap_or_else(|e| panic!("{e}"));
        Call::of(&matches, &[TOY]).unwrap()
    }

    #[test]
    fn the_grammar_is_sound_and_lists_the_command() {
        let mut grammar = add(Cli::command(), &[TOY]);
        grammar.clone().debug_assert();
        let help = grammar.render_help().to_string();
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.lines().any(|line| words(line) == "toy A toy"), "{help}");
    }

    #[test]
    fn options_stand_at_every_level() {
        let line = [
            "repro", "--set", "a=1", "-p", "mini", "toy", "-s", "b=2", "play", "--loud", "-C", "x",
            "--set", "c=3",
        ];
        let call = call(&line).unwrap();
        assert_eq!(call.settings, ["a=1", "b=2", "c=3"]);
        assert_eq!(call.global.profile.as_deref(), Some("mini"));
        assert_eq!(call.global.project, Some("x".into()));
        assert!(call.matches.subcommand().unwrap().1.get_flag("loud"));
    }

    #[test]
    fn its_own_commands_stay_its_own() {
        assert!(call(&["repro", "list"]).is_none());
    }
}
