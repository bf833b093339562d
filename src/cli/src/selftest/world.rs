//! One toy project in a folder of its own, and this program run on it as a child process.
//!
//! The project is of command stages that need a shell alone: `ingest` drops comments, two steps of
//! `train` make a folder each, `report` puts all together and is published. Beside the project lies a
//! file into which every command writes a line, so that one can count what really ran. [`World::edit`]
//! makes its second version of the first.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a run may take before it counts as stuck.
const STUCK: Duration = Duration::from_secs(90);

/// How often a child is looked at.
const TICK: Duration = Duration::from_millis(2);

/// How many steps the project has.
pub(super) const STEPS: usize = 4;

const PIPELINE: &str = include_str!("toy.toml");

/// What a world starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Copied {
    /// The first version, of which nothing is made.
    Nothing,
    /// The first version, of which everything is made.
    Made,
}

/// What a run leaves that a person looks at: repro.lock, the published files, and the artifacts that
/// the last step reads, by name.
pub(super) type Results = BTreeMap<String, Vec<u8>>;

/// A project.
pub(super) struct World {
    folder: PathBuf,
    program: PathBuf,
    runs: AtomicUsize,
}

/// How a child ended.
#[derive(Debug)]
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    pub(super) out: String,
    pub(super) err: String,
}

impl Ended {
    /// An error, unless it ended well.
    pub(super) fn succeeded(self) -> Result<Self, String> {
        if self.status.success() { Ok(self) } else { Err(self.told("a run that should succeed")) }
    }

    /// What it said, as part of an error.
    pub(super) fn told(&self, what: &str) -> String {
        let said: Vec<&str> = self.err.lines().filter(|line| !line.trim().is_empty()).collect();
        let from = said.len().saturating_sub(8);
        format!("{what} ended with {}: {}", self.status, said[from..].join("\n"))
    }

    /// Whether its errors say something, however the lines are broken.
    pub(super) fn says(&self, words: &str) -> bool {
        // A message that is set in lines has a rule at its left.
        let plain = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && *c != '│' && *c != '|').collect()
        };
        plain(&self.err).contains(&plain(words))
    }

    /// Whether SIGKILL ended it.
    pub(super) fn killed(&self) -> bool {
        self.status.signal() == Some(9)
    }

    /// An error, unless it failed as a program should: with a code of its own and a message.
    pub(super) fn failed_clearly(&self) -> Result<(), String> {
        if self.err.contains("internal error") || self.err.contains("panicked") {
            return Err(self.told("a panic: the run"));
        }
        match self.status.code() {
            Some(0) => Err("a run that should fail succeeded".to_owned()),
            Some(1 | 3 | 4) if self.err.trim().len() > 10 => Ok(()),
            _ => Err(self.told("a run that should fail with a message")),
        }
    }
}

impl World {
    pub(super) fn new(
        folder: PathBuf,
        program: &Path,
        copied: Copied,
        made: &Path,
    ) -> Result<Self, String> {
        let world = Self { folder, program: program.to_path_buf(), runs: AtomicUsize::new(0) };
        match copied {
            Copied::Made => copy(made, &world.root())?,
            Copied::Nothing => {
                world.write("pipeline.toml", PIPELINE)?;
                world.write("data/raw.txt", "# about\nfirst line\nsecond line\n")?;
                world.write("conf/1.txt", "seed 1\n")?;
                world.write("conf/2.txt", "seed 2\n")?;
            }
        }
        Ok(world)
    }

    /// Where it is, with what lies beside the project.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The project.
    pub(super) fn root(&self) -> PathBuf {
        self.folder.join("project")
    }

    /// A file of the project.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) -> Result<(), String> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))
    }

    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.path(name);
        fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
    }

    /// Makes the second version: another input of everything, and another of one step.
    pub(super) fn edit(&self) -> Result<(), String> {
        self.write("data/raw.txt", "# about\nfirst line\nanother line\n")?;
        self.write("conf/2.txt", "seed 22\n")
    }

    /// This program on the project, with nothing of the caller's environment that could disturb it.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("-C").arg(self.root()).args(arguments);
        for name in ["REPRO_FAIL", "REPRO_CLOCK"] {
            command.env_remove(name);
        }
        command.env("REPRO_COUNTED", self.folder.join("counted")).env("NO_COLOR", "1");
        command
    }

    /// Starts a command.
    pub(super) fn start(&self, command: Command) -> Result<Running, String> {
        Running::start(command, &self.folder, self.runs.fetch_add(1, Ordering::Relaxed))
    }

    /// Runs a command to its end.
    pub(super) fn wait(&self, command: Command) -> Result<Ended, String> {
        self.start(command)?.end()
    }

    /// A plain run.
    pub(super) fn run(&self) -> Result<Ended, String> {
        self.wait(self.command(&["run", "-j2"]))
    }

    /// A run with a fault planned.
    pub(super) fn run_with(&self, variable: &str, value: &str) -> Result<Ended, String> {
        let mut command = self.command(&["run", "-j2"]);
        command.env(variable, value);
        self.wait(command)
    }

    /// The names of the steps that a plain run ran, sorted; it must succeed.
    pub(super) fn reran(&self) -> Result<Vec<String>, String> {
        let ended = self.wait(self.command(&["run", "-j2", "--json"]))?.succeeded()?;
        let said: serde_json::Value = serde_json::from_str(&ended.out)
            .map_err(|error| format!("run --json printed no JSON: {error}"))?;
        let steps = said["ran"].as_array().cloned().unwrap_or_default();
        let mut names: Vec<String> =
            steps.iter().map(|step| step["step"].as_str().unwrap_or_default().to_owned()).collect();
        names.sort();
        Ok(names)
    }

    /// An error, unless exactly these steps rerun.
    pub(super) fn reruns(&self, wanted: &[&str]) -> Result<(), String> {
        let ran = self.reran()?;
        if ran == wanted { Ok(()) } else { Err(format!("{ran:?} ran instead of {wanted:?}")) }
    }

    /// The commands that ran so far, by step.
    pub(super) fn counted(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join("counted")).unwrap_or_default();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    }

    /// What a run left.
    pub(super) fn results(&self) -> Result<Results, String> {
        let mut results = Results::from([("repro.lock".to_owned(), self.read("repro.lock")?)]);
        for path in files(&self.path("reports"))? {
            let name = path.strip_prefix(self.root()).unwrap_or(&path).display().to_string();
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            results.insert(name, timeless(&path, bytes));
        }
        let listed = self.wait(self.command(&["path", "--names", "ingest", "train", "report"]))?;
        for line in listed.succeeded()?.out.lines() {
            let Some((name, path)) = line.rsplit_once('\t') else { continue };
            // Relative to where this program was started, or absolute.
            let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
            results.insert(name.replace('\t', " "), bytes);
        }
        Ok(results)
    }

    /// What must hold after any fault, without a hand laid on anything: what can be seen is old or
    /// new; the next plain run succeeds, makes what an undisturbed one makes, and leaves nothing to
    /// do and nothing behind.
    pub(super) fn settles(&self, old: &Results, new: &Results) -> Result<(), String> {
        self.is_old_or_new(old, new)?;
        self.wait(self.command(&["status"]))?.succeeded()?;
        self.run()?.succeeded()?;
        self.is(new)
    }

    /// Everything is as an undisturbed run leaves it.
    pub(super) fn is(&self, new: &Results) -> Result<(), String> {
        self.made(new)?;
        let checked = self.wait(self.command(&["verify", "--all"]))?;
        let said = checked.out.clone();
        checked.succeeded().map(|_| ()).map_err(|error| format!("{error}\n{said}"))
    }

    /// As [`Self::is`], where the store keeps bytes that are known to be damaged.
    pub(super) fn made(&self, new: &Results) -> Result<(), String> {
        same(&self.results()?, new)?;
        self.reruns(&[])?;
        let rubbish: Vec<PathBuf> = files(&self.root())?
            .into_iter()
            .filter(|path| {
                let inside = path.strip_prefix(self.root()).unwrap_or(path);
                inside.starts_with("artifacts/scratch")
                    || inside.starts_with("artifacts/unfinished")
                    || inside.starts_with("artifacts/claims")
                    || path.extension().is_some_and(|end| end == "incomplete")
            })
            .collect();
        match rubbish.first() {
            None => Ok(()),
            Some(path) => Err(format!("left behind: {}", path.display())),
        }
    }

    /// Each line of repro.lock and each published file is the old one, the new one, or not there.
    pub(super) fn is_old_or_new(&self, old: &Results, new: &Results) -> Result<(), String> {
        for path in files(&self.path("reports"))? {
            let name = path.strip_prefix(self.root()).unwrap_or(&path).display().to_string();
            if name.ends_with(".incomplete") {
                continue;
            }
            let bytes = fs::read(&path).map_err(|error| format!("{name}: {error}"))?;
            let bytes = timeless(&path, bytes);
            if old.get(&name) != Some(&bytes) && new.get(&name) != Some(&bytes) {
                return Err(format!("{name} is neither the old nor the new one"));
            }
        }
        let Ok(lock) = self.read("repro.lock") else { return Ok(()) };
        let lines = |all: &Results| all.get("repro.lock").cloned().unwrap_or_default();
        let known = [lines(old), lines(new)].concat();
        let known: Vec<&[u8]> = known.split(|byte| *byte == b'\n').collect();
        for line in lock.split(|byte| *byte == b'\n') {
            if !known.contains(&line) {
                let line = String::from_utf8_lossy(line);
                return Err(format!("repro.lock has a line that is neither old nor new: {line}"));
            }
        }
        Ok(())
    }

    /// Removes it.
    pub(super) fn remove(self) {
        // What stays goes with the folder around it.
        let _ = fs::remove_dir_all(&self.folder);
    }

    /// Leaves it for the person to look at, with what went wrong.
    pub(super) fn keep(&self, what: &str) {
        let _ = fs::write(self.folder.join("failure.txt"), what);
    }
}

/// A child process.
pub(super) struct Running {
    child: Child,
    began: Instant,
    out: PathBuf,
    err: PathBuf,
}

impl Running {
    fn start(mut command: Command, folder: &Path, number: usize) -> Result<Self, String> {
        let (out, err) =
            (folder.join(format!("{number}.out")), folder.join(format!("{number}.err")));
        let open = |path: &Path| {
            fs::create_dir_all(folder)
                .and_then(|()| File::create(path))
                .map_err(|error| format!("{}: {error}", path.display()))
        };
        command.stdin(Stdio::null()).stdout(open(&out)?).stderr(open(&err)?);
        let child =
            command.spawn().map_err(|error| format!("cannot start {command:?}: {error}"))?;
        Ok(Self { child, began: Instant::now(), out, err })
    }

    /// Whether it still runs.
    pub(super) fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Kills it, as `kill -9` does: it alone, not its children.
    pub(super) fn kill(mut self) -> Result<Ended, String> {
        self.child.kill().map_err(|error| format!("cannot kill a run: {error}"))?;
        self.end()
    }

    /// Waits for its end.
    pub(super) fn end(mut self) -> Result<Ended, String> {
        let status = loop {
            match self.child.try_wait() {
                Ok(Some(status)) => break status,
                Ok(None) if self.began.elapsed() > STUCK => {
                    let _ = self.child.kill();
                    let _ = self.child.wait();
                    return Err(format!("stuck: a run did not end within {} s", STUCK.as_secs()));
                }
                Ok(None) => sleep(TICK),
                Err(error) => return Err(format!("cannot wait for a run: {error}")),
            }
        };
        let text = |path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned();
        Ok(Ended { status, out: text(&self.out), err: text(&self.err) })
    }
}

/// A published file without the times at which steps ran: those differ where results do not.
fn timeless(path: &Path, bytes: Vec<u8>) -> Vec<u8> {
    if !path.ends_with("machine.json") {
        return bytes;
    }
    let Ok(mut told) = serde_json::from_slice::<serde_json::Value>(&bytes) else { return bytes };
    let steps = told.get_mut("steps").and_then(serde_json::Value::as_object_mut);
    for step in steps.into_iter().flat_map(|steps| steps.values_mut()) {
        for field in ["finished", "seconds"] {
            step[field] = serde_json::Value::Null;
        }
    }
    told.to_string().into_bytes()
}

/// An error that names the first difference between what is and what should be.
pub(super) fn same(is: &Results, wanted: &Results) -> Result<(), String> {
    for (name, bytes) in wanted {
        match is.get(name) {
            None => return Err(format!("{name} is missing")),
            Some(found) if found != bytes => {
                return Err(format!("{name} is not what an undisturbed run makes"));
            }
            Some(_) => {}
        }
    }
    match is.keys().find(|name| !wanted.contains_key(*name)) {
        Some(more) => Err(format!("{more} is there, which an undisturbed run does not make")),
        None => Ok(()),
    }
}

/// The files below a folder, sorted; none if it is not there.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(found) };
    for entry in entries {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&entry.path())?),
            _ => found.push(entry.path()),
        }
    }
    found.sort();
    Ok(found)
}

/// Copies a folder with all files in it, permissions included. Folders without any are left out: the
/// store has hundreds of them, and must do without those that somebody removed.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("cannot copy {}: {error}", from.display());
    let entries: Vec<_> =
        fs::read_dir(from).map_err(fault)?.collect::<Result<_, _>>().map_err(fault)?;
    if entries.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(to).map_err(fault)?;
    for entry in entries {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type().map_err(fault)?;
        if kind.is_dir() {
            copy(&path, &target)?;
        } else if kind.is_symlink() {
            fs::read_link(&path).and_then(|link| symlink(link, &target)).map_err(fault)?;
        } else {
            fs::copy(&path, &target).map_err(fault)?;
        }
    }
    Ok(())
}

/// Replaces the content of a file that may be read-only.
pub(super) fn overwrite(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("cannot write {}: {error}", path.display());
    let before = fs::metadata(path).map_err(fault)?.permissions();
    fs::set_permissions(path, fs::Permissions::from_mode(0o644)).map_err(fault)?;
    let written = File::create(path).and_then(|mut file| file.write_all(bytes));
    written.and_then(|()| fs::set_permissions(path, before)).map_err(fault)
}
