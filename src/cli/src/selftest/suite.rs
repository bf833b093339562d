//! The suite: what all faults start from, and how one of them is tried many times, side by side.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use super::world::{Copied, Results, World, copy};

/// A fault.
pub(super) struct Fault {
    /// Its name on the command line.
    pub(super) name: &'static str,
    /// What is done, and what must hold.
    pub(super) about: &'static str,
    /// Tries it.
    pub(super) run: fn(&Suite) -> Tally,
}

/// What became of the tries of a fault.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// How many were made.
    pub(super) tries: usize,
    /// How many were not, for want of time.
    pub(super) left_out: usize,
    /// What went wrong, one text for each try that did.
    pub(super) failures: Vec<String>,
    /// What the person should know.
    pub(super) said: Vec<String>,
}

impl Tally {
    /// With what another fault or part of it came to.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.tries += other.tries;
        self.left_out += other.left_out;
        self.failures.extend(other.failures);
        self.said.extend(other.said);
        self
    }

    /// A fault that cannot be tried here.
    pub(super) fn impossible(why: impl Into<String>) -> Self {
        Self { said: vec![why.into()], ..Self::default() }
    }

    /// One that went wrong before its first try.
    pub(super) fn failed(why: String) -> Self {
        Self { tries: 1, failures: vec![why], ..Self::default() }
    }
}

/// Which passings of fail points are tried.
#[derive(Debug, Clone)]
pub(super) enum Points {
    /// The first of each, once; few places of files as well.
    First,
    /// The first and the last of each.
    Few,
    /// All.
    All,
    /// All of these points.
    Some(Vec<String>),
}

/// How much is tried.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    pub(super) points: Points,
    pub(super) random: usize,
    pub(super) seed: u64,
    pub(super) deadline: Option<Instant>,
    pub(super) jobs: usize,
}

/// The suite.
pub(super) struct Suite {
    /// This program.
    program: PathBuf,
    /// Where all projects are.
    folder: tempfile::TempDir,
    pub(super) limits: Limits,
    /// What undisturbed runs of the two versions of the project make.
    pub(super) first: Results,
    pub(super) second: Results,
    worlds: AtomicUsize,
}

impl Suite {
    /// Makes the project in both versions, undisturbed.
    ///
    /// # Errors
    /// The folder cannot be written, or an undisturbed run fails.
    pub(super) fn new(below: Option<&Path>, limits: Limits) -> Result<Self, String> {
        let folder = match below {
            Some(below) => tempfile::Builder::new().prefix("selftest-").tempdir_in(below),
            None => tempfile::Builder::new().prefix("repro-selftest-").tempdir(),
        };
        let folder = folder.map_err(|error| format!("cannot make a temporary folder: {error}"))?;
        let program = std::env::current_exe()
            .map_err(|error| format!("cannot tell where this program is: {error}"))?;
        let mut suite = Self {
            program,
            folder,
            limits,
            first: Results::default(),
            second: Results::default(),
            worlds: AtomicUsize::new(0),
        };
        let world = suite.world(Copied::Nothing)?;
        let made = world.run().and_then(|ended| ended.succeeded().map(|_| ()));
        made.map_err(|error| format!("an undisturbed run fails: {error}"))?;
        suite.first = world.results()?;
        copy(&world.root(), &suite.made())?;
        world.edit()?;
        world.run()?.succeeded()?;
        suite.second = world.results()?;
        if suite.first == suite.second {
            return Err("the two versions of the project make the same".to_owned());
        }
        world.remove();
        Ok(suite)
    }

    /// The project of which everything is made, in its first version.
    fn made(&self) -> PathBuf {
        self.folder.path().join("made")
    }

    /// A new project.
    ///
    /// # Errors
    /// It cannot be written.
    pub(super) fn world(&self, copied: Copied) -> Result<World, String> {
        let number = self.worlds.fetch_add(1, Ordering::Relaxed);
        let folder = self.folder.path().join(format!("{number}"));
        World::new(folder, &self.program, copied, &self.made())
    }

    /// Where projects are.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Tries a fault once for each case, on several threads, each time in a new project. Those that
    /// fail are kept.
    pub(super) fn tries<C: Display + Sync>(
        &self,
        copied: Copied,
        cases: &[C],
        act: impl Fn(&C, &World) -> Result<(), String> + Sync,
    ) -> Tally {
        let tally = Mutex::new(Tally::default());
        let next = AtomicUsize::new(0);
        let add = |change: &dyn Fn(&mut Tally)| {
            change(&mut tally.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        };
        let work = || {
            while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                if self.limits.deadline.is_some_and(|deadline| Instant::now() > deadline) {
                    add(&|tally| tally.left_out += 1);
                    continue;
                }
                let tried = self.world(copied).and_then(|world| match act(case, &world) {
                    Ok(()) => {
                        world.remove();
                        Ok(())
                    }
                    Err(error) => {
                        world.keep(&format!("{case}\n{error}\n"));
                        Err(format!("{case}: {error} [{}]", world.folder().display()))
                    }
                });
                add(&|tally| {
                    tally.tries += 1;
                    tally.failures.extend(tried.clone().err());
                });
            }
        };
        thread::scope(|scope| {
            for _ in 0..self.limits.jobs.min(cases.len()) {
                scope.spawn(work);
            }
        });
        tally.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Removes everything, or says where it is kept.
    pub(super) fn close(self, keep: bool) -> Option<PathBuf> {
        if keep {
            let _ = fs::remove_dir_all(self.made());
            return Some(self.folder.keep());
        }
        // What a test made read-only, it has made writable again.
        None
    }
}

/// Numbers that look random and are the same for the same seed (splitmix64).
pub(super) struct Random(pub(super) u64);

impl Random {
    /// The next one below `end`, which is not 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end.max(1)
    }
}
