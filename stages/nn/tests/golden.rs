//! The fused path against golden numbers of other programs in float64, which lie beside the workspace
//! (`REPRO_SHARED`, else `../shared`); without them the tests say so and pass.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod goldens;

use std::path::{Path, PathBuf};

use goldens::check_all;
use nn::{Alpha, Connect, Mask, Network, Stacks};
use oracle::{Arrays, Described, network};

/// A folder of numbers that the repository does not hold, or a line that says why a test skips.
fn shared(below: &str) -> Option<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shared = std::env::var_os("REPRO_SHARED").map(PathBuf::from);
    let folder = shared.unwrap_or_else(|| workspace.join("../shared")).join(below);
    if folder.is_dir() {
        return Some(folder);
    }
    // Past the test's captured output, so that it is seen.
    let message = format!("skipped: no golden numbers at {}\n", folder.display());
    let _ = std::io::Write::write_all(&mut std::io::stderr(), message.as_bytes());
    None
}

#[test]
fn every_file_of_the_papers_semantics_is_reproduced() {
    let Some(folder) = shared("oracle/paper") else { return };
    let files = check_all(&folder, "golden_paper.json", "golden_paper_");
    assert!(files > 0, "no golden_paper_*.npz beside golden_paper.json");
}

#[test]
fn every_file_of_the_published_code_is_reproduced() {
    let Some(folder) = shared("oracle") else { return };
    let files = check_all(&folder, "golden.json", "golden_");
    assert!(files > 0, "no golden_*.npz beside golden.json");
}

/// Also of the systems whose numbers are not there. That alphas are tied as `alpha_map` says, and are
/// as many as it says, is a condition of a description's being read.
#[test]
fn every_described_system_is_a_network() {
    let Some(folder) = shared("oracle/paper") else { return };
    let described = Described::read(&folder.join("golden_paper.json")).unwrap();
    let mut seen = 0;
    for name in described.names() {
        let config = &described.system(Some(name)).unwrap().config;
        let mask = match name {
            "grouplasso" => Mask::OwnTask,
            "block" => Mask::OwnTaskLastLayer,
            name if name.starts_with("feda_free") => Mask::FedaFree,
            name if name.starts_with("feda") => Mask::Feda,
            _ => Mask::None,
        };
        assert_eq!(config.mask, mask, "{name}");
        let shared =
            matches!(name, "single" | "hard" | "lowsup" | "lowsup4") || name.ends_with("_const");
        let (stacks, alpha) =
            if shared { (Stacks::Shared, Alpha::None) } else { (Stacks::PerTask, Alpha::Learned) };
        assert_eq!((config.stacks, config.alpha), (stacks, alpha), "{name}");
        assert_eq!(config.omega > 0.0, config.subspaces > 1, "{name}");
        let layers: Vec<_> = config.tasks.iter().map(|task| task.layer).collect();
        match name {
            "lowsup" => assert_eq!(layers, [3, 1]),
            "lowsup4" => assert_eq!(layers, [3, 3, 1, 1]),
            _ => assert!(layers.iter().all(|layer| *layer == config.layers), "{name}"),
        }
        assert_eq!(
            config.connect == Connect::Mixture,
            !shared && config.omega > 0.0 || name.starts_with("mixture"),
            "{name}"
        );
        seen += 1;
    }
    assert!(seen > 0);

    let described = Described::read(&shared("oracle").unwrap().join("golden.json")).unwrap();
    for name in described.names() {
        let config = &described.system(Some(name)).unwrap().config;
        assert!(!config.semantics.is_paper(), "{name}");
    }
}

/// The alphas and betas that the published code starts from are those that the settings give.
#[test]
fn the_starts_of_the_published_code_are_those_of_the_settings() {
    let Some(folder) = shared("oracle") else { return };
    let described = Described::read(&folder.join("golden.json")).unwrap();
    let mut seen = 0;
    for name in described.names() {
        let file = folder.join(format!("golden_{name}.npz"));
        if !file.is_file() {
            continue;
        }
        let experiment = described.system(Some(name)).unwrap();
        let golden = network(experiment, &Arrays::read(&file).unwrap()).unwrap();
        let fresh = Network::new(golden.config().clone(), 0).unwrap();
        let sharing = |name: &str| name.starts_with("alpha") || name.starts_with("beta");
        for array in golden.arrays().iter().filter(|array| sharing(&array.name)) {
            let (found, expected) = (golden.array(&array.name), fresh.array(&array.name));
            for (found, expected) in found.unwrap().iter().zip(expected.unwrap()) {
                assert!((found - expected).abs() < 1e-6, "{name}: {}", array.name);
            }
            seen += 1;
        }
    }
    assert!(seen > 0, "no alphas in golden_*.npz");
}
