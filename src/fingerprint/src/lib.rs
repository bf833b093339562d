//! A crate's source and its locked dependencies, as one digest.
