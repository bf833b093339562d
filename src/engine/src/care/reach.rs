//! Which records are needed, and by what: the lines of repro.lock, and the inputs of a record that is
//! kept.
//!
//! A record is reached by a line with its key. It needs the records that made what it read: without
//! them a plan could not tell that its step is fresh. A record has the digests of its inputs, not the
//! keys of who made them, and every record that made these bytes is kept. Where an input is a folder
//! inside of an artifact, the digest is that of the files below it; so the folders of a list are
//! looked up by their digests too.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::{ErrorKind, Read};

use crate::EngineError;
use crate::digest::Digest;
use crate::key::Component;
use crate::record::Record;
use crate::store::Store;
use crate::store::manifest::{self, Listed, Manifest};

/// The records of a store with what each needs.
pub(super) struct Graph {
    pub(super) records: Vec<Record>,
    /// By record: the objects that it names, lists and their files among them.
    pub(super) objects: Vec<Vec<Digest>>,
    /// By record: the records that made what it read, and those that read what it made.
    needs: Vec<Vec<usize>>,
    readers: Vec<Vec<usize>>,
    by_key: HashMap<Digest, usize>,
}

impl Graph {
    /// Reads the lists of all folders that the records name.
    ///
    /// # Errors
    /// An object cannot be read, though it is there.
    pub(super) fn of(store: &Store, records: Vec<Record>) -> Result<Self, EngineError> {
        let mut lists: HashMap<Digest, Option<Manifest>> = HashMap::new();
        let mut objects = Vec::with_capacity(records.len());
        // Who made what a step may read.
        let mut makers: HashMap<Digest, Vec<usize>> = HashMap::new();
        for (number, record) in records.iter().enumerate() {
            let mut named = Vec::new();
            for digest in record.outputs.values() {
                if !lists.contains_key(digest) {
                    lists.insert(*digest, list(store, *digest)?);
                }
                named.push(*digest);
                makers.entry(*digest).or_default().push(number);
                if let Some(Some(list)) = lists.get(digest) {
                    named.extend(list.files.iter().map(|file| file.digest));
                    for folder in folders(list) {
                        makers.entry(below(list, folder).digest()).or_default().push(number);
                    }
                }
            }
            named.sort_unstable();
            named.dedup();
            objects.push(named);
        }
        let needs = records.iter().map(|record| {
            let read = record.components.0.iter().filter_map(|component| match component {
                Component::Artifact { digest, .. } => makers.get(digest),
                _ => None,
            });
            let mut needs: Vec<usize> = read.flatten().copied().collect();
            needs.sort_unstable();
            needs.dedup();
            needs
        });
        let needs: Vec<Vec<usize>> = needs.collect();
        let mut readers = vec![Vec::new(); records.len()];
        for (reader, needs) in needs.iter().enumerate() {
            needs.iter().for_each(|made| readers[*made].push(reader));
        }
        let by_key = records.iter().enumerate().map(|(at, record)| (record.key, at)).collect();
        Ok(Self { records, objects, needs, readers, by_key })
    }

    /// The record of a key.
    pub(super) fn of_key(&self, key: Digest) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// Marks records, and all that they need.
    pub(super) fn mark(&self, marked: &mut [bool], roots: impl IntoIterator<Item = usize>) {
        let mut left: Vec<usize> = roots.into_iter().collect();
        while let Some(record) = left.pop() {
            if !std::mem::replace(&mut marked[record], true) {
                left.extend(&self.needs[record]);
            }
        }
    }

    /// A record and all that need it, of those that are marked.
    pub(super) fn needing(&self, marked: &[bool], record: usize) -> BTreeSet<usize> {
        let (mut found, mut left) = (BTreeSet::new(), vec![record]);
        while let Some(record) = left.pop() {
            if marked[record] && found.insert(record) {
                left.extend(&self.readers[record]);
            }
        }
        found
    }
}

/// The folders inside a list, at any depth.
fn folders(list: &Manifest) -> HashSet<&str> {
    let mut folders = HashSet::new();
    for file in &list.files {
        let mut name = file.name.as_str();
        while let Some((folder, _)) = name.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            name = folder;
        }
    }
    folders
}

/// As [`Manifest::below`], for a list that is sorted, as all are: looks at no other files.
fn below(list: &Manifest, folder: &str) -> Manifest {
    let start = format!("{folder}/");
    let first = list.files.partition_point(|file| *file.name < *start);
    let inside = list.files[first..].iter().map_while(|file| {
        let name = file.name.strip_prefix(&start)?.to_owned();
        Some(Listed { name, ..*file })
    });
    Manifest::of(inside.collect())
}

/// The files that an object lists; `None` if it is no list, or not there.
fn list(store: &Store, digest: Digest) -> Result<Option<Manifest>, EngineError> {
    let path = store.object(digest);
    let mut file = match File::open(&path) {
        Ok(file) => file,
        // Lost, or a link that leads nowhere: its step runs again.
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(EngineError::io("read", &path)(e)),
    };
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Ok(None);
    }
    let io = EngineError::io("read", &path);
    let mut bytes = Vec::new();
    let head = manifest::HEADER.len() as u64;
    let read = (&mut file).take(head).read_to_end(&mut bytes).and_then(|_| {
        match bytes == manifest::HEADER.as_bytes() {
            true => file.read_to_end(&mut bytes).map(|_| true),
            false => Ok(false),
        }
    });
    match read.map_err(io)? {
        true => Ok(String::from_utf8(bytes).ok().and_then(|text| Manifest::parse(&text))),
        false => Ok(None),
    }
}
