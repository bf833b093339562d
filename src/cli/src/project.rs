//! From the command line to a loaded pipeline: where the project is, which profile and values are
//! asked for, which steps a selector means.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use engine::{Catalog, Machine, Pipeline, Project, Question, Selector, Source, StepIx};

use crate::errors::Failure;
use crate::published;

/// The pipeline's file.
pub(crate) const PIPELINE: &str = "pipeline.toml";

/// What all commands start from.
pub(crate) struct Asked {
    /// The folder of pipeline.toml.
    pub(crate) root: PathBuf,
    source: Source,
    catalog: Catalog,
    machine: Machine,
    profile: Option<String>,
    settings: Vec<String>,
}

impl Asked {
    /// Finds and reads pipeline.toml: in `folder` if one is given, otherwise in the nearest folder
    /// from here upwards.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub(crate) fn new(
        catalog: Catalog,
        machine: Machine,
        folder: Option<&Path>,
        profile: Option<String>,
        settings: Vec<String>,
    ) -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(|error| {
            Failure::project(format!("cannot tell the current folder: {error}"))
        })?;
        let root = match folder {
            Some(folder) => given(folder)?,
            None => nearest(&here)?,
        };
        // Messages name the file as short as it can be opened from here.
        let file = root.join(PIPELINE);
        let shown = file.strip_prefix(here).map(Path::to_path_buf).unwrap_or(file);
        let source = Source::read(shown).map_err(|e| Failure::of_pipeline(e, "--project"))?;
        Ok(Self { root, source, catalog, machine, profile, settings })
    }

    /// The pipeline of the profile, with the values of `--set`.
    ///
    /// # Errors
    /// Something in the file or in an argument is wrong.
    pub(crate) fn pipeline(&self) -> Result<Pipeline, Failure> {
        let profile = self.profile.as_deref();
        let program = self.program();
        self.project()
            .pipeline(&self.source, profile, &self.settings, program.as_deref())
            .map_err(|error| self.wrong(error))
    }

    /// The pipeline of the same profile that another text of the file would give, without the values
    /// of `--set`; nothing where that text is wrong.
    pub(crate) fn pipeline_of(&self, text: &str) -> Option<Pipeline> {
        let source = Source { path: self.source.path.clone(), text: text.to_owned() };
        engine::load(&source, &self.catalog, self.profile.as_deref(), &[]).ok()
    }

    /// What pipeline.toml says, and whether `--set` replaces some of it.
    pub(crate) fn text(&self) -> (&str, bool) {
        (&self.source.text, !self.settings.is_empty())
    }

    /// The value at a path of the file, as the profile and `--set` make it.
    ///
    /// # Errors
    /// Something in the file or in an argument is wrong.
    pub(crate) fn value(&self, path: &str) -> Result<Option<serde_json::Value>, Failure> {
        let profile = self.profile.as_deref();
        engine::value(&self.source, &self.catalog, profile, &self.settings, path)
            .map_err(|error| self.wrong(error))
    }

    /// The failure of a fault in the file or in an argument.
    fn wrong(&self, error: engine::PipelineError) -> Failure {
        let argument = match &*error.origin {
            engine::ErrorOrigin::Override { text } if self.profile.as_ref() == Some(text) => {
                "--profile"
            }
            _ => "--set",
        };
        Failure::of_pipeline(error, argument)
    }

    /// The profiles of the file with what they say about themselves.
    ///
    /// # Errors
    /// The file is no TOML.
    pub(crate) fn profiles(&self) -> Result<Vec<(String, String)>, Failure> {
        engine::profiles(&self.source).map_err(|error| Failure::of_pipeline(error, "--profile"))
    }

    /// What a stage declares.
    pub(crate) fn stage(&self, name: &str) -> Option<&artifact::Stage> {
        self.catalog.get(name).map(|entry| &entry.stage)
    }

    /// The names of a step's outputs.
    pub(crate) fn outputs(&self, step: &engine::Step) -> Vec<String> {
        let of_stage = self.stage(&step.stage).filter(|_| step.command.is_none());
        let of_stage = of_stage.map(|stage| stage.outputs).unwrap_or_default();
        let names = of_stage.iter().map(|spec| spec.name).chain(step.outputs_of_command());
        names.map(str::to_owned).collect()
    }

    /// The project with its store.
    pub(crate) fn project(&self) -> Project {
        Project::new(self.root.clone(), self.catalog.clone(), self.machine.clone())
    }

    /// Tells this program from every other build of it; nothing where that cannot be done.
    fn program(&self) -> Option<String> {
        let file = std::env::current_exe().and_then(|program| program.metadata()).ok()?;
        let code = self.catalog.entries.iter().map(|entry| entry.fingerprint.digest.as_str());
        let code: String = code.collect();
        Some(format!(
            "{} {} {} {}.{} {}.{} {code}",
            file.dev(),
            file.ino(),
            file.size(),
            file.mtime(),
            file.mtime_nsec(),
            file.ctime(),
            file.ctime_nsec()
        ))
    }

    /// What is asked of a run with these selectors; nothing where this program cannot be told from
    /// another build of it.
    pub(crate) fn question(&self, selectors: &[String], partial: bool) -> Option<Question> {
        let program = self.program()?;
        let (profile, settings) = (self.profile.as_deref(), self.settings.as_slice());
        Some(Question::new(&program, &self.source, profile, settings, selectors, partial))
    }

    /// Cores to use when nothing else is said.
    pub(crate) fn cores(&self) -> usize {
        self.machine.cores
    }
}

/// The folder that `--project` names.
pub(crate) fn given(folder: &Path) -> Result<PathBuf, Failure> {
    let wrong = |message: String| {
        Err(Failure::project(message).help(format!("--project takes the folder of {PIPELINE}")))
    };
    let Ok(root) = folder.canonicalize() else {
        return wrong(format!("there is no folder {}", folder.display()));
    };
    if !root.join(PIPELINE).is_file() {
        return wrong(format!("there is no {PIPELINE} in {}", folder.display()));
    }
    Ok(root)
}

/// The nearest folder with a pipeline.toml, from `here` upwards.
pub(crate) fn nearest(here: &Path) -> Result<PathBuf, Failure> {
    let found = here.ancestors().find(|folder| folder.join(PIPELINE).is_file());
    found.map(Path::to_path_buf).ok_or_else(|| {
        let message = format!("there is no {PIPELINE} in {} or above it", here.display());
        Failure::project(message).help("go to the project's folder, or name it: --project DIR")
    })
}

/// The steps that selectors mean; those of `otherwise` where there are none.
///
/// # Errors
/// A selector is malformed or selects nothing.
pub(crate) fn select(
    pipeline: &Pipeline,
    selectors: &[String],
    otherwise: &[String],
) -> Result<Vec<StepIx>, Failure> {
    let selectors = if selectors.is_empty() { otherwise } else { selectors };
    let wrong = |error| Failure::of_pipeline(error, "selector");
    let selectors: Result<Vec<Selector>, Failure> =
        selectors.iter().map(|text| Selector::parse(text).map_err(wrong)).collect();
    engine::select(pipeline, &selectors?).map_err(wrong)
}

/// As [`select`], with every step where there is no selector.
///
/// # Errors
/// As [`select`].
pub(crate) fn select_or_all(
    pipeline: &Pipeline,
    selectors: &[String],
) -> Result<Vec<StepIx>, Failure> {
    if selectors.is_empty() {
        return Ok((0..pipeline.steps.len() as u32).map(StepIx).collect());
    }
    select(pipeline, selectors, &[])
}

/// The folder, relative to the project's, where the profile's report is published.
///
/// # Errors
/// The pipeline publishes nothing.
pub(crate) fn report_folder(root: &Path, pipeline: &Pipeline) -> Result<PathBuf, Failure> {
    let folders: Vec<&PathBuf> =
        pipeline.steps.iter().filter_map(|step| step.publish.as_ref()).collect();
    let with_report =
        folders.iter().find(|folder| root.join(folder).join(published::FILE).is_file());
    with_report.or(folders.first()).map(|folder| folder.to_path_buf()).ok_or_else(|| {
        Failure::project(format!("the profile {} publishes no report", pipeline.profile))
            .help(format!("a stage publishes by `publish = \"reports/{{profile}}\"` in {PIPELINE}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exit, toy};

    #[test]
    fn the_project_is_found_from_below_it() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("a/b");
        std::fs::create_dir_all(&below).unwrap();
        let missing = nearest(&below).unwrap_err();
        assert_eq!(missing.code, exit::PROJECT);
        assert!(missing.help.unwrap().contains("--project"));
        std::fs::write(folder.path().join(PIPELINE), "").unwrap();
        assert_eq!(nearest(&below).unwrap(), folder.path());
        assert_eq!(given(&below).unwrap_err().code, exit::PROJECT);
        assert_eq!(given(folder.path()).unwrap(), folder.path().canonicalize().unwrap());
    }

    #[test]
    fn the_report_is_where_the_pipeline_publishes_it() {
        let mut pipeline = toy::pipeline();
        let root = Path::new("/nonexistent");
        assert_eq!(report_folder(root, &pipeline).unwrap(), Path::new("reports/toy"));
        pipeline.steps.pop();
        assert_eq!(report_folder(root, &pipeline).unwrap_err().code, exit::PROJECT);
    }

    #[test]
    fn selectors_fall_back_to_the_targets() {
        let pipeline = toy::pipeline();
        assert_eq!(select(&pipeline, &[], &pipeline.targets).unwrap(), [StepIx(7)]);
        let slice = ["train[seed=2|3]".to_owned()];
        assert_eq!(select(&pipeline, &slice, &pipeline.targets).unwrap(), [StepIx(2), StepIx(3)]);
        assert_eq!(select_or_all(&pipeline, &[]).unwrap().len(), 8);
        let wrong = select(&pipeline, &["trian".to_owned()], &[]).unwrap_err();
        assert_eq!(
            (wrong.code, wrong.excerpt.unwrap().name.as_str()),
            (exit::PIPELINE, "selector")
        );
    }
}
