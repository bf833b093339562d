//! What lies beside published files: `machine.json`, which says on what machine they were made, and of
//! every step that they rest on its key, code, parameters, what it read, and where and when it ran.
//!
//! It is made of records, and made anew only where one of these steps has another result than when it
//! was last written ([`stamp`]). `machine.js` is the same for a page that is opened from disk, where a
//! script may be loaded and no other file. Left out: the files themselves ([`crate::publish`]).

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde_json::Value;

use crate::digest::Digest;
use crate::key::{Component, Components};
use crate::pipeline::{Origin, Pipeline, Step, StepIx};
use crate::record::{self, Adoption, Provenance, Record};
use crate::run::End;
use crate::store::Store;
use crate::{EngineError, Machine};

/// The version of the file's form.
///
/// - 1: the machine and what was adopted, without a version.
/// - 2: the steps with their code, parameters and records.
pub(crate) const FORMAT: u32 = 2;

/// Digits of a digest that only tells whether something is the same.
const SHORT: usize = 16;

/// What is said.
#[derive(Debug)]
pub(crate) struct About {
    head: Head,
    steps: BTreeMap<String, Made>,
}

/// What is said of all steps together.
#[derive(Debug, Serialize)]
struct Head {
    format: u32,
    /// The machine that made the published files.
    #[serde(flatten)]
    machine: Machine,
    /// The results that they rest on, and that a person adopted over a change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    adopted: Vec<AdoptedStep>,
    /// The machines that made the steps.
    machines: Vec<Value>,
    /// The code of each stage, where its parts are known.
    code: BTreeMap<String, Code>,
    /// Parameters that all steps of a stage share, by their dotted paths.
    common: BTreeMap<String, BTreeMap<String, Value>>,
}

#[derive(Debug, Serialize)]
struct Code {
    digest: String,
    parts: BTreeMap<String, String>,
}

/// A step's result.
#[derive(Debug, Serialize)]
struct Made {
    stage: String,
    key: String,
    /// The digest of the code that made it.
    code: String,
    /// Parameters that not all steps of the stage share.
    params: BTreeMap<String, Value>,
    /// By input: names of steps, or places outside.
    reads: BTreeMap<String, Vec<String>>,
    /// By input: a digest of what was read outside.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    outside: BTreeMap<String, String>,
    outputs: BTreeMap<String, String>,
    commit: Option<String>,
    /// A place in the list of machines.
    machine: usize,
    finished: String,
    seconds: f64,
}

/// A result that was adopted.
#[derive(Debug, Serialize)]
struct AdoptedStep {
    /// The step.
    step: String,
    /// When, as `2017-05-23T08:00:00Z`.
    when: String,
    /// Why, when and by whom.
    #[serde(flatten)]
    adoption: Adoption,
}

/// The steps that a step rests on, directly or not, itself among them.
pub(crate) fn above(pipeline: &Pipeline, step: StepIx) -> BTreeSet<StepIx> {
    let mut seen = BTreeSet::from([step]);
    let mut queue = vec![step];
    while let Some(ix) = queue.pop() {
        let inputs = pipeline.steps[ix.0 as usize].inputs.iter();
        for origin in inputs.flat_map(|input| &input.origins) {
            if let Origin::Step { step, .. } = origin
                && seen.insert(*step)
            {
                queue.push(*step);
            }
        }
    }
    seen
}

/// Stands for all that would be said of these steps: their names, keys and results, and when each was
/// made, and the places outside that they read.
pub(crate) fn stamp(
    pipeline: &Pipeline,
    steps: &BTreeSet<StepIx>,
    end: &End,
    store: &Store,
) -> Digest {
    let mut bytes = FORMAT.to_le_bytes().to_vec();
    for ix in steps {
        let Some(made) = &end.made[ix.0 as usize] else { continue };
        let step = &pipeline.steps[ix.0 as usize];
        text(&mut bytes, &step.name);
        let origins = step.inputs.iter().flat_map(|input| &input.origins);
        origins.filter_map(outer_place).for_each(|place| text(&mut bytes, &place));
        bytes.extend_from_slice(made.key.bytes());
        made.outputs.values().for_each(|made| bytes.extend_from_slice(made.digest().bytes()));
        if let Some(brief) = store.log().find(made.key) {
            bytes.extend_from_slice(&brief.finished.to_le_bytes());
            bytes.extend_from_slice(&brief.seconds.to_le_bytes());
            bytes.push(u8::from(brief.adopted));
        }
    }
    Digest::of(&bytes)
}

/// Adds a framed text.
fn text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
    bytes.extend_from_slice(text.as_bytes());
}

/// Where an input lies that no step makes.
fn outer_place(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Step { .. } => None,
        Origin::Folder { path, .. } => Some(path.display().to_string()),
        Origin::Files { pattern, .. } => Some(pattern.to_string()),
    }
}

impl About {
    /// Reads the records of the steps that `step` rests on. `machine` stands in where its own record
    /// says nothing.
    ///
    /// # Errors
    /// The log cannot be read.
    pub(crate) fn of(
        pipeline: &Pipeline,
        step: StepIx,
        steps: &BTreeSet<StepIx>,
        end: &End,
        store: &Store,
        machine: &Machine,
    ) -> Result<Self, EngineError> {
        let head = Head {
            format: FORMAT,
            machine: machine.clone(),
            adopted: Vec::new(),
            machines: Vec::new(),
            code: BTreeMap::new(),
            common: BTreeMap::new(),
        };
        let mut about = Self { head, steps: BTreeMap::new() };
        for &ix in steps {
            let Some(made) = &end.made[ix.0 as usize] else { continue };
            let Some(record) = store.log().load(made.key)? else { continue };
            if ix == step {
                about.head.machine = record.provenance.machine.clone();
            }
            about.add(pipeline, &pipeline.steps[ix.0 as usize], record, end, store);
        }
        about.factor();
        Ok(about)
    }

    fn add(&mut self, pipeline: &Pipeline, step: &Step, record: Record, end: &End, store: &Store) {
        let Record { key, outputs, components, provenance, .. } = record;
        if let Some(adoption) = &provenance.adopted {
            self.head.adopted.push(AdoptedStep {
                step: step.name.clone(),
                when: date(adoption.at),
                adoption: adoption.clone(),
            });
        }
        let code = code(&components);
        let stage = step.stage.to_string();
        if !self.head.code.contains_key(&stage)
            && let Some(parts) = record::parts(store, &code)
        {
            let parts = parts.into_iter().map(|(name, value)| (name, shortened(&value)));
            self.head
                .code
                .insert(stage.clone(), Code { digest: code.clone(), parts: parts.collect() });
        }
        let made = Made {
            stage,
            key: key.to_string(),
            code,
            params: params(&components),
            reads: reads(pipeline, step, end),
            outside: outside(step, &components),
            outputs: outputs
                .iter()
                .map(|(name, made)| (name.clone(), shortened(&made.to_string())))
                .collect(),
            machine: self.machine_of(&provenance),
            commit: provenance.commit,
            finished: date(provenance.finished),
            // Milliseconds, so that the text is short.
            seconds: (provenance.seconds * 1000.0).round() / 1000.0,
        };
        self.steps.insert(step.name.clone(), made);
    }

    /// The place of a record's machine in the list.
    fn machine_of(&mut self, provenance: &Provenance) -> usize {
        let mut machine = serde_json::to_value(&provenance.machine).unwrap_or_default();
        machine["host"] = provenance.host.clone().into();
        let known = self.head.machines.iter().position(|known| *known == machine);
        known.unwrap_or_else(|| {
            self.head.machines.push(machine);
            self.head.machines.len() - 1
        })
    }

    /// Moves the parameters that all steps of a stage share to `common`.
    fn factor(&mut self) {
        for made in self.steps.values() {
            match self.head.common.get_mut(&made.stage) {
                None => _ = self.head.common.insert(made.stage.clone(), made.params.clone()),
                Some(common) => common.retain(|path, value| made.params.get(path) == Some(value)),
            }
        }
        for made in self.steps.values_mut() {
            let common = &self.head.common[&made.stage];
            made.params.retain(|path, _| !common.contains_key(path));
        }
    }

    /// As JSON, a step on each line.
    pub(crate) fn json(&self) -> String {
        // What has only texts and numbers can always be written.
        let mut text = serde_json::to_string_pretty(&self.head).unwrap_or_default();
        text.truncate(text.strip_suffix("\n}").map_or(0, str::len));
        let line = |(name, made): (&String, &Made)| {
            let made = serde_json::to_string(made).unwrap_or_default();
            format!("    {}: {made}", Value::from(name.as_str()))
        };
        let lines: Vec<String> = self.steps.iter().map(line).collect();
        text + &format!(",\n  \"steps\": {{\n{}\n  }}\n}}\n", lines.join(",\n"))
    }
}

/// The same for a page that is opened from disk: a script that hands the object to a function.
pub(crate) fn script(json: &str) -> String {
    format!("reproMachine({});\n", json.trim_end())
}

/// The code of a key.
fn code(components: &Components) -> String {
    let found = components.0.iter().find_map(|component| match component {
        Component::Code(digest) => Some(digest.clone()),
        _ => None,
    });
    found.unwrap_or_default()
}

/// The parameters of a key, by their dotted paths.
fn params(components: &Components) -> BTreeMap<String, Value> {
    let params = components.0.iter().filter_map(|component| match component {
        Component::Param { path, value } => Some((path.join("."), value.clone())),
        _ => None,
    });
    params.collect()
}

/// What a step reads, by input.
fn reads(pipeline: &Pipeline, step: &Step, end: &End) -> BTreeMap<String, Vec<String>> {
    let place = |origin: &Origin| match origin {
        // Of an input that takes what there is.
        Origin::Step { step, .. } if end.made[step.0 as usize].is_none() => None,
        Origin::Step { step, .. } => Some(pipeline.steps[step.0 as usize].name.clone()),
        _ => outer_place(origin),
    };
    let inputs = step.inputs.iter();
    inputs
        .map(|input| (input.name.to_string(), input.origins.iter().filter_map(place).collect()))
        .collect()
}

/// One digest for all that each input took from outside.
fn outside(step: &Step, components: &Components) -> BTreeMap<String, String> {
    let is_outside = |origin: &Origin| outer_place(origin).is_some();
    let inputs = step.inputs.iter().filter(|input| input.origins.iter().any(is_outside));
    let digest = |name: &str| {
        let mut bytes = Vec::new();
        for component in &components.0 {
            if let Component::Artifact { input, digest, .. } = component
                && input == name
            {
                bytes.extend_from_slice(digest.bytes());
            }
        }
        shortened(&Digest::of(&bytes).to_string())
    };
    inputs.map(|input| (input.name.to_string(), digest(&input.name))).collect()
}

/// The start of a digest; other texts are left as they are.
fn shortened(text: &str) -> String {
    let is_digest = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_digest { text[..SHORT].to_owned() } else { text.to_owned() }
}

/// `2017-05-23T08:00:00Z`
fn date(seconds: u64) -> String {
    // The last second that has a year of four digits.
    let at = Duration::from_secs(seconds.min(253_402_300_799));
    humantime::format_rfc3339_seconds(SystemTime::UNIX_EPOCH + at).to_string()
}
