//! Which sentences come next: an epoch is a series of updates, each on sentences of one task.
//!
//! | sampling | an epoch |
//! |---|---|
//! | `uniform` | one pass's worth of updates (the sum of the tasks' sentences, over the batch, rounded up); each draws a task uniformly, then the next sentences of that task, which are shuffled, used up, and shuffled again. So a small task is seen more often. |
//! | `union` | the published code's: one shuffled list, in which a sentence appears once for the main task and once for all others together; where several tasks annotate such an instance, each has an update of its own, in the order of the tasks. |
//!
//! With a batch above 1, `union` gathers the sentences of each task as they come, makes an update as
//! soon as a task has a batch, and uses up what is left when the list ends. The order is kept from one
//! epoch to the next and shuffled again, as a deck of cards is. Left out: the words of the sentences.

use rand::RngExt;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

use crate::checkpoint::{Fault, Form};
use crate::data::Data;
use crate::params::Sampling;

/// A source of batches.
#[derive(Debug)]
pub(crate) struct Sampler {
    rng: ChaCha8Rng,
    /// Sentences of an update.
    batch: usize,
    plan: Plan,
    /// Updates of an epoch, and those that the present one still has.
    updates: u64,
    left: u64,
}

#[derive(Debug)]
enum Plan {
    /// One deck for each task.
    Uniform(Vec<Deck>),
    Union(Union),
}

/// A task's examples in the order of the present round.
#[derive(Debug)]
struct Deck {
    order: Vec<usize>,
    next: usize,
}

/// All tasks' examples in one list of instances.
#[derive(Debug)]
struct Union {
    /// (task, example) of all instances, one after the other.
    pairs: Vec<(usize, usize)>,
    /// Where each instance begins, and the end of the last.
    starts: Vec<usize>,
    /// The instances in the order of the present epoch.
    order: Vec<usize>,
    /// The place in `order`, and in that instance.
    next: (usize, usize),
    /// For each task what was gathered for its next update.
    gathered: Vec<Vec<usize>>,
}

impl Union {
    fn new(data: &Data) -> Self {
        let (mut pairs, mut starts) = (Vec::new(), Vec::new());
        for example in 0..data.tasks[0].train.len() {
            starts.push(pairs.len());
            pairs.push((0, example));
        }
        // A task's examples are sorted by their sentence.
        let mut others: Vec<(usize, usize, usize)> = Vec::new();
        for (task, examples) in data.tasks.iter().enumerate().skip(1) {
            let examples = examples.train.iter().enumerate();
            others.extend(examples.map(|(number, example)| (example.sentence, task, number)));
        }
        others.sort_unstable();
        for (place, &(sentence, task, example)) in others.iter().enumerate() {
            if place == 0 || others[place - 1].0 != sentence {
                starts.push(pairs.len());
            }
            pairs.push((task, example));
        }
        let order = (0..starts.len()).collect();
        starts.push(pairs.len());
        Self {
            next: (starts.len(), 0),
            gathered: vec![Vec::new(); data.tasks.len()],
            pairs,
            starts,
            order,
        }
    }

    /// The next update's task; its examples are added to `out`.
    fn next(&mut self, batch: usize, out: &mut Vec<usize>) -> Option<usize> {
        while let Some(&instance) = self.order.get(self.next.0) {
            let place = self.starts[instance] + self.next.1;
            if place == self.starts[instance + 1] {
                self.next = (self.next.0 + 1, 0);
                continue;
            }
            self.next.1 += 1;
            let (task, example) = self.pairs[place];
            self.gathered[task].push(example);
            if self.gathered[task].len() == batch {
                out.append(&mut self.gathered[task]);
                return Some(task);
            }
        }
        let task = self.gathered.iter().position(|gathered| !gathered.is_empty())?;
        out.append(&mut self.gathered[task]);
        Some(task)
    }
}

impl Sampler {
    /// A sampler of the training sentences, before its first epoch.
    pub(crate) fn new(data: &Data, sampling: Sampling, batch: usize, rng: ChaCha8Rng) -> Self {
        let counts = data.tasks.iter().map(|task| task.train.len());
        let (plan, updates) = match sampling {
            Sampling::Uniform => {
                let updates = counts.clone().sum::<usize>().div_ceil(batch);
                // `next` at the end: the first draw shuffles.
                let decks = counts.map(|n| Deck { order: (0..n).collect(), next: n });
                (Plan::Uniform(decks.collect()), updates)
            }
            Sampling::Union => {
                let updates = counts.map(|n| n.div_ceil(batch)).sum();
                (Plan::Union(Union::new(data)), updates)
            }
        };
        Self { rng, batch, plan, updates: updates as u64, left: 0 }
    }

    /// Updates of an epoch.
    pub(crate) fn updates(&self) -> u64 {
        self.updates
    }

    /// Begins an epoch.
    pub(crate) fn begin(&mut self) {
        self.left = self.updates;
        if let Plan::Union(union) = &mut self.plan {
            union.order.shuffle(&mut self.rng);
            union.next = (0, 0);
        }
    }

    /// The task of the next update, with its examples in `out`; none where the epoch is at its end.
    pub(crate) fn next(&mut self, out: &mut Vec<usize>) -> Option<usize> {
        out.clear();
        self.left = self.left.checked_sub(1)?;
        match &mut self.plan {
            Plan::Union(union) => union.next(self.batch, out),
            Plan::Uniform(decks) => {
                let task = self.rng.random_range(0..decks.len());
                let deck = &mut decks[task];
                for _ in 0..self.batch {
                    if deck.next == deck.order.len() {
                        deck.order.shuffle(&mut self.rng);
                        deck.next = 0;
                    }
                    out.push(deck.order[deck.next]);
                    deck.next += 1;
                }
                Some(task)
            }
        }
    }

    /// What a checkpoint between two epochs keeps.
    pub(crate) fn visit(&mut self, form: &mut Form<'_>) -> Result<(), Fault> {
        form.generator(&mut self.rng)?;
        match &mut self.plan {
            Plan::Union(union) => form.order(&mut union.order),
            Plan::Uniform(decks) => decks.iter_mut().try_for_each(|deck| {
                form.order(&mut deck.order)?;
                form.place(&mut deck.next, deck.order.len())
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::rand_core::SeedableRng;

    use super::*;
    use crate::data::{Example, TaskData};

    /// Tasks that annotate these sentences.
    fn data(tasks: &[Vec<usize>]) -> Data {
        let task = |sentences: &Vec<usize>| TaskData {
            name: "toy".to_owned(),
            labels: 2,
            train: sentences.iter().map(|&sentence| Example { sentence, gold: vec![0] }).collect(),
            dev: Vec::new(),
        };
        Data {
            train: Vec::new(),
            dev: Vec::new(),
            tasks: tasks.iter().map(task).collect(),
            once: Vec::new(),
            chars: 1,
        }
    }

    fn sampler(tasks: &[Vec<usize>], sampling: Sampling, batch: usize) -> Sampler {
        Sampler::new(&data(tasks), sampling, batch, ChaCha8Rng::seed_from_u64(1))
    }

    /// The updates of the next epoch.
    fn epoch(sampler: &mut Sampler) -> Vec<(usize, Vec<usize>)> {
        sampler.begin();
        let (mut updates, mut out) = (Vec::new(), Vec::new());
        while let Some(task) = sampler.next(&mut out) {
            updates.push((task, out.clone()));
        }
        assert_eq!(updates.len() as u64, sampler.updates());
        updates
    }

    fn sizes(sizes: &[usize]) -> Vec<Vec<usize>> {
        sizes.iter().map(|&size| (0..size).collect()).collect()
    }

    #[test]
    fn every_sentence_comes_once_per_round_in_changing_order() {
        let mut sampler = sampler(&sizes(&[20, 5]), Sampling::Uniform, 1);
        let mut seen = [Vec::new(), Vec::new()];
        for (task, examples) in (0..16).flat_map(|_| epoch(&mut sampler)) {
            seen[task].extend(examples);
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
        let mut sampler = sampler(&sizes(&[1000, 10, 10, 10]), Sampling::Uniform, 1);
        let mut counts = [0_u32; 4];
        let updates = (0..8).flat_map(|_| epoch(&mut sampler)).take(8000);
        updates.for_each(|(task, _)| counts[task] += 1);
        // 2000 each; the standard deviation of a count is 39.
        assert!(counts.iter().all(|count| count.abs_diff(2000) < 200), "{counts:?}");
    }

    #[test]
    fn a_batch_is_of_one_task() {
        let mut sampler = sampler(&sizes(&[20, 5]), Sampling::Uniform, 3);
        let updates = epoch(&mut sampler);
        assert_eq!(updates.len(), 9, "25 sentences, three at a time");
        for (task, examples) in updates {
            assert_eq!(examples.len(), 3);
            assert!(examples.iter().all(|&example| example < [20, 5][task]));
        }
    }

    #[test]
    fn the_union_has_every_sentence_once_per_task() {
        // Sentence 2 has the main task alone, sentence 3 one other, sentence 4 no main task.
        let tasks = [vec![0, 1, 2, 3], vec![0, 1, 4], vec![0, 1, 3, 4]];
        let mut sampler = sampler(&tasks, Sampling::Union, 1);
        let mut orders = Vec::new();
        for _ in 0..4 {
            let updates: Vec<_> =
                epoch(&mut sampler).into_iter().map(|(task, one)| (task, one[0])).collect();
            let mut sorted = updates.clone();
            sorted.sort_unstable();
            let every = (0..3).flat_map(|task| (0..tasks[task].len()).map(move |e| (task, e)));
            assert_eq!(sorted, every.collect::<Vec<_>>());
            // The second and third task of a sentence come one after the other.
            for sentence in [0, 1, 4] {
                let of = |task: usize| {
                    let example = tasks[task].iter().position(|&s| s == sentence).unwrap();
                    updates.iter().position(|&update| update == (task, example)).unwrap()
                };
                assert_eq!(of(1) + 1, of(2), "{updates:?}");
            }
            orders.push(updates);
        }
        assert!(orders.windows(2).any(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn the_union_gathers_batches_and_leaves_nothing() {
        let tasks = sizes(&[10, 7]);
        let mut sampler = sampler(&tasks, Sampling::Union, 4);
        let updates = epoch(&mut sampler);
        let mut lengths: Vec<_> = updates.iter().map(|(task, e)| (*task, e.len())).collect();
        lengths.sort_unstable();
        assert_eq!(lengths, [(0, 2), (0, 4), (0, 4), (1, 3), (1, 4)]);
        for (task, members) in tasks.iter().enumerate() {
            let of = updates.iter().filter(|update| update.0 == task);
            let mut seen: Vec<_> = of.flat_map(|update| update.1.clone()).collect();
            seen.sort_unstable();
            assert_eq!(seen, *members);
        }
    }
}
