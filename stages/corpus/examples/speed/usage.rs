//! What the process has used so far, as Linux says it. Elsewhere both are 0.

/// Clock ticks of `/proc` in a second: Linux fixes this number for every program.
const TICKS: f64 = 100.0;

/// Processor time of all threads, in seconds.
pub(crate) fn cpu_seconds() -> f64 {
    // The name of the program, in brackets, may hold spaces; user and system time are the 12th and
    // 13th numbers behind it.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = rest.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS
}

/// The most memory that the process ever had, in KiB.
pub(crate) fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
