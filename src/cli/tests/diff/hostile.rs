//! Reports that mean no good: nothing of them is obeyed by a terminal or becomes markup, and none makes the
//! program panic or wait.

use serde_json::{Value, json};

use super::{Project, browse};

/// A folder with a report and what lies beside it.
fn folder(project: &Project, name: &str, report: &Value, machine: &Value) {
    project.write(&format!("{name}/report.json"), &report.to_string());
    project.write(&format!("{name}/machine.json"), &machine.to_string());
}

fn report(label: &str, text: &str) -> Value {
    json!({ "format": 1,
        "tables": [{ "name": label, "title": label, "columns": [label], "rows": [
            { "label": label, "group": label, "cells": [{ "text": text, "from": [label, "x[a=1|2"] }] }] }],
        "claims": [{ "id": label, "says": label, "verdict": text }],
        "figures": [{ "name": label, "title": label, "file": "../../secret.svg" }] })
}

#[test]
fn nothing_of_a_report_is_obeyed() {
    let Some(project) = Project::new() else { return };
    let evil = "\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}1m\u{202e}<script>alert(1)</script>|`a` @all ![x](http://e.org)\r\n\"'>";
    let machine = |key: &str| {
        json!({ "format": 2, "common": { evil: { evil: key } }, "steps": { evil: {
            "stage": evil, "key": key, "code": key, "outputs": { evil: key },
            "reads": { evil: [format!("x{evil}")] }, "outside": { evil: key } } } })
    };
    project.write("secret.svg", "secret");
    folder(&project, "evil/old", &report(evil, "1"), &machine("1"));
    folder(&project, "evil/new", &report(evil, evil), &machine("2"));
    let files = ["evil/old", "evil/new"];
    let both = |more: &[&str]| project.says(&[&["diff"], &files[..], more].concat());
    for text in [both(&[]), both(&["-v"]), both(&["--format", "markdown"]), both(&["--json"])] {
        let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!text.contains(bad), "{text:?}");
    }
    assert!(both(&[]).contains("setting "));
    let markdown = both(&["--format", "markdown", "--html", "evil.html"]);
    assert!(!markdown.contains("<script") && !markdown.contains("@all"), "{markdown}");
    assert!(!markdown.contains("![") && !markdown.contains("http://"), "{markdown}");
    let page = std::fs::read_to_string(project.folder().join("evil.html")).unwrap();
    assert!(
        !page.contains("<script") && !page.contains("secret") && page.contains("&lt;script&gt;")
    );
    browse(&[project.folder().join("evil.html")]);
    // The name of a folder, too.
    let ran = project.run(&["diff", "\u{1b}[31m"]);
    assert!(ran.code == 2 && !ran.err.contains('\u{1b}'), "{}", ran.err);
}

#[test]
fn what_is_no_report_is_one_clear_error() {
    let Some(project) = Project::new() else { return };
    let wrong = [
        "",
        "[",
        "7",
        "[]",
        "{\"tables\": 7}",
        "{\"tables\": [{}]}",
        "{\"format\": 9}",
        "{\"tables\": [{\"name\": \"t\", \"rows\": [{\"label\": \"r\", \"cells\": [{\"value\": \"x\"}]}]}]}",
    ];
    for (place, text) in wrong.iter().enumerate() {
        project.write(&format!("bad{place}/report.json"), text);
        let ran = project.run(&["diff", "HEAD", &format!("bad{place}")]);
        let fine = text == &"[]" || ran.code == 4;
        assert!(fine && !ran.err.contains("internal error"), "{text}: {} {}", ran.code, ran.err);
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    project.write("deep/report.json", &deep);
    assert_eq!(project.run(&["diff", "HEAD", "deep"]).code, 4);
    // Not UTF-8.
    std::fs::write(project.folder().join("deep/report.json"), [0xff, 0xfe]).unwrap();
    assert_eq!(project.run(&["diff", "HEAD", "deep"]).code, 4);
    // Steps that stand on each other in a circle, and in a very long row.
    let step = |reads: &str, key: &str| json!({ "stage": "s", "key": key, "outputs": { "o": key }, "reads": { "i": [reads] } });
    let machine = |key: &str| {
        let row = (0..20_000).map(|n| (format!("s[n={n}]"), step(&format!("s[n={}]", n + 1), key)));
        let mut steps: serde_json::Map<String, Value> = row.collect();
        steps.insert("a".into(), step("b", key));
        steps.insert("b".into(), step("a", key));
        json!({ "format": 2, "steps": steps })
    };
    let report = |text: &str| {
        json!({ "tables": [{ "name": "t", "rows": [
            { "label": "r", "cells": [{ "text": text, "from": ["a", "s[n=0]"] }] }] }] })
    };
    folder(&project, "old", &report("1"), &machine("1"));
    folder(&project, "new", &report("2"), &machine("2"));
    let told = project.json(&["diff", "old", "new", "--json"]);
    assert_eq!(told["causes"][0]["kind"], "unknown", "{told:#}");
}
