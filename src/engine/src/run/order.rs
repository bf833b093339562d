//! In which order steps that can start do: first all that the first value of the major axes needs (the
//! first seed), so that one whole table stands before the second begins; and there, what has the
//! longest way before it, in time.
//!
//! Also who waits for whom, and a run in thought: how long one takes. Left out: where the times come
//! from ([`crate::estimate`]).

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::RunOptions;
use super::queue::{Place, Queue, Room};
use crate::EngineError;
use crate::estimate::Estimate;
use crate::pipeline::{Pipeline, StepIx};
use crate::plan::context::Context;
use crate::plan::draft::{Draft, Node};
use crate::plan::number;

/// Who reads whom, and what comes first.
pub(crate) struct Order {
    /// By step: the steps that it reads, and whether it can do without.
    pub(crate) reads: Vec<Vec<(StepIx, bool)>>,
    /// By step: the needed steps that read it.
    pub(crate) readers: Vec<Vec<StepIx>>,
    /// By step: its place among those that can start.
    pub(crate) places: Vec<Place>,
    /// By step: what it takes.
    pub(crate) takes: Vec<Room>,
    /// What there is.
    pub(crate) room: Room,
}

impl Order {
    /// The order of a plan's steps.
    pub(crate) fn of(
        context: &Context<'_>,
        draft: &Draft<'_>,
        estimates: &[Option<Estimate>],
        options: &RunOptions,
    ) -> Self {
        let steps = &context.pipeline.steps;
        let count = steps.len();
        let reads: Vec<_> = (0..count)
            .map(|ix| if draft.needed[ix] { draft.origins(&steps[ix]) } else { Vec::new() })
            .collect();
        let mut readers = vec![Vec::new(); count];
        let mut heights = vec![0_u64; count];
        // Where nothing runs, nothing comes first.
        let mut parts = match estimates.iter().any(Option::is_some) {
            true => parts(context.pipeline),
            false => vec![0; count],
        };
        for ix in (0..count).rev() {
            let seconds = estimates[ix].as_ref().map_or(0.0, |estimate| estimate.seconds);
            heights[ix] += (seconds * 1e6) as u64;
            for (from, _) in &reads[ix] {
                let from = from.0 as usize;
                readers[from].push(number(ix));
                heights[from] = heights[from].max(heights[ix]);
                parts[from] = parts[from].min(parts[ix]);
            }
        }
        let places = (0..count).map(|ix| (parts[ix], Reverse(heights[ix]), number(ix))).collect();
        let takes = steps.iter().map(|step| takes(context.pipeline, &step.stage)).collect();
        Self { reads, readers, places, takes, room: room(context, options) }
    }

    /// Refuses a run of which a step could never start.
    ///
    /// # Errors
    /// A step takes more than there is.
    pub(crate) fn check(
        &self,
        context: &Context<'_>,
        draft: &Draft<'_>,
    ) -> Result<(), EngineError> {
        for (ix, takes) in self.takes.iter().enumerate() {
            let runs = matches!(draft.nodes[ix], Some(Node::Stale(_) | Node::Waiting(_)));
            if !runs || self.room.holds(takes) {
                continue;
            }
            let step = context.pipeline.steps[ix].name.clone();
            let iec = |bytes| bytesize::ByteSize(bytes).display().iec().to_string();
            let (message, option) = if takes.jobs > self.room.jobs {
                let message =
                    format!("takes {} jobs, and there are {}", takes.jobs, self.room.jobs);
                (message, format!("--jobs {}", takes.jobs))
            } else if takes.memory > self.room.memory {
                let (wants, has) = (iec(takes.memory), iec(self.room.memory));
                let option = format!("--memory {}", wants.replace(' ', ""));
                (format!("takes {wants} of memory, and there are {has}"), option)
            } else {
                let message =
                    format!("takes {} GPUs, and there are {}", takes.gpus, self.room.gpus);
                (message, format!("--gpus {}", takes.gpus))
            };
            return Err(EngineError::TooLarge { step, message, option });
        }
        Ok(())
    }

    /// How long the steps that have an estimate take, one after another and side by side, in seconds.
    pub(crate) fn seconds(&self, estimates: &[Option<Estimate>]) -> f64 {
        let runs = |ix: usize| estimates[ix].is_some();
        let mut open: Vec<usize> = (0..estimates.len())
            .map(|ix| self.reads[ix].iter().filter(|(from, _)| runs(from.0 as usize)).count())
            .collect();
        let mut queue = Queue::new(self.room);
        let ready = (0..estimates.len()).filter(|ix| runs(*ix) && open[*ix] == 0);
        ready.for_each(|ix| queue.insert(self.places[ix], self.takes[ix]));
        let mut running: BinaryHeap<Reverse<(u64, StepIx)>> = BinaryHeap::new();
        let mut now = 0;
        loop {
            while let Some(step) = queue.pop() {
                let ix = step.0 as usize;
                queue.occupy(&self.takes[ix]);
                let seconds = estimates[ix].as_ref().map_or(0.0, |estimate| estimate.seconds);
                running.push(Reverse((now + (seconds * 1e6) as u64, step)));
            }
            let Some(Reverse((end, step))) = running.pop() else { return now as f64 / 1e6 };
            now = end;
            let ix = step.0 as usize;
            queue.release(&self.takes[ix]);
            for reader in &self.readers[ix] {
                let at = reader.0 as usize;
                open[at] -= 1;
                if open[at] == 0 && runs(at) {
                    queue.insert(self.places[at], self.takes[at]);
                }
            }
        }
    }
}

/// By step: which part of the run it belongs to by its own coordinates.
fn parts(pipeline: &Pipeline) -> Vec<u64> {
    let major = &pipeline.policies.major;
    if major.is_empty() {
        return vec![0; pipeline.steps.len()];
    }
    // The values of an axis, in the order in which steps have them.
    let mut values: HashMap<(&str, &str), u64> = HashMap::new();
    let mut counts = vec![0_u64; major.len()];
    let mut numbers = Vec::with_capacity(pipeline.steps.len());
    for step in &pipeline.steps {
        let mut of_step = vec![None; major.len()];
        for (axis, value) in &step.coordinates {
            let Some(at) = major.iter().position(|name| name == axis) else { continue };
            let number = *values.entry((axis, value)).or_insert(counts[at]);
            counts[at] = counts[at].max(number + 1);
            of_step[at] = Some(number);
        }
        numbers.push(of_step);
    }
    let part = |of_step: Vec<Option<u64>>| {
        // What has no such coordinate belongs to whatever reads it first.
        of_step.first().copied().flatten()?;
        let pairs = of_step.iter().zip(&counts);
        Some(pairs.fold(0_u64, |part, (number, count)| {
            part.saturating_mul(*count).saturating_add(number.unwrap_or(0))
        }))
    };
    numbers.into_iter().map(|of_step| part(of_step).unwrap_or(u64::MAX)).collect()
}

/// What a step of a stage takes.
fn takes(pipeline: &Pipeline, stage: &str) -> Room {
    let resources = pipeline.policies.of(stage).resources;
    let jobs = resources.cpu.unwrap_or(1).into();
    Room { jobs, memory: resources.memory, gpus: resources.gpu.into() }
}

/// What there is.
fn room(context: &Context<'_>, options: &RunOptions) -> Room {
    let memory = options.memory.or(context.machine.memory).unwrap_or(u64::MAX);
    Room { jobs: options.jobs.max(1) as u64, memory, gpus: options.gpus.into() }
}
