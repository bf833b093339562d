//! The report as data, for `repro show` and `repro diff`.

use serde_json::{Value, json};

use crate::coverage::Coverage;
use crate::page::Page;
use crate::table::{Cell, Row, Table};

/// The version of the layout.
///
/// 1: the first.
const FORMAT: u32 = 1;

/// The whole report. Numbers are rounded as their texts are.
pub(crate) fn report(page: &Page) -> String {
    let sections = || page.sections.iter().map(|(section, _)| section);
    let tables: Vec<Value> = sections()
        .flat_map(|section| section.tables.iter().map(|t| table(section.name, t)))
        .collect();
    let figures: Vec<Value> = sections()
        .flat_map(|section| {
            section.figures.iter().map(|figure| {
                json!({
                    "name": figure.name,
                    "section": section.name,
                    "title": figure.title,
                    "file": format!("{}.svg", figure.name),
                })
            })
        })
        .collect();
    let by_section: serde_json::Map<String, Value> = page
        .sections
        .iter()
        .filter(|(_, part)| part.of > 0)
        .map(|(section, part)| (section.name.to_owned(), coverage(part)))
        .collect();
    let mut whole = coverage(&page.coverage);
    whole["sections"] = Value::Object(by_section);
    let report = json!({
        "format": FORMAT,
        "profile": page.profile,
        "banner": page.banner,
        "sources": page.sources,
        "coverage": whole,
        "tables": tables,
        "figures": figures,
        "results": page.results,
    });
    format!("{report:#}\n")
}

fn coverage(coverage: &Coverage) -> Value {
    json!({
        "runs": coverage.runs,
        "of": coverage.of,
        "selector": coverage.selector,
        "command": coverage.command,
    })
}

fn table(section: &str, table: &Table) -> Value {
    json!({
        "name": table.name,
        "section": section,
        "title": table.title,
        "corner": table.corner,
        "columns": table.columns,
        "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        "notes": table.notes,
    })
}

fn row(row: &Row) -> Value {
    json!({
        "label": row.label,
        "group": row.group,
        "cells": row.cells.iter().map(cell).collect::<Vec<_>>(),
    })
}

fn cell(cell: &Cell) -> Value {
    json!({ "text": cell.text, "value": cell.value, "paper": cell.paper })
}
