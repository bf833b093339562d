//! Embeds the stages' code fingerprints, and the compiler's version, in the binary.
//!
//! It looks at every crate below stages/; which of them are stages is the catalog's business.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, error, fs};

use fingerprint::{Build, Workspace};

fn main() -> Result<(), Box<dyn error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let rustc = rustc_version()?;
    println!("cargo::rustc-env=REPRO_RUSTC={rustc}");
    let variables = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let mut workspace = Workspace::read(&root, Build::of_script(&rustc, variables))?;
    let mut code = String::from("[\n");
    for name in workspace.members_below("stages") {
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
    println!("cargo::rerun-if-changed=src/build.rs");
    for watched in workspace.watched() {
        println!("cargo::rerun-if-changed={}", watched.display());
    }
    // Profile settings given by variables, and what code reads by `env!`.
    let settings = fingerprint::PROFILE_VARIABLES.iter().map(|name| (*name).to_owned());
    for name in settings.chain(workspace.variables()) {
        println!("cargo::rerun-if-env-changed={name}");
    }
    Ok(())
}

fn rustc_version() -> Result<String, Box<dyn error::Error>> {
    let output = Command::new(env::var("RUSTC")?).arg("--version").output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
