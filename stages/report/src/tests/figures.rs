//! The figures of a whole report: which there are, in which files, and their numbers beside those of the
//! tables.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::fixture::{DOMAINS, Fixture, params};
use super::{cells, files, texts};

fn figure<'a>(report: &'a Value, name: &str) -> &'a Value {
    let figures = report["figures"].as_array().unwrap();
    figures.iter().find(|figure| figure["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

/// A number of a heat map's only panel.
fn value(figure: &Value, row: usize, column: usize) -> f64 {
    figure["data"]["panels"][0]["values"][row][column].as_f64().unwrap()
}

#[test]
fn every_figure_has_its_files_and_its_data() {
    let fixture = Fixture::whole("figures");
    let folder = fixture.report(&params(), "out");
    let (files, report) = (files(&folder), super::json(&folder));
    let drawn = |ending: &str| -> BTreeSet<String> {
        files.keys().filter(|name| name.ends_with(ending)).cloned().collect()
    };
    let named = |field: &str| -> BTreeSet<String> {
        let figures = report["figures"].as_array().unwrap().iter();
        figures.map(|figure| figure[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((drawn(".svg"), drawn(".png")), (named("file"), named("png")));
    for name in
        ["figure2-chunk", "betas", "figure3", "curves", "curves-runs", "sharing", "pairs-sluice"]
    {
        assert!(files.contains_key(&format!("{name}.svg")), "{name}");
    }
    for figure in report["figures"].as_array().unwrap() {
        assert!(["heat", "curves"].contains(&figure["data"]["kind"].as_str().unwrap()), "{figure}");
        let svg = String::from_utf8_lossy(&files[figure["file"].as_str().unwrap()]).into_owned();
        let size = |name: &str| -> u32 {
            let text = svg.split_once(&format!(" {name}=\"")).unwrap().1;
            text.split_once('"').unwrap().0.parse().unwrap()
        };
        let png = &files[figure["png"].as_str().unwrap()];
        let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        let info = (reader.info().width, reader.info().height);
        assert_eq!(info, (2 * size("width"), 2 * size("height")), "{}", figure["name"]);
    }
}

#[test]
fn pairs_of_domains_have_the_numbers_of_table_3() {
    let fixture = Fixture::whole("pairs");
    let report = super::json(&fixture.report(&params(), "out"));
    let (sluice, single) = (figure(&report, "pairs-sluice"), figure(&report, "pairs-single"));
    let difference = figure(&report, "pairs-difference");
    let own = cells(&report, "table3", "In-domain: ", "Sluice");
    for (at, domain) in DOMAINS.iter().enumerate() {
        assert_eq!(sluice["data"]["rows"][at], *domain);
        assert_eq!(value(sluice, at, at), own[at]["value"].as_f64().unwrap());
        for target in 0..DOMAINS.len() {
            let gap = value(sluice, at, target) - value(single, at, target);
            assert!((value(difference, at, target) - gap).abs() < 1e-9, "{domain} {target}");
        }
    }
    assert_eq!(sluice["data"]["scale"], "sequential");
    assert_eq!(difference["data"]["scale"], "diverging");
    assert_eq!(
        (&sluice["data"]["low"], &sluice["data"]["high"]),
        (&single["data"]["low"], &single["data"]["high"])
    );
}

#[test]
fn pairs_without_a_run_are_empty() {
    let mut fixture = Fixture::without_runs("pairs-part");
    fixture.run("chunk", "sluice", "bn", 1);
    let report = super::json(&fixture.report(&params(), "out"));
    let values = &figure(&report, "pairs-sluice")["data"]["panels"][0]["values"];
    assert_eq!(values[0], json!([null, null, null, null, null, null, null]));
    assert!(values[1].as_array().unwrap().iter().all(Value::is_number));
    let names: Vec<_> = report["figures"].as_array().unwrap().iter().map(|f| &f["name"]).collect();
    assert!(
        !names.contains(&&json!("pairs-single")) && !names.contains(&&json!("pairs-difference"))
    );
}

#[test]
fn weights_are_means_over_seeds_and_their_course_is_drawn() {
    let mut fixture = Fixture::without_runs("weights");
    for seed in [1, 2, 3] {
        fixture.run("chunk", "sluice", "nw", seed);
    }
    let mut params = params();
    params["seeds"] = json!([1, 2, 3]);
    let report = super::json(&fixture.report(&params, "out"));
    let map = figure(&report, "figure2-chunk");
    assert_eq!(map["title"], "CHUNK with POS, from nw, mean over 3 seeds");
    // The fixture's first row: 0.9 - 0.1 and 0.03 more for each column; then 0.1 - 0.1.
    assert_eq!(map["data"]["panels"][0]["values"][0], json!([0.8, 0.83, 0.06, 0.09]));
    assert_eq!(map["data"]["panels"][0]["deviations"][0], json!([0.0, 0.0, 0.0, 0.0]));
    assert_eq!(texts(&cells(&report, "betas", "Sluice", "CHUNK"))[0], "0.060 ± 0.000");
    // Whole, as long as it is: rows that are cut would look alike.
    let rows = &figure(&report, "betas")["data"]["rows"];
    assert_eq!(
        rows,
        &json!(["Sluice, two tasks, from nw · CHUNK", "Sluice, two tasks, from nw · POS"])
    );
    let lines = figure(&report, "sharing")["data"]["panels"][0]["lines"].as_array().unwrap();
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[0]["label"], "layer 1, within tasks");
    // Own tasks: 0.80 0.83 0.73 0.76, and 0.72 0.75 0.65 0.68; between: 0.06 0.09 -0.01 0.02, and
    // -0.14 -0.11 -0.21 -0.18. Nothing between tasks at the start.
    assert_eq!((&lines[0]["x"], &lines[0]["mean"]), (&json!([0, 5]), &json!([0.74, 0.74])));
    assert_eq!(lines[1]["mean"], json!([0.0, 0.103]));
    assert_eq!(lines[1]["kept"], json!([[5, 0.103], [5, 0.103], [5, 0.103]]));
}

#[test]
fn claims_stand_in_the_data_with_their_verdicts() {
    let fixture = Fixture::whole("claims-data");
    let report = super::json(&fixture.report(&params(), "out"));
    let claims = report["claims"].as_array().unwrap();
    let table =
        report["tables"].as_array().unwrap().iter().find(|t| t["name"] == "claims").unwrap();
    let rows = table["rows"].as_array().unwrap();
    assert_eq!(claims.len(), rows.len());
    for (claim, row) in claims.iter().zip(rows) {
        assert_eq!((&claim["says"], &claim["topic"]), (&row["label"], &row["group"]));
        let shown = row["cells"][0]["text"].as_str().unwrap();
        assert!(shown.starts_with(claim["verdict"].as_str().unwrap()), "{claim}");
    }
}
