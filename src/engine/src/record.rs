//! Records: key -> digests of the outputs, with the fields of the key and with provenance.
//!
//! A record is written once its outputs are safe in the store; it is what makes a step fresh. The
//! provenance says where a result comes from and never decides anything.

use std::collections::BTreeMap;
use std::fs;
use std::io;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Digests};
use crate::key::Components;
use crate::store::{Store, files};
use crate::{EngineError, Fingerprint, Machine};

/// The version of the file's form.
///
/// - 1: the first.
const VERSION: u32 = 1;

/// What came out under a key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    /// [`VERSION`].
    format: u32,
    /// The key.
    pub(crate) key: Digest,
    /// Digests of the outputs, by their names.
    pub(crate) outputs: Digests,
    /// The fields of the key.
    pub(crate) components: Components,
    /// Where it comes from.
    pub(crate) provenance: Provenance,
}

/// Where a result comes from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Provenance {
    /// The profile of the run.
    pub profile: String,
    /// The step's name.
    pub step: String,
    /// When it was done: seconds since 1970, UTC.
    pub finished: u64,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// The host's name.
    pub host: String,
    /// The machine.
    pub machine: Machine,
    /// What the stage measured about its run, by name.
    pub metrics: BTreeMap<String, f64>,
    /// The project's git commit.
    pub commit: Option<String>,
}

/// The part of a record that a plan needs.
#[derive(Deserialize)]
struct Brief {
    format: u32,
    outputs: Digests,
}

/// The part that every version has.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

impl Record {
    /// A record of now.
    pub(crate) fn new(
        key: Digest,
        outputs: Digests,
        components: Components,
        provenance: Provenance,
    ) -> Self {
        Self { format: VERSION, key, outputs, components, provenance }
    }

    /// The digests recorded under a key; `None` if there is no readable record.
    pub(crate) fn outputs(store: &Store, key: Digest) -> Result<Option<Digests>, EngineError> {
        let brief: Option<Brief> = read(store, key)?;
        Ok(brief.map(|brief| brief.outputs))
    }

    /// The record of a key; `None` if there is no readable one.
    pub(crate) fn load(store: &Store, key: Digest) -> Result<Option<Self>, EngineError> {
        read(store, key)
    }

    /// Files the record. One of a newer version is left alone.
    pub(crate) fn save(&self, store: &Store) -> Result<(), EngineError> {
        let _: Option<Version> = read(store, self.key)?;
        let path = store.record(self.key);
        let text = serde_json::to_vec(self).map_err(|e| EngineError::BadFile {
            path: path.clone(),
            message: format!("the record cannot be written as JSON: {e}"),
        })?;
        files::write_whole(&path, &text)
    }

    /// The key of the newest record of each step, by (profile, step). Reads every record: for the
    /// rare plan that meets a stale step which repro.lock does not know.
    pub(crate) fn newest(store: &Store) -> Result<BTreeMap<(String, String), Digest>, EngineError> {
        let folder = store.records();
        let mut newest: BTreeMap<(String, String), (u64, Digest)> = BTreeMap::new();
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            // No run has created the store yet.
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
            Err(e) => return Err(EngineError::io("list", &folder)(e)),
        };
        for entry in entries {
            let name = entry.map_err(EngineError::io("list", &folder))?.file_name();
            let Some(key) = name.to_str().and_then(|name| name.strip_suffix(".json")) else {
                continue;
            };
            let Some(key) = Digest::parse(key) else { continue };
            // A damaged record, and one of a newer version, explain nothing.
            let Ok(Some(Self { provenance, .. })) = Self::load(store, key) else { continue };
            let found = (provenance.finished, key);
            let best = newest.entry((provenance.profile, provenance.step)).or_insert(found);
            *best = found.max(*best);
        }
        Ok(newest.into_iter().map(|(step, (_, key))| (step, key)).collect())
    }
}

/// A form in which a record can be read; all of them have the version.
trait Form: for<'de> Deserialize<'de> {
    fn format(&self) -> u32;
}

impl Form for Record {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Form for Brief {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Form for Version {
    fn format(&self) -> u32 {
        self.format
    }
}

/// Reads a record's file as far as a type wants it. A damaged one counts as none: its step reruns.
fn read<T: Form>(store: &Store, key: Digest) -> Result<Option<T>, EngineError> {
    let path = store.record(key);
    let Some(bytes) = files::read_if_there(&path)? else { return Ok(None) };
    let form: Option<T> = serde_json::from_slice(&bytes).ok();
    // A newer version need not have the same form.
    let format = match &form {
        Some(form) => Some(form.format()),
        None => serde_json::from_slice(&bytes).ok().map(|version: Version| version.format),
    };
    match format {
        Some(found) if found > VERSION => {
            Err(EngineError::StoreVersion { path, found, known: VERSION })
        }
        _ => Ok(form),
    }
}

/// The parts of a fingerprint, kept once for all records that name it.
#[derive(Serialize, Deserialize)]
struct Parts {
    format: u32,
    digest: String,
    parts: BTreeMap<String, String>,
}

/// Keeps the parts of a fingerprint, so that a later reason can name the one that moved.
pub(crate) fn save_parts(store: &Store, fingerprint: &Fingerprint) -> Result<(), EngineError> {
    let path = store.code(&fingerprint.digest);
    if path.exists() {
        return Ok(());
    }
    let (digest, parts) = (fingerprint.digest.clone(), fingerprint.parts.clone());
    let text = serde_json::to_vec(&Parts { format: VERSION, digest, parts }).unwrap_or_default();
    files::write_whole(&path, &text)
}

/// The parts of a fingerprint, if they were kept.
pub(crate) fn parts(store: &Store, fingerprint: &str) -> Option<BTreeMap<String, String>> {
    let bytes = fs::read(store.code(fingerprint)).ok()?;
    let kept: Parts = serde_json::from_slice(&bytes).ok()?;
    (kept.format == VERSION && kept.digest == fingerprint).then_some(kept.parts)
}
