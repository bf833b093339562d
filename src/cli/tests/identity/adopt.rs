//! `repro adopt`: a result filed under another key, by whom and why, and shown ever after.

use serde_json::Value;

use super::Project;

fn machine(project: &Project) -> Value {
    let path = project.world.folder.path().join("pages/machine.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn a_result_is_adopted_over_a_change_of_code_and_says_so() {
    let Some(mut project) = Project::new() else { return };
    project.says(&["run"]);
    assert!(machine(&project).get("adopted").is_none());
    let before = std::fs::read_to_string(project.world.folder.path().join("repro.lock")).unwrap();
    project.code = "crate slow: src/lib.rs=22;package wide=1.0 aa".into();
    let all = ["adopt", "+page", "--because", "only a message"];
    let told = project.says(&[&all[..], &["--dry-run"]].concat());
    let expected =
        "slow[name=a], slow[name=b], join and page\n  crate slow: src/lib.rs: 11 -> 22\n";
    assert_eq!(told, expected);
    let lock = || std::fs::read_to_string(project.world.folder.path().join("repro.lock")).unwrap();
    assert_eq!(lock(), before);
    // Nobody is there to agree.
    let asked = project.run(&all);
    assert_eq!(asked.code, 2, "{}", asked.err);
    assert_eq!(lock(), before);
    let told = project.says(&[&all[..], &["--yes"]].concat());
    assert_eq!(told, format!("{expected}4 results adopted; commit repro.lock\n"));
    assert_ne!(lock(), before);
    // Nothing runs, and everyone is told.
    let run = project.json(&["run", "--json"]);
    assert_eq!(run["ran"].as_array().unwrap().len(), 0, "{run:#}");
    assert_eq!(run["adopted"].as_array().unwrap().len(), 4, "{run:#}");
    assert!(project.says(&["run"]).contains("4 of them adopted"));
    assert!(project.says(&["status"]).contains("4 of these results were adopted"));
    let why = project.says(&["why", "join"]);
    assert!(why.contains("adopted 2") && why.contains(" by Ada: only a message\n"), "{why}");
    assert!(project.says(&["list", "join", "--records"]).contains("only a message"));
    let told = machine(&project);
    let adopted = told["adopted"].as_array().unwrap();
    assert_eq!(adopted.len(), 4, "{told:#}");
    assert_eq!(
        (&adopted[0]["because"], &adopted[0]["by"]),
        (&"only a message".into(), &"Ada".into())
    );
    // Made anew, it is adopted no longer.
    project.says(&["run", "--force", "slow", "join", "page"]);
    project.says(&["run"]);
    assert!(machine(&project).get("adopted").is_none());
    assert_eq!(project.json(&["run", "--json"])["adopted"].as_array().unwrap().len(), 0);
}

#[test]
fn what_stands_on_something_stale_is_refused() {
    let Some(mut project) = Project::new() else { return };
    project.seed(2);
    let refused = project.run(&["adopt", "join", "--because", "x", "--yes"]);
    assert_eq!(refused.code, 4);
    assert!(
        refused.err.contains("join: reads slow[name=a], out of date themselves"),
        "{}",
        refused.err
    );
    // A step that never ran has nothing to adopt.
    project.world.pipeline("[stage.slow]\nparams.seed = 9\n");
    let refused = project.run(&["adopt", "slow", "--because", "x", "--yes"]);
    assert!(refused.err.contains("slow: no result to adopt"), "{}", refused.err);
    project.seed(1);
    project.code = "other".into();
    std::fs::remove_dir_all(project.world.folder.path().join("artifacts/objects")).unwrap();
    let refused = project.run(&["adopt", "slow", "--because", "x", "--yes"]);
    assert!(refused.err.contains("the last result has no out in the store"), "{}", refused.err);
    let empty = project.run(&["adopt", "slow", "--because", " "]);
    assert_eq!(empty.code, 2);
    assert!(empty.err.contains("--because is empty"), "{}", empty.err);
}

#[test]
fn adopting_twice_keeps_both_reasons_and_fresh_steps_are_left_alone() {
    let Some(mut project) = Project::new() else { return };
    let adopt = |project: &Project, because: &str| {
        project.json(&["adopt", "slow[name=a]", "--because", because, "--yes", "--json"])
    };
    assert_eq!(adopt(&project, "nothing moved")["results"].as_array().unwrap().len(), 0);
    project.code = "crate slow: src/lib.rs=22".into();
    let first = adopt(&project, "first");
    project.code = "crate slow: src/lib.rs=33".into();
    let second = adopt(&project, "second");
    assert_eq!(second["results"][0]["from_key"], first["results"][0]["key"]);
    let told = project.json(&["why", "slow[name=a]", "--json"]);
    let adopted = &told["steps"][0]["result"]["adopted"];
    assert_eq!(adopted["because"], "second");
    assert_eq!(adopted["earlier"][0]["because"], "first");
    // The other step is as stale as before.
    let told = project.json(&["why", "slow[name=b]", "--json"]);
    assert_eq!(told["steps"][0]["state"], "stale");
}
