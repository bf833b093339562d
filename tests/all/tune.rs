//! The search for hyperparameters through the program itself: off unless asked for, cached trial by
//! trial, and its winner reaches training and the report.

use serde_json::Value;

use crate::world::World;

/// A search of three small rungs, and networks small enough for a test.
const SETTINGS: [&str; 18] = [
    "--set",
    "seeds=[1]",
    "--set",
    "model={ word = 8, char = 4, hidden = 8, mlp = 8, layers = 2 }",
    "--set",
    "training.epochs=2",
    "--set",
    "stage.synthesize.params.sentences={ train = 40, dev = 12, test = 12 }",
    "--set",
    "tuning.rungs.first={ slots = [1, 2, 3, 4], epochs = 1, halves = false }",
    "--set",
    "tuning.rungs.second={ slots = [1, 2], epochs = 2, halves = true, below = \"first\" }",
    "--set",
    "tuning.rungs.last={ slots = [1], epochs = 3, halves = true, below = \"second\" }",
    "--set",
    "tuning.space={ learning_rate = { log = [0.01, 0.5] }, omega = { choice = [0.05, 0.2] } }",
    "--set",
    "tuning.systems=[\"sluice\"]",
];

const EVALUATE: &str = "evaluate[tasks=chunk,system=hard|sluice,domain=nw]";

/// Runs steps with further settings; returns the names of those that ran, sorted.
fn run(world: &World, targets: &[&str], more: &[&str]) -> Vec<String> {
    let more: Vec<_> = more.iter().flat_map(|set| ["--set", set]).collect();
    let run = world.json(&[&["run", "--json"], targets, &SETTINGS, &more[..]].concat());
    let steps = run["ran"].as_array().unwrap().iter();
    let mut names: Vec<_> = steps.map(|ran| ran["step"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn of(names: &[String], stage: &str) -> usize {
    names.iter().filter(|name| name.split('[').next() == Some(stage)).count()
}

/// The bytes of an output of a step, as JSON.
fn output(world: &World, output: &str) -> Value {
    let found = world.repro(&[&["path", output], &SETTINGS[..]].concat());
    let path = String::from_utf8(found.stdout).unwrap();
    let path = world.path(path.trim());
    serde_json::from_slice(&std::fs::read(&path).unwrap_or_else(|e| panic!("{path:?}: {e}")))
        .unwrap()
}

#[test]
fn a_search_from_the_space_to_the_report() {
    let world = World::new();
    // Nothing of it runs, unless it is asked for.
    let plain = run(&world, &[EVALUATE], &[]);
    assert_eq!(
        (of(&plain, "tune"), of(&plain, "rank"), of(&plain, "train")),
        (0, 0, 2),
        "{plain:?}"
    );

    let ran = run(&world, &["tune"], &[]);
    assert_eq!((of(&ran, "tune"), of(&ran, "rank"), ran.len()), (7, 2, 9), "{ran:?}");
    let ran = run(&world, &["rank"], &[]);
    assert_eq!(ran, ["rank[rung=last]"]);
    assert!(run(&world, &["tune", "rank"], &[]).is_empty());

    // What is chosen was drawn for a slot of the first rung, and training takes it over.
    let winner = output(&world, "rank.winner[rung=last]");
    let ranking = output(&world, "rank.ranking[rung=first]");
    let ranking = ranking.as_array().unwrap();
    assert_eq!(ranking.len(), 4);
    assert!(ranking[..2].iter().any(|placed| placed["settings"] == winner));
    let scores: Vec<_> = ranking.iter().map(|placed| placed["score"].as_f64().unwrap()).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores[0] > scores[3], "{scores:?}");
    let tuned = run(&world, &[EVALUATE], &["tuned=true"]);
    assert_eq!((of(&tuned, "train"), of(&tuned, "evaluate"), tuned.len()), (2, 2, 4), "{tuned:?}");

    // The same network as with the winner's values written down.
    let rate = format!("training.learning_rate={}", winner["learning_rate"]);
    let omega = format!("system.sluice.omega={}", winner["omega"]);
    let byhand = run(&world, &[EVALUATE], &[&rate, &omega]);
    assert_eq!((of(&byhand, "train"), of(&byhand, "evaluate")), (2, 0), "{byhand:?}");

    run(&world, &["report", "--partial"], &["tuned=true"]);
    let text = std::fs::read_to_string(world.path("reports/mini/settings.md")).unwrap();
    let shown = winner["learning_rate"].to_string();
    assert!(text.contains("Chosen by the search") && text.contains(&shown), "{text}");

    changed_space(&world);
}

/// Another range of one setting: the search runs again, and nothing else. More slots on the first
/// rung: those alone, where the ranking of the others stays.
fn changed_space(world: &World) {
    let seven = "tuning.rungs.first={ slots = [1, 2, 3, 4, 5], epochs = 1, halves = false }";
    let more = run(world, &["rank[rung=first]"], &[seven]);
    let new = "tune[tasks=chunk,system=sluice,domain=nw,rung=first,slot=5]";
    assert_eq!(more, ["rank[rung=first]", new]);
    let space = "tuning.space.omega={ choice = [0.1, 0.3] }";
    let ran = run(world, &["rank", EVALUATE], &[space]);
    assert_eq!((of(&ran, "tune"), of(&ran, "rank"), ran.len()), (7, 3, 10), "{ran:?}");
}

#[test]
fn mistakes_in_a_search_are_told_where_they_are() {
    let world = World::new();
    let says = |set: &str| world.fails(3, &["run", "--dry-run", "tune", "--set", set]);
    let said = says("tuning.space.noise={ linear = [0.4, 0.1] }");
    assert!(
        said.contains("search.space.noise.linear") && said.contains("expected the lower"),
        "{said}"
    );
    let said = says("tuning.space.nose={ linear = [0.1, 0.4] }");
    assert!(said.contains("did you mean `noise`?"), "{said}");
    let said = says("tuning.rungs.last.epochs=1");
    assert!(said.contains("rungs.last.epochs") && said.contains("expected more than"), "{said}");
    let said = says("tuned=yes");
    assert!(said.contains("`true` or `false`"), "{said}");
}
