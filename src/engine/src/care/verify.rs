//! Reads what the store has of some steps, or all of it, and says what is not as it should be.
//!
//! Nothing is locked: a run may go on beside it. What is damaged is moved to quarantine, as a run that
//! met it would, so that the next run makes it again. A folder's list is told from other files by its
//! first line, because a record does not say which of the outputs are folders.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::objects::{self, Looked};
use super::{Gauge, objects::Listing};
use crate::digest::{Digest, Digests};
use crate::lock::Ledger;
use crate::store::Store;
use crate::{EngineError, Pipeline, StepIx};

pub use super::objects::Fault;

/// A step that needs an object.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needed {
    /// The profile that it was recorded for.
    pub profile: String,
    /// Its name.
    pub step: String,
    /// The output that the object is, or is a file of.
    pub output: String,
    /// The file's name, in an output that is a folder.
    pub file: Option<String>,
}

/// An object that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its digest.
    pub digest: String,
    /// What is wrong.
    pub fault: Fault,
    /// It was moved to quarantine.
    pub quarantined: bool,
    /// Who needs it; nobody needs an orphan.
    pub needed: Vec<Needed>,
}

/// A line of repro.lock that its record gainsays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockFault {
    /// The line's profile.
    pub profile: String,
    /// The line's step.
    pub step: String,
    /// The output.
    pub output: String,
    /// The digest in repro.lock; `None` if the line does not have the output.
    pub committed: Option<String>,
    /// The digest of the record; `None` if it does not have the output.
    pub recorded: Option<String>,
}

/// What the record log looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LogState {
    /// Whole records, older ones of a key among them.
    pub records: usize,
    /// Bytes that are damaged: the records that were there are lost.
    pub damaged: u64,
    /// Bytes of a torn tail, which the next run cuts off.
    pub torn: u64,
    /// Records that the index does not tell as the log does.
    pub misindexed: usize,
}

/// What nothing is known of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stray {
    /// Objects that no record names, and their bytes.
    pub orphans: (usize, u64),
    /// What stands among the objects and is none.
    pub paths: Vec<PathBuf>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// Steps whose records were followed.
    pub steps: usize,
    /// Selected steps of which there is no record.
    pub unrecorded: usize,
    /// Objects that were read, and their bytes.
    pub objects: usize,
    /// Bytes that were read.
    pub bytes: u64,
    /// What is wrong with objects, in the order of the first step that needs them.
    pub problems: Vec<Problem>,
    /// Lines of repro.lock that say other digests than the record of the same key.
    pub lock: Vec<LockFault>,
    /// Lines of repro.lock whose key has no record here.
    pub lines_without_record: usize,
    /// The log.
    pub log: LogState,
    /// What is not needed; only where everything was looked at.
    pub stray: Stray,
    /// Not everything was looked at, because it was asked to stop.
    pub cancelled: bool,
}

impl Verified {
    /// True if nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
            && self.lock.is_empty()
            && self.log.damaged == 0
            && self.log.misindexed == 0
    }
}

/// Which records are followed.
pub(crate) enum Which<'a> {
    /// Those of these steps.
    Steps(&'a Pipeline, &'a [StepIx]),
    /// All, and the objects that none of them names.
    All,
}

/// How it is done.
pub(crate) struct How<'a> {
    pub(crate) threads: usize,
    pub(crate) gauge: &'a dyn Gauge,
    pub(crate) cancel: &'a AtomicBool,
}

/// Verifies. The log has been refreshed.
pub(crate) fn verify(
    store: &Store,
    ledger: &Ledger,
    which: &Which<'_>,
    how: &How<'_>,
) -> Result<Verified, EngineError> {
    let mut verified = Verified::default();
    let (keys, needed) = (HashMap::new(), HashMap::new());
    let mut check = Check { store, how, keys, needed, read: HashSet::new(), total: (0, 0) };
    follow(store, ledger, which, &mut check, &mut verified)?;
    compare_lock(store, ledger, which, &mut verified);
    let lists = check.read(check.needed.keys().copied().collect(), &mut verified);
    let inside = check.enter(&lists);
    check.read(inside, &mut verified);
    if let Which::All = which {
        let Listing { objects, stray } = objects::list(store)?;
        let orphans: Vec<_> =
            objects.into_iter().filter(|(digest, _)| !check.needed.contains_key(digest)).collect();
        verified.stray.orphans = (orphans.len(), orphans.iter().map(|(_, size)| size).sum());
        verified.stray.paths = stray;
        check.read(orphans.into_iter().map(|(digest, _)| digest).collect(), &mut verified);
    }
    look_at_log(store, &mut verified)?;
    drop_what_went(&check, &mut verified)?;
    verified.problems.sort_by(|a, b| (&a.needed, &a.digest).cmp(&(&b.needed, &b.digest)));
    verified.cancelled = how.cancel.load(Ordering::Relaxed);
    Ok(verified)
}

/// A check that goes on.
struct Check<'a> {
    store: &'a Store,
    how: &'a How<'a>,
    /// The keys whose records need an object.
    keys: HashMap<Digest, Vec<Digest>>,
    /// Who needs it.
    needed: HashMap<Digest, Vec<Needed>>,
    /// What was read already.
    read: HashSet<Digest>,
    total: (usize, u64),
}

impl Check<'_> {
    fn need(&mut self, key: Digest, profile: &str, step: &str, outputs: &Digests) {
        for (output, digest) in outputs {
            self.keys.entry(*digest).or_default().push(key);
            self.needed.entry(*digest).or_default().push(Needed {
                profile: profile.to_owned(),
                step: step.to_owned(),
                output: output.clone(),
                file: None,
            });
        }
    }

    /// Reads objects that were not read yet; returns those that list files.
    fn read(&mut self, digests: Vec<Digest>, verified: &mut Verified) -> Vec<Looked> {
        let mut sized: Vec<_> = digests
            .into_iter()
            .filter(|digest| self.read.insert(*digest))
            .map(|digest| (objects::size(self.store, digest), digest))
            .collect();
        // The largest first, so that no thread is left alone with it at the end.
        sized.sort_unstable_by(|a, b| b.cmp(a));
        self.total.0 += sized.len();
        self.total.1 += sized.iter().map(|(size, _)| size).sum::<u64>();
        self.how.gauge.total(self.total.0, self.total.1);
        let digests: Vec<_> = sized.into_iter().map(|(_, digest)| digest).collect();
        let How { threads, gauge, cancel } = *self.how;
        let looked = objects::check(self.store, &digests, threads, gauge, cancel);
        let mut lists = Vec::new();
        for object in looked {
            verified.objects += 1;
            verified.bytes += object.bytes;
            match &object.found {
                Ok(None) => {}
                Ok(Some(_)) => lists.push(object),
                Err(fault) => verified.problems.push(Problem {
                    digest: object.digest.to_string(),
                    quarantined: matches!(fault, Fault::Damaged | Fault::NotAFile)
                        && self.store.quarantine(object.digest),
                    fault: fault.clone(),
                    needed: self.needed.get(&object.digest).cloned().unwrap_or_default(),
                }),
            }
        }
        lists
    }

    /// Notes the files that lists name; returns their digests.
    fn enter(&mut self, lists: &[Looked]) -> Vec<Digest> {
        let mut inside = Vec::new();
        for list in lists {
            let owners = self.needed.get(&list.digest).cloned().unwrap_or_default();
            let keys = self.keys.get(&list.digest).cloned().unwrap_or_default();
            let files = list.found.iter().flatten().flat_map(|manifest| &manifest.files);
            for file in files {
                let named = owners
                    .iter()
                    .map(|owner| Needed { file: Some(file.name.clone()), ..owner.clone() });
                self.needed.entry(file.digest).or_default().extend(named);
                self.keys.entry(file.digest).or_default().extend(&keys);
                inside.push(file.digest);
            }
        }
        inside
    }
}

/// Notes what the records of the steps name.
fn follow(
    store: &Store,
    ledger: &Ledger,
    which: &Which<'_>,
    check: &mut Check<'_>,
    verified: &mut Verified,
) -> Result<(), EngineError> {
    let Which::Steps(pipeline, steps) = which else {
        let mut names = BTreeSet::new();
        for record in store.log().all()? {
            let from = &record.provenance;
            check.need(record.key, &from.profile, &from.step, &record.outputs);
            names.insert((from.profile.clone(), from.step.clone()));
        }
        verified.steps = names.len();
        return Ok(());
    };
    let profile = &pipeline.profile;
    for step in steps.iter().filter_map(|step| pipeline.steps.get(step.0 as usize)) {
        let committed = ledger.get(profile, &step.name).map(|line| line.key);
        let newest = store.log().newest(profile, &step.name);
        let keys: BTreeSet<Digest> = committed.into_iter().chain(newest).collect();
        let mut recorded = false;
        for key in keys {
            if let Some(found) = store.log().find(key) {
                check.need(key, profile, &step.name, &found.digests());
                recorded = true;
            }
        }
        if recorded {
            verified.steps += 1;
        } else {
            verified.unrecorded += 1;
        }
    }
    Ok(())
}

/// Compares lines of repro.lock with the records of their keys.
fn compare_lock(store: &Store, ledger: &Ledger, which: &Which<'_>, verified: &mut Verified) {
    let names: Option<HashSet<(&str, &str)>> = match which {
        Which::All => None,
        Which::Steps(pipeline, steps) => {
            let steps = steps.iter().filter_map(|step| pipeline.steps.get(step.0 as usize));
            Some(steps.map(|step| (pipeline.profile.as_str(), step.name.as_str())).collect())
        }
    };
    for (profile, step, line) in ledger.lines() {
        if names.as_ref().is_some_and(|names| !names.contains(&(&*profile, &*step))) {
            continue;
        }
        let Some(record) = store.log().find(line.key) else {
            verified.lines_without_record += 1;
            continue;
        };
        let recorded = record.digests();
        let outputs: BTreeSet<&String> = line.outputs.keys().chain(recorded.keys()).collect();
        for output in outputs {
            let (committed, recorded) = (line.outputs.get(output), recorded.get(output));
            if committed != recorded {
                verified.lock.push(LockFault {
                    profile: profile.to_string(),
                    step: step.to_string(),
                    output: output.clone(),
                    committed: committed.map(ToString::to_string),
                    recorded: recorded.map(ToString::to_string),
                });
            }
        }
    }
}

/// Reads the log whole, and compares the index with it.
fn look_at_log(store: &Store, verified: &mut Verified) -> Result<(), EngineError> {
    let log = store.log();
    let checked = log.check()?;
    log.refresh()?;
    // In the order in which they were filed: what comes last counts.
    let all: BTreeMap<Digest, Digests> =
        log.all()?.into_iter().map(|record| (record.key, record.outputs)).collect();
    let told = |key: &Digest| log.find(*key).map(|brief| brief.digests());
    verified.log = LogState {
        records: checked.records,
        damaged: checked.damaged,
        torn: checked.torn,
        misindexed: all.iter().filter(|(key, outputs)| told(key).as_ref() != Some(outputs)).count(),
    };
    if verified.log.misindexed > 0 {
        log.forget_index();
    }
    Ok(())
}

/// Drops what was missing because its records went meanwhile.
fn drop_what_went(check: &Check<'_>, verified: &mut Verified) -> Result<(), EngineError> {
    let missing = |problem: &Problem| problem.fault == Fault::Missing;
    if !verified.problems.iter().any(missing) {
        return Ok(());
    }
    let log = check.store.log();
    log.refresh()?;
    let there = |key: &Digest| log.find(*key).is_some();
    verified.problems.retain(|problem| {
        let keys = Digest::parse(&problem.digest).and_then(|digest| check.keys.get(&digest));
        !missing(problem) || keys.is_some_and(|keys| keys.iter().any(there))
    });
    Ok(())
}
