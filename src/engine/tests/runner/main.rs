//! The runner on toy stages: what is planned, what runs, and what the store survives.

#![allow(clippy::unwrap_used)]

mod adopt;
mod again;
mod beside;
mod care;
mod commands;
mod faults;
mod gc;
mod inputs;
mod plans;
mod publishing;
mod runs;
mod schedule;
mod still;
mod world;
