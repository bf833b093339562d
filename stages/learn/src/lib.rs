//! The training loop: one network learns one domain's tasks, as the paper says (section 4).
//!
//! In reading order: [`Params`] is what decides, together with the data, what is learnt; [`Data`]
//! turns sentences into numbers; `sampling` says which sentence comes next, `stopping` when to give
//! up; [`Learner`] is the loop, `update` one turn of it; `state` and `checkpoint` keep it where it
//! can be taken up again. The network itself is the crate `nn`'s. Left out: files in and out,
//! which are the stages', and test sets, which no training run may see.
//!
//! Everything random comes from the seed, in separate streams, so that a change in one use of
//! chance leaves the others alone. Time is measured for the monitor and never reaches a result.

mod checkpoint;
mod data;
mod learner;
mod params;
mod sampling;
mod state;
mod stopping;
#[cfg(test)]
mod tests;
mod update;

pub use data::{Data, Example, TaskData, UNSEEN};
pub use learner::{Epoch, Learner, Learnt, Options, Pace, Sharing, TaskEpoch};
pub use params::{Model, Params, RandomLabels, Restore, Sampling, System, Tasks, Training};
