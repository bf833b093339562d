//! Sentences and their annotation layers: what stages exchange about text.
//!
//! In reading order: [`Dataset`] (sentences with layers) and [`Vocabulary`] (numbered words,
//! characters and labels) are what stages pass on; [`arrow`] is how any table is written and read;
//! [`tags`] turns spans into one label per word. Left out: which corpus is read, and what is done
//! with the sentences.

pub mod arrow;
mod dataset;
pub mod tags;
mod vocabulary;

pub use dataset::{Dataset, LAYERS, Sentence};
pub use vocabulary::{Symbols, UNKNOWN, Vocabulary};
