//! Joins properties with outcomes over domains and correlates them: one row per task, property and
//! outcome.
//!
//! Spearman's coefficient is Pearson's of the mid-ranks. Where there are fewer than three points, or
//! one side does not vary, there is no coefficient: the cell is null, never NaN.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{Float64Array, StringArray, UInt32Array};
use artifact::StageError;
use corpus::arrow;
use polars::prelude::*;

use crate::outcomes::{Outcome, system};
use crate::properties::Property;

/// Fewer points than this have no coefficient: two always lie on a line.
const MIN_POINTS: u32 = 3;

/// One correlation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Correlation {
    pub(crate) task: String,
    pub(crate) property: String,
    pub(crate) target: String,
    pub(crate) n: u32,
    pub(crate) pearson: Option<f64>,
    pub(crate) spearman: Option<f64>,
}

/// Correlates every property with every outcome of the same task, over the domains that have both;
/// sorted by task, property and outcome.
///
/// # Errors
/// The tables cannot be joined.
pub(crate) fn correlate(
    properties: &[Property],
    outcomes: &[Outcome],
) -> Result<Vec<Correlation>, StageError> {
    joined(properties, outcomes).map_err(|e| StageError::new(format!("cannot correlate: {e}")))
}

fn joined(properties: &[Property], outcomes: &[Outcome]) -> PolarsResult<Vec<Correlation>> {
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
        "y" => column(outcomes, |o| o.value),
    )?;
    let on = [col("task"), col("domain")];
    let keys = [col("task"), col("property"), col("target")];
    // Sums depend on the order of their terms: the order is fixed before grouping.
    let order = ["task", "property", "target", "domain"];
    let table = left
        .lazy()
        .join(right.lazy(), on.clone(), on, JoinArgs::new(JoinType::Inner))
        .sort(order, SortMultipleOptions::default())
        .group_by_stable(keys)
        .agg([
            len().alias("n"),
            varies("x").and(varies("y")).alias("varies"),
            pearson_corr(col("x"), col("y")).alias("pearson"),
            pearson_corr(ranks("x"), ranks("y")).alias("spearman"),
        ])
        .collect()?;
    rows(&table)
}

fn column<'a, T, U>(items: &'a [T], field: impl Fn(&'a T) -> U) -> Vec<U> {
    items.iter().map(field).collect()
}

/// Whether a column's values differ by more than rounding.
fn varies(name: &str) -> Expr {
    let (most, least) = (col(name).max(), col(name).min());
    // Compared in squares: sizes of either sign.
    let spread = most.clone() - least.clone();
    let size = most.clone() * most + least.clone() * least;
    (spread.clone() * spread).gt(lit(1e-24) * size)
}

/// Ranks from 1; equal values share the mean of their ranks.
fn ranks(name: &str) -> Expr {
    let options = RankOptions { method: RankMethod::Average, descending: false };
    col(name).rank(options, None)
}

fn rows(table: &DataFrame) -> PolarsResult<Vec<Correlation>> {
    let (task, property) = (table.column("task")?.str()?, table.column("property")?.str()?);
    let (target, n) = (table.column("target")?.str()?, table.column("n")?.u32()?);
    let varies = table.column("varies")?.bool()?;
    let (pearson, spearman) = (table.column("pearson")?.f64()?, table.column("spearman")?.f64()?);
    let text = |column: &StringChunked, row| column.get(row).unwrap_or_default().to_owned();
    let rows = (0..table.height()).map(|row| {
        let n = n.get(row).unwrap_or(0);
        let holds = n >= MIN_POINTS && varies.get(row) == Some(true);
        let keep = |r: Option<f64>| r.filter(|r| holds && r.is_finite());
        Correlation {
            task: text(task, row),
            property: text(property, row),
            target: text(target, row),
            n,
            pearson: keep(pearson.get(row)),
            spearman: keep(spearman.get(row)),
        }
    });
    Ok(rows.collect())
}

/// Writes the table `correlations`.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write(rows: &[Correlation], path: &Path) -> Result<(), StageError> {
    let texts = |field: fn(&Correlation) -> &str| {
        Arc::new(StringArray::from_iter_values(rows.iter().map(field)))
    };
    let table = arrow::table(vec![
        ("task", texts(|row| &row.task)),
        ("property", texts(|row| &row.property)),
        ("target", texts(|row| &row.target)),
        ("system", texts(|_| system())),
        ("n", Arc::new(UInt32Array::from_iter_values(rows.iter().map(|row| row.n)))),
        ("pearson", Arc::new(rows.iter().map(|row| row.pearson).collect::<Float64Array>())),
        ("spearman", Arc::new(rows.iter().map(|row| row.spearman).collect::<Float64Array>())),
    ])?;
    arrow::write(path, &table)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(xs: &[f64], ys: &[f64]) -> (Vec<Property>, Vec<Outcome>) {
        let (task, target) = ("chunk".to_owned(), "gain".to_owned());
        let domain = |i| format!("d{i}");
        let properties = xs.iter().enumerate().map(|(i, &value)| Property {
            task: task.clone(),
            domain: domain(i),
            name: "size",
            value,
        });
        let outcomes = ys.iter().enumerate().map(|(i, &value)| Outcome {
            task: task.clone(),
            domain: domain(i),
            target: target.clone(),
            value,
        });
        (properties.collect(), outcomes.collect())
    }

    fn only(xs: &[f64], ys: &[f64]) -> Correlation {
        let (properties, outcomes) = pairs(xs, ys);
        let mut rows = correlate(&properties, &outcomes).unwrap();
        assert_eq!(rows.len(), 1);
        rows.remove(0)
    }

    fn near(ours: Option<f64>, theirs: f64) {
        assert!((ours.unwrap() - theirs).abs() < 1e-12, "{ours:?} is not {theirs}");
    }

    // from scipy import stats
    // x, y = [1,2,2,3,5,8,8], [2,1.5,4,4,3.5,9,7]; stats.pearsonr(x, y); stats.spearmanr(x, y)
    #[test]
    fn ties_share_their_rank_as_in_scipy() {
        let (x, y) = ([1., 2., 2., 3., 5., 8., 8.], [2., 1.5, 4., 4., 3.5, 9., 7.]);
        let row = only(&x, &y);
        assert_eq!(row.n, 7);
        near(row.pearson, 0.897_423_857_131_138);
        near(row.spearman, 0.779_849_333_631_172_1);
    }

    // Training words (table 1) with the error reduction of sluice over single task (table 3):
    // words = [173289,206902,164217,878223,297049,90403,388851]
    // stats.spearmanr(words, (sluice - single) / (100 - single)), the same with pearsonr
    #[test]
    fn the_published_tables_do_not_show_larger_gains_with_less_data() {
        let words = [173_289., 206_902., 164_217., 878_223., 297_049., 90_403., 388_851.];
        let gain = |single: [f64; 7], sluice: [f64; 7]| {
            let pair = single.into_iter().zip(sluice);
            pair.map(|(a, b)| (b - a) / (100.0 - a)).collect::<Vec<_>>()
        };
        let inside = gain(
            [90.80, 92.20, 91.97, 92.76, 97.13, 89.84, 92.95],
            [91.72, 92.90, 92.90, 94.25, 97.17, 90.99, 94.40],
        );
        let outside = gain(
            [85.95, 87.73, 86.81, 84.29, 90.91, 84.55, 73.36],
            [87.95, 88.95, 88.22, 86.23, 91.87, 85.32, 74.48],
        );
        near(only(&words, &inside).spearman, 0.321_428_571_428_571_5);
        near(only(&words, &inside).pearson, 0.599_446_644_668_849_2);
        near(only(&words, &outside).spearman, 0.035_714_285_714_285_72);
    }

    #[test]
    fn no_coefficient_without_points_or_variance() {
        let none = |row: Correlation| (row.n, row.pearson, row.spearman);
        assert_eq!(none(only(&[1., 2.], &[3., 4.])), (2, None, None));
        assert_eq!(none(only(&[1., 2., 3.], &[0.1, 0.1, 0.1])), (3, None, None));
        assert_eq!(none(only(&[0., 0., 0.], &[1., 2., 3.])), (3, None, None));
        assert!(correlate(&[], &[]).unwrap().is_empty());
    }

    #[test]
    fn domains_are_matched_by_name() {
        let (mut properties, outcomes) = pairs(&[1., 2., 3., 4.], &[2., 4., 6., 8.]);
        properties.reverse();
        properties.remove(0);
        let rows = correlate(&properties, &outcomes).unwrap();
        assert_eq!(rows[0].n, 3);
        near(rows[0].pearson, 1.0);
    }
}
