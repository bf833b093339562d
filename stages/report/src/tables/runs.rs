//! Every network that was trained, one row each: how long, how well on its dev set, how well on the
//! test sets. Over several seeds, each system's mean and deviation too. Left out: the time that
//! training took, which no artifact holds (`repro list --records` tells it).

use std::collections::{BTreeMap, BTreeSet};

use statistics::describe::{Summary, mean};

use super::others::title;
use super::{in_order, question};
use crate::learning::Epoch;
use crate::material::Material;
use crate::params::Combination;
use crate::runs::{Measure, Question, Run, Seed};
use crate::steps::Steps;
use crate::table::{ABSENT, Cell, Kind, MISSING, Section, Table};

/// A page folds a table with more rows.
const LONG: usize = 20;

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("runs", "Runs", "Every run");
    let tasks = material.params.tasks.iter();
    section.tables = tasks.filter_map(|(name, tasks)| table(material, name, tasks)).collect();
    let about = if section.tables.is_empty() {
        "No network has been trained yet."
    } else {
        "One row per trained network, by system and source domain; figures are the main task's, \
         accuracies and F1 in per cent. The model of the epoch in column kept is \
         tested: in-domain on its source, out-of-domain on each of the other domains, of which \
         the mean is shown."
    };
    let seeds: Vec<String> = material.runs.seeds().iter().map(ToString::to_string).collect();
    section.intro = match seeds.as_slice() {
        [seed] if !section.tables.is_empty() => format!("{about} The seed is {seed} throughout."),
        _ => about.to_owned(),
    };
    section
}

/// What a column shows of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// Accuracy on the dev set after the epoch that was kept, from the learning curve.
    Dev,
    /// Epochs that were trained.
    Epochs,
    /// The epoch that was kept, from 1.
    Kept,
    /// A measure on the test set of the source, or the mean over the others.
    Test { measure: Measure, in_domain: bool },
}

impl Column {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Dev, "dev"),
        (Self::Epochs, "epochs"),
        (Self::Kept, "kept"),
        (Self::Test { measure: Measure::Accuracy, in_domain: true }, "test, in-domain"),
        (Self::Test { measure: Measure::Accuracy, in_domain: false }, "test, out-of-domain"),
        (Self::Test { measure: Measure::SpanF1, in_domain: true }, "span F1, in-domain"),
        (Self::Test { measure: Measure::SpanF1, in_domain: false }, "span F1, out-of-domain"),
    ];

    fn is_f1(self) -> bool {
        matches!(self, Self::Test { measure: Measure::SpanF1, .. })
    }

    /// Decimals of one network's figure: none of a count.
    fn decimals(self) -> usize {
        if matches!(self, Self::Epochs | Self::Kept) { 0 } else { 2 }
    }
}

/// A figure of one network.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Figure {
    /// There is nothing to measure.
    Absent,
    /// The step that would give it has not run.
    Missing,
    Known(f64),
}

impl Figure {
    fn of(value: Option<f64>) -> Self {
        value.map_or(Self::Missing, Self::Known)
    }

    fn cell(self, column: Column) -> Cell {
        match self {
            Self::Absent => Cell::absent(),
            Self::Missing => Cell::missing(),
            Self::Known(value) => Cell::number(Some(value), column.decimals()),
        }
    }
}

/// A trained network: a run and its seed.
struct Network<'a> {
    run: &'a Run,
    seed: Seed,
    /// By column.
    figures: Vec<Figure>,
}

impl Network<'_> {
    /// The step that gives a column's figure.
    fn step(&self, column: Column) -> Steps {
        if matches!(column, Column::Test { .. }) {
            Steps::evaluated(self.run, self.seed)
        } else {
            Steps::trained(self.run, self.seed)
        }
    }

    fn cells(&self, columns: &[Column]) -> Vec<Cell> {
        let cell = |(figure, column): (&Figure, &Column)| {
            let (cell, step) = (figure.cell(*column), self.step(*column));
            match figure {
                Figure::Absent => cell,
                Figure::Missing => cell.lacking(step),
                Figure::Known(_) => cell.made_from(step),
            }
        };
        self.figures.iter().zip(columns).map(cell).collect()
    }
}

/// The table of one combination of tasks; none where it was not trained.
fn table(material: &Material, name: &str, tasks: &Combination) -> Option<Table> {
    let f1 = material.params.has_f1(&tasks.main);
    let columns: Vec<_> = Column::ALL.into_iter().filter(|(c, _)| f1 || !c.is_f1()).collect();
    let headings = columns.iter().map(|(_, heading)| (*heading).to_owned()).collect();
    let mut table = Table::new(format!("runs.{name}"), title(name, tasks), "trained on", headings);
    let columns: Vec<Column> = columns.into_iter().map(|(column, _)| column).collect();

    let several = material.runs.seeds().len() > 1;
    let trained = trained(material, name);
    let systems = in_order(material, trained.iter().map(|(run, _)| run.system.as_str()).collect());
    // A system with one network needs no heading of its own.
    let flat = !several && trained.len() == systems.len();
    if flat {
        "system, trained on".clone_into(&mut table.corner);
    }
    for system in systems {
        let networks = networks(material, tasks, &columns, system, &trained);
        let group = (!flat).then(|| material.label(system));
        for network in &networks {
            let cells = network.cells(&columns);
            let source = &network.run.source;
            let label = match (flat, several) {
                (true, _) => format!("{}, {source}", material.label(system)),
                (_, true) => format!("{source}, seed {}", network.seed),
                _ => source.clone(),
            };
            table.row(group, Kind::System, label, cells);
        }
        if several {
            let cells = (0..columns.len()).map(|at| mean_cell(material, &networks, at, &columns));
            table.row(group, Kind::System, "mean", cells.collect());
        }
    }
    table.folded = table.rows.len() > LONG;
    table.notes = notes(&table, several);
    (!table.rows.is_empty()).then_some(table)
}

/// The networks of a combination that were trained, by what is there of them.
fn trained<'a>(material: &'a Material, tasks: &str) -> BTreeSet<(&'a Run, Seed)> {
    let scored = material.runs.all();
    let scored = scored.flat_map(|run| material.runs.seeds_of(run).map(move |seed| (run, seed)));
    let curves = material.curves.iter();
    let curves = curves.flat_map(|(run, seeds)| seeds.keys().map(move |seed| (run, *seed)));
    scored.chain(curves).filter(|(run, _)| run.tasks == tasks).collect()
}

/// The networks of one system, by source domain in the order of the columns, then by seed.
fn networks<'a>(
    material: &Material,
    tasks: &Combination,
    columns: &[Column],
    system: &str,
    trained: &BTreeSet<(&'a Run, Seed)>,
) -> Vec<Network<'a>> {
    let of_system = trained.iter().filter(|(run, _)| run.system == system);
    let mut networks: Vec<_> = of_system
        .map(|&(run, seed)| {
            let figure = |column: &Column| figure(material, tasks, *column, run, seed);
            Network { run, seed, figures: columns.iter().map(figure).collect() }
        })
        .collect();
    let domains = material.domains();
    let place = |source: &str| domains.iter().position(|domain| *domain == source);
    networks.sort_by_key(|network| place(&network.run.source).unwrap_or(usize::MAX));
    networks
}

fn figure(
    material: &Material,
    tasks: &Combination,
    column: Column,
    run: &Run,
    seed: Seed,
) -> Figure {
    let epochs = material.curves.get(run).and_then(|seeds| seeds.get(&seed));
    let kept = || epochs?.iter().find(|epoch| epoch.best);
    match column {
        // With random labels, nothing is measured on the dev set.
        Column::Dev => kept().map_or(Figure::Missing, |epoch: &Epoch| {
            epoch.dev.map_or(Figure::Absent, |share| Figure::Known(100.0 * share))
        }),
        Column::Epochs => Figure::of(epochs.map(|epochs| epochs.len() as f64)),
        Column::Kept => Figure::of(kept().map(|epoch| f64::from(epoch.number))),
        Column::Test { measure, in_domain } => {
            let source = run.source.as_str();
            let mut targets = if in_domain { vec![source] } else { material.others(source) };
            targets.retain(|target| material.is_annotated(target, &tasks.main));
            if targets.is_empty() {
                return Figure::Absent;
            }
            let pairs: Vec<_> = targets.into_iter().map(|target| (source, target)).collect();
            let question = Question { task: &tasks.main, ..question(&run.tasks, measure) };
            Figure::of(material.runs.one(question, &run.system, seed, &pairs))
        }
    }
}

/// A system's mean: of each seed's mean over the sources, with the deviation over seeds.
fn mean_cell(material: &Material, networks: &[Network<'_>], at: usize, columns: &[Column]) -> Cell {
    let seeds = material.runs.seeds();
    let mut by_seed: BTreeMap<Seed, Vec<f64>> = BTreeMap::new();
    let mut sources = BTreeSet::new();
    let (mut from, mut lacks) = (Steps::default(), Steps::default());
    for network in networks.iter().filter(|network| seeds.contains(&network.seed)) {
        if network.figures[at] != Figure::Absent {
            sources.insert(&network.run.source);
        }
        if let Figure::Known(value) = network.figures[at] {
            by_seed.entry(network.seed).or_default().push(value);
            from = from.and(network.step(columns[at]));
        } else if network.figures[at] == Figure::Missing {
            lacks = lacks.and(network.step(columns[at]));
        }
    }
    let known = by_seed.values().map(Vec::len).sum();
    let means: Vec<f64> = by_seed.values().filter_map(|values| mean(values)).collect();
    let cell = match Summary::of(&means) {
        Some(summary) => {
            // A mean of counts is no count.
            let decimals = columns[at].decimals().max(1);
            Cell::spread(summary, decimals).rests_on(known, sources.len() * seeds.len())
        }
        None if sources.is_empty() => Cell::absent(),
        None => Cell::missing(),
    };
    cell.made_from(from).lacking(lacks)
}

fn notes(table: &Table, several: bool) -> Vec<String> {
    let any = |fits: &dyn Fn(&Cell) -> bool| table.rows.iter().flat_map(|r| &r.cells).any(fits);
    let mut notes = Vec::new();
    if several {
        notes.push(
            "The last row of a system is the mean over seeds of each seed's mean over its source \
             domains, ± the standard deviation over seeds."
                .to_owned(),
        );
    }
    if any(&|cell| cell.text == ABSENT) {
        notes.push(format!(
            "{ABSENT}: there is nothing to measure, for want of annotation or because the labels \
             are random."
        ));
    }
    if any(&|cell| cell.text == MISSING) {
        notes.push(format!("{MISSING}: the step that gives the figure has not run."));
    }
    if any(&|cell| cell.partial) {
        notes.push("(k/m): a mean over k of the m runs that it should rest on.".to_owned());
    }
    notes
}
