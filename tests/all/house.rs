//! The rules of the house: which crate may depend on which, and what every source file owes its
//! reader. ARCHITECTURE.md gives the reasons.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Crate -> the crates that it may depend on: our own, and those that not everyone may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("artifact", &[]),
    ("fingerprint", &[]),
    ("engine", &["artifact"]),
    ("claims", &[]),
    ("command", &["artifact"]),
    // `diff` tests whether a cell moved beyond noise: pure functions, the same that the report uses.
    ("cli", &["artifact", "command", "engine", "statistics"]),
    ("corpus", &["artifact", "arrow"]),
    ("nn", &["artifact", "candle"]),
    ("synthesize", &["artifact", "corpus"]),
    ("ingest", &["artifact", "command", "corpus"]),
    ("fetch", &["artifact", "command", "corpus"]),
    ("index", &["artifact", "corpus"]),
    ("search", &["artifact"]),
    ("statistics", &[]),
    ("learn", &["artifact", "corpus", "nn", "search"]),
    ("tune", &["artifact", "corpus", "learn", "search"]),
    ("rank", &["artifact", "search"]),
    ("train", &["artifact", "corpus", "learn", "search", "arrow"]),
    ("oracle", &["artifact", "command", "nn"]),
    ("evaluate", &["artifact", "command", "corpus", "nn", "statistics", "arrow"]),
    ("correlate", &["artifact", "corpus", "statistics", "arrow", "polars"]),
    ("report", &["artifact", "claims", "command", "corpus", "statistics", "arrow"]),
];

/// The crates below stages/ that are no stages.
const NOUNS: &[&str] = &[
    "artifact",
    "claims",
    "command",
    "corpus",
    "fetch",
    "learn",
    "nn",
    "oracle",
    "search",
    "statistics",
];

/// Lines of code in a file, its tests not counted.
const LONGEST: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn manifest(folder: &Path) -> toml::Table {
    read(&folder.join("Cargo.toml")).parse().unwrap()
}

/// Name -> folder of each crate of the workspace but the root package.
fn crates() -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    for parent in ["src", "stages"] {
        for entry in fs::read_dir(root().join(parent)).unwrap() {
            let folder = entry.unwrap().path();
            if folder.join("Cargo.toml").is_file() {
                found.insert(folder.file_name().unwrap().to_string_lossy().into_owned(), folder);
            }
        }
    }
    found
}

/// Every Rust file of the workspace.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src"), root().join("stages"), root().join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(files.len() > 40, "only {} files found: the walk is wrong", files.len());
    files
}

fn is_test(path: &Path) -> bool {
    let inner = path.strip_prefix(root()).unwrap();
    inner.iter().any(|part| part == "tests" || part == "tests.rs" || part == "benches")
}

#[test]
fn arrows_point_one_way() {
    let allowed: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    let crates = crates();
    let names: BTreeSet<_> = crates.keys().map(String::as_str).collect();
    assert_eq!(names, allowed.keys().copied().collect(), "a crate without a rule, or the reverse");
    for (name, folder) in &crates {
        let manifest = manifest(folder);
        assert_eq!(manifest["package"]["name"].as_str(), Some(name.as_str()));
        let used = manifest.get("dependencies").and_then(|table| table.as_table());
        for dependency in used.into_iter().flat_map(|table| table.keys()) {
            // Families of crates count by their first word: arrow-ipc is `arrow`.
            let family = dependency.split('-').next().unwrap();
            let ruled = names.contains(family) || ["arrow", "candle", "polars"].contains(&family);
            assert!(
                !ruled || allowed[name.as_str()].contains(&family),
                "{name} must not depend on {dependency}"
            );
        }
    }
}

#[test]
fn folders_catalog_and_pipeline_name_the_same_stages() {
    let folders: BTreeSet<String> = crates()
        .into_iter()
        .filter(|(name, folder)| {
            folder.parent().unwrap().ends_with("stages") && !NOUNS.contains(&name.as_str())
        })
        .map(|(name, _)| name)
        .collect();
    let catalog: BTreeSet<String> = read(&root().join("src/catalog.rs"))
        .lines()
        .filter_map(|line| line.trim().strip_prefix("stage::<"))
        .filter_map(|line| line.split("::").next().map(str::to_owned))
        .collect();
    let pipeline: toml::Table = read(&root().join("pipeline.toml")).parse().unwrap();
    let tables: BTreeSet<String> = pipeline["stage"].as_table().unwrap().keys().cloned().collect();
    assert_eq!(folders, catalog, "stages/ and src/catalog.rs");
    assert_eq!(folders, tables, "stages/ and pipeline.toml");
}

#[test]
fn every_file_says_what_it_does() {
    for path in sources() {
        assert!(read(&path).starts_with("//! "), "{} opens without a //! line", path.display());
    }
}

#[test]
fn files_stay_short() {
    for path in sources().into_iter().filter(|path| !is_test(path)) {
        let text = read(&path);
        let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = code.lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
    }
}

/// The lint of the workspace denies it everywhere; nobody may lift the lint but the kernels, and the bench
/// where it calls the crate `gemm`, which has no safe way to add a product to what stands in a place.
#[test]
fn unsafe_code_stays_in_the_kernels() {
    let lifted = ["allow(", "unsafe_code)"].concat();
    let kernels = root().join("stages/nn/src/kernels");
    let bench = root().join("stages/train/examples/contenders/gemm.rs");
    let files = sources().into_iter().filter(|path| read(path).contains(&lifted));
    let files: Vec<_> = files.collect();
    let may = |path: &Path| path.starts_with(&kernels) || path == bench;
    assert!(!files.is_empty() && files.iter().all(|path| may(path)), "{files:?}");
}

#[test]
fn every_crate_takes_the_workspace_lints() {
    for (name, folder) in crates() {
        let lints =
            manifest(&folder).get("lints").and_then(|lints| lints.get("workspace")).cloned();
        assert_eq!(lints, Some(toml::Value::Boolean(true)), "{name}");
    }
}
