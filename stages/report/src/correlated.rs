//! What `correlate` found: coefficients with their tests, and the properties that were measured.

use arrow_array::{Array, BooleanArray, Float64Array, StringArray, UInt32Array};
use artifact::{Input, StageError};
use corpus::arrow;

/// The task of a row that rests on several tasks.
pub(crate) const POOLED: &str = "pooled";

/// A row of the table `correlations`.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Correlation {
    /// The task, or [`POOLED`].
    pub(crate) task: String,
    pub(crate) property: String,
    pub(crate) target: String,
    pub(crate) system: String,
    /// The tasks that it rests on.
    pub(crate) over: Vec<String>,
    /// Points, the domains that they are of, and how many points there could be.
    pub(crate) n: u32,
    pub(crate) domains: u32,
    pub(crate) of: u32,
    pub(crate) pearson: Option<f64>,
    pub(crate) pearson_p: Option<f64>,
    pub(crate) spearman: Option<f64>,
    pub(crate) spearman_p: Option<f64>,
    /// The smallest p that these points could have given Spearman's coefficient.
    pub(crate) least: Option<f64>,
    /// Whether all orders were counted; else they were drawn.
    pub(crate) exact: Option<bool>,
    /// Set where the test was named beforehand.
    pub(crate) named: Option<Named>,
}

/// A test that was named beforehand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    /// What the paper says.
    pub(crate) says: String,
    /// Whether that is a positive correlation.
    pub(crate) positive: bool,
    /// Its p, corrected over all that were named.
    pub(crate) adjusted: Option<f64>,
    /// What that would be with the smallest p that its points could have given.
    pub(crate) least_adjusted: Option<f64>,
}

/// A row of the table `properties`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    pub(crate) task: String,
    pub(crate) domain: String,
    pub(crate) name: String,
    pub(crate) value: f64,
    /// What it is, in a sentence.
    pub(crate) meaning: String,
}

/// Reads the table `correlations`: the tests that were named beforehand first, in their order.
///
/// # Errors
/// The table cannot be read.
pub(crate) fn correlations(input: &Input) -> Result<Vec<Correlation>, StageError> {
    let batch = arrow::read(input.path()?)?;
    let texts = |name| arrow::strings(&batch, name);
    let counts = |name| arrow::column::<UInt32Array>(&batch, name);
    let numbers = |name| arrow::column::<Float64Array>(&batch, name);
    let (task, property, target) = (texts("task")?, texts("property")?, texts("target")?);
    let (system, over) = (texts("system")?, texts("over")?);
    let (n, domains, of) = (counts("n")?, counts("domains")?, counts("of")?);
    let (pearson, pearson_p) = (numbers("pearson")?, numbers("pearson_p")?);
    let (spearman, spearman_p) = (numbers("spearman")?, numbers("spearman_p")?);
    let least = numbers("least_p")?;
    let exact: &BooleanArray = arrow::column(&batch, "exact")?;
    let (primary, says, expected) = (counts("primary")?, texts("says")?, texts("expected")?);
    let (adjusted, least_adjusted) = (numbers("adjusted_p")?, numbers("least_adjusted_p")?);

    let text = |column: &StringArray, row| column.value(row).to_owned();
    let value = |column: &Float64Array, row| column.is_valid(row).then(|| column.value(row));
    let row = |row: usize| Correlation {
        task: text(task, row),
        property: text(property, row),
        target: text(target, row),
        system: text(system, row),
        over: over.value(row).split_whitespace().map(str::to_owned).collect(),
        n: n.value(row),
        domains: domains.value(row),
        of: of.value(row),
        pearson: value(pearson, row),
        pearson_p: value(pearson_p, row),
        spearman: value(spearman, row),
        spearman_p: value(spearman_p, row),
        least: value(least, row),
        exact: exact.is_valid(row).then(|| exact.value(row)),
        named: primary.is_valid(row).then(|| Named {
            says: text(says, row),
            positive: expected.value(row) == "positive",
            adjusted: value(adjusted, row),
            least_adjusted: value(least_adjusted, row),
        }),
    };
    Ok((0..batch.num_rows()).map(row).collect())
}

/// Reads the table `properties`.
///
/// # Errors
/// The table cannot be read.
pub(crate) fn properties(input: &Input) -> Result<Vec<Property>, StageError> {
    let batch = arrow::read(input.path()?)?;
    let texts = |name| arrow::strings(&batch, name);
    let (task, domain, name) = (texts("task")?, texts("domain")?, texts("property")?);
    let (meaning, value) = (texts("meaning")?, arrow::column::<Float64Array>(&batch, "value")?);
    let row = |row: usize| Property {
        task: task.value(row).to_owned(),
        domain: domain.value(row).to_owned(),
        name: name.value(row).to_owned(),
        value: value.value(row),
        meaning: meaning.value(row).to_owned(),
    };
    Ok((0..batch.num_rows()).map(row).collect())
}
