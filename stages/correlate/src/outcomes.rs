//! Outcomes: the error that sluice networks save over single-task networks and over hard sharing, the
//! error that hard sharing saves, and how much sluice networks share. Hard sharing has no weights to
//! look at.
//!
//! The systems compared here are the paper's claim (section 5), so they are named here.

use std::collections::{BTreeMap, BTreeSet};

use crate::inputs::{Accuracies, Run, Weights};
use statistics::describe::mean;
use statistics::scores::error_reduction;

/// The system whose weights are analysed, and whose gains are.
pub(crate) const SLUICE: &str = "sluice";
/// Systems, and those over which their gains are analysed.
const GAINS: [(&str, &str); 3] = [(SLUICE, "single"), (SLUICE, "hard"), ("hard", "single")];
/// Over which targets gains are averaged.
const HALVES: [&str; 3] = ["in-domain", "out-of-domain by source", "out-of-domain by target"];
/// The weights that are analysed, each by layer and over all layers.
const WEIGHTS: [&str; 3] = [OWN, CROSS, BETA];
/// The mean |alpha| between the subspaces of one task.
pub(crate) const OWN: &str = "own-task alpha";
/// The mean |alpha| between tasks.
pub(crate) const CROSS: &str = "cross-task alpha";
/// The main task's beta.
pub(crate) const BETA: &str = "beta";

/// One outcome of one task in one domain.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outcome {
    pub(crate) task: String,
    pub(crate) domain: String,
    pub(crate) system: &'static str,
    pub(crate) target: String,
    pub(crate) value: f64,
}

/// What a gain is called.
fn gain(over: &str, half: &str) -> String {
    format!("error reduction over {over}, {half}")
}

/// What a weight of one layer, from 1, is called.
fn of_layer(weight: &str, layer: u32) -> String {
    format!("{weight}, layer {layer}")
}

/// What the mean of a weight over all layers is called.
fn of_all_layers(weight: &str) -> String {
    format!("{weight}, all layers")
}

/// Whether an outcome of sluice networks is called so. How many layers there are is not known here.
pub(crate) fn is_known(name: &str) -> bool {
    let gains = GAINS.iter().filter(|(system, _)| *system == SLUICE);
    gains.flat_map(|(_, over)| HALVES.map(|half| gain(over, half))).any(|known| known == name)
        || WEIGHTS.iter().any(|weight| {
            let layer = name.strip_prefix(*weight).and_then(|rest| rest.strip_prefix(", layer "));
            let layer = layer.and_then(|layer| layer.parse::<u32>().ok());
            layer.is_some_and(|layer| layer > 0)
                || (*weight != BETA && name == of_all_layers(weight))
        })
}

/// Outcomes as they are called.
pub(crate) fn examples() -> Vec<String> {
    vec![gain("single", HALVES[0]), of_layer(BETA, 1), of_all_layers(CROSS)]
}

/// Relative error reductions of each system of [`GAINS`]: in its own domain, and out of domain both by
/// source (mean over the other targets) and by target (mean over the other sources, as table 3
/// averages).
pub(crate) fn error_reductions(accuracies: &Accuracies) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let tasks: BTreeSet<&str> = accuracies.keys().map(|run| run.tasks.as_str()).collect();
    for task in tasks {
        for (system, over) in GAINS {
            let pairs = pairs(accuracies, task, system, over);
            let domains: BTreeSet<&str> =
                pairs.keys().flat_map(|&(source, target)| [source, target]).collect();
            for domain in domains {
                let mut add = |half: &str, keep: &dyn Fn(&str, &str) -> bool| {
                    let kept = pairs.iter().filter(|((s, t), _)| keep(s, t)).map(|(_, pair)| *pair);
                    outcomes.extend(reduction(kept).map(|value| Outcome {
                        task: task.to_owned(),
                        domain: domain.to_owned(),
                        system,
                        target: gain(over, half),
                        value,
                    }));
                };
                let [within, by_source, by_target] = HALVES;
                add(within, &|s, t| s == domain && t == domain);
                add(by_source, &|s, t| s == domain && t != domain);
                add(by_target, &|s, t| s != domain && t == domain);
            }
        }
    }
    outcomes
}

/// (source, target) -> accuracies of the system and of the baseline, where both are known.
fn pairs<'a>(
    accuracies: &'a Accuracies,
    task: &str,
    system: &str,
    baseline: &str,
) -> BTreeMap<(&'a str, &'a str), (f64, f64)> {
    let mut pairs = BTreeMap::new();
    for (run, of_system) in accuracies.iter().filter(|(r, _)| r.tasks == task && r.system == system)
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

/// The sharing weights of sluice networks, by layer; those of alpha over all layers too.
pub(crate) fn sharing(weights: &Weights) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for (run, by_name) in weights.iter().filter(|(run, _)| run.system == SLUICE) {
        let mut add = |target: String, value: Option<f64>| {
            let (task, domain) = (run.tasks.clone(), run.source.clone());
            let outcome = |value| Outcome { task, domain, system: SLUICE, target, value };
            outcomes.extend(value.map(outcome));
        };
        for (weight, by_layer) in by_name {
            by_layer.iter().for_each(|(layer, value)| add(of_layer(weight, *layer), Some(*value)));
            if *weight != BETA {
                let layers: Vec<f64> = by_layer.values().copied().collect();
                add(of_all_layers(weight), mean(&layers));
            }
        }
    }
    outcomes
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
            (run("hard", "b"), scores(&[("b", 1.0), ("a", 0.8)])),
        ]);
        let outcomes = error_reductions(&accuracies);
        let value = |domain: &str, half: &str| {
            let target = format!("error reduction over single, {half}");
            let of = |o: &&Outcome| (o.system, o.domain.as_str()) == (SLUICE, domain);
            let found = outcomes.iter().filter(of).find(|o| o.target == target)?;
            Some((found.value * 1e6).round() / 1e6)
        };
        assert_eq!(value("a", "in-domain"), Some(0.5));
        // From a: mean .85 against .70, so half of the error is gone.
        assert_eq!(value("a", "out-of-domain by source"), Some(0.5));
        // To a, from b alone: .7 against .6.
        assert_eq!(value("a", "out-of-domain by target"), Some(0.25));
        assert_eq!(value("b", "in-domain"), None);
        // Hard sharing is compared with single-task networks only where it was trained.
        let of_hard: Vec<_> = outcomes.iter().filter(|o| o.system == "hard").collect();
        let found = |o: &&Outcome| (o.domain.clone(), o.target.clone(), (o.value * 1e6).round());
        let halves = ["by source", "by target"].map(|h| format!("over single, out-of-domain {h}"));
        let name = |half: &str| format!("error reduction {half}");
        assert_eq!(
            of_hard.iter().map(found).collect::<Vec<_>>(),
            [
                ("a".to_owned(), name(&halves[1]), 500_000.0),
                ("b".to_owned(), name(&halves[0]), 500_000.0),
            ]
        );
    }

    #[test]
    fn outcomes_are_known_by_their_names() {
        for name in examples().iter().map(String::as_str).chain(["own-task alpha, layer 3"]) {
            assert!(is_known(name), "{name}");
        }
        for name in ["beta, all layers", "beta, layer 0", "alpha", "error reduction over hard"] {
            assert!(!is_known(name), "{name}");
        }
    }
}
