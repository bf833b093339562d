//! A pass over many sentences gives the bits of one sentence at a time, on all kernels.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[allow(dead_code, reason = "each test file uses a part")]
mod systems;

use std::convert::Infallible;

use nn::{Isa, Kernels, Network, Tagger, Tags};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use systems::*;

/// Sentences of 0 to 23 words, many of one length, some words without characters.
fn many(count: usize, seed: u64) -> Vec<Text> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut below = |n: u32| rng.next_u32() % n;
    let mut text = |words: u32| Text {
        words: (0..words).map(|_| below(6)).collect(),
        chars: (0..words).map(|_| (0..below(6)).map(|_| below(8)).collect()).collect(),
    };
    let mut lengths = ChaCha8Rng::seed_from_u64(seed + 1);
    (0..count).map(|_| text(lengths.next_u32() % 24)).collect()
}

/// The tags of each sentence by itself.
fn alone(tagger: &mut Tagger, network: &Network, texts: &[Text], task: usize) -> Vec<Tags> {
    let labels = network.config().tasks[task].labels;
    let one = |text: &Text| {
        let mut ids = Vec::new();
        tagger.tag(network, &text.sentence(), task, &mut ids);
        let all = tagger.probabilities(network, &text.sentence(), task);
        let rows = all.chunks(labels).zip(&ids);
        let probabilities = rows.map(|(row, &id)| row[id as usize]).collect();
        Tags { labels: ids, probabilities }
    };
    texts.iter().map(one).collect()
}

fn together(
    tagger: &mut Tagger,
    network: &Network,
    texts: &[Text],
    tasks: &[usize],
) -> Vec<Vec<Tags>> {
    let sentences: Vec<_> = texts.iter().map(Text::sentence).collect();
    tagger.pass(network).tag(&sentences, tasks, |_| Ok::<_, Infallible>(())).unwrap()
}

#[test]
fn a_pass_gives_the_bits_of_one_sentence_at_a_time() {
    let texts = many(120, 3);
    let machines = [Isa::Avx512, Isa::Avx2, Isa::Plain].into_iter().filter_map(Kernels::of);
    for kernels in machines {
        // Without vector instructions everything takes much longer.
        let texts = if kernels.isa() == Isa::Plain { &texts[..10] } else { &texts };
        for (name, config) in systems() {
            let network = network(&config, 11);
            let mut tagger = Tagger::with_kernels(&network, kernels);
            let tasks: Vec<usize> = (0..config.tasks.len()).rev().collect();
            let found = together(&mut tagger, &network, texts, &tasks);
            for (&task, found) in tasks.iter().zip(&found) {
                let expected = alone(&mut tagger, &network, texts, task);
                assert!(*found == expected, "{name}, task {task}, {:?}", kernels.isa());
                // One task by itself needs fewer layers, and has the same tags.
                let single = together(&mut tagger, &network, texts, &[task]);
                assert!(single[0] == expected, "{name}, task {task} alone");
            }
        }
    }
}

#[test]
fn a_pass_forgets_the_words_of_another_network() {
    let (config, texts) = (base(1), many(20, 5));
    let (one, two) = (network(&config, 1), network(&config, 2));
    let mut tagger = Tagger::new(&one);
    let first = together(&mut tagger, &one, &texts, &[0]);
    let second = together(&mut tagger, &two, &texts, &[0]);
    assert_ne!(first, second);
    assert_eq!(second, together(&mut Tagger::new(&two), &two, &texts, &[0]));
    assert_eq!(first, together(&mut tagger, &one, &texts, &[0]));
}

#[test]
fn the_caller_hears_how_far_it_is_and_may_stop_it() {
    let (network, texts) = (network(&base(1), 1), many(100, 6));
    let sentences: Vec<_> = texts.iter().map(Text::sentence).collect();
    let mut tagger = Tagger::new(&network);
    let mut heard = Vec::new();
    let stopped = tagger.pass(&network).tag(&sentences, &[0], |done| {
        heard.push(done);
        if done > 50 { Err("enough") } else { Ok(()) }
    });
    assert_eq!(stopped, Err("enough"));
    assert!(heard.len() > 2 && heard[0] == 0 && heard.is_sorted(), "{heard:?}");
    let nothing = tagger.pass(&network).tag(&[], &[0], |_| Ok::<_, Infallible>(()));
    assert_eq!(nothing, Ok(vec![vec![]]));
}
