//! A task of a user's own: a few lines of TOML and a file beside each document, from text to report.

use std::fmt::Write as _;

use serde_json::Value;

use crate::world::World;

/// What the user appends to pipeline.toml: a task whose labels are a column of a file, which is
/// learned with parts of speech, and which helps with chunks.
const TABLES: &str = r#"
[task.initial]
from = "column"
file = ".tsv"
format = "tsv"
column = 2
scheme = "token"
metric = "accuracy"
[tasks]
initial = { main = "initial", auxiliary = ["pos"] }
helped = { main = "chunk", auxiliary = ["initial"] }
"#;

/// What the user adds to the matrix of the stage `train`.
const TRAINED: &str = r#"
  { tasks = ["initial", "helped"], system = ["single", "sluice"], domain = ["nw", "wb"], seed = "*" },
"#;

const DOMAINS: [&str; 7] = ["bc", "bn", "mz", "nw", "pt", "tc", "wb"];

/// Networks and training small enough for a test, and the corpus.
const SETTINGS: [&str; 16] = [
    "--set",
    "seeds=[1]",
    "--set",
    "corpus=folder:corpus",
    "--set",
    "model.word=8",
    "--set",
    "model.char=4",
    "--set",
    "model.hidden=8",
    "--set",
    "model.mlp=8",
    "--set",
    "training.epochs=20",
    "--set",
    "training.patience=20",
];

/// The first `count` sentences of a small language, as CoNLL-2012 and as words with labels: whether
/// a word begins with a vowel.
fn document(name: &str, count: usize) -> (String, String) {
    let (mut columns, mut cells) = (format!("#begin document ({name}); part 000\n"), String::new());
    for number in 0..count {
        let pick = |words: [&'static str; 4], by: usize| words[number / by % 4];
        let verb = pick(["met", "ate", "eyed", "saw"], 1);
        let rows = [
            ("the", "DT", "(TOP(S(NP*", "(ARG0*"),
            (pick(["otter", "cat", "owl", "dog"], 2), "NN", "*)", "*)"),
            (verb, "VBD", "(VP*", "(V*)"),
            (["a", "the"][number % 2], "DT", "(NP*", "(ARG1*"),
            (pick(["apple", "pear", "egg", "nut"], 3), "NN", "*))", "*)"),
            (".", ".", "*))", "*"),
        ];
        for (at, (word, pos, parse, role)) in rows.into_iter().enumerate() {
            let frame = if word == verb { "do 01" } else { "- -" };
            writeln!(columns, "{name} 0 {at} {word} {pos} {parse} {frame} - - * {role} -").unwrap();
            let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
            writeln!(cells, "{word}\t{}", if vowel { "VOWEL" } else { "OTHER" }).unwrap();
        }
        columns.push('\n');
        cells.push('\n');
    }
    (columns + "#end document\n", cells)
}

/// A project with a corpus of the language, and the user's lines in its pipeline.toml.
fn project() -> World {
    let world = World::new();
    // Splits share no document.
    for (split, count, number) in [("train", 24, 1), ("development", 6, 10), ("test", 7, 9)] {
        for domain in DOMAINS {
            let name = format!("{domain}/demo/00/demo_{number:04}");
            let (columns, cells) = document(&name, count);
            let path = format!("corpus/{split}/data/english/annotations/{name}");
            world.write(&format!("{path}.gold_conll"), columns);
            // Nobody annotated the test set of tc.
            if (split, domain) != ("test", "tc") {
                world.write(&format!("{path}.tsv"), cells);
            }
        }
    }
    let text = std::fs::read_to_string(world.path("pipeline.toml")).unwrap();
    let start = "[stage.train]\nmatrix = [\n";
    assert!(text.contains(start));
    let text = text.replace(start, &format!("{start}{}", TRAINED.trim_start_matches('\n')));
    world.write("pipeline.toml", text + TABLES);
    world
}

/// A row of a table of the report: column -> value.
fn row(report: &Value, table: &str, group: Option<&str>, label: &str) -> Vec<Option<f64>> {
    let tables = report["tables"].as_array().unwrap();
    let found = tables.iter().find(|of| of["name"] == table);
    let found = found.unwrap_or_else(|| panic!("no table {table}"));
    let fits = |row: &&Value| row["label"] == label && row["group"].as_str() == group;
    let row = found["rows"].as_array().unwrap().iter().find(fits);
    let row = row.unwrap_or_else(|| panic!("no row {label} in {found:#}"));
    row["cells"].as_array().unwrap().iter().map(|cell| cell["value"].as_f64()).collect()
}

#[test]
fn a_fifth_task_is_a_few_lines_of_toml() {
    let lines = TABLES.lines().chain(TRAINED.lines()).filter(|line| !line.is_empty());
    assert!(lines.count() <= 12);

    let world = project();
    let steps = "evaluate[tasks=initial|helped]";
    let run = world.json(&[&["run", "--json", steps], &SETTINGS[..]].concat());
    let ran = run["ran"].as_array().unwrap();
    let of = |stage: &str| {
        let names = ran.iter().map(|step| step["step"].as_str().unwrap());
        names.filter(|name| name.starts_with(stage)).count()
    };
    assert_eq!((of("train["), of("evaluate[")), (8, 8));
    world.json(&[&["run", "--json", "report", "--partial"], &SETTINGS[..]].concat());

    let text = std::fs::read_to_string(world.path("reports/mini/report.json")).unwrap();
    let report: Value = serde_json::from_str(&text).unwrap();
    for split in ["Training", "Development", "Test"] {
        let sentences = row(&report, "annotation", Some(split), "INITIAL");
        let mut all = row(&report, "table1", Some(split), "sentences");
        assert!(all.iter().all(Option::is_some), "{split}");
        if split == "Test" {
            all[5] = Some(0.0);
        }
        assert_eq!(sentences, all, "{split}");
    }
    // As the main task, alone and with parts of speech, it is learned.
    for system in ["Single task", "Sluice"] {
        let found = row(&report, "others.initial.initial", None, system);
        let majority = row(&report, "others.initial.initial", None, "Majority label");
        for (found, majority) in found.iter().zip(&majority) {
            let (found, majority) = (found.unwrap(), majority.unwrap());
            assert!(found > majority + 10.0, "{system}: {found} and {majority}");
        }
    }
    assert!(row(&report, "others.initial.pos", None, "Sluice").iter().all(Option::is_some));
    // As the auxiliary one, where there is one: chunking has spans, it has none.
    assert_eq!(row(&report, "others.helped.chunk", None, "Single task").len(), 5);
    assert_eq!(row(&report, "others.helped.initial", None, "Sluice").len(), 3);
    assert_eq!(row(&report, "baselines", Some("INITIAL"), "Majority label").len(), 7);
}
