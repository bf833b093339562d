//! The report as data, for `repro show` and `repro diff`.

use serde_json::{Value, json};

use crate::coverage::{Coverage, command};
use crate::number::rounded;
use crate::page::Page;
use crate::table::{Cell, Row, Table, interval};

/// The version of the layout.
///
/// 1: the first. Fields are added without a new version: who reads it passes over those that it does not
/// know. Added so: `deviation`, `interval` and `seeds` of a cell that is a mean over several seeds;
/// `difference`, `p` and `p_holm` of one that was compared with the reference system's; `from`, the
/// selectors of the steps that a cell or a figure rests on, `against` those of the reference's cell, and
/// `command`, which makes those that a cell lacks; `claims`, as `repro claims --json` has them but for
/// their tests; `png`, `caption` and `data` of figures (docs/figures.md). `report.schema.json` has them all.
const FORMAT: u32 = 1;

/// The whole report. Numbers are rounded as their texts are.
pub(crate) fn report(page: &Page) -> String {
    let sections = || page.sections.iter().map(|(section, _)| section);
    let tables: Vec<Value> = sections()
        .flat_map(|section| section.tables.iter().map(|t| table(&page.profile, section.name, t)))
        .collect();
    let figures: Vec<Value> = sections()
        .flat_map(|section| {
            section.figures.iter().map(|figure| {
                let mut value = json!({
                    "name": figure.name,
                    "section": section.name,
                    "title": figure.title,
                    "file": format!("{}.svg", figure.name),
                    "png": format!("{}.png", figure.name),
                    "caption": figure.caption,
                    "data": figure.data,
                });
                if !figure.from.is_empty() {
                    value["from"] = json!(figure.from.selectors());
                }
                value
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
        "$schema": "report.schema.json",
        "format": FORMAT,
        "profile": page.profile,
        "banner": page.banner,
        "sources": page.sources,
        "coverage": whole,
        "tables": tables,
        "figures": figures,
        "claims": page.claims,
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

fn table(profile: &str, section: &str, table: &Table) -> Value {
    json!({
        "name": table.name,
        "section": section,
        "title": table.title,
        "corner": table.corner,
        "columns": table.columns,
        "rows": table.rows.iter().map(|row| self::row(profile, row)).collect::<Vec<_>>(),
        "notes": table.notes,
    })
}

fn row(profile: &str, row: &Row) -> Value {
    json!({
        "label": row.label,
        "group": row.group,
        "cells": row.cells.iter().map(|cell| self::cell(profile, cell)).collect::<Vec<_>>(),
    })
}

fn cell(profile: &str, cell: &Cell) -> Value {
    let mut value = json!({ "text": cell.text, "value": cell.value, "paper": cell.paper });
    if let Some(spread) = cell.spread {
        value["seeds"] = json!(spread.n);
        value["deviation"] = json!(spread.deviation.map(|deviation| rounded(deviation, 4)));
        value["interval"] = json!(interval(&spread).map(|ends| ends.map(|end| rounded(end, 4))));
    }
    if let Some(tested) = cell.tested {
        value["difference"] = json!(rounded(tested.difference, 4));
        value["p"] = json!(rounded(tested.p, 6));
        value["p_holm"] = json!(rounded(tested.adjusted, 6));
    }
    if !cell.from.is_empty() {
        value["from"] = json!(cell.from.selectors());
    }
    if !cell.against.is_empty() {
        value["against"] = json!(cell.against.selectors());
    }
    if !cell.lacks.is_empty() {
        value["command"] = json!(command(profile, &cell.lacks));
    }
    value
}
