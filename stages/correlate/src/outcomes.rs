//! Outcomes: the error that sluice networks save over single-task networks and hard sharing, and how
//! much they share.
//!
//! The systems compared here are the paper's claim (section 5), so they are named here.

use std::collections::{BTreeMap, BTreeSet};

use crate::inputs::{Accuracies, Run, Weights};
use statistics::describe::mean;
use statistics::scores::error_reduction;

/// The system whose gains and weights are analysed.
const SYSTEM: &str = "sluice";
/// The systems that it is compared with.
const BASELINES: [&str; 2] = ["single", "hard"];

/// One outcome of one task in one domain.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outcome {
    pub(crate) task: String,
    pub(crate) domain: String,
    pub(crate) target: String,
    pub(crate) value: f64,
}

/// What the outcomes are about: the column `system` of the table.
pub(crate) fn system() -> &'static str {
    SYSTEM
}

/// Relative error reductions of [`SYSTEM`]: in its own domain, and out of domain both by source (mean
/// over the other targets) and by target (mean over the other sources, as table 3 averages).
pub(crate) fn error_reductions(accuracies: &Accuracies) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let tasks: BTreeSet<&str> = accuracies.keys().map(|run| run.tasks.as_str()).collect();
    for task in tasks {
        for baseline in BASELINES {
            let pairs = pairs(accuracies, task, baseline);
            let domains: BTreeSet<&str> =
                pairs.keys().flat_map(|&(source, target)| [source, target]).collect();
            for domain in domains {
                let mut add = |half: &str, keep: &dyn Fn(&str, &str) -> bool| {
                    let kept = pairs.iter().filter(|((s, t), _)| keep(s, t)).map(|(_, pair)| *pair);
                    outcomes.extend(reduction(kept).map(|value| Outcome {
                        task: task.to_owned(),
                        domain: domain.to_owned(),
                        target: format!("error reduction over {baseline}, {half}"),
                        value,
                    }));
                };
                add("in-domain", &|s, t| s == domain && t == domain);
                add("out-of-domain by source", &|s, t| s == domain && t != domain);
                add("out-of-domain by target", &|s, t| s != domain && t == domain);
            }
        }
    }
    outcomes
}

/// (source, target) -> accuracies of the system and of the baseline, where both are known.
fn pairs<'a>(
    accuracies: &'a Accuracies,
    task: &str,
    baseline: &str,
) -> BTreeMap<(&'a str, &'a str), (f64, f64)> {
    let mut pairs = BTreeMap::new();
    for (run, of_system) in accuracies.iter().filter(|(r, _)| r.tasks == task && r.system == SYSTEM)
    {
        let other = Run { system: baseline.to_owned(), ..run.clone() };
        let Some(of_baseline) = accuracies.get(&other) else { continue };
        for (target, system) in of_system {
            if let Some(baseline) = of_baseline.get(target) {
                let pair = (run.source.as_str(), target.as_str());
                pairs.insert(pair, (*system, *baseline));
            }
        }
    }
    pairs
}

/// The relative error reduction of the mean accuracies; none without pairs, or without an error to
/// reduce.
fn reduction(pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (system, baseline): (Vec<f64>, Vec<f64>) = pairs.unzip();
    let (system, baseline) = (mean(&system)?, mean(&baseline)?);
    error_reduction(system, baseline)
}

/// The sharing weights of [`SYSTEM`], by layer.
pub(crate) fn sharing(weights: &Weights) -> Vec<Outcome> {
    let runs = weights.iter().filter(|(run, _)| run.system == SYSTEM);
    runs.flat_map(|(run, by_name)| {
        by_name.iter().map(|(name, &value)| Outcome {
            task: run.tasks.clone(),
            domain: run.source.clone(),
            target: name.clone(),
            value,
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(system: &str, source: &str) -> Run {
        Run { tasks: "chunk".to_owned(), system: system.to_owned(), source: source.to_owned() }
    }

    fn scores(pairs: &[(&str, f64)]) -> BTreeMap<String, f64> {
        pairs.iter().map(|(target, accuracy)| ((*target).to_owned(), *accuracy)).collect()
    }

    #[test]
    fn reductions_are_of_the_means() {
        let accuracies = Accuracies::from([
            (run("sluice", "a"), scores(&[("a", 0.95), ("b", 0.8), ("c", 0.9)])),
            (run("single", "a"), scores(&[("a", 0.90), ("b", 0.6), ("c", 0.8)])),
            (run("sluice", "b"), scores(&[("a", 0.7), ("b", 1.0)])),
            (run("single", "b"), scores(&[("a", 0.6), ("b", 1.0)])),
            (run("hard", "c"), scores(&[("a", 0.5)])),
        ]);
        let outcomes = error_reductions(&accuracies);
        let value = |domain: &str, half: &str| {
            let target = format!("error reduction over single, {half}");
            let found = outcomes.iter().find(|o| o.domain == domain && o.target == target)?;
            Some((found.value * 1e6).round() / 1e6)
        };
        assert_eq!(value("a", "in-domain"), Some(0.5));
        // From a: mean .85 against .70, so half of the error is gone.
        assert_eq!(value("a", "out-of-domain by source"), Some(0.5));
        // To a, from b alone: .7 against .6.
        assert_eq!(value("a", "out-of-domain by target"), Some(0.25));
        assert_eq!(value("b", "in-domain"), None);
        assert!(outcomes.iter().all(|o| !o.target.contains("hard")));
    }
}
