//! A neutral table of results: cells by table, row and column, each with one figure per seed.
//!
//! It says nothing of who made the figures: a pipeline's runs and the tables that the paper prints have
//! the same form. Left out: how figures are averaged into cells, which is their maker's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The seed of a figure that has none: what the paper prints, the size of a corpus, or what is computed
/// from all seeds together.
pub const PRINTED: u64 = 0;

/// The column of a table's average.
pub(crate) const AVERAGE: &str = "average";

/// All cells that claims are about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// The seeds that each cell should have; [`PRINTED`] alone for what the paper prints.
    pub seeds: Vec<u64>,
    /// Settings that some claims ask for, by their paths in pipeline.toml, as text.
    #[serde(default)]
    pub settings: BTreeMap<String, String>,
    /// The tables by name.
    pub tables: BTreeMap<String, Table>,
}

/// A table of cells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The columns in their order.
    pub columns: Vec<String>,
    /// The column of the source domain, where a table has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The command that fills the cells that are missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// The rows by name, each with one cell per column.
    pub rows: BTreeMap<String, Vec<Cell>>,
}

/// The figures of a cell by seed: none at all where its runs are missing. `None` where there is nothing
/// to measure, such as names in a domain that nobody annotated.
pub type Cell = Option<BTreeMap<u64, f64>>;

impl Results {
    /// Whether these are the figures that the paper prints.
    pub fn is_printed(&self) -> bool {
        self.seeds == [PRINTED]
    }
}

impl Table {
    /// A table without rows.
    pub fn new(columns: Vec<String>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// A cell; the outer `None` where the table has no such row or column.
    pub(crate) fn cell(&self, row: &str, column: &str) -> Option<&Cell> {
        let at = self.columns.iter().position(|name| name == column)?;
        self.rows.get(row)?.get(at)
    }
}
