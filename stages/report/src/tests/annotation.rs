//! What the report says of the corpus alone: annotation, conventions, sentences.

use super::*;

const WORDS: [&str; 6] = ["Mira", "saw", "the", "old", "harbour", "."];

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
