//! The report as one page that needs nothing else: no network, no font, no script.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::coverage::Coverage;
use crate::figures::{INK, PAPER};
use crate::metrics::DEFINITIONS;
use crate::number::fixed;
use crate::page::Page;
use crate::table::{Cell, Figure, Kind, Row, Section, Table, interval};

/// The whole page.
pub(crate) fn page(page: &Page) -> String {
    let title = page.title();
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                a.skip href="#content" { "Skip to the tables" }
                (header(page))
                (navigation(page))
                main #content {
                    @for (section, part) in &page.sections { (self::section(section, part)) }
                    (definitions())
                }
                (footer(page))
            }
        }
    };
    markup.into_string()
}

fn header(page: &Page) -> Markup {
    html! {
        header {
            h1 { "Learning what to share" }
            p.lead {
                "Every table and figure of the sluice networks paper, made again by the profile "
                strong { (page.profile) } "."
            }
            @if !page.banner.is_empty() { p.banner role="note" { (page.banner) } }
            p.coverage { (coverage(&page.coverage)) }
        }
    }
}

fn coverage(coverage: &Coverage) -> Markup {
    let share = (100 * coverage.runs).checked_div(coverage.of).unwrap_or(100);
    html! {
        span.meter aria-hidden="true" { span style={ "width:" (share) "%" } {} }
        span { (coverage.sentence()) }
        @if let Some(command) = &coverage.command {
            span { "the others come from " code { (command) } }
        }
    }
}

fn navigation(page: &Page) -> Markup {
    html! {
        nav aria-label="Sections" {
            ul {
                @for (section, _) in &page.sections {
                    li { a href={ "#" (section.name) } { (section.short) } }
                }
                li { a href="#metrics" { "Metrics" } }
            }
        }
    }
}

fn section(section: &Section, part: &Coverage) -> Markup {
    html! {
        section id=(section.name) {
            h2 { (section.title) }
            p { (section.intro) }
            @if part.runs < part.of { p.coverage { (coverage(part)) } }
            @for figure in &section.figures { (self::figure(figure)) }
            @for table in &section.tables { (self::table(table)) }
        }
    }
}

fn table(table: &Table) -> Markup {
    let body = html! {
        @if !table.rows.is_empty() {
            div.scroll role="region" tabindex="0" aria-label=(table.title) { (grid(table)) }
        }
        @if table.has_paper() {
            p.key { "Large: this report. " span.paper { "Small: the paper." } }
        }
        @if !table.notes.is_empty() {
            ul.notes { @for note in &table.notes { li { (note) } } }
        }
    };
    html! {
        @if table.folded {
            details id=(table.name) { summary { (table.title) } (body) }
        } @else {
            div.table id=(table.name) { h3 { (table.title) } (body) }
        }
    }
}

fn grid(table: &Table) -> Markup {
    let mut groups: Vec<&[Row]> = Vec::new();
    let mut rest = table.rows.as_slice();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|row| row.group == first.group).count();
        let (rows, after) = rest.split_at(length);
        groups.push(rows);
        rest = after;
    }
    let right: Vec<bool> = (0..table.columns.len()).map(|at| table.flush_right(at)).collect();
    let class = if table.numeric { "figures" } else { "words" };
    html! {
        table class=(class) {
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
                    @if let Some(group) = rows.first().and_then(|row| row.group.as_ref()) {
                        tr.group {
                            th scope="rowgroup" colspan=(table.columns.len() + 1) {
                                span { (group) }
                            }
                        }
                    }
                    @for row in rows { (self::row(row, &right)) }
                }
            }
        }
    }
}

fn row(row: &Row, right: &[bool]) -> Markup {
    let class = if row.kind == Kind::Baseline { "baseline" } else { "system" };
    html! {
        tr class=(class) {
            th scope="row" { (row.label) }
            @for (cell, right) in row.cells.iter().zip(right) { (self::cell(cell, *right)) }
        }
    }
}

fn cell(cell: &Cell, right: bool) -> Markup {
    html! {
        td.right[right] title=[about(cell)] {
            @if cell.best { strong { (cell.text) } } @else { (cell.text) }
            @if let Some(paper) = &cell.paper { span.paper { (paper) } }
        }
    }
}

/// What is known of a figure beyond its text: its interval over seeds, and its comparison.
fn about(cell: &Cell) -> Option<String> {
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
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn figure(figure: &Figure) -> Markup {
    html! {
        figure id=(figure.name) {
            figcaption { h3 { (figure.title) } @if !figure.caption.is_empty() { p { (figure.caption) } } }
            div.scroll role="region" tabindex="0" aria-label=(figure.title) {
                (PreEscaped(inline(&figure.svg)))
            }
        }
    }
}

/// A figure inside the page: without its ground, in the colour of the page's text.
fn inline(svg: &str) -> String {
    let ink = format!("#{:02X}{:02X}{:02X}", INK.0, INK.1, INK.2);
    let ground = format!("fill=\"{PAPER}\"/>");
    let lines = svg.lines().filter(|line| !(line.starts_with("<rect ") && line.ends_with(&ground)));
    lines.collect::<Vec<_>>().join("\n").replace(&ink, "currentColor")
}

fn definitions() -> Markup {
    html! {
        section id="metrics" {
            h2 { "What the figures mean" }
            dl { @for (name, definition) in DEFINITIONS { dt { (name) } dd { (definition) } } }
        }
    }
}

fn footer(page: &Page) -> Markup {
    html! {
        footer {
            p {
                "Profile " strong { (page.profile) } ", " (page.coverage.sentence()) ". The "
                a href="#settings" { "settings" } " say what the networks were trained with. The \
                paper's figures: Ruder, Bingel, Augenstein and Søgaard, “Learning what to share \
                between loosely related tasks”, arXiv 1705.08142."
            }
            @if !page.sources.is_empty() {
                p { "The text and its annotation, with their licences:" }
                ul.sources {
                    @for source in &page.sources {
                        li {
                            (source.name) ", " (source.licence) ", "
                            @if source.is_link() {
                                a href=(source.url) rel="noreferrer" { (source.url) }
                            } @else {
                                (source.url)
                            }
                        }
                    }
                }
            }
            p { "The same inputs give this page byte for byte: it holds no time and no place." }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_takes_the_pages_colours() {
        let svg = "<svg>\n<rect width=\"4\" height=\"4\" fill=\"#FFFFFF\"/>\n\
                   <rect x=\"1\" fill=\"#0072B2\"/>\n<text fill=\"#1C222B\">a</text>\n</svg>";
        let inline = inline(svg);
        assert!(!inline.contains("#FFFFFF") && inline.contains("#0072B2"));
        assert!(inline.contains("fill=\"currentColor\">a"));
    }
}
