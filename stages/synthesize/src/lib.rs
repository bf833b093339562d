//! Writes the embedded corpus: seven synthetic domains in the CoNLL-2012 layout.
