//! Systems compared: on sentences whose tests can be worked by hand.

use serde_json::{Value, json};

use super::fixture::{Fixture, params};
use super::{cells, json, texts};

/// Twelve sentences of ten tokens and three spans. `worse` of them have one token and one span less right.
fn twelve(worse: usize) -> Vec<[u32; 5]> {
    (0..12).map(|at| if at < worse { [10, 9, 3, 3, 2] } else { [10, 10, 3, 3, 3] }).collect()
}

/// Single task and sluice from nw: on nw, ten of twelve sentences differ, all to one side; on bc none.
fn one_seed(name: &str) -> Fixture {
    let mut fixture = Fixture::without_runs(name);
    for (system, worse) in [("single", 10), ("sluice", 0)] {
        let targets = [("nw", twelve(worse)), ("bc", twelve(3))];
        fixture.sentences(["chunk", system, "nw"], 1, &targets);
    }
    fixture
}

fn table<'a>(report: &'a Value, name: &str) -> &'a Value {
    report["tables"].as_array().unwrap().iter().find(|table| table["name"] == name).unwrap()
}

#[test]
fn what_differs_is_marked_and_corrected_over_the_table() {
    let report = json(&one_seed("compared").report(&params(), "out"));
    let row = cells(&report, "table3", "In-domain", "Single task");
    // 110 of 120 tokens; the average is over one of seven domains.
    assert_eq!((&row[3]["text"], &row[7]["text"]), (&json!("91.67†"), &json!("91.67 (1/7)†")));
    // Ten sentences, all to one side: 2 of 2^10 exchanges. Eight cells are compared: nw, bc and
    // both averages, of accuracy and of F1; four of them are alike, and at p = 1.
    assert_eq!(
        (row[3]["p"].as_f64(), row[3]["p_holm"].as_f64()),
        (Some(0.001_953), Some(0.015_625))
    );
    assert_eq!(row[3]["difference"], json!(8.3333));
    let from = |system| json!([format!("evaluate[tasks=chunk,system={system},domain=nw,seed=1]")]);
    assert_eq!((&row[3]["from"], &row[3]["against"]), (&from("single"), &from("sluice")));
    // 26 of 36 spans found against all of them.
    let row = cells(&report, "table3", "Span F1 (%), in-domain", "Single task");
    assert_eq!((&row[3]["text"], row[3]["p"].as_f64()), (&json!("72.22†"), Some(0.001_953)));
    let row = cells(&report, "table3", "Out-of-domain", "Single task");
    assert_eq!((&row[0]["text"], &row[0]["p"]), (&json!("97.50 (1/6)"), &json!(1.0)));
    // The reference is compared with nothing, and what was not trained neither.
    for (label, text) in [("Sluice", "100.00"), ("Cross-stitch", "·")] {
        let row = cells(&report, "table3", "In-domain", label);
        assert_eq!((&row[3]["text"], &row[3]["p"]), (&json!(text), &Value::Null));
    }
    let notes = table(&report, "table3")["notes"].to_string();
    assert!(notes.contains("over the 8 comparisons of this table"), "{notes}");
    // 8 * 2 / C(2n, n) <= 0.05: 252 ways are too few, 924 are enough.
    assert!(notes.contains("One seed cannot tell how seeds differ: 4 of each system would do"));
    assert!(notes.contains("6 after correction over 8."), "{notes}");
    assert!(!table(&report, "table6")["notes"].to_string().contains('†'));

    // The difference of the averages, and an interval that 0 is not in.
    let row = cells(&report, "comparisons.table3", "In-domain", "Single task");
    assert_eq!((&row[0]["text"], &row[3]["text"]), (&json!("8.33"), &json!("0.0020")));
    let end = |at: usize| row[at]["value"].as_f64().unwrap();
    assert!(5.0 < end(1) && end(1) < 8.0 && 8.5 < end(2) && end(2) <= 10.0, "{row:?}");
    assert_eq!(row[4]["from"], from("single|sluice"));
    assert_eq!(row.len(), 5);
    assert!(report["tables"].as_array().unwrap().iter().all(|t| t["name"] != "comparisons.seeds"));
}

#[test]
fn several_seeds_have_an_interval_and_tests_of_their_own() {
    let mut fixture = Fixture::without_runs("compared-seeds");
    for seed in 1..=3 {
        for (system, worse) in [("single", 8 + seed as usize), ("sluice", seed as usize)] {
            fixture.sentences(["chunk", system, "nw"], seed, &[("nw", twelve(worse))]);
        }
    }
    let mut params = params();
    params["seeds"] = json!([1, 2, 3]);
    let report = json(&fixture.report(&params, "out"));
    // Sluice has 1, 2 and 3 of 120 tokens wrong: mean 98.33, deviation 0.8333, and Student's t of
    // two degrees at 97.5 per cent is 4.302653: 0.8333 / sqrt(3) * 4.302653 = 2.0702.
    let row = cells(&report, "table3", "In-domain", "Sluice");
    assert_eq!(row[3]["text"], "98.33 ± 0.83");
    assert_eq!((&row[3]["deviation"], &row[3]["seeds"]), (&json!(0.8333), &json!(3)));
    assert_eq!(row[3]["interval"], json!([96.2632, 100.4034]));
    let row = cells(&report, "comparisons.seeds", "table3: In-domain", "Sluice");
    assert_eq!(texts(&row), ["3", "98.33", "0.83", "96.26", "100.40"]);

    // All of three seeds above all of three: 2 of 20 ways, no violation of the order. Differences
    // of 6.67 and deviations of 0.83: t is 8 and 9.8 with 2 and 3 seeds; p 0.015 with 2.
    let row = cells(&report, "comparisons.table3", "In-domain", "Single task");
    assert_eq!(texts(&row)[5..], ["0.1000", "0.00", "2"]);
    // A sentence is exchanged in the networks of all seeds at once. Over these, sentences 1 to 11
    // differ by 0, 1, 2, 3, 3, 3, 3, 3, 3, 2 and 1 tokens, to one side: ten of them.
    let tested = cells(&report, "table3", "In-domain", "Single task")[3];
    assert_eq!(tested["p"].as_f64(), Some(0.001_953));
    let notes = table(&report, "table3")["notes"].to_string();
    assert!(notes.contains("With 3 seeds a permutation test over seeds gives no p below 0.100"));
}

#[test]
fn systems_are_compared_only_on_the_same_networks() {
    let mut fixture = one_seed("compared-unlike");
    // A second source of one system alone: its average cannot be compared, its cell by domain can.
    fixture.sentences(["chunk", "single", "bc"], 1, &[("bc", twelve(4))]);
    let report = json(&fixture.report(&params(), "out"));
    let row = cells(&report, "table3", "In-domain", "Single task");
    assert_eq!(row[7]["p"], Value::Null);
    assert!(row[3]["p"].is_number());
}

#[test]
fn words_and_strict_spans() {
    let report = json(&one_seed("compared-words").report(&params(), "out"));
    // One word of ten is unknown, and right in the two sentences that are right throughout: 2 of 12,
    // and 108 of 108 known ones; of bc 9 of 12, and 108 of 108.
    let row = cells(&report, "words", "CHUNK", "Single task");
    assert_eq!(texts(&row), ["100.00 (1/7)", "16.67 (1/7)", "100.00 (1/42)", "75.00 (1/42)"]);
    let row = cells(&report, "words", "CHUNK", "Share of all words");
    assert_eq!(texts(&row)[..2], ["90.00 (1/7)", "10.00 (1/7)"]);
    // 24 of 24 strict spans in sentences that are right or not: 2 * 24 / (36 + 24).
    let row = cells(&report, "words.spans", "CHUNK", "Single task");
    assert_eq!(texts(&row)[..2], ["72.22 (1/7)", "80.00 (1/7)"]);
}

#[test]
fn threads_change_nothing() {
    let fixture = one_seed("compared-threads");
    let bytes = |out: &str, threads| {
        let folder = fixture.report_with(&params(), out, threads);
        std::fs::read(folder.join("report.json")).unwrap()
    };
    assert!(bytes("one", 1) == bytes("four", 4));
}

#[test]
fn how_systems_are_compared_is_checked() {
    for (key, value, message) in [
        ("reference", json!("sluce"), "there is no system `sluce`"),
        ("level", json!(5), "a level lies between 0 and 1, 5 does not"),
        ("draws", json!(10), "10 draws cannot give a p-value of 0.05"),
    ] {
        let mut params = params();
        params["comparison"] = json!({ key: value });
        let error = (artifact::Stage::of::<crate::Report>().check)(&params).unwrap_err();
        assert_eq!(
            (error.path.as_slice(), error.message.as_str()),
            (&["comparison".to_owned(), key.to_owned()][..], message)
        );
    }
}
