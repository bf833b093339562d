//! `repro show`: a table of the published report, or the list of what there is.

use serde_json::json;

use crate::errors::{Failure, nearest};
use crate::published::{Coverage, Read, Report, Table};
use crate::screen::Paint;
use crate::setting::{set, wrap};

/// The tables and figures with their titles. `folder` is where the report is.
pub(crate) fn contents(report: &Report, folder: &str, width: usize, paint: Paint) -> String {
    let mut text = banner(report, width, paint);
    text += &missing(&report.coverage, width, paint);
    let tables = report.tables.iter().map(|table| (&table.name, &table.title, String::new()));
    let figures = report.figures.iter().map(|figure| {
        let file = figure.file.as_ref();
        let file = file.map(|file| format!("{folder}/{}", file.display()));
        (&figure.name, &figure.title, file.unwrap_or_default())
    });
    let names = report.tables.iter().map(|table| &table.name);
    let names = names.chain(report.figures.iter().map(|figure| &figure.name));
    let indent = names.map(|name| name.chars().count()).max().unwrap_or(0) + 2;
    for (name, title, file) in tables.chain(figures) {
        let title = wrap(title, width.saturating_sub(indent).max(20));
        let mut lines = title.lines();
        let padded = format!("{name:<indent$}");
        text += &format!("{}{}\n", paint.name(padded), lines.next().unwrap_or_default());
        for line in lines {
            text += &format!("{:indent$}{line}\n", "");
        }
        if !file.is_empty() {
            text += &format!("{:indent$}{}\n", "", paint.dim(file));
        }
    }
    text
}

/// The report's warning about all figures, as a paragraph; nothing where it has none.
fn banner(report: &Report, width: usize, paint: Paint) -> String {
    if report.banner.is_empty() {
        return String::new();
    }
    let lines = wrap(&report.banner, width);
    lines.lines().map(|line| paint.warm(line) + "\n").collect::<String>() + "\n"
}

/// That runs are missing, and what makes them; nothing where none is.
fn missing(coverage: &Coverage, width: usize, paint: Paint) -> String {
    if coverage.runs >= coverage.of {
        return String::new();
    }
    let text = format!("This rests on {} of {} runs.", coverage.runs, coverage.of);
    let mut lines: String =
        wrap(&text, width).lines().map(|line| paint.warm(line) + "\n").collect();
    if let Some(command) = &coverage.command {
        // Not wrapped: it is there to be copied.
        lines += &format!("The others: {command}\n");
    }
    lines + "\n"
}

/// Whole tables, each with title, rows and notes, and the report's warning above them.
pub(crate) fn tables(report: &Report, places: &[usize], width: usize, paint: Paint) -> String {
    let tables = || places.iter().filter_map(|place| report.tables.get(*place));
    let texts: Vec<String> = tables().map(|each| table(each, width, paint)).collect();
    let section = tables().find_map(|table| report.coverage.sections.get(table.section.as_ref()?));
    let coverage = section.map(|coverage| missing(coverage, width, paint)).unwrap_or_default();
    banner(report, width, paint) + &coverage + &texts.join("\n")
}

/// A whole table: title, rows, notes.
fn table(table: &Table, width: usize, paint: Paint) -> String {
    let paragraph = |text: &str, style: fn(Paint, &str) -> String| -> String {
        wrap(text, width).lines().map(|line| style(paint, line) + "\n").collect()
    };
    let mut text = paragraph(&format!("{}: {}", table.name, table.title), |p, line| p.bold(line));
    text.push('\n');
    text += &set(table, width, paint);
    if !table.notes.is_empty() {
        text.push('\n');
    }
    for note in &table.notes {
        text += &paragraph(note, |p, line| p.dim(line));
    }
    text
}

/// The places of the tables that were asked for: the one of that name and its continuations
/// (`table4` and `table4-ner`). `4`, `Table 4` and `table4` are one name.
///
/// # Errors
/// There is none of that name: the nearest one is named, or a figure's file.
pub(crate) fn find(report: &Report, asked: &str, folder: &str) -> Result<Vec<usize>, Failure> {
    let mut name: String = asked.to_lowercase().split_whitespace().collect();
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) {
        name = format!("table{name}");
    }
    let wanted = |table: &Table| {
        let rest = table.name.strip_prefix(&name).map(|rest| rest.chars().next());
        rest.is_some_and(|next| next.is_none_or(|next| !next.is_alphanumeric()))
    };
    let tables = report.tables.iter().enumerate();
    let found: Vec<usize> =
        tables.filter(|(_, table)| wanted(table)).map(|(place, _)| place).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    if let Some(figure) = report.figures.iter().find(|figure| figure.name == name) {
        let failure = Failure::usage(format!("`{name}` is a figure, and a terminal shows tables"));
        return Err(match &figure.file {
            Some(file) => failure.help(format!("open {folder}/{}", file.display())),
            None => failure.help(format!("open {folder}/index.html")),
        });
    }
    let names: Vec<&str> = report.tables.iter().map(|table| table.name.as_str()).collect();
    let help = match nearest(&name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "this report has no tables".to_owned(),
        None => format!("there are {}", names.join(", ")),
    };
    Err(Failure::usage(format!("the report has no table `{asked}`")).help(help))
}

/// For a program: tables as the report holds them, one by itself and several as a list; without
/// `places`, the names and titles of all there is.
pub(crate) fn json(read: &Read, places: Option<&[usize]>) -> String {
    let table = |place: &usize| read.json["tables"][*place].clone();
    let value = match places {
        Some([place]) => table(place),
        Some(places) => places.iter().map(table).collect(),
        None => {
            let tables = read.report.tables.iter();
            let figures = read.report.figures.iter();
            json!({
                "tables": tables.map(|t| json!({ "name": t.name, "title": t.title })).collect::<Vec<_>>(),
                "figures": figures
                    .map(|f| json!({ "name": f.name, "title": f.title, "file": f.file }))
                    .collect::<Vec<_>>(),
            })
        }
    };
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::published::parse;

    fn report() -> Report {
        let text = r#"{ "format": 1, "banner": "The corpus is synthetic.",
          "coverage": { "runs": 3, "of": 94, "command": "repro run", "sections": {
            "table3": { "runs": 1, "of": 35, "command": "repro run table3" } } },
          "tables": [{ "name": "table3", "section": "table3", "title": "Accuracy of chunking, in-domain and out-of-domain",
            "columns": ["System", "bc", "bn", "mz", "nw", "pt", "tc", "wb", "average"],
            "rows": [
              { "label": "Single task", "group": "In-domain", "cells": [
                { "text": "83.12", "paper": "90.80" }, { "text": "84.00", "paper": "92.20" },
                { "text": "80.10" }, { "text": "79.55" }, { "text": "99.01" }, { "text": "70.00" },
                { "text": "71.30" }, { "text": "81.01", "paper": "91.05" } ] },
              { "label": "Sluice", "group": "Out-of-domain", "cells": [
                { "text": "-" }, { "text": "1.00" }, { "text": "2.00" }, { "text": "3.00" },
                { "text": "4.00" }, { "text": "5.00" }, { "text": "6.00" }, { "text": "7.00" } ] } ],
            "notes": ["One seed."] }],
          "figures": [{ "name": "figure2", "title": "Heat maps of alpha", "file": "figure2.svg" }] }"#;
        parse(text, "report.json").unwrap().report
    }

    #[test]
    fn a_table_fits_80_columns() {
        let report = report();
        let text = tables(&report, &[0], 80, Paint::PLAIN);
        assert_eq!(
            text,
            "\
The corpus is synthetic.

This rests on 1 of 35 runs.
The others: repro run table3

table3: Accuracy of chunking, in-domain and out-of-domain

System            bc     bn     mz     nw     pt     tc     wb  average
─────────────  ─────  ─────  ─────  ─────  ─────  ─────  ─────  ───────
In-domain
  Single task  83.12  84.00  80.10  79.55  99.01  70.00  71.30    81.01
    paper      90.80  92.20                                       91.05

Out-of-domain
  Sluice           -   1.00   2.00   3.00   4.00   5.00   6.00     7.00

One seed.
"
        );
        assert!(text.lines().all(|line| line.chars().count() <= 80));
    }

    #[test]
    fn a_narrow_screen_gets_blocks_of_columns() {
        let report = report();
        let text = set(&report.tables[0], 42, Paint::PLAIN);
        assert_eq!(
            text,
            "\
System            bc     bn     mz     nw
─────────────  ─────  ─────  ─────  ─────
In-domain
  Single task  83.12  84.00  80.10  79.55
    paper      90.80  92.20

Out-of-domain
  Sluice           -   1.00   2.00   3.00

System            pt     tc     wb
─────────────  ─────  ─────  ─────
In-domain
  Single task  99.01  70.00  71.30

Out-of-domain
  Sluice        4.00   5.00   6.00

System         average
─────────────  ───────
In-domain
  Single task    81.01
    paper        91.05

Out-of-domain
  Sluice          7.00
"
        );
    }

    #[test]
    fn without_a_table_all_are_listed() {
        assert_eq!(
            contents(&report(), "reports/mini", 80, Paint::PLAIN),
            "\
The corpus is synthetic.

This rests on 3 of 94 runs.
The others: repro run

table3   Accuracy of chunking, in-domain and out-of-domain
figure2  Heat maps of alpha
         reports/mini/figure2.svg
"
        );
    }

    #[test]
    fn tables_are_found_by_number_and_misspelt_ones_named() {
        let mut report = report();
        for name in ["table3-ner", "table31"] {
            report.tables.push(Table { name: name.into(), ..Table::default() });
        }
        let find = |name| find(&report, name, "reports/mini");
        assert_eq!(find("3").unwrap(), [0, 1]);
        assert_eq!(find("Table 3").unwrap(), [0, 1]);
        assert_eq!(find("tabel3").unwrap_err().help.unwrap(), "did you mean `table3`?");
        assert_eq!(
            find("zebra").unwrap_err().help.unwrap(),
            "there are table3, table3-ner, table31"
        );
        assert_eq!(find("figure2").unwrap_err().help.unwrap(), "open reports/mini/figure2.svg");
    }
}
