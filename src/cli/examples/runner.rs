//! A complete command line with no stages but the user's own command stages: everything of the
//! runner, without the crates of the paper. Used by benches and fault tests, and to try the runner
//! on any project. Left out: what only the paper's program knows (its stages, its commands, the
//! details of the CPU).

use std::process::ExitCode;
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use engine::{Catalog, Machine};

fn main() -> ExitCode {
    // Both variables are for `repro selftest`, which hands faults to its children this way.
    if let Ok(plan) = std::env::var("REPRO_FAIL")
        && let Err(error) = engine::fail::arm(&plan)
    {
        eprintln!("error: REPRO_FAIL: {error}");
        return ExitCode::from(2);
    }
    cli::run(cli::Program { catalog: Catalog::default(), commands: Vec::new(), machine: machine() })
}

/// This machine, now.
fn machine() -> Machine {
    Machine {
        cpu: std::env::consts::ARCH.to_owned(),
        features: Vec::new(),
        rustc: String::new(),
        host: std::fs::read_to_string("/proc/sys/kernel/hostname")
            .map(|name| name.trim().to_owned())
            .unwrap_or_default(),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        memory: memory(),
        worker: None,
        environment: std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect(),
        clock: now,
    }
}

/// Bytes of memory that this process and its children may take together: the machine's, or less
/// where a control group says so.
fn memory() -> Option<u64> {
    let read = |path: &str| std::fs::read_to_string(path).ok();
    let total = read("/proc/meminfo")?;
    let line = total.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let total = line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1024)?;
    let group = read("/sys/fs/cgroup/memory.max").and_then(|text| text.trim().parse().ok());
    Some(group.map_or(total, |group| total.min(group)))
}

/// Seconds since 1970, shifted by as many as REPRO_CLOCK says.
fn now() -> u64 {
    static SHIFT: OnceLock<i64> = OnceLock::new();
    let asked = || std::env::var("REPRO_CLOCK").ok().and_then(|text| text.parse().ok());
    let shift = SHIFT.get_or_init(|| asked().unwrap_or(0));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    now.saturating_add_signed(*shift)
}
