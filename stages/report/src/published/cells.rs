//! The paper's printed cells as results, so that its claims can be judged by its own figures.

use std::collections::BTreeMap;

use claims::{Cell, PRINTED, Results, Table};

use super::{AVERAGE, Published, Rows};

impl Published {
    /// Every figure of the paper's tables, each as one without seeds.
    pub(crate) fn results() -> Results {
        let domains = Self::load(&[]).domains;
        let paper = Self::load(&domains);
        let averaged: Vec<String> = domains.iter().cloned().chain([AVERAGE.to_owned()]).collect();
        let by_domain = |rows: &[&Rows]| table(&averaged, rows);
        let transfer = |rows: &Rows| Table {
            source: Some(paper.source.clone()),
            ..table(&paper.table4.columns, &[rows])
        };
        // How table 5 averages is not known: its figures stand for both means.
        let four = table(&paper.table5.columns, &[&paper.table5.rows]);
        let tables = [
            ("table1", paper.sizes()),
            ("table3.in", by_domain(&[&paper.table3.in_domain])),
            ("table3.out", by_domain(&[&paper.table3.out_of_domain])),
            ("table4.ner", transfer(&paper.table4.ner)),
            ("table4.srl", transfer(&paper.table4.srl)),
            ("table5.with_source", four.clone()),
            ("table5.without_source", four),
            ("table6", by_domain(&[&paper.table6.constant, &paper.table6.learned])),
        ];
        Results {
            seeds: vec![PRINTED],
            settings: BTreeMap::new(),
            tables: tables.map(|(name, table)| (name.to_owned(), table)).into(),
        }
    }

    /// Table 1: `train words` and its like by domain.
    fn sizes(&self) -> Table {
        let mut table = Table::new(self.domains.clone());
        for (split, by_domain) in &self.table1 {
            for (what, at) in [("sentences", 0), ("words", 1)] {
                let cell = |domain: &String| by_domain.get(domain).map(|n| only(n[at] as f64));
                let cells = self.domains.iter().map(cell).collect();
                table.rows.insert(format!("{split} {what}"), cells);
            }
        }
        table
    }
}

fn table(columns: &[String], rows: &[&Rows]) -> Table {
    let mut table = Table::new(columns.to_vec());
    for (system, figures) in rows.iter().copied().flatten() {
        let cells: Vec<Cell> = figures.iter().map(|figure| Some(only(*figure))).collect();
        table.rows.insert(system.clone(), cells);
    }
    table
}

fn only(figure: f64) -> BTreeMap<u64, f64> {
    BTreeMap::from([(PRINTED, figure)])
}
