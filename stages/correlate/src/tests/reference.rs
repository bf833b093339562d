//! Beside scipy and numpy on the same numbers: those that tests/reference/reference.py wrote. All of it is
//! counted there and here, and agrees to rounding.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::analysis::{Analysis, POOLED, Primary, Sign};
use crate::counts::{entropy, jensen_shannon, kurtosis};
use crate::curves::gradient;
use crate::inputs::{Run, Weights};
use crate::outcomes::{CROSS, OWN, Outcome};
use crate::properties::{GRADIENTS, Property, TRAINING};
use crate::significance::{Facts, Row, rows};
use crate::table::join;

fn cases(name: &str) -> Vec<Value> {
    let reference: Value =
        serde_json::from_str(include_str!("../../tests/reference/reference.json")).unwrap();
    let cases = reference[name].as_array().unwrap().clone();
    assert!(!cases.is_empty());
    cases
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn near(ours: impl Into<Option<f64>>, theirs: &Value, what: &str) {
    let (ours, theirs) = (ours.into(), theirs.as_f64());
    let close = match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() <= 1e-10 * theirs.abs().max(1.0),
        (ours, theirs) => ours == theirs,
    };
    assert!(close, "{what}: {ours:?} is not {theirs:?}");
}

#[test]
fn distributions() {
    for case in cases("counts") {
        let counts = numbers(&case["counts"]);
        near(entropy(counts.iter().map(|count| *count as u64)), &case["entropy"], "entropy");
        near(kurtosis(&counts), &case["kurtosis"], "kurtosis");
        let words = |counts: &Value| -> BTreeMap<String, u64> {
            let counts = numbers(counts).into_iter().enumerate();
            counts
                .filter(|(_, count)| *count > 0.0)
                .map(|(word, count)| (word.to_string(), count as u64))
                .collect()
        };
        let (left, right) = (words(&case["counts"]), words(&case["other"]));
        near(jensen_shannon(&left, &right), &case["divergence"], "divergence");
    }
}

#[test]
fn gradients() {
    for case in cases("gradients") {
        let losses = numbers(&case["losses"]);
        for ((_, per_cent), at) in GRADIENTS.iter().zip(case["at"].as_array().unwrap()) {
            near(gradient(&losses, f64::from(*per_cent) / 100.0), at, "gradient");
        }
    }
}

const TASKS: [&str; 3] = ["chunk", "ner", "srl"];

fn analysis(property: &str, outcome: &str) -> Analysis {
    let primary = Primary {
        property: property.to_owned(),
        outcome: outcome.to_owned(),
        expected: Sign::Positive,
        says: String::new(),
    };
    let tasks = TASKS.map(str::to_owned).to_vec();
    Analysis { tasks, primary: vec![primary], draws: 1, seed: 1 }
}

fn property(task: usize, domain: usize, name: &'static str, value: f64) -> Property {
    Property { task: TASKS[task].to_owned(), domain: domain.to_string(), name, value }
}

fn found(
    analysis: &Analysis,
    properties: &[Property],
    outcomes: &[Outcome],
    weights: &Weights,
) -> Vec<Row> {
    let joined = join(properties, outcomes).unwrap();
    rows(&Facts { analysis, properties, joined: &joined, weights })
}

/// Points of one task are scipy's; those of several are moved by whole domains.
#[test]
fn coefficients_and_permutations() {
    const GAIN: &str = "error reduction over single, in-domain";
    for case in cases("pooled") {
        let (mut properties, mut outcomes) = (Vec::new(), Vec::new());
        for (task, points) in case["tasks"].as_array().unwrap().iter().enumerate() {
            for point in points.as_array().unwrap() {
                let [domain, x, y] = numbers(point)[..] else { panic!("three numbers") };
                properties.push(property(task, domain as usize, TRAINING, x));
                outcomes.push(Outcome {
                    task: TASKS[task].to_owned(),
                    domain: domain.to_string(),
                    system: "sluice",
                    target: GAIN.to_owned(),
                    value: y,
                });
            }
        }
        let rows = found(&analysis(TRAINING, GAIN), &properties, &outcomes, &Weights::new());
        let row = rows.iter().find(|row| row.task == POOLED).unwrap();
        let (pearson, spearman) = (&case["pearson"], &case["spearman"]);
        near(row.pearson, &pearson["coefficient"], "r");
        near(row.pearson_p, &pearson["p"], "p of r");
        near(row.spearman, &spearman["coefficient"], "rho");
        near(row.spearman_p, &spearman["p"], "p of rho");
        near(row.least, &spearman["least"], "least p of rho");
        assert_eq!((row.exact, row.n as u64), (Some(true), spearman["n"].as_u64().unwrap()));
        assert_eq!(row.of, properties.len());
        // A family of one is not corrected.
        assert_eq!(row.named.as_ref().unwrap().adjusted, row.spearman_p);
    }
}

#[test]
fn inner_layers_against_the_outer_one() {
    let names: Vec<&'static str> = crate::properties::names().collect();
    for case in cases("layers") {
        let nested = |value: &Value| value.as_array().unwrap().clone();
        let mut properties = Vec::new();
        for (name, by_task) in names.iter().zip(nested(&case["x"])) {
            for (task, by_domain) in nested(&by_task).iter().enumerate() {
                for (domain, x) in numbers(by_domain).into_iter().enumerate() {
                    properties.push(property(task, domain, name, x));
                }
            }
        }
        let mut weights = Weights::new();
        for (at, kind) in [OWN, CROSS].into_iter().enumerate() {
            for (task, outer) in nested(&case["outer"][at]).iter().enumerate() {
                for (domain, outer) in numbers(outer).into_iter().enumerate() {
                    let inner = &case["inner"][at][task];
                    let layers = [&inner[0][domain], &inner[1][domain]].map(number);
                    let run = Run {
                        tasks: TASKS[task].to_owned(),
                        system: "sluice".to_owned(),
                        source: domain.to_string(),
                    };
                    let by_layer = BTreeMap::from([(1, layers[0]), (2, layers[1]), (3, outer)]);
                    weights.entry(run).or_default().insert(kind, by_layer);
                }
            }
        }
        let analysis = analysis("all properties", "alpha, inner against outer layers");
        let rows = found(&analysis, &properties, &[], &weights);
        let row = &rows[0];
        near(row.spearman, &case["difference"], "difference");
        near(row.spearman_p, &case["p"], "p");
        near(row.least, &case["least"], "least p");
        assert_eq!((rows.len(), row.exact), (1, Some(true)));
        assert_eq!(row.n, row.domains * row.over.split(' ').count());
    }
}

// Training words (table 1) with the error reduction of sluice over single task (table 3):
// words = [173289,206902,164217,878223,297049,90403,388851]
// stats.spearmanr(words, (sluice - single) / (100 - single)), the same with pearsonr
#[test]
fn the_published_tables_do_not_show_larger_gains_with_less_data() {
    use statistics::correlation::{pearson, spearman};
    let words = [173_289., 206_902., 164_217., 878_223., 297_049., 90_403., 388_851.];
    let gain = |single: [f64; 7], sluice: [f64; 7]| {
        let pair = single.into_iter().zip(sluice);
        pair.map(|(a, b)| (b - a) / (100.0 - a)).collect::<Vec<_>>()
    };
    let inside = gain(
        [90.80, 92.20, 91.97, 92.76, 97.13, 89.84, 92.95],
        [91.72, 92.90, 92.90, 94.25, 97.17, 90.99, 94.40],
    );
    let outside = gain(
        [85.95, 87.73, 86.81, 84.29, 90.91, 84.55, 73.36],
        [87.95, 88.95, 88.22, 86.23, 91.87, 85.32, 74.48],
    );
    near(spearman(&words, &inside), &0.321_428_571_428_571_5.into(), "in-domain");
    near(pearson(&words, &inside), &0.599_446_644_668_849_2.into(), "in-domain, r");
    near(spearman(&words, &outside), &0.035_714_285_714_285_72.into(), "out of domain");
}
