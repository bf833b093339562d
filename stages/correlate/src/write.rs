//! The stage's tables on disk.

use std::path::Path;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, StringArray, UInt32Array};
use artifact::StageError;
use corpus::arrow;

use crate::properties::{Property, meaning};
use crate::significance::{Named, Row};

/// Writes the table `correlations`.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn correlations(rows: &[Row], path: &Path) -> Result<(), StageError> {
    let texts = |field: &dyn Fn(&Row) -> String| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(field)))
    };
    let counts = |field: &dyn Fn(&Row) -> usize| -> ArrayRef {
        Arc::new(UInt32Array::from_iter_values(rows.iter().map(|row| field(row) as u32)))
    };
    let numbers = |field: &dyn Fn(&Row) -> Option<f64>| -> ArrayRef {
        Arc::new(rows.iter().map(field).collect::<Float64Array>())
    };
    let named = |field: &dyn Fn(&Named) -> String| -> ArrayRef {
        Arc::new(rows.iter().map(|row| row.named.as_ref().map(field)).collect::<StringArray>())
    };
    let adjusted =
        |field: fn(&Named) -> Option<f64>| numbers(&|row| row.named.as_ref().and_then(field));
    let number = rows.iter().map(|row| row.named.as_ref().map(|named| named.number));
    let table = arrow::table(vec![
        ("task", texts(&|row| row.task.clone())),
        ("property", texts(&|row| row.pair.property.clone())),
        ("target", texts(&|row| row.pair.target.clone())),
        ("system", texts(&|row| row.pair.system.clone())),
        ("over", texts(&|row| row.over.clone())),
        ("n", counts(&|row| row.n)),
        ("domains", counts(&|row| row.domains)),
        ("of", counts(&|row| row.of)),
        ("pearson", numbers(&|row| row.pearson)),
        ("pearson_p", numbers(&|row| row.pearson_p)),
        ("spearman", numbers(&|row| row.spearman)),
        ("spearman_p", numbers(&|row| row.spearman_p)),
        ("least_p", numbers(&|row| row.least)),
        ("exact", Arc::new(rows.iter().map(|row| row.exact).collect::<BooleanArray>())),
        ("primary", Arc::new(number.collect::<UInt32Array>())),
        ("says", named(&|named| named.says.clone())),
        ("expected", named(&|named| named.expected.text().to_owned())),
        ("adjusted_p", adjusted(|named| named.adjusted)),
        ("least_adjusted_p", adjusted(|named| named.least_adjusted)),
    ])?;
    arrow::write(path, &table)
}

/// Writes the table `properties`.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn properties(rows: &[Property], path: &Path) -> Result<(), StageError> {
    let texts = |field: &dyn Fn(&Property) -> String| -> ArrayRef {
        Arc::new(StringArray::from_iter_values(rows.iter().map(field)))
    };
    let values = Float64Array::from_iter_values(rows.iter().map(|row| row.value));
    let table = arrow::table(vec![
        ("task", texts(&|row| row.task.clone())),
        ("domain", texts(&|row| row.domain.clone())),
        ("property", texts(&|row| row.name.to_owned())),
        ("value", Arc::new(values)),
        ("meaning", texts(&|row| meaning(row.name))),
    ])?;
    arrow::write(path, &table)
}
