//! The steps of the pipeline that a figure rests on, and the selectors that name them.
//!
//! A selector is a product: `evaluate[system=hard|sluice,domain=nw,seed=1|2]` names four steps. Steps that
//! are no product take several selectors, which do not overlap. Left out: the steps above (a network's
//! own data), which the pipeline tells.

use std::collections::{BTreeMap, BTreeSet};

use crate::runs::{Run, Seed};

/// The axes of `train` and `evaluate`, and of `ingest`.
const RUN: &[&str] = &["tasks", "system", "domain", "seed"];
const DATA: &[&str] = &["domain", "split"];

/// A stage and the axes of its matrix.
type Stage = (&'static str, &'static [&'static str]);

/// A set of steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Steps(BTreeMap<Stage, BTreeSet<Vec<String>>>);

/// A product of values, by axis.
type Block = Vec<BTreeSet<String>>;

impl Steps {
    /// The evaluation of a network.
    pub(crate) fn evaluated(run: &Run, seed: Seed) -> Self {
        Self::one(("evaluate", RUN), Self::run(run, seed))
    }

    /// The training of a network.
    pub(crate) fn trained(run: &Run, seed: Seed) -> Self {
        Self::one(("train", RUN), Self::run(run, seed))
    }

    /// The data of a domain's split.
    pub(crate) fn ingested(domain: &str, split: &str) -> Self {
        Self::one(("ingest", DATA), vec![domain.to_owned(), split.to_owned()])
    }

    /// The correlations: one step.
    pub(crate) fn correlated() -> Self {
        Self::one(("correlate", &[]), Vec::new())
    }

    fn one(stage: Stage, values: Vec<String>) -> Self {
        Self(BTreeMap::from([(stage, BTreeSet::from([values]))]))
    }

    fn run(run: &Run, seed: Seed) -> Vec<String> {
        vec![run.tasks.clone(), run.system.clone(), run.source.clone(), seed.to_string()]
    }

    /// These steps and others.
    #[must_use]
    pub(crate) fn and(mut self, others: Self) -> Self {
        for (stage, steps) in others.0 {
            self.0.entry(stage).or_default().extend(steps);
        }
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The selectors that name these steps and no others: of each stage, the fewest that merging
    /// axis by axis finds.
    pub(crate) fn selectors(&self) -> Vec<String> {
        let of = |(&(stage, axes), steps): (&Stage, &BTreeSet<Vec<String>>)| -> Vec<String> {
            blocks(steps, axes.len()).iter().map(|block| selector(stage, axes, block)).collect()
        };
        self.0.iter().flat_map(of).collect()
    }
}

impl FromIterator<Self> for Steps {
    fn from_iter<T: IntoIterator<Item = Self>>(parts: T) -> Self {
        parts.into_iter().fold(Self::default(), Self::and)
    }
}

fn selector(stage: &str, axes: &[&str], block: &Block) -> String {
    if axes.is_empty() {
        return stage.to_owned();
    }
    let values = |values: &BTreeSet<String>| {
        let mut values: Vec<&str> = values.iter().map(String::as_str).collect();
        // Seeds are numbers: 2 stands before 10.
        values.sort_by_key(|value| (value.parse::<u64>().ok(), *value));
        values.join("|")
    };
    let parts = axes.iter().zip(block).map(|(axis, of)| format!("{axis}={}", values(of)));
    format!("{stage}[{}]", parts.collect::<Vec<_>>().join(","))
}

/// Steps as products. Blocks that differ on one axis alone become one, one axis after the other; of all
/// orders of the axes, the first with the fewest blocks.
fn blocks(steps: &BTreeSet<Vec<String>>, axes: usize) -> Vec<Block> {
    let single = |step: &Vec<String>| step.iter().map(|v| BTreeSet::from([v.clone()])).collect();
    let steps: Vec<Block> = steps.iter().map(single).collect();
    let mut fewest: Option<Vec<Block>> = None;
    for order in orders(axes) {
        let merged = order.into_iter().fold(steps.clone(), merged);
        if fewest.as_ref().is_none_or(|known| merged.len() < known.len()) {
            fewest = Some(merged);
        }
        if fewest.as_ref().is_some_and(|known| known.len() == 1) {
            break;
        }
    }
    let mut blocks = fewest.unwrap_or_default();
    blocks.sort();
    blocks
}

/// Blocks that differ only on an axis, as one.
fn merged(blocks: Vec<Block>, axis: usize) -> Vec<Block> {
    let mut by_rest: BTreeMap<Block, BTreeSet<String>> = BTreeMap::new();
    for mut block in blocks {
        let values = block.remove(axis);
        by_rest.entry(block).or_default().extend(values);
    }
    let whole = |(mut rest, values): (Block, BTreeSet<String>)| {
        rest.insert(axis, values);
        rest
    };
    by_rest.into_iter().map(whole).collect()
}

/// All orders of `0..n`, that of descending numbers first: the last axes mostly vary.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(n - 1);
    let with = |at: usize| {
        shorter.iter().map(move |order| {
            let mut order = order.clone();
            order.insert(at, n - 1);
            order
        })
    };
    (0..n).flat_map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps that a selector names, as a reader of the report expands it.
    fn expanded(selector: &str) -> Vec<String> {
        let Some((stage, axes)) = selector.split_once('[') else {
            return vec![selector.to_owned()];
        };
        let mut names = vec![String::new()];
        for axis in axes.trim_end_matches(']').split(',') {
            let (axis, values) = axis.split_once('=').unwrap();
            let longer = |name: &String| -> Vec<String> {
                let comma = if name.is_empty() { "" } else { "," };
                values.split('|').map(|value| format!("{name}{comma}{axis}={value}")).collect()
            };
            names = names.iter().flat_map(longer).collect();
        }
        names.into_iter().map(|name| format!("{stage}[{name}]")).collect()
    }

    /// Each step by itself.
    fn names(steps: &Steps) -> Vec<String> {
        let name = |stage: &Stage, values: &Vec<String>| {
            let axes = stage.1.iter().zip(values).map(|(axis, value)| format!("{axis}={value}"));
            let axes = axes.collect::<Vec<_>>().join(",");
            if axes.is_empty() { stage.0.to_owned() } else { format!("{}[{axes}]", stage.0) }
        };
        steps.0.iter().flat_map(|(stage, of)| of.iter().map(move |v| name(stage, v))).collect()
    }

    fn evaluated(runs: &[(&str, &str, &str, Seed)]) -> Steps {
        let step = |&(tasks, system, source, seed): &(&str, &str, &str, Seed)| {
            Steps::evaluated(&Run::new(tasks, system, source), seed)
        };
        runs.iter().map(step).collect()
    }

    fn check(steps: &Steps, expected: &[&str]) {
        let selectors = steps.selectors();
        assert_eq!(selectors, expected);
        let mut all: Vec<String> = selectors.iter().flat_map(|s| expanded(s)).collect();
        all.sort();
        let mut own = names(steps);
        own.sort();
        // Exactly these, and none twice.
        assert_eq!(all, own);
    }

    #[test]
    fn a_product_is_one_selector() {
        let mut runs = Vec::new();
        for system in ["sluice", "hard"] {
            for source in ["nw", "bc"] {
                runs.extend([10, 2, 1].map(|seed| ("chunk", system, source, seed)));
            }
        }
        let name = "evaluate[tasks=chunk,system=hard|sluice,domain=bc|nw,seed=1|2|10]";
        check(&evaluated(&runs), &[name]);
        check(&Steps::correlated(), &["correlate"]);
        check(&Steps::default(), &[]);
        let both = Steps::ingested("bc", "train").and(Steps::ingested("bc", "test"));
        check(&both, &["ingest[domain=bc,split=test|train]"]);
    }

    #[test]
    fn what_is_no_product_takes_as_few_as_there_are_products_in_it() {
        // All but one of a square.
        let runs = [("t", "a", "x", 1), ("t", "a", "y", 1), ("t", "b", "x", 1)];
        check(
            &evaluated(&runs),
            &[
                "evaluate[tasks=t,system=a,domain=x|y,seed=1]",
                "evaluate[tasks=t,system=b,domain=x,seed=1]",
            ],
        );
        // Single-task networks of four tasks beside one of four tasks.
        let runs = [("ner", "single", "x", 1), ("pos", "single", "x", 1), ("four", "hard", "x", 1)];
        check(
            &evaluated(&runs),
            &[
                "evaluate[tasks=four,system=hard,domain=x,seed=1]",
                "evaluate[tasks=ner|pos,system=single,domain=x,seed=1]",
            ],
        );
        // A cross, whose arms only some orders of the axes find.
        let mut runs = Vec::new();
        for source in ["a", "b", "c", "d"] {
            runs.push(("t", "s", source, 1));
        }
        for seed in [2, 3, 4] {
            runs.push(("t", "s", "b", seed));
        }
        assert_eq!(evaluated(&runs).selectors().len(), 2);
        let mixed = evaluated(&runs).and(Steps::trained(&Run::new("t", "s", "a"), 1));
        assert_eq!(mixed.selectors().last().unwrap(), "train[tasks=t,system=s,domain=a,seed=1]");
    }

    #[test]
    fn any_set_comes_back_from_its_selectors() {
        // Every subset of a cube of two systems, two sources and two seeds.
        let cube: Vec<_> = ["a", "b"]
            .into_iter()
            .flat_map(|system| ["x", "y"].map(|source| (system, source)))
            .flat_map(|(system, source)| [1, 2].map(|seed| ("t", system, source, seed)))
            .collect();
        for subset in 0..1_u32 << cube.len() {
            let runs = cube
                .iter()
                .enumerate()
                .filter(|(at, _)| subset >> at & 1 == 1)
                .map(|(_, run)| *run);
            let steps = evaluated(&runs.collect::<Vec<_>>());
            let mut all: Vec<String> = steps.selectors().iter().flat_map(|s| expanded(s)).collect();
            all.sort();
            assert_eq!(all, names(&steps), "{subset:b}");
        }
    }
}
