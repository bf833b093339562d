//! The executor of commands: the task of a step becomes a process that is no worker of ours. Left
//! out: the folder that the command works in ([`crate::command`]).

use artifact::{Monitor, Outputs, Request, StageError};

use super::attempt::{Broke, Told};
use super::process::{Asked, Ended, GRACE, Limits};
use super::task::{self, Task};
use super::work::{PEAK, Written};
use crate::command::run::{Run, Site};
use crate::command::sandbox::Surroundings;
use crate::command::{Job, Reach};
use crate::plan::context::Context;
use crate::store::Scratch;
use crate::{EngineError, FailureClass};

/// What is said once where the kernel refuses nothing.
const UNHELD: &str = "this kernel has no Landlock: commands can read files that they do not declare, \
                      and nobody would notice";

/// Carries out the task of a command. The inner error is the attempt's.
pub(super) fn run(
    context: &Context<'_>,
    job: &Job,
    task: Task<'_>,
    told: &Told<'_>,
) -> Result<Result<Written, Broke>, EngineError> {
    let places = context.store.work_places()?;
    let surroundings = context.surroundings.get_or_init(|| {
        let around = Surroundings::of(context.root, &places);
        if !around.can_hold() && job.sandbox != Reach::Open {
            told.note(UNHELD);
        }
        around
    });
    // What is made right in a folder around the project cannot be read by a command that is held to
    // something; temporary files are no such thing.
    let temporary = context.machine.environment.get("TMPDIR").map_or("/tmp", String::as_str);
    let is_around = job.sandbox != Reach::Open && context.root.starts_with(temporary);
    let temporary = is_around.then(|| context.store.scratch()).transpose()?;
    let site = Site {
        work: task.outputs.clone(),
        environment: &context.machine.environment,
        temporary: temporary.as_ref().map(Scratch::folder),
        root: context.root,
        objects: context.store.objects(),
        surroundings,
        guard: &context.guard,
    };
    Ok(run_at(&site, job, task, told))
}

fn run_at(site: &Site<'_>, job: &Job, task: Task<'_>, told: &Told<'_>) -> Result<Written, Broke> {
    let names: Vec<String> = task.inputs.iter().map(|(name, _)| name.to_string()).collect();
    let (inputs, outputs) = (task::inputs(task.inputs), Outputs::below(task.outputs));
    let request = Request {
        inputs: &inputs,
        outputs: &outputs,
        scratch: task.scratch,
        threads: task.threads,
        monitor: told,
    };
    let stop = || told.is_stopped();
    let limits =
        Limits { timeout: told.timeout(), grace: GRACE, stop: &stop, guard: Some(site.guard) };
    let mut command = Run::begin(job, site, &names, &request).map_err(Broke::failed)?;
    let ended = command.wait(&limits, &mut |bytes| told.print(bytes)).map_err(Broke::failed)?;
    told.metric("cpu_seconds", ended.cpu_seconds);
    told.metric(PEAK, ended.peak_bytes as f64);
    if ended.killed {
        told.print(b"it did not end when it was asked to, and was killed\n");
    }
    match ended.asked {
        Some(Asked::Stopped) => return Err(Broke::failed(StageError::cancelled())),
        Some(Asked::TimedOut) => {
            let mut broke = told.timed_out();
            *broke.error = command.with_last_words(*broke.error);
            return Err(broke);
        }
        None => {}
    }
    if !ended.status.success() {
        return Err(failed(&command, &ended));
    }
    command.finish().map_err(Broke::failed)
}

/// The error of a command that did not end well.
fn failed(command: &Run<'_>, ended: &Ended) -> Broke {
    let error = StageError::new(format!("`{}` failed: {}", command.name(), ended.text()));
    let error = Box::new(command.with_last_words(error));
    // A shell tells so that what it waited for was killed.
    let killed = ended.status.code().is_none_or(|code| code > 128);
    let class = if killed { FailureClass::Killed } else { FailureClass::Failed };
    Broke { class, error }
}
