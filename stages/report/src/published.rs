//! The paper's printed figures, carried as data. Nothing here is computed.

mod cells;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// The column of an average.
pub(crate) const AVERAGE: &str = "average";

/// Every figure of the paper's tables.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Published {
    /// The source domain of tables 4 and 5.
    pub(crate) source: String,
    pub(crate) domains: Vec<String>,
    /// Whether the report is about the same domains, so that averages over them can be compared.
    #[serde(skip)]
    pub(crate) averages: bool,
    /// Split -> domain -> sentences and words.
    pub(crate) table1: BTreeMap<String, BTreeMap<String, [u64; 2]>>,
    pub(crate) table2: Example,
    table3: Halves,
    /// What the text says about the averages of table 3.
    pub(crate) error_reduction: Vec<ErrorReduction>,
    table4: Transfer,
    table5: FourTasks,
    pub(crate) table6: Ablation,
}

/// Table 2: a sentence with its annotations.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) words: Vec<String>,
    pub(crate) pos: Vec<String>,
    pub(crate) chunk: Vec<String>,
    pub(crate) ner: Vec<String>,
    pub(crate) roles: Vec<String>,
}

/// A relative error reduction, in per cent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorReduction {
    pub(crate) system: String,
    pub(crate) over: String,
    pub(crate) in_domain: Option<f64>,
    pub(crate) out_of_domain: Option<f64>,
}

/// System -> one figure per column.
pub(crate) type Rows = BTreeMap<String, Vec<f64>>;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Halves {
    in_domain: Rows,
    out_of_domain: Rows,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Transfer {
    columns: Vec<String>,
    ner: Rows,
    srl: Rows,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FourTasks {
    columns: Vec<String>,
    rows: Rows,
}

/// Table 6: the systems of each half.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ablation {
    pub(crate) constant: Rows,
    pub(crate) learned: Rows,
}

impl Published {
    /// The figures, as they are embedded, for a report about some domains: where they are not the
    /// paper's, in any order, its averages are left out.
    pub(crate) fn load(domains: &[String]) -> Self {
        let mut paper: Self = toml::from_str(include_str!("published.toml"))
            .expect("a test reads the embedded figures");
        let set = |domains: &[String]| domains.iter().cloned().collect::<BTreeSet<_>>();
        paper.averages = set(domains) == set(&paper.domains);
        if !paper.averages {
            for reduction in &mut paper.error_reduction {
                (reduction.in_domain, reduction.out_of_domain) = (None, None);
            }
        }
        paper
    }

    /// Table 3, in the system's own domain; `column` is a domain or [`AVERAGE`].
    pub(crate) fn in_domain(&self, system: &str, column: &str) -> Option<f64> {
        self.by_domain(&self.table3.in_domain, system, column)
    }

    /// Table 3, by target domain: each figure is an average over the other domains.
    pub(crate) fn out_of_domain(&self, system: &str, column: &str) -> Option<f64> {
        if !self.averages {
            return None;
        }
        self.by_domain(&self.table3.out_of_domain, system, column)
    }

    /// Table 4; `column` is a domain or [`AVERAGE`].
    pub(crate) fn transfer(&self, task: &str, system: &str, column: &str) -> Option<f64> {
        let rows = match task {
            "ner" => &self.table4.ner,
            "srl" => &self.table4.srl,
            _ => return None,
        };
        if column == AVERAGE && !self.averages {
            return None;
        }
        pick(rows, system, self.table4.columns.iter().position(|name| name == column)?)
    }

    /// Table 5, whose figures are averages; `column` is a task.
    pub(crate) fn four_tasks(&self, system: &str, task: &str) -> Option<f64> {
        if !self.averages {
            return None;
        }
        let column = self.table5.columns.iter().position(|name| name == task)?;
        pick(&self.table5.rows, system, column)
    }

    /// Table 6; `column` is a target domain or [`AVERAGE`], and each figure an average over the
    /// other domains.
    pub(crate) fn ablation(&self, system: &str, column: &str) -> Option<f64> {
        if !self.averages {
            return None;
        }
        let halves = [&self.table6.constant, &self.table6.learned];
        halves.into_iter().find_map(|rows| self.by_domain(rows, system, column))
    }

    /// A figure of a row that lists the domains and then their average.
    fn by_domain(&self, rows: &Rows, system: &str, column: &str) -> Option<f64> {
        let at = match column {
            AVERAGE => self.averages.then_some(self.domains.len()),
            domain => self.domains.iter().position(|known| known == domain),
        };
        pick(rows, system, at?)
    }
}

fn pick(rows: &Rows, system: &str, column: usize) -> Option<f64> {
    rows.get(system)?.get(column).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seven() -> Vec<String> {
        ["wb", "tc", "pt", "nw", "mz", "bn", "bc"].map(str::to_owned).to_vec()
    }

    #[test]
    fn averages_over_other_domains_are_left_out() {
        let paper = Published::load(&seven()[1..]);
        assert_eq!(paper.in_domain("sluice", "nw"), Some(94.25));
        assert_eq!(paper.transfer("srl", "sluice", "nw"), Some(97.67));
        let averages = [
            paper.in_domain("sluice", AVERAGE),
            paper.out_of_domain("sluice", "nw"),
            paper.transfer("srl", "sluice", AVERAGE),
            paper.four_tasks("sluice", "srl"),
            paper.ablation("sluice", "nw"),
            paper.error_reduction[0].in_domain,
        ];
        assert!(averages.iter().all(Option::is_none), "{averages:?}");
    }

    #[test]
    fn the_embedded_figures_are_found_by_name() {
        let paper = Published::load(&seven());
        assert_eq!(paper.in_domain("sluice", "nw"), Some(94.25));
        assert_eq!(paper.in_domain("sluice", AVERAGE), Some(93.48));
        assert_eq!(paper.out_of_domain("hard", "wb"), Some(73.56));
        assert_eq!(paper.transfer("srl", "cross_stitch", AVERAGE), Some(96.39));
        assert_eq!(paper.transfer("ner", "single", "nw"), Some(95.04));
        assert_eq!(paper.transfer("pos", "single", "nw"), None);
        assert_eq!(paper.four_tasks("low_supervision", "pos"), Some(89.20));
        assert_eq!(paper.ablation("learned_skip", "tc"), Some(85.81));
        assert_eq!(paper.ablation("feda", "tc"), None);
        assert_eq!(paper.in_domain("sluice", "elsewhere"), None);
    }

    #[test]
    fn every_row_is_as_long_as_its_columns() {
        let paper = Published::load(&seven());
        let halves = [&paper.table3.in_domain, &paper.table3.out_of_domain];
        let ablation = [&paper.table6.constant, &paper.table6.learned];
        for rows in halves.into_iter().chain(ablation) {
            assert!(rows.values().all(|row| row.len() == paper.domains.len() + 1));
        }
        for rows in [&paper.table4.ner, &paper.table4.srl] {
            assert!(rows.values().all(|row| row.len() == paper.table4.columns.len()));
        }
        assert!(paper.table5.rows.values().all(|row| row.len() == paper.table5.columns.len()));
    }
}
