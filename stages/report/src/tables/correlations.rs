//! Correlations of task properties with gains and with sharing (the paper's section 5): the tests that
//! were named beforehand with a verdict each, then all others, and the properties themselves.

use super::task_name;
use crate::correlated::{Correlation, Named, POOLED, Property};
use crate::coverage::{Need, What, missing, needs};
use crate::figures::correlation;
use crate::material::Material;
use crate::table::{Cell, Kind, MISSING, Section, Table};

/// The systems whose runs the analysis wants.
const SYSTEMS: [&str; 3] = ["single", "hard", "sluice"];
/// The tasks that it is about: chunking on every domain, the others where the profile asks for it.
const CHUNK: &str = "chunk";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("correlations", "Correlations", "What goes with gains and with sharing");
    section.intro = "Properties of each domain's task data with what networks made of it. ρ is \
                     Spearman's coefficient over domains; that of several tasks is the mean of \
                     theirs, weighted by their domains, so that only ranks within a task count. p \
                     is the share of all orders of the domains whose ρ is at least as far from 0, \
                     where a domain moves with its points of all tasks: tasks share its text, so \
                     that more tasks make ρ steadier and never add an independent point. Properties \
                     are of the domain's own data: by source, of the data that a network was \
                     trained on; by target, of the training data of the domain that it was tested \
                     on, which it did not see."
        .to_owned();
    section.needs = wanted(material);
    section.figures.extend(correlation::figure(material));
    section.tables = vec![named(material), others(material)];
    section.tables.extend(measured(material));
    section
}

/// The runs that the analysis rests on, as far as the profile asks for them.
fn wanted(material: &Material) -> Vec<Need> {
    let systems = SYSTEMS.map(str::to_owned);
    let chunk = needs(CHUNK, &systems, &material.domains(), What::Scores);
    let analysed = material.params.analysed.iter().flat_map(|(tasks, domains)| {
        let domains: Vec<&str> = domains.iter().map(String::as_str).collect();
        needs(tasks, &systems, &domains, What::Scores)
    });
    chunk.into_iter().chain(analysed).collect()
}

/// The family of tests that were named beforehand.
fn named(material: &Material) -> Table {
    let columns = [
        "verdict",
        "the paper says",
        "Spearman ρ",
        "p",
        "corrected p",
        "smallest corrected p",
        "Pearson r",
        "tasks",
        "points",
    ];
    let title = "What the paper says, tested";
    let mut table =
        Table::new("correlations", title, "property, outcome", columns.map(str::to_owned).to_vec());
    let level = material.params.comparison.level;
    let rows = material.correlations.iter();
    for (row, named) in rows.filter_map(|row| Some((row, row.named.as_ref()?))) {
        let sign = if named.positive { "ρ > 0" } else { "ρ < 0" };
        let mut cells = vec![
            Cell::text(verdict(row, named, level)),
            Cell::text(format!("{}: {sign}", named.says)),
            Cell::number(row.spearman, 2),
            Cell::number(row.spearman_p, 4),
            Cell::number(named.adjusted, 4),
            Cell::number(named.least_adjusted, 4),
            Cell::number(row.pearson, 2),
            Cell::text(over(row)),
            Cell::text(format!("{} of {}, {} domains", row.n, row.of, row.domains)),
        ];
        if row.spearman.is_none() {
            let of_row = |need: &Need| row.over.is_empty() || row.over.contains(&need.run.tasks);
            let needs: Vec<Need> = wanted(material).into_iter().filter(of_row).collect();
            let lacks = missing(&needs, material);
            let gaps = cells.iter_mut().filter(|cell| cell.text == MISSING);
            gaps.for_each(|gap| gap.lacks = lacks.clone());
        }
        table.row(None, Kind::System, format!("{}, {}", row.property, row.target), cells);
    }
    table.notes = named_notes(material, table.rows.len());
    table
}

/// What a test says, in words.
fn verdict(row: &Correlation, named: &Named, level: f64) -> &'static str {
    let (Some(rho), Some(adjusted)) = (row.spearman, named.adjusted) else {
        return match row.n {
            0 => "no runs",
            1 | 2 => "too few domains",
            _ => "does not vary",
        };
    };
    if adjusted <= level {
        let as_said = (rho > 0.0) == named.positive;
        return if as_said { "as the paper says" } else { "the reverse" };
    }
    match named.least_adjusted {
        Some(least) if least > level => "out of reach: too few domains",
        _ => "not shown",
    }
}

fn named_notes(material: &Material, tests: usize) -> Vec<String> {
    if tests == 0 {
        return vec!["The pipeline names no tests beforehand.".to_owned()];
    }
    let level = material.params.comparison.level;
    let mut notes = vec![format!(
        "These {tests} tests were named in pipeline.toml ([analysis]) before anything was looked \
         at. They are one family: corrected p is Holm's, over all {tests}, and counts up to {level}. \
         The smallest corrected p is what the same points could have given in their most telling \
         order; above {level}, nothing could have been shown. Points are those that there are, of \
         all domains and tasks with data to train on; a domain counts once, whatever its tasks."
    )];
    notes.push(
        "Inner against outer layers: the mean |ρ| of the inner layers' alphas with all properties \
         less that of the outer layer's; p by exchanging a domain's two."
            .to_owned(),
    );
    if material.correlations.iter().any(|row| row.exact == Some(false)) {
        notes.push("Where not all orders can be counted, p is of drawn ones.".to_owned());
    }
    notes
}

/// Everything that was not named beforehand, by system and tasks.
fn others(material: &Material) -> Table {
    let columns = ["points", "Spearman ρ", "p", "smallest p", "Pearson r", "p of r"];
    let columns = columns.map(str::to_owned).to_vec();
    let title = "Exploratory: all other correlations, the strongest first";
    let mut table = Table::new("correlations.all", title, "property, outcome", columns);
    table.folded = true;
    let mut groups: Vec<(String, Vec<&Correlation>)> = Vec::new();
    let is_other = |row: &&Correlation| row.named.is_none() && row.spearman.is_some();
    let known: Vec<&Correlation> = material.correlations.iter().filter(is_other).collect();
    for row in &known {
        let group = match row.task.as_str() {
            POOLED => format!("{}, pooled over {}", material.label(&row.system), over(row)),
            _ => format!("{}, {}", material.label(&row.system), over(row)),
        };
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((group, vec![row])),
        }
    }
    for (group, mut rows) in groups {
        // The table's own order decides between equals.
        rows.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
        for row in rows {
            let cells = vec![
                Cell::count(u64::from(row.n)),
                Cell::number(row.spearman, 2),
                Cell::number(row.spearman_p, 4),
                Cell::number(row.least, 4),
                Cell::number(row.pearson, 2),
                Cell::number(row.pearson_p, 4),
            ];
            let label = format!("{}, {}", row.property, row.target);
            table.row(Some(&group), Kind::System, label, cells);
        }
    }
    table.notes = vec![match known.len() {
        0 => "No correlations: they need runs on at least three source domains.".to_owned(),
        all => {
            let level = material.params.comparison.level;
            let small = known.iter().filter(|row| row.spearman_p.is_some_and(|p| p <= level));
            format!(
                "Read as hints: nothing here was named beforehand and no p is corrected. Of {all}, {} \
                 have a p up to {level}; without any relation at all, about {} would.",
                small.count(),
                (all as f64 * level).round()
            )
        }
    }];
    table
}

fn strength(row: &Correlation) -> f64 {
    // Coefficients that differ only by rounding count as equal.
    crate::number::rounded(row.spearman.map_or(0.0, f64::abs), 6)
}

/// The tasks that a row rests on.
fn over(row: &Correlation) -> String {
    let names: Vec<String> = row.over.iter().map(|task| task_name(task).to_string()).collect();
    match (row.task.as_str(), names.is_empty()) {
        (POOLED, true) => "pooled".to_owned(),
        (task, true) => task_name(task).to_string(),
        (_, false) => names.join(", "),
    }
}

/// The properties that were measured, and what each of them is.
fn measured(material: &Material) -> Vec<Table> {
    let all = &material.properties;
    let domains: Vec<String> = material.params.domains.clone();
    let mut values = Table::new(
        "correlations.properties",
        "Properties of the training data",
        "property",
        domains.clone(),
    );
    values.folded = true;
    let mut meanings = Table::new(
        "correlations.meaning",
        "What the properties are",
        "property",
        vec!["meaning".to_owned()],
    );
    (meanings.folded, meanings.numeric) = (true, false);
    let mut tasks: Vec<&str> = Vec::new();
    let mut names: Vec<&Property> = Vec::new();
    for property in all {
        if !tasks.contains(&property.task.as_str()) {
            tasks.push(&property.task);
        }
        if !names.iter().any(|known| known.name == property.name) {
            names.push(property);
        }
    }
    for task in tasks {
        for name in &names {
            let of = |domain: &String| {
                let is =
                    |p: &&Property| p.task == task && p.name == name.name && p.domain == *domain;
                all.iter().find(is)
            };
            let cells: Vec<Cell> = domains.iter().map(|domain| value(of(domain))).collect();
            if cells.iter().any(|cell| cell.value.is_some()) {
                values.row(Some(&task_name(task)), Kind::Baseline, &name.name, cells);
            }
        }
    }
    for property in names {
        meanings.row(None, Kind::Baseline, &property.name, vec![Cell::text(&property.meaning)]);
    }
    let tables = vec![values, meanings];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// A count as one, anything else with four significant digits or so.
fn value(property: Option<&Property>) -> Cell {
    let Some(value) = property.map(|property| property.value) else { return Cell::absent() };
    let is_count = value >= 0.0 && value.fract() == 0.0 && value < 1e15;
    match value.abs() {
        _ if is_count => Cell::count(value as u64),
        size if size >= 100.0 => Cell::number(Some(value), 1),
        size if size >= 10.0 => Cell::number(Some(value), 2),
        _ => Cell::number(Some(value), 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(rho: f64, adjusted: f64, least: f64, positive: bool) -> (Correlation, Named) {
        let named = Named {
            says: String::new(),
            positive,
            adjusted: Some(adjusted),
            least_adjusted: Some(least),
        };
        (Correlation { n: 7, spearman: Some(rho), ..Correlation::default() }, named)
    }

    #[test]
    fn verdicts_in_words() {
        let of = |(row, named): (Correlation, Named)| verdict(&row, &named, 0.05);
        assert_eq!(of(row(0.9, 0.02, 0.003, true)), "as the paper says");
        assert_eq!(of(row(-0.9, 0.05, 0.003, true)), "the reverse");
        assert_eq!(of(row(-0.9, 0.02, 0.003, false)), "as the paper says");
        assert_eq!(of(row(0.9, 0.06, 0.003, true)), "not shown");
        assert_eq!(of(row(0.9, 0.11, 0.1, true)), "out of reach: too few domains");
        let (mut empty, mut named) = row(0.0, 1.0, 1.0, true);
        (empty.spearman, named.adjusted, named.least_adjusted) = (None, None, None);
        for (n, words) in [(0, "no runs"), (2, "too few domains"), (7, "does not vary")] {
            assert_eq!(verdict(&Correlation { n, ..empty.clone() }, &named, 0.05), words);
        }
    }
}
