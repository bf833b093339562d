//! What a command may read: of the project's folder its working folder, its scratch folder and the
//! files that it declares; elsewhere, everything as usual. The kernel refuses the rest (Landlock).
//!
//! Covered: reading the content of files, by the command and all that it starts. Not covered: listing
//! folders and asking whether a file is there; writing; a file that is made, while the command runs,
//! right in a folder that the project lies in can be written and not read. Where the kernel has no
//! Landlock nothing is refused, which is said once.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

/// What is said where a refused read may be the reason of a failure.
pub(crate) const HINT: &str = "reads inside the project are limited to declared inputs: list the file under \
     `files`, or connect it as an input; `sandbox = { read = [\"FOLDER\"] }` opens a folder that is no \
     part of the result, such as a virtual environment";

/// What all commands of a project may read outside of its folder.
pub(crate) struct Surroundings {
    /// The project's folder.
    root: PathBuf,
    /// `None` where the kernel cannot hold a command to anything.
    outside: Option<kernel::Outside>,
}

impl Surroundings {
    /// Looks around a project's folder, which must be absolute.
    pub(crate) fn of(root: &Path) -> Self {
        Self { root: root.to_path_buf(), outside: kernel::Outside::of(root) }
    }

    /// Whether commands can be held to what they declare.
    pub(crate) fn can_hold(&self) -> bool {
        self.outside.is_some()
    }

    /// Starts a command that can read, inside the project, these files and folders alone. It is started
    /// from a thread of its own, so that nobody else is restricted.
    pub(crate) fn start(&self, command: &mut Command, inside: &[&Path]) -> io::Result<Child> {
        let Some(outside) = &self.outside else { return command.spawn() };
        let inside: Vec<&Path> =
            inside.iter().copied().filter(|p| p.starts_with(&self.root)).collect();
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(64 << 10);
            let started = thread.spawn_scoped(scope, || {
                outside.restrict_thread(&inside)?;
                command.spawn()
            })?;
            started.join().unwrap_or_else(|_| Err(io::Error::other("its thread panicked")))
        })
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
    use std::path::Path;

    use landlock::{
        AccessFs, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
        RulesetCreated, RulesetCreatedAttr, RulesetStatus,
    };

    /// Everything that lies beside the project's folder and the folders around it.
    pub(super) struct Outside(Vec<(PathFd, BitFlags<AccessFs>)>);

    impl Outside {
        /// `None` where the kernel has no Landlock, or the project is the whole file system.
        pub(super) fn of(root: &Path) -> Option<Self> {
            ruleset().ok()?;
            let mut beside = Vec::new();
            let mut below = root;
            while let Some(around) = below.parent() {
                for entry in fs::read_dir(around).ok()?.flatten() {
                    // What a link leads to has a place of its own.
                    let Ok(kind) = entry.file_type() else { continue };
                    if !kind.is_symlink()
                        && entry.path() != below
                        && let Ok(opened) = PathFd::new(entry.path())
                    {
                        beside.push((opened, access(kind.is_dir())));
                    }
                }
                below = around;
            }
            (below != root).then_some(Self(beside))
        }

        /// Holds this thread, and what it starts, to what is outside and to some paths.
        pub(super) fn restrict_thread(&self, inside: &[&Path]) -> io::Result<()> {
            let fault = |error: landlock::RulesetError| {
                io::Error::other(format!("the sandbox cannot be made: {error}"))
            };
            let mut rules = ruleset().map_err(fault)?;
            for (beside, access) in &self.0 {
                rules = rules.add_rule(PathBeneath::new(beside, *access)).map_err(fault)?;
            }
            for path in inside {
                let opened = PathFd::new(path).map_err(io::Error::other)?;
                let access = access(path.is_dir());
                rules = rules.add_rule(PathBeneath::new(opened, access)).map_err(fault)?;
            }
            let status = rules.restrict_self().map_err(fault)?;
            match status.ruleset {
                RulesetStatus::FullyEnforced => Ok(()),
                _ => Err(io::Error::other("the kernel does not keep the sandbox")),
            }
        }
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
    use std::path::Path;

    /// No other system is known to hold a command to anything.
    pub(super) struct Outside;

    impl Outside {
        pub(super) fn of(_: &Path) -> Option<Self> {
            None
        }

        pub(super) fn restrict_thread(&self, _: &[&Path]) -> io::Result<()> {
            Ok(())
        }
    }
}
