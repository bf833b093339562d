//! What the process has used so far, as Linux says it. Elsewhere both are 0.

/// Clock ticks of `/proc` in a second: Linux fixes this number for every program.
const TICKS: f64 = 100.0;

/// Processor time of all threads in seconds: in the program, and in the system for it.
pub(crate) fn cpu_seconds() -> [f64; 2] {
    // The name of the program, in brackets, may hold spaces; user and system time are the 12th and
    // 13th numbers behind it.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let mut ticks = rest.split_whitespace().skip(11).map(|n| n.parse::<f64>().unwrap_or(0.0));
    [(); 2].map(|()| ticks.next().unwrap_or(0.0) / TICKS)
}

/// The most memory that the process ever had, in KiB.
pub(crate) fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
