//! What is not the same in two reports: cells, tables, rows, columns, figures and verdicts of claims. It
//! compares what is printed, so that a difference below the rounding is none.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::noise::{self, Verdict};
use crate::published::{Cell, Report, Row, Table};

/// All that is not the same in two reports.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Differences {
    /// Tables that only the new report has.
    pub(super) added: Vec<String>,
    /// Tables that only the old report has.
    pub(super) removed: Vec<String>,
    /// Tables of both that are not the same.
    pub(super) tables: Vec<TableDifferences>,
    /// Cells that were compared.
    pub(super) compared: usize,
    /// Claims whose verdict is another.
    pub(super) claims: Vec<ClaimDifference>,
    /// Figures, by name and title, that are not the same.
    pub(super) figures: Vec<FigureDifference>,
}

/// What is not the same in a table.
#[derive(Debug, Default, PartialEq)]
pub(super) struct TableDifferences {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) rows_added: Vec<String>,
    pub(super) rows_removed: Vec<String>,
    pub(super) columns_added: Vec<String>,
    pub(super) columns_removed: Vec<String>,
    pub(super) cells: Vec<Moved>,
}

/// A cell that moved.
#[derive(Debug, PartialEq)]
pub(super) struct Moved {
    pub(super) row: String,
    pub(super) column: String,
    pub(super) old: Cell,
    pub(super) new: Cell,
    /// Whether it is a figure that the paper prints.
    pub(super) paper: bool,
    /// Places in the list of causes.
    pub(super) causes: Vec<usize>,
    pub(super) verdict: Verdict,
}

/// A claim whose verdict is another.
#[derive(Debug, PartialEq)]
pub(super) struct ClaimDifference {
    pub(super) id: String,
    pub(super) says: String,
    /// Nothing where the report did not have the claim.
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

/// A figure that is not the same.
#[derive(Debug, PartialEq)]
pub(super) struct FigureDifference {
    pub(super) name: String,
    pub(super) title: String,
    /// Its bytes, where the report has it.
    pub(super) old: Option<Vec<u8>>,
    pub(super) new: Option<Vec<u8>>,
}

impl ClaimDifference {
    /// Whether it held and does not any more.
    pub(super) fn is_lost(&self) -> bool {
        let held = |verdict: &Option<String>| {
            matches!(verdict.as_deref(), Some("reproduced" | "within tolerance"))
        };
        held(&self.old) && !held(&self.new)
    }
}

impl Differences {
    /// The cells that moved.
    pub(super) fn cells(&self) -> impl Iterator<Item = &Moved> {
        self.tables.iter().flat_map(|table| &table.cells)
    }

    /// The cells that moved, to be explained.
    pub(super) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Moved> {
        self.tables.iter_mut().flat_map(|table| &mut table.cells)
    }

    /// Whether the reports say the same.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self { compared: self.compared, ..Self::default() }
    }
}

/// Compares two reports but for their figures, which are files.
pub(super) fn compare(old: &Report, new: &Report) -> Differences {
    let mut differences = Differences { claims: claims(old, new), ..Differences::default() };
    let find = |report: &Report, name: &str| report.tables.iter().position(|t| t.name == name);
    for table in &old.tables {
        match find(new, &table.name) {
            None => differences.removed.push(table.name.clone()),
            Some(place) => {
                let (difference, compared) = compare_tables(table, &new.tables[place]);
                differences.compared += compared;
                differences.tables.extend(difference);
            }
        }
    }
    let added = new.tables.iter().filter(|table| find(old, &table.name).is_none());
    differences.added = added.map(|table| table.name.clone()).collect();
    differences
}

/// The claims whose verdict is another, in the order of the new report, then those that went.
fn claims(old: &Report, new: &Report) -> Vec<ClaimDifference> {
    // Claims of one report came with the form of the file, not with a change.
    if old.claims.is_empty() || new.claims.is_empty() {
        return Vec::new();
    }
    let before: HashMap<&str, _> = old.claims.iter().map(|claim| (&*claim.id, claim)).collect();
    let after: HashMap<&str, _> = new.claims.iter().map(|claim| (&*claim.id, claim)).collect();
    let gone = old.claims.iter().filter(|claim| !after.contains_key(&*claim.id));
    let all = new.claims.iter().chain(gone).map(|claim| ClaimDifference {
        id: claim.id.clone(),
        says: claim.says.clone(),
        old: before.get(&*claim.id).map(|claim| claim.verdict.clone()),
        new: after.get(&*claim.id).map(|claim| claim.verdict.clone()),
    });
    all.filter(|claim| claim.old != claim.new).collect()
}

/// A row's cells by column, each with whether it is the paper's.
type Cells = Vec<(String, (Cell, bool))>;

/// A table's cells by row, each row by column; rows and columns that share a name are numbered.
fn cells(table: &Table) -> Vec<(String, Cells)> {
    let mut rows = Numbered::default();
    let row = |row: &Row| {
        let mut columns = Numbered::default();
        let mut cells = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let column = columns.name(table.heading(place));
            if let Some(paper) = &cell.paper {
                let text = Cell { text: paper.clone(), ..Cell::default() };
                cells.push((format!("{column} (paper)"), (text, true)));
            }
            cells.push((column, (cell.clone(), false)));
        }
        let name = match &row.group {
            Some(group) => format!("{group}: {}", row.label),
            None => row.label.clone(),
        };
        (rows.name(name), cells)
    };
    table.rows.iter().map(row).collect()
}

/// Names that are made distinct by a number.
#[derive(Default)]
struct Numbered(BTreeMap<String, usize>);

impl Numbered {
    fn name(&mut self, name: String) -> String {
        let seen = self.0.entry(name.clone()).or_default();
        *seen += 1;
        if *seen == 1 { name } else { format!("{name} ({seen})") }
    }
}

/// Those names of one list that the other lacks, each once.
fn missing<'a>(
    names: impl Iterator<Item = &'a String>,
    others: impl Iterator<Item = &'a String>,
) -> Vec<String> {
    let others: BTreeSet<&String> = others.collect();
    let mut seen = BTreeSet::new();
    names.filter(|name| !others.contains(name) && seen.insert(*name)).cloned().collect()
}

/// What is not the same in two tables of one name, and how many cells were compared.
fn compare_tables(old: &Table, new: &Table) -> (Option<TableDifferences>, usize) {
    let (before, after) = (cells(old), cells(new));
    fn rows(cells: &[(String, Cells)]) -> impl Iterator<Item = &String> {
        cells.iter().map(|(row, _)| row)
    }
    fn columns(cells: &[(String, Cells)]) -> impl Iterator<Item = &String> {
        cells.iter().flat_map(|(_, cells)| cells.iter().map(|(column, _)| column))
    }
    let mut difference = TableDifferences {
        name: new.name.clone(),
        title: new.title.clone(),
        rows_added: missing(rows(&after), rows(&before)),
        rows_removed: missing(rows(&before), rows(&after)),
        columns_added: missing(columns(&after), columns(&before)),
        columns_removed: missing(columns(&before), columns(&after)),
        cells: Vec::new(),
    };
    let others: HashMap<&String, HashMap<&String, &(Cell, bool)>> = after
        .iter()
        .map(|(row, cells)| (row, cells.iter().map(|(column, cell)| (column, cell)).collect()))
        .collect();
    let mut compared = 0;
    for (row, cells) in &before {
        let Some(others) = others.get(row) else { continue };
        for (column, (cell, paper)) in cells {
            let Some((other, _)) = others.get(column) else { continue };
            compared += 1;
            if cell.text != other.text {
                difference.cells.push(Moved {
                    row: row.clone(),
                    column: column.clone(),
                    verdict: Verdict::Exact,
                    causes: Vec::new(),
                    paper: *paper,
                    old: cell.clone(),
                    new: other.clone(),
                });
            }
        }
    }
    let unchanged = TableDifferences {
        name: difference.name.clone(),
        title: difference.title.clone(),
        ..TableDifferences::default()
    };
    (Some(difference).filter(|difference| *difference != unchanged), compared)
}

/// The figure that a cell is, and its decimals; signs may stand behind it, such as a spread, and no words.
fn figure(text: &str) -> Option<(f64, usize)> {
    let text = text.trim().replace(['−', '–'], "-");
    let end = text.find([' ', '±', '%', '(']).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    if rest.trim_start().starts_with(char::is_alphabetic) {
        return None;
    }
    // Thousands may be set apart by commas.
    let digits: String = first.chars().filter(|char| *char != ',').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    digits.parse().ok().filter(|value: &f64| value.is_finite()).map(|value| (value, decimals))
}

impl Moved {
    /// New minus old with the decimals that are printed, where both are figures.
    pub(super) fn delta_text(&self) -> Option<String> {
        let ((old, before), (new, after)) = (figure(&self.old.text)?, figure(&self.new.text)?);
        Some(format!("{:+.*}", before.max(after).min(12), new - old))
    }

    /// New minus old, where both are figures: as exact as the reports have them.
    pub(super) fn delta(&self) -> Option<f64> {
        let value = |cell: &Cell| cell.value.or_else(|| Some(figure(&cell.text)?.0));
        Some(value(&self.new)? - value(&self.old)?)
    }

    /// Whether chance may have moved it; `drawn` says whether what it rests on was drawn anew, as far
    /// as that is known.
    pub(super) fn judge(&mut self, drawn: Option<bool>) {
        self.verdict = if self.paper || drawn == Some(false) {
            Verdict::Exact
        } else {
            noise::judge(&self.old, &self.new)
        };
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::published::parse;

    #[test]
    fn figures_are_read_as_they_are_printed() {
        assert_eq!(figure("83.12 ± 0.40"), Some((83.12, 2)));
        assert_eq!(figure("−1.5"), Some((-1.5, 1)));
        assert_eq!(figure("12,345"), Some((12345.0, 0)));
        assert_eq!(figure("83.1%"), Some((83.1, 1)));
        assert_eq!(figure("400 / 400"), Some((400.0, 0)));
        for words in ["1 seed", "0 of 3 seeds", "54.38, claimed 12.8"] {
            assert_eq!(figure(words), None, "{words}");
        }
        assert_eq!(figure("nan"), None);
        assert_eq!(figure("–"), None);
    }

    #[test]
    fn claims_are_lost_where_they_held() {
        let report = |verdicts: [&str; 3]| {
            let claims = verdicts.iter().enumerate().filter(|(_, verdict)| !verdict.is_empty());
            let claims = claims
                .map(|(place, verdict)| json!({ "id": format!("c{place}"), "verdict": verdict }));
            let text = json!({ "claims": claims.collect::<Vec<_>>() }).to_string();
            parse(&text, "report.json").unwrap().report
        };
        let lost = |old, new| {
            let found = claims(&report(old), &report(new));
            found.iter().map(|claim| (claim.id.clone(), claim.is_lost())).collect::<Vec<_>>()
        };
        let one = |id: &str, lost: bool| (id.to_owned(), lost);
        let old = ["reproduced", "reversed", "within tolerance"];
        assert_eq!(lost(old, old), []);
        assert_eq!(
            lost(old, ["reversed", "reproduced", "reproduced"]),
            [one("c0", true), one("c1", false), one("c2", false)]
        );
        assert_eq!(lost(old, ["reproduced", "", ""]), [one("c1", false), one("c2", true)]);
        // A report of an older form has no claims.
        assert_eq!(lost(["", "", ""], old), []);
    }
}
