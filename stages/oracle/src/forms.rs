//! The forms of a description, as JSON: a network of one's own (`Own`), networks of the paper's
//! semantics (`Golden`), and networks of the published code (`published`).
//!
//! The form is told by its keys: `systems`, `word_ids`, or else `config`. Left out: arrays.

use std::collections::BTreeMap;

use nn::{Alpha, AlphaMap, Config, Connect, Initial, Mask, Semantics, Stacks, Task};
use serde::Deserialize;
use serde_json::Value;

use crate::describe::{Experiment, Naming, Text};
use crate::published::Published;

/// Networks by name; a faulty one does not spoil the others.
type Systems = BTreeMap<String, Result<Experiment, String>>;

/// Parses a description.
pub(crate) fn parse(text: &str) -> Result<Systems, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    // Parsed again from the text, so that an error has its line.
    if value.get("systems").is_some() {
        let golden: Golden = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let system =
            |(name, about)| (String::clone(name), golden.experiment(about).and_then(checked));
        return Ok(golden.systems.iter().map(system).collect());
    }
    if value.get("word_ids").is_some() {
        let published: Published = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let system =
            |(name, about)| (String::clone(name), published.experiment(about).and_then(checked));
        return Ok(published.config.iter().map(system).collect());
    }
    if value.get("config").is_some() {
        let own: Own = serde_json::from_str(text).map_err(|error| error.to_string())?;
        return Ok([("own".to_owned(), checked(own.experiment()))].into());
    }
    Err("it has neither `systems` nor `word_ids` nor `config`".to_owned())
}

fn checked(experiment: Experiment) -> Result<Experiment, String> {
    experiment.check().map(|()| experiment)
}

/// A network of one's own, and sentences for it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    config: Config,
    sentences: Vec<OwnSentence>,
    #[serde(default = "rate")]
    learning_rate: f32,
    #[serde(default = "clip")]
    clip: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnSentence {
    words: Vec<u32>,
    chars: Vec<Vec<u32>>,
    #[serde(default)]
    gold: BTreeMap<String, Vec<u32>>,
}

/// The paper's learning rate (section 4).
fn rate() -> f32 {
    0.1
}

/// The published code's clip.
fn clip() -> f32 {
    5.0
}

impl Own {
    /// Every sentence is a case, and all of them together are one.
    fn experiment(self) -> Experiment {
        let all = (0..self.sentences.len()).collect();
        let mut cases: BTreeMap<_, _> =
            (0..self.sentences.len()).map(|i| (format!("s{i}"), vec![i])).collect();
        cases.insert("all".to_owned(), all);
        let text = |OwnSentence { words, chars, gold }| Text { words, chars, gold };
        Experiment {
            config: self.config,
            texts: self.sentences.into_iter().map(text).collect(),
            cases,
            learning_rate: self.learning_rate,
            clip: self.clip,
            naming: Naming::Cases,
        }
    }
}

/// Networks of the paper's semantics on the same sentences.
#[derive(Deserialize)]
struct Golden {
    dims: Dims,
    labels: BTreeMap<String, usize>,
    sgd: Sgd,
    sentences: Vec<Vec<u32>>,
    /// The characters of each word id.
    chars: BTreeMap<u32, Vec<u32>>,
    /// By task, then sentence.
    gold: BTreeMap<String, Vec<Vec<u32>>>,
    cases: BTreeMap<String, Vec<usize>>,
    systems: BTreeMap<String, System>,
}

#[derive(Deserialize, Clone, Copy)]
struct Dims {
    word: usize,
    char: usize,
    hidden: usize,
    mlp: usize,
    layers: usize,
    words: usize,
    chars: usize,
}

#[derive(Deserialize)]
struct Sgd {
    learning_rate: f32,
    clip: f32,
}

#[derive(Deserialize)]
struct System {
    tasks: Vec<String>,
    /// The layer that predicts each task, from 1.
    pred: Vec<usize>,
    stacks: usize,
    subspaces: usize,
    connect: String,
    omega_weight: f32,
    /// By layer, to and from: -1 where alpha is fixed at 0, else the number of its parameter.
    alpha_map: Option<Vec<Vec<Vec<i64>>>>,
    /// How many free alphas there are.
    alphas: Option<usize>,
    /// How many betas there are.
    betas: Option<usize>,
    /// Sizes that differ from those of the other networks.
    dims: Option<OwnDims>,
}

#[derive(Deserialize, Clone, Copy)]
struct OwnDims {
    hidden: Option<usize>,
    layers: Option<usize>,
}

impl Golden {
    fn experiment(&self, about: &System) -> Result<Experiment, String> {
        let texts = self.sentences.iter().enumerate().map(|(i, words)| self.text(i, words));
        Ok(Experiment {
            config: self.config(about)?,
            texts: texts.collect::<Result<_, String>>()?,
            cases: self.cases.clone(),
            learning_rate: self.sgd.learning_rate,
            clip: self.sgd.clip,
            naming: Naming::Cases,
        })
    }

    fn text(&self, i: usize, words: &[u32]) -> Result<Text, String> {
        let chars = words.iter().map(|word| {
            let found = self.chars.get(word).cloned();
            found.ok_or_else(|| format!("`chars` has no characters for word {word}"))
        });
        let gold =
            self.gold.iter().filter_map(|(task, gold)| Some((task.clone(), gold.get(i)?.clone())));
        Ok(Text {
            words: words.to_vec(),
            chars: chars.collect::<Result<_, String>>()?,
            gold: gold.collect(),
        })
    }

    fn config(&self, about: &System) -> Result<Config, String> {
        let dims = self.dims;
        let own = about.dims.unwrap_or(OwnDims { hidden: None, layers: None });
        if about.pred.len() != about.tasks.len() {
            return Err(format!("{} tasks, but {} in `pred`", about.tasks.len(), about.pred.len()));
        }
        let task = |(name, layer): (&String, &usize)| {
            let labels = self.labels.get(name).copied();
            let labels = labels.ok_or_else(|| format!("`labels` has no task `{name}`"))?;
            Ok(Task { name: name.clone(), labels, layer: *layer })
        };
        let tasks = about.tasks.iter().zip(&about.pred).map(task).collect::<Result<_, String>>()?;
        let mut config = Config {
            tasks,
            words: dims.words,
            chars: dims.chars,
            word_dim: dims.word,
            char_dim: dims.char,
            hidden: own.hidden.unwrap_or(dims.hidden),
            mlp: dims.mlp,
            layers: own.layers.unwrap_or(dims.layers),
            subspaces: about.subspaces,
            stacks: stacks(about)?,
            connect: connect(&about.connect)?,
            alpha: if about.alpha_map.is_some() { Alpha::Learned } else { Alpha::None },
            mask: Mask::None,
            omega: about.omega_weight,
            initial: Initial::default(),
            semantics: Semantics::PAPER,
        };
        if let Some(maps) = &about.alpha_map {
            config.mask = mask(&config, maps)?;
        }
        let betas =
            if config.connect == Connect::Mixture { config.tasks.len() * config.layers } else { 0 };
        for (name, stated, found) in
            [("alphas", about.alphas, config.free_alphas()), ("betas", about.betas, betas)]
        {
            if let Some(stated) = stated.filter(|stated| *stated != found) {
                return Err(format!("`{name}` is {stated}, but the network has {found}"));
            }
        }
        Ok(config)
    }
}

fn stacks(about: &System) -> Result<Stacks, String> {
    let tasks = about.tasks.len();
    match about.stacks {
        // With one task the two are the same but where there is alpha.
        1 if tasks > 1 || about.alpha_map.is_none() => Ok(Stacks::Shared),
        stacks if stacks == tasks => Ok(Stacks::PerTask),
        other => Err(format!("`stacks` is {other}; expected 1, or {tasks}, one per task")),
    }
}

fn connect(name: &str) -> Result<Connect, String> {
    Ok(match name {
        "last" => Connect::Last,
        "skip" => Connect::Skip,
        "concat" => Connect::Concatenation,
        "mixture" => Connect::Mixture,
        other => {
            return Err(format!("`connect` is {other}; expected last, skip, concat or mixture"));
        }
    })
}

/// The mask that fixes and ties alphas as a map says.
fn mask(config: &Config, maps: &[Vec<Vec<i64>>]) -> Result<Mask, String> {
    if maps.len() != config.layers {
        return Err(format!("`alpha_map` has {} layers, not {}", maps.len(), config.layers));
    }
    let masks =
        [Mask::None, Mask::OwnTask, Mask::OwnTaskLastLayer, Mask::Feda, Mask::FedaFree].into_iter();
    // With one subspace there is none to share.
    let masks =
        masks.filter(|mask| config.subspaces > 1 || !matches!(mask, Mask::Feda | Mask::FedaFree));
    for mask in masks {
        let config = Config { mask, ..config.clone() };
        if maps.iter().enumerate().all(|(layer, map)| agree(&config.alpha_map(layer), map)) {
            return Ok(mask);
        }
    }
    Err("`alpha_map` fixes or ties alphas as no mask of the network does".to_owned())
}

/// Whether two maps fix the same places and tie the same places to each other.
fn agree(ours: &AlphaMap, theirs: &[Vec<i64>]) -> bool {
    let size = ours.size();
    if theirs.len() != size || theirs.iter().any(|row| row.len() != size) {
        return false;
    }
    let (mut forth, mut back) = (BTreeMap::new(), BTreeMap::new());
    let theirs = theirs.iter().flatten();
    ours.places().iter().zip(theirs).all(|(ours, theirs)| match (*ours, *theirs) {
        (None, theirs) => theirs == -1,
        (Some(_), -1) => false,
        (Some(ours), theirs) => {
            *forth.entry(ours).or_insert(theirs) == theirs
                && *back.entry(theirs).or_insert(ours) == ours
        }
    })
}
