//! Runs recorded steps again and compares the bytes: whether a step that is fresh would come out the
//! same. Nothing is recorded: outputs stay in the working folder of the process, and go with it.
//!
//! A step reads what the store has, so that each is judged alone: one that gives other bytes does not
//! make those that read it differ. Left out: why bytes differ.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use artifact::{OutputKind, StageError};

use super::attempt::Told;
use super::log::Log;
use super::work::{Shop, panicked};
use super::{Outcome, RunOptions, Watcher};
use crate::digest::Digest;
use crate::plan::context::{Context, Found, Made};
use crate::plan::draft::{Draft, Node};
use crate::project::Wish;
use crate::store::commit::Commits;
use crate::store::files::{self, Links};
use crate::store::{Artifact, Store};
use crate::{EngineError, Plan, Reason, State, StepIx};

/// Which of the steps are run again, and how.
#[derive(Debug, Clone)]
pub struct Audit {
    /// How many steps run at once; 0 counts as 1.
    pub jobs: usize,
    /// The part of the steps that is run, above 0 and at most 1.
    pub sample: f64,
    /// Chooses the sample: the same number chooses the same steps, and a larger part holds a smaller.
    pub seed: u64,
}

/// What came of a step.
#[derive(Debug)]
pub enum Verdict {
    /// The same bytes.
    Same,
    /// Other bytes: the first difference of each output, and of each file of a folder.
    Differs(Vec<Differing>),
    /// It failed this time.
    Failed(StageError),
    /// What it reads is gone or damaged: a step's name or a folder.
    InputsGone(String),
    /// It is not made here, or out of date.
    NotMade,
    /// It was stopped.
    Cancelled,
}

/// Where bytes differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The output.
    pub output: String,
    /// The file, in an output that is a folder.
    pub file: Option<String>,
    /// How.
    pub what: What,
}

/// How bytes differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// From this byte on, counted from 0.
    Bytes {
        /// The first byte that is another, or that only one of the two has.
        at: u64,
        /// Bytes recorded.
        recorded: u64,
        /// Bytes now.
        now: u64,
    },
    /// The file was not written this time.
    OnlyRecorded,
    /// The file was not written the first time.
    OnlyNow,
    /// The digests differ, and what was recorded is no longer in the store to be compared.
    RecordedLost,
}

/// Runs steps again. Returns the chosen ones, and those that could not be, in the order of the
/// pipeline.
pub(crate) fn audit(
    context: &Context<'_>,
    steps: &[StepIx],
    audit: &Audit,
    watcher: &dyn Watcher,
    cancel: &AtomicBool,
) -> Result<Vec<(StepIx, Verdict)>, EngineError> {
    let mut verdicts = BTreeMap::new();
    let draft = draft(context, steps, &mut verdicts)?;
    let mut fresh = Vec::new();
    for step in steps.iter().filter(|step| !verdicts.contains_key(*step)).collect::<BTreeSet<_>>() {
        match &draft.nodes[step.0 as usize] {
            Some(Node::Fresh(made)) => fresh.push((*step, made.clone())),
            Some(Node::Waiting(on)) => {
                let known = context
                    .store
                    .log()
                    .newest(&context.pipeline.profile, &context.step(*step)?.name);
                let gone = on.first().filter(|_| known.is_some());
                let gone = gone.map(|on| context.step(*on)).transpose()?;
                verdicts.insert(*step, without(gone.map(|on| on.name.to_string())));
            }
            _ => drop(verdicts.insert(*step, without(None))),
        }
    }
    let chosen = sample(context, fresh, audit);
    let mut states = vec![None; context.pipeline.steps.len()];
    for (step, _) in &chosen {
        states[step.0 as usize] = Some(State::Stale { reasons: vec![Reason::Forced] });
    }
    watcher.planned(context.pipeline, &Plan { states });
    let (next, found) = (AtomicUsize::new(0), Mutex::new(verdicts));
    let broken = Mutex::new(None);
    let threads = audit.jobs.clamp(1, chosen.len().max(1));
    let (options, commits) = (RunOptions::default(), Commits::new(context.store, false));
    let halt = AtomicBool::new(false);
    let shop = Shop { context, options: &options, watcher, cancel, halt, commits: &commits };
    let again = Again { shop: &shop, draft: &draft, threads: context.machine.cores / threads };
    let work = || {
        while let Some((step, made)) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
            match again.judge(*step, made) {
                Ok(verdict) => {
                    found.lock().unwrap_or_else(PoisonError::into_inner).insert(*step, verdict);
                }
                Err(error) => {
                    *broken.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                    shop.halt.store(true, Ordering::Relaxed);
                    return;
                }
            }
        }
    };
    std::thread::scope(|scope| {
        let start = || {
            // As large a stack as a run gives to a step.
            let builder = std::thread::Builder::new().stack_size(super::work::STACK);
            builder.spawn_scoped(scope, work).is_ok()
        };
        // A thread that cannot be started leaves its work to the others.
        if (0..threads).filter(|_| start()).count() == 0 {
            work();
        }
    });
    if let Some(error) = broken.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    Ok(found.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect())
}

/// The verdict on a step that cannot be run.
fn without(gone: Option<String>) -> Verdict {
    gone.map_or(Verdict::NotMade, Verdict::InputsGone)
}

/// The plan of the steps; those that need a folder which is not there are left out, with a verdict.
fn draft<'a>(
    context: &Context<'a>,
    steps: &[StepIx],
    verdicts: &mut BTreeMap<StepIx, Verdict>,
) -> Result<Draft<'a>, EngineError> {
    loop {
        let targets = steps.iter().filter(|step| !verdicts.contains_key(*step)).copied();
        let wish = Wish { targets: targets.collect(), ..Wish::default() };
        let (reader, path) = match Draft::of(context, &wish) {
            Err(EngineError::FolderMissing { step, path, .. }) => (step, path),
            draft => return draft,
        };
        let all = &context.pipeline.steps;
        let mut below: Vec<bool> = all.iter().map(|step| *step.name == *reader).collect();
        for (ix, step) in all.iter().enumerate() {
            below[ix] |= crate::selector::reads(step).any(|from| below[from]);
        }
        let gone: Vec<StepIx> =
            wish.targets.iter().filter(|step| below[step.0 as usize]).copied().collect();
        for step in &gone {
            verdicts.insert(*step, Verdict::InputsGone(path.display().to_string()));
        }
        if gone.is_empty() {
            return Draft::of(context, &wish);
        }
    }
}

/// The part of the steps that is asked for, one at least: those whose names have the least digests
/// together with the seed.
fn sample(
    context: &Context<'_>,
    steps: Vec<(StepIx, Arc<Made>)>,
    audit: &Audit,
) -> Vec<(StepIx, Arc<Made>)> {
    let count = (steps.len() as f64 * audit.sample).ceil() as usize;
    let mut drawn: Vec<_> = steps
        .into_iter()
        .map(|(step, made)| {
            let name = context.step(step).map_or("", |step| &*step.name);
            let bytes = [&audit.seed.to_le_bytes(), name.as_bytes()].concat();
            (Digest::of(&bytes), step, made)
        })
        .collect();
    drawn.sort_by_key(|(digest, step, _)| (*digest, *step));
    drawn.truncate(count.max(1));
    let mut chosen: Vec<_> = drawn.into_iter().map(|(_, step, made)| (step, made)).collect();
    chosen.sort_by_key(|(step, _)| *step);
    chosen
}

/// What all steps of an audit share.
struct Again<'a> {
    shop: &'a Shop<'a>,
    draft: &'a Draft<'a>,
    threads: usize,
}

impl Again<'_> {
    /// Runs a step again and tells the watcher.
    fn judge(&self, step: StepIx, made: &Made) -> Result<Verdict, EngineError> {
        let shop = self.shop;
        if shop.cancel.load(Ordering::Relaxed) || shop.halt.load(Ordering::Relaxed) {
            return Ok(Verdict::Cancelled);
        }
        shop.watcher.started(step, &[Reason::Forced]);
        let began = Instant::now();
        let verdict = catch_unwind(AssertUnwindSafe(|| self.carry_out(step, made)));
        let verdict = verdict.unwrap_or_else(|panic| Ok(Verdict::Failed(panicked(&*panic))))?;
        let seconds = began.elapsed().as_secs_f64();
        let (outcome, verdict) = match verdict {
            Verdict::Same => (Outcome::Ran { changed: false }, Some(Verdict::Same)),
            Verdict::Failed(error) => (Outcome::Failed(error), None),
            Verdict::Cancelled => (Outcome::Cancelled, Some(Verdict::Cancelled)),
            other => (Outcome::Ran { changed: true }, Some(other)),
        };
        shop.watcher.finished(step, &outcome, seconds);
        Ok(match (outcome, verdict) {
            (Outcome::Failed(error), None) => Verdict::Failed(error),
            (_, verdict) => verdict.unwrap_or(Verdict::Cancelled),
        })
    }

    fn carry_out(&self, ix: StepIx, made: &Made) -> Result<Verdict, EngineError> {
        let (shop, context) = (self.shop, self.shop.context);
        let above = |from: StepIx| match &self.draft.nodes[from.0 as usize] {
            Some(Node::Fresh(made)) => Some(made.clone()),
            _ => None,
        };
        let Found::Stale(ready) = context.look(ix, true, &above)? else {
            return Ok(Verdict::NotMade);
        };
        let given = match context.inputs(&ready.sources)? {
            Ok(given) => given,
            Err(lost) => return Ok(Verdict::InputsGone(context.step(lost)?.name.to_string())),
        };
        let step = context.step(ix)?;
        let maker = context.maker(step)?;
        let scratch = context.store.scratch()?;
        let beside = context.store.scratch()?;
        let own = beside.folder().join("own");
        fs::create_dir(&own).map_err(EngineError::io("create", &own))?;
        let log = Log::new(beside.folder().join("log"), context.machine.clock);
        let policy = context.pipeline.policies.of(&step.stage);
        let metrics = Mutex::default();
        let told = Told {
            step: ix,
            watcher: shop.watcher,
            stops: [shop.cancel, &shop.halt],
            log: &log,
            metrics: &metrics,
            limit: policy.timeout.map(|limit| (limit, Instant::now())),
        };
        let threads = self.threads.max(1);
        let carried = shop.carry(step, maker, &ready, given, threads, &scratch, own, &told)?;
        let written = match carried {
            Err(_) if told.is_stopped() => return Ok(Verdict::Cancelled),
            Err(broke) => return Ok(Verdict::Failed(*broke.error)),
            Ok(written) => written,
        };
        let mut differing = Vec::new();
        for (name, kind, path) in &written {
            let Some(recorded) = made.outputs.get(name) else { continue };
            match compare(context.store, name, *kind, recorded, path) {
                Ok(found) => differing.extend(found),
                Err(EngineError::BadFile { message, .. }) => {
                    let message = format!("the output `{name}` cannot be taken: {message}");
                    return Ok(Verdict::Failed(StageError::new(message)));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(if differing.is_empty() { Verdict::Same } else { Verdict::Differs(differing) })
    }
}

/// The differences of an output.
fn compare(
    store: &Store,
    output: &str,
    kind: OutputKind,
    recorded: &Artifact,
    path: &Path,
) -> Result<Vec<Differing>, EngineError> {
    let differing = |file: Option<&str>, what| {
        let file = file.map(str::to_owned);
        Differing { output: output.to_owned(), file, what }
    };
    let hash = |path: &Path| Digest::of_file(path).map_err(EngineError::io("read", path));
    let (manifest, now) = match (kind, recorded) {
        (OutputKind::Folder, Artifact::Folder(_, manifest)) => {
            (manifest, files::walk(path, Links::Refuse, &|_, _| {})?)
        }
        _ => {
            let same = hash(path)?.0 == recorded.digest();
            return Ok(match same {
                true => Vec::new(),
                false => vec![differing(None, first(store, recorded.digest(), path)?)],
            });
        }
    };
    let mut old: BTreeMap<&str, Digest> =
        manifest.files.iter().map(|file| (file.name.as_str(), file.digest)).collect();
    let mut found = Vec::new();
    for (name, path) in &now {
        match old.remove(name.as_str()) {
            None => found.push(differing(Some(name), What::OnlyNow)),
            Some(recorded) if hash(path)?.0 == recorded => {}
            Some(recorded) => found.push(differing(Some(name), first(store, recorded, path)?)),
        }
    }
    found.extend(old.keys().map(|name| differing(Some(name), What::OnlyRecorded)));
    found.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(found)
}

/// Where a file begins to differ from a recorded object.
fn first(store: &Store, recorded: Digest, now: &Path) -> Result<What, EngineError> {
    if !store.sound(recorded)? {
        return Ok(What::RecordedLost);
    }
    let old = store.object(recorded);
    let open = |path: &Path| -> Result<(BufReader<File>, u64), EngineError> {
        let file = File::open(path).map_err(EngineError::io("open", path))?;
        let length = file.metadata().map_err(EngineError::io("read", path))?.len();
        Ok((BufReader::with_capacity(1 << 16, file), length))
    };
    let ((a, recorded), (b, now_)) = (open(&old)?, open(now)?);
    let mut at = 0;
    for (a, b) in a.bytes().zip(b.bytes()) {
        let (a, b) = (a.map_err(EngineError::io("read", &old))?, b);
        if a != b.map_err(EngineError::io("read", now))? {
            break;
        }
        at += 1;
    }
    Ok(What::Bytes { at, recorded, now: now_ })
}
