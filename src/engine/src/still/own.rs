//! What a run itself writes and the next one looks at: repro.lock, published folders, the log, which objects
//! there are, and which steps are not done.
//!
//! It is noted when the run is over, and looked at once more after that: somebody may have changed it since
//! the plan looked. What still is what it was before the plan needs no second look. Left out: the user's
//! files, which are noted where a plan reads them.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::sights::Sights;
use crate::digest::Digest;
use crate::pipeline::Pipeline;
use crate::plan::context::Made;
use crate::project::Project;
use crate::store::files::Stat;
use crate::store::{Artifact, Store};

/// What was there when a run began.
pub(crate) struct Own {
    /// When that was, in seconds since 1970.
    now: u64,
    /// The folders of objects, by the first byte of their digests.
    heads: Vec<Option<Stat>>,
    /// How many records of other processes this one had read.
    others: u64,
}

impl Own {
    /// Looks around before anything else does.
    pub(crate) fn before(project: &Project) -> Self {
        let (store, now) = (project.store(), (project.machine().clock)());
        let heads = (0..=u8::MAX).map(|head| stat(&store.head(head))).collect();
        Self { now, heads, others: store.log().others() }
    }

    /// Notes what is there now that the run is over: `lock` is the digest of repro.lock as it left that,
    /// `made` what it knows of each step. `publishes` says whether publishing again would change nothing.
    /// Nothing if any of it is not as the run left it.
    pub(crate) fn after(
        &self,
        project: &Project,
        pipeline: &Pipeline,
        lock: Digest,
        made: &[Option<Arc<Made>>],
        publishes: &dyn Fn() -> bool,
    ) -> Option<Vec<u8>> {
        let sights = Sights::new(project.root(), (project.machine().clock)());
        let path = project.lock_path();
        sights.known_entry(&path, &stat(&path)?, lock);
        let store = project.store();
        self.log(store, &sights)?;
        unfinished(store, &sights)?;
        let moved = self.heads(store, &sights);
        objects(store, &sights, made, &moved)?;
        for folder in pipeline.steps.iter().filter_map(|step| step.publish.as_ref()) {
            sights.way(folder);
            sights.tree(&project.root().join(folder));
        }
        if publishes() { sights.all() } else { None }
    }

    /// A plan knows the log by no more than its identity and its length; what this process knows of it is
    /// what it read when it planned and what it wrote itself.
    fn log(&self, store: &Store, sights: &Sights) -> Option<()> {
        let path = store.log().path();
        sights.bare_entry(&path, &stat(&path)?);
        (store.log().is_read() && store.log().others() == self.others).then_some(())
    }

    /// Notes the folders of objects; says which are not what they were before the plan.
    fn heads(&self, store: &Store, sights: &Sights) -> Vec<bool> {
        let before = Sights::new(store.root(), self.now);
        let note = |(head, known): (u8, &Option<Stat>)| {
            let path = store.head(head);
            match known {
                Some(known) if before.is_quiet(known) && stat(&path) == Some(*known) => {
                    sights.bare_entry(&path, known);
                    false
                }
                _ => {
                    sights.entry(&path);
                    true
                }
            }
        };
        (0..=u8::MAX).zip(&self.heads).map(note).collect()
    }
}

/// Which steps are not done: a run removes the folders of those that are recorded, and there are none.
fn unfinished(store: &Store, sights: &Sights) -> Option<()> {
    let folder = store.unfinished_root();
    sights.entry(&folder);
    for entry in fs::read_dir(folder).ok()? {
        let name = entry.ok()?.file_name();
        let key = name.to_str().and_then(Digest::parse);
        if key.is_some_and(|key| store.log().find(key).is_some()) {
            return None;
        }
    }
    Some(())
}

/// The objects of what was made: notes the lists of files, which a plan reads, and looks for all that lie in
/// folders that moved.
fn objects(
    store: &Store,
    sights: &Sights,
    made: &[Option<Arc<Made>>],
    moved: &[bool],
) -> Option<()> {
    let is_there = |digest: Digest| !moved[usize::from(digest.bytes()[0])] || store.has(digest);
    for artifact in made.iter().flatten().flat_map(|made| made.outputs.values()) {
        if !is_there(artifact.digest()) {
            return None;
        }
        if let Artifact::Folder(digest, manifest) = artifact {
            let path = store.object(*digest);
            sights.known_entry(&path, &stat(&path)?, *digest);
            if !manifest.files.iter().all(|file| is_there(file.digest)) {
                return None;
            }
        }
    }
    Some(())
}

/// What the file system says of an entry, a link itself.
fn stat(path: &Path) -> Option<Stat> {
    fs::symlink_metadata(path).ok().map(|metadata| Stat::of(&metadata))
}
