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
use crate::steps::Steps;
use crate::table::{Kind, Section};
use crate::tables::Half;

/// Digits behind the point: more than a printed table has, and fewer than a processor may round.
const DECIMALS: usize = 6;
/// The system whose sharing the paper looks into.
const SLUICE: &str = "sluice";
/// The combination of tasks of table 5, and the system that is one network per task there.
const FOUR: &str = "four";
const SINGLE: &str = "single";

/// What a cell rests on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rest {
    pub(crate) from: Steps,
    /// The steps that it lacks.
    pub(crate) lacks: Steps,
}

/// What cells rest on, by table, row and column.
pub(crate) type Rests = BTreeMap<(String, String, String), Rest>;

/// A table on its way, with what its cells rest on by row.
struct Filled {
    table: Table,
    rests: BTreeMap<String, Vec<Rest>>,
}

impl Filled {
    fn new(columns: Vec<String>) -> Self {
        Self { table: Table::new(columns), rests: BTreeMap::new() }
    }

    fn row(&mut self, name: impl Into<String>, cells: impl Iterator<Item = (Cell, Rest)>) {
        let (name, (cells, rests)) = (name.into(), cells.unzip());
        self.table.rows.insert(name.clone(), cells);
        self.rests.insert(name, rests);
    }
}

/// The results, and what each of their cells rests on; `sections` say which commands make the runs that
/// are missing.
pub(crate) fn results(material: &Material, sections: &[(Section, Coverage)]) -> (Results, Rests) {
    let seeds = Seeds(material);
    let rows = &material.params.rows;
    let domains = material.domains();
    let chunk = |systems: &[String], split, half: Half| {
        let question = question("chunk", "chunk", split);
        let mut table = Filled::new(names(domains.iter().copied().chain([AVERAGE])));
        for system in systems {
            let targets = domains.iter().map(|domain| half.pairs(material, Some(domain)));
            let all = targets.chain([half.pairs(material, None)]);
            table.row(system.clone(), all.map(|pairs| seeds.cell(question, system, &pairs)));
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
    let (mut all, mut rests) = (BTreeMap::new(), Rests::new());
    for (name, section, Filled { table, rests: rows }) in tables {
        for (row, cells) in rows {
            for (column, rest) in table.columns.iter().zip(cells) {
                rests.insert((name.clone(), row.clone(), column.clone()), rest);
            }
        }
        all.insert(name, Table { command: command(section), ..table });
    }
    let seeds = material.runs.seeds().into_iter().collect();
    (Results { seeds, settings: settings(material), tables: all }, rests)
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
    fn cell(self, question: Question<'_>, system: &str, pairs: &[(&str, &str)]) -> (Cell, Rest) {
        let runs = &self.0.runs;
        if pairs.is_empty() {
            return (None, Rest::default());
        }
        let known = |seed, pair| runs.one(question, system, seed, &[pair]).is_some();
        let of_seed = |seed| {
            let all = pairs.iter().all(|pair| known(seed, *pair));
            all.then(|| runs.one(question, system, seed, pairs)).flatten()
        };
        let mut rest = Rest::default();
        for seed in runs.seeds() {
            for &(source, target) in pairs {
                let step = Steps::evaluated(&Run::new(question.tasks, system, source), seed);
                let there = known(seed, (source, target));
                let steps = if there { &mut rest.from } else { &mut rest.lacks };
                *steps = std::mem::take(steps).and(step);
            }
        }
        (Some(self.each(of_seed)), rest)
    }

    /// A figure of a network's training, for each seed that has one.
    fn trained(self, run: &Run, figure: impl Fn(u64) -> Option<f64>) -> (Cell, Rest) {
        let figures = self.each(figure);
        let all = self.0.runs.seeds().into_iter();
        let (there, gone): (Vec<u64>, Vec<u64>) = all.partition(|seed| figures.contains_key(seed));
        let steps = |seeds: Vec<u64>| {
            seeds.into_iter().map(|seed| Steps::trained(run, seed)).collect::<Steps>()
        };
        (Some(figures), Rest { from: steps(there), lacks: steps(gone) })
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
fn sizes(material: &Material) -> Filled {
    let mut table = Filled::new(material.params.domains.clone());
    for split in ["train", "dev", "test"] {
        for (what, at) in [("sentences", 0), ("words", 1)] {
            let cell = |domain: &String| {
                let size = material.texts.size(split, domain);
                let count = size.map(|size| if at == 0 { size.sentences } else { size.words });
                let step = Steps::ingested(domain, split);
                let rest = match count {
                    Some(_) => Rest { from: step, ..Rest::default() },
                    None => Rest { lacks: step, ..Rest::default() },
                };
                (Some(count.map(|count| (PRINTED, count as f64)).into_iter().collect()), rest)
            };
            table.row(format!("{split} {what}"), material.params.domains.iter().map(cell));
        }
    }
    table
}

/// Table 4: from one source to each domain, and the average without the source.
fn transfer(seeds: Seeds<'_>, task: &str) -> Filled {
    let material = seeds.0;
    let source = material.params.source.of(task);
    let annotated = |domain: &&str| material.is_annotated(domain, task);
    let others = material.others(source);
    let domains: Vec<&str> = std::iter::once(source).chain(others.iter().copied()).collect();
    // Each domain alone, then the average without the source.
    let targets = domains.iter().map(|domain| vec![*domain]).chain([others]);
    let targets: Vec<Vec<&str>> = targets.collect();
    let columns = names(domains.into_iter().chain([AVERAGE]));
    let mut table = Filled::new(columns);
    table.table.source = Some(source.to_owned());
    for system in &material.params.rows.table4 {
        let cells = targets.iter().map(|targets| {
            let targets = targets.iter().copied().filter(annotated);
            let pairs: Vec<_> = targets.map(|target| (source, target)).collect();
            seeds.cell(question(task, task, "test"), system, &pairs)
        });
        table.row(system.clone(), cells);
    }
    table
}

/// Table 5: means over targets by task, with the source domain or without.
fn four(seeds: Seeds<'_>, with_source: bool) -> Filled {
    const TASKS: [&str; 4] = ["chunk", "ner", "srl", "pos"];
    let material = seeds.0;
    let source = material.params.source.of(FOUR);
    let mut table = Filled::new(names(TASKS.into_iter()));
    for system in &material.params.rows.table5 {
        let cells = TASKS.into_iter().map(|task| {
            let domains = material.domains().into_iter();
            let targets = domains.filter(|domain| with_source || *domain != source);
            let targets = targets.filter(|domain| material.is_annotated(domain, task));
            let pairs: Vec<_> = targets.map(|target| (source, target)).collect();
            let tasks = if system == SINGLE { task } else { FOUR };
            seeds.cell(question(tasks, task, "test"), system, &pairs)
        });
        table.row(system.clone(), cells);
    }
    table
}

/// Mean sizes of the alphas of a sluice network, by layer: between tasks and within them, and between
/// them by direction.
fn alphas(seeds: Seeds<'_>, task: &str) -> Filled {
    let material = seeds.0;
    let layers = material.params.model["layers"].as_u64().unwrap_or(0);
    let layers = usize::try_from(layers).unwrap_or(0);
    let mut table = Filled::new((1..=layers).map(|layer| layer.to_string()).collect());
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
            seeds.trained(&run, |seed| size(by_seed?.get(&seed)?.alphas.get(layer)?, fits))
        };
        table.row(name, (0..layers).map(cell));
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
fn betas(seeds: Seeds<'_>) -> Filled {
    let material = seeds.0;
    let Some(tasks) = material.params.tasks.get(FOUR) else { return Filled::new(Vec::new()) };
    let layers = material.params.model["layers"].as_u64().unwrap_or(0);
    let mut table = Filled::new(names(tasks.all()));
    let run = Run::new(FOUR, SLUICE, material.params.source.of(FOUR));
    let by_seed = material.shared.get(&run);
    for layer in 0..usize::try_from(layers).unwrap_or(0) {
        let cell = |task: &str| {
            let of = |seed| {
                let betas = &by_seed?.get(&seed)?.betas;
                let (_, weights) = betas.iter().find(|(of, _)| of == task)?;
                weights.get(layer).map(|beta| beta.abs())
            };
            seeds.trained(&run, of)
        };
        table.row((layer + 1).to_string(), tasks.all().map(cell));
    }
    table
}

/// Figure 3: accuracy on randomly labelled training sentences, after the last epoch and as the mean
/// over all epochs, in per cent.
fn noise(seeds: Seeds<'_>) -> Filled {
    const TASKS: &str = "noise";
    let material = seeds.0;
    let mut table = Filled::new(names(["last", "mean"].into_iter()));
    for system in &material.params.rows.figure3 {
        let run = Run::new(TASKS, system, material.params.source.of(TASKS));
        let by_seed = material.curves.get(&run);
        let shares = |seed| -> Option<Vec<f64>> {
            let epochs = by_seed?.get(&seed)?.iter();
            Some(epochs.filter_map(|epoch| Some(100.0 * epoch.train?)).collect())
        };
        let last = seeds.trained(&run, |seed| shares(seed)?.last().copied());
        let whole = seeds.trained(&run, |seed| mean(&shares(seed)?));
        table.row(system.clone(), [last, whole].into_iter());
    }
    table
}

/// Table 3's averages in one half, by the other system: sluice less that system in points, and p after
/// Holm's correction over the table. They are of all seeds together, and missing where runs are.
fn significance(material: &Material, sections: &[(Section, Coverage)], half: &str) -> Filled {
    let mut table = Filled::new(names(["difference", "p"].into_iter()));
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
        let average = row.cells.last();
        let whole = average.filter(|average| !average.partial);
        let tested = whole.and_then(|average| average.tested);
        let rest = average.map(|cell| Rest {
            from: cell.from.clone().and(cell.against.clone()),
            lacks: cell.lacks.clone(),
        });
        let cell = |figure: fn(Tested) -> f64| {
            let figures = rounded_all(tested.map(|tested| (PRINTED, figure(tested))).into_iter());
            (Some(figures), rest.clone().unwrap_or_default())
        };
        let cells = [cell(|tested| tested.difference), cell(|tested| tested.adjusted)];
        table.row(system.clone(), cells.into_iter());
    }
    table
}

/// Spearman's coefficients: properties by outcome. They are of all seeds together.
fn correlations(material: &Material, task: &str) -> Filled {
    let of_task = || material.correlations.iter().filter(|row| row.task == task);
    let mut columns: Vec<String> = of_task().map(|row| row.target.clone()).collect();
    columns.sort();
    columns.dedup();
    let mut rows: BTreeMap<&str, Vec<(Cell, Rest)>> = BTreeMap::new();
    for row in of_task().filter(|row| row.system == SLUICE) {
        let Some(at) = columns.iter().position(|column| *column == row.target) else { continue };
        let missing = || vec![(Some(BTreeMap::new()), Rest::default()); columns.len()];
        let cells = rows.entry(&row.property).or_insert_with(missing);
        let figure = row.spearman.map(|rho| (PRINTED, rho)).into_iter();
        let rest = Rest { from: Steps::correlated(), ..Rest::default() };
        cells[at] = (Some(rounded_all(figure)), rest);
    }
    let mut table = Filled::new(columns);
    rows.into_iter().for_each(|(property, cells)| table.row(property, cells.into_iter()));
    table
}
