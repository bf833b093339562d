//! The rules of verdicts, on small results.

use std::collections::BTreeMap;

use crate::{About, Cell, Claims, Judgement, PRINTED, Results, Table, Verdict};

/// Domains a to d; two seeds of three systems, and cells that are missing.
fn results() -> Results {
    let both = |one: f64, two: f64| -> Cell { Some(BTreeMap::from([(1, one), (2, two)])) };
    let missing = || -> Cell { Some(BTreeMap::new()) };
    let columns = ["a", "b", "c", "d", "average"].map(str::to_owned).to_vec();
    let mut table = Table::new(columns);
    table.source = Some("a".to_owned());
    table.command = Some("repro run tables".to_owned());
    let rows = [
        // d is not annotated.
        ("x", vec![both(90.0, 92.0), both(80.0, 80.0), both(70.0, 76.0), None, both(1.0, 1.0)]),
        ("y", vec![both(89.0, 95.0), both(70.0, 70.0), both(75.0, 75.0), None, both(1.0, 1.0)]),
        ("z", vec![both(91.0, 91.0), both(60.0, 60.0), missing(), None, missing()]),
    ];
    table.rows = rows.map(|(name, cells)| (name.to_owned(), cells)).into();
    let mut sizes = Table::new(["a", "b", "c", "d"].map(str::to_owned).to_vec());
    let only = |size: f64| Some(BTreeMap::from([(PRINTED, size)]));
    sizes.rows = [("words".to_owned(), [3.0, 2.0, 1.0, 9.0].map(only).to_vec())].into();
    Results {
        seeds: vec![1, 2],
        settings: [("training.optimizer".to_owned(), "sgd".to_owned())].into(),
        tables: [("t".to_owned(), table), ("sizes".to_owned(), sizes)].into(),
    }
}

/// What the results say of some tests; `more` are other lines of the claim.
fn judge(tests: &[&str], more: &str) -> Judgement {
    let tests: Vec<String> = tests.iter().map(|test| format!("'{test}'")).collect();
    let text = format!(
        "format = 1\nsets = {{ rest = [\"y\"] }}\n[[claim]]\nid = \"one\"\ntopic = \"t\"\nsection = \"4\"\n\
         says = \"s\"\npaper = \"reproduced\"\ntests = [{}]\n{more}\n",
        tests.join(", ")
    );
    let claims = Claims::parse(&text, "claims.toml").unwrap();
    claims.judge(&claims.claims[0], &results(), "mini")
}

fn verdict(test: &str, more: &str) -> Verdict {
    let judgement = judge(&[test], more);
    assert_eq!(judgement.tests.first().and_then(|test| test.why.clone()), None);
    judgement.verdict
}

// Means over seeds: x has 91, 80, 73 (81.333), y has 92, 70, 75 (79).
#[test]
fn sides() {
    assert_eq!(verdict("mean(t[x, *]) > mean(t[y, *])", ""), Verdict::Reproduced);
    assert_eq!(verdict("mean(t[x, *]) < mean(t[rest, *])", ""), Verdict::Reversed);
    assert_eq!(verdict("t[x, a] > t[y, a]", "tolerance = 0.9"), Verdict::Reversed);
    assert_eq!(verdict("t[x, a] > t[y, a]", "tolerance = 1.0"), Verdict::WithinTolerance);
    assert_eq!(verdict("t[x, @source] > t[x, a]", ""), Verdict::NotReproduced, "equals");
    assert_eq!(verdict("t[x, @source] >= t[x, a]", ""), Verdict::Reproduced);
    assert_eq!(verdict("best(mean(t[{x, y}, @targets])) = 76.5", ""), Verdict::Reproduced);
    assert_eq!(verdict("worst(mean(t[{x, y}, !b])) <= 82", ""), Verdict::Reproduced);
    assert_eq!(verdict("mean_of_rows(t[{x, y}, b]) = 75", ""), Verdict::Reproduced);
    assert_eq!(verdict("rank(t[x, a], t[{x, y, z}, a]) = 2", ""), Verdict::Reproduced);
}

#[test]
fn against_a_number_only_the_other_sign_is_the_opposite() {
    assert_eq!(verdict("t[x, c] - t[y, c] > 1", ""), Verdict::Reversed);
    assert_eq!(verdict("t[y, c] - t[x, c] > 3", ""), Verdict::NotReproduced);
    assert_eq!(verdict("t[x, c] - t[y, c] > 0", ""), Verdict::Reversed);
}

#[test]
fn values_are_rounded_as_they_are_claimed() {
    // 100 (91 - 80) / (100 - 80) = 55.
    let reduction = |claimed: &str| format!("reduction(t[x, a], t[x, b]) = {claimed}");
    assert_eq!(verdict(&reduction("55.0"), ""), Verdict::Reproduced);
    assert_eq!(verdict(&reduction("55.04"), ""), Verdict::NotReproduced);
    assert_eq!(verdict(&reduction("55.04"), "tolerance = 0.05"), Verdict::WithinTolerance);
    assert_eq!(verdict(&reduction("55.5"), ""), Verdict::NotReproduced);
    assert_eq!(verdict(&reduction("-55"), ""), Verdict::Reversed);
    assert_eq!(verdict("t[x, a] = t[y, a]", "decimals = 0"), Verdict::NotReproduced);
    assert_eq!(verdict("t[x, a] = t[y, a] - 1", ""), Verdict::Reproduced);
}

#[test]
fn wins_are_a_share_of_the_annotated_columns() {
    let judgement = judge(&["wins(t[x, *], t[y, *]) >= 1/3"], "");
    assert_eq!(judgement.verdict, Verdict::Reproduced);
    let figures = judgement.tests[0].figures(2).unwrap();
    assert_eq!(figures, "1 of 3 (not a: x 91.00 against y 92.00, c: x 73.00 against y 75.00)");
    assert_eq!(verdict("wins(t[x, *], t[y, *]) >= 2/3", ""), Verdict::Reversed);
    assert_eq!(verdict("wins(t[x, *], t[y, *]) >= 1", ""), Verdict::NotReproduced);
    assert_eq!(verdict("wins(t[x, b], best(t[{y, z}, b])) >= 1", ""), Verdict::Reproduced);
}

#[test]
fn a_correlation_joins_figures_with_and_without_seeds() {
    // Sizes 3, 2, 1 and 91, 80, 73: both fall. d is not annotated, and left out of both.
    let judgement = judge(&["spearman(sizes[words, *], t[x, *]) = 1"], "");
    assert_eq!((judgement.verdict, judgement.seeds), (Verdict::Reproduced, Some((2, 2))));
}

#[test]
fn seeds_that_hold_are_counted() {
    let judgement = judge(&["t[x, a] > t[y, a]"], "");
    // Seed 1: 90 and 89; seed 2: 92 and 95.
    assert_eq!((judgement.verdict, judgement.seeds), (Verdict::Reversed, Some((2, 1))));
    let judgement = judge(&["t[x, a] > t[y, a]", "t[x, c] > t[y, c]"], "");
    // c: 70 and 75, then 76 and 75: no seed holds both.
    assert_eq!(judgement.seeds, Some((2, 0)));
}

#[test]
fn a_claim_is_its_worst_test_and_reversed_where_all_are() {
    let of = |tests: &[&str]| judge(tests, "tolerance = 1.0").verdict;
    let (good, near, bad) = ("t[x, b] > t[y, b]", "t[x, a] > t[y, a]", "t[x, c] > t[y, c]");
    assert_eq!(of(&[good, near]), Verdict::WithinTolerance);
    assert_eq!(of(&[good, bad]), Verdict::NotReproduced);
    assert_eq!(of(&[bad, bad]), Verdict::Reversed);
    assert_eq!(of(&[good, "t[z, c] > 1"]), Verdict::NotTestable);
    assert_eq!(of(&[bad, "t[z, c] > 1"]), Verdict::NotReproduced, "one failure decides");
}

#[test]
fn what_is_missing_is_named_and_the_rest_shown() {
    let judgement = judge(&["mean(t[x, *]) > mean(t[z, *])"], "");
    assert_eq!(judgement.verdict, Verdict::NotTestable);
    assert_eq!(judgement.why.as_deref(), Some("t lacks z (c)"));
    assert_eq!(judgement.commands, ["repro run tables"]);
    let figures = judgement.tests[0].figures(1).unwrap();
    assert_eq!(figures, "x 85.5 against z 75.5 (2 of 3 columns)");
    let named = judge(&["t[z, c] > 1"], "");
    assert_eq!((named.verdict, named.tests[0].figures(1)), (Verdict::NotTestable, None));

    let why = |test: &str, more: &str| {
        let judgement = judge(&[test], more);
        assert_eq!(judgement.verdict, Verdict::NotTestable);
        judgement.why.unwrap()
    };
    assert_eq!(why("t[x, d] > 1", ""), "there is nothing to measure in t[x, d]");
    assert_eq!(why("t[w, a] > 1", ""), "t has no row `w`");
    assert_eq!(why("t[x, !e] > 1", ""), "t has no column `e`");
    assert_eq!(why("u[x, a] > 1", ""), "there is no u");
    assert_eq!(why("u[x, a] > 1", "needs = \"a clock\""), "a clock");
    assert_eq!(why("sizes[words, @source] > 1", ""), "sizes has no source");
    assert_eq!(why("t[x, a] / (t[x, b] - 80) > 1", ""), "a division by zero");
    assert_eq!(why("t[x, *] > 1", ""), "a side of the test has several numbers");
    assert_eq!(why("wins(t[{x, y}, *], t[x, *]) > 1", ""), "wins compares two rows");
    assert_eq!(why("mean(t[x, *] - t[x, !b]) > 1", ""), "columns differ: a, b, c and a, c");
    let with = "with = { \"training.optimizer\" = \"adam\" }\nruns = \"repro run --profile {profile}_adam\"";
    assert_eq!(
        why("t[x, a] > 1", with),
        "it needs runs with training.optimizer = adam, and here it is sgd"
    );
    assert_eq!(judge(&["t[x, a] > 1"], with).commands, ["repro run --profile mini_adam"]);
    assert_eq!(
        why("t[x, a] > 1", "about = \"paper\""),
        "it is about the figures that the paper prints"
    );
}

#[test]
fn the_embedded_claims_are_sound() {
    let claims = Claims::embedded();
    assert!(claims.claims.len() > 40, "{}", claims.claims.len());
    assert!(claims.claims.iter().any(|claim| claim.about == About::Paper));
    // What the paper does not print says how it could be tested, or why it cannot be.
    for claim in claims.claims.iter().filter(|claim| !claim.with.is_empty()) {
        assert!(claim.runs.is_some() || claim.needs.is_some(), "{}", claim.id);
    }
}

#[test]
fn faults_of_the_file_say_where() {
    let message = |text: &str| Claims::parse(text, "claims.toml").unwrap_err().to_string();
    let claim = "[[claim]]\nid = \"one\"\ntopic = \"t\"\nsection = \"4\"\nsays = \"s\"\npaper = \"reproduced\"\n";
    assert!(
        message("format = 1\nfoo = 2\nclaim = []")
            .starts_with("claims.toml:2: unknown field `foo`")
    );
    assert_eq!(message("format = 2\nclaim = []"), "claims.toml has format 2; this repro reads 1");
    let bad = format!("format = 1\n{claim}tests = [\"t[x, a] >\"]\n");
    assert_eq!(
        message(&bad),
        "claims.toml, claim `one`: test 1: column 10: expected a number, a function or a table, \
         found the end"
    );
    let twice = format!("format = 1\n{claim}tests = [\"1 > 0\"]\n{claim}tests = [\"1 > 0\"]\n");
    assert_eq!(message(&twice), "claims.toml: two claims are called `one`");
    let none = format!("format = 1\n{claim}tests = []\n");
    assert_eq!(message(&none), "claims.toml, claim `one`: it has no tests");
    let odd =
        format!("format = 1\n{claim}tests = [\"1 > 0\"]\n").replace("\"one\"", "\"\\u001b[1m\"");
    assert_eq!(
        message(&odd),
        "claims.toml, claim `[1m`: its id is not lower-case letters, digits and hyphens"
    );
}
