//! Which sentence comes next: a task is drawn uniformly, then that task's next sentence.
//!
//! A task's sentences are shuffled, used up, and shuffled again (the paper samples tasks
//! uniformly and says nothing of sentences). A small task is therefore seen more often.

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// An endless stream of (task, example) pairs.
#[derive(Debug)]
pub(crate) struct Sampler {
    rng: ChaCha8Rng,
    tasks: Vec<Deck>,
}

/// A task's examples in the order of the present round.
#[derive(Debug)]
struct Deck {
    order: Vec<usize>,
    next: usize,
}

impl Sampler {
    /// Tasks with so many examples each, none of them zero.
    pub(crate) fn new(examples: &[usize], rng: ChaCha8Rng) -> Self {
        // `next` at the end: the first draw shuffles.
        let tasks = examples.iter().map(|&n| Deck { order: (0..n).collect(), next: n }).collect();
        Self { rng, tasks }
    }

    /// The next task and the number of its example.
    pub(crate) fn draw(&mut self) -> (usize, usize) {
        let task = self.rng.random_range(0..self.tasks.len());
        let deck = &mut self.tasks[task];
        if deck.next == deck.order.len() {
            deck.order.shuffle(&mut self.rng);
            deck.next = 0;
        }
        deck.next += 1;
        (task, deck.order[deck.next - 1])
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::rand_core::SeedableRng;

    use super::*;

    #[test]
    fn every_sentence_comes_once_per_round_in_changing_order() {
        let mut sampler = Sampler::new(&[20, 5], ChaCha8Rng::seed_from_u64(1));
        let mut seen = [Vec::new(), Vec::new()];
        for _ in 0..400 {
            let (task, example) = sampler.draw();
            seen[task].push(example);
        }
        for (examples, n) in seen.iter().zip([20, 5]) {
            let rounds: Vec<_> = examples.chunks_exact(n).collect();
            for round in &rounds {
                let mut sorted = round.to_vec();
                sorted.sort_unstable();
                assert_eq!(sorted, (0..n).collect::<Vec<_>>());
            }
            assert!(rounds.windows(2).any(|pair| pair[0] != pair[1]));
        }
    }

    #[test]
    fn tasks_are_drawn_uniformly_whatever_their_size() {
        let mut sampler = Sampler::new(&[1000, 10, 10, 10], ChaCha8Rng::seed_from_u64(2));
        let mut counts = [0_u32; 4];
        for _ in 0..8000 {
            counts[sampler.draw().0] += 1;
        }
        // 2000 each; the standard deviation of a count is 39.
        assert!(counts.iter().all(|count| count.abs_diff(2000) < 200), "{counts:?}");
    }
}
