//! Golden numbers of other programs, held to by way of the crate `oracle`.

use std::path::Path;

use oracle::{Arrays, Chosen, Compared, Described, Experiment, compare, network, run};

/// What of a file was compared, and the largest difference.
pub(crate) struct Checked {
    pub(crate) names: Vec<String>,
    pub(crate) worst: f64,
}

/// Compares every result that a file holds; panics where one is worse than the tolerance.
pub(crate) fn check(experiment: &Experiment, file: &Path) -> Checked {
    let given = Arrays::read(file).unwrap();
    let before = network(experiment, &given).unwrap();
    let found = run(experiment, &before, Chosen::default()).unwrap();
    let mut checked = Checked { names: Vec::new(), worst: 0.0 };
    for (name, compared) in compare(&found, &given) {
        assert!(compared.is_good(), "{}: {name}: {compared:?}", file.display());
        if let Compared::Difference(difference) = compared {
            checked.worst = checked.worst.max(difference);
            checked.names.push(name);
        }
    }
    for task in &experiment.config.tasks {
        let tail = format!("probs.{}", task.name);
        assert!(checked.names.iter().any(|name| name.ends_with(&tail)), "{tail}");
    }
    let file = file.file_name().unwrap().to_string_lossy();
    let (count, worst) = (checked.names.len(), checked.worst);
    println!("{file}: {count} arrays, largest difference {worst:.1e}");
    checked
}

/// Checks the files of a folder that are named like the systems of a description; every file that
/// looks like one must be. How many there are.
pub(crate) fn check_all(folder: &Path, description: &str, prefix: &str) -> usize {
    let described = Described::read(&folder.join(description)).unwrap();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "npz" || e == "safetensors"))
        .collect();
    files.sort();
    for file in &files {
        let stem = file.file_stem().unwrap().to_string_lossy();
        let system = stem.strip_prefix(prefix).unwrap();
        let experiment = described.system(Some(system)).unwrap();
        let checked = check(experiment, file);
        let all = |start: &str| checked.names.iter().filter(|n| n.starts_with(start)).count();
        assert!(all("after/") > 0, "{stem}");
        // All but the published code's numbers have gradients.
        assert!(all("grad/") > 0 || all("res/s0/") == 0, "{stem}");
    }
    files.len()
}
