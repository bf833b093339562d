//! The files of a crate that its library is made of, each with a digest.
//!
//! Modules are followed from the library's first file. A file that only test modules lead to is kept
//! out; one that no module leads to is kept in, because a macro may.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::Error;
use crate::manifest::Manifest;
use crate::syntax::{self, Declared, Normal};
use crate::tokens::Call;

/// What a crate's library is made of.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// Path, relative to the crate's folder -> digest.
    pub(crate) files: BTreeMap<String, String>,
    /// Variables of the build that are compiled in.
    pub(crate) variables: BTreeSet<String>,
    /// Files outside `src/` that are compiled in.
    pub(crate) outside: BTreeSet<PathBuf>,
}

/// Reads the sources of the crate in a folder.
///
/// # Errors
/// A file cannot be read, or code embeds a file whose path cannot be told.
pub(crate) fn read(folder: &Path, manifest: &Manifest) -> Result<Sources, Error> {
    let folder = &plain(folder);
    let mut walk = Walk::new(folder);
    let root = folder.join(&manifest.library);
    walk.follow(vec![(root, true, false)])?;
    if let Some(script) = &manifest.script {
        walk.follow(vec![(folder.join(script), true, false)])?;
    }
    let tests = std::mem::take(&mut walk.tests);
    walk.follow(tests.into_iter().map(|(path, first)| (path, first, true)).collect())?;
    walk.rest(manifest)?;
    walk.embedded(manifest)?;
    Ok(walk.sources)
}

struct Walk<'a> {
    folder: &'a Path,
    sources: Sources,
    /// The files that modules lead to -> whether only tests have them.
    seen: BTreeMap<PathBuf, bool>,
    /// Files that test modules lead to, yet to be followed.
    tests: Vec<(PathBuf, bool)>,
    /// Where a call stands, and what it is.
    calls: Vec<(PathBuf, Call)>,
    test_calls: Vec<(PathBuf, Call)>,
}

impl<'a> Walk<'a> {
    fn new(folder: &'a Path) -> Self {
        Self {
            folder,
            sources: Sources::default(),
            seen: BTreeMap::new(),
            tests: Vec::new(),
            calls: Vec::new(),
            test_calls: Vec::new(),
        }
    }

    /// Reads files and all that their modules lead to. Of each file: whether it names the folder of
    /// its modules, as `lib.rs` and `mod.rs` do, and whether only tests have it.
    fn follow(&mut self, mut queue: Vec<(PathBuf, bool, bool)>) -> Result<(), Error> {
        while let Some((path, first, test)) = queue.pop() {
            let path = plain(&path);
            // What the library has, tests may have too.
            if self.seen.get(&path).is_some_and(|known| !known || test) || !path.is_file() {
                continue;
            }
            self.seen.insert(path.clone(), test);
            for module in self.file(&path, test)? {
                for (path, first) in places(&path, first, &module) {
                    if module.test && !test {
                        self.tests.push((path, first));
                    } else {
                        queue.push((path, first, test));
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes a file in, unless only tests have it; returns the modules that it declares.
    fn file(&mut self, path: &Path, test: bool) -> Result<Vec<Declared>, Error> {
        let bytes = fs::read(path).map_err(|error| Error::read(path, &error))?;
        let (digest, normal) = digest(&bytes);
        let normal = normal.map(|normal| {
            let placed = |call: Call| (path.to_path_buf(), call);
            let calls = if test { &mut self.test_calls } else { &mut self.calls };
            calls.extend(normal.calls.into_iter().map(placed));
            self.test_calls.extend(normal.test_calls.into_iter().map(placed));
            normal.modules
        });
        if !test {
            let name = self.name(path);
            self.sources.files.insert(name, digest);
        }
        Ok(normal.unwrap_or_default())
    }

    /// Takes in what is left below `src/`: Rust files that no module leads to, and files of other
    /// kinds, unless only tests embed them.
    fn rest(&mut self, manifest: &Manifest) -> Result<(), Error> {
        let source = self.folder.join("src");
        let targets: Vec<PathBuf> =
            manifest.programs.iter().map(|path| self.folder.join(path)).collect();
        let live: BTreeSet<PathBuf> = self.paths(&self.calls);
        let tests: BTreeSet<PathBuf> = self.paths(&self.test_calls);
        for entry in walkdir::WalkDir::new(&source).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                // A crate whose library lies elsewhere.
                Err(_) if !source.exists() => return Ok(()),
                Err(error) => return Err(Error(error.to_string())),
            };
            let path = entry.path();
            if !entry.file_type().is_file() || self.seen.contains_key(path) {
                continue;
            }
            let program = targets.iter().any(|target| path.starts_with(target));
            let for_tests = tests.contains(path) && !live.contains(path);
            if program || for_tests {
                continue;
            }
            if path.extension().is_some_and(|end| end == "rs") {
                self.follow(vec![(path.to_path_buf(), false, false)])?;
            } else {
                self.bytes(path)?;
            }
        }
        Ok(())
    }

    /// Takes in the files outside `src/` that code embeds.
    fn embedded(&mut self, manifest: &Manifest) -> Result<(), Error> {
        for (file, call) in std::mem::take(&mut self.calls) {
            match &call {
                Call::Variable(name) => {
                    self.sources.variables.insert(name.clone());
                }
                Call::Made if manifest.script.is_some() => {}
                Call::File(_) | Call::Beside(_) => {
                    let path = self.path(&file, &call);
                    if !self.sources.files.contains_key(&self.name(&path)) {
                        self.bytes(&path)?;
                        self.sources.outside.insert(path);
                    }
                }
                Call::Made => {
                    return Err(Error(format!(
                        "{}: embeds a file of OUT_DIR, but the crate has no build script",
                        file.display()
                    )));
                }
                Call::Unknown(text) => {
                    return Err(Error(format!(
                        "{}: cannot tell which file `{text}` embeds, so it would be missing from \
                         the code's fingerprint; write its path out",
                        file.display()
                    )));
                }
            }
        }
        Ok(())
    }

    fn bytes(&mut self, path: &Path) -> Result<(), Error> {
        let bytes = fs::read(path).map_err(|error| Error::read(path, &error))?;
        let name = self.name(path);
        self.sources.files.insert(name, blake3::hash(&bytes).to_hex().to_string());
        Ok(())
    }

    /// The files that calls embed.
    fn paths(&self, calls: &[(PathBuf, Call)]) -> BTreeSet<PathBuf> {
        calls.iter().map(|(file, call)| self.path(file, call)).collect()
    }

    fn path(&self, file: &Path, call: &Call) -> PathBuf {
        match call {
            Call::File(name) => plain(&file.parent().unwrap_or(file).join(name)),
            Call::Beside(name) => plain(&self.folder.join(name.trim_start_matches('/'))),
            _ => PathBuf::new(),
        }
    }

    /// A file by its path relative to the crate's folder, with `/` everywhere.
    fn name(&self, path: &Path) -> String {
        let ups = self.folder.ancestors().enumerate();
        let mut shared =
            ups.filter_map(|(ups, folder)| Some((ups, path.strip_prefix(folder).ok()?)));
        let (ups, inner) = shared.next().unwrap_or((0, path));
        let up = std::iter::repeat_n("..".into(), ups);
        let parts: Vec<_> = up.chain(inner.iter().map(|part| part.to_string_lossy())).collect();
        parts.join("/")
    }
}

/// The digest of a Rust file, and its normal form; a file that does not parse counts by its bytes.
pub(crate) fn digest(bytes: &[u8]) -> (String, Option<Normal>) {
    match std::str::from_utf8(bytes).ok().and_then(syntax::normal) {
        Some(normal) => (normal.digest.clone(), Some(normal)),
        None => (blake3::hash(bytes).to_hex().to_string(), None),
    }
}

/// The files that a module may be in; of each, whether it names the folder of its own modules.
fn places(file: &Path, first: bool, module: &Declared) -> Vec<(PathBuf, bool)> {
    let beside = file.parent().unwrap_or(file);
    let mut folder = beside.to_path_buf();
    if !first {
        folder.push(file.file_stem().unwrap_or_default());
    }
    folder.extend(&module.inside);
    let mut found = vec![
        (folder.join(format!("{}.rs", module.name)), false),
        (folder.join(&module.name).join("mod.rs"), true),
    ];
    let from = if module.inside.is_empty() { beside } else { &folder };
    found.extend(module.paths.iter().map(|path| (from.join(path), true)));
    found
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(plain.components().next_back(), Some(Component::Normal(_))) =>
            {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}
