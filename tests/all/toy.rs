//! A toy catalog: adding a stage takes one module, one line of catalog and one table of TOML, and
//! the runner does the rest.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Request, Stage, StageError, Verb};
use engine::{
    Catalog, Entry, Fingerprint, Machine, Pipeline, Project, RunOptions, Source, Summary,
    Unwatched, Wish,
};

/// Writes a number of its parameters.
mod count {
    use super::*;

    pub(super) struct Count;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Params {
        number: u64,
    }

    impl Verb for Count {
        const NAME: &'static str = "count";
        const ABOUT: &'static str = "writes a number";
        const INPUTS: &'static [InputSpec] = &[];
        const OUTPUTS: &'static [OutputSpec] =
            &[OutputSpec { name: "number", kind: OutputKind::File, about: "a number" }];
        type Params = Params;

        fn run(params: Params, request: &Request<'_>) -> Result<(), StageError> {
            // Halved, so that two parameters can give the same bytes.
            request.outputs.write("number", (params.number / 2).to_string())
        }
    }
}

/// The stage that the test adds: it sums what `count` wrote.
mod sum {
    use super::*;

    pub(super) struct Sum;

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Params {}

    impl Verb for Sum {
        const NAME: &'static str = "sum";
        const ABOUT: &'static str = "adds numbers";
        const INPUTS: &'static [InputSpec] =
            &[InputSpec { name: "numbers", arity: Arity::Many, about: "numbers" }];
        const OUTPUTS: &'static [OutputSpec] =
            &[OutputSpec { name: "total", kind: OutputKind::File, about: "their sum" }];
        type Params = Params;

        fn run(_: Params, request: &Request<'_>) -> Result<(), StageError> {
            let mut total = 0u64;
            for number in request.inputs.many("numbers") {
                let path = number.path()?;
                let text =
                    std::fs::read_to_string(path).map_err(|e| StageError::io("read", path, e))?;
                total += text.parse::<u64>().map_err(|e| StageError::new(e.to_string()))?;
            }
            request.outputs.write("total", total.to_string())
        }
    }
}

const PIPELINE: &str = r#"
format = 1
default = { profile = "small", targets = ["count"] }
[axis]
size = [2, 4, 6]
[profile.base]
[profile.small]
about = "three numbers"
[stage.count]
matrix = [{ size = "*" }]
params = { number = "{size}" }
"#;

/// The one table that the new stage needs.
const TABLE: &str = "[stage.sum]\ninputs.numbers = \"count\"\n";

fn entry<V: Verb>() -> Entry {
    let fingerprint = Fingerprint { digest: V::NAME.to_owned(), parts: Default::default() };
    Entry { stage: Stage::of::<V>(), fingerprint }
}

fn machine() -> Machine {
    Machine {
        cpu: "toy".into(),
        features: Vec::new(),
        rustc: "toy".into(),
        host: "toy".into(),
        cores: 2,
        memory: None,
        worker: None,
        environment: BTreeMap::new(),
        clock: || 0,
    }
}

/// Loads a pipeline and runs the steps of a stage; returns the summary by step names.
fn run(root: &Path, catalog: &Catalog, text: &str, stage: &str) -> (Pipeline, Summary) {
    let source = Source { path: root.join("pipeline.toml"), text: text.to_owned() };
    let pipeline = engine::load(&source, catalog, None, &[]).unwrap_or_else(|e| panic!("{e}"));
    let project = Project::new(root.to_path_buf(), catalog.clone(), machine());
    let selector = engine::Selector::parse(stage).unwrap();
    let wish = Wish { targets: engine::select(&pipeline, &[selector]).unwrap(), ..Wish::default() };
    let options = RunOptions { jobs: 2, ..RunOptions::default() };
    let summary =
        project.run(&pipeline, &wish, &options, &Unwatched, &AtomicBool::new(false)).unwrap();
    assert!(summary.failed.is_empty());
    if stage == "sum" {
        let step = wish.targets[0];
        let total = project.artifact(&pipeline, step, "total").unwrap().unwrap();
        assert_eq!(std::fs::read_to_string(total.path().unwrap()).unwrap(), "6");
    }
    (pipeline, summary)
}

#[test]
fn a_stage_is_a_module_a_line_and_a_table() {
    let world = tempfile::tempdir().unwrap();
    let mut catalog = Catalog { entries: vec![entry::<count::Count>()], ..Catalog::default() };
    let (_, summary) = run(world.path(), &catalog, PIPELINE, "count");
    assert_eq!(summary.ran.len(), 3);

    catalog.entries.push(entry::<sum::Sum>());
    let text = format!("{PIPELINE}{TABLE}");
    let (_, summary) = run(world.path(), &catalog, &text, "sum");
    assert_eq!((summary.ran.len(), summary.cached.len()), (1, 3));

    // One more size: one step more.
    let text = text.replace("[2, 4, 6]", "[2, 4, 7]");
    let (pipeline, summary) = run(world.path(), &catalog, &text, "count");
    let names: Vec<_> =
        summary.ran.iter().map(|step| pipeline.steps[step.0 as usize].name.as_str()).collect();
    assert_eq!(names, ["count[size=7]"]);
}
