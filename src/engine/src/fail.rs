//! Fail points: named places where this process can be made to die or to get an error of the file
//! system, so that the fault suite can try each of them.
//!
//! Nothing happens unless the composition root calls [`arm`]; until then a point costs one relaxed
//! load. A point stands before what its name says: dying there leaves that undone. [`POINTS`] lists
//! all of them. Left out: what must hold after a fault; that is the suite's.
//!
//! A plan is one of
//!
//! | plan | what happens |
//! |---|---|
//! | `POINT:N:kill` | at the N-th passing (from 1) the process kills itself with SIGKILL |
//! | `POINT:N:enospc`, `POINT:N:eio` | that passing alone fails with the error |
//! | `POINT:N:full` | from that passing on, every point fails with ENOSPC |
//! | `POINT:N:torn=K` | K bytes of what was to be written are written, then SIGKILL |
//! | `POINT:N:short=K` | K bytes of what was to be written are written, then ENOSPC |
//! | `trace=FILE` | nothing fails; each passing appends a line with the point's name to the file |

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// A place where a process can be made to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its name, as a plan writes it.
    pub name: &'static str,
    /// Bytes are written here, so that a write can be torn.
    pub writes: bool,
    /// What has not happened yet when a process dies here.
    pub means: &'static str,
}

/// Declares the points: one constant in [`at`] and one line of [`POINTS`] each.
macro_rules! points {
    ($($constant:ident $name:literal $kind:ident $means:literal;)*) => {
        /// The points, to be passed by name.
        pub(crate) mod at {
            use super::Point;
            $(
                #[doc = $means]
                pub(crate) const $constant: Point =
                    Point { name: $name, writes: points!(@ $kind), means: $means };
            )*
        }
        /// All points, in the order in which a run meets them first.
        pub const POINTS: &[Point] = &[$(at::$constant),*];
    };
    (@ writes) => { true };
    (@ acts) => { false };
}

points! {
    RUN_HELD "run.held" acts "the store is taken; leftovers are still there";
    OBJECT_READ "object.read" acts "an object is about to be checked before it is used";
    STEP_SCRATCH "step.scratch" acts "the working folder of a step is not made";
    STEP_BEGIN "step.begin" acts "a step's inputs are checked; it has not started";
    STEP_RAN "step.ran" acts "a step has run; its inputs are not checked again";
    OBJECT_PLACE "object.place" acts "an output is written by its step and has not its place in the store";
    OBJECT_FOLDER "object.folder" acts "the folder of an object is not made";
    OBJECT_SYNC "object.sync" acts "outputs have their places and are not synced";
    OBJECT_DURABLE "object.durable" acts "outputs are synced; their folders may not be";
    STEP_RECORD "step.record" acts "outputs of steps are safe; their results are not recorded";
    WHOLE_CREATE "whole.create" acts "a file that is written whole does not exist beside its place";
    WHOLE_WRITE "whole.write" writes "the file beside its place is empty";
    WHOLE_SYNC "whole.sync" acts "the file beside its place is written and not synced";
    WHOLE_RENAME "whole.rename" acts "the file beside its place is synced; its place has the old one";
    WHOLE_FOLDER "whole.folder" acts "the file has its place; the folder is not synced";
    LOG_CUT "log.cut" acts "the log's torn tail is still there";
    LOG_WRITE "log.write" writes "records are about to be added to the log";
    LOG_SYNC "log.sync" acts "records are added to the log and not synced";
    LOG_INDEX "log.index" acts "the log is longer than its index covers";
    LOG_OLDER "log.older" acts "older records are in the log; their files are still there";
    STEP_DONE "step.done" acts "steps are recorded; their claims are still there";
}

/// What a plan does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Kill,
    Once(i32),
    Full,
    Torn(usize),
    Short(usize),
}

/// A plan, taken apart.
#[derive(Debug)]
enum Plan {
    At { point: Point, passing: u64, action: Action },
    Trace(PathBuf),
}

static ARMED: AtomicBool = AtomicBool::new(false);
static PLAN: OnceLock<Plan> = OnceLock::new();
/// How often the plan's point was passed.
static PASSED: AtomicU64 = AtomicU64::new(0);
/// A plan of the kind `full` has begun.
static FULL: AtomicBool = AtomicBool::new(false);

/// "No space left on device" and "input/output error": the same numbers on every Unix.
const ENOSPC: i32 = 28;
const EIO: i32 = 5;

/// Takes a plan for the rest of this process's life.
///
/// # Errors
/// It is no plan, or there is one already.
pub fn arm(plan: &str) -> Result<(), String> {
    let parsed = parse(plan).ok_or_else(|| {
        format!("`{plan}` is no plan of a fault: POINT:N:ACTION or trace=FILE is expected")
    })?;
    PLAN.set(parsed).map_err(|_| "a fault is planned already".to_owned())?;
    ARMED.store(true, Ordering::Release);
    Ok(())
}

fn parse(plan: &str) -> Option<Plan> {
    if let Some(file) = plan.strip_prefix("trace=") {
        return Some(Plan::Trace(PathBuf::from(file)));
    }
    let (name, rest) = plan.split_once(':')?;
    let point = *POINTS.iter().find(|point| point.name == name)?;
    let (passing, action) = rest.split_once(':')?;
    let action = match action.split_once('=') {
        None => match action {
            "kill" => Action::Kill,
            "enospc" => Action::Once(ENOSPC),
            "eio" => Action::Once(EIO),
            "full" => Action::Full,
            _ => return None,
        },
        Some(("torn", bytes)) if point.writes => Action::Torn(bytes.parse().ok()?),
        Some(("short", bytes)) if point.writes => Action::Short(bytes.parse().ok()?),
        Some(_) => return None,
    };
    let passing = passing.parse().ok().filter(|passing| *passing > 0)?;
    Some(Plan::At { point, passing, action })
}

/// Passes a point.
///
/// # Errors
/// The plan says so.
#[inline]
pub(crate) fn pass(point: Point) -> io::Result<()> {
    if !ARMED.load(Ordering::Relaxed) {
        return Ok(());
    }
    match due(point)? {
        None => Ok(()),
        Some(action) => act(action),
    }
}

/// Writes bytes, or as many of them as the plan lets through.
///
/// # Errors
/// The plan says so, or the file system.
#[inline]
pub(crate) fn write(point: Point, file: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    if ARMED.load(Ordering::Relaxed)
        && let Some(action) = due(point)?
    {
        if let Action::Torn(count) | Action::Short(count) = action {
            file.write_all(&bytes[..count.min(bytes.len())])?;
            file.flush()?;
        }
        return act(action);
    }
    file.write_all(bytes)
}

/// What the plan has for this passing.
#[cold]
fn due(point: Point) -> io::Result<Option<Action>> {
    match PLAN.get() {
        None => Ok(None),
        Some(Plan::Trace(path)) => {
            // One write, so that lines of several processes do not mix.
            let line = format!("{}\n", point.name);
            let file = OpenOptions::new().append(true).create(true).open(path);
            file.and_then(|mut file: File| file.write_all(line.as_bytes()))?;
            Ok(None)
        }
        Some(Plan::At { point: at, passing, action }) => {
            if FULL.load(Ordering::Relaxed) {
                return Ok(Some(Action::Full));
            }
            let due = point == *at && PASSED.fetch_add(1, Ordering::Relaxed) + 1 == *passing;
            Ok(due.then_some(*action))
        }
    }
}

#[cold]
fn act(action: Action) -> io::Result<()> {
    match action {
        Action::Kill | Action::Torn(_) => die(),
        Action::Once(code) => Err(io::Error::from_raw_os_error(code)),
        Action::Short(_) => Err(io::Error::from_raw_os_error(ENOSPC)),
        Action::Full => {
            FULL.store(true, Ordering::Relaxed);
            Err(io::Error::from_raw_os_error(ENOSPC))
        }
    }
}

/// Ends this process as `kill -9` does: nothing is cleared away, nothing is said.
fn die() -> ! {
    #[cfg(target_os = "linux")]
    {
        let _ =
            rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
    // Elsewhere, and until the signal has come.
    std::process::abort();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_or_refused() {
        let Some(Plan::At { point, passing: 3, action: Action::Torn(5) }) =
            parse("whole.write:3:torn=5")
        else {
            panic!("not read")
        };
        assert_eq!(point, at::WHOLE_WRITE);
        for good in ["step.ran:1:kill", "step.ran:2:full", "whole.write:1:short=0", "trace=/x:y"] {
            assert!(parse(good).is_some(), "{good}");
        }
        let bad =
            ["", "step.ran", "step.ran:1", "step.ran:0:kill", "step.ran:1:torn=5", "x:1:kill"];
        for bad in bad {
            assert!(parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = POINTS.iter().map(|point| point.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), POINTS.len());
    }
}
