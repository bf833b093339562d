//! Figure 3: how fast networks learn random labels.

use super::curves::series;
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::table::{Figure, Section};

const TASKS: &str = "noise";

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section = Section::new("figure3", "Figure 3", "Figure 3: fitting random labels");
    section.intro =
        "Chunking sentences whose labels were replaced at random, trained with true POS \
                     sentences beside them: accuracy on these training sentences after each epoch. \
                     What fits noise faster has more freedom to overfit. An epoch is one update \
                     for each sentence of the tasks together, shared evenly by the tasks: with \
                     fewer POS sentences than chunking sentences, a network of two tasks sees \
                     less chunking in an epoch than one of a single task."
            .to_owned();
    let source = material.params.source.of(TASKS);
    let systems = &material.params.rows.figure3;
    section.needs = needs(TASKS, systems, &[source], What::Training);
    let lines = series(material, TASKS, source, systems, |epoch| epoch.train);
    if !lines.is_empty() {
        let title = "Accuracy on randomly labelled training sentences".to_owned();
        let svg = super::axes::plot(&title, "training accuracy (%)", &lines);
        let caption = "A large mark is the epoch whose model was kept.".to_owned();
        section.figures.push(Figure { name: "figure3".to_owned(), title, caption, svg });
    }
    section
}
