//! What a command may read: of the project's folder the folders that steps work in and the files that it
//! declares; elsewhere, everything as usual. The kernel refuses the rest (Landlock).
//!
//! Covered: reading the content of files, by the command and all that it starts. Not covered: listing
//! folders and asking whether a file is there; writing; what another step that runs at the same time has
//! in its working folder, which no file names; a file that is made, while the command runs, right in a
//! folder that the project lies in can be written and not read. Where the kernel has no Landlock nothing
//! is refused, which is said once.
//!
//! A restriction is a thread's and for good, so commands are started by threads that do nothing else. Most
//! commands are held to the same, and one thread starts many of them: rules for each would be a hundred
//! calls of the kernel.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// What is said where a refused read may be the reason of a failure.
pub(crate) const HINT: &str = "reads inside the project are limited to declared inputs: list the file under \
     `files`, or connect it as an input; `sandbox = { read = [\"FOLDER\"] }` opens a folder that is no \
     part of the result, such as a virtual environment";

/// A thread that starts commands has little to do.
const STACK: usize = 64 << 10;

/// What all commands of a project may read.
pub(crate) struct Surroundings {
    /// The project's folder.
    root: PathBuf,
    /// `None` where the kernel cannot hold a command to anything.
    allowed: Option<kernel::Allowed>,
    /// Threads with nothing to do.
    starters: Mutex<Vec<Starter>>,
}

impl Surroundings {
    /// Looks around a project's folder, which must be absolute. `own` are the folders in it that all steps
    /// of a run work in.
    pub(crate) fn of(root: &Path, own: &[PathBuf]) -> Self {
        let allowed = kernel::Allowed::of(root, own);
        Self { root: root.to_path_buf(), allowed, starters: Mutex::default() }
    }

    /// Whether commands can be held to what they declare.
    pub(crate) fn can_hold(&self) -> bool {
        self.allowed.is_some()
    }

    /// Starts a command that can read, inside the project, the folders that steps work in and these files
    /// and folders alone. Another thread starts it, so that nobody else is restricted: one that did so
    /// before, where there is nothing more to read.
    pub(crate) fn start(&self, command: &mut Command, more: &[&Path]) -> io::Result<Child> {
        let Some(allowed) = &self.allowed else { return command.spawn() };
        let more: Vec<&Path> =
            more.iter().copied().filter(|path| path.starts_with(&self.root)).collect();
        if more.is_empty() {
            return self.start_again(allowed, command);
        }
        thread::scope(|scope| {
            let started = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || {
                allowed.restrict_thread(&more)?;
                command.spawn()
            })?;
            started.join().unwrap_or_else(|_| Err(panicked()))
        })
    }

    fn start_again(&self, allowed: &kernel::Allowed, command: &mut Command) -> io::Result<Child> {
        let free = || self.starters.lock().unwrap_or_else(PoisonError::into_inner);
        let known = free().pop();
        let starter = known.map_or_else(|| Starter::new(allowed), Ok)?;
        let started = starter.start(command)?;
        free().push(starter);
        started
    }
}

fn panicked() -> io::Error {
    io::Error::other("the thread that starts commands panicked")
}

/// A thread that was restricted once and starts one command after the other. It ends when this is dropped.
struct Starter {
    commands: Sender<Command>,
    started: Receiver<(Command, io::Result<Child>)>,
}

impl Starter {
    fn new(allowed: &kernel::Allowed) -> io::Result<Self> {
        let (commands, next) = mpsc::channel::<Command>();
        let (tell, started) = mpsc::channel();
        let rules = allowed.rules(&[])?;
        let (ready, restricted) = mpsc::channel();
        thread::Builder::new().stack_size(STACK).spawn(move || {
            let held = kernel::restrict(rules);
            let is_held = held.is_ok();
            // Who started this thread waits for it.
            let _ = ready.send(held);
            while is_held && let Ok(mut command) = next.recv() {
                let child = command.spawn();
                if tell.send((command, child)).is_err() {
                    return;
                }
            }
        })?;
        restricted.recv().map_err(|_| panicked())??;
        Ok(Self { commands, started })
    }

    /// Starts a command. The outer error is the thread's: it is of no use any more.
    fn start(&self, command: &mut Command) -> io::Result<io::Result<Child>> {
        // Lent to the thread.
        let lent = std::mem::replace(command, Command::new(""));
        self.commands.send(lent).map_err(|_| panicked())?;
        let (back, child) = self.started.recv().map_err(|_| panicked())?;
        *command = back;
        Ok(child)
    }
}

/// Whether some last words tell of a refused read.
pub(crate) fn tells_of_refusal(words: &str) -> bool {
    words.contains("ermission denied")
        || words.contains("EACCES")
        || words.contains("PermissionError")
}

#[cfg(target_os = "linux")]
mod kernel {
    use std::fs;
    use std::io;
    use std::path::{Path, PathBuf};

    use landlock::{
        AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
        RulesetCreated, RulesetCreatedAttr, RulesetStatus,
    };

    /// Everything that lies beside the project's folder and the folders around it, and the folders in it
    /// that are open to every step.
    pub(super) struct Allowed(Vec<(PathFd, BitFlags<AccessFs>)>);

    impl Allowed {
        /// `None` where the kernel has no Landlock, or the project is the whole file system.
        pub(super) fn of(root: &Path, own: &[PathBuf]) -> Option<Self> {
            ruleset().ok()?;
            let mut all = Vec::new();
            for folder in own {
                all.push((PathFd::new(folder).ok()?, access(true)));
            }
            let mut below = root;
            while let Some(around) = below.parent() {
                for entry in fs::read_dir(around).ok()?.flatten() {
                    // What a link leads to has a place of its own.
                    let Ok(kind) = entry.file_type() else { continue };
                    if !kind.is_symlink()
                        && entry.path() != below
                        && let Ok(opened) = PathFd::new(entry.path())
                    {
                        all.push((opened, access(kind.is_dir())));
                    }
                }
                below = around;
            }
            (below != root).then_some(Self(all))
        }

        /// The rules that allow all this and some paths.
        pub(super) fn rules(&self, more: &[&Path]) -> io::Result<RulesetCreated> {
            let mut rules = ruleset().map_err(fault)?;
            for (opened, access) in &self.0 {
                rules = rules.add_rule(PathBeneath::new(opened, *access)).map_err(fault)?;
            }
            for path in more {
                let opened = PathFd::new(path).map_err(io::Error::other)?;
                let access = access(path.is_dir());
                rules = rules.add_rule(PathBeneath::new(opened, access)).map_err(fault)?;
            }
            Ok(rules)
        }

        /// Holds this thread, and what it starts, to all this and some paths.
        pub(super) fn restrict_thread(&self, more: &[&Path]) -> io::Result<()> {
            restrict(self.rules(more)?)
        }
    }

    /// Holds this thread, and what it starts, to some rules.
    pub(super) fn restrict(rules: RulesetCreated) -> io::Result<()> {
        let status = rules.restrict_self().map_err(fault)?;
        match status.ruleset {
            RulesetStatus::FullyEnforced => Ok(()),
            _ => Err(io::Error::other("the kernel does not keep the sandbox")),
        }
    }

    fn fault(error: landlock::RulesetError) -> io::Error {
        io::Error::other(format!("the sandbox cannot be made: {error}"))
    }

    /// What is allowed below a folder, or on a file. Links and moves from folder to folder need
    /// leave of their own, or there are none at all.
    fn access(folder: bool) -> BitFlags<AccessFs> {
        if folder { AccessFs::ReadFile | AccessFs::Refer } else { AccessFs::ReadFile.into() }
    }

    /// Rules under which no file can be read.
    fn ruleset() -> Result<RulesetCreated, landlock::RulesetError> {
        Ruleset::default()
            .set_compatibility(CompatLevel::HardRequirement)
            .handle_access(AccessFs::ReadFile | AccessFs::Refer)?
            .create()
    }
}

#[cfg(not(target_os = "linux"))]
mod kernel {
    use std::io;
    use std::path::{Path, PathBuf};

    /// No other system is known to hold a command to anything.
    pub(super) struct Allowed;

    impl Allowed {
        pub(super) fn of(_: &Path, _: &[PathBuf]) -> Option<Self> {
            None
        }

        pub(super) fn rules(&self, _: &[&Path]) -> io::Result<()> {
            Ok(())
        }

        pub(super) fn restrict_thread(&self, _: &[&Path]) -> io::Result<()> {
            Ok(())
        }
    }

    pub(super) fn restrict((): ()) -> io::Result<()> {
        Ok(())
    }
}
