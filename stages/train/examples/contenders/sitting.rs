//! A sitting: everybody is checked to be the same network, then they train in turns.
//!
//! In a round, each contender has one turn at each system: one update per sentence of the sample. Turns
//! alternate, so that whatever else the machine does falls on all alike. Left out: what is made of the
//! figures (`report`).

use std::path::Path;

use artifact::StageError;
use serde_json::Value;

use crate::arguments::Arguments;
use crate::process::Contender;
use crate::report::{Report, Turn};
use crate::sample::{SYSTEMS, Sample};
use crate::{gemm, report};

/// Side of the matrices of the peak.
const PEAK: usize = 1024;
/// Largest relative difference of a loss, Omega or norm that still is the same network.
const TOLERANCE: f64 = 1e-3;

/// The options of the Python contenders that `--variants` tries; the empty ones are the fastest.
const PYTORCH: [&str; 10] = [
    "",
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
const DYNET: [&str; 6] = [
    "",
    "autobatch=1",
    "builder=compact",
    "builder=vanilla",
    "builder=compact chars=words",
    "builder=compact chars=words autobatch=1",
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
    let sample = Sample::draw(&arguments.sentences, &arguments.vocabulary, arguments.count)?;
    let folder = std::env::temp_dir().join(format!("repro-contenders-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|e| StageError::io("create", &folder, e))?;
    let result = sample.write(&folder).and_then(|()| sit(arguments, &sample, &folder, &systems));
    let _ = std::fs::remove_dir_all(&folder);
    let report = result?;
    report.print();
    match &arguments.json {
        Some(path) => report.write(path),
        None => Ok(()),
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
        let answers = contenders.iter_mut().map(|c| c.ask(&format!("check {system}")));
        let answers = answers.collect::<Result<Vec<_>, _>>()?;
        for (contender, answer) in contenders.iter().zip(&answers) {
            let off = difference(&answers[0], answer);
            if off.is_nan() || off > TOLERANCE {
                let message = format!(
                    "{} is not the same network as {} for `{system}`: they differ by {off:.1e}",
                    contender.name, contenders[0].name
                );
                return Err(StageError::new(message));
            }
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
fn contenders(arguments: &Arguments, folder: &Path) -> Result<Vec<Contender>, StageError> {
    let me = std::env::current_exe().map_err(|e| StageError::io("find", "this program", e))?;
    let (me, shown) = (me.display().to_string(), folder.display().to_string());
    let mut started = Vec::new();
    for isa in ["avx512", "avx2"] {
        if ours_runs(isa) {
            let line = [me.clone(), "worker".to_owned(), shown.clone(), isa.to_owned()];
            started.push(Contender::start(isa, &arguments.core, &line)?);
        }
    }
    let Some(python) = &arguments.python else { return Ok(started) };
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/contenders");
    for (name, script, variants) in
        [("PyTorch", "pytorch.py", &PYTORCH[..]), ("DyNet", "dynet_model.py", &DYNET[..])]
    {
        for options in variants.iter().take(if arguments.variants { usize::MAX } else { 1 }) {
            let mut line = vec![python.clone(), format!("{here}/{script}"), shown.clone()];
            line.extend(options.split_whitespace().map(str::to_owned));
            let name = format!("{name} {options}");
            started.push(Contender::start(name.trim(), &arguments.core, &line)?);
        }
    }
    Ok(started)
}

/// Whether this machine has the instructions.
fn ours_runs(isa: &str) -> bool {
    let isa = if isa == "avx512" { nn::Isa::Avx512 } else { nn::Isa::Avx2 };
    nn::Kernels::of(isa).is_some()
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
    let number = |key: &str| answer[key].as_f64().unwrap_or(f64::NAN);
    Turn { seconds: number("seconds"), tokens: number("tokens"), loss: number("loss") }
}
