//! `repro why`: the one thing that moved, old -> new, and the commit that moved it.

use serde_json::json;

use super::{Project, git};

/// The subjects of the commits behind the first reason of the first step.
fn subjects(project: &Project, arguments: &[&str]) -> Vec<String> {
    let told = project.json(arguments);
    let commits = &told["steps"][0]["reasons"][0]["moved_by"]["commits"];
    let commits = commits.as_array().unwrap().iter();
    commits.map(|commit| commit["subject"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_parameter_is_followed_to_the_commit_that_changed_it() {
    let Some(project) = Project::new() else { return };
    project.write("NOTES", "x");
    project.commit("Unrelated");
    project.seed(2);
    let told = project.says(&["why", "slow[name=a]"]);
    assert!(told.contains("parameter seed: 1 -> 2\n    not committed yet\n"), "{told}");
    project.commit("Another seed");
    let text = std::fs::read_to_string(project.world.folder.path().join("pipeline.toml")).unwrap();
    project.write("pipeline.toml", &format!("# About\n{text}"));
    project.commit("A comment");
    assert_eq!(subjects(&project, &["why", "slow[name=a]", "--json"]), ["Another seed"]);
    let told = project.says(&["why", "slow[name=a]"]);
    assert!(told.starts_with("slow[name=a] is out of date\n  parameter seed: 1 -> 2\n"), "{told}");
    assert!(told.contains(" Another seed\n  compared with the result of "), "{told}");
    let set = project.says(&["why", "slow[name=a]", "--set", "profile.toy.seed=5"]);
    assert!(set.contains("parameter seed: 1 -> 5\n    by --set\n"), "{set}");
}

#[test]
fn code_and_packages_are_followed_to_theirs() {
    let Some(mut project) = Project::new() else { return };
    project.write("stages/slow/src/lib.rs", "// 2\n");
    project.commit("Faster");
    project.write("stages/slow/src/other.rs", "// 2\n");
    project.commit("Another file");
    project.code = "crate slow: src/lib.rs=22;package wide=1.0 aa".into();
    assert_eq!(subjects(&project, &["why", "slow[name=b]", "--json"]), ["Faster"]);
    project.write("stages/slow/src/lib.rs", "// 3\n");
    let told = project.says(&["why", "slow[name=b]"]);
    assert!(told.contains("src/lib.rs: 11 -> 22\n    not committed yet\n"), "{told}");
    project.write("Cargo.lock", "[[package]]\nname = \"wide\"\nchecksum = \"bb\"\n");
    project.commit("Update wide");
    project.write("Cargo.lock", "# x\n[[package]]\nname = \"wide\"\nchecksum = \"bb\"\n");
    project.commit("Touch the lock");
    project.code = "crate slow: src/lib.rs=11;package wide=1.1 bb".into();
    assert_eq!(subjects(&project, &["why", "slow[name=b]", "--json"]), ["Update wide"]);
}

#[test]
fn an_input_is_followed_to_the_step_above_and_its_reason() {
    let Some(project) = Project::new() else { return };
    project.seed(2);
    project.commit("Another seed");
    let waiting = project.says(&["why"].into_iter().chain(["join"]).collect::<Vec<_>>());
    let expected =
        "join is waiting for others\n  slow[name=a] is out of date\n    parameter seed: 1 -> 2\n";
    assert!(waiting.starts_with(expected), "{waiting}");
    assert!(waiting.contains(" Another seed\n"), "{waiting}");
    project.says(&["run", "slow"]);
    let told = project.json(&["why", "join", "--json"]);
    let reasons = told["steps"][0]["reasons"].as_array().unwrap();
    assert_eq!(reasons.len(), 1, "{told:#}");
    assert_eq!(reasons[0]["name"], "parts[name=a]");
    let above = &reasons[0]["above"];
    assert_eq!(above["step"], "slow[name=a]");
    assert_eq!(above["reasons"][0]["path"], "seed");
    assert_eq!(above["reasons"][0]["moved_by"]["commits"][0]["subject"], "Another seed");
    let text = project.says(&["why", "join"]);
    assert!(text.contains("\n    slow[name=a] was made again 2"), "{text}");
    // The same as the plan says, and nothing else.
    let status = project.json(&["status", "join", "--json"]);
    let steps = status["steps"].as_array().unwrap();
    let planned = &steps.iter().find(|step| step["step"] == "join").unwrap()["reasons"];
    assert_eq!(planned[0]["text"], reasons[0]["text"]);
    assert_eq!(planned.as_array().unwrap().len(), reasons.len());
}

#[test]
fn files_of_the_user_are_followed_to_the_commit_that_changed_them() {
    let Some(project) = Project::new() else { return };
    project.world.pipeline(
        "[stage.count]\ncmd = [\"/bin/sh\", \"-c\", \"read x < data/a.txt; echo $x > out\"]\n\
         files = [\"data/*.txt\"]\noutputs.out = \"out\"\n",
    );
    project.write("data/a.txt", "1\n");
    project.commit("Data");
    project.says(&["run", "count"]);
    project.write("data/a.txt", "2\n");
    let told = project.says(&["why", "count"]);
    assert!(told.contains(" (data/*.txt)\n    not committed yet\n"), "{told}");
    project.commit("Better data");
    project.write("NOTES", "x");
    project.commit("Unrelated");
    assert_eq!(subjects(&project, &["why", "count", "--json"]), ["Better data"]);
    project.says(&["run", "count"]);
    project.world.pipeline(
        "[stage.count]\ncmd = [\"/bin/sh\", \"-c\", \"read x  < data/a.txt; echo $x > out\"]\n\
         files = [\"data/*.txt\"]\noutputs.out = \"out\"\n",
    );
    project.commit("Another space");
    assert_eq!(subjects(&project, &["why", "count", "--json"]), ["Another space"]);
}

#[test]
fn a_fresh_step_says_since_when_and_what_its_key_holds() {
    let Some(project) = Project::new() else { return };
    let told = project.says(&["why", "slow"]);
    assert!(told.contains("slow[name=a] is up to date\n  made 2"), "{told}");
    assert!(told.contains(" of 2 parts, 1 parameter, 0 inputs, 0 artifacts (--key lists them)\n"));
    let told = project.says(&["why", "join", "--key", "-v"]);
    assert!(told.contains("    crate slow: src/lib.rs: 11\n"), "{told}");
    assert!(told.contains("  artifact   parts[name=b]  "), "{told}");
    let json = project.json(&["why", "join", "--json"]);
    let status = project.json(&["status", "join", "--json"]);
    let steps = status["steps"].as_array().unwrap();
    let planned = steps.iter().find(|step| step["step"] == "join").unwrap();
    assert_eq!(json["steps"][0]["key"], planned["key"]);
    assert_eq!(json["steps"][0]["state"], json!("fresh"));
}

#[test]
fn without_history_it_says_so() {
    let Some(project) = Project::new() else { return };
    project.seed(2);
    project.commit("Another seed");
    // Another history, that the recorded commit is no part of.
    assert!(git(&project.world, &["checkout", "-q", "--orphan", "other"]));
    project.commit("Anew");
    let told = project.says(&["why", "slow[name=a]"]);
    assert!(told.contains("which does not lead to this commit"), "{told}");
    std::fs::remove_dir_all(project.world.folder.path().join(".git")).unwrap();
    let told = project.says(&["why", "slow[name=a]"]);
    assert!(told.contains("no history: the project is in no git repository"), "{told}");
}
