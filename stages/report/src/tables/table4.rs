//! Table 4: named entities and predicates, from one source domain to all others.

use super::{average_note, baseline, compared, partial_note, question, seed_note, task_name};
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::published::AVERAGE;
use crate::runs::Measure;
use crate::table::{Cell, Kind, Section, Table};

const TASKS: [&str; 2] = ["ner", "srl"];

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("table4", "Table 4", "Table 4: named entities and predicates, with POS");
    section.intro = "From one source domain to all others. Most tokens of these tasks are O, so \
                     that token accuracy alone says little: the row All O and span F1 stand \
                     beside it."
        .to_owned();
    for task in TASKS {
        let source = material.params.source.of(task);
        let systems = &material.params.rows.table4;
        section.needs.extend(needs(task, systems, &[source], What::Scores));
        section.tables.push(table(material, task, source));
    }
    section
}

/// A column of the table: where the network is tested.
enum Target<'a> {
    Domain(&'a str),
    /// The average over the annotated domains but the source.
    Average,
}

/// Makes a cell from a column's name and its (source, target) pairs.
type ByColumn<'a> = dyn Fn(&str, &[(&str, &str)]) -> Cell + 'a;

fn table(material: &Material, task: &str, source: &str) -> Table {
    let mut targets = vec![Target::Domain(source)];
    targets.extend(material.others(source).into_iter().map(Target::Domain));
    targets.push(Target::Average);
    let columns = targets.iter().map(|target| match target {
        Target::Domain(domain) => (*domain).to_owned(),
        Target::Average => "out-of-domain".to_owned(),
    });
    let mut table = Table::new(
        format!("table4.{task}"),
        format!("{} from {source}", task_name(task)),
        "system",
        columns.collect(),
    );
    let row = |cell: &ByColumn<'_>| -> Vec<Cell> {
        targets.iter().map(|target| at(material, task, source, target, cell)).collect()
    };
    let groups = [("Token accuracy (%)", Measure::Accuracy), ("Span F1 (%)", Measure::SpanF1)];
    for (group, measure) in groups {
        if measure == Measure::SpanF1 && !material.params.has_f1(task) {
            continue;
        }
        for system in &material.params.rows.table4 {
            let cells = row(&|column, pairs| {
                let cell = compared(material, question(task, measure), system, pairs);
                let comparable = measure == Measure::Accuracy && source == material.paper.source;
                let figure = material.paper.transfer(task, system, column);
                cell.paper(figure.filter(|_| comparable), 2)
            });
            table.row(Some(group), Kind::System, material.label(system), cells);
        }
        if measure == Measure::Accuracy {
            for (measure, label) in super::table3::BASELINES {
                let cells = row(&|_, pairs| {
                    let any = material.params.rows.table4.first();
                    baseline(material, question(task, measure), any, pairs)
                });
                table.row(Some(group), Kind::Baseline, label, cells);
            }
        }
    }
    table.mark_best();
    table.notes = notes(material, &table, task, source);
    table
}

/// A column's cell; the paper's figure stays even where this corpus has no annotation.
fn at(
    material: &Material,
    task: &str,
    source: &str,
    target: &Target<'_>,
    cell: &ByColumn<'_>,
) -> Cell {
    match target {
        Target::Domain(domain) => {
            let known = cell(domain, &[(source, domain)]);
            if material.is_annotated(domain, task) {
                return known;
            }
            Cell { paper: known.paper, ..Cell::absent() }
        }
        Target::Average => {
            let others = material.others(source).into_iter();
            let annotated = others.filter(|domain| material.is_annotated(domain, task));
            let pairs: Vec<_> = annotated.map(|domain| (source, domain)).collect();
            cell(AVERAGE, &pairs)
        }
    }
}

fn notes(material: &Material, table: &Table, task: &str, source: &str) -> Vec<String> {
    let mut notes = Vec::new();
    if source != material.paper.source {
        notes.push(format!(
            "The paper's source domain is {}: its figures are not comparable and are left out.",
            material.paper.source
        ));
    }
    let lacking = material.domains().into_iter();
    let lacking: Vec<_> = lacking.filter(|d| !material.is_annotated(d, task)).collect();
    if !lacking.is_empty() {
        let names = lacking.join(", ");
        notes.push(format!(
            "— is a test set without {} annotation ({names}); averages leave it out.",
            task_name(task)
        ));
    }
    notes.extend(average_note(material));
    notes.extend(seed_note(material));
    notes.extend(partial_note(table));
    notes
}
