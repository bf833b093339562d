//! A string of a command, which steps share.

use super::Coordinate;
use crate::Name;

/// A string of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text(Name);

impl Text {
    /// A string that is the same for every step.
    pub(crate) fn fixed(text: impl Into<Name>) -> Self {
        Self(text.into())
    }

    /// The string for a step.
    pub(crate) fn render(&self, _: &[Coordinate]) -> String {
        self.0.to_string()
    }
}
