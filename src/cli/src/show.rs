//! `repro show`: tables, claims and figures of the published report, or the list of what there is.
//!
//! In reading order: `find` (what a name means), `text` and `json` (how it is shown). `heat` and `curves`
//! draw figures of the numbers that the report carries, which `data` reads; `claims` tells verdicts.

mod claims;
mod curves;
mod data;
mod heat;
mod paint;

use serde_json::{Value, json};

use crate::errors::{Failure, nearest};
use crate::published::{Coverage, Figure, Read, Report, Table};
use crate::screen::Paint;
use crate::setting::{set, wrap};
use data::{Data, cut, plain};

/// The name of all claims together.
const CLAIMS: &str = "claims";

/// What a name means: places in the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    tables: Vec<usize>,
    claims: Vec<usize>,
    figures: Vec<usize>,
}

/// The tables, claims and figures, one line each. `folder` is where the report is.
pub(crate) fn contents(report: &Report, folder: &str, width: usize, paint: Paint) -> String {
    let mut text = banner(report, width, paint);
    text += &missing(&report.coverage, width, paint);
    let names = names(report);
    let indent = names.iter().map(|name| name.chars().count()).max().unwrap_or(0) + 2;
    let indent = indent.min(width / 2);
    let line = |name: &str, said: String| {
        let name = cut(name, indent.saturating_sub(1));
        format!("{}{said}\n", paint.name(format!("{name:<indent$}")))
    };
    let room = width.saturating_sub(indent);
    text += &format!("{}\n", paint.bold("Tables"));
    for table in &report.tables {
        text += &line(&table.name, cut(&table.title, room));
    }
    if !report.claims.is_empty() {
        text += &format!("\n{}\n", paint.bold("Claims (all: repro show claims)"));
    }
    for claim in &report.claims {
        let verdict = claims::verdict(&claim.verdict, paint);
        let says = cut(&claim.says, room.saturating_sub(claims::VERDICT + 2));
        text += &line(&claim.id, format!("{verdict}  {says}"));
    }
    if !report.figures.is_empty() {
        text += &format!("\n{}\n", paint.bold(cut(&format!("Figures ({folder}/NAME.svg)"), width)));
    }
    for figure in &report.figures {
        text += &line(&figure.name, cut(&figure.title, room));
    }
    text
}

/// Everything that has a name, each with what it is about, in the order of the list.
pub(crate) fn named(report: &Report) -> Vec<(&str, &str)> {
    let tables = report.tables.iter().map(|table| (table.name.as_str(), table.title.as_str()));
    let claims = report.claims.iter().map(|claim| (claim.id.as_str(), claim.says.as_str()));
    let figures = report.figures.iter().map(|figure| (figure.name.as_str(), figure.title.as_str()));
    tables.chain(claims).chain(figures).collect()
}

fn names(report: &Report) -> Vec<&str> {
    named(report).into_iter().map(|(name, _)| name).collect()
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

/// What was found, whole, with the report's warning above it. `folder` is where the report is.
pub(crate) fn text(
    report: &Report,
    found: &Found,
    folder: &str,
    width: usize,
    paint: Paint,
) -> String {
    let tables = || found.tables.iter().filter_map(|place| report.tables.get(*place));
    let figures = || found.figures.iter().filter_map(|place| report.figures.get(*place));
    let mut sections = tables()
        .map(|table| &table.section)
        .chain(figures().map(|figure| &figure.section))
        .filter_map(|section| report.coverage.sections.get(section.as_ref()?));
    let coverage = sections.next().map(|coverage| missing(coverage, width, paint));
    let mut texts: Vec<String> = tables().map(|each| table(each, width, paint)).collect();
    if !found.claims.is_empty() {
        let chosen = found.claims.iter().filter_map(|place| report.claims.get(*place));
        let whole = found.claims.len() < report.claims.len() || report.claims.len() == 1;
        texts.push(claims::text(chosen, whole, width, paint));
    }
    texts.extend(figures().map(|each| figure(each, folder, width, paint)));
    banner(report, width, paint) + &coverage.unwrap_or_default() + &texts.join("\n")
}

fn paragraph(text: &str, width: usize, style: impl Fn(&str) -> String) -> String {
    wrap(text, width).lines().map(|line| style(line) + "\n").collect()
}

/// A whole table: title, rows, notes.
fn table(table: &Table, width: usize, paint: Paint) -> String {
    let title = format!("{}: {}", table.name, table.title);
    let mut text = paragraph(&title, width, |line| paint.bold(line));
    text.push('\n');
    text += &set(table, width, paint);
    if !table.notes.is_empty() {
        text.push('\n');
    }
    for note in &table.notes {
        text += &paragraph(note, width, |line| paint.dim(line));
    }
    text
}

/// A figure: its title, its numbers drawn, its caption and where its drawing is.
fn figure(figure: &Figure, folder: &str, width: usize, paint: Paint) -> String {
    let title = plain(&format!("{}: {}", figure.name, figure.title));
    let mut text = paragraph(&title, width, |line| paint.bold(line));
    text.push('\n');
    text += &match figure.data.as_ref().and_then(Data::of) {
        Some(Data::Heat(data)) => heat::text(&data, width, paint),
        Some(Data::Curves(data)) => curves::text(&data, width, paint),
        None => paragraph(
            "The report has no numbers of it that this repro can draw.",
            width,
            str::to_owned,
        ),
    };
    if !figure.caption.is_empty() {
        text += &paragraph(&plain(&figure.caption), width, |line| paint.dim(line));
    }
    let file = figure.file.as_ref().map(|file| format!("{folder}/{}\n", file.display()));
    text + &file.unwrap_or_default()
}

/// What a name means: `claims` all claims, the name of a claim that one; otherwise the table of that name
/// and its continuations (`table4` and `table4.ner`), and the figure, or all whose names go on from it
/// (`figure2` and `figure2-ner`). `4`, `Table 4` and `table4` are one name.
///
/// # Errors
/// There is nothing of that name: the nearest one is named.
pub(crate) fn find(report: &Report, asked: &str) -> Result<Found, Failure> {
    let mut name: String = asked.to_lowercase().split_whitespace().collect();
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) {
        name = format!("table{name}");
    }
    if name == CLAIMS && !report.claims.is_empty() {
        let claims = (0..report.claims.len()).collect();
        return Ok(Found { claims, ..Found::default() });
    }
    let of = |known: &str| {
        let rest = known.to_lowercase().strip_prefix(&name).map(|rest| rest.chars().next());
        rest.is_some_and(|next| next.is_none_or(|next| !next.is_alphanumeric()))
    };
    let places = |names: Vec<&str>, fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let fitting = names.into_iter().enumerate().filter(|(_, known)| fits(known));
        fitting.map(|(place, _)| place).collect()
    };
    let exactly = |known: &str| known.eq_ignore_ascii_case(&name);
    let claims = places(report.claims.iter().map(|claim| claim.id.as_str()).collect(), &exactly);
    let tables = places(report.tables.iter().map(|table| table.name.as_str()).collect(), &of);
    let named = || report.figures.iter().map(|figure| figure.name.as_str()).collect();
    let mut figures = places(named(), &exactly);
    if figures.is_empty() {
        figures = places(named(), &of);
    }
    let found = Found { tables, claims, figures };
    if found == Found::default() { Err(unknown(report, asked, &name)) } else { Ok(found) }
}

/// That there is nothing of a name, with the names that are near it.
fn unknown(report: &Report, asked: &str, name: &str) -> Failure {
    let mut names = names(report);
    if !report.claims.is_empty() {
        names.push(CLAIMS);
    }
    names.dedup();
    let failure =
        Failure::usage(format!("the report has no table, claim or figure `{}`", plain(asked)));
    let holding: Vec<&str> =
        names.iter().copied().filter(|known| name.len() > 2 && known.contains(name)).collect();
    failure.help(match nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "this report is empty".to_owned(),
        None if !holding.is_empty() && holding.len() <= 12 => {
            format!("there are {}", holding.join(", "))
        }
        None => "`repro show` lists what there is".to_owned(),
    })
}

/// For a program: what was found as the report holds it, one thing by itself and several as a list;
/// nothing asked for, the names and titles of all there is.
pub(crate) fn json(read: &Read, found: Option<&Found>) -> String {
    let value = match found {
        Some(found) => {
            let of = |list: &str, places: &[usize]| -> Vec<Value> {
                places.iter().map(|place| read.json[list][*place].clone()).collect()
            };
            let mut values = of("tables", &found.tables);
            values.extend(of("claims", &found.claims));
            values.extend(of("figures", &found.figures));
            if let [one] = values.as_mut_slice() { one.take() } else { Value::Array(values) }
        }
        None => {
            let report = &read.report;
            let tables = report.tables.iter();
            json!({
                "tables": tables.map(|t| json!({ "name": t.name, "title": t.title })).collect::<Vec<_>>(),
                "claims": report.claims
                    .iter()
                    .map(|c| json!({ "id": c.id, "says": c.says, "verdict": c.verdict }))
                    .collect::<Vec<_>>(),
                "figures": report.figures
                    .iter()
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

    fn report_text() -> String {
        r#"{ "format": 1, "banner": "The corpus is synthetic.",
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
          "figures": [{ "name": "figure2", "title": "Heat maps of alpha", "file": "figure2.svg" }] }"#
            .to_owned()
    }

    fn report() -> Report {
        parse(&report_text(), "report.json").unwrap().report
    }

    fn parse_of(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_table_fits_80_columns() {
        let report = report();
        let found = |name| find(&report, name).unwrap();
        let text = text(&report, &found("table3"), "reports/mini", 80, Paint::PLAIN);
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

    fn with_more() -> Read {
        let mut json = parse_of(&report_text());
        json["claims"] = json!([
            { "id": "sluice-best", "topic": "Chunking", "says": "Sluice networks are the best on average.",
              "verdict": "reproduced", "figures": "93.48 against 93.21" },
            { "id": "every-domain-but-tc", "topic": "Chunking", "says": "Best in every domain but tc.",
              "verdict": "reversed", "why": null, "commands": [] },
        ]);
        let line = json!({ "label": "Sluice", "style": 4, "x": [1, 2], "mean": [50.0, 60.0] });
        json["figures"] = json!([
            { "name": "figure2-chunk", "title": "CHUNK with POS", "file": "figure2-chunk.svg",
              "data": { "kind": "heat", "scale": "diverging", "low": -1.0, "high": 1.0, "decimals": 2,
                        "rows": ["CHUNK"], "panels": [{ "columns": ["POS"], "values": [[0.25]] }] } },
            { "name": "figure2-ner", "title": "NER with POS", "file": "figure2-ner.svg" },
            { "name": "curves", "title": "Curves", "caption": "A line ends where training stopped.",
              "data": { "kind": "curves", "decimals": 2, "x": "epoch", "y": "accuracy (%)",
                        "panels": [{ "lines": [line] }] } },
            { "name": "curves-runs", "title": "Curves of all runs", "data": { "kind": "of the future" } },
        ]);
        parse(&json.to_string(), "report.json").unwrap()
    }

    fn shown(name: &str, width: usize) -> String {
        let report = with_more().report;
        let found = find(&report, name).unwrap();
        let text = text(&report, &found, "reports/mini", width, Paint::PLAIN);
        for line in text.lines().filter(|line| !line.starts_with("The others")) {
            assert!(line.chars().count() <= width, "{line}");
        }
        text
    }

    #[test]
    fn all_that_there_is_has_a_line() {
        let text = contents(&with_more().report, "reports/mini", 80, Paint::PLAIN);
        assert_eq!(
            text,
            "\
The corpus is synthetic.

This rests on 3 of 94 runs.
The others: repro run

Tables
table3               Accuracy of chunking, in-domain and out-of-domain

Claims (all: repro show claims)
sluice-best          reproduced        Sluice networks are the best on average.
every-domain-but-tc  reversed          Best in every domain but tc.

Figures (reports/mini/NAME.svg)
figure2-chunk        CHUNK with POS
figure2-ner          NER with POS
curves               Curves
curves-runs          Curves of all runs
"
        );
        let narrow = contents(&with_more().report, "reports/mini", 40, Paint::PLAIN);
        assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
    }

    #[test]
    fn claims_and_figures_are_shown_at_any_width() {
        for width in [40, 80] {
            let claim = shown("sluice-best", width);
            assert!(claim.contains("reproduced        sluice-best"), "{claim}");
            assert!(claim.contains("repro claims sluice-best"), "{claim}");
            let all = shown("claims", width);
            assert!(all.contains("sluice-best") && all.contains("reversed"), "{all}");
            assert!(!all.contains("repro claims"), "{all}");
            let map = shown("figure2-chunk", width);
            assert!(map.contains("CHUNK  0.25\n"), "{map}");
            assert!(map.ends_with("reports/mini/figure2-chunk.svg\n"), "{map}");
            let curves = shown("curves", width);
            assert!(curves.contains("a  Sluice  60.00\n") && curves.contains('┤'), "{curves}");
            assert!(shown("curves-runs", width).contains("no numbers of it"));
        }
    }

    #[test]
    fn names_are_found_by_number_or_as_a_whole_family() {
        let mut report = with_more().report;
        for name in ["table3-ner", "table31"] {
            report.tables.push(Table { name: name.into(), ..Table::default() });
        }
        let find = |name| find(&report, name);
        assert_eq!(find("3").unwrap().tables, [0, 1]);
        assert_eq!(find("Table 3").unwrap().tables, [0, 1]);
        assert_eq!(find("figure2").unwrap().figures, [0, 1]);
        // A figure of that very name is meant alone.
        assert_eq!(find("curves").unwrap().figures, [2]);
        assert_eq!(find("every-domain-but-tc").unwrap().claims, [1]);
        assert_eq!(find("claims").unwrap().claims, [0, 1]);
        let help = |name| find(name).unwrap_err().help.unwrap();
        assert_eq!(help("tabel3"), "did you mean `table3`?");
        assert_eq!(help("figure2-chnk"), "did you mean `figure2-chunk`?");
        assert_eq!(help("every-domain"), "did you mean `every-domain-but-tc`?");
        assert_eq!(help("best"), "there are sluice-best");
        assert_eq!(help("zebra"), "`repro show` lists what there is");
    }

    #[test]
    fn a_program_gets_what_the_report_holds() {
        let read = with_more();
        let json = |name: &str| -> Value {
            let found = find(&read.report, name).unwrap();
            serde_json::from_str(&json(&read, Some(&found))).unwrap()
        };
        assert_eq!(json("table3")["columns"][1], "bc");
        assert_eq!(json("curves")["data"]["panels"][0]["lines"][0]["mean"], json!([50.0, 60.0]));
        assert_eq!(json("figure2").as_array().unwrap().len(), 2);
        assert_eq!(json("claims")[1]["verdict"], "reversed");
        let all: Value = serde_json::from_str(&super::json(&read, None)).unwrap();
        assert_eq!(all["claims"][0]["id"], "sluice-best");
    }
}
