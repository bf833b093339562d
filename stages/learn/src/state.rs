//! What the state of a run is: everything that the next epoch depends on, and everything that is
//! told of the epochs before.
//!
//! Left out: the file's form (`checkpoint`).

use std::path::Path;

use artifact::{Monitor, StageError};

use crate::checkpoint::{self, Fault, Form};
use crate::data::Data;
use crate::learner::{Epoch, Learner, Sharing, TaskEpoch};
use crate::params::Params;

/// The network of the best epoch, as it is left where a run cannot go on.
const LEFT: &str = "best.safetensors";

/// Digest of what a run is: a state of another run is of no use to it.
pub(crate) fn identity(params: &Params, data: &Data) -> [u8; 32] {
    let mut hash = blake3::Hasher::new();
    hash.update(format!("{params:?}").as_bytes());
    hash.update(data.digest().as_bytes());
    *hash.finalize().as_bytes()
}

/// Takes up the newest sound checkpoint of a folder, if there is one; `fresh` makes a learner that a
/// faulty one has not touched.
///
/// # Errors
/// Those of `fresh`.
pub(crate) fn resume<'a>(
    learner: &mut Learner<'a>,
    folder: &Path,
    monitor: &dyn Monitor,
    fresh: impl Fn() -> Result<Learner<'a>, StageError>,
) -> Result<(), StageError> {
    for (epochs, path) in checkpoint::list(folder) {
        let identity = learner.identity;
        match checkpoint::read(&path, &identity, &mut |form| visit(learner, form)) {
            Ok(()) => {
                learner.saved = learner.epochs.len();
                learner.message = format!("goes on after epoch {epochs}");
                monitor.note(&learner.message);
                return Ok(());
            }
            Err(fault) => {
                let path = path.display();
                monitor.note(&format!("the checkpoint {path} cannot be used: {fault}"));
                *learner = fresh()?;
                learner.identity = identity;
            }
        }
    }
    Ok(())
}

/// Writes the state to a folder.
///
/// # Errors
/// It cannot be written.
pub(crate) fn save(learner: &mut Learner<'_>, folder: &Path) -> Result<(), StageError> {
    let (epochs, identity) = (learner.epochs.len(), learner.identity);
    checkpoint::write(folder, epochs, &identity, &mut |form| visit(learner, form))
}

/// What remains of a run that cannot go on, and what it is good for.
pub(crate) fn what_is_left(learner: &Learner<'_>, folder: &Path) -> String {
    if learner.best == 0 {
        return "no epoch was finished before".to_owned();
    }
    let mut left = Vec::new();
    let mut network = learner.network.clone();
    network.set_parameters(&learner.kept);
    let path = folder.join(LEFT);
    // A second error would hide the first.
    if std::fs::create_dir_all(folder).is_ok() && network.save(&path).is_ok() {
        let (best, path) = (learner.best, path.display());
        left.push(format!(
            "the network of epoch {best}, the best before, is kept as {path}, which any reader of \
             safetensors opens"
        ));
    }
    if learner.saved > 0 {
        let (saved, path) = (learner.saved, checkpoint::path(folder, learner.saved));
        left.push(format!(
            "the state after epoch {saved} as {}, from which the same command goes on",
            path.display()
        ));
    }
    left.join(", and ")
}

/// Writes or reads a learner's state, between two epochs.
fn visit(learner: &mut Learner<'_>, form: &mut Form<'_>) -> Result<(), Fault> {
    // The curves first: how many epochs there are decides what follows.
    let mut epochs = learner.epochs.len();
    form.place(&mut epochs, learner.params.epochs() as usize)?;
    let tasks = learner.network.config().tasks.len();
    let blank = Epoch { tasks: vec![TaskEpoch::default(); tasks], ..Epoch::default() };
    learner.epochs.resize(epochs, blank);
    learner.epochs.iter_mut().try_for_each(|epoch| visit_epoch(epoch, form))?;
    let now = Sharing::of(&learner.network);
    learner.sharing.resize(epochs + 1, now);
    for sharing in &mut learner.sharing {
        let mut lists = sharing.alphas.iter_mut().chain(&mut sharing.betas);
        lists.try_for_each(|values| form.floats(values))?;
    }
    // When to stop.
    form.place(&mut learner.best, epochs)?;
    form.bool(&mut learner.stopped)?;
    learner.stopping.iter_mut().try_for_each(|stopping| stopping.visit(form))?;
    // Chance.
    learner.sampler.visit(form)?;
    form.generator(&mut learner.updates.noise)?;
    form.generator(&mut learner.updates.unknown)?;
    // The network, and the best so far where that is another one.
    let memory = learner.trainer.memory_mut();
    form.u64(&mut memory.updates)?;
    form.f64(&mut memory.omega)?;
    form.floats(&mut memory.moments.first)?;
    form.floats(&mut memory.moments.second)?;
    form.counts(&mut memory.moments.counts)?;
    form.floats(learner.network.parameters_mut())?;
    if learner.best == epochs {
        learner.kept.copy_from_slice(learner.network.parameters());
        return Ok(());
    }
    form.floats(&mut learner.kept)
}

fn visit_epoch(epoch: &mut Epoch, form: &mut Form<'_>) -> Result<(), Fault> {
    form.f64(&mut epoch.rate)?;
    form.f64(&mut epoch.penalty)?;
    for task in &mut epoch.tasks {
        form.u64(&mut task.updates)?;
        form.u64(&mut task.tokens)?;
        form.f64(&mut task.loss)?;
        form.f64(&mut task.norms)?;
        form.option(&mut task.train_accuracy)?;
        form.option(&mut task.dev_accuracy)?;
    }
    Ok(())
}
