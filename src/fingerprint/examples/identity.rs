//! Prints the parts of a crate's fingerprint, or the digests of all crates below stages/, and how
//! long that took: `cargo run --release -p fingerprint --example identity -- [CRATE]`.

use std::path::Path;
use std::time::Instant;

use fingerprint::{Build, Workspace};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let began = Instant::now();
    let build = Build::of_script("rustc", [("PROFILE".to_owned(), "release".to_owned())]);
    let mut workspace = Workspace::read(&root, build)?;
    match std::env::args().nth(1) {
        Some(name) => {
            let found = workspace.fingerprint(&name)?;
            for (part, value) in &found.parts {
                println!("{part}: {value}");
            }
            println!("{name} {}", found.digest);
        }
        None => {
            for name in workspace.members_below("stages") {
                println!("{name} {}", workspace.fingerprint(&name)?.digest);
            }
        }
    }
    eprintln!("{:.3} s", began.elapsed().as_secs_f64());
    Ok(())
}
