//! What a sitting found: medians, ratios and shares of the peak, as a table and as JSON.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::sample::{OMEGA, PLAIN, Sample};
use crate::work::{self, Shape, multiply_adds};

/// One turn of a contender at a system.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turn {
    /// Processor seconds.
    pub(crate) seconds: f64,
    /// Tokens trained on.
    pub(crate) tokens: f64,
    /// Loss, summed over the tokens.
    pub(crate) loss: f64,
}

/// Everything that was measured.
#[derive(Debug)]
pub(crate) struct Report {
    sample: Sample,
    /// In the order in which they are shown.
    contenders: Vec<String>,
    /// By system and contender.
    turns: BTreeMap<(String, String), Vec<Turn>>,
    /// By system and contender, the largest relative difference from ours before training.
    differences: BTreeMap<(String, String), f64>,
    /// By library, GFLOP/s of the product of two large matrices, one per round.
    peaks: BTreeMap<String, Vec<f64>>,
    /// The same of Omega's own products.
    products: BTreeMap<String, Vec<f64>>,
}

/// Whether a contender is our trainer: its name is that of instructions.
pub(crate) fn is_ours(contender: &str) -> bool {
    contender.starts_with("avx")
}

/// The middle of a list; of an even number, the mean of the two.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        n => (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0,
    }
}

/// A number of an answer; NaN where there is none.
pub(crate) fn number(answer: &Value, key: &str) -> f64 {
    answer[key].as_f64().unwrap_or(f64::NAN)
}

impl Report {
    pub(crate) fn new(sample: &Sample, contenders: Vec<String>) -> Self {
        Self {
            sample: sample.clone(),
            contenders,
            turns: BTreeMap::new(),
            differences: BTreeMap::new(),
            peaks: BTreeMap::new(),
            products: BTreeMap::new(),
        }
    }

    pub(crate) fn agree(&mut self, system: &str, contender: &str, difference: f64) {
        self.differences.insert((system.to_owned(), contender.to_owned()), difference);
    }

    pub(crate) fn turn(&mut self, system: &str, contender: &str, turn: Turn) {
        self.turns.entry((system.to_owned(), contender.to_owned())).or_default().push(turn);
    }

    pub(crate) fn peak(&mut self, library: &str, gflops: f64) {
        self.peaks.entry(library.to_owned()).or_default().push(gflops);
    }

    pub(crate) fn products(&mut self, library: &str, gflops: f64) {
        self.products.entry(library.to_owned()).or_default().push(gflops);
    }

    /// The systems that were measured, in the order of the list of all.
    fn systems(&self) -> impl Iterator<Item = &'static str> {
        let measured = |system: &&str| self.turns.keys().any(|(name, _)| name == system);
        crate::sample::SYSTEMS.into_iter().filter(measured)
    }

    /// Tokens per processor second: the median of the turns.
    fn speed(&self, system: &str, contender: &str) -> f64 {
        let turns = self.turns.get(&(system.to_owned(), contender.to_owned()));
        let speeds: Vec<f64> = turns.into_iter().flatten().map(|t| t.tokens / t.seconds).collect();
        median(&speeds)
    }

    /// The largest peak of any library in any round, GFLOP/s.
    fn best_peak(&self) -> f64 {
        self.peaks.values().flatten().copied().fold(f64::NAN, f64::max)
    }

    /// Multiply-adds of a pass over the sample by its number of tokens.
    fn work(&self, system: &str, shape: fn(&[Vec<u32>]) -> Shape) -> f64 {
        let config = self.sample.config(system);
        let sentences = self.sample.examples(&config);
        let work = sentences.map(|(entry, task)| multiply_adds(&config, task, shape(&entry.chars)));
        work.sum::<f64>() / self.tokens()
    }

    fn tokens(&self) -> f64 {
        self.sample.sentences.iter().map(|entry| entry.words.len()).sum::<usize>() as f64
    }

    /// A number over another contender's speed, as text.
    fn ratio(&self, system: &str, ours: &str, other: &str) -> String {
        format!("{:.2}", self.speed(system, ours) / self.speed(system, other))
    }

    /// Prints everything.
    pub(crate) fn print(&self) {
        let (sample, tokens) = (&self.sample, self.tokens());
        let distinct: usize =
            sample.sentences.iter().map(|entry| Shape::executed(&entry.chars).words).sum();
        println!("\n### In turns\n");
        println!(
            "{} sentences, {tokens} tokens ({:.1} a sentence), {:.1} % of them distinct in their \
             sentence; {} words and {} characters known. Products of matrices:",
            sample.sentences.len(),
            tokens / sample.sentences.len() as f64,
            100.0 * distinct as f64 / tokens,
            sample.sizes[0],
            sample.sizes[1]
        );
        for (library, peaks) in &self.peaks {
            let best = peaks.iter().copied().fold(f64::NAN, f64::max);
            println!("- {library}: {best:.1} GFLOP/s, median {:.1}", median(peaks));
        }
        self.print_best();
        self.print_speeds();
        self.print_shares();
        self.print_omega();
    }

    /// Our trainer against the fastest of each kind of contender.
    fn print_best(&self) {
        type Kind = (&'static str, fn(&str) -> bool);
        let kinds: [Kind; 3] = [
            ("PyTorch", |name| name.starts_with("PyTorch")),
            ("DyNet's builders", |name| name.starts_with("DyNet") && !name.contains("=hand")),
            ("DyNet by hand", |name| name.starts_with("DyNet") && name.contains("=hand")),
        ];
        println!("\n| system | fastest | tokens/s | of AVX-512 | of AVX2 |");
        println!("|---|---|---|---|---|");
        for system in self.systems() {
            for (kind, is) in kinds {
                let names = self.contenders.iter().filter(|name| is(name));
                let fastest =
                    names.max_by(|a, b| self.speed(system, a).total_cmp(&self.speed(system, b)));
                let Some(name) = fastest else { continue };
                let [wide, narrow] = ["avx512", "avx2"].map(|ours| self.ratio(system, ours, name));
                let speed = self.speed(system, name);
                println!("| {system} | {kind} | {speed:.0} | {wide} | {narrow} |");
            }
        }
    }

    fn print_speeds(&self) {
        println!(
            "\n| system | contender | tokens/s | of AVX-512 | of AVX2 | loss/token | differs by |"
        );
        println!("|---|---|---|---|---|---|---|");
        for system in self.systems() {
            for contender in &self.contenders {
                let key = (system.to_owned(), contender.clone());
                let last = self.turns.get(&key).and_then(|turns| turns.last());
                let Some(last) = last else { continue };
                println!(
                    "| {system} | {contender} | {:.0} | {} | {} | {:.3} | {:.0e} |",
                    self.speed(system, contender),
                    self.ratio(system, "avx512", contender),
                    self.ratio(system, "avx2", contender),
                    last.loss / last.tokens,
                    self.differences.get(&key).copied().unwrap_or(f64::NAN),
                );
            }
        }
    }

    fn print_shares(&self) {
        println!(
            "\n| system | ours | MFLOP/token run (nominal) | GFLOP/s | % of the peak | time of hard |"
        );
        println!("|---|---|---|---|---|---|");
        for system in self.systems() {
            for contender in self.contenders.iter().filter(|name| is_ours(name)) {
                let run = 2.0 * self.work(system, Shape::executed);
                let nominal = 2.0 * self.work(system, Shape::nominal);
                let gflops = self.speed(system, contender) * run * 1e-9;
                println!(
                    "| {system} | {contender} | {:.2} ({:.2}) | {gflops:.1} | {:.1} | {} |",
                    run * 1e-6,
                    nominal * 1e-6,
                    100.0 * gflops / self.best_peak(),
                    format_args!(
                        "{:.2}",
                        self.speed("hard", contender) / self.speed(system, contender)
                    ),
                );
            }
        }
    }

    /// What Omega adds to an update of a contender, in seconds a sentence, and its GFLOP/s.
    fn omega(&self, contender: &str) -> [f64; 2] {
        let tokens = self.tokens() / self.sample.sentences.len() as f64;
        let [with, without] = [OMEGA, PLAIN].map(|system| tokens / self.speed(system, contender));
        let flops = 2.0 * work::omega(&self.sample.config(OMEGA));
        [with - without, flops / (with - without) * 1e-9]
    }

    /// Omega's arithmetic beside what products of its shapes reach alone.
    fn print_omega(&self) {
        if self.products.is_empty() {
            return;
        }
        let flops = 2.0 * work::omega(&self.sample.config(OMEGA));
        println!("\nOmega is {:.1} MFLOP a sentence. Its products alone:", flops * 1e-6);
        for (library, rates) in &self.products {
            let best = rates.iter().copied().fold(f64::NAN, f64::max);
            println!("- {library}: {best:.1} GFLOP/s, median {:.1}", median(rates));
        }
        println!("\n| contender | ms/sentence more than without Omega | GFLOP/s |");
        println!("|---|---|---|");
        for contender in &self.contenders {
            let [seconds, gflops] = self.omega(contender);
            if seconds.is_finite() {
                println!("| {contender} | {:.3} | {gflops:.1} |", seconds * 1e3);
            }
        }
    }

    /// The figures, with every turn.
    pub(crate) fn figures(&self) -> Value {
        let turns: Vec<Value> = self
            .turns
            .iter()
            .map(|((system, contender), turns)| {
                let seconds: Vec<f64> = turns.iter().map(|turn| turn.seconds).collect();
                json!({
                    "system": system, "contender": contender, "seconds": seconds,
                    "tokens": self.tokens(), "tokens_per_second": self.speed(system, contender),
                    "multiply_adds_per_token": self.work(system, Shape::executed),
                    "nominal_multiply_adds_per_token": self.work(system, Shape::nominal),
                    "difference": self.differences.get(&(system.clone(), contender.clone())),
                })
            })
            .collect();
        let omega = self.contenders.iter().map(|contender| {
            let [seconds, gflops] = self.omega(contender);
            json!({ "contender": contender, "seconds": seconds, "gflops": gflops })
        });
        let omega: Vec<Value> = omega.collect();
        json!({
            "sentences": self.sample.sentences.len(), "noise": self.sample.noise,
            "gemm_gflops": self.peaks, "contenders": turns,
            "omega_gemm_gflops": self.products, "omega": omega,
        })
    }
}
