//! The differences for people, on a terminal: each cause once with who brought it, then the cells that moved
//! by table, each with the number of its causes.

use super::causes::{Cause, Kind};
use super::compare::{ClaimDifference, Moved, TableDifferences};
use super::noise::Verdict;
use super::told::Told;
use crate::reasons;
use crate::screen::Paint;
use crate::setting::wrap;
use crate::text::{count, plain};

/// Causes, and of a table cells, and rows that came or went, that are listed before the rest is counted; all
/// with -v.
const CAUSES: usize = 12;
const CELLS: usize = 24;
const ROWS: usize = 6;
/// Characters of a figure up to which it stands in a column.
const NARROW: usize = 16;
/// Columns between two columns.
const GAP: usize = 2;
/// Files of a crate, places and steps that are named.
const NAMED: usize = 3;

/// Everything, set for `width` columns.
pub(super) fn text(told: &Told, width: usize, verbose: bool, paint: Paint) -> String {
    let mut text = paragraph(&told.headline(), 0, width);
    if let Some(enough) = told.enough() {
        text += &paragraph(&enough, 0, width);
    }
    text += &causes(told, width, verbose, paint);
    text += &claims(&told.differences.claims, width, paint);
    text += &steps(told, width, paint);
    for name in &told.differences.removed {
        text += &format!("\n{}: {}\n", paint.bold(name), paint.bad("table removed"));
    }
    for name in &told.differences.added {
        text += &format!("\n{}: {}\n", paint.bold(name), paint.good("table added"));
    }
    for each in &told.differences.tables {
        text += &table(each, width, verbose, paint);
    }
    let figures = &told.differences.figures;
    if !figures.is_empty() {
        let names: Vec<&str> = figures.iter().map(|figure| figure.name.as_str()).collect();
        let line = format!(
            "{} not the same: {} (--html FILE shows them side by side)",
            count(figures.len(), "figure"),
            several(names)
        );
        text += &format!("\n{}", paragraph(&line, 0, width));
    }
    for note in &told.notes {
        text += &format!("\n{}", paragraph(&format!("note: {note}"), 0, width));
    }
    text
}

/// Lines of at most `width` columns, those behind the first indented.
fn paragraph(text: &str, indent: usize, width: usize) -> String {
    let wrapped = wrap(text, width.saturating_sub(indent + 4).max(30));
    let mut lines = String::new();
    for (number, line) in wrapped.lines().enumerate() {
        let more = if number == 0 { indent } else { indent + 2 };
        lines += &format!("{:more$}{line}\n", "");
    }
    lines
}

fn causes(told: &Told, width: usize, verbose: bool, paint: Paint) -> String {
    let moved = told.differences.cells().next().is_some();
    if let Some(why) = told.without.as_ref().filter(|_| moved) {
        return format!("\n{}", paragraph(&format!("Causes are not known: {why}."), 0, width));
    }
    if told.causes.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint.bold("Causes"));
    let shown = if verbose { told.causes.len() } else { told.causes.len().min(CAUSES) };
    for (place, cause) in told.causes.iter().take(shown).enumerate() {
        let line = format!("[{}] {}: {}", place + 1, cause.line(), count(cause.cells, "cell"));
        for line in paragraph(&line, 2, width).lines() {
            let painted = match cause.kind {
                Kind::Unreproducible => paint.bad(line),
                _ => paint.warm(line),
            };
            text += &format!("{painted}\n");
        }
        for line in cause.blame.iter().flat_map(crate::blame::Blame::lines) {
            text += &paint.dim(paragraph(&plain(&line), 6, width).trim_end());
            text.push('\n');
        }
    }
    if shown < told.causes.len() {
        text += &format!("  and {} (-v)\n", count(told.causes.len() - shown, "more cause"));
    }
    text
}

fn claims(claims: &[ClaimDifference], width: usize, paint: Paint) -> String {
    if claims.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint.bold("Claims"));
    for claim in claims {
        let (old, new) = claim.verdicts();
        let line = format!("{}: {old} -> {new}", claim.id);
        let line = paragraph(&line, 2, width);
        text +=
            &if claim.is_lost() { paint.bad(line.trim_end()) } else { paint.warm(line.trim_end()) };
        text.push('\n');
        text += &paint.dim(paragraph(&claim.says, 4, width).trim_end());
        text.push('\n');
    }
    text
}

fn steps(told: &Told, width: usize, paint: Paint) -> String {
    let mut text = String::new();
    for (what, stages) in [("added", &told.steps_added), ("removed", &told.steps_removed)] {
        for (stage, names) in stages {
            let example = names.first().map(|name| plain(name)).unwrap_or_default();
            let number = count(names.len(), "step");
            let line = match names.len() {
                1 => format!("{number} {what}: {example}"),
                _ => format!("{number} of {} {what}, such as {example}", plain(stage)),
            };
            text += &paint.dim(paragraph(&line, 2, width).trim_end());
            text.push('\n');
        }
    }
    if text.is_empty() { text } else { format!("\n{}\n{text}", paint.bold("Steps")) }
}

fn table(table: &TableDifferences, width: usize, verbose: bool, paint: Paint) -> String {
    let title = format!("{}: {}", table.name, table.title);
    let mut text = format!("\n{}\n", paint.bold(paragraph(&title, 0, width).trim_end()));
    for (what, names) in table.lists() {
        let shown = if verbose { names.len() } else { names.len().min(ROWS) };
        for name in &names[..shown] {
            text += &paragraph(&format!("{what}: {name}"), 2, width);
        }
        if shown < names.len() {
            text += &format!("  {what}: {} more (-v)\n", names.len() - shown);
        }
    }
    let shown = if verbose { table.cells.len() } else { table.cells.len().min(CELLS) };
    text += &moved_cells(&table.cells[..shown], width, paint);
    if shown < table.cells.len() {
        text += &format!("  and {} (-v)\n", count(table.cells.len() - shown, "more cell"));
    }
    text
}

/// A table's moved cells in columns: a line for each where that has room, otherwise each row's name above its
/// cells. Where old and new are words, they stand in lines of their own.
fn moved_cells(cells: &[Moved], width: usize, paint: Paint) -> String {
    let is_wide = |cell: &&Moved| {
        [&cell.old.text, &cell.new.text].iter().any(|text| text.chars().count() > NARROW)
    };
    let narrow: Vec<[String; 7]> = cells.iter().filter(|cell| !is_wide(cell)).map(fields).collect();
    let head = ["row", "column", "old", "new", "delta", "why", "verdict"];
    // No heading over a column without anything.
    let head = std::array::from_fn(|field| {
        let empty = narrow.iter().all(|line| line[field].is_empty());
        if empty { String::new() } else { head[field].to_owned() }
    });
    let lines: Vec<[String; 7]> = std::iter::once(head).chain(narrow).collect();
    let widths: [usize; 7] = std::array::from_fn(|field| {
        lines.iter().map(|line| line[field].chars().count()).max().unwrap_or(0)
    });
    let used: usize = widths.iter().map(|width| if *width > 0 { width + GAP } else { 0 }).sum();
    if used <= width && !cells.iter().any(|cell| is_wide(&cell)) {
        let set = lines.iter().enumerate().map(|(place, line)| {
            let line = aligned(line, &widths);
            format!("{}\n", if place == 0 { paint.dim(line) } else { line })
        });
        return set.collect();
    }
    // Without the rows' names, which stand above; sentences for names of columns leave no room either.
    let room = used - widths[0] + GAP <= width;
    let mut text = String::new();
    let mut row = None;
    for cell in cells {
        if row != Some(&cell.row) {
            text += &paragraph(&cell.row, 2, width);
            row = Some(&cell.row);
        }
        if is_wide(&cell) || !room {
            let marks = [cell.marks(), cell.verdict.text()].join(" ");
            let (old, new) = (&cell.old.text, &cell.new.text);
            text += &paragraph(&format!("{}: {old} -> {new} {marks}", cell.column), 4, width);
        } else {
            let mut line = fields(cell);
            line[0].clear();
            let widths = std::array::from_fn(|field| if field == 0 { GAP } else { widths[field] });
            text += &format!("{}\n", aligned(&line, &widths));
        }
    }
    text
}

/// What is said of a cell, as it stands in columns.
fn fields(cell: &Moved) -> [String; 7] {
    [
        cell.row.clone(),
        cell.column.clone(),
        cell.old.text.clone(),
        cell.new.text.clone(),
        cell.delta_text().unwrap_or_default(),
        cell.marks(),
        cell.verdict.text(),
    ]
}

/// Fields in columns of these widths, figures to the right; a column without width is left out.
fn aligned(fields: &[String; 7], widths: &[usize; 7]) -> String {
    let mut line = String::new();
    let there = fields.iter().zip(widths).enumerate().filter(|(_, (_, width))| **width > 0);
    for (place, (field, &width)) in there {
        line += &match place {
            2..5 => format!("{:GAP$}{field:>width$}", ""),
            _ => format!("{:GAP$}{field:<width$}", ""),
        };
    }
    line.trim_end().to_owned()
}

impl TableDifferences {
    /// The rows and columns that came or went, under what happened to them.
    pub(super) fn lists(&self) -> [(&'static str, &Vec<String>); 4] {
        [
            ("row removed", &self.rows_removed),
            ("row added", &self.rows_added),
            ("column removed", &self.columns_removed),
            ("column added", &self.columns_added),
        ]
    }
}

impl ClaimDifference {
    /// Both verdicts in words.
    pub(super) fn verdicts(&self) -> (&str, &str) {
        (self.old.as_deref().unwrap_or("new"), self.new.as_deref().unwrap_or("gone"))
    }
}

impl Moved {
    /// The numbers of its causes: `[1][3]`; a question mark where none is known.
    pub(super) fn marks(&self) -> String {
        let mut marks: String =
            self.causes.iter().take(4).map(|cause| format!("[{}]", cause + 1)).collect();
        if self.causes.len() > 4 {
            marks.push('…');
        }
        marks
    }

    /// What there is to say of chance, in a sentence; empty where there is none in it.
    pub(super) fn chance(&self) -> String {
        let would = |enough: Option<usize>| match enough {
            Some(enough) => format!("; {enough} seeds would tell"),
            None => String::new(),
        };
        match self.verdict {
            Verdict::Noise { enough, .. } => format!("{}{}", self.verdict.text(), would(enough)),
            Verdict::OneSeed { enough } => format!("one seed: cannot tell{}", would(enough)),
            Verdict::Unknown => "its spread is not known".to_owned(),
            Verdict::Exact | Verdict::Moved { .. } => self.verdict.text(),
        }
    }
}

/// `a, b, c and 4 more`, harmless.
fn several<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<_> = names.into_iter().map(plain).collect();
    match names.len().saturating_sub(NAMED) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names[..NAMED].join(", ")),
    }
}

/// `what: old -> new`, or that it is new or gone.
fn old_to_new(old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("{old} -> {new}"),
        (None, Some(new)) => format!("new, {new}"),
        (Some(old), None) => format!("gone, was {old}"),
        (None, None) => "moved".to_owned(),
    }
}

impl Cause {
    /// The parts of fingerprints that it is about.
    pub(super) fn files(&self) -> Vec<&str> {
        match &self.kind {
            Kind::Code { files, .. } => files.keys().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// One line: what moved, old -> new, and in which stages.
    pub(super) fn line(&self) -> String {
        let harmless = |text: &Option<String>| text.as_ref().map(|text| plain(text).into_owned());
        let what = match &self.kind {
            Kind::Setting { path, old, new } => {
                let shown = |value: &Option<serde_json::Value>| {
                    value.as_ref().map(|value| plain(&reasons::value(value)).into_owned())
                };
                format!("setting {}: {}", plain(path), old_to_new(shown(old), shown(new)))
            }
            Kind::Code { of, files } if files.is_empty() => {
                format!("code of {}, of which no parts are known", plain(of))
            }
            Kind::Code { of, files } => {
                let names = files.keys().map(|part| part.split_once(": ").map_or("", |(_, f)| f));
                let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
                let colon = if names.is_empty() { "" } else { ": " };
                format!("code of {}{colon}{}", plain(of), several(names))
            }
            Kind::Dependency { name, old, new } => {
                let version = |value: &Option<String>| {
                    let value = value.as_ref()?;
                    Some(plain(value.split(' ').next().unwrap_or(value)).into_owned())
                };
                let same = version(old) == version(new);
                let versions = match same {
                    // The same version of another source or checksum.
                    true => old_to_new(harmless(old), harmless(new)),
                    false => old_to_new(version(old), version(new)),
                };
                format!("dependency {}: {versions}", plain(name))
            }
            Kind::Build { part, old, new } => {
                format!("build, {}: {}", plain(part), old_to_new(harmless(old), harmless(new)))
            }
            Kind::Outside { input, places } => {
                let at = if places.is_empty() { "" } else { " at " };
                let places = several(places.iter().map(String::as_str));
                format!("input {}{at}{places}: other content", plain(input))
            }
            Kind::Steps { added, stage } => {
                let what = if *added { "added" } else { "removed" };
                format!("{} of {} {what}", count(self.steps.len(), "step"), plain(stage))
            }
            Kind::Machine { old, new } => {
                format!("machine, under the same keys: {} -> {}", plain(old), plain(new))
            }
            Kind::Unreproducible => {
                let steps = several(self.steps.iter().map(String::as_str));
                format!(
                    "NOT REPRODUCIBLE: {steps} gave other bytes under the same key on the same kind \
                     of machine"
                )
            }
            Kind::Unknown => "keys moved, and what in them is not recorded".to_owned(),
        };
        let stages = several(self.stages.iter().map(String::as_str));
        if stages.is_empty() { what } else { format!("{what} ({stages})") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published::Cell;

    fn moved(row: &str, column: &str, old: &str, new: &str, verdict: Verdict) -> Moved {
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        let (old, new) = (cell(old), cell(new));
        let (row, column) = (row.to_owned(), column.to_owned());
        Moved { row, column, old, new, paper: false, causes: vec![0, 2], verdict }
    }

    fn set(cells: &[Moved], width: usize) -> String {
        format!("\n{}", moved_cells(cells, width, Paint::PLAIN))
    }

    #[test]
    fn narrow_cells_stand_in_columns() {
        let noise = Verdict::Noise { p: 0.4, enough: None };
        let cells = [
            moved("Sluice", "bc", "83.12 ± 0.40", "84.00 ± 0.30", noise),
            moved("Hard", "nw", "n/a", "70.10", Verdict::Exact),
        ];
        let expected = "
  row     column           old           new  delta  why     verdict
  Sluice  bc      83.12 ± 0.40  84.00 ± 0.30  +0.88  [1][3]  noise, p 0.400
  Hard    nw               n/a         70.10         [1][3]
";
        assert_eq!(set(&cells, 80), expected);
        // Without room for the rows beside them these stand above.
        let expected = "
  Sluice
      bc      83.12 ± 0.40  84.00 ± 0.30  +0.88  [1][3]  noise, p 0.400
  Hard
      nw               n/a         70.10         [1][3]
";
        assert_eq!(set(&cells, 72), expected);
    }

    #[test]
    fn words_stand_below_the_name_of_their_row() {
        let cells = [moved(
            "Sluice networks are the best",
            "figures",
            "sluice 95.59 against low_supervision 95.64",
            "sluice 95.83 against low_supervision 95.77",
            Verdict::Exact,
        )];
        let expected = "
  Sluice networks are the best
    figures: sluice 95.59 against low_supervision 95.64 -> sluice 95.83
      against low_supervision 95.77 [1][3]
";
        assert_eq!(set(&cells, 80), expected);
    }
}
