//! Which step is next: one state per step, changed on the calling thread alone. Workers get a step
//! and send back how it went; no lock is held while a stage runs.
//!
//! A step is looked at again when the last of its inputs stands: its key is known only then, and
//! its result may be there already.

mod ends;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use artifact::StageError;

use super::order::Order;
use super::pool::{Done, Pool};
use super::queue::Queue;
use super::work::{Shop, Work};
use super::{Outcome, RunOptions, Watcher};
use crate::EngineError;
use crate::digest::{Digest, Digests};
use crate::estimate::Estimate;
use crate::pipeline::StepIx;
use crate::plan::context::{Context, Found, Made, Ready};
use crate::plan::draft::{Draft, Node};
use crate::plan::number;
use crate::store::Artifact;
use crate::store::commit::Commits;

/// How often a step is made again because its artifacts turn out damaged, before the disk is
/// given up.
const REMAKES: u32 = 3;

/// Where a step is. Every change goes through [`Schedule::turn`].
enum Phase<'a> {
    /// It takes no part.
    Out,
    /// It waits for steps that it reads.
    Open,
    /// It can start.
    Ready(Box<Ready<'a>>),
    /// It runs; with the digests of its outputs when it last ran.
    Running(Option<Digests>),
    Done(Arc<Made>),
    Failed,
    /// Not started because of this step's failure.
    Skipped(StepIx),
    /// Stopped or not started because the run was cancelled.
    Stopped,
}

impl Phase<'_> {
    /// Nothing more is expected of it.
    fn settled(&self) -> bool {
        !matches!(self, Self::Open | Self::Ready(_) | Self::Running(_))
    }
}

/// The run's state.
pub(super) struct Schedule<'a> {
    context: &'a Context<'a>,
    options: &'a RunOptions,
    watcher: &'a dyn Watcher,
    phases: Vec<Phase<'a>>,
    /// By step: the targets need it.
    needed: Vec<bool>,
    /// By step: it runs even if its result is there.
    forced: Vec<bool>,
    /// Who reads whom, and what comes first.
    order: Order,
    /// By step: what is expected of it, where it may run.
    estimates: Vec<Option<Estimate>>,
    /// By step: how many of the steps that it reads are not settled.
    open: Vec<usize>,
    /// The steps that can start, and the room that there is.
    queue: Queue,
    /// When no step may start any more, by [`RunOptions::budget`].
    until: Option<Instant>,
    /// Steps that could start, but would not end in time.
    late: Vec<StepIx>,
    /// The running steps were asked to end.
    time_is_up: bool,
    /// The keys that are being made, and who else waits for the result.
    making: BTreeMap<Digest, Vec<StepIx>>,
    /// Steps to look at, because something that they read was settled.
    pending: VecDeque<StepIx>,
    /// Steps that other runs make just now, with their keys.
    elsewhere: Vec<(StepIx, Digest)>,
    /// How often each step's artifacts turned out damaged.
    remakes: BTreeMap<StepIx, u32>,
    told: Vec<bool>,
    first_failure: Option<StepIx>,
    broken: Option<EngineError>,
    end: End,
}

/// How the steps ended.
#[derive(Default)]
pub(crate) struct End {
    /// What each step made; `None` if it has no result.
    pub(crate) made: Vec<Option<Arc<Made>>>,
    pub(crate) ran: Vec<StepIx>,
    pub(crate) failed: Vec<(StepIx, StageError)>,
    pub(crate) skipped: Vec<StepIx>,
    pub(crate) cancelled: bool,
    /// Those that were stopped or not started because the time was up.
    pub(crate) left: Vec<StepIx>,
    /// How long these take with as many jobs, in seconds.
    pub(crate) left_seconds: f64,
}

impl End {
    /// The end of a run that did not begin.
    pub(super) fn nothing(steps: usize) -> Self {
        Self { made: vec![None; steps], ..Self::default() }
    }

    /// Whether nothing that was asked for is left to do.
    pub(crate) fn is_through(&self) -> bool {
        let undone = self.failed.len() + self.skipped.len() + self.left.len();
        undone == 0 && !self.cancelled
    }
}

impl<'a> Schedule<'a> {
    /// Takes over the plan's states.
    pub(super) fn new(
        context: &'a Context<'a>,
        draft: Draft<'a>,
        (order, estimates): (Order, Vec<Option<Estimate>>),
        options: &'a RunOptions,
        watcher: &'a dyn Watcher,
    ) -> Self {
        let count = draft.nodes.len();
        let mut schedule = Self {
            context,
            options,
            watcher,
            phases: (0..count).map(|_| Phase::Out).collect(),
            needed: draft.needed,
            forced: draft.forced,
            open: vec![0; count],
            queue: Queue::new(order.room),
            until: options.budget.and_then(|budget| options.began().checked_add(budget)),
            late: Vec::new(),
            time_is_up: false,
            order,
            estimates,
            making: BTreeMap::new(),
            pending: VecDeque::new(),
            elsewhere: Vec::new(),
            remakes: BTreeMap::new(),
            told: vec![false; count],
            first_failure: None,
            broken: None,
            end: End::default(),
        };
        schedule.take_over(draft.nodes);
        schedule
    }

    /// Takes over the plan's states. Those of fresh steps are set first, so that none of their
    /// readers is looked at a second time.
    fn take_over(&mut self, nodes: Vec<Option<Node<'a>>>) {
        let mut stale = Vec::new();
        for (ix, node) in nodes.into_iter().enumerate() {
            self.phases[ix] = match node {
                Some(Node::Fresh(made)) => Phase::Done(made),
                Some(Node::Stale(ready)) => {
                    stale.push((number(ix), ready));
                    Phase::Open
                }
                Some(Node::Waiting(_)) => Phase::Open,
                None => Phase::Out,
            };
        }
        for ix in 0..self.phases.len() {
            let unsettled = |(from, _): &&(StepIx, bool)| !self.phases[from.0 as usize].settled();
            self.open[ix] = self.order.reads[ix].iter().filter(unsettled).count();
        }
        for (step, ready) in stale {
            self.turn(step, Phase::Ready(ready));
        }
    }

    /// Runs all steps to their end. The error comes with what was done before it.
    pub(super) fn run(mut self, cancel: &'a AtomicBool) -> (End, Option<EngineError>) {
        let (context, options, watcher) = (self.context, self.options, self.watcher);
        let halt = AtomicBool::new(false);
        let commits = Commits::new(context.store, !options.no_sync);
        let shop = Shop { context, options, watcher, cancel, halt, commits: &commits };
        self.greet_fresh_steps();
        thread::scope(|scope| {
            scope.spawn(|| commits.work());
            let mut pool = Pool::new(scope, &shop);
            loop {
                self.look_at_pending();
                while !self.halted(&shop) {
                    let Some((step, ready)) = self.next() else { break };
                    watcher.started(step, &ready.reasons);
                    let threads = self.threads(step, pool.running());
                    pool.start(step, ready, threads);
                }
                if pool.running() == 0 && (self.elsewhere.is_empty() || self.halted(&shop)) {
                    break;
                }
                if let Some(done) = self.wait(&mut pool, &shop.halt) {
                    self.came_back(done);
                }
            }
            commits.close();
        });
        self.forget_lost(commits);
        self.close(cancel.load(Ordering::Relaxed));
        (self.end, self.broken)
    }

    /// Tells of the steps that the plan found fresh, and checks those that will be published.
    fn greet_fresh_steps(&mut self) {
        for ix in 0..self.phases.len() {
            let Phase::Done(made) = &self.phases[ix] else { continue };
            let made = made.clone();
            self.done(number(ix), made, None);
        }
    }

    /// How many threads a step may use that starts beside `running` others: as many as its stage
    /// says, or else the cores, shared with the steps that run beside it and those that can start now.
    fn threads(&self, step: StepIx, running: usize) -> usize {
        let stage = &self.context.pipeline.steps[step.0 as usize].stage;
        if let Some(cpu) = self.context.pipeline.policies.of(stage).resources.cpu {
            return cpu as usize;
        }
        let jobs = self.options.jobs.max(1);
        let together = (running + 1 + self.queue.waiting(jobs)).min(jobs);
        (self.context.machine.cores / together.max(1)).max(1)
    }

    /// Whether no new step may start.
    fn halted(&self, shop: &Shop<'_>) -> bool {
        let failed = self.first_failure.is_some() && !self.options.keep_going;
        let broken = self.broken.is_some() || shop.commits.failed();
        failed || broken || self.time_is_up || shop.cancel.load(Ordering::Relaxed)
    }

    /// The next step to start.
    fn next(&mut self) -> Option<(StepIx, Box<Ready<'a>>)> {
        while let Some(step) = self.queue.pop() {
            if !self.in_time(step) {
                self.late.push(step);
                continue;
            }
            let Phase::Ready(ready) = self.turn(step, Phase::Open) else { continue };
            if let Some(waiting) = self.making.get_mut(&ready.key) {
                // Another step makes the same thing just now.
                waiting.push(step);
                continue;
            }
            self.making.insert(ready.key, Vec::new());
            self.queue.occupy(&self.order.takes[step.0 as usize]);
            self.turn(step, Phase::Running(ready.last.clone()));
            return Some((step, ready));
        }
        None
    }

    /// Whether a step is expected to end before the time is up.
    fn in_time(&self, step: StepIx) -> bool {
        let Some(until) = self.until else { return true };
        let estimate = self.estimates[step.0 as usize].as_ref();
        let seconds = estimate.map_or(0.0, |estimate| estimate.seconds);
        let takes = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
        Instant::now().checked_add(takes).is_some_and(|end| end <= until)
    }

    /// The one place where a step changes its state; the queue and the counts follow from it.
    /// Returns the state before.
    fn turn(&mut self, step: StepIx, phase: Phase<'a>) -> Phase<'a> {
        let mut unsettled = Vec::new();
        let before = self.turn_one(step, phase, &mut unsettled);
        while let Some(reader) = unsettled.pop() {
            self.turn_one(reader, Phase::Open, &mut unsettled);
        }
        before
    }

    /// Changes one state. Readers that must go back to `Open` for it are added to a list.
    fn turn_one(
        &mut self,
        step: StepIx,
        phase: Phase<'a>,
        unsettled: &mut Vec<StepIx>,
    ) -> Phase<'a> {
        let ix = step.0 as usize;
        let (place, takes) = (self.order.places[ix], self.order.takes[ix]);
        if matches!(phase, Phase::Ready(_)) {
            self.queue.insert(place, takes);
        } else if matches!(self.phases[ix], Phase::Ready(_)) {
            self.queue.remove(&place, &takes);
        }
        let is_settled = phase.settled();
        let before = std::mem::replace(&mut self.phases[ix], phase);
        if before.settled() != is_settled {
            for reader in &self.order.readers[ix] {
                let at = reader.0 as usize;
                if is_settled {
                    self.open[at] -= 1;
                    if self.open[at] == 0 {
                        self.pending.push_back(*reader);
                    }
                } else {
                    self.open[at] += 1;
                    if matches!(self.phases[at], Phase::Done(_) | Phase::Ready(_)) {
                        unsettled.push(*reader);
                    }
                }
            }
        }
        before
    }

    /// Looks at the steps whose inputs may stand now.
    fn look_at_pending(&mut self) {
        while let Some(step) = self.pending.pop_front() {
            self.look(step);
        }
    }

    /// Decides about an open step once all that it reads is settled.
    fn look(&mut self, step: StepIx) {
        let ix = step.0 as usize;
        if self.open[ix] > 0 || !matches!(self.phases[ix], Phase::Open) || self.broken.is_some() {
            return;
        }
        for at in 0..self.order.reads[ix].len() {
            let (from, optional) = self.order.reads[ix][at];
            match self.phases[from.0 as usize] {
                _ if optional => {}
                Phase::Failed => return self.skip(step, from),
                Phase::Skipped(because) => return self.skip(step, because),
                Phase::Stopped => {
                    self.tell(step, &Outcome::Cancelled, 0.0);
                    self.turn(step, Phase::Stopped);
                    return;
                }
                _ => {}
            }
        }
        let made = |from: StepIx| match &self.phases[from.0 as usize] {
            Phase::Done(made) => Some(made.clone()),
            _ => None,
        };
        match self.context.look(step, self.forced[ix], &made) {
            Ok(Found::Fresh(made)) => self.done(step, made, None),
            Ok(Found::Stale(ready)) => {
                self.turn(step, Phase::Ready(ready));
            }
            Err(error) => self.broken = Some(error),
        }
    }

    fn skip(&mut self, step: StepIx, because: StepIx) {
        self.tell(step, &Outcome::Skipped { because }, 0.0);
        self.end.skipped.push(step);
        self.turn(step, Phase::Skipped(because));
    }

    /// A step has its result; `ran` says whether that changed and how long it took, if it ran.
    fn done(&mut self, step: StepIx, made: Arc<Made>, ran: Option<(bool, f64)>) {
        let ix = step.0 as usize;
        if self.context.pipeline.steps[ix].publish.is_some() && self.needed[ix] {
            match self.all_sound(&made) {
                Ok(true) => {}
                // It is looked at again and found to have lost something.
                Ok(false) => return self.make_again(step),
                Err(error) => self.broken = Some(error),
            }
        }
        match ran {
            Some((changed, seconds)) => {
                self.forced[ix] = false;
                self.told[ix] = false;
                if self.remakes.is_empty() || !self.end.ran.contains(&step) {
                    self.end.ran.push(step);
                }
                self.tell(step, &Outcome::Ran { changed }, seconds);
            }
            None => self.tell(step, &Outcome::Cached, 0.0),
        }
        // Something that it read may have been lost while it ran.
        let phase = if self.open[ix] > 0 { Phase::Open } else { Phase::Done(made) };
        self.turn(step, phase);
    }

    /// Whether all bytes of a step's artifacts are as recorded.
    fn all_sound(&self, made: &Made) -> Result<bool, EngineError> {
        for artifact in made.outputs.values() {
            let sound = match artifact {
                Artifact::File(digest) => self.context.store.sound(*digest)?,
                Artifact::Folder(_, manifest) => {
                    let mut sound = true;
                    for file in &manifest.files {
                        sound &= self.context.store.sound(file.digest)?;
                    }
                    sound
                }
            };
            if !sound {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Sends a step back whose artifacts turned out damaged.
    fn make_again(&mut self, step: StepIx) {
        let count = self.remakes.entry(step).or_default();
        *count += 1;
        if *count > REMAKES {
            let name = &self.context.pipeline.steps[step.0 as usize].name;
            self.broken = Some(EngineError::BadFile {
                path: self.context.store.root().to_path_buf(),
                message: format!("what `{name}` makes does not stay as it is written"),
            });
            return;
        }
        self.turn(step, Phase::Open);
        if self.needed[step.0 as usize] {
            self.pending.push_back(step);
        } else {
            // It was taken only because it was there.
            self.turn(step, Phase::Out);
        }
    }

    fn came_back(&mut self, Done { step, key, work, seconds }: Done) {
        self.queue.release(&self.order.takes[step.0 as usize]);
        self.pending.extend(self.making.remove(&key).unwrap_or_default());
        match work {
            Work::Made(made) => {
                let last = match &self.phases[step.0 as usize] {
                    Phase::Running(Some(last)) => Some(last),
                    _ => None,
                };
                let changed = last != Some(&made.digests());
                self.done(step, made, Some((changed, seconds)));
            }
            Work::There(made) => self.done(step, made, None),
            Work::Elsewhere => {
                self.watcher.note(step, "another run makes it: waiting for that");
                self.turn(step, Phase::Open);
                self.elsewhere.push((step, key));
            }
            Work::Failed(error) => {
                self.first_failure.get_or_insert(step);
                let outcome = Outcome::Failed(error);
                self.tell(step, &outcome, seconds);
                if let Outcome::Failed(error) = outcome {
                    self.end.failed.push((step, error));
                }
                self.turn(step, Phase::Failed);
            }
            Work::Cancelled => {
                self.tell(step, &Outcome::Cancelled, seconds);
                self.turn(step, Phase::Stopped);
            }
            Work::Lost(from) => {
                self.turn(step, Phase::Open);
                if matches!(self.phases[from.0 as usize], Phase::Done(_)) {
                    self.make_again(from);
                }
                self.pending.push_back(step);
            }
            Work::Broken(error) => {
                self.turn(step, Phase::Open);
                self.broken.get_or_insert(error);
            }
        }
    }

    fn tell(&mut self, step: StepIx, outcome: &Outcome, seconds: f64) {
        if !std::mem::replace(&mut self.told[step.0 as usize], true) {
            self.watcher.finished(step, outcome, seconds);
        }
    }
}
