//! `repro list --records`: how long steps took, how fast they trained, and when and from which commit
//! their results were made. Only the record knows: artifacts hold no time.

use std::time::{Duration, SystemTime};

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, Table as Grid};
use engine::{Pipeline, Provenance, StepIx};
use serde_json::{Value, json};

use crate::screen::Paint;

/// The metric of stages that train.
const SPEED: &str = "tokens_per_second";
/// A step without a result, and what a result has no figure of.
const NONE: &str = "—";
/// Digits of a commit that are shown.
const COMMIT: usize = 10;
/// The last second that has a date of four digits.
const LAST: u64 = 253_402_300_799;

/// The table: step, seconds, tokens per second, time, commit. `found` holds what is recorded about
/// each of the steps.
pub(crate) fn text(
    pipeline: &Pipeline,
    steps: &[StepIx],
    found: &[Option<Provenance>],
    paint: Paint,
) -> String {
    let mut grid = Grid::new();
    grid.load_style(NOTHING);
    let mut header = vec!["step", "seconds", "tokens/s", "finished", "commit"];
    // A column that hardly any project has.
    let any = found.iter().flatten().any(|of| of.adopted.is_some());
    if any {
        header.push("adopted");
    }
    grid.set_header(header);
    for (step, of) in steps.iter().zip(found) {
        let name = pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str());
        let none = || NONE.to_owned();
        let speed = of.as_ref().and_then(|of| of.metrics.get(SPEED));
        let commit = of.as_ref().and_then(|of| of.commit.as_ref());
        let adopted = of.as_ref().and_then(|of| of.adopted.as_ref());
        let mut row = vec![
            name.to_owned(),
            of.as_ref().map_or_else(none, |of| format!("{:.1}", of.seconds)),
            speed.map_or_else(none, |speed| format!("{speed:.0}")),
            of.as_ref().map_or_else(none, |of| date(of.finished)),
            commit.map_or_else(none, |commit| commit.chars().take(COMMIT).collect()),
        ];
        if any {
            row.push(adopted.map_or_else(none, |adopted| adopted.because.clone()));
        }
        grid.add_row(row);
    }
    let count = grid.column_count();
    for (at, column) in grid.column_iter_mut().enumerate() {
        column.set_padding((0, if at + 1 < count { 2 } else { 0 }));
        if at == 1 || at == 2 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = String::new();
    for (at, line) in grid.lines().enumerate() {
        let line = line.trim_end();
        text += &if at == 0 { paint.bold(line) } else { line.to_owned() };
        text.push('\n');
    }
    text
}

/// Everything that is recorded; null for a step without a result.
pub(crate) fn json(pipeline: &Pipeline, steps: &[StepIx], found: &[Option<Provenance>]) -> Value {
    let records = steps.iter().zip(found).filter_map(|(ix, of)| {
        let step = pipeline.steps.get(ix.0 as usize)?;
        let labels: serde_json::Map<_, _> =
            step.coordinates.iter().map(|(axis, at)| (axis.to_string(), json!(at))).collect();
        let record = of.as_ref().map(|of| {
            json!({
                "seconds": of.seconds,
                "peak_memory": of.peak_memory,
                "metrics": of.metrics,
                "finished": date(of.finished),
                "commit": of.commit,
                "adopted": of.adopted,
                "host": of.host,
                "machine": of.machine,
                // Where steps share a result, those of the one that made it.
                "made_by": { "profile": of.profile, "step": of.step },
            })
        });
        Some(json!({
            "step": step.name, "stage": step.stage, "coordinates": labels, "record": record,
        }))
    });
    records.collect()
}

/// `2017-05-23T08:00:00Z`, of seconds since 1970.
pub(crate) fn date(seconds: u64) -> String {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds.min(LAST));
    humantime::format_rfc3339_seconds(time).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn provenance(seconds: f64, speed: Option<f64>, commit: Option<&str>) -> Provenance {
        Provenance {
            profile: "toy".into(),
            step: "train[seed=1]".into(),
            finished: 1_495_526_400,
            seconds,
            host: "here".into(),
            machine: engine::Machine {
                cpu: "toy".into(),
                features: Vec::new(),
                rustc: "1".into(),
                host: "here".into(),
                cores: 2,
                memory: None,
                worker: None,
                environment: BTreeMap::new(),
                clock: || 0,
            },
            metrics: speed.map(|speed| (SPEED.to_owned(), speed)).into_iter().collect(),
            commit: commit.map(str::to_owned),
            peak_memory: None,
            adopted: None,
        }
    }

    #[test]
    fn seconds_and_speed_stand_in_columns() {
        let pipeline = crate::toy::pipeline();
        let steps = [StepIx(0), StepIx(1), StepIx(2)];
        let commit = "0123456789abcdef";
        let found = [
            Some(provenance(0.04, None, None)),
            Some(provenance(61.25, Some(5120.6), Some(commit))),
            None,
        ];
        let expected = "\
step           seconds  tokens/s  finished              commit
ingest             0.0         —  2017-05-23T08:00:00Z  —
train[seed=1]     61.2      5121  2017-05-23T08:00:00Z  0123456789
train[seed=2]        —         —  —                     —
";
        assert_eq!(text(&pipeline, &steps, &found, Paint::PLAIN), expected);
        let json = json(&pipeline, &steps, &found);
        assert_eq!(json[1]["coordinates"]["seed"], "1");
        assert_eq!(json[1]["record"]["seconds"], 61.25);
        assert_eq!(json[1]["record"]["metrics"], json!(BTreeMap::from([(SPEED, 5120.6)])));
        assert_eq!(json[1]["record"]["commit"], commit);
        assert_eq!(json[2]["record"], Value::Null);
    }

    #[test]
    fn dates_are_utc_and_never_too_late() {
        assert_eq!(date(0), "1970-01-01T00:00:00Z");
        assert_eq!(date(u64::MAX), "9999-12-31T23:59:59Z");
    }
}
