//! The report before it is rendered: its sections in order, each with what it covers.

use claims::Results;
use serde_json::{Value, json};

use crate::contrast;
use crate::coverage::Coverage;
use crate::figures::{betas, curves, figure2, figure3, from, pairs, sharing};
use crate::files;
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
    /// The settings behind the figures: network, training, semantics, and the systems by name.
    pub(crate) settings: Value,
    /// How the system is called that the others are compared with.
    pub(crate) reference: String,
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
        sections.iter_mut().for_each(|section| from::fill(section, material));
        plain_names(&mut sections);
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
        let (results, rests) = verdicts::results(material, &sections);
        let first = verdicts::section(&results, &rests, &material.params.profile);
        sections.insert(0, (first, Coverage::of(&[], &needs, material)));
        Self {
            profile: material.params.profile.clone(),
            banner: material.params.banner.clone(),
            settings: settings(material),
            reference: material.label(&material.params.comparison.reference).to_owned(),
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

/// Figures are named as their files may be.
fn plain_names(sections: &mut [Section]) {
    let mut taken = Vec::new();
    for figure in sections.iter_mut().flat_map(|section| &mut section.figures) {
        figure.name = files::name(&figure.name, &taken);
        taken.push(figure.name.clone());
    }
}

/// What networks were trained with, for those who follow a figure to its steps.
fn settings(material: &Material) -> Value {
    let params = &material.params;
    let compared = params.rows.systems();
    let systems = compared.iter().filter_map(|name| Some((*name, params.systems.get(*name)?)));
    let system = |(name, settings): (&str, &Value)| {
        (name.to_owned(), json!({ "label": material.label(name), "settings": settings }))
    };
    let systems: serde_json::Map<String, Value> = systems.map(system).collect();
    json!({
        "network": params.model,
        "training": params.training,
        "semantics": params.semantics,
        "chosen": material.chosen,
        "tasks": params.tasks,
        "systems": systems,
    })
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
