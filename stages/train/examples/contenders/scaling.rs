//! How time and memory grow with the corpus: hard sharing at the paper's size on generated sentences, of
//! which ever more are drawn from, over ever larger vocabularies; each point in a process of its own.
//!
//! Word ids follow Zipf's law, as those of text do; a word's characters are drawn once. Left out: the
//! reading of tables, and other systems.

use std::process::{Command, Stdio};

use artifact::StageError;
use corpus::Encoded;
use nn::{Network, Sentence, Trainer};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::{Value, json};

use crate::report::number;
use crate::{ours, sample, usage};

/// Sentences and words that are known, of each point; the last is as large as the paper's nw.
const POINTS: [[usize; 2]; 6] = [
    [1_000, 10_000],
    [10_000, 10_000],
    [100_000, 10_000],
    [10_000, 1_000],
    [10_000, 100_000],
    [35_000, 35_000],
];
/// Characters that are known.
const CHARS: usize = 100;
/// Labels of each task.
const LABELS: usize = 45;
/// Updates before the clock starts, and those that are timed.
const UPDATES: [usize; 2] = [500, 3_000];

/// Measures every point; the rows of the table.
///
/// # Errors
/// A point cannot be measured.
pub(crate) fn run() -> Result<Vec<Value>, StageError> {
    let me = std::env::current_exe().map_err(|e| StageError::io("find", "this program", e))?;
    let mut rows = Vec::new();
    for [sentences, words] in POINTS {
        eprintln!("{sentences} sentences, {words} words");
        let mut command = Command::new(&me);
        command.args(["point", &sentences.to_string(), &words.to_string()]);
        let output = command.stderr(Stdio::inherit()).output();
        let output = output.map_err(|e| StageError::io("start", &me, e))?;
        let row = serde_json::from_slice(&output.stdout).ok();
        let failed = || StageError::new(format!("{sentences} sentences: it failed"));
        rows.push(row.filter(|_| output.status.success()).ok_or_else(failed)?);
    }
    Ok(rows)
}

/// Prints the table.
pub(crate) fn print(rows: &[Value]) {
    println!("\n### How time and memory grow\n");
    println!("| sentences | tokens | words known | us/token | peak memory, MB |");
    println!("|---|---|---|---|---|");
    for row in rows {
        println!(
            "| {} | {} | {} | {:.1} | {} |",
            row["sentences"],
            row["tokens"],
            row["words"],
            number(row, "microseconds_per_token"),
            row["peak_megabytes"]
        );
    }
}

/// Generated sentences: 5 to 45 words, 25 on average.
fn generate(sentences: usize, words: usize, rng: &mut ChaCha8Rng) -> Vec<Encoded> {
    let spelling: Vec<Vec<u32>> = (0..words)
        .map(|_| {
            let length = rng.random_range(1..=9);
            (0..length).map(|_| rng.random_range(0..CHARS as u32)).collect()
        })
        .collect();
    (0..sentences)
        .map(|_| {
            let length = rng.random_range(5..=45);
            // Rank r with a probability as 1/r.
            let mut word = || {
                let rank = (words as f64).powf(rng.random_range(0.0..1.0)) as usize;
                rank.clamp(1, words) as u32 - 1
            };
            let words: Vec<u32> = (0..length).map(|_| word()).collect();
            let chars = words.iter().map(|&word| spelling[word as usize].clone()).collect();
            Encoded { words, chars }
        })
        .collect()
}

/// One point, of so many sentences and known words: prints its row as JSON.
///
/// # Errors
/// A number is none.
pub(crate) fn point(sentences: &str, words: &str) -> Result<(), StageError> {
    let count = |text: &str| {
        text.parse::<usize>()
            .ok()
            .filter(|number| *number > 0)
            .ok_or_else(|| StageError::new(format!("`{text}` is no number of sentences or words")))
    };
    let (sentences, words) = (count(sentences)?, count(words)?);
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let text = generate(sentences, words, &mut rng);
    let gold: Vec<u32> = (0..45).map(|place| place % LABELS as u32).collect();
    let tasks = sample::TASKS.into_iter().map(|task| (task, LABELS));
    let config = sample::config("hard", tasks, [words, CHARS]);
    let mut network =
        Network::new(config, 1).map_err(|error| StageError::new(error.to_string()))?;
    let mut trainer = Trainer::new(&network, ours::settings(Some(5.0), 0.2));
    let (mut begin, mut tokens) = (0.0, 0);
    for update in 0..UPDATES[0] + UPDATES[1] {
        if update == UPDATES[0] {
            (begin, tokens) = (usage::cpu_seconds(), 0);
        }
        let Encoded { words, chars } = &text[rng.random_range(0..text.len())];
        let sentence = Sentence { words, chars };
        let gold = &gold[..words.len()];
        tokens += trainer.step(&mut network, &sentence, update % 2, gold, 0.01, &mut rng).tokens;
    }
    let each = (usage::cpu_seconds() - begin) / tokens as f64 * 1e6;
    let total: usize = text.iter().map(|sentence| sentence.words.len()).sum();
    let peak = usage::peak() / 1_000_000;
    let row = json!({
        "sentences": sentences, "tokens": total, "words": words,
        "microseconds_per_token": each, "peak_megabytes": peak,
    });
    println!("{row}");
    Ok(())
}
