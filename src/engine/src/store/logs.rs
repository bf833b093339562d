//! Where the logs of steps lie. They are for people: nothing decides by them, and they may be deleted.

use std::path::PathBuf;

use super::Store;
use crate::digest::Digest;

impl Store {
    /// The log of the last attempts at a key; there need not be one.
    pub(crate) fn step_log(&self, key: Digest) -> PathBuf {
        self.step_logs().join(format!("{key}.log"))
    }

    /// The folder of all of them; it need not be there.
    pub(crate) fn step_logs(&self) -> PathBuf {
        self.root.join("logs")
    }
}
