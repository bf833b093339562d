//! Small networks of every system, and sentences for them.

use nn::{
    Alpha, Config, Connect, Mask, Network, Optimizer, Semantics, Sentence, Settings, Stacks, Task,
    Trainer,
};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A sentence that owns its ids.
pub(crate) struct Text {
    pub(crate) words: Vec<u32>,
    pub(crate) chars: Vec<Vec<u32>>,
}

impl Text {
    pub(crate) fn sentence(&self) -> Sentence<'_> {
        Sentence { words: &self.words, chars: &self.chars }
    }

    /// Gold labels that differ from word to word.
    pub(crate) fn gold(&self, labels: usize) -> Vec<u32> {
        (0..self.words.len()).map(|t| (t * 7 % 5 % labels) as u32).collect()
    }
}

/// Two sentences: a word twice, one id with different characters, a word without any; and one word.
pub(crate) fn texts() -> Vec<Text> {
    let chars = [&[1, 2, 3][..], &[4], &[1, 2, 3], &[5, 5, 0, 1, 6, 2], &[], &[7, 4], &[3, 1]];
    let chars = chars.iter().map(|word| word.to_vec()).collect();
    let long = Text { words: vec![3, 0, 3, 0, 5, 1, 2], chars };
    vec![long, Text { words: vec![4], chars: vec![vec![2, 6]] }]
}

/// The base of all: `tasks` tasks at the last of three layers.
pub(crate) fn base(tasks: usize) -> Config {
    let task = |m: usize| Task { name: format!("t{m}"), labels: 3 + m, layer: 3 };
    Config {
        tasks: (0..tasks).map(task).collect(),
        words: 6,
        chars: 8,
        word_dim: 5,
        char_dim: 4,
        hidden: 12,
        mlp: 7,
        layers: 3,
        subspaces: 1,
        stacks: Stacks::Shared,
        connect: Connect::Last,
        alpha: Alpha::None,
        mask: Mask::None,
        omega: 0.0,
        semantics: Semantics::PAPER,
    }
}

/// Stacks per task with learned alphas.
pub(crate) fn stitched(tasks: usize, connect: Connect) -> Config {
    Config { stacks: Stacks::PerTask, alpha: Alpha::Learned, connect, ..base(tasks) }
}

pub(crate) fn sluice(tasks: usize, subspaces: usize, mask: Mask) -> Config {
    Config { subspaces, mask, omega: 0.1, ..stitched(tasks, Connect::Mixture) }
}

/// Every system of the paper, and some that it has not.
pub(crate) fn systems() -> Vec<(String, Config)> {
    let low = |tasks: usize| {
        let mut config = base(tasks);
        config.tasks[tasks - 1].layer = 1;
        config
    };
    let mut systems = vec![
        ("single", base(1)),
        ("hard", base(2)),
        ("low supervision", low(2)),
        ("low supervision, four tasks", low(4)),
        ("cross-stitch", stitched(2, Connect::Last)),
        ("cross-stitch, layer 2", {
            let mut config = stitched(2, Connect::Last);
            config.tasks[1].layer = 2;
            config
        }),
        ("constant alphas", Config { alpha: Alpha::Constant, ..stitched(3, Connect::Mixture) }),
        ("apart", Config { alpha: Alpha::None, ..stitched(2, Connect::Skip) }),
        ("sluice", sluice(2, 2, Mask::None)),
        ("sluice, four tasks", sluice(4, 2, Mask::None)),
        ("sluice, three subspaces", sluice(2, 3, Mask::None)),
        ("group lasso", sluice(2, 2, Mask::OwnTask)),
        ("block communication", sluice(2, 2, Mask::OwnTaskLastLayer)),
        ("domain adaptation", sluice(2, 2, Mask::Feda)),
        ("domain adaptation, three tasks", sluice(3, 2, Mask::Feda)),
        ("domain adaptation, three spaces", sluice(2, 4, Mask::Feda)),
        ("domain adaptation, free", sluice(2, 2, Mask::FedaFree)),
        ("one layer", {
            let mut config = Config { layers: 1, ..sluice(2, 2, Mask::None) };
            config.tasks.iter_mut().for_each(|task| task.layer = 1);
            config
        }),
        ("hidden 20", Config { hidden: 20, char_dim: 17, mlp: 33, ..sluice(2, 2, Mask::None) }),
    ];
    for connect in [Connect::Skip, Connect::Concatenation, Connect::Mixture] {
        systems.push(("constant", Config { connect, ..base(2) }));
        systems.push(("learned", stitched(2, connect)));
    }
    systems.into_iter().map(|(name, config)| (name.to_owned(), config)).collect()
}

/// A number between -1 and 1.
pub(crate) fn uniform(rng: &mut ChaCha8Rng) -> f32 {
    (rng.next_u32() >> 8) as f32 / (1 << 23) as f32 - 1.0
}

/// A network whose parameters are all moved off their initial values; ties and zeros are kept.
pub(crate) fn network(config: &Config, seed: u64) -> Network {
    let mut network = Network::new(config.clone(), seed).unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(seed + 1);
    let names: Vec<_> = network.arrays().iter().map(|array| array.name.clone()).collect();
    for name in names {
        let mut values = network.array(&name).unwrap();
        values.iter_mut().for_each(|value| *value += 0.2 * uniform(&mut rng));
        if let Some(layer) = name.strip_prefix("alpha") {
            let map = config.alpha_map(layer.parse().unwrap());
            let owned = |place: &Option<usize>| place.map_or(0.0, |owner| values[owner]);
            values = map.places().iter().map(owned).collect();
        }
        assert!(network.set_array(&name, &values));
    }
    network
}

/// Plain gradient descent: clip 5, no noise, Omega at every update.
pub(crate) fn settings() -> Settings {
    Settings { clip: 5.0, noise: 0.0, omega_every: 1, optimizer: Optimizer::Sgd }
}

/// A trainer that has just computed the gradient of one sentence's objective.
pub(crate) fn gradients(network: &Network, text: &Text, task: usize) -> (Trainer, nn::Step) {
    let mut trainer = Trainer::new(network, settings());
    let gold = text.gold(network.config().tasks[task].labels);
    let example = nn::Example { sentence: text.sentence(), gold: &gold };
    let step = trainer.gradients(network, &[example], task, &mut ChaCha8Rng::seed_from_u64(0));
    (trainer, step)
}

/// Largest difference over largest value; the difference itself where all values are 0.
pub(crate) fn difference(found: &[f32], expected: &[f64]) -> f64 {
    assert_eq!(found.len(), expected.len());
    let pairs = || found.iter().map(|x| f64::from(*x)).zip(expected);
    let difference = pairs().map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    let largest = expected.iter().map(|b| b.abs()).fold(0.0, f64::max);
    if largest == 0.0 { difference } else { difference / largest }
}
