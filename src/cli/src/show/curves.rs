//! Curves in a terminal: lines of braille dots between axes with ticks, and a letter for each line, so
//! that they can be told apart without colour.
//!
//! Bands over seeds are not drawn: the legend has the lowest and the highest seed of the last epoch.

use super::data::{Curves, Line, Plot, cut, plain};
use super::paint::line as painted;
use crate::screen::Paint;
use crate::setting::wrap;

/// Rows of the plotted region of the only plot, and of one of many.
const ROWS: usize = 13;
const FEW: usize = 7;
/// From this width on, many plots stand in pairs.
const PAIRS: usize = 72;
/// Columns between two plots.
const GAP: usize = 2;
/// The most letters on each line, and the columns that each takes at least.
const LETTERS: usize = 3;
const APART: usize = 4;

/// All plots of a figure, within `width` columns.
pub(super) fn text(curves: &Curves, width: usize, paint: Paint) -> String {
    let entries = entries(curves);
    let pairs = curves.panels.len() > 1 && width >= PAIRS;
    let room = if pairs { (width - GAP) / 2 } else { width };
    let rows = if curves.panels.len() > 1 { FEW } else { ROWS };
    let plots: Vec<Vec<Row>> =
        curves.panels.iter().map(|panel| plot(curves, panel, &entries, (room, rows))).collect();
    let axes = if curves.x.is_empty() { String::new() } else { format!(", by {}", curves.x) };
    let mut text = String::new();
    for line in wrap(&plain(&format!("{}{axes}", curves.y)), width).lines() {
        text += &format!("{}\n", paint.dim(line));
    }
    for line in plots.chunks(if pairs { 2 } else { 1 }) {
        let height = line.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut row = Row::default();
            for (place, plot) in line.iter().enumerate() {
                row.fill(place * (room + GAP));
                row.0.extend(plot.get(at).into_iter().flat_map(|row| row.0.iter().copied()));
            }
            text += &format!("{}\n", row.text(paint));
        }
        text.push('\n');
    }
    text + &legend(curves, &entries, width, paint)
}

/// The styles of the figure with their labels: the place of a style is its letter.
fn entries(curves: &Curves) -> Vec<(usize, String)> {
    let mut entries: Vec<(usize, String)> = Vec::new();
    for line in curves.panels.iter().flat_map(|panel| &panel.lines) {
        if !entries.iter().any(|(style, _)| *style == line.style) {
            entries.push((line.style, plain(&line.label)));
        }
    }
    entries.sort();
    entries
}

fn letter(place: usize) -> char {
    let letters = ('a'..='z').chain('A'..='Z');
    letters.clone().nth(place % letters.count()).unwrap_or('?')
}

/// One line for each style where there is one plot, with where it ended; otherwise only the names.
fn legend(curves: &Curves, entries: &[(usize, String)], width: usize, paint: Paint) -> String {
    let names =
        entries.iter().map(|(_, label)| label.chars().count()).max().unwrap_or(0).min(width / 2);
    let mut text = String::new();
    for (place, (style, label)) in entries.iter().enumerate() {
        let mut line = format!("{}  {:<names$}", letter(place), cut(label, names));
        if let [panel] = curves.panels.as_slice()
            && let Some(of) = panel.lines.iter().find(|line| line.style == *style)
        {
            line += &format!("  {}", last(of, curves.decimals));
        }
        text += &format!("{}\n", painted(paint, *style, line.trim_end()));
    }
    let several =
        curves.panels.iter().flat_map(|panel| &panel.lines).any(|line| !line.low.is_empty());
    if several {
        let note = "Means over seeds; in brackets the lowest and the highest of them.";
        text += &wrap(note, width).lines().map(|line| paint.dim(line) + "\n").collect::<String>();
    }
    text
}

/// Where a line ended: `88.31 (87.90 to 88.60)`.
fn last(line: &Line, digits: usize) -> String {
    let Some(mean) = line.mean.last() else { return String::new() };
    match (line.low.last(), line.high.last()) {
        (Some(low), Some(high)) => format!("{mean:.digits$} ({low:.digits$} to {high:.digits$})"),
        _ => format!("{mean:.digits$}"),
    }
}

/// A row of the screen: characters, each of a line's style or of none.
#[derive(Debug, Clone, Default)]
struct Row(Vec<(char, Option<usize>)>);

impl Row {
    /// Blanks up to a column.
    fn fill(&mut self, column: usize) {
        self.0.resize(column.max(self.0.len()), (' ', None));
    }

    fn push(&mut self, text: &str) {
        self.0.extend(text.chars().map(|c| (c, None)));
    }

    /// Puts a text with its first character at a column, over what stands there.
    fn put(&mut self, column: usize, text: &str) {
        for (at, c) in text.chars().enumerate() {
            self.fill(column + at + 1);
            self.0[column + at] = (c, None);
        }
    }

    fn text(&self, paint: Paint) -> String {
        let end = self.0.iter().rposition(|cell| cell.0 != ' ').map_or(0, |at| at + 1);
        let mut text = String::new();
        for run in self.0[..end].chunk_by(|one, other| one.1 == other.1) {
            let run_text: String = run.iter().map(|cell| cell.0).collect();
            text += &run[0].1.map_or(run_text.clone(), |style| painted(paint, style, &run_text));
        }
        text
    }
}

/// A plot of so many columns in all, and so many rows within its axes.
fn plot(
    curves: &Curves,
    panel: &Plot,
    entries: &[(usize, String)],
    (width, rows): (usize, usize),
) -> Vec<Row> {
    let scale = Scale::of(curves, panel, rows);
    let labels: Vec<(usize, String)> = scale.ticks(rows);
    let margin = labels.iter().map(|(_, label)| label.chars().count()).max().unwrap_or(0);
    let columns = width.saturating_sub(margin + 3).max(10);
    let mut field = Field::new(columns, rows);
    for line in &panel.lines {
        field.line(&scale, line);
    }
    for (at, line) in panel.lines.iter().enumerate() {
        let place = entries.iter().position(|(style, _)| *style == line.style).unwrap_or(0);
        field.letters(&scale, line, letter(place), (at, panel.lines.len()));
    }
    let mut lines = Vec::new();
    if !panel.title.is_empty() {
        let mut title = Row::default();
        title.push(&cut(&panel.title, width));
        lines.push(title);
    }
    for row in 0..rows {
        let label = labels.iter().find(|(at, _)| *at == row).map(|(_, label)| label.as_str());
        let mut line = Row::default();
        line.push(&format!(
            "{:>margin$} {}",
            label.unwrap_or(""),
            if label.is_some() { '┤' } else { '│' }
        ));
        line.0.extend_from_slice(&field.cells(row));
        lines.push(line);
    }
    lines.extend(below(&scale, margin, columns));
    lines
}

/// The horizontal axis: a rule with ticks, and their numbers.
fn below(scale: &Scale, margin: usize, columns: usize) -> [Row; 2] {
    let (first, last) = scale.epochs;
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
    let digits = last.to_string().len();
    let most = (columns / (digits + 3)).max(1) as u32;
    let every =
        steps.into_iter().find(|every| (last - first) / every <= most).unwrap_or(last.max(1));
    let mut rule = Row::default();
    rule.push(&format!("{:margin$} └{}", "", "─".repeat(columns)));
    let mut numbers = Row::default();
    let mut end = 0;
    for epoch in (first..=last).filter(|epoch| *epoch == first || epoch.is_multiple_of(every)) {
        let column = margin + 2 + (scale.x(epoch) * (columns - 1) as f64).round() as usize;
        let text = epoch.to_string();
        let start = (column + 1).saturating_sub(text.len().div_ceil(2));
        if start < end + usize::from(end > 0) {
            continue;
        }
        rule.0[column] = ('┬', None);
        end = start + text.len();
        numbers.put(start, &text);
    }
    [rule, numbers]
}

/// What epochs and values the axes span.
struct Scale {
    epochs: (u32, u32),
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    fn of(curves: &Curves, panel: &Plot, rows: usize) -> Self {
        let group = || curves.panels.iter().filter(|other| other.group == panel.group);
        let lines = || group().flat_map(|panel| &panel.lines);
        let epochs = || lines().flat_map(|line| line.x.iter().copied());
        let values = || lines().flat_map(|line| line.mean.iter().copied());
        let first = epochs().min().unwrap_or(0);
        let last = epochs().max().unwrap_or(0);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        let smallest = 5.0 * 10f64.powi(-i32::try_from(curves.decimals).unwrap_or(0));
        let step = step((high - low).max(smallest), (rows / 2 + 1) as f64);
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self { epochs: (first, last.max(first + 1)), low, high: high.max(low + step), step }
    }

    /// From 0 on the left to 1 on the right.
    fn x(&self, epoch: u32) -> f64 {
        let (first, last) = self.epochs;
        f64::from(epoch.saturating_sub(first)) / f64::from(last - first)
    }

    /// From 0 at the top to 1 at the bottom.
    fn y(&self, value: f64) -> f64 {
        1.0 - (value - self.low) / (self.high - self.low)
    }

    /// The rows that have a tick, with its number.
    fn ticks(&self, rows: usize) -> Vec<(usize, String)> {
        let digits = (0..6).find(|digits| {
            let scaled = self.step * 10f64.powi(*digits);
            (scaled - scaled.round()).abs() < 1e-6
        });
        let digits = digits.unwrap_or(6) as usize;
        let count = ((self.high - self.low) / self.step).round() as usize;
        let tick = |at: usize| {
            let value = self.low + self.step * at as f64;
            let row = (self.y(value) * (rows - 1) as f64).round() as usize;
            (row.min(rows - 1), format!("{value:.digits$}"))
        };
        (0..=count).map(tick).collect()
    }
}

/// A round distance between ticks, such that there are at most so many.
fn step(range: f64, most: f64) -> f64 {
    let power = 10f64.powf((range / most).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|step| range / step <= most).unwrap_or(range)
}

/// Dots, two across and four down in each character.
struct Field {
    columns: usize,
    rows: usize,
    dots: Vec<(u8, Option<usize>)>,
    letters: Vec<Option<char>>,
}

impl Field {
    fn new(columns: usize, rows: usize) -> Self {
        let cells = columns * rows;
        Self { columns, rows, dots: vec![(0, None); cells], letters: vec![None; cells] }
    }

    /// The dot of a point between the axes.
    fn place(&self, x: f64, y: f64) -> (i64, i64) {
        let across = x.clamp(0.0, 1.0) * (2 * self.columns - 1) as f64;
        let down = y.clamp(0.0, 1.0) * (4 * self.rows - 1) as f64;
        (across.round() as i64, down.round() as i64)
    }

    fn dot(&mut self, (x, y): (i64, i64), style: usize) {
        // The bits of a braille character, row by row.
        const BITS: [[u8; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        let (x, y) = (x as usize, y as usize);
        let cell = &mut self.dots[(y / 4) * self.columns + x / 2];
        *cell = (cell.0 | BITS[y % 4][x % 2], Some(style));
    }

    /// Straight from point to point.
    fn line(&mut self, scale: &Scale, line: &Line) {
        let points = line.x.iter().zip(&line.mean);
        let points: Vec<_> = points.map(|(x, y)| self.place(scale.x(*x), scale.y(*y))).collect();
        if let [only] = points.as_slice() {
            self.dot(*only, line.style);
        }
        for ends in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (ends[0], ends[1]);
            let steps = (to_x - x).abs().max((to_y - y).abs()).max(1);
            for step in 0..=steps {
                let at = |from: i64, to: i64| {
                    from + ((to - from) as f64 * step as f64 / steps as f64).round() as i64
                };
                self.dot((at(x, to_x), at(y, to_y)), line.style);
            }
        }
    }

    /// Letters along a line, at other columns than those of the other lines; where one stands already,
    /// a little further on.
    fn letters(&mut self, scale: &Scale, line: &Line, letter: char, (at, of): (usize, usize)) {
        let points: Vec<(f64, f64)> =
            line.x.iter().zip(&line.mean).map(|(x, y)| (scale.x(*x), scale.y(*y))).collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let count = (self.columns / (APART * of.max(1))).clamp(1, LETTERS);
        for number in 0..count {
            let share = (number as f64 + (at as f64 + 0.5) / of as f64) / count as f64;
            for further in 0..4 {
                let x =
                    first.0 + share * (last.0 - first.0) + f64::from(further) / self.columns as f64;
                let Some(y) = between(&points, x) else { continue };
                let (column, row) = self.place(x, y);
                let cell = (row as usize / 4) * self.columns + column as usize / 2;
                if self.letters[cell].is_none() {
                    self.letters[cell] = Some(letter);
                    self.dots[cell].1 = Some(line.style);
                    break;
                }
            }
        }
    }

    fn cells(&self, row: usize) -> Vec<(char, Option<usize>)> {
        let cell = |at: usize| {
            let (bits, style) = self.dots[at];
            let drawn = char::from_u32(0x2800 + u32::from(bits)).filter(|_| bits > 0);
            (self.letters[at].or(drawn).unwrap_or(' '), style)
        };
        (row * self.columns..(row + 1) * self.columns).map(cell).collect()
    }
}

/// The height of a line at `x`; none beyond its ends.
fn between(points: &[(f64, f64)], x: f64) -> Option<f64> {
    if let [(_, y)] = points {
        return Some(*y);
    }
    let ends = points.windows(2).find(|ends| ends[0].0 <= x && x <= ends[1].0)?;
    let share = (x - ends[0].0) / (ends[1].0 - ends[0].0).max(f64::MIN_POSITIVE);
    Some(ends[0].1 + share * (ends[1].1 - ends[0].1))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn curves(panels: usize) -> Curves {
        let line = |label: &str, style: usize, mean: [f64; 5]| {
            json!({ "label": label, "style": style, "x": [1, 2, 3, 4, 5], "mean": mean,
                    "low": mean.map(|y| y - 1.0), "high": mean.map(|y| y + 1.0) })
        };
        let panel = json!({ "title": "CHUNK · nw", "group": "chunk", "lines": [
            line("Single task", 0, [40.0, 45.0, 50.0, 55.0, 60.0]),
            line("Sluice", 4, [40.0, 60.0, 70.0, 75.0, 78.0]),
        ] });
        serde_json::from_value(json!({
            "x": "epoch", "y": "development accuracy (%)", "decimals": 2,
            "panels": vec![panel; panels],
        }))
        .unwrap()
    }

    #[test]
    fn lines_run_between_axes_and_have_letters() {
        let text = text(&curves(1), 80, Paint::PLAIN);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(text.lines().count() <= 22, "{text}");
        let row = |label: &str| text.lines().find(|line| line.starts_with(label)).unwrap();
        // The end of each line stands in the row of its value: 60 in the middle, 78 near the top.
        assert!(row("80 ┤").chars().any(|c| ('\u{2801}'..='\u{28ff}').contains(&c)), "{text}");
        let last = row("60 ┤").chars().last().unwrap();
        assert!(last == 'a' || ('\u{2801}'..='\u{28ff}').contains(&last), "{text}");
        assert!(text.contains("a  Single task  60.00 (59.00 to 61.00)\n"), "{text}");
        assert!(text.contains("b  Sluice       78.00 (77.00 to 79.00)\n"), "{text}");
        let letters = |letter: char| {
            let plot = text.lines().filter(|line| line.contains('│') || line.contains('┤'));
            plot.flat_map(str::chars).filter(|c| *c == letter).count()
        };
        assert_eq!((letters('a'), letters('b')), (LETTERS, LETTERS));
        assert!(text.starts_with("development accuracy (%), by epoch\n"), "{text}");
        assert!(text.contains("└┬──") && text.contains("\n    1     "), "{text}");
    }

    #[test]
    fn many_plots_stand_in_pairs_where_there_is_room() {
        for (width, across) in [(80, 2), (40, 1)] {
            let text = text(&curves(3), width, Paint::PLAIN);
            assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
            let most = text.lines().map(|line| line.matches("CHUNK · nw").count()).max();
            assert_eq!(most, Some(across), "{text}");
        }
    }

    #[test]
    fn colours_follow_the_styles() {
        let text = text(&curves(1), 80, Paint { on: true });
        let plain = super::text(&curves(1), 80, Paint::PLAIN);
        assert!(text.contains("\u{1b}[34m") && text.contains("\u{1b}[31m"));
        // Without the escape codes it is the plain one.
        let mut bare = String::new();
        let mut rest = text.as_str();
        while let Some((before, code)) = rest.split_once('\u{1b}') {
            bare += before;
            rest = code.split_once('m').unwrap().1;
        }
        assert_eq!(bare + rest, plain);
    }

    #[test]
    fn what_is_not_whole_is_drawn_as_far_as_it_goes() {
        let mut curves = curves(1);
        curves.panels[0].lines[0].mean.truncate(1);
        curves.panels[0].lines[1].x.clear();
        assert!(text(&curves, 40, Paint::PLAIN).contains('a'));
        curves.panels.clear();
        assert_eq!(text(&curves, 40, Paint::PLAIN), "development accuracy (%), by epoch\n");
    }
}
