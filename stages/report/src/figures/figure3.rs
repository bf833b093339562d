//! Figure 3: how fast networks learn random labels.

use super::curves::panel;
use super::plot::Plot;
use crate::coverage::{What, needs};
use crate::material::Material;
use crate::table::Section;

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
    let plot = Plot {
        title: "Accuracy on randomly labelled training sentences".to_owned(),
        x: "epoch".to_owned(),
        y: "training accuracy (%)".to_owned(),
        decimals: 2,
        panels: panel(material, TASKS, source, systems, "", |epoch| epoch.train)
            .into_iter()
            .collect(),
    };
    if !plot.panels.is_empty() {
        section.figures.push(plot.figure("figure3", ""));
    }
    section
}
