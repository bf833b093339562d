//! The algebra over random pipelines, against its definition written the slow way.

use proptest::prelude::*;

use super::pattern::{compare, fits};
use super::*;
use crate::pipeline::StepInput;

/// Some stages, each with steps on the axes `seed` (-1 to 4) and `system`.
fn pipeline(sizes: Vec<usize>, edges: Vec<(usize, usize)>) -> Pipeline {
    const SYSTEMS: [&str; 3] = ["sluice", "cross_stitch", "cross"];
    let mut steps = Vec::new();
    for (stage, size) in sizes.into_iter().enumerate() {
        for at in 0..size {
            let seed = (at / SYSTEMS.len()) as i64 - 1;
            let system = SYSTEMS[at % SYSTEMS.len()];
            steps.push(Step {
                stage: format!("stage{stage}").into(),
                name: format!("stage{stage}[system={system},seed={seed}]"),
                coordinates: vec![
                    ("system".into(), system.into()),
                    ("seed".into(), seed.to_string().into()),
                ],
                params: serde_json::Value::Null,
                command: None,
                inputs: Vec::new(),
                publish: None,
                span: 0..0,
            });
        }
    }
    for (from, to) in edges {
        let (from, to) = (from % steps.len(), to % steps.len());
        if from < to {
            let (step, output) = (StepIx(from as u32), "out".into());
            let origin = Origin::Step { step, output, labels: Default::default() };
            steps[to].inputs.push(StepInput {
                name: "in".into(),
                partial: from % 2 == 0,
                below: Vec::new(),
                origins: vec![origin],
                span: 0..0,
            });
        }
    }
    Pipeline {
        profile: "p".into(),
        axes: vec![],
        targets: vec![],
        steps,
        policies: Default::default(),
    }
}

fn pipelines() -> impl Strategy<Value = Pipeline> {
    let sizes = proptest::collection::vec(1_usize..12, 1..6);
    let edges = proptest::collection::vec((0_usize..60, 0_usize..60), 0..80);
    (sizes, edges).prop_map(|(sizes, edges)| pipeline(sizes, edges))
}

/// Selectors without operators; the first few select something of every pipeline.
fn patterns() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "*",
        "stage0",
        "st*",
        "*[system=sluice]",
        "stage0[seed<=3]",
        "stage1",
        "*[seed>0,system=cross*]",
        "*[system!=cross*]",
        "*[system=*s*s*]",
        "*[seed<0|1]",
    ])
}

fn chosen(pipeline: &Pipeline, texts: &[&str]) -> Option<Vec<usize>> {
    let selectors: Result<Vec<_>, _> = texts.iter().map(|text| Selector::parse(text)).collect();
    let steps = select(pipeline, &selectors.ok()?).ok()?;
    Some(steps.into_iter().map(|step| step.0 as usize).collect())
}

/// Follows edges until nothing is added, in whichever direction.
fn closure(pipeline: &Pipeline, start: &[usize], downward: bool) -> Vec<usize> {
    let mut all: std::collections::BTreeSet<usize> = start.iter().copied().collect();
    loop {
        let before = all.len();
        for (to, step) in pipeline.steps.iter().enumerate() {
            for from in reads(step) {
                if downward && all.contains(&from) {
                    all.insert(to);
                } else if !downward && all.contains(&to) {
                    all.insert(from);
                }
            }
        }
        if all.len() == before {
            return all.into_iter().collect();
        }
    }
}

proptest! {
    #[test]
    fn shares_are_disjoint_and_together_all(
        pipeline in pipelines(), text in patterns(), n in 1_u32..9, plus in any::<bool>(),
    ) {
        let text = if plus { format!("{text}+") } else { text.to_owned() };
        if let Some(whole) = chosen(&pipeline, &[&text]) {
            let mut all = Vec::new();
            let mut sizes = Vec::new();
            for k in 1..=n {
                let share = chosen(&pipeline, &[&format!("{text}@{k}/{n}")]).unwrap();
                sizes.push(share.len());
                all.extend(share);
            }
            all.sort_unstable();
            // Equal as lists: nothing twice, nothing missing.
            prop_assert_eq!(all, whole);
            prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
        }
    }

    #[test]
    fn negated_ones_take_away(
        pipeline in pipelines(), plus in patterns(), minus in patterns(), plus2 in patterns(),
    ) {
        let negated = format!("!{minus}");
        let (a, b) = (chosen(&pipeline, &[plus, plus2]), chosen(&pipeline, &[minus]));
        if let (Some(a), Some(b)) = (a, b) {
            let left: Vec<usize> = a.into_iter().filter(|step| !b.contains(step)).collect();
            let expected = Some(left).filter(|left| !left.is_empty());
            // In whichever order.
            prop_assert_eq!(chosen(&pipeline, &[plus, &negated, plus2]), expected.clone());
            prop_assert_eq!(chosen(&pipeline, &[&negated, plus2, plus]), expected);
            let rest: Vec<usize> =
                (0..pipeline.steps.len()).filter(|step| !b.contains(step)).collect();
            let expected = Some(rest).filter(|rest| !rest.is_empty());
            prop_assert_eq!(chosen(&pipeline, &[&negated]), expected);
        }
    }

    #[test]
    fn plus_is_the_closure(pipeline in pipelines(), text in patterns()) {
        if let Some(own) = chosen(&pipeline, &[text]) {
            let up = closure(&pipeline, &own, false);
            let down = closure(&pipeline, &own, true);
            prop_assert_eq!(chosen(&pipeline, &[&format!("+{text}")]).unwrap(), up.clone());
            prop_assert_eq!(chosen(&pipeline, &[&format!("{text}+")]).unwrap(), down.clone());
            let mut both = [up, down].concat();
            both.sort_unstable();
            both.dedup();
            prop_assert_eq!(chosen(&pipeline, &[&format!(" + {text} + ")]).unwrap(), both);
        }
    }

    #[test]
    fn a_glob_fits_what_its_pieces_were_cut_from(
        pieces in proptest::collection::vec("[ab]{0,3}", 1..5), between in "[ab]{0,3}",
    ) {
        prop_assert!(fits(&pieces.join("*"), &pieces.join(&between)));
    }

    #[test]
    fn a_glob_is_its_definition(pattern in "[ab*]{0,6}", name in "[ab]{0,6}") {
        fn slow(pattern: &[u8], name: &[u8]) -> bool {
            match pattern {
                [] => name.is_empty(),
                [b'*', rest @ ..] => (0..=name.len()).any(|at| slow(rest, &name[at..])),
                [c, rest @ ..] => name.first() == Some(c) && slow(rest, &name[1..]),
            }
        }
        prop_assert_eq!(fits(&pattern, &name), slow(pattern.as_bytes(), name.as_bytes()));
    }

    #[test]
    fn nothing_typed_panics(text in "[a-c *!+@/1-3<>=,|.\\[\\]ä]{0,12}") {
        let pipeline = pipeline(vec![3, 3], vec![(0, 4)]);
        for parsed in [Selector::parse(&text), Selector::parse_output(&text)] {
            match parsed {
                Ok(selector) => drop(select(&pipeline, &[selector])),
                Err(error) => {
                    let span = error.span.unwrap();
                    prop_assert!(text.get(span).is_some(), "the span lies between characters");
                }
            }
        }
    }
}

#[test]
fn numbers_compare_as_numbers() {
    use std::cmp::Ordering::{Equal, Greater, Less};
    for (a, b, expected) in [
        ("9", "10", Some(Less)),
        ("-2", "-10", Some(Greater)),
        ("0.5", "0.25", Some(Greater)),
        ("1e3", "1000", Some(Equal)),
        ("9007199254740993", "9007199254740992", Some(Greater)),
        ("nw", "1", None),
        ("nan", "1", None),
        ("inf", "1", None),
    ] {
        assert_eq!(compare(a, b), expected, "{a} {b}");
    }
}

#[test]
fn a_share_may_be_empty_and_is_no_error() {
    let pipeline = pipeline(vec![2], vec![]);
    assert_eq!(chosen(&pipeline, &["stage0@3/3"]), Some(vec![]));
}
