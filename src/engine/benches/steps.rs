//! What the runner itself costs per step: `cargo bench -p engine -- 10000`, and `-- plan` for plans of
//! 1,000 to 1,000,000 steps.
//!
//! The DAG is one source, N steps that read it, N that read those, and one that reads all. The
//! stages write a few bytes, so that what is left is planning, hashing, syncing and renaming. Times are
//! those of the clock and of all threads' CPU. In the large plans many steps share a result, so that
//! each is looked up and only 10,000 must have run.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Request, Stage, StageError, Verb};
use engine::{
    Catalog, EngineError, Entry, Fingerprint, Machine, Origin, Pipeline, Project, RunOptions, Step,
    StepInput, StepIx, Unwatched, Wish,
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

/// How many steps of a level have a result of their own.
const APART: usize = 5_000;

fn step(ix: usize, seed: usize, from: impl Iterator<Item = usize>) -> Step {
    let origin = |ix: usize| Origin::Step {
        step: StepIx(u32::try_from(ix).unwrap_or(u32::MAX)),
        output: "out".into(),
        labels: engine::Labels::new(BTreeMap::from([("seed".into(), (ix % APART).to_string())])),
    };
    let (partial, below, origins) = (false, Vec::new(), from.map(origin).collect());
    Step {
        stage: "count".into(),
        name: format!("count[seed={ix}]"),
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
    let mut steps = vec![step(0, 0, std::iter::empty())];
    let seed = |ix: usize| ix % APART;
    steps.extend((1..=half).map(|ix| step(ix, 1 + seed(ix), std::iter::once(0))));
    steps.extend((1..=half).map(|ix| step(half + ix, 1 + APART + seed(ix), std::iter::once(ix))));
    steps.push(step(2 * half + 1, 0, half + 1..=2 * half));
    Pipeline {
        profile: "toy".into(),
        axes: Vec::new(),
        targets: Vec::new(),
        steps,
        policies: Default::default(),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
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
    let project = || Project::new(folder.path().to_path_buf(), catalog.clone(), machine.clone());
    let run = |what: &str, pipeline: &Pipeline, no_sync: bool| {
        let options = RunOptions { jobs: 2, no_sync, ..RunOptions::default() };
        let (began, none) = (Spent::so_far(), AtomicBool::new(false));
        let summary = project().run(pipeline, &all(pipeline), &options, &Unwatched, &none)?;
        println!("{what}: {began} ({} ran)", summary.ran.len());
        Ok::<(), EngineError>(())
    };
    if std::env::args().any(|argument| argument == "plan") {
        run("cold run of 10,000, not synced", &pipeline(10_000), true)?;
        for count in [1_000, 10_000, 100_000, 1_000_000] {
            let pipeline = pipeline(count);
            run(&format!("{count} steps: first run"), &pipeline, true)?;
            for _ in 0..3 {
                let began = Spent::so_far();
                project().plan(&pipeline, &all(&pipeline))?;
                println!("{count} steps: plan: {began}; peak {} MB", peak());
            }
        }
        return Ok(());
    }
    let count = std::env::args().filter_map(|argument| argument.parse().ok()).next();
    let pipeline = pipeline(count.unwrap_or(1_000));
    println!("{} steps", pipeline.steps.len());
    run("cold run", &pipeline, std::env::args().any(|argument| argument == "no-sync"))?;
    for _ in 0..3 {
        run("run with nothing to do", &pipeline, false)?;
    }
    for _ in 0..3 {
        let began = Spent::so_far();
        project().plan(&pipeline, &all(&pipeline))?;
        println!("plan: {began}");
    }
    Ok(())
}

/// The last step, which needs all others.
fn all(pipeline: &Pipeline) -> Wish {
    let last = StepIx(u32::try_from(pipeline.steps.len() - 1).unwrap_or(u32::MAX));
    Wish { targets: vec![last], ..Wish::default() }
}

/// A moment; shown as what was spent since.
struct Spent(Instant, Duration);

impl Spent {
    fn so_far() -> Self {
        Self(Instant::now(), cpu())
    }
}

impl std::fmt::Display for Spent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (wall, cpu) = (self.0.elapsed().as_secs_f64(), (cpu() - self.1).as_secs_f64());
        write!(f, "{wall:.3} s, CPU {cpu:.3} s")
    }
}

/// The CPU time of this process.
fn cpu() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The most memory that this process held, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}
