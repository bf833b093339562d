//! Our trainer as a contender: the same questions and answers as the Python ones (common.py).

use std::collections::BTreeMap;
use std::io::{BufRead as _, Write as _};
use std::path::Path;
use std::time::Instant;

use artifact::StageError;
use nn::{Config, Isa, Kernels, Network, Sentence, Settings, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::{Value, json};

use crate::sample::{Entry, Sample};
use crate::usage;

/// A network in training.
struct Model {
    network: Network,
    trainer: Trainer,
    rng: ChaCha8Rng,
}

/// How everyone trains, for our trainer.
pub(crate) fn settings(clip: Option<f32>, noise: f32) -> Settings {
    Settings { clip: clip.unwrap_or(f32::INFINITY), noise, ..Settings::default() }
}

/// The kernels of a name.
///
/// # Errors
/// There is no such name, or the machine lacks the instructions.
fn kernels(name: &str) -> Result<Kernels, StageError> {
    let isa = match name {
        "avx512" => Isa::Avx512,
        "avx2" => Isa::Avx2,
        "plain" => Isa::Plain,
        _ => return Err(StageError::new(format!("no instructions are called `{name}`"))),
    };
    Kernels::of(isa).ok_or_else(|| StageError::new(format!("this machine has no {name}")))
}

/// Answers until the input ends.
///
/// # Errors
/// The folder cannot be read, or a question is not understood.
pub(crate) fn serve(folder: &Path, isa: &str, threads: &str) -> Result<(), StageError> {
    let (kernels, sample) = (kernels(isa)?, Sample::read(folder)?);
    let threads: usize = threads
        .parse()
        .map_err(|_| StageError::new(format!("`{threads}` is no number of threads")))?;
    let mut models = BTreeMap::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| StageError::io("read", "the questions", error))?;
        let Some((order, argument)) = line.split_once(' ') else {
            return Err(StageError::new(format!("`{line}` is no question")));
        };
        let answer = if order == "gemm" {
            json!({ "gflops": argument.parse().ok().and_then(crate::gemm::gflops) })
        } else {
            let model = match models.entry(argument.to_owned()) {
                std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
                std::collections::btree_map::Entry::Vacant(entry) => {
                    let path = folder.join(format!("{argument}.safetensors"));
                    let network = Network::load(&path)?;
                    let settings = Settings { threads, ..settings(sample.clip, sample.noise) };
                    let trainer = Trainer::with_kernels(&network, settings, kernels);
                    entry.insert(Model { network, trainer, rng: ChaCha8Rng::seed_from_u64(1) })
                }
            };
            match order {
                "check" => check(model, &sample, kernels),
                "omega" => json!({ "gflops": crate::gemm::omega(model.network.config()) }),
                _ => block(model, &sample),
            }
        };
        println!("{answer}");
        std::io::stdout().flush().map_err(|e| StageError::io("write", "the answer", e))?;
    }
    Ok(())
}

/// Loss, Omega and norm of the gradient, without noise, of sentences that nothing was learned from.
fn check(model: &mut Model, sample: &Sample, kernels: Kernels) -> Value {
    let Model { network, rng, .. } = model;
    let mut trainer = Trainer::with_kernels(network, settings(sample.clip, 0.0), kernels);
    let mut lists = [Vec::new(), Vec::new(), Vec::new()];
    for (entry, task) in sample.examples(network.config()).take(sample.checked) {
        let (sentence, gold) = example(entry, network.config(), task);
        let step = trainer.gradients(network, &[nn::Example { sentence, gold }], task, rng);
        for (list, value) in lists.iter_mut().zip([step.loss, step.omega, step.grad_norm]) {
            list.push(value);
        }
    }
    let [loss, omega, norm] = lists;
    json!({ "loss": loss, "omega": omega, "norm": norm })
}

/// One update per sentence, in processor seconds of the whole process and in seconds of the clock.
fn block(model: &mut Model, sample: &Sample) -> Value {
    let Model { network, trainer, rng } = model;
    let config = network.config().clone();
    let (mut loss, mut tokens) = (0.0, 0);
    let (began, begin) = (Instant::now(), usage::cpu_seconds());
    for (entry, task) in sample.examples(&config) {
        let (sentence, gold) = example(entry, &config, task);
        let step = trainer.step(network, &sentence, task, gold, sample.rate, rng);
        loss += step.loss;
        tokens += step.tokens;
    }
    let (wall, seconds) = (began.elapsed().as_secs_f64(), usage::cpu_seconds() - begin);
    json!({ "seconds": seconds, "wall": wall, "tokens": tokens, "loss": loss })
}

/// A sentence and its labels of a task.
fn example<'a>(entry: &'a Entry, config: &Config, task: usize) -> (Sentence<'a>, &'a [u32]) {
    let gold = &entry.gold[&config.tasks[task].name];
    (Sentence { words: &entry.words, chars: &entry.chars }, gold)
}
