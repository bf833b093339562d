//! The peers: the graph in the form of each, and how each is asked.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dag::{self, Step};

/// A peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Peer {
    Ninja,
    Make,
    Dvc,
    Snakemake,
}

impl Peer {
    /// Its command.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ninja => "ninja",
            Self::Make => "make",
            Self::Dvc => "dvc",
            Self::Snakemake => "snakemake",
        }
    }

    /// Where it is, if it is installed.
    pub(crate) fn found(self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).map(|folder| folder.join(self.name())).find(|p| p.is_file())
    }

    /// Its version, as it says it.
    pub(crate) fn version(self) -> String {
        let said = Command::new(self.name()).arg("--version").output();
        let said = said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
        let said = said.unwrap_or_default();
        let first = said.lines().next().unwrap_or_default();
        if first.contains(self.name()) || first.contains("Make") {
            first.to_owned()
        } else {
            format!("{} {first}", self.name())
        }
    }

    /// Writes the graph in its form.
    pub(crate) fn write(self, folder: &Path, count: usize) -> Result<(), String> {
        let steps = dag::steps(count);
        let (file, text) = match self {
            Self::Ninja => ("build.ninja", ninja(&steps)),
            Self::Make => ("Makefile", make(&steps)),
            Self::Dvc => ("dvc.yaml", dvc(&steps)),
            Self::Snakemake => ("Snakefile", snakemake(dag::width(count))),
        };
        fs::write(folder.join(file), text).map_err(|error| error.to_string())?;
        if self == Self::Dvc {
            let init =
                Command::new("dvc").args(["init", "--no-scm", "-q"]).current_dir(folder).output();
            let init = init.map_err(|error| error.to_string())?;
            if !init.status.success() {
                return Err(String::from_utf8_lossy(&init.stderr).into_owned());
            }
        }
        Ok(())
    }

    /// Makes what is out of date.
    pub(crate) fn run(self, folder: &Path, jobs: usize) -> Command {
        let mut command = self.command(folder);
        match self {
            Self::Ninja => command.args(["--quiet", &format!("-j{jobs}")]),
            Self::Make => command.args(["-s", &format!("-j{jobs}")]),
            Self::Dvc => command.args(["repro", "-q"]),
            Self::Snakemake => command.args(["--quiet", "all", &format!("-j{jobs}")]),
        };
        command
    }

    /// Says what is out of date.
    pub(crate) fn status(self, folder: &Path) -> Command {
        let mut command = self.command(folder);
        match self {
            Self::Ninja | Self::Make => command.arg("-n"),
            Self::Dvc => command.args(["status", "-q"]),
            Self::Snakemake => command.args(["--quiet", "all", "-n"]),
        };
        command
    }

    fn command(self, folder: &Path) -> Command {
        let mut command = Command::new(self.name());
        command.current_dir(folder).env("DVC_NO_ANALYTICS", "1");
        command
    }
}

fn ninja(steps: &[Step]) -> String {
    let mut text = "rule shell\n  command = $shell\n  restat = 1\n".to_owned();
    for step in steps {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "build {}: shell {}", step.writes, step.reads.join(" "));
        let _ = writeln!(text, "  shell = {}", step.shell.replace('$', "$$"));
    }
    text + "default work/report.txt\n"
}

fn make(steps: &[Step]) -> String {
    let mut text = "all: work/report.txt\n.DELETE_ON_ERROR:\n".to_owned();
    for step in steps {
        let _ = writeln!(text, "{}: {}", step.writes, step.reads.join(" "));
        let _ = writeln!(text, "\t@{}", step.shell.replace('$', "$$"));
    }
    text
}

fn dvc(steps: &[Step]) -> String {
    let mut text = "stages:\n".to_owned();
    for step in steps {
        // A JSON string is a YAML string.
        let shell = serde_json::Value::from(step.shell.as_str());
        let _ = writeln!(text, "  {}:\n    cmd: {shell}\n    deps:", step.name);
        for read in &step.reads {
            let _ = writeln!(text, "    - {read}");
        }
        let _ = writeln!(text, "    outs:\n    - {}", step.writes);
    }
    text
}

fn snakemake(wide: usize) -> String {
    let ran = "echo x >> .ran";
    format!(
        r#"WIDE = {wide}

rule all:
    input: "work/report.txt"

rule ingest:
    input: "data/raw.txt"
    output: "work/ingest.txt"
    shell: "grep -v '^#' {{input}} > {{output}} && {ran}"

rule train:
    input: "work/ingest.txt", "conf/{{i}}.txt"
    output: "work/model/{{i}}.txt"
    shell: "cat {{input}} > {{output}} && {ran}"

rule evaluate:
    input: "work/model/{{i}}.txt"
    output: "work/metric/{{i}}.txt"
    shell: "cat {{input}} > {{output}} && {ran}"

rule report:
    input: [f"work/metric/{{i}}.txt" for i in range(WIDE)]
    output: "work/report.txt"
    shell: "cat work/metric/*.txt > {{output}} && {ran}"
"#
    )
}
