//! Removes what nothing needs.
//!
//! Kept are the records that a line of repro.lock reaches, here or at a commit, the young ones, and all
//! that these need ([`super::reach`]); with their objects. The rest goes in this order: a log without
//! the records takes the place of the old one, and only then objects go. Killed at any point, the store
//! is the old one or the new one, perhaps with objects of no record, which the next time removes.
//! Left out: which commits count, which the caller reads.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::UNIX_EPOCH;

use super::Gauge;
use super::objects::{self, entries};
use super::reach::Graph;
use crate::EngineError;
use crate::digest::Digest;
use crate::key::Component;
use crate::lock::Ledger;
use crate::store::Store;

/// A repro.lock whose steps are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// The commit, branch or tag.
    pub name: String,
    /// What its repro.lock says.
    pub text: String,
}

/// What is to be kept.
#[derive(Debug, Clone, Default)]
pub struct Keep {
    /// What commits have. The working tree's repro.lock is kept whatever stands here.
    pub roots: Vec<Root>,
    /// Records younger than so many seconds are kept whatever reaches them.
    pub younger_than: u64,
    /// Bytes of objects that the store may have: beyond that the oldest results go that the working
    /// tree does not need.
    pub max_size: Option<u64>,
    /// Only results of these steps go, by profile and name; leftovers of other sorts stay.
    pub only: Option<HashSet<(String, String)>>,
}

/// How many of a sort, and their bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heap {
    /// How many.
    pub count: usize,
    /// Their bytes.
    pub bytes: u64,
}

impl Heap {
    fn add(&mut self, bytes: u64) {
        self.count += 1;
        self.bytes += bytes;
    }
}

/// A step whose results go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Going {
    /// The profile.
    pub profile: String,
    /// The step's name.
    pub step: String,
    /// How many of its results.
    pub records: usize,
    /// Bytes of objects that nothing else names.
    pub bytes: u64,
}

/// What went, or would go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collected {
    /// Results, and the bytes by which the record log gets shorter.
    pub records: Heap,
    /// Objects.
    pub objects: Heap,
    /// Damaged objects that were put aside.
    pub quarantine: Heap,
    /// Files of running steps whose process is dead.
    pub scratch: Heap,
    /// What steps kept for an attempt that nobody made.
    pub unfinished: Heap,
    /// Logs of steps.
    pub logs: Heap,
    /// Descriptions of code that no record is of.
    pub code: Heap,
    /// Results that stay.
    pub kept_records: usize,
    /// Objects that stay.
    pub kept_objects: Heap,
    /// The steps whose results go, those with the most bytes first.
    pub steps: Vec<Going>,
    /// Bytes by which the store is larger than was asked for, because the working tree needs them.
    pub over: u64,
    /// It was asked to stop before all of it was removed.
    pub cancelled: bool,
}

impl Collected {
    /// All sorts with their names.
    pub fn sorts(&self) -> [(&'static str, Heap); 7] {
        [
            ("records", self.records),
            ("objects", self.objects),
            ("quarantine", self.quarantine),
            ("scratch", self.scratch),
            ("unfinished", self.unfinished),
            ("logs", self.logs),
            ("code", self.code),
        ]
    }
}

/// What is to be removed, found out before anything is.
pub(crate) struct Plan {
    pub(crate) told: Collected,
    /// The keys that stay.
    keys: HashSet<Digest>,
    /// Objects with their sizes.
    objects: Vec<(Digest, u64)>,
    /// Files and folders of the other sorts.
    paths: Vec<PathBuf>,
}

/// Finds out what nothing needs. Nothing is changed. The log has been refreshed.
pub(crate) fn plan(
    store: &Store,
    ledger: &Ledger,
    keep: &Keep,
    now: u64,
) -> Result<Plan, EngineError> {
    let mut lines: Vec<Digest> = Vec::new();
    for root in &keep.roots {
        let ledger = Ledger::parse(Path::new(&format!("{}:repro.lock", root.name)), &root.text)?;
        lines.extend(ledger.lines().map(|(_, _, line)| line.key));
    }
    let graph = Graph::of(store, store.log().all_or_newer()?)?;
    let listing = objects::list(store)?;
    let sizes: HashMap<Digest, u64> = listing.objects.iter().copied().collect();
    // What must not go even where room is wanted: the working tree, and what was not chosen.
    let mut needed = vec![false; graph.records.len()];
    let here = ledger.lines().filter_map(|(_, _, line)| graph.of_key(line.key));
    graph.mark(&mut needed, here);
    if let Some(only) = &keep.only {
        let name = |at: &usize| {
            let from = &graph.records[*at].provenance;
            (from.profile.clone(), from.step.clone())
        };
        graph.mark(&mut needed, (0..graph.records.len()).filter(|at| !only.contains(&name(at))));
    }
    let mut kept = needed.clone();
    graph.mark(&mut kept, lines.iter().filter_map(|key| graph.of_key(*key)));
    let since = now.saturating_sub(keep.younger_than);
    let young =
        |at: &usize| keep.younger_than > 0 && graph.records[*at].provenance.finished > since;
    graph.mark(&mut kept, (0..graph.records.len()).filter(young));
    let over = match keep.max_size {
        Some(most) => make_room(&graph, &sizes, &needed, &mut kept, most),
        None => 0,
    };
    let mut told = Collected { over, ..Collected::default() };
    let objects = sort_out(&graph, &listing.objects, &kept, keep.only.is_some(), &mut told);
    let keys = graph.records.iter().zip(&kept).filter(|(_, kept)| **kept);
    let keys: HashSet<Digest> = keys.map(|(record, _)| record.key).collect();
    let mut plan = Plan { told, keys, objects, paths: Vec::new() };
    if keep.only.is_none() {
        let codes = graph.records.iter().zip(&kept).filter(|(_, kept)| **kept);
        let codes = codes.flat_map(|(record, _)| &record.components.0);
        let codes = codes.filter_map(|component| match component {
            Component::Code(fingerprint) => Some(store.code(fingerprint)),
            _ => None,
        });
        let codes = codes.collect();
        plan.leftovers(store, &codes, now, keep.younger_than)?;
    }
    Ok(plan)
}

/// Drops results, the oldest first, until the objects of the others fit; each with those that need it.
/// Returns the bytes that are still too many.
fn make_room(
    graph: &Graph,
    sizes: &HashMap<Digest, u64>,
    needed: &[bool],
    kept: &mut [bool],
    most: u64,
) -> u64 {
    let mut users: HashMap<Digest, usize> = HashMap::new();
    for (objects, _) in graph.objects.iter().zip(&*kept).filter(|(_, kept)| **kept) {
        objects.iter().for_each(|object| *users.entry(*object).or_default() += 1);
    }
    let size = |object: &Digest| sizes.get(object).copied().unwrap_or(0);
    let mut total: u64 = users.keys().map(size).sum();
    let mut oldest: Vec<usize> = (0..kept.len()).filter(|at| kept[*at] && !needed[*at]).collect();
    oldest.sort_by_key(|at| (graph.records[*at].provenance.finished, graph.records[*at].key));
    for record in oldest {
        if total <= most {
            break;
        }
        if !kept[record] {
            continue;
        }
        for record in graph.needing(kept, record) {
            kept[record] = false;
            for object in &graph.objects[record] {
                let left = users.get_mut(object).map_or(0, |users| {
                    *users -= 1;
                    *users
                });
                if left == 0 {
                    total -= size(object);
                }
            }
        }
    }
    total.saturating_sub(most)
}

/// Counts what stays and what goes; returns the objects that go.
fn sort_out(
    graph: &Graph,
    objects: &[(Digest, u64)],
    kept: &[bool],
    orphans_stay: bool,
    told: &mut Collected,
) -> Vec<(Digest, u64)> {
    let mut stays: HashSet<Digest> = HashSet::new();
    // By object: the first record that goes and names it, which is told its bytes.
    let mut owner: HashMap<Digest, usize> = HashMap::new();
    for (at, (named, kept)) in graph.objects.iter().zip(kept).enumerate() {
        if *kept {
            stays.extend(named);
            continue;
        }
        for object in named {
            owner.entry(*object).or_insert(at);
        }
    }
    let mut freed = vec![0_u64; kept.len()];
    let mut going = Vec::new();
    for (object, size) in objects {
        let owner = owner.get(object).copied();
        if stays.contains(object) || (orphans_stay && owner.is_none()) {
            told.kept_objects.add(*size);
            continue;
        }
        told.objects.add(*size);
        going.push((*object, *size));
        if let Some(owner) = owner {
            freed[owner] += size;
        }
    }
    let mut steps: BTreeMap<(&str, &str), (usize, u64)> = BTreeMap::new();
    for (at, record) in graph.records.iter().enumerate() {
        if kept[at] {
            told.kept_records += 1;
            continue;
        }
        told.records.count += 1;
        let from = &record.provenance;
        let step = steps.entry((&from.profile, &from.step)).or_default();
        step.0 += 1;
        step.1 += freed[at];
    }
    told.steps = steps
        .into_iter()
        .map(|((profile, step), (records, bytes))| {
            let (profile, step) = (profile.to_owned(), step.to_owned());
            Going { profile, step, records, bytes }
        })
        .collect();
    told.steps.sort_by_key(|going| std::cmp::Reverse(going.bytes));
    going
}

impl Plan {
    /// Finds what is neither record nor object.
    fn leftovers(
        &mut self,
        store: &Store,
        codes: &HashSet<PathBuf>,
        now: u64,
        younger_than: u64,
    ) -> Result<(), EngineError> {
        let old = |path: &Path| now.saturating_sub(modified(path)) >= younger_than;
        let key = |name: &Option<String>| {
            let name = name.as_deref()?;
            Digest::parse(name.split_once('.').map_or(name, |(key, _)| key))
        };
        for (_, path) in entries(&store.root().join("quarantine"))? {
            self.told.quarantine.add(weight(&path));
            self.paths.push(path);
        }
        for (name, path) in entries(&store.root().join("unfinished"))? {
            let key = key(&name);
            let recorded = key.is_some_and(|key| store.log().find(key).is_some());
            let claimed = key.is_some_and(|key| store.is_claimed(key));
            if (recorded || old(&path)) && !claimed {
                self.told.unfinished.add(weight(&path));
                self.paths.push(path);
            }
        }
        for (name, path) in entries(&store.root().join("logs"))? {
            // The log of a step that failed has no record.
            let kept = key(&name).is_some_and(|key| self.keys.contains(&key));
            if !kept && old(&path) {
                self.told.logs.add(weight(&path));
                self.paths.push(path);
            }
        }
        for (_, path) in entries(&store.root().join("code"))? {
            if !codes.contains(&path) {
                self.told.code.add(weight(&path));
                self.paths.push(path);
            }
        }
        Ok(())
    }

    /// Removes it. Only for who holds the store alone, and held it when the plan was made.
    pub(crate) fn carry_out(
        mut self,
        store: &Store,
        gauge: &dyn Gauge,
        cancel: &AtomicBool,
    ) -> Result<Collected, EngineError> {
        gauge.total(self.objects.len(), self.told.objects.bytes);
        if cancel.load(Ordering::Relaxed) {
            return Ok(Collected { cancelled: true, ..Collected::default() });
        }
        self.told.records.bytes = store.log().compact(&|key| self.keys.contains(&key))?;
        store.log().refresh()?;
        store.log().tidy()?;
        let mut done = Heap::default();
        for (object, size) in &self.objects {
            if cancel.load(Ordering::Relaxed) {
                self.told.objects = done;
                self.told.cancelled = true;
                return Ok(self.told);
            }
            remove(&store.object(*object))?;
            done.add(*size);
            gauge.read(*size);
        }
        self.paths.iter().try_for_each(|path| remove(path))?;
        Ok(self.told)
    }
}

/// What dead processes left of their running steps.
pub(crate) fn scratch(store: &Store) -> Result<Heap, EngineError> {
    let mut heap = Heap::default();
    for (_, path) in entries(&store.root().join("scratch"))? {
        if !objects::is_held(&path) {
            heap.add(weight(&path));
        }
    }
    Ok(heap)
}

/// Removes a file or a folder; one that is gone already is none to remove.
fn remove(path: &Path) -> Result<(), EngineError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(e) => Err(e),
    };
    match removed {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(EngineError::io("remove", path)),
    }
}

/// When a file was last written: seconds since 1970; 0 where that is not known.
fn modified(path: &Path) -> u64 {
    let time = fs::symlink_metadata(path).and_then(|metadata| metadata.modified()).ok();
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_secs())
}

/// The bytes of a file, or of all files below a folder.
fn weight(path: &Path) -> u64 {
    let files = walkdir::WalkDir::new(path).into_iter().flatten();
    let files = files.filter(|entry| !entry.file_type().is_dir());
    files.map(|entry| entry.metadata().map_or(0, |metadata| metadata.len())).sum()
}
