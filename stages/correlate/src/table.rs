//! Joins properties with outcomes over domains: the points of each task, system, property and outcome.
//!
//! Left out: what is made of the points ([`crate::significance`]).

use std::collections::BTreeMap;

use artifact::StageError;
use polars::prelude::*;

use crate::outcomes::Outcome;
use crate::properties::Property;

/// What is correlated: a property with a system's outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    pub(crate) property: String,
    pub(crate) target: String,
    pub(crate) system: String,
}

/// One point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Point {
    pub(crate) domain: String,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// The points of each pair, by task; domains are in order.
pub(crate) type Joined = BTreeMap<Pair, BTreeMap<String, Vec<Point>>>;

/// Joins the two by task and domain.
///
/// # Errors
/// The tables cannot be joined.
pub(crate) fn join(properties: &[Property], outcomes: &[Outcome]) -> Result<Joined, StageError> {
    joined(properties, outcomes).map_err(|e| StageError::new(format!("cannot correlate: {e}")))
}

fn joined(properties: &[Property], outcomes: &[Outcome]) -> PolarsResult<Joined> {
    let left = df!(
        "task" => column(properties, |p| p.task.as_str()),
        "domain" => column(properties, |p| p.domain.as_str()),
        "property" => column(properties, |p| p.name),
        "x" => column(properties, |p| p.value),
    )?;
    let right = df!(
        "task" => column(outcomes, |o| o.task.as_str()),
        "domain" => column(outcomes, |o| o.domain.as_str()),
        "target" => column(outcomes, |o| o.target.as_str()),
        "system" => column(outcomes, |o| o.system),
        "y" => column(outcomes, |o| o.value),
    )?;
    let on = [col("task"), col("domain")];
    let keys = [col("property"), col("target"), col("system"), col("task")];
    // Sums depend on the order of their terms: the order is fixed before grouping.
    let order = ["property", "target", "system", "task", "domain"];
    let table = left
        .lazy()
        .join(right.lazy(), on.clone(), on, JoinArgs::new(JoinType::Inner))
        .sort(order, SortMultipleOptions::default())
        .group_by_stable(keys)
        .agg([col("domain"), col("x"), col("y")])
        .collect()?;
    points(&table)
}

fn column<'a, T, U>(items: &'a [T], field: impl Fn(&'a T) -> U) -> Vec<U> {
    items.iter().map(field).collect()
}

fn points(table: &DataFrame) -> PolarsResult<Joined> {
    let text = |name: &str, row: usize| -> PolarsResult<String> {
        Ok(table.column(name)?.str()?.get(row).unwrap_or_default().to_owned())
    };
    let list = |name: &str, row: usize| -> PolarsResult<Series> {
        Ok(table.column(name)?.list()?.get_as_series(row).unwrap_or_default())
    };
    let mut joined = Joined::new();
    for row in 0..table.height() {
        let pair = Pair {
            property: text("property", row)?,
            target: text("target", row)?,
            system: text("system", row)?,
        };
        let (domains, x, y) = (list("domain", row)?, list("x", row)?, list("y", row)?);
        let domains = domains.str()?.iter().flatten().map(str::to_owned);
        let values = x.f64()?.into_no_null_iter().zip(y.f64()?.into_no_null_iter());
        let points = domains.zip(values).map(|(domain, (x, y))| Point { domain, x, y });
        joined.entry(pair).or_default().insert(text("task", row)?, points.collect());
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_matched_by_name() {
        let property = |domain: &str, value| Property {
            task: "chunk".to_owned(),
            domain: domain.to_owned(),
            name: "labels",
            value,
        };
        let outcome = |domain: &str, value| Outcome {
            task: "chunk".to_owned(),
            domain: domain.to_owned(),
            system: "sluice",
            target: "gain".to_owned(),
            value,
        };
        let properties = [property("d", 4.0), property("b", 2.0), property("a", 1.0)];
        let outcomes = [outcome("a", 0.1), outcome("c", 0.3), outcome("d", 0.4)];
        let joined = join(&properties, &outcomes).unwrap();
        let pair = Pair {
            property: "labels".to_owned(),
            target: "gain".to_owned(),
            system: "sluice".to_owned(),
        };
        let found: Vec<_> =
            joined[&pair]["chunk"].iter().map(|p| (p.domain.as_str(), p.x, p.y)).collect();
        assert_eq!(found, [("a", 1.0, 0.1), ("d", 4.0, 0.4)]);
        assert_eq!(joined.len(), 1);
        assert!(join(&[], &[]).unwrap().is_empty());
    }
}
