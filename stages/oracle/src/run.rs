//! One forward pass, one backward pass and one update, as named arrays.
//!
//! Left out: where parameters and results are kept, and what they are compared with.

use std::collections::BTreeSet;

use artifact::StageError;
use nn::{Example, Network, Sentence, Settings, Step, Tagger, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::arrays::{Array, Arrays};
use crate::describe::{Experiment, Naming, Text};
use crate::published::parts;

/// What stands before the names of parameters.
const BEFORE: &str = "before/";

/// A part of an experiment; everything, if nothing is chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chosen<'a> {
    /// A task's name.
    pub task: Option<&'a str>,
    /// A case's name.
    pub case: Option<&'a str>,
}

/// A network with the parameters of a file: arrays `before/NAME`, or `NAME` where no name opens with
/// `before/`. Values are rounded to float32.
///
/// # Errors
/// An array is missing, of another shape or not finite, or the file has parameters that the network
/// has not.
pub fn network(experiment: &Experiment, arrays: &Arrays) -> Result<Network, StageError> {
    let mut network = initial(experiment, 0)?;
    let prefixed = arrays.0.keys().any(|name| name.starts_with(BEFORE));
    let prefix = if prefixed { BEFORE } else { "" };
    let mut known = BTreeSet::new();
    for parameter in network.arrays().to_vec() {
        let mut values: Vec<f32> = Vec::with_capacity(parameter.shape.iter().product());
        // A file that this program wrote may have its own names.
        let own = arrays.0.contains_key(&format!("{prefix}{}", parameter.name));
        let naming = if own { Naming::Cases } else { experiment.naming };
        for (name, rows) in parts(&parameter, naming) {
            let name = format!("{prefix}{name}");
            let array = part(arrays, &name, &parameter.shape, rows.len())?;
            values.extend(array.values.iter().map(|value| *value as f32));
            known.insert(name);
        }
        // Its length has been checked.
        network.set_array(&parameter.name, &values);
    }
    let mut others =
        arrays.0.keys().filter(|name| name.starts_with(prefix) && !known.contains(*name));
    match others.next() {
        Some(name) => Err(StageError::new(format!("the network has no parameter `{name}`"))
            .help("the file is of another network: see `repro oracle list FILE.json:NAME`")),
        None => Ok(network),
    }
}

/// An array of a file that has `rows` rows of a parameter.
fn part<'a>(
    arrays: &'a Arrays,
    name: &str,
    shape: &[usize],
    rows: usize,
) -> Result<&'a Array, StageError> {
    let expected: Vec<_> = std::iter::once(rows).chain(shape[1..].iter().copied()).collect();
    let fail = |found: String| {
        StageError::new(format!("array `{name}` {found}; expected shape {expected:?}"))
            .help("`repro oracle list FILE.json:NAME` prints the arrays of a network")
    };
    let array = arrays.0.get(name).ok_or_else(|| fail("is missing".to_owned()))?;
    if array.shape != expected {
        return Err(fail(format!("has shape {:?}", array.shape)));
    }
    if array.values.iter().any(|value| !(*value as f32).is_finite()) {
        return Err(fail("has values that are no float32 numbers".to_owned()));
    }
    Ok(array)
}

/// A network with initial values drawn from a seed.
///
/// # Errors
/// The configuration makes no network.
pub fn initial(experiment: &Experiment, seed: u64) -> Result<Network, StageError> {
    Network::new(experiment.config.clone(), seed)
        .map_err(|error| StageError::new(format!("the network cannot be built: {error}")))
}

/// The parameters of an experiment's network as `before/NAME`.
pub fn parameters(experiment: &Experiment, network: &Network) -> Arrays {
    let mut out = Arrays::default();
    put(&mut out, BEFORE, experiment, network, |name| network.array(name));
    out
}

/// Adds an array for each parameter of a network, under the experiment's names.
fn put(
    out: &mut Arrays,
    prefix: &str,
    experiment: &Experiment,
    network: &Network,
    values: impl Fn(&str) -> Option<Vec<f32>>,
) {
    for parameter in network.arrays() {
        let values = values(&parameter.name).unwrap_or_default();
        let width: usize = parameter.shape[1..].iter().product();
        for (name, rows) in parts(parameter, experiment.naming) {
            let mut shape = parameter.shape.clone();
            shape[0] = rows.len();
            let values = &values[rows.start * width..rows.end * width];
            out.0.insert(format!("{prefix}{name}"), Array::of(&shape, values));
        }
    }
}

/// Runs what is chosen of an experiment from given parameters. Names of results are those of
/// docs/oracle.md.
///
/// # Errors
/// There is no such task or case.
pub fn run(
    experiment: &Experiment,
    network: &Network,
    chosen: Chosen<'_>,
) -> Result<Arrays, StageError> {
    let tasks: Vec<_> = experiment.config.tasks.iter().map(|task| task.name.as_str()).collect();
    let unknown = |what: &str, name: &str, known: &[&str]| {
        StageError::new(format!("there is no {what} `{name}`"))
            .help(format!("expected one of {}", known.join(", ")))
    };
    if let Some(name) = chosen.task.filter(|name| !tasks.contains(name)) {
        return Err(unknown("task", name, &tasks));
    }
    let cases: Vec<_> = experiment.cases.keys().map(String::as_str).collect();
    if let Some(name) = chosen.case.filter(|name| !cases.contains(name)) {
        return Err(unknown("case", name, &cases));
    }
    let mut out = Arrays::default();
    forward(&mut out, experiment, network, chosen);
    for (case, members) in &experiment.cases {
        for (task, name) in tasks.iter().enumerate() {
            if chosen.task.unwrap_or(name) == *name && chosen.case.unwrap_or(case) == case {
                update(&mut out, experiment, network, case, members, task);
            }
        }
    }
    Ok(out)
}

fn sentence(text: &Text) -> Sentence<'_> {
    Sentence { words: &text.words, chars: &text.chars }
}

/// Shared input, probabilities and penalty of the sentences of the chosen cases.
fn forward(out: &mut Arrays, experiment: &Experiment, network: &Network, chosen: Chosen<'_>) {
    let config = &experiment.config;
    let mut tagger = Tagger::new(network);
    let members: BTreeSet<usize> = match chosen.case {
        Some(case) => experiment.cases.get(case).into_iter().flatten().copied().collect(),
        None => (0..experiment.texts.len()).collect(),
    };
    for (i, text) in members.into_iter().map(|i| (i, &experiment.texts[i])) {
        let rows = text.words.len();
        for (task, about) in config.tasks.iter().enumerate() {
            if chosen.task.is_some_and(|name| name != about.name) {
                continue;
            }
            let (features, probabilities) = match experiment.naming {
                Naming::Cases => {
                    (format!("res/s{i}/features"), format!("res/s{i}/probs.{}", about.name))
                }
                Naming::Single => {
                    (format!("res/features.{}", about.name), format!("res/probs.{}", about.name))
                }
            };
            let found = tagger.features(network, &sentence(text));
            out.0.insert(features, Array::of(&[rows, config.input_dim()], found));
            let found = tagger.probabilities(network, &sentence(text), task);
            out.0.insert(probabilities, Array::of(&[rows, about.labels], found));
        }
    }
    if experiment.naming == Naming::Cases && config.subspaces > 1 {
        out.0.insert("res/omega".to_owned(), Array::scalar(network.omega()));
    }
}

/// One update of a task on the sentences of a case; nothing, where one of them has no gold labels.
fn update(
    out: &mut Arrays,
    experiment: &Experiment,
    network: &Network,
    case: &str,
    members: &[usize],
    task: usize,
) {
    let name = &experiment.config.tasks[task].name;
    let texts = members.iter().map(|i| &experiment.texts[*i]);
    let examples: Option<Vec<_>> = texts
        .map(|text| Some(Example { sentence: sentence(text), gold: text.gold.get(name)? }))
        .collect();
    let Some(examples) = examples else { return };
    let settings = Settings { clip: experiment.clip, ..Settings::default() };
    let mut trainer = Trainer::new(network, settings);
    // Without noise nothing is drawn.
    let mut rng = ChaCha8Rng::seed_from_u64(0);
    let mut after = network.clone();
    trainer.step_batch(&mut after, &examples, task, experiment.learning_rate, &mut rng);
    // An update alone need not write its gradient down.
    let step = trainer.gradients(network, &examples, task, &mut rng);
    let place = format!("{case}/{name}");
    let (grad, stepped) = match experiment.naming {
        Naming::Cases => (format!("grad/{place}/"), format!("after/{place}/")),
        Naming::Single => ("grad/".to_owned(), "after/".to_owned()),
    };
    if experiment.naming == Naming::Cases || task == 0 {
        put(out, &grad, experiment, network, |name| trainer.gradient(network, name));
        put(out, &stepped, experiment, network, |name| after.array(name));
    }
    let next = trainer.gradients(&after, &examples, task, &mut rng);
    match experiment.naming {
        Naming::Cases => {
            for (value, number) in numbers(experiment, &step, &next) {
                out.0.insert(format!("res/{place}/{value}"), Array::scalar(number));
            }
        }
        Naming::Single => {
            out.0.insert(format!("res/loss.{name}"), Array::scalar(step.loss));
            out.0.insert(format!("res/penalty.{name}"), Array::scalar(step.omega));
            out.0.insert(format!("res/loss_after_step.{name}"), Array::scalar(next.loss));
            out.0.insert(format!("res/grad_norm.{name}"), Array::scalar(step.grad_norm));
        }
    }
}

/// The numbers of an update by name.
fn numbers(experiment: &Experiment, step: &Step, next: &Step) -> [(&'static str, f64); 5] {
    let clip = f64::from(experiment.clip);
    let scale = if step.grad_norm > clip { clip / step.grad_norm } else { 1.0 };
    [
        ("loss", step.loss),
        ("objective", step.loss + f64::from(experiment.config.omega) * step.omega),
        ("grad_norm", step.grad_norm),
        ("clip_scale", scale),
        ("loss_after_step", next.loss),
    ]
}
