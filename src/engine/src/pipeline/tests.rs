//! A toy catalog and a toy pipeline; each kind of fault with the exact text that it points at.

mod faults;
mod hostile;
mod meaning;
mod policies;
mod real;
mod selectors;

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, ParamError, Stage};
use serde_json::Value;

use super::*;
use crate::{Entry, Fingerprint};

/// Accepts everything.
pub(super) fn anything(_: &Value) -> Result<(), ParamError> {
    Ok(())
}

pub(super) const fn input(name: &'static str, arity: Arity) -> InputSpec {
    InputSpec { name, arity, about: "something" }
}

pub(super) const fn output(name: &'static str, kind: OutputKind) -> OutputSpec {
    OutputSpec { name, kind, about: "something" }
}

pub(super) fn stage(
    name: &'static str,
    inputs: &'static [InputSpec],
    outputs: &'static [OutputSpec],
    check: fn(&Value) -> Result<(), ParamError>,
) -> Entry {
    let stage = Stage { name, about: "", inputs, outputs, check, run: |_, _| Ok(()) };
    Entry { stage, fingerprint: Fingerprint { digest: String::new(), parts: Default::default() } }
}

/// `{ rate: f64, nested?: { depth: u64, kind?: "warm" | "cold" } }`, by hand.
fn fit_params(value: &Value) -> Result<(), ParamError> {
    let fault = |path: &[&str], message: &str, expected: &[&str]| {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Err(ParamError { path: own(path), message: message.to_owned(), expected: own(expected) })
    };
    let Some(object) = value.as_object() else { return fault(&[], "expected a table", &[]) };
    for key in object.keys() {
        if !["rate", "nested", "seed", "free", "other"].contains(&key.as_str()) {
            let message = format!("unknown field `{key}`, expected one of `rate`, `nested`");
            return fault(&[key], &message, &["rate", "nested"]);
        }
    }
    match object.get("rate") {
        None => return fault(&[], "missing field `rate`", &[]),
        Some(rate) if !rate.is_number() => return fault(&["rate"], "expected a number", &[]),
        _ => {}
    }
    for (key, value) in object.get("nested").and_then(Value::as_object).into_iter().flatten() {
        match (key.as_str(), value.as_str()) {
            ("depth", _) | ("kind", Some("warm" | "cold")) => {}
            ("kind", Some(other)) => {
                let message = format!("unknown variant `{other}`, expected `warm` or `cold`");
                return fault(&["nested", "kind"], &message, &["warm", "cold"]);
            }
            _ => {
                let message = format!("unknown field `{key}`, expected `depth` or `kind`");
                return fault(&["nested", key], &message, &["depth", "kind"]);
            }
        }
    }
    Ok(())
}

/// `make` (a folder) -> `read` (one artifact) -> `fit` (two outputs) -> `sum` (many).
pub(super) fn toys() -> Catalog {
    const MAKE: &[OutputSpec] = &[output("corpus", OutputKind::Folder)];
    const READ: &[OutputSpec] = &[output("table", OutputKind::File)];
    const FIT: &[OutputSpec] =
        &[output("model", OutputKind::File), output("curve", OutputKind::File)];
    const SUM: &[OutputSpec] = &[output("page", OutputKind::Folder)];
    Catalog {
        entries: vec![
            stage("make", &[], MAKE, anything),
            stage("read", const { &[input("corpus", Arity::One)] }, READ, anything),
            stage("fit", const { &[input("table", Arity::One)] }, FIT, fit_params),
            stage("sum", const { &[input("curves", Arity::Many)] }, SUM, anything),
        ],
        ..Catalog::default()
    }
}

/// The toy pipeline: 1 + 4 + 12 + 1 steps.
pub(super) const TOY: &str = r#"format = 1
default = { profile = "small", targets = ["sum"] }

[axis]
place = ["north", "south"]
split = ["train", "test"]
model = "${models}"
seed = "${profile.seeds}"

[profile.base]
seeds = [1, 2, 3]
source = { main = "north" }
training = { rate = 0.5 }
free = {}
[profile.small]
about = "quick"
corpus = "make"
[profile.large]
corpus = "folder:data/large"
training = { rate = 0.25 }
seeds = [7]
free = { any = { thing = ["x"] } }

[models.plain]
depth = 1
[models.deep]
depth = 2
kind = "warm"

[folders]
train = "training"
test = "held-out"

[stage.make]
params = { places = "${axis.place}" }

[stage.read]
matrix = [{ place = "*", split = "*" }]
inputs.corpus = { from = "${profile.corpus}", below = "${folders.{split}}/{place}" }

[stage.fit]
matrix = [
  { place = "*", model = "*", seed = "*" },
]
inputs.table = "read[place={place},split=train]"
params.rate = "${profile.training.rate}"
params.nested = "${models.{model}}"
params.seed = "{seed}"
params.free = "${profile.free}"

[stage.sum]
publish = "pages/{profile}"
inputs.curves = { from = "fit.curve[model!=plain]", partial = true }
params.source = "${profile.source.main}"
params.title = "{profile} of ${profile.source.main}"
"#;

pub(super) fn source(text: &str) -> Source {
    Source { path: PathBuf::from("pipeline.toml"), text: text.to_owned() }
}

pub(super) fn set(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(|argument| (*argument).to_owned()).collect()
}

/// The toy pipeline with one text replaced by another.
pub(super) fn with(old: &str, new: &str) -> String {
    assert_eq!(TOY.matches(old).count(), 1, "`{old}` must be in the toy pipeline once");
    TOY.replace(old, new)
}

pub(super) fn load_toy(text: &str, overrides: &[&str]) -> Result<Pipeline, PipelineError> {
    load(&source(text), &toys(), None, &set(overrides))
}

/// What the error's span covers.
pub(super) fn pointed(error: &PipelineError) -> &str {
    let (ErrorOrigin::File { text, .. } | ErrorOrigin::Override { text }) = &*error.origin;
    &text[error.span.clone().expect("the error should have a span")]
}

pub(super) fn step<'p>(pipeline: &'p Pipeline, name: &str) -> &'p Step {
    pipeline.steps.iter().find(|step| step.name == name).expect("the step should exist")
}

/// The names of the steps that an input reads.
pub(super) fn origins(pipeline: &Pipeline, input: &StepInput) -> Vec<String> {
    let name = |origin: &Origin| match origin {
        Origin::Step { step, output, .. } => {
            format!("{}:{output}", pipeline.steps[step.0 as usize].name)
        }
        Origin::Folder { path, .. } => format!("folder:{}", path.display()),
        Origin::Files { pattern, .. } => format!("files:{pattern}"),
    };
    input.origins.iter().map(name).collect()
}
