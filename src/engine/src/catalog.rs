//! What the binary is made of: its stages with the identity of their code, and the machine it runs
//! on. Both are filled in by the composition root and only read here.

use std::collections::BTreeMap;
use std::path::PathBuf;

use artifact::Stage;

/// The identity of a stage's code, computed when the binary was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Digest of all parts together, in hexadecimal.
    pub digest: String,
    /// Its parts by name (`crate corpus`, `package arrow-ipc`, `rustc`), so that a reason can name
    /// the one that moved.
    pub parts: BTreeMap<String, String>,
}

/// A stage of the catalog.
#[derive(Clone)]
pub struct Entry {
    /// What it declares and how it runs.
    pub stage: Stage,
    /// Which code it is.
    pub fingerprint: Fingerprint,
}

/// What pipeline.toml can be about: all stages of the binary, and the tables of its commands.
#[derive(Clone, Default)]
pub struct Catalog {
    /// In the order of the catalog's lines.
    pub entries: Vec<Entry>,
    /// Tables of pipeline.toml that commands read; the others must be read by a step.
    pub tables: Vec<&'static str>,
}

impl Catalog {
    /// The stage of that name.
    pub fn get(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.stage.name == name)
    }
}

/// The machine, as far as results or schedules depend on it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Machine {
    /// Vendor, family, model and stepping: results are promised bit by bit for one CPU type.
    pub cpu: String,
    /// The instruction sets that kernels choose between (`avx2`, `fma`, `avx512f`).
    pub features: Vec<String>,
    /// The compiler that built the binary.
    pub rustc: String,
    /// The host's name, for provenance alone.
    #[serde(skip)]
    pub host: String,
    /// Cores to use when `--jobs` does not say.
    #[serde(skip)]
    pub cores: usize,
    /// Bytes of memory that steps may take together when `--memory` does not say; `None` where that
    /// is unknown, and then they may take any.
    #[serde(skip)]
    pub memory: Option<u64>,
    /// The program that carries out one task where [`crate::WORKER`] is its only argument: this one.
    /// `None` where it cannot be started again; then no step has a process of its own.
    #[serde(skip)]
    pub worker: Option<PathBuf>,
    /// The environment that the runner was started with, as far as it is UTF-8: commands get the
    /// variables of it that are declared.
    #[serde(skip)]
    pub environment: BTreeMap<String, String>,
    /// Seconds since 1970, UTC, asked anew at each call: for provenance alone.
    #[serde(skip, default = "no_clock")]
    pub clock: fn() -> u64,
}

/// The clock of a machine read back from a file.
fn no_clock() -> fn() -> u64 {
    || 0
}
