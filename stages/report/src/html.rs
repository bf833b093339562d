//! The report as one page that needs nothing else: no network, no font.
//!
//! Its one script sorts tables and opens figures; the page is whole without it. The policy in the head
//! lets that script run and no other, but what it adds itself: `machine.js` beside the page.

mod data;
mod table;

use data_encoding::BASE64;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use crate::coverage::Coverage;
use crate::figures::{INK, PAPER};
use crate::metrics::DEFINITIONS;
use crate::page::Page;
use crate::table::{Figure, Section};

use self::table::table;

/// Sorts tables and opens figures.
const SCRIPT: &str = include_str!("script.js");

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
                    content=(policy());
                title { (title) }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                a.skip href="#content" { "Skip to the tables" }
                (header(page))
                (navigation(page))
                main #content {
                    @for (section, part) in &page.sections { (self::section(&page.profile, section, part)) }
                    (definitions())
                }
                (footer(page))
                (data::element(page))
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    markup.into_string()
}

/// What the page may do: run its own script by its digest, and nothing from elsewhere.
fn policy() -> String {
    let digest = BASE64.encode(&Sha256::digest(SCRIPT));
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'sha256-{digest}' 'strict-dynamic'; base-uri 'none'; form-action 'none'"
    )
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
    html! {
        svg.meter viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" {
            rect width="100" height="4" {}
            rect.done width=(share(coverage)) height="4" {}
        }
        span { (coverage.sentence()) }
        @if let Some(command) = &coverage.command {
            span { "the others come from " code { (command) } }
        }
    }
}

/// What is there, in per cent.
fn share(coverage: &Coverage) -> usize {
    (100 * coverage.runs).checked_div(coverage.of).unwrap_or(100)
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

fn section(profile: &str, section: &Section, part: &Coverage) -> Markup {
    html! {
        section id=(section.name) {
            h2 { (section.title) }
            p { (section.intro) }
            @if part.runs < part.of { p.coverage { (coverage(part)) } }
            @for figure in &section.figures { (self::figure(figure)) }
            @for table in &section.tables { (self::table(profile, table)) }
        }
    }
}

fn figure(figure: &Figure) -> Markup {
    html! {
        figure id=(figure.name) {
            figcaption { h3 { (figure.title) } @if !figure.caption.is_empty() { p { (figure.caption) } } }
            div.scroll role="region" tabindex="0" aria-label={ (figure.title) " (" (figure.name) ")" } {
                (PreEscaped(inline(&figure.svg)))
            }
            p.key.files {
                a href={ (figure.name) ".svg" } { "SVG" } " "
                a href={ (figure.name) ".png" } { "PNG" }
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
            p {
                "The same as data: " a href="report.json" { "report.json" } " ("
                a href="report.schema.json" { "schema" } "), a CSV and a LaTeX file for each table in \
                tables/ and latex/, Markdown in " a href="index.md" { "index.md" } ". When, where and \
                from which commit each step was made: " a href="machine.json" { "machine.json" } "."
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
