//! `repro corpus` as it is typed, on a corpus of a few lines: help, options of every command, exit
//! codes, and artifacts that are made when they are needed.

use serde_json::json;

use crate::world::{World, stderr};

const PIPELINE: &str = r#"
format = 1
default = { profile = "tiny", targets = ["ingest"] }
[axis]
domain = ["nw"]
split = ["train", "test"]
[profile.base]
min_tokens = 2
[profile.tiny]
corpus = "folder:text"
[task.ner]
from = "names"
scheme = "bio"
metric = "f1"
[stage.ingest]
matrix = [{ domain = "*", split = "*" }]
inputs.corpus = { from = "${profile.corpus}", below = "{split}/{domain}" }
params.domain = "{domain}"
params.split = "{split}"
params.tasks = "${task}"
params.min_tokens = "${profile.min_tokens}"
params.names = []
params.unannotated = {}
"#;

const TEXT: &str = "\
#begin document (nw/demo/00/demo_ID); part 000
d 0 0 Mira NNP (TOP(S(NP*) - - - - (PERSON) -
d 0 1 left VBD (VP*))) - - - - * -

d 0 0 Yes UH (TOP(INTJ*)) - - - - * -

#end document
";

fn world() -> World {
    let world = World::new();
    world.write("pipeline.toml", PIPELINE);
    world.write("text/train/nw/a.gold_conll", TEXT.replace("ID", "0001"));
    world.write("text/test/nw/b.gold_conll", TEXT.replace("ID", "0009"));
    world
}

fn out(world: &World, arguments: &[&str]) -> String {
    let output = world.repro(arguments);
    assert!(output.status.success(), "{arguments:?}\n{}", stderr(&output));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn it_is_a_command_like_the_others() {
    let world = world();
    assert!(out(&world, &["--help"]).contains("\n  corpus "));
    for command in ["", "stats", "show", "check"] {
        let line: Vec<&str> =
            ["corpus", command, "--help"].into_iter().filter(|word| !word.is_empty()).collect();
        let help = out(&world, &line);
        assert!(help.contains("Examples:\n  repro corpus"), "{help}");
        for option in ["--set", "--profile", "--project", "--color", "--json"] {
            assert!(
                help.contains(option) || (option, command) == ("--json", ""),
                "{option}: {help}"
            );
        }
    }
    let said = world.fails(2, &["corpus", "stat"]);
    assert!(said.contains("'stats'"), "{said}");
}

#[test]
fn what_it_needs_is_made_first_and_only_once() {
    let world = world();
    let stats = |arguments: &[&str]| world.repro(&[&["corpus", "stats"], arguments].concat());
    let first = stats(&[]);
    let text = String::from_utf8(first.stdout.clone()).unwrap();
    assert!(stderr(&first).contains("ingest[domain=nw,split=train]  ran"), "{}", stderr(&first));
    assert!(text.starts_with("Sentences and words of profile tiny"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80 && !line.contains('\u{1b}')));
    assert_eq!((stderr(&stats(&[])).as_str(), stats(&[]).stdout), ("", first.stdout));
    assert!(stats(&["--color", "always"]).stdout.contains(&0x1b));
    let count = |arguments: &[&str]| {
        let json = world.json(&[&["corpus", "stats", "--json"], arguments].concat());
        json["cells"][0]["sentences"].clone()
    };
    assert_eq!((count(&[]), count(&["--set", "min_tokens=1"])), (json!(1), json!(2)));
    let shown = out(&world, &["corpus", "show", "demo_0001:0"]);
    assert!(shown.contains("0  Mira  B-PERSON") && shown.ends_with("└─ VP  left\n"), "{shown}");
}

#[test]
fn its_exit_codes_are_those_of_the_help() {
    let world = world();
    assert!(out(&world, &["corpus", "check"]).starts_with("no problems in 2 files"));
    world.fails(2, &["corpus", "show", "zebra"]);
    world.fails(2, &["corpus", "check", "no/such/folder"]);
    world.fails(3, &["corpus", "stats", "--profile", "tinny"]);
    world.fails(3, &["corpus", "stats", "--set", "no_such_key=1"]);
    let missing = world.fails(4, &["corpus", "check", "--set", "corpus=folder:nowhere"]);
    assert!(missing.contains("nowhere/train/nw"), "{missing}");

    world.write("text/test/nw/b.gold_conll", TEXT.replace("ID", "0001").replace("(S(NP", "(S)NP"));
    let said = world.fails(1, &["corpus", "stats"]);
    assert!(said.contains("text/test/nw/b.gold_conll:2"), "{said}");
    let output = world.repro(&["corpus", "check", "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let messages: Vec<&str> = found["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["message"].as_str().unwrap())
        .collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages.iter().any(|m| m.contains("two splits: test here, train in text/train")));
}
