//! Reads one domain and split of a CoNLL-2012 corpus into an Arrow file.
