//! One step, carried out on a worker's thread: inputs checked, the stage called, outputs checked
//! and taken into the store, the record handed on to be filed.
//!
//! Nothing is recorded unless all of this went well.

use std::any::Any;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use artifact::{Monitor, OutputKind, StageError};

use super::attempt::{self, Broke, Told};
use super::commanded;
use super::log::Log;
use super::logs;
use super::task::{self, Given, GivenFile, Givens, Task};
use super::{RunOptions, Watcher};
use crate::catalog::Entry;
use crate::fail::{self, at};
use crate::maker::Maker;
use crate::pipeline::{Step, StepIx};
use crate::plan::context::{Context, Files, Made, Ready, Source};
use crate::record::{self, Provenance, Record};
use crate::store::Scratch;
use crate::store::commit::Commits;
use crate::store::unfinished::Unfinished;
use crate::{EngineError, Reason, Retry};

/// Stages may keep large arrays on the stack; pages that are not touched cost nothing.
pub(super) const STACK: usize = 16 << 20;

/// What an executor measures under this name has a field of its own in the record.
pub(super) const PEAK: &str = "peak_memory";

/// Where the outputs of a step were written: name, kind and path of each.
pub(super) type Written = Vec<(String, OutputKind, PathBuf)>;

/// Bytes of each output, by its name.
type Sizes = BTreeMap<String, u64>;

/// How the work on a step ended.
pub(super) enum Work {
    /// In the store, and about to be recorded.
    Made(Arc<Made>),
    /// The stage failed, or what it did cannot be taken.
    Failed(StageError),
    /// It stopped because it was asked to.
    Cancelled,
    /// Another run has recorded it meanwhile; nothing was run.
    There(Arc<Made>),
    /// Another run makes it just now; nothing was run.
    Elsewhere,
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
    /// The runner itself wants the running steps to stop.
    pub(super) halt: AtomicBool,
    pub(super) commits: &'a Commits<'a>,
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
        let maker = self.context.maker(step)?;
        let given = match self.context.inputs(&ready.sources)? {
            Ok(given) => given,
            Err(lost) => return Ok(Work::Lost(lost)),
        };
        // Who asks for a step that is done wants it made from nothing.
        let anew = ready.reasons.contains(&Reason::Forced);
        let Some(unfinished) = self.context.store.unfinished(ready.key, anew)? else {
            return Ok(Work::Elsewhere);
        };
        // Another run may have made it since it was looked at; from here on none can.
        if !anew && let Some(made) = self.context.recorded(ready.key, maker)? {
            return Ok(Work::There(made));
        }
        let log = Log::new(self.context.store.step_log(ready.key), self.context.machine.clock);
        let metrics = Mutex::default();
        let policy = self.context.pipeline.policies.of(&step.stage);
        let mut retries = 0;
        let (made, sizes) = loop {
            let now = Instant::now();
            let told = Told {
                step: ix,
                watcher: self.watcher,
                stops: [self.cancel, &self.halt],
                log: &log,
                metrics: &metrics,
                limit: policy.timeout.map(|limit| (limit, now)),
            };
            match retries {
                0 => log.begin(&logs::title(&self.context.pipeline.profile, &step.name)),
                _ => log.begin(&format!("attempt {} begins", retries + 1)),
            }
            let given = given.clone();
            let tried = self.attempt(step, maker, ready, given, threads, &unfinished, &told)?;
            let broke = match tried {
                Ok(made) => break made,
                Err(broke) => broke,
            };
            if broke.error.cancelled && told.is_stopped() {
                log.end("stopped, because the run was", true);
                return Ok(Work::Cancelled);
            }
            log.line(&format!("failed: {}", broke.error));
            retries += 1;
            if retries > policy.retry.times || !policy.retry.on.contains(&broke.class) {
                log.end("gave up", true);
                return Ok(Work::Failed(with_retries(*broke.error, retries - 1)));
            }
            told.note(&format!("{}; {}", broke.error, again(&policy.retry, retries)));
            if !told.wait(policy.retry.wait) {
                log.end("stopped, because the run was", true);
                return Ok(Work::Cancelled);
            }
        };
        let mut metrics = metrics.into_inner().unwrap_or_else(PoisonError::into_inner);
        if retries > 0 {
            metrics.insert("retries".to_owned(), f64::from(retries));
        }
        if let Maker::Verb(entry) = maker {
            record::save_parts(self.context.store, &entry.fingerprint)?;
        }
        let provenance = self.provenance(step, metrics, began.elapsed().as_secs_f64());
        let (outputs, components) = (made.digests(), ready.components.clone());
        let record = Record::new(ready.key, outputs, sizes, components, provenance);
        self.commits.file(record, unfinished);
        log.end("done", false);
        Ok(Work::Made(Arc::new(made)))
    }

    /// One attempt: its outputs are in the store at the end. The inner error is the attempt's.
    #[allow(clippy::too_many_arguments, reason = "each is another part of one attempt")]
    fn attempt(
        &self,
        step: &Step,
        maker: Maker<'_>,
        ready: &Ready<'_>,
        inputs: Givens<'_>,
        threads: usize,
        unfinished: &Unfinished,
        told: &Told<'_>,
    ) -> Result<Result<(Made, Sizes), Broke>, EngineError> {
        let scratch = self.context.store.scratch()?;
        let own = unfinished.folder().to_path_buf();
        let written = match self.carry(step, maker, ready, inputs, threads, &scratch, own, told)? {
            Ok(written) => written,
            Err(broke) => return Ok(Err(broke)),
        };
        let mut made = Made { key: ready.key, outputs: BTreeMap::new() };
        let mut sizes = Sizes::new();
        for (name, kind, path) in written {
            match self.context.store.import(&path, kind) {
                Ok((artifact, size)) => {
                    sizes.insert(name.clone(), size);
                    made.outputs.insert(name, artifact)
                }
                // What the stage wrote, not the store, is at fault.
                Err(EngineError::BadFile { path, message }) => {
                    let name = path.strip_prefix(scratch.folder()).unwrap_or(&path).to_path_buf();
                    return Ok(Err(Broke::failed(StageError::new(format!(
                        "the output `{}` cannot be taken: {message}",
                        name.display()
                    )))));
                }
                Err(error) => return Err(error),
            };
        }
        Ok(Ok((made, sizes)))
    }

    /// Carries a step out: at the end its outputs are in the scratch folder, as they are declared. The
    /// inner error is the attempt's.
    #[allow(clippy::too_many_arguments, reason = "each is another part of one attempt")]
    pub(super) fn carry(
        &self,
        step: &Step,
        maker: Maker<'_>,
        ready: &Ready<'_>,
        inputs: Givens<'_>,
        threads: usize,
        scratch: &Scratch,
        own: PathBuf,
        told: &Told<'_>,
    ) -> Result<Result<Written, Broke>, EngineError> {
        let folder = scratch.folder();
        let pass = |point| fail::pass(point).map_err(EngineError::io("write", folder));
        pass(at::STEP_BEGIN)?;
        let task = Task {
            format: task::VERSION,
            step: Cow::Borrowed(&step.name),
            stage: Cow::Borrowed(&step.stage),
            code: Cow::Borrowed(maker.code()),
            params: Cow::Borrowed(&step.params),
            inputs,
            outputs: folder.to_path_buf(),
            scratch: own,
            threads,
        };
        let carried = match maker {
            Maker::Verb(entry) => {
                let policy = self.context.pipeline.policies.of(&step.stage);
                let place = |(name, kind): (&str, _)| (name.to_owned(), kind, folder.join(name));
                let written = || maker.outputs().into_iter().map(place).collect();
                attempt::carry_out(self, entry, policy, task, told).map(|()| written())
            }
            Maker::Command(command) => {
                commanded::run(self.context, &command.job(&step.coordinates), task, told)?
            }
        };
        let written = match carried {
            Ok(written) => written,
            Err(broke) => return Ok(Err(broke)),
        };
        pass(at::STEP_RAN)?;
        if let Err(error) = self.inputs_stood_still(&ready.sources)? {
            return Ok(Err(Broke::failed(error)));
        }
        // A command's outputs were checked when they were taken.
        if let Maker::Verb(entry) = maker
            && let Err(error) = check_outputs(entry, scratch)?
        {
            return Ok(Err(Broke::failed(error)));
        }
        Ok(Ok(written))
    }

    /// Checks that the user's folders are as they were when the key was made.
    fn inputs_stood_still(
        &self,
        sources: &[Source<'_>],
    ) -> Result<Result<(), StageError>, EngineError> {
        let folders = &self.context.folders;
        for source in sources {
            let (shown, manifest, now) = match &source.files {
                Files::User { path, shown, manifest } => {
                    (shown.as_path(), manifest, folders.list_again(path)?)
                }
                Files::Picked { pattern, manifest } => {
                    let now = folders.pick_again(self.context.root, pattern)?;
                    (Path::new(""), manifest, Some(now))
                }
                Files::Object { .. } | Files::Folder { .. } => continue,
            };
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
    fn provenance(
        &self,
        step: &Step,
        mut metrics: BTreeMap<String, f64>,
        seconds: f64,
    ) -> Provenance {
        let peak_memory = metrics.remove(PEAK).map(|bytes| bytes as u64);
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
            peak_memory,
            adopted: None,
        }
    }
}

impl Context<'_> {
    /// The files that a step reads, each checked against its digest, by the names of its inputs. The
    /// inner error names the step whose artifact is damaged or gone.
    pub(crate) fn inputs<'s>(
        &self,
        sources: &'s [Source<'_>],
    ) -> Result<Result<Givens<'s>, StepIx>, EngineError> {
        let mut inputs: Givens<'s> = Vec::new();
        for source in sources {
            let files = match &source.files {
                Files::Object { step, output, digest } => {
                    if !self.store.sound(*digest)? {
                        return Ok(Err(*step));
                    }
                    let shown = Path::new(&self.step(*step)?.name).join(output);
                    let (name, path) = (String::new(), self.store.object(*digest));
                    vec![GivenFile { name, path, shown }]
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
                        files.push(GivenFile { name, path, shown });
                    }
                    files
                }
                Files::User { path, shown, manifest } => {
                    let file = |name: &String| GivenFile {
                        name: name.clone(),
                        path: path.join(name),
                        shown: shown.join(name),
                    };
                    manifest.files.iter().map(|listed| file(&listed.name)).collect()
                }
                Files::Picked { manifest, .. } => {
                    let file = |name: &String| GivenFile {
                        name: name.clone(),
                        path: self.root.join(name),
                        shown: name.into(),
                    };
                    manifest.files.iter().map(|listed| file(&listed.name)).collect()
                }
            };
            let labels = source.labels.iter().map(|(axis, at)| (axis.clone(), at.clone()));
            let given = Given { labels: labels.collect(), files };
            match inputs.last_mut() {
                Some((name, artifacts)) if *name == source.input => artifacts.push(given),
                _ => inputs.push((Cow::Borrowed(source.input), vec![given])),
            }
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
    let out = scratch.folder();
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
    for entry_ in fs::read_dir(out).map_err(EngineError::io("list", out))? {
        let name = entry_.map_err(EngineError::io("list", out))?.file_name();
        if !entry.stage.outputs.iter().any(|spec| name == spec.name) {
            let fault = format!("wrote `{}`, which is no declared output", name.display());
            return Ok(Err(StageError::new(fault).help(STAGE_AT_FAULT)));
        }
    }
    Ok(Ok(()))
}

const STAGE_AT_FAULT: &str = "this is a fault of the stage, not of your files";

/// A panic as an error.
pub(super) fn panicked(panic: &(dyn Any + Send)) -> StageError {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    StageError::new(format!("the stage panicked: {text}")).help(STAGE_AT_FAULT)
}

/// What is said where a step is tried again.
fn again(retry: &Retry, retries: u32) -> String {
    let wait = match retry.wait.is_zero() {
        true => "at once".to_owned(),
        false => format!("in {}", humantime::format_duration(retry.wait)),
    };
    format!("tried again {wait} ({retries} of {})", retry.times)
}

/// The error of a step's last attempt.
fn with_retries(mut error: StageError, retries: u32) -> StageError {
    if retries > 0 {
        error.message += &format!(" (attempt {})", retries + 1);
    }
    error
}
