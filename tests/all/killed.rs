//! A training that is killed goes on from its last checkpoint, and ends with the same bytes.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::world::{World, stderr};

const STEP: &str = "train[tasks=chunk,system=sluice,domain=nw,seed=1]";

fn settings(epochs: u32) -> Vec<String> {
    let settings = [
        format!("epochs={epochs}"),
        format!("patience={epochs}"),
        "optimizer=adam".to_owned(),
        "learning_rate=0.002".to_owned(),
    ];
    settings.map(|setting| format!("--set=training.{setting}")).to_vec()
}

/// Epochs that take this machine some 6 s, as two of them took it: checkpoints are a second apart.
fn epochs(world: &World) -> u32 {
    assert!(command(world, 2).status().unwrap().success());
    // The log of records is JSON in frames; nothing but a record has this name in it.
    let log = fs::read(world.path("artifacts/log")).unwrap();
    let text = String::from_utf8_lossy(&log);
    let pace = text.split("\"seconds_per_epoch\":").nth(1).unwrap();
    let end = pace.find([',', '}']).unwrap();
    let pace: f64 = pace[..end].parse().unwrap();
    (6.0 / pace).clamp(6.0, 5000.0) as u32
}

fn command(world: &World, epochs: u32) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_repro"));
    command
        .args(["run", STEP])
        .args(settings(epochs))
        .current_dir(world.path("."))
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// The checkpoints of steps that are not done, by their names.
fn checkpoints(world: &World) -> Vec<PathBuf> {
    let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
    let steps = below(world.path("artifacts/unfinished"));
    let files = steps.flat_map(|step| below(step.path()));
    let files = files.map(|file| file.path());
    files.filter(|file| file.extension().is_some_and(|name| name == "checkpoint")).collect()
}

/// Waits until there are other checkpoints than before, and kills.
fn kill_at_the_next_checkpoint(world: &World, child: &mut Child) {
    let before = checkpoints(world);
    let began = Instant::now();
    loop {
        let now = checkpoints(world);
        if now.iter().any(|path| !before.contains(path)) {
            break;
        }
        assert!(child.try_wait().unwrap().is_none(), "it ended before its first checkpoint");
        assert!(began.elapsed() < Duration::from_secs(120), "no checkpoint");
        std::thread::sleep(Duration::from_millis(5));
    }
    // SIGKILL: nothing is cleared away.
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
}

/// The bytes of the step's outputs.
fn outputs(world: &World, epochs: u32) -> Vec<Vec<u8>> {
    let settings = settings(epochs);
    let output = |name: &str| {
        let step = STEP.replacen("train", &format!("train.{name}"), 1);
        let settings = settings.iter().map(String::as_str);
        let found = world.repro(&["path", &step].into_iter().chain(settings).collect::<Vec<_>>());
        assert!(found.status.success(), "{}", stderr(&found));
        let path = String::from_utf8(found.stdout).unwrap();
        fs::read(world.path(path.trim())).unwrap()
    };
    ["model", "curve", "sharing"].map(output).to_vec()
}

#[test]
fn a_killed_training_goes_on_and_ends_with_the_same_bytes() {
    let (whole, killed) = (World::new(), World::new());
    let count = epochs(&whole);
    assert!(command(&whole, count).status().unwrap().success());
    for _ in 0..2 {
        let mut child = command(&killed, count).spawn().unwrap();
        kill_at_the_next_checkpoint(&killed, &mut child);
    }
    let newest = checkpoints(&killed).into_iter().max().unwrap();
    let epochs = newest.file_stem().unwrap().to_string_lossy();
    let epochs: u32 = epochs.trim_start_matches("epoch-").parse().unwrap();
    let last = command(&killed, count).stderr(Stdio::piped()).output().unwrap();
    let said = stderr(&last);
    assert!(last.status.success(), "{said}");
    assert!(said.contains(&format!("goes on after epoch {epochs}")), "{said}");
    assert!(checkpoints(&killed).is_empty(), "they go once the step is done");
    assert!(
        outputs(&whole, count) == outputs(&killed, count),
        "other bytes than an undisturbed run"
    );
}
