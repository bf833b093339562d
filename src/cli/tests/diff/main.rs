//! `repro diff`, seen from outside: a project under git whose report is made by the example `toys`, one commit
//! for each thing that can move a figure.

#![allow(clippy::unwrap_used, reason = "tests, also where they are no test functions")]

mod causes;
mod hostile;
mod large;
mod places;
#[path = "../execution/world.rs"]
#[allow(dead_code, reason = "shared with the tests of execution")]
mod world;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use world::{Ran, World};

/// A project with git: two systems, drawn with several seeds, and a report of their means.
pub(crate) struct Project {
    pub(crate) world: World,
    pub(crate) code: String,
    pub(crate) skill: u32,
    pub(crate) seeds: &'static str,
    pub(crate) table: &'static str,
}

/// Runs git quietly in a folder; false where that fails.
pub(crate) fn git(folder: &Path, arguments: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "user.name=Ada", "-c", "user.email=a@b.c"]);
    command.args(["-c", "protocol.file.allow=always"]).args(arguments);
    command.output().is_ok_and(|output| output.status.success())
}

/// Opens pages in headless Chromium, where that and the packages of tests/browser are installed.
pub(crate) fn browse(pages: &[PathBuf]) {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser/check.mjs");
    let starts = |program: &str| {
        Command::new(program).arg("--version").output().is_ok_and(|out| out.status.success())
    };
    let own = std::env::var("CHROMIUM").ok();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let packages = script.with_file_name("node_modules").join("axe-core").is_dir();
    if !(packages && starts("node") && own.as_deref().into_iter().chain(names).any(starts)) {
        println!("skipped: node, Chromium or its packages are not installed (tests/browser/run)");
        return;
    }
    let output = Command::new("node").arg(script).arg("--pages").args(pages).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

impl Project {
    /// A first commit with its report; nothing where git is missing.
    pub(crate) fn new() -> Option<Self> {
        let world = World::new("");
        if !git(world.folder.path(), &["init", "-q", "-b", "trunk"]) {
            println!("skipped: git is not installed");
            return None;
        }
        let code = "crate draw: src/lib.rs=1;package wide=1 aaaa".to_owned();
        let project = Self { world, code, skill: 50, seeds: "[1, 2, 3]", table: "table3" };
        project.write(".gitignore", "artifacts\n");
        project.write("stages/draw/src/lib.rs", "fn draw() {}\n");
        project.write("Cargo.lock", "[[package]]\nname = \"wide\"\nchecksum = \"aaaa\"\n");
        project.write("data/a.txt", "text\n");
        project.pipeline();
        project.commit_only("Nothing made yet");
        project.commit("First");
        Some(project)
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.world.folder.path().to_path_buf()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn pipeline(&self) {
        self.world.pipeline(&format!(
            "skill = {}\n[axis]\nsystem = [\"a\", \"b\"]\nseed = {}\n[skills]\na = \"${{profile.skill}}\"\nb = 40\n\
             [stage.draw]\nmatrix = [{{ system = \"*\", seed = \"*\" }}]\nparams.seed = \"{{seed}}\"\n\
             params.skill = \"${{skills.{{system}}}}\"\ninputs.corpus = \"folder:data\"\n\
             [stage.paper]\npublish = \"reports/{{profile}}\"\nparams.table = \"{}\"\ninputs.scores = \"draw\"\n",
            self.skill, self.seeds, self.table
        ));
    }

    /// Makes the report and commits all there is.
    pub(crate) fn commit(&self, subject: &str) {
        self.says(&["run", "paper"]);
        self.commit_only(subject);
    }

    pub(crate) fn commit_only(&self, subject: &str) {
        assert!(git(&self.folder(), &["add", "-A"]));
        assert!(git(&self.folder(), &["commit", "-qm", subject]));
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_in(&self.folder(), arguments)
    }

    pub(crate) fn run_in(&self, folder: &Path, arguments: &[&str]) -> Ran {
        let mut command = self.world.command(arguments);
        Ran::of(command.current_dir(folder).env("TOYS_CODE", &self.code).output().unwrap())
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

/// The text of each cause of a difference with the subjects of the commits that brought it.
pub(crate) fn causes(told: &Value) -> Vec<(String, Vec<String>)> {
    let cause = |cause: &Value| {
        let commits = cause["moved_by"]["commits"].as_array().into_iter().flatten();
        let subjects = commits.map(|commit| commit["subject"].as_str().unwrap().to_owned());
        (cause["text"].as_str().unwrap().to_owned(), subjects.collect())
    };
    told["causes"].as_array().unwrap().iter().map(cause).collect()
}
