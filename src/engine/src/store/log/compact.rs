//! Writing the log anew without the records that nobody wants, and reading it for who decides that.

use std::collections::HashMap;

use super::frame::{self, HEADER, Header};
use super::{Log, State, brief};
use crate::EngineError;
use crate::digest::Digest;
use crate::record::{self, Record};
use crate::store::files;
use crate::store::log::brief::Place;

/// The part that a record of every version has.
#[derive(serde::Deserialize)]
struct Version {
    format: u32,
}

impl Log {
    /// All records, the last one of each key, in the order in which they were filed.
    ///
    /// # Errors
    /// The log cannot be read; it, or one of its records, is of a newer version: what such a record
    /// needs is not known here.
    pub(crate) fn all_or_newer(&self) -> Result<Vec<Record>, EngineError> {
        let path = self.path();
        let bytes = files::read_if_there(&path)?.unwrap_or_default();
        if let Header::Newer(found) = frame::read_header(&bytes) {
            return Err(EngineError::StoreVersion { path, found, known: frame::VERSION });
        }
        for found in frame::scan(&bytes, HEADER.min(bytes.len())).frames {
            let version: Option<Version> = serde_json::from_slice(&bytes[found.payload]).ok();
            if let Some(Version { format }) = version.filter(|at| at.format > record::VERSION) {
                let (found, known) = (format, record::VERSION);
                return Err(EngineError::StoreVersion { path, found, known });
            }
        }
        self.all()
    }

    /// Puts a log in the place of this one that has the last record of each key that `keep` wants, in
    /// the same order, and nothing else. The old one stays until the new one is durable. Returns by how
    /// many bytes it became shorter.
    ///
    /// # Errors
    /// The log cannot be read or written: then the old one is there.
    pub(crate) fn compact(&self, keep: &dyn Fn(Digest) -> bool) -> Result<u64, EngineError> {
        let _writer = self.writer()?;
        let Some(bytes) = files::read_if_there(&self.path())? else { return Ok(0) };
        let scan = frame::scan(&bytes, HEADER.min(bytes.len()));
        // The key of a frame; one that is no record here is kept as it is.
        let key = |found: &frame::Found| {
            let place = Place::Log { at: 0, length: 0 };
            brief::parse(&bytes[found.payload.clone()], place).map(|(key, _)| key)
        };
        let keys: Vec<Option<Digest>> = scan.frames.iter().map(key).collect();
        let last: HashMap<Digest, usize> =
            keys.iter().enumerate().filter_map(|(at, key)| Some(((*key)?, at))).collect();
        let wanted = |at: usize| keys[at].is_none_or(|key| last[&key] == at && keep(key));
        let frames = scan.frames.iter().enumerate().filter(|(at, _)| wanted(*at));
        let frames: Vec<&[u8]> =
            frames.map(|(_, found)| &bytes[found.at..found.payload.end]).collect();
        let length = HEADER + frames.iter().map(|frame| frame.len()).sum::<usize>();
        if length < bytes.len() || scan.frames.len() != frames.len() {
            self.replace(&frames)?;
            // The index is of the other log; a kill before the next one costs time alone.
            *self.state_mut() = State::default();
        }
        Ok((bytes.len() as u64).saturating_sub(length as u64))
    }
}
