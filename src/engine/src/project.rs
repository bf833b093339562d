//! A project: the folder of pipeline.toml with its store and its repro.lock. What the command line
//! calls.

pub(crate) mod adopt;
pub(crate) mod why;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use crate::about::{self, About};
use crate::digest::Digest;
use crate::folder::Folders;
use crate::lock::{Ledger, Line};
use crate::pipeline::{self, kept};
use crate::plan::context::{self, Context, Files, Source};
use crate::plan::draft::{Draft, Node};
use crate::plan::number;
use crate::record::Provenance;
use crate::run::guard::Guard;
use crate::run::{End, task};
use crate::settled::Settled;
use crate::still::{Own, Recalled, Seen, Sights};
use crate::store::files;
use crate::store::{Artifact, Store};
use crate::{
    Catalog, Difference, EngineError, Forecast, Machine, Pipeline, PipelineError, Plan, Question,
    RunOptions, Step, StepInput, StepIx, Summary, Watcher, estimate, publish, run,
};

/// The folder of the store.
pub(crate) const STORE: &str = "artifacts";
/// The file that says what every step last produced.
const LOCK: &str = "repro.lock";

/// What is wanted of a pipeline.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The steps to make; everything that they need is made first.
    pub targets: Vec<StepIx>,
    /// The steps that run even if their result is there; those that no target needs are ignored.
    pub force: Vec<StepIx>,
    /// Take for inputs marked `partial` only the artifacts that are there or made for another
    /// input, instead of making all of them.
    pub partial: bool,
    /// How this was asked for, if a later run may be told at once that there is nothing to do
    /// ([`Project::still`]).
    pub question: Option<Question>,
}

/// What a step made: its outputs by their names.
pub type Artifacts = BTreeMap<String, artifact::Input>;

/// A project folder.
pub struct Project {
    root: PathBuf,
    catalog: Catalog,
    machine: Machine,
    store: Store,
}

impl Project {
    /// The project in a folder. A run creates its store where that is missing, and clears away what
    /// killed runs left there; nothing else writes more than digests to remember.
    pub fn new(root: PathBuf, catalog: Catalog, machine: Machine) -> Self {
        let store = Store::new(root.join(STORE));
        Self { root, catalog, machine, store }
    }

    /// The folder of pipeline.toml.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The store.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Where repro.lock is.
    pub(crate) fn lock_path(&self) -> PathBuf {
        self.root.join(LOCK)
    }

    /// The stages of the binary.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The machine that it runs on.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// The pipeline of a file, as [`crate::load`]; what came of a large one is remembered. `program` tells
    /// one build of the program from every other.
    ///
    /// # Errors
    /// As [`crate::load`].
    pub fn pipeline(
        &self,
        source: &pipeline::Source,
        profile: Option<&str>,
        overrides: &[String],
        program: Option<&str>,
    ) -> Result<Pipeline, PipelineError> {
        match program.filter(|_| self.store.root().is_dir()) {
            Some(program) => {
                let folder = self.store.pipelines();
                kept::load(source, &self.catalog, profile, overrides, program, &folder)
            }
            None => pipeline::load(source, &self.catalog, profile, overrides),
        }
    }

    /// Says for every step that the targets need whether its result is there, and why not.
    ///
    /// # Errors
    /// A folder that a step reads is missing or unreadable; repro.lock is damaged; the store was
    /// written by a newer version.
    pub fn plan(&self, pipeline: &Pipeline, wish: &Wish) -> Result<Plan, EngineError> {
        let context = self.context(pipeline)?;
        let plan = Draft::of(&context, wish)?.plan();
        // Remembered digests save time and nothing else, so a store that cannot be written does
        // not spoil the plan.
        let _ = context.folders.save();
        Ok(plan)
    }

    /// As [`Project::plan`], with what is expected of a run with these options.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn forecast(
        &self,
        pipeline: &Pipeline,
        wish: &Wish,
        options: &RunOptions,
    ) -> Result<(Plan, Forecast), EngineError> {
        let context = self.context(pipeline)?;
        let draft = Draft::of(&context, wish)?;
        let forecast = estimate::forecast(&context, &draft, options);
        let _ = context.folders.save();
        Ok((draft.plan(), forecast))
    }

    /// Plans, runs what is not fresh, publishes, and writes repro.lock. A step that fails is part
    /// of the summary, not an error.
    ///
    /// # Errors
    /// As [`Project::plan`]; somebody clears the store just now; the store or a published folder cannot be
    /// written. What finished before is kept.
    pub fn run(
        &self,
        pipeline: &Pipeline,
        wish: &Wish,
        options: &RunOptions,
        watcher: &dyn Watcher,
        cancel: &AtomicBool,
    ) -> Result<Summary, EngineError> {
        let _held = self.store.hold()?;
        files::remove_incomplete(&self.root, LOCK)?;
        // Before anything is looked at.
        let own = wish.question.map(|_| Own::before(self));
        let sights = wish.question.map(|_| self.sights());
        let context = self.context_with(pipeline, sights.clone())?;
        let asked = wish.question.as_ref().filter(|_| !wish.partial);
        let recalled = asked.and_then(|question| Recalled::of(&context, question));
        let draft = Draft::with(&context, wish, recalled.as_ref())?;
        self.store.forget_unfinished((self.machine.clock)(), &draft.pending())?;
        watcher.planned(pipeline, &draft.plan());
        let needed = draft.needed.clone();
        let (end, broken) = run::execute(&context, draft, options, watcher, cancel);
        let mut summary = Summary::default();
        let _turn = self.store.turn()?;
        let published = self.publish(pipeline, &needed, &end, &mut summary);
        let settled = self.settle(context, recalled.as_ref(), &end, &mut summary);
        if let Some(error) = broken {
            return Err(error);
        }
        published?;
        let lock = settled?;
        let publishes = || {
            let mut again = Summary::default();
            self.publish(pipeline, &needed, &end, &mut again).is_ok() && again.touched.is_empty()
        };
        let own = own.filter(|_| end.is_through());
        let own = own.and_then(|own| own.after(self, pipeline, lock, &end.made, &publishes));
        let ran: BTreeSet<StepIx> = end.ran.iter().copied().collect();
        let is_cached = |step: &StepIx| {
            needed[step.0 as usize] && end.made[step.0 as usize].is_some() && !ran.contains(step)
        };
        summary.cached = (0..needed.len()).map(number).filter(is_cached).collect();
        let adopted = |step: &&StepIx| {
            let made = end.made[step.0 as usize].as_ref();
            made.is_some_and(|made| self.is_adopted(made.key))
        };
        summary.adopted = summary.cached.iter().filter(adopted).copied().collect();
        let summary = Summary {
            ran: end.ran,
            failed: end.failed,
            skipped: end.skipped,
            cancelled: end.cancelled,
            left: end.left,
            left_seconds: end.left_seconds,
            ..summary
        };
        if let (Some(question), Some(sights), Some(own)) = (&wish.question, sights, own) {
            let made = (needed.as_slice(), end.made.as_slice());
            let seen = Seen { looked_at: &sights, recalled: recalled.as_ref(), own: &own, lock };
            self.keep_still(question, pipeline, made, &summary, &seen);
        }
        Ok(summary)
    }

    /// The files of an output that is fresh, each checked against its digest; `None` if the step's
    /// result is not there.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn artifact(
        &self,
        pipeline: &Pipeline,
        step: StepIx,
        output: &str,
    ) -> Result<Option<artifact::Input>, EngineError> {
        let found = self.artifacts(pipeline, &[step])?.pop().flatten();
        Ok(found.and_then(|mut outputs| outputs.remove(output)))
    }

    /// The outputs of steps, for each step in turn, every file checked against its digest; `None`
    /// for a step whose result is not there.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn artifacts(
        &self,
        pipeline: &Pipeline,
        steps: &[StepIx],
    ) -> Result<Vec<Option<Artifacts>>, EngineError> {
        let context = self.context(pipeline)?;
        let wish = Wish { targets: steps.to_vec(), ..Wish::default() };
        let draft = Draft::of(&context, &wish)?;
        let labels = BTreeMap::new();
        let mut all = Vec::with_capacity(steps.len());
        for &step in steps {
            let Some(Node::Fresh(made)) = &draft.nodes[step.0 as usize] else {
                all.push(None);
                continue;
            };
            let outputs = made.outputs.iter().map(|(output, artifact)| {
                let files = files_of(step, output, artifact);
                Source { input: output, labels: &labels, files }
            });
            let sources: Vec<_> = outputs.collect();
            let inputs = context.inputs(&sources)?;
            all.push(inputs.ok().map(|given| {
                let inputs = task::inputs(given);
                let names = made.outputs.keys();
                let found = names
                    .filter_map(|name| Some((name.clone(), inputs.many(name).first()?.clone())));
                found.collect()
            }));
        }
        Ok(all)
    }

    /// Where the results of steps come from, for each step in turn; `None` for a step whose result
    /// is not there. A result that several steps share, or that another profile made, names the
    /// step and the profile that made it.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn provenance(
        &self,
        pipeline: &Pipeline,
        steps: &[StepIx],
    ) -> Result<Vec<Option<Provenance>>, EngineError> {
        let context = self.context(pipeline)?;
        let wish = Wish { targets: steps.to_vec(), ..Wish::default() };
        let draft = Draft::of(&context, &wish)?;
        let of = |step: &StepIx| match &draft.nodes[step.0 as usize] {
            Some(Node::Fresh(made)) => {
                Ok(self.store.log().load(made.key)?.map(|record| record.provenance))
            }
            _ => Ok(None),
        };
        steps.iter().map(of).collect()
    }

    /// Where the folder is that an input of a step takes from a folder of the user's, and how the
    /// user writes that. Its files are not looked at.
    ///
    /// # Errors
    /// It is not there.
    pub fn folder(
        &self,
        step: &Step,
        input: &StepInput,
        folder: &Path,
    ) -> Result<(PathBuf, PathBuf), EngineError> {
        context::user_folder(&self.root, step, input, folder)
    }

    pub(crate) fn context<'a>(
        &'a self,
        pipeline: &'a Pipeline,
    ) -> Result<Context<'a>, EngineError> {
        self.context_with(pipeline, None)
    }

    /// The same; what a plan looks at among the user's files is noted.
    fn context_with<'a>(
        &'a self,
        pipeline: &'a Pipeline,
        sights: Option<Arc<Sights>>,
    ) -> Result<Context<'a>, EngineError> {
        self.store.log().refresh()?;
        Ok(Context {
            root: &self.root,
            catalog: &self.catalog,
            machine: &self.machine,
            pipeline,
            store: &self.store,
            committed: Ledger::load_unless(&self.root.join(LOCK), |text| {
                Settled::load(&self.store.settled()).knows(text)
            })?,
            present: RwLock::default(),
            folders: Folders::new(self.store.memo(), self.machine.clock, sights),
            encoder: Mutex::default(),
            surroundings: OnceLock::new(),
            guard: Guard::new(self.machine.worker.as_deref()),
        })
    }

    /// Publishes what is up to date.
    fn publish(
        &self,
        pipeline: &Pipeline,
        needed: &[bool],
        end: &End,
        summary: &mut Summary,
    ) -> Result<(), EngineError> {
        for (ix, step) in pipeline.steps.iter().enumerate() {
            let (Some(folder), Some(made)) = (&step.publish, &end.made[ix]) else { continue };
            if !needed[ix] {
                continue;
            }
            let above = about::above(pipeline, number(ix));
            let say = || About::of(pipeline, number(ix), &above, end, &self.store, &self.machine);
            let stamp = about::stamp(pipeline, &above, end, &self.store);
            let beside = publish::Beside { stamp, about: &say };
            let touched = publish::publish(&self.root, &self.store, step, &made.outputs, &beside)?;
            summary.touched.extend(touched);
            summary.published.push(folder.clone());
        }
        Ok(())
    }

    /// Compares what was made with repro.lock, and brings that and the memo up to date. Returns the digest
    /// of what repro.lock says then.
    fn settle(
        &self,
        context: Context<'_>,
        recalled: Option<&Recalled>,
        end: &End,
        summary: &mut Summary,
    ) -> Result<Digest, EngineError> {
        let (pipeline, path) = (context.pipeline, self.root.join(LOCK));
        let profile = &pipeline.profile;
        // Another run may have written its lines meanwhile.
        let text = Digest::of(&files::read_if_there(&path)?.unwrap_or_default());
        let wanted = wanted(pipeline, end);
        let mut settled = Settled::load(&self.store.settled());
        if text == context.committed.digest() && settled.says(&text, profile, &wanted) {
            self.store.log().tidy()?;
            context.folders.save()?;
            return Ok(text);
        }
        // Another run may have written to it since.
        let as_before = text == context.committed.digest();
        let mut moved = Vec::new();
        for (ix, step) in pipeline.steps.iter().enumerate() {
            let Some(made) = &end.made[ix] else { continue };
            if as_before && recalled.is_some_and(|recalled| recalled.is_of(ix, made)) {
                continue;
            }
            let committed = context.committed.get(profile, &step.name);
            if as_before && committed.as_ref().is_some_and(|line| line.says(made)) {
                continue;
            }
            let line = Line { key: made.key, outputs: made.digests() };
            if let Some(committed) = committed.filter(|committed| committed.key == line.key) {
                summary.differs.extend(differences(number(ix), &committed, &line));
            }
            moved.push((ix, line));
        }
        let mut ledger = match as_before {
            true => context.committed,
            false => Ledger::load(&path)?,
        };
        for (ix, line) in moved {
            ledger.set(profile, &pipeline.steps[ix].name, line);
        }
        let names: HashSet<&str> = pipeline.steps.iter().map(|step| step.name.as_str()).collect();
        ledger.keep(profile, |step| names.contains(step));
        let now = ledger.save()?;
        settled.set(&text, now, profile, wanted);
        // It saves time and nothing else.
        let _ = settled.save(&self.store.settled());
        self.store.log().tidy()?;
        context.folders.save()?;
        Ok(now)
    }
}

/// Stands for the lines of repro.lock that a run wants: those of the steps that have a result.
fn wanted(pipeline: &Pipeline, end: &End) -> Digest {
    let mut bytes = Vec::new();
    let text = |bytes: &mut Vec<u8>, text: &str| {
        bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        bytes.extend_from_slice(text.as_bytes());
    };
    for (step, made) in pipeline.steps.iter().zip(&end.made) {
        text(&mut bytes, &step.name);
        let Some(made) = made else {
            bytes.push(0);
            continue;
        };
        bytes.push(1);
        bytes.extend_from_slice(made.key.bytes());
        bytes.extend_from_slice(&(made.outputs.len() as u64).to_le_bytes());
        for (output, artifact) in &made.outputs {
            text(&mut bytes, output);
            bytes.extend_from_slice(artifact.digest().bytes());
        }
    }
    Digest::of(&bytes)
}

/// Where the files of an output are.
fn files_of<'a>(step: StepIx, output: &'a str, artifact: &Artifact) -> Files<'a> {
    match artifact {
        Artifact::File(digest) => Files::Object { step, output, digest: *digest },
        Artifact::Folder(_, manifest) => {
            Files::Folder { step, output, below: "", manifest: manifest.clone() }
        }
    }
}

/// The outputs of a step that are not those of the committed line.
fn differences<'a>(
    step: StepIx,
    committed: &'a Line,
    now: &'a Line,
) -> impl Iterator<Item = Difference> + use<'a> {
    now.outputs.iter().filter_map(move |(output, now)| {
        let committed = committed.outputs.get(output)?;
        (committed != now).then(|| Difference {
            step,
            output: output.clone(),
            committed: committed.to_string(),
            now: now.to_string(),
        })
    })
}
