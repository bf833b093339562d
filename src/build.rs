//! Embeds the stages' code fingerprints, and the compiler's version, in the binary.
//!
//! It looks at every crate below stages/; which of them are stages is the catalog's business.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let rustc = rustc_version()?;
    println!("cargo::rustc-env=REPRO_RUSTC={rustc}");
    for watched in ["Cargo.lock", "stages", "src/build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }

    let crates = crates_below(&root.join("stages"))?;
    let workspace = fingerprint::Workspace::read(&root, &crates, &rustc)?;
    let mut code = String::from("[\n");
    for folder in &crates {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let found = workspace.fingerprint(&name)?;
        writeln!(
            code,
            "({name:?}, {:?}, &{:?}),",
            found.digest,
            found.parts.iter().collect::<Vec<_>>()
        )?;
    }
    code.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("fingerprints.rs"), code)?;
    Ok(())
}

/// The folders below `parent` that hold a crate, sorted.
fn crates_below(parent: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(parent)? {
        let folder = entry?.path();
        if folder.join("Cargo.toml").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    Ok(folders)
}

fn rustc_version() -> Result<String, Box<dyn error::Error>> {
    let output = Command::new(env::var("RUSTC")?).arg("--version").output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
