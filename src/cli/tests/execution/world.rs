//! A project in a temporary folder, and the program that is run on it.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A project with one pipeline.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
}

/// What a run came to.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl World {
    /// A project whose pipeline consists of these tables below its first lines.
    pub(crate) fn new(tables: &str) -> Self {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        world.pipeline(tables);
        world
    }

    pub(crate) fn pipeline(&self, tables: &str) {
        let text = format!("format = 1\ndefault.profile = \"toy\"\n[profile.toy]\n{tables}\n");
        std::fs::write(self.folder.path().join("pipeline.toml"), text).unwrap();
    }

    /// The program with these arguments, not started yet.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(arguments).current_dir(self.folder.path()).env("NO_COLOR", "1");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// The bytes of a step's output.
    pub(crate) fn output(&self, step: &str) -> String {
        let path = self.run(&["path", step]);
        assert_eq!(path.code, 0, "{}", path.err);
        std::fs::read_to_string(self.folder.path().join(path.out.trim())).unwrap()
    }

    /// What is recorded about a step.
    pub(crate) fn record(&self, step: &str) -> Value {
        let list = self.run(&["list", step, "--records", "--json"]);
        let list: Value = serde_json::from_str(&list.out).unwrap();
        list[0]["record"].clone()
    }

    /// All logs of steps, one behind the other.
    pub(crate) fn logs(&self) -> String {
        let Ok(logs) = std::fs::read_dir(self.folder.path().join("artifacts/logs")) else {
            return String::new();
        };
        logs.map(|log| std::fs::read_to_string(log.unwrap().path()).unwrap()).collect()
    }
}

impl Ran {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// The example, which cargo builds beside the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let target = test.parent().unwrap().parent().unwrap();
    let program = target.join("examples/toys");
    assert!(program.is_file(), "{} is missing: run all tests of this crate", program.display());
    program
}
