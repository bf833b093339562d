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

/// A matrix in blocks of columns that fit.
fn matrix(heat: &Heat, panel: &Matrix, width: usize, paint: Paint) -> String {
    let names: Vec<String> = panel.columns.iter().map(|name| plain(name)).collect();
    let length = |text: &String| text.chars().count();
    let numbered = names.iter().any(|name| length(name) > NAME);
    let heads: Vec<String> = if numbered {
        (1..=names.len()).map(|number| number.to_string()).collect()
    } else {
        names.clone()
    };
    let cells: Vec<Vec<String>> = (0..heat.rows.len())
        .map(|row| (0..heads.len()).map(|column| number(heat, panel, row, column)).collect())
        .collect();
    // A blank on either side, so that colours do not touch the digits.
    let cell = cells.iter().flatten().chain(&heads).map(length).max().unwrap_or(0) + 2;
    let label = heat.rows.iter().chain([&heat.corner]).map(|name| length(&plain(name))).max();
    // Columns are not parted for the sake of long names, which are wrapped.
    let left = width.saturating_sub(cell * heads.len() + 1).max(width / SHARE);
    let label = label.unwrap_or(0).min(left);
    let across = (width.saturating_sub(label + 1) / cell).max(1);
    let mut text = String::new();
    for first in (0..heads.len()).step_by(across) {
        let columns = first..(first + across).min(heads.len());
        if first > 0 {
            text.push('\n');
        }
        let head: String =
            columns.clone().map(|at| format!("{:>cell$}", format!("{} ", heads[at]))).collect();
        let corner = format!("{:<label$} ", cut(&heat.corner, label));
        text += &format!("{}\n", paint.bold(format!("{corner}{head}").trim_end()));
        for (row, name) in heat.rows.iter().enumerate() {
            let name = wrap(&plain(name), label.max(1));
            let mut names = name.lines();
            let mut line = format!("{:<label$} ", names.next().unwrap_or(""));
            for column in columns.clone() {
                let shown = format!("{:>cell$}", format!("{} ", cells[row][column]));
                line += &match value(panel, row, column) {
                    Some(value) if paint.on => painted(paint, colour(heat, value), &shown),
                    _ => shown,
                };
            }
            text += &format!("{}\n", line.trim_end());
            text.extend(names.map(|rest| format!("{rest}\n")));
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

fn value(panel: &Matrix, row: usize, column: usize) -> Option<f64> {
    *panel.values.get(row)?.get(column)?
}

/// `0.85`, `0.85±0.02` over seeds, `0.85*` where it is marked.
fn number(heat: &Heat, panel: &Matrix, row: usize, column: usize) -> String {
    let Some(mean) = value(panel, row, column) else { return MISSING.to_owned() };
    let digits = heat.decimals;
    let mut text = format!("{mean:.digits$}");
    let deviation = panel.deviations.get(row).and_then(|row| *row.get(column)?);
    if let Some(deviation) = deviation {
        text += &format!("±{deviation:.digits$}");
    }
    let marked = panel.marked.get(row).and_then(|row| *row.get(column)?);
    if marked == Some(true) {
        text.push('*');
    }
    text
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
to ↓  from →     CHUNK 1       POS 1
CHUNK 1       0.85±0.02*  -0.10±0.00
POS 1                  ·        0.90

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
            text.contains("to ↓  from →     1     2     3     4\nCHUNK 1       0.10  0.20"),
            "{text}"
        );
        assert!(text.contains("  9  property number 9\n"), "{text}");
        assert_eq!(text.matches("CHUNK 1").count(), 3);
    }

    #[test]
    fn long_names_of_rows_are_whole() {
        let mut heat = heat();
        heat.rows = ["Sluice, four tasks, from nw · CHUNK", "Sluice, four tasks, from nw · POS"]
            .map(str::to_owned)
            .to_vec();
        let wide = text(&heat, 80, Paint::PLAIN);
        assert!(wide.contains("Sluice, four tasks, from nw · CHUNK  0.85±0.02*"), "{wide}");
        let narrow = text(&heat, 40, Paint::PLAIN);
        assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
        assert!(
            narrow.contains("Sluice, four     0.85±0.02*  -0.10±0.00\ntasks, from nw\n· CHUNK\n"),
            "{narrow}"
        );
    }
}
