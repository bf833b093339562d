//! `repro log`: what the newest attempts at steps said, also while they run.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use engine::{Follower, Pipeline, Project, StepIx, StepLog};

use crate::args::Values;
use crate::errors::Failure;
use crate::exit;
use crate::project::{Asked, select};
use crate::records::date;
use crate::screen::Screen;
use crate::text::{count, duration};

/// How often a log that is followed is looked at.
const AGAIN: Duration = Duration::from_millis(100);

/// `repro log`
#[derive(Debug, Args)]
pub(crate) struct LogArgs {
    /// Whose: a stage, a step or a slice
    #[arg(value_name = "SELECTOR", required = true)]
    pub(crate) selectors: Vec<String>,
    /// Go on until the running ones end, also where another terminal runs them
    #[arg(short, long)]
    pub(crate) follow: bool,
    /// Print where the logs are, one a line, instead of what they say
    #[arg(long, conflicts_with = "follow")]
    pub(crate) path: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// The examples of its help.
pub(crate) const LOG: &str = "\
Examples:
  repro log 'train[system=sluice,domain=nw]'  what the newest attempts said
  repro log 'train[seed=1]' -f                follow those that run
  repro log report --path | xargs less        page through it";

/// `repro log`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong; there was no attempt at any of the steps.
pub(crate) fn run(asked: &Asked, args: &LogArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let steps = select(&pipeline, &args.selectors, &[])?;
    let project = asked.project();
    let logs = look(&project, &pipeline, &steps)?;
    if args.path {
        let paths = logs.iter().filter_map(|(_, log)| log.path.as_deref());
        let shown = |path: &Path| format!("{}\n", path.display());
        let text: String = paths.map(shown).collect();
        screen.print(&text)?;
        let code = if text.is_empty() { exit::STEP_FAILED } else { exit::OK };
        return Ok(code);
    }
    if logs.is_empty() {
        let message = match steps.as_slice() {
            [step] => format!("{} has not run yet", name(&pipeline, *step)),
            steps => format!("none of these {} has run yet", count(steps.len(), "step")),
        };
        return Err(Failure::step_failed(message));
    }
    let many = logs.len() > 1;
    let mut followed = Vec::new();
    for (step, log) in logs {
        if many {
            screen.print(&format!("{}\n", screen.out.bold(name(&pipeline, step))))?;
        }
        let Some(path) = log.path.clone() else {
            screen.print(&silent(&log))?;
            continue;
        };
        let mut follower = Follower::new(&path);
        screen.put(&more(&mut follower, &path)?)?;
        if log.running && args.follow {
            followed.push((step, follower, path));
        }
    }
    follow(&project, &pipeline, followed, many, screen)?;
    Ok(exit::OK)
}

/// The steps that were tried, with their logs.
fn look(
    project: &Project,
    pipeline: &Pipeline,
    steps: &[StepIx],
) -> Result<Vec<(StepIx, StepLog)>, Failure> {
    let logs = project.logs(pipeline, steps).map_err(|error| Failure::of_engine(&error))?;
    let tried = |(_, log): &(StepIx, StepLog)| log.path.is_some() || log.record.is_some();
    Ok(steps.iter().copied().zip(logs).filter(tried).collect())
}

fn name(pipeline: &Pipeline, step: StepIx) -> &str {
    pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str())
}

/// What is said of a step that went well without a word.
fn silent(log: &StepLog) -> String {
    let Some(record) = &log.record else { return String::new() };
    let (done, took) = (date(record.finished), duration(record.seconds));
    format!("done {done} in {took}, without a word\n")
}

/// What a log says that was not seen yet.
fn more(follower: &mut Follower, path: &Path) -> Result<Vec<u8>, Failure> {
    let wrong = |error| Failure::project(format!("{} cannot be read: {error}", path.display()));
    follower.more().map_err(wrong)
}

/// Prints what running steps say until they end, or until nobody reads it any more.
fn follow(
    project: &Project,
    pipeline: &Pipeline,
    mut followed: Vec<(StepIx, Follower, PathBuf)>,
    many: bool,
    screen: &Screen,
) -> Result<(), Failure> {
    let mut last = None;
    while !followed.is_empty() {
        std::thread::sleep(AGAIN);
        let steps: Vec<StepIx> = followed.iter().map(|(step, ..)| *step).collect();
        // Asked first: what is said between the answer and the end is printed below.
        let now = project.logs(pipeline, &steps).map_err(|error| Failure::of_engine(&error))?;
        for (step, follower, path) in &mut followed {
            let bytes = more(follower, path)?;
            if bytes.is_empty() {
                continue;
            }
            if many && last.replace(*step) != Some(*step) {
                screen.print(&format!("{}\n", screen.out.bold(name(pipeline, *step))))?;
            }
            if !screen.put(&bytes)? {
                return Ok(());
            }
        }
        let mut now = now.into_iter();
        followed.retain(|_| now.next().is_some_and(|log| log.running));
    }
    Ok(())
}
