//! The correlation analysis: what was named beforehand, what was not, and the figure.

use super::*;

#[test]
fn what_was_named_beforehand_comes_first_with_a_verdict() {
    let fixture = Fixture::whole("correlations");
    let folder = fixture.report(&params(), "out");
    let report = json(&folder);
    let label = "label entropy, cross-task alpha, layer 1";
    let row = texts(&cells(&report, "correlations", "", label));
    assert_eq!(
        row,
        [
            "as the paper says",
            "label entropy predicts sharing: ρ > 0",
            "0.90",
            "0.1000",
            "0.0134",
            "0.0008",
            "0.81",
            "CHUNK",
            "7 of 20, 7 domains",
        ]
    );
    let row = texts(&cells(&report, "correlations", "", "training tokens, no such runs"));
    let expected = ["no runs", "gains are larger with less data: ρ < 0", "·"];
    assert_eq!((&row[..3], &*row[7]), (&expected.map(str::to_owned)[..], "pooled"));

    // Everything else is exploratory, the strongest first, what has no coefficient left out.
    let tables = report["tables"].as_array().unwrap();
    let of = |name: &str| tables.iter().find(|table| table["name"] == name).unwrap();
    let all = of("correlations.all");
    assert_eq!(all["rows"].as_array().unwrap().len(), 11);
    let first = &all["rows"].as_array().unwrap()[0];
    assert_eq!(first["group"], "Sluice, CHUNK");
    let label = "label entropy, error reduction over hard, in-domain";
    let row = texts(&cells(&report, "correlations.all", "Sluice, CHUNK", label));
    assert_eq!(
        (&first["label"], &row[..3]),
        (&label.into(), &["7", "0.90", "0.1000"].map(str::to_owned)[..])
    );
    let said = all["notes"].as_array().unwrap()[0].as_str().unwrap();
    assert!(
        said.contains("Of 11, 0 have a p up to 0.05") && said.contains("about 1 would"),
        "{said}"
    );

    // The properties, and what they are.
    let row = cells(&report, "correlations.properties", "CHUNK", "training tokens");
    assert_eq!(texts(&row)[..2], ["1,000", "2,000"]);
    let row = cells(&report, "correlations.properties", "CHUNK", "label entropy");
    assert_eq!(texts(&row)[1], "2.1235");
    let row = cells(&report, "correlations.meaning", "", "training tokens");
    assert_eq!(texts(&row), ["how many words these sentences have"]);

    // The matrix has the properties that were measured, and each outcome once.
    let figures = report["figures"].as_array().unwrap();
    let matrix = figures.iter().find(|figure| figure["name"] == "correlation-matrix").unwrap();
    let data = &matrix["data"];
    assert_eq!(data["rows"], serde_json::json!(["training tokens", "label entropy"]));
    let panels = data["panels"].as_array().unwrap();
    let columns: Vec<_> = panels.iter().flat_map(|p| p["columns"].as_array().unwrap()).collect();
    assert_eq!(columns, ["hard, in-domain", "layer 1", "layer 2"]);
    assert_eq!(panels[0]["values"], serde_json::json!([[0.8], [0.9]]));
    assert_eq!(panels[1]["values"], serde_json::json!([[0.55], [0.9]]));
    assert!(folder.join("correlation-matrix.svg").exists());
}

/// Runs that only the analysis asks for are missed by name, and their scores are shown elsewhere.
#[test]
fn the_analysis_asks_for_runs_of_its_own() {
    let fixture = Fixture::whole("analysed");
    let mut with = params();
    with["analysed"] = serde_json::json!({ "srl": ["bc"] });
    let report = json(&fixture.report(&with, "out"));
    assert_eq!(
        report["coverage"]["of"].as_u64().unwrap() - report["coverage"]["runs"].as_u64().unwrap(),
        3
    );
    let part = &report["coverage"]["sections"]["correlations"];
    assert_eq!((&part["runs"], &part["of"]), (&21.into(), &24.into()));
    let selector = part["selector"].as_str().unwrap();
    assert!(selector.contains("tasks=srl") && selector.contains("domain=bc"), "{selector}");
    // A test that nothing could be said of names what would fill it.
    let row = cells(&report, "correlations", "", "training tokens, no such runs");
    assert_eq!(
        row[2]["command"],
        "repro run --profile mini report --partial \
         'evaluate[tasks=srl,system=hard|single|sluice,domain=bc,seed=1]'"
    );
    assert_eq!((row[0].get("command"), row[7].get("command")), (None, None));
}
