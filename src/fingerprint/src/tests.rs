//! What moves a fingerprint and what does not: on a small workspace on disk, part by part.

use std::fs;
use std::path::Path;

use super::*;

mod files;

const LOCK: &str = r#"
version = 4
[[package]]
name = "apple"
version = "0.1.0"
dependencies = ["core", "serde 1.0.2", "tester"]
[[package]]
name = "core"
version = "0.1.0"
dependencies = ["itoa", "syn 2.0.0", "wide"]
[[package]]
name = "itoa"
version = "1.0.0"
source = "git+https://example.org/itoa#0123456"
dependencies = ["syn 3.0.0"]
[[package]]
name = "pear"
version = "0.1.0"
dependencies = ["wide"]
[[package]]
name = "serde"
version = "1.0.2"
source = "registry"
checksum = "aa"
[[package]]
name = "serde"
version = "0.9.0"
source = "registry"
checksum = "bb"
[[package]]
name = "syn"
version = "2.0.0"
source = "registry"
checksum = "52"
[[package]]
name = "syn"
version = "3.0.0"
source = "registry"
checksum = "53"
[[package]]
name = "tester"
version = "2.0.0"
source = "registry"
checksum = "cc"
[[package]]
name = "wide"
version = "1.0.0"
source = "registry"
checksum = "dd"
"#;

const ROOT: &str = r#"
[workspace]
members = ["stages/*"]
[workspace.package]
edition = "2024"
[workspace.dependencies]
serde = { version = "1", features = ["derive"] }
wide = { version = "1", default-features = false }
[profile.release]
codegen-units = 16
[profile.release.package]
core = { codegen-units = 1 }
pear = { opt-level = 1 }
"#;

const APPLE: &str = r#"
[package]
name = "apple"
edition.workspace = true
[features]
fast = []
[dependencies]
core = { path = "../core" }
serde.workspace = true
[dev-dependencies]
tester = "2"
"#;

const CORE: &str = r#"
[package]
name = "core"
version = "0.1.0"
edition.workspace = true
[dependencies]
itoa = { git = "https://example.org/itoa" }
parse = { package = "syn", version = "2" }
wide.workspace = true
"#;

const LIB: &str = r#"//! What the crate is about.
#![warn(missing_docs)]

mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
#[path = "table_tests.rs"]
mod more;

use std::{collections::BTreeMap, fmt};

/// Doubles.
#[inline]
pub fn double(x: f64) -> f64 {
    x * 2.0
}

macro_rules! constant {
    ($(#[$meta:meta])* $name:ident = $value:expr) => {
        $(#[$meta])*
        pub const $name: i32 = $value;
    };
}
constant! {
    /// One.
    ONE = 1
}

pub fn text(map: &BTreeMap<String, fmt::Error>) -> &'static str {
    match map.len() {
        0 => include_str!("../data/text.txt"),
        _ => env!("CARGO_PKG_NAME"),
    }
}
"#;

struct World(tempfile::TempDir);

impl World {
    fn new() -> Self {
        let world = Self(tempfile::tempdir().unwrap());
        let files = [
            ("Cargo.lock", LOCK),
            ("Cargo.toml", ROOT),
            ("stages/apple/Cargo.toml", APPLE),
            ("stages/apple/src/lib.rs", "pub fn apple() {}"),
            ("stages/core/Cargo.toml", CORE),
            ("stages/core/src/lib.rs", LIB),
            ("stages/core/data/text.txt", "text"),
            ("stages/core/src/table.rs", "pub const LENGTH: usize = 3;"),
            ("stages/core/src/tests.rs", "mod deep; #[test] fn test() {}"),
            ("stages/core/src/tests/deep.rs", "const S: &str = include_str!(\"case.txt\");"),
            ("stages/core/src/tests/case.txt", "case"),
            ("stages/core/src/table_tests.rs", "#[test] fn test() {}"),
            (
                "stages/pear/Cargo.toml",
                "[package]\nname = \"pear\"\n[dependencies]\nwide = \"1\"\n",
            ),
            ("stages/pear/src/lib.rs", ""),
        ];
        for (path, text) in files {
            world.write(path, text);
        }
        world
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces a text that must be there.
    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.0.path().join(path)).unwrap();
        assert!(text.contains(old), "{path} has no {old}");
        self.write(path, &text.replacen(old, new, 1));
    }

    fn build(&self, build: Build) -> Result<Fingerprint, Error> {
        Workspace::read(self.0.path(), build)?.fingerprint("apple")
    }

    fn apple(&self) -> Fingerprint {
        self.build(build()).unwrap()
    }
}

fn build() -> Build {
    let script = [("PROFILE", "release"), ("TARGET", "x86_64-unknown-linux-gnu")];
    Build::of_script("rustc 1", script.map(|(name, value)| (name.to_owned(), value.to_owned())))
}

/// The names of the parts that are not the same.
fn moved(before: &Fingerprint, after: &Fingerprint) -> Vec<String> {
    assert_eq!(before.digest == after.digest, before.parts == after.parts);
    let names: BTreeSet<&String> = before.parts.keys().chain(after.parts.keys()).collect();
    let moved = names.into_iter().filter(|name| before.parts.get(*name) != after.parts.get(*name));
    moved.cloned().collect()
}

/// The form of all of it. If this fails, [`FORMAT`] must move.
#[test]
fn one_fingerprint_is_pinned() {
    let found = World::new().apple();
    let parts: Vec<&str> = found.parts.keys().map(String::as_str).collect();
    assert_eq!(
        parts,
        [
            "crate apple: edition",
            "crate apple: features",
            "crate apple: src/lib.rs",
            "crate core: data/text.txt",
            "crate core: dependencies",
            "crate core: edition",
            "crate core: features asked for",
            "crate core: src/lib.rs",
            "crate core: src/table.rs",
            "fingerprint",
            "package itoa",
            "package itoa: features asked for",
            "package serde",
            "package serde: features asked for",
            "package syn",
            "package syn: features asked for",
            "package wide",
            "package wide: features asked for",
            "profile codegen-units",
            "profile core codegen-units",
            "profile debug-assertions",
            "profile lto",
            "profile opt-level",
            "profile overflow-checks",
            "profile panic",
            "rustc",
            "target",
        ]
    );
    assert_eq!(found.parts["package syn"], "2.0.0 52 for core; 3.0.0 53 for itoa");
    assert_eq!(found.parts["crate core: dependencies"], "parse is syn 2");
    assert_eq!(found.parts["package serde: features asked for"], "default, derive");
    assert_eq!(found.digest, "340e3725eebc360a27eb721f00bf4b141e7c8137de54bd4c4de384f769ebe402");
}

/// Edits that make no other code: path, old text, new text.
const SAME: &[(&str, &str, &str)] = &[
    ("core/src/lib.rs", "x * 2.0", "x * 2.0 // twice"),
    ("core/src/lib.rs", "x * 2.0", "/* once /* more */ */ x  *\n\n2.0"),
    ("core/src/lib.rs", "/// Doubles.", "/// Doubles a number."),
    ("core/src/lib.rs", "/// Doubles.", "/** Doubles. */ #[doc(alias = \"twice\")]"),
    ("core/src/lib.rs", "//! What", "/*! Block */\n//! Else what"),
    ("core/src/lib.rs", "/// One.", "/// The number one."),
    ("core/src/lib.rs", "/// One.", ""),
    ("core/src/lib.rs", "#![warn(missing_docs)]", "#![deny(missing_docs)]"),
    ("core/src/lib.rs", "#[inline]", "#[inline] #[allow(unused)] #[must_use] #[rustfmt::skip]"),
    ("core/src/lib.rs", "#[inline]", "#[inline] #[cfg_attr(test, derive(Debug), path = \"x\")]"),
    ("core/src/lib.rs", "#[inline]", "#[inline] #[cfg_attr(doc, doc = \"x\")]"),
    ("core/src/lib.rs", "#[inline]", "#[cfg(all(test, unix))] static T: u8 = 1; #[inline]"),
    (
        "core/src/lib.rs",
        "    x * 2.0",
        "    #[cfg(test)] println!(\"x\"); #[cfg(not(not(test)))] let y = 1; x * 2.0",
    ),
    ("core/src/lib.rs", "x: f64)", "x: f64,)"),
    ("core/src/lib.rs", "{collections::BTreeMap, fmt}", "{fmt, collections::{BTreeMap,},}"),
    (
        "core/src/lib.rs",
        "0 => include_str!(\"../data/text.txt\"),",
        "0 => { include_str!(\"../data/text.txt\") }",
    ),
    ("core/src/lib.rs", "pub fn text", "#[test]\nfn new_test() { assert!(true) }\npub fn text"),
    (
        "core/src/lib.rs",
        "pub fn text",
        "#[cfg(test)]\nmod inline { const X: u8 = 1; }\npub fn text",
    ),
    ("core/src/tests.rs", "fn test", "fn other_test"),
    ("core/src/tests/deep.rs", "S", "OTHER"),
    ("core/src/tests/case.txt", "case", "another case"),
    ("core/src/table_tests.rs", "fn test", "fn other_test"),
    ("pear/src/lib.rs", "", "fn other() {}"),
    ("core/Cargo.toml", "version = \"0.1.0\"", "version = \"0.2.0\" # new\ndescription = \"x\""),
    ("core/Cargo.toml", "[dependencies]", "[lints]\nworkspace = true\n[dependencies]"),
    ("core/Cargo.toml", "itoa = { git", "wide.workspace = true\nitoa = { git"),
    ("apple/Cargo.toml", "tester = \"2\"", "tester = { version = \"2\", features = [\"x\"] }"),
    ("../Cargo.toml", "pear = { opt-level = 1 }", "pear = { opt-level = 3 }"),
    ("../Cargo.toml", "codegen-units = 16", "debug = true"),
    ("../Cargo.lock", "\"cc\"", "\"dd\""),
    ("../Cargo.lock", "\"bb\"", "\"ee\""),
];

#[test]
fn comments_layout_and_tests_do_not_move_it() {
    for (path, old, new) in SAME {
        let world = World::new();
        let before = world.apple();
        if path.ends_with("Cargo.toml") && new.starts_with("wide") {
            world.edit(&format!("stages/{path}"), "wide.workspace = true\n", "");
        }
        world.edit(&format!("stages/{path}"), old, new);
        assert_eq!(before, world.apple(), "{path}: {old} -> {new}");
    }
}

/// Edits that make other code, and the one part that each moves.
const OTHER: &[(&str, &str, &str, &str)] = &[
    ("core/src/lib.rs", "2.0", "3.0", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "2.0", "2.00", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "x * 2.0", "x + 2.0", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "x * 2.0", "x * 2.0 * x", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "#[inline]", "#[inline(always)]", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "#[inline]", "#[cfg(feature = \"fast\")]", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "#[inline]", "#[cfg_attr(unix, inline)]", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "#[inline]", "#[cfg(any(test, unix))]", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "#[inline]", "#[cfg(not(test))]", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "ONE = 1", "ONE = 2", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "pub const $name", "pub(crate) const $name", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "pub fn text", "pub(crate) fn text", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "fmt}", "fmt as form}", "crate core: src/lib.rs"),
    ("core/src/lib.rs", "x * 2.0", "(x,).0 * 2.0", "crate core: src/lib.rs"),
    ("core/src/table.rs", "pub const", "not rust", "crate core: src/table.rs"),
    ("core/src/table.rs", "3", "4", "crate core: src/table.rs"),
    ("core/data/text.txt", "text", "text ", "crate core: data/text.txt"),
    ("../Cargo.lock", "\"aa\"", "\"ff\"", "package serde"),
    (
        "../Cargo.lock",
        "1.0.0\"\nsource = \"registry\"\nchecksum = \"dd",
        "1.0.1\"\nsource = \"registry\"\nchecksum = \"dd",
        "package wide",
    ),
    ("../Cargo.lock", "#0123456", "#abcdef0", "package itoa"),
    ("../Cargo.lock", "[\"syn 3.0.0\"]", "[\"syn 2.0.0\"]", "package syn"),
    ("../Cargo.toml", "[\"derive\"]", "[\"derive\", \"rc\"]", "package serde: features asked for"),
    ("../Cargo.toml", "default-features = false", "default-features = true", "package pear"),
    (
        "pear/Cargo.toml",
        "wide = \"1\"",
        "wide = { version = \"1\", features = [\"std\"] }",
        "package wide: features asked for",
    ),
    ("apple/Cargo.toml", "fast = []", "fast = [\"core/fast\"]", "crate apple: features"),
    ("apple/Cargo.toml", "edition.workspace = true", "edition = \"2021\"", "crate apple: edition"),
    ("core/Cargo.toml", "version = \"2\"", "version = \"3\"", "crate core: dependencies"),
    ("core/Cargo.toml", "itoa = {", "itoa = { optional = true,", "crate core: dependencies"),
    ("../Cargo.toml", "codegen-units = 16", "codegen-units = 1", "profile codegen-units"),
    ("../Cargo.toml", "codegen-units = 16", "lto = \"fat\"", "profile lto"),
    (
        "../Cargo.toml",
        "core = { codegen-units = 1 }",
        "core = { codegen-units = 2 }",
        "profile core codegen-units",
    ),
];

#[test]
fn every_other_change_moves_the_one_part_that_it_is_about() {
    for (path, old, new, part) in OTHER {
        let world = World::new();
        let before = world.apple();
        world.edit(&format!("stages/{path}"), old, new);
        // All ask for the defaults of `wide` already: through pear.
        let expected: &[&str] = if *part == "package pear" { &[] } else { &[part] };
        assert_eq!(moved(&before, &world.apple()), expected, "{path}: {old} -> {new}");
    }
}

#[test]
fn the_way_of_building_counts() {
    let world = World::new();
    let before = world.apple();
    let with = |name: &str, value: &str| {
        let mut variables = build().variables;
        variables.insert(name.to_owned(), value.to_owned());
        moved(&before, &world.build(Build::of_script("rustc 1", variables)).unwrap())
    };
    assert_eq!(with("TARGET", "aarch64-apple-darwin"), ["target"]);
    assert_eq!(with("CARGO_CFG_TARGET_FEATURE", "avx2"), ["target features"]);
    assert_eq!(with("CARGO_ENCODED_RUSTFLAGS", "-C\x1ftarget-cpu=native"), ["rustflags"]);
    assert!(with("CARGO_ENCODED_RUSTFLAGS", "-D\x1fwarnings\x1f--cap-lints=warn").is_empty());
    assert_eq!(with("CARGO_PROFILE_RELEASE_LTO", "thin"), ["profile lto"]);
    assert_eq!(with("OPT_LEVEL", "s"), ["profile opt-level"]);
    let checks = ["profile debug-assertions", "profile overflow-checks"];
    assert_eq!(with("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true"), checks);
    assert!(with("CARGO_PROFILE_DEV_LTO", "thin").is_empty());
    assert!(with("UNRELATED", "1").is_empty());
    let newer = Build { rustc: "rustc 2".to_owned(), ..build() };
    assert_eq!(moved(&before, &world.build(newer).unwrap()), ["rustc"]);
    // A build without optimisation has the settings of [profile.dev].
    assert!(with("PROFILE", "debug").contains(&"profile opt-level".to_owned()));
}

#[test]
fn files_that_no_module_leads_to_count_and_programs_do_not() {
    let world = World::new();
    let before = world.apple();
    world.write("stages/core/src/main.rs", "fn main() {}");
    world.write("stages/core/src/bin/tool.rs", "fn main() {}");
    world.write("stages/core/tests/all.rs", "fn test() {}");
    world.write("stages/core/README.md", "text");
    assert_eq!(before, world.apple());
    world.write("stages/core/src/orphan.rs", "fn orphan() {}");
    assert_eq!(moved(&before, &world.apple()), ["crate core: src/orphan.rs"]);
    let orphan = world.apple();
    world.write("stages/core/src/orphan.rs", "/// Documented.\nfn orphan() { }");
    assert_eq!(orphan, world.apple());
    world.write("stages/core/src/deep/table.txt", "embedded, perhaps");
    assert_eq!(moved(&orphan, &world.apple()), ["crate core: src/deep/table.txt"]);
    let text = world.apple();
    world.write("stages/core/build.rs", "fn main() {}");
    assert_eq!(moved(&text, &world.apple()), ["crate core: build.rs"]);
}

/// A file that tests and the library both have is code.
#[test]
fn a_file_that_tests_share_with_the_library_counts() {
    let world = World::new();
    world.edit(
        "stages/core/src/tests.rs",
        "mod deep;",
        "#[path = \"table.rs\"] mod again; mod deep;",
    );
    let before = world.apple();
    assert!(before.parts.contains_key("crate core: src/table.rs"));
    world.edit("stages/core/src/lib.rs", "\"../data/text.txt\"", "\"tests/case.txt\"");
    assert!(world.apple().parts.contains_key("crate core: src/tests/case.txt"));
}

#[test]
fn variables_that_are_compiled_in_count() {
    let world = World::new();
    world.edit("stages/core/src/lib.rs", "CARGO_PKG_NAME", "CARGO_PKG_VERSION");
    let before = world.apple();
    assert_eq!(before.parts["crate core: version"], "0.1.0");
    world.edit("stages/core/Cargo.toml", "0.1.0", "0.2.0");
    assert_eq!(moved(&before, &world.apple()), ["crate core: version"]);
    world.edit("stages/core/src/lib.rs", "CARGO_PKG_VERSION", "SEED");
    assert_eq!(world.apple().parts["variable SEED"], "not set");
}

#[test]
fn what_cannot_be_followed_is_refused() {
    let error = |path: &str, old: &str, new: &str| {
        let world = World::new();
        world.edit(path, old, new);
        world.build(build()).unwrap_err().to_string()
    };
    let lib = "stages/core/src/lib.rs";
    assert!(error(lib, "\"../data/text.txt\"", "$path").contains("cannot tell which file"));
    assert!(error(lib, "../data", "nowhere").contains("cannot read"));
    let made = "concat!(env!(\"OUT_DIR\"), \"/x\")";
    assert!(error(lib, "\"../data/text.txt\"", made).contains("no build script"));
    let local =
        "name = \"wide\"\nversion = \"1.0.0\"\n[[package]]\nname = \"x\"\nversion = \"1.0.0\"\n";
    let other = "name = \"wide\"\nversion = \"1.0.0\"\n";
    assert!(error("Cargo.lock", other, local).contains("outside the workspace"));
}

#[test]
fn what_is_embedded_beside_the_manifest_is_found() {
    let world = World::new();
    let before = world.apple();
    let path = "concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/data/text.txt\")";
    world.edit("stages/core/src/lib.rs", "\"../data/text.txt\"", path);
    assert_eq!(moved(&before, &world.apple()), ["crate core: src/lib.rs"]);
    let mut workspace = Workspace::read(world.0.path(), build()).unwrap();
    workspace.fingerprint("apple").unwrap();
    let watched = workspace.watched();
    for path in ["Cargo.lock", "Cargo.toml", "stages/core/src", "stages/core/data/text.txt"] {
        assert!(watched.contains(&world.0.path().join(path)), "{path} is not watched");
    }
    assert_eq!(workspace.members_below("stages"), ["apple", "core", "pear"]);
}

/// This very repository: what the stages embed counts, what their tests have does not.
#[test]
fn the_stages_of_this_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap();
    let mut workspace = Workspace::read(&root, build()).unwrap();
    let report = workspace.fingerprint("report").unwrap().parts;
    assert!(report.contains_key("crate report: src/published.toml"));
    assert!(report.contains_key("crate corpus: src/scan.rs"));
    assert!(!report.contains_key("crate nn: src/lib.rs"));
    let rust = report.keys().filter(|part| part.ends_with(".rs"));
    let tests: Vec<_> =
        rust.filter(|part| part.contains("test") || part.contains("oracle")).collect();
    assert!(tests.is_empty(), "{tests:?}");
    for name in workspace.members_below("stages") {
        workspace.fingerprint(&name).unwrap();
    }
}
