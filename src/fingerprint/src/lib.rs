//! The identity of a crate's code: its own source, that of the workspace crates it is built from,
//! and the locked versions of everything else.
//!
//! It is computed when the binary is built and embedded in it, so that a stale binary can never file
//! its results under new code's key.
//!
//! | in the fingerprint | why |
//! |---|---|
//! | every file below `src/` of each workspace crate of the closure, by path and bytes | it is the code, or embedded by it |
//! | the `Cargo.toml` of each of these crates | features and dependencies |
//! | name, version and checksum of each registry package of the closure | it is code too |
//! | the compiler's version | it decides the machine code |
//!
//! | kept out | why |
//! |---|---|
//! | `tests/`, `benches/` and `examples/` of a crate, and its dev-dependencies | they are not in the binary |
//! | paths of this machine, modification times | the same source is the same code anywhere |
//! | workspace crates and packages outside the closure | the stage cannot call them |
//!
//! Left out so far: comments and layout count as code.

mod lock;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lock::Lock;

/// What can go wrong while reading the workspace's sources.
#[derive(Debug)]
pub struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// The identity of one crate's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// BLAKE3 of all parts, in hexadecimal.
    pub digest: String,
    /// `crate NAME` -> digest of its sources, `package NAME` -> version and checksum,
    /// `rustc` -> version.
    pub parts: BTreeMap<String, String>,
}

/// A workspace, read once for all its crates.
pub struct Workspace {
    lock: Lock,
    /// Name -> folder of each workspace crate.
    folders: BTreeMap<String, PathBuf>,
    rustc: String,
}

impl Workspace {
    /// Reads `Cargo.lock` below `root` and the manifests of the crates in `folders`.
    ///
    /// # Errors
    /// A file is missing or is not what Cargo writes.
    pub fn read(root: &Path, folders: &[PathBuf], rustc: &str) -> Result<Self, Error> {
        let lock = Lock::parse(&read(&root.join("Cargo.lock"))?)?;
        let mut named = BTreeMap::new();
        for folder in folders {
            named.insert(manifest_name(folder)?, folder.clone());
        }
        Ok(Self { lock, folders: named, rustc: rustc.to_owned() })
    }

    /// The fingerprint of a workspace crate.
    ///
    /// # Errors
    /// The crate is not of this workspace, or a file cannot be read.
    pub fn fingerprint(&self, name: &str) -> Result<Fingerprint, Error> {
        let mut parts = BTreeMap::from([("rustc".to_owned(), self.rustc.clone())]);
        let mut queue = vec![self.lock.find(name)?];
        let mut seen = BTreeSet::new();
        while let Some(at) = queue.pop() {
            if !seen.insert(at) {
                continue;
            }
            let package = &self.lock.packages[at];
            let kept = match self.folders.get(&package.name).filter(|_| package.checksum.is_none())
            {
                Some(folder) => {
                    parts.insert(format!("crate {}", package.name), sources(folder)?);
                    Some(dependencies(folder)?)
                }
                None => {
                    let checksum = package.checksum.as_deref().unwrap_or("no checksum");
                    parts.insert(
                        format!("package {} {}", package.name, package.version),
                        checksum.to_owned(),
                    );
                    None
                }
            };
            for dependency in self.lock.dependencies(at)? {
                let name = &self.lock.packages[dependency].name;
                if kept.as_ref().is_none_or(|kept| kept.contains(name)) {
                    queue.push(dependency);
                }
            }
        }
        Ok(Fingerprint { digest: digest(&parts), parts })
    }
}

/// One digest for all parts: each name and value framed by its length.
fn digest(parts: &BTreeMap<String, String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in parts.iter().flat_map(|(name, value)| [name, value]) {
        frame(&mut hasher, text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// Digest of a crate's manifest and of all files below its `src/`, by relative path and bytes.
fn sources(folder: &Path) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    frame(&mut hasher, read(&folder.join("Cargo.toml"))?.as_bytes());
    let source = folder.join("src");
    for entry in walkdir::WalkDir::new(&source).sort_by_file_name() {
        let entry = entry.map_err(|error| Error(error.to_string()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let inner = entry.path().strip_prefix(&source).unwrap_or(entry.path());
        let name: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        frame(&mut hasher, name.join("/").as_bytes());
        let bytes = fs::read(entry.path())
            .map_err(|error| Error(format!("cannot read {}: {error}", entry.path().display())))?;
        frame(&mut hasher, &bytes);
    }
    Ok(hasher.finalize().to_hex().to_string())
}

/// Hashes a field with its length before it, so that fields cannot run into each other.
fn frame(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

/// The packages that a crate's binary is built from: `Cargo.lock` lists dev-dependencies too.
fn dependencies(folder: &Path) -> Result<BTreeSet<String>, Error> {
    let manifest = manifest(folder)?;
    let mut names = BTreeSet::new();
    let mut collect = |table: &toml::Table| {
        for kind in ["dependencies", "build-dependencies"] {
            let Some(toml::Value::Table(entries)) = table.get(kind) else { continue };
            for (name, value) in entries {
                let renamed = value.get("package").and_then(toml::Value::as_str);
                names.insert(renamed.unwrap_or(name).to_owned());
            }
        }
    };
    collect(&manifest);
    if let Some(toml::Value::Table(targets)) = manifest.get("target") {
        targets.values().filter_map(toml::Value::as_table).for_each(&mut collect);
    }
    Ok(names)
}

fn manifest_name(folder: &Path) -> Result<String, Error> {
    manifest(folder)?
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(toml::Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| Error(format!("{}: no package name", folder.join("Cargo.toml").display())))
}

fn manifest(folder: &Path) -> Result<toml::Table, Error> {
    let path = folder.join("Cargo.toml");
    read(&path)?.parse().map_err(|error| Error(format!("{}: {error}", path.display())))
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path)
        .map_err(|error| Error(format!("cannot read {}: {error}", path.display())))
}

#[cfg(test)]
mod tests;
