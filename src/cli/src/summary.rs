//! The end of a run: what ran, what was there, what failed, where the report is. As text and as
//! JSON.

use std::path::Path;

use engine::{Pipeline, StepIx, Summary};
use serde_json::{Value, json};

use crate::exit;
use crate::progress::Ran;
use crate::reasons;
use crate::screen::Paint;
use crate::text::{count, duration};

/// The slowest steps that `-v` names.
const SLOWEST: usize = 5;
/// Lines of a list before the rest is counted.
const LISTED: usize = 5;

/// The exit code of a run.
pub(crate) fn code(summary: &Summary) -> u8 {
    if summary.cancelled {
        exit::INTERRUPTED
    } else if !summary.failed.is_empty() {
        exit::STEP_FAILED
    } else if !summary.left.is_empty() {
        exit::TIME_UP
    } else {
        exit::OK
    }
}

fn name(pipeline: &Pipeline, step: StepIx) -> &str {
    pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str())
}

/// The summary for people. `root` tells where a published folder has a page to open; `details` stand
/// under the counts.
pub(crate) fn text(
    summary: &Summary,
    seconds: f64,
    details: &str,
    root: &Path,
    paint: Paint,
) -> String {
    let mut text = counts(summary, seconds, paint) + details;
    for folder in &summary.published {
        let page = folder.join("index.html");
        let shown = if root.join(&page).is_file() { &page } else { folder };
        let touched = summary.touched.iter().filter(|file| file.starts_with(folder)).count();
        let news = match touched {
            0 => "unchanged".to_owned(),
            some => format!("{} written or removed", count(some, "file")),
        };
        text += &format!("report: {} ({news})\n", paint.name(shown.display()));
    }
    text
}

/// `35 steps ran, 95 were up to date, 1 failed, 3 skipped: 3 min 12 s`
fn counts(summary: &Summary, seconds: f64, paint: Paint) -> String {
    let (ran, cached) = (summary.ran.len(), summary.cached.len());
    let mut parts = vec![paint.good(format!("{} ran", count(ran, "step")))];
    parts.push(match summary.adopted.len() {
        0 => format!("{cached} up to date"),
        adopted => format!("{cached} up to date ({adopted} of them adopted)"),
    });
    if !summary.failed.is_empty() {
        parts.push(paint.bad(format!("{} failed", summary.failed.len())));
    }
    if !summary.skipped.is_empty() {
        parts.push(paint.warm(format!("{} skipped", summary.skipped.len())));
    }
    if summary.cancelled {
        parts.push(paint.warm("interrupted"));
    }
    let mut text = format!("{} in {}\n", parts.join(", "), duration(seconds));
    if summary.cancelled {
        text += "What finished is kept: the same command goes on from there.\n";
    }
    text += &left(summary);
    text
}

/// What the time was not enough for.
fn left(summary: &Summary) -> String {
    let verb = match summary.left.len() {
        0 => return String::new(),
        1 => "is",
        _ => "are",
    };
    let (steps, time) = (count(summary.left.len(), "step"), duration(summary.left_seconds));
    format!(
        "The time is up: {steps} {verb} left, about {time}. The same command goes on from there.\n"
    )
}

/// A line about results that were adopted; empty for none.
pub(crate) fn adopted(number: usize, paint: Paint) -> String {
    let line = match number {
        0 => return String::new(),
        1 => "1 of these results was adopted: `repro why STEP` says why".to_owned(),
        _ => format!("{number} of these results were adopted: `repro why STEP` says why"),
    };
    format!("{}\n", paint.warm(line))
}

/// The steps that took longest, longest first.
pub(crate) fn slowest(pipeline: &Pipeline, ran: &Ran) -> String {
    let mut times: Vec<(f64, StepIx)> = ran.iter().map(|(ix, (time, _))| (*time, *ix)).collect();
    times.sort_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
    let lines = times
        .iter()
        .take(SLOWEST)
        .map(|(time, step)| format!("  {:>12}  {}\n", duration(*time), name(pipeline, *step)));
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("slowest:\n{lines}") }
}

/// A warning about outputs that were made again from the same key and came out otherwise.
pub(crate) fn differences(pipeline: &Pipeline, summary: &Summary, paint: Paint) -> Option<String> {
    if summary.differs.is_empty() {
        return None;
    }
    let number = summary.differs.len();
    let mut text = format!(
        "{}: {} from repro.lock, though {} the same:\n",
        paint.warm("warning"),
        if number == 1 {
            "1 output differs".to_owned()
        } else {
            format!("{number} outputs differ")
        },
        if number == 1 { "its key is" } else { "their keys are" },
    );
    for difference in summary.differs.iter().take(LISTED) {
        text += &format!("  {} of {}\n", difference.output, name(pipeline, difference.step));
    }
    if number > LISTED {
        text += &format!("  and {} more\n", number - LISTED);
    }
    text += "Expected on another type of CPU; on the same one, a stage is not deterministic.";
    Some(text)
}

/// The summary for a program.
pub(crate) fn json(pipeline: &Pipeline, summary: &Summary, ran: &Ran, seconds: f64) -> Value {
    let names = |steps: &[StepIx]| -> Vec<Value> {
        steps.iter().map(|step| name(pipeline, *step).into()).collect()
    };
    let finished = summary.ran.iter().map(|step| {
        let (seconds, reasons) = ran.get(step).cloned().unwrap_or_default();
        let reasons: Vec<Value> = reasons.iter().map(reasons::json).collect();
        json!({ "step": name(pipeline, *step), "seconds": seconds, "reasons": reasons })
    });
    let failed = summary.failed.iter().map(|(step, error)| {
        let place = error
            .place
            .as_ref()
            .map(|place| json!({ "file": place.file, "line": place.line, "column": place.column }));
        json!({ "step": name(pipeline, *step), "message": error.message, "place": place,
                "help": error.help })
    });
    let differs = summary.differs.iter().map(|difference| {
        json!({ "step": name(pipeline, difference.step), "output": difference.output,
                "committed": difference.committed, "now": difference.now })
    });
    json!({
        "profile": pipeline.profile,
        "seconds": seconds,
        "ran": finished.collect::<Vec<_>>(),
        "cached": names(&summary.cached),
        "adopted": names(&summary.adopted),
        "failed": failed.collect::<Vec<_>>(),
        "skipped": names(&summary.skipped),
        "cancelled": summary.cancelled,
        "left": names(&summary.left),
        "left_seconds": summary.left_seconds,
        "published": summary.published,
        "touched": summary.touched,
        "differs": differs.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toy;
    use artifact::StageError;
    use engine::Difference;

    #[test]
    fn the_exit_code_follows_the_summary() {
        let mut summary = Summary::default();
        assert_eq!(code(&summary), exit::OK);
        summary.left.push(StepIx(2));
        summary.left_seconds = 61.0;
        assert_eq!(code(&summary), exit::TIME_UP);
        assert_eq!(
            left(&summary),
            "The time is up: 1 step is left, about 1 min 01 s. The same command goes on from there.\n"
        );
        summary.failed.push((StepIx(1), StageError::new("no")));
        assert_eq!(code(&summary), exit::STEP_FAILED);
        summary.cancelled = true;
        assert_eq!(code(&summary), exit::INTERRUPTED);
    }

    #[test]
    fn a_run_ends_with_counts_and_the_report() {
        let pipeline = toy::pipeline();
        let summary = Summary {
            ran: vec![StepIx(1), StepIx(2)],
            cached: vec![StepIx(0)],
            failed: vec![(StepIx(3), StageError::new("no"))],
            skipped: vec![StepIx(7)],
            published: vec!["reports/toy".into()],
            touched: vec!["reports/toy/index.md".into()],
            ..Summary::default()
        };
        let ran = Ran::from([(StepIx(1), (0.5, Vec::new())), (StepIx(2), (61.0, Vec::new()))]);
        let nowhere = Path::new("/nonexistent");
        assert_eq!(
            text(&summary, 62.0, &slowest(&pipeline, &ran), nowhere, Paint::PLAIN),
            "\
2 steps ran, 1 up to date, 1 failed, 1 skipped in 1 min 02 s
slowest:
    1 min 01 s  train[seed=2]
         0.5 s  train[seed=1]
report: reports/toy (1 file written or removed)
"
        );
        let json = json(&pipeline, &summary, &ran, 62.0);
        assert_eq!(json["ran"][1]["seconds"], 61.0);
        assert_eq!(json["failed"][0]["step"], "train[seed=3]");
        assert_eq!(json["skipped"][0], "report");
    }

    #[test]
    fn unreproduced_outputs_are_named() {
        let pipeline = toy::pipeline();
        let mut summary = Summary::default();
        assert_eq!(differences(&pipeline, &summary, Paint::PLAIN), None);
        summary.differs = (1..=6)
            .map(|step| Difference {
                step: StepIx(step),
                output: "model".into(),
                committed: "a".into(),
                now: "b".into(),
            })
            .collect();
        let text = differences(&pipeline, &summary, Paint::PLAIN).unwrap();
        assert!(text.starts_with(
            "warning: 6 outputs differ from repro.lock, though their keys are the same:\n"
        ));
        assert!(text.contains("  model of train[seed=5]\n  and 1 more\n"));
    }
}
