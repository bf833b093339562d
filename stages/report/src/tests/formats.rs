//! The forms beside the page: JSON by its schema, LaTeX by pdflatex, CSV by table.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};

use super::fixture::{Fixture, params};
use super::names::nasty;
use super::{files, json};

/// Says something past the test's captured output, so that it is seen.
pub(super) fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// A schema that takes no field that it does not name.
fn strict(schema: &mut Value) {
    let Some(map) = schema.as_object_mut() else { return };
    if map.contains_key("properties") {
        map.insert("additionalProperties".to_owned(), json!(false));
    }
    for (name, inner) in map.iter_mut() {
        match inner {
            Value::Object(of) if name == "properties" || name == "$defs" => {
                of.values_mut().for_each(strict);
            }
            inner => strict(inner),
        }
    }
}

/// What a validator has against a report; nothing where it fits the schema.
fn fault(schema: &Value, report: &Value) -> Option<String> {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.add_resource("file:///report.schema.json", schema.clone()).unwrap();
    let index = compiler.compile("file:///report.schema.json", &mut schemas).unwrap();
    schemas.validate(report, index).err().map(|error| format!("{error:#}"))
}

#[test]
fn the_report_fits_its_schema() {
    let mut fixture = Fixture::without_runs("schema");
    let twelve = vec![[10, 9, 3, 3, 2]; 12];
    for seed in [1, 2] {
        for system in ["single", "sluice"] {
            fixture.sentences(["chunk", system, "nw"], seed, &[("nw", twelve.clone())]);
        }
        fixture.run("four", "sluice", "nw", seed);
    }
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    let text = std::fs::read_to_string(folder.join("report.schema.json")).unwrap();
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(fault(&schema, &report), None);
    // Every field that there is, the schema names; what is wrong, it refuses.
    strict(&mut schema);
    assert_eq!(fault(&schema, &report), None);
    for (path, wrong) in [
        ("/format", json!(2)),
        ("/tables/0/rows/0/cells/0/value", json!("93.48")),
        ("/coverage/runs", json!(-1)),
        ("/tables/1/columns", Value::Null),
    ] {
        let mut report = report.clone();
        *report.pointer_mut(path).unwrap() = wrong;
        assert!(fault(&schema, &report).is_some(), "{path}");
    }
}

/// Whether a program can be started.
fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success())
}

fn compiles(folder: &Path) {
    let latex = folder.join("latex");
    let output = Command::new("pdflatex")
        .args(["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "tables.tex"])
        .current_dir(&latex)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let end = said.lines().rev().take(30).collect::<Vec<_>>();
    assert!(output.status.success(), "{}", end.into_iter().rev().collect::<Vec<_>>().join("\n"));
    assert!(said.contains("Output written on tables.pdf"), "{said}");
    let missing = |line: &&str| line.contains("Missing character");
    assert_eq!(said.lines().find(missing), None);
}

#[test]
fn latex_compiles_also_with_nasty_names() {
    let whole = Fixture::whole("latex");
    let folder = whole.report(&params(), "out");
    let (fixture, params) = nasty("latex-names");
    let other = fixture.report(&params, "out");
    let table3 = std::fs::read_to_string(folder.join("latex/table3.tex")).unwrap();
    assert!(table3.contains("\\toprule") && table3.contains("\\textbf{94.25}"), "{table3}");
    if !is_there("pdflatex") {
        say("latex: skipped, there is no pdflatex here");
        return;
    }
    compiles(&folder);
    compiles(&other);
}

#[test]
fn every_table_is_a_csv_file() {
    let fixture = Fixture::whole("csv");
    let folder = fixture.report(&params(), "out");
    let (report, files) = (json(&folder), files(&folder));
    for table in report["tables"].as_array().unwrap() {
        let rows = table["rows"].as_array().unwrap();
        if rows.is_empty() {
            continue;
        }
        let name = table["name"].as_str().unwrap();
        let text = String::from_utf8_lossy(&files[&format!("tables/{name}.csv")]).into_owned();
        let cells: usize = rows.iter().map(|row| row["cells"].as_array().unwrap().len()).sum();
        assert_eq!(text.matches("\r\n").count(), cells + 1, "{name}");
    }
    let table3 = String::from_utf8_lossy(&files["tables/table3.csv"]).into_owned();
    assert!(table3.contains(
        "In-domain: trained and tested on the same domain,Sluice,nw,94.25,94.25,94.25,0.00,,,,,,,,\
         \"evaluate[tasks=chunk,system=sluice,domain=nw,seed=1]\","
    ));
}
