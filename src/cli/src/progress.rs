//! The run as it happens, on standard error: bars on a terminal, plain lines elsewhere. Either way
//! each step that ran leaves a line that says why it did.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use engine::{Forecast, Outcome, Pipeline, Plan, Reason, State, StepIx, Watcher};
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::forecast::Eta;
use crate::reasons;
use crate::screen::{Paint, Screen};
use crate::terminal::Terminal;
use crate::text::{count, duration};

/// How often a long step says how far it is, where lines cannot be drawn anew.
const QUIET: Duration = Duration::from_secs(30);

/// How often the time that is left is looked at, where lines can be drawn anew.
const AGAIN: Duration = Duration::from_millis(500);

/// How many times a second bars are drawn at most.
const REDRAWN: u8 = 10;

/// Reasons that `-v` gives on a step's line; a report may have a hundred inputs that moved.
const REASONS: usize = 6;

/// Watches a run and tells the person.
pub(crate) struct Progress {
    screen: Screen,
    verbose: bool,
    /// Bars, on a terminal.
    bars: Option<MultiProgress>,
    /// What they are drawn on.
    terminal: Terminal,
    tally: Mutex<Tally>,
}

/// What has been told so far.
#[derive(Default)]
struct Tally {
    /// Names of the pipeline's steps.
    names: Vec<String>,
    /// Short names, for lines with a bar.
    short: Vec<String>,
    done: usize,
    total: usize,
    overall: Option<ProgressBar>,
    eta: Eta,
    /// When the time that is left was told last, where lines cannot be drawn anew.
    left_told: Option<Instant>,
    /// The pipeline's stages by step, until [`Watcher::expected`] needs them.
    stages: Vec<String>,
    running: BTreeMap<StepIx, Running>,
    /// Seconds and reasons of the steps that ran, for the summary.
    ran: BTreeMap<StepIx, (f64, Vec<Reason>)>,
}

/// A step that runs.
struct Running {
    reasons: Vec<Reason>,
    bar: Option<ProgressBar>,
    told: Instant,
    /// `of about 3 min`, or nothing.
    of: String,
}

/// A watched run's memory: seconds and reasons by step.
pub(crate) type Ran = BTreeMap<StepIx, (f64, Vec<Reason>)>;

impl Progress {
    /// A watcher for a screen; with `verbose` all reasons are given and cached steps are told too.
    pub(crate) fn new(screen: Screen, verbose: bool) -> Self {
        let terminal = Terminal::default();
        let target = || ProgressDrawTarget::term_like_with_hz(Box::new(terminal.clone()), REDRAWN);
        let bars = screen.live.then(|| MultiProgress::with_draw_target(target()));
        Self { screen, verbose, bars, terminal, tally: Mutex::default() }
    }

    /// Tells a line above the bars.
    pub(crate) fn say(&self, line: &str) {
        match &self.bars {
            Some(bars) => {
                // A terminal that went away is told nothing.
                let _ = bars.println(line);
            }
            None => self.screen.note(line),
        }
    }

    /// Leaves what is drawn as it is, for others who write to the terminal.
    pub(crate) fn end_line(&self) {
        self.terminal.end_line();
    }

    /// Takes the bars down and gives back what was seen.
    pub(crate) fn close(&self) -> Ran {
        let mut tally = self.tally();
        if let Some(bar) = tally.overall.take() {
            bar.finish_and_clear();
        }
        if let Some(bars) = &self.bars {
            let _ = bars.clear();
        }
        self.end_line();
        std::mem::take(&mut tally.ran)
    }

    /// Takes down the line of a step that runs no more.
    fn take_down(&self, running: Option<Running>) {
        if let (Some(bar), Some(bars)) = (running.and_then(|running| running.bar), &self.bars) {
            bar.finish_and_clear();
            bars.remove(&bar);
        }
    }

    /// A stage that panicked while it told its progress has not damaged the tally.
    fn tally(&self) -> MutexGuard<'_, Tally> {
        self.tally.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tally {
    fn name(&self, step: StepIx) -> &str {
        self.names.get(step.0 as usize).map_or("", String::as_str)
    }
}

impl Watcher for Progress {
    fn planned(&self, pipeline: &Pipeline, plan: &Plan) {
        let needed = plan.states.iter().flatten();
        let (total, fresh) = needed.fold((0, 0), |(total, fresh), state| {
            (total + 1, fresh + usize::from(matches!(state, State::Fresh { .. })))
        });
        let mut tally = self.tally();
        tally.total = total;
        tally.names = pipeline.steps.iter().map(|step| step.name.clone()).collect();
        tally.stages = pipeline.steps.iter().map(|step| step.stage.to_string()).collect();
        tally.short = pipeline.steps.iter().map(short).collect();
        if total == fresh {
            return;
        }
        if let Some(bars) = &self.bars {
            let bar = bars.add(ProgressBar::new(total as u64).with_style(overall_style()));
            bar.enable_steady_tick(Duration::from_millis(200));
            tally.overall = Some(bar);
        }
        drop(tally);
        self.say(&format!(
            "{} for profile {}, {fresh} up to date",
            count(total, "step"),
            pipeline.profile
        ));
    }

    fn expected(&self, forecast: &Forecast) {
        let mut tally = self.tally();
        tally.eta = Eta::new(&tally.stages, forecast);
        let left = tally.eta.left().map(|left| format!("expected to take {}", duration(left)));
        tally.left_told = Some(Instant::now());
        drop(tally);
        if let Some(left) = left {
            self.say(&left);
        }
    }

    fn started(&self, step: StepIx, reasons: &[Reason]) {
        let mut tally = self.tally();
        tally.eta.started(step);
        let of = tally.eta.of(step).map(|time| format!("of about {}", duration(time)));
        // It starts anew where an input turned out damaged.
        self.take_down(tally.running.remove(&step));
        let bar = self.bars.as_ref().map(|bars| {
            let place = tally.running.len();
            let bar = ProgressBar::new_spinner().with_style(waiting_style());
            let bar = bars.insert(place, bar);
            bar.set_prefix(tally.short.get(step.0 as usize).cloned().unwrap_or_default());
            bar.set_message(of.clone().unwrap_or_default());
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        let reasons = reasons.to_vec();
        let running = Running { reasons, bar, told: Instant::now(), of: of.unwrap_or_default() };
        tally.running.insert(step, running);
    }

    fn progress(&self, step: StepIx, done: u64, total: u64, message: &str) {
        let mut tally = self.tally();
        let name = tally.name(step).to_owned();
        let Some(running) = tally.running.get_mut(&step) else { return };
        match &running.bar {
            Some(bar) => {
                if bar.length() != Some(total) && total > 0 {
                    bar.set_length(total);
                    bar.set_style(running_style());
                }
                bar.set_position(done);
                bar.set_message(match running.of.as_str() {
                    "" => message.to_owned(),
                    of => format!("{of}  {message}"),
                });
            }
            None if running.told.elapsed() >= QUIET => {
                running.told = Instant::now();
                drop(tally);
                self.say(&still(&name, done, total, message));
            }
            None => {}
        }
    }

    fn note(&self, step: StepIx, message: &str) {
        let name = self.tally().name(step).to_owned();
        self.say(&format!("{}  {message}", self.screen.err.name(&name)));
    }

    fn finished(&self, step: StepIx, outcome: &Outcome, seconds: f64) {
        let mut tally = self.tally();
        // A step may be told twice, when a damaged object sends it back.
        tally.done = (tally.done + 1).min(tally.total);
        let ran = matches!(outcome, Outcome::Ran { .. });
        tally.eta.ended(step, ran.then_some(seconds));
        let running = tally.running.remove(&step);
        let reasons = running.as_ref().map(|r| r.reasons.clone()).unwrap_or_default();
        self.take_down(running);
        // It takes a look at every stage, so not after every tiny step.
        let pause = if self.bars.is_some() { AGAIN } else { QUIET };
        let is_due = tally.left_told.is_some_and(|told| told.elapsed() >= pause);
        let mut left = None;
        if is_due {
            tally.left_told = Some(Instant::now());
            left = tally.eta.left().filter(|_| tally.done < tally.total);
        }
        let left = left.map(|left| format!("about {} left", duration(left)));
        if let Some(bar) = &tally.overall {
            bar.set_position(tally.done as u64);
            if is_due {
                bar.set_message(left.clone().unwrap_or_default());
            }
            bar.tick();
        }
        let left = left.filter(|_| ran && self.bars.is_none());
        let line = Finished {
            done: tally.done,
            total: tally.total,
            name: tally.name(step),
            outcome,
            because: match outcome {
                Outcome::Skipped { because } => tally.name(*because),
                _ => "",
            },
            reasons: &reasons,
            seconds,
        };
        let line = line.text(self.verbose, self.screen.err);
        if matches!(outcome, Outcome::Ran { .. } | Outcome::Failed(_)) {
            tally.ran.insert(step, (seconds, reasons));
        }
        drop(tally);
        if let Some(line) = line {
            self.say(&line);
        }
        if let Some(left) = left {
            self.say(&format!("… {left}"));
        }
    }
}

/// What is told of a step at its end.
struct Finished<'a> {
    done: usize,
    total: usize,
    name: &'a str,
    outcome: &'a Outcome,
    because: &'a str,
    reasons: &'a [Reason],
    seconds: f64,
}

impl Finished<'_> {
    /// `[ 12/130] train[…]  ran 3.2 s  (parameter training.epochs: 8 -> 9)`; nothing for a step
    /// that had nothing to do, unless everything is to be told.
    fn text(&self, verbose: bool, paint: Paint) -> Option<String> {
        let digits = self.total.to_string().len();
        let place = paint.dim(format!("[{:>digits$}/{}]", self.done, self.total));
        let time = duration(self.seconds);
        let what = match self.outcome {
            Outcome::Ran { changed: true } => format!("{} {time}", paint.good("ran")),
            Outcome::Ran { changed: false } => {
                format!("{} {time}, same result as before", paint.good("ran"))
            }
            Outcome::Failed(error) => {
                // What went wrong matters now, and no more why it ran.
                return Some(format!(
                    "{place} {}  {} after {time}: {error}",
                    paint.name(self.name),
                    paint.bad("FAILED")
                ));
            }
            Outcome::Skipped { because } if verbose => {
                let _ = because;
                format!("skipped: needs {}", self.because)
            }
            Outcome::Cached if verbose => "up to date".to_owned(),
            Outcome::Cancelled if verbose => "stopped".to_owned(),
            Outcome::Cached | Outcome::Skipped { .. } | Outcome::Cancelled => return None,
        };
        let shown = if verbose { REASONS } else { 1 };
        let mut reasons: Vec<String> = self.reasons.iter().take(shown).map(reasons::text).collect();
        if verbose && self.reasons.len() > shown {
            reasons.push(format!("and {} more", self.reasons.len() - shown));
        }
        let why = if reasons.is_empty() {
            String::new()
        } else {
            format!("  {}", paint.dim(format!("({})", reasons.join("; "))))
        };
        Some(format!("{place} {}  {what}{why}", paint.name(self.name)))
    }
}

/// `train[…]  3/8 epochs`, for a long step where there are no bars.
pub(crate) fn still(name: &str, done: u64, total: u64, message: &str) -> String {
    let of = if total > 0 { format!("{done}/{total} ") } else { String::new() };
    let name = if name.is_empty() { String::new() } else { format!("{name}  ") };
    format!("… {name}{of}{message}")
}

/// `train chunk sluice nw 1`: a step's name without what a bar's line has no room for.
fn short(step: &engine::Step) -> String {
    let values = step.coordinates.iter().map(|(_, value)| value.as_str());
    std::iter::once(step.stage.as_str()).chain(values).collect::<Vec<_>>().join(" ")
}

/// The line of all steps.
fn overall_style() -> ProgressStyle {
    style("  {bar:32.green} {pos}/{len} steps  {elapsed}  {msg:.dim}")
}

/// A running step that has not said how far it is.
fn waiting_style() -> ProgressStyle {
    style("  {spinner:.cyan} {prefix}  {elapsed} {wide_msg:.dim}")
}

/// A running step that has.
fn running_style() -> ProgressStyle {
    style("  {spinner:.cyan} {prefix}  {bar:12.cyan} {percent:>3}% {elapsed} {wide_msg:.dim}")
}

/// The line of a command that does work of its own.
pub(crate) fn command_style() -> ProgressStyle {
    style("  {bar:32.cyan} {pos}/{len} {msg}  {elapsed}")
}

/// A style from a template; a template that indicatif does not know falls back to its own bar.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("━╸─")
}

#[cfg(test)]
mod tests {
    use super::*;
    use artifact::StageError;
    use serde_json::json;

    fn line(outcome: &Outcome, verbose: bool) -> Option<String> {
        let epochs = Reason::Param {
            path: "training.epochs".into(),
            old: Some(json!(8)),
            new: Some(json!(9)),
        };
        let reasons = [epochs, Reason::Lost { output: "model".into() }];
        let finished = Finished {
            done: 12,
            total: 130,
            name: "train[seed=1]",
            outcome,
            because: "ingest",
            reasons: &reasons,
            seconds: 3.21,
        };
        finished.text(verbose, Paint::PLAIN)
    }

    #[test]
    fn a_step_that_ran_says_why() {
        assert_eq!(
            line(&Outcome::Ran { changed: true }, false).unwrap(),
            "[ 12/130] train[seed=1]  ran 3.2 s  (parameter training.epochs: 8 -> 9)"
        );
        assert_eq!(
            line(&Outcome::Ran { changed: false }, true).unwrap(),
            "[ 12/130] train[seed=1]  ran 3.2 s, same result as before  \
             (parameter training.epochs: 8 -> 9; output model is gone from the store)"
        );
    }

    #[test]
    fn a_failure_is_told_at_once_and_idle_steps_only_when_asked() {
        let failed = Outcome::Failed(StageError::new("no such layer"));
        assert!(line(&failed, false).unwrap().contains("FAILED after 3.2 s: no such layer"));
        assert_eq!(line(&Outcome::Cached, false), None);
        assert!(line(&Outcome::Cached, true).unwrap().contains("up to date"));
        let skipped = Outcome::Skipped { because: StepIx(0) };
        assert!(line(&skipped, true).unwrap().contains("skipped: needs ingest"));
    }

    #[test]
    fn short_names_keep_the_coordinates() {
        let pipeline = crate::toy::pipeline();
        assert_eq!(short(&pipeline.steps[1]), "train 1");
        assert_eq!(still("train[seed=1]", 3, 8, "epochs"), "… train[seed=1]  3/8 epochs");
    }
}
