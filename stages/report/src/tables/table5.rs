//! Table 5: one network for four tasks.

use super::{average_note, baseline, mean, partial_note, seed_note, task_name};
use crate::coverage::{Need, What, needs};
use crate::material::Material;
use crate::runs::{Measure, Question, Run};
use crate::table::{Cell, Kind, Section, Table};

const FOUR: &str = "four";
const TASKS: [&str; 4] = ["chunk", "ner", "srl", "pos"];
/// The system whose row is four networks, one per task.
const SINGLE: &str = "single";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let source = material.params.source.of(FOUR);
    let mut section = Section::new("table5", "Table 5", "Table 5: four tasks at once");
    section.intro = format!(
        "One network for all four tasks, trained on {source}: token accuracy in per cent, mean \
         over target domains. The single-task row is one network per task."
    );
    let (single, joint): (Vec<_>, Vec<_>) =
        material.params.rows.table5.iter().cloned().partition(|system| system == SINGLE);
    section.needs = needs(FOUR, &joint, &[source], What::Scores);
    let runs = TASKS.iter().flat_map(|task| single.iter().map(|s| Run::new(task, s, source)));
    section.needs.extend(runs.map(|run| Need { run, what: What::Scores }));
    section.tables = vec![table(material, source)];
    section
}

fn table(material: &Material, source: &str) -> Table {
    let columns = TASKS.iter().map(|task| task_name(task)).collect();
    let mut table = Table::new("table5", format!("Accuracy (%) from {source}"), "system", columns);
    let groups = [
        ("Mean over all domains".to_owned(), true),
        (format!("Mean without the source domain {source}"), false),
    ];
    for (group, with_source) in &groups {
        for system in &material.params.rows.table5 {
            let cells = TASKS.iter().map(|task| {
                let pairs = pairs(material, task, source, *with_source);
                let question = |system: &str| question(system, task, Measure::Accuracy);
                let contrast = material.contrast(question, system, &pairs);
                let comparable = *with_source && source == material.paper.source;
                let figure = material.paper.four_tasks(system, task);
                let cell = mean(material, question(system), system, &pairs).against(contrast);
                cell.paper(figure.filter(|_| comparable), 2)
            });
            table.row(Some(group), Kind::System, material.label(system), cells.collect());
        }
        for (measure, label) in super::table3::BASELINES {
            let cells = TASKS.iter().map(|task| {
                // Labels that are no tags have no O.
                if !material.params.is_bio(task) && measure == Measure::Outside {
                    return Cell::absent();
                }
                let pairs = pairs(material, task, source, *with_source);
                let rows = &material.params.rows.table5;
                let joint = rows.iter().find(|system| *system != SINGLE);
                let of = |name: &str, any| {
                    baseline(material, question(name, task, measure), any, &pairs)
                };
                let cell = of(FOUR, joint);
                if cell.value.is_some() { cell } else { of(SINGLE, rows.first()) }
            });
            table.row(Some(group), Kind::Baseline, label, cells.collect());
        }
    }
    table.mark_best();
    table.notes.push(
        "How the paper averages is not known: its figures stand beside the mean over all domains."
            .to_owned(),
    );
    if source != material.paper.source {
        table.notes.push(format!(
            "The paper's source domain is {}: its figures are not comparable and are left out.",
            material.paper.source
        ));
    }
    table.notes.extend(average_note(material));
    table.notes.extend(seed_note(material));
    table.notes.extend(partial_note(&table));
    table
}

/// Single-task networks are one run per task, all others one run for four tasks.
fn question<'a>(system: &str, task: &'a str, measure: Measure) -> Question<'a> {
    let tasks = if system == SINGLE { task } else { FOUR };
    Question { tasks, task, split: "test", measure }
}

/// The annotated targets of a source.
fn pairs<'a>(
    material: &'a Material,
    task: &str,
    source: &'a str,
    with_source: bool,
) -> Vec<(&'a str, &'a str)> {
    let domains = material.domains().into_iter();
    domains
        .filter(|domain| with_source || *domain != source)
        .filter(|domain| material.is_annotated(domain, task))
        .map(|domain| (source, domain))
        .collect()
}
