//! The settings that follow the published code: each alone and all together, the fused path in f32
//! against the candle definition in f64, the definition against finite differences; what they mean
//! for initial values, files, and the bits of every kernel.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

#[allow(dead_code, reason = "each test file uses a part")]
mod systems;

use candle_core::{DType, Tensor};
use nn::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use systems::*;

/// Largest difference over largest value, per array.
const TOLERANCE: f64 = 1e-5;

/// The paper with one setting of the published code each.
fn quirks() -> Vec<(&'static str, Semantics)> {
    let paper = Semantics::PAPER;
    let code = Semantics::REFERENCE;
    vec![
        ("cell", Semantics { cell: code.cell, ..paper }),
        ("directions", Semantics { directions: code.directions, ..paper }),
        ("char_directions", Semantics { char_directions: code.char_directions, ..paper }),
        ("reads", Semantics { reads: code.reads, ..paper }),
        ("backward_rows", Semantics { backward_rows: code.backward_rows, ..paper }),
        ("squash", Semantics { squash: code.squash, ..paper }),
        ("stitching", Semantics { stitching: code.stitching, ..paper }),
        ("mixing", Semantics { mixing: code.mixing, ..paper }),
        ("char_order", Semantics { char_order: code.char_order, ..paper }),
        ("shared_beta", Semantics { shared_beta: code.shared_beta, ..paper }),
        ("omega_matrices", Semantics { omega_matrices: code.omega_matrices, ..paper }),
        ("omega_rows", Semantics { omega_rows: code.omega_rows, ..paper }),
        ("omega_contraction", Semantics { omega_contraction: code.omega_contraction, ..paper }),
        ("alpha_start", Semantics { alpha_start: Start::Balanced, ..paper }),
        ("beta_start", Semantics { beta_start: Start::Balanced, ..paper }),
    ]
}

/// The published code with one setting of the paper each.
fn repairs() -> Vec<(String, Semantics)> {
    let names: Vec<_> = quirks().into_iter().map(|(name, _)| name).collect();
    let text = |semantics: Semantics| serde_json::to_value(semantics).unwrap();
    let (paper, code) = (text(Semantics::PAPER), text(Semantics::REFERENCE));
    let one = |name: &&str| {
        let mut value = code.clone();
        value[*name] = paper[*name].clone();
        (format!("reference but {name}"), serde_json::from_value(value).unwrap())
    };
    names.iter().map(one).collect()
}

/// Systems in which every setting acts: those of these names.
fn some(names: &[&str]) -> Vec<(String, Config)> {
    let chosen: Vec<_> =
        systems().into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect();
    assert!(chosen.len() >= names.len(), "{names:?}");
    chosen
}

fn with(config: &Config, semantics: Semantics) -> Config {
    Config { semantics, ..config.clone() }
}

/// Compares the fused path with the definition for every task and sentence.
fn compare(name: &str, config: &Config, worst: &mut f64) {
    let network = network(config, 17);
    let definition = Definition::new(&network, DType::F64).unwrap();
    let omega = definition.omega().unwrap();
    let mut check = |array: &str, found: &[f32], expected: &[f64]| {
        let difference = difference(found, expected);
        assert!(difference < TOLERANCE, "{name}, {array}: {difference:.1e}");
        *worst = worst.max(difference);
    };
    check("omega", &[network.omega() as f32], &[omega.to_scalar().unwrap()]);
    let flat = |tensor: Tensor| tensor.flatten_all().unwrap().to_vec1::<f64>().unwrap();
    let mut tagger = Tagger::new(&network);
    for text in texts() {
        let sentence = text.sentence();
        let expected = flat(definition.features(&sentence).unwrap());
        check("features", tagger.features(&network, &sentence), &expected);
        for (task, about) in config.tasks.iter().enumerate() {
            let expected = flat(definition.probabilities(&sentence, task).unwrap());
            let found = tagger.probabilities(&network, &sentence, task);
            check(&format!("task {task}, probabilities"), found, &expected);
            let (trainer, step) = gradients(&network, &text, task);
            let loss = definition.loss(&sentence, task, &text.gold(about.labels)).unwrap();
            check("loss", &[step.loss as f32], &[loss.to_scalar().unwrap()]);
            let objective = (loss + (&omega * f64::from(config.omega)).unwrap()).unwrap();
            for (array, expected) in definition.gradients(&objective).unwrap() {
                let found = trainer.gradient(&network, &array).unwrap();
                check(&format!("task {task}, {array}"), &found, &expected);
            }
        }
    }
}

#[test]
fn each_setting_alone_equals_its_definition() {
    let mut worst = 0.0;
    // `learned` is skip, concatenation and mixture over cross-stitched stacks.
    for (system, config) in some(&["low supervision", "learned", "sluice, three subspaces"]) {
        for (quirk, semantics) in quirks() {
            compare(&format!("{system}, {quirk}"), &with(&config, semantics), &mut worst);
        }
    }
    println!("largest difference {worst:.1e}");
}

#[test]
fn the_published_code_equals_its_definition_for_every_system() {
    let mut worst = 0.0;
    for (system, config) in systems() {
        compare(&system, &with(&config, Semantics::REFERENCE), &mut worst);
    }
    println!("largest difference {worst:.1e}");
}

#[test]
fn the_published_code_but_for_one_setting_equals_its_definition() {
    let mut worst = 0.0;
    let config = sluice(2, 2, Mask::None);
    for (name, semantics) in repairs() {
        compare(&name, &with(&config, semantics), &mut worst);
        let hard = Config { subspaces: 2, omega: 0.1, connect: Connect::Mixture, ..base(2) };
        compare(&format!("hard, {name}"), &with(&hard, semantics), &mut worst);
    }
    println!("largest difference {worst:.1e}");
}

/// The objective of a task when one value of one parameter is moved by `by`.
fn moved(definition: &Definition, name: &str, place: usize, by: f64, task: usize) -> f64 {
    let variable = definition.parameter(name).unwrap();
    let before = variable.as_tensor().copy().unwrap();
    let mut values: Vec<f64> = before.flatten_all().unwrap().to_vec1().unwrap();
    values[place] += by;
    let after = Tensor::from_vec(values, before.shape().clone(), before.device()).unwrap();
    variable.set(&after).unwrap();
    let objective = objective(definition, task).to_scalar::<f64>().unwrap();
    variable.set(&before).unwrap();
    objective
}

fn objective(definition: &Definition, task: usize) -> Tensor {
    let text = &texts()[0];
    let loss = definition.loss(&text.sentence(), task, &text.gold(3)).unwrap();
    (loss + (definition.omega().unwrap() * 0.1).unwrap()).unwrap()
}

#[test]
fn every_group_of_parameters_follows_finite_differences() {
    let hard = Config { subspaces: 2, connect: Connect::Skip, ..base(2) };
    let concatenation = Config { subspaces: 2, ..stitched(2, Connect::Concatenation) };
    let configs = [sluice(2, 2, Mask::None), hard, concatenation];
    for semantics in [Semantics::PAPER, Semantics::REFERENCE] {
        for (task, config) in configs.iter().enumerate().map(|(index, c)| (index % 2, c)) {
            let network = network(&with(config, semantics), 5);
            let definition = Definition::new(&network, DType::F64).unwrap();
            let gradients = definition.gradients(&objective(&definition, task)).unwrap();
            assert_eq!(gradients.len(), network.arrays().len());
            for (name, gradient) in gradients {
                let steeper =
                    |a: &usize, b: &usize| gradient[*a].abs().total_cmp(&gradient[*b].abs());
                let place = (0..gradient.len()).max_by(steeper).unwrap();
                let by = 1e-5;
                let change = moved(&definition, &name, place, by, task)
                    - moved(&definition, &name, place, -by, task);
                let (found, expected) = (change / (2.0 * by), gradient[place]);
                let error = (found - expected).abs();
                assert!(error < 1e-7 * expected.abs().max(1.0), "{name}: {found} {expected}");
                let other_head = name.starts_with("out.") && !name.contains(&format!("t{task}."));
                let other_beta = name.starts_with("beta") && !name.ends_with(&task.to_string());
                assert!(expected != 0.0 || other_head || other_beta, "{name} is not reached");
            }
        }
    }
}

#[test]
fn every_setting_changes_what_is_computed() {
    let sluice = sluice(2, 2, Mask::None);
    let numbers = |config: &Config| {
        let network = Network::new(config.clone(), 3).unwrap();
        let mut tagger = Tagger::new(&network);
        let found = tagger.probabilities(&network, &texts()[0].sentence(), 1).to_vec();
        (found, network.omega(), network.arrays().len())
    };
    let paper = numbers(&sluice);
    for (quirk, semantics) in quirks().into_iter().filter(|(quirk, _)| *quirk != "shared_beta") {
        assert_ne!(numbers(&with(&sluice, semantics)), paper, "{quirk}");
    }
    let constant = Config { connect: Connect::Mixture, ..base(2) };
    let first = Semantics { shared_beta: SharedBeta::First, ..Semantics::PAPER };
    let network = Network::new(with(&constant, first), 3).unwrap();
    assert!(network.array("beta.task0").is_some() && network.array("beta.task1").is_none());
    assert_eq!(network.betas().len(), 2);
    assert!(Network::new(constant, 3).unwrap().array("beta.task1").is_some());
}

#[test]
fn names_and_shapes_are_those_that_the_docs_state() {
    let config = with(&sluice(2, 2, Mask::None), Semantics::REFERENCE);
    let network = Network::new(config, 1).unwrap();
    let shape = |name: &str| {
        let array = network.arrays().iter().find(|array| array.name == name);
        array.unwrap_or_else(|| panic!("{name}")).shape.clone()
    };
    assert_eq!(shape("char.Wx"), [12, 4]);
    assert_eq!(shape("layer0.task1.Wx"), [36, 13]);
    assert_eq!(shape("layer1.task0.Wx"), [36, 12]);
    assert_eq!(shape("layer1.task0.Wh"), [36, 12]);
    assert_eq!(shape("layer1.task0.Wc"), [24, 12]);
    assert_eq!(shape("layer1.task0.b"), [36]);
    assert!(network.array("layer1.task0.b").unwrap().iter().all(|b| *b == 0.0));
    // Balanced alphas, biased betas.
    assert!(network.alphas().iter().flatten().all(|alpha| *alpha == 0.25));
    assert!(difference(&network.betas()[1], &[0.05, 0.05, 0.9]) < 1e-6);
    let semantics = Semantics { beta_start: Start::Balanced, ..Semantics::PAPER };
    let balanced = Network::new(with(&sluice(2, 2, Mask::None), semantics), 1).unwrap();
    assert!(balanced.betas().iter().flatten().all(|beta| *beta == 1.0 / 3.0));
}

#[test]
fn the_paper_leaves_no_trace_in_files_and_the_code_a_whole_one() {
    let config = sluice(2, 2, Mask::None);
    assert!(!serde_json::to_string(&config).unwrap().contains("semantics"));
    let code = with(&config, Semantics::REFERENCE);
    let json = serde_json::to_string(&code).unwrap();
    assert_eq!(serde_json::from_str::<Config>(&json).unwrap(), code);
    assert!(json.contains("\"backward_rows\":\"processing\""), "{json}");
    let parse = |json: &str| serde_json::from_str::<Semantics>(json);
    assert_eq!(parse("{}").unwrap(), Semantics::PAPER);
    assert!(parse("{\"cel\":\"coupled\"}").is_err() && parse("{\"cell\":\"gru\"}").is_err());
    let path = std::env::temp_dir().join(format!("nn-semantics-{}", std::process::id()));
    let before = network(&code, 11);
    before.save(&path).unwrap();
    let after = Network::load(&path).unwrap();
    assert_eq!((after.config(), after.parameters()), (before.config(), before.parameters()));
    std::fs::remove_file(&path).unwrap();
}

/// Parameters after some updates with noise and clipping.
fn trained(config: &Config, kernels: Kernels) -> Vec<u32> {
    let mut network = Network::new(config.clone(), 8).unwrap();
    let settings = Settings { noise: 0.2, ..settings() };
    let mut trainer = Trainer::with_kernels(&network, settings, kernels);
    let mut rng = ChaCha8Rng::seed_from_u64(8);
    for update in 0..8 {
        let (text, task) = (&texts()[update % 2], update % config.tasks.len());
        let gold = text.gold(config.tasks[task].labels);
        trainer.step(&mut network, &text.sentence(), task, &gold, 0.1, &mut rng);
    }
    network.parameters().iter().map(|value| value.to_bits()).collect()
}

#[test]
fn every_kernel_gives_the_same_bits() {
    for (name, config) in some(&["single", "constant", "cross-stitch", "sluice", "hidden 20"]) {
        let config = with(&config, Semantics::REFERENCE);
        let expected = trained(&config, Kernels::of(Isa::Plain).unwrap());
        for isa in [Isa::Avx2, Isa::Avx512] {
            match Kernels::of(isa) {
                Some(kernels) => assert!(trained(&config, kernels) == expected, "{name}, {isa:?}"),
                None => println!("skipped: this machine has no {isa:?}"),
            }
        }
    }
}

#[test]
fn training_fits_a_sentence_and_tags_it() {
    let code = Semantics { alpha_start: Start::Imbalanced, ..Semantics::REFERENCE };
    for (name, config) in some(&["single", "low supervision", "constant", "sluice"]) {
        let config = with(&config, code);
        let mut network = Network::new(config.clone(), 2).unwrap();
        let mut trainer = Trainer::new(&network, settings());
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        let (text, mut labels) = (&texts()[0], Vec::new());
        let golds: Vec<_> = config.tasks.iter().map(|task| text.gold(task.labels)).collect();
        for update in 0..1000 * golds.len() {
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
