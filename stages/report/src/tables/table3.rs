//! Table 3: chunking with POS, in and out of domain, and the error reductions of its averages.

use super::{
    Half, average_note, baseline, by_domain, cells_by_domain, compared, convention_notes,
    partial_note, question, seed_note,
};
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::runs::{Measure, error_reduction};
use crate::table::{Cell, Kind, Section, Table};

const TASKS: &str = "chunk";
const IN_DOMAIN: &str = "In-domain: trained and tested on the same domain";
const OUT_OF_DOMAIN: &str = "Out-of-domain: by target, mean over the other domains as source";
const F1_IN_DOMAIN: &str = "Span F1 (%), in-domain";
const F1_OUT_OF_DOMAIN: &str = "Span F1 (%), out-of-domain";

/// The baselines, from weak to strong.
pub(super) const BASELINES: [(Measure, &str); 3] = [
    (Measure::Outside, "All O"),
    (Measure::Majority, "Majority label"),
    (Measure::WordMajority, "Majority label of each word"),
];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("table3", "Table 3", "Table 3: chunking, with POS as auxiliary");
    section.intro = "Token accuracy in per cent, of one network per source domain. Above, the \
                     target is the source; below, each cell is the mean over the other sources. \
                     Then span F1, of which the paper prints none, in the same way."
        .to_owned();
    section.needs = needs(TASKS, &material.params.rows.table3, &material.domains(), What::Scores);
    section.tables = vec![accuracies(material), reductions(material)];
    section
}

fn accuracies(material: &Material) -> Table {
    let mut table = Table::new("table3", "Accuracy and span F1 (%)", "system", by_domain(material));
    let paper = &material.paper;
    for (group, half) in [(IN_DOMAIN, Half::InDomain), (OUT_OF_DOMAIN, Half::OutOfDomain)] {
        for system in &material.params.rows.table3 {
            let cells = cells_by_domain(material, half, |column, pairs| {
                let accuracy = question(TASKS, Measure::Accuracy);
                let printed = match half {
                    Half::InDomain => paper.in_domain(system, column),
                    Half::OutOfDomain => paper.out_of_domain(system, column),
                };
                compared(material, accuracy, system, pairs).paper(printed, 2)
            });
            table.row(Some(group), Kind::System, material.label(system), cells);
        }
        for (measure, label) in BASELINES {
            let cells = cells_by_domain(material, half, |_, pairs| {
                let any = material.params.rows.table3.first();
                baseline(material, question(TASKS, measure), any, pairs)
            });
            table.row(Some(group), Kind::Baseline, label, cells);
        }
    }
    let halves = [(F1_IN_DOMAIN, Half::InDomain), (F1_OUT_OF_DOMAIN, Half::OutOfDomain)];
    for (group, half) in halves.into_iter().filter(|_| material.params.has_f1(TASKS)) {
        for system in &material.params.rows.table3 {
            let cells = cells_by_domain(material, half, |_, pairs| {
                compared(material, question(TASKS, Measure::SpanF1), system, pairs)
            });
            table.row(Some(group), Kind::System, material.label(system), cells);
        }
    }
    table.mark_best();
    table.notes.extend(convention_notes(material, Some(TASKS)));
    table.notes.extend(average_note(material));
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    table
}

fn reductions(material: &Material) -> Table {
    let columns = vec!["in-domain".to_owned(), "out-of-domain".to_owned()];
    let mut table = Table::new(
        "table3.error_reduction",
        "Relative error reduction (%), computed from the averages",
        "comparison",
        columns,
    );
    for printed in &material.paper.error_reduction {
        let cell = |half, figure| {
            let systems = [printed.system.as_str(), printed.over.as_str()];
            reduction_cell(material, systems, half).paper(figure, 1)
        };
        let cells = vec![
            cell(Half::InDomain, printed.in_domain),
            cell(Half::OutOfDomain, printed.out_of_domain),
        ];
        let label =
            format!("{} over {}", material.label(&printed.system), material.label(&printed.over));
        table.row(None, Kind::System, label, cells);
    }
    table.notes.push(
        "Computed only where both averages rest on the same runs; where some of these are \
         missing, (k/m) says how many there are."
            .to_owned(),
    );
    table
}

/// The error reduction of the first system's average over the second's.
fn reduction_cell(material: &Material, systems: [&str; 2], half: Half) -> Cell {
    let pairs = half.pairs(material, None);
    let lacks = systems.map(|system| material.runs.lacking(TASKS, system, &pairs));
    let lacks = lacks.into_iter().collect();
    let [stat, over] = systems
        .map(|system| material.runs.mean(question(TASKS, Measure::Accuracy), system, &pairs));
    let (Some(reduction), Some(stat), Some(over)) =
        (error_reduction(stat.as_ref(), over.as_ref()), stat, over)
    else {
        return Cell::missing().lacking(lacks);
    };
    let from = stat.steps(TASKS, systems[0]).and(over.steps(TASKS, systems[1]));
    Cell::number(Some(reduction), 1)
        .rests_on(stat.basis.len(), stat.of)
        .made_from(from)
        .lacking(lacks)
}
