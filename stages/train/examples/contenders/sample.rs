//! What all contenders train on: real sentences as numbers, and one set of initial parameters per system,
//! in a folder that each of them reads.
//!
//! Left out: how a contender reads it (`ours`, common.py).

use std::collections::BTreeMap;
use std::path::Path;

use artifact::StageError;
use corpus::{Dataset, Encoded, Vocabulary};
use nn::{Alpha, Config, Connect, Mask, Network, Stacks, Task};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde::{Deserialize, Serialize};

/// The two tasks: the main one, and the one that helps.
pub(crate) const TASKS: [&str; 2] = ["chunk", "pos"];
/// The systems that are measured.
pub(crate) const SYSTEMS: [&str; 4] = ["single", "hard", "sluice", "sluice_omega"];
/// The one with Omega: [`PLAIN`] and its extra arithmetic.
pub(crate) const OMEGA: &str = "sluice_omega";
/// The same without it.
pub(crate) const PLAIN: &str = "sluice";
/// The system of [`Sample::shape`].
pub(crate) const SHAPE: &str = "shape";
/// The file of the sentences.
const IDS: &str = "ids.json";

/// A sentence as numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The id of each word.
    pub(crate) words: Vec<u32>,
    /// The character ids of each word.
    pub(crate) chars: Vec<Vec<u32>>,
    /// By task, a label id for each word.
    pub(crate) gold: BTreeMap<String, Vec<u32>>,
}

/// Sentences, and how everyone trains on them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Sample {
    /// Standard deviation of the Gaussian noise on the shared input and on the head's input.
    pub(crate) noise: f32,
    /// Largest norm of the gradient; none: it is not clipped.
    pub(crate) clip: Option<f32>,
    /// Learning rate.
    pub(crate) rate: f32,
    /// How many sentences the contenders are compared on before they learn anything.
    pub(crate) checked: usize,
    /// Sizes of the vocabulary: words, characters.
    pub(crate) sizes: [usize; 2],
    /// How many labels each task has.
    pub(crate) labels: BTreeMap<String, usize>,
    pub(crate) sentences: Vec<Entry>,
}

impl Sample {
    /// `count` sentences, evenly spread over those of a training table that carry both tasks.
    ///
    /// # Errors
    /// A table cannot be read, lacks a task, or has fewer sentences.
    pub(crate) fn draw(
        sentences: &Path,
        vocabulary: &Path,
        count: usize,
    ) -> Result<Self, StageError> {
        let (dataset, vocabulary) = (Dataset::read(sentences)?, Vocabulary::read(vocabulary)?);
        let mut all = Vec::new();
        for sentence in dataset.text().filter(|sentence| !sentence.words.is_empty()) {
            let Encoded { words, chars } = vocabulary.encode(&sentence.words);
            let gold = TASKS.map(|task| labels(&dataset, &vocabulary, sentence, task));
            if let [Some(main), Some(other)] = gold {
                let gold = TASKS.map(str::to_owned).into_iter().zip([main, other]).collect();
                all.push(Entry { words, chars, gold });
            }
        }
        if all.len() < count || count == 0 {
            let message = format!(
                "{} has {} sentences with chunks and parts of speech; expected {count} or more",
                sentences.display(),
                all.len()
            );
            return Err(StageError::new(message).help("ask for fewer by `--count`, at least one"));
        }
        let size = |task: &str| vocabulary.labels.get(task).map_or(0, corpus::Symbols::len);
        Ok(Self {
            noise: 0.2,
            clip: Some(5.0),
            rate: 0.1,
            checked: 8.min(count),
            sizes: [vocabulary.words.len(), vocabulary.chars.len()],
            labels: TASKS.iter().map(|task| ((*task).to_owned(), size(task))).collect(),
            sentences: (0..count).map(|i| all[i * all.len() / count].clone()).collect(),
        })
    }

    /// Sentences of 20 words without characters, for a single stack of layers with 264 inputs and 20
    /// labels: no noise, no clipping.
    pub(crate) fn shape() -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut ids = |below: u32| (0..20).map(|_| rng.random_range(0..below)).collect();
        let sentence = |_| Entry {
            words: ids(1000),
            chars: vec![Vec::new(); 20],
            gold: [(TASKS[0].to_owned(), ids(20))].into(),
        };
        Self {
            noise: 0.0,
            clip: None,
            rate: 0.1,
            checked: 8,
            sizes: [1000, 2],
            labels: [(TASKS[0].to_owned(), 20)].into(),
            sentences: (0..20).map(sentence).collect(),
        }
    }

    /// Writes the sentences and the initial parameters of each system.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn write(&self, folder: &Path, systems: &[&str]) -> Result<(), StageError> {
        std::fs::create_dir_all(folder).map_err(|e| StageError::io("create", folder, e))?;
        let path = folder.join(IDS);
        let json = serde_json::to_vec(self).map_err(|e| StageError::io("write", &path, e))?;
        std::fs::write(&path, json).map_err(|e| StageError::io("write", &path, e))?;
        for system in systems {
            let network = Network::new(self.config(system), 1)
                .map_err(|error| StageError::new(error.to_string()))?;
            network.save(&folder.join(format!("{system}.safetensors")))?;
        }
        Ok(())
    }

    /// Reads the sentences that [`Sample::write`] wrote.
    ///
    /// # Errors
    /// The file cannot be read.
    pub(crate) fn read(folder: &Path) -> Result<Self, StageError> {
        let path = folder.join(IDS);
        let bytes = std::fs::read(&path).map_err(|e| StageError::io("read", &path, e))?;
        serde_json::from_slice(&bytes).map_err(|e| StageError::io("read", &path, e))
    }

    /// A system at the paper's size (section 4, "Model").
    pub(crate) fn config(&self, system: &str) -> Config {
        let tasks = if system == SHAPE || system == "single" { &TASKS[..1] } else { &TASKS[..] };
        config(system, tasks.iter().map(|task| (*task, self.labels[*task])), self.sizes)
    }

    /// The sentences with the task that each is used for: the tasks in turn.
    pub(crate) fn examples<'a>(
        &'a self,
        config: &'a Config,
    ) -> impl Iterator<Item = (&'a Entry, usize)> {
        self.sentences.iter().zip((0..config.tasks.len()).cycle())
    }
}

/// A system at the paper's size, for named tasks with their numbers of labels.
pub(crate) fn config<'a>(
    system: &str,
    tasks: impl Iterator<Item = (&'a str, usize)>,
    [words, chars]: [usize; 2],
) -> Config {
    let task = |(name, labels): (&str, usize)| Task { name: name.to_owned(), labels, layer: 3 };
    let sluice = system.starts_with("sluice");
    Config {
        tasks: tasks.map(task).collect(),
        words,
        chars,
        word_dim: 64,
        char_dim: 100,
        hidden: 100,
        mlp: 100,
        layers: 3,
        subspaces: if sluice { 2 } else { 1 },
        stacks: if sluice { Stacks::PerTask } else { Stacks::Shared },
        connect: if sluice { Connect::Mixture } else { Connect::Last },
        alpha: if sluice { Alpha::Learned } else { Alpha::None },
        mask: Mask::None,
        omega: if system == "sluice_omega" { 0.1 } else { 0.0 },
        initial: nn::Initial::default(),
        semantics: nn::Semantics::PAPER,
    }
}

/// A sentence's labels of a task, if it has them.
fn labels(
    dataset: &Dataset,
    vocabulary: &Vocabulary,
    sentence: &corpus::Sentence,
    task: &str,
) -> Option<Vec<u32>> {
    let labels = sentence.layers[dataset.layer(task)?].as_ref()?;
    let symbols = vocabulary.labels.get(task)?;
    labels.iter().map(|label| symbols.id(label)).collect()
}
