//! Commands: stages that pipeline.toml itself describes by a command line, the files that it reads
//! and the files that it makes, so that a user needs no code of ours.
//!
//! [`Command`] is what a stage's table says, shared by its steps; [`Job`] is that for one step. [`run`]
//! carries a job out in a working folder of its own, which [`folder`] fills and empties;
//! [`sandbox`] says what it may read. Left out: how the table is read and checked ([`crate::pipeline`]).

pub(crate) mod folder;
pub(crate) mod pattern;
pub(crate) mod run;
pub(crate) mod sandbox;
mod text;

use artifact::OutputKind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Name;

pub(crate) use text::{Part, Text};

/// What stands in a key instead of a stage's code: how a command is carried out.
///
/// - `command 1`: the first.
pub(crate) const CODE: &str = "command 1";

/// The stage's name in the key of every command: what it is called changes nothing.
pub(crate) const STAGE: &str = "command";

/// The label of an artifact that says where it lies in the working folder.
pub const PLACE: &str = "as";

/// The name of the input that holds the project's own files.
pub const FILES: &str = "files";

/// A stage that runs a command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// The program and its arguments.
    pub(crate) argv: Vec<Text>,
    /// Variables of its environment besides those that every command gets, sorted by name.
    pub(crate) env: Vec<(Name, Text)>,
    /// The variables that it gets as the runner has them. Never part of a key.
    pub(crate) pass: Vec<Name>,
    /// What it makes, sorted by name.
    pub(crate) outputs: Vec<Made>,
    /// What else it may read inside the project. Never part of a key.
    pub(crate) sandbox: Reach,
}

/// What a command may read inside the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Reach {
    /// Everything.
    Open,
    /// What is declared, and these files and folders.
    Declared(Vec<Name>),
}

/// An output of a command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Made {
    /// What other stages connect to.
    pub(crate) name: Name,
    /// File or folder.
    #[serde(with = "crate::pipeline::kept::Kind")]
    pub(crate) kind: OutputKind,
    /// Where the command writes it, relative to the working folder; no slash at the end.
    pub(crate) path: Text,
}

/// A coordinate of a step: axis and value.
pub(crate) type Coordinate = (Name, Name);

/// What one step runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Job {
    /// The program and its arguments; at least the program.
    pub(crate) argv: Vec<String>,
    /// See [`Command::env`].
    pub(crate) env: Vec<(Name, String)>,
    /// See [`Command::pass`].
    pub(crate) pass: Vec<Name>,
    /// Name, kind and path of each output.
    pub(crate) outputs: Vec<(Name, OutputKind, String)>,
    /// See [`Command::sandbox`].
    pub(crate) sandbox: Reach,
}

impl Command {
    /// What the step with these coordinates runs.
    pub(crate) fn job(&self, at: &[Coordinate]) -> Job {
        Job {
            argv: self.argv.iter().map(|text| text.render(at)).collect(),
            env: self.env.iter().map(|(name, text)| (name.clone(), text.render(at))).collect(),
            pass: self.pass.clone(),
            outputs: self
                .outputs
                .iter()
                .map(|made| (made.name.clone(), made.kind, made.path.render(at)))
                .collect(),
            sandbox: self.sandbox.clone(),
        }
    }

    /// What is part of a step's key besides its inputs, as parameters: `cmd`, `env` and `outputs`.
    pub(crate) fn parameters(&self, at: &[Coordinate]) -> Value {
        let mut all = Map::new();
        let text = |text: &Text| Value::String(text.render(at));
        all.insert("cmd".into(), self.argv.iter().map(text).collect());
        if !self.env.is_empty() {
            let env = self.env.iter().map(|(name, value)| (name.to_string(), text(value)));
            all.insert("env".into(), Value::Object(env.collect()));
        }
        let outputs = self.outputs.iter().map(|made| {
            let slash = if made.kind == OutputKind::Folder { "/" } else { "" };
            (made.name.to_string(), Value::String(made.path.render(at) + slash))
        });
        all.insert("outputs".into(), Value::Object(outputs.collect()));
        Value::Object(all)
    }

    /// Where an output lies in the working folder of the step with these coordinates.
    pub(crate) fn place(&self, output: &str, at: &[Coordinate]) -> Option<String> {
        let made = self.outputs.iter().find(|made| &*made.name == output)?;
        Some(made.path.render(at))
    }

    /// The axes that its strings name.
    pub(crate) fn axes(&self) -> impl Iterator<Item = &Name> {
        let env = self.env.iter().map(|(_, text)| text);
        let outputs = self.outputs.iter().map(|made| &made.path);
        self.argv.iter().chain(env).chain(outputs).flat_map(Text::axes)
    }

    /// Name and kind of each output.
    pub fn outputs(&self) -> impl Iterator<Item = (&str, OutputKind)> {
        self.outputs.iter().map(|made| (&*made.name, made.kind))
    }
}
