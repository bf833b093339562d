//! A sitting: everybody is checked to be the same network, then they train in turns.
//!
//! In a round, each contender has one turn at each system: one update per sentence of the sample. Turns
//! alternate, so that whatever else the machine does falls on all alike. Left out: what is made of the
//! figures (`report`).

use std::path::Path;
use std::time::Instant;

use artifact::StageError;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::process::Contender;
use crate::report::{Report, Turn, number};
use crate::sample::{OMEGA, SYSTEMS, Sample};
use crate::{gemm, report, scaling, shape, threads, usage};

/// Side of the matrices of the peak.
const PEAK: usize = 1024;
/// Largest relative difference of a loss, Omega or norm that still is the same network.
const TOLERANCE: f64 = 1e-3;

/// The options of PyTorch that `--variants` tries; the first two are measured without it.
const PYTORCH: [&str; 11] = [
    "",
    "update=flat",
    "stack=many",
    "mkldnn=off",
    "chars=packed",
    "chars=groups",
    "chars=tokens",
    "rows=sparse",
    "rows=dense",
    "update=foreach",
    "update=fused",
];
/// Those of DyNet; the first three are measured without it: the fastest of its builders, with and
/// without autobatch, and an LSTM written by hand.
const DYNET: [&str; 9] = [
    "builder=compact autobatch=1",
    "builder=compact",
    "builder=hand",
    "builder=hand autobatch=1",
    "builder=compact chars=words",
    "builder=compact chars=words autobatch=1",
    "builder=vanilla",
    "builder=vanilla autobatch=1",
    "builder=vanilla chars=words autobatch=1",
];

/// Runs a sitting and prints its tables.
///
/// # Errors
/// The tables cannot be read, a contender fails, or two are not the same network.
pub(crate) fn run(arguments: &Arguments) -> Result<(), StageError> {
    let systems: Vec<&str> = match &arguments.system {
        None => SYSTEMS.to_vec(),
        Some(asked) => SYSTEMS.into_iter().filter(|system| system == asked).collect(),
    };
    if systems.is_empty() {
        return Err(StageError::new("no such system").help(SYSTEMS.join(", ")));
    }
    let begin = Instant::now();
    let sample = Sample::draw(&arguments.sentences, &arguments.vocabulary, arguments.count)?;
    let folder = std::env::temp_dir().join(format!("repro-contenders-{}", std::process::id()));
    let result = sample
        .write(&folder, &SYSTEMS)
        .and_then(|()| measure(arguments, &sample, &folder, &systems));
    let _ = std::fs::remove_dir_all(&folder);
    let mut figures = result?;
    figures["minutes"] = json!(begin.elapsed().as_secs_f64() / 60.0);
    let Some(path) = &arguments.json else { return Ok(()) };
    std::fs::write(path, format!("{figures:#}\n")).map_err(|e| StageError::io("write", path, e))
}

/// Each part that is asked for: prints its tables, and returns its figures.
fn measure(
    arguments: &Arguments,
    sample: &Sample,
    folder: &Path,
    systems: &[&str],
) -> Result<Value, StageError> {
    let mut figures = json!({ "machine": usage::machine(), "load": usage::load() });
    println!("{}, load {} before the first turn.", usage::machine(), usage::load());
    if arguments.asks("turns") {
        let report = sit(arguments, sample, folder, systems)?;
        report.print();
        figures["turns"] = report.figures();
    }
    if arguments.asks("threads") {
        let rows = threads::run(arguments, folder, sample.sentences.len())?;
        threads::print(&rows);
        figures["threads"] = json!(rows);
    }
    if arguments.asks("shape") {
        let rows = shape::run(arguments, folder)?;
        shape::print(&rows);
        figures["shape"] = json!(rows);
    }
    if arguments.asks("scaling") {
        let rows = scaling::run()?;
        scaling::print(&rows);
        figures["scaling"] = json!(rows);
    }
    Ok(figures)
}

/// Asks everybody for loss, Omega and norm; the largest relative difference of each from the first.
///
/// # Errors
/// A contender fails, or it is not the same network as the first.
pub(crate) fn agree(contenders: &mut [Contender], system: &str) -> Result<Vec<f64>, StageError> {
    let answers = contenders.iter_mut().map(|c| c.ask(&format!("check {system}")));
    let answers = answers.collect::<Result<Vec<_>, _>>()?;
    let off: Vec<f64> = answers.iter().map(|answer| difference(&answers[0], answer)).collect();
    match off.iter().position(|off| off.is_nan() || *off > TOLERANCE) {
        None => Ok(off),
        Some(place) => Err(StageError::new(format!(
            "{} is not the same network as {} for `{system}`: they differ by {:.1e}",
            contenders[place].name, contenders[0].name, off[place]
        ))),
    }
}

fn sit(
    arguments: &Arguments,
    sample: &Sample,
    folder: &Path,
    systems: &[&str],
) -> Result<Report, StageError> {
    let mut contenders = contenders(arguments, folder)?;
    let mut report = Report::new(sample, contenders.iter().map(|c| c.name.clone()).collect());
    for system in systems {
        let off = agree(&mut contenders, system)?;
        for (contender, off) in contenders.iter().zip(off) {
            report.agree(system, &contender.name, off);
        }
    }
    // The first round warms up and is not counted.
    for round in 0..=arguments.rounds {
        eprintln!("round {round} of {}", arguments.rounds);
        for contender in &mut contenders {
            let answer = contender.ask(&format!("gemm {PEAK}"))?;
            if let (true, Some(gflops)) = (round > 0, answer["gflops"].as_f64()) {
                report.peak(library(&contender.name), gflops);
            }
            if systems.contains(&OMEGA) {
                let answer = contender.ask(&format!("omega {OMEGA}"))?;
                if let (true, Some(gflops)) = (round > 0, answer["gflops"].as_f64()) {
                    report.products(library(&contender.name), gflops);
                }
            }
        }
        for system in systems {
            for contender in &mut contenders {
                let answer = contender.ask(&format!("block {system}"))?;
                if round > 0 {
                    report.turn(system, &contender.name, turn(&answer));
                }
            }
        }
    }
    Ok(report)
}

/// Everybody, started: ours first.
///
/// # Errors
/// One does not start.
pub(crate) fn contenders(
    arguments: &Arguments,
    folder: &Path,
) -> Result<Vec<Contender>, StageError> {
    let started = instructions().map(|isa| ours(isa, &arguments.core, folder, 1));
    let mut started = started.collect::<Result<Vec<_>, _>>()?;
    let Some(python) = &arguments.python else { return Ok(started) };
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/contenders");
    for (name, script, variants, best) in
        [("PyTorch", "pytorch.py", &PYTORCH[..], 2), ("DyNet", "dynet_model.py", &DYNET[..], 3)]
    {
        for options in variants.iter().take(if arguments.variants { usize::MAX } else { best }) {
            let mut line = vec![python.clone(), format!("{here}/{script}")];
            line.push(folder.display().to_string());
            line.extend(options.split_whitespace().map(str::to_owned));
            let name = format!("{name} {options}");
            started.push(Contender::start(name.trim(), &arguments.core, &line)?);
        }
    }
    Ok(started)
}

/// Our trainer on given instructions, with so many threads on a list of cores.
///
/// # Errors
/// It does not start.
pub(crate) fn ours(
    isa: &str,
    cores: &str,
    folder: &Path,
    threads: usize,
) -> Result<Contender, StageError> {
    let me = std::env::current_exe().map_err(|e| StageError::io("find", "this program", e))?;
    let mut line = vec![me.display().to_string(), "worker".to_owned()];
    line.extend([folder.display().to_string(), isa.to_owned(), threads.to_string()]);
    Contender::start(isa, cores, &line)
}

/// The instructions of this machine that are measured, the fastest first.
pub(crate) fn instructions() -> impl Iterator<Item = &'static str> {
    let both = [("avx512", nn::Isa::Avx512), ("avx2", nn::Isa::Avx2)];
    both.into_iter().filter(|(_, isa)| nn::Kernels::of(*isa).is_some()).map(|(name, _)| name)
}

/// Whose product of matrices a contender measures.
fn library(contender: &str) -> &'static str {
    if report::is_ours(contender) { gemm::KERNELS } else { "PyTorch's (MKL)" }
}

/// The largest relative difference of two answers to `check`.
fn difference(expected: &Value, found: &Value) -> f64 {
    let mut largest: f64 = 0.0;
    for key in ["loss", "omega", "norm"] {
        let numbers = |value: &Value| -> Vec<f64> {
            let list = value[key].as_array();
            list.into_iter().flatten().map(|number| number.as_f64().unwrap_or(f64::NAN)).collect()
        };
        let (expected, found) = (numbers(expected), numbers(found));
        if expected.len() != found.len() || expected.is_empty() {
            return f64::NAN;
        }
        for (a, b) in expected.iter().zip(&found) {
            let off = (a - b).abs() / a.abs().max(b.abs()).max(1e-9);
            if off.is_nan() {
                return f64::NAN;
            }
            largest = largest.max(off);
        }
    }
    largest
}

/// A turn, as it was answered.
fn turn(answer: &Value) -> Turn {
    let of = |key: &str| number(answer, key);
    Turn { seconds: of("seconds"), tokens: of("tokens"), loss: of("loss") }
}
