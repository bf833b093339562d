//! A project: the folder of pipeline.toml with its store and its repro.lock. What the command line
//! calls.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crate::{Catalog, EngineError, Machine, Pipeline, Plan, RunOptions, StepIx, Summary, Watcher};

/// What is wanted of a pipeline.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// The steps to make; everything that they need is made first.
    pub targets: Vec<StepIx>,
    /// The steps that run even if their result is there; those that no target needs are ignored.
    pub force: Vec<StepIx>,
    /// Take for inputs marked `partial` only the artifacts that are there or made for another
    /// input, instead of making all of them.
    pub partial: bool,
}

/// A project folder, opened.
pub struct Project {
    root: PathBuf,
    catalog: Catalog,
    machine: Machine,
}

impl Project {
    /// Opens the project in a folder, and creates its store where it is missing.
    ///
    /// # Errors
    /// The store cannot be created.
    pub fn open(root: PathBuf, catalog: Catalog, machine: Machine) -> Result<Self, EngineError> {
        Ok(Self { root, catalog, machine })
    }

    /// The folder of pipeline.toml.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The stages of the binary.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The machine that it runs on.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Says for every step that the targets need whether its result is there, and why not.
    ///
    /// # Errors
    /// A folder that a step reads is missing or unreadable; repro.lock is damaged; the store was
    /// written by a newer version.
    pub fn plan(&self, pipeline: &Pipeline, wish: &Wish) -> Result<Plan, EngineError> {
        let _ = wish;
        Ok(Plan { states: vec![None; pipeline.steps.len()] })
    }

    /// Plans, runs what is not fresh, publishes, and writes repro.lock. A step that fails is part
    /// of the summary, not an error.
    ///
    /// # Errors
    /// As [`Project::plan`]; another run is at work; the store or a published folder cannot be
    /// written. What finished before is kept.
    pub fn run(
        &self,
        pipeline: &Pipeline,
        wish: &Wish,
        options: &RunOptions,
        watcher: &dyn Watcher,
        cancel: &AtomicBool,
    ) -> Result<Summary, EngineError> {
        let _ = (options, cancel);
        watcher.planned(pipeline, &self.plan(pipeline, wish)?);
        Ok(Summary::default())
    }

    /// The files of an output that is fresh, each checked against its digest; `None` if the step's
    /// result is not there.
    ///
    /// # Errors
    /// As [`Project::plan`].
    pub fn artifact(
        &self,
        pipeline: &Pipeline,
        step: StepIx,
        output: &str,
    ) -> Result<Option<artifact::Input>, EngineError> {
        let _ = (pipeline, step, output);
        Ok(None)
    }
}
