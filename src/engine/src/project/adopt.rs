//! Adoption: a step's last result is filed under the key that the step has now, without running it.
//! A person decides that what moved cannot have changed the result; who, when and why is recorded with
//! it and shown wherever the result is.
//!
//! Nothing is filed unless everything that was asked for can be. Left out: whether the person is right;
//! `verify --rerun` finds out.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Draft, LOCK, Node, Project, Wish};
use crate::digest::Digest;
use crate::lock::{Ledger, Line};
use crate::maker::Maker;
use crate::pipeline::{Origin, Pipeline, StepIx};
use crate::plan::context::{Context, Found, Made, Ready};
use crate::project::why::Recorded;
use crate::record::{self, Adoption, Record};
use crate::{EngineError, Plan, Reason, State};

/// Who adopts, and why.
#[derive(Debug, Clone, Default)]
pub struct Adopting {
    /// The reason, for everyone who looks at the results.
    pub because: String,
    /// Who decides it, if that is known.
    pub by: Option<String>,
    /// The project's git commit.
    pub commit: Option<String>,
}

/// What an adoption would do, or has done.
#[derive(Debug, Clone, Default)]
pub struct Proposal {
    /// The results to adopt, in the order of the pipeline: those above come first.
    pub results: Vec<Candidate>,
    /// Selected steps that are up to date, perhaps once those above are adopted.
    pub fresh: Vec<StepIx>,
    /// Selected steps whose results cannot be adopted.
    pub refused: Vec<(StepIx, Refusal)>,
}

/// A result to adopt.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The step.
    pub step: StepIx,
    /// The result, under the key that it has so far.
    pub from: Recorded,
    /// The key that it gets.
    pub key: String,
    /// What moved between the two.
    pub reasons: Vec<Reason>,
}

/// Why a result cannot be adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is none.
    NoResult,
    /// These outputs of it are not in the store any more, or its stage has others now.
    Gone {
        /// Their names.
        outputs: Vec<String>,
    },
    /// It reads steps that are out of date and not adopted in the same go.
    Inputs {
        /// Those steps.
        steps: Vec<StepIx>,
    },
    /// A run is making it just now.
    Busy,
}

/// A candidate, with what it takes to file it.
struct Draftee {
    step: StepIx,
    record: Record,
    made: Arc<Made>,
}

impl Project {
    /// Says what adopting the results of steps would do; nothing is filed.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn proposal(&self, pipeline: &Pipeline, steps: &[StepIx]) -> Result<Proposal, EngineError> {
        let context = self.context(pipeline)?;
        Ok(self.propose(&context, steps, &Adopting::default())?.0)
    }

    /// Files the last results of steps under the keys that they have now, and writes repro.lock.
    /// Nothing is filed where a step is refused, or where the keys are not those of `agreed`, which
    /// the person has seen: then the proposal of now is returned, with `false`.
    ///
    /// # Errors
    /// As [`Project::plan`]; the store or repro.lock cannot be written.
    pub fn adopt(
        &self,
        pipeline: &Pipeline,
        steps: &[StepIx],
        adopting: &Adopting,
        agreed: &Proposal,
    ) -> Result<(Proposal, bool), EngineError> {
        let _held = self.store.hold()?;
        let _turn = self.store.turn()?;
        let context = self.context(pipeline)?;
        let (mut proposal, draftees) = self.propose(&context, steps, adopting)?;
        let mut claims = Vec::new();
        for draftee in &draftees {
            match self.store.unfinished(draftee.made.key, false)? {
                Some(claim) => claims.push(claim),
                None => proposal.refused.push((draftee.step, Refusal::Busy)),
            }
        }
        let keys = |proposal: &Proposal| -> Vec<(String, String)> {
            let results = proposal.results.iter();
            results.map(|one| (one.from.key.clone(), one.key.clone())).collect()
        };
        if !proposal.refused.is_empty() || keys(&proposal) != keys(agreed) {
            return Ok((proposal, false));
        }
        for draftee in &draftees {
            if let Maker::Verb(entry) = context.maker(context.step(draftee.step)?)? {
                record::save_parts(&self.store, &entry.fingerprint)?;
            }
        }
        let records: Vec<Record> = draftees.iter().map(|one| one.record.clone()).collect();
        self.store.log().append(&records, true)?;
        let mut ledger = Ledger::load(&self.root.join(LOCK))?;
        for draftee in draftees {
            let step = context.step(draftee.step)?;
            let line = Line { key: draftee.made.key, outputs: draftee.made.digests() };
            ledger.set(&pipeline.profile, &step.name, line);
        }
        ledger.save()?;
        self.store.log().tidy()?;
        Ok((proposal, true))
    }

    /// The steps of a plan whose results were adopted.
    pub fn adopted(&self, plan: &Plan) -> Vec<StepIx> {
        let adopted = |state: &Option<State>| match state {
            Some(State::Fresh { key }) => {
                Digest::parse(key).is_some_and(|key| self.is_adopted(key))
            }
            _ => false,
        };
        let steps = plan.states.iter().enumerate().filter(|(_, state)| adopted(state));
        steps.map(|(ix, _)| super::number(ix)).collect()
    }

    /// Whether the result under a key was made under another one.
    pub(super) fn is_adopted(&self, key: Digest) -> bool {
        self.store.log().find(key).is_some_and(|brief| brief.adopted)
    }

    fn propose(
        &self,
        context: &Context<'_>,
        steps: &[StepIx],
        adopting: &Adopting,
    ) -> Result<(Proposal, Vec<Draftee>), EngineError> {
        let wish = Wish { targets: steps.to_vec(), ..Wish::default() };
        let draft = Draft::of(context, &wish)?;
        let mut proposal = Proposal::default();
        let mut draftees: Vec<Draftee> = Vec::new();
        // What each step has made, or will have once it is adopted.
        let mut there: BTreeMap<StepIx, Arc<Made>> = BTreeMap::new();
        for (ix, node) in draft.nodes.iter().enumerate() {
            let ix = super::number(ix);
            match node {
                Some(Node::Fresh(made)) => _ = there.insert(ix, made.clone()),
                Some(_) if steps.contains(&ix) => {}
                _ => continue,
            }
            if !steps.contains(&ix) {
                continue;
            }
            if there.contains_key(&ix) {
                proposal.fresh.push(ix);
                continue;
            }
            match self.candidate(context, ix, &there)? {
                Verdict::Fresh(made) => {
                    there.insert(ix, made);
                    proposal.fresh.push(ix);
                }
                Verdict::Refused(refusal) => proposal.refused.push((ix, refusal)),
                Verdict::Candidate(ready, last, made) => {
                    there.insert(ix, made.clone());
                    proposal.results.push(Candidate {
                        step: ix,
                        from: Recorded::from(&*last),
                        key: ready.key.to_string(),
                        reasons: ready.reasons.clone(),
                    });
                    let record = self.adopted_record(context, ix, &ready, last, adopting)?;
                    draftees.push(Draftee { step: ix, record, made });
                }
            }
        }
        Ok((proposal, draftees))
    }

    /// Looks at one step, given what those above it have made.
    fn candidate<'a>(
        &self,
        context: &Context<'a>,
        ix: StepIx,
        there: &BTreeMap<StepIx, Arc<Made>>,
    ) -> Result<Verdict<'a>, EngineError> {
        let step = context.step(ix)?;
        let origins = step.inputs.iter().flat_map(|input| &input.origins);
        let mut missing: Vec<StepIx> = origins
            .filter_map(|origin| match origin {
                Origin::Step { step, .. } if !there.contains_key(step) => Some(*step),
                _ => None,
            })
            .collect();
        if !missing.is_empty() {
            missing.sort();
            missing.dedup();
            return Ok(Verdict::Refused(Refusal::Inputs { steps: missing }));
        }
        let ready = match context.look(ix, false, &|from| there.get(&from).cloned())? {
            Found::Fresh(made) => return Ok(Verdict::Fresh(made)),
            Found::Stale(ready) => ready,
        };
        let Some(last) = context.last(step)? else {
            return Ok(Verdict::Refused(Refusal::NoResult));
        };
        Ok(match context.held(last.key, context.maker(step)?)? {
            Ok(made) => {
                let made = Made { key: ready.key, outputs: made.outputs };
                Verdict::Candidate(ready, Box::new(last), Arc::new(made))
            }
            Err(outputs) => Verdict::Refused(Refusal::Gone { outputs }),
        })
    }

    /// The record that a result gets under its new key: where it comes from stays, and that it was
    /// adopted is added.
    fn adopted_record(
        &self,
        context: &Context<'_>,
        ix: StepIx,
        ready: &Ready<'_>,
        last: Box<Record>,
        adopting: &Adopting,
    ) -> Result<Record, EngineError> {
        let mut provenance = last.provenance;
        let mut earlier = Vec::new();
        if let Some(mut before) = provenance.adopted.take() {
            earlier.append(&mut before.earlier);
            earlier.push(before);
        }
        provenance.adopted = Some(Adoption {
            because: adopting.because.clone(),
            from_key: last.key.to_string(),
            at: (self.machine.clock)(),
            by: adopting.by.clone(),
            commit: adopting.commit.clone(),
            earlier,
        });
        // The newest record of a step is found by its name, whoever made the result.
        provenance.profile = context.pipeline.profile.clone();
        provenance.step = context.step(ix)?.name.clone();
        let components = ready.components.clone();
        Ok(Record::new(ready.key, last.outputs, last.sizes, components, provenance))
    }
}

/// What is found about a selected step.
enum Verdict<'a> {
    Fresh(Arc<Made>),
    Refused(Refusal),
    Candidate(Box<Ready<'a>>, Box<Record>, Arc<Made>),
}
