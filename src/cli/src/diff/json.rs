//! The differences for a program; docs/diff.md says what the fields mean.

use serde_json::{Value, json};

use super::causes::{Cause, Kind};
use super::compare::{ClaimDifference, FigureDifference, Moved, TableDifferences};
use super::noise::Verdict;
use super::told::Told;
use crate::blame::Blame;

/// Everything.
pub(super) fn json(told: &Told) -> Value {
    let differences = &told.differences;
    let [exact, beyond, noise, open] = told.tally();
    json!({
        "old": told.old,
        "new": told.new,
        "compared": differences.compared,
        "moved": { "exact": exact, "beyond_noise": beyond, "noise": noise, "cannot_tell": open },
        "causes": told.causes.iter().map(cause).collect::<Vec<_>>(),
        "causes_unknown": told.without,
        "claims": differences.claims.iter().map(claim).collect::<Vec<_>>(),
        "steps_added": told.steps_added,
        "steps_removed": told.steps_removed,
        "tables_added": differences.added,
        "tables_removed": differences.removed,
        "tables": differences.tables.iter().map(table).collect::<Vec<_>>(),
        "figures": differences.figures.iter().map(figure).collect::<Vec<_>>(),
        "notes": told.notes,
    })
}

fn cause(cause: &Cause) -> Value {
    let mut value = match &cause.kind {
        Kind::Setting { path, old, new } => {
            json!({ "kind": "setting", "path": path, "old": old, "new": new })
        }
        Kind::Code { of, files } => {
            let parts = files
                .iter()
                .map(|(part, (old, new))| json!({ "part": part, "old": old, "new": new }));
            json!({ "kind": "code", "of": of, "parts": parts.collect::<Vec<_>>() })
        }
        Kind::Dependency { name, old, new } => {
            json!({ "kind": "dependency", "name": name, "old": old, "new": new })
        }
        Kind::Build { part, old, new } => {
            json!({ "kind": "build", "part": part, "old": old, "new": new })
        }
        Kind::Outside { input, places } => {
            json!({ "kind": "input", "input": input, "places": places })
        }
        Kind::Steps { added, stage } => {
            let kind = if *added { "steps-added" } else { "steps-removed" };
            json!({ "kind": kind, "stage": stage })
        }
        Kind::Machine { old, new } => json!({ "kind": "machine", "old": old, "new": new }),
        Kind::Unreproducible => json!({ "kind": "not-reproducible" }),
        Kind::Unknown => json!({ "kind": "unknown" }),
    };
    value["text"] = cause.line().into();
    value["stages"] = json!(cause.stages);
    value["steps"] = json!(cause.steps);
    value["cells"] = cause.cells.into();
    value["moved_by"] = cause.blame.as_ref().map(Blame::json).into();
    value
}

fn claim(claim: &ClaimDifference) -> Value {
    json!({
        "id": claim.id,
        "says": claim.says,
        "old": claim.old,
        "new": claim.new,
        "lost": claim.is_lost(),
    })
}

fn table(table: &TableDifferences) -> Value {
    json!({
        "name": table.name,
        "title": table.title,
        "rows_added": table.rows_added,
        "rows_removed": table.rows_removed,
        "columns_added": table.columns_added,
        "columns_removed": table.columns_removed,
        "cells": table.cells.iter().map(cell).collect::<Vec<_>>(),
    })
}

fn cell(cell: &Moved) -> Value {
    let (p, enough) = match cell.verdict {
        Verdict::Moved { p } => (Some(p), None),
        Verdict::Noise { p, enough } => (Some(p), enough),
        Verdict::OneSeed { enough } => (None, enough),
        Verdict::Exact | Verdict::Unknown => (None, None),
    };
    json!({
        "row": cell.row,
        "column": cell.column,
        "old": cell.old.text,
        "new": cell.new.text,
        "delta": cell.delta(),
        "causes": cell.causes,
        "verdict": cell.verdict.word(),
        "p": p,
        "enough_seeds": enough,
    })
}

fn figure(figure: &FigureDifference) -> Value {
    let what = match (&figure.old, &figure.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    json!({ "name": figure.name, "title": figure.title, "what": what })
}
