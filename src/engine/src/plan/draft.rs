//! The plan with everything that a run needs of it; [`crate::Plan`] is what is shown of it.
//!
//! Steps are looked at once, in the order of the pipeline, which lists inputs first.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::context::{Context, Found, Made, Ready};
use super::number;
use crate::digest::Digest;
use crate::pipeline::{Origin, Pipeline, Step, StepIx};
use crate::project::Wish;
use crate::still::Recalled;
use crate::store::present;
use crate::{EngineError, Plan, State, publish};

/// What a run does with a step.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Fresh(Arc<Made>),
    Stale(Box<Ready<'a>>),
    Waiting(Vec<StepIx>),
}

/// The plan of a run.
pub(crate) struct Draft<'a> {
    /// By step: `None` if it takes no part.
    pub(crate) nodes: Vec<Option<Node<'a>>>,
    /// By step: the targets need it. The others that take part are there by chance and read by
    /// inputs that are content with what is there.
    pub(crate) needed: Vec<bool>,
    /// By step: it runs even if its result is there.
    pub(crate) forced: Vec<bool>,
    /// [`Wish::partial`].
    pub(crate) partial: bool,
}

impl<'a> Draft<'a> {
    /// Plans.
    pub(crate) fn of(context: &Context<'a>, wish: &Wish) -> Result<Self, EngineError> {
        Self::with(context, wish, None)
    }

    /// Plans; steps whose results are recalled are not looked at.
    pub(crate) fn with(
        context: &Context<'a>,
        wish: &Wish,
        recalled: Option<&Recalled>,
    ) -> Result<Self, EngineError> {
        let pipeline = context.pipeline;
        check_order(context)?;
        publish::check(context.root, &pipeline.steps)?;
        for step in wish.targets.iter().chain(&wish.force) {
            context.step(*step)?;
        }
        let needed = closure(pipeline, &wish.targets, !wish.partial);
        let mut forced = vec![false; pipeline.steps.len()];
        wish.force.iter().for_each(|step| forced[step.0 as usize] = true);
        let nodes = pipeline.steps.iter().map(|_| None).collect();
        let mut draft = Self { nodes, needed, forced, partial: wish.partial };
        let seen = closure(pipeline, &wish.targets, true);
        let many = seen.iter().filter(|seen| **seen).count() >= present::MANY;
        context.list_objects(many && recalled.is_none());
        for ix in (0..pipeline.steps.len()).filter(|ix| seen[*ix]) {
            draft.nodes[ix] =
                match recalled.and_then(|recalled| draft.recall(pipeline, ix, recalled)) {
                    Some(made) => Some(Node::Fresh(made)),
                    None => draft.node(context, ix)?,
                };
        }
        context.list_objects(false);
        draft.forget_bystanders(pipeline);
        Ok(draft)
    }

    /// What is shown of it.
    pub(crate) fn plan(&self) -> Plan {
        let state = |node: &Node<'_>| match node {
            Node::Fresh(made) => State::Fresh { key: made.key.to_string() },
            Node::Stale(ready) => State::Stale { reasons: ready.reasons.clone() },
            Node::Waiting(on) => State::Waiting { on: on.clone() },
        };
        Plan { states: self.nodes.iter().map(|node| node.as_ref().map(state)).collect() }
    }

    /// The keys of the steps that can run at once.
    pub(crate) fn pending(&self) -> BTreeSet<Digest> {
        let stale = self.nodes.iter().flatten().filter_map(|node| match node {
            Node::Stale(ready) => Some(ready.key),
            Node::Fresh(_) | Node::Waiting(_) => None,
        });
        stale.collect()
    }

    /// The steps that a step reads in this run, each once, and whether it can do without.
    pub(crate) fn origins(&self, step: &Step) -> Vec<(StepIx, bool)> {
        let mut origins = BTreeSet::new();
        for (partial, from) in edges(step) {
            let optional = partial && self.partial;
            if !optional || self.nodes[from.0 as usize].is_some() {
                origins.insert((from, optional));
            }
        }
        // One that is read both ways is required; it sorts first.
        let mut origins: Vec<_> = origins.into_iter().collect();
        origins.dedup_by_key(|(from, _)| *from);
        origins
    }

    /// What a step made, if that is known and it reads what it read then.
    fn recall(&self, pipeline: &Pipeline, ix: usize, recalled: &Recalled) -> Option<Arc<Made>> {
        let made = recalled.made(ix).filter(|_| !self.forced[ix] && !self.partial)?;
        let as_before = |from: usize| match &self.nodes[from] {
            Some(Node::Fresh(made)) => recalled.is_as_before(from, made),
            _ => false,
        };
        let known = edges(&pipeline.steps[ix]).all(|(_, from)| as_before(from.0 as usize));
        known.then(|| made.clone())
    }

    fn node(&self, context: &Context<'a>, ix: usize) -> Result<Option<Node<'a>>, EngineError> {
        let step = &context.pipeline.steps[ix];
        let mut on = BTreeSet::new();
        for (partial, from) in edges(step) {
            let optional = partial && self.partial;
            match &self.nodes[from.0 as usize] {
                Some(Node::Fresh(_)) => {}
                Some(_) if !optional || self.needed[from.0 as usize] => {
                    on.insert(from);
                }
                _ if optional => {}
                // A step that is looked at only because it may be there.
                _ => return Ok(None),
            }
        }
        if !on.is_empty() {
            return Ok(Some(Node::Waiting(on.into_iter().collect())));
        }
        let made = |from: StepIx| match &self.nodes[from.0 as usize] {
            Some(Node::Fresh(made)) => Some(made.clone()),
            _ => None,
        };
        match context.look(number(ix), self.forced[ix], &made) {
            Ok(Found::Fresh(made)) => Ok(Some(Node::Fresh(made))),
            Ok(Found::Stale(ready)) => Ok(Some(Node::Stale(ready))),
            Err(EngineError::FolderMissing { .. }) if !self.needed[ix] => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Drops the steps that no target needs, but for those that are fresh and read by one that a
    /// target needs.
    fn forget_bystanders(&mut self, pipeline: &Pipeline) {
        let mut read = vec![false; pipeline.steps.len()];
        for (step, _) in pipeline.steps.iter().zip(&self.needed).filter(|(_, needed)| **needed) {
            edges(step).for_each(|(_, from)| read[from.0 as usize] = true);
        }
        for (ix, node) in self.nodes.iter_mut().enumerate() {
            let there = matches!(node, Some(Node::Fresh(_))) && read[ix];
            if !self.needed[ix] && !there {
                *node = None;
            }
        }
    }
}

/// The steps that a step reads, and whether by an input marked `partial`.
fn edges(step: &Step) -> impl Iterator<Item = (bool, StepIx)> {
    step.inputs.iter().flat_map(|input| {
        input.origins.iter().filter_map(|origin| match origin {
            Origin::Step { step, .. } => Some((input.partial, *step)),
            Origin::Folder { .. } | Origin::Files { .. } => None,
        })
    })
}

/// The targets and all that they read, through inputs marked `partial` or not.
fn closure(pipeline: &Pipeline, targets: &[StepIx], through_partial: bool) -> Vec<bool> {
    let mut needed = vec![false; pipeline.steps.len()];
    targets.iter().for_each(|step| needed[step.0 as usize] = true);
    for ix in (0..pipeline.steps.len()).rev() {
        if needed[ix] {
            for (partial, from) in edges(&pipeline.steps[ix]) {
                needed[from.0 as usize] |= through_partial || !partial;
            }
        }
    }
    needed
}

/// Checks what the rest of the runner relies on: steps are listed behind those that they read.
fn check_order(context: &Context<'_>) -> Result<(), EngineError> {
    for (ix, step) in context.pipeline.steps.iter().enumerate() {
        if let Some((_, from)) = edges(step).find(|(_, from)| from.0 as usize >= ix) {
            let message = format!("reads step {}, which does not come before it", from.0);
            return Err(EngineError::Pipeline { step: step.name.clone(), message });
        }
    }
    Ok(())
}
