//! What the paper claims, judged by the figures of this report: its cells as results, the section that
//! opens the report, and what `repro claims` prints. The claims themselves, and the rules, are the crate
//! `claims`'.

mod results;
mod section;
pub(crate) mod show;

pub(crate) use results::results;
pub(crate) use section::{VERDICTS, section};
pub(crate) use show::all;
