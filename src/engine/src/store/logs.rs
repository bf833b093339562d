//! Where the logs of steps lie. They are for people: nothing decides by them, and they may be deleted.

use std::path::PathBuf;

use super::Store;
use crate::digest::Digest;

impl Store {
    /// The log of the last attempts at a key; there need not be one.
    pub(crate) fn step_log(&self, key: Digest) -> PathBuf {
        self.root.join("logs").join(format!("{key}.log"))
    }
}
