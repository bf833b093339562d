//! The stage as a whole, on inputs made by code.

mod compared;
mod fixture;

use std::collections::BTreeMap;
use std::path::Path;

use artifact::Stage;
use corpus::{Dataset, Sentence};
use serde_json::Value;

use self::fixture::{DOMAINS, Fixture, params, params_with_stress};
use crate::Report;

fn json(report: &Path) -> Value {
    let text = std::fs::read_to_string(report.join("report.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// A row's cells in a table of the report.
fn cells<'a>(report: &'a Value, table: &str, group: &str, label: &str) -> Vec<&'a Value> {
    let table = report["tables"].as_array().unwrap().iter().find(|t| t["name"] == table).unwrap();
    let fits = |row: &&Value| {
        let of = row["group"].as_str().unwrap_or_default();
        of.starts_with(group) && row["label"] == label
    };
    let row = table["rows"].as_array().unwrap().iter().find(fits).unwrap();
    row["cells"].as_array().unwrap().iter().collect()
}

fn texts(cells: &[&Value]) -> Vec<String> {
    cells.iter().map(|cell| cell["text"].as_str().unwrap().to_owned()).collect()
}

fn papers(cells: &[&Value]) -> Vec<String> {
    cells.iter().map(|cell| cell["paper"].as_str().unwrap_or("").to_owned()).collect()
}

/// Every file below a folder, by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let file = |entry: std::fs::DirEntry| {
        (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
    };
    entries.map(file).collect()
}

#[test]
fn the_papers_figures_come_out_as_they_went_in() {
    let fixture = Fixture::whole("paper");
    let report = json(&fixture.report(&params(), "out"));
    assert_eq!(report["coverage"]["runs"], report["coverage"]["of"]);
    assert_eq!(report["coverage"]["command"], Value::Null);

    // Cell by cell; the average is ours, so that it may differ from the printed one in the last
    // digit (the paper averages before rounding).
    for (group, label) in [
        ("In-domain: ", "Sluice"),
        ("In-domain: ", "Single task"),
        ("Out-of-domain", "Hard parameter sharing"),
        ("Out-of-domain", "Cross-stitch"),
    ] {
        let row = cells(&report, "table3", group, label);
        assert_eq!(texts(&row[..7]), papers(&row[..7]), "{group} {label}");
        let gap = row[7]["value"].as_f64().unwrap()
            - row[7]["paper"].as_str().unwrap().parse::<f64>().unwrap();
        assert!(gap.abs() < 0.011, "{group} {label}: {gap}");
    }
    let row = cells(&report, "table3.error_reduction", "", "Sluice over Single task");
    assert_eq!(texts(&row), ["12.8", "8.9"]);
    assert_eq!(papers(&row), ["12.8", "8.9"]);
    let row = cells(&report, "table3.error_reduction", "", "Sluice over Hard parameter sharing");
    assert_eq!(
        (texts(&row)[0].as_str(), papers(&row)),
        ("14.8", vec!["14.8".into(), String::new()])
    );

    // The two averages that the paper's own cells do not give (96.49 and 86.05 are printed).
    let row = cells(&report, "table4.srl", "Token", "Sluice");
    assert_eq!((row[7]["text"].as_str(), row[7]["paper"].as_str()), (Some("96.46"), Some("96.49")));
    let row = cells(&report, "table6", "", "Learned α, concatenation");
    assert_eq!((row[7]["text"].as_str(), row[7]["paper"].as_str()), (Some("86.06"), Some("86.05")));

    let row = cells(&report, "table5", "Mean over all", "Sluice");
    assert_eq!(texts(&row), ["89.19", "94.32", "96.67", "89.46"]);
    assert_eq!(texts(&row), papers(&row));
}

#[test]
fn baselines_margins_and_gaps_in_the_annotation() {
    let fixture = Fixture::whole("baselines");
    let report = json(&fixture.report(&params(), "out"));
    let margin = cells(&report, "majority", "", "Sluice");
    assert_eq!(margin[3]["text"], "56.25");
    assert_eq!(texts(&cells(&report, "table3", "In-domain: ", "Majority label"))[7], "38.00");
    assert_eq!(
        texts(&cells(&report, "table3", "In-domain: ", "Majority label of each word"))[0],
        "88.00"
    );

    // pt has no names: no figure of ours, the paper's stays, and the average is over five domains.
    let columns = ["nw", "bc", "bn", "mz", "pt", "tc", "wb", "out-of-domain"];
    let table = report["tables"].as_array().unwrap().iter().find(|t| t["name"] == "table4.ner");
    assert_eq!(table.unwrap()["columns"], serde_json::json!(columns));
    let row = cells(&report, "table4.ner", "Token", "Single task");
    assert_eq!((row[4]["text"].as_str(), row[4]["paper"].as_str()), (Some("—"), Some("94.29")));
    // (93.42 + 93.81 + 93.25 + 94.27 + 92.52) / 5
    assert_eq!(row[7]["value"], 93.45);
    assert_eq!(texts(&cells(&report, "table4.ner", "Token", "All O"))[0], "85.00");
    // 1592 of 2000 and 1900 spans: 2 * 1592 / 3900.
    assert_eq!(texts(&cells(&report, "table4.ner", "Span F1", "Sluice"))[0], "81.64");

    let row = cells(&report, "unseen", "CHUNK", "bc");
    assert_eq!(texts(&row), ["0", "3", "3", "3", "3", "3", "3", "18"]);
    assert_eq!(cells(&report, "unseen", "NER", "nw")[7]["value"], 15.0);
    let sizes = cells(&report, "table1", "Test", "words");
    assert_eq!(
        (sizes[1]["text"].as_str(), sizes[1]["paper"].as_str()),
        (Some("36"), Some("26,424"))
    );
}

#[test]
fn another_source_domain_leaves_the_papers_figures_out() {
    let mut fixture = Fixture::without_runs("source");
    fixture.run("srl", "sluice", "wb", 1);
    let mut params = params();
    params["source"]["srl"] = "wb".into();
    let report = json(&fixture.report(&params, "out"));
    let table = report["tables"].as_array().unwrap().iter().find(|t| t["name"] == "table4.srl");
    assert_eq!(table.unwrap()["columns"][0], "wb");
    let row = cells(&report, "table4.srl", "Token", "Sluice");
    assert!(papers(&row).iter().all(String::is_empty));
    assert_eq!(row[0]["text"], "98.01");
}

#[test]
fn other_domains_leave_the_papers_averages_out() {
    let fixture = Fixture::whole("domains");
    let mut params = params();
    params["domains"] = serde_json::json!(["bc", "nw", "wb"]);
    let folder = fixture.report(&params, "out");
    let report = json(&folder);
    let row = cells(&report, "table3", "In-domain: ", "Sluice");
    assert_eq!(papers(&row), ["91.72", "94.25", "94.40", ""]);
    assert_eq!(row[3]["text"], "93.46");
    // Out of domain, each cell is an average over the other domains.
    let row = cells(&report, "table3", "Out-of-domain", "Sluice");
    assert!(papers(&row).iter().all(String::is_empty));
    let row = cells(&report, "table4.srl", "Token", "Sluice");
    assert_eq!(papers(&row), ["97.67", "95.64", "98.01", ""]);
    let row = cells(&report, "table5", "Mean over all", "Sluice");
    assert!(papers(&row).iter().all(String::is_empty));
    for name in ["table3", "table4", "table5", "table6"] {
        let markdown = std::fs::read_to_string(folder.join(format!("{name}.md"))).unwrap();
        assert!(markdown.contains("The paper's averages are over bc, bn, mz"), "{name}");
    }
    let whole = json(&fixture.report(&self::params(), "whole"));
    assert!(!whole.to_string().contains("The paper's averages are over"));
}

#[test]
fn the_settings_of_compared_systems_are_shown() {
    let report = json(&Fixture::without_runs("settings").report(&params(), "out"));
    let row = cells(&report, "settings", "System: Sluice", "omega");
    assert_eq!(texts(&row), ["0.1"]);
    assert!(!report.to_string().contains("System: elsewhere"));
    assert!(!report.to_string().contains("Chosen by the search"));
}

#[test]
fn the_settings_that_a_search_has_chosen_are_shown() {
    let mut fixture = Fixture::without_runs("chosen");
    fixture.push("settings", &[], |path| std::fs::write(path, r#"{ "noise": 0.1234 }"#).unwrap());
    let report = json(&fixture.report(&params(), "out"));
    let group = "Chosen by the search, in place of the above and of the systems' own";
    assert_eq!(texts(&cells(&report, "settings", group, "noise")), ["0.1234"]);
}

#[test]
fn missing_runs_are_dots_and_named_by_a_command() {
    let mut fixture = Fixture::without_runs("partial");
    for system in ["single", "hard", "sluice"] {
        fixture.run("chunk", system, "nw", 1);
    }
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    // 35 of table 3, 10 of table 4, 4 more of table 5, 42 more of table 6, 14 unprinted, 3 of
    // figure 3.
    assert_eq!(report["coverage"]["of"], 108);
    assert_eq!(report["coverage"]["runs"], 3);
    assert_eq!(report["coverage"]["command"], "repro run --profile mini");
    let part = &report["coverage"]["sections"]["table3"];
    assert_eq!((&part["runs"], &part["of"]), (&Value::from(3), &Value::from(35)));
    assert_eq!(
        part["selector"],
        "evaluate[tasks=chunk,system=cross_stitch|hard|low_supervision|single|sluice]"
    );
    assert_eq!(
        report["coverage"]["sections"]["table4"]["command"],
        "repro run --profile mini 'evaluate[tasks=ner|srl]'"
    );
    let row = texts(&cells(&report, "table3", "In-domain: ", "Sluice"));
    assert_eq!(row, ["·", "·", "·", "94.25", "·", "·", "·", "94.25 (1/7)"]);
    let row = texts(&cells(&report, "table3", "Out-of-domain", "Sluice"));
    assert_eq!(row[0], "87.95 (1/6)");
    assert_eq!(row[3], "·");
    // Baselines come from the same runs: a mean over some of the pairs says so as well.
    let row = texts(&cells(&report, "table3", "In-domain: ", "Majority label"));
    assert_eq!((row[2].as_str(), row[3].as_str(), row[7].as_str()), ("·", "38.00", "38.00 (1/7)"));
    let row = texts(&cells(&report, "table3", "Out-of-domain", "All O"));
    assert!(row[0].ends_with(" (1/6)") && row[7].ends_with(" (6/42)"), "{row:?}");
    // Sluice and single task on nw alone: (94.25 - 92.76) / 7.24.
    let row = texts(&cells(&report, "table3.error_reduction", "", "Sluice over Single task"));
    assert_eq!(row[0], "20.6 (1/7)");
    let markdown = std::fs::read_to_string(folder.join("table3.md")).unwrap();
    assert!(markdown.contains("Coverage: 3 of 35 runs; the others come from `repro run"));
    assert!(folder.join("curves.svg").exists() && !folder.join("figure3.svg").exists());
}

#[test]
fn several_seeds_give_a_mean_and_a_deviation() {
    let mut fixture = Fixture::without_runs("seeds");
    fixture.run("chunk", "sluice", "nw", 1);
    fixture.run("chunk", "sluice", "nw", 2);
    fixture.run("chunk", "hard", "nw", 2);
    let report = json(&fixture.report(&params(), "out"));
    let row = cells(&report, "table3", "In-domain: ", "Sluice");
    assert_eq!(
        (row[3]["text"].as_str(), row[3]["value"].as_f64()),
        (Some("94.25 ± 0.00"), Some(94.25))
    );
    let row = texts(&cells(&report, "table3", "In-domain: ", "Hard parameter sharing"));
    assert_eq!(row[3], "92.22 (1/2)");
    // Seeds that are asked for and absent count as missing.
    let mut params = params();
    params["seeds"] = serde_json::json!([1, 2, 3]);
    let report = json(&fixture.report(&params, "three"));
    assert_eq!(report["coverage"]["of"], 3 * 108);
}

#[test]
fn nothing_at_all_is_still_a_report() {
    let fixture = Fixture::without_runs("nothing");
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    assert_eq!(report["coverage"]["runs"], 0);
    assert!(texts(&cells(&report, "table5", "Mean over", "Sluice")).iter().all(|t| t == "·"));
    assert!(!folder.join("figure2-chunk.svg").exists());
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let fixture = Fixture::whole("bytes");
    let one = files(&fixture.report(&params(), "one"));
    assert_eq!(one, files(&fixture.report(&params(), "two")));
    for name in ["index.html", "index.md", "report.json", "table6.md", "figure2-ner.svg"] {
        assert!(one.contains_key(name), "{name}");
    }
    let folder = fixture.folder.0.to_string_lossy().into_owned();
    for (name, bytes) in &one {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(&folder), "{name} names a folder of this machine");
        assert!(!text.contains("NaN") && !text.contains("inf"), "{name} holds no number");
    }
}

#[test]
fn the_page_asks_nothing_of_the_network() {
    let fixture = Fixture::whole("network");
    let page = &files(&fixture.report(&params(), "out"))["index.html"];
    let page = String::from_utf8_lossy(page);
    for forbidden in ["<script", "src=", "@import", "url(", "<link"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    // The only addresses are the name of a file format.
    assert_eq!(
        page.matches("http").count(),
        page.matches("http://www.w3.org/2000/svg").count() + 1
    );
    for section in ["table1", "table6", "figure2", "settings", "metrics"] {
        assert!(
            page.contains(&format!("id=\"{section}\"")) && page.contains(&format!("#{section}\""))
        );
    }
}

/// Six words of a sentence.
const WORDS: [&str; 6] = ["Mira", "saw", "the", "old", "harbour", "."];

#[test]
fn every_task_that_was_trained_is_shown() {
    let mut fixture = Fixture::without_runs("others");
    for system in ["single", "hard"] {
        fixture.run("stress", system, "nw", 1);
        fixture.run("stress", system, "pt", 1);
    }
    fixture.run("helped", "sluice", "nw", 1);
    // A combination of the paper with a system that no table asks for.
    fixture.run("chunk", "block_communication", "bc", 1);
    let folder = fixture.report(&params_with_stress(), "out");
    let report = json(&folder);
    let columns = |name: &str| {
        let tables = report["tables"].as_array().unwrap().iter();
        tables.clone().find(|t| t["name"] == name).map(|t| t["columns"].as_array().unwrap().len())
    };
    assert_eq!(columns("others.stress.stress"), Some(3));
    let row = cells(&report, "others.stress.stress", "", "Single task");
    assert_eq!(texts(&row), ["85.25", "85.25", "85.25"]);
    assert_eq!(texts(&cells(&report, "others.stress.stress", "", "Majority label"))[0], "85.00");
    // The auxiliary task has no row of a network that does not predict it, nor an O.
    let rows = |name: &str| -> Vec<String> {
        let tables = report["tables"].as_array().unwrap().iter();
        let table = tables.clone().find(|t| t["name"] == name).unwrap();
        let rows = table["rows"].as_array().unwrap().iter();
        rows.map(|row| row["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        rows("others.stress.pos"),
        ["Hard parameter sharing", "Majority label", "Majority label of each word"]
    );
    // Chunking is scored by spans too; 2 * 1420 / 3900.
    let row = cells(&report, "others.helped.chunk", "", "Sluice");
    assert_eq!(texts(&row), ["85.25", "85.25", "85.25", "72.82", "72.82"]);
    assert_eq!(columns("others.helped.stress"), Some(3));
    assert_eq!(rows("others.chunk.chunk")[0], "block_communication");
    let row = cells(&report, "unseen", "stress: STRESS", "pt");
    assert_eq!(texts(&row)[7], "18");
    assert_eq!(cells(&report, "annotation", "Test", "STRESS")[1]["text"], "6 / 6");
    let markdown = std::fs::read_to_string(folder.join("others.md")).unwrap();
    assert!(markdown.contains("stress: STRESS with POS, trained on nw, pt"), "{markdown}");

    let report = json(&Fixture::without_runs("untrained").report(&params_with_stress(), "out"));
    assert!(report.to_string().contains("`stress` has not been trained"));
    assert!(
        !json(&Fixture::whole("paper-alone").report(&params(), "out"))
            .to_string()
            .contains("not been trained")
    );
}

#[test]
fn every_run_has_a_row() {
    let mut fixture = Fixture::without_runs("every-run");
    for source in ["nw", "bc"] {
        fixture.run("chunk", "sluice", source, 1);
    }
    fixture.run("ner", "single", "nw", 1);
    fixture.run("ner", "single", "pt", 1);
    fixture.run("noise", "hard", "nw", 1);
    fixture.run("pos", "single", "nw", 1);
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    let names = |report: &Value| -> Vec<String> {
        let tables = report["tables"].as_array().unwrap().iter();
        let tables = tables.filter(|table| table["section"] == "runs");
        tables.map(|table| table["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&report), ["runs.chunk", "runs.ner", "runs.noise", "runs.pos"]);

    // The fixture keeps the last epoch but one: 100 (0.93 - 0.4 / (7 * 4 / 3)) on the dev set.
    // 9425 of 10,000 tokens, 1570 of 2000 and 1900 spans.
    let row = texts(&cells(&report, "runs.chunk", "Sluice", "nw"));
    assert_eq!(row[..4], ["88.71", "8", "7", "94.25"]);
    assert_eq!(row[5], "80.51");
    // Where one source is there, table 3 shows its figure by target.
    let mut alone = Fixture::without_runs("one-run");
    alone.run("chunk", "sluice", "nw", 1);
    let alone = json(&alone.report(&params(), "out"));
    let targets = cells(&alone, "table3", "Out-of-domain", "Sluice");
    let targets: Vec<f64> = targets[..7].iter().filter_map(|cell| cell["value"].as_f64()).collect();
    assert_eq!(targets.len(), 6);
    let mean = targets.iter().sum::<f64>() / 6.0;
    let shown = cells(&report, "runs.chunk", "Sluice", "nw")[4]["value"].as_f64().unwrap();
    assert!((shown - mean).abs() < 0.006, "{shown} {mean}");

    // Nothing of pt has names; random labels have no dev set; parts of speech are no spans.
    let row = texts(&cells(&report, "runs.ner", "Single task", "pt"));
    assert_eq!((row[3].as_str(), row[5].as_str()), ("—", "—"));
    assert_ne!(row[4], "—");
    assert_eq!(
        texts(&cells(&report, "runs.noise", "", "Hard parameter sharing, nw"))[..3],
        ["—", "8", "7"]
    );
    assert_eq!(cells(&report, "runs.pos", "", "Single task, nw").len(), 5);
    let markdown = std::fs::read_to_string(folder.join("runs.md")).unwrap();
    assert!(markdown.contains("The seed is 1 throughout.") && !markdown.contains("±"));
    assert!(std::fs::read_to_string(folder.join("index.md")).unwrap().contains("(runs.md)"));
    assert!(!markdown.contains("has not run"), "{markdown}");

    let fixture = Fixture::without_runs("no-run");
    let nothing = fixture.report(&params(), "out");
    assert_eq!(names(&json(&nothing)), [""; 0]);
    let markdown = std::fs::read_to_string(nothing.join("runs.md")).unwrap();
    assert!(markdown.contains("No network has been trained yet."));
}

#[test]
fn every_seed_has_a_row_and_each_system_a_mean() {
    let mut fixture = Fixture::without_runs("every-seed");
    for (source, seed) in [("nw", 1), ("bc", 1), ("nw", 2)] {
        fixture.run("chunk", "sluice", source, seed);
    }
    // Trained, but not evaluated.
    let labels = [("tasks", "chunk"), ("system", "hard"), ("domain", "nw"), ("seed", "2")];
    fixture.push("curve", &labels, |path| fixture::curve(path, "chunk", "hard"));
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    let tables = report["tables"].as_array().unwrap().iter();
    let table = tables.clone().find(|table| table["name"] == "runs.chunk").unwrap();
    let rows = table["rows"].as_array().unwrap().iter();
    let rows: Vec<(&str, &str)> =
        rows.map(|row| (row["group"].as_str().unwrap(), row["label"].as_str().unwrap())).collect();
    let expected = [
        ("Hard parameter sharing", "nw, seed 2"),
        ("Hard parameter sharing", "mean"),
        ("Sluice", "bc, seed 1"),
        ("Sluice", "nw, seed 1"),
        ("Sluice", "nw, seed 2"),
        ("Sluice", "mean"),
    ];
    assert_eq!(rows, expected);
    let row = texts(&cells(&report, "runs.chunk", "Hard", "nw, seed 2"));
    assert_eq!(row[1..4], ["8", "7", "·"]);
    assert_eq!(
        texts(&cells(&report, "runs.chunk", "Hard", "mean"))[1..4],
        ["8.0 (1/2)", "7.0 (1/2)", "·"]
    );
    // Seed 1: (91.72 + 94.25) / 2 = 92.985; seed 2: 94.25. They are 1.265 apart, and the sample
    // deviation of two numbers is their distance over the root of 2.
    let row = texts(&cells(&report, "runs.chunk", "Sluice", "mean"));
    assert_eq!(row[1], "8.0 ± 0.0 (3/4)");
    assert_eq!(row[3], "93.62 ± 0.89 (3/4)");
    let notes = table["notes"].to_string();
    assert!(notes.contains("has not run") && notes.contains("(k/m)"), "{notes}");
    let markdown = std::fs::read_to_string(folder.join("runs.md")).unwrap();
    assert!(!markdown.contains("throughout"));
}

#[test]
fn annotation_and_what_needs_no_network() {
    let fixture = Fixture::without_runs("annotation");
    let report = json(&fixture.report(&params(), "out"));
    let row = texts(&cells(&report, "annotation", "Test", "NER"));
    assert_eq!(row, ["3 / 3", "6 / 6", "9 / 9", "12 / 12", "0 / 15", "18 / 18", "21 / 21"]);
    assert_eq!(texts(&cells(&report, "annotation", "Training", "CHUNK"))[6], "1,190 / 1,190");
    // One name in six words; nobody looked for any in pt.
    let row = texts(&cells(&report, "baselines", "NER", "All O, unannotated sentences left out"));
    assert_eq!((row[0].as_str(), row[4].as_str()), ("83.33", "—"));
    let row =
        texts(&cells(&report, "baselines", "NER", "All O, unannotated sentences counted as O"));
    assert_eq!((row[0].as_str(), row[4].as_str()), ("83.33", "100.00"));
    let label = "Majority label, unannotated sentences counted as O";
    assert_eq!(texts(&cells(&report, "baselines", "NER", label))[4], "100.00");
    // Of I-NP, O, and others the first by name: two of six each.
    let label = "Majority label, unannotated sentences left out";
    assert_eq!(texts(&cells(&report, "baselines", "CHUNK", label))[0], "33.33");
    let pos = report["tables"].as_array().unwrap().iter().find(|t| t["name"] == "baselines");
    let pos = pos.unwrap()["rows"].as_array().unwrap().iter().filter(|row| row["group"] == "POS");
    assert_eq!(pos.count(), 1, "parts of speech have no O");
    assert!(report.to_string().contains("left out for CHUNK, NER, SRL."));

    // Where missing annotation counts as O, nothing of pt is absent.
    let mut outside = params();
    outside["definitions"]["ner"]["missing"] = "outside".into();
    let report = json(&fixture.report(&outside, "outside"));
    assert!(report.to_string().contains("counted as O for NER."));
    assert!(!report.to_string().contains("Test sets without annotation"));
    assert_eq!(cells(&report, "annotation", "Test", "NER")[4]["text"], "0 / 15");
}

#[test]
fn the_convention_of_chunks_is_named_and_never_mixed() {
    let says = |name: &str, convention: &'static str| {
        let fixture = Fixture::with_conventions(name, &WORDS, |_, _| convention);
        let folder = fixture.report(&params(), "out");
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        assert!(read("annotation.md").contains(convention), "{convention}");
        read("table3.md")
    };
    assert!(says("stripped", "paper-stripped").contains("This is not the paper's chunking."));
    assert!(!says("raw", "paper").contains("not the paper"));
    assert!(says("standard", "conll2000").contains("CHUNK follows the convention conll2000"));

    let mixed = |domain: &str, split: &str| {
        if (domain, split) == ("tc", "dev") { "paper" } else { "paper-stripped" }
    };
    let error = Fixture::with_conventions("mixed", &WORDS, mixed).try_report(&params(), "out");
    let message = error.unwrap_err().message;
    assert!(message.contains("`paper-stripped` in bc dev"), "{message}");
    assert!(message.contains("`paper` in tc dev"), "{message}");
}

#[test]
fn rows_with_traces_are_no_sentences() {
    let mut fixture = Fixture::without_runs("traces");
    let chunks = ["B-NP", "O", "B-VP"].map(str::to_owned).to_vec();
    let words = ["Mira", "*PRO*-1", "left"].map(str::to_owned).to_vec();
    let pos = ["NNP", "VBD"].map(str::to_owned).to_vec();
    let plain = Sentence {
        document: "nw/a".to_owned(),
        words: vec![words[0].clone(), words[2].clone()],
        layers: vec![None, Some(pos)],
        ..Sentence::default()
    };
    let traces =
        Sentence { words, traces: true, layers: vec![Some(chunks), None], ..plain.clone() };
    fixture.add(
        ("gum", "test"),
        Dataset {
            layers: ["chunk", "pos"].map(str::to_owned).to_vec(),
            conventions: [("chunk".to_owned(), "conll2000".to_owned())].into(),
            sentences: vec![plain, traces],
        },
    );
    let mut params = params();
    params["domains"] = serde_json::json!(["gum", "nw"]);
    let report = json(&fixture.report(&params, "out"));
    assert_eq!(texts(&cells(&report, "table1", "Test", "sentences"))[0], "1");
    assert_eq!(texts(&cells(&report, "table1", "Test", "words"))[0], "2");
    assert_eq!(texts(&cells(&report, "annotation", "Test", "CHUNK"))[0], "1 / 1");
    // A domain that the paper does not have has none of its figures.
    let row = cells(&report, "table1", "Test", "words");
    assert_eq!(papers(&row), ["", "60,756"]);
    assert!(papers(&cells(&report, "table3", "In-domain: ", "Sluice"))[0].is_empty());
}

#[test]
fn licences_stand_in_every_form() {
    let mut params = params();
    params["sources"] = serde_json::json!([
        { "name": "Demo <bank>", "licence": "CC BY-SA 4.0", "url": "https://example.org/a_b" },
        { "name": "Elsewhere", "licence": "none", "url": "javascript:alert(1)" },
    ]);
    let fixture = Fixture::without_runs("licences");
    let folder = fixture.report(&params, "out");
    let files = files(&folder);
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        let forms = ["CC BY-SA 4.0", "https://example.org/a_b"];
        if !name.ends_with(".svg") {
            assert!(forms.iter().all(|form| text.contains(form)), "{name}");
            assert!(!text.contains("href=\"javascript"), "{name}");
            assert!(name.ends_with(".json") || !text.contains("<bank>"), "{name}");
        }
    }
    assert_eq!(json(&folder)["sources"][0]["licence"], "CC BY-SA 4.0");
    assert_eq!(json(&fixture.report(&self::params(), "none"))["sources"], serde_json::json!([]));
}

#[test]
fn names_of_the_user_have_no_effect() {
    let evil = "<script>alert(1)</script>";
    let mut fixture =
        Fixture::with_words("names", &["a|b", evil, "`x`", "*y*", "[z](http://e)", "&amp;"]);
    let mut params = params();
    params["profile"] = "<b>|p".into();
    params["banner"] = "</p><script>x</script>|".into();
    params["labels"]["sluice"] = "<script>a|b\n| c".into();
    params["domains"] = serde_json::json!(
        DOMAINS
            .iter()
            .map(|d| d.to_string())
            .chain(["<img onerror=x>|".to_owned()])
            .collect::<Vec<_>>()
    );
    params["training"]["<i>|"] = "\"'><script>".into();
    for system in ["single", "sluice"] {
        fixture.run("chunk", system, "nw", 1);
        fixture.run("four", system, "nw", 1);
    }
    let files = files(&fixture.report(&params, "out"));
    for (name, bytes) in &files {
        let mut text = String::from_utf8_lossy(bytes).into_owned();
        if name.ends_with(".json") {
            continue;
        }
        if name.ends_with(".md") {
            // A code span shows what it holds: commands keep the names as they are.
            text = text.split('`').step_by(2).collect();
        }
        assert!(
            !text.contains("<script") && !text.contains("<img") && !text.contains("<b>"),
            "{name}"
        );
        if name.ends_with(".md") {
            let tables = text.lines().filter(|line| line.starts_with('|'));
            let bars = |line: &str| line.replace("\\|", "").matches('|').count();
            let mut before: Option<usize> = None;
            for line in tables {
                if line.contains("---") {
                    assert_eq!(before, Some(bars(line)), "{name}: {line}");
                }
                before = Some(bars(line));
            }
        }
    }
    let table2 = String::from_utf8_lossy(&files["table2.md"]).into_owned();
    assert!(
        table2.contains("a\\|b") && table2.contains("&lt;script&gt;") && table2.contains("\\[z\\]")
    );
}

#[test]
fn parameters_are_checked() {
    let check = Stage::of::<Report>().check;
    assert_eq!(check(&params()), Ok(()));
    let mut wrong = params();
    wrong["source"]["ner"] = "xx".into();
    assert_eq!(check(&wrong).unwrap_err().path, ["source", "ner"]);
    let mut wrong = params();
    wrong["tasks"]["four"]["auxiliary"] = serde_json::json!(["nerr"]);
    let error = check(&wrong).unwrap_err();
    assert_eq!(error.path, ["tasks", "four"]);
    assert!(error.expected.contains(&"ner".to_owned()));
    // A combination of a user's own may have a source domain too.
    let mut more = params();
    more["source"]["stress"] = "bc".into();
    assert_eq!(check(&more), Ok(()));
    let mut wrong = params();
    wrong["rows"]["table7"] = serde_json::json!([]);
    assert_eq!(check(&wrong).unwrap_err().path, ["rows", "table7"]);
    let mut wrong = params();
    wrong["baner"] = "".into();
    assert!(check(&wrong).unwrap_err().expected.contains(&"banner".to_owned()));
}
