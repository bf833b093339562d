//! One command, measured: how long it took, what it and all its children used.

use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4;

/// What a command used.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Used {
    /// Seconds from start to end.
    pub(crate) wall: f64,
    /// Processor seconds, user and system, children that were waited for included.
    pub(crate) cpu: f64,
    /// The most memory that one process of it held, in bytes.
    pub(crate) peak: u64,
    /// How many commands of the graph ran.
    pub(crate) ran: usize,
}

/// Runs a command to its end. What it prints goes nowhere, unless it fails.
///
/// # Errors
/// It does not start, or fails.
pub(crate) fn measure(mut command: Command) -> Result<Used, String> {
    let shown = format!("{command:?}");
    let shown: String = shown.chars().take(300).collect();
    // A file and not a pipe: nobody has to read while the command runs.
    let mut log = tempfile::tempfile().map_err(|error| error.to_string())?;
    let (out, err) = (log.try_clone(), log.try_clone());
    let (Ok(out), Ok(err)) = (out, err) else { return Err("no file for the output".into()) };
    command.stdin(Stdio::null()).stdout(out).stderr(err);
    let began = Instant::now();
    let child = command.spawn().map_err(|error| format!("{shown}: {error}"))?;
    let ended = child.wait4().map_err(|error| format!("{shown}: {error}"))?;
    let wall = began.elapsed().as_secs_f64();
    if !ended.status.success() {
        use std::io::{Read, Seek};
        let mut said = String::new();
        let _ = log.rewind().and_then(|()| log.read_to_string(&mut said));
        let tail: Vec<&str> = said.lines().rev().take(20).collect();
        let tail: Vec<&str> = tail.into_iter().rev().collect();
        return Err(format!("{shown} failed ({}):\n{}", ended.status, tail.join("\n")));
    }
    let usage = ended.rusage;
    let cpu = (usage.utime + usage.stime).as_secs_f64();
    Ok(Used { wall, cpu, peak: usage.maxrss, ran: 0 })
}

/// The median of each figure; `ran` must be the same in all.
pub(crate) fn median(all: &[Used]) -> Used {
    let middle = |of: &dyn Fn(&Used) -> f64| {
        let mut values: Vec<f64> = all.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        match values.len() {
            0 => 0.0,
            n if n % 2 == 1 => values[n / 2],
            n => f64::midpoint(values[n / 2 - 1], values[n / 2]),
        }
    };
    Used {
        wall: middle(&|used| used.wall),
        cpu: middle(&|used| used.cpu),
        peak: all.iter().map(|used| used.peak).max().unwrap_or(0),
        ran: all.iter().map(|used| used.ran).max().unwrap_or(0),
    }
}
