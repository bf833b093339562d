//! The report's figures as a neutral table of results: by cell and seed, where all runs of a cell are
//! there. Left out: cells over a part of their runs, which the report's tables show and mark.

use std::collections::BTreeMap;

use claims::{Cell, PRINTED, Results, Table};
use statistics::describe::mean;

use crate::contrast::Tested;
use crate::coverage::Coverage;
use crate::learning::Alphas;
use crate::material::Material;
use crate::number::rounded;
use crate::published::AVERAGE;
use crate::runs::{Measure, Question, Run};
use crate::table::{Kind, Section};
use crate::tables::Half;

/// Digits behind the point: more than a printed table has, and fewer than a processor may round.
const DECIMALS: usize = 6;
/// The system whose sharing the paper looks into.
const SLUICE: &str = "sluice";
/// The combination of tasks of table 5, and the system that is one network per task there.
const FOUR: &str = "four";
const SINGLE: &str = "single";

/// The results; `sections` say which commands make the runs that are missing.
pub(crate) fn results(material: &Material, sections: &[(Section, Coverage)]) -> Results {
    let seeds = Seeds(material);
    let rows = &material.params.rows;
    let domains = material.domains();
    let chunk = |systems: &[String], split, half: Half| {
        let question = question("chunk", "chunk", split);
        let mut table = Table::new(names(domains.iter().copied().chain([AVERAGE])));
        for system in systems {
            let targets = domains.iter().map(|domain| half.pairs(material, Some(domain)));
            let all = targets.chain([half.pairs(material, None)]);
            let cells = all.map(|pairs| seeds.cell(question, system, &pairs));
            table.rows.insert(system.clone(), cells.collect());
        }
        table
    };
    let mut shown = vec![SLUICE.to_owned()];
    shown.extend(rows.unprinted.iter().cloned());
    let mut tables = vec![
        ("table1".to_owned(), "table1", sizes(material)),
        ("table3.in".to_owned(), "table3", chunk(&rows.table3, "test", Half::InDomain)),
        ("table3.out".to_owned(), "table3", chunk(&rows.table3, "test", Half::OutOfDomain)),
        ("table6".to_owned(), "table6", chunk(&rows.table6, "test", Half::OutOfDomain)),
        ("dev".to_owned(), "unprinted", chunk(&shown, "dev", Half::InDomain)),
        ("table5.with_source".to_owned(), "table5", four(seeds, true)),
        ("table5.without_source".to_owned(), "table5", four(seeds, false)),
        ("betas.four".to_owned(), "betas", betas(seeds)),
        ("figure3".to_owned(), "figure3", noise(seeds)),
    ];
    for task in ["ner", "srl"] {
        tables.push((format!("table4.{task}"), "table4", transfer(seeds, task)));
    }
    for task in ["chunk", "ner", "srl"] {
        tables.push((format!("alphas.{task}"), "figure2", alphas(seeds, task)));
    }
    tables.push(("correlations.chunk".to_owned(), "table3", correlations(material, "chunk")));
    for (half, group) in [("in", "In-domain"), ("out", "Out-of-domain")] {
        let table = significance(material, sections, group);
        tables.push((format!("significance.table3.{half}"), "table3", table));
    }
    let command = |section: &str| {
        let found = sections.iter().find(|(known, _)| known.name == section);
        found.and_then(|(_, coverage)| coverage.command.clone())
    };
    let tables = tables
        .into_iter()
        .map(|(name, section, table)| (name, Table { command: command(section), ..table }));
    Results {
        seeds: material.runs.seeds().into_iter().collect(),
        settings: settings(material),
        tables: tables.collect(),
    }
}

/// Settings of training, by path.
fn settings(material: &Material) -> BTreeMap<String, String> {
    let training = material.params.training.as_object().into_iter().flatten();
    let plain = training.filter(|(_, value)| !value.is_object() && !value.is_array());
    let text = |value: &serde_json::Value| match value.as_str() {
        Some(text) => text.to_owned(),
        None => value.to_string(),
    };
    plain.map(|(name, value)| (format!("training.{name}"), text(value))).collect()
}

/// What every cell is made of: the runs of all seeds.
#[derive(Clone, Copy)]
struct Seeds<'a>(&'a Material);

impl Seeds<'_> {
    /// A mean over pairs of source and target, for each seed that has them all; without pairs there is
    /// nothing to measure.
    fn cell(self, question: Question<'_>, system: &str, pairs: &[(&str, &str)]) -> Cell {
        let runs = &self.0.runs;
        let of_seed = |seed| {
            let known = |pair: &(&str, &str)| runs.one(question, system, seed, &[*pair]).is_some();
            let all = pairs.iter().all(known);
            all.then(|| runs.one(question, system, seed, pairs)).flatten()
        };
        (!pairs.is_empty()).then(|| self.each(of_seed))
    }

    /// The figures of those seeds that have one.
    fn each(self, figure: impl Fn(u64) -> Option<f64>) -> BTreeMap<u64, f64> {
        let of = |seed| Some((seed, figure(seed)?));
        rounded_all(self.0.runs.seeds().into_iter().filter_map(of))
    }
}

fn rounded_all(figures: impl Iterator<Item = (u64, f64)>) -> BTreeMap<u64, f64> {
    figures.map(|(seed, figure)| (seed, rounded(figure, DECIMALS))).collect()
}

fn question<'a>(tasks: &'a str, task: &'a str, split: &'a str) -> Question<'a> {
    Question { tasks, task, split, measure: Measure::Accuracy }
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    names.map(str::to_owned).collect()
}

/// Table 1: sentences and words, which no seed changes.
fn sizes(material: &Material) -> Table {
    let mut table = Table::new(material.params.domains.clone());
    for split in ["train", "dev", "test"] {
        for (what, at) in [("sentences", 0), ("words", 1)] {
            let cell = |domain: &String| {
                let size = material.texts.size(split, domain);
                let count = size.map(|size| if at == 0 { size.sentences } else { size.words });
                Some(count.map(|count| (PRINTED, count as f64)).into_iter().collect())
            };
            let cells = material.params.domains.iter().map(cell).collect();
            table.rows.insert(format!("{split} {what}"), cells);
        }
    }
    table
}

/// Table 4: from one source to each domain, and the average without the source.
fn transfer(seeds: Seeds<'_>, task: &str) -> Table {
    let material = seeds.0;
    let source = material.params.source.of(task);
    let annotated = |domain: &&str| material.is_annotated(domain, task);
    let others = material.others(source);
    let domains: Vec<&str> = std::iter::once(source).chain(others.iter().copied()).collect();
    // Each domain alone, then the average without the source.
    let targets = domains.iter().map(|domain| vec![*domain]).chain([others]);
    let targets: Vec<Vec<&str>> = targets.collect();
    let columns = names(domains.into_iter().chain([AVERAGE]));
    let mut table = Table { source: Some(source.to_owned()), ..Table::new(columns) };
    for system in &material.params.rows.table4 {
        let cells = targets.iter().map(|targets| {
            let targets = targets.iter().copied().filter(annotated);
            let pairs: Vec<_> = targets.map(|target| (source, target)).collect();
            seeds.cell(question(task, task, "test"), system, &pairs)
        });
        table.rows.insert(system.clone(), cells.collect());
    }
    table
}

/// Table 5: means over targets by task, with the source domain or without.
fn four(seeds: Seeds<'_>, with_source: bool) -> Table {
    const TASKS: [&str; 4] = ["chunk", "ner", "srl", "pos"];
    let material = seeds.0;
    let source = material.params.source.of(FOUR);
    let mut table = Table::new(names(TASKS.into_iter()));
    for system in &material.params.rows.table5 {
        let cells = TASKS.into_iter().map(|task| {
            let domains = material.domains().into_iter();
            let targets = domains.filter(|domain| with_source || *domain != source);
            let targets = targets.filter(|domain| material.is_annotated(domain, task));
            let pairs: Vec<_> = targets.map(|target| (source, target)).collect();
            let tasks = if system == SINGLE { task } else { FOUR };
            seeds.cell(question(tasks, task, "test"), system, &pairs)
        });
        table.rows.insert(system.clone(), cells.collect());
    }
    table
}

/// Mean sizes of the alphas of a sluice network, by layer: between tasks and within them, and between
/// them by direction.
fn alphas(seeds: Seeds<'_>, task: &str) -> Table {
    let material = seeds.0;
    let layers = material.params.model["layers"].as_u64().unwrap_or(0);
    let layers = usize::try_from(layers).unwrap_or(0);
    let mut table = Table::new((1..=layers).map(|layer| layer.to_string()).collect());
    let run = Run::new(task, SLUICE, material.params.source.of(task));
    let by_seed = material.shared.get(&run);
    let main = material.params.tasks.get(task).map_or(task, |tasks| tasks.main.as_str());
    let kinds: [(&str, &Fits<'_>); 4] = [
        ("cross", &|to, from| to != from),
        ("own", &|to, from| to == from),
        ("main_to_auxiliary", &|to, from| from == main && to != main),
        ("auxiliary_to_main", &|to, from| to == main && from != main),
    ];
    for (name, fits) in kinds {
        let cell = |layer: usize| {
            let of = |seed| size(by_seed?.get(&seed)?.alphas.get(layer)?, fits);
            Some(seeds.each(of))
        };
        table.rows.insert(name.to_owned(), (0..layers).map(cell).collect());
    }
    table
}

/// Whether an alpha counts, by the tasks that it goes to and comes from.
type Fits<'a> = dyn Fn(&str, &str) -> bool + 'a;

/// The mean size of those alphas of a layer whose tasks, to and from, fit; none where none do.
fn size(alphas: &Alphas, fits: &Fits<'_>) -> Option<f64> {
    let rows = alphas.spaces.iter().zip(&alphas.values);
    let sizes = rows.flat_map(|((to, _), values)| {
        let columns = alphas.spaces.iter().zip(values);
        columns.filter(move |((from, _), _)| fits(to, from)).map(|(_, alpha)| alpha.abs())
    });
    mean(&sizes.collect::<Vec<_>>())
}

/// Sizes of the betas of the four-task sluice network: layers by task.
fn betas(seeds: Seeds<'_>) -> Table {
    let material = seeds.0;
    let Some(tasks) = material.params.tasks.get(FOUR) else { return Table::default() };
    let layers = material.params.model["layers"].as_u64().unwrap_or(0);
    let mut table = Table::new(names(tasks.all()));
    let by_seed = material.shared.get(&Run::new(FOUR, SLUICE, material.params.source.of(FOUR)));
    for layer in 0..usize::try_from(layers).unwrap_or(0) {
        let cell = |task: &str| {
            let of = |seed| {
                let betas = &by_seed?.get(&seed)?.betas;
                let (_, weights) = betas.iter().find(|(of, _)| of == task)?;
                weights.get(layer).map(|beta| beta.abs())
            };
            Some(seeds.each(of))
        };
        table.rows.insert((layer + 1).to_string(), tasks.all().map(cell).collect());
    }
    table
}

/// Figure 3: accuracy on randomly labelled training sentences, after the last epoch and as the mean
/// over all epochs, in per cent.
fn noise(seeds: Seeds<'_>) -> Table {
    const TASKS: &str = "noise";
    let material = seeds.0;
    let mut table = Table::new(names(["last", "mean"].into_iter()));
    for system in &material.params.rows.figure3 {
        let run = Run::new(TASKS, system, material.params.source.of(TASKS));
        let by_seed = material.curves.get(&run);
        let shares = |seed| -> Option<Vec<f64>> {
            let epochs = by_seed?.get(&seed)?.iter();
            Some(epochs.filter_map(|epoch| Some(100.0 * epoch.train?)).collect())
        };
        let last = seeds.each(|seed| shares(seed)?.last().copied());
        let whole = seeds.each(|seed| mean(&shares(seed)?));
        table.rows.insert(system.clone(), vec![Some(last), Some(whole)]);
    }
    table
}

/// Table 3's averages in one half, by the other system: sluice less that system in points, and p after
/// Holm's correction over the table. They are of all seeds together, and missing where runs are.
fn significance(material: &Material, sections: &[(Section, Coverage)], half: &str) -> Table {
    let mut table = Table::new(names(["difference", "p"].into_iter()));
    if material.params.comparison.reference != SLUICE {
        return table;
    }
    let systems = &material.params.rows.table3;
    let section = sections.iter().find(|(section, _)| section.name == "table3");
    let tables = section.into_iter().flat_map(|(section, _)| &section.tables);
    let rows = tables.filter(|table| table.name == "table3").flat_map(|table| &table.rows);
    let of_half = |group: &Option<String>| group.as_ref().is_some_and(|g| g.starts_with(half));
    // A half has a row for each system, in their order.
    let rows = rows.filter(|row| row.kind == Kind::System && of_half(&row.group));
    for (system, row) in systems.iter().zip(rows).filter(|(system, _)| *system != SLUICE) {
        let average = row.cells.last().filter(|average| !average.partial);
        let tested = average.and_then(|average| average.tested);
        let cell = |figure: fn(Tested) -> f64| {
            Some(rounded_all(tested.map(|tested| (PRINTED, figure(tested))).into_iter()))
        };
        let cells = vec![cell(|tested| tested.difference), cell(|tested| tested.adjusted)];
        table.rows.insert(system.clone(), cells);
    }
    table
}

/// Spearman's coefficients: properties by outcome. They are of all seeds together.
fn correlations(material: &Material, task: &str) -> Table {
    let of_task = || material.correlations.iter().filter(|row| row.task == task);
    let mut columns: Vec<String> = of_task().map(|row| row.target.clone()).collect();
    columns.sort();
    columns.dedup();
    let mut table = Table::new(columns.clone());
    for row in of_task().filter(|row| row.system == SLUICE) {
        let Some(at) = columns.iter().position(|column| *column == row.target) else { continue };
        let missing = || vec![Some(BTreeMap::new()); columns.len()];
        let cells = table.rows.entry(row.property.clone()).or_insert_with(missing);
        let figure = row.spearman.map(|rho| (PRINTED, rho)).into_iter();
        cells[at] = Some(rounded_all(figure));
    }
    table
}
