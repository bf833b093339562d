//! docs/artifacts.md against what the program writes: every table has the columns and types that the
//! page gives, its commands work when typed, and its Python opens the tables where Python and the
//! packages are there (REPRO_PYTHON names another Python than `python3`).

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::world::{World, repository, stderr};

/// One network, trained for a moment: enough for one table of every kind.
const SLICE: &str = "[tasks=chunk,system=sluice,domain=nw,seed=1]";
const QUICK: [&str; 4] = [
    "--set=training.epochs=1",
    "--set=stage.synthesize.params.sentences.train=40",
    "--set=stage.synthesize.params.sentences.dev=10",
    "--set=stage.synthesize.params.sentences.test=10",
];

fn say(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

fn page() -> String {
    std::fs::read_to_string(repository().join("docs/artifacts.md")).unwrap()
}

fn with<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    arguments.iter().copied().chain(QUICK).collect()
}

/// A project in which every table of the page has been made once.
fn world() -> World {
    let world = World::new();
    let (train, evaluate) = (format!("train{SLICE}"), format!("evaluate{SLICE}"));
    for targets in [vec![train.as_str(), &evaluate], vec!["correlate", "--partial"]] {
        let output = world.repro(&with(&[&["run"], targets.as_slice()].concat()));
        assert!(output.status.success(), "{}", stderr(&output));
    }
    world
}

/// The sections of the page about tables: (output, stage) -> column -> type.
fn sections(page: &str) -> BTreeMap<(String, String), Vec<(String, String)>> {
    let mut found = BTreeMap::new();
    for section in page.split("\n## ").skip(1) {
        let (title, text) = section.split_once('\n').unwrap();
        let names: Vec<&str> = title.split('`').collect();
        let [_, output, " of ", stage, _] = names.as_slice() else { continue };
        let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
        let columns: Vec<_> = rows
            .map(|row| {
                let (name, rest) = row.split_once("` | ").unwrap();
                let kind = rest.split(" | ").next().unwrap();
                (name.to_owned(), kind.replace("&lt;", "<").replace("&gt;", ">"))
            })
            .collect();
        found.insert(((*output).to_owned(), (*stage).to_owned()), columns);
    }
    found
}

/// The file of an output, as `repro path` says.
fn file(world: &World, output: &str, stage: &str) -> String {
    let slice = match stage {
        "ingest" => "[domain=nw,split=test]",
        "index" => "[domain=nw]",
        "train" | "evaluate" => SLICE,
        _ => "",
    };
    let selector = format!("{stage}.{output}{slice}");
    // What a step read counts: correlations were made of what there was.
    let found = world.repro(&with(&["path", &selector]));
    assert!(found.status.success(), "{}", stderr(&found));
    String::from_utf8(found.stdout).unwrap().trim_end().to_owned()
}

/// The columns of a table, as the page would write them.
fn columns(path: &str) -> Vec<(String, String)> {
    let batch = ::corpus::arrow::read(Path::new(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    let schema = batch.schema();
    let fields = schema.fields().iter();
    let kind = |text: String| match text.as_str() {
        "Boolean" => "bool".to_owned(),
        list if list.starts_with("List(") && list.contains("Dictionary(Int16, Utf8)") => {
            "list<dictionary<int16, utf8>>".to_owned()
        }
        list if list.starts_with("List(") && list.contains("Utf8") => "list<utf8>".to_owned(),
        plain => plain.to_lowercase(),
    };
    fields.map(|field| (field.name().clone(), kind(field.data_type().to_string()))).collect()
}

#[test]
fn tables_are_as_the_page_says() {
    let (world, page) = (world(), page());
    let (plain, sentences) = (::corpus::arrow::FORMAT, ::corpus::arrow::SENTENCES);
    let said = format!(
        "describes version {sentences} of `sentences`, and version {plain} of all other tables"
    );
    assert!(page.replace('\n', " ").contains(&said), "the page {said}?");
    for version in [plain, sentences] {
        assert!(page.contains(&format!("\n| {version} | ")), "a line for the version");
    }
    let sections = sections(&page);
    let mut files = Vec::new();
    for ((output, stage), documented) in &sections {
        if stage == "correlate" {
            continue;
        }
        let path = file(&world, output, stage);
        compare(output, documented, &columns(&path));
        files.push((format!("{stage}.{output}"), path));
    }
    assert_eq!(files.len(), 7, "tables on the page: {:?}", sections.keys());
    for (output, only) in [("correlations", "pearson_p"), ("properties", "meaning")] {
        correlated(&world, output, only, &sections[&(output.to_owned(), "correlate".to_owned())]);
    }
    // One name for each, and the same paths in JSON.
    let listed = world.json(&with(&["path", "--json", &format!("evaluate{SLICE}")]));
    let listed: Vec<&Value> = listed.as_array().unwrap().iter().map(|file| &file["path"]).collect();
    assert!(files.iter().filter(|(name, _)| name.starts_with("evaluate.")).count() == listed.len());
    python(&page, &files);
}

/// Compares the columns of a table with those of the page, where `layer.NAME` stands for any number.
fn compare(output: &str, documented: &[(String, String)], found: &[(String, String)]) {
    let mut expected = Vec::new();
    for (name, kind) in documented {
        match name.strip_suffix("NAME") {
            None => expected.push((name.clone(), kind.clone())),
            Some(prefix) => {
                let all: Vec<_> = found.iter().filter(|(n, _)| n.starts_with(prefix)).collect();
                assert!(!all.is_empty(), "{output} has no column {name}");
                expected.extend(all.into_iter().map(|(n, _)| (n.clone(), kind.clone())));
            }
        }
    }
    assert_eq!(expected, found, "`{output}` in docs/artifacts.md (left) and in the file (right)");
}

/// A table that was made of a part of its inputs is not one that `repro path` would show: it is found
/// in the record of the run, by a column that it has `only`.
fn correlated(world: &World, output: &str, only: &str, documented: &[(String, String)]) {
    let objects = crate::world::tree(&world.path("artifacts/objects"));
    let tables = objects.iter().filter(|(_, bytes)| bytes.starts_with(b"ARROW1"));
    let tables = tables.map(|(name, _)| {
        columns(&world.path("artifacts/objects").join(name).display().to_string())
    });
    let ours: Vec<_> = tables.filter(|table| table.iter().any(|(name, _)| name == only)).collect();
    assert_eq!(ours.len(), 1, "tables with the column {only}: {ours:?}");
    compare(output, documented, &ours[0]);
}

/// Opens the tables with every piece of Python on the page.
fn python(page: &str, files: &[(String, String)]) {
    let python = std::env::var("REPRO_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let snippets: Vec<&str> = page
        .split("```python\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .filter(|snippet| snippet.contains("table = "))
        .collect();
    assert_eq!(snippets.len(), 4, "polars, pyarrow, pandas and DuckDB");
    for snippet in snippets {
        assert_eq!(snippet.lines().count(), 2, "two lines:\n{snippet}");
        let import = snippet.lines().next().unwrap();
        let there = Command::new(&python).args(["-c", import]).output();
        if !there.is_ok_and(|output| output.status.success()) {
            say(&format!("artifacts: skipped: `{import}` needs {python} with these packages"));
            continue;
        }
        let body = snippet.lines().map(|line| format!("    {line}\n")).collect::<String>();
        let code = format!("import sys\nfor path in sys.argv[1:]:\n{body}    print(len(table))\n");
        let paths = files.iter().map(|(_, path)| path);
        let output = Command::new(&python).args(["-c", &code]).args(paths).output().unwrap();
        assert!(output.status.success(), "{snippet}\n{}", stderr(&output));
        let rows = |(_, path): &(String, String)| {
            format!("{}\n", ::corpus::arrow::read(Path::new(path)).unwrap().num_rows())
        };
        let expected: String = files.iter().map(rows).collect();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "rows by\n{snippet}");
        say(&format!("artifacts: opened {} tables after `{import}`", files.len()));
    }
}

#[test]
fn what_is_not_made_has_no_path() {
    let world = World::new();
    let said = world.fails(4, &["path", "ingest[domain=nw,split=test]"]);
    assert!(said.contains("repro run 'ingest[domain=nw,split=test]'"), "{said}");
    let said = world.fails(3, &["path", "train.curv"]);
    assert!(said.contains("no output `curv`") && said.contains("did you mean `curve`?"), "{said}");
    world.fails(3, &["path", "trian"]);
    world.fails(2, &["path"]);
}
