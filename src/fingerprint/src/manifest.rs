//! What of a crate's `Cargo.toml` its library depends on.
//!
//! Versions are not read here: `Cargo.lock` says which ones are built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::Error;

/// A crate's manifest, as far as it counts.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// The package's name.
    pub(crate) name: String,
    /// What `CARGO_PKG_VERSION` says.
    pub(crate) version: String,
    /// The library's first file, relative to the crate's folder.
    pub(crate) library: PathBuf,
    /// The build script, if there is one.
    pub(crate) script: Option<PathBuf>,
    /// Files and folders below `src/` that belong to programs.
    pub(crate) programs: Vec<PathBuf>,
    /// Settings by what they are about, in words.
    pub(crate) settings: BTreeMap<&'static str, String>,
    /// The packages that it is built from: `Cargo.lock` lists those of its tests too.
    pub(crate) dependencies: BTreeSet<String>,
    /// Those of them that only the build script uses.
    pub(crate) for_script: BTreeSet<String>,
    /// Package -> the features that its library asks for, `default` among them.
    pub(crate) asked: BTreeMap<String, BTreeSet<String>>,
}

/// The settings of `[lib]` that change what is built.
const LIBRARY: [&str; 5] = ["name", "path", "crate-type", "proc-macro", "edition"];

impl Manifest {
    /// Reads the manifest in a folder; `root` is that of the workspace.
    ///
    /// # Errors
    /// It cannot be read or names no package.
    pub(crate) fn read(folder: &Path, root: &Table) -> Result<Self, Error> {
        let path = folder.join("Cargo.toml");
        let table = table(&path)?;
        let workspace = root.get("workspace").and_then(Value::as_table);
        let shared = workspace.and_then(|workspace| workspace.get("package"));
        let package = table.get("package").and_then(Value::as_table);
        let field = |name: &str| -> Option<&Value> {
            let own = package?.get(name)?;
            let inherited = own.get("workspace").and_then(Value::as_bool) == Some(true);
            if inherited { shared?.get(name) } else { Some(own) }
        };
        let text = |name: &str| field(name).and_then(Value::as_str).map(str::to_owned);
        let name =
            text("name").ok_or_else(|| Error(format!("{}: no package name", path.display())))?;
        let library = table.get("lib").and_then(Value::as_table);
        let lib_path = library.and_then(|lib| lib.get("path")).and_then(Value::as_str);
        let script = match field("build") {
            Some(Value::String(path)) => Some(PathBuf::from(path)),
            Some(Value::Boolean(false)) => None,
            _ => Some(PathBuf::from("build.rs")).filter(|path| folder.join(path).is_file()),
        };
        let mut manifest = Self {
            name,
            version: text("version").unwrap_or_else(|| "0.0.0".to_owned()),
            library: lib_path.unwrap_or("src/lib.rs").into(),
            script,
            programs: programs(&table),
            settings: BTreeMap::new(),
            dependencies: BTreeSet::new(),
            for_script: BTreeSet::new(),
            asked: BTreeMap::new(),
        };
        manifest.settings.insert("edition", text("edition").unwrap_or_else(|| "2015".to_owned()));
        if let Some(features) = table.get("features").and_then(Value::as_table) {
            manifest.settings.insert("features", flat(features));
        }
        if let Some(mut library) = library.cloned() {
            library.retain(|name, _| LIBRARY.contains(&name));
            if !library.is_empty() {
                manifest.settings.insert("library", flat(&library));
            }
        }
        let known = workspace.and_then(|workspace| workspace.get("dependencies"));
        manifest.depend(&table, known.and_then(Value::as_table));
        Ok(manifest)
    }

    /// Notes the dependencies of all kinds but those of tests.
    fn depend(&mut self, table: &Table, shared: Option<&Table>) {
        let mut special = Vec::new();
        let targets = table.get("target").and_then(Value::as_table);
        let targets = targets.into_iter().flatten();
        let places = targets.filter_map(|(on, table)| Some((on.as_str(), table.as_table()?)));
        for (on, table) in std::iter::once(("", table)).chain(places) {
            for kind in ["dependencies", "build-dependencies"] {
                let Some(entries) = table.get(kind).and_then(Value::as_table) else { continue };
                for (name, own) in entries {
                    let inherited = own.get("workspace").and_then(Value::as_bool) == Some(true);
                    let base = shared.filter(|_| inherited).and_then(|shared| shared.get(name));
                    let wanted = Wanted::of(name, own, base);
                    special.extend(wanted.special(name, on, kind));
                    self.dependencies.insert(wanted.package.clone());
                    if kind == "dependencies" {
                        self.asked.entry(wanted.package).or_default().extend(wanted.features);
                    } else {
                        self.for_script.insert(wanted.package);
                    }
                }
            }
        }
        self.for_script.retain(|package| !self.asked.contains_key(package));
        if !special.is_empty() {
            special.sort();
            self.settings.insert("dependencies", special.join("; "));
        }
    }
}

/// A dependency as a manifest states it.
struct Wanted {
    package: String,
    version: Option<String>,
    optional: bool,
    features: BTreeSet<String>,
}

impl Wanted {
    /// `own` is what the crate says, `base` what the workspace says for it.
    fn of(name: &str, own: &Value, base: Option<&Value>) -> Self {
        let get = |key: &str| own.get(key).or_else(|| base?.get(key));
        let text = |key: &str| get(key).and_then(Value::as_str).map(str::to_owned);
        let whole = |value: &Value| value.as_str().map(str::to_owned);
        let mut features = BTreeSet::new();
        for list in [Some(own), base].into_iter().flatten().filter_map(|side| side.get("features"))
        {
            let list = list.as_array().into_iter().flatten().filter_map(Value::as_str);
            features.extend(list.map(str::to_owned));
        }
        // Where either side asks for the defaults, they are on.
        let off = |side: &Value| side.get("default-features").and_then(Value::as_bool);
        let defaults = match base {
            None => off(own).unwrap_or(true),
            Some(base) => off(own) == Some(true) || off(base).unwrap_or(true),
        };
        if defaults {
            features.insert("default".to_owned());
        }
        Self {
            package: text("package").unwrap_or_else(|| name.to_owned()),
            version: text("version").or_else(|| whole(own)).or_else(|| whole(base?)),
            optional: get("optional").and_then(Value::as_bool).unwrap_or(false),
            features,
        }
    }

    /// What of it neither the lock nor its features say: another name, a condition.
    fn special(&self, name: &str, on: &str, kind: &str) -> Option<String> {
        let mut words = Vec::new();
        if self.package != name {
            let version = self.version.as_deref().unwrap_or("any");
            words.push(format!("is {} {version}", self.package));
        }
        if self.optional {
            words.push("optional".to_owned());
        }
        if !on.is_empty() {
            words.push(format!("on {on}"));
        }
        if kind != "dependencies" {
            words.push("of the build script".to_owned());
        }
        (!words.is_empty()).then(|| format!("{name} {}", words.join(", ")))
    }
}

/// Where the programs of a crate lie, below `src/`.
fn programs(table: &Table) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::from("src/main.rs"), PathBuf::from("src/bin")];
    let named = table.get("bin").and_then(Value::as_array).into_iter().flatten();
    found.extend(named.filter_map(|bin| bin.get("path")?.as_str()).map(PathBuf::from));
    found
}

/// A table in one line, sorted.
fn flat(table: &Table) -> String {
    let mut entries: Vec<(&String, &Value)> = table.iter().collect();
    entries.sort_by_key(|(name, _)| *name);
    let entry = |(name, value): (&String, &Value)| match value {
        Value::Array(items) => {
            let mut items: Vec<String> = items.iter().map(ToString::to_string).collect();
            items.sort();
            format!("{name} = [{}]", items.join(", ").replace('"', ""))
        }
        value => format!("{name} = {}", value.to_string().replace('"', "")),
    };
    entries.into_iter().map(entry).collect::<Vec<_>>().join(", ")
}

/// The folders of a workspace's crates, the root's own first.
///
/// # Errors
/// A folder cannot be listed.
pub(crate) fn members(root: &Path, table: &Table) -> Result<Vec<PathBuf>, Error> {
    let mut folders = Vec::new();
    if table.contains_key("package") {
        folders.push(root.to_path_buf());
    }
    let list = |name: &str| {
        let listed = table.get("workspace").and_then(|workspace| workspace.get(name));
        let listed = listed.and_then(Value::as_array).into_iter().flatten();
        listed.filter_map(Value::as_str).collect::<Vec<_>>()
    };
    let excluded: Vec<PathBuf> = list("exclude").iter().map(|name| root.join(name)).collect();
    for pattern in list("members") {
        let Some(parent) = pattern.strip_suffix("/*") else {
            folders.push(root.join(pattern));
            continue;
        };
        let parent = root.join(parent);
        let entries = fs::read_dir(&parent).map_err(|error| Error::read(&parent, &error))?;
        let mut found: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        found.retain(|folder| folder.join("Cargo.toml").is_file() && !excluded.contains(folder));
        found.sort();
        folders.extend(found);
    }
    Ok(folders)
}

/// A file of TOML.
///
/// # Errors
/// It cannot be read or is none.
pub(crate) fn table(path: &Path) -> Result<Table, Error> {
    let text = fs::read_to_string(path).map_err(|error| Error::read(path, &error))?;
    text.parse().map_err(|error| Error(format!("{}: {error}", path.display())))
}
