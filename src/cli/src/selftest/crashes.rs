//! Faults that end a run: killed at every fail point and at random moments, errors of the file system
//! at every point, torn writes, a full file system.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::Write;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use engine::fail::POINTS;

use super::suite::{Fault, Points, Random, Suite, Tally};
use super::world::{Copied, Results, World, copy};

pub(super) const FAULTS: &[Fault] = &[
    Fault { name: "killed", about: "kill -9 at every fail point, twice at some", run: killed },
    Fault { name: "killed-at-random", about: "kill -9 at a random moment", run: random },
    Fault { name: "torn", about: "a write that ends after some bytes, then kill -9", run: torn },
    Fault {
        name: "io-error",
        about: "EIO at every fail point: an error that names a file",
        run: eio,
    },
    Fault {
        name: "disk-full",
        about: "ENOSPC at every fail point, once and for good",
        run: enospc,
    },
    Fault { name: "full-tmpfs", about: "a real file system without space", run: tmpfs },
];

/// What a run starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    /// The second version, of which nothing is made.
    Nothing,
    /// The second version, with everything of the first made.
    First,
    /// The same, where an append to the log of records was cut off.
    Torn,
}

impl From {
    fn copied(self) -> Copied {
        if self == Self::Nothing { Copied::Nothing } else { Copied::Made }
    }

    /// What was there before.
    fn old(self, suite: &Suite) -> Results {
        if self == Self::Nothing { Results::new() } else { suite.first.clone() }
    }

    /// Makes it of a new world.
    fn prepare(self, world: &World) -> Result<(), String> {
        world.edit()?;
        if self == Self::Torn {
            let log = File::options().append(true).open(world.path("artifacts/log"));
            log.and_then(|mut log| log.write_all(b"half of a rec"))
                .map_err(|error| format!("artifacts/log: {error}"))?;
        }
        Ok(())
    }
}

/// A fault at a passing of a point.
#[derive(Debug, Clone)]
struct Case {
    from: From,
    point: &'static str,
    passing: usize,
    action: String,
    /// How many runs in a row it happens to.
    times: usize,
}

impl Case {
    fn plan(&self) -> String {
        format!("{}:{}:{}", self.point, self.passing, self.action)
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = match self.from {
            From::Nothing => "from nothing",
            From::First => "after an edit",
            From::Torn => "after an edit, with a torn log",
        };
        write!(f, "REPRO_FAIL={} {start}", self.plan())?;
        if self.times > 1 { write!(f, ", {} times", self.times) } else { Ok(()) }
    }
}

/// How often an undisturbed run passes each point.
fn passings(suite: &Suite, from: From) -> Result<BTreeMap<&'static str, usize>, String> {
    let world = suite.world(from.copied())?;
    from.prepare(&world)?;
    let trace = world.folder().join("trace");
    world.run_with("REPRO_FAIL", &format!("trace={}", trace.display()))?.succeeded()?;
    let text = fs::read_to_string(&trace).unwrap_or_default();
    let count = |name: &str| text.lines().filter(|line| *line == name).count();
    let all = POINTS.iter().map(|point| (point.name, count(point.name))).collect();
    world.remove();
    Ok(all)
}

/// The passings that are tried, with `actions` at each.
fn cases(suite: &Suite, from: From, actions: &[&str], writes: bool) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for (point, count) in passings(suite, from)? {
        let tears = POINTS.iter().any(|known| known.name == point && known.writes);
        let wanted = match &suite.limits.points {
            Points::Some(names) => names.iter().any(|name| name == point),
            Points::First | Points::Few | Points::All => true,
        };
        // What a torn log changes is in the log's own code.
        let wanted = wanted && (from != From::Torn || point.starts_with("log."));
        if !wanted || (writes && !tears) {
            continue;
        }
        let tried = |n: &usize| match suite.limits.points {
            Points::First => *n == 1,
            Points::Few => *n == 1 || *n == count,
            Points::All | Points::Some(_) => true,
        };
        let passings = (1..=count).filter(tried);
        for passing in passings {
            let case = |action: &&str| Case {
                from,
                point,
                passing,
                action: (*action).to_owned(),
                times: 1,
            };
            cases.extend(actions.iter().map(case));
        }
    }
    Ok(cases)
}

/// Tries cases from both starts.
fn both(
    suite: &Suite,
    actions: &[&str],
    writes: bool,
    more: impl Fn(Vec<Case>) -> Vec<Case>,
    act: impl Fn(&Case, &World) -> Result<(), String> + Sync,
) -> Tally {
    let mut all = Tally::default();
    for from in [From::Nothing, From::First, From::Torn] {
        match cases(suite, from, actions, writes) {
            Err(error) => all = all.and(Tally::failed(error)),
            Ok(cases) => all = all.and(suite.tries(from.copied(), &more(cases), &act)),
        }
    }
    all
}

/// Only a store that an older version made leads there.
const OLDER: &str = "log.older";

/// Every point must be met by one of the runs; else nobody knows what dying there does.
fn unreached(suite: &Suite) -> Result<Vec<&'static str>, String> {
    let mut runs = Vec::new();
    for from in [From::Nothing, From::First, From::Torn] {
        runs.push(passings(suite, from)?);
    }
    let met = |name: &&str| {
        *name == OLDER || runs.iter().any(|passed| passed.get(name).copied() > Some(0))
    };
    Ok(POINTS.iter().map(|point| point.name).filter(|name| !met(name)).collect())
}

fn killed(suite: &Suite) -> Tally {
    let unreached = match unreached(suite) {
        Err(error) => return Tally::failed(error),
        Ok(unreached) => unreached,
    };
    let missed = unreached.iter().map(|name| format!("no run passes the fail point {name}"));
    let missed = Tally { tries: unreached.len(), failures: missed.collect(), ..Tally::default() };
    let twice = |mut cases: Vec<Case>| {
        if matches!(suite.limits.points, Points::First) {
            return cases;
        }
        let first = cases.iter().filter(|case| case.passing == 1);
        let again: Vec<Case> = first.map(|case| Case { times: 2, ..case.clone() }).collect();
        cases.extend(again);
        cases
    };
    let tally = both(suite, &["kill"], false, twice, |case, world| {
        case.from.prepare(world)?;
        for time in 0..case.times {
            let ended = world.run_with("REPRO_FAIL", &case.plan())?;
            // Steps that run side by side may leave fewer passings; on the way back there are fewer.
            if !ended.killed() && !(ended.status.success() && (time > 0 || case.passing > 1)) {
                return Err(ended.told("a run that should be killed"));
            }
        }
        world.settles(&case.from.old(suite), &suite.second)
    });
    missed.and(tally)
}

fn torn(suite: &Suite) -> Tally {
    let actions = ["torn=0", "torn=1", "torn=7", "torn=64", "torn=300", "short=5"];
    both(
        suite,
        &actions,
        true,
        |cases| cases,
        |case, world| {
            case.from.prepare(world)?;
            world.run_with("REPRO_FAIL", &case.plan())?;
            world.settles(&case.from.old(suite), &suite.second)
        },
    )
}

fn eio(suite: &Suite) -> Tally {
    both(
        suite,
        &["eio"],
        false,
        |cases| cases,
        |case, world| errs(suite, case, world, "Input/output error"),
    )
}

fn enospc(suite: &Suite) -> Tally {
    both(
        suite,
        &["enospc", "full"],
        false,
        |cases| cases,
        |case, world| errs(suite, case, world, "No space left on device"),
    )
}

/// The run fails and names the error, or does without what failed; then all is well.
fn errs(suite: &Suite, case: &Case, world: &World, words: &str) -> Result<(), String> {
    case.from.prepare(world)?;
    let ended = world.run_with("REPRO_FAIL", &case.plan())?;
    if !ended.status.success() {
        ended.failed_clearly()?;
        if !ended.says(words) {
            return Err(ended.told(&format!("the message does not say `{words}`; the run")));
        }
    }
    world.settles(&case.from.old(suite), &suite.second)
}

/// Kills a run after a random part of the time that an undisturbed one takes.
fn random(suite: &Suite) -> Tally {
    let mut all = Tally::default();
    let mut random = Random(suite.limits.seed);
    for from in [From::Nothing, From::First] {
        let time = match time_of(suite, from) {
            Ok(time) => time,
            Err(error) => return all.and(Tally::failed(error)),
        };
        let half = suite.limits.random.div_ceil(2);
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let cases: Vec<Moment> =
            (0..half).map(|_| Moment(Duration::from_micros(random.below(micros)))).collect();
        all = all.and(suite.tries(from.copied(), &cases, |case, world| {
            world.edit()?;
            let running = world.start(world.command(&["run", "-j2"]))?;
            sleep(case.0);
            running.kill()?;
            world.settles(&from.old(suite), &suite.second)
        }));
    }
    all
}

/// When a run is killed.
struct Moment(Duration);

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "killed after {:.1} ms", self.0.as_secs_f64() * 1e3)
    }
}

/// How long an undisturbed run takes beside as many others as there are tries at once.
fn time_of(suite: &Suite, from: From) -> Result<Duration, String> {
    let world = suite.world(from.copied())?;
    world.edit()?;
    let began = Instant::now();
    world.run()?.succeeded()?;
    let time = began.elapsed();
    world.remove();
    Ok(time)
}

/// Sizes of the small file systems, in blocks of 4 KiB: from nearly nothing to nearly enough.
const BLOCKS: [usize; 8] = [8, 16, 24, 32, 40, 48, 56, 64];

/// A real file system that has no space left: it is made larger afterwards, and the next run ends well.
fn tmpfs(suite: &Suite) -> Tally {
    let probe = suite.folder().join("probe");
    if fs::create_dir_all(&probe).is_err() || !mount(&probe, 8) {
        return Tally::impossible("a small tmpfs can be mounted here by root alone");
    }
    unmount(&probe);
    suite.tries(Copied::Made, &BLOCKS, |blocks, world| {
        let outside = world.folder().join("outside");
        fs::rename(world.root(), &outside)
            .and_then(|()| fs::create_dir_all(world.root()))
            .map_err(|error| error.to_string())?;
        // Room for what is there, and a little.
        if !mount(&world.root(), 1024) {
            return Err("cannot mount a tmpfs".to_owned());
        }
        let tried = copy(&outside, &world.root()).and_then(|()| {
            world.edit()?;
            let used = used_blocks(&world.root());
            remount(&world.root(), used + blocks / 4);
            let ended = world.run()?;
            if !ended.status.success() {
                ended.failed_clearly()?;
                // A command that cannot write says so in its own words, with code 1.
                if ended.status.code() != Some(1) && !ended.says("No space left on device") {
                    return Err(
                        ended.told("the message does not say that space is missing; the run")
                    );
                }
            }
            remount(&world.root(), 4096);
            world.settles(&suite.first, &suite.second)
        });
        unmount(&world.root());
        tried
    })
}

fn mount(folder: &std::path::Path, blocks: usize) -> bool {
    let size = format!("size={}k", blocks * 4);
    succeeds(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder))
}

fn remount(folder: &std::path::Path, blocks: usize) {
    let size = format!("remount,size={}k", blocks * 4);
    succeeds(Command::new("mount").args(["-o", &size]).arg(folder));
}

fn unmount(folder: &std::path::Path) {
    succeeds(Command::new("umount").arg(folder));
}

fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|ended| ended.status.success())
}

/// Blocks of 4 KiB that files below a folder take on a tmpfs.
fn used_blocks(folder: &std::path::Path) -> usize {
    let sizes = super::world::files(folder).unwrap_or_default().into_iter();
    let sizes = sizes.map(|path| fs::metadata(path).map_or(0, |found| found.len()));
    sizes.map(|size| usize::try_from(size.div_ceil(4096)).unwrap_or(0)).sum()
}
