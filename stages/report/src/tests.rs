//! The stage as a whole, on inputs made by code.

mod annotation;
mod browser;
mod claims;
mod compared;
mod correlations;
mod figures;
mod fixture;
mod formats;
mod names;
mod runs;

use std::collections::BTreeMap;
use std::path::Path;

use artifact::Stage;
use corpus::{Dataset, Sentence};
use serde_json::Value;

use self::fixture::{Fixture, params, params_with_stress};
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
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let inner = self::files(&path).into_iter();
            files.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
    files
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
        "repro run --profile mini report --partial 'evaluate[tasks=ner|srl]'"
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
    let fills = "What is missing here comes from `repro run --profile mini report --partial \
                 'evaluate[tasks=chunk,system=";
    assert!(markdown.contains(fills), "{markdown}");
    // Sluice over single task: one gap in either average, and one command.
    let reduction = "Missing for Sluice over Single task, in-domain; Sluice over Single task, \
                     out-of-domain: `repro run --profile mini report --partial \
                     'evaluate[tasks=chunk,system=single|sluice,domain=bc|bn|mz|pt|tc|wb,seed=1]'`";
    assert!(markdown.contains(reduction), "{markdown}");
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(page.contains("missing: repro run --profile mini report --partial 'evaluate["));
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
    for (name, bytes) in one.iter().filter(|(name, _)| !name.ends_with(".png")) {
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
    for forbidden in [" src=", "@import", "url(", "<link", "onclick", "eval("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    // Data, and one script, which the page's policy knows by its digest.
    assert_eq!(page.matches("<script").count(), 2);
    assert!(page.contains("script-src &#39;sha256-") || page.contains("script-src 'sha256-"));
    // The only addresses are the name of a file format.
    assert_eq!(page.matches("http:").count(), page.matches("http://www.w3.org/2000/svg").count());
    assert!(!page.contains("https:"));
    for section in ["table1", "table6", "figure2", "settings", "metrics"] {
        assert!(
            page.contains(&format!("id=\"{section}\"")) && page.contains(&format!("#{section}\""))
        );
    }
}

/// Six words of a sentence.
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
        let whole = [".html", ".md", "report.json", "tables.tex"];
        if whole.iter().any(|end| name.ends_with(end)) {
            let text = text.replace("a\\_b", "a_b");
            assert!(forms.iter().all(|form| text.contains(form)), "{name}");
            assert!(!text.contains("href=\"javascript"), "{name}");
            assert!(name.ends_with(".json") || !text.contains("<bank>"), "{name}");
        }
    }
    assert_eq!(json(&folder)["sources"][0]["licence"], "CC BY-SA 4.0");
    assert_eq!(json(&fixture.report(&self::params(), "none"))["sources"], serde_json::json!([]));
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

/// What a cell says it rests on.
fn from(cell: &Value) -> Vec<&str> {
    cell["from"].as_array().into_iter().flatten().map(|of| of.as_str().unwrap()).collect()
}

#[test]
fn a_figure_says_what_it_rests_on_and_a_gap_what_would_fill_it() {
    let mut fixture = Fixture::without_runs("provenance");
    for (system, source, seed) in [
        ("single", "nw", 1),
        ("single", "bc", 1),
        ("sluice", "nw", 1),
        ("sluice", "bc", 1),
        ("sluice", "nw", 2),
    ] {
        fixture.run("chunk", system, source, seed);
    }
    let report = json(&fixture.report(&params(), "out"));
    let row = cells(&report, "table3", "In-domain: ", "Sluice");
    assert_eq!(from(row[3]), ["evaluate[tasks=chunk,system=sluice,domain=nw,seed=1|2]"]);
    assert_eq!(row[3]["command"], Value::Null);
    assert_eq!(from(row[0]), ["evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]"]);
    let command = "repro run --profile mini report --partial \
                   'evaluate[tasks=chunk,system=sluice,domain=bc,seed=2]'";
    assert_eq!(row[0]["command"], command);
    assert!(from(row[1]).is_empty());
    // The average is no product: seed 2 has one source.
    let average = [
        "evaluate[tasks=chunk,system=sluice,domain=bc,seed=1]",
        "evaluate[tasks=chunk,system=sluice,domain=nw,seed=1|2]",
    ];
    assert_eq!(from(row[7]), average);
    // An error reduction rests on both systems, a baseline on the run that it is read from.
    let mut params = params();
    params["seeds"] = serde_json::json!([1]);
    let one = json(&fixture.report(&params, "one"));
    let row = cells(&one, "table3.error_reduction", "", "Sluice over Single task");
    assert_eq!(from(row[0]), ["evaluate[tasks=chunk,system=single|sluice,domain=bc|nw,seed=1]"]);
    let row = cells(&report, "table3", "In-domain: ", "Majority label");
    assert_eq!(from(row[3]), ["evaluate[tasks=chunk,system=single,domain=nw,seed=1]"]);
    let fills = "repro run --profile mini report --partial \
                 'evaluate[tasks=chunk,system=single,domain=bn,seed=1|2]'";
    assert_eq!(row[1]["command"], fills);
    // Data, training, correlations; words rest on nothing.
    let row = cells(&report, "table1", "Test", "words");
    assert_eq!(from(row[1]), ["ingest[domain=bn,split=test]"]);
    let row =
        cells(&report, "baselines", "CHUNK", "Majority label, unannotated sentences left out");
    assert_eq!(from(row[1]), ["ingest[domain=bn,split=test|train]"]);
    let row = cells(&report, "runs.chunk", "Sluice", "nw, seed 2");
    assert_eq!(from(row[0]), ["train[tasks=chunk,system=sluice,domain=nw,seed=2]"]);
    assert_eq!(from(row[3]), ["evaluate[tasks=chunk,system=sluice,domain=nw,seed=2]"]);
    let row = cells(&report, "correlations.properties", "CHUNK", "label entropy");
    assert_eq!(from(row[4]), ["correlate"]);
    assert!(from(cells(&report, "settings", "Training", "epochs")[0]).is_empty());
    // Drawings, and the table below one.
    let figure = |name: &str| {
        let figures = report["figures"].as_array().unwrap().iter();
        from(figures.clone().find(|figure| figure["name"] == name).unwrap())
    };
    assert_eq!(figure("figure2-chunk"), ["train[tasks=chunk,system=sluice,domain=nw,seed=1|2]"]);
    assert_eq!(figure("correlation-matrix"), ["correlate"]);
    let both = "evaluate[tasks=chunk,system=single|sluice,domain=bc|nw,seed=1]";
    assert_eq!(figure("pairs-difference"), [both]);
    let curves = [
        "train[tasks=chunk,system=single,domain=nw,seed=1]",
        "train[tasks=chunk,system=sluice,domain=nw,seed=1|2]",
    ];
    assert_eq!(figure("curves"), curves);
    let row = cells(&report, "betas", "Sluice, two tasks, from nw", "CHUNK");
    assert_eq!(from(row[0]), ["train[tasks=chunk,system=sluice,domain=nw,seed=1|2]"]);
}

#[test]
fn every_number_rests_on_steps() {
    let fixture = Fixture::whole("every-number");
    let report = json(&fixture.report(&params(), "out"));
    let mut numbers = 0;
    for table in report["tables"].as_array().unwrap() {
        for row in table["rows"].as_array().unwrap() {
            for cell in row["cells"].as_array().unwrap() {
                let known = !cell["value"].is_null();
                assert!(
                    !known || !from(cell).is_empty(),
                    "{} {}: {cell}",
                    table["name"],
                    row["label"]
                );
                numbers += usize::from(known);
            }
        }
    }
    assert!(numbers > 1000, "{numbers}");
    let figures = report["figures"].as_array().unwrap();
    assert!(!figures.is_empty() && figures.iter().all(|figure| !from(figure).is_empty()));
    // Without a run, every gap that a run would fill says which.
    let empty = Fixture::without_runs("every-gap");
    let report = json(&empty.report(&params(), "out"));
    for table in report["tables"].as_array().unwrap() {
        let name = table["name"].as_str().unwrap();
        for row in table["rows"].as_array().unwrap() {
            let gaps = row["cells"].as_array().unwrap().iter().filter(|cell| cell["text"] == "·");
            let told = gaps.clone().all(|cell| cell["command"].is_string());
            assert!(told || name.starts_with("correlations"), "{name}: {}", row["label"]);
        }
    }
}
