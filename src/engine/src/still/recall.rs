//! What a run recalls of the one before where only files of the user's moved: the results of all steps that
//! these cannot concern, so that a plan looks at the others alone.
//!
//! A step is concerned if something moved at a path that it reads, below that or on the way to it. It is
//! looked at as in any plan, and so is whoever reads a step that made something else than before. If anything
//! moved that is not a file of the user's (the log, repro.lock, objects, published files), nothing is
//! recalled. Left out: what is planned ([`crate::plan::draft`]).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use artifact::OutputKind;

use super::sights::Sights;
use super::{Ended, Kept, Question, place};
use crate::command::pattern;
use crate::digest::Digest;
use crate::pipeline::{Origin, Step};
use crate::plan::context::{Context, Made};
use crate::store::Artifact;

/// Of more that moved, each with thousands of steps to ask, a plan knows as soon.
const FEW: usize = 32;

/// What is known of a pipeline's steps before a plan.
pub(crate) struct Recalled {
    /// By step: what it made, if it took part.
    made: Vec<Option<Arc<Made>>>,
    /// By step: something moved that it reads.
    concerned: Vec<bool>,
    /// The sights of the user's files that hold.
    pub(super) sights: Vec<u8>,
}

impl Recalled {
    /// What the run left that had this question before, if a plan can rely on it.
    pub(crate) fn of(context: &Context<'_>, question: &Question) -> Option<Self> {
        let bytes = std::fs::read(place(context.store, question)).ok()?;
        let kept = Kept::parse(&bytes, question)?;
        let now = (context.machine.clock)();
        let (sights, moved) = Sights::moved(kept.theirs, context.root, now, FEW)?;
        let mut made = Vec::with_capacity(context.pipeline.steps.len());
        let mut rest = kept.made.strip_prefix(context.committed.digest().bytes())?;
        for step in &context.pipeline.steps {
            made.push(read(context, step, &mut rest)?);
        }
        let concerned = concerned(context, &moved)?;
        // Last, so that nothing else moved before: whoever removes objects waits for runs.
        Sights::review(kept.own, context.root, now)?;
        Some(Self { made, concerned, sights: sights.into_owned() })
    }

    /// What a step made, if that is its result still when all that it reads from steps is as before.
    pub(crate) fn made(&self, step: usize) -> Option<&Arc<Made>> {
        self.made[step].as_ref().filter(|_| !self.concerned[step])
    }

    /// Whether a step made what it made before.
    pub(crate) fn is_as_before(&self, step: usize, made: &Arc<Made>) -> bool {
        let before = self.made[step].as_ref();
        before.is_some_and(|before| Arc::ptr_eq(before, made) || before.outputs == made.outputs)
    }

    /// Whether it is of that what a step made.
    pub(crate) fn is_of(&self, step: usize, made: &Arc<Made>) -> bool {
        self.made[step].as_ref().is_some_and(|before| Arc::ptr_eq(before, made))
    }
}

/// By step: whether something moved that it reads. Nothing where something moved that no step reads.
fn concerned(context: &Context<'_>, moved: &[impl AsRef<Path>]) -> Option<Vec<bool>> {
    let mut known = vec![false; moved.len()];
    let mut concerns = |step: &Step| {
        let mut any = false;
        for origin in step.inputs.iter().flat_map(|input| &input.origins) {
            let Some(looked_at) = looked_at(context.root, origin) else { continue };
            for (moved, known) in moved.iter().map(AsRef::as_ref).zip(&mut known) {
                if moved.starts_with(&looked_at) || looked_at.starts_with(moved) {
                    (any, *known) = (true, true);
                }
            }
        }
        any
    };
    let concerned = context.pipeline.steps.iter().map(&mut concerns).collect();
    known.iter().all(|known| *known).then_some(concerned)
}

/// Where an origin of the user's lies, as sights have it: all that is looked at for it lies there, below that
/// or on the way.
fn looked_at(root: &Path, origin: &Origin) -> Option<PathBuf> {
    let path = match origin {
        Origin::Step { .. } => return None,
        Origin::Files { pattern, .. } => Path::new(pattern::fixed(pattern)),
        Origin::Folder { path, .. } => path.as_path(),
    };
    let whole = root.join(path);
    // Around the project, or itself: sights below are relative to the project, so any may be its own.
    let around = root.starts_with(&whole);
    let place = if around { Path::new("") } else { Sights::place(root, &whole)? };
    Some(place.to_path_buf())
}

/// What steps made, for [`read`]: the digest of repro.lock, and for each step the number of its outputs plus
/// one (0: none is known), its key and the digests of the outputs, by their names.
pub(super) fn render(lock: Digest, (needed, made): Ended<'_>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(made.len() * 72);
    bytes.extend_from_slice(lock.bytes());
    for (made, needed) in made.iter().zip(needed) {
        let Some(made) = made.as_ref().filter(|_| *needed) else {
            bytes.extend_from_slice(&0_u32.to_le_bytes());
            continue;
        };
        bytes.extend_from_slice(&(made.outputs.len() as u32 + 1).to_le_bytes());
        bytes.extend_from_slice(made.key.bytes());
        made.outputs.values().for_each(|output| bytes.extend_from_slice(output.digest().bytes()));
    }
    bytes
}

/// The next step of [`render`]. The outer value is missing where that is not of this step, or an output is
/// not there.
fn read(context: &Context<'_>, step: &Step, rest: &mut &[u8]) -> Option<Option<Arc<Made>>> {
    let (count, behind) = rest.split_first_chunk::<4>()?;
    *rest = behind;
    let Some(count) = u32::from_le_bytes(*count).checked_sub(1) else { return Some(None) };
    let mut digest = || {
        let (digest, behind) = rest.split_first_chunk::<32>()?;
        *rest = behind;
        Some(Digest::from_bytes(*digest))
    };
    let key = digest()?;
    let mut declared = context.maker(step).ok()?.outputs();
    declared.sort_unstable_by_key(|(name, _)| *name);
    if declared.len() != count as usize {
        return None;
    }
    let mut outputs = BTreeMap::new();
    for (name, kind) in declared {
        let digest = digest()?;
        let artifact = match kind {
            OutputKind::File => Artifact::File(digest),
            OutputKind::Folder => context.store.artifact(digest, kind, None).ok()??,
        };
        outputs.insert(name.to_owned(), artifact);
    }
    Some(Some(Arc::new(Made { key, outputs })))
}
