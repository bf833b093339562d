//! Beside scipy, deepsig, statsmodels, seqeval and conlleval on the same numbers: those that
//! reference/reference.py wrote. What is counted agrees to rounding. What was drawn, there or here,
//! agrees to four times its standard error: a chance of 1 in 16,000 that a right figure fails, and both
//! sides are seeded.

use serde_json::Value;
use statistics::paired::{Measure, Stratum, Totals, bootstrap, randomization};
use statistics::pooled::{self, Points, Scale};
use statistics::scores::Spans;
use statistics::{correlation, describe, dominance, holm, seeds, spans, student};

/// How near a counted figure comes.
const ROUNDING: f64 = 1e-12;
/// Standard errors by which a drawn figure may be off.
const ERRORS: f64 = 4.0;

fn reference() -> Value {
    serde_json::from_str(include_str!("reference/reference.json")).expect("JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or_else(|| panic!("{value} is no list"), Vec::as_slice)
}

fn cases<'a>(reference: &'a Value, name: &str) -> &'a [Value] {
    let cases = list(&reference[name]);
    assert!(!cases.is_empty());
    cases
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(number).collect()
}

fn near(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    assert!((ours - theirs).abs() <= tolerance, "{what}: {ours} is not {theirs} by {tolerance}");
}

/// Sentences with one count each.
fn sentences(case: &Value) -> Stratum {
    let mut stratum = Stratum::new(1);
    for (left, right) in numbers(&case["left"]).into_iter().zip(numbers(&case["right"])) {
        stratum.push(&[left as i32], &[right as i32]);
    }
    stratum
}

/// Sentences with their gold, predicted and correct spans.
fn spans_of(case: &Value) -> Stratum {
    let mut stratum = Stratum::new(3);
    let rows = |side: &str| list(&case[side]).iter().map(numbers).collect::<Vec<_>>();
    for (left, right) in rows("left").into_iter().zip(rows("right")) {
        let counts = |row: Vec<f64>| row.into_iter().map(|count| count as i32).collect::<Vec<_>>();
        stratum.push(&counts(left), &counts(right));
    }
    stratum
}

fn f1(totals: &[Totals]) -> f64 {
    let [gold, predicted, correct] = [0, 1, 2].map(|column| totals[0][column] as u64);
    Spans { gold, predicted, correct }.f1().unwrap_or(0.0)
}

#[test]
fn means_deviations_and_intervals() {
    for case in cases(&reference(), "summaries") {
        let summary = describe::Summary::of(&numbers(&case["values"])).unwrap();
        near(summary.mean, number(&case["mean"]), ROUNDING * 100.0, "mean");
        near(summary.deviation.unwrap(), number(&case["deviation"]), ROUNDING, "deviation");
        for (level, half) in [0.9, 0.95, 0.99].into_iter().zip(numbers(&case["half"])) {
            near(summary.half_width(level).unwrap(), half, half * 1e-10, "half width");
        }
    }
}

#[test]
fn distributions() {
    let reference = reference();
    for case in cases(&reference, "student") {
        let [df, t, below, beyond] = numbers(case)[..] else { panic!("four numbers") };
        near(student::cdf(t, df).unwrap(), below, 1e-10, "cdf");
        // Small ones to their own size, down to where scipy gives none.
        let tolerance = (1e-10 * beyond).max(1e-300);
        near(student::two_sided(t, df).unwrap(), beyond, tolerance, &format!("{t} {df}"));
    }
    for case in cases(&reference, "student_quantiles") {
        let [df, p, t] = numbers(case)[..] else { panic!("three numbers") };
        near(student::quantile(p, df).unwrap(), t, 1e-9 * t.abs(), &format!("{p} {df}"));
    }
    for case in cases(&reference, "normal_quantiles") {
        let [p, z] = numbers(case)[..] else { panic!("two numbers") };
        near(student::normal_quantile(p).unwrap(), z, 1e-12 * z.abs(), "normal");
    }
}

#[test]
fn holms_correction() {
    for case in cases(&reference(), "holm") {
        let ours = holm::adjusted(&numbers(&case["p"]));
        for (ours, theirs) in ours.iter().zip(numbers(&case["adjusted"])) {
            near(*ours, theirs, ROUNDING, "adjusted p");
        }
    }
}

#[test]
fn approximate_randomization_of_sums() {
    for case in cases(&reference(), "sums") {
        let strata = [sentences(case)];
        let theirs = number(&case["p"]);
        let error = number(&case["error"]);
        let exact = randomization(&strata, &Measure::Sum(&[1.0]), 0, 1);
        assert!(exact.exact);
        near(exact.p, theirs, ERRORS * error + ROUNDING, "added up");
        if let Some(deepsig) = case.get("deepsig") {
            // One-sided, in the direction of the left system, which is ahead.
            assert!(exact.difference > 0.0);
            let tolerance = ERRORS * number(&deepsig["error"]);
            near(exact.p / 2.0, number(&deepsig["p"]), tolerance, "deepsig");
        }
        // The same, drawn: as a figure of which nothing is known.
        let sum = |totals: &[Totals]| f64::from(totals[0][0]);
        let draws = 20_000;
        let drawn = randomization(&strata, &Measure::Any(&sum), draws, 1);
        let error = (exact.p * (1.0 - exact.p) / f64::from(draws)).sqrt();
        near(drawn.p, exact.p, ERRORS * error + 2.0 / f64::from(draws), "drawn");
        // And counted one by one, where that can be done.
        if strata[0].len() <= 12 {
            let counted = randomization(&strata, &Measure::Any(&sum), 4096, 1);
            assert!(counted.exact);
            near(counted.p, exact.p, ROUNDING, "counted");
        }
    }
}

#[test]
fn randomization_and_bootstrap_of_f1() {
    for case in cases(&reference(), "f1") {
        let strata = [spans_of(case)];
        let test = randomization(&strata, &Measure::Any(&f1), 512, 1);
        assert!(test.exact);
        near(test.difference, number(&case["difference"]), ROUNDING, "difference");
        near(test.p, number(&case["p"]), ROUNDING, "p");
        let Some(counted) = case.get("bootstrap") else { continue };
        let draws = 50_000;
        let drawn = bootstrap(&strata, &Measure::Any(&f1), 0.95, draws, 1);
        let error = |p: f64| (p * (1.0 - p) / f64::from(draws)).sqrt();
        let p = number(&counted["p"]);
        near(drawn.p, p, ERRORS * error(p) + 1.0 / f64::from(draws), "bootstrap p");
        // The ends of an interval by the shares that all 3,125 samples have below them.
        for (below, at) in numbers(&counted["below"]).into_iter().zip([-0.1, 0.1]) {
            // The interval whose upper or lower end is where a share `below` lies below.
            let level = (1.0 - 2.0 * below).abs();
            for (level, inside) in [(level - 0.02, true), (level + 0.02, false)] {
                let [low, high] = bootstrap(&strata, &Measure::Any(&f1), level, draws, 2).interval;
                let end = if at < 0.0 { low } else { high };
                let far = (end - test.difference).abs() < 0.1;
                assert_eq!(far, inside, "{end} at level {level}");
            }
        }
    }
}

#[test]
fn the_interval_of_the_bootstrap() {
    let reference = reference();
    let case = &reference["bootstrap"];
    let drawn = bootstrap(&[sentences(case)], &Measure::Sum(&[1.0]), 0.95, 20_000, 1);
    // A quantile of n draws at 2.5 per cent of a bell shape has the standard error
    // sigma / 0.0584 * sqrt(0.025 * 0.975 / n): 0.019 sigma here. Sums are whole numbers: half a step.
    let tolerance = ERRORS * 0.019 * number(&case["deviation"]) + 0.5;
    for (ours, theirs) in drawn.interval.into_iter().zip(numbers(&case["interval"])) {
        near(ours, theirs, tolerance, "end of the interval");
    }
}

#[test]
fn strata_are_exchanged_and_drawn_apart() {
    // Two test sets, whose figures weigh alike however long they are.
    let reference = reference();
    let case = &cases(&reference, "sums")[2];
    let whole = sentences(case);
    let half = Measure::Sum(&[0.5, 0.5]);
    let strata = [whole.clone(), whole.clone()];
    let test = randomization(&strata, &half, 20_000, 1);
    assert!(!test.exact);
    // The same sentences twice: as one list of them, by adding up.
    let mut twice = Stratum::new(1);
    for _ in 0..2 {
        for (left, right) in numbers(&case["left"]).into_iter().zip(numbers(&case["right"])) {
            twice.push(&[left as i32], &[right as i32]);
        }
    }
    let exact = randomization(&[twice], &Measure::Sum(&[0.5]), 0, 1);
    near(test.difference, exact.difference, ROUNDING, "difference");
    let error = (exact.p * (1.0 - exact.p) / 20_000.0).sqrt();
    near(test.p, exact.p, ERRORS * error + 1e-4, "p");
}

#[test]
fn permutation_over_seeds() {
    let reference = reference();
    for case in cases(&reference, "seeds") {
        let (left, right) = (numbers(&case["left"]), numbers(&case["right"]));
        let test = seeds::permutation(&left, &right, 0, 1).unwrap();
        near(test.difference, number(&case["difference"]), ROUNDING * 100.0, "difference");
        near(test.p, number(&case["p"]), ROUNDING, "p");
    }
    for case in cases(&reference, "enough") {
        let [difference, left, right, level, n] = numbers(case)[..] else { panic!("five numbers") };
        let ours = seeds::enough_for_effect(difference, [left, right], level);
        assert_eq!(ours, Some(n as usize), "{case}");
    }
}

/// deepsig adds up the ratio over a grid and leaves a point out; it draws its samples, we count them
/// or draw others. Its epsilon is the ratio and 1.645 times a deviation of 1,000 draws, whose own
/// standard error is below 4 per cent of it (the ratio lies between 0 and 1, its deviation is at most
/// one half): 0.035 at most, and as much for what we draw.
#[test]
fn almost_stochastic_order() {
    for case in cases(&reference(), "orders") {
        let (left, right) = (numbers(&case["left"]), numbers(&case["right"]));
        let order = dominance::order(&left, &right, 0.95, 10_000, 1).unwrap();
        near(order.ratio, number(&case["ratio"]), 1e-3, "ratio");
        near(order.epsilon, number(&case["epsilon"]), 0.04, "epsilon");
        assert_eq!(order.exact, left.len() < 6);
    }
}

#[test]
fn coefficients_and_their_permutations() {
    for case in cases(&reference(), "correlations") {
        let (x, y) = (numbers(&case["x"]), numbers(&case["y"]));
        near(correlation::pearson(&x, &y).unwrap(), number(&case["pearson"]), ROUNDING, "r");
        near(correlation::spearman(&x, &y).unwrap(), number(&case["spearman"]), ROUNDING, "rho");
        let mut points = Points::default();
        x.iter().zip(&y).enumerate().for_each(|(unit, (x, y))| points.push(unit, *x, *y));
        for (name, scale) in [("pearson", Scale::Values), ("spearman", Scale::Ranks)] {
            let found = pooled::permutation(std::slice::from_ref(&points), scale, 20_000, 1);
            let test = found.unwrap().tested;
            assert_eq!(test.exact, x.len() <= 8);
            let theirs = number(&case[format!("{name}_p")]);
            // Both sides draw.
            let error = number(&case[format!("{name}_error")]) * std::f64::consts::SQRT_2;
            let one_more = if test.exact { 0.0 } else { 1e-4 };
            near(test.p, theirs, ERRORS * error + one_more + ROUNDING, name);
        }
    }
}

/// The lenient reading is the corpus's, by which evaluations count; the strict one is ours.
#[test]
fn spans_as_seqeval_and_conlleval_count_them() {
    for case in cases(&reference(), "spans") {
        let rows = |side: &str| -> Vec<Vec<String>> {
            let rows = case[side].as_array().unwrap().iter();
            rows.map(|row| row.as_str().unwrap().split(' ').map(str::to_owned).collect()).collect()
        };
        let (mut lenient, mut strict) = (Spans::default(), Spans::default());
        for (gold, predicted) in rows("gold").iter().zip(rows("predicted")) {
            let (g, p) = (corpus::tags::spans(gold), corpus::tags::spans(&predicted));
            let correct = g.iter().filter(|span| p.contains(span)).count();
            count(&mut lenient, [g.len(), p.len(), correct]);
            let (g, p) = (spans::strict(gold), spans::strict(&predicted));
            let correct = g.iter().filter(|span| p.contains(span)).count();
            count(&mut strict, [g.len(), p.len(), correct]);
        }
        for (ours, counts, f1) in [(lenient, "lenient", "f1"), (strict, "strict", "strict_f1")] {
            let counts = numbers(&case[counts]);
            let found = [ours.gold, ours.predicted, ours.correct].map(|count| count as f64);
            assert_eq!(found[..], counts[..], "{case}");
            near(ours.f1().unwrap_or(0.0), number(&case[f1]), ROUNDING, f1);
        }
        assert_eq!(case["lenient"], case["conlleval"]);
    }
}

fn count(into: &mut Spans, [gold, predicted, correct]: [usize; 3]) {
    into.gold += gold as u64;
    into.predicted += predicted as u64;
    into.correct += correct as u64;
}
