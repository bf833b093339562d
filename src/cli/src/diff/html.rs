//! The differences as one page that needs nothing else: no script, no network, no other file. Figures stand
//! side by side as images, in which nothing can run; everything that a report says is text.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::compare::{FigureDifference, Moved, TableDifferences};
use super::noise::Verdict;
use super::told::Told;
use crate::text::{count, plain};

/// How the page looks: light and dark as the reader has it, and narrow enough for a phone.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#d0d0d0;--dim:#595959;--bad:#a40000;--good:#0b5d1e}\
@media(prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#161616;--line:#444;--dim:#a8a8a8;--bad:#ff8a80;--good:#81c995}}\
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:64rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}\
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}\
.scroll{overflow-x:auto;overflow-wrap:normal}table{border-collapse:collapse;font-variant-numeric:tabular-nums}\
th,td{border-bottom:1px solid var(--line);padding:.2rem .6rem;text-align:left;vertical-align:top}\
td.n,th.n{text-align:right}.dim{color:var(--dim)}.bad{color:var(--bad);font-weight:600}.good{color:var(--good)}\
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.pair figure{margin:0}\
.pair img{width:100%;height:auto;background:#fff}\
@media(max-width:40rem){.pair{grid-template-columns:1fr}}\
li{margin:.3rem 0}";

/// Forbids everything but the page's own style and images that are in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The whole page.
pub(super) fn page(told: &Told) -> String {
    let title = format!("{} and {}", told.old, told.new);
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Differences: " (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { "Differences between two reports" }
                    p { (told.headline()) }
                    @if let Some(enough) = told.enough() {
                        p { (enough) }
                    }
                    (causes(told))
                    (claims(told))
                    (steps(told))
                    (tables(told))
                    (figures(told))
                    @for note in &told.notes { p.dim { "Note: " (note) } }
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn causes(told: &Told) -> Markup {
    html! {
        @if let Some(why) = told.without.as_ref().filter(|_| told.differences.cells().next().is_some()) {
            p { "Causes are not known: " (why) "." }
        }
        @if !told.causes.is_empty() {
            h2 { "Causes" }
            ol {
                @for (place, cause) in told.causes.iter().enumerate() {
                    li id={ "cause-" (place + 1) } {
                        (cause.line()) ": " (count(cause.cells, "cell"))
                        @for line in cause.blame.iter().flat_map(crate::blame::Blame::lines) {
                            br;
                            span.dim { (plain(&line)) }
                        }
                    }
                }
            }
        }
    }
}

fn claims(told: &Told) -> Markup {
    html! {
        @if !told.differences.claims.is_empty() {
            h2 { "Claims" }
            div.scroll tabindex="0" role="region" aria-label="Claims" {
                table {
                    thead { tr { th scope="col" { "claim" } th scope="col" { "before" } th scope="col" { "now" } } }
                    tbody {
                        @for claim in &told.differences.claims {
                            @let (old, new) = claim.verdicts();
                            tr {
                                th scope="row" {
                                    (if claim.says.is_empty() { &claim.id } else { &claim.says })
                                }
                                td { (old) }
                                td .bad[claim.is_lost()] { (new) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn steps(told: &Told) -> Markup {
    html! {
        @if !told.steps_added.is_empty() || !told.steps_removed.is_empty() {
            h2 { "Steps" }
            ul {
                @for (what, stages) in [("added", &told.steps_added), ("removed", &told.steps_removed)] {
                    @for (stage, names) in stages {
                        li {
                            (count(names.len(), "step")) " of " (plain(stage)) " " (what)
                            @if let Some(name) = names.first() { ", such as " (plain(name)) }
                        }
                    }
                }
            }
        }
    }
}

fn tables(told: &Told) -> Markup {
    let differences = &told.differences;
    html! {
        @for name in &differences.removed { h2 { (name) } p.bad { "table removed" } }
        @for name in &differences.added { h2 { (name) } p.good { "table added" } }
        @for each in &differences.tables { (table(each)) }
    }
}

fn table(table: &TableDifferences) -> Markup {
    html! {
        h2 { (table.name) ": " (table.title) }
        @for (what, names) in table.lists() {
            @if !names.is_empty() { p { (what) ": " (names.join(", ")) } }
        }
        @if !table.cells.is_empty() {
            div.scroll tabindex="0" role="region" aria-label=(table.name) {
                table {
                    thead {
                        tr {
                            @for name in ["row", "column"] { th scope="col" { (name) } }
                            @for name in ["old", "new", "delta"] { th.n scope="col" { (name) } }
                            @for name in ["why", "chance"] { th scope="col" { (name) } }
                        }
                    }
                    tbody {
                        @for row in table.cells.chunk_by(|a, b| a.row == b.row) {
                            @for (place, each) in row.iter().enumerate() {
                                (cell(each, (place == 0).then_some(row.len())))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A cell on a line of its own; `row` says of how many cells the row is that begins here.
fn cell(cell: &Moved, row: Option<usize>) -> Markup {
    let noise = matches!(cell.verdict, Verdict::Noise { .. });
    html! {
        tr {
            @if let Some(cells) = row {
                th scope="row" rowspan=(cells) { (cell.row) }
            }
            td { (cell.column) }
            td.n { (cell.old.text) }
            td.n { (cell.new.text) }
            td.n { (cell.delta_text().unwrap_or_default()) }
            td {
                @for cause in &cell.causes {
                    a href={ "#cause-" (cause + 1) } { (cause + 1) } " "
                }
            }
            td .dim[noise] { (cell.chance()) }
        }
    }
}

fn figures(told: &Told) -> Markup {
    html! {
        @for figure in &told.differences.figures {
            h2 { (figure.name) ": " (figure.title) }
            div.pair { (image(figure, &figure.old, &told.old)) (image(figure, &figure.new, &told.new)) }
        }
    }
}

fn image(figure: &FigureDifference, bytes: &Option<Vec<u8>>, side: &str) -> Markup {
    html! {
        figure {
            @match bytes {
                Some(bytes) => {
                    img src=(address(bytes)) alt={ (figure.title) ", " (side) };
                }
                None => p.dim { "not there" }
            }
            figcaption { (side) }
        }
    }
}

/// A drawing as an address that holds it.
fn address(svg: &[u8]) -> String {
    let mut address = "data:image/svg+xml,".to_owned();
    for byte in svg {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b' '
            | b'-'
            | b'_'
            | b'.'
            | b'/'
            | b'='
            | b','
            | b':'
            | b';' => {
                address.push(char::from(*byte));
            }
            _ => address += &format!("%{byte:02X}"),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_cannot_leave_its_address() {
        assert_eq!(address(b"<a b='\"'>"), "data:image/svg+xml,%3Ca b=%27%22%27%3E");
    }
}
