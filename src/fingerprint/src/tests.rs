//! A small workspace on disk: what moves a fingerprint and what does not.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;

const LOCK: &str = r#"
version = 4
[[package]]
name = "apple"
version = "0.1.0"
dependencies = ["core", "serde 1.0.2", "tester"]
[[package]]
name = "core"
version = "0.1.0"
[[package]]
name = "pear"
version = "0.1.0"
[[package]]
name = "serde"
version = "1.0.2"
checksum = "aa"
[[package]]
name = "serde"
version = "0.9.0"
checksum = "bb"
[[package]]
name = "tester"
version = "2.0.0"
checksum = "cc"
"#;

struct World(tempfile::TempDir);

impl World {
    fn new() -> Self {
        let world = Self(tempfile::tempdir().unwrap());
        world.write("Cargo.lock", LOCK);
        for name in ["apple", "core", "pear"] {
            world.write(&format!("{name}/src/lib.rs"), "fn main() {}");
            world.write(&format!("{name}/Cargo.toml"), &format!("[package]\nname = \"{name}\"\n"));
        }
        world.write(
            "apple/Cargo.toml",
            "[package]\nname = \"apple\"\n[dependencies]\ncore = \"1\"\nserde = \"1\"\n[dev-dependencies]\ntester = \"2\"\n",
        );
        world
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn apple(&self) -> Fingerprint {
        let root: &Path = self.0.path();
        let folders: Vec<PathBuf> = ["apple", "core", "pear"].map(|name| root.join(name)).into();
        Workspace::read(root, &folders, "rustc 1").unwrap().fingerprint("apple").unwrap()
    }
}

#[test]
fn the_closure_is_named_part_by_part() {
    let parts: Vec<_> = World::new().apple().parts.into_keys().collect();
    assert_eq!(parts, ["crate apple", "crate core", "package serde 1.0.2", "rustc"]);
}

#[test]
fn a_source_of_the_closure_moves_it_and_names_the_crate() {
    let world = World::new();
    let before = world.apple();
    world.write("core/src/deep/table.txt", "embedded");
    let after = world.apple();
    assert_ne!(before.digest, after.digest);
    let moved: Vec<_> =
        after.parts.iter().filter(|(name, value)| before.parts.get(*name) != Some(value)).collect();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].0, "crate core");
}

#[test]
fn code_outside_the_closure_does_not() {
    let world = World::new();
    let before = world.apple();
    world.write("pear/src/lib.rs", "fn other() {}");
    world.write("apple/tests/all.rs", "fn test() {}");
    world.write("Cargo.lock", &LOCK.replace("\"cc\"", "\"dd\"").replace("\"bb\"", "\"ee\""));
    assert_eq!(before, world.apple());
}

#[test]
fn a_locked_dependency_does() {
    let world = World::new();
    let before = world.apple();
    world.write("Cargo.lock", &LOCK.replace("\"aa\"", "\"ff\""));
    assert_ne!(before.digest, world.apple().digest);
}

#[test]
fn moving_bytes_between_file_name_and_content_does() {
    let (one, two) = (World::new(), World::new());
    one.write("core/src/ab", "c");
    two.write("core/src/a", "bc");
    assert_ne!(one.apple().digest, two.apple().digest);
}
