//! Text in columns, set for a terminal, and numbers as people read them. Left out: what stands in them.

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A cell: its text, and how it is painted once it is set.
pub type Painted<'a> = &'a dyn Fn(usize, usize, &str) -> String;

/// Rows of cells, the first row a heading. A table that is wider than the screen is set in several
/// blocks, each with the first `keys` columns.
#[derive(Debug, Clone)]
pub struct Grid {
    /// How columns are set; those beyond the list are set to the right.
    pub align: Vec<Align>,
    /// Columns that every block begins with.
    pub keys: usize,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Between columns.
const GAP: usize = 2;

impl Grid {
    /// A table with a heading; its first column is words, the others are numbers.
    pub fn new<S: Into<String>>(heading: impl IntoIterator<Item = S>) -> Self {
        let rows = vec![heading.into_iter().map(Into::into).collect()];
        Self { align: vec![Align::Left], keys: 1, rows }
    }

    /// Adds a row.
    pub fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// The table for a screen of `width` columns; `paint` is given row, column and the set text.
    pub fn set(&self, width: usize, paint: Painted<'_>) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
            })
            .collect();
        let keys = self.keys.min(columns);
        let fixed: usize = widths[..keys].iter().map(|width| width + GAP).sum();
        let mut text = String::new();
        let mut first = keys;
        loop {
            // At least one column in a block, however wide.
            let (mut end, mut used) = (first, fixed);
            while end < columns && (end == first || used + widths[end] <= width) {
                used += widths[end] + GAP;
                end += 1;
            }
            for row in 0..self.rows.len() {
                let shown = (0..keys).chain(first..end);
                text += self.line(row, shown, &widths, paint).trim_end();
                text.push('\n');
            }
            first = end;
            if first >= columns {
                return text;
            }
            text.push('\n');
        }
    }

    fn line(
        &self,
        row: usize,
        columns: impl Iterator<Item = usize>,
        widths: &[usize],
        paint: Painted<'_>,
    ) -> String {
        let mut line = String::new();
        for column in columns {
            let cell = self.rows[row].get(column).map_or("", String::as_str);
            let space = " ".repeat(widths[column] - cell.chars().count());
            let painted = if cell.is_empty() { String::new() } else { paint(row, column, cell) };
            match self.align.get(column).copied().unwrap_or(Align::Right) {
                Align::Left => line += &format!("{painted}{space}"),
                Align::Right => line += &format!("{space}{painted}"),
            }
            line += &" ".repeat(GAP);
        }
        line
    }
}

/// `12345` as `12,345`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A share in percent with one digit; `–` of nothing. Only the whole is 100.0, only nothing is 0.0.
pub fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let share = 100.0 * part as f64 / whole as f64;
    let shown = match part {
        0 => 0.0,
        part if part == whole => 100.0,
        _ => share.clamp(0.1, 99.9),
    };
    format!("{shown:.1}")
}

/// A text cut to so many characters.
pub fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_and_wide_tables_break() {
        let mut grid = Grid::new(["domain", "train", "test"]);
        grid.row(["bc", "1,200", "7"]);
        let plain: Painted<'_> = &|_, _, text| text.to_owned();
        assert_eq!(grid.set(80, plain), "domain  train  test\nbc      1,200     7\n");
        assert_eq!(
            grid.set(14, plain),
            "domain  train\nbc      1,200\n\ndomain  test\nbc         7\n"
        );
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(percent(0, 0), "–");
        assert_eq!(percent(999_999, 1_000_000), "99.9");
        assert_eq!(percent(1, 1_000_000), "0.1");
        assert_eq!((percent(0, 9), percent(9, 9)), ("0.0".to_owned(), "100.0".to_owned()));
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
