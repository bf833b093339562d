//! Carries out a command: folder filled, program found, started and waited for, outputs taken.
//!
//! Afterwards the declared outputs lie in the working folder, or there is one error. Left out: when it
//! runs, and what becomes of the outputs.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use artifact::{OutputKind, Request, StageError};

use super::folder::Folder;
use super::sandbox::{self, Surroundings};
use super::{FILES, Job, PLACE, Reach};
use crate::run::guard::Guard;
use crate::run::process::{self, Ended, Feed, Limits, Pipes};

/// The variables that every command gets as the runner has them.
pub const PASSED: [&str; 4] = ["HOME", "LANG", "PATH", "TMPDIR"];
/// How many threads the command may use.
pub(crate) const THREADS: &str = "REPRO_THREADS";
/// A folder that outlives a failed attempt at the same step.
pub(crate) const SCRATCH: &str = "REPRO_SCRATCH";

/// How much of what a failed command wrote last is told, in bytes and in lines.
const TAIL: usize = 4 << 10;
const TAIL_LINES: usize = 12;

/// Where a command runs.
pub(crate) struct Site<'a> {
    /// The working folder, empty.
    pub(crate) work: PathBuf,
    /// The environment of the runner.
    pub(crate) environment: &'a BTreeMap<String, String>,
    /// Where the command's temporary files go, if not where those of the runner do.
    pub(crate) temporary: Option<&'a Path>,
    /// The project's folder.
    pub(crate) root: &'a Path,
    /// Where the store's objects are.
    pub(crate) objects: PathBuf,
    /// What may be read outside of it.
    pub(crate) surroundings: &'a Surroundings,
    /// Who ends it where the runner is killed.
    pub(crate) guard: &'a Guard,
}

/// A command on its way.
pub(crate) struct Run<'a> {
    job: &'a Job,
    site: &'a Site<'a>,
    folder: Folder,
    command: Command,
    tail: Tail,
}

impl<'a> Run<'a> {
    /// Fills the working folder with the inputs of these names, and finds the program.
    pub(crate) fn begin(
        job: &'a Job,
        site: &'a Site<'a>,
        inputs: &[String],
        request: &Request<'_>,
    ) -> Result<Self, StageError> {
        let artifacts = inputs.iter().flat_map(|name| request.inputs.many(name));
        let files = artifacts.map(|input| input.files.len()).sum();
        let mut folder = Folder::new(site.work.clone(), files, site.objects.clone());
        fill(&mut folder, job, inputs, request)?;
        let command = command(job, site, request, folder.root())?;
        Ok(Self { job, site, folder, command, tail: Tail::default() })
    }

    /// The program, as the file names it.
    pub(crate) fn name(&self) -> &str {
        self.job.argv.first().map_or("", String::as_str)
    }

    /// Runs the program to its end. `log` gets all that it writes.
    pub(crate) fn wait(
        &mut self,
        limits: &Limits<'_>,
        log: &mut dyn FnMut(&[u8]),
    ) -> Result<Ended, StageError> {
        let tail = &mut self.tail;
        let mut take = |_, bytes: &[u8]| {
            tail.push(bytes);
            log(bytes);
        };
        let (site, feed, pipes) = (self.site, Feed::Nothing, Pipes::Joined);
        let ended = match &self.job.sandbox {
            Reach::Open => process::run(&mut self.command, feed, pipes, limits, &mut take),
            Reach::Declared(more) => {
                let more: Vec<PathBuf> = more.iter().map(|path| site.root.join(&**path)).collect();
                let more = more.iter().map(PathBuf::as_path).filter(|path| path.exists());
                let more: Vec<&Path> = self.folder.linked().chain(more).collect();
                let start = |command: &mut Command| site.surroundings.start(command, &more);
                let command = &mut self.command;
                process::run_started_by(&start, command, feed, pipes, limits, &mut take)
            }
        };
        ended.map_err(|error| {
            StageError::new(format!("`{}` cannot be started: {error}", self.name()))
        })
    }

    /// Looks for what the command made: name, kind and path of each output.
    pub(crate) fn finish(self) -> Result<Vec<(String, OutputKind, PathBuf)>, StageError> {
        if let Some(shown) = self.folder.touched() {
            let message = format!("the command wrote to its input `{}`", shown.display());
            return Err(StageError::new(message).help(
                "nothing was recorded; let it copy the file first and write to the copy. What was \
                 damaged in the store is made again",
            ));
        }
        let outputs = self.job.outputs.iter().map(|(name, kind, path)| {
            let found = self.folder.find(*kind, path);
            let found = found.map_err(|error| self.with_last_words(error))?;
            Ok((name.to_string(), *kind, found))
        });
        outputs.collect()
    }

    /// The error with what the command wrote last.
    pub(crate) fn with_last_words(&self, mut error: StageError) -> StageError {
        let text = self.tail.text();
        let held = self.job.sandbox != Reach::Open && self.site.surroundings.can_hold();
        if held && sandbox::tells_of_refusal(&text) {
            error = error.help(sandbox::HINT);
        }
        error.message += if text.is_empty() { "; it wrote nothing" } else { "; it wrote last:\n" };
        error.message += &text;
        error
    }
}

/// Puts all inputs at their places, and makes the folders that outputs go to.
fn fill(
    folder: &mut Folder,
    job: &Job,
    inputs: &[String],
    request: &Request<'_>,
) -> Result<(), StageError> {
    for name in inputs.iter().map(String::as_str) {
        for input in request.inputs.many(name) {
            let place = input.labels.get(PLACE).map_or("", String::as_str);
            for file in &input.files {
                if name == FILES {
                    // Patterns may share files.
                    if !folder.has(&file.name) {
                        folder.put(file, &file.name)?;
                    }
                } else if file.name.is_empty() {
                    folder.put(file, place)?;
                } else {
                    folder.put(file, &format!("{place}/{}", file.name))?;
                }
            }
        }
    }
    for (_, kind, path) in &job.outputs {
        if folder.has(path) {
            return Err(StageError::new(format!("the output `{path}` is an input as well"))
                .help("give one of them another path"));
        }
        match kind {
            OutputKind::File => folder.make_around(path)?,
            OutputKind::Folder => folder.make(path)?,
        }
    }
    Ok(())
}

/// The command with its environment, which is what is declared and nothing else.
fn command(
    job: &Job,
    site: &Site<'_>,
    request: &Request<'_>,
    work: &Path,
) -> Result<Command, StageError> {
    let given = |name: &str| job.env.iter().find(|(known, _)| &**known == name).map(|(_, v)| v);
    let path = given("PATH").or_else(|| site.environment.get("PATH"));
    let name = job.argv.first().map_or("", String::as_str);
    let program = program(name, path.map_or("", String::as_str), work)
        .ok_or_else(|| no_program(name, path.map_or("", String::as_str)))?;
    let mut command = Command::new(program);
    command.args(&job.argv[1..]).current_dir(work).env_clear();
    let passed = PASSED.iter().copied().chain(job.pass.iter().map(|name| &**name));
    for name in passed {
        if let Some(value) = site.environment.get(name) {
            command.env(name, value);
        }
    }
    if let Some(temporary) = site.temporary {
        command.env("TMPDIR", temporary);
    }
    command.env(THREADS, request.threads.to_string()).env(SCRATCH, &request.scratch);
    command.envs(job.env.iter().map(|(name, value)| (&**name, value)));
    Ok(command)
}

/// Where a program lies: looked for here, since a search by the child costs it a copy of the
/// runner's memory map. One with a slash in its name is relative to the working folder.
fn program(name: &str, path: &str, work: &Path) -> Option<PathBuf> {
    let runs = |file: &PathBuf| {
        std::fs::metadata(file)
            .is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
    };
    if name.contains('/') {
        return Some(work.join(name)).filter(runs);
    }
    // An empty entry means the working folder, which nobody means here.
    let folders = path.split(':').filter(|folder| folder.starts_with('/'));
    folders.map(|folder| Path::new(folder).join(name)).find(runs)
}

fn no_program(name: &str, path: &str) -> StageError {
    let error = StageError::new(format!("there is no program `{name}`"));
    error.help(if name.contains('/') {
        "a path is relative to the working folder: a script of the project must be under `files`, \
         and executable"
            .to_owned()
    } else {
        format!("install it; PATH is `{path}`")
    })
}

/// The last of what a command wrote.
#[derive(Default)]
struct Tail(Vec<u8>);

impl Tail {
    fn push(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(&bytes[bytes.len().saturating_sub(TAIL)..]);
        let over = self.0.len().saturating_sub(TAIL);
        self.0.drain(..over);
    }

    /// Its last lines, what a terminal would obey left out.
    fn text(&self) -> String {
        let text = String::from_utf8_lossy(&self.0);
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let last = &lines[lines.len().saturating_sub(TAIL_LINES)..];
        let plain = |line: &&str| -> String {
            let shown = line.chars().map(|c| if c == '\t' { ' ' } else { c });
            format!("  | {}", shown.filter(|c| !c.is_control()).collect::<String>())
        };
        last.iter().map(plain).collect::<Vec<_>>().join("\n")
    }
}
