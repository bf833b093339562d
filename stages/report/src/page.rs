//! The report before it is rendered: its sections in order, each with what it covers.

use claims::Results;

use crate::contrast;
use crate::coverage::Coverage;
use crate::figures::{betas, curves, figure2, figure3, pairs, sharing};
use crate::material::Material;
use crate::params::TextSource;
use crate::steps::Steps;
use crate::table::Section;
use crate::tables::{
    annotation, baselines, comparisons, correlations, majority, others, runs, settings, table1,
    table2, table3, table4, table5, table6, unprinted, unseen, words,
};
use crate::verdicts;

/// The whole report.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) profile: String,
    pub(crate) banner: String,
    /// Whose text it is.
    pub(crate) sources: Vec<TextSource>,
    pub(crate) coverage: Coverage,
    pub(crate) sections: Vec<(Section, Coverage)>,
    /// The cells that claims are judged by.
    pub(crate) results: Results,
    /// The verdict on each claim.
    pub(crate) claims: serde_json::Value,
}

impl Page {
    /// Makes every section. One line here adds a table to the report.
    pub(crate) fn of(material: &Material) -> Self {
        let mut sections = vec![
            table1::section(material),
            annotation::section(material),
            baselines::section(material),
            table2::section(material),
            table3::section(material),
            table4::section(material),
            table5::section(material),
            table6::section(material),
            unprinted::section(material),
            majority::section(material),
            words::section(material),
            pairs::section(material),
            figure2::section(material),
            sharing::section(material),
            betas::section(material),
            figure3::section(material),
            curves::section(material),
            correlations::section(material),
            runs::section(material),
            settings::section(material),
        ];
        correlated(&mut sections);
        let needs: Vec<_> = sections.iter().flat_map(|section| section.needs.clone()).collect();
        // Behind the tables of the paper: what none of the sections asked for.
        // Correlations show no scores.
        let shown = sections.iter().filter(|section| section.name != "correlations");
        let shown: Vec<_> = shown.flat_map(|section| section.needs.clone()).collect();
        let rest = others::others(material, &shown);
        let more = others::section(material, &rest).into_iter();
        let at = sections.iter().position(|section| section.name == "majority").unwrap_or(0);
        sections.splice(at..at, more.chain([unseen::section(material, &rest)]));
        contrast::mark(&mut sections, material);
        let at = sections.iter().position(|section| section.name == "majority").unwrap_or(0);
        let compared = comparisons::section(material, &sections);
        sections.insert(at, compared);
        let whole = Coverage::of(&needs, &needs, material).whole(&material.params.profile);
        let sections = sections.into_iter().map(|section| {
            let part = Coverage::of(&section.needs, &needs, material);
            (section, part)
        });
        let mut sections: Vec<_> = sections.collect();
        // Answers first. They rest on the runs of the sections behind them.
        let results = verdicts::results(material, &sections);
        let first = verdicts::section(&results, &material.params.profile);
        sections.insert(0, (first, Coverage::of(&[], &needs, material)));
        Self {
            profile: material.params.profile.clone(),
            banner: material.params.banner.clone(),
            sources: material.params.sources.clone(),
            coverage: whole,
            sections,
            claims: verdicts::all(&results, &material.params.profile),
            results,
        }
    }

    /// The heading of the report.
    pub(crate) fn title(&self) -> String {
        format!("Learning what to share: {}", self.profile)
    }
}

/// Says of the correlations what they rest on: the one step that made them all.
fn correlated(sections: &mut [Section]) {
    let tables = sections.iter_mut().filter(|section| section.name == "correlations");
    let rows = tables.flat_map(|section| &mut section.tables).flat_map(|table| &mut table.rows);
    for cell in rows.flat_map(|row| &mut row.cells).filter(|cell| cell.value.is_some()) {
        if cell.from.is_empty() {
            cell.from = Steps::correlated();
        }
    }
}
