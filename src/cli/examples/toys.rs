//! A complete command line with toy stages: slow ones that keep checkpoints, and ones that end badly
//! in every way that a process can. Tests run it as a user runs the program; so may anybody who wants
//! to see what the runner does then. Left out: results that mean anything.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Place, Request, Stage, StageError, Verb};
use engine::{Catalog, Entry, Fingerprint, Machine};
use serde::Deserialize;
use serde_json::json;

/// What a toy is told to do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Toy {
    /// Told apart by it.
    seed: u64,
    /// Rounds of work, each of which ends with a checkpoint.
    rounds: u64,
    /// How long a round takes.
    milliseconds: u64,
    /// `abort`, `kill`, `exit`, `overflow`, `panic`, `fail`, `deaf`, `chatter`, `once`; nothing goes
    /// well.
    doing: String,
}

impl Default for Toy {
    fn default() -> Self {
        Self { seed: 0, rounds: 1, milliseconds: 0, doing: String::new() }
    }
}

const OUT: &[OutputSpec] =
    &[OutputSpec { name: "out", kind: OutputKind::File, about: "a line of text" }];

/// Works in rounds; each adds to a number that depends on all before it.
struct Slow;

impl Verb for Slow {
    const NAME: &'static str = "slow";
    const ABOUT: &'static str = "works in rounds, with a checkpoint after each";
    const INPUTS: &'static [InputSpec] = &[];
    const OUTPUTS: &'static [OutputSpec] = OUT;
    type Params = Toy;

    fn run(toy: Toy, request: &Request<'_>) -> Result<(), StageError> {
        misbehave(&toy, request)?;
        let checkpoint = request.scratch.join("checkpoint");
        let (mut round, mut state) = resumed(&checkpoint).unwrap_or((0, toy.seed));
        if round > 0 {
            request.monitor.note(&format!("goes on from round {round}"));
        }
        while round < toy.rounds {
            if request.monitor.cancelled() {
                return Err(StageError::cancelled());
            }
            std::thread::sleep(Duration::from_millis(toy.milliseconds));
            // A step of a linear congruential generator.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(round + 1);
            round += 1;
            save(&checkpoint, round, state)?;
            request.monitor.progress(round, toy.rounds, "rounds");
        }
        request.monitor.metric("rounds", toy.rounds as f64);
        request.outputs.write("out", format!("{state:016x}"))
    }
}

/// Works for a while, then joins what it reads.
struct Join;

impl Verb for Join {
    const NAME: &'static str = "join";
    const ABOUT: &'static str = "joins texts";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "parts", arity: Arity::Many, about: "texts" }];
    const OUTPUTS: &'static [OutputSpec] = OUT;
    type Params = Toy;

    fn run(toy: Toy, request: &Request<'_>) -> Result<(), StageError> {
        misbehave(&toy, request)?;
        std::thread::sleep(Duration::from_millis(toy.milliseconds));
        let mut text = format!("{}", toy.seed);
        for input in request.inputs.many("parts") {
            let path = input.path()?;
            let part = fs::read_to_string(path);
            let part = part.map_err(|error| StageError::io("read", path, error))?;
            text += &format!(" {:?}={part}", input.labels);
        }
        request.outputs.write("out", text)
    }
}

const PAGE: &[OutputSpec] =
    &[OutputSpec { name: "page", kind: OutputKind::Folder, about: "a text to publish" }];

/// Publishes what it reads.
struct Page;

impl Verb for Page {
    const NAME: &'static str = "page";
    const ABOUT: &'static str = "publishes texts";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "parts", arity: Arity::Many, about: "texts" }];
    const OUTPUTS: &'static [OutputSpec] = PAGE;
    type Params = Toy;

    fn run(_: Toy, request: &Request<'_>) -> Result<(), StageError> {
        let mut text = String::new();
        for input in request.inputs.many("parts") {
            let path = input.path()?;
            let part = fs::read_to_string(path);
            text += &part.map_err(|error| StageError::io("read", path, error))?;
        }
        request.outputs.write("page/index.txt", text)
    }
}

/// What a drawn score depends on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Drawing {
    seed: u64,
    /// How good the system is.
    skill: f64,
}

/// Draws a score around what the settings, the corpus and the claimed code make of it.
struct Draw;

impl Verb for Draw {
    const NAME: &'static str = "draw";
    const ABOUT: &'static str = "draws a score";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "corpus", arity: Arity::One, about: "a text" }];
    const OUTPUTS: &'static [OutputSpec] =
        &[OutputSpec { name: "score", kind: OutputKind::File, about: "a number" }];
    type Params = Drawing;

    fn run(drawing: Drawing, request: &Request<'_>) -> Result<(), StageError> {
        let mut bytes = 0.0;
        for file in &request.inputs.one("corpus")?.files {
            let text = fs::read(&file.path);
            bytes += text.map_err(|error| StageError::io("read", &file.path, error))?.len() as f64;
        }
        // `crate draw: src/lib.rs=7` is drawn by; `package wide=3 …` is worth 30.
        let told = code().parts;
        let number = |part: &str| -> f64 {
            let value = told.get(part).and_then(|value| value.split(' ').next());
            value.and_then(|value| value.parse().ok()).unwrap_or(0.0)
        };
        let drawn = (drawing.seed as f64 * 12.9898 + number("crate draw: src/lib.rs")).sin();
        let score = drawing.skill + bytes + 10.0 * number("package wide") + drawn;
        request.outputs.write("score", format!("{score:.4}"))
    }
}

const PAPER: &[OutputSpec] =
    &[OutputSpec { name: "report", kind: OutputKind::Folder, about: "tables, a claim, a figure" }];

/// What is said in the report beside its figures.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    /// The name of the table, its label and title.
    table: String,
}

/// A report: the mean over the seeds of each system, and whether the first is the best.
struct Report;

impl Verb for Report {
    const NAME: &'static str = "paper";
    const ABOUT: &'static str = "means of scores";
    const INPUTS: &'static [InputSpec] =
        &[InputSpec { name: "scores", arity: Arity::Many, about: "scores" }];
    const OUTPUTS: &'static [OutputSpec] = PAPER;
    type Params = Paper;

    fn run(paper: Paper, request: &Request<'_>) -> Result<(), StageError> {
        let mut systems: BTreeMap<&str, Vec<(&str, f64)>> = BTreeMap::new();
        for input in request.inputs.many("scores") {
            let path = input.path()?;
            let text = fs::read_to_string(path);
            let text = text.map_err(|error| StageError::io("read", path, error))?;
            let score = text.parse().map_err(|_| StageError::new("no number"))?;
            systems.entry(input.label("system")?).or_default().push((input.label("seed")?, score));
        }
        let mut means = Vec::new();
        let mut rows = Vec::new();
        for (system, scores) in systems {
            let n = scores.len() as f64;
            let mean = scores.iter().map(|(_, score)| score).sum::<f64>() / n;
            let squares = scores.iter().map(|(_, score)| (score - mean).powi(2)).sum::<f64>();
            let seeds: Vec<&str> = scores.iter().map(|(seed, _)| *seed).collect();
            let mut cell = json!({ "text": format!("{mean:.2}"), "value": mean,
                "from": [format!("draw[seed={},system={system}]", seeds.join("|"))] });
            if scores.len() > 1 {
                cell["seeds"] = scores.len().into();
                cell["deviation"] = (squares / (n - 1.0)).sqrt().into();
            }
            rows.push(json!({ "label": system, "cells": [cell] }));
            means.push(mean);
        }
        let best = means.first().is_some_and(|first| means.iter().all(|mean| mean <= first));
        let table = json!({ "name": paper.table, "title": paper.table, "columns": ["score"], "rows": rows });
        let verdict = if best { "reproduced" } else { "reversed" };
        let report = json!({ "format": 1, "tables": [table],
            "claims": [{ "id": "best", "says": "The first is the best.", "verdict": verdict }],
            "figures": [{ "name": "means", "title": "Means", "file": "means.svg" }] });
        let bars: String =
            means.iter().map(|mean| format!("<rect width=\"{mean}\" height=\"9\"/>")).collect();
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{bars}</svg>\n");
        request.outputs.write("report/means.svg", svg)?;
        request.outputs.write("report/report.json", format!("{report:#}\n"))
    }
}

/// The round and the state that a checkpoint holds, if it is whole.
fn resumed(path: &Path) -> Option<(u64, u64)> {
    let text = fs::read_to_string(path).ok()?;
    let (round, state) = text.strip_suffix('\n')?.split_once(' ')?;
    Some((round.parse().ok()?, state.parse().ok()?))
}

fn save(path: &Path, round: u64, state: u64) -> Result<(), StageError> {
    let new = path.with_extension("new");
    fs::write(&new, format!("{round} {state}\n"))
        .and_then(|()| fs::rename(&new, path))
        .map_err(|error| StageError::io("write", path, error))
}

/// Ends in the way that the toy is told to.
fn misbehave(toy: &Toy, request: &Request<'_>) -> Result<(), StageError> {
    match toy.doing.as_str() {
        "abort" => {
            eprintln!("about to abort");
            std::process::abort()
        }
        "kill" => {
            let own = std::process::id().to_string();
            let _ = std::process::Command::new("kill").args(["-KILL", &own]).status();
        }
        "exit" => std::process::exit(0),
        "overflow" => {
            std::hint::black_box(deeper(u64::MAX));
        }
        "panic" => panic!("told to panic"),
        "fail" => {
            let place =
                Place { file: "corpus/a.txt".into(), line: 3, column: 2, text: "a b".into() };
            return Err(StageError::new("told to fail").at(place).help("tell it something else"));
        }
        "deaf" => std::thread::sleep(Duration::from_secs(600)),
        "chatter" => (0..3).for_each(|line| {
            println!("said {line}");
            eprintln!("cried {line}");
        }),
        // Does well at the second attempt.
        "once" => {
            let mark = request.scratch.join("tried");
            if !mark.exists() {
                let _ = fs::write(&mark, "");
                std::process::abort();
            }
        }
        _ => {}
    }
    Ok(())
}

/// Recursion that the compiler cannot turn into a loop.
fn deeper(depth: u64) -> u64 {
    let here = std::hint::black_box([depth; 64]);
    if depth == 0 { 0 } else { deeper(depth - 1).wrapping_add(here[(depth % 64) as usize]) }
}

/// The code that the toys claim to be, so that it can be made to move: `NAME=VALUE` for each part,
/// separated by `;`, in the variable TOYS_CODE.
fn code() -> Fingerprint {
    let told = std::env::var("TOYS_CODE").unwrap_or_default();
    let parts = told.split(';').filter_map(|part| part.split_once('='));
    let parts = parts.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    Fingerprint { digest: format!("toys 1 {}", told.replace(|c| plain(c) != c, "-")), parts }
}

fn main() -> ExitCode {
    let entry = |stage| Entry { stage, fingerprint: code() };
    let fixed = Fingerprint { digest: "paper".to_owned(), parts: BTreeMap::new() };
    let entries = vec![
        entry(Stage::of::<Slow>()),
        entry(Stage::of::<Join>()),
        entry(Stage::of::<Page>()),
        entry(Stage::of::<Draw>()),
        // What a report is made by has code of its own, which stays as it is.
        Entry { stage: Stage::of::<Report>(), fingerprint: fixed },
    ];
    let catalog = Catalog { entries, ..Catalog::default() };
    cli::run(cli::Program { catalog, commands: Vec::new(), machine: machine() })
}

/// This machine, now.
fn machine() -> Machine {
    Machine {
        cpu: std::env::consts::ARCH.to_owned(),
        features: Vec::new(),
        rustc: String::new(),
        host: String::new(),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
        memory: None,
        worker: None,
        environment: Default::default(),
        clock: || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs()),
    }
}
