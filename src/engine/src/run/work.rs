//! One step, carried out on a worker's thread: inputs checked, the stage called, outputs checked
//! and taken into the store, the record written.
//!
//! Nothing is recorded unless all of this went well.

use std::any::Any;
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use artifact::{Input, InputFile, Inputs, Monitor, OutputKind, Outputs, Request, StageError};

use super::{RunOptions, Watcher};
use crate::catalog::Entry;
use crate::fail::{self, at};
use crate::pipeline::{Step, StepIx};
use crate::plan::context::{Context, Files, Made, Ready, Source};
use crate::record::{self, Provenance, Record};
use crate::store::Scratch;
use crate::store::unfinished::Unfinished;
use crate::{EngineError, Reason};

/// How the work on a step ended.
pub(super) enum Work {
    /// Recorded.
    Made(Arc<Made>),
    /// The stage failed, or what it did cannot be taken.
    Failed(StageError),
    /// It stopped because it was asked to.
    Cancelled,
    /// An artifact of this step is damaged or gone; nothing was run.
    Lost(StepIx),
    /// The runner itself cannot go on.
    Broken(EngineError),
}

/// What a worker needs besides the step.
pub(super) struct Shop<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) options: &'a RunOptions,
    pub(super) watcher: &'a dyn Watcher,
    pub(super) cancel: &'a AtomicBool,
}

impl Shop<'_> {
    /// Carries out a step; also says how many seconds that took.
    pub(super) fn work(&self, step: StepIx, ready: &Ready<'_>, threads: usize) -> (Work, f64) {
        let began = Instant::now();
        let work = || self.steps_of_work(step, ready, threads, began);
        let work = catch_unwind(AssertUnwindSafe(work));
        let work = work.unwrap_or_else(|panic| Ok(Work::Failed(panicked(&*panic))));
        (work.unwrap_or_else(Work::Broken), began.elapsed().as_secs_f64())
    }

    fn steps_of_work(
        &self,
        ix: StepIx,
        ready: &Ready<'_>,
        threads: usize,
        began: Instant,
    ) -> Result<Work, EngineError> {
        let step = self.context.step(ix)?;
        let entry = self.context.entry(step)?;
        let inputs = match self.context.inputs(&ready.sources)? {
            Ok(inputs) => inputs,
            Err(lost) => return Ok(Work::Lost(lost)),
        };
        let scratch = self.context.store.scratch()?;
        // Who asks for a step that is done wants it made from nothing.
        let anew = ready.reasons.contains(&Reason::Forced);
        let unfinished = self.context.store.unfinished(ready.key, anew)?;
        let working = scratch.out();
        let pass = |point| fail::pass(point).map_err(EngineError::io("write", &working));
        pass(at::STEP_BEGIN)?;
        let told = Told { step: ix, shop: self, metrics: Mutex::default() };
        let outputs = Outputs::below(scratch.out());
        let request = Request {
            inputs: &inputs,
            outputs: &outputs,
            // Where another process makes the same thing, a folder that goes with this attempt.
            scratch: unfinished.as_ref().map_or_else(|| scratch.own(), Unfinished::own),
            threads,
            monitor: &told,
        };
        let run = catch_unwind(AssertUnwindSafe(|| (entry.stage.run)(&step.params, &request)));
        match run.unwrap_or_else(|panic| Err(panicked(&*panic))) {
            Err(error) if error.cancelled && self.cancel.load(Ordering::Relaxed) => {
                return Ok(Work::Cancelled);
            }
            Err(error) => return Ok(Work::Failed(error)),
            Ok(()) => {}
        }
        pass(at::STEP_RAN)?;
        if let Err(error) = self.inputs_stood_still(&ready.sources)? {
            return Ok(Work::Failed(error));
        }
        if let Err(error) = check_outputs(entry, &scratch)? {
            return Ok(Work::Failed(error));
        }
        let mut made = Made { key: ready.key, outputs: BTreeMap::new() };
        let mut sizes = BTreeMap::new();
        for spec in entry.stage.outputs {
            let path = scratch.out().join(spec.name);
            match self.context.store.import(&path, spec.kind) {
                Ok((artifact, size)) => {
                    sizes.insert(spec.name.to_owned(), size);
                    made.outputs.insert(spec.name.to_owned(), artifact)
                }
                // What the stage wrote, not the store, is at fault.
                Err(EngineError::BadFile { path, message }) => {
                    let name = path.strip_prefix(scratch.out()).unwrap_or(&path).to_path_buf();
                    return Ok(Work::Failed(StageError::new(format!(
                        "the output `{}` cannot be taken: {message}",
                        name.display()
                    ))));
                }
                Err(error) => return Err(error),
            };
        }
        let metrics = told.metrics.into_inner().unwrap_or_else(PoisonError::into_inner);
        pass(at::STEP_RECORD)?;
        record::save_parts(self.context.store, &entry.fingerprint)?;
        let provenance = self.provenance(step, metrics, began.elapsed().as_secs_f64());
        let (outputs, components) = (made.digests(), ready.components.clone());
        let record = Record::new(ready.key, outputs, sizes, components, provenance);
        self.context.store.log().append(&[record], true)?;
        pass(at::STEP_DONE)?;
        if let Some(unfinished) = unfinished {
            unfinished.done();
        }
        Ok(Work::Made(Arc::new(made)))
    }

    /// Checks that the user's folders are as they were when the key was made.
    fn inputs_stood_still(
        &self,
        sources: &[Source<'_>],
    ) -> Result<Result<(), StageError>, EngineError> {
        for source in sources {
            let Files::User { path, shown, manifest } = &source.files else { continue };
            let now = self.context.folders.list_again(path)?;
            if now.as_ref() != Some(&**manifest) {
                let changed = first_difference(manifest, now.as_ref());
                return Ok(Err(StageError::new(format!(
                    "the input `{}` was edited while the step ran: {}",
                    source.input,
                    shown.join(changed).display()
                ))
                .help("nothing was recorded; run again once the files stand still")));
            }
        }
        Ok(Ok(()))
    }

    /// Where a result comes from that was made just now.
    fn provenance(&self, step: &Step, metrics: BTreeMap<String, f64>, seconds: f64) -> Provenance {
        let context = self.context;
        Provenance {
            profile: context.pipeline.profile.clone(),
            step: step.name.clone(),
            finished: (context.machine.clock)(),
            seconds,
            host: context.machine.host.clone(),
            machine: context.machine.clone(),
            metrics,
            commit: self.options.commit.clone(),
            peak_memory: None,
            adopted: None,
        }
    }
}

impl Context<'_> {
    /// The files that a step reads, each checked against its digest. The inner error names the step
    /// whose artifact is damaged or gone.
    pub(crate) fn inputs(
        &self,
        sources: &[Source<'_>],
    ) -> Result<Result<Inputs, StepIx>, EngineError> {
        let mut inputs = Inputs::default();
        for source in sources {
            let files = match &source.files {
                Files::Object { step, output, digest } => {
                    if !self.store.sound(*digest)? {
                        return Ok(Err(*step));
                    }
                    let shown = Path::new(&self.step(*step)?.name).join(output);
                    let (name, path) = (String::new(), self.store.object(*digest));
                    vec![InputFile { name, path, shown }]
                }
                Files::Folder { step, output, below, manifest } => {
                    let shown = Path::new(&self.step(*step)?.name).join(output).join(below);
                    let mut files = Vec::with_capacity(manifest.files.len());
                    for file in &manifest.files {
                        if !self.store.sound(file.digest)? {
                            return Ok(Err(*step));
                        }
                        let path = self.store.object(file.digest);
                        let (name, shown) = (file.name.clone(), shown.join(&file.name));
                        files.push(InputFile { name, path, shown });
                    }
                    files
                }
                Files::User { path, shown, manifest } => {
                    let file = |name: &String| InputFile {
                        name: name.clone(),
                        path: path.join(name),
                        shown: shown.join(name),
                    };
                    manifest.files.iter().map(|listed| file(&listed.name)).collect()
                }
            };
            inputs.push(source.input, Input { labels: source.labels.clone(), files });
        }
        Ok(Ok(inputs))
    }
}

/// The name of the first file that two lists do not agree on.
fn first_difference(
    before: &crate::store::manifest::Manifest,
    now: Option<&crate::store::manifest::Manifest>,
) -> String {
    let Some(now) = now else { return String::new() };
    let known: BTreeMap<_, _> = before.files.iter().map(|f| (&f.name, f.digest)).collect();
    let found: BTreeMap<_, _> = now.files.iter().map(|f| (&f.name, f.digest)).collect();
    let mut names = known.keys().chain(found.keys());
    names.find(|name| known.get(*name) != found.get(*name)).map_or(String::new(), |n| (**n).clone())
}

/// Checks that a step wrote what its stage declares, and nothing else.
fn check_outputs(entry: &Entry, scratch: &Scratch) -> Result<Result<(), StageError>, EngineError> {
    let out = scratch.out();
    for spec in entry.stage.outputs {
        let found = fs::symlink_metadata(out.join(spec.name)).ok();
        let (right, kind) = match spec.kind {
            OutputKind::File => (found.as_ref().map(fs::Metadata::is_file), "a file"),
            OutputKind::Folder => (found.as_ref().map(fs::Metadata::is_dir), "a folder"),
        };
        let fault = match right {
            Some(true) => continue,
            Some(false) => format!("the output `{}` is not {kind}, as declared", spec.name),
            None => format!("the declared output `{}` was not written", spec.name),
        };
        return Ok(Err(StageError::new(fault).help(STAGE_AT_FAULT)));
    }
    for entry_ in fs::read_dir(&out).map_err(EngineError::io("list", &out))? {
        let name = entry_.map_err(EngineError::io("list", &out))?.file_name();
        if !entry.stage.outputs.iter().any(|spec| name == spec.name) {
            let fault = format!("wrote `{}`, which is no declared output", name.display());
            return Ok(Err(StageError::new(fault).help(STAGE_AT_FAULT)));
        }
    }
    Ok(Ok(()))
}

const STAGE_AT_FAULT: &str = "this is a fault of the stage, not of your files";

/// A panic as an error.
fn panicked(panic: &(dyn Any + Send)) -> StageError {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    StageError::new(format!("the stage panicked: {text}")).help(STAGE_AT_FAULT)
}

/// The monitor of a running step.
struct Told<'a> {
    step: StepIx,
    shop: &'a Shop<'a>,
    metrics: Mutex<BTreeMap<String, f64>>,
}

impl Monitor for Told<'_> {
    fn progress(&self, done: u64, total: u64, message: &str) {
        self.shop.watcher.progress(self.step, done, total, message);
    }

    fn note(&self, message: &str) {
        self.shop.watcher.note(self.step, message);
    }

    fn metric(&self, name: &str, value: f64) {
        // JSON has no other numbers, and a metric must not spoil a record.
        if value.is_finite() {
            let mut metrics = self.metrics.lock().unwrap_or_else(PoisonError::into_inner);
            metrics.insert(name.to_owned(), value);
        }
    }

    fn cancelled(&self) -> bool {
        self.shop.cancel.load(Ordering::Relaxed)
    }
}
