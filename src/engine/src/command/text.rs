//! A string in which coordinates of a step may stand: read once for a stage, filled in for each step.

use serde::{Deserialize, Serialize};

use super::Coordinate;
use crate::Name;

/// A piece of a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Part {
    /// Stands for itself.
    Plain(Name),
    /// The step's coordinate on an axis.
    Axis(Name),
}

/// A string with places for coordinates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Text(pub(crate) Vec<Part>);

impl Text {
    /// A string that is the same for every step.
    pub(crate) fn fixed(text: impl Into<Name>) -> Self {
        Self(vec![Part::Plain(text.into())])
    }

    /// The axes that stand in it.
    pub(crate) fn axes(&self) -> impl Iterator<Item = &Name> {
        self.0.iter().filter_map(|part| match part {
            Part::Axis(axis) => Some(axis),
            Part::Plain(_) => None,
        })
    }

    /// What stands before the first coordinate.
    pub(crate) fn start(&self) -> &str {
        match self.0.first() {
            Some(Part::Plain(text)) => text,
            _ => "",
        }
    }

    /// Whether its last character is a slash.
    pub(crate) fn ends_with_slash(&self) -> bool {
        matches!(self.0.last(), Some(Part::Plain(text)) if text.ends_with('/'))
    }

    /// The string for a step. An axis that the step does not have stands for nothing: who shares a
    /// text between steps sees to it that there is none.
    pub(crate) fn render(&self, at: &[Coordinate]) -> String {
        self.render_with(|axis| at.iter().find(|(name, _)| name == axis).map(|(_, value)| &**value))
    }

    /// As [`Self::render`], with the values of a function.
    pub(crate) fn render_with<'v>(&self, value: impl Fn(&Name) -> Option<&'v str>) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Plain(text) => out.push_str(text),
                Part::Axis(axis) => out.push_str(value(axis).unwrap_or_default()),
            }
        }
        out
    }
}
