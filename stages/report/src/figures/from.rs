//! The steps that a figure rests on, by its name.
//!
//! Left out: which line or cell of a figure rests on which of them.

use crate::coverage::{Need, What};
use crate::material::Material;
use crate::runs::Run;
use crate::steps::Steps;
use crate::table::Section;

/// What the reference system is compared with in `pairs-difference`.
const SINGLE: &str = "single";

/// Says of every figure of a section what it rests on.
pub(crate) fn fill(section: &mut Section, material: &Material) {
    for figure in &mut section.figures {
        figure.from = match figure.name.as_str() {
            "correlation-matrix" => Steps::correlated(),
            "curves-runs" => material.curves.keys().map(|run| trained(run, material)).collect(),
            "pairs-difference" => compared(&section.needs, material),
            name => {
                let of = name.split_once('-').map(|(_, of)| of);
                let shown = |need: &&Need| match (section.name, of) {
                    ("pairs", Some(system)) => need.run.system == system,
                    ("figure2", Some(tasks)) => need.run.tasks == tasks,
                    _ => true,
                };
                section.needs.iter().filter(shown).map(|need| steps(need, material)).collect()
            }
        };
    }
}

/// Those of the steps that are needed which there are.
fn steps(need: &Need, material: &Material) -> Steps {
    match need.what {
        What::Training => trained(&need.run, material),
        What::Scores => {
            let seeds = material.runs.seeds_of(&need.run);
            seeds.map(|seed| Steps::evaluated(&need.run, seed)).collect()
        }
    }
}

fn trained(run: &Run, material: &Material) -> Steps {
    let seeds = material.curves.get(run).into_iter().flat_map(|seeds| seeds.keys());
    seeds.map(|seed| Steps::trained(run, *seed)).collect()
}

/// The evaluations of which both systems have the seed and the source.
fn compared(needs: &[Need], material: &Material) -> Steps {
    let reference = material.params.comparison.reference.as_str();
    let own = needs.iter().map(|need| &need.run).filter(|run| run.system == reference);
    let both = own.flat_map(|run| {
        let other = Run::new(&run.tasks, SINGLE, &run.source);
        let seeds = material.runs.seeds_of(run).filter(|seed| material.runs.has(&other, *seed));
        let seeds: Vec<_> = seeds.collect();
        let other = &other;
        seeds
            .into_iter()
            .map(|seed| Steps::evaluated(run, seed).and(Steps::evaluated(other, seed)))
            .collect::<Vec<_>>()
    });
    both.collect()
}
