//! The fused path against a model in PyTorch, for every system: `pytorch/make.py` writes its numbers.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod goldens;

use std::path::{Path, PathBuf};

use goldens::{check, check_all};
use nn::{Mask, Network};
use oracle::{Arrays, Chosen, Described, compare, network, run};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pytorch")
}

#[test]
fn every_system_is_as_pytorch_has_it() {
    let described = Described::read(&folder().join("golden.json")).unwrap();
    // No description without its numbers.
    assert_eq!(check_all(&folder(), "golden.json", ""), described.names().count());
    let masks = |mask| {
        described.names().filter(|n| described.system(Some(n)).unwrap().config.mask == mask).count()
    };
    let counts = [Mask::OwnTask, Mask::OwnTaskLastLayer, Mask::Feda, Mask::FedaFree].map(masks);
    assert_eq!(counts, [1, 1, 3, 1]);
}

/// Every parameter of every system has its gradient in the numbers, for a task of each.
#[test]
fn no_gradient_is_left_out() {
    let described = Described::read(&folder().join("golden.json")).unwrap();
    for system in described.names() {
        let experiment = described.system(Some(system)).unwrap();
        let checked = check(experiment, &folder().join(format!("{system}.safetensors")));
        let network = Network::new(experiment.config.clone(), 0).unwrap();
        for parameter in network.arrays() {
            let name = format!("grad/both/chunk/{}", parameter.name);
            assert!(checked.names.contains(&name), "{system}: {name}");
        }
    }
}

/// The comparison is one that fails: a parameter that moves by a hundredth is seen.
#[test]
fn a_small_change_is_seen() {
    let described = Described::read(&folder().join("golden.json")).unwrap();
    let experiment = described.system(Some("feda")).unwrap();
    let mut given = Arrays::read(&folder().join("feda.safetensors")).unwrap();
    for name in ["before/alpha0", "before/beta.task0", "before/layer1.task0.bwd.Wh"] {
        let original = given.0[name].clone();
        given.0.get_mut(name).unwrap().values[0] += 1e-2;
        let before = network(experiment, &given).unwrap();
        let found = run(experiment, &before, Chosen::default()).unwrap();
        let seen = compare(&found, &given).iter().filter(|(_, found)| !found.is_good()).count();
        assert!(seen > 0, "{name}");
        given.0.insert(name.to_owned(), original);
    }
}
