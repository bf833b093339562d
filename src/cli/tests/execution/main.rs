//! How steps are carried out, seen from outside: the example `toys` is run as a user runs the program.

#![allow(clippy::unwrap_used, reason = "tests, also where they are no test functions")]

mod budget;
mod isolated;
mod killed;
mod log;
mod world;
