//! What is expected of a run: how long, how much, and how that is known; and while it runs, how much is
//! left. As text and as JSON.

use std::collections::BTreeMap;
use std::time::Instant;

use engine::{Basis, Forecast, Pipeline, StepIx};
use serde_json::{Value, json};

use crate::screen::Paint;
use crate::text::{bytes, count, duration};

/// A basis in a few words.
fn words(basis: Basis) -> &'static str {
    match basis {
        Basis::SameKey => "recorded for the very same",
        Basis::SameStep => "from the last run of the same step",
        Basis::LikeSteps => "from like steps of the stage",
        Basis::Declared => "declared by `expect`",
        Basis::Unknown => "unknown, taken as 1 s",
    }
}

/// A basis in JSON.
fn word(basis: Basis) -> &'static str {
    match basis {
        Basis::SameKey => "same_key",
        Basis::SameStep => "same_step",
        Basis::LikeSteps => "like_steps",
        Basis::Declared => "declared",
        Basis::Unknown => "unknown",
    }
}

/// The forecast for people; nothing where nothing will run.
pub(crate) fn text(forecast: &Forecast, jobs: usize, paint: Paint) -> String {
    let total = forecast.steps.iter().flatten().count();
    if total == 0 {
        return String::new();
    }
    let (wall, work) = (duration(forecast.wall_seconds), duration(forecast.work_seconds));
    let mut text = format!(
        "\nExpected, if all of that runs: {} with {}, {work} of work.\n",
        paint.bold(wall),
        count(jobs, "job"),
    );
    let known = Basis::ALL.into_iter().filter_map(|basis| {
        let number = forecast.count(basis);
        (number > 0).then(|| format!("{number} {}", words(basis)))
    });
    text += &paint.dim(format!("  times: {}\n", known.collect::<Vec<_>>().join(", ")));
    let sized = total - forecast.bytes_unknown;
    let written = match (sized, forecast.bytes_unknown) {
        (0, _) => "unknown of all steps".to_owned(),
        (_, 0) => bytes(forecast.bytes),
        (_, unknown) => {
            format!("{}, and unknown of {}", bytes(forecast.bytes), count(unknown, "step"))
        }
    };
    text += &paint.dim(format!("  bytes written: {written}\n"));
    text
}

/// The forecast for a program: a value for the whole, and one for each step that may run, by name.
pub(crate) fn json(pipeline: &Pipeline, forecast: &Forecast, jobs: usize) -> Value {
    let basis = |basis: &Basis| (word(*basis).to_owned(), json!(forecast.count(*basis)));
    let known: serde_json::Map<_, _> = Basis::ALL.iter().map(basis).collect();
    let steps = pipeline.steps.iter().zip(&forecast.steps).filter_map(|(step, estimate)| {
        let estimate = estimate.as_ref()?;
        let value = json!({ "seconds": estimate.seconds, "bytes": estimate.bytes,
            "basis": word(estimate.basis) });
        Some((step.name.clone(), value))
    });
    json!({
        "jobs": jobs,
        "wall_seconds": forecast.wall_seconds,
        "work_seconds": forecast.work_seconds,
        "bytes": forecast.bytes,
        "bytes_unknown": forecast.bytes_unknown,
        "basis": known,
        "steps": steps.collect::<serde_json::Map<_, _>>(),
    })
}

/// How much of a run is left. Times of steps of which nothing was known are learned from those of
/// their stage that end, and all others from how far they were off.
#[derive(Debug, Default)]
pub(crate) struct Eta {
    /// By step: seconds, and whether they are known.
    expected: Vec<Option<(f64, bool)>>,
    /// By step: its stage, as a number.
    stages: Vec<usize>,
    /// Steps that run side by side on average.
    beside: f64,
    /// Seconds of known steps that have not ended.
    left: f64,
    /// By stage: steps of which nothing is known, that have not ended.
    unknown: BTreeMap<usize, usize>,
    /// By stage: seconds and number of such steps that have ended.
    learned: BTreeMap<usize, (f64, f64)>,
    /// Seconds of known steps that have ended: expected, and taken.
    off: (f64, f64),
    running: BTreeMap<StepIx, Instant>,
}

impl Eta {
    /// Of a run that is about to begin; `stages` has the stage of each step.
    pub(crate) fn new(stages: &[String], forecast: &Forecast) -> Self {
        let mut numbers = BTreeMap::new();
        let stages = stages.iter().map(|stage| {
            let next = numbers.len();
            *numbers.entry(stage.as_str()).or_insert(next)
        });
        let mut eta = Self { stages: stages.collect(), ..Self::default() };
        eta.beside = (forecast.work_seconds / forecast.wall_seconds.max(1e-9)).max(1.0);
        for (ix, estimate) in forecast.steps.iter().enumerate() {
            let expected = estimate.as_ref().map(|e| (e.seconds, e.basis != Basis::Unknown));
            match expected {
                Some((seconds, true)) => eta.left += seconds,
                Some((_, false)) => *eta.unknown.entry(eta.stages[ix]).or_default() += 1,
                None => {}
            }
            eta.expected.push(expected);
        }
        eta
    }

    pub(crate) fn started(&mut self, step: StepIx) {
        self.running.insert(step, Instant::now());
    }

    /// A step has ended, by running so long or otherwise.
    pub(crate) fn ended(&mut self, step: StepIx, ran: Option<f64>) {
        self.running.remove(&step);
        let ix = step.0 as usize;
        let Some((expected, known)) = self.expected.get_mut(ix).and_then(Option::take) else {
            return;
        };
        if known {
            self.left = (self.left - expected).max(0.0);
            if let Some(seconds) = ran {
                self.off = (self.off.0 + expected, self.off.1 + seconds);
            }
            return;
        }
        if let Some(number) = self.unknown.get_mut(&self.stages[ix]) {
            *number = number.saturating_sub(1);
        }
        if let Some(seconds) = ran {
            let (sum, number) = self.learned.entry(self.stages[ix]).or_default();
            (*sum, *number) = (*sum + seconds, *number + 1.0);
        }
    }

    /// How long a step takes, as far as that is known by now.
    pub(crate) fn of(&self, step: StepIx) -> Option<f64> {
        match self.expected.get(step.0 as usize).copied().flatten()? {
            (seconds, true) => Some(seconds * self.scale()),
            (_, false) => self.mean(self.stages[step.0 as usize]),
        }
    }

    fn mean(&self, stage: usize) -> Option<f64> {
        self.learned.get(&stage).map(|(sum, number)| sum / number)
    }

    /// By how much times are off.
    fn scale(&self) -> f64 {
        let (expected, taken) = self.off;
        if expected > 0.0 { (taken / expected).clamp(0.1, 10.0) } else { 1.0 }
    }

    /// Seconds until the run ends; `None` where something is left of which nothing is known.
    pub(crate) fn left(&self) -> Option<f64> {
        let mut work = self.left * self.scale();
        for (stage, number) in self.unknown.iter().filter(|(_, number)| **number > 0) {
            work += self.mean(*stage)? * *number as f64;
        }
        let mut longest: f64 = 0.0;
        for (step, since) in &self.running {
            let expected = self.of(*step)?;
            let done = since.elapsed().as_secs_f64().min(expected);
            work -= done;
            longest = longest.max(expected - done);
        }
        Some((work / self.beside).max(longest).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toy;
    use engine::Estimate;

    fn forecast(pipeline: &Pipeline, of: impl Fn(usize) -> Option<(f64, Basis)>) -> Forecast {
        let estimate = |ix| {
            let (seconds, basis) = of(ix)?;
            let bytes = (basis != Basis::Unknown).then_some(1 << 20);
            Some(Estimate { seconds, bytes, basis })
        };
        Forecast {
            steps: (0..pipeline.steps.len()).map(estimate).collect(),
            work_seconds: 700.0,
            wall_seconds: 350.0,
            bytes: 6 << 20,
            bytes_unknown: 1,
        }
    }

    #[test]
    fn a_forecast_says_how_it_is_known() {
        let pipeline = toy::pipeline();
        let forecast = forecast(&pipeline, |ix| match ix {
            0 => None,
            7 => Some((1.0, Basis::Unknown)),
            1 => Some((100.0, Basis::SameStep)),
            _ => Some((120.0, Basis::LikeSteps)),
        });
        assert_eq!(
            text(&forecast, 2, Paint::PLAIN),
            "\nExpected, if all of that runs: 5 min 50 s with 2 jobs, 11 min 40 s of work.\n  \
             times: 1 from the last run of the same step, 5 from like steps of the stage, 1 unknown, \
             taken as 1 s\n  bytes written: 6.3 MB, and unknown of 1 step\n"
        );
        let json = json(&pipeline, &forecast, 2);
        assert_eq!(json["basis"]["like_steps"], 5);
        assert_eq!(json["steps"]["report"]["basis"], "unknown");
        assert!(json["steps"]["ingest"].is_null());
        assert_eq!(text(&Forecast::default(), 2, Paint::PLAIN), "");
    }

    #[test]
    fn what_is_left_is_learned_from_what_ends() {
        let pipeline = toy::pipeline();
        let stages: Vec<_> = pipeline.steps.iter().map(|step| step.stage.to_string()).collect();
        let known = |ix: usize| match ix {
            7 => Some((1.0, Basis::Unknown)),
            1..7 => Some((100.0, Basis::SameStep)),
            _ => None,
        };
        let mut eta = Eta::new(&stages, &forecast(&pipeline, known));
        // Nothing is known of the report.
        assert_eq!(eta.left(), None);
        eta.ended(StepIx(7), None);
        assert_eq!(eta.left(), Some(300.0));
        eta.ended(StepIx(1), Some(50.0));
        // Twice as fast: 5 steps of 50 s, two at a time.
        assert_eq!((eta.left(), eta.of(StepIx(2))), (Some(125.0), Some(50.0)));
        let unknown = |ix: usize| (ix > 0 && ix < 7).then_some((1.0, Basis::Unknown));
        let mut eta = Eta::new(&stages, &forecast(&pipeline, unknown));
        eta.ended(StepIx(1), Some(10.0));
        eta.ended(StepIx(2), Some(30.0));
        assert_eq!(eta.left(), Some(40.0));
        // The one that runs cannot end before its own time.
        (3..6).for_each(|step| eta.ended(StepIx(step), None));
        eta.started(StepIx(6));
        let left = eta.left().unwrap();
        assert!((19.0..=20.0).contains(&left), "{left}");
    }
}
