//! Sentences and their annotation layers: what stages exchange about text.
//!
//! In reading order: [`Dataset`] (sentences with layers) and [`Vocabulary`] (numbered words,
//! characters and labels) are what stages pass on; [`arrow`] is how any table is written and read;
//! [`conll`] reads the CoNLL-2012 format, [`ldc`] the raw release, [`conllu`], [`iob`] and [`tsv`]
//! open ones, all into [`annotation`]: [`tree`]s, names and propositions. [`chunk`], [`scan`] and
//! [`labels`] turn those into one label per word; [`write`] is the way back to text. Left out: which
//! corpus is read, and what is done with the sentences.

pub mod annotation;
pub mod arrow;
mod bit;
pub mod blocks;
#[cfg(test)]
mod bracketed;
pub mod chunk;
pub mod conll;
pub mod conllu;
mod convention;
mod dataset;
pub mod dictionary;
mod heads;
mod heights;
pub mod iob;
pub mod join;
pub mod labels;
pub mod ldc;
mod lists;
#[cfg(test)]
mod masc_tests;
mod names;
pub mod propbank;
mod rows;
pub mod scan;
mod score;
mod short;
pub mod split;
pub mod table;
pub mod tags;
pub mod task;
pub mod text;
pub mod tree;
pub mod treebank;
pub mod tsv;
mod vocabulary;
pub mod write;

pub use convention::{Conventions, PAPER_STRIPPED};
pub use dataset::{Dataset, PAPER, Sentence, parses};
pub use score::{Score, ScoreRow};
pub use table::TableBuilder;
pub use vocabulary::{Encoded, Symbols, UNKNOWN, Vocabulary};
