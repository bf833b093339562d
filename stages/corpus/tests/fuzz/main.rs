//! Throws broken input at every reader; more of it with
//! `FUZZ_INPUTS=1000000 FUZZ_SEED=2 cargo test --release -p corpus --test fuzz -- --nocapture`, and
//! `FUZZ_READERS="conll ldc"` for some of them.
//!
//! Inputs are mutations of valid documents: bytes flipped, cut, doubled, spliced; brackets, quotes
//! and numbers from a dictionary put in; line ends, marks and encodings changed; nesting and tokens
//! of great length. Each must be read, or refused with a file, a line and a hint; never with a
//! panic, slowly, or with much more memory than it has bytes. What is read must be consistent: one
//! tag per word, ranges inside the sentence, trees that come back from their brackets. Left out:
//! guidance by coverage.

mod mutate;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use artifact::StageError;
use corpus::annotation::{Annotation, Header, Sink};
use corpus::tree::Tree;
use peak_alloc::PeakAlloc;

use mutate::Mutator;
use targets::{TARGETS, Target};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Longest time for one input, which has at most some hundred thousand bytes.
const SLOW: Duration = Duration::from_secs(2);
/// Faults after which a lenient sink has enough, as `repro corpus check` has.
const MANY: usize = 100;
/// Bytes of memory beside the input, and for each byte of it.
const MEMORY_BASE: usize = 1 << 20;
const MEMORY_FACTOR: usize = 200;

/// Checks what is read.
#[derive(Default)]
struct Checker {
    /// Goes on behind a faulty sentence.
    lenient: bool,
    open: bool,
    sentences: usize,
    faults: Vec<StageError>,
}

impl Checker {
    fn tree(tree: &Tree<'_>, words: usize) {
        assert_eq!(tree.words(), words, "a tree is not over the words");
        let bits = tree.bits();
        let cells: Vec<_> = bits.iter().map(String::as_str).collect();
        assert_eq!(Tree::parse(&cells).as_ref(), Ok(tree), "brackets do not give the tree back");
    }
}

impl Sink for Checker {
    fn begin(&mut self, header: Header<'_>) -> Result<(), StageError> {
        assert!(!self.open, "a document begins inside another");
        assert!(header.line > 0);
        self.open = true;
        Ok(())
    }

    fn sentence(&mut self, annotation: &Annotation<'_>) -> Result<(), StageError> {
        assert!(self.open, "a sentence outside a document");
        let words = annotation.words.len();
        assert!(words > 0 && annotation.line > 0);
        assert!(annotation.words.iter().all(|word| !word.is_empty()), "an empty word");
        if let Some(pos) = &annotation.pos {
            assert_eq!(pos.len(), words);
        }
        if let Some(parse) = &annotation.parse {
            assert_eq!(parse.parents.len(), words, "a parse has not one parent per word");
            Self::tree(parse, words);
        }
        for proposition in annotation.propositions.iter().flatten() {
            Self::tree(proposition, words);
        }
        let mut end = 0;
        for name in annotation.names.iter().flatten() {
            assert!(end <= name.start && name.start < name.end && name.end <= words, "{name:?}");
            end = name.end;
        }
        if let Some(raw) = &annotation.raw {
            assert_eq!(raw.pos.len(), raw.tokens.len());
            Self::tree(&raw.tree, raw.tokens.len());
            let kept = (0..raw.tokens.len()).filter(|&t| !raw.is_trace(t)).count();
            assert!(words <= kept, "more words than terminals");
        }
        assert!(annotation.columns.iter().all(|column| column.len() == words));
        self.sentences += 1;
        Ok(())
    }

    fn end(&mut self) -> Result<(), StageError> {
        assert!(self.open, "a document ends that never began");
        self.open = false;
        Ok(())
    }

    fn fault(&mut self, fault: StageError) -> Result<(), StageError> {
        if self.lenient && self.faults.len() < MANY {
            self.faults.push(fault);
            return Ok(());
        }
        Err(fault)
    }
}

/// What came of the inputs of one reader.
#[derive(Default)]
struct Outcome {
    read: usize,
    refused: usize,
    sentences: usize,
    slowest: Duration,
    /// Bytes for each byte of the input, beyond [`MEMORY_BASE`].
    hungriest: usize,
}

/// Gives one input to a reader.
fn run(
    target: &Target,
    input: &[Vec<u8>],
    lenient: bool,
    outcome: &mut Outcome,
) -> Result<(), String> {
    let mut checker = Checker { lenient, ..Checker::default() };
    let size: usize = input.iter().map(Vec::len).sum();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let start = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| (target.read)(input, &mut checker)));
    let time = start.elapsed();
    let memory = MEMORY.peak_usage().saturating_sub(before);
    let result = result.map_err(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        format!("panic: {}", words.unwrap_or_else(|| "no message".to_owned()))
    })?;
    outcome.slowest = outcome.slowest.max(time);
    outcome.hungriest = outcome.hungriest.max(memory.saturating_sub(MEMORY_BASE) / size.max(1));
    outcome.sentences += checker.sentences;
    let mut faults = std::mem::take(&mut checker.faults);
    faults.extend(result.err());
    match faults.is_empty() {
        true => outcome.read += 1,
        false => outcome.refused += 1,
    }
    for fault in &faults {
        located(fault, input)?;
    }
    if time > SLOW {
        return Err(format!("took {time:?} for {size} bytes"));
    }
    if memory > MEMORY_BASE + MEMORY_FACTOR * size {
        return Err(format!("took {memory} bytes of memory for {size} bytes"));
    }
    Ok(())
}

/// A refusal names a file, a line that the file has, and what to do.
fn located(fault: &StageError, input: &[Vec<u8>]) -> Result<(), String> {
    let Some(place) = &fault.place else { return Err(format!("no place: {fault}")) };
    let name = place.file.to_string_lossy();
    let number: usize =
        name.trim_start_matches("file").parse().map_err(|_| format!("file {name}"))?;
    let Some(text) = input.get(number) else { return Err(format!("no such file: {fault}")) };
    let lines = text.split(|&b| b == b'\n').count();
    if place.line == 0 || place.line > lines {
        return Err(format!("line {} of {lines}: {fault}", place.line));
    }
    match &fault.help {
        Some(help) if !help.is_empty() => Ok(()),
        _ => Err(format!("no hint: {fault}")),
    }
}

fn fuzz(target: &Target, inputs: usize, seed: u64) -> bool {
    let mut mutator = Mutator::new(target.seeds, seed);
    let mut outcome = Outcome::default();
    let start = Instant::now();
    for valid in target.seeds {
        let files: Vec<_> = valid.iter().map(|text| text.as_bytes().to_vec()).collect();
        let refused = outcome.refused;
        let verdict = run(target, &files, false, &mut outcome);
        if verdict.is_err() || outcome.refused > refused {
            let fault = (target.read)(&files, &mut Checker::default()).err();
            println!("{}: valid input is refused: {verdict:?} {fault:?}", target.name);
            return false;
        }
    }
    for number in 0..inputs {
        let input = mutator.input();
        if let Err(problem) = run(target, &input, number % 2 == 0, &mut outcome) {
            println!("{}: input {number} of seed {seed}: {problem}", target.name);
            for (file, bytes) in input.iter().enumerate() {
                let path =
                    std::env::temp_dir().join(format!("fuzz-{}-{number}.file{file}", target.name));
                let kept = std::fs::write(&path, bytes);
                println!("  {} {}", if kept.is_ok() { "kept in" } else { "lost:" }, path.display());
            }
            return false;
        }
    }
    println!(
        "{:<9} {inputs} inputs in {:.1} s: {} read, {} refused, {} sentences; slowest {:.1} ms, \
         at most {} bytes of memory a byte",
        target.name,
        start.elapsed().as_secs_f64(),
        outcome.read,
        outcome.refused,
        outcome.sentences,
        outcome.slowest.as_secs_f64() * 1e3,
        outcome.hungriest
    );
    true
}

/// A number from the environment.
fn number(name: &str, default: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name}={text}: expected a number")),
        Err(_) => default,
    }
}

#[test]
fn readers_survive_broken_input() {
    let (inputs, seed) = (number("FUZZ_INPUTS", 10_000), number("FUZZ_SEED", 1));
    let chosen = std::env::var("FUZZ_READERS").unwrap_or_default();
    let chosen: Vec<_> = chosen.split_whitespace().collect();
    for name in &chosen {
        assert!(TARGETS.iter().any(|t| t.name == *name), "FUZZ_READERS: no reader `{name}`");
    }
    // The fuzzer tells of a panic itself.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let targets = TARGETS.iter().filter(|t| chosen.is_empty() || chosen.contains(&t.name));
    let failed: Vec<_> = targets
        .filter(|target| !fuzz(target, inputs as usize, seed))
        .map(|target| target.name)
        .collect();
    std::panic::set_hook(hook);
    assert!(failed.is_empty(), "{failed:?}");
}
