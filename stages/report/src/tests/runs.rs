//! Tables with a row for each run, task or seed that there is.

use super::*;

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
