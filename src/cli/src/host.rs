//! What commands of other crates are given: values of the pipeline, artifacts made when needed, and
//! the screen.
//!
//! Left out: which commands there are ([`crate::extra`]).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use artifact::{InputFile, Monitor};
use command::{Error, Host, Input, Made, Paint, Source, Step};
use engine::{EngineError, Origin, Pipeline, Project, RunOptions, StepInput, StepIx, Wish};
use serde_json::Value;

use crate::errors::Failure;
use crate::monitor::Bar;
use crate::progress::Progress;
use crate::project::{Asked, select};
use crate::run::{failures, on_interrupt, once_free};
use crate::screen::Screen;
use crate::{git, summary};

/// The command line as commands see it.
pub(crate) struct Cli {
    asked: Asked,
    screen: Screen,
    /// Loaded when it is asked for.
    pipeline: OnceLock<Pipeline>,
    progress: Arc<Progress>,
    cancel: Arc<AtomicBool>,
    bar: Bar,
    /// Whether nobody reads standard output any more.
    closed: AtomicBool,
}

impl Cli {
    /// A host for one command. From here on Ctrl-C asks it to stop.
    ///
    /// # Errors
    /// Ctrl-C cannot be listened for.
    pub(crate) fn new(asked: Asked, screen: Screen) -> Result<Self, Failure> {
        let progress = Arc::new(Progress::new(screen, false));
        let cancel = on_interrupt(&progress)?;
        let bar = Bar::new(screen, Arc::clone(&progress), Arc::clone(&cancel));
        Ok(Self {
            asked,
            screen,
            pipeline: OnceLock::new(),
            progress,
            cancel,
            bar,
            closed: AtomicBool::new(false),
        })
    }

    fn pipeline(&self) -> Result<&Pipeline, Failure> {
        match self.pipeline.get() {
            Some(pipeline) => Ok(pipeline),
            None => {
                let loaded = self.asked.pipeline()?;
                Ok(self.pipeline.get_or_init(|| loaded))
            }
        }
    }

    /// The outputs of steps, made where they are missing or out of date.
    fn make(
        &self,
        project: &Project,
        pipeline: &Pipeline,
        steps: &[StepIx],
    ) -> Result<Vec<engine::Artifacts>, Failure> {
        if let Some(there) = self.there(project, pipeline, steps)? {
            return Ok(there);
        }
        self.bar.clear();
        let wish = Wish { targets: steps.to_vec(), ..Wish::default() };
        let options = RunOptions {
            jobs: self.asked.cores(),
            commit: git::head(project.root()),
            ..RunOptions::default()
        };
        let done = once_free(&self.progress, &self.cancel, || {
            project.run(pipeline, &wish, &options, self.progress.as_ref(), &self.cancel)
        });
        self.progress.close();
        let done = match done {
            Err(EngineError::Busy { .. }) => return Err(Failure::interrupted()),
            done => done.map_err(|error| Failure::of_engine(&error))?,
        };
        if let Some(warning) = summary::differences(pipeline, &done, self.screen.err) {
            self.screen.note(&warning);
        }
        let mut causes = failures(pipeline, &done.failed);
        if let Some(last) = causes.pop() {
            causes.iter().for_each(|cause| self.screen.note(cause.render(&self.screen).trim_end()));
            return Err(last);
        }
        if done.cancelled {
            return Err(Failure::interrupted());
        }
        let there = self.there(project, pipeline, steps)?;
        there.ok_or_else(|| Failure::project("what was made is gone from the store again"))
    }

    /// The outputs of steps, if all of them are there.
    fn there(
        &self,
        project: &Project,
        pipeline: &Pipeline,
        steps: &[StepIx],
    ) -> Result<Option<Vec<engine::Artifacts>>, Failure> {
        let found = project.artifacts(pipeline, steps).map_err(|e| Failure::of_engine(&e))?;
        Ok(found.into_iter().collect())
    }

    fn read_steps(&self, selector: &str) -> Result<Vec<Step>, Failure> {
        let pipeline = self.pipeline()?;
        let chosen = select(pipeline, &[selector.to_owned()], &[])?;
        let project = self.asked.project();
        let inputs = chosen.iter().flat_map(|ix| &pipeline.steps[ix.0 as usize].inputs);
        let above: BTreeSet<StepIx> = inputs
            .flat_map(|input| &input.origins)
            .filter_map(|origin| match origin {
                Origin::Step { step, .. } => Some(*step),
                Origin::Folder { .. } | Origin::Files { .. } => None,
            })
            .collect();
        let above: Vec<StepIx> = above.into_iter().collect();
        let made =
            if above.is_empty() { Vec::new() } else { self.make(&project, pipeline, &above)? };
        let made: BTreeMap<StepIx, engine::Artifacts> = above.into_iter().zip(made).collect();
        let steps = chosen.into_iter().map(|ix| {
            let step = &pipeline.steps[ix.0 as usize];
            let inputs = step.inputs.iter().map(|input| {
                let sources =
                    input.origins.iter().map(|origin| source(&project, step, input, origin, &made));
                let sources = sources.collect::<Result<Vec<_>, Failure>>()?;
                Ok(Input { name: input.name.to_string(), sources })
            });
            Ok(Step {
                name: step.name.clone(),
                labels: labels(step),
                params: step.parameters().into_owned(),
                inputs: inputs.collect::<Result<_, Failure>>()?,
            })
        });
        steps.collect()
    }

    fn read_artifacts(&self, selector: &str) -> Result<Vec<Made>, Failure> {
        let pipeline = self.pipeline()?;
        let chosen = select(pipeline, &[selector.to_owned()], &[])?;
        let made = self.make(&self.asked.project(), pipeline, &chosen)?;
        let made = chosen.into_iter().zip(made).map(|(ix, outputs)| {
            let step = &pipeline.steps[ix.0 as usize];
            let labels = labels(step);
            Made { name: step.name.clone(), labels, outputs }
        });
        Ok(made.collect())
    }
}

/// The coordinates of a step by their axes.
fn labels(step: &engine::Step) -> BTreeMap<String, String> {
    step.coordinates.iter().map(|(axis, at)| (axis.to_string(), at.to_string())).collect()
}

/// What an input of a step is connected to.
fn source(
    project: &Project,
    step: &engine::Step,
    input: &StepInput,
    origin: &Origin,
    made: &BTreeMap<StepIx, engine::Artifacts>,
) -> Result<Source, Failure> {
    match origin {
        Origin::Folder { path, .. } => {
            let found = project.folder(step, input, path);
            let (path, shown) = found.map_err(|error| Failure::of_engine(&error))?;
            Ok(Source::Folder { path, shown })
        }
        // A command's own files: no command of another crate reads what such a step reads.
        Origin::Files { pattern, .. } => {
            let path = project.root().join(&**pattern);
            Ok(Source::Folder { path, shown: (&**pattern).into() })
        }
        Origin::Step { step: from, output, labels } => {
            let found = made.get(from).and_then(|outputs| outputs.get(&**output));
            let mut found = found.cloned().ok_or_else(|| {
                Failure::project(format!("{}: `{output}` was not made", step.name))
            })?;
            found.labels = (**labels).clone();
            found.files = below_folders(found.files, &input.below);
            Ok(Source::Made(found))
        }
    }
}

/// The files below the first of some folders of an artifact that has any, their names relative to
/// it; all files where there is no folder.
fn below_folders(files: Vec<InputFile>, folders: &[String]) -> Vec<InputFile> {
    let inside = |file: &InputFile, folder: &str| {
        let name = file.name.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
        Some(InputFile { name, ..file.clone() })
    };
    if folders.is_empty() {
        return files;
    }
    let found = folders.iter().map(|folder| -> Vec<InputFile> {
        files.iter().filter_map(|file| inside(file, folder)).collect()
    });
    found.into_iter().find(|files| !files.is_empty()).unwrap_or_default()
}

/// What the host could not do, on its way through a command.
fn host(failure: Failure) -> Error {
    Error::Host(Box::new(failure))
}

impl Host for Cli {
    fn root(&self) -> &Path {
        &self.asked.root
    }

    fn profile(&self) -> Result<String, Error> {
        Ok(self.pipeline().map_err(host)?.profile.clone())
    }

    fn value(&self, path: &str) -> Result<Option<Value>, Error> {
        self.asked.value(path).map_err(host)
    }

    fn names(&self, selector: &str) -> Result<Vec<String>, Error> {
        let pipeline = self.pipeline().map_err(host)?;
        let chosen = select(pipeline, &[selector.to_owned()], &[]).map_err(host)?;
        Ok(chosen.into_iter().map(|ix| pipeline.steps[ix.0 as usize].name.clone()).collect())
    }

    fn steps(&self, selector: &str) -> Result<Vec<Step>, Error> {
        self.read_steps(selector).map_err(host)
    }

    fn artifacts(&self, selector: &str) -> Result<Vec<Made>, Error> {
        self.read_artifacts(selector).map_err(host)
    }

    fn print(&self, text: &str) -> Result<(), Error> {
        self.bar.clear();
        let read = self.screen.write(text).map_err(host)?;
        self.closed.fetch_or(!read, Ordering::Relaxed);
        Ok(())
    }

    fn is_read(&self) -> bool {
        !self.closed.load(Ordering::Relaxed)
    }

    fn note(&self, line: &str) {
        self.bar.say(line);
    }

    fn width(&self) -> usize {
        self.screen.width
    }

    fn paint(&self) -> Paint {
        self.screen.out
    }

    fn unicode(&self) -> bool {
        self.screen.unicode
    }

    fn threads(&self) -> usize {
        self.asked.cores().max(1)
    }

    fn monitor(&self) -> &dyn Monitor {
        &self.bar
    }
}

impl Drop for Cli {
    fn drop(&mut self) {
        self.bar.clear();
        // Nobody waits for this command any more.
        self.cancel.store(false, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_below_a_folder_is_taken() {
        let file = |name: &str| InputFile {
            name: name.into(),
            path: name.into(),
            shown: Path::new("x").join(name),
        };
        let files = vec![file("train/a"), file("train/b/c"), file("trainer/d"), file("train")];
        let below = ["none", "train", "trainer"].map(str::to_owned);
        let names: Vec<_> =
            below_folders(files, &below).into_iter().map(|f| (f.name, f.shown)).collect();
        assert_eq!(names, [("a".into(), "x/train/a".into()), ("b/c".into(), "x/train/b/c".into())]);
    }
}
