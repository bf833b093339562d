//! The sentences of a run as numbers, encoded once: what the training loop touches is arrays.
//!
//! A sentence is stored once whatever number of tasks annotate it; a task's examples point at it.
//! Left out: the order in which examples are drawn, which is `sampling`'s.

use artifact::StageError;
use corpus::task::Unseen;
use corpus::{Conventions, Dataset, Encoded, Vocabulary};
use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use crate::learner::{Stream, generator};
use crate::params::{Params, RandomLabels};

/// Stands for a gold label that the training split lacks: no prediction equals it.
pub const UNSEEN: u32 = u32::MAX;

/// One annotated sentence of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// Its place in the split's list of sentences.
    pub sentence: usize,
    /// A label per word; [`UNSEEN`] on dev only, where such labels count as wrong.
    pub gold: Vec<u32>,
}

/// The examples of a task.
#[derive(Debug)]
pub struct TaskData {
    /// The layer.
    pub name: String,
    /// How many labels it has.
    pub labels: usize,
    /// Never empty.
    pub train: Vec<Example>,
    /// Empty where the dev split is not annotated for the task, or is not looked at.
    pub dev: Vec<Example>,
}

/// Both splits, encoded.
#[derive(Debug)]
pub struct Data {
    /// Every sentence of the training split.
    pub train: Vec<Encoded>,
    /// Every sentence of the dev split; none where it is not looked at.
    pub dev: Vec<Encoded>,
    /// The main task first.
    pub tasks: Vec<TaskData>,
    /// By word id, whether the training split has the word once: such words alone are trained as
    /// unknown.
    pub once: Vec<bool>,
    /// Characters of the vocabulary, the unknown one included.
    pub chars: usize,
}

impl Data {
    /// Encodes the splits for the tasks that `params` name; with random labels, redraws them.
    ///
    /// # Errors
    /// A task has no annotated training sentence, the main one none on dev, the vocabulary was not
    /// made from this training split, or the splits follow two conventions.
    pub fn new(
        params: &Params,
        train: &Dataset,
        dev: &Dataset,
        vocabulary: &Vocabulary,
    ) -> Result<Self, StageError> {
        let stops_early = params.tasks.random_labels.is_none();
        let mut tasks = Vec::new();
        for name in params.task_names() {
            let last = || train.last_label(name, params.missing(name));
            let unseen = match params.training.unseen {
                Unseen::Wrong => None,
                Unseen::Last => last().and_then(|last| vocabulary.labels.get(name)?.id(&last)),
            };
            let mut task = TaskData {
                name: name.to_owned(),
                labels: vocabulary.labels.get(name).map_or(0, corpus::Symbols::len),
                train: examples(params, train, name, vocabulary),
                dev: if stops_early { examples(params, dev, name, vocabulary) } else { Vec::new() },
            };
            if let Some(last) = unseen {
                let labels = task.dev.iter_mut().flat_map(|example| &mut example.gold);
                labels.filter(|label| **label == UNSEEN).for_each(|label| *label = last);
            }
            if task.train.is_empty() {
                return Err(not_annotated(name));
            }
            if task.train.iter().any(|example| example.gold.contains(&UNSEEN)) {
                return Err(StageError::new(format!(
                    "the training split has a label of `{name}` that the vocabulary lacks"
                ))
                .help("connect the vocabulary of the same domain's training split"));
            }
            tasks.push(task);
        }
        if stops_early && tasks[0].dev.is_empty() {
            let name = &tasks[0].name;
            return Err(StageError::new(format!(
                "no dev sentence is annotated with `{name}`, on which training would stop"
            ))
            .help(format!(
                "check the profile's `unannotated.dev`, or train `{name}` on a domain whose dev \
                 split has the layer"
            )));
        }
        let mut conventions = Conventions::default();
        conventions.add("the training split", train)?;
        conventions.add("the dev split", dev)?;
        let mut data = Self {
            train: encode(train, vocabulary),
            dev: if stops_early { encode(dev, vocabulary) } else { Vec::new() },
            tasks,
            once: vocabulary.words.iter().map(|(_, count)| count == 1).collect(),
            chars: vocabulary.chars.len(),
        };
        if let Some(random) = params.tasks.random_labels {
            data.randomise(random, &mut generator(params.seed, Stream::RandomLabels));
        }
        Ok(data)
    }

    /// Digest of everything in it.
    pub(crate) fn digest(&self) -> blake3::Hash {
        let mut hash = blake3::Hasher::new();
        let mut number = |number: usize| {
            hash.update(&(number as u64).to_le_bytes());
        };
        for split in [&self.train, &self.dev] {
            number(split.len());
            for sentence in split {
                number(sentence.words.len());
                sentence.words.iter().for_each(|&word| number(word as usize));
                for word in &sentence.chars {
                    number(word.len());
                    word.iter().for_each(|&char| number(char as usize));
                }
            }
        }
        for task in &self.tasks {
            number(task.labels);
            for examples in [&task.train, &task.dev] {
                number(examples.len());
                for example in examples {
                    number(example.sentence);
                    example.gold.iter().for_each(|&label| number(label as usize));
                }
            }
        }
        number(self.chars);
        self.once.iter().for_each(|&once| number(usize::from(once)));
        hash.finalize()
    }

    /// Keeps a seeded choice of each task's sentences, and gives each token of the main task's a
    /// label drawn uniformly from the task's label set (figure 3).
    fn randomise(&mut self, random: RandomLabels, rng: &mut ChaCha8Rng) {
        for (number, task) in self.tasks.iter_mut().enumerate() {
            let keep = if number == 0 { random.main_sentences } else { random.auxiliary_sentences };
            task.train.shuffle(rng);
            task.train.truncate(keep);
            task.train.sort_unstable_by_key(|example| example.sentence);
            if number == 0 {
                for label in task.train.iter_mut().flat_map(|example| &mut example.gold) {
                    *label = rng.random_range(0..task.labels as u32);
                }
            }
        }
    }
}

fn encode(dataset: &Dataset, vocabulary: &Vocabulary) -> Vec<Encoded> {
    dataset.sentences.iter().map(|sentence| vocabulary.encode(&sentence.words)).collect()
}

fn examples(
    params: &Params,
    dataset: &Dataset,
    task: &str,
    vocabulary: &Vocabulary,
) -> Vec<Example> {
    let labels = vocabulary.labels.get(task);
    let id = |label: &String| labels.and_then(|labels| labels.id(label)).unwrap_or(UNSEEN);
    dataset
        .annotated_as(task, params.missing(task))
        .filter(|(_, _, gold)| !gold.is_empty())
        .map(|(sentence, _, gold)| Example { sentence, gold: gold.iter().map(id).collect() })
        .collect()
}

fn not_annotated(name: &str) -> StageError {
    StageError::new(format!("no training sentence of this domain is annotated with `{name}`")).help(
        "train it on a domain that is: the matrix of `stage.train` and the profile's `source` \
         choose domains, and the profile's `unannotated.train` declares layers that a domain lacks",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::toy;

    fn data(params: &Params) -> Data {
        let (train, dev) = (toy::dataset(12), toy::dataset(4));
        Data::new(params, &train, &dev, &toy::vocabulary(&train)).unwrap()
    }

    #[test]
    fn unknown_words_and_labels_have_ids_of_their_own() {
        let train = toy::dataset(12);
        let mut dev = toy::dataset(1);
        dev.sentences[0].words[0] = "Ünseen".to_owned();
        dev.sentences[0].layers[0].as_mut().unwrap()[0] = "B-NEW".to_owned();
        let vocabulary = toy::vocabulary(&train);
        let data = Data::new(&toy::params(), &train, &dev, &vocabulary).unwrap();
        assert_eq!(data.dev[0].words[0], 0);
        assert_eq!(data.dev[0].chars[0].len(), "Ünseen".chars().count());
        assert_eq!(data.dev[0].chars[0][0], 0);
        assert_eq!(data.tasks[0].dev[0].gold[0], UNSEEN);
        assert_ne!(data.tasks[0].dev[0].gold[1], UNSEEN);
    }

    #[test]
    fn random_labels_redraw_the_main_task_alone() {
        let mut params = toy::params();
        let gold = data(&params);
        let random = RandomLabels { main_sentences: 6, auxiliary_sentences: 3, epochs: 1 };
        params.tasks.random_labels = Some(random);
        let redrawn = |seed| data(&Params { seed, ..params.clone() });
        let one = redrawn(1);
        assert_eq!(one.tasks[0].train.len(), 6);
        assert_eq!(one.tasks[1].train.len(), 3);
        assert!(one.tasks[0].dev.is_empty());
        for example in &one.tasks[1].train {
            assert!(gold.tasks[1].train.contains(example));
        }
        let changed = one.tasks[0].train.iter().filter(|e| !gold.tasks[0].train.contains(e));
        assert!(changed.count() >= 5, "three words and three labels: 1 in 27 stays by chance");
        assert_eq!(one.tasks[0].train, redrawn(1).tasks[0].train);
        assert_ne!(one.tasks[0].train, redrawn(2).tasks[0].train);
    }

    #[test]
    fn a_layer_that_is_missing_is_named_with_the_setting_to_change() {
        let mut train = toy::dataset(12);
        let (dev, vocabulary) = (toy::dataset(4), toy::vocabulary(&train));
        for sentence in &mut train.sentences {
            sentence.layers[0] = None;
        }
        let error = Data::new(&toy::params(), &train, &dev, &vocabulary).unwrap_err();
        assert!(error.message.contains("`chunk`"), "{error}");
        assert!(error.help.unwrap().contains("`unannotated.train`"));
    }

    #[test]
    fn what_is_not_annotated_is_skipped_or_outside() {
        let (mut train, mut dev) = (toy::dataset(12), toy::dataset(4));
        for sentence in [&mut train.sentences[3], &mut dev.sentences[1]] {
            sentence.layers = vec![None, None];
        }
        train.sentences[0].layers[0].as_mut().unwrap()[2] = "O".to_owned();
        let vocabulary = toy::vocabulary(&train);
        let outside = vocabulary.labels["chunk"].id("O").unwrap();
        let mut params = toy::params();
        let data = |params: &Params| Data::new(params, &train, &dev, &vocabulary).unwrap();
        let skipped = data(&params);
        let of = |task: &TaskData| (task.train.len(), task.dev.len());
        assert_eq!(skipped.tasks.iter().map(of).collect::<Vec<_>>(), [(11, 3), (11, 3)]);

        for task in params.definitions.values_mut() {
            task.missing = corpus::task::Missing::Outside;
        }
        let filled = data(&params);
        // Parts of speech have no O: what lacks them is left out in any case.
        assert_eq!(filled.tasks.iter().map(of).collect::<Vec<_>>(), [(12, 4), (11, 3)]);
        assert_eq!(filled.tasks[0].train[3], Example { sentence: 3, gold: vec![outside; 3] });
        assert_eq!(filled.tasks[0].dev[1], Example { sentence: 1, gold: vec![outside; 3] });
    }

    #[test]
    fn two_conventions_are_refused() {
        let (mut train, mut dev) = (toy::dataset(12), toy::dataset(4));
        let vocabulary = toy::vocabulary(&train);
        train.conventions.insert("chunk".to_owned(), "conll2000".to_owned());
        dev.conventions.insert("chunk".to_owned(), "paper-stripped".to_owned());
        let error = Data::new(&toy::params(), &train, &dev, &vocabulary).unwrap_err();
        assert!(error.message.contains("`conll2000` in the training split"), "{error}");
    }

    #[test]
    fn dev_must_have_the_main_layer() {
        let train = toy::dataset(12);
        let mut dev = toy::dataset(4);
        for sentence in &mut dev.sentences {
            sentence.layers[0] = None;
        }
        let vocabulary = toy::vocabulary(&train);
        let mut params = toy::params();
        let error = Data::new(&params, &train, &dev, &vocabulary).unwrap_err();
        assert!(error.message.contains("dev") && error.message.contains("`chunk`"), "{error}");
        assert!(error.help.unwrap().contains("unannotated.dev"));
        params.tasks.random_labels =
            Some(RandomLabels { main_sentences: 6, auxiliary_sentences: 3, epochs: 1 });
        assert!(Data::new(&params, &train, &dev, &vocabulary).is_ok());
    }
}
