//! What the runner itself costs per step: `cargo bench -p engine -- 10000`.
//!
//! The DAG is one source, N steps that read it, N that read those, and one that reads all. The
//! stages write a few bytes, so that what is left is planning, hashing, syncing and renaming.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Request, Stage, StageError, Verb};
use engine::{
    Catalog, Entry, Fingerprint, Machine, Origin, Pipeline, Project, RunOptions, Step, StepInput,
    StepIx, Unwatched, Wish,
};
use serde_json::{Value, json};

/// Writes the number of its inputs.
struct Count;

impl Verb for Count {
    const NAME: &'static str = "count";
    const ABOUT: &'static str = "counts its inputs";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "parts", arity: Arity::Many, about: "anything" }];
    const OUTPUTS: &'static [OutputSpec] =
        &[OutputSpec { name: "out", kind: OutputKind::File, about: "a number" }];
    type Params = Value;
    fn run(params: Value, request: &Request<'_>) -> Result<(), StageError> {
        let count = request.inputs.many("parts").len();
        request.outputs.write("out", format!("{count} {}", params["seed"]))
    }
}

fn step(seed: usize, from: impl Iterator<Item = usize>) -> Step {
    let origin = |ix: usize| Origin::Step {
        step: StepIx(u32::try_from(ix).unwrap_or(u32::MAX)),
        output: "out".into(),
        labels: engine::Labels::new(BTreeMap::from([("seed".into(), ix.to_string())])),
    };
    let (partial, below, origins) = (false, Vec::new(), from.map(origin).collect());
    Step {
        stage: "count".into(),
        name: format!("count[seed={seed}]"),
        coordinates: Vec::new(),
        params: json!({ "seed": seed, "model": { "hidden": 100, "layers": 3 }, "rate": 0.1 }),
        command: None,
        inputs: vec![StepInput { name: "parts".into(), partial, below, origins, span: 0..0 }],
        publish: None,
        span: 0..0,
    }
}

fn pipeline(count: usize) -> Pipeline {
    let half = count.saturating_sub(2) / 2;
    let mut steps = vec![step(0, std::iter::empty())];
    steps.extend((1..=half).map(|ix| step(ix, std::iter::once(0))));
    steps.extend((1..=half).map(|ix| step(half + ix, std::iter::once(ix))));
    steps.push(step(2 * half + 1, half + 1..=2 * half));
    Pipeline {
        profile: "toy".into(),
        axes: Vec::new(),
        targets: Vec::new(),
        steps,
        policies: Default::default(),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = std::env::args().filter_map(|argument| argument.parse().ok()).next();
    let pipeline = pipeline(count.unwrap_or(1_000));
    let fingerprint = Fingerprint { digest: "toy".into(), parts: BTreeMap::new() };
    let catalog = Catalog {
        entries: vec![Entry { stage: Stage::of::<Count>(), fingerprint }],
        ..Catalog::default()
    };
    let machine = Machine {
        cpu: "any".into(),
        features: Vec::new(),
        rustc: String::new(),
        host: String::new(),
        cores: 2,
        memory: None,
        worker: None,
        environment: BTreeMap::new(),
        clock: || 0,
    };
    let folder = tempfile::tempdir()?;
    let last = StepIx(u32::try_from(pipeline.steps.len() - 1)?);
    let wish = Wish { targets: vec![last], ..Wish::default() };
    let options = RunOptions { jobs: 2, ..RunOptions::default() };
    println!("{} steps", pipeline.steps.len());
    for what in ["cold run", "run with nothing to do", "run with nothing to do"] {
        let began = Instant::now();
        let project = Project::new(folder.path().to_path_buf(), catalog.clone(), machine.clone());
        let none = AtomicBool::new(false);
        let summary = project.run(&pipeline, &wish, &options, &Unwatched, &none)?;
        let seconds = began.elapsed().as_secs_f64();
        println!("{what}: {seconds:.3} s ({} ran)", summary.ran.len());
    }
    for _ in 0..3 {
        let began = Instant::now();
        let project = Project::new(folder.path().to_path_buf(), catalog.clone(), machine.clone());
        project.plan(&pipeline, &wish)?;
        println!("plan: {:.3} s", began.elapsed().as_secs_f64());
    }
    Ok(())
}
