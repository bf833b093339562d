//! The objects of a store: read and checked by several threads, listed, and put aside.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Gauge;
use crate::EngineError;
use crate::digest::Digest;
use crate::store::Store;
use crate::store::manifest::{self, Manifest};

/// Bytes that are read at a time.
const PIECE: usize = 256 << 10;

/// What is wrong with an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// Its bytes are others.
    Damaged,
    /// A folder or a link stands in its place.
    NotAFile,
    /// It could not be read: what the system said.
    Unreadable(String),
}

/// An object that was looked at.
pub(super) struct Looked {
    pub(super) digest: Digest,
    /// Its length in bytes, as far as it could be read.
    pub(super) bytes: u64,
    /// What is wrong; otherwise the files that it lists, if it is a folder.
    pub(super) found: Result<Option<Manifest>, Fault>,
}

/// Reads objects and checks their digests; fewer than were asked for once `cancel` is set.
pub(super) fn check(
    store: &Store,
    digests: &[Digest],
    threads: usize,
    gauge: &dyn Gauge,
    cancel: &AtomicBool,
) -> Vec<Looked> {
    let next = AtomicUsize::new(0);
    let looked = Mutex::new(Vec::with_capacity(digests.len()));
    let work = || {
        while let Some(digest) = digests.get(next.fetch_add(1, Ordering::Relaxed)) {
            let Some(found) = look(store, *digest, gauge, cancel) else { return };
            looked.lock().unwrap_or_else(PoisonError::into_inner).push(found);
        }
    };
    std::thread::scope(|scope| {
        let threads = threads.clamp(1, digests.len().max(1));
        (1..threads).for_each(|_| drop(scope.spawn(work)));
        work();
    });
    looked.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Looks at one; `None` if it was cut short.
fn look(store: &Store, digest: Digest, gauge: &dyn Gauge, cancel: &AtomicBool) -> Option<Looked> {
    let path = store.object(digest);
    let mut bytes = 0;
    let found = match fs::symlink_metadata(&path) {
        Err(e) if e.kind() == ErrorKind::NotFound => Err(Fault::Missing),
        Err(e) => Err(Fault::Unreadable(e.to_string())),
        Ok(metadata) if !metadata.is_file() => Err(Fault::NotAFile),
        Ok(_) => match read(&path, gauge, cancel, &mut bytes) {
            Ok(None) => return None,
            Ok(Some((found, list))) if found == digest => Ok(list),
            Ok(Some(_)) => Err(Fault::Damaged),
            Err(e) => Err(Fault::Unreadable(e.to_string())),
        },
    };
    Some(Looked { digest, bytes, found })
}

/// The digest of a file, and the list of files that it is, if it is one.
fn read(
    path: &Path,
    gauge: &dyn Gauge,
    cancel: &AtomicBool,
    bytes: &mut u64,
) -> io::Result<Option<(Digest, Option<Manifest>)>> {
    let mut file = File::open(path)?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut list: Option<Vec<u8>> = None;
    loop {
        let count = match file.read(&mut piece) {
            Ok(count) => count,
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        if cancel.load(Ordering::Relaxed) {
            return Ok(None);
        }
        if *bytes == 0 && piece[..count].starts_with(manifest::HEADER.as_bytes()) {
            list = Some(Vec::new());
        }
        if count == 0 {
            break;
        }
        hasher.update(&piece[..count]);
        if let Some(list) = &mut list {
            list.extend_from_slice(&piece[..count]);
        }
        *bytes += count as u64;
        gauge.read(count as u64);
    }
    let list = list.and_then(|list| String::from_utf8(list).ok());
    Ok(Some((hasher.into(), list.and_then(|list| Manifest::parse(&list)))))
}

/// What the folder of the objects has.
pub(super) struct Listing {
    /// Objects with their sizes in bytes, sorted.
    pub(super) objects: Vec<(Digest, u64)>,
    /// What no object's name could be.
    pub(super) stray: Vec<PathBuf>,
}

/// Lists the objects of a store.
pub(super) fn list(store: &Store) -> Result<Listing, EngineError> {
    let mut listing = Listing { objects: Vec::new(), stray: Vec::new() };
    let root = store.objects();
    for (head, path) in entries(&root)? {
        let head = head.filter(|head| head.len() == 2);
        let Some(head) = head.filter(|_| path.is_dir() && !path.is_symlink()) else {
            listing.stray.push(path);
            continue;
        };
        for (tail, path) in entries(&path)? {
            let digest = tail.and_then(|tail| Digest::parse(&format!("{head}{tail}")));
            // Names are written in one way only.
            let digest = digest.filter(|digest| store.object(*digest) == path);
            let size = fs::symlink_metadata(&path).map_or(0, |metadata| metadata.len());
            match digest {
                Some(digest) => listing.objects.push((digest, size)),
                None => listing.stray.push(path),
            }
        }
    }
    listing.objects.sort_unstable();
    listing.stray.sort();
    Ok(listing)
}

/// Name and path of what is in a folder; nothing where there is none.
pub(super) fn entries(folder: &Path) -> Result<Vec<(Option<String>, PathBuf)>, EngineError> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(EngineError::io("list", folder)(e)),
    };
    let mut found = Vec::new();
    for entry in listed {
        let entry = entry.map_err(EngineError::io("list", folder))?;
        found.push((entry.file_name().to_str().map(str::to_owned), entry.path()));
    }
    Ok(found)
}

/// The length of an object in bytes; 0 where there is none.
pub(super) fn size(store: &Store, digest: Digest) -> u64 {
    fs::symlink_metadata(store.object(digest)).map_or(0, |metadata| metadata.len())
}

/// Whether a process holds a folder, by a lock on the file in it.
pub(super) fn is_held(folder: &Path) -> bool {
    let lock = File::open(folder.join("lock"));
    lock.is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
}

/// A process whose steps are running, by its working folder.
pub(super) fn at_work(store: &Store) -> Option<u32> {
    let folders = entries(&store.root().join("scratch")).ok()?.into_iter();
    let mut held = folders.filter(|(_, path)| is_held(path));
    held.find_map(|(name, _)| name?.split('-').next()?.parse().ok())
}
