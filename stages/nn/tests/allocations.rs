//! Updates allocate nothing once the longest sentence has been seen: the peak of the memory in use
//! does not rise above where it stood, not by a byte.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
#![allow(dead_code, reason = "the module is shared with tests that use more of it")]

mod systems;

use nn::{Network, Settings, Trainer};
use peak_alloc::PeakAlloc;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use systems::{settings, systems, texts};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

#[test]
fn updates_allocate_nothing() {
    let texts = texts();
    for (name, config) in systems() {
        let mut network = Network::new(config.clone(), 1).unwrap();
        let settings = Settings { noise: 0.2, ..settings() };
        let (mut trainer, mut rng) =
            (Trainer::new(&network, settings), ChaCha8Rng::seed_from_u64(1));
        let golds: Vec<Vec<Vec<u32>>> = config
            .tasks
            .iter()
            .map(|task| texts.iter().map(|text| text.gold(task.labels)).collect())
            .collect();
        let mut pass = || {
            for (task, golds) in golds.iter().enumerate() {
                for (text, gold) in texts.iter().zip(golds) {
                    trainer.step(&mut network, &text.sentence(), task, gold, 0.1, &mut rng);
                }
            }
        };
        // Twice, since buffers of different layers change places.
        pass();
        pass();
        MEMORY.reset_peak_usage();
        let before = MEMORY.peak_usage();
        for _ in 0..5 {
            pass();
        }
        assert_eq!(MEMORY.peak_usage(), before, "{name}");
    }
}
