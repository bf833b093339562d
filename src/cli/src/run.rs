//! `repro run` and `repro status`: from arguments to the engine and back to the screen.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use engine::{RunOptions, Wish};

use crate::args::{RunArgs, StatusArgs};
use crate::errors::Failure;
use crate::plan::{self, Mood};
use crate::progress::Progress;
use crate::project::{Asked, select};
use crate::screen::Screen;
use crate::{exit, git, summary};

/// `repro status`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong.
pub(crate) fn status(asked: Asked, args: &StatusArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    let targets = select(&pipeline, &args.selectors, &pipeline.targets)?;
    let wish = Wish { targets, ..Wish::default() };
    let plan = asked.open()?.plan(&pipeline, &wish).map_err(|e| Failure::of_engine(&e))?;
    screen.print(&if args.json {
        format!("{:#}\n", plan::json(&pipeline, &plan))
    } else {
        plan::text(&pipeline, &plan, Mood::Status, args.verbose, screen.out)
    })?;
    Ok(exit::OK)
}

/// `repro run`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong. A step that fails is told here and gives an
/// exit code.
pub(crate) fn run(asked: Asked, args: &RunArgs, screen: &Screen) -> Result<u8, Failure> {
    let began = Instant::now();
    let pipeline = asked.pipeline()?;
    let targets = select(&pipeline, &args.selectors, &pipeline.targets)?;
    let force = if args.force { targets.clone() } else { Vec::new() };
    let wish = Wish { targets, force, partial: args.partial };
    let jobs = args.jobs.map_or(asked.cores(), |jobs| jobs as usize);
    let project = asked.open()?;
    if args.dry_run {
        let plan = project.plan(&pipeline, &wish).map_err(|e| Failure::of_engine(&e))?;
        screen.print(&if args.json {
            format!("{:#}\n", plan::json(&pipeline, &plan))
        } else {
            plan::text(&pipeline, &plan, Mood::DryRun, args.verbose, screen.out)
        })?;
        return Ok(exit::OK);
    }
    let commit = git::head(project.root());
    let options = RunOptions { jobs, keep_going: args.keep_going, commit };
    let progress = Arc::new(Progress::new(*screen, args.verbose));
    let cancel = on_interrupt(&progress)?;
    let done = project.run(&pipeline, &wish, &options, progress.as_ref(), &cancel);
    let ran = progress.close();
    let done = done.map_err(|e| Failure::of_engine(&e))?;
    let seconds = began.elapsed().as_secs_f64();
    for (step, error) in &done.failed {
        let name = pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str());
        screen.note(Failure::of_step(name, error).render(screen).trim_end());
    }
    if let Some(warning) = summary::differences(&pipeline, &done, screen.err) {
        screen.note(&warning);
    }
    screen.print(&if args.json {
        format!("{:#}\n", summary::json(&pipeline, &done, &ran, seconds))
    } else {
        let root = project.root();
        summary::text(&pipeline, &done, &ran, seconds, root, args.verbose, screen.out)
    })?;
    Ok(summary::code(&done))
}

/// What Ctrl-C does: the first asks the running steps to stop, the second ends at once.
fn on_interrupt(progress: &Arc<Progress>) -> Result<Arc<AtomicBool>, Failure> {
    let cancel = Arc::new(AtomicBool::new(false));
    let (asked, progress) = (Arc::clone(&cancel), Arc::clone(progress));
    let handler = move || {
        if asked.swap(true, Ordering::SeqCst) {
            std::process::exit(i32::from(exit::INTERRUPTED));
        }
        progress.say("Stopping: running steps are asked to end. Ctrl-C again ends at once.");
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::project(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(cancel)
}
