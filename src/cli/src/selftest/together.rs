//! Several runs at once, readers beside them, and a store that cannot be written.

use std::fmt;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use super::suite::{Fault, Random, Suite, Tally};
use super::world::{Copied, STEPS, World};

pub(super) const FAULTS: &[Fault] = &[
    Fault { name: "at-once", about: "2, 4 and 16 runs at once: each step runs once", run: at_once },
    Fault {
        name: "killed-among-others",
        about: "one of three runs killed: the others go on",
        run: among,
    },
    Fault { name: "readers", about: "status beside a run: never blocked", run: readers },
    Fault {
        name: "read-only-store",
        about: "a store that cannot be written: read, or refused",
        run: read_only,
    },
];

/// A number of runs.
struct Runs {
    count: usize,
    from: Copied,
}

impl fmt::Display for Runs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} runs at once, {:?} is there", self.count, self.from)
    }
}

fn at_once(suite: &Suite) -> Tally {
    let mut all = Tally::default();
    for from in [Copied::Nothing, Copied::Made] {
        let cases = [2, 2, 4, 4, 16].map(|count| Runs { count, from });
        all = all.and(suite.tries(from, &cases, |runs, world| {
            world.edit()?;
            let start = || world.start(world.command(&["run", "-j2"]));
            let running: Vec<_> = (0..runs.count).map(|_| start()).collect::<Result<_, _>>()?;
            for run in running {
                run.end()?.succeeded()?;
            }
            each_once(world)?;
            world.is(&suite.second)
        }));
    }
    all
}

/// Every step of the project ran once since the count began.
fn each_once(world: &World) -> Result<(), String> {
    let mut ran = world.counted();
    let count = ran.len();
    ran.dedup();
    if count == STEPS && ran.len() == STEPS {
        Ok(())
    } else {
        Err(format!("{count} commands ran for {STEPS} steps: {:?}", world.counted()))
    }
}

fn among(suite: &Suite) -> Tally {
    let mut random = Random(suite.limits.seed ^ 0x5eed);
    let cases: Vec<u64> =
        (0..(suite.limits.random / 4).max(4)).map(|_| random.below(120)).collect();
    suite.tries(Copied::Nothing, &cases, |millis, world| {
        world.edit()?;
        let start = || world.start(world.command(&["run", "-j2"]));
        let (first, second, third) = (start()?, start()?, start()?);
        sleep(Duration::from_millis(*millis));
        first.kill()?;
        second.end()?.succeeded()?;
        third.end()?.succeeded()?;
        world.is(&suite.second)
    })
}

fn readers(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &["status", "list", "graph"], |command, world| {
        world.edit()?;
        let mut running = world.start(world.command(&["run", "-j1"]))?;
        let mut read = 0;
        while running.runs() || read == 0 {
            world.wait(world.command(&[command]))?.succeeded()?;
            read += 1;
        }
        running.end()?.succeeded()?;
        world.is(&suite.second)
    })
}

fn read_only(suite: &Suite) -> Tally {
    suite.tries(Copied::Made, &["unchanged", "edited"], |what, world| {
        let store = world.path("artifacts");
        lock(&store, true)?;
        let tried = tried_read_only(suite, what, world);
        lock(&store, false)?;
        tried?;
        world.edit()?;
        world.settles(&suite.first, &suite.second)
    })
}

fn tried_read_only(suite: &Suite, what: &str, world: &World) -> Result<(), String> {
    if what == "edited" {
        world.edit()?;
    }
    world.wait(world.command(&["status"]))?.succeeded()?;
    let ended = world.run()?;
    let written = fs::write(world.path("artifacts/probe"), "").is_ok();
    if ended.status.success() {
        let wanted = if what == "edited" { &suite.second } else { &suite.first };
        return if written || what != "edited" {
            world.is(wanted)
        } else {
            Err("a run succeeded although its store could not be written".to_owned())
        };
    }
    ended.failed_clearly()?;
    if ended.says("artifacts") {
        Ok(())
    } else {
        Err(ended.told("the message does not name the store; the run"))
    }
}

/// Makes a folder read-only, or writable again. Root may write everywhere, so for root it is mounted
/// read-only.
fn lock(folder: &Path, on: bool) -> Result<(), String> {
    let mount = |arguments: &[&str]| {
        let ended = Command::new("mount").args(arguments).arg(folder).output();
        ended.is_ok_and(|ended| ended.status.success())
    };
    if on {
        let bound = Command::new("mount").arg("--bind").arg(folder).arg(folder).output();
        if bound.is_ok_and(|ended| ended.status.success()) {
            if mount(&["-o", "remount,ro,bind"]) {
                return Ok(());
            }
            let _ = Command::new("umount").arg(folder).output();
        }
    } else if Command::new("umount").arg(folder).output().is_ok_and(|ended| ended.status.success())
    {
        return Ok(());
    }
    let mode = if on { 0o555 } else { 0o755 };
    change(folder, mode).map_err(|error| format!("{}: {error}", folder.display()))
}

fn change(folder: &Path, mode: u32) -> std::io::Result<()> {
    // From the top when rights are given, so that what is below can be reached.
    if mode & 0o200 != 0 {
        fs::set_permissions(folder, fs::Permissions::from_mode(mode))?;
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            change(&entry.path(), mode)?;
        }
    }
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}
