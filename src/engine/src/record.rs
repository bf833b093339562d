//! Records: key -> digests of the outputs, with the fields of the key and with provenance.
//!
//! A record is filed once its outputs are safe in the store; it is what makes a step fresh. The
//! provenance says where a result comes from and never decides anything. Left out: the file that
//! records are in ([`crate::store::log`]).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Digests};
use crate::key::Components;
use crate::store::{Store, files};
use crate::{EngineError, Fingerprint, Machine};

/// The version of a record's form.
///
/// - 1: the first. Sizes, memory and adoption came later and may be missing.
pub(crate) const VERSION: u32 = 1;

/// What came out under a key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    /// [`VERSION`].
    format: u32,
    /// The key.
    pub(crate) key: Digest,
    /// Digests of the outputs, by their names.
    pub(crate) outputs: Digests,
    /// Sizes of the outputs in bytes, by their names, where they are known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) sizes: BTreeMap<String, u64>,
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
    /// The largest memory that the step's process took, in bytes, where that was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peak_memory: Option<u64>,
    /// The result was made under another key and declared to be this one's too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Adoption>,
}

/// Why a result stands under a key that did not make it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// The reason that the person gave.
    pub because: String,
    /// The key under which it was made.
    pub from_key: String,
    /// When it was adopted: seconds since 1970, UTC.
    pub at: u64,
    /// Who decided it, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The project's git commit then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// Earlier adoptions of the same result, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Adoption>,
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
        sizes: BTreeMap<String, u64>,
        components: Components,
        provenance: Provenance,
    ) -> Self {
        Self { format: VERSION, key, outputs, sizes, components, provenance }
    }

    /// Reads a record's bytes, which came from a file; a damaged one counts as none.
    ///
    /// # Errors
    /// It is of a newer version, which need not have the same form.
    pub(crate) fn parse(path: &Path, bytes: &[u8]) -> Result<Option<Self>, EngineError> {
        let record: Option<Self> = serde_json::from_slice(bytes).ok();
        let format = match &record {
            Some(record) => Some(record.format),
            None => serde_json::from_slice(bytes).ok().map(|version: Version| version.format),
        };
        match format {
            Some(found) if found > VERSION => {
                Err(EngineError::StoreVersion { path: path.to_path_buf(), found, known: VERSION })
            }
            _ => Ok(record),
        }
    }

    /// The record as bytes, for a file.
    ///
    /// # Errors
    /// It cannot be written as JSON.
    pub(crate) fn to_bytes(&self, path: &Path) -> Result<Vec<u8>, EngineError> {
        serde_json::to_vec(self).map_err(|e| EngineError::BadFile {
            path: path.to_path_buf(),
            message: format!("the record cannot be written as JSON: {e}"),
        })
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
