//! A plan in words: how many steps of each stage are up to date, which are not, and why. For
//! `status` and `run --dry-run`, as text and as JSON.

use std::collections::BTreeSet;

use engine::{Pipeline, Plan, Reason, State, Step, StepIx};
use serde_json::{Value, json};

use crate::reasons;
use crate::screen::Paint;
use crate::text::count;

/// Steps named under one reason before the rest is counted.
const NAMED: usize = 3;

/// What the plan is shown for: the steps that are not up to date are to run, or just out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// `repro status`
    Status,
    /// `repro run --dry-run`
    DryRun,
}

impl Mood {
    fn stale(self) -> &'static str {
        match self {
            Self::Status => "out of date",
            Self::DryRun => "to run",
        }
    }
}

/// The steps of one stage that the plan needs.
struct Group<'a> {
    stage: &'a str,
    fresh: usize,
    stale: Vec<(&'a Step, &'a [Reason])>,
    waiting: usize,
    /// The stages that the waiting steps wait for, by their place among the groups.
    on: BTreeSet<usize>,
}

impl Group<'_> {
    fn total(&self) -> usize {
        self.fresh + self.stale.len() + self.waiting
    }
}

/// The steps that the plan needs, by stage, in the order of the pipeline.
fn groups<'a>(pipeline: &'a Pipeline, plan: &'a Plan) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (step, state) in pipeline.steps.iter().zip(&plan.states) {
        let Some(state) = state else { continue };
        let place = groups.iter().position(|group| group.stage == step.stage);
        let place = place.unwrap_or_else(|| {
            let (fresh, waiting) = (0, 0);
            let (stale, on) = (Vec::new(), BTreeSet::new());
            groups.push(Group { stage: &step.stage, fresh, stale, waiting, on });
            groups.len() - 1
        });
        // A step waits for steps before it, so their groups are there.
        let of = |ix: &StepIx| {
            let stage = &pipeline.steps.get(ix.0 as usize)?.stage;
            groups.iter().position(|group| group.stage == stage)
        };
        match state {
            State::Fresh { .. } => groups[place].fresh += 1,
            State::Stale { reasons } => groups[place].stale.push((step, reasons)),
            State::Waiting { on } => {
                let stages: Vec<usize> = on.iter().filter_map(of).collect();
                groups[place].waiting += 1;
                groups[place].on.extend(stages);
            }
        }
    }
    groups
}

/// The plan for people; with `verbose` every step and every reason.
pub(crate) fn text(
    pipeline: &Pipeline,
    plan: &Plan,
    mood: Mood,
    verbose: bool,
    paint: Paint,
) -> String {
    let groups = groups(pipeline, plan);
    let sum = |part: fn(&Group<'_>) -> usize| groups.iter().map(part).sum::<usize>();
    let (total, fresh) = (sum(|group| group.total()), sum(|group| group.fresh));
    let (stale, waiting) = (sum(|group| group.stale.len()), sum(|group| group.waiting));
    if fresh == total {
        return all_fresh(total, &pipeline.profile, paint);
    }
    let mut text = format!(
        "Profile {}: {}, {fresh} up to date, {}, {waiting} waiting for those.\n",
        paint.bold(&pipeline.profile),
        count(total, "step"),
        paint.warm(format!("{stale} {}", mood.stale())),
    );
    text.push('\n');
    let width = groups.iter().map(|group| group.stage.chars().count()).max().unwrap_or(0);
    for group in groups.iter().filter(|group| group.fresh < group.total()) {
        let name = paint.bold(format!("{:<width$}", group.stage));
        text += &format!("{name}  {}\n", numbers(group, &groups, mood));
        text += &steps(group, verbose, paint);
    }
    text
}

/// What there is to say of a plan in which nothing is to be done.
pub(crate) fn all_fresh(steps: usize, profile: &str, paint: Paint) -> String {
    let all = format!("Everything is up to date: {}", count(steps, "step"));
    format!("{}, profile {profile}.\n", paint.good(all))
}

/// `35 of 94 out of date, 2 waiting for ingest`
fn numbers(group: &Group<'_>, groups: &[Group<'_>], mood: Mood) -> String {
    let total = group.total();
    let of = |part: usize| match (part, total) {
        (1, 1) => String::new(),
        (part, total) => format!("{part} of {total} "),
    };
    let mut parts = Vec::new();
    if !group.stale.is_empty() {
        parts.push(format!("{}{}", of(group.stale.len()), mood.stale()));
    }
    if group.waiting > 0 {
        let on: Vec<&str> = group.on.iter().map(|place| groups[*place].stage).collect();
        parts.push(format!("{}waiting for {}", of(group.waiting), on.join(", ")));
    }
    parts.join(", ")
}

/// The out-of-date steps under their reasons; steps with the same reasons stand together.
fn steps(group: &Group<'_>, verbose: bool, paint: Paint) -> String {
    let mut by_reason: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
    for (step, why) in &group.stale {
        let shown = if verbose { why.len() } else { why.len().min(1) };
        let mut lines: Vec<String> = why[..shown].iter().map(reasons::text).collect();
        if why.len() > shown {
            let more = count(why.len() - shown, "more reason");
            if let Some(line) = lines.last_mut() {
                *line += &format!(" (and {more})");
            }
        }
        match by_reason.iter_mut().find(|(known, _)| *known == lines) {
            Some((_, names)) => names.push(&step.name),
            None => by_reason.push((lines, vec![&step.name])),
        }
    }
    let mut text = String::new();
    for (reasons, names) in by_reason {
        for reason in reasons {
            text += &format!("  {}\n", paint.warm(reason));
        }
        // One name more takes no more room than the line that counts it.
        let named = if verbose || names.len() <= NAMED + 1 { names.len() } else { NAMED };
        for name in &names[..named] {
            text += &format!("    {name}\n");
        }
        if named < names.len() {
            text += &paint.dim(format!("    and {} more\n", names.len() - named));
        }
    }
    text
}

/// The plan for a program: every step that is needed, with its state and all reasons.
pub(crate) fn json(pipeline: &Pipeline, plan: &Plan) -> Value {
    let name = |ix: &StepIx| pipeline.steps.get(ix.0 as usize).map(|step| &step.name);
    let steps: Vec<Value> = pipeline
        .steps
        .iter()
        .zip(&plan.states)
        .filter_map(|(step, state)| {
            let mut value = json!({ "step": step.name, "stage": step.stage });
            match state.as_ref()? {
                State::Fresh { key } => {
                    value["state"] = "fresh".into();
                    value["key"] = key.as_str().into();
                }
                State::Stale { reasons } => {
                    value["state"] = "stale".into();
                    value["reasons"] = reasons.iter().map(reasons::json).collect();
                }
                State::Waiting { on } => {
                    value["state"] = "waiting".into();
                    value["on"] = on.iter().filter_map(name).cloned().collect();
                }
            }
            Some(value)
        })
        .collect();
    json!({ "profile": pipeline.profile, "steps": steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toy;

    fn stale(epochs: i32) -> Option<State> {
        let reason = Reason::Param {
            path: "training.epochs".into(),
            old: Some(json!(8)),
            new: Some(json!(epochs)),
        };
        Some(State::Stale { reasons: vec![reason, Reason::Forced] })
    }

    fn fresh() -> Option<State> {
        Some(State::Fresh { key: "k".into() })
    }

    #[test]
    fn steps_stand_under_their_stage_and_reason() {
        let pipeline = toy::pipeline();
        let mut states = vec![fresh()];
        states.extend((0..5).map(|_| stale(9)));
        states.push(Some(State::Stale { reasons: vec![Reason::NeverRan] }));
        states.push(Some(State::Waiting { on: vec![StepIx(1), StepIx(6)] }));
        let plan = Plan { states };
        assert_eq!(
            text(&pipeline, &plan, Mood::Status, false, Paint::PLAIN),
            "\
Profile toy: 8 steps, 1 up to date, 6 out of date, 1 waiting for those.

train   6 of 6 out of date
  parameter training.epochs: 8 -> 9 (and 1 more reason)
    train[seed=1]
    train[seed=2]
    train[seed=3]
    and 2 more
  never ran
    train[seed=6]
report  waiting for train
"
        );
        let verbose = text(&pipeline, &plan, Mood::DryRun, true, Paint::PLAIN);
        assert!(verbose.contains("train   6 of 6 to run\n  parameter training.epochs: 8 -> 9\n  --force\n    train[seed=1]\n"));
        assert!(verbose.contains("    train[seed=5]\n"));
    }

    #[test]
    fn nothing_to_do_is_one_line() {
        let pipeline = toy::pipeline();
        let plan = Plan { states: vec![fresh(), fresh(), None, None, None, None, None, None] };
        assert_eq!(
            text(&pipeline, &plan, Mood::Status, false, Paint::PLAIN),
            "Everything is up to date: 2 steps, profile toy.\n"
        );
    }

    #[test]
    fn json_has_every_step_and_reason() {
        let pipeline = toy::pipeline();
        let mut states = vec![fresh(), stale(9)];
        states.resize(7, None);
        states.push(Some(State::Waiting { on: vec![StepIx(1)] }));
        assert_eq!(
            json(&pipeline, &Plan { states }),
            json!({ "profile": "toy", "steps": [
                { "step": "ingest", "stage": "ingest", "state": "fresh", "key": "k" },
                { "step": "train[seed=1]", "stage": "train", "state": "stale", "reasons": [
                    { "kind": "parameter", "path": "training.epochs", "old": 8, "new": 9,
                      "text": "parameter training.epochs: 8 -> 9" },
                    { "kind": "forced", "text": "--force" } ] },
                { "step": "report", "stage": "report", "state": "waiting", "on": ["train[seed=1]"] },
            ] })
        );
    }
}
