//! The layers alone, on a common shape: 20 words, 264 inputs, three BiLSTM layers of 100, an MLP of 100,
//! plain descent; so that our PyTorch and DyNet can be compared with other people's scripts of that shape.
//!
//! A turn is the best of eight passes, as such scripts take it; the figure is the median of the turns. A
//! word of the contenders has no characters: 64 inputs are its embedding's, the others 0. Left out: what
//! the other scripts compute, which differs by the MLP's activation and by how the input comes about.

use std::path::Path;
use std::process::Command;

use artifact::StageError;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::process::{Contender, command};
use crate::report::{median, number};
use crate::sample::{SHAPE, Sample};
use crate::sitting;

/// Passes of a turn.
const PASSES: usize = 8;
/// The other scripts and how they are called.
const PEERS: [(&str, &[&str]); 7] = [
    ("pytorch_bilstm.py", &[]),
    ("dynet_bilstm.py", &["0", "vanilla"]),
    ("dynet_bilstm.py", &["1", "vanilla"]),
    ("dynet_bilstm.py", &["0", "compact"]),
    ("dynet_bilstm.py", &["1", "compact"]),
    ("dynet_bilstm.py", &["0", "coupled"]),
    ("dynet_bilstm.py", &["1", "coupled"]),
];

/// Measures; the rows of the table.
///
/// # Errors
/// A contender or a script fails, or two contenders are not the same network.
pub(crate) fn run(arguments: &Arguments, folder: &Path) -> Result<Vec<Value>, StageError> {
    let folder = folder.join(SHAPE);
    Sample::shape().write(&folder, &[SHAPE])?;
    let mut contenders = sitting::contenders(arguments, &folder)?;
    sitting::agree(&mut contenders, SHAPE)?;
    let python = arguments.python.as_deref();
    let peers = arguments.peers.as_deref().zip(python);
    let peers: Vec<_> =
        peers.into_iter().flat_map(|paths| PEERS.map(|peer| (paths, peer))).collect();
    let mut speeds = vec![Vec::new(); contenders.len() + peers.len()];
    for round in 0..=arguments.rounds {
        eprintln!("shape: round {round} of {}", arguments.rounds);
        let ours = contenders.iter_mut().map(best);
        let theirs = peers.iter().map(|((folder, python), (script, options))| {
            peer(python, &folder.join(script), options, &arguments.core)
        });
        // Without a break: everybody's turn comes once in a round.
        for (speeds, speed) in speeds.iter_mut().zip(ours.chain(theirs)) {
            let speed = speed?;
            if round > 0 {
                speeds.push(speed);
            }
        }
    }
    let names = contenders.iter().map(|contender| contender.name.clone());
    let others = peers
        .iter()
        .map(|(_, (script, options))| format!("{script} {}", options.join(" ")).trim().to_owned());
    let rows = names.chain(others).zip(speeds).map(|(name, speeds)| {
        json!({ "contender": name, "tokens_per_second": median(&speeds), "turns": speeds })
    });
    Ok(rows.collect())
}

/// Tokens per processor second of a contender's best pass.
fn best(contender: &mut Contender) -> Result<f64, StageError> {
    let mut best: f64 = 0.0;
    for _ in 0..PASSES {
        let answer = contender.ask(&format!("block {SHAPE}"))?;
        best = best.max(number(&answer, "tokens") / number(&answer, "seconds"));
    }
    Ok(best)
}

/// What another script says of itself: the number before `tok/s`.
fn peer(python: &str, script: &Path, options: &[&str], core: &str) -> Result<f64, StageError> {
    let mut line = vec![python.to_owned(), script.display().to_string()];
    line.extend(options.iter().map(|&option| option.to_owned()));
    let mut command: Command = command(core, &line);
    let output = command.output().map_err(|e| StageError::io("start", script, e))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let before =
        text.split_once("tok/s").and_then(|(before, _)| before.split_whitespace().next_back());
    before.and_then(|number| number.parse().ok()).ok_or_else(|| {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.lines().next_back().unwrap_or("nothing").to_owned();
        StageError::new(format!(
            "{} does not say how many tok/s it made; it says: {said}",
            script.display()
        ))
        .help("a script of --peers prints a line with `NUMBER tok/s`")
    })
}

/// Prints the table.
pub(crate) fn print(rows: &[Value]) {
    println!("\n### The layers alone\n");
    println!("| contender or script | tokens/s |");
    println!("|---|---|");
    for row in rows {
        let name = row["contender"].as_str().unwrap_or_default();
        println!("| {name} | {:.0} |", number(row, "tokens_per_second"));
    }
}
