//! `repro adopt`: results are kept over a change that cannot have touched them, by a person who says
//! why. What moved is shown first; what was adopted is shown ever after.

use std::io::{BufRead, IsTerminal, Write};

use clap::Args;
use engine::{Adopting, Candidate, Pipeline, Proposal, Refusal, StepIx};
use serde_json::{Value, json};

use crate::args::Values;
use crate::errors::Failure;
use crate::project::{Asked, select};
use crate::screen::{Paint, Screen};
use crate::text::count;
use crate::{exit, git, reasons};

/// Examples, at the foot of the help.
pub(crate) const EXAMPLES: &str = "\
Examples:
  repro adopt train --because 'only a message was reworded'
                                              file the old results under the new keys
  repro adopt '+evaluate' -n --because 'x'    with all that it reads; print what moved, file nothing
  repro why train                             what moved, and by which commit
  repro run train --force                     rather make them anew";

/// Names of steps that say the same, before the rest is counted.
const NAMED: usize = 3;

/// `repro adopt`
#[derive(Debug, Args)]
pub(crate) struct AdoptArgs {
    /// Which results: a stage, a step or a slice
    #[arg(value_name = "SELECTOR", required = true)]
    pub(crate) selectors: Vec<String>,
    /// Why what moved cannot have changed them; recorded, and shown with the report
    #[arg(short, long, value_name = "TEXT")]
    pub(crate) because: String,
    /// Print what moved and file nothing
    #[arg(short = 'n', long)]
    pub(crate) dry_run: bool,
    /// Do not ask
    #[arg(short, long)]
    pub(crate) yes: bool,
    /// Print what was adopted as JSON; with --yes or --dry-run
    #[arg(long)]
    pub(crate) json: bool,
    /// Name all steps
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// Other values.
    #[command(flatten)]
    pub(crate) values: Values,
}

/// `repro adopt`.
///
/// # Errors
/// The pipeline, a selector or the project is wrong; a step's result cannot be adopted; nobody is
/// there to ask.
pub(crate) fn run(asked: &Asked, args: &AdoptArgs, screen: &Screen) -> Result<u8, Failure> {
    let because = args.because.trim();
    if because.is_empty() {
        return Err(Failure::usage("--because is empty")
            .help("say why what moved cannot have changed the results: it is shown with them"));
    }
    let pipeline = asked.pipeline()?;
    let steps = select(&pipeline, &args.selectors, &[])?;
    let project = asked.project();
    let engine = |error| Failure::of_engine(&error);
    let proposal = project.proposal(&pipeline, &steps).map_err(engine)?;
    refuse(&pipeline, &proposal)?;
    if !args.json {
        screen.print(&text(&pipeline, &proposal, args.verbose, screen.out))?;
    }
    let nothing = proposal.results.is_empty();
    let (proposal, done) = if nothing || args.dry_run {
        (proposal, false)
    } else {
        if !args.yes && !agreed(proposal.results.len(), args.json, screen)? {
            screen.note("nothing was adopted");
            return Ok(exit::OK);
        }
        let adopting = Adopting {
            because: because.to_owned(),
            by: git::user(project.root()),
            commit: git::head(project.root()),
        };
        let (now, done) = project.adopt(&pipeline, &steps, &adopting, &proposal).map_err(engine)?;
        refuse(&pipeline, &now)?;
        if !done {
            return Err(Failure::project("something moved again meanwhile: nothing was adopted")
                .help("look at it once more: the same command with --dry-run"));
        }
        (now, done)
    };
    screen.print(&if args.json {
        format!("{:#}\n", to_json(&pipeline, &proposal, because, done))
    } else if done {
        let results = count(proposal.results.len(), "result");
        format!("{}; commit repro.lock\n", screen.out.good(format!("{results} adopted")))
    } else {
        String::new()
    })?;
    Ok(exit::OK)
}

/// Asks the person.
fn agreed(results: usize, json: bool, screen: &Screen) -> Result<bool, Failure> {
    if json || !std::io::stdin().is_terminal() {
        return Err(Failure::usage("nobody is there to agree").help("say --yes, or --dry-run"));
    }
    screen.print(&format!("Adopt {}? [y/N] ", count(results, "result")))?;
    let _ = std::io::stdout().flush();
    let mut answer = String::new();
    // No answer is no agreement.
    let _ = std::io::stdin().lock().read_line(&mut answer);
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

fn name(pipeline: &Pipeline, step: StepIx) -> &str {
    pipeline.steps.get(step.0 as usize).map_or("", |step| step.name.as_str())
}

/// `a`, `a and b`, `a, b, c and 4 more`.
fn several(names: &[&str], all: bool) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] if all || names.len() <= NAMED + 1 => {
            format!("{} and {last}", rest.join(", "))
        }
        _ => format!("{} and {} more", names[..NAMED].join(", "), names.len() - NAMED),
    }
}

/// The failure of a proposal in which steps are refused: all of them, by the reason.
fn refuse(pipeline: &Pipeline, proposal: &Proposal) -> Result<(), Failure> {
    let Some((first, refusal)) = proposal.refused.first() else { return Ok(()) };
    let alike: Vec<&str> = proposal
        .refused
        .iter()
        .filter(|(_, other)| std::mem::discriminant(other) == std::mem::discriminant(refusal))
        .map(|(step, _)| name(pipeline, *step))
        .collect();
    let others = proposal.refused.len() - alike.len();
    let more =
        if others > 0 { format!(" ({others} more for other reasons)") } else { String::new() };
    let of = several(&alike, false);
    let run = format!("repro run '{}' --profile {}", name(pipeline, *first), pipeline.profile);
    Err(match refusal {
        Refusal::NoResult => Failure::project(format!("{of}: no result to adopt{more}"))
            .help(format!("make it: {run}")),
        Refusal::Gone { outputs } => Failure::project(format!(
            "{of}: the last result has no {} in the store{more}",
            outputs.join(", ")
        ))
        .help(format!("make it: {run}")),
        Refusal::Inputs { steps } => {
            let names: Vec<&str> = steps.iter().map(|step| name(pipeline, *step)).collect();
            let above = several(&names, false);
            Failure::project(format!("{of}: reads {above}, out of date themselves{more}")).help(
                format!(
                    "adopt them in the same go (`+{}` selects all that it reads), or run them",
                    name(pipeline, *first)
                ),
            )
        }
        Refusal::Busy => Failure::project(format!("{of}: a run is making it just now{more}"))
            .help("wait for that run"),
    })
}

/// What would be adopted, under what moved; steps for which the same moved stand together.
fn text(pipeline: &Pipeline, proposal: &Proposal, all: bool, paint: Paint) -> String {
    if proposal.results.is_empty() {
        let fresh = count(proposal.fresh.len(), "step");
        return format!("Nothing to adopt: {fresh} up to date.\n");
    }
    let mut groups: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
    for Candidate { step, reasons, .. } in &proposal.results {
        let lines: Vec<String> = reasons.iter().map(reasons::text).collect();
        match groups.iter_mut().find(|(known, _)| *known == lines) {
            Some((_, names)) => names.push(name(pipeline, *step)),
            None => groups.push((lines, vec![name(pipeline, *step)])),
        }
    }
    let mut text = String::new();
    for (lines, names) in groups {
        text += &format!("{}\n", paint.bold(several(&names, all)));
        for line in lines {
            text += &format!("  {}\n", paint.warm(line));
        }
    }
    text
}

fn to_json(pipeline: &Pipeline, proposal: &Proposal, because: &str, done: bool) -> Value {
    let result = |one: &Candidate| {
        json!({
            "step": name(pipeline, one.step),
            "from_key": one.from.key,
            "key": one.key,
            "reasons": one.reasons.iter().map(reasons::json).collect::<Vec<_>>(),
        })
    };
    json!({
        "profile": pipeline.profile,
        "because": because,
        "done": done,
        "results": proposal.results.iter().map(result).collect::<Vec<_>>(),
        "fresh": proposal.fresh.iter().map(|step| name(pipeline, *step)).collect::<Vec<_>>(),
    })
}
