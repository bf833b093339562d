//! The values of formulas: figures by row and column, with the operations on them.
//!
//! A single number is a grid of one row and one column. Left out: where the figures come from.

/// One figure, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    pub(crate) number: f64,
    /// The row of the table that it is from, while it is still that row's alone.
    pub(crate) of: Option<String>,
}

/// Figures by row and column. There is at least one of each.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grid {
    pub(crate) rows: Vec<String>,
    pub(crate) columns: Vec<String>,
    /// Row by row.
    pub(crate) values: Vec<Value>,
}

impl Grid {
    /// A single number.
    pub(crate) fn number(number: f64) -> Self {
        Self {
            rows: vec![String::new()],
            columns: vec![String::new()],
            values: vec![Value { number, of: None }],
        }
    }

    pub(crate) fn at(&self, row: usize, column: usize) -> &Value {
        // One row or one column stands for all.
        let row = if self.rows.len() == 1 { 0 } else { row };
        let column = if self.columns.len() == 1 { 0 } else { column };
        &self.values[row * self.columns.len() + column]
    }

    /// Its one value, if it has one.
    pub(crate) fn single(&self) -> Option<&Value> {
        self.values.first().filter(|_| self.values.len() == 1)
    }

    /// Another number in each place; figures stay whose they are.
    pub(crate) fn map(mut self, make: impl Fn(f64) -> f64) -> Self {
        for value in &mut self.values {
            value.number = make(value.number);
        }
        self
    }

    /// A number made of each pair of two grids with the same rows and columns; one row or column pairs
    /// with all.
    ///
    /// # Errors
    /// Rows or columns differ.
    pub(crate) fn zip(&self, other: &Self, make: impl Fn(f64, f64) -> f64) -> Result<Self, String> {
        let rows = together(&self.rows, &other.rows, "rows")?;
        let columns = together(&self.columns, &other.columns, "columns")?;
        let mut values = Vec::with_capacity(rows.len() * columns.len());
        for row in 0..rows.len() {
            for column in 0..columns.len() {
                let (a, b) = (self.at(row, column), other.at(row, column));
                values.push(Value { number: make(a.number, b.number), of: None });
            }
        }
        Ok(Self { rows, columns, values })
    }

    /// Each row's mean over its columns.
    pub(crate) fn mean(&self) -> Self {
        let row = |row: usize| {
            let values: Vec<_> = (0..self.columns.len()).map(|c| self.at(row, c)).collect();
            let of =
                values[0].of.clone().filter(|of| values.iter().all(|v| v.of.as_ref() == Some(of)));
            Value { number: mean(values.iter().map(|value| value.number)), of }
        };
        Self {
            rows: self.rows.clone(),
            columns: vec![String::new()],
            values: (0..self.rows.len()).map(row).collect(),
        }
    }

    /// The mean over rows, of each column.
    pub(crate) fn mean_of_rows(&self) -> Self {
        self.over_rows(|values| Value {
            number: mean(values.iter().map(|value| value.number)),
            of: None,
        })
    }

    /// The highest (`sign` 1) or lowest (-1) figure over rows, of each column; the first of equals.
    pub(crate) fn extreme(&self, sign: f64) -> Self {
        self.over_rows(|values| {
            let mut best = values[0];
            for value in &values[1..] {
                if sign * value.number > sign * best.number {
                    best = value;
                }
            }
            best.clone()
        })
    }

    fn over_rows(&self, make: impl Fn(&[&Value]) -> Value) -> Self {
        let column = |column: usize| {
            let values: Vec<_> = (0..self.rows.len()).map(|row| self.at(row, column)).collect();
            make(&values)
        };
        Self {
            rows: vec![String::new()],
            columns: self.columns.clone(),
            values: (0..self.columns.len()).map(column).collect(),
        }
    }

    /// Spearman's coefficient of two rows over their columns: Pearson's of the mid-ranks. None where
    /// there are fewer than three columns, or one row does not vary.
    ///
    /// # Errors
    /// They are not two rows with the same columns.
    pub(crate) fn spearman(&self, other: &Self) -> Result<Option<f64>, String> {
        if self.rows.len() != 1 || other.rows.len() != 1 || self.columns != other.columns {
            return Err("spearman needs two rows with the same columns".to_owned());
        }
        let numbers = |grid: &Self| grid.values.iter().map(|v| v.number).collect::<Vec<_>>();
        Ok(pearson(&ranks(&numbers(self)), &ranks(&numbers(other))))
    }
}

/// Names that both sides have; one name pairs with any.
fn together(a: &[String], b: &[String], what: &str) -> Result<Vec<String>, String> {
    match (a.len(), b.len()) {
        (1, _) => Ok(b.to_vec()),
        (_, 1) => Ok(a.to_vec()),
        _ if a == b => Ok(a.to_vec()),
        _ => Err(format!("{what} differ: {} and {}", a.join(", "), b.join(", "))),
    }
}

/// The mean of at least one number.
pub(crate) fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = numbers.fold((0u32, 0.0), |(count, sum), n| (count + 1, sum + n));
    sum / f64::from(count.max(1))
}

/// Ranks from 1; equal numbers share the mean of their ranks.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let rank = |number: &f64| {
        let below = numbers.iter().filter(|other| *other < number).count() as f64;
        let equal = numbers.iter().filter(|other| *other == number).count() as f64;
        below + f64::midpoint(equal, 1.0)
    };
    numbers.iter().map(rank).collect()
}

fn pearson(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.len() < 3 {
        return None;
    }
    let (x, y) = (mean(a.iter().copied()), mean(b.iter().copied()));
    let product = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
        a.iter().zip(b).map(|(a, b)| f(a - x, b - y)).sum()
    };
    let (xx, yy) = (product(&|a, _| a * a), product(&|_, b| b * b));
    (xx > 0.0 && yy > 0.0).then(|| product(&|a, b| a * b) / libm::sqrt(xx * yy))
}

#[cfg(test)]
mod tests {
    use super::*;

    // scipy.stats.spearmanr([1, 2, 2, 4, 5], [3, 1, 2, 2, 9]).statistic, scipy 1.17.1:
    // 0.2894736842105264.
    #[test]
    fn spearman_shares_the_ranks_of_equals() {
        let rho = pearson(&ranks(&[1., 2., 2., 4., 5.]), &ranks(&[3., 1., 2., 2., 9.]));
        assert!((rho.unwrap() - 0.289_473_684_210_526_4).abs() < 1e-12, "{rho:?}");
        assert_eq!(pearson(&ranks(&[1., 2.]), &ranks(&[1., 2.])), None);
        assert_eq!(pearson(&ranks(&[1., 1., 1.]), &ranks(&[1., 2., 3.])), None);
    }

    fn row(name: &str, numbers: &[f64]) -> Grid {
        let value = |number: &f64| Value { number: *number, of: Some(name.to_owned()) };
        Grid {
            rows: vec![name.to_owned()],
            columns: (0..numbers.len()).map(|at| at.to_string()).collect(),
            values: numbers.iter().map(value).collect(),
        }
    }

    #[test]
    fn one_row_pairs_with_all_and_other_columns_do_not() {
        let sum = row("a", &[1.0, 2.0]).zip(&Grid::number(10.0), |a, b| a + b).unwrap();
        assert_eq!(sum.values.iter().map(|v| v.number).collect::<Vec<_>>(), [11.0, 12.0]);
        assert!(row("a", &[1.0, 2.0]).zip(&row("b", &[1.0, 2.0, 3.0]), |a, _| a).is_err());
    }
}
