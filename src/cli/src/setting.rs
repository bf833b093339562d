//! Sets a table of the report for a given width: our figures with the paper's below them, wide
//! tables broken into blocks of columns that repeat the labels. Returns text; prints nothing.

use comfy_table::presets::NOTHING;
use comfy_table::{Cell, CellAlignment, Table as Grid};

use crate::published::{Row, Table};
use crate::screen::Paint;

/// Columns between two columns of the table.
const GAP: usize = 2;
/// Labels are not wrapped narrower than this to keep columns together.
const LABEL: usize = 16;
/// What stands before the rows of a group, and before the paper's figures of a row.
const INDENT: &str = "  ";
/// What labels the paper's figures, below ours.
const PAPER: &str = "paper";

/// What a line of the grid is, and so how it is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Rule,
    Group,
    Ours,
    Paper,
}

/// A line of the grid before it is set: its kind, its label, and its cells.
struct Line {
    kind: Kind,
    label: String,
    cells: Vec<String>,
}

/// The table's rows, set in at most `width` columns where words allow it.
pub(crate) fn set(table: &Table, width: usize, paint: Paint) -> String {
    let cells = lines(table, usize::MAX);
    let count = cells.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let right: Vec<bool> = (0..count).map(|column| is_numeric(table, column)).collect();
    let widest_of = |column: usize| widest(cells.iter().filter_map(|line| line.cells.get(column)));
    let natural: Vec<usize> = (0..count).map(widest_of).collect();
    let all: usize = natural.iter().map(|width| width + GAP).sum();
    // Labels are wrapped before columns are split.
    let left = width.saturating_sub(all);
    let lines = lines(table, if left >= LABEL { left } else { width * 2 / 5 });
    // The name of a group stands alone on its line and may be longer than the labels.
    let labels = lines.iter().filter(|line| line.kind != Kind::Group);
    let label_width = widest(labels.map(|line| line.label.as_str()));
    let room = width.saturating_sub(label_width + GAP).max(LABEL);
    let natural: Vec<usize> = natural.into_iter().map(|width| width.min(room)).collect();
    let blocks: Vec<String> = split(&natural, room)
        .into_iter()
        .map(|columns| block(&lines, &columns, &natural, &right, label_width, paint))
        .collect();
    blocks.join("\n")
}

/// The longest line among texts, in characters.
fn widest<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> usize {
    let widths =
        texts.map(|text| text.as_ref().lines().map(|line| line.chars().count()).max().unwrap_or(0));
    widths.max().unwrap_or(0)
}

/// Which columns go into each block, so that a block fits into `room`.
fn split(natural: &[usize], room: usize) -> Vec<Vec<usize>> {
    let mut blocks: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0;
    for (column, width) in natural.iter().enumerate() {
        let needed = if used == 0 { *width } else { used + GAP + width };
        if used > 0 && needed > room {
            blocks.push(Vec::new());
            used = *width;
        } else {
            used = needed;
        }
        if let Some(block) = blocks.last_mut() {
            block.push(column);
        }
    }
    blocks
}

/// A column whose every cell is empty or starts as a figure does.
fn is_numeric(table: &Table, column: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let mut texts = cells.map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).peekable();
    texts.peek().is_some()
        && texts.all(|text| {
            text.starts_with(|first: char| first.is_ascii_digit() || "+-−–—·±.<*".contains(first))
        })
}

/// The grid's lines from the top; labels are wrapped to `label_width`.
fn lines(table: &Table, label_width: usize) -> Vec<Line> {
    let (corner, headings) = table.headings();
    let line = |kind, label: &str, cells| Line { kind, label: wrap(label, label_width), cells };
    let mut lines =
        vec![line(Kind::Heading, corner, headings.to_vec()), line(Kind::Rule, "", Vec::new())];
    let mut group = None;
    for row in &table.rows {
        if row.group != group {
            group.clone_from(&row.group);
            let label = group.clone().unwrap_or_default();
            lines.push(Line { kind: Kind::Group, label, cells: Vec::new() });
        }
        let indent = if group.is_some() { INDENT } else { "" };
        let ours = row.cells.iter().map(|cell| cell.text.clone()).collect();
        lines.push(line(Kind::Ours, &format!("{indent}{}", row.label), ours));
        if let Some(paper) = paper_of(row) {
            lines.push(line(Kind::Paper, &format!("{indent}{INDENT}{PAPER}"), paper));
        }
    }
    lines
}

/// The paper's figures of a row, if it printed any.
fn paper_of(row: &Row) -> Option<Vec<String>> {
    row.cells
        .iter()
        .any(|cell| cell.paper.is_some())
        .then(|| row.cells.iter().map(|cell| cell.paper.clone().unwrap_or_default()).collect())
}

/// One block of columns.
fn block(
    lines: &[Line],
    columns: &[usize],
    natural: &[usize],
    right: &[bool],
    label_width: usize,
    paint: Paint,
) -> String {
    let mut grid = Grid::new();
    grid.load_style(NOTHING);
    let mut sources: Vec<&Line> = Vec::new();
    let is_empty =
        |line: &Line| columns.iter().all(|c| line.cells.get(*c).is_none_or(String::is_empty));
    for line in lines.iter().filter(|line| line.kind != Kind::Paper || !is_empty(line)) {
        let rule = |width| "─".repeat(width);
        let is_rule = line.kind == Kind::Rule;
        let label = match line.kind {
            Kind::Rule => rule(label_width),
            Kind::Group => String::new(),
            _ => line.label.clone(),
        };
        let cells = columns.iter().map(|&column| match line.cells.get(column) {
            _ if is_rule => rule(natural[column]),
            Some(text) => wrap(text, natural[column]),
            None => String::new(),
        });
        let cells: Vec<String> = std::iter::once(label).chain(cells).collect();
        let height = cells.iter().map(|cell| cell.lines().count().max(1)).max().unwrap_or(1);
        sources.extend(std::iter::repeat_n(line, height));
        grid.add_row(cells.iter().map(Cell::new));
    }
    for (place, column) in grid.column_iter_mut().enumerate() {
        let padding = if place == 0 { 0 } else { GAP };
        column.set_padding((padding as u16, 0));
        if place > 0 && right[columns[place - 1]] {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = String::new();
    let mut above = Kind::Heading;
    for (line, source) in grid.lines().zip(sources) {
        let line = line.trim_end();
        text += &match source.kind {
            Kind::Heading => paint.bold(line),
            Kind::Rule | Kind::Paper => paint.dim(line),
            Kind::Ours => line.to_owned(),
            Kind::Group if above == Kind::Rule => paint.bold(&source.label),
            Kind::Group => format!("\n{}", paint.bold(&source.label)),
        };
        text.push('\n');
        above = source.kind;
    }
    text
}

/// Breaks a text at blanks so that no line is longer than `width`; a longer word is cut. Lines that
/// follow stand as far in as the first.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let indent = paragraph.len() - paragraph.trim_start().len();
        let indent = &paragraph[..indent];
        let room = width.saturating_sub(indent.len()).max(1);
        let indented = |line: &mut Vec<char>| indent.chars().chain(line.drain(..)).collect();
        let mut line: Vec<char> = Vec::new();
        for word in paragraph.split_whitespace() {
            let mut word: Vec<char> = word.chars().collect();
            if !line.is_empty() {
                if line.len() + 1 + word.len() <= room {
                    line.push(' ');
                } else {
                    lines.push(indented(&mut line));
                }
            }
            while word.len() > room {
                let rest = word.split_off(room);
                lines.push(indented(&mut word));
                word = rest;
            }
            line.extend(word);
        }
        lines.push(indented(&mut line));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_and_long_ones_are_cut() {
        assert_eq!(wrap("a bb ccc dddd", 6), "a bb\nccc\ndddd");
        assert_eq!(wrap("abcdefgh", 3), "abc\ndef\ngh");
        assert_eq!(wrap("x abcdefgh", 3), "x\nabc\ndef\ngh");
        assert_eq!(wrap("  paper", 10), "  paper");
        assert_eq!(wrap("  ours and theirs", 10), "  ours and\n  theirs");
        assert_eq!(wrap("", 10), "");
    }

    #[test]
    fn columns_split_into_blocks_that_fit() {
        assert_eq!(split(&[5, 5, 5], 12), [vec![0, 1], vec![2]]);
        assert_eq!(split(&[5, 5, 5], 19), [vec![0, 1, 2]]);
        assert_eq!(split(&[30, 5], 20), [vec![0], vec![1]]);
        assert_eq!(split(&[], 20), [Vec::<usize>::new()]);
    }
}
