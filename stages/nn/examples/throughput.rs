//! Label tokens per second of whole training steps (forward, backward, clip, update, batch of one
//! sentence), on one core: `cargo run --release -p nn --example throughput [SECONDS [SYSTEM]]`.
//!
//! Sentences of 20 words of 5 random characters, at the paper's sizes and at those of `mini`. The
//! best of several blocks is given, in processor time where the system tells it, else in wall time.
//! Left out: other programs, and real text.

use std::time::Instant;

use nn::{
    Alpha, Config, Connect, Isa, Kernels, Mask, Network, Optimizer, Semantics, Sentence, Settings,
    Stacks, Task, Trainer,
};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

const TOKENS: usize = 20;
const SENTENCES: usize = 16;
const WORDS: u32 = 10_000;
const CHARS: u32 = 80;
const LABELS: u32 = 20;

/// Names and sizes: word, character, hidden, MLP.
const SIZES: [(&str, [usize; 4]); 2] = [("paper", [64, 100, 100, 100]), ("mini", [32, 16, 32, 32])];

fn config(system: &str, [word_dim, char_dim, hidden, mlp]: [usize; 4]) -> Config {
    let task = |name: &str| Task { name: name.to_owned(), labels: LABELS as usize, layer: 3 };
    let tasks = if system == "single" { vec![task("a")] } else { vec![task("a"), task("b")] };
    let sluice = system.starts_with("sluice");
    Config {
        tasks,
        words: WORDS as usize,
        chars: CHARS as usize,
        word_dim,
        char_dim,
        hidden,
        mlp,
        layers: 3,
        subspaces: if sluice { 2 } else { 1 },
        stacks: if sluice { Stacks::PerTask } else { Stacks::Shared },
        connect: if sluice { Connect::Mixture } else { Connect::Last },
        alpha: if sluice { Alpha::Learned } else { Alpha::None },
        mask: Mask::None,
        omega: if matches!(system, "sluice, Omega" | "sluice, reference") { 0.1 } else { 0.0 },
        semantics: match system {
            "sluice, reference" => Semantics::REFERENCE,
            _ => Semantics::PAPER,
        },
    }
}

struct Text {
    words: Vec<u32>,
    chars: Vec<Vec<u32>>,
    gold: Vec<u32>,
}

fn text(rng: &mut ChaCha8Rng) -> Text {
    let mut ids = |count: usize, below: u32| -> Vec<u32> {
        (0..count).map(|_| rng.next_u32() % below).collect()
    };
    let words = ids(TOKENS, WORDS);
    let gold = ids(TOKENS, LABELS);
    let chars = (0..TOKENS).map(|_| ids(5, CHARS)).collect();
    Text { words, chars, gold }
}

/// Seconds that this thread has run: on Linux its processor time, so that neighbours count less.
fn clock(start: Instant) -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = stat.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64(), |nanoseconds| nanoseconds * 1e-9)
}

/// Tokens per second, the best of eight blocks.
fn measure(config: Config, kernels: Kernels, noise: f32, seconds: f64) -> Option<f64> {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let texts: Vec<Text> = (0..SENTENCES).map(|_| text(&mut rng)).collect();
    let tasks = config.tasks.len();
    let mut network = Network::new(config, 1).ok()?;
    let settings = Settings { clip: 5.0, noise, omega_every: 1, optimizer: Optimizer::Sgd };
    let mut trainer = Trainer::with_kernels(&network, settings, kernels);
    let mut best: f64 = 0.0;
    for _ in 0..8 {
        let (wall, mut tokens) = (Instant::now(), 0);
        let start = clock(wall);
        while clock(wall) - start < seconds / 8.0 {
            for (index, Text { words, chars, gold }) in texts.iter().enumerate() {
                let sentence = Sentence { words, chars };
                let task = index % tasks;
                let step = trainer.step(&mut network, &sentence, task, gold, 0.01, &mut rng);
                tokens += step.tokens;
            }
        }
        best = best.max(tokens as f64 / (clock(wall) - start));
    }
    Some(best)
}

fn main() {
    let seconds = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(2.0);
    let only = std::env::args().nth(2);
    for (size, dims) in SIZES {
        for isa in [Isa::Avx512, Isa::Avx2] {
            let Some(kernels) = Kernels::of(isa) else {
                println!("{size} {isa:?}: not on this machine");
                continue;
            };
            let systems = ["single", "hard", "sluice", "sluice, Omega", "sluice, reference"];
            let asked = |system: &&str| only.as_ref().is_none_or(|only| only == system);
            for system in systems.into_iter().filter(asked) {
                let speed = measure(config(system, dims), kernels, 0.2, seconds).unwrap_or(0.0);
                println!("{size:6} {isa:?} {system:17} {speed:9.0} tokens/s");
            }
        }
    }
}
