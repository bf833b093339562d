//! A complete command line with toy stages: slow ones that keep checkpoints, and ones that end badly
//! in every way that a process can. Tests run it as a user runs the program; so may anybody who wants
//! to see what the runner does then. Left out: results that mean anything.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use artifact::{Arity, InputSpec, OutputKind, OutputSpec, Place, Request, Stage, StageError, Verb};
use engine::{Catalog, Entry, Fingerprint, Machine};
use serde::Deserialize;

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
    let entries =
        vec![entry(Stage::of::<Slow>()), entry(Stage::of::<Join>()), entry(Stage::of::<Page>())];
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
