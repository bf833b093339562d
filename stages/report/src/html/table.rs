//! A table of the page: its grid, and below it what the marks mean.

use maud::{Markup, html};

use crate::coverage::command;
use crate::number::fixed;
use crate::table::{Cell, Kind, Row, Table, interval};

/// A table with its notes. What a missing cell lacks is made by `profile`.
pub(super) fn table(profile: &str, table: &Table) -> Markup {
    let body = html! {
        @if !table.rows.is_empty() {
            div.scroll role="region" tabindex="0" aria-label={ (table.title) " (" (table.name) ")" } { (grid(profile, table)) }
        }
        @if table.has_paper() {
            p.key { "Large: this report. " span.paper { "Small: the paper, and ours less the paper's." } }
        }
        @if !table.notes.is_empty() {
            ul.notes { @for note in &table.notes { li { (note) } } }
        }
    };
    html! {
        @if table.folded {
            details data-table=(table.name) { summary { (table.title) } (body) }
        } @else {
            div.table data-table=(table.name) { h3 { (table.title) } (body) }
        }
    }
}

/// How its cells are set: figures, sentences, or labels and settings.
fn class(table: &Table) -> &'static str {
    let sentences = table.name.starts_with("claims");
    match (table.numeric, sentences) {
        (true, _) => "figures",
        (false, true) => "prose",
        (false, false) => "words",
    }
}

fn grid(profile: &str, table: &Table) -> Markup {
    let numbered: Vec<(usize, &Row)> = table.rows.iter().enumerate().collect();
    let groups = numbered.chunk_by(|(_, one), (_, other)| one.group == other.group);
    let right: Vec<bool> = (0..table.columns.len()).map(|at| table.flush_right(at)).collect();
    html! {
        table class=(class(table)) {
            thead {
                tr {
                    th scope="col" { (table.corner) }
                    @for (column, right) in table.columns.iter().zip(&right) {
                        th.right[*right] scope="col" { (column) }
                    }
                }
            }
            @for rows in groups {
                tbody {
                    @if let Some(group) = rows.first().and_then(|(_, row)| row.group.as_ref()) {
                        tr.group {
                            th scope="rowgroup" colspan=(table.columns.len() + 1) {
                                span { (group) }
                            }
                        }
                    }
                    @for (number, row) in rows { (self::row(profile, *number, row, &right)) }
                }
            }
        }
    }
}

fn row(profile: &str, number: usize, row: &Row, right: &[bool]) -> Markup {
    let class = (row.kind == Kind::Baseline).then_some("baseline");
    html! {
        tr class=[class] data-r=(number) {
            th scope="row" { (row.label) }
            @for (cell, right) in row.cells.iter().zip(right) { (self::cell(profile, cell, *right)) }
        }
    }
}

fn cell(profile: &str, cell: &Cell, right: bool) -> Markup {
    html! {
        td.right[right] title=[about(profile, cell)] data-verdict=[verdict(cell)] {
            @if cell.best { strong { (cell.text) } } @else { (cell.text) }
            @if let Some(paper) = &cell.paper {
                span.paper { (paper) @if let Some(delta) = cell.delta() { " " i { (delta) } } }
            }
        }
    }
}

/// The verdict of a claim, for its mark.
fn verdict(cell: &Cell) -> Option<&'static str> {
    let known = crate::verdicts::VERDICTS.map(claims::Verdict::name);
    known.into_iter().find(|name| *name == cell.text)
}

/// What is known of a figure beyond its text: its interval over seeds, its comparison, and the command
/// that makes what it lacks.
fn about(profile: &str, cell: &Cell) -> Option<String> {
    let mut parts = Vec::new();
    if let Some([low, high]) = cell.spread.as_ref().and_then(interval) {
        parts.push(format!("95 % interval over seeds: {} to {}", fixed(low, 2), fixed(high, 2)));
    }
    if let Some(tested) = cell.tested {
        parts.push(format!(
            "{} points from the reference, p = {}, corrected {}",
            fixed(-tested.difference, 2),
            fixed(tested.p, 4),
            fixed(tested.adjusted, 4)
        ));
    }
    if !cell.lacks.is_empty() {
        parts.push(format!("missing: {}", command(profile, &cell.lacks)));
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}
