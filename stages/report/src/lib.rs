//! Renders the tables and figures of the paper, ours beside the printed ones: one HTML page, Markdown,
//! JSON, CSV and LaTeX.
//!
//! In reading order: `material` (the inputs), `runs` (averages), `table` (what a report is made of),
//! `tables/` and `figures/` (one file per table or figure), `page` (their order), and the renderers
//! `html`, `md`, `json`, `csv` and `latex`. `steps` names what a figure rests on. `contrast` tests whether systems differ, on the sentences of `outcomes`.
//! `verdicts/` has what the paper claims judged by the same figures, and `command` prints it (`repro
//! claims`). Whatever runs exist are shown; `coverage` says what is missing and which command makes it.
//! Left out: anything about when and where a run was made.

mod command;
mod contrast;
mod correlated;
mod coverage;
mod csv;
mod figures;
mod files;
mod html;
mod json;
mod latex;
mod learning;
mod material;
mod md;
mod metrics;
mod number;
mod outcomes;
mod page;
mod params;
mod published;
mod runs;
mod steps;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod texts;
mod verdicts;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Request, StageError, Verb};

pub use command::CLAIMS;
pub use params::{Combination, Comparison, Params, Rows, SourceDomains, TextSource};

use crate::material::Material;
use crate::page::Page;

/// What `report.json` holds, as JSON Schema.
const SCHEMA: &str = include_str!("report.schema.json");

/// The stage `report`.
#[derive(Debug, Clone, Copy)]
pub struct Report;

impl Verb for Report {
    const NAME: &'static str = "report";
    const ABOUT: &'static str = "renders the tables and figures beside those of the paper";
    const INPUTS: &'static [InputSpec] = &[
        InputSpec { name: "sentences", arity: Arity::Many, about: "every domain and split" },
        InputSpec { name: "scores", arity: Arity::Many, about: "the runs that were evaluated" },
        InputSpec {
            name: "outcomes",
            arity: Arity::Many,
            about: "what they get right in each sentence",
        },
        InputSpec { name: "curve", arity: Arity::Many, about: "the learning curves of the runs" },
        InputSpec {
            name: "sharing",
            arity: Arity::Many,
            about: "the alphas and betas of the runs",
        },
        InputSpec { name: "correlations", arity: Arity::One, about: "properties with outcomes" },
        InputSpec { name: "properties", arity: Arity::One, about: "properties of the data" },
        InputSpec {
            name: "settings",
            arity: Arity::Optional,
            about: "settings that a search has chosen, with which the runs were trained",
        },
    ];
    const OUTPUTS: &'static [OutputSpec] = &[OutputSpec {
        name: "report",
        kind: OutputKind::Folder,
        about: "index.html, index.md with one file per section, report.json, tables/, latex/, figures",
    }];
    type Params = Params;

    fn check(params: &Params) -> Result<(), ParamError> {
        params.check()
    }

    fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
        let material = Material::read(params, request)?;
        let page = Page::of(&material);
        let write =
            |name: &str, text: String| request.outputs.write(&format!("report/{name}"), text);
        let figures: Vec<_> =
            page.sections.iter().flat_map(|(section, _)| &section.figures).collect();
        for (figure, png) in figures.iter().zip(figures::rasters(&figures, request.threads)?) {
            request.outputs.write(&format!("report/{}.png", figure.name), png)?;
        }
        for (section, part) in &page.sections {
            write(&format!("{}.md", section.name), md::section(&page, section, part))?;
            for figure in &section.figures {
                write(&format!("{}.svg", figure.name), figure.svg.clone())?;
            }
        }
        tables(&page, &write)?;
        write("index.md", md::index(&page))?;
        write("report.json", json::report(&page))?;
        write("report.schema.json", SCHEMA.to_owned())?;
        write("index.html", html::page(&page))
    }
}

/// Writes every table as CSV, and those of figures as LaTeX.
fn tables(
    page: &Page,
    write: &dyn Fn(&str, String) -> Result<(), StageError>,
) -> Result<(), StageError> {
    let mut names = Vec::new();
    let mut latex = Vec::new();
    for table in page.sections.iter().flat_map(|(section, _)| &section.tables) {
        if table.rows.is_empty() {
            continue;
        }
        let name = files::name(&table.name, &names);
        write(&format!("tables/{name}.csv"), csv::table(&page.profile, table))?;
        if table.numeric {
            write(&format!("latex/{name}.tex"), latex::table(&name, table))?;
            latex.push(name.clone());
        }
        names.push(name);
    }
    write("latex/tables.tex", latex::document(page, &latex))
}
