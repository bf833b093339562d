//! Random search with successive halving, as data: what is searched, what is drawn, who goes on.
//!
//! In reading order: [`Each`] is one thing per setting, of which [`Settings`] (numbers) and [`Space`]
//! (ranges) are two; `space` draws a configuration from its number; [`Rungs`] says how many go how
//! far; [`Ranking`] puts those of a rung in order. Left out: networks and what they are trained on,
//! so that an order is not made anew when the kernels change.

mod ranking;
mod rungs;
mod setting;
mod space;

use std::path::Path;

use artifact::{ParamError, StageError};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use ranking::{EpochPoint, Placed, Ranking, Trial};
pub use rungs::{Rung, Rungs};
pub use setting::{Each, Settings, Space};
pub use space::Range;

/// Reads what [`to_json`] made.
///
/// # Errors
/// The file cannot be read, or holds something else.
pub fn from_json<T: DeserializeOwned>(path: &Path) -> Result<T, StageError> {
    let text = std::fs::read_to_string(path).map_err(|e| StageError::io("read", path, e))?;
    serde_json::from_str(&text).map_err(|e| StageError::io("read", path, e))
}

/// A value as JSON that a person can read, with a line break at its end.
///
/// # Errors
/// None of this crate's types has any.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, StageError> {
    let text = serde_json::to_string_pretty(value).map_err(|e| StageError::new(e.to_string()))?;
    Ok(text + "\n")
}

/// An error about the value at a path of keys.
fn fault(path: &[&str], message: impl Into<String>) -> ParamError {
    let path = path.iter().map(|&key| key.to_owned()).collect();
    ParamError { path, message: message.into(), expected: Vec::new() }
}
