//! A project folder of a test's own, with the program to run in it: cleared environment, nothing of
//! the repository but what the test copies.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

pub(crate) struct World {
    folder: tempfile::TempDir,
}

impl World {
    /// A copy of the repository's pipeline.toml and repro.lock.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["pipeline.toml", "repro.lock"] {
            fs::copy(repository().join(name), folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    pub(crate) fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().join(inner)
    }

    pub(crate) fn write(&self, inner: &str, text: impl AsRef<[u8]>) {
        let path = self.path(inner);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn repro(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_repro"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap()
    }

    /// Runs the program, expects success, and reads what it prints as JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let output = self.repro(arguments);
        assert!(output.status.success(), "{arguments:?}\n{}", stderr(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Runs the program and expects it to fail with an exit code; returns what it says.
    pub(crate) fn fails(&self, code: i32, arguments: &[&str]) -> String {
        let output = self.repro(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\n{said}");
        assert!(said.lines().count() <= 40, "more than a screen:\n{said}");
        assert!(!said.contains("panicked"), "{said}");
        said
    }
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder by its relative name, with its bytes.
pub(crate) fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|e| panic!("{}: {e}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                files.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}
