//! The command line: arguments, rendering, hints, exit codes.
//!
//! In reading order: `args` is the grammar, this file sends each command on its way; `project`
//! loads the pipeline; `run`, with `plan`, `progress` and `summary`, talks to the engine; `show`
//! and `diff` read published reports; `extra` adds the commands of other crates, `host` is what they
//! are given; `errors` is the one screen that every error becomes, `exit`
//! the codes. What is rendered is a string until `screen` puts it out. Left out: what any stage
//! computes, and where anything is stored.

mod adopt;
mod args;
mod blame;
mod care;
mod completion;
mod diff;
mod errors;
mod exit;
mod extra;
mod forecast;
mod git;
mod graph;
mod host;
mod list;
mod log;
mod monitor;
mod path;
mod plan;
mod progress;
mod project;
mod published;
mod reasons;
mod records;
mod run;
mod screen;
mod selftest;
mod setting;
mod show;
mod summary;
mod terminal;
mod text;
#[cfg(test)]
mod toy;
mod why;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use engine::{Catalog, Machine};

use args::{Cli, Command, ListArgs, ShowArgs};
use errors::Failure;
use project::{Asked, report_folder, select_or_all};
use screen::Screen;

/// What the command line brings together.
pub struct Program {
    /// The stages.
    pub catalog: Catalog,
    /// The commands that other crates export, in the order of the help.
    pub commands: Vec<command::Command>,
    /// What the program is told about the machine.
    pub machine: Machine,
}

/// What is asked for.
enum Wanted {
    /// A command of the command line's own.
    Own(Cli),
    /// One of [`Program::commands`].
    Other(extra::Call),
}

/// Reads the process's arguments, does what they ask for, and says how it went: `repro --help`
/// lists the exit codes.
pub fn run(mut program: Program) -> ExitCode {
    if is_called(engine::WORKER) {
        return ExitCode::from(engine::serve(&program.catalog));
    }
    if is_called(engine::GUARD) {
        engine::guard();
        return ExitCode::SUCCESS;
    }
    program.machine.worker = program.machine.worker.or_else(this_program);
    let wanted = match parse(&program.commands) {
        Ok(wanted) => wanted,
        Err(error) => {
            // Help and version are no errors; a closed pipe has nobody to tell.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { exit::USAGE } else { exit::OK });
        }
    };
    let tables = program.commands.iter().flat_map(|command| command.tables);
    program.catalog.tables.extend(tables);
    let (Wanted::Own(Cli { global, .. }) | Wanted::Other(extra::Call { global, .. })) = &wanted;
    let screen = Screen::detect(global.color);
    tell_panics_briefly(screen);
    let done = match wanted {
        Wanted::Own(cli) => dispatch(program, cli, &screen),
        Wanted::Other(call) => other(program, &call, &screen),
    };
    let code = done.unwrap_or_else(|failure| {
        screen.note(failure.render(&screen).trim_end());
        failure.code
    });
    ExitCode::from(code)
}

/// Whether the program was started by itself, with this as its only argument.
fn is_called(argument: &str) -> bool {
    let mut arguments = std::env::args_os().skip(1);
    arguments.next().is_some_and(|first| first == argument) && arguments.next().is_none()
}

/// The running program, also where its file was replaced or removed meanwhile.
fn this_program() -> Option<PathBuf> {
    let running = Path::new("/proc/self/exe");
    if running.exists() { Some(running.to_path_buf()) } else { std::env::current_exe().ok() }
}

/// Reads the process's arguments.
fn parse(commands: &[command::Command]) -> Result<Wanted, clap::Error> {
    let mut grammar = extra::add(Cli::command(), commands);
    let matches = grammar.try_get_matches_from_mut(std::env::args_os())?;
    if let Some(call) = extra::Call::of(&matches, commands)? {
        return Ok(Wanted::Other(call));
    }
    Cli::from_arg_matches(&matches).map(Wanted::Own).map_err(|error| error.format(&mut grammar))
}

/// Sends a command of another crate on its way.
fn other(program: Program, call: &extra::Call, screen: &Screen) -> Result<u8, Failure> {
    let global = &call.global;
    let asked = Asked::new(
        program.catalog,
        program.machine,
        global.project.as_deref(),
        global.profile.clone(),
        call.settings.clone(),
    )?;
    call.run(asked, screen)
}

/// A panic is our mistake. The engine makes it the error of its step; the place, which only a report
/// about it needs, is one line.
fn tell_panics_briefly(screen: Screen) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map_or("an unknown place".to_owned(), ToString::to_string);
        let words = panic.payload_as_str().unwrap_or("no message");
        screen.note(&format!("internal error at {place}: {words}"));
    }));
}

/// Sends a command on its way.
fn dispatch(program: Program, cli: Cli, screen: &Screen) -> Result<u8, Failure> {
    // It works outside of a project as well.
    if let Command::Completion(args) = &cli.command {
        return completion::run(program, args, screen);
    }
    let Program { catalog, machine, .. } = program;
    let settings = match cli.settings() {
        Some(settings) => settings,
        None if cli.set.is_empty() => Vec::new(),
        None => return Err(Failure::usage("this command takes no --set")),
    };
    let folder = cli.global.project.as_deref();
    if let Command::Selftest(args) = &cli.command {
        // It makes projects of its own.
        return selftest::run(args, machine.cores, screen);
    }
    if let Command::Diff(args) = &cli.command {
        // It works in a bare repository as well, and between two folders.
        return diff::run(&catalog, folder, cli.global.profile, args, screen);
    }
    let asked = Asked::new(catalog, machine, folder, cli.global.profile, settings)?;
    match cli.command {
        Command::Selftest(_) => Ok(exit::OK),
        Command::Run(args) => run::run(asked, &args, screen),
        Command::Status(args) => run::status(asked, &args, screen),
        Command::Adopt(args) => adopt::run(&asked, &args, screen),
        Command::Why(args) => why::run(&asked, &args, screen),
        Command::Show(args) => show(&asked, &args, screen),
        Command::Diff(_) => Ok(exit::OK),
        Command::Graph(args) => {
            let pipeline = asked.pipeline()?;
            let chosen = select_or_all(&pipeline, &args.selectors)?;
            let drawing = graph::draw(&pipeline, &chosen, args.steps);
            screen.print(&drawing.write(args.format)).map(|()| exit::OK)
        }
        Command::List(args) => list(&asked, &args, screen),
        Command::Log(args) => log::run(&asked, &args, screen),
        Command::Path(args) => path::run(&asked, &args, screen),
        Command::Verify(args) => care::verify::run(&asked, &args, screen),
        Command::Gc(args) => care::gc::run(&asked, &args, screen),
        Command::Completion(_) => Ok(exit::OK),
        Command::Profiles(args) => {
            let profiles = asked.profiles()?;
            let text = if args.json {
                list::profiles_json(&profiles)
            } else {
                list::profiles(&profiles, screen.out)
            };
            screen.print(&text).map(|()| exit::OK)
        }
    }
}

/// `repro list`.
fn list(asked: &Asked, args: &ListArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let chosen = select_or_all(&pipeline, &args.selectors)?;
    screen.print(&if args.records {
        let found = asked.project().provenance(&pipeline, &chosen);
        let found = found.map_err(|error| Failure::of_engine(&error))?;
        match args.json {
            true => format!("{:#}\n", records::json(&pipeline, &chosen, &found)),
            false => records::text(&pipeline, &chosen, &found, screen.out),
        }
    } else if args.json {
        list::steps_json(&pipeline, &chosen)
    } else {
        list::steps(&pipeline, &chosen, args.count)
    })?;
    Ok(exit::OK)
}

/// `repro show`.
fn show(asked: &Asked, args: &ShowArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let folder = report_folder(&asked.root, &pipeline)?;
    let shown = folder.display().to_string();
    let read = published::read(&asked.root.join(&folder), &shown, &pipeline.profile)?;
    let found = args.name.as_ref().map(|name| show::find(&read.report, name));
    let found = found.transpose()?;
    let width = args.width.map_or(screen.width, usize::from);
    screen.print(&match found.as_ref() {
        found if args.json => show::json(&read, found),
        Some(found) => show::text(&read.report, found, &shown, width, screen.out),
        None => show::contents(&read.report, &shown, width, screen.out),
    })?;
    Ok(exit::OK)
}
