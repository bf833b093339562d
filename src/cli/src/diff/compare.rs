//! `repro diff`: the cells that moved between two reports, and the tables, rows and columns that
//! came or went. It compares what is printed, so that a difference below the rounding is none.

use std::collections::BTreeMap;

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table as Grid};
use serde_json::{Value, json};

use crate::published::{Report, Row, Table};
use crate::screen::Paint;
use crate::text::count;

/// All that is not the same in two reports.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Differences {
    /// Tables that only the new report has.
    added: Vec<String>,
    /// Tables that only the old report has.
    removed: Vec<String>,
    /// Tables of both that are not the same.
    tables: Vec<TableDifferences>,
    /// Cells that were compared.
    compared: usize,
}

/// What is not the same in a table.
#[derive(Debug, Default, PartialEq)]
struct TableDifferences {
    name: String,
    title: String,
    rows_added: Vec<String>,
    rows_removed: Vec<String>,
    columns_added: Vec<String>,
    columns_removed: Vec<String>,
    cells: Vec<Moved>,
}

/// A cell that moved.
#[derive(Debug, PartialEq)]
struct Moved {
    row: String,
    column: String,
    old: String,
    new: String,
}

/// Compares two reports.
pub(crate) fn compare(old: &Report, new: &Report) -> Differences {
    let mut differences = Differences::default();
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

/// A table's cells by row, each row by column; rows and columns that share a name are numbered.
fn cells(table: &Table) -> Vec<(String, Vec<(String, String)>)> {
    let mut rows = Numbered::default();
    let row = |row: &Row| {
        let mut columns = Numbered::default();
        let mut cells = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let column = columns.name(table.heading(place));
            if let Some(paper) = &cell.paper {
                cells.push((format!("{column} (paper)"), paper.clone()));
            }
            cells.push((column, cell.text.clone()));
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
    others: impl Iterator<Item = &'a String> + Clone,
) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for name in names {
        if !others.clone().any(|other| other == name) && !missing.contains(name) {
            missing.push(name.clone());
        }
    }
    missing
}

/// What is not the same in two tables of one name, and how many cells were compared.
fn compare_tables(old: &Table, new: &Table) -> (Option<TableDifferences>, usize) {
    let (before, after) = (cells(old), cells(new));
    let rows = |cells: &'_ [(String, Vec<(String, String)>)]| -> Vec<String> {
        cells.iter().map(|(row, _)| row.clone()).collect()
    };
    let columns = |cells: &'_ [(String, Vec<(String, String)>)]| -> Vec<String> {
        cells.iter().flat_map(|(_, cells)| cells.iter().map(|(column, _)| column.clone())).collect()
    };
    let (rows_before, rows_after) = (rows(&before), rows(&after));
    let (columns_before, columns_after) = (columns(&before), columns(&after));
    let mut difference = TableDifferences {
        name: new.name.clone(),
        title: new.title.clone(),
        rows_added: missing(rows_after.iter(), rows_before.iter()),
        rows_removed: missing(rows_before.iter(), rows_after.iter()),
        columns_added: missing(columns_after.iter(), columns_before.iter()),
        columns_removed: missing(columns_before.iter(), columns_after.iter()),
        cells: Vec::new(),
    };
    let mut compared = 0;
    for (row, cells) in &before {
        let Some((_, others)) = after.iter().find(|(other, _)| other == row) else { continue };
        for (column, text) in cells {
            let Some((_, other)) = others.iter().find(|(name, _)| name == column) else { continue };
            compared += 1;
            if text != other {
                let (row, column) = (row.clone(), column.clone());
                difference.cells.push(Moved { row, column, old: text.clone(), new: other.clone() });
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

/// The figure that a cell starts with, and its decimals.
fn figure(text: &str) -> Option<(f64, usize)> {
    let text = text.trim().replace(['−', '–'], "-");
    let first = text.split([' ', '±', '%', '(']).next()?;
    // Thousands may be set apart by commas.
    let digits: String = first.chars().filter(|char| *char != ',').collect();
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    digits.parse().ok().filter(|value: &f64| value.is_finite()).map(|value| (value, decimals))
}

impl Moved {
    /// New minus old with the decimals that are printed, where both are figures.
    fn delta(&self) -> Option<String> {
        let ((old, before), (new, after)) = (figure(&self.old)?, figure(&self.new)?);
        Some(format!("{:+.*}", before.max(after), new - old))
    }
}

/// The differences for people; `old` and `new` are what the reports are called.
pub(crate) fn text(differences: &Differences, old: &str, new: &str, paint: Paint) -> String {
    let moved: usize = differences.tables.iter().map(|table| table.cells.len()).sum();
    let compared = count(differences.compared, "cell");
    let mut text = match moved {
        0 => format!("No figure moved from {old} to {new}: {compared} compared.\n"),
        _ => {
            format!("{} of {compared} moved from {old} to {new}.\n", paint.warm(moved.to_string()))
        }
    };
    for name in &differences.removed {
        text += &format!("\n{}: {}\n", paint.bold(name), paint.bad("table removed"));
    }
    for name in &differences.added {
        text += &format!("\n{}: {}\n", paint.bold(name), paint.good("table added"));
    }
    for table in &differences.tables {
        text += &format!("\n{}: {}\n", paint.bold(&table.name), table.title);
        let lists = [
            ("row removed", &table.rows_removed),
            ("row added", &table.rows_added),
            ("column removed", &table.columns_removed),
            ("column added", &table.columns_added),
        ];
        for (what, names) in lists {
            for name in names {
                text += &format!("  {what}: {name}\n");
            }
        }
        text += &moved_cells(&table.cells, paint);
    }
    text
}

/// A table's moved cells as columns of text.
fn moved_cells(cells: &[Moved], paint: Paint) -> String {
    if cells.is_empty() {
        return String::new();
    }
    let mut grid = Grid::new();
    grid.load_style(NOTHING);
    grid.add_row(["row", "column", "old", "new", "delta"]);
    for cell in cells {
        let delta = cell.delta().unwrap_or_default();
        grid.add_row([&cell.row, &cell.column, &cell.old, &cell.new, &delta]);
    }
    for (place, column) in grid.column_iter_mut().enumerate() {
        column.set_padding((2, 0));
        if place >= 2 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = String::new();
    for (number, line) in grid.lines().enumerate() {
        let line = line.trim_end();
        text += &if number == 0 { paint.dim(line) } else { line.to_owned() };
        text.push('\n');
    }
    text
}

/// The differences for a program.
pub(crate) fn json(differences: &Differences, old: &str, new: &str) -> Value {
    let tables = differences.tables.iter().map(|table| {
        let cells = table.cells.iter().map(|cell| {
            let (before, after) = (figure(&cell.old), figure(&cell.new));
            let delta = before.zip(after).map(|((old, _), (new, _))| new - old);
            json!({ "row": cell.row, "column": cell.column, "old": cell.old, "new": cell.new,
                    "delta": delta })
        });
        json!({
            "name": table.name,
            "cells": cells.collect::<Vec<_>>(),
            "rows_added": table.rows_added,
            "rows_removed": table.rows_removed,
            "columns_added": table.columns_added,
            "columns_removed": table.columns_removed,
        })
    });
    json!({
        "old": old,
        "new": new,
        "compared": differences.compared,
        "tables_added": differences.added,
        "tables_removed": differences.removed,
        "tables": tables.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published::parse;

    fn report(tables: &Value) -> Report {
        let text = json!({ "format": 1, "tables": tables }).to_string();
        parse(&text, "report.json").unwrap().report
    }

    fn reports() -> (Report, Report) {
        let old = json!([
            { "name": "table1", "title": "Sizes", "columns": ["tokens"],
              "rows": [{ "label": "nw", "cells": [{ "text": "1,200" }] }] },
            { "name": "table3", "title": "Accuracy", "columns": ["System", "bc", "nw"], "rows": [
              { "label": "Sluice", "cells": [{ "text": "83.12" }, { "text": "−1.5" }] },
              { "label": "Hard", "cells": [{ "text": "80.00" }, { "text": "n/a" }] },
              { "label": "Gone", "cells": [{ "text": "1" }, { "text": "2" }] }] },
            { "name": "old", "columns": [], "rows": [] },
        ]);
        let new = json!([
            { "name": "table1", "title": "Sizes", "columns": ["tokens"],
              "rows": [{ "label": "nw", "cells": [{ "text": "1,200" }] }] },
            { "name": "table3", "title": "Accuracy", "columns": ["System", "bc", "nw"], "rows": [
              { "label": "Sluice", "cells": [{ "text": "84.00" }, { "text": "−1.5" }] },
              { "label": "Hard", "cells": [{ "text": "80.00" }, { "text": "70.10" }] },
              { "label": "Low", "cells": [{ "text": "1" }, { "text": "2" }] }] },
        ]);
        (report(&old), report(&new))
    }

    #[test]
    fn moved_cells_come_with_old_new_and_delta() {
        let (old, new) = reports();
        assert_eq!(
            text(&compare(&old, &new), "HEAD", "the working tree", Paint::PLAIN),
            "\
2 of 5 cells moved from HEAD to the working tree.

old: table removed

table3: Accuracy
  row removed: Gone
  row added: Low
  row     column    old    new  delta
  Sluice  bc      83.12  84.00  +0.88
  Hard    nw        n/a  70.10
"
        );
    }

    #[test]
    fn the_same_report_has_no_differences() {
        let (old, _) = reports();
        assert_eq!(
            text(&compare(&old, &old), "A", "B", Paint::PLAIN),
            "No figure moved from A to B: 7 cells compared.\n"
        );
    }

    #[test]
    fn json_has_figures() {
        let (old, new) = reports();
        let json = json(&compare(&old, &new), "A", "B");
        assert_eq!(json["tables"][0]["name"], "table3");
        assert_eq!(json["tables"][0]["cells"][1]["delta"], Value::Null);
        let delta = json["tables"][0]["cells"][0]["delta"].as_f64().unwrap();
        assert!((delta - 0.88).abs() < 1e-9);
        assert_eq!(json["tables_removed"][0], "old");
    }

    #[test]
    fn figures_are_read_as_they_are_printed() {
        assert_eq!(figure("83.12 ± 0.40"), Some((83.12, 2)));
        assert_eq!(figure("−1.5"), Some((-1.5, 1)));
        assert_eq!(figure("12,345"), Some((12345.0, 0)));
        assert_eq!(figure("83.1%"), Some((83.1, 1)));
        assert_eq!(figure("nan"), None);
        assert_eq!(figure("–"), None);
    }
}
