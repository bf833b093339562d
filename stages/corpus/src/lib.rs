//! Sentences and their annotation layers: what stages exchange about text.
//!
//! In reading order: [`Dataset`] (sentences with layers) and [`Vocabulary`] (numbered words,
//! characters and labels) are what stages pass on; [`arrow`] is how any table is written and read;
//! [`conll`] reads the CoNLL-2012 format into [`tree`]s, names and propositions, and [`ldc`] the raw
//! release, by way of [`treebank`], [`propbank`] and [`names`]; [`chunk`] and [`tags`] turn those
//! into one label per word. Left out: which corpus is read, and what is done with the sentences.

pub mod annotation;
pub mod arrow;
pub mod chunk;
pub mod conll;
mod dataset;
mod heights;
pub mod ldc;
#[cfg(test)]
mod masc_tests;
pub mod names;
pub mod propbank;
pub mod split;
pub mod tags;
pub mod task;
pub mod text;
pub mod tree;
pub mod treebank;
mod vocabulary;

pub use dataset::{Dataset, LAYERS, Sentence};
pub use vocabulary::{Encoded, Symbols, UNKNOWN, Vocabulary};
