//! The claims of the paper judged by the paper's own tables, by the figures of a report, and through
//! `repro claims`.

use std::path::Path;

use ::claims::{Claims, Judgement, Results, Verdict};
use command::{Error, Fake, Outcome};
use serde_json::Value;

use super::fixture::{DOMAINS, Fixture, Folder, params};
use super::json;
use super::names::outside_code;
use crate::command::CLAIMS;
use crate::published::Published;

fn by_paper(id: &str) -> Judgement {
    judged(id, &Published::results())
}

fn judged(id: &str, results: &Results) -> Judgement {
    let claims = Claims::embedded();
    let claim = claims.get(id).unwrap_or_else(|| panic!("there is no claim {id}"));
    claims.judge(claim, results, "mini")
}

/// The left numbers of a claim's tests.
fn left(judgement: &Judgement) -> Vec<f64> {
    judgement.tests.iter().map(|test| test.finding.as_ref().unwrap().left.number).collect()
}

/// The columns that each `wins` of a claim does not win.
fn lost(judgement: &Judgement) -> Vec<Vec<&str>> {
    let tests = judgement.tests.iter().map(|test| {
        let pairs = test.finding.iter().flat_map(|finding| &finding.pairs);
        pairs.filter(|pair| !pair.is_won()).map(|pair| pair.column.as_str()).collect()
    });
    tests.collect()
}

fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    let close = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9);
    assert!(close, "{found:?} for {expected:?}");
}

#[test]
fn every_claim_comes_out_as_the_papers_cells_say() {
    let (claims, paper) = (Claims::embedded(), Published::results());
    for claim in &claims.claims {
        let judgement = claims.judge(claim, &paper, "");
        assert_eq!(judgement.verdict, claim.paper, "{}: {judgement:#?}", claim.id);
    }
}

// The numbers are those that tests/claims.py counts from published.toml, with scipy 1.17.1.
#[test]
fn the_deciding_figures_are_those_of_an_independent_count() {
    let averages = by_paper("best-in-domain");
    near(&left(&averages), &[93.475_714_285_714_28]);
    let right = averages.tests[0].finding.as_ref().unwrap().right.clone();
    near(&[right.number], &[93.208_571_428_571_42]);
    assert_eq!(right.of.as_deref(), Some("cross_stitch"));
    near(&left(&by_paper("best-out-of-domain")), &[86.145_714_285_714_28]);
    near(&left(&by_paper("reduction-over-single-in-domain")), &[12.760_267_430_754_222]);
    near(&left(&by_paper("reduction-over-single-out-of-domain")), &[8.853_383_458_646_576]);
    near(&left(&by_paper("reduction-over-hard-in-domain")), &[14.762_971_257_931_834]);
    let means = [12.059_434_333_532_73, 9.566_520_545_675_433, 15.664_299_521_312_259];
    near(&left(&by_paper("reductions-as-means")), &means);
    near(
        &left(&by_paper("more-with-less-data")),
        &[0.321_428_571_428_571_5, 0.035_714_285_714_285_72],
    );
}

#[test]
fn the_contradictions_of_the_papers_cells_are_found() {
    assert_eq!(lost(&by_paper("every-domain-but-tc")), [[""; 0]; 4]);
    let consistently = by_paper("low-supervision-consistently");
    assert_eq!(consistently.verdict, Verdict::NotReproduced);
    let breaks = [vec!["bn", "pt"], vec!["pt", "tc", "wb"], vec!["bn"], vec!["pt", "tc", "wb"]];
    assert_eq!(lost(&consistently), breaks);
    assert_eq!(lost(&by_paper("ner-five-of-seven")), [["pt", "wb"]]);
    assert_eq!(lost(&by_paper("srl-four-of-seven")), [["bc", "pt", "tc"]]);
    assert_eq!(lost(&by_paper("subspaces-help")), [["tc"]]);

    // Two averages do not add up: 96.49 of 96.458, 86.05 of 86.0557. Roundings of the cells by up to
    // 0.005 can move an average so far in the second case alone.
    near(&left(&by_paper("averages-of-table-4-srl")), &[96.49 - 96.458_333_333_333_33]);
    near(&left(&by_paper("averages-of-table-6")), &[86.055_714_285_714_29 - 86.05]);
    assert_eq!(by_paper("averages-of-table-4-srl").verdict, Verdict::NotReproduced);
    assert_eq!(by_paper("averages-of-table-6").verdict, Verdict::WithinTolerance);
    let sound = ["averages-of-table-3", "averages-of-table-4-ner"];
    assert!(sound.iter().all(|id| by_paper(id).verdict == Verdict::Reproduced));

    // Table 5 with and without the source domain: neither is table 4's average.
    for (id, right) in [
        ("tables-4-and-5-with-source", [93.8, 96.507_142_857_142_86]),
        ("tables-4-and-5-without-source", [93.593_333_333_333_35, 96.356_666_666_666_64]),
    ] {
        let judgement = by_paper(id);
        near(&left(&judgement), &[94.18, 96.64]);
        let sides = judgement.tests.iter().map(|t| t.finding.as_ref().unwrap().right.number);
        near(&sides.collect::<Vec<_>>(), &right);
    }
    let significant = by_paper("significant");
    assert_eq!(significant.verdict, Verdict::NotTestable);
    assert!(significant.why.unwrap().starts_with("significance is not testable from cells"));
}

fn results(report: &Path) -> Results {
    serde_json::from_value(json(report)["results"].clone()).unwrap()
}

/// The row of a table of the report whose label begins so.
fn row<'a>(report: &'a Value, table: &str, label: &str) -> &'a Value {
    let table = report["tables"].as_array().unwrap().iter().find(|t| t["name"] == table).unwrap();
    let rows = table["rows"].as_array().unwrap();
    rows.iter().find(|row| row["label"].as_str().unwrap().starts_with(label)).unwrap()
}

#[test]
fn a_report_of_the_papers_figures_bears_its_claims_out() {
    let fixture = Fixture::whole("claims-whole");
    let report = fixture.report(&params(), "out");
    let results = results(&report);
    for claim in Claims::embedded().claims.iter().filter(|claim| {
        let topic = &claim.topic;
        ["table 3", "table 4", "table 6"].iter().any(|table| topic.contains(table))
    }) {
        let judgement = judged(&claim.id, &results);
        assert_eq!(judgement.verdict, claim.paper, "{}: {judgement:#?}", claim.id);
    }
    // pt has no names here: 5 of 6 annotated domains.
    let ner = judged("ner-five-of-seven", &results);
    assert_eq!(
        ner.tests[0].figures(2).unwrap(),
        "5 of 6 (not wb: sluice 92.48 against hard 92.99)"
    );
    // Alphas of the fixture: .8 within a task and .1 to .3 between tasks, and a slope over places.
    assert_eq!(judged("srl-shares-inner-layers", &results).verdict, Verdict::Reversed);
    let dev = judged("over-group-lasso-and-feda", &results);
    assert!(left(&dev).iter().all(|sluice| (80.0..98.0).contains(sluice)));

    let report = json(&report);
    assert_eq!(report["tables"][0]["name"], "claims", "answers come first");
    let cells = &row(&report, "claims", "Sluice networks have the best average in-domain")["cells"];
    let texts: Vec<_> = (0..4).map(|at| cells[at]["text"].as_str().unwrap()).collect();
    let figures = "sluice 93.48 against cross stitch 93.21";
    assert_eq!(texts, ["reproduced", figures, "1 seed", &format!("reproduced: {figures}")]);
    // What it rests on are the networks that it compares, and no others.
    let all = "bc|bn|mz|nw|pt|tc|wb";
    let from = |says: &str| row(&report, "claims", says)["cells"][1]["from"].clone();
    let systems = "cross_stitch|hard|low_supervision|single|sluice";
    assert_eq!(
        from("Sluice networks have the best average in-domain"),
        serde_json::json!([format!("evaluate[tasks=chunk,system={systems},domain={all},seed=1]")])
    );
    assert_eq!(
        from("Low supervision beats hard parameter sharing on average"),
        serde_json::json!([format!(
            "evaluate[tasks=chunk,system=hard|low_supervision,domain={all},seed=1]"
        )])
    );
    assert_eq!(cells[0].get("from").or(cells[3].get("from")), None, "only figures have sources");
    let verdict =
        &row(&report, "claims.paper", "Table 4 prints the averages of its cells, for pred");
    assert_eq!(verdict["cells"][0]["text"], "not reproduced");
}

#[test]
fn missing_runs_leave_claims_open_and_are_named() {
    let mut fixture = Fixture::without_runs("claims-partial");
    for system in ["single", "hard", "low_supervision", "cross_stitch", "sluice"] {
        for seed in [1, 2, 3] {
            fixture.run("chunk", system, "nw", seed);
        }
    }
    let results = results(&fixture.report(&params(), "out"));
    assert_eq!(results.seeds, [1, 2, 3]);
    let best = judged("best-in-domain", &results);
    assert_eq!(best.verdict, Verdict::NotTestable);
    let figures = best.tests[0].figures(2).unwrap();
    assert_eq!(figures, "sluice 94.25 against cross stitch 93.52 (1 of 7 columns)");
    assert_eq!(best.commands.len(), 1);
    let report = json(&fixture.report(&params(), "again"));
    let cell =
        &row(&report, "claims", "Sluice networks have the best average in-domain")["cells"][1];
    let systems = "cross_stitch|hard|low_supervision|single|sluice";
    let steps = |domains: &str| {
        format!("evaluate[tasks=chunk,system={systems},domain={domains},seed=1|2|3]")
    };
    assert_eq!(cell["from"], serde_json::json!([steps("nw")]));
    let command =
        format!("repro run --profile mini report --partial '{}'", steps("bc|bn|mz|pt|tc|wb"));
    assert_eq!(cell["command"], command.as_str());
    let command = &best.commands[0];
    assert!(
        command.starts_with("repro run --profile mini report --partial 'evaluate[tasks=chunk,"),
        "{command}"
    );
    // Each target lacks five of its six sources: nothing is said of a part.
    assert_eq!(judged("best-out-of-domain", &results).tests[0].finding, None);
}

/// Twelve sentences of ten tokens and three spans; `worse` of them have one token and one span less right.
fn twelve(worse: usize) -> Vec<[u32; 5]> {
    (0..12).map(|at| if at < worse { [10, 9, 3, 3, 2] } else { [10, 10, 3, 3, 3] }).collect()
}

#[test]
fn significance_is_that_of_the_reports_own_tests() {
    let claim = |name: &str, worse: usize, domains: &[&str]| {
        let mut fixture = Fixture::without_runs(name);
        for system in ["single", "hard", "low_supervision", "cross_stitch", "sluice"] {
            let wrong = if system == "sluice" { 0 } else { worse };
            let targets: Vec<_> = DOMAINS.iter().map(|domain| (*domain, twelve(wrong))).collect();
            for domain in domains {
                fixture.sentences(["chunk", system, domain], 1, &targets);
            }
        }
        judged("significant", &results(&fixture.report(&params(), "out")))
    };
    // Seventy sentences of seven test sets, all to one side; one point in 120 of each.
    let better = claim("significance", 10, &DOMAINS);
    assert_eq!(better.verdict, Verdict::Reproduced, "{better:#?}");
    near(&left(&better)[..1], &[8.333_333]);
    let alike = claim("significance-none", 0, &DOMAINS);
    assert_eq!((alike.verdict, left(&alike)), (Verdict::NotReproduced, vec![0.0, 1.0, 0.0, 1.0]));
    // A test over a part of the runs decides nothing.
    let part = claim("significance-part", 10, &["nw"]);
    assert_eq!(part.verdict, Verdict::NotTestable);
    assert!(part.why.unwrap().starts_with("significance.table3.in lacks"));
}

/// A project with a published report.
struct Project {
    folder: Folder,
    host: Fake,
}

impl Project {
    fn new(name: &str, report: &Path) -> Self {
        let folder = Folder::new(name);
        let below = folder.0.join("reports/fake");
        std::fs::create_dir_all(&below).unwrap();
        std::fs::copy(report.join("report.json"), below.join("report.json")).unwrap();
        let host = Fake::at(&folder.0);
        Self { folder, host }
    }

    fn run(&self, arguments: &[&str]) -> Result<(Outcome, String, String), Error> {
        let arguments = [&["claims"], arguments].concat();
        let matches = (CLAIMS.clap)().try_get_matches_from(arguments).unwrap();
        let outcome = (CLAIMS.run)(&matches, &self.host)?;
        Ok((outcome, self.host.printed(), self.host.noted()))
    }

    fn fault(&self, arguments: &[&str]) -> String {
        self.run(arguments).unwrap_err().to_string()
    }
}

#[test]
fn the_command_prints_verdicts_and_gates() {
    let fixture = Fixture::whole("claims-command");
    let project = Project::new("claims-project", &fixture.report(&params(), "out"));
    let (outcome, text, _) = project.run(&[]).unwrap();
    assert_eq!(outcome, Outcome::Done);
    let wide = text.lines().filter(|line| line.chars().count() > 80);
    let commands = text.lines().filter(|line| line.starts_with("  repro run "));
    assert_eq!(wide.count(), commands.count(), "only commands are not wrapped");
    let first = "\
reproduced         best-in-domain (1 seed)
    Sluice networks have the best average in-domain.
    sluice 93.48 against cross stitch 93.21
";
    assert!(text.contains(first), "{text}");
    assert!(text.contains("What is missing, and `repro claims` of that profile then judges"));

    let (_, one, _) = project.run(&["low-supervision-consistently"]).unwrap();
    assert!(one.contains("        - bn: low supervision 91.70 against single 92.20\n"), "{one}");
    let (_, printed, _) = project.run(&["--published", "--gate"]).unwrap();
    assert!(printed.contains("averages-of-table-6"));

    let (_, text, _) = project.run(&["--json"]).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&value["format"], &value["profile"]), (&1.into(), &"fake".into()));
    assert_eq!(value["claims"][0]["verdict"], "reproduced");
    assert_eq!(value["claims"][0]["tests"][0]["right_row"], "cross_stitch");

    // The same report with sluice's and single's cells of table 3 exchanged.
    let path = project.folder.0.join("reports/fake/report.json");
    let before = project.folder.0.join("before.json");
    std::fs::copy(&path, &before).unwrap();
    let mut report: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let rows = &mut report["results"]["tables"]["table3.in"]["rows"];
    let sluice = rows["sluice"].clone();
    rows["sluice"] = rows["single"].clone();
    rows["single"] = sluice;
    std::fs::write(&path, report.to_string()).unwrap();
    let against = ["--against", before.to_str().unwrap()];
    let (outcome, text, _) = project.run(&against).unwrap();
    assert_eq!(outcome, Outcome::Done, "without --gate nothing is judged");
    assert!(text.contains("changed: best-in-domain was reproduced, is reversed\n"), "{text}");
    let (outcome, _, noted) = project.run(&[&against[..], &["--gate"]].concat()).unwrap();
    assert_eq!(outcome, Outcome::Problems);
    assert!(noted.contains("best-in-domain is reversed; it was reproduced\n"), "{noted}");
    assert_eq!(project.run(&["--gate"]).unwrap().0, Outcome::Done, "no claim gates this profile");

    // A project's own claims, one of which its profile has to bear out.
    let own = "format = 1\n[[claim]]\nid = \"own\"\ntopic = \"Ours\"\nsection = \"4\"\nsays = \"So.\"\n\
               tests = [\"table3.in[sluice, nw] > table3.in[single, nw]\"]\npaper = \"reproduced\"\n\
               gate = [\"fake\"]\n";
    std::fs::write(project.folder.0.join("claims.toml"), own).unwrap();
    let (outcome, _, noted) = project.run(&["--gate"]).unwrap();
    assert_eq!(outcome, Outcome::Problems);
    assert_eq!(noted, "own is reversed; it has to hold in fake\n");
    assert_eq!(project.run(&["--published", "--gate"]).unwrap().0, Outcome::Done);
    std::fs::write(project.folder.0.join("claims.toml"), own.replace("nw] >", "nw >")).unwrap();
    let fault = "claims.toml, claim `own`: test 1: column 22: expected ], found `>`";
    assert_eq!(project.fault(&[]), fault);
}

#[test]
fn the_command_says_what_is_wrong() {
    let fixture = Fixture::without_runs("claims-faults");
    let project = Project::new("claims-faults-project", &fixture.report(&params(), "out"));
    let (outcome, text, _) = project.run(&[]).unwrap();
    assert_eq!(outcome, Outcome::Done);
    assert!(text.contains("not testable here  best-in-domain\n"), "{text}");
    assert_eq!(project.fault(&["best-in"]), "there is no claim `best-in`");
    let path = project.folder.0.join("reports/fake/report.json");
    std::fs::write(&path, "{\"format\": 1}").unwrap();
    assert_eq!(project.fault(&[]), "reports/fake/report.json holds no results");
    std::fs::write(&path, "{").unwrap();
    assert!(project.fault(&[]).starts_with("reports/fake/report.json is not a report: "));
    std::fs::remove_file(&path).unwrap();
    assert!(project.fault(&[]).starts_with("cannot read reports/fake/report.json: "));
}

#[test]
fn names_have_no_effect_on_claims() {
    let evil = "<img onerror=x>\u{1b}[31m|`*";
    let mut fixture = Fixture::whole("claims-names");
    for system in ["single", "hard", "low_supervision", "cross_stitch", "sluice"] {
        fixture.run("chunk", system, evil, 1);
    }
    let mut params = params();
    let domains = DOMAINS.iter().map(|domain| (*domain).to_owned()).chain([evil.to_owned()]);
    params["domains"] = domains.collect::<Vec<_>>().into();
    params["banner"] = "\u{1b}[2J<script>".into();
    let report = fixture.report(&params, "out");
    let page = std::fs::read_to_string(report.join("index.html")).unwrap();
    let text = std::fs::read_to_string(report.join("claims.md")).unwrap();
    // The page has its data and its own script.
    assert_eq!(page.matches("<script").count(), 2);
    // A code span shows what it holds.
    let plain = outside_code(&text);
    assert!(!page.contains("<img") && !plain.contains("<img") && !plain.contains("<script"));
    let project = Project::new("claims-names-project", &report);
    for arguments in [&[][..], &["low-supervision-consistently", "best-in-domain"]] {
        let (_, text, _) = project.run(arguments).unwrap();
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
}
