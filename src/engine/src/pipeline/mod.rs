//! pipeline.toml -> the checked form of it for one profile: every step, with its parameters resolved
//! and its inputs connected. Only this form is planned and run.
//!
//! In reading order: [`tree`] (TOML with places), [`overrides`], [`profile`] and [`known`] (which
//! keys there may be), [`template`] and [`resolve`] (`{axis}` and `${path}`), [`axes`], [`matrix`],
//! [`stages`], [`commands`], [`policy`], [`params`], [`places`], [`inputs`], [`steps`], [`order`].
//! Everything hostile is refused here, before anything runs. Left out: whether folders of the user's
//! exist.

mod axes;
mod commands;
mod depth;
mod error;
mod inputs;
pub(crate) mod kept;
mod known;
mod matrix;
mod order;
mod overrides;
mod params;
mod places;
mod policy;
mod profile;
mod quick;
mod resolve;
mod shared;
mod stages;
mod steps;
mod template;
#[cfg(test)]
mod tests;
mod tree;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::command::Command;
use crate::{Catalog, Name, Selector, select};
use known::References;
use resolve::Resolver;
use tree::{Mark, Node, Table, Texts, Tree};

pub use error::{ErrorOrigin, PipelineError};
pub use policy::{FailureClass, Policies, Policy, Resources, Retry};

/// How large the file may be, in bytes.
const MAX_FILE: u64 = 64 << 20;

/// The pipeline's file, read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path, as it was given.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Reads the file.
    ///
    /// # Errors
    /// It cannot be read, is not UTF-8, or has more than 64 MiB.
    pub fn read(path: impl Into<PathBuf>) -> Result<Self, PipelineError> {
        let path = path.into();
        let size = std::fs::metadata(&path).map_or(0, |found| found.len());
        if size > MAX_FILE {
            let message = format!("has {size} bytes; {MAX_FILE} at most are read");
            return Err(PipelineError::file(path, message));
        }
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Self { path, text }),
            Err(error) => Err(PipelineError::file(path, format!("cannot be read: {error}"))),
        }
    }
}

/// Checks the file for one profile and connects its steps. `overrides` are the `key=value` arguments
/// of `--set`; without a `profile`, the file's default is taken.
///
/// # Errors
/// The first thing that is wrong, with the bytes that it is about.
pub fn load(
    source: &Source,
    catalog: &Catalog,
    profile: Option<&str>,
    overrides: &[String],
) -> Result<Pipeline, PipelineError> {
    load_with_ways(source, catalog, profile, overrides).map(|(pipeline, _)| pipeline)
}

/// As [`load`]; with the folders on the way to files, none of which was a link.
fn load_with_ways(
    source: &Source,
    catalog: &Catalog,
    profile: Option<&str>,
    overrides: &[String],
) -> Result<(Pipeline, Vec<String>), PipelineError> {
    let texts = Texts { source, overrides };
    let File { root, name, chosen } = File::read(&texts, catalog, profile)?;
    let resolver = Resolver::new(texts, &root, &name, &chosen);
    let axes = axes::read(&resolver)?;
    let stages = stages::read(&texts, &root, catalog)?;
    let policies = policy::read(&resolver, &axes, &stages)?;
    let steps = steps::build(&resolver, &axes, &stages)?;
    let steps = order::sorted(&texts, steps)?;
    let axes = axes.into_iter().map(|axis| axis.name.into()).collect();
    let ways = resolver.ways.take().into_iter().collect();
    let mut pipeline =
        Pipeline { profile: name.clone(), axes, targets: Vec::new(), steps, policies };
    pipeline.targets = targets(&texts, &root, &pipeline)?;
    Ok((pipeline, ways))
}

/// The value at a dotted path of the file, as JSON, with all references replaced: `profile` is the
/// chosen profile laid over the base, `axis.NAME` the values of an axis. `None` where the path leads
/// nowhere. The other arguments are those of [`load`].
///
/// # Errors
/// The file is wrong in a way that does not concern stages; the value refers to a step's coordinate.
pub fn value(
    source: &Source,
    catalog: &Catalog,
    profile: Option<&str>,
    overrides: &[String],
    path: &str,
) -> Result<Option<Value>, PipelineError> {
    let texts = Texts { source, overrides };
    let File { root, name, chosen } = File::read(&texts, catalog, profile)?;
    let resolver = Resolver::new(texts, &root, &name, &chosen);
    match resolver.at(path)? {
        Some(tree) => params::json(&texts, &tree).map(Some),
        None => Ok(None),
    }
}

/// The file with the values of `--set`, and the profile that was chosen.
struct File {
    root: Table,
    /// The profile's name.
    name: String,
    /// The profile, laid over the base.
    chosen: Tree,
}

impl File {
    fn read(
        texts: &Texts<'_>,
        catalog: &Catalog,
        profile: Option<&str>,
    ) -> Result<Self, PipelineError> {
        let mut root = tree::document(texts)?;
        let (for_file, for_profile) = overrides::split(&root, overrides::parse(texts)?);
        overrides::apply_to_file(texts, &mut root, for_file)?;
        let references = References::gather(texts, &root)?;
        known::check(texts, &root, &references, &catalog.tables)?;
        let name = profile::choose(texts, &root, profile)?;
        let mut chosen = profile::merged(texts, &root, &name)?;
        overrides::apply_to_profile(texts, &root, &mut chosen, &references, for_profile)?;
        Ok(Self { root, name, chosen })
    }
}

/// The profiles of the file, in its order: name, and what it says about itself.
///
/// # Errors
/// The file is no TOML, or a profile is no table.
pub fn profiles(source: &Source) -> Result<Vec<(String, String)>, PipelineError> {
    let texts = Texts { source, overrides: &[] };
    profile::list(&texts, &tree::document(&texts)?)
}

/// The selectors of `default.targets`, each of which selects something; all steps where the file
/// names none.
fn targets(
    texts: &Texts<'_>,
    root: &Table,
    pipeline: &Pipeline,
) -> Result<Vec<String>, PipelineError> {
    let default = root.get("default").and_then(Tree::as_table);
    let Some(list) = default.and_then(|default| default.get("targets")) else {
        return Ok(vec!["*".to_owned()]);
    };
    let Node::Array(values) = &list.node else {
        return Err(texts.error(list.mark, "`targets` is a list of selectors"));
    };
    let mut targets = Vec::new();
    for value in values {
        let Node::String(text) = &value.node else {
            return Err(texts.error(value.mark, "a target is a selector, as a string"));
        };
        let selected = Selector::parse(text).and_then(|selector| select(pipeline, &[selector]));
        selected.map_err(|error| relocated(texts, value.mark, text, error))?;
        targets.push(text.clone());
    }
    Ok(targets)
}

/// An error about a selector, moved to where the selector is written.
fn relocated(texts: &Texts<'_>, mark: Mark, text: &str, error: PipelineError) -> PipelineError {
    let span = error.span.clone().unwrap_or(0..text.len());
    let located = texts.error(texts.inside(mark, text, span), "");
    PipelineError { origin: located.origin, span: located.span, ..error }
}

/// The number of a step in [`Pipeline::steps`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StepIx(pub u32);

/// All steps of a profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pipeline {
    /// The profile's name.
    pub profile: String,
    /// Axis names, in the order of the file; coordinates are listed in this order.
    pub axes: Vec<String>,
    /// Selectors of what `repro run` makes when nothing is named.
    pub targets: Vec<String>,
    /// Every step, inputs before the steps that read them (a topological order that keeps the order
    /// of the file where it can).
    pub steps: Vec<Step>,
    /// How steps are run; never part of a key.
    pub policies: Policies,
}

/// One point of a stage's matrix. What many steps have in common is shared between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The stage's name.
    pub stage: Name,
    /// The step's name: `train[tasks=chunk,system=sluice,domain=nw,seed=1]`. Never part of a key.
    pub name: String,
    /// Its coordinates, in the order of the axes.
    pub coordinates: Vec<(Name, Name)>,
    /// The stage's parameters, resolved. Part of the key. Null for a command: see [`Step::parameters`].
    pub params: Value,
    /// The command that it runs; `None` where its stage is one of the catalog.
    #[serde(with = "kept::perhaps_shared")]
    pub command: Option<Arc<Command>>,
    /// Its inputs, in the order in which the stage declares them; an optional one that is not
    /// connected is not among them.
    pub inputs: Vec<StepInput>,
    /// Where its outputs are copied for the user, relative to the project's folder.
    pub publish: Option<PathBuf>,
    /// The bytes of pipeline.toml that declare the stage.
    pub span: Range<usize>,
}

impl Step {
    /// What it is told to do: the stage's parameters, or what the command and its folder look like.
    pub fn parameters(&self) -> Cow<'_, Value> {
        match &self.command {
            None => Cow::Borrowed(&self.params),
            Some(command) => Cow::Owned(command.parameters(&self.coordinates)),
        }
    }

    /// The names of the outputs of a step that runs a command; a stage of the catalog says its own.
    pub fn outputs_of_command(&self) -> Vec<&str> {
        let outputs = self.command.iter().flat_map(|command| command.outputs());
        outputs.map(|(name, _)| name).collect()
    }
}

/// A connected input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepInput {
    /// The name that the stage declares.
    pub name: Name,
    /// For an input of arity many: take the artifacts that there are, when the run is asked for a
    /// partial result.
    pub partial: bool,
    /// Only the files below a folder of the artifact, their names relative to it: the first of these
    /// folders that is there. None named takes the whole artifact.
    pub below: Vec<String>,
    /// Where the artifacts come from, sorted by their labels.
    pub origins: Vec<Origin>,
    /// The bytes of pipeline.toml that connect it.
    pub span: Range<usize>,
}

/// What tells the artifacts of an input apart, part of the key. For a stage of the catalog: all
/// coordinates of the step that made it, for arity many; none where there is one at most. For a
/// command: [`PLACE`], the path in the working folder.
pub type Labels = Arc<BTreeMap<String, String>>;

/// Where an artifact comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Origin {
    /// An output of another step.
    Step {
        /// The step.
        step: StepIx,
        /// The output's name.
        output: Name,
        /// See [`Labels`].
        #[serde(with = "kept::shared")]
        labels: Labels,
    },
    /// A folder of the user's.
    Folder {
        /// Its path, relative to the project's folder or absolute. Never part of a key.
        path: PathBuf,
        /// See [`Labels`].
        #[serde(with = "kept::shared")]
        labels: Labels,
    },
    /// Files of the project at their own paths.
    Files {
        /// A path relative to the project's folder, `/` between folders; it may have `*`, `?` and
        /// `[…]`, and `**` for any folders.
        pattern: Name,
        /// See [`Labels`].
        #[serde(with = "kept::shared")]
        labels: Labels,
    },
}

impl Origin {
    /// What tells it from the other artifacts of its input.
    pub fn labels(&self) -> &Labels {
        match self {
            Self::Step { labels, .. }
            | Self::Folder { labels, .. }
            | Self::Files { labels, .. } => labels,
        }
    }
}
