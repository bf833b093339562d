//! The command line's grammar and its help. What the commands do is elsewhere.

use std::path::PathBuf;
use std::time::Duration;

use bytesize::ByteSize;
use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Headings bold, what is typed in cyan: the colours that the commands use as well.
const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Yellow.on_default().bold())
    .usage(AnsiColor::Yellow.on_default().bold())
    .literal(AnsiColor::Cyan.on_default())
    .placeholder(AnsiColor::Cyan.on_default().dimmed());

/// Regenerates every table and figure of the sluice networks paper, from raw text.
///
/// pipeline.toml says what there is to compute; a step runs when its code, its parameters or the
/// bytes that it reads have changed, and otherwise its result is taken from the store.
#[derive(Debug, Parser)]
#[command(
    name = "repro",
    bin_name = "repro",
    version,
    styles = STYLES,
    max_term_width = 100,
    disable_help_subcommand = true,
    after_long_help = long_help(),
    after_help = "Examples and exit codes: repro --help. Each command has examples of its own: repro run --help."
)]
pub(crate) struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub(crate) global: Global,
    /// `--set` before the command. Not a global option: clap would keep the occurrences on one side
    /// of the command and drop those on the other.
    #[arg(long = "set", value_name = "KEY=VALUE", hide = true)]
    pub(crate) set: Vec<String>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Global {
    /// The folder of pipeline.toml [default: the nearest one, from here upwards]
    #[arg(short = 'C', long = "project", value_name = "DIR", global = true, display_order = 90)]
    pub(crate) project: Option<PathBuf>,
    /// Which corpus and which sizes [default: pipeline.toml says]
    #[arg(short, long, value_name = "NAME", global = true, display_order = 90)]
    pub(crate) profile: Option<String>,
    /// When to use colours; auto: on a terminal, unless NO_COLOR is set
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true, display_order = 90)]
    pub(crate) color: ColorChoice,
}

/// What every command takes that reads the pipeline.
#[derive(Debug, Args)]
pub(crate) struct Values {
    /// Replace a value of pipeline.toml for this run; may be repeated
    #[arg(short, long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    // On a terminal, unless NO_COLOR is set. Ordinary comments: clap would print doc comments as
    // help and stretch every option over three lines.
    Auto,
    // Also into pipes and files.
    Always,
    // Not at all.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make what is missing or out of date, and everything it needs
    #[command(after_help = RUN)]
    Run(RunArgs),
    /// Say what is out of date, and why
    #[command(after_help = STATUS)]
    Status(StatusArgs),
    /// Say why steps are out of date, down to the commit that moved something
    #[command(after_help = crate::why::EXAMPLES)]
    Why(crate::why::WhyArgs),
    /// Keep results over a change that cannot have touched them, and record why
    #[command(after_help = crate::adopt::EXAMPLES)]
    Adopt(crate::adopt::AdoptArgs),
    /// Print a table, a claim or a figure of the report
    #[command(after_help = SHOW)]
    Show(ShowArgs),
    /// Say which figures moved between two reports, and why
    #[command(after_help = DIFF)]
    Diff(DiffArgs),
    /// Print the graph of stages or steps, for Graphviz or Mermaid
    #[command(after_help = GRAPH)]
    Graph(GraphArgs),
    /// List step names, one a line, or what is recorded about them
    #[command(after_help = LIST)]
    List(ListArgs),
    /// Print what the newest attempts at steps said, also while they run
    #[command(after_help = crate::log::LOG)]
    Log(crate::log::LogArgs),
    /// Print where the files are that steps made
    #[command(after_help = PATH)]
    Path(PathArgs),
    /// List the profiles
    #[command(after_help = PROFILES)]
    Profiles(ProfilesArgs),
    /// Check that what the store has is what was recorded
    #[command(after_help = crate::care::verify::HELP)]
    Verify(crate::care::VerifyArgs),
    /// Remove results that nothing needs
    #[command(after_help = crate::care::gc::HELP)]
    Gc(crate::care::GcArgs),
    /// Print a script that completes commands, options and selectors in a shell
    #[command(after_help = crate::completion::HELP)]
    Completion(crate::completion::CompletionArgs),
    /// Try what the runner promises on this file system, fault by fault
    #[command(after_help = crate::selftest::EXAMPLES)]
    Selftest(crate::selftest::SelftestArgs),
}

/// `repro run`
#[derive(Debug, Args)]
pub(crate) struct RunArgs {
    /// What to make: a stage, a step or a slice [default: the targets of pipeline.toml]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// Print the plan and run nothing
    #[arg(short = 'n', long)]
    pub(crate) dry_run: bool,
    /// After a failure, go on with the steps that do not need its result
    #[arg(short, long)]
    pub(crate) keep_going: bool,
    /// Do not wait for the disk: faster where steps are tiny. A power cut may then take results that
    /// were reported as done; they are made again, and never is a wrong one taken
    #[arg(long)]
    pub(crate) no_sync: bool,
    /// Steps that run at the same time [default: the machine's cores]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) jobs: Option<u32>,
    /// Run each step in a process of its own: it can crash or be killed without the others
    #[arg(long)]
    pub(crate) isolate: bool,
    /// Memory for the steps that say how much they take [default: the machine's]
    #[arg(long, value_name = "SIZE")]
    pub(crate) memory: Option<ByteSize>,
    /// GPUs for the steps that say how many they take
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(crate) gpus: u32,
    /// Stop after so long, such as 2h; start nothing that would end later by its estimate
    #[arg(long, value_name = "TIME", value_parser = humantime::parse_duration)]
    pub(crate) budget: Option<Duration>,
    /// Run the selected steps again, whatever the store holds
    #[arg(short, long)]
    pub(crate) force: bool,
    /// Make tables from the results that there are, and do not run what is missing for the rest
    #[arg(long)]
    pub(crate) partial: bool,
    /// Print a summary (with --dry-run, the plan) as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Give more reasons, tell every step, and name the slowest ones
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro status`
#[derive(Debug, Args)]
pub(crate) struct StatusArgs {
    /// What to look at: a stage, a step or a slice [default: the targets of pipeline.toml]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// Every step with its state and reasons, as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Give all reasons and list all steps
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro show`
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// A table, claim or figure, such as table3 [default: list what there is]
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Print it as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Columns to set it in [default: the terminal's, or 80]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..))]
    pub(crate) width: Option<u16>,
}

/// `repro diff`
#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// The old report: a git commit, `.` for the working tree, a folder that holds report.json, or the file
    #[arg(value_name = "A")]
    pub(crate) old: String,
    /// The new report [default: the working tree; HEAD in a bare repository]
    #[arg(value_name = "B")]
    pub(crate) new: Option<String>,
    /// What to print: text for a terminal, or Markdown for a pull request
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: DiffFormat,
    /// Print the differences as JSON
    #[arg(long, conflicts_with = "format")]
    pub(crate) json: bool,
    /// Also write one page with everything, figures side by side
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// Exit with 1 where a cell moved that is not noise, or a claim was lost
    #[arg(
        long,
        value_name = "WHAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "all"
    )]
    pub(crate) gate: Option<Gate>,
    /// List all cells and causes
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

/// How `repro diff` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    // For a terminal. Ordinary comments, as above.
    Text,
    // For a pull request.
    Markdown,
}

/// What closes the gate of `repro diff`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Gate {
    // Cells and claims. Ordinary comments, as above.
    All,
    // Cells that moved and are not noise, and what was removed.
    Cells,
    // Claims that held and do not any more.
    Claims,
}

/// `repro graph`
#[derive(Debug, Args)]
pub(crate) struct GraphArgs {
    /// What to draw: a stage, a step or a slice [default: everything]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// The language: of Graphviz, or of Mermaid, which code hosts draw inside Markdown
    #[arg(long, value_name = "LANGUAGE", default_value = "mermaid")]
    pub(crate) format: GraphFormat,
    /// Draw every step, not only the stages
    #[arg(long)]
    pub(crate) steps: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// The languages of `repro graph`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    // Graphviz. Ordinary comments, as above.
    Dot,
    // Mermaid, which code hosts draw inside Markdown.
    Mermaid,
}

/// `repro list`
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// What to list: a stage, a step or a slice [default: everything]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// Print only how many there are
    #[arg(long)]
    pub(crate) count: bool,
    /// Print how long each took, how fast it trained, and when and from which commit it was made
    #[arg(long, conflicts_with = "count")]
    pub(crate) records: bool,
    /// Print them as JSON; with --records, all that is recorded about each
    #[arg(long, conflicts_with = "count")]
    pub(crate) json: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro path`
#[derive(Debug, Args)]
pub(crate) struct PathArgs {
    /// Whose files: a stage, a step or a slice; `STAGE.OUTPUT[…]` means one of its outputs
    #[arg(value_name = "SELECTOR", required = true)]
    pub(crate) selectors: Vec<String>,
    /// Print step, output and file name before each path, parted by a tab
    #[arg(long)]
    pub(crate) names: bool,
    /// Print them as JSON, with their coordinates
    #[arg(long)]
    pub(crate) json: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro profiles`
#[derive(Debug, Args)]
pub(crate) struct ProfilesArgs {
    /// Print them as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

impl Cli {
    /// Every `--set`, in the order of the command line; `None` for a command that takes none.
    pub(crate) fn settings(&self) -> Option<Vec<String>> {
        let values = match &self.command {
            Command::Run(run) => &run.values,
            Command::Status(status) => &status.values,
            Command::Why(why) => &why.values,
            Command::Adopt(adopt) => &adopt.values,
            Command::Graph(graph) => &graph.values,
            Command::List(list) => &list.values,
            Command::Log(log) => &log.values,
            Command::Path(path) => &path.values,
            Command::Verify(verify) => &verify.values,
            Command::Gc(gc) => &gc.values,
            Command::Show(_)
            | Command::Diff(_)
            | Command::Profiles(_)
            | Command::Completion(_)
            | Command::Selftest(_) => return None,
        };
        Some(self.set.iter().chain(&values.set).cloned().collect())
    }
}

const RUN: &str = "\
Examples:
  repro run                                   every table and figure
  repro run --dry-run                         what would run, and why
  repro run train                             one stage, and what it needs
  repro run 'train[system=sluice,domain=nw|bc]'
                                              a slice of one, by its axes
  repro run 'evaluate[seed<=3]@1/4'           the first of four shares of a slice
  repro run --profile open7 --jobs 2          another corpus
  repro run --set training.epochs=2 train     other values, for this run only
  repro run --budget 8h --keep-going          what can be done over night
  repro run --keep-going --json > run.json    for scripts";

const STATUS: &str = "\
Examples:
  repro status                                what is out of date, by stage
  repro status 'train[system=sluice]' -v      every step and every reason
  repro status --json                         for scripts";

const SHOW: &str = "\
Examples:
  repro show                                  what there is
  repro show table3                           a table
  repro show claims                           what the paper claims, and what holds
  repro show every-domain-but-tc              one claim
  repro show figure2                          heat maps, one for each main task
  repro show curves --width 120               learning curves, wider
  repro show table3 --profile open7           of another profile's report
  repro show table3 --json                    for scripts";

const DIFF: &str = "\
Examples:
  repro diff HEAD                             what the working tree would change
  repro diff HEAD~3 HEAD                      two commits, without a checkout
  repro diff v0.1.0 HEAD --profile open7      of another profile's report
  repro diff ../before reports/mini           two folders that hold report.json
  repro diff main --format markdown           for a pull request
  repro diff main --html diff.html            a page, with figures side by side
  repro diff main --gate=claims               exit code 1 where a claim was lost (docs/diff.md)";

const GRAPH: &str = "\
Examples:
  repro graph                                 stages, for a Markdown document
  repro graph --format dot | dot -Tsvg        stages, drawn by Graphviz
  repro graph --steps 'train[domain=nw,system=sluice]'
                                              single steps and what they need";

const LIST: &str = "\
Examples:
  repro list                                  every step
  repro list 'train[tasks=chunk]' --count     how many a slice has
  repro list evaluate | head -3               names, to be selected by
  repro list 'ingest[domain=nw]+' '!report'   what reads a step, without the report
  repro list train --records                  seconds and tokens/s of each
  repro list train --records --json           for scripts";

const PATH: &str = "\
Examples:
  repro path 'ingest[domain=nw,split=test]'   a table of sentences, to open elsewhere
  repro path 'train.curve[domain=nw]' --names one output of several steps
  repro path evaluate.scores --json           for scripts; docs/artifacts.md has more";

const PROFILES: &str = "\
Examples:
  repro profiles                              names and what they are
  repro run --profile mini                    use one";

/// Examples and exit codes, at the foot of `repro --help`.
fn long_help() -> String {
    format!(
        "Examples:
  repro run                  every table and figure of the default profile
  repro status               what is out of date, and why
  repro show table3          a table, in the terminal
  repro run 'train[system=sluice,domain=nw|bc]' --profile open7
                             a slice of a stage, on another corpus

Selectors, the same for every command (docs/selectors.md):
  train                      a stage; ev* those whose names fit, * everything
  train[system=sluice,domain=nw|bc]
                             a slice by its axes; a step as `repro list` prints it is one
  train[seed<=3,tasks!=noise,system=cross*]
                             numbers compared, values left out, `*` for any text
  +report   ingest+          also all that it reads; also all that reads it
  evaluate@1/4               the first of four shares, for as many machines
  '!train[seed=3]+'          takes away from what the others select

{}",
        crate::exit::help()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_grammar_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples() {
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let example = format!("\n  repro {}", command.get_name());
            assert!(help.starts_with("Examples:") && help.contains(&example), "{help}");
        }
    }

    #[test]
    fn options_stand_on_either_side_of_the_command() {
        let line = ["repro", "-p", "open7", "--set", "a=1", "status", "--set", "b=2", "-C", "x"];
        let cli = Cli::try_parse_from(line).unwrap();
        assert_eq!(cli.global.profile.as_deref(), Some("open7"));
        assert_eq!(cli.global.project, Some("x".into()));
        assert_eq!(cli.settings(), Some(vec!["a=1".to_owned(), "b=2".to_owned()]));
    }

    #[test]
    fn commands_that_read_no_pipeline_take_no_values() {
        assert!(Cli::try_parse_from(["repro", "show", "--set", "a=1"]).is_err());
        let cli = Cli::try_parse_from(["repro", "--set", "a=1", "show"]).unwrap();
        assert_eq!(cli.settings(), None);
    }
}
