//! A table as CSV: one line for each cell, with all that is known of it.
//!
//! As RFC 4180 has it: lines end with CR LF, and a field with a comma, a quote or a line break stands in
//! quotes. A spreadsheet takes a field that starts with `=`, `+`, `-` or `@` for a formula: where it is no
//! number, an apostrophe goes before it.

use crate::coverage::command;
use crate::number::{fixed, rounded};
use crate::table::{Cell, Row, Table, interval};

/// The names of the fields.
const FIELDS: [&str; 16] = [
    "group",
    "row",
    "column",
    "text",
    "value",
    "paper",
    "delta",
    "seeds",
    "deviation",
    "low",
    "high",
    "difference",
    "p",
    "p_holm",
    "from",
    "command",
];

/// The whole file.
pub(crate) fn table(profile: &str, table: &Table) -> String {
    let mut text = line(FIELDS.iter().map(|name| (*name).to_owned()));
    for row in &table.rows {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            text += &line(fields(profile, row, column, cell).into_iter());
        }
    }
    text
}

fn fields(profile: &str, row: &Row, column: &str, cell: &Cell) -> [String; FIELDS.len()] {
    let number = |value: Option<f64>, decimals: usize| {
        value.map_or(String::new(), |value| rounded(value, decimals).to_string())
    };
    let spread = cell.spread.as_ref();
    let end = |at: usize| spread.and_then(interval).map(|ends| ends[at]);
    let delta = cell.delta().map(|delta| delta.replace('\u{2212}', "-").replace('\u{b1}', ""));
    let command = (!cell.lacks.is_empty()).then(|| command(profile, &cell.lacks));
    [
        row.group.clone().unwrap_or_default(),
        row.label.clone(),
        column.to_owned(),
        cell.text.clone(),
        cell.value.map_or(String::new(), |value| value.to_string()),
        cell.paper.clone().unwrap_or_default(),
        delta.unwrap_or_default(),
        spread.map_or(String::new(), |spread| spread.n.to_string()),
        number(spread.and_then(|spread| spread.deviation), 4),
        number(end(0), 4),
        number(end(1), 4),
        number(cell.tested.map(|tested| tested.difference), 4),
        cell.tested.map_or(String::new(), |tested| fixed(tested.p, 6)),
        cell.tested.map_or(String::new(), |tested| fixed(tested.adjusted, 6)),
        cell.from.selectors().join(" "),
        command.unwrap_or_default(),
    ]
}

fn line(fields: impl Iterator<Item = String>) -> String {
    let fields: Vec<String> = fields.map(|text| field(&text)).collect();
    format!("{}\r\n", fields.join(","))
}

fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let guard = if formula && text.parse::<f64>().is_err() { "'" } else { "" };
    if text.contains([',', '"', '\r', '\n']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Kind;

    #[test]
    fn fields_are_quoted_and_are_no_formulas() {
        assert_eq!(field("nw"), "nw");
        assert_eq!(field("1,496"), "\"1,496\"");
        assert_eq!(field("say \"x\"\nand y"), "\"say \"\"x\"\"\nand y\"");
        assert_eq!(field("=1+1"), "'=1+1");
        assert_eq!(field("=HYPERLINK(\"http://e\",1)"), "\"'=HYPERLINK(\"\"http://e\"\",1)\"");
        assert_eq!(field("@x"), "'@x");
        assert_eq!(field("\tx"), "'\tx");
        assert_eq!(field("-0.12"), "-0.12");
        assert_eq!(field("+0.12"), "+0.12");
        assert_eq!(field("-cmd"), "'-cmd");
    }

    #[test]
    fn a_cell_is_a_line() {
        let mut table = Table::new("t", "T", "system", vec!["nw".into()]);
        let cell = Cell::number(Some(92.5), 2).paper(Some(93.0), 2);
        table.row(Some("In"), Kind::System, "Sluice", vec![cell]);
        let text = super::table("mini", &table);
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[1], "In,Sluice,nw,92.50,92.5,93.00,-0.50,,,,,,,,,");
        assert_eq!((lines.len(), lines[2]), (3, ""));
        assert_eq!(lines[0].split(',').count(), lines[1].split(',').count());
    }
}
