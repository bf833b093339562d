//! `repro predict` and `repro inspect` as they are typed, on a network of a few units trained on a
//! corpus of a few lines.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::world::{World, stderr};

const STEP: &str = "train[tasks=chunk,system=hard,domain=nw,seed=1]";
/// The repository's pipeline, made small.
const SMALL: [&str; 4] = [
    "--set=model={ word = 4, char = 3, hidden = 4, mlp = 4, layers = 3 }",
    "--set=training.epochs=1",
    "--color=never",
    "--profile=mini",
];

fn repro(world: &World, arguments: &[&str], input: &str) -> (String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_repro"))
        .args(arguments)
        .args(SMALL)
        .current_dir(world.path("."))
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}\n{}", stderr(&output));
    (String::from_utf8(output.stdout.clone()).unwrap(), stderr(&output))
}

#[test]
fn a_pipe_of_text_is_labelled_by_a_step_that_is_made_first() {
    let world = World::new();
    let (columns, said) = repro(&world, &["predict", STEP], "The company left .\n\nYes\n");
    assert!(said.contains(&format!("{STEP}  ran")), "{said}");
    let rows: Vec<Vec<&str>> = columns.lines().map(|line| line.split('\t').collect()).collect();
    let words: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(words, ["The", "company", "left", ".", "", "Yes", ""]);
    assert!(rows.iter().all(|row| row.len() == 3 || row == &[""]), "{columns}");
    // Once made, it is there; and one sentence is labelled as it was among others.
    let (again, said) = repro(&world, &["predict", STEP, "-"], "Yes\n");
    assert_eq!((again.as_str(), said.as_str()), (columns.split_once("\n\n").unwrap().1, ""));

    let (json, _) = repro(&world, &["inspect", STEP, "--json"], "");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["config"]["hidden"], 4);
    assert_eq!(json["epochs"].as_array().map(Vec::len), Some(1));
    let (text, _) = repro(&world, &["inspect", STEP], "");
    assert!(text.starts_with(STEP) && text.lines().all(|line| line.chars().count() <= 80));

    let said = world.fails(2, &["predict", "train[tasks=chunk,system=hard]"]);
    assert!(said.contains("means 21 steps") && said.contains(STEP), "{said}");
    let said = world.fails(2, &["inspect", "ingest[domain=nw]"]);
    assert!(said.contains("makes no network"), "{said}");
}
