//! What a test says of results: which cells it needs, and the numbers that decide it.
//!
//! Figures are averaged over seeds first, as in the tables of a report; the same is then done for each
//! seed alone. A column that is not annotated is left out for all rows alike. Left out: the rules by
//! which numbers become a verdict.

use std::collections::{BTreeMap, BTreeSet};

use crate::formula::{Cells, Formula, Function, Names, Operation, Test};
use crate::grid::{Grid, Value, mean};
use crate::results::{AVERAGE, PRINTED, Results, Table};

/// Lists of rows or columns that formulas call by one name.
pub(crate) type Sets = BTreeMap<String, Vec<String>>;

/// A number of a test, and whose it is where it is one row's.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The number.
    pub number: f64,
    /// The row that it is from.
    pub of: Option<String>,
}

/// A column that `wins` compared.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The column.
    pub column: String,
    /// What should be above.
    pub left: Side,
    /// What should be below.
    pub right: Side,
}

impl Pair {
    /// Whether the left is above.
    pub fn is_won(&self) -> bool {
        self.left.number > self.right.number
    }
}

/// The numbers that decide a test.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The left side.
    pub left: Side,
    /// The right side.
    pub right: Side,
    /// The columns of every `wins`.
    pub pairs: Vec<Pair>,
}

/// What there is of a test's cells.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Survey {
    /// Columns that are left out of `*` and its like.
    pub(crate) without: BTreeSet<String>,
    /// The seeds that all cells have.
    pub(crate) seeds: BTreeSet<u64>,
    /// The cells that have no figures, as `TABLE[ROW, COLUMN]` by table and row.
    pub(crate) missing: BTreeMap<(String, String), Vec<String>>,
    /// The columns that remain, and those that there would be.
    pub(crate) columns: (usize, usize),
}

/// What a formula is evaluated on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'a> {
    pub(crate) results: &'a Results,
    pub(crate) sets: &'a Sets,
    pub(crate) without: &'a BTreeSet<String>,
    /// The seeds that cells are averaged over.
    pub(crate) seeds: &'a BTreeSet<u64>,
}

/// The cells of a reference.
struct Place<'a> {
    name: &'a str,
    table: &'a Table,
    rows: Vec<String>,
    columns: Vec<String>,
}

/// Finds out which cells of a test are there. Without figures in some columns, these are left out where
/// the test names no column of its own; `missing` says so.
///
/// # Errors
/// A table, row or column that the results do not have, or nothing to measure.
pub(crate) fn survey(test: &Test, results: &Results, sets: &Sets) -> Result<Survey, String> {
    let mut references = Vec::new();
    test.left.cells(&mut references);
    test.right.cells(&mut references);
    let (nothing, no_seeds) = (BTreeSet::new(), BTreeSet::new());
    let mut absent = BTreeSet::new();
    let scope = Scope { results, sets, without: &nothing, seeds: &no_seeds };
    for cells in &references {
        for (place, row, column) in scope.all(cells)? {
            if place.table.cell(&row, &column) == Some(&None) {
                if !cells.columns.is_open() {
                    let name = place.name;
                    return Err(format!("there is nothing to measure in {name}[{row}, {column}]"));
                }
                absent.insert(column);
            }
        }
    }
    let scope = Scope { without: &absent, ..scope };
    let mut missing = BTreeMap::<_, Vec<String>>::new();
    let (mut without, mut closed) = (absent.clone(), false);
    let mut known: Vec<(String, BTreeSet<u64>)> = Vec::new();
    let mut columns = BTreeSet::new();
    for cells in &references {
        for (place, row, column) in scope.all(cells)? {
            let Some(Some(figures)) = place.table.cell(&row, &column) else { continue };
            if cells.columns.is_open() {
                columns.insert(column.clone());
            }
            if figures.is_empty() {
                closed |= !cells.columns.is_open();
                let at = missing.entry((place.name.to_owned(), row)).or_default();
                if !at.contains(&column) {
                    at.push(column.clone());
                }
                without.insert(column);
            } else {
                known.push((column, figures.keys().copied().collect()));
            }
        }
    }
    let of = columns.len();
    columns.retain(|column| !without.contains(column));
    // A cell that is missing by name leaves nothing to say.
    let kept = known.into_iter().filter(|(column, _)| !without.contains(column));
    let kept: Vec<BTreeSet<u64>> = kept.map(|(_, seeds)| seeds).collect();
    // A figure without seeds goes with every seed of the others.
    let seedless = BTreeSet::from([PRINTED]);
    let seeded = kept.iter().filter(|seeds| **seeds != seedless);
    let seeds = seeded.cloned().reduce(|a, b| &a & &b);
    let seeds = if closed || kept.is_empty() { BTreeSet::new() } else { seeds.unwrap_or(seedless) };
    Ok(Survey { without, seeds, missing, columns: (columns.len(), of) })
}

/// The cells that tests name and that there is something to measure in: table, row and column, each
/// once. A test that does not fit the results names none.
pub(crate) fn named(
    tests: &[Test],
    results: &Results,
    sets: &Sets,
) -> BTreeSet<(String, String, String)> {
    let (nothing, no_seeds) = (BTreeSet::new(), BTreeSet::new());
    let scope = Scope { results, sets, without: &nothing, seeds: &no_seeds };
    let mut references = Vec::new();
    for test in tests {
        test.left.cells(&mut references);
        test.right.cells(&mut references);
    }
    let all = references.into_iter().flat_map(|cells| scope.all(cells).unwrap_or_default());
    let there = all
        .filter(|(place, row, column)| place.table.cell(row, column).is_some_and(Option::is_some));
    there.map(|(place, row, column)| (place.name.to_owned(), row, column)).collect()
}

impl Names {
    /// Whether columns may be left out: none is named.
    fn is_open(&self) -> bool {
        matches!(self, Self::All | Self::Targets | Self::Not(_))
    }
}

impl<'a> Scope<'a> {
    /// The numbers of a test.
    ///
    /// # Errors
    /// The formulas do not fit the cells, or a number is none.
    pub(crate) fn finding(self, test: &Test) -> Result<Finding, String> {
        let mut pairs = Vec::new();
        let mut side = |formula| {
            let grid = self.value(formula, &mut pairs)?;
            let value = grid.single().ok_or("a side of the test has several numbers")?;
            if !value.number.is_finite() {
                return Err("a division by zero".to_owned());
            }
            Ok(Side { number: value.number, of: value.of.clone() })
        };
        let (left, right) = (side(&test.left)?, side(&test.right)?);
        Ok(Finding { left, right, pairs })
    }

    fn value(self, formula: &Formula, pairs: &mut Vec<Pair>) -> Result<Grid, String> {
        Ok(match formula {
            Formula::Number(number, _) => Grid::number(*number),
            Formula::Cells(cells) => self.grid(cells)?,
            Formula::Pair(operation, left, right) => {
                let (left, right) = (self.value(left, pairs)?, self.value(right, pairs)?);
                left.zip(&right, |a, b| match operation {
                    Operation::Add => a + b,
                    Operation::Subtract => a - b,
                    Operation::Multiply => a * b,
                    Operation::Divide => a / b,
                })?
            }
            Formula::Call(function, parts) => {
                let parts: Result<Vec<Grid>, String> =
                    parts.iter().map(|part| self.value(part, pairs)).collect();
                call(*function, &parts?, pairs)?
            }
        })
    }

    fn grid(self, cells: &Cells) -> Result<Grid, String> {
        let place = self.place(cells)?;
        let mut values = Vec::new();
        for row in &place.rows {
            for column in &place.columns {
                let figures = place.table.cell(row, column).and_then(Option::as_ref);
                let figures = figures.into_iter().flatten();
                let asked = |seed: &u64| *seed == PRINTED || self.seeds.contains(seed);
                let seeds: Vec<f64> =
                    figures.filter(|(seed, _)| asked(seed)).map(|(_, v)| *v).collect();
                if seeds.is_empty() {
                    return Err(format!("{}[{row}, {column}] is missing", place.name));
                }
                let number = mean(seeds.into_iter());
                values.push(Value { number, of: Some(row.clone()) });
            }
        }
        Ok(Grid { rows: place.rows, columns: place.columns, values })
    }

    /// Every cell of a reference.
    fn all(self, cells: &'a Cells) -> Result<Vec<(Place<'a>, String, String)>, String> {
        let place = self.place(cells)?;
        let of = |row: &String| {
            let cell = |column: &String| {
                let place = Place { rows: Vec::new(), columns: Vec::new(), ..place };
                (place, row.clone(), column.clone())
            };
            place.columns.iter().map(cell).collect::<Vec<_>>()
        };
        Ok(place.rows.iter().flat_map(of).collect())
    }

    fn place(self, cells: &'a Cells) -> Result<Place<'a>, String> {
        let name = cells.table.as_str();
        let table = self.results.tables.get(name).ok_or_else(|| format!("there is no {name}"))?;
        let rows: Vec<String> = table.rows.keys().cloned().collect();
        let rows = match &cells.rows {
            Names::All => rows,
            Names::These(names) => self.known(names, &rows, name, "row")?,
            Names::Not(names) => {
                let but = self.known(names, &rows, name, "row")?;
                rows.into_iter().filter(|row| !but.contains(row)).collect()
            }
            // The parser refuses the others.
            _ => return Err("@ stands for columns, not for rows".to_owned()),
        };
        let source = || table.source.clone().ok_or_else(|| format!("{name} has no source"));
        let columns: Vec<String> = match &cells.columns {
            Names::Source => vec![source()?],
            Names::Average => self.known(&[AVERAGE.to_owned()], &table.columns, name, "column")?,
            Names::These(names) => self.known(names, &table.columns, name, "column")?,
            open => {
                let but = match open {
                    Names::Targets => vec![source()?],
                    Names::Not(names) => self.known(names, &table.columns, name, "column")?,
                    _ => Vec::new(),
                };
                let left = |column: &&String| {
                    *column != AVERAGE && !but.contains(column) && !self.without.contains(*column)
                };
                table.columns.iter().filter(left).cloned().collect()
            }
        };
        if rows.is_empty() || columns.is_empty() {
            let what = if rows.is_empty() { "row" } else { "column" };
            return Err(format!("no {what} of {name} has anything to measure"));
        }
        Ok(Place { name, table, rows, columns })
    }

    /// Names with the sets among them replaced; each is there.
    fn known(
        self,
        names: &[String],
        there: &[String],
        table: &str,
        what: &str,
    ) -> Result<Vec<String>, String> {
        let mut known = Vec::new();
        for name in names {
            let these = self.sets.get(name).map_or(std::slice::from_ref(name), Vec::as_slice);
            for name in these {
                if !there.contains(name) {
                    return Err(format!("{table} has no {what} `{name}`"));
                }
                if !known.contains(name) {
                    known.push(name.clone());
                }
            }
        }
        Ok(known)
    }
}

fn call(function: Function, parts: &[Grid], pairs: &mut Vec<Pair>) -> Result<Grid, String> {
    let (first, second) = (&parts[0], parts.last().unwrap_or(&parts[0]));
    Ok(match function {
        Function::Mean => first.mean(),
        Function::MeanOfRows => first.mean_of_rows(),
        Function::Best => first.extreme(1.0),
        Function::Worst => first.extreme(-1.0),
        Function::Abs => first.clone().map(f64::abs),
        // Section 4's error reductions: the share of the other system's errors that are gone.
        Function::Reduction => first.zip(second, |a, b| 100.0 * (a - b) / (100.0 - b))?,
        Function::Wins => wins(first, second, pairs)?,
        Function::Rank => {
            let own = first.single().ok_or("rank needs one number to rank")?;
            if second.columns.len() != 1 {
                return Err("rank needs rows of one column".to_owned());
            }
            let above = second.values.iter().filter(|value| value.number > own.number).count();
            Grid::number(above as f64 + 1.0)
        }
        Function::Spearman => {
            Grid::number(first.spearman(second)?.ok_or("too few or equal figures to correlate")?)
        }
    })
}

fn wins(a: &Grid, b: &Grid, pairs: &mut Vec<Pair>) -> Result<Grid, String> {
    if a.rows.len() != 1 || b.rows.len() != 1 {
        return Err("wins compares two rows".to_owned());
    }
    // Names and numbers of columns fit, or this says so.
    let both = a.zip(b, |_, _| 0.0)?;
    let side = |value: &Value| Side { number: value.number, of: value.of.clone() };
    let columns = both.columns.iter().enumerate();
    let new: Vec<Pair> = columns
        .map(|(at, column)| Pair {
            column: column.clone(),
            left: side(a.at(0, at)),
            right: side(b.at(0, at)),
        })
        .collect();
    let won = new.iter().filter(|pair| pair.is_won()).count();
    let share = won as f64 / new.len() as f64;
    pairs.extend(new);
    Ok(Grid::number(share))
}
