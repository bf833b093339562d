//! A small pipeline for this crate's tests: a folder -> ingest -> six train steps -> report.

use engine::{Origin, Pipeline, Step, StepInput, StepIx};

/// An input from some outputs.
fn input(name: &str, origins: Vec<Origin>) -> StepInput {
    StepInput { name: name.into(), partial: false, below: Vec::new(), origins, span: 0..0 }
}

/// The artifact `output` of a step.
fn output(step: u32, output: &str) -> Origin {
    Origin::Step { step: StepIx(step), output: output.into(), labels: Default::default() }
}

/// Eight steps: ingest, train[seed=1] to train[seed=6], report.
pub(crate) fn pipeline() -> Pipeline {
    let step = |stage: &str, seed: Option<u32>, inputs| Step {
        stage: stage.into(),
        name: seed.map_or(stage.into(), |seed| format!("{stage}[seed={seed}]")),
        coordinates: seed
            .map(|seed| ("seed".into(), seed.to_string().into()))
            .into_iter()
            .collect(),
        params: serde_json::Value::Null,
        command: None,
        inputs,
        publish: (stage == "report").then(|| "reports/toy".into()),
        span: 0..0,
    };
    let folder = Origin::Folder { path: "data/\"toy\"".into(), labels: Default::default() };
    let mut steps = vec![step("ingest", None, vec![input("corpus", vec![folder])])];
    steps.extend((1..=6).map(|seed| {
        let sentences = vec![output(0, "sentences")];
        step("train", Some(seed), vec![input("train", sentences.clone()), input("dev", sentences)])
    }));
    let curves = (1..=6).map(|seed| output(seed, "curve")).collect();
    steps.push(step("report", None, vec![input("curve", curves)]));
    Pipeline {
        profile: "toy".into(),
        axes: vec!["seed".into()],
        targets: vec!["report".into()],
        steps,
        policies: Default::default(),
    }
}
