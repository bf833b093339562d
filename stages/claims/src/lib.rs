//! The claims of the paper as data, and whether results bear them out.
//!
//! In reading order: `results` is a neutral table of figures, whoever made them; `formula` the small
//! language in which a claim compares them, `eval` what a formula says of results; `claim` reads
//! claims.toml, `verdict` applies its rules. docs/claims.md shows how a claim is written. Left out:
//! where results come from (the crate `report`), and any test of significance: how often a claim holds
//! over seeds is counted, and said.

mod claim;
mod error;
mod eval;
mod formula;
mod grid;
mod results;
mod show;
#[cfg(test)]
mod tests;
mod text;
mod verdict;

pub use claim::{About, Claim, Claims};
pub use error::Error;
pub use eval::{Finding, Pair, Side};
pub use formula::{Relation, Test};
pub use results::{Cell, PRINTED, Results, Table};
pub use verdict::{Judged, Judgement, Verdict};
