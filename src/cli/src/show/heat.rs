//! A heat map in a terminal: aligned numbers, on colours where the terminal has them.

use super::data::{Heat, Matrix, cut, plain};
use super::paint::cell as painted;
use crate::screen::Paint;
use crate::setting::wrap;

/// Names of columns that are longer have a number instead, and stand below.
const NAME: usize = 9;
/// The share of the width that names of rows may always take: one of so many columns.
const SHARE: usize = 3;
/// What stands in a cell without a value.
const MISSING: &str = "·";

/// Grounds among a terminal's 256 colours, and the text on each: from minus the size over near-white to
/// the size, and from low to high.
const DIVERGING: [(u8, u8); 9] = [
    (231, 25),
    (16, 67),
    (16, 110),
    (16, 152),
    (16, 255),
    (16, 223),
    (16, 215),
    (16, 172),
    (231, 130),
];
const SEQUENTIAL: [(u8, u8); 7] =
    [(16, 255), (16, 153), (16, 117), (16, 74), (16, 32), (231, 25), (231, 18)];

/// Every matrix of the map, within `width` columns where names allow it.
pub(super) fn text(heat: &Heat, width: usize, paint: Paint) -> String {
    let mut text = String::new();
    for panel in &heat.panels {
        if !panel.title.is_empty() {
            text += &format!("{}\n", paint.bold(plain(&panel.title)));
        }
        text += &matrix(heat, panel, width, paint);
        text.push('\n');
    }
    text + &foot(heat, width, paint)
}

/// What the numbers and the colours are.
fn foot(heat: &Heat, width: usize, paint: Paint) -> String {
    let digits = heat.decimals;
    let mut foot = plain(&heat.unit);
    if heat.panels.iter().any(|panel| !panel.deviations.is_empty()) {
        foot += "; mean ± standard deviation over seeds";
    }
    if paint.on {
        foot += &format!("; colours from {:.digits$} to {:.digits$}", heat.low, heat.high);
    }
    wrap(&foot, width).lines().map(|line| paint.dim(line) + "\n").collect()
}

/// How the cells of a matrix are set.
struct Layout {
    /// Columns of the rows' names, and of a cell with a blank on either side: colours touch no digit.
    label: usize,
    cell: usize,
    /// Whether spreads stand below their means, which takes less width.
    stacked: bool,
    /// Columns of the matrix beside each other.
    across: usize,
}

impl Layout {
    fn of(heat: &Heat, heads: &[String], cells: &[Vec<Number>], width: usize) -> Self {
        let length = |text: &str| text.chars().count();
        let label = heat.rows.iter().map(|name| length(&plain(name))).max().unwrap_or(0);
        let head = heads.iter().map(|head| length(head)).max().unwrap_or(0);
        let numbers = || cells.iter().flatten();
        let beside = numbers().map(|cell| length(&cell.mean) + length(&cell.spread)).max();
        let below = numbers().map(|cell| length(&cell.mean).max(length(&cell.spread))).max();
        let of = |number: Option<usize>| number.unwrap_or(0).max(head) + 2;
        let fits = |cell: usize| label + 1 + cell * heads.len() <= width;
        let stacked = !fits(of(beside)) && numbers().any(|cell| !cell.spread.is_empty());
        let cell = of(if stacked { below } else { beside });
        // Columns are not parted for the sake of long names, which are wrapped.
        let left = width.saturating_sub(cell * heads.len() + 1).max(width / SHARE);
        let label = label.min(left);
        Self { label, cell, stacked, across: (width.saturating_sub(label + 1) / cell).max(1) }
    }
}

/// A matrix in blocks of columns that fit.
fn matrix(heat: &Heat, panel: &Matrix, width: usize, paint: Paint) -> String {
    let names: Vec<String> = panel.columns.iter().map(|name| plain(name)).collect();
    let numbered = names.iter().any(|name| name.chars().count() > NAME);
    let heads: Vec<String> = if numbered {
        (1..=names.len()).map(|number| number.to_string()).collect()
    } else {
        names.clone()
    };
    let cells: Vec<Vec<Number>> = (0..heat.rows.len())
        .map(|row| (0..heads.len()).map(|column| number(heat, panel, row, column)).collect())
        .collect();
    let layout = Layout::of(heat, &heads, &cells, width);
    let Layout { label, cell, .. } = layout;
    let mut text = String::new();
    for first in (0..heads.len()).step_by(layout.across) {
        let columns = first..(first + layout.across).min(heads.len());
        if first > 0 {
            text.push('\n');
        }
        let mut corner = plain(&heat.corner);
        if corner.chars().count() > label {
            text += &format!("{}\n", paint.bold(cut(&corner, width)));
            corner.clear();
        }
        let head: String = heads[columns.clone()]
            .iter()
            .map(|head| format!("{:>cell$}", format!("{head} ")))
            .collect();
        let head = format!("{corner:<label$} {head}");
        text += &format!("{}\n", paint.bold(head.trim_end()));
        for (name, cells) in heat.rows.iter().zip(&cells) {
            text += &row(heat, name, &cells[columns.clone()], &layout, paint);
        }
    }
    if numbered {
        text.push('\n');
        for (number, name) in (1..).zip(&names) {
            for (at, line) in wrap(name, width.saturating_sub(5)).lines().enumerate() {
                let number = if at == 0 { number.to_string() } else { String::new() };
                text += &format!("{number:>3}  {line}\n");
            }
        }
    }
    text
}

/// A row: its name, wrapped, and beside it the numbers in one line or two.
fn row(heat: &Heat, name: &str, cells: &[Number], layout: &Layout, paint: Paint) -> String {
    let Layout { label, cell, stacked, .. } = *layout;
    let name = wrap(&plain(name), label.max(1));
    let mut names = name.lines();
    let set = |number: &Number, shown: &str| {
        let shown = format!("{:>cell$}", format!("{shown} "));
        match number.value {
            Some(value) if paint.on => painted(paint, colour(heat, value), &shown),
            _ => shown,
        }
    };
    let mut lines: Vec<String> = Vec::new();
    if stacked {
        lines.push(cells.iter().map(|number| set(number, &number.mean)).collect());
        lines.push(cells.iter().map(|number| set(number, &number.spread)).collect());
    } else {
        let shown = |number: &Number| set(number, &format!("{}{}", number.mean, number.spread));
        lines.push(cells.iter().map(shown).collect());
    }
    let mut text = String::new();
    for line in lines {
        let line = format!("{:<label$} {line}", names.next().unwrap_or(""));
        text += &format!("{}\n", line.trim_end());
    }
    text.extend(names.map(|rest| format!("{rest}\n")));
    text
}

fn value(panel: &Matrix, row: usize, column: usize) -> Option<f64> {
    *panel.values.get(row)?.get(column)?
}

/// A cell in words.
struct Number {
    value: Option<f64>,
    /// `0.85`, `0.85*` where it is marked.
    mean: String,
    /// `±0.02`; empty with one seed.
    spread: String,
}

fn number(heat: &Heat, panel: &Matrix, row: usize, column: usize) -> Number {
    let value = value(panel, row, column);
    let digits = heat.decimals;
    let Some(mean) = value else {
        return Number { value, mean: MISSING.to_owned(), spread: String::new() };
    };
    let marked = panel.marked.get(row).and_then(|row| *row.get(column)?);
    let star = if marked == Some(true) { "*" } else { "" };
    let deviation = panel.deviations.get(row).and_then(|row| *row.get(column)?);
    let spread = deviation.map(|deviation| format!("±{deviation:.digits$}"));
    Number { value, mean: format!("{mean:.digits$}{star}"), spread: spread.unwrap_or_default() }
}

/// Text and ground of a value.
fn colour(heat: &Heat, value: f64) -> (u8, u8) {
    let colours: &[(u8, u8)] = if heat.scale == "diverging" { &DIVERGING } else { &SEQUENTIAL };
    let range = heat.high - heat.low;
    let share = if range > 0.0 { ((value - heat.low) / range).clamp(0.0, 1.0) } else { 0.5 };
    colours[((share * colours.len() as f64) as usize).min(colours.len() - 1)]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn heat() -> Heat {
        serde_json::from_value(json!({
            "corner": "to ↓  from →", "unit": "weight α, no unit", "scale": "diverging",
            "low": -0.9, "high": 0.9, "decimals": 2, "rows": ["CHUNK 1", "POS 1"],
            "panels": [
                { "title": "after layer 1", "columns": ["CHUNK 1", "POS 1"],
                  "values": [[0.85, -0.1], [null, 0.9]], "deviations": [[0.02, 0.0], [null, null]],
                  "marked": [[true, false], [null, false]] },
            ],
        }))
        .unwrap()
    }

    #[test]
    fn a_pipe_gets_aligned_numbers() {
        let expected = "\
after layer 1
to ↓  from →
            CHUNK 1       POS 1
CHUNK 1  0.85*±0.02  -0.10±0.00
POS 1             ·        0.90

weight α, no unit; mean ± standard deviation over seeds
";
        assert_eq!(text(&heat(), 80, Paint::PLAIN), expected);
    }

    #[test]
    fn a_terminal_gets_colours_that_say_the_sign() {
        let painted = text(&heat(), 80, Paint { on: true });
        // The strongest weight, black or white on dark orange, and a weak one below zero.
        assert!(painted.contains("\u{1b}[38;5;231m\u{1b}[48;5;130m"), "{painted:?}");
        assert_eq!(colour(&heat(), 0.0), (16, 255));
        assert_eq!(colour(&heat(), -0.9), (231, 25));
        assert!(painted.contains("colours from -0.90"), "{painted}");
    }

    #[test]
    fn columns_that_do_not_fit_stand_below_and_long_names_have_numbers() {
        let mut heat = heat();
        let names: Vec<String> = (1..=9).map(|at| format!("property number {at}")).collect();
        heat.panels[0] = Matrix {
            title: String::new(),
            columns: names,
            values: vec![(1..=9).map(|at| Some(f64::from(at) / 10.0)).collect(), vec![None; 9]],
            deviations: Vec::new(),
            marked: Vec::new(),
        };
        let text = text(&heat, 40, Paint::PLAIN);
        assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
        assert!(
            text.starts_with(
                "to ↓  from →\n            1     2     3     4     5\nCHUNK 1  0.10  0.20"
            ),
            "{text}"
        );
        assert!(text.contains("  9  property number 9\n"), "{text}");
        assert_eq!(text.matches("CHUNK 1").count(), 2);
    }

    #[test]
    fn long_names_of_rows_are_whole() {
        let mut heat = heat();
        heat.rows = ["Sluice, four tasks, from nw · CHUNK", "Sluice, four tasks, from nw · POS"]
            .map(str::to_owned)
            .to_vec();
        let wide = text(&heat, 80, Paint::PLAIN);
        assert!(wide.contains("Sluice, four tasks, from nw · CHUNK  0.85*±0.02"), "{wide}");
        let narrow = text(&heat, 40, Paint::PLAIN);
        assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
        // Spreads stand below where two lines spare a block.
        assert!(narrow.contains("tasks,      0.85*    -0.10\n"), "{narrow}");
        assert!(narrow.contains("CHUNK          ±0.02    ±0.00\n"), "{narrow}");
        assert!(narrow.contains("· CHUNK") && !narrow.contains('…'), "{narrow}");
    }
}
