//! Why a step is as it is: the fields of its key, what it is compared with, what moved, and for an
//! input that moved the step that made it again, with its own reasons, down through the graph.
//!
//! The reasons are those of the plan: the same walk over the same fields gives both. Left out: which
//! commit moved something, which only the command line can ask.

use std::cell::OnceCell;

use serde_json::{Value, json};

use super::{Draft, Node, Project, Wish};
use crate::explain::{artifact_name, explain};
use crate::key::{Component, Components};
use crate::pipeline::{Origin, Pipeline, Step, StepIx};
use crate::plan::context::Context;
use crate::record::{Provenance, Record};
use crate::{EngineError, Reason};

/// Inputs of one step that are followed to the steps above; the others are only named.
const FOLLOWED: usize = 8;
/// How far they are followed.
const DEPTH: usize = 12;

/// What there is to say about a step.
#[derive(Debug, Clone)]
pub struct Account {
    /// The step.
    pub step: StepIx,
    /// Its key; `None` while it waits on others.
    pub key: Option<String>,
    /// What the key holds, in order; empty while it waits on others.
    pub fields: Vec<Field>,
    /// How it stands.
    pub standing: Standing,
    /// The result that it stands on: its own if it is fresh, otherwise the one that it was compared
    /// with.
    pub result: Option<Recorded>,
}

/// How a step stands.
#[derive(Debug, Clone)]
pub enum Standing {
    /// Its result is there.
    Fresh,
    /// It would run.
    Stale {
        /// Why; the same as those of the plan, in the same order.
        causes: Vec<Cause>,
    },
    /// It depends on steps that would run.
    Waiting {
        /// Those of them that wait on nothing themselves.
        on: Vec<StepIx>,
    },
}

/// A result that is recorded.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The key that it is recorded under.
    pub key: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl From<&Record> for Recorded {
    fn from(record: &Record) -> Self {
        Self { key: record.key.to_string(), provenance: record.provenance.clone() }
    }
}

/// A reason, and where it comes from.
#[derive(Debug, Clone)]
pub struct Cause {
    /// What moved.
    pub reason: Reason,
    /// For an input that a step made: that step.
    pub above: Option<Box<Above>>,
    /// For an input of the user's: where it lies. A folder relative to the project's or absolute, or
    /// a pattern as `files` of a command has it.
    pub place: Option<String>,
}

/// A step whose new result moved an input.
#[derive(Debug, Clone)]
pub struct Above {
    /// Its name.
    pub step: String,
    /// Its result now.
    pub now: Recorded,
    /// The one before, if it is still recorded.
    pub before: Option<Recorded>,
    /// Why it was made again.
    pub causes: Vec<Cause>,
}

/// A field of a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// `format`, `stage`, `code`, `parameter`, `input` or `artifact`.
    pub kind: &'static str,
    /// Which one, where there are many of its kind; otherwise empty.
    pub name: String,
    /// A value of pipeline.toml, a digest, or a number.
    pub value: Value,
}

impl Project {
    /// Accounts for steps, each in turn.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn accounts(
        &self,
        pipeline: &Pipeline,
        steps: &[StepIx],
    ) -> Result<Vec<Account>, EngineError> {
        let context = self.context(pipeline)?;
        let wish = Wish { targets: steps.to_vec(), ..Wish::default() };
        let draft = Draft::of(&context, &wish)?;
        let history = History { project: self, records: OnceCell::new() };
        let asked = Asked { context: &context, draft: &draft, history: &history };
        steps.iter().map(|step| asked.account(*step)).collect()
    }

    /// The parts of a stage's code, by its name; `None` if this binary has no such stage.
    pub fn code_parts(&self, stage: &str) -> Option<&std::collections::BTreeMap<String, String>> {
        self.catalog.get(stage).map(|entry| &entry.fingerprint.parts)
    }
}

/// All records, read once and only if they are needed.
struct History<'a> {
    project: &'a Project,
    records: OnceCell<Vec<Record>>,
}

impl History<'_> {
    fn records(&self) -> Result<&[Record], EngineError> {
        if let Some(records) = self.records.get() {
            return Ok(records);
        }
        let records = self.project.store.log().all()?;
        Ok(self.records.get_or_init(|| records))
    }
}

struct Asked<'a> {
    context: &'a Context<'a>,
    draft: &'a Draft<'a>,
    history: &'a History<'a>,
}

impl Asked<'_> {
    fn account(&self, ix: StepIx) -> Result<Account, EngineError> {
        let step = self.context.step(ix)?;
        let load = |key| self.context.store.log().load(key);
        Ok(match &self.draft.nodes[ix.0 as usize] {
            Some(Node::Fresh(made)) => {
                let record = load(made.key)?;
                Account {
                    step: ix,
                    key: Some(made.key.to_string()),
                    fields: record.iter().flat_map(|record| fields(&record.components)).collect(),
                    standing: Standing::Fresh,
                    result: record.as_ref().map(Recorded::from),
                }
            }
            Some(Node::Stale(ready)) => {
                // A result that lost its bytes is recorded under this very key.
                let record = match load(ready.key)? {
                    Some(record) => Some(record),
                    None => self.context.last(step)?,
                };
                let causes = self.causes(step, &ready.reasons, record.as_ref(), DEPTH)?;
                Account {
                    step: ix,
                    key: Some(ready.key.to_string()),
                    fields: fields(&ready.components),
                    standing: Standing::Stale { causes },
                    result: record.as_ref().map(Recorded::from),
                }
            }
            _ => Account {
                step: ix,
                key: None,
                fields: Vec::new(),
                standing: Standing::Waiting { on: self.roots(ix) },
                result: self.context.last(step)?.as_ref().map(Recorded::from),
            },
        })
    }

    /// The steps that would run and wait on nothing, above one that waits.
    fn roots(&self, ix: StepIx) -> Vec<StepIx> {
        let mut roots = std::collections::BTreeSet::new();
        let mut seen = std::collections::BTreeSet::from([ix]);
        let mut queue = vec![ix];
        while let Some(ix) = queue.pop() {
            match &self.draft.nodes[ix.0 as usize] {
                Some(Node::Waiting(on)) => {
                    queue.extend(on.iter().copied().filter(|above| seen.insert(*above)));
                }
                Some(Node::Stale(_)) => _ = roots.insert(ix),
                _ => {}
            }
        }
        roots.into_iter().collect()
    }

    /// Follows reasons to the steps above; `old` is what the step was compared with.
    fn causes(
        &self,
        step: &Step,
        reasons: &[Reason],
        old: Option<&Record>,
        depth: usize,
    ) -> Result<Vec<Cause>, EngineError> {
        let mut causes = Vec::with_capacity(reasons.len());
        let mut followed = 0;
        for reason in reasons {
            let place = match reason {
                Reason::Input { name, .. } => place(step, name),
                _ => None,
            };
            let mut cause = Cause { reason: reason.clone(), above: None, place };
            if let (Reason::Input { name, old: digest, new: Some(_) }, Some(old)) = (reason, old)
                && followed < FOLLOWED
                && depth > 0
                && let Some((from, output)) = origin(step, name)
            {
                followed += 1;
                cause.above = self.above(from, output, digest.as_deref(), old, depth - 1)?;
            }
            causes.push(cause);
        }
        Ok(causes)
    }

    /// What happened to a step since a record that read an output of it, then with that digest.
    fn above(
        &self,
        from: StepIx,
        output: &str,
        digest: Option<&str>,
        reader: &Record,
        depth: usize,
    ) -> Result<Option<Box<Above>>, EngineError> {
        let step = self.context.step(from)?;
        let Some(Node::Fresh(made)) = &self.draft.nodes[from.0 as usize] else { return Ok(None) };
        let Some(now) = self.context.store.log().load(made.key)? else { return Ok(None) };
        let of_step = |record: &&Record| {
            record.provenance.step == step.name
                && record.provenance.profile == self.context.pipeline.profile
                && record.key != now.key
        };
        let others: Vec<&Record> = self.history.records()?.iter().filter(of_step).collect();
        let same = |record: &&&Record| {
            let made = record.outputs.get(output);
            made.is_some_and(|made| digest == Some(made.to_string().as_str()))
        };
        let before = |record: &&&Record| record.provenance.finished <= reader.provenance.finished;
        let last = others.iter().rfind(same).or_else(|| others.iter().rfind(before)).copied();
        let causes = match last {
            Some(last) => {
                let parts = |fingerprint: &str| self.context.parts(fingerprint);
                let reasons = explain(&last.components, &now.components, &parts);
                self.causes(step, &reasons, Some(last), depth)?
            }
            None => Vec::new(),
        };
        Ok(Some(Box::new(Above {
            step: step.name.clone(),
            now: Recorded::from(&now),
            before: last.map(Recorded::from),
            causes,
        })))
    }
}

/// The step and the output behind an artifact that a reason names.
fn origin<'a>(step: &'a Step, name: &str) -> Option<(StepIx, &'a str)> {
    step.inputs.iter().find_map(|input| {
        input.origins.iter().find_map(|origin| match origin {
            Origin::Step { step, output, labels } if artifact_name(&input.name, labels) == name => {
                Some((*step, output.as_str()))
            }
            _ => None,
        })
    })
}

/// Where the files of the user's lie that a reason names.
fn place(step: &Step, name: &str) -> Option<String> {
    step.inputs.iter().find_map(|input| {
        input.origins.iter().find_map(|origin| match origin {
            _ if artifact_name(&input.name, origin.labels()) != name => None,
            Origin::Folder { path, .. } => Some(path.display().to_string()),
            Origin::Files { pattern, .. } => Some(pattern.to_string()),
            Origin::Step { .. } => None,
        })
    })
}

/// The fields of a key, for people.
fn fields(components: &Components) -> Vec<Field> {
    let field = |component: &Component| {
        let (kind, name, value) = match component {
            Component::Format(version) => ("format", String::new(), json!(version)),
            Component::Stage(name) => ("stage", String::new(), json!(name)),
            Component::Code(digest) => ("code", String::new(), json!(digest)),
            Component::Param { path, value } => ("parameter", path.join("."), value.clone()),
            Component::Input { name, artifacts } => ("input", name.clone(), json!(artifacts)),
            Component::Artifact { input, labels, digest, .. } => {
                ("artifact", artifact_name(input, labels), json!(digest.to_string()))
            }
        };
        Field { kind, name, value }
    };
    components.0.iter().map(field).collect()
}
