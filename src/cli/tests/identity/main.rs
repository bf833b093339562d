//! What a result stands on, seen from outside: `why` and `adopt` on a project under git, with the
//! example `toys` run as a user runs the program.

#![allow(clippy::unwrap_used, reason = "tests, also where they are no test functions")]

mod adopt;
mod why;
#[path = "../execution/world.rs"]
#[allow(dead_code, reason = "shared with the tests of execution")]
mod world;

use std::process::Command;

use serde_json::Value;
use world::{Ran, World};

/// A project with git, a chain of two stages, and the code that they claim to be.
pub(crate) struct Project {
    pub(crate) world: World,
    pub(crate) code: String,
}

/// Runs git quietly; false where that fails.
pub(crate) fn git(world: &World, arguments: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.current_dir(world.folder.path()).args([
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=a@b.c",
    ]);
    command.args(arguments).output().is_ok_and(|output| output.status.success())
}

impl Project {
    /// A first commit, and results made from it; nothing where git is missing.
    pub(crate) fn new() -> Option<Self> {
        let world = World::new("");
        if !git(&world, &["init", "-q"]) {
            println!("skipped: git is not installed");
            return None;
        }
        git(&world, &["config", "user.name", "Ada"]);
        let project = Self { world, code: "crate slow: src/lib.rs=11;package wide=1.0 aa".into() };
        project.write(".gitignore", "artifacts\npages\n");
        project.write("stages/slow/src/lib.rs", "// 1\n");
        project.write("Cargo.lock", "[[package]]\nname = \"wide\"\nchecksum = \"aa\"\n");
        project.seed(1);
        project.commit("First");
        project.says(&["run", "join"]);
        Some(project)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.world.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Writes the pipeline: two slow steps, one of which has this seed, and what joins them.
    pub(crate) fn seed(&self, seed: u32) {
        self.world.pipeline(&format!(
            "seed = {seed}\n[axis]\nname = [\"a\", \"b\"]\n[seeds]\na = \"${{profile.seed}}\"\nb = 7\n\
             [stage.slow]\nmatrix = [{{ name = \"*\" }}]\nparams.seed = \"${{seeds.{{name}}}}\"\n\
             [stage.join]\ninputs.parts = {{ from = \"slow\" }}\n\
             [stage.page]\npublish = \"pages\"\ninputs.parts = {{ from = \"join\" }}\n"
        ));
    }

    pub(crate) fn commit(&self, subject: &str) {
        assert!(git(&self.world, &["add", "-A"]));
        assert!(git(&self.world, &["commit", "-qm", subject]));
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = self.world.command(arguments);
        Ran::of(command.env("TOYS_CODE", &self.code).output().unwrap())
    }

    /// What a command prints, which goes well.
    pub(crate) fn says(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.says(arguments)).unwrap()
    }
}
