//! The averages of the tables compared: how large a difference is, how sure over other sentences, and
//! how sure over other seeds.
//!
//! Over sentences: the interval of the paired bootstrap, and the p-values of the table's own cells. Over
//! seeds, where there are several: a permutation test, almost stochastic order, and how many seeds would
//! do. Left out: cells of single domains, whose p-values `report.json` has.

use statistics::describe::Summary;
use statistics::{dominance, seeds};

use crate::contrast::{Contrast, Tested, in_parallel};
use crate::material::Material;
use crate::number::fixed;
use crate::published::AVERAGE;
use crate::table::{Cell, Kind, Section, Table, interval};

/// The confidence of the bound of almost stochastic order.
const CONFIDENCE: f64 = 0.95;

/// The section, from those whose cells were tested.
pub(crate) fn section(material: &Material, sections: &[Section]) -> Section {
    let mut section = Section::new("comparisons", "Comparisons", "More than chance?");
    let reference = material.label(&material.params.comparison.reference);
    section.intro = format!(
        "The averages of the tables, {reference} less each other system, in points. p is that of \
         the table's cell, before and after Holm's correction over the table."
    );
    let several = material.runs.seeds().len() > 1;
    let mut spread = spread_table();
    for table in sections.iter().flat_map(|section| &section.tables) {
        let shown: Vec<usize> =
            (0..table.columns.len()).filter(|at| is_shown(table, *at)).collect();
        section.tables.extend(comparisons(material, table, &shown, several));
        if several && table.cells().any(|cell| cell.contrast.is_some()) {
            add_spread(&mut spread, table, &shown);
        }
    }
    if let Some(first) = section.tables.first_mut() {
        first.notes = notes(material, several);
    } else {
        section.intro += " There is nothing to compare yet.";
    }
    if !spread.rows.is_empty() {
        section.tables.push(spread);
    }
    section
}

/// Whether a column of a table is an average; table 4's also where it is the source.
fn is_shown(table: &Table, column: usize) -> bool {
    let average = [AVERAGE, "out-of-domain"].contains(&table.columns[column].as_str());
    average || table.name == "table5" || (table.name.starts_with("table4") && column == 0)
}

/// The group of a cell's row, and its column unless that is the average.
fn heading(table: &Table, group: Option<&str>, column: usize) -> String {
    let column = table.columns[column].as_str();
    let parts = [group, (column != AVERAGE).then_some(column)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
}

/// One comparison of a table.
struct Row<'a> {
    group: String,
    label: &'a str,
    contrast: &'a Contrast,
    tested: Tested,
}

fn comparisons(
    material: &Material,
    table: &Table,
    shown: &[usize],
    several: bool,
) -> Option<Table> {
    let mut rows = Vec::new();
    for &column in shown {
        for row in &table.rows {
            let cell = &row.cells[column];
            if let (Some(contrast), Some(tested)) = (cell.contrast.as_deref(), cell.tested) {
                let group = heading(table, row.group.as_deref(), column);
                rows.push(Row { group, label: &row.label, contrast, tested });
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let mut columns = vec!["difference", "from", "to", "p", "p, corrected"];
    if several {
        columns.extend(["p over seeds", "ε", "seeds that would do"]);
    }
    let reference = material.label(&material.params.comparison.reference);
    let mut out = Table::new(
        format!("comparisons.{}", table.name),
        format!("{}: {}", table.name, table.title),
        format!("{reference} over"),
        columns.into_iter().map(str::to_owned).collect(),
    );
    let cells = in_parallel(&rows, material.threads, |row| cells(material, row, several));
    for (row, cells) in rows.iter().zip(cells) {
        let group = (!row.group.is_empty()).then_some(row.group.as_str());
        out.row(group, Kind::System, row.label, cells);
    }
    Some(out)
}

fn cells(material: &Material, row: &Row<'_>, several: bool) -> Vec<Cell> {
    let of = |side| row.contrast.steps(side, material);
    let from = of(&row.contrast.left).and(of(&row.contrast.right));
    let drawn = row.contrast.bootstrap(material);
    let end = |at: usize| drawn.map(|drawn| drawn.interval[at]);
    let mut cells = vec![
        Cell::number(Some(row.tested.difference), 2),
        Cell::number(end(0), 2),
        Cell::number(end(1), 2),
        chance(row.tested.p),
        chance(row.tested.adjusted),
    ];
    if several {
        cells.extend(over_seeds(material, row.contrast));
    }
    let from = |cell: Cell| if cell.value.is_some() { cell.made_from(from.clone()) } else { cell };
    cells.into_iter().map(from).collect()
}

/// p over seeds, the bound of the order's violation, and the seeds that would do.
fn over_seeds(material: &Material, contrast: &Contrast) -> [Cell; 3] {
    let settings = &material.params.comparison;
    let by_seed = |side| {
        let question = contrast.question(side);
        let stat = material.runs.mean(question, &side.system, &contrast.pairs());
        stat.map_or_else(Vec::new, |stat| stat.by_seed)
    };
    let (left, right) = (by_seed(&contrast.left), by_seed(&contrast.right));
    let test = seeds::permutation(&left, &right, settings.draws, settings.seed);
    let order = dominance::order(&left, &right, CONFIDENCE, settings.draws, settings.seed);
    let deviation = |values: &[f64]| Summary::of(values)?.deviation;
    let enough = deviation(&left).zip(deviation(&right)).and_then(|(left, right)| {
        seeds::enough_for_effect(test?.difference, [left, right], settings.level)
    });
    [
        test.map_or_else(Cell::missing, |test| chance(test.p)),
        Cell::number(order.map(|order| order.epsilon), 2),
        enough.map_or_else(Cell::absent, |enough| Cell::count(enough as u64)),
    ]
}

/// A p-value; those that four decimals do not show are below the smallest that they do.
fn chance(p: f64) -> Cell {
    let cell = Cell::number(Some(p), 4);
    if p < 0.000_05 { Cell { text: "<0.0001".to_owned(), ..cell } } else { cell }
}

fn notes(material: &Material, several: bool) -> Vec<String> {
    let settings = &material.params.comparison;
    let level = fixed(100.0 * (1.0 - settings.level), 0);
    let mut notes = vec![
        format!(
            "From and to hold {level} per cent of the differences when test sentences are drawn \
             anew with replacement, each test set by itself ({} samples).",
            settings.draws
        ),
        "p by paired approximate randomization over test sentences, of both sides: counted where \
         all exchanges can be, else drawn."
            .to_owned(),
    ];
    if several {
        notes.push(
            "p over seeds: the share of all ways to part both systems' seeds in two groups whose \
             means differ at least as much. ε: almost stochastic order over seeds, the upper bound \
             of its violation at 95 per cent; below 0.5 the reference is above. Both are not \
             corrected. Seeds that would do: the fewest of each system with which these means and \
             deviations, if they stayed so, would differ by Welch's t-test of both sides."
                .to_owned(),
        );
        notes.push(format!(
            "{} seeds: the smallest p over seeds that there can be is {}.",
            material.runs.seeds().len(),
            fixed(seeds::smallest_p(material.runs.seeds().len()), 4)
        ));
    }
    notes
}

fn spread_table() -> Table {
    let columns = ["seeds", "mean", "deviation", "from", "to"].map(str::to_owned);
    let mut table =
        Table::new("comparisons.seeds", "Spread over seeds", "system", columns.to_vec());
    table.notes.push(
        "From and to: Student's 95 per cent interval for the mean over seeds. It is about training \
         anew, not about other sentences or domains."
            .to_owned(),
    );
    table
}

fn add_spread(spread: &mut Table, table: &Table, shown: &[usize]) {
    for &column in shown {
        for row in &table.rows {
            let Some(summary) = row.cells[column].spread else { continue };
            let [low, high] = interval(&summary).map_or([None; 2], |ends| ends.map(Some));
            let cells = vec![
                Cell::count(summary.n as u64),
                Cell::number(Some(summary.mean), 2),
                Cell::number(summary.deviation, 2),
                Cell::number(low, 2),
                Cell::number(high, 2),
            ];
            let from = |cell: Cell| cell.made_from(row.cells[column].from.clone());
            let cells = cells.into_iter().map(from).collect();
            let group = heading(table, row.group.as_deref(), column);
            let group = format!("{}: {group}", table.name);
            spread.row(Some(group.trim_end_matches(": ")), Kind::System, &row.label, cells);
        }
    }
}
