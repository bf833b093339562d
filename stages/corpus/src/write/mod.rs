//! Writers: the same sentences in the formats that the readers read.
//!
//! Each appends to a `String`, one document at a time, so that a corpus of any size is written in
//! the memory of one document. Left out: where documents are put.

pub mod conll;
pub mod ldc;
