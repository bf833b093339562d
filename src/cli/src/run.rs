//! `repro run` and `repro status`: from arguments to the engine and back to the screen.

use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use artifact::StageError;
use engine::{EngineError, Pipeline, RunOptions, StepIx, Summary, Wish};

use crate::args::{RunArgs, StatusArgs};
use crate::errors::Failure;
use crate::plan::{self, Mood};
use crate::progress::Progress;
use crate::project::{Asked, select};
use crate::screen::Screen;
use crate::text::count;
use crate::{exit, forecast, git, summary};

/// How often a run that waits for another one looks whether that has ended.
const AGAIN: Duration = Duration::from_millis(100);

/// `repro status`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong.
pub(crate) fn status(asked: Asked, args: &StatusArgs, screen: &Screen) -> Result<u8, Failure> {
    let project = asked.project();
    let question = asked.question(&args.selectors, false).filter(|_| !args.json);
    if let Some(still) = question.and_then(|question| project.still(&question)) {
        let done = still.summary();
        let text = plan::all_fresh(done.cached.len(), &still.profile, screen.out);
        screen.print(&(text + &summary::adopted(done.adopted.len(), screen.out)))?;
        return Ok(exit::OK);
    }
    // The program ends with this: to free thousands of steps one by one would only take time.
    let pipeline = ManuallyDrop::new(asked.pipeline()?);
    let targets = select(&pipeline, &args.selectors, &pipeline.targets)?;
    let wish = Wish { targets, ..Wish::default() };
    let plan = project.plan(&pipeline, &wish).map_err(|e| Failure::of_engine(&e))?;
    screen.print(&if args.json {
        format!("{:#}\n", plan::json(&pipeline, &plan))
    } else {
        let adopted = project.adopted(&plan).len();
        plan::text(&pipeline, &plan, Mood::Status, args.verbose, screen.out)
            + &summary::adopted(adopted, screen.out)
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
    let project = asked.project();
    let question = asked.question(&args.selectors, args.partial);
    let in_short = !(args.force || args.dry_run || args.json || args.verbose);
    if let Some(still) = question.filter(|_| in_short).and_then(|asked| project.still(&asked)) {
        let seconds = began.elapsed().as_secs_f64();
        let done = still.summary();
        screen.print(&summary::text(&done, seconds, "", project.root(), screen.out))?;
        return Ok(exit::OK);
    }
    // As in `status`.
    let pipeline = ManuallyDrop::new(asked.pipeline()?);
    let targets = select(&pipeline, &args.selectors, &pipeline.targets)?;
    let force = if args.force { targets.clone() } else { Vec::new() };
    let question = question.filter(|_| !args.force);
    let wish = Wish { targets, force, partial: args.partial, question };
    let jobs = args.jobs.map_or(asked.cores(), |jobs| jobs as usize);
    let options = RunOptions {
        jobs,
        keep_going: args.keep_going,
        isolate: args.isolate,
        no_sync: args.no_sync,
        memory: args.memory.map(|memory| memory.as_u64()),
        gpus: args.gpus,
        budget: args.budget,
        began: Some(began),
        commit: if args.dry_run { None } else { git::head(project.root()) },
    };
    if args.dry_run {
        let planned = project.forecast(&pipeline, &wish, &options);
        let (plan, forecast) = planned.map_err(|e| Failure::of_engine(&e))?;
        screen.print(&if args.json {
            let mut value = plan::json(&pipeline, &plan);
            value["expected"] = forecast::json(&pipeline, &forecast, jobs);
            format!("{value:#}\n")
        } else {
            plan::text(&pipeline, &plan, Mood::DryRun, args.verbose, screen.out)
                + &forecast::text(&forecast, jobs, screen.out)
        })?;
        return Ok(exit::OK);
    }
    let progress = Arc::new(Progress::new(*screen, args.verbose));
    let cancel = on_interrupt(&progress)?;
    let done = once_free(&progress, &cancel, || {
        project.run(&pipeline, &wish, &options, progress.as_ref(), &cancel)
    });
    let ran = progress.close();
    if matches!(done, Err(EngineError::Busy { .. })) {
        return Ok(exit::INTERRUPTED);
    }
    let done = done.map_err(|e| Failure::of_engine(&e))?;
    let seconds = began.elapsed().as_secs_f64();
    for failure in failures(&pipeline, &done.failed) {
        screen.note(failure.render(screen).trim_end());
    }
    if let Some(warning) = summary::differences(&pipeline, &done, screen.err) {
        screen.note(&warning);
    }
    screen.print(&if args.json {
        format!("{:#}\n", summary::json(&pipeline, &done, &ran, seconds))
    } else {
        let details = if args.verbose { summary::slowest(&pipeline, &ran) } else { String::new() };
        summary::text(&done, seconds, &details, project.root(), screen.out)
    })?;
    Ok(summary::code(&done))
}

/// Runs as soon as no other run is at work, and then takes what that one made. Still busy only if
/// the person did not want to wait any longer.
pub(crate) fn once_free(
    progress: &Progress,
    cancel: &AtomicBool,
    run: impl Fn() -> Result<Summary, EngineError>,
) -> Result<Summary, EngineError> {
    let mut told = false;
    loop {
        let done = run();
        let Err(busy @ EngineError::Busy { .. }) = &done else { return done };
        if cancel.load(Ordering::SeqCst) {
            return done;
        }
        if !told {
            progress.say(&format!("{busy}: waiting for it"));
            told = true;
        }
        std::thread::sleep(AGAIN);
    }
}

/// Failures that are shown with their place; a run that fails in more ways has told them as it went.
const SHOWN: usize = 4;

/// The failures of a run: one for each cause, however many steps it stopped.
pub(crate) fn failures(pipeline: &Pipeline, failed: &[(StepIx, StageError)]) -> Vec<Failure> {
    let mut causes: Vec<(&StageError, Vec<&str>)> = Vec::new();
    for (step, error) in failed {
        let name = pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str());
        let same = |known: &StageError| {
            (&known.message, &known.place, &known.help)
                == (&error.message, &error.place, &error.help)
        };
        match causes.iter_mut().find(|(known, _)| same(known)) {
            Some((_, names)) => names.push(name),
            None => causes.push((error, vec![name])),
        }
    }
    let more = causes.len().saturating_sub(SHOWN);
    let shown = causes.iter().take(SHOWN);
    let mut failures: Vec<Failure> =
        shown.map(|(error, names)| Failure::of_steps(names, error)).collect();
    if more > 0 {
        let rest = format!("{}, named in the lines above", count(more, "other cause"));
        failures.push(Failure::step_failed(rest));
    }
    failures
}

/// What Ctrl-C does: the first asks the running steps to stop, the second ends at once.
pub(crate) fn on_interrupt(progress: &Arc<Progress>) -> Result<Arc<AtomicBool>, Failure> {
    let cancel = Arc::new(AtomicBool::new(false));
    let (asked, progress) = (Arc::clone(&cancel), Arc::clone(progress));
    let handler = move || {
        if asked.swap(true, Ordering::SeqCst) {
            progress.end_line();
            std::process::exit(i32::from(exit::INTERRUPTED));
        }
        progress.say("Stopping: running steps are asked to end. Ctrl-C again ends at once.");
    };
    ctrlc::set_handler(handler)
        .map_err(|error| Failure::project(format!("cannot listen for Ctrl-C: {error}")))?;
    Ok(cancel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_cause_is_shown_once_and_many_are_bounded() {
        let pipeline = crate::toy::pipeline();
        let same: Vec<_> = (1..4).map(|step| (StepIx(step), StageError::new("no"))).collect();
        let texts = |failed: &[_]| -> Vec<String> {
            failures(&pipeline, failed).iter().map(ToString::to_string).collect()
        };
        assert_eq!(texts(&same), ["train[seed=1] and 2 steps like it failed: no"]);
        let many: Vec<_> =
            (1..7).map(|step| (StepIx(step), StageError::new(step.to_string()))).collect();
        let texts = texts(&many);
        assert_eq!(texts.len(), SHOWN + 1);
        assert_eq!(texts[SHOWN], "2 other causes, named in the lines above");
    }
}
