//! The numbers of a figure, as `report.json` has them (docs/figures.md). Left out: kinds that this
//! program does not know, which are no fault.

use serde::Deserialize;
use serde_json::Value;

/// A figure's numbers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Data {
    Heat(Heat),
    Curves(Curves),
}

impl Data {
    /// None where it is of another kind.
    pub(super) fn of(value: &Value) -> Option<Self> {
        Self::deserialize(value).ok()
    }
}

/// A heat map: matrices that share the names of their rows.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Heat {
    /// What stands over the names of the rows.
    #[serde(default)]
    pub(super) corner: String,
    /// What a value is.
    #[serde(default)]
    pub(super) unit: String,
    /// Whether signs matter: `diverging`; otherwise colours run from low to high.
    #[serde(default)]
    pub(super) scale: String,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) decimals: usize,
    pub(super) rows: Vec<String>,
    pub(super) panels: Vec<Matrix>,
}

/// A matrix, row by row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Matrix {
    #[serde(default)]
    pub(super) title: String,
    pub(super) columns: Vec<String>,
    pub(super) values: Vec<Vec<Option<f64>>>,
    /// Standard deviations over seeds.
    #[serde(default)]
    pub(super) deviations: Vec<Vec<Option<f64>>>,
    #[serde(default)]
    pub(super) marked: Vec<Vec<Option<bool>>>,
}

/// Lines over epochs, one plot or several.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Curves {
    #[serde(default)]
    pub(super) x: String,
    #[serde(default)]
    pub(super) y: String,
    pub(super) decimals: usize,
    pub(super) panels: Vec<Plot>,
}

/// A pair of axes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Plot {
    #[serde(default)]
    pub(super) title: String,
    /// Plots of one group share the scale of their vertical axes.
    #[serde(default)]
    pub(super) group: String,
    pub(super) lines: Vec<Line>,
}

/// A line: its mean over seeds, and where there are several the lowest and the highest of them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Line {
    pub(super) label: String,
    /// Its look; lines of one style have one label.
    pub(super) style: usize,
    pub(super) x: Vec<u32>,
    pub(super) mean: Vec<f64>,
    #[serde(default)]
    pub(super) low: Vec<f64>,
    #[serde(default)]
    pub(super) high: Vec<f64>,
}

/// A text from a report without what a terminal would obey: names of domains may hold any character.
pub(super) fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !c.is_control() && !turns(*c)).collect()
}

/// A text of at most so many characters: its end gives way to an ellipsis.
pub(super) fn cut(text: &str, most: usize) -> String {
    let text = plain(text);
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_and_cannot_reach_the_terminal() {
        assert_eq!(cut("in-domain", 9), "in-domain");
        assert_eq!(cut("in-domain mean", 11), "in-domain…");
        assert_eq!(plain("a\u{1b}[31mb\u{202e}"), "a[31mb");
    }

    #[test]
    fn another_kind_is_no_fault() {
        assert_eq!(Data::of(&serde_json::json!({ "kind": "pie", "slices": [] })), None);
    }
}
