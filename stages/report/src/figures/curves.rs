//! Learning curves: of the systems of table 3 on one source domain, and of every run there is.

use std::collections::BTreeSet;

use super::plot::{Line, Panel, Plot};
use crate::coverage::{What, needs};
use crate::learning::Epoch;
use crate::material::Material;
use crate::runs::Run;
use crate::table::Section;

const TASKS: &str = "chunk";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let source = material.params.source.of(TASKS);
    let systems = &material.params.rows.table3;
    let mut section = Section::new("curves", "Curves", "Learning curves");
    section.intro = format!(
        "Chunking accuracy on the development set of {source} after each epoch, for the systems \
         of table 3; then the curves of every run, a plot for each combination of tasks and each \
         source domain. With random labels, they are of the training sentences."
    );
    section.needs = needs(TASKS, systems, &[source], What::Training);
    let plot = |title: String, y: &str, panels: Vec<Panel>| Plot {
        title,
        x: "epoch".to_owned(),
        y: y.to_owned(),
        decimals: 2,
        panels,
    };
    let one = panel(material, TASKS, source, systems, "", |epoch| epoch.dev);
    if let Some(one) = one {
        let title = format!("Chunking accuracy on the development set of {source}");
        let plot = plot(title, "development accuracy (%)", vec![one]);
        section.figures.push(plot.figure("curves", "A line ends where training stopped."));
    }
    let all = all(material);
    if all.len() > 1 || all.iter().any(|panel| panel.lines.len() > systems.len()) {
        let title = "Learning curves of all runs".to_owned();
        let plot = plot(title, "accuracy of the main task (%)", all);
        let caption = "A plot has the combination of tasks and the source domain of its networks; \
                       those of one combination have one scale. A line ends where training stopped.";
        section.figures.push(plot.figure("curves-runs", caption));
    }
    section
}

/// A panel for each combination of tasks and each source domain.
fn all(material: &Material) -> Vec<Panel> {
    let known = &material.params;
    let combinations: BTreeSet<&str> =
        material.curves.keys().map(|run| run.tasks.as_str()).collect();
    // In the order in which domains stand in tables, and others behind them.
    let mut sources = material.domains();
    for run in material.curves.keys() {
        if !sources.contains(&run.source.as_str()) {
            sources.push(&run.source);
        }
    }
    let systems = systems(material);
    let mut panels = Vec::new();
    for tasks in combinations {
        let random = known.tasks.get(tasks).is_some_and(|tasks| tasks.random_labels.is_some());
        let share = |epoch: &Epoch| if random { epoch.train } else { epoch.dev };
        for source in &sources {
            let title = format!("{} · {source}", tasks.to_uppercase());
            panels.extend(panel(material, tasks, source, &systems, &title, share));
        }
    }
    panels
}

/// Every system that has a curve or a row, in the order of the tables: the place of a system is the
/// look of its lines in every figure.
fn systems(material: &Material) -> Vec<String> {
    let rows = &material.params.rows;
    let named =
        [&rows.table3, &rows.table4, &rows.table5, &rows.table6, &rows.unprinted, &rows.figure3];
    let named = named.into_iter().flatten();
    let mut systems: Vec<String> = Vec::new();
    for system in named.chain(material.curves.keys().map(|run| &run.system)) {
        if !systems.contains(system) {
            systems.push(system.clone());
        }
    }
    systems
}

/// The lines of some systems on a source domain, in per cent; epochs without a figure are left out.
/// None where no run has any.
pub(super) fn panel(
    material: &Material,
    tasks: &str,
    source: &str,
    wanted: &[String],
    title: &str,
    share: impl Fn(&Epoch) -> Option<f64>,
) -> Option<Panel> {
    let point = |epoch: &Epoch| Some((epoch.number, 100.0 * share(epoch)?, epoch.best));
    let mut lines = Vec::new();
    for (style, system) in systems(material).iter().enumerate() {
        let Some(seeds) = material.curves.get(&Run::new(tasks, system, source)) else { continue };
        if wanted.contains(system) {
            let seeds: Vec<Vec<_>> =
                seeds.values().map(|epochs| epochs.iter().filter_map(point).collect()).collect();
            lines.extend(Line::of(material.label(system), style, &seeds));
        }
    }
    let panel = Panel { title: title.to_owned(), group: tasks.to_owned(), lines };
    (!panel.lines.is_empty()).then_some(panel)
}
