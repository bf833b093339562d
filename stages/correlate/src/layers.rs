//! Inner layers against the outer one: how much the alphas of each correlate with properties.
//!
//! Alphas are compared as ranks within their task, so that a layer's level does not count. Left out:
//! the test ([`crate::significance`]).

use std::collections::{BTreeMap, BTreeSet};

use statistics::correlation::ranks;
use statistics::describe::mean;
use statistics::pooled::{MIN_POINTS, Points, Scale, coefficient};

use crate::inputs::Weights;
use crate::outcomes::{CROSS, OWN, SLUICE};
use crate::properties::Property;

const KINDS: [&str; 2] = [OWN, CROSS];

/// The values of one property, by task and domain.
pub(crate) type ByPoint<'a> = BTreeMap<(&'a str, &'a str), f64>;

/// The values of each property.
pub(crate) fn by_point(properties: &[Property]) -> Vec<ByPoint<'_>> {
    let mut by_name: BTreeMap<&str, ByPoint<'_>> = BTreeMap::new();
    for property in properties {
        let at = (property.task.as_str(), property.domain.as_str());
        by_name.entry(property.name).or_default().insert(at, property.value);
    }
    by_name.into_values().collect()
}

/// A domain, the mean of its inner alphas, and its outer alpha.
type Alphas<'a> = (&'a str, f64, f64);

/// The alphas of inner layers and of the outer one, as ranks.
pub(crate) struct Layers<'a> {
    pub(crate) domains: Vec<&'a str>,
    groups: Vec<Group<'a>>,
}

/// Those of one task and one kind.
struct Group<'a> {
    task: &'a str,
    kind: &'static str,
    /// The domain's place, its rank by the mean of its inner alphas, and by its outer alpha.
    ranks: Vec<(usize, f64, f64)>,
}

impl<'a> Layers<'a> {
    /// Of the tasks that have enough domains.
    pub(crate) fn of(weights: &'a Weights, tasks: &'a [String]) -> Self {
        let mut values: BTreeMap<(&str, &'static str), Vec<Alphas<'_>>> = BTreeMap::new();
        let is_of = |task: &String| tasks.contains(task);
        let runs = weights.iter().filter(|(run, _)| run.system == SLUICE && is_of(&run.tasks));
        for (run, by_kind) in runs {
            for kind in KINDS {
                let Some((inner, outer)) = by_kind.get(kind).and_then(split) else { continue };
                let of = values.entry((run.tasks.as_str(), kind)).or_default();
                of.push((run.source.as_str(), inner, outer));
            }
        }
        values.retain(|_, points| points.len() >= MIN_POINTS);
        let domains: BTreeSet<&str> = values.values().flatten().map(|point| point.0).collect();
        let places: BTreeMap<&str, usize> = domains.iter().copied().zip(0..).collect();
        let groups = values.into_iter().map(|((task, kind), points)| {
            let column = |of: fn(&Alphas<'_>) -> f64| points.iter().map(of).collect::<Vec<_>>();
            let inner = ranks(&column(|point| point.1));
            let outer = ranks(&column(|point| point.2));
            let place = points.iter().map(|point| places[point.0]);
            let ranks = place.zip(inner).zip(outer).map(|((at, inner), outer)| (at, inner, outer));
            Group { task, kind, ranks: ranks.collect() }
        });
        Self { groups: groups.collect(), domains: domains.into_iter().collect() }
    }

    /// How many points there are: the more of the two kinds.
    pub(crate) fn points(&self) -> usize {
        let of = |kind| {
            let groups = self.groups.iter().filter(move |group| group.kind == kind);
            groups.map(|group| group.ranks.len()).sum()
        };
        KINDS.map(of).into_iter().max().unwrap_or(0)
    }

    /// The tasks.
    pub(crate) fn tasks(&self) -> BTreeSet<&str> {
        self.groups.iter().map(|group| group.task).collect()
    }

    /// The mean size of the pooled coefficients of the properties with the inner, or the outer, alphas
    /// of both kinds, where the two of some domains are exchanged; 0 where there is no coefficient.
    pub(crate) fn strength(&self, x: &[ByPoint<'_>], exchanged: &[bool], outer: bool) -> f64 {
        let pairs = x.iter().flat_map(|of| KINDS.map(|kind| (of, kind)));
        let sizes = pairs.filter_map(|(of, kind)| {
            let groups = self.groups.iter().filter(|group| group.kind == kind).map(|group| {
                let mut points = Points::default();
                for &(domain, of_inner, of_outer) in &group.ranks {
                    if let Some(x) = of.get(&(group.task, self.domains[domain])) {
                        let y = if outer != exchanged[domain] { of_outer } else { of_inner };
                        points.push(domain, *x, y);
                    }
                }
                points
            });
            coefficient(&groups.collect::<Vec<_>>(), Scale::Ranks).map(f64::abs)
        });
        mean(&sizes.collect::<Vec<_>>()).unwrap_or(0.0)
    }
}

/// The mean of the inner layers' values, and the outer one's; none of a single layer.
fn split(by_layer: &BTreeMap<u32, f64>) -> Option<(f64, f64)> {
    let (last, outer) = by_layer.last_key_value()?;
    let inner = by_layer.iter().filter(|(layer, _)| *layer != last).map(|(_, value)| *value);
    Some((mean(&inner.collect::<Vec<_>>())?, *outer))
}
