//! The report as a stage published it: `report.json`, read leniently, so that a newer report with
//! more in it can still be shown. Nothing is computed here.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::errors::Failure;
use crate::text::plain;

/// The file's name in a folder of reports.
pub(crate) const FILE: &str = "report.json";
/// The version of the layout that this file reads.
const FORMAT: u64 = 1;

/// A published report.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Report {
    /// A warning about all figures, such as that the corpus is synthetic; empty for none.
    #[serde(default)]
    pub(crate) banner: String,
    /// How many of the runs that the report rests on are in it.
    #[serde(default)]
    pub(crate) coverage: Coverage,
    /// The tables, in the order of the report.
    #[serde(default)]
    pub(crate) tables: Vec<Table>,
    /// The figures, in the order of the report.
    #[serde(default)]
    pub(crate) figures: Vec<Figure>,
    /// The claims of the paper, each with its verdict.
    #[serde(default)]
    pub(crate) claims: Vec<Claim>,
}

/// A claim of the paper, and what the report says of it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Claim {
    /// What it is called on the command line: `every-domain-but-tc`.
    pub(crate) id: String,
    /// Claims of one topic stand together under its name.
    #[serde(default)]
    pub(crate) topic: String,
    /// Where the paper says it.
    #[serde(default)]
    pub(crate) section: String,
    /// What the paper says.
    #[serde(default)]
    pub(crate) says: String,
    /// In words: `reproduced`, `reversed`.
    #[serde(default)]
    pub(crate) verdict: String,
    /// What decided it.
    #[serde(default)]
    pub(crate) figures: String,
    /// Why there is no verdict.
    #[serde(default)]
    pub(crate) why: Option<String>,
    /// What would give one.
    #[serde(default)]
    pub(crate) commands: Vec<String>,
    /// The seeds that the verdict rests on, and in how many of them the claim holds.
    #[serde(default)]
    pub(crate) seeds: Option<u64>,
    #[serde(default)]
    pub(crate) holds_in: Option<u64>,
    /// The verdict of the paper's own cells.
    #[serde(default)]
    pub(crate) paper: Option<String>,
    /// What else there is to say of it.
    #[serde(default)]
    pub(crate) note: Option<String>,
}

/// How many of the runs that something rests on are in it.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Coverage {
    /// Runs that are in it.
    #[serde(default)]
    pub(crate) runs: u64,
    /// Runs that would be in the whole.
    #[serde(default)]
    pub(crate) of: u64,
    /// The command that makes the others.
    #[serde(default)]
    pub(crate) command: Option<String>,
    /// The same for each section.
    #[serde(default)]
    pub(crate) sections: BTreeMap<String, Coverage>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Table {
    /// What it is called on the command line: `table3`.
    pub(crate) name: String,
    /// The section that it stands in, whose coverage is its own.
    #[serde(default)]
    pub(crate) section: Option<String>,
    /// Its title.
    #[serde(default)]
    pub(crate) title: String,
    /// The heading over the labels.
    #[serde(default)]
    pub(crate) corner: Option<String>,
    /// The headings: one for each cell, or one more where the first stands over the labels.
    #[serde(default)]
    pub(crate) columns: Vec<String>,
    /// The rows, from the top.
    #[serde(default)]
    pub(crate) rows: Vec<Row>,
    /// What stands below it.
    #[serde(default)]
    pub(crate) notes: Vec<String>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Row {
    /// What the row is about.
    pub(crate) label: String,
    /// Rows of one group stand together under its name.
    #[serde(default)]
    pub(crate) group: Option<String>,
    /// The cells, from the left.
    #[serde(default)]
    pub(crate) cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Cell {
    /// Ours.
    #[serde(default)]
    pub(crate) text: String,
    /// The paper's, where it printed one.
    #[serde(default)]
    pub(crate) paper: Option<String>,
    /// Ours as a number, where it is one.
    #[serde(default)]
    pub(crate) value: Option<f64>,
    /// Of how many seeds it is the mean.
    #[serde(default)]
    pub(crate) seeds: Option<u64>,
    /// The sample standard deviation over the seeds.
    #[serde(default)]
    pub(crate) deviation: Option<f64>,
    /// The steps that it rests on, as selectors whose values multiply.
    #[serde(default)]
    pub(crate) from: Vec<String>,
}

/// A figure.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Figure {
    /// What it is called: `figure2`.
    pub(crate) name: String,
    /// The section that it stands in, whose coverage is its own.
    #[serde(default)]
    pub(crate) section: Option<String>,
    /// Its title.
    #[serde(default)]
    pub(crate) title: String,
    /// Its file, relative to the report's folder.
    #[serde(default)]
    pub(crate) file: Option<PathBuf>,
    /// What stands below it.
    #[serde(default)]
    pub(crate) caption: String,
    /// The numbers that it draws (docs/figures.md); of any kind, so that a newer one is no fault.
    #[serde(default)]
    pub(crate) data: Option<Value>,
}

impl Table {
    /// The heading over the labels, empty for none, and those over the cells.
    pub(crate) fn headings(&self) -> (&str, &[String]) {
        if let Some(corner) = &self.corner {
            return (corner, &self.columns);
        }
        let cells = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        match self.columns.split_first() {
            Some((first, rest)) if rest.len() >= cells => (first, rest),
            _ => ("", &self.columns),
        }
    }

    /// The heading of a cell, or its number where the report has none.
    pub(crate) fn heading(&self, cell: usize) -> String {
        let (_, headings) = self.headings();
        headings.get(cell).cloned().unwrap_or_else(|| (cell + 1).to_string())
    }
}

/// A report with its JSON, for `--json`.
#[derive(Debug)]
pub(crate) struct Read {
    /// The report.
    pub(crate) report: Report,
    /// The file as it stands.
    pub(crate) json: Value,
}

/// Reads the report in a folder; `shown` is what the folder is called in messages, `profile` whose
/// report it is.
///
/// # Errors
/// There is none, or it is not a report.
pub(crate) fn read(folder: &Path, shown: &str, profile: &str) -> Result<Read, Failure> {
    let shown = format!("{}/{FILE}", shown.trim_end_matches('/'));
    let text = std::fs::read_to_string(folder.join(FILE)).map_err(|error| {
        let failure = Failure::project(format!("cannot read {shown}: {error}"));
        match error.kind() {
            std::io::ErrorKind::NotFound => {
                failure.help(format!("`repro run --profile {profile}` makes the report"))
            }
            _ => failure,
        }
    })?;
    parse(&text, &shown)
}

/// Reads a report's text; `shown` is what it is called in messages.
///
/// # Errors
/// It is not a report.
pub(crate) fn parse(text: &str, shown: &str) -> Result<Read, Failure> {
    let broken = |error: serde_json::Error| {
        Failure::project(format!("{shown} is not a report: {error}"))
            .help("`repro run` writes it anew, once the file is deleted")
    };
    let json: Value = serde_json::from_str(text).map_err(broken)?;
    match json.get("format").and_then(Value::as_u64) {
        Some(format) if format > FORMAT => {
            return Err(Failure::project(format!(
                "{shown} has format {format}; this repro reads up to {FORMAT}"
            ))
            .help("build repro from the commit that wrote the report"));
        }
        _ => {}
    }
    let report = serde_json::from_value(harmless(json.clone())).map_err(broken)?;
    Ok(Read { report, json })
}

/// The same without what a terminal would obey.
pub(crate) fn harmless(json: Value) -> Value {
    match json {
        Value::String(text) => match plain(&text) {
            Cow::Owned(text) => Value::String(text),
            Cow::Borrowed(_) => Value::String(text),
        },
        Value::Array(list) => list.into_iter().map(harmless).collect(),
        Value::Object(fields) => {
            let field = |(name, value): (String, Value)| match plain(&name) {
                Cow::Owned(name) => (name, harmless(value)),
                Cow::Borrowed(_) => (name, harmless(value)),
            };
            fields.into_iter().map(field).collect()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_may_include_the_labels_column() {
        let row = Row { cells: vec![Cell::default(); 2], ..Row::default() };
        let columns = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let mut table =
            Table { rows: vec![row], columns: columns(&["a", "b"]), ..Table::default() };
        assert_eq!(table.headings(), ("", &columns(&["a", "b"])[..]));
        table.columns = columns(&["System", "a", "b"]);
        assert_eq!(table.headings(), ("System", &columns(&["a", "b"])[..]));
        assert_eq!(table.heading(1), "b");
        assert_eq!(table.heading(2), "3");
        table.corner = Some("Domain".into());
        assert_eq!(table.headings(), ("Domain", &columns(&["System", "a", "b"])[..]));
    }

    #[test]
    fn a_newer_report_is_refused_and_a_broken_one_named() {
        let newer = parse(r#"{"format": 2}"#, "HEAD:reports/mini/report.json").unwrap_err();
        assert_eq!(
            newer.message,
            "HEAD:reports/mini/report.json has format 2; this repro reads up to 1"
        );
        let broken = parse("{", "x/report.json").unwrap_err();
        assert!(broken.message.starts_with("x/report.json is not a report: "));
    }
}
