//! The whole program beside another in Python, in turns: the processor time of whole processes.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use artifact::StageError;
use wait4::Wait4 as _;

/// The argument with which this program makes all tables once, with one thread, and says nothing.
pub(crate) const ONE: &str = "--one";
/// How often each takes its turn.
const TURNS: usize = 9;

/// A plain loop over the lines.
const PYTHON: &str = "
import os, sys
lines = 0
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            for line in file:
                lines += 1
";

/// Prints what each takes, and the ratios.
pub(crate) fn compare(folder: &Path, out: &Path) -> Result<(), StageError> {
    let own = std::env::current_exe().map_err(|e| StageError::new(format!("no program: {e}")))?;
    let python = python();
    let (own, python, folder, one) = (
        own.as_os_str(),
        python.as_deref().unwrap_or(OsStr::new("python3")),
        folder.as_os_str(),
        OsStr::new(ONE),
    );
    let commands = [
        ("Python, counting lines", vec![python, OsStr::new("-c"), OsStr::new(PYTHON), folder]),
        ("ours, tables in memory", vec![own, folder, one]),
        ("ours, tables on disk", vec![own, folder, one, out.as_os_str()]),
    ];
    let mut times = [(); 3].map(|()| Vec::with_capacity(TURNS));
    for _ in 0..TURNS {
        for ((_, command), times) in commands.iter().zip(&mut times) {
            // Tables are written where there are none, as a step does.
            let emptied = std::fs::remove_dir_all(out).and_then(|()| std::fs::create_dir(out));
            emptied.map_err(|e| StageError::io("empty", out, e))?;
            match seconds(command) {
                Some(seconds) => times.push(seconds),
                None => {
                    println!("no comparison: {} cannot be run", command[0].to_string_lossy());
                    return Ok(());
                }
            }
        }
    }
    println!("whole processes, one thread, {TURNS} turns each: CPU s, median (least)");
    let medians = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        (times[TURNS / 2], times[0])
    });
    for ((name, _), (median, least)) in commands.iter().zip(medians) {
        println!("{name}: {median:.3} ({least:.3}), {:.2} of Python's", median / medians[0].0);
    }
    Ok(())
}

/// The interpreter itself: what is called `python3` may be a script that looks for it.
fn python() -> Option<OsString> {
    let mut python = Command::new("python3");
    let output = python.args(["-c", "import sys; print(sys.executable, end='')"]).output().ok()?;
    String::from_utf8(output.stdout).ok().map(OsString::from)
}

/// The processor time of a process, its own and the system's for it; nothing where it failed.
fn seconds(command: &[&OsStr]) -> Option<f64> {
    let mut process = Command::new(command[0]);
    let process = process.args(&command[1..]).stdin(Stdio::null()).stdout(Stdio::null());
    let used = process.spawn().ok()?.wait4().ok()?;
    let time = used.rusage.utime + used.rusage.stime;
    used.status.success().then_some(time.as_secs_f64())
}
