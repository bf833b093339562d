//! What the index keeps of a record, and the records that no index has.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Deserialize;

use super::frame::{self, Tag};
use crate::digest::{Digest, Digests};
use crate::record::{self, Record};

/// An output, as the index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    /// Its name.
    pub(crate) name: Arc<str>,
    /// Its digest.
    pub(crate) digest: Digest,
    /// Its size in bytes, where that was recorded.
    pub(crate) size: Option<u64>,
}

/// What a plan needs of a record.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Brief {
    /// The outputs, sorted by name.
    pub(crate) outputs: Vec<Made>,
    /// When the step was done: seconds since 1970, UTC.
    pub(crate) finished: u64,
    /// How long it took, in seconds.
    pub(crate) seconds: f64,
    /// The largest memory that it took, in bytes, where that was recorded.
    pub(crate) peak_memory: Option<u64>,
    /// Whether it was made under another key.
    pub(crate) adopted: bool,
    /// The profile and the step that made it: [`step_tag`].
    pub(super) step: Tag,
    pub(super) place: Place,
}

impl Brief {
    pub(super) fn of(record: &Record, place: Place) -> Self {
        let made = |(name, digest): (&String, &Digest)| Made {
            name: name.as_str().into(),
            digest: *digest,
            size: record.sizes.get(name).copied(),
        };
        let provenance = &record.provenance;
        Self {
            outputs: record.outputs.iter().map(made).collect(),
            finished: provenance.finished,
            seconds: provenance.seconds,
            peak_memory: provenance.peak_memory,
            adopted: provenance.adopted.is_some(),
            step: step_tag(&provenance.profile, &provenance.step),
            place,
        }
    }

    /// The digest of an output.
    pub(crate) fn digest(&self, output: &str) -> Option<Digest> {
        self.outputs.iter().find(|made| &*made.name == output).map(|made| made.digest)
    }

    /// Digests of the outputs, by their names.
    pub(crate) fn digests(&self) -> Digests {
        self.outputs.iter().map(|made| (made.name.to_string(), made.digest)).collect()
    }
}

/// Where a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the log: where its frame begins, and the length of the payload.
    Log { at: u64, length: u32 },
    /// In a file of its own.
    File,
    /// It is about to be filed.
    Nowhere,
}

/// Stands for a profile and a step.
pub(crate) fn step_tag(profile: &str, step: &str) -> Tag {
    frame::tag(&[&(profile.len() as u64).to_le_bytes(), profile.as_bytes(), step.as_bytes()])
}

/// The records that no index has.
#[derive(Default)]
pub(super) struct Tail {
    pub(super) records: HashMap<Digest, Brief>,
    pub(super) newest: HashMap<Tag, Digest>,
}

impl Tail {
    pub(super) fn add(&mut self, key: Digest, brief: Brief) {
        self.newest.insert(brief.step, key);
        self.records.insert(key, brief);
    }
}

/// A record as far as the index wants it.
#[derive(Deserialize)]
struct BriefForm {
    format: u32,
    key: Digest,
    outputs: Digests,
    #[serde(default)]
    sizes: BTreeMap<String, u64>,
    provenance: Origin,
}

#[derive(Deserialize)]
struct Origin {
    profile: String,
    step: String,
    finished: u64,
    seconds: f64,
    #[serde(default)]
    peak_memory: Option<u64>,
    #[serde(default)]
    adopted: Option<serde::de::IgnoredAny>,
}

/// The key of a payload, and what the index keeps of it; `None` if it is no record of a version that
/// is known here.
pub(super) fn parse(payload: &[u8], place: Place) -> Option<(Digest, Brief)> {
    let form: BriefForm = serde_json::from_slice(payload).ok()?;
    (form.format <= record::VERSION).then(|| (form.key, form.brief(place)))
}

impl BriefForm {
    fn brief(self, place: Place) -> Brief {
        let made = |(name, digest): (String, Digest)| {
            let size = self.sizes.get(&name).copied();
            Made { name: name.into(), digest, size }
        };
        Brief {
            outputs: self.outputs.into_iter().map(made).collect(),
            finished: self.provenance.finished,
            seconds: self.provenance.seconds,
            peak_memory: self.provenance.peak_memory,
            adopted: self.provenance.adopted.is_some(),
            step: step_tag(&self.provenance.profile, &self.provenance.step),
            place,
        }
    }
}
