//! The graph as our pipeline.toml, in two forms: a matrix over a range, and a table for each step.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dag;

/// How the graph is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// Four tables, two of them with a matrix over a range.
    Matrix,
    /// A table for each step.
    Written,
}

/// Our program with a form.
pub(crate) struct Ours {
    pub(crate) program: PathBuf,
    pub(crate) form: Form,
    /// Options of `run`.
    pub(crate) options: String,
}

impl Ours {
    /// The program: what was asked for, or the example `runner` beside this one.
    pub(crate) fn program(asked: Option<&Path>) -> PathBuf {
        let beside = || std::env::current_exe().unwrap_or_default().with_file_name("runner");
        asked.map_or_else(beside, Path::to_path_buf)
    }

    pub(crate) fn name(&self) -> String {
        let form = match self.form {
            Form::Matrix => "matrix",
            Form::Written => "written out",
        };
        if self.options.is_empty() {
            format!("repro, {form}")
        } else {
            format!("repro, {form}, {}", self.options)
        }
    }

    /// Writes pipeline.toml.
    pub(crate) fn write(&self, folder: &Path, steps: usize) -> Result<(), String> {
        let text = match self.form {
            Form::Matrix => matrix(dag::width(steps)),
            Form::Written => written(dag::width(steps)),
        };
        fs::write(folder.join("pipeline.toml"), text).map_err(|error| error.to_string())
    }

    pub(crate) fn run(&self, folder: &Path, jobs: usize) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("-C").arg(folder).args(["run", "-j", &jobs.to_string()]);
        command.env("RAN", self.counted(folder));
        command.args(self.options.split_whitespace());
        command
    }

    pub(crate) fn status(&self, folder: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("-C").arg(folder).arg("status");
        command
    }

    /// The file into which commands write a line each: beside the project, since a command works in a
    /// folder of its own.
    pub(crate) fn counted(&self, folder: &Path) -> PathBuf {
        folder.with_extension("ran")
    }

    /// Deletes the object of a train step.
    pub(crate) fn delete_an_output(&self, folder: &Path) -> std::io::Result<()> {
        let step = if self.form == Form::Matrix { "train[i=0]" } else { "train_0" };
        let mut command = Command::new(&self.program);
        let said = command.arg("-C").arg(folder).args(["path", step]).output()?;
        let path = String::from_utf8_lossy(&said.stdout).trim().to_owned();
        fs::remove_file(path)
    }
}

/// What both forms begin with.
fn head(target: &str) -> String {
    format!(
        "format = 1\ndefault = {{ profile = \"all\", targets = [\"{target}\"] }}\n\n[profile.all]\n\n"
    )
}

/// The tables of the steps; `of` is what stands behind the name of a stage, `i` the number.
fn stage(name: &str, shell: &str, rest: &str) -> String {
    let shell = format!("{shell} && echo x >> \"$RAN\"").replace('"', "\\\"");
    format!("[stage.{name}]\ncmd = [\"sh\", \"-c\", \"{shell}\"]\npass = [\"RAN\"]\n{rest}\n")
}

fn ingest() -> String {
    let rest = "files = [\"data/raw.txt\"]\noutputs.text = \"work/ingest.txt\"\n";
    stage("ingest", "grep -v '^#' data/raw.txt > work/ingest.txt", rest)
}

fn train(name: &str, more: &str, i: &str) -> String {
    let rest = format!(
        "{more}inputs.text = {{ from = \"ingest\", as = \"work/ingest.txt\" }}\n\
         files = [\"conf/{i}.txt\"]\noutputs.model = \"work/model/{i}.txt\"\n"
    );
    stage(name, &format!("cat work/ingest.txt conf/{i}.txt > work/model/{i}.txt"), &rest)
}

fn eval(name: &str, more: &str, from: &str, i: &str) -> String {
    let rest = format!(
        "{more}inputs.model = {{ from = \"{from}\", as = \"work/model/{i}.txt\" }}\n\
         outputs.metric = \"work/metric/{i}.txt\"\n"
    );
    stage(name, &format!("cat work/model/{i}.txt > work/metric/{i}.txt"), &rest)
}

fn report(inputs: &str) -> String {
    let rest = format!("{inputs}outputs.report = \"work/report.txt\"\n");
    stage("report", "cat work/metric/*.txt > work/report.txt", &rest)
}

fn matrix(wide: usize) -> String {
    let each = "matrix = [{ i = \"*\" }]\n";
    let last = wide.saturating_sub(1);
    let axis = format!("[axis]\ni = {{ first = 0, last = {last} }}\n\n");
    let metrics = "inputs.metrics = { from = \"eval\", as = \"work/metric/{i}.txt\" }\n";
    let tables = [
        ingest(),
        train("train", each, "{i}"),
        eval("eval", each, "train[i={i}]", "{i}"),
        report(metrics),
    ];
    head("report") + &axis + &tables.concat()
}

fn written(wide: usize) -> String {
    let mut text = head("report") + &ingest();
    let mut inputs = String::new();
    for i in 0..wide {
        let number = i.to_string();
        text += &train(&format!("train_{i}"), "", &number);
        text += &eval(&format!("eval_{i}"), "", &format!("train_{i}"), &number);
        // Writing to a string cannot fail.
        let _ = writeln!(
            inputs,
            "inputs.m{i} = {{ from = \"eval_{i}\", as = \"work/metric/{i}.txt\" }}"
        );
    }
    text + &report(&inputs)
}
