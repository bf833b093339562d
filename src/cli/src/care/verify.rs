//! `repro verify`: whether what the store has is what was recorded.

use std::collections::BTreeMap;
use std::sync::Arc;

use clap::Args;
use engine::{Fault, Needed, Pipeline, Problem, Selector, StepIx, Verified};
use serde_json::{Value, json};

use super::gauge::{Bar, on_interrupt};
use super::{listed, quoted};
use crate::args::Values;
use crate::errors::Failure;
use crate::exit;
use crate::project::{Asked, select};
use crate::screen::{Paint, Screen};
use crate::text::{bytes, count, duration};

/// `repro verify`
#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// Whose results: a stage, a step or a slice [default: the targets of pipeline.toml, and all that
    /// they need]
    #[arg(value_name = "SELECTOR")]
    pub(crate) selectors: Vec<String>,
    /// Read every object of the store, also of other profiles and of no step at all
    #[arg(long, conflicts_with = "selectors")]
    pub(crate) all: bool,
    /// Run the steps again, compare the bytes, and record nothing
    #[arg(long, conflicts_with = "all")]
    pub(crate) rerun: bool,
    /// With --rerun: a part of the steps, chosen by --seed
    #[arg(long, value_name = "PART", default_value = "100%", value_parser = super::audit::part, requires = "rerun")]
    pub(crate) sample: f64,
    /// With --rerun: chooses the sample; the same number chooses the same steps
    #[arg(long, value_name = "N", default_value_t = 1, requires = "rerun")]
    pub(crate) seed: u64,
    /// Threads that read, or steps that run, at the same time [default: the machine's cores]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) jobs: Option<u32>,
    /// Print what was found as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// The help's foot.
pub(crate) const HELP: &str = "\
Examples:
  repro verify                                what the default run made, every byte of it
  repro verify --all                          the whole store
  repro verify 'train[seed=1]+'               some steps, and all that reads them
  repro verify --all --json > store.json      for scripts
  repro verify --rerun 'evaluate[seed=1]'     whether steps give the same bytes again
  repro verify --rerun --sample 5% --seed 7   one in twenty of all that the targets need

With --rerun, steps that are made and up to date run in a folder that goes, on the inputs that the
store has; for each output, or file of a folder, the first byte that differs is told.

What is damaged is moved to artifacts/quarantine, so that the next run makes it again. Exit code 1
where anything is wrong. Nothing is locked: a run may go on meanwhile.";

/// Problems that are listed; JSON has all of them.
const SHOWN: usize = 20;

/// `repro verify`.
///
/// # Errors
/// The pipeline or a selector is wrong; the log or repro.lock cannot be read.
pub(crate) fn run(asked: &Asked, args: &VerifyArgs, screen: &Screen) -> Result<u8, Failure> {
    let pipeline = asked.pipeline()?;
    if args.rerun {
        let steps = chosen(&pipeline, &args.selectors)?;
        return super::audit::run(asked, &pipeline, &steps, args, screen);
    }
    let steps = match args.all {
        true => None,
        false => Some(chosen(&pipeline, &args.selectors)?),
    };
    let threads = args.jobs.map_or(asked.cores(), |jobs| jobs as usize);
    let bar = Arc::new(Bar::new(*screen));
    let cancel = on_interrupt(*screen, &bar)?;
    let found = asked.project().verify(&pipeline, steps.as_deref(), threads, bar.as_ref(), &cancel);
    let seconds = bar.close();
    let found = found.map_err(|error| Failure::of_engine(&error))?;
    screen.print(&if args.json {
        format!("{:#}\n", as_json(&found, seconds))
    } else {
        as_text(&pipeline, &found, seconds, screen.out)
    })?;
    Ok(match found.is_sound() {
        _ if found.cancelled => exit::INTERRUPTED,
        true => exit::OK,
        false => exit::PROBLEMS,
    })
}

/// The steps that are meant: those of the selectors, or the targets with all that they need.
fn chosen(pipeline: &Pipeline, selectors: &[String]) -> Result<Vec<StepIx>, Failure> {
    if !selectors.is_empty() {
        return select(pipeline, selectors, &[]);
    }
    let wrong = |error| Failure::of_pipeline(error, "targets");
    let targets = pipeline.targets.iter().map(|text| {
        let selector = Selector::parse(text).map_err(wrong)?;
        Ok(if selector.is_negated() { selector } else { selector.with_what_it_reads() })
    });
    let targets = targets.collect::<Result<Vec<_>, Failure>>()?;
    engine::select(pipeline, &targets).map_err(wrong)
}

/// What is wrong with an object, in two words.
fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Missing => "is missing".into(),
        Fault::Damaged => "is damaged".into(),
        Fault::NotAFile => "is a folder or a link, not a file".into(),
        Fault::Unreadable(words) => format!("cannot be read: {words}"),
    }
}

fn name(needed: &Needed) -> String {
    let file = needed.file.as_ref().map(|file| format!("/{file}")).unwrap_or_default();
    format!("{}.{}{file}", needed.step, needed.output)
}

/// One line for an object.
fn line(problem: &Problem, paint: Paint) -> String {
    let aside = if problem.quarantined { "; moved to artifacts/quarantine" } else { "" };
    let who = match problem.needed.as_slice() {
        [] => format!("object {}, which no record names,", problem.digest),
        [one] => paint.name(name(one)),
        [one, more @ ..] => {
            format!(
                "{}, which {} too,",
                paint.name(name(one)),
                match more.len() {
                    1 => "another step made".to_owned(),
                    more => format!("{more} other steps made"),
                }
            )
        }
    };
    format!("{who} {}{aside}", fault(&problem.fault))
}

fn as_text(pipeline: &Pipeline, found: &Verified, seconds: f64, paint: Paint) -> String {
    let rate = bytes((found.bytes as f64 / seconds.max(1e-3)) as u64);
    let mut text = format!(
        "{} of {} read, {} in {} ({rate}/s)\n",
        count(found.objects, "object"),
        count(found.steps, "step"),
        bytes(found.bytes),
        duration(seconds),
    );
    if found.unrecorded > 0 {
        text += &format!("{} of those asked for not made here\n", count(found.unrecorded, "step"));
    }
    if found.cancelled {
        text += "stopped before the end\n";
    }
    text += &of_objects(pipeline, found, paint);
    text += &of_books(found, paint);
    text += &of_stray(found);
    if found.is_sound() && !found.cancelled {
        text += "all of it is sound\n";
    }
    text
}

/// What is wrong with objects, and what to run.
fn of_objects(pipeline: &Pipeline, found: &Verified, paint: Paint) -> String {
    if found.problems.is_empty() {
        return String::new();
    }
    let lines: Vec<_> = found.problems.iter().map(|problem| line(problem, paint)).collect();
    let mut text = format!("{} not as recorded:\n", count(lines.len(), "object"));
    text += &listed(lines, SHOWN, "other object");
    let mut steps: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for needed in found.problems.iter().flat_map(|problem| &problem.needed) {
        let steps = steps.entry(&needed.profile).or_default();
        if !steps.contains(&needed.step.as_str()) {
            steps.push(&needed.step);
        }
    }
    for (profile, steps) in steps {
        let profile = match profile == pipeline.profile {
            true => String::new(),
            false => format!(" --profile {profile}"),
        };
        text += &match steps.len() > SHOWN {
            true => format!("make them again: repro run{profile}\n"),
            false => format!("make them again: repro run{profile}{}\n", quoted(steps)),
        };
    }
    text
}

/// What is wrong with the log, its index and repro.lock.
fn of_books(found: &Verified, paint: Paint) -> String {
    let mut text = String::new();
    let log = &found.log;
    if log.damaged > 0 {
        text += &format!(
            "{} of the record log are damaged; the steps whose records stood there run again, and \
             `repro gc` writes the log anew\n",
            bytes(log.damaged)
        );
    }
    if log.torn > 0 {
        text += &format!(
            "the record log ends in {} of a record that was cut off or is being written; the next \
             run goes on before them\n",
            bytes(log.torn)
        );
    }
    if log.misindexed > 0 {
        text += &format!(
            "the index told {} otherwise than the log; it was removed, and the next run makes \
             another\n",
            count(log.misindexed, "record")
        );
    }
    if !found.lock.is_empty() {
        let lines = found.lock.iter().map(|fault| {
            let digest = |digest: &Option<String>| {
                digest.as_deref().map_or("nothing", |digest| &digest[..12]).to_owned()
            };
            format!(
                "{}: {} in repro.lock, {} recorded here",
                paint.name(format!("{}.{}", fault.step, fault.output)),
                digest(&fault.committed),
                digest(&fault.recorded)
            )
        });
        let lines: Vec<_> = lines.collect();
        text += &format!("repro.lock differs from {}:\n", count(lines.len(), "recorded output"));
        text += &listed(lines, SHOWN, "other output");
        text += "the step gave other bytes elsewhere, or the file was edited: \
                 repro verify --rerun tells which steps repeat themselves\n";
    }
    text
}

/// What is there and not needed.
fn of_stray(found: &Verified) -> String {
    let mut text = String::new();
    if found.stray.orphans.0 > 0 {
        text += &format!(
            "{} ({}) of no record: `repro gc` removes them\n",
            count(found.stray.orphans.0, "object"),
            bytes(found.stray.orphans.1)
        );
    }
    if !found.stray.paths.is_empty() {
        let lines: Vec<_> =
            found.stray.paths.iter().map(|path| path.display().to_string()).collect();
        text += "among the objects, and none of them:\n";
        text += &listed(lines, SHOWN, "other path");
    }
    text
}

fn as_json(found: &Verified, seconds: f64) -> Value {
    let problem = |problem: &Problem| {
        let (kind, words) = match &problem.fault {
            Fault::Missing => ("missing", None),
            Fault::Damaged => ("damaged", None),
            Fault::NotAFile => ("not-a-file", None),
            Fault::Unreadable(words) => ("unreadable", Some(words)),
        };
        let needed = problem.needed.iter().map(|needed| {
            json!({
                "profile": needed.profile,
                "step": needed.step,
                "output": needed.output,
                "file": needed.file,
            })
        });
        json!({
            "object": problem.digest,
            "fault": kind,
            "error": words,
            "quarantined": problem.quarantined,
            "needed": needed.collect::<Value>(),
        })
    };
    let lock = found.lock.iter().map(|fault| {
        json!({
            "profile": fault.profile,
            "step": fault.step,
            "output": fault.output,
            "committed": fault.committed,
            "recorded": fault.recorded,
        })
    });
    json!({
        "sound": found.is_sound(),
        "cancelled": found.cancelled,
        "steps": found.steps,
        "not_made": found.unrecorded,
        "objects": found.objects,
        "bytes": found.bytes,
        "seconds": seconds,
        "problems": found.problems.iter().map(problem).collect::<Value>(),
        "lock": lock.collect::<Value>(),
        "lock_lines_not_made_here": found.lines_without_record,
        "log": {
            "records": found.log.records,
            "damaged_bytes": found.log.damaged,
            "torn_bytes": found.log.torn,
            "misindexed": found.log.misindexed,
        },
        "orphans": { "objects": found.stray.orphans.0, "bytes": found.stray.orphans.1 },
        "stray": found.stray.paths,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needed(step: &str, file: Option<&str>) -> Needed {
        let file = file.map(str::to_owned);
        Needed { profile: "toy".into(), step: step.into(), output: "model".into(), file }
    }

    fn problem(fault: Fault, quarantined: bool, needed: Vec<Needed>) -> Problem {
        Problem { digest: "ab".repeat(32), fault, quarantined, needed }
    }

    #[test]
    fn a_sound_store_is_two_lines() {
        let found = Verified { steps: 2, objects: 5, bytes: 12_000_000, ..Verified::default() };
        assert_eq!(
            as_text(&crate::toy::pipeline(), &found, 2.0, Paint::PLAIN),
            "5 objects of 2 steps read, 12 MB in 2.0 s (6.0 MB/s)\nall of it is sound\n"
        );
        assert_eq!(as_json(&found, 2.0)["sound"], json!(true));
    }

    #[test]
    fn problems_name_steps_and_what_to_run() {
        let problems = vec![
            problem(Fault::Damaged, true, vec![needed("train[seed=1]", Some("a/b"))]),
            problem(Fault::Missing, false, vec![needed("train[seed=1]", None), needed("x", None)]),
            problem(Fault::NotAFile, true, vec![]),
        ];
        let found = Verified { problems, ..Verified::default() };
        let text = as_text(&crate::toy::pipeline(), &found, 0.0, Paint::PLAIN);
        assert_eq!(
            text.lines().skip(1).collect::<Vec<_>>(),
            [
                "3 objects not as recorded:",
                "  train[seed=1].model/a/b is damaged; moved to artifacts/quarantine",
                "  train[seed=1].model, which another step made too, is missing",
                &format!(
                    "  object {}, which no record names, is a folder or a link, not a file; moved \
                     to artifacts/quarantine",
                    "ab".repeat(32)
                ),
                "make them again: repro run 'train[seed=1]' 'x'",
            ]
        );
        let json = as_json(&found, 0.0);
        assert_eq!(json["problems"][0]["needed"][0]["file"], json!("a/b"));
        assert_eq!(json["problems"][2]["fault"], json!("not-a-file"));
    }

    #[test]
    fn the_default_is_all_that_the_targets_need() {
        let pipeline = crate::toy::pipeline();
        assert_eq!(chosen(&pipeline, &[]).unwrap().len(), 8);
        assert_eq!(chosen(&pipeline, &["train".into()]).unwrap().len(), 6);
    }
}
