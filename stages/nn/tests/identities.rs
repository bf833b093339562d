//! What must hold between systems, and what must not change: identities of the paper, counts of
//! parameters, the same bits from all kernels and all runs, files.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[allow(dead_code, reason = "each test file uses a part")]
mod systems;

use nn::{Alpha, Config, Connect, Isa, Kernels, Mask, Network, Settings, Stacks, Tagger, Trainer};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use systems::*;

fn copy(from: &Network, source: &str, to: &mut Network, target: &str) {
    assert!(to.set_array(target, &from.array(source).unwrap()), "{target}");
}

/// Copies what two networks have in common but the stacks.
fn copy_common(from: &Network, to: &mut Network) {
    let names: Vec<_> = from.arrays().iter().map(|array| array.name.clone()).collect();
    for name in names.iter().filter(|name| !name.starts_with("layer") && !name.contains("alpha")) {
        copy(from, name, to, name);
    }
}

fn f64s(values: &[f32]) -> Vec<f64> {
    values.iter().map(|value| f64::from(*value)).collect()
}

#[test]
fn equal_stacks_under_constant_alphas_are_hard_sharing() {
    for connect in [Connect::Last, Connect::Mixture, Connect::Concatenation] {
        let hard = network(&Config { connect, ..base(3) }, 3);
        let config = Config { alpha: Alpha::Constant, ..stitched(3, connect) };
        let mut stacks = Network::new(config, 0).unwrap();
        assert!(stacks.alphas().iter().flatten().all(|alpha| *alpha == 1.0 / 3.0));
        copy_common(&hard, &mut stacks);
        let names: Vec<_> = hard.arrays().iter().map(|array| array.name.clone()).collect();
        let layers = || names.iter().filter(|name| name.starts_with("layer"));
        let stack = |name: &str, m: usize| name.replace("task0", &format!("task{m}"));
        for name in layers() {
            (0..3).for_each(|m| copy(&hard, name, &mut stacks, &stack(name, m)));
        }
        let text = &texts()[0];
        for task in 0..3 {
            let expected = Tagger::new(&hard).probabilities(&hard, &text.sentence(), task).to_vec();
            let mut tagger = Tagger::new(&stacks);
            let found = tagger.probabilities(&stacks, &text.sentence(), task);
            assert!(difference(found, &f64s(&expected)) < 1e-5);
            let (one, _) = gradients(&hard, text, task);
            let (many, _) = gradients(&stacks, text, task);
            for name in layers() {
                let mut sum = vec![0.0; one.gradient(&hard, name).unwrap().len()];
                for m in 0..3 {
                    let part = many.gradient(&stacks, &stack(name, m)).unwrap();
                    sum.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
                }
                assert!(difference(&sum, &f64s(&one.gradient(&hard, name).unwrap())) < 1e-5);
            }
        }
    }
}

/// Why constant alphas with subspaces are no hard sharing: all tasks and all subspaces get one vector.
#[test]
fn constant_alphas_make_all_tasks_and_subspaces_alike() {
    let mut config = stitched(2, Connect::Last);
    (config.subspaces, config.alpha, config.tasks[1].labels) = (2, Alpha::Constant, 3);
    let mut network = network(&config, 3);
    let constant = vec![0.25; 16];
    (0..3).for_each(|layer| assert!(network.set_array(&format!("alpha{layer}"), &constant)));
    for name in ["W_mlp", "b_mlp", "W_out", "b_out"] {
        let values = network.array(&format!("out.t0.{name}")).unwrap();
        assert!(network.set_array(&format!("out.t1.{name}"), &values));
    }
    let text = &texts()[0];
    let mut tagger = Tagger::new(&network);
    let first = tagger.probabilities(&network, &text.sentence(), 0).to_vec();
    // The stacks differ, and so would the outputs if a task kept anything of its own.
    assert_ne!(network.array("layer2.task0.fwd.Wx"), network.array("layer2.task1.fwd.Wx"));
    let second = tagger.probabilities(&network, &text.sentence(), 1);
    assert!(difference(second, &f64s(&first)) < 1e-6);
    // Nor does the head see which subspace is which: units 0 to 5 of a half against 6 to 11.
    let mut swapped = network.array("out.t0.W_mlp").unwrap();
    for half in swapped.chunks_exact_mut(12) {
        half.rotate_left(6);
    }
    assert_ne!(swapped, network.array("out.t0.W_mlp").unwrap());
    assert!(network.set_array("out.t0.W_mlp", &swapped));
    let found = tagger.probabilities(&network, &text.sentence(), 0);
    assert!(difference(found, &f64s(&first)) < 1e-6);
}

#[test]
fn alphas_that_treat_subspaces_alike_are_cross_stitch() {
    let one = network(&stitched(2, Connect::Mixture), 4);
    let config = Config { subspaces: 2, ..stitched(2, Connect::Mixture) };
    let mut two = Network::new(config, 0).unwrap();
    copy_common(&one, &mut two);
    for name in one.arrays().iter().map(|array| array.name.clone()).collect::<Vec<_>>() {
        if name.starts_with("layer") {
            copy(&one, &name, &mut two, &name);
        }
    }
    for (layer, alpha) in one.alphas().iter().enumerate() {
        // kron(A, I)
        let at = |to: usize, from: usize| {
            if to % 2 == from % 2 { alpha[to / 2 * 2 + from / 2] } else { 0.0 }
        };
        let kron: Vec<f32> = (0..16).map(|place| at(place / 4, place % 4)).collect();
        assert!(two.set_array(&format!("alpha{layer}"), &kron));
    }
    for (text, task) in texts().iter().flat_map(|text| [(text, 0), (text, 1)]) {
        let expected = Tagger::new(&one).probabilities(&one, &text.sentence(), task).to_vec();
        let mut tagger = Tagger::new(&two);
        let found = tagger.probabilities(&two, &text.sentence(), task);
        assert!(difference(found, &f64s(&expected)) < 1e-6);
    }
}

#[test]
fn a_task_at_layer_1_leaves_the_layers_above_alone() {
    let mut config = base(2);
    config.tasks[1].layer = 1;
    let before = network(&config, 6);
    let (trainer, _) = gradients(&before, &texts()[0], 1);
    let mut after = before.clone();
    let (text, mut rng) = (&texts()[0], ChaCha8Rng::seed_from_u64(1));
    let gold = text.gold(4);
    let step = Trainer::new(&before, settings()).step(
        &mut after,
        &text.sentence(),
        1,
        &gold,
        0.1,
        &mut rng,
    );
    assert!(step.loss > 0.0);
    for array in before.arrays() {
        let gradient = trainer.gradient(&before, &array.name).unwrap();
        let reached = gradient.iter().any(|value| *value != 0.0);
        let above = array.name.starts_with("layer1") || array.name.starts_with("layer2");
        assert_eq!(reached, !above && !array.name.starts_with("out.t0"), "{}", array.name);
        assert_eq!(before.array(&array.name) != after.array(&array.name), reached);
    }
}

#[test]
fn sharing_adds_4_k_m_squared_alphas_and_k_m_betas() {
    for (tasks, layers) in [(2, 3), (4, 3), (3, 2)] {
        let mut config = Config { layers, ..sluice(tasks, 2, Mask::None) };
        config.tasks.iter_mut().for_each(|task| task.layer = layers);
        assert_eq!(config.free_alphas(), 4 * layers * tasks * tasks);
        let sluice = Network::new(config.clone(), 1).unwrap();
        let alone = Config { alpha: Alpha::None, connect: Connect::Last, ..config };
        let alone = Network::new(alone, 1).unwrap();
        let added = sluice.parameters().len() - alone.parameters().len();
        assert_eq!(added, 4 * layers * tasks * tasks + layers * tasks);
    }
    assert_eq!(sluice(2, 2, Mask::OwnTask).free_alphas(), 24);
    assert_eq!(sluice(2, 2, Mask::OwnTaskLastLayer).free_alphas(), 40);
    assert_eq!(sluice(2, 2, Mask::Feda).free_alphas(), 12);
    assert_eq!(sluice(2, 2, Mask::FedaFree).free_alphas(), 24);
}

/// Parameters and steps after some updates with noise, clipping and Omega at every other update.
fn trained(config: &Config, seed: u64, kernels: Kernels) -> (Vec<u32>, Vec<u64>) {
    let mut network = Network::new(config.clone(), seed).unwrap();
    let settings = Settings { noise: 0.2, omega_every: 2, ..settings() };
    let mut trainer = Trainer::with_kernels(&network, settings, kernels);
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let (texts, mut losses) = (texts(), Vec::new());
    for update in 0..12 {
        let (text, task) = (&texts[update % 2], update % config.tasks.len());
        let gold = text.gold(config.tasks[task].labels);
        let step = trainer.step(&mut network, &text.sentence(), task, &gold, 0.1, &mut rng);
        losses.extend([step.loss, step.grad_norm, step.omega].map(f64::to_bits));
    }
    (network.parameters().iter().map(|value| value.to_bits()).collect(), losses)
}

#[test]
fn every_kernel_and_every_run_gives_the_same_bits() {
    for (name, config) in systems() {
        let plain = Kernels::of(Isa::Plain).unwrap();
        let expected = trained(&config, 8, plain);
        for isa in [Isa::Plain, Isa::Avx2, Isa::Avx512] {
            match Kernels::of(isa) {
                Some(kernels) => {
                    assert!(trained(&config, 8, kernels) == expected, "{name}, {isa:?}");
                }
                None => println!("skipped: this machine has no {isa:?}"),
            }
        }
        assert!(trained(&config, 9, plain) != expected, "{name}: another seed");
    }
}

#[test]
fn omega_at_every_third_update_counts_three_times() {
    let config = sluice(2, 2, Mask::None);
    let before = network(&config, 12);
    let (text, name) = (&texts()[0], "layer1.task1.fwd.Wx");
    let gold = text.gold(3);
    let mut rng = ChaCha8Rng::seed_from_u64(0);
    let mut gradient = |config: &Config, omega_every: u32, updates: usize| {
        let mut start = Network::new(config.clone(), 0).unwrap();
        start.set_parameters(before.parameters());
        let mut trainer = Trainer::new(&start, Settings { omega_every, ..settings() });
        for _ in 0..updates {
            // At rate 0 nothing moves but the count of updates.
            trainer.step(&mut start, &text.sentence(), 0, &gold, 0.0, &mut rng);
        }
        let example = nn::Example { sentence: text.sentence(), gold: &gold };
        trainer.gradients(&start, &[example], 0, &mut rng);
        f64s(&trainer.gradient(&start, name).unwrap())
    };
    let without = gradient(&Config { omega: 0.0, ..config.clone() }, 1, 0);
    let once = gradient(&config, 1, 0);
    let expected: Vec<f64> =
        without.iter().zip(&once).map(|(without, once)| without + 3.0 * (once - without)).collect();
    let found: Vec<f32> = gradient(&config, 3, 3).iter().map(|x| *x as f32).collect();
    assert!(difference(&found, &expected) < 1e-5);
    assert_eq!(gradient(&config, 3, 1), without);
    assert_eq!(gradient(&config, 3, 2), without);
}

#[test]
fn noise_is_for_training_only_and_follows_its_generator() {
    let before = network(&base(1), 13);
    let (text, gold) = (&texts()[0], texts()[0].gold(3));
    let loss = |noise: f32, seed: u64| {
        let mut network = before.clone();
        let mut trainer = Trainer::new(&network, Settings { noise, ..settings() });
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        trainer.step(&mut network, &text.sentence(), 0, &gold, 0.0, &mut rng).loss
    };
    assert_eq!(loss(0.0, 1), loss(0.0, 2));
    assert_eq!(loss(0.2, 1), loss(0.2, 1));
    assert_ne!(loss(0.2, 1), loss(0.2, 2));
    let mut tagger = Tagger::new(&before);
    let probabilities = tagger.probabilities(&before, &text.sentence(), 0);
    let rows = probabilities.chunks(3).zip(&gold);
    let clean: f64 = rows.map(|(row, gold)| -f64::from(row[*gold as usize]).ln()).sum();
    assert!((clean - loss(0.0, 1)).abs() < 1e-5 * clean);
}

#[test]
fn training_fits_a_sentence_and_tags_it() {
    for (name, config) in systems() {
        let mut network = Network::new(config.clone(), 2).unwrap();
        let mut trainer = Trainer::new(&network, settings());
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        let (text, mut labels) = (&texts()[0], Vec::new());
        let golds: Vec<_> = config.tasks.iter().map(|task| text.gold(task.labels)).collect();
        for update in 0..500 * golds.len() {
            let task = update % golds.len();
            trainer.step(&mut network, &text.sentence(), task, &golds[task], 0.1, &mut rng);
        }
        let mut tagger = Tagger::new(&network);
        for (task, gold) in golds.iter().enumerate() {
            tagger.tag(&network, &text.sentence(), task, &mut labels);
            assert_eq!(&labels, gold, "{name}, task {task}");
        }
    }
}

#[test]
fn a_network_survives_its_file_byte_by_byte() {
    let folder = std::env::temp_dir().join(format!("nn-file-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("model");
    for (name, config) in systems() {
        let before = network(&config, 11);
        before.save(&path).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let after = Network::load(&path).unwrap();
        assert_eq!(after.config(), before.config(), "{name}");
        assert_eq!(after.parameters(), before.parameters(), "{name}");
        after.save(&path).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn damaged_files_are_refused_with_a_reason() {
    let folder = std::env::temp_dir().join(format!("nn-damage-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("model");
    Network::new(base(2), 1).unwrap().save(&path).unwrap();
    let good = std::fs::read(&path).unwrap();
    let refused = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        Network::load(&path).unwrap_err().to_string()
    };
    assert!(refused(&[]).contains("no network"));
    assert!(refused(&good[..good.len() - 1]).contains("no network"));
    let swap = |from: &str, to: &str| {
        let at = good.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        let mut bytes = good.clone();
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        bytes
    };
    assert!(refused(&swap("\"repro\"", "\"other\"")).contains("no key `repro`"));
    let hidden = refused(&swap("\\\"hidden\\\":12", "\\\"hidden\\\":13"));
    assert!(hidden.contains("has shape"), "{hidden}");
    let huge = refused(&swap("\\\"words\\\":6", "\\\"words\\\":9"));
    assert!(huge.contains("`wembeds` has shape"), "{huge}");
    let name = refused(&swap("\"cembeds\"", "\"xembeds\""));
    assert!(name.contains("`cembeds` is missing"), "{name}");
    let missing = Network::load(&folder.join("absent")).unwrap_err().to_string();
    assert!(missing.contains("cannot read"), "{missing}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn configurations_that_make_no_network_are_refused_by_field() {
    let refused = |change: &dyn Fn(&mut Config)| {
        let mut config = sluice(2, 2, Mask::None);
        change(&mut config);
        config.check().unwrap_err().field
    };
    assert_eq!(refused(&|c| c.tasks.clear()), "tasks");
    assert_eq!(refused(&|c| c.tasks[1].name = "t0".into()), "tasks");
    assert_eq!(refused(&|c| c.tasks[1].layer = 1), "tasks");
    assert_eq!(refused(&|c| c.tasks[1].layer = 4), "tasks");
    assert_eq!(refused(&|c| c.tasks[0].labels = 0), "tasks");
    assert_eq!(refused(&|c| c.subspaces = 5), "subspaces");
    assert_eq!(refused(&|c| c.subspaces = 1), "omega");
    assert_eq!(refused(&|c| c.stacks = Stacks::Shared), "alpha");
    assert_eq!(refused(&|c| (c.alpha, c.mask) = (Alpha::None, Mask::OwnTask)), "mask");
    assert_eq!(refused(&|c| (c.subspaces, c.omega, c.mask) = (1, 0.0, Mask::Feda)), "mask");
    assert_eq!(refused(&|c| c.omega = f32::NAN), "omega");
    assert_eq!(refused(&|c| c.hidden = 0), "hidden");
    assert_eq!(refused(&|c| c.words = usize::MAX), "words");
}

#[test]
fn initial_values_are_those_of_the_paper() {
    let network = Network::new(sluice(2, 2, Mask::None), 1).unwrap();
    // Task 0 favours subspace 1 of every source, task 1 subspace 0; rows times 2 / M = 1.
    let (rare, often) = (0.05, 0.95);
    let (first, second) = ([rare, often, rare, often], [often, rare, often, rare]);
    let expected: Vec<f32> = [first, first, second, second].concat();
    assert!(network.alphas().iter().all(|alpha| *alpha == expected));
    for beta in network.betas() {
        assert!(difference(&beta, &[0.05, 0.05, 0.9]) < 1e-6);
    }
    let hidden = network.config().hidden;
    let bias = network.array("layer1.task1.bwd.b").unwrap();
    assert!(bias.iter().enumerate().all(|(u, b)| *b == f32::from(u8::from(u / hidden == 1))));
    let largest = |name: &str| {
        network
            .array(name)
            .unwrap()
            .iter()
            .fold(0.0, |largest: f64, x| largest.max(f64::from(x.abs())))
    };
    // Glorot's bound per gate, reached within a tenth.
    let bound = |outputs: f64, inputs: f64| (6.0 / (outputs + inputs)).sqrt();
    for (name, bound) in [
        ("layer0.task0.fwd.Wx", bound(12.0, 13.0)),
        ("layer2.task1.bwd.Wh", bound(12.0, 12.0)),
        ("out.t0.W_mlp", bound(7.0, 24.0)),
        ("wembeds", (3.0f64 / 5.0).sqrt()),
    ] {
        assert!(largest(name) <= bound && largest(name) > 0.9 * bound, "{name}");
    }
    let stitch = Network::new(stitched(3, Connect::Last), 1).unwrap();
    assert!(difference(&stitch.alphas()[0][..3], &[0.9, 0.05, 0.05]) < 1e-6);
    let feda = Network::new(sluice(2, 2, Mask::Feda), 1).unwrap();
    let expected = [1.0, 0.0, 0.0, 0.0, 0.0, 0.5, 0.0, 0.5, 0.0, 0.0, 1.0, 0.0, 0.0, 0.5, 0.0, 0.5];
    assert!(feda.alphas().iter().all(|alpha| *alpha == expected));
}

/// Most updates never write the layers' gradient down; they are the ones that it would have made.
#[test]
fn an_update_is_the_gradient_times_the_rate() {
    for (name, config) in systems() {
        let config = Config { omega: 0.0, ..config };
        for (number, text) in texts().iter().enumerate() {
            for task in 0..config.tasks.len() {
                let before = network(&config, 5);
                for clip in [0.05, 500.0] {
                    let settings = Settings { clip, ..settings() };
                    let gold = text.gold(config.tasks[task].labels);
                    let example = nn::Example { sentence: text.sentence(), gold: &gold };
                    let (mut trainer, mut rng) =
                        (Trainer::new(&before, settings), ChaCha8Rng::seed_from_u64(1));
                    let mut after = before.clone();
                    let made =
                        trainer.step(&mut after, &text.sentence(), task, &gold, 0.1, &mut rng);
                    let told = trainer.gradients(&before, &[example], task, &mut rng);
                    assert!((made.grad_norm / told.grad_norm - 1.0).abs() < 1e-6, "{name}");
                    let scale = 0.1 * f64::min(1.0, f64::from(clip) / told.grad_norm);
                    for array in before.arrays() {
                        let gradient = trainer.gradient(&before, &array.name).unwrap();
                        let old = before.array(&array.name).unwrap();
                        let expected: Vec<_> = old
                            .iter()
                            .zip(&gradient)
                            .map(|(old, g)| f64::from(*old) - scale * f64::from(*g))
                            .collect();
                        let error = difference(&after.array(&array.name).unwrap(), &expected);
                        assert!(error < 1e-6, "{name}, {number}, {task}: {} {error:e}", array.name);
                    }
                }
            }
        }
    }
}

/// The same parameters after some updates with 1, 2 and 4 threads, and every time anew.
#[test]
fn threads_change_no_bit() {
    let made = |config: &Config, threads: usize| {
        let mut network = Network::new(config.clone(), 5).unwrap();
        let settings = Settings { threads, noise: 0.2, ..settings() };
        let (mut trainer, mut rng) =
            (Trainer::new(&network, settings), ChaCha8Rng::seed_from_u64(3));
        for update in 0..3 * config.tasks.len() {
            let task = update % config.tasks.len();
            let text = &texts()[0];
            let gold = text.gold(config.tasks[task].labels);
            trainer.step(&mut network, &text.sentence(), task, &gold, 0.1, &mut rng);
        }
        network.parameters().iter().map(|value| value.to_bits()).collect::<Vec<_>>()
    };
    for (name, config) in systems() {
        let one = made(&config, 1);
        for threads in [2, 4] {
            assert!(made(&config, threads) == one, "{name}, {threads} threads");
        }
    }
    let config = Config { omega: 0.0, ..sluice(4, 2, Mask::None) };
    let one = made(&config, 1);
    for run in 0..10 {
        assert!(made(&config, [1, 2, 4][run % 3]) == one, "run {run}");
    }
}
