//! Each cause is named rightly, with its commit, and chance is called chance.

use serde_json::Value;

use super::{Project, browse, causes};

/// The verdicts of the cells that moved, by row.
fn verdicts(told: &Value) -> Vec<(String, String)> {
    let tables = told["tables"].as_array().unwrap().iter();
    let cells = tables.flat_map(|table| table["cells"].as_array().unwrap());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    cells.map(|cell| (text(&cell["row"]), text(&cell["verdict"]))).collect()
}

fn one(text: &str, commit: &str) -> Vec<(String, Vec<String>)> {
    vec![(text.to_owned(), vec![commit.to_owned()])]
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn each_cause_is_named_with_its_commit() {
    let Some(mut project) = Project::new() else { return };
    // 1: a setting of one system.
    project.skill = 60;
    project.pipeline();
    project.commit("More skill");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(causes(&told), one("setting skill: 50 -> 60 (draw)", "More skill"));
    assert_eq!(verdicts(&told), pairs(&[("a", "moved")]));
    // 2: code, which draws otherwise.
    project.code = "crate draw: src/lib.rs=2;package wide=1 aaaa".into();
    project.write("stages/draw/src/lib.rs", "fn draw(_: u8) {}\n");
    project.commit("Draw otherwise");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(causes(&told), one("code of crate draw: src/lib.rs (draw)", "Draw otherwise"));
    assert_eq!(verdicts(&told), pairs(&[("a", "noise"), ("b", "noise")]));
    // 3: a comment, which moves nothing.
    project.write("stages/draw/src/lib.rs", "// Draws.\nfn draw(_: u8) {}\n");
    project.commit("A comment");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!((causes(&told), verdicts(&told)), (vec![], vec![]));
    let text = project.says(&["diff", "HEAD~1", "HEAD"]);
    assert!(text.starts_with("No figure moved from HEAD~1 to HEAD: 2 cells compared.\n"), "{text}");
    assert!(text.contains("note: 1 commit between moved nothing that is printed\n"), "{text}");
    let comment = "note: stages/draw/src/lib.rs changed in comments or layout alone";
    assert!(text.contains(comment), "{text}");
    // 4: the corpus.
    project.write("data/a.txt", "text and more of it\n");
    project.commit("More text");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(causes(&told), one("input corpus at data: other content (draw)", "More text"));
    // 5: a dependency.
    project.code = "crate draw: src/lib.rs=2;package wide=3 bbbb".into();
    project.write("Cargo.lock", "[[package]]\nname = \"wide\"\nchecksum = \"bbbb\"\n");
    project.commit("Update wide");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(causes(&told), one("dependency wide: 1 -> 3 (draw)", "Update wide"));
    assert_eq!(told["causes"][0]["cells"], 2);
    // All of them at once, each once.
    let told = project.json(&["diff", "HEAD~5", "HEAD", "--json"]);
    let mut all = causes(&told);
    all.sort();
    assert_eq!(all.len(), 4, "{all:#?}");
    // The comment touches the same file, and no report after it has another fingerprint.
    assert!(all.iter().all(|(_, commits)| commits.len() == 1), "{all:#?}");
}

#[test]
fn what_is_not_committed_is_said_so() {
    let Some(mut project) = Project::new() else { return };
    project.skill = 30;
    project.pipeline();
    project.says(&["run", "paper"]);
    let text = project.says(&["diff", "HEAD"]);
    assert!(
        text.contains("[1] setting skill: 50 -> 30 (draw): 1 cell\n      not committed yet\n"),
        "{text}"
    );
    assert!(text.contains("Claims\n  best: reproduced -> reversed\n"), "{text}");
    assert!(text.contains("1 figure not the same: means (--html FILE"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let gate = project.run(&["diff", "HEAD", "--gate"]);
    assert_eq!(gate.code, 1);
    assert!(
        gate.err.contains("gate: 1 cell moved, not by noise\ngate: claim best is lost: reversed\n")
    );
    assert_eq!(
        project.run(&["diff", "HEAD", "--gate=claims"]).err,
        "gate: claim best is lost: reversed\n"
    );
    assert_eq!(project.run(&["diff", "HEAD", "."]).out, text);
    // A value by --set alone is in no commit.
    project.pipeline();
    project.says(&["run", "paper", "--set", "profile.toy.skill=20"]);
    let told = project.json(&["diff", "HEAD", "--json"]);
    assert_eq!(causes(&told), [("setting skill: 50 -> 20 (draw)".to_owned(), vec![])]);
    project.says(&["run", "paper"]);
    // The other way the claim is won.
    assert_eq!(project.run(&["diff", ".", "HEAD", "--gate=claims"]).code, 0);
    // A result whose code changed, and was not made anew.
    project.commit("Less skill");
    project.write("stages/draw/src/lib.rs", "fn draw(_: u8) {}\n");
    project.commit_only("Code, and no run");
    project.code = "crate draw: src/lib.rs=9;package wide=1 aaaa".into();
    let text = project.says(&["diff", "HEAD~1"]);
    assert!(
        text.contains("stages/draw/src/lib.rs changed, and the report does not know it yet"),
        "{text}"
    );
}

#[test]
fn noise_opens_the_gate_and_one_seed_cannot_tell() {
    let Some(mut project) = Project::new() else { return };
    project.code = "crate draw: src/lib.rs=2;package wide=1 aaaa".into();
    project.commit("Draw otherwise");
    assert_eq!(project.run(&["diff", "HEAD~1", "--gate"]).code, 0);
    let text = project.says(&["diff", "HEAD~1"]);
    assert!(
        text.contains("2 of 2 cells moved from HEAD~1 to the working tree: 2 within noise."),
        "{text}"
    );
    assert!(text.contains(" noise, p 0."), "{text}");
    project.seeds = "[1]";
    project.pipeline();
    project.commit("One seed");
    let text = project.says(&["diff", "HEAD~1", "HEAD"]);
    assert!(text.contains(" seeds would tell most cells of one seed from chance.\n"), "{text}");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(verdicts(&told), pairs(&[("a", "one seed"), ("b", "one seed")]));
    assert!(told["tables"][0]["cells"][0]["enough_seeds"].is_u64(), "{told:#}");
    assert_eq!(told["steps_removed"]["draw"].as_array().unwrap().len(), 4);
    assert_eq!(causes(&told), one("4 steps of draw removed", "One seed"));
    assert_eq!(project.run(&["diff", "HEAD~1", "HEAD", "--gate=cells"]).code, 1);
}

#[test]
fn the_reports_own_settings_move_what_is_printed() {
    let Some(mut project) = Project::new() else { return };
    project.table = "table4";
    project.pipeline();
    project.commit("Another name");
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    assert_eq!(
        (&told["tables_removed"][0], &told["tables_added"][0]),
        (&"table3".into(), &"table4".into())
    );
    assert_eq!(project.run(&["diff", "HEAD~1", "HEAD", "--gate=cells"]).code, 1);
    // A cell that moved by itself: the report says something else of the same steps.
    let path = "reports/toy/report.json";
    let text = std::fs::read_to_string(project.folder().join(path)).unwrap();
    project.write(path, &text.replace("\"text\": \"", "\"text\": \"1"));
    let told = project.json(&["diff", "HEAD", "--json"]);
    assert_eq!(verdicts(&told), pairs(&[("a", "exact"), ("b", "exact")]));
    assert_eq!(causes(&told), []);
}

#[test]
fn other_bytes_under_the_same_key_are_said_loudly() {
    let Some(project) = Project::new() else { return };
    let change = |name: &str, change: &dyn Fn(&mut Value)| {
        let path = format!("reports/toy/{name}");
        let text = std::fs::read_to_string(project.folder().join(&path)).unwrap();
        let mut value: Value = serde_json::from_str(&text).unwrap();
        change(&mut value);
        project.write(&path, &value.to_string());
    };
    change("report.json", &|report| {
        report["tables"][0]["rows"][0]["cells"][0]["text"] = "99.00".into();
    });
    change("machine.json", &|machine| {
        machine["steps"]["draw[system=a,seed=1]"]["outputs"]["score"] = "0123456789abcdef".into();
    });
    let text = project.says(&["diff", "HEAD"]);
    assert!(
        text.contains("[1] NOT REPRODUCIBLE: draw[system=a,seed=1] gave other bytes"),
        "{text}"
    );
    // On another processor that may be.
    change("machine.json", &|machine| machine["machines"][0]["cpu"] = "another".into());
    let told = project.json(&["diff", "HEAD", "--json"]);
    assert_eq!(
        (&told["causes"][0]["kind"], &told["causes"][0]["new"]),
        (&"machine".into(), &"another".into())
    );
    // And a report without steps says that it does not know.
    change("machine.json", &|machine| *machine = serde_json::json!({ "cpu": "x" }));
    let text = project.says(&["diff", "HEAD"]);
    assert!(
        text.contains("Causes are not known: the working tree has a machine.json of an older"),
        "{text}"
    );
}

#[test]
fn a_change_is_found_that_was_committed_before_the_report() {
    let Some(mut project) = Project::new() else { return };
    project.code = "crate draw: src/lib.rs=40;package wide=1 aaaa".into();
    project.write("stages/draw/src/lib.rs", "fn draw(_: u8) {}\n");
    project.commit_only("Draw otherwise");
    project.says(&["run", "paper"]);
    project.commit_only("The report of it");
    // The first of these has the change, and the report of before.
    let told = project.json(&["diff", "HEAD~1", "HEAD", "--json"]);
    let text = "code of crate draw: src/lib.rs (draw)";
    assert_eq!(causes(&told), one(text, "Draw otherwise"), "{told:#}");
    assert_eq!(told["causes"][0]["moved_by"]["note"], "before the old report was committed");
}

#[test]
fn pages_and_markdown_have_all_of_it() {
    let Some(mut project) = Project::new() else { return };
    project.skill = 30;
    project.pipeline();
    project.commit("Less skill");
    let arguments = ["diff", "HEAD~1", "HEAD", "--format", "markdown", "--html", "diff.html"];
    let markdown = project.says(&arguments);
    assert!(
        markdown.contains("1. setting skill:<!-- --> 50 -&gt; 30 (draw): 1 cell\n   - "),
        "{markdown}"
    );
    assert!(
        markdown.contains("| The first is the best. | reproduced | **reversed** |\n"),
        "{markdown}"
    );
    assert!(markdown.contains("\n| a | score | 6"), "{markdown}");
    let page = std::fs::read_to_string(project.folder().join("diff.html")).unwrap();
    assert_eq!(page.matches("<img src=\"data:image/svg+xml,%3Csvg").count(), 2);
    assert!(page.contains("setting skill: 50 -&gt; 30 (draw): 1 cell"), "{page}");
    assert!(!page.contains("<script") && !page.contains("=\"http"), "{page}");
    assert!(page.contains("prefers-color-scheme:dark"));
    browse(&[project.folder().join("diff.html")]);
    // The same again, byte by byte.
    project.says(&arguments);
    assert_eq!(std::fs::read_to_string(project.folder().join("diff.html")).unwrap(), page);
}
