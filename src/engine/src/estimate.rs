//! How long steps will take and how much they will write, learned from records; and what that makes of
//! a whole run.
//!
//! An estimate is, of these, the first that there is: what was recorded under the step's very key; what
//! the step of that name took when it last ran; what other steps of its stage took, most of all those
//! with the same coordinates; what pipeline.toml declares; and one second. Each says which it is.
//! Estimates order and announce, and never change a result.

use std::collections::HashMap;

use crate::pipeline::{Pipeline, Step};
use crate::plan::context::Context;
use crate::plan::draft::{Draft, Node};
use crate::run::RunOptions;
use crate::run::order::Order;

/// What is expected of a step that will run, or may.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// How long it takes.
    pub seconds: f64,
    /// How much it writes, where that is known.
    pub bytes: Option<u64>,
    /// Where this comes from.
    pub basis: Basis,
}

/// Where an estimate comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The same code with the same parameters on the same inputs took so long.
    SameKey,
    /// The step of that name took so long when it last ran.
    SameStep,
    /// Steps of its stage that are like it in their coordinates took so long.
    LikeSteps,
    /// `expect` of its stage.
    Declared,
    /// Nothing is known; one second is assumed.
    Unknown,
}

impl Basis {
    /// All, the best first.
    pub const ALL: [Self; 5] =
        [Self::SameKey, Self::SameStep, Self::LikeSteps, Self::Declared, Self::Unknown];
}

/// What is expected of a run.
#[derive(Debug, Clone, Default)]
pub struct Forecast {
    /// By step: of those that will run or may.
    pub steps: Vec<Option<Estimate>>,
    /// Steps one after another, each counted as often as the jobs that it takes: seconds.
    pub work_seconds: f64,
    /// From the beginning of the run to its end: seconds.
    pub wall_seconds: f64,
    /// What they write, as far as that is known.
    pub bytes: u64,
    /// Steps of which nothing is known of how much they write.
    pub bytes_unknown: usize,
}

impl Forecast {
    pub(crate) fn of(order: &Order, steps: Vec<Option<Estimate>>) -> Self {
        let pairs =
            || steps.iter().zip(&order.takes).filter_map(|(e, room)| Some((e.as_ref()?, room)));
        let work_seconds =
            pairs().map(|(estimate, room)| estimate.seconds * room.jobs as f64).sum();
        let bytes = pairs().filter_map(|(estimate, _)| estimate.bytes).sum();
        let bytes_unknown = pairs().filter(|(estimate, _)| estimate.bytes.is_none()).count();
        let wall_seconds = order.seconds(&steps);
        Self { steps, work_seconds, wall_seconds, bytes, bytes_unknown }
    }

    /// How many steps have their estimate from there.
    pub fn count(&self, basis: Basis) -> usize {
        self.steps.iter().flatten().filter(|estimate| estimate.basis == basis).count()
    }
}

/// What is expected of the steps of a plan that will run or may.
pub(crate) fn estimates(context: &Context<'_>, draft: &Draft<'_>) -> Vec<Option<Estimate>> {
    let pipeline = context.pipeline;
    let mut stages: HashMap<&str, Likeness<'_>> = HashMap::new();
    let mut estimates = Vec::with_capacity(pipeline.steps.len());
    for (step, node) in pipeline.steps.iter().zip(&draft.nodes) {
        let key = match node {
            Some(Node::Stale(ready)) => Some(ready.key),
            Some(Node::Waiting(_)) => None,
            Some(Node::Fresh(_)) | None => {
                estimates.push(None);
                continue;
            }
        };
        let log = context.store.log();
        let recorded = key.and_then(|key| log.find(key)).map(|brief| (brief, Basis::SameKey));
        let recorded = recorded.or_else(|| {
            let newest = log.newest(&pipeline.profile, &step.name)?;
            Some((log.find(newest)?, Basis::SameStep))
        });
        if let Some((brief, basis)) = recorded {
            let (seconds, bytes) = (brief.seconds, size(&brief));
            estimates.push(Some(Estimate { seconds, bytes, basis }));
            continue;
        }
        let likeness =
            stages.entry(&step.stage).or_insert_with(|| Likeness::of(context, &step.stage));
        estimates.push(Some(likeness.estimate(pipeline, step)));
    }
    estimates
}

/// Bytes of all outputs, where all are known.
fn size(brief: &crate::store::log::Brief) -> Option<u64> {
    brief.outputs.iter().map(|made| made.size).sum()
}

/// Some figures and how many there are.
#[derive(Debug, Clone, Copy, Default)]
struct Mean {
    seconds: f64,
    count: f64,
    bytes: f64,
    sized: f64,
}

impl Mean {
    fn add(&mut self, seconds: f64, bytes: Option<u64>) {
        self.seconds += seconds;
        self.count += 1.0;
        if let Some(bytes) = bytes {
            self.bytes += bytes as f64;
            self.sized += 1.0;
        }
    }

    fn seconds(&self) -> Option<f64> {
        (self.count > 0.0).then(|| self.seconds / self.count)
    }

    fn bytes(&self) -> Option<f64> {
        (self.sized > 0.0).then(|| self.bytes / self.sized)
    }
}

/// What steps of one stage took that have run.
struct Likeness<'a> {
    all: Mean,
    /// The least and the most that one took.
    range: (f64, f64),
    /// By coordinates without those of the major axes.
    same: HashMap<Vec<(&'a str, &'a str)>, Mean>,
    /// By one coordinate.
    one: HashMap<(&'a str, &'a str), Mean>,
}

impl<'a> Likeness<'a> {
    fn of(context: &Context<'a>, stage: &str) -> Self {
        let pipeline = context.pipeline;
        let mut likeness = Self {
            all: Mean::default(),
            range: (f64::INFINITY, 0.0),
            same: HashMap::new(),
            one: HashMap::new(),
        };
        let log = context.store.log();
        for step in pipeline.steps.iter().filter(|step| step.stage == stage) {
            let newest = log.newest(&pipeline.profile, &step.name).and_then(|key| log.find(key));
            let Some(brief) = newest else { continue };
            let (seconds, bytes) = (brief.seconds, size(&brief));
            likeness.all.add(seconds, bytes);
            let (least, most) = likeness.range;
            likeness.range = (least.min(seconds), most.max(seconds));
            likeness.same.entry(minor(pipeline, step)).or_default().add(seconds, bytes);
            for (axis, value) in &step.coordinates {
                likeness.one.entry((axis, value)).or_default().add(seconds, bytes);
            }
        }
        likeness
    }

    /// The mean of the steps that differ in a major axis alone; where there are none, the stage's mean
    /// times what each of its coordinates does to that, within what was ever seen.
    fn estimate(&self, pipeline: &Pipeline, step: &Step) -> Estimate {
        let Some(mean) = self.all.seconds() else {
            let declared = pipeline.policies.of(&step.stage).expect;
            let (seconds, basis) = match declared {
                Some(time) => (time.as_secs_f64(), Basis::Declared),
                None => (1.0, Basis::Unknown),
            };
            return Estimate { seconds, bytes: None, basis };
        };
        let basis = Basis::LikeSteps;
        if let Some(same) = self.same.get(&minor(pipeline, step)) {
            let bytes = same.bytes().map(|bytes| bytes as u64);
            return Estimate { seconds: same.seconds().unwrap_or(mean), bytes, basis };
        }
        let (mut seconds, mut bytes) = (mean, self.all.bytes());
        for (axis, value) in &step.coordinates {
            let Some(of_value) = self.one.get(&(axis.as_str(), value.as_str())) else { continue };
            if let Some(of_value) = of_value.seconds().filter(|_| mean > 0.0) {
                seconds *= of_value / mean;
            }
            if let (Some(of_value), Some(all)) = (of_value.bytes(), self.all.bytes())
                && all > 0.0
            {
                bytes = bytes.map(|bytes| bytes * of_value / all);
            }
        }
        let (least, most) = self.range;
        Estimate { seconds: seconds.clamp(least, most), bytes: bytes.map(|b| b as u64), basis }
    }
}

/// A step's coordinates without those of the major axes.
fn minor<'a>(pipeline: &Pipeline, step: &'a Step) -> Vec<(&'a str, &'a str)> {
    let minor = |axis: &str| !pipeline.policies.major.iter().any(|major| major == axis);
    let pairs = step.coordinates.iter().filter(|(axis, _)| minor(axis));
    pairs.map(|(axis, value)| (axis.as_str(), value.as_str())).collect()
}

/// How a run with these options is expected to go.
pub(crate) fn forecast(context: &Context<'_>, draft: &Draft<'_>, options: &RunOptions) -> Forecast {
    let steps = estimates(context, draft);
    let order = Order::of(context, draft, &steps, options);
    Forecast::of(&order, steps)
}
