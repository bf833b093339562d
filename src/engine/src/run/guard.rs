//! Commands end with their runner, also where that is killed: they are programs of somebody else's, which
//! know nothing of it, and would write on into a folder that the next attempt finds.
//!
//! A second process of this program is told of the commands that run for a while, and reads from a pipe that
//! only the runner holds. When that ends, it kills the process groups of those that were not said to have
//! ended. It is started with the first of them: a command that takes less than [`LATE`] is over soon anyway.
//! Left out: steps in processes of their own, which see to that themselves ([`super::worker`]).

use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};

/// The first and only argument of a program that is to guard the commands of its parent.
pub const ARGUMENT: &str = "command-guard";

/// How long a command runs before it is guarded.
pub(crate) const LATE: Duration = Duration::from_secs(1);

/// The runner's side.
pub(crate) struct Guard {
    /// The program; `None` where it cannot be started again, and then nobody guards.
    program: Option<PathBuf>,
    process: Mutex<Option<(Child, ChildStdin)>>,
}

impl Guard {
    /// No process is started yet.
    pub(crate) fn new(program: Option<&Path>) -> Self {
        Self { program: program.map(Path::to_path_buf), process: Mutex::default() }
    }

    /// Guards a command, by its process group.
    pub(crate) fn watch(&self, group: Pid) {
        self.tell('+', group);
    }

    /// A command has ended.
    pub(crate) fn forget(&self, group: Pid) {
        self.tell('-', group);
    }

    /// Without a guard a killed runner's command goes on, and nothing else is different.
    fn tell(&self, mark: char, group: Pid) {
        let mut process = self.process.lock().unwrap_or_else(PoisonError::into_inner);
        if process.is_none() {
            *process = self.program.as_deref().and_then(start);
        }
        if let Some((_, pipe)) = &mut *process {
            // A line is short, and the pipe takes it in one piece.
            let _ = pipe.write_all(format!("{mark}{}\n", group.as_raw_nonzero()).as_bytes());
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let process = self.process.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some((mut child, pipe)) = process.take() {
            drop(pipe);
            let _ = child.wait();
        }
    }
}

fn start(program: &Path) -> Option<(Child, ChildStdin)> {
    // In a group of its own: what kills the runner's at once shall not kill the guard.
    let mut command = Command::new(program);
    command.arg(ARGUMENT).process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let pipe = child.stdin.take()?;
    Some((child, pipe))
}

/// The guard's side: until the end of standard input, then kills. For a process that does nothing else: the
/// one that a program starts when it is called with [`ARGUMENT`] alone.
pub fn guard() {
    let mut groups = BTreeSet::new();
    // What cannot be read was not said.
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let group = line.get(1..).and_then(|number| number.parse().ok()).and_then(Pid::from_raw);
        match (line.as_bytes().first(), group) {
            (Some(b'+'), Some(group)) => groups.insert(group.as_raw_nonzero()),
            (Some(b'-'), Some(group)) => groups.remove(&group.as_raw_nonzero()),
            _ => continue,
        };
    }
    for group in groups.into_iter().filter_map(|group| Pid::from_raw(group.get())) {
        let _ = kill_process_group(group, Signal::KILL);
    }
}
