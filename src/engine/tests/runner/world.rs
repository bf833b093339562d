//! A small world: a temporary project, a catalog of toy stages, and pipelines made by hand.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Request, Stage, StageError, Verb};
use engine::{
    Catalog, EngineError, Entry, Fingerprint, Labels, Machine, Origin, Outcome, Pipeline, Plan,
    Project, Reason, RunOptions, Step, StepInput, StepIx, Summary, Watcher, Wish,
};
use serde::Deserialize;
use serde_json::{Value, json};

/// Counts the runs of stages that are told to write something else each time.
static NOISE: AtomicU64 = AtomicU64::new(0);

/// What the toy stages can be told to do.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Toy {
    /// Written in front.
    text: String,
    /// `fail`, `panic`, `forget`, `extra`, `folder`, `link`, `wait`, `nap`, `noise`, `count`.
    doing: String,
    /// A file to append to while the step runs.
    edit: Option<PathBuf>,
    /// A file that gets the text as a line; the step then takes its time.
    tell: Option<PathBuf>,
    /// A number, for keys.
    rate: Value,
    /// For `tree`: files by name.
    files: BTreeMap<String, String>,
}

impl Toy {
    fn act(&self, request: &Request<'_>) -> Result<(), StageError> {
        let out = request.outputs.path("out");
        match self.doing.as_str() {
            "fail" => return Err(StageError::new("told to fail")),
            "panic" => panic!("told to panic"),
            "extra" => request.outputs.write("more", "")?,
            "folder" => fs::create_dir(&out).unwrap(),
            "link" => std::os::unix::fs::symlink("/etc/hostname", &out).unwrap(),
            "scratch" => fs::write(request.scratch.join("x"), "x").unwrap(),
            // Fails until its third attempt.
            "count" => {
                let attempts = fs::read_dir(&request.scratch).unwrap().count();
                fs::write(request.scratch.join(attempts.to_string()), "x").unwrap();
                request.monitor.note(&format!("attempt {attempts}"));
                request.monitor.metric("attempts", attempts as f64);
                if attempts < 2 {
                    return Err(StageError::new(format!("attempt {attempts}")));
                }
            }
            "nap" => std::thread::sleep(Duration::from_millis(30)),
            "wait" => {
                while !request.monitor.cancelled() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                return Err(StageError::cancelled());
            }
            _ => {}
        }
        if let Some(path) = &self.tell {
            let mut told = fs::OpenOptions::new().append(true).create(true).open(path).unwrap();
            std::io::Write::write_all(&mut told, format!("{}\n", self.text).as_bytes()).unwrap();
            std::thread::sleep(Duration::from_millis(3));
        }
        if let Some(path) = &self.edit {
            let mut text = fs::read_to_string(path).unwrap();
            text.push('!');
            fs::write(path, text).unwrap();
        }
        request.monitor.progress(1, 1, "toys");
        request.monitor.metric("speed", f64::NAN);
        request.monitor.metric("size", 1.5);
        request.monitor.metric("threads", request.threads as f64);
        Ok(())
    }

    fn start(&self) -> String {
        let noise = NOISE.fetch_add(u64::from(self.doing == "noise"), Ordering::Relaxed);
        if self.doing == "noise" { format!("{}{noise} ", self.text) } else { self.text.clone() }
    }
}

const OUT: &[OutputSpec] =
    &[OutputSpec { name: "out", kind: OutputKind::File, about: "a text in lower case" }];
const TREE: &[OutputSpec] =
    &[OutputSpec { name: "tree", kind: OutputKind::Folder, about: "some files" }];

/// Joins its text and all its inputs, in lower case: letters that differ in case alone vanish.
struct Join;
impl Verb for Join {
    const NAME: &'static str = "join";
    const ABOUT: &'static str = "joins texts";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "parts", arity: Arity::Many, about: "texts" }];
    const OUTPUTS: &'static [OutputSpec] = OUT;
    type Params = Value;
    fn run(params: Value, request: &Request<'_>) -> Result<(), StageError> {
        let toy: Toy = serde_json::from_value(params).unwrap();
        toy.act(request)?;
        if ["forget", "folder", "link"].contains(&toy.doing.as_str()) {
            return Ok(());
        }
        let mut text = toy.start().to_lowercase();
        for input in request.inputs.many("parts") {
            for file in &input.files {
                let part = fs::read_to_string(&file.path).unwrap().to_lowercase();
                text += &format!("|{:?}{}:{part}", input.labels.values(), file.name);
            }
        }
        request.outputs.write("out", text)
    }
}

/// Writes its text as it is.
struct Make;
impl Verb for Make {
    const NAME: &'static str = "make";
    const ABOUT: &'static str = "writes a text";
    const INPUTS: &'static [InputSpec] = &[];
    const OUTPUTS: &'static [OutputSpec] = OUT;
    type Params = Value;
    fn run(params: Value, request: &Request<'_>) -> Result<(), StageError> {
        let toy: Toy = serde_json::from_value(params).unwrap();
        toy.act(request)?;
        request.outputs.write("out", toy.start())
    }
}

/// Writes a folder: its files, and one with all inputs.
struct Tree;
impl Verb for Tree {
    const NAME: &'static str = "tree";
    const ABOUT: &'static str = "writes a folder";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "parts", arity: Arity::Many, about: "texts" }];
    const OUTPUTS: &'static [OutputSpec] = TREE;
    type Params = Value;
    fn run(params: Value, request: &Request<'_>) -> Result<(), StageError> {
        let toy: Toy = serde_json::from_value(params).unwrap();
        toy.act(request)?;
        for (name, text) in &toy.files {
            request.outputs.write(&format!("tree/{name}"), text)?;
        }
        if toy.doing == "noise" {
            let noise = toy.start();
            request.outputs.write("tree/noise.txt", &noise)?;
            request.outputs.write(&format!("tree/only {}", noise.trim()), "")?;
        }
        let parts = request.inputs.many("parts").iter();
        let parts: Vec<_> = parts.map(|p| fs::read_to_string(p.path().unwrap()).unwrap()).collect();
        request.outputs.write("tree/parts.txt", parts.join("\n"))
    }
}

/// A project in a temporary folder, with a pipeline that grows.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) catalog: Catalog,
    pub(crate) machine: Machine,
    pub(crate) pipeline: Pipeline,
}

impl World {
    pub(crate) fn new() -> Self {
        let entry = |stage: Stage| Entry {
            fingerprint: Fingerprint {
                digest: format!("code of {}", stage.name),
                parts: BTreeMap::from([("crate toy".to_owned(), "1".to_owned())]),
            },
            stage,
        };
        let stages = [Stage::of::<Make>(), Stage::of::<Join>(), Stage::of::<Tree>()];
        Self {
            folder: tempfile::tempdir().unwrap(),
            catalog: Catalog {
                entries: stages.into_iter().map(entry).collect(),
                ..Catalog::default()
            },
            machine: Machine {
                cpu: "toy".into(),
                features: vec!["avx2".into()],
                rustc: "1".into(),
                host: "here".into(),
                cores: 2,
                memory: None,
                worker: None,
                environment: BTreeMap::new(),
                clock: || SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs(),
            },
            pipeline: Pipeline {
                profile: "mini".into(),
                axes: Vec::new(),
                targets: Vec::new(),
                steps: Vec::new(),
                policies: Default::default(),
            },
        }
    }

    /// Adds a step that reads others; each is labelled with its name.
    pub(crate) fn step(
        &mut self,
        stage: &str,
        name: &str,
        params: Value,
        from: &[StepIx],
    ) -> StepIx {
        let output = |ix: &StepIx| match self.pipeline.steps[ix.0 as usize].stage.as_str() {
            "tree" => "tree",
            _ => "out",
        };
        let origin = |ix: &StepIx| Origin::Step {
            step: *ix,
            output: output(ix).into(),
            labels: Labels::new(BTreeMap::from([(
                "name".into(),
                self.pipeline.steps[ix.0 as usize].name.clone(),
            )])),
        };
        let origins = from.iter().map(origin).collect();
        self.push(stage, name, params, origins)
    }

    /// Adds a step that reads a folder of the user's.
    pub(crate) fn reader(&mut self, name: &str, params: Value, path: &str, below: &str) -> StepIx {
        let ix = self.push(
            "join",
            name,
            params,
            vec![Origin::Folder { path: path.into(), labels: Labels::default() }],
        );
        self.input(ix).below =
            Some(below.to_owned()).filter(|below| !below.is_empty()).into_iter().collect();
        ix
    }

    fn push(&mut self, stage: &str, name: &str, params: Value, origins: Vec<Origin>) -> StepIx {
        let inputs = if stage == "make" {
            Vec::new()
        } else {
            let (partial, below) = (false, Vec::new());
            vec![StepInput { name: "parts".into(), partial, below, origins, span: 0..0 }]
        };
        self.pipeline.steps.push(Step {
            stage: stage.into(),
            name: name.into(),
            coordinates: Vec::new(),
            params,
            command: None,
            inputs,
            publish: None,
            span: 0..0,
        });
        StepIx(self.pipeline.steps.len() as u32 - 1)
    }

    pub(crate) fn input(&mut self, step: StepIx) -> &mut StepInput {
        &mut self.pipeline.steps[step.0 as usize].inputs[0]
    }

    pub(crate) fn params(&mut self, step: StepIx, params: Value) {
        self.pipeline.steps[step.0 as usize].params = params;
    }

    /// Two makers, a join of both, and a join of that.
    pub(crate) fn diamond() -> (Self, [StepIx; 4]) {
        let mut world = Self::new();
        let a = world.step("make", "a", json!({ "text": "A" }), &[]);
        let b = world.step("make", "b", json!({ "text": "B" }), &[]);
        let c = world.step("join", "c", json!({ "text": "C" }), &[a, b]);
        let d = world.step("join", "d", json!({ "text": "D" }), &[c]);
        (world, [a, b, c, d])
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn project(&self) -> Project {
        let root = self.folder.path().to_path_buf();
        Project::new(root, self.catalog.clone(), self.machine.clone())
    }

    pub(crate) fn plan(&self, targets: &[StepIx]) -> Result<Plan, EngineError> {
        self.project().plan(&self.pipeline, &wish(targets))
    }

    /// Why a step would run.
    pub(crate) fn reasons(&self, step: StepIx) -> Vec<Reason> {
        match self.plan(&[step]).unwrap().states[step.0 as usize].clone() {
            Some(engine::State::Stale { reasons }) => reasons,
            state => panic!("not stale: {state:?}"),
        }
    }

    pub(crate) fn run(&self, targets: &[StepIx]) -> Summary {
        self.try_run(&wish(targets), &options(2)).unwrap()
    }

    pub(crate) fn try_run(
        &self,
        wish: &Wish,
        options: &RunOptions,
    ) -> Result<Summary, EngineError> {
        let (watcher, cancel) = (Log::default(), AtomicBool::new(false));
        let run = || self.project().run(&self.pipeline, wish, options, &watcher, &cancel);
        let mut result = run();
        // A child that another test's thread starts just now has our files, the lock among them,
        // until it becomes its program.
        while matches!(result, Err(EngineError::Busy { .. })) {
            std::thread::sleep(Duration::from_millis(1));
            result = run();
        }
        let scratch = fs::read_dir(self.path("artifacts/scratch")).unwrap();
        assert_eq!(scratch.count(), 0, "scratch folders are left");
        result
    }

    /// The bytes that a step made.
    pub(crate) fn output(&self, step: StepIx) -> String {
        let input = self.project().artifact(&self.pipeline, step, "out").unwrap().unwrap();
        fs::read_to_string(input.path().unwrap()).unwrap()
    }

    /// The bytes that a step made under a wish.
    pub(crate) fn output_of(&self, step: StepIx, wish: &Wish) -> String {
        let plan = self.project().plan(&self.pipeline, wish).unwrap();
        let Some(engine::State::Fresh { key }) = &plan.states[step.0 as usize] else { panic!() };
        let records = self.records();
        let record = records.iter().rfind(|record| record["key"] == key.as_str()).unwrap();
        let digest = record["outputs"]["out"].as_str().unwrap();
        self.read(&format!("artifacts/objects/{}/{}", &digest[..2], &digest[2..]))
    }

    /// All that the log has, in the order in which it was filed: behind a header of 52 bytes, each
    /// record is framed by a mark of 4, its length in 4, and a check of 16.
    pub(crate) fn records(&self) -> Vec<Value> {
        let bytes = fs::read(self.path("artifacts/log")).unwrap_or_default();
        let mut records = Vec::new();
        let mut rest = bytes.get(52..).unwrap_or_default();
        while !rest.is_empty() {
            let length = u32::from_le_bytes(rest[4..8].try_into().unwrap()) as usize;
            records.push(serde_json::from_slice(&rest[24..24 + length]).unwrap());
            rest = &rest[24 + length..];
        }
        records
    }

    /// Takes the log away and files records in the form that came before it.
    pub(crate) fn file_as_before(&self, records: &[Value]) {
        for name in ["log", "index"] {
            fs::remove_file(self.path("artifacts").join(name)).unwrap_or_default();
        }
        for record in records {
            let name = format!("artifacts/records/{}.json", record["key"].as_str().unwrap());
            self.write(&name, &record.to_string());
        }
    }

    /// The object with this content.
    pub(crate) fn object_of_text(&self, text: &str) -> PathBuf {
        let digest = blake3::hash(text.as_bytes()).to_hex();
        self.path(&format!("artifacts/objects/{}/{}", &digest[..2], &digest[2..]))
    }

    /// Where the bytes are that a step made.
    pub(crate) fn object(&self, step: StepIx) -> PathBuf {
        let input = self.project().artifact(&self.pipeline, step, "out").unwrap().unwrap();
        input.path().unwrap().to_path_buf()
    }

    /// Flips what an object holds.
    pub(crate) fn damage(&self, object: &Path) {
        fs::set_permissions(object, fs::Permissions::from_mode(0o644)).unwrap();
        let mut bytes = fs::read(object).unwrap();
        bytes[0] ^= 1;
        fs::write(object, bytes).unwrap();
    }

    pub(crate) fn quarantined(&self) -> usize {
        fs::read_dir(self.path("artifacts/quarantine")).unwrap().count()
    }
}

pub(crate) fn wish(targets: &[StepIx]) -> Wish {
    Wish { targets: targets.to_vec(), ..Wish::default() }
}

pub(crate) fn options(jobs: usize) -> RunOptions {
    RunOptions { jobs, ..RunOptions::default() }
}

/// Writes down what it is told, and may do something when a step starts.
#[derive(Default)]
pub(crate) struct Log<'a> {
    pub(crate) planned: Mutex<Option<Plan>>,
    pub(crate) ended: Mutex<Vec<(StepIx, String)>>,
    pub(crate) on_start: Option<&'a (dyn Fn(StepIx) + Sync)>,
}

impl Watcher for Log<'_> {
    fn planned(&self, _pipeline: &Pipeline, plan: &Plan) {
        *self.planned.lock().unwrap() = Some(plan.clone());
    }
    fn started(&self, step: StepIx, reasons: &[Reason]) {
        assert!(!reasons.is_empty());
        if let Some(act) = self.on_start {
            act(step);
        }
    }
    fn finished(&self, step: StepIx, outcome: &Outcome, _seconds: f64) {
        self.ended.lock().unwrap().push((step, format!("{outcome:?}")));
    }
}
