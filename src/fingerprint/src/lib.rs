//! The identity of a crate's code: its own source, that of the workspace crates it is built from,
//! the locked versions of everything else, and how it is built.
//!
//! It is computed when the binary is built and embedded in it, so that a stale binary can never file
//! its results under new code's key. Its parts stay apart, so that a reason can name the one that
//! moved.
//!
//! | in the fingerprint | part | why |
//! |---|---|---|
//! | each Rust file of the library, by its normal form ([`syntax`]) | `crate corpus: src/scan.rs` | it is the code |
//! | a Rust file that no module leads to | the same | a macro may lead to it |
//! | a file of another kind below `src/`, and one that code embeds, by its bytes | the same | it is compiled in |
//! | a Rust file that does not parse, by its bytes | the same | nothing is known of it |
//! | the build script of a crate | `crate corpus: build.rs` | it makes code |
//! | edition, feature table, settings of `[lib]`; dependencies that are renamed, optional or for one target | `crate corpus: edition`, `features` … | they choose what is compiled, and from what |
//! | version and checksum of each package; who uses which, where several versions are locked | `package arrow-ipc` | it is code too |
//! | the features that the workspace's crates ask of a package | `package arrow-ipc: features` | they choose what of it is compiled |
//! | settings of the profile: opt-level, codegen-units, lto, panic, checks; those for one package of the closure | `profile lto`, `profile corpus codegen-units` | they decide the machine code |
//! | target, target features, `RUSTFLAGS` but for lints | `target`, `rustflags` | the same |
//! | the compiler's version | `rustc` | the same |
//! | variables that code reads by `env!` | `variable NAME` | they are compiled in |
//! | the version of this form | `fingerprint` | other forms do not compare |
//!
//! | kept out | why |
//! |---|---|
//! | comments, documentation (also inside macros), layout | they make no code. A derive makes help texts of documentation: what a command says of itself is no result |
//! | what rustfmt writes in two ways: commas behind a last element, braces around a single expression of an arm or closure, the order of imports, `x: x` | the same meaning |
//! | how a text is escaped or continued | only what it says is compiled |
//! | items under `cfg(test)`, `#[test]`, files that only those lead to, `tests/`, `benches/`, `examples/` | they are not in the library |
//! | attributes for people and lints: `allow`, `expect`, `must_use`, `deprecated` … | they choose warnings |
//! | a crate's own programs (`src/main.rs`, `src/bin/`) | the binary links its library |
//! | dev-dependencies, lints, version, description, order and comments of a manifest | they change no library. A version that code reads by `env!` counts |
//! | version requirements | the lock says what is built |
//! | paths of this machine, modification times | the same source is the same code anywhere |
//! | workspace crates and packages outside the closure | the stage cannot call them |
//!
//! Left out, because a build script cannot see them: features given on the command line
//! (`--features train/gemm`), features that packages outside a closure ask of packages inside it,
//! `cargo --config`, the line numbers in messages of panics.

mod attributes;
mod build;
mod imports;
mod lock;
mod manifest;
mod sources;
mod syntax;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub use build::{Build, PROFILE_VARIABLES};
use lock::Lock;
use manifest::Manifest;
use sources::Sources;

/// The version of a fingerprint's form.
///
/// - 1: all files of a crate, by their bytes.
/// - 2: files one by one, in normal form; manifests, features and profiles by what counts of them.
const FORMAT: u32 = 2;

/// What can go wrong while reading the workspace's sources.
#[derive(Debug)]
pub struct Error(String);

impl Error {
    fn read(path: &Path, error: &std::io::Error) -> Self {
        Self(format!("cannot read {}: {error}", path.display()))
    }
}

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
    /// What each part is about -> its digest, version or setting.
    pub parts: BTreeMap<String, String>,
}

/// A workspace, read once for all its crates.
pub struct Workspace {
    root: PathBuf,
    build: Build,
    lock: Lock,
    table: toml::Table,
    /// By name: its folder, its manifest, and its sources once they were asked for.
    crates: BTreeMap<String, Member>,
    /// Package -> the features that the workspace's crates ask of it.
    asked: BTreeMap<String, BTreeSet<String>>,
}

struct Member {
    folder: PathBuf,
    manifest: Manifest,
    sources: Option<Sources>,
}

impl Workspace {
    /// Reads `Cargo.lock`, `Cargo.toml` and the manifests of all members below `root`.
    ///
    /// # Errors
    /// A file is missing or is not what Cargo writes.
    pub fn read(root: &Path, build: Build) -> Result<Self, Error> {
        let path = root.join("Cargo.lock");
        let text = std::fs::read_to_string(&path).map_err(|error| Error::read(&path, &error))?;
        let lock = Lock::parse(&text)?;
        let table = manifest::table(&root.join("Cargo.toml"))?;
        let mut crates = BTreeMap::new();
        for folder in manifest::members(root, &table)? {
            let manifest = Manifest::read(&folder, &table)?;
            let name = manifest.name.clone();
            crates.insert(name, Member { folder, manifest, sources: None });
        }
        let asked = asked(&crates);
        Ok(Self { root: root.to_path_buf(), build, lock, table, crates, asked })
    }

    /// The members below a folder of the workspace, by name.
    pub fn members_below(&self, folder: &str) -> Vec<String> {
        let folder = self.root.join(folder);
        let below = self.crates.iter().filter(|(_, member)| member.folder.starts_with(&folder));
        below.map(|(name, _)| name.clone()).collect()
    }

    /// The files and folders that the fingerprints asked for so far were made of: a build that
    /// watches them sees whatever moves one.
    pub fn watched(&self) -> Vec<PathBuf> {
        let mut watched = vec![self.root.join("Cargo.lock"), self.root.join("Cargo.toml")];
        for Member { folder, manifest, sources } in self.crates.values() {
            watched.push(folder.join("Cargo.toml"));
            if let Some(sources) = sources {
                // The folder, so that a new file is seen.
                watched.push(folder.join("src"));
                watched.extend(manifest.script.iter().map(|script| folder.join(script)));
                watched.extend(sources.outside.iter().cloned());
            }
        }
        watched.retain(|path| path.exists());
        watched
    }

    /// The variables that code of the fingerprints asked for so far reads when it is compiled.
    pub fn variables(&self) -> BTreeSet<String> {
        let sources = self.crates.values().filter_map(|member| member.sources.as_ref());
        sources.flat_map(|sources| &sources.variables).cloned().collect()
    }

    /// The fingerprint of a workspace crate.
    ///
    /// # Errors
    /// The crate is not of this workspace, a file cannot be read, or code embeds a file whose path
    /// cannot be told.
    pub fn fingerprint(&mut self, name: &str) -> Result<Fingerprint, Error> {
        let closure = self.closure(name)?;
        let names = closure.keys().map(|at| self.lock.packages[*at].name.clone()).collect();
        let mut parts = self.build.parts(&self.table, &names);
        parts.insert("fingerprint".to_owned(), FORMAT.to_string());
        for at in closure.keys() {
            let name = &self.lock.packages[*at].name;
            if let Some(features) = self.asked.get(name) {
                let kind = if self.is_member(*at) { "crate" } else { "package" };
                let features: Vec<&str> = features.iter().map(String::as_str).collect();
                let features =
                    if features.is_empty() { "none".to_owned() } else { features.join(", ") };
                parts.insert(format!("{kind} {name}: features asked for"), features);
            }
        }
        self.packages(&closure, &mut parts)?;
        for name in names {
            if let Some(member) = self.crates.get_mut(&name) {
                member.parts(&self.build, &mut parts)?;
            }
        }
        Ok(Fingerprint { digest: digest(&parts), parts })
    }

    fn is_member(&self, at: usize) -> bool {
        let package = &self.lock.packages[at];
        package.checksum.is_none()
            && package.source.is_none()
            && self.crates.contains_key(&package.name)
    }

    /// What a crate is built from, itself included, each with those that use it.
    fn closure(&self, name: &str) -> Result<BTreeMap<usize, Vec<usize>>, Error> {
        let first = self.lock.find(name)?;
        let mut closure = BTreeMap::from([(first, Vec::new())]);
        let mut queue = vec![first];
        while let Some(at) = queue.pop() {
            let package = &self.lock.packages[at];
            let kept = match self.crates.get(&package.name).filter(|_| self.is_member(at)) {
                Some(member) => Some(&member.manifest.dependencies),
                None if package.checksum.is_none() && package.source.is_none() => {
                    return Err(Error(format!(
                        "the package `{}` lies outside the workspace: its code cannot be followed; \
                         make it a member",
                        package.name
                    )));
                }
                None => None,
            };
            for dependency in self.lock.dependencies(at)? {
                if kept.is_some_and(|kept| !kept.contains(&self.lock.packages[dependency].name)) {
                    continue;
                }
                let users = closure.entry(dependency).or_insert_with(|| {
                    queue.push(dependency);
                    Vec::new()
                });
                users.push(at);
            }
        }
        Ok(closure)
    }

    /// The parts of the packages that are no members: version and checksum; who uses it as well,
    /// where there are several versions of it.
    fn packages(
        &self,
        closure: &BTreeMap<usize, Vec<usize>>,
        parts: &mut BTreeMap<String, String>,
    ) -> Result<(), Error> {
        let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in closure.keys() {
            by_name.entry(&self.lock.packages[*at].name).or_default().push(*at);
        }
        let called = |at: &usize| {
            let package = &self.lock.packages[*at];
            match by_name.get(package.name.as_str()) {
                Some(versions) if versions.len() > 1 => {
                    format!("{} {}", package.name, package.version)
                }
                _ => package.name.clone(),
            }
        };
        for (name, versions) in &by_name {
            let versions: Vec<&usize> =
                versions.iter().filter(|at| !self.is_member(**at)).collect();
            let several = versions.len() > 1;
            let mut texts: Vec<String> = Vec::new();
            for at in versions {
                let package = &self.lock.packages[*at];
                let proof = package.checksum.as_ref().or(package.source.as_ref());
                let proof = proof.map_or("", String::as_str);
                let mut text = format!("{} {proof}", package.version);
                if several {
                    let mut users: Vec<String> = closure[at].iter().map(called).collect();
                    users.sort();
                    users.dedup();
                    text += &format!(" for {}", users.join(", "));
                }
                texts.push(text);
            }
            if !texts.is_empty() {
                texts.sort();
                parts.insert(format!("package {name}"), texts.join("; "));
            }
        }
        Ok(())
    }
}

impl Member {
    /// The parts of a crate of the workspace.
    fn parts(&mut self, build: &Build, parts: &mut BTreeMap<String, String>) -> Result<(), Error> {
        let Self { folder, manifest, sources } = self;
        let sources = match sources {
            Some(sources) => sources,
            None => sources.insert(sources::read(folder, manifest)?),
        };
        let of = |what: &str| format!("crate {}: {what}", manifest.name);
        for (file, digest) in &sources.files {
            parts.insert(of(file), digest.clone());
        }
        for (what, setting) in &manifest.settings {
            parts.insert(of(what), setting.clone());
        }
        for name in &sources.variables {
            match name.as_str() {
                "CARGO_PKG_VERSION" => _ = parts.insert(of("version"), manifest.version.clone()),
                // It is another on every machine.
                "CARGO_MANIFEST_DIR" => {}
                name if name.starts_with("CARGO_PKG_") => {}
                name => {
                    let value = build.variables.get(name);
                    let value = value.cloned().unwrap_or_else(|| "not set".to_owned());
                    parts.insert(format!("variable {name}"), value);
                }
            }
        }
        Ok(())
    }
}

/// The features that the crates of the workspace ask of packages, taken together, as Cargo does.
/// What only build scripts use is built apart from the rest, and asks for nothing here.
fn asked(crates: &BTreeMap<String, Member>) -> BTreeMap<String, BTreeSet<String>> {
    let manifests = || crates.values().map(|member| &member.manifest);
    let for_script: BTreeSet<&String> = manifests().flat_map(|m| &m.for_script).collect();
    let used: BTreeSet<&String> = manifests().flat_map(|m| m.asked.keys()).collect();
    let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for manifest in manifests() {
        if for_script.contains(&manifest.name) && !used.contains(&manifest.name) {
            continue;
        }
        for (package, features) in &manifest.asked {
            asked.entry(package.clone()).or_default().extend(features.iter().cloned());
        }
    }
    asked
}

/// One digest for all parts: each name and value framed by its length.
fn digest(parts: &BTreeMap<String, String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for text in parts.iter().flat_map(|(name, value)| [name, value]) {
        frame(&mut hasher, text.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// Hashes a field with its length before it, so that fields cannot run into each other.
fn frame(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}

#[cfg(test)]
mod tests;
