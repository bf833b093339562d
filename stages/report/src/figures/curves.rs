//! Learning curves of the systems of table 3 on one source domain.

use super::axes::{Series, plot};
use crate::coverage::{What, needs};
use crate::learning::Epoch;
use crate::material::Material;
use crate::runs::Run;
use crate::table::{Figure, Section};

const TASKS: &str = "chunk";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let source = material.params.source.of(TASKS);
    let systems = &material.params.rows.table3;
    let mut section = Section::new("curves", "Curves", "Learning curves");
    section.intro = format!(
        "Chunking accuracy on the development set of {source} after each epoch, for the systems \
         of table 3."
    );
    section.needs = needs(TASKS, systems, &[source], What::Training);
    let lines = series(material, TASKS, source, systems, |epoch| epoch.dev);
    if !lines.is_empty() {
        let title = format!("Chunking accuracy on the development set of {source}");
        let svg = plot(&title, "development accuracy (%)", &lines);
        let caption = "A large mark is the epoch whose model was kept; a line ends where training \
                       stopped."
            .to_owned();
        section.figures.push(Figure { name: "curves".to_owned(), title, caption, svg });
    }
    section
}

/// One line per system and seed, in per cent; epochs without a figure are left out.
pub(super) fn series(
    material: &Material,
    tasks: &str,
    source: &str,
    systems: &[String],
    share: impl Fn(&Epoch) -> Option<f64>,
) -> Vec<Series> {
    let mut lines = Vec::new();
    let known = &material.params.rows.table3;
    for (at, system) in systems.iter().enumerate() {
        // A system has the same colour in every figure.
        let place = known.iter().position(|name| name == system);
        let kind = place.unwrap_or(known.len() + at);
        let seeds = material.curves.get(&Run::new(tasks, system, source));
        for epochs in seeds.into_iter().flat_map(|seeds| seeds.values()) {
            let point = |epoch: &Epoch| Some((epoch.number, 100.0 * share(epoch)?, epoch.best));
            let points: Vec<_> = epochs.iter().filter_map(point).collect();
            if !points.is_empty() {
                lines.push(Series { label: material.label(system).to_owned(), kind, points });
            }
        }
    }
    lines
}
