//! What a report is made of, before it is Markdown, HTML or JSON: sections of tables and figures.
//!
//! Texts here are plain: each renderer escapes them for its own format.

use std::collections::BTreeMap;

use statistics::describe::Summary;

use crate::contrast::{Contrast, Tested};
use crate::coverage::Need;
use crate::number::{fixed, grouped, rounded};
use crate::runs::{BaselineStat, Stat};
use crate::steps::Steps;

/// A part of the report with a heading of its own; one Markdown file.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// The name of its file and its anchor: `table3`.
    pub(crate) name: &'static str,
    /// How the navigation calls it: `Table 3`.
    pub(crate) short: &'static str,
    pub(crate) title: String,
    pub(crate) intro: String,
    pub(crate) tables: Vec<Table>,
    pub(crate) figures: Vec<Figure>,
    /// The runs that it shows.
    pub(crate) needs: Vec<Need>,
}

/// A table: a row label, then one cell per column.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// Its name, unique in the report; it starts with the section's name.
    pub(crate) name: String,
    pub(crate) title: String,
    /// The heading above the row labels.
    pub(crate) corner: String,
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
    pub(crate) notes: Vec<String>,
    /// A table of figures; otherwise one of words and labels.
    pub(crate) numeric: bool,
    /// Long: the page shows it only when it is opened.
    pub(crate) folded: bool,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A system, or anything that is not compared.
    System,
    /// Something to measure systems against; never marked as the best.
    Baseline,
}

#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) label: String,
    /// Rows of one group stand together, below its heading.
    pub(crate) group: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    /// The number in the text, rounded alike.
    pub(crate) value: Option<f64>,
    /// The paper's figure for this cell.
    pub(crate) paper: Option<String>,
    /// A mean over fewer runs than it should rest on.
    pub(crate) partial: bool,
    /// The best of its column and group.
    pub(crate) best: bool,
    /// How it spreads over seeds, where there are several.
    pub(crate) spread: Option<Summary>,
    /// The comparison with the reference system's cell.
    pub(crate) contrast: Option<Box<Contrast>>,
    /// What came of it.
    pub(crate) tested: Option<Tested>,
    /// The steps that its figure rests on.
    pub(crate) from: Steps,
    /// Those that the figure that it was compared with rests on.
    pub(crate) against: Steps,
    /// The steps that it lacks.
    pub(crate) lacks: Steps,
}

/// A drawing.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// Its name; its file is `NAME.svg`.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) caption: String,
    /// The whole SVG file.
    pub(crate) svg: String,
    /// The numbers that are drawn, for `report.json`: docs/figures.md.
    pub(crate) data: serde_json::Value,
    /// The steps that they rest on.
    pub(crate) from: Steps,
}

/// The text of a cell whose runs are missing.
pub(crate) const MISSING: &str = "·";
/// The text of a cell that the corpus has no annotation for.
pub(crate) const ABSENT: &str = "—";

/// The share of samples whose interval holds the mean of which they are drawn.
const INTERVAL: f64 = 0.95;

/// Student's 95 % interval over seeds; none of one seed.
pub(crate) fn interval(summary: &Summary) -> Option<[f64; 2]> {
    let half = summary.half_width(INTERVAL)?;
    Some([summary.mean - half, summary.mean + half])
}

impl Section {
    /// A section without content yet.
    pub(crate) fn new(name: &'static str, short: &'static str, title: impl Into<String>) -> Self {
        Self {
            name,
            short,
            title: title.into(),
            intro: String::new(),
            tables: Vec::new(),
            figures: Vec::new(),
            needs: Vec::new(),
        }
    }
}

impl Table {
    /// A table of figures without rows yet.
    pub(crate) fn new(
        name: impl Into<String>,
        title: impl Into<String>,
        corner: impl Into<String>,
        columns: Vec<String>,
    ) -> Self {
        Self {
            name: name.into(),
            title: title.into(),
            corner: corner.into(),
            columns,
            rows: Vec::new(),
            notes: Vec::new(),
            numeric: true,
            folded: false,
        }
    }

    /// Adds a row.
    pub(crate) fn row(
        &mut self,
        group: Option<&str>,
        kind: Kind,
        label: impl Into<String>,
        cells: Vec<Cell>,
    ) {
        debug_assert_eq!(cells.len(), self.columns.len());
        self.rows.push(Row { label: label.into(), group: group.map(str::to_owned), kind, cells });
    }

    /// Marks the highest figure of each column and group, where at least two systems are compared
    /// and all of them rest on the same runs.
    pub(crate) fn mark_best(&mut self) {
        for column in 0..self.columns.len() {
            let mut groups: BTreeMap<Option<String>, Vec<&mut Cell>> = BTreeMap::new();
            for row in self.rows.iter_mut().filter(|row| row.kind == Kind::System) {
                let cell = &mut row.cells[column];
                groups.entry(row.group.clone()).or_default().push(cell);
            }
            for cells in groups.into_values() {
                let values: Vec<f64> = cells.iter().filter_map(|cell| cell.value).collect();
                let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let fair = values.len() > 1 && !cells.iter().any(|cell| cell.partial);
                for cell in cells {
                    cell.best = fair && cell.value == Some(best);
                }
            }
        }
    }

    /// All cells, row by row.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }

    /// Whether a column is set flush right: it holds figures, and marks at most.
    pub(crate) fn flush_right(&self, column: usize) -> bool {
        let word = |cell: &Cell| cell.value.is_none() && cell.text.chars().count() > 1;
        self.numeric && !self.rows.iter().any(|row| word(&row.cells[column]))
    }

    /// Whether any cell has a figure of the paper.
    pub(crate) fn has_paper(&self) -> bool {
        self.rows.iter().any(Row::has_paper)
    }
}

impl Row {
    /// Whether any cell has a figure of the paper.
    pub(crate) fn has_paper(&self) -> bool {
        self.cells.iter().any(|cell| cell.paper.is_some())
    }
}

impl Cell {
    /// Words.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            value: None,
            paper: None,
            partial: false,
            best: false,
            spread: None,
            contrast: None,
            tested: None,
            from: Steps::default(),
            against: Steps::default(),
            lacks: Steps::default(),
        }
    }

    /// Says which steps its figure rests on.
    #[must_use]
    pub(crate) fn made_from(self, from: Steps) -> Self {
        Self { from, ..self }
    }

    /// Says which steps it lacks.
    #[must_use]
    pub(crate) fn lacking(self, lacks: Steps) -> Self {
        Self { lacks, ..self }
    }

    /// A cell whose runs are missing.
    pub(crate) fn missing() -> Self {
        Self::text(MISSING)
    }

    /// A cell that the corpus has no annotation for.
    pub(crate) fn absent() -> Self {
        Self::text(ABSENT)
    }

    /// A count.
    pub(crate) fn count(count: u64) -> Self {
        Self { value: Some(count as f64), ..Self::text(grouped(count)) }
    }

    /// A count, of how many there could be: `1,496 / 1,776`. Its value is the count.
    pub(crate) fn count_of(count: u64, all: u64) -> Self {
        let text = format!("{} / {}", grouped(count), grouped(all));
        Self { value: Some(count as f64), ..Self::text(text) }
    }

    /// A number with a fixed count of decimals; missing where there is none.
    pub(crate) fn number(value: Option<f64>, decimals: usize) -> Self {
        let Some(value) = value else { return Self::missing() };
        Self { value: Some(rounded(value, decimals)), ..Self::text(fixed(value, decimals)) }
    }

    /// A mean over runs, in per cent: `93.48`, `93.48 ± 0.12` over seeds, `93.48 (2/6)` where some
    /// of the runs are missing.
    pub(crate) fn stat(stat: Option<&Stat>) -> Self {
        let Some(stat) = stat else { return Self::missing() };
        Self::spread(stat.summary, 2).rests_on(stat.basis.len(), stat.of)
    }

    /// A mean and its standard deviation: `93.48 ± 0.12`, `93.48` where there is none.
    pub(crate) fn spread(summary: Summary, decimals: usize) -> Self {
        let mut cell = Self::number(Some(summary.mean), decimals);
        if let Some(deviation) = summary.deviation {
            cell.text = format!("{} ± {}", cell.text, fixed(deviation, decimals));
            cell.spread = Some(summary);
        }
        cell
    }

    /// Adds the comparison with the reference system's cell.
    #[must_use]
    pub(crate) fn against(mut self, contrast: Option<Contrast>) -> Self {
        self.contrast = contrast.filter(|_| self.value.is_some()).map(Box::new);
        self
    }

    /// A baseline's mean, in per cent: `26.71`, `26.71 (2/6)` where no run tells the others.
    pub(crate) fn baseline(stat: Option<BaselineStat>) -> Self {
        let Some(stat) = stat else { return Self::missing() };
        Self::number(Some(stat.mean), 2).rests_on(stat.known, stat.of).made_from(stat.steps)
    }

    /// Our figure less the paper's, with its sign: `−0.12`. None of counts, which another corpus has
    /// others of.
    pub(crate) fn delta(&self) -> Option<String> {
        let (_, decimals) = self.paper.as_deref()?.split_once('.')?;
        let paper: f64 = self.paper.as_deref()?.parse().ok()?;
        let delta = fixed(self.value? - paper, decimals.len());
        Some(match delta.strip_prefix('-') {
            Some(less) => format!("\u{2212}{less}"),
            None if delta.bytes().all(|byte| b"0.".contains(&byte)) => format!("\u{b1}{delta}"),
            None => format!("+{delta}"),
        })
    }

    /// Marks a mean over fewer runs than it should rest on.
    #[must_use]
    pub(crate) fn rests_on(mut self, known: usize, of: usize) -> Self {
        self.partial = known < of;
        if self.partial {
            self.text = format!("{} ({known}/{of})", self.text);
        }
        self
    }

    /// Adds the paper's figure.
    #[must_use]
    pub(crate) fn paper(mut self, figure: Option<f64>, decimals: usize) -> Self {
        self.paper = figure.map(|figure| fixed(figure, decimals));
        self
    }

    /// Adds the paper's count.
    #[must_use]
    pub(crate) fn paper_count(mut self, count: Option<u64>) -> Self {
        self.paper = count.map(grouped);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_is_marked_only_where_the_comparison_is_fair() {
        let cell = |value| Cell::number(Some(value), 2);
        let mut table = Table::new("t", "", "", vec!["a".into(), "b".into()]);
        let partial = Cell { partial: true, ..cell(9.0) };
        table.row(None, Kind::System, "one", vec![cell(1.0), cell(1.0)]);
        table.row(None, Kind::System, "two", vec![cell(2.0), partial]);
        table.row(None, Kind::Baseline, "base", vec![cell(3.0), cell(3.0)]);
        table.row(Some("other"), Kind::System, "alone", vec![cell(5.0), cell(5.0)]);
        table.mark_best();
        let best: Vec<Vec<bool>> =
            table.rows.iter().map(|row| row.cells.iter().map(|c| c.best).collect()).collect();
        assert_eq!(best, [[false, false], [true, false], [false, false], [false, false]]);
    }
}
