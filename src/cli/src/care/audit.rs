//! `repro verify --rerun`: whether recorded steps give the same bytes again.

use std::collections::BTreeMap;
use std::sync::Arc;

use engine::{Audit, Differing, Pipeline, StepIx, Verdict, What};
use serde_json::{Value, json};

use super::listed;
use super::verify::VerifyArgs;
use crate::errors::Failure;
use crate::exit;
use crate::progress::Progress;
use crate::project::Asked;
use crate::run::on_interrupt;
use crate::screen::{Paint, Screen};
use crate::text::count;

/// Steps that are listed of each sort; JSON has all of them.
const SHOWN: usize = 20;
/// Files that are listed of a step.
const FILES: usize = 5;

/// A part of all steps, of `5%` or `0.05`.
pub(super) fn part(text: &str) -> Result<f64, String> {
    let wrong = || "a sample is a part above 0 and up to 1, such as 5% or 0.05".to_owned();
    let text = text.trim();
    let (number, of) = match text.strip_suffix('%') {
        Some(number) => (number, 100.0),
        None => (text, 1.0),
    };
    let part = number.trim().parse::<f64>().map_err(|_| wrong())? / of;
    if part > 0.0 && part <= 1.0 { Ok(part) } else { Err(wrong()) }
}

/// Runs the steps again and tells what came of it.
///
/// # Errors
/// None of the steps is made; the project or the store is damaged or in use.
pub(super) fn run(
    asked: &Asked,
    pipeline: &Pipeline,
    steps: &[StepIx],
    args: &VerifyArgs,
    screen: &Screen,
) -> Result<u8, Failure> {
    let jobs = args.jobs.map_or(asked.cores(), |jobs| jobs as usize);
    let audit = Audit { jobs, sample: args.sample, seed: args.seed };
    let progress = Arc::new(Progress::new(*screen, false));
    let cancel = on_interrupt(&progress)?;
    let found = asked.project().audit(pipeline, steps, &audit, progress.as_ref(), &cancel);
    progress.close();
    let found = found.map_err(|error| Failure::of_engine(&error))?;
    if found.iter().all(|(_, verdict)| matches!(verdict, Verdict::NotMade)) {
        return Err(Failure::project("none of these steps is made and up to date")
            .help("only what is recorded can be run again and compared: repro run makes it"));
    }
    screen.print(&if args.json {
        format!("{:#}\n", as_json(pipeline, &found, args))
    } else {
        as_text(pipeline, &found, args, screen.out)
    })?;
    let any = |wanted: fn(&Verdict) -> bool| found.iter().any(|(_, verdict)| wanted(verdict));
    Ok(if any(|verdict| matches!(verdict, Verdict::Differs(_) | Verdict::Failed(_))) {
        exit::PROBLEMS
    } else if any(|verdict| matches!(verdict, Verdict::Cancelled)) {
        exit::INTERRUPTED
    } else {
        exit::OK
    })
}

fn name(pipeline: &Pipeline, step: StepIx) -> String {
    pipeline.steps.get(step.0 as usize).map_or_else(String::new, |step| step.name.to_string())
}

/// How bytes differ, in words.
fn words(what: What) -> String {
    match what {
        What::Bytes { at, recorded, now } if recorded == now => {
            format!("differs from byte {at} on, of {recorded}")
        }
        What::Bytes { at, recorded, now } => {
            format!("differs from byte {at} on; {recorded} bytes were recorded, {now} came now")
        }
        What::OnlyRecorded => "was not written this time".to_owned(),
        What::OnlyNow => "was not written when it was recorded".to_owned(),
        What::RecordedLost => "differs; what was recorded is no longer there to compare".to_owned(),
    }
}

fn line(step: &str, differing: &Differing) -> String {
    let file = differing.file.as_ref().map(|file| format!("/{file}")).unwrap_or_default();
    format!("{step}.{}{file} {}", differing.output, words(differing.what))
}

fn as_text(
    pipeline: &Pipeline,
    found: &[(StepIx, Verdict)],
    args: &VerifyArgs,
    paint: Paint,
) -> String {
    let (mut same, mut unmade, mut stopped) = (0, 0, 0);
    let (mut differs, mut failed, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for (step, verdict) in found {
        let step = paint.name(name(pipeline, *step));
        match verdict {
            Verdict::Same => same += 1,
            Verdict::NotMade => unmade += 1,
            Verdict::Cancelled => stopped += 1,
            Verdict::Failed(error) => failed.push(format!("{step}: {}", error.message)),
            Verdict::InputsGone(what) => gone.push(format!("{step} reads {what}")),
            Verdict::Differs(all) => {
                let mut lines: Vec<_> = all.iter().take(FILES).map(|at| line(&step, at)).collect();
                if all.len() > FILES {
                    lines.push(format!("{step}: {}", count(all.len() - FILES, "other file")));
                }
                differs.push(lines.join("\n  "));
            }
        }
    }
    let ran = same + differs.len() + failed.len();
    let sample = match args.sample < 1.0 {
        true => format!(", a sample of {} % (--seed {})", args.sample * 100.0, args.seed),
        false => String::new(),
    };
    let mut text = format!(
        "{} run again{sample}: {} gave the same bytes, {} did not, {} failed\n",
        count(ran, "recorded step"),
        same,
        differs.len(),
        failed.len()
    );
    text += &listed(differs, SHOWN, "other step");
    for (heading, lines) in
        [("failed this time:", failed), ("could not be run, because what they read is gone:", gone)]
    {
        if !lines.is_empty() {
            text += &format!("{heading}\n{}", listed(lines, SHOWN, "other step"));
        }
    }
    if unmade > 0 {
        text += &format!("{} not made here, or out of date\n", count(unmade, "step"));
    }
    if stopped > 0 {
        text += &format!("{} not run to the end: stopped\n", count(stopped, "step"));
    }
    text + "nothing was recorded\n"
}

fn as_json(pipeline: &Pipeline, found: &[(StepIx, Verdict)], args: &VerifyArgs) -> Value {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut steps = Vec::new();
    for (step, verdict) in found {
        let (word, more) = match verdict {
            Verdict::Same => ("same", Value::Null),
            Verdict::NotMade => ("not-made", Value::Null),
            Verdict::Cancelled => ("cancelled", Value::Null),
            Verdict::Failed(error) => ("failed", json!(error.message)),
            Verdict::InputsGone(what) => ("inputs-gone", json!(what)),
            Verdict::Differs(all) => ("differs", all.iter().map(one).collect()),
        };
        *counts.entry(word).or_default() += 1;
        steps.push(json!({ "step": name(pipeline, *step), "verdict": word, "why": more }));
    }
    json!({ "sample": args.sample, "seed": args.seed, "counts": counts, "steps": steps })
}

/// A difference.
fn one(differing: &Differing) -> Value {
    let (kind, at, recorded, now) = match differing.what {
        What::Bytes { at, recorded, now } => ("bytes", Some(at), Some(recorded), Some(now)),
        What::OnlyRecorded => ("only-recorded", None, None, None),
        What::OnlyNow => ("only-now", None, None, None),
        What::RecordedLost => ("recorded-lost", None, None, None),
    };
    json!({
        "output": differing.output,
        "file": differing.file,
        "difference": kind,
        "first_byte": at,
        "recorded_bytes": recorded,
        "bytes_now": now,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use artifact::StageError;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        verify: VerifyArgs,
    }

    fn args(line: &[&str]) -> Result<VerifyArgs, clap::Error> {
        Line::try_parse_from(std::iter::once(&"verify").chain(line)).map(|line| line.verify)
    }

    #[test]
    fn a_part_is_read_or_refused() {
        for (text, expected) in [("5%", 0.05), ("0.05", 0.05), ("100%", 1.0), ("1", 1.0)] {
            assert_eq!(part(text), Ok(expected), "{text}");
        }
        for text in ["0", "0%", "101%", "-1", "five", "", "nan"] {
            assert!(part(text).is_err(), "{text}");
        }
        assert!(args(&["--sample", "5%"]).is_err(), "only with --rerun");
        assert!(args(&["--rerun", "--all"]).is_err());
    }

    #[test]
    fn each_verdict_is_told() {
        let differing = |file: Option<&str>, what| Differing {
            output: "model".into(),
            file: file.map(str::to_owned),
            what,
        };
        let bytes = What::Bytes { at: 7, recorded: 10, now: 12 };
        let found = vec![
            (StepIx(0), Verdict::Same),
            (
                StepIx(1),
                Verdict::Differs(vec![
                    differing(None, bytes),
                    differing(Some("a/b"), What::OnlyNow),
                ]),
            ),
            (StepIx(2), Verdict::Failed(StageError::new("no"))),
            (StepIx(3), Verdict::InputsGone("ingest".into())),
            (StepIx(4), Verdict::NotMade),
        ];
        let args = args(&["--rerun", "--sample", "5%", "--seed", "3"]).unwrap();
        let pipeline = crate::toy::pipeline();
        assert_eq!(
            as_text(&pipeline, &found, &args, Paint::PLAIN).lines().collect::<Vec<_>>(),
            [
                "3 recorded steps run again, a sample of 5 % (--seed 3): 1 gave the same bytes, 1 did \
                 not, 1 failed",
                "  train[seed=1].model differs from byte 7 on; 10 bytes were recorded, 12 came now",
                "  train[seed=1].model/a/b was not written when it was recorded",
                "failed this time:",
                "  train[seed=2]: no",
                "could not be run, because what they read is gone:",
                "  train[seed=3] reads ingest",
                "1 step not made here, or out of date",
                "nothing was recorded",
            ]
        );
        let json = as_json(&pipeline, &found, &args);
        assert_eq!(json["steps"][1]["why"][0]["first_byte"], json!(7));
        assert_eq!(json["counts"]["failed"], json!(1));
    }
}
