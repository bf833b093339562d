//! Coefficients and their tests: each pair of a property and an outcome by task and, where several
//! tasks have a coefficient, pooled over them; the tests that are named beforehand, corrected as one
//! family; and inner layers against the outer one.
//!
//! Points of a domain are moved together ([`statistics::pooled`]). What is not named beforehand is not
//! corrected: a table of many such p-values has small ones by chance alone.

use std::collections::{BTreeMap, BTreeSet};

use statistics::exchange::exchange;
use statistics::holm;
use statistics::pooled::{MIN_POINTS, Points, Pooled, Scale, coefficient, permutation};

use crate::analysis::{ALL_PROPERTIES, Analysis, POOLED, Sign};
use crate::inputs::Weights;
use crate::layers::{Layers, by_point};
use crate::outcomes::SLUICE;
use crate::properties::{Property, TRAINING};
use crate::table::{Joined, Pair, Point};

/// One correlation.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Row {
    /// The task, or [`POOLED`].
    pub(crate) task: String,
    pub(crate) pair: Pair,
    /// The tasks that it rests on.
    pub(crate) over: String,
    /// Points, the domains that they are of, and how many points there could be.
    pub(crate) n: usize,
    pub(crate) domains: usize,
    pub(crate) of: usize,
    pub(crate) pearson: Option<f64>,
    pub(crate) pearson_p: Option<f64>,
    pub(crate) spearman: Option<f64>,
    pub(crate) spearman_p: Option<f64>,
    /// The smallest p that these points could have given Spearman's coefficient.
    pub(crate) least: Option<f64>,
    /// Whether all orders were counted.
    pub(crate) exact: Option<bool>,
    pub(crate) named: Option<Named>,
}

/// What a row has that is named beforehand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    /// Its place in the list, from 1.
    pub(crate) number: u32,
    pub(crate) says: String,
    pub(crate) expected: Sign,
    /// Its p after Holm's correction over all that are named, those without points among them.
    pub(crate) adjusted: Option<f64>,
    /// What that would be, had its p been the smallest attainable.
    pub(crate) least_adjusted: Option<f64>,
}

/// What rows are made of.
pub(crate) struct Facts<'a> {
    pub(crate) analysis: &'a Analysis,
    pub(crate) properties: &'a [Property],
    pub(crate) joined: &'a Joined,
    pub(crate) weights: &'a Weights,
}

/// All rows: what is named beforehand first, in its order; then the others, in theirs.
pub(crate) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let mut rows = facts.primary();
    let named: BTreeSet<Pair> = rows.iter().map(|row| row.pair.clone()).collect();
    for (pair, by_task) in facts.joined {
        let tasks = &facts.analysis.tasks;
        let of_tasks = tasks.iter().filter_map(|task| Some((task.as_str(), by_task.get(task)?)));
        let alone: Vec<Row> =
            of_tasks.map(|(task, points)| facts.row(task, pair, &[(task, points)])).collect();
        let known = alone.iter().filter(|row| row.spearman.is_some()).count();
        rows.extend(alone);
        if known > 1 && !named.contains(pair) {
            rows.push(facts.pooled(pair));
        }
    }
    rows
}

impl Facts<'_> {
    /// The family of tests that are named beforehand.
    fn primary(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = self
            .analysis
            .primary
            .iter()
            .map(|primary| {
                let pair = Pair {
                    property: primary.property.clone(),
                    target: primary.outcome.clone(),
                    system: SLUICE.to_owned(),
                };
                match primary.property == ALL_PROPERTIES {
                    true => self.inner_against_outer(pair),
                    false => self.pooled(&pair),
                }
            })
            .collect();
        // A test without points stays in the family.
        let p: Vec<f64> = rows.iter().map(|row| row.spearman_p.unwrap_or(1.0)).collect();
        let adjusted = holm::adjusted(&p);
        for (at, row) in rows.iter_mut().enumerate() {
            let primary = &self.analysis.primary[at];
            let best = row.least.map(|least| {
                let mut p = p.clone();
                p[at] = least;
                holm::adjusted(&p)[at]
            });
            row.named = Some(Named {
                number: at as u32 + 1,
                says: primary.says.clone(),
                expected: primary.expected,
                adjusted: row.spearman_p.map(|_| adjusted[at]),
                least_adjusted: best,
            });
        }
        rows
    }

    fn pooled(&self, pair: &Pair) -> Row {
        let by_task = self.joined.get(pair);
        let tasks = self.analysis.tasks.iter();
        let of_tasks = tasks.filter_map(|task| Some((task.as_str(), by_task?.get(task)?)));
        self.row(POOLED, pair, &of_tasks.collect::<Vec<_>>())
    }

    fn row(&self, name: &str, pair: &Pair, of_tasks: &[(&str, &Vec<Point>)]) -> Row {
        let places = places(of_tasks.iter().flat_map(|(_, points)| points.iter()));
        let groups = of_tasks.iter().map(|(_, points)| {
            let mut group = Points::default();
            points.iter().for_each(|p| group.push(places[p.domain.as_str()], p.x, p.y));
            group
        });
        let groups: Vec<Points> = groups.collect();
        let Analysis { draws, seed, .. } = *self.analysis;
        let [pearson, spearman] =
            [Scale::Values, Scale::Ranks].map(|scale| permutation(&groups, scale, draws, seed));
        let with = of_tasks.iter().zip(&groups);
        let with = with
            .filter(|(_, group)| coefficient(std::slice::from_ref(*group), Scale::Ranks).is_some());
        let over: Vec<&str> = with.map(|((task, _), _)| *task).collect();
        let all: usize = groups.iter().map(Points::len).sum();
        let p = |found: Option<Pooled>| found.map(|found| found.tested.p);
        Row {
            task: name.to_owned(),
            pair: pair.clone(),
            over: over.join(" "),
            // Without a coefficient, what there is.
            n: spearman.map_or(all, |found| found.points),
            domains: spearman.map_or(places.len(), |found| found.units),
            of: self.could_be(name),
            pearson: pearson.map(|found| found.coefficient),
            pearson_p: p(pearson),
            spearman: spearman.map(|found| found.coefficient),
            spearman_p: p(spearman),
            least: spearman.map(|found| found.tested.least),
            exact: spearman.map(|found| found.tested.exact),
            named: None,
        }
    }

    /// How many domains, over all tasks of a row, have data to train on.
    fn could_be(&self, name: &str) -> usize {
        let tasks = &self.analysis.tasks;
        let with = self.properties.iter().filter(|property| property.name == TRAINING);
        let is_of = |task: &String| match name {
            POOLED => tasks.contains(task),
            alone => task == alone,
        };
        with.filter(|property| is_of(&property.task)).count()
    }

    /// Whether the alphas of inner layers correlate more with the properties than those of the outer
    /// one, without signs: the mean size of pooled coefficients over properties, of own-task and
    /// cross-task alphas, less the same of the outer layer. Tested by exchanging a domain's inner and
    /// outer alphas, as ranks within their task, for all tasks and both kinds together.
    fn inner_against_outer(&self, pair: Pair) -> Row {
        let layers = Layers::of(self.weights, &self.analysis.tasks);
        let empty =
            Row { task: POOLED.to_owned(), pair, of: self.could_be(POOLED), ..Row::default() };
        let x = by_point(self.properties);
        let n = layers.points();
        let domains = layers.domains.len();
        if domains < MIN_POINTS || n == 0 || x.is_empty() {
            return Row { n, domains, ..empty };
        }
        let figure = |exchanged: &[bool]| {
            layers.strength(&x, exchanged, false) - layers.strength(&x, exchanged, true)
        };
        let observed = figure(&vec![false; domains]);
        let Analysis { draws, seed, .. } = *self.analysis;
        let tested = exchange(domains, draws, seed, figure);
        let over = layers.tasks();
        Row {
            n,
            domains,
            over: Vec::from_iter(over).join(" "),
            spearman: Some(observed),
            spearman_p: Some(tested.p),
            least: Some(tested.least),
            exact: Some(tested.exact),
            ..empty
        }
    }
}

/// A number for each domain.
fn places<'a>(points: impl Iterator<Item = &'a Point>) -> BTreeMap<&'a str, usize> {
    let domains: BTreeSet<&str> = points.map(|point| point.domain.as_str()).collect();
    domains.into_iter().zip(0..).collect()
}
