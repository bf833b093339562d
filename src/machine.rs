//! What the rest of the program is told about the machine: nothing below asks for it itself.

use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use engine::Machine;

/// This machine, now.
pub(crate) fn machine() -> Machine {
    Machine {
        cpu: cpu(),
        features: features(),
        rustc: env!("REPRO_RUSTC").to_owned(),
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

/// Seconds since 1970, shifted by as many as REPRO_CLOCK says: `repro selftest` sets its children's
/// clocks that way.
fn now() -> u64 {
    static SHIFT: OnceLock<i64> = OnceLock::new();
    let asked = || std::env::var("REPRO_CLOCK").ok().and_then(|text| text.parse().ok());
    let shift = SHIFT.get_or_init(|| asked().unwrap_or(0));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    now.saturating_add_signed(*shift)
}

/// Plans the fault that REPRO_FAIL says, if any: `repro selftest` hands them to its children that way.
///
/// # Errors
/// It is no plan of a fault.
pub(crate) fn plan_fault() -> Result<(), String> {
    match std::env::var("REPRO_FAIL") {
        Ok(plan) => engine::fail::arm(&plan).map_err(|error| format!("REPRO_FAIL: {error}")),
        Err(_) => Ok(()),
    }
}

#[cfg(target_arch = "x86_64")]
fn cpu() -> String {
    let id = raw_cpuid::CpuId::new();
    let vendor = id.get_vendor_info().map_or_else(String::new, |vendor| vendor.as_str().to_owned());
    match id.get_feature_info() {
        Some(info) => format!(
            "x86_64 {vendor} family {} model {} stepping {}",
            info.family_id(),
            info.model_id(),
            info.stepping_id()
        ),
        None => format!("x86_64 {vendor}"),
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn cpu() -> String {
    std::env::consts::ARCH.to_owned()
}

#[cfg(target_arch = "x86_64")]
fn features() -> Vec<String> {
    let known = [
        ("avx2", std::arch::is_x86_feature_detected!("avx2")),
        ("fma", std::arch::is_x86_feature_detected!("fma")),
        ("avx512f", std::arch::is_x86_feature_detected!("avx512f")),
    ];
    known.iter().filter(|(_, there)| *there).map(|(name, _)| (*name).to_owned()).collect()
}

#[cfg(not(target_arch = "x86_64"))]
fn features() -> Vec<String> {
    Vec::new()
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
