//! Mistakes that people make: each gives one screen that names the place and what to do, the
//! documented exit code, and leaves nothing half-written.

use crate::world::{World, tree};

/// A corpus of one sentence a domain and split, in the CoNLL-2012 layout; `line` is its third.
fn corpus(world: &World, line: &str) {
    for split in ["train", "development", "test"] {
        for domain in ["bc", "bn", "mz", "nw", "pt", "tc", "wb"] {
            let name = format!("{domain}/demo/00/demo_0001");
            let faulty = if (split, domain) == ("train", "nw") { line } else { RIGHT };
            let text = format!(
                "#begin document ({name}); part 000\n\
                 {name} 0 0 Rex NNP (TOP(S(NP*) - - - - (PERSON) (ARG0*) -\n\
                 {name} {faulty} bark 01 - - * (V*) -\n\n#end document\n"
            );
            let path = format!("corpus/{split}/data/english/annotations/{name}.gold_conll");
            world.write(&path, text);
        }
    }
}

/// The third line as it should be: part, word number, word, part of speech, parse bit.
const RIGHT: &str = "0 1 barks VBZ (VP*)))";
const NW: &str = "ingest[domain=nw,split=train]";

#[test]
fn a_corpus_in_order_is_read() {
    let world = World::new();
    corpus(&world, RIGHT);
    let run = world.json(&["run", "--json", NW, "--set", "corpus=folder:corpus"]);
    assert_eq!(run["ran"].as_array().unwrap().len(), 1);
}

#[test]
fn a_malformed_line_is_shown() {
    let world = World::new();
    corpus(&world, "0 7 barks VBZ (VP*)))");
    let said = world.fails(1, &["run", NW, "--set", "corpus=folder:corpus"]);
    for part in ["demo_0001.gold_conll:3", "barks", "help"] {
        assert!(said.contains(part), "no `{part}` in\n{said}");
    }
    // Nothing of the failed step is kept, and the next run is clean.
    corpus(&world, RIGHT);
    let run = world.json(&["run", "--json", NW, "--set", "corpus=folder:corpus"]);
    assert_eq!(run["ran"].as_array().unwrap().len(), 1);
}

#[test]
fn a_missing_corpus_says_how_to_name_it() {
    let said = World::new().fails(4, &["run", NW, "--profile", "open7"]);
    // Long messages are wrapped: joined again for the look.
    let joined: String = said.split("\n  │ ").collect();
    for part in ["data/open7/train", "--set corpus=folder:"] {
        assert!(joined.contains(part), "no `{part}` in\n{said}");
    }
}

#[test]
fn an_unknown_key_gets_a_caret_and_the_nearest_right_one() {
    let world = World::new();
    let text = std::fs::read_to_string(world.path("pipeline.toml")).unwrap();
    world.write("pipeline.toml", text.replace("stacks = \"per_task\"", "stakcs = \"per_task\""));
    // The first step that has the fault is one of the search, with the sluice network.
    let line = 2 + text[..text.find("[system.sluice]").unwrap()].matches('\n').count();
    let said = world.fails(3, &["run"]);
    for part in [&format!("pipeline.toml:{line}:1"), "stakcs", "`stacks`"] {
        assert!(said.contains(part), "no `{part}` in\n{said}");
    }
    assert!(
        !world.path("artifacts/objects").exists(),
        "nothing is written before the file is checked"
    );
}

#[test]
fn a_misspelt_setting_or_selector_or_profile_names_the_nearest() {
    let world = World::new();
    for (arguments, nearest) in [
        (&["run", "--set", "training.epoch=3"][..], "epochs"),
        (&["run", "trian"][..], "train"),
        (&["run", "train[sistem=hard]"][..], "system"),
        (&["run", "train[system=slice]"][..], "sluice"),
        (&["run", "--profile", "mimi"][..], "mini"),
        (&["run", "TRAIN"][..], "did you mean `train`"),
        (&["run", "--set", "training={epochs=2}"][..], "set single keys"),
    ] {
        let said = world.fails(3, arguments);
        assert!(said.contains(nearest), "no `{nearest}` in\n{said}");
    }
}

#[test]
fn a_setting_without_a_value_gets_a_caret() {
    let said = World::new().fails(3, &["run", "--set", "training.epochs="]);
    assert!(said.contains('▲'), "{said}");
}

#[test]
fn looking_creates_nothing() {
    let world = World::new();
    let before = tree(&world.path(""));
    for arguments in [&["status"][..], &["run", "--dry-run"][..], &["list"][..], &["graph"][..]] {
        assert!(world.repro(arguments).status.success(), "{arguments:?}");
    }
    assert!(tree(&world.path("")) == before && !world.path("artifacts").exists());
}

#[test]
fn two_runs_at_once_share_the_work() {
    let world = World::new();
    let ran = |run: &serde_json::Value| run["ran"].as_array().unwrap().len();
    let (one, other) = std::thread::scope(|scope| {
        let run = || world.json(&["run", "--json", "ingest"]);
        let (one, other) = (scope.spawn(run), scope.spawn(run));
        (one.join().unwrap(), other.join().unwrap())
    });
    assert_eq!(ran(&one) + ran(&other), 22);
}

#[test]
fn a_report_that_is_not_there_says_how_to_make_it() {
    let world = World::new();
    let said = world.fails(4, &["show", "table3", "--profile", "open7"]);
    assert!(said.contains("repro run --profile open7"), "{said}");
}
