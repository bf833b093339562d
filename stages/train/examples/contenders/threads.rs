//! Two threads on two cores beside one on one: how long a sentence takes by the clock.
//!
//! Both are our trainer on the fastest kernels; they alternate, and their bits are the same. Left out:
//! more threads than two, which the networks measured here have no use for.

use std::path::Path;

use artifact::StageError;
use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::process::Contender;
use crate::report::{median, number};
use crate::sitting;

/// The systems, the one that is the measure first.
const SYSTEMS: [&str; 3] = ["hard", "sluice", "sluice_omega"];

/// Measures; the rows of the table. Each turn answers with the time of a pass over the sentences.
///
/// # Errors
/// A contender fails, or the threads changed a loss.
pub(crate) fn run(
    arguments: &Arguments,
    folder: &Path,
    sentences: usize,
) -> Result<Vec<Value>, StageError> {
    let isa = sitting::instructions().next().ok_or_else(|| {
        StageError::new("this machine has neither AVX2 nor AVX-512").help("measure on another")
    })?;
    let mut pair = [
        sitting::ours(isa, &arguments.core, folder, 1)?,
        sitting::ours(isa, &arguments.cores, folder, 2)?,
    ];
    let mut walls: [[Vec<f64>; 2]; 3] = Default::default();
    for round in 0..=arguments.rounds {
        eprintln!("threads: round {round} of {}", arguments.rounds);
        for (system, walls) in SYSTEMS.iter().zip(&mut walls) {
            let [one, two] = turn(&mut pair, system)?;
            if round > 0 {
                walls[0].push(number(&one, "wall"));
                walls[1].push(number(&two, "wall"));
            }
        }
    }
    let medians = walls.each_ref().map(|walls| walls.each_ref().map(|list| median(list)));
    let hard = medians[0][0];
    let rows = SYSTEMS.iter().zip(walls).zip(medians).map(|((system, walls), [one, two])| {
        let each = |wall: f64| wall / sentences as f64 * 1e3;
        json!({
            "system": system, "walls": walls, "instructions": isa,
            "milliseconds_one": each(one), "milliseconds_two": each(two),
            "one_of_hard": one / hard, "two_of_hard": two / hard,
        })
    });
    Ok(rows.collect())
}

/// One pass of each.
fn turn(pair: &mut [Contender; 2], system: &str) -> Result<[Value; 2], StageError> {
    let question = format!("block {system}");
    let [one, two] = pair;
    let (one, two) = (one.ask(&question)?, two.ask(&question)?);
    if one["loss"] != two["loss"] {
        let message =
            format!("two threads learn otherwise than one: {} {}", one["loss"], two["loss"]);
        return Err(StageError::new(message));
    }
    Ok([one, two])
}

/// Prints the table.
pub(crate) fn print(rows: &[Value]) {
    println!("\n### Two threads\n");
    println!(
        "| system | ms/sentence, one thread | two threads | one, by hard with one | two, by hard with one |"
    );
    println!("|---|---|---|---|---|");
    for row in rows {
        println!(
            "| {} | {:.3} | {:.3} | {:.2} | {:.2} |",
            row["system"].as_str().unwrap_or_default(),
            number(row, "milliseconds_one"),
            number(row, "milliseconds_two"),
            number(row, "one_of_hard"),
            number(row, "two_of_hard"),
        );
    }
}
