//! The rules by which the numbers of a claim's tests become its verdict (docs/claims.md).
//!
//! A test of sides, `a > b`: reproduced where it is so; within tolerance where it misses by no more
//! than that; reversed where the opposite is so; else (equals) not reproduced. Against a written number
//! other than 0 it is reversed only with the other sign. A test of `wins`, `>=`: reversed only where
//! the other side wins as often as the claim asks. A test of values, `a = 12.8`: reproduced where a
//! rounds to it; within tolerance where it is that near; reversed with the other sign; else not
//! reproduced. A claim: the worst of its tests; reversed where all of them are. Left out: whether a
//! difference could be chance. It is only counted in how many seeds the claim holds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::claim::{About, Claim, Claims};
use crate::eval::{Finding, Scope, Sets, named, survey};
use crate::formula::{Formula, Function, Relation, Test};
use crate::results::{PRINTED, Results};

/// What results say of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// It holds.
    #[serde(rename = "reproduced")]
    Reproduced,
    /// It misses by no more than the claim allows.
    #[serde(rename = "within tolerance")]
    WithinTolerance,
    /// It does not hold.
    #[serde(rename = "not reproduced")]
    NotReproduced,
    /// The opposite holds.
    #[serde(rename = "reversed")]
    Reversed,
    /// Figures are missing.
    #[serde(rename = "not testable")]
    NotTestable,
}

impl Verdict {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reproduced => "reproduced",
            Self::WithinTolerance => "within tolerance",
            Self::NotReproduced => "not reproduced",
            Self::Reversed => "reversed",
            Self::NotTestable => "not testable here",
        }
    }

    /// Whether the claim is borne out.
    pub fn holds(self) -> bool {
        matches!(self, Self::Reproduced | Self::WithinTolerance)
    }
}

/// A test with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The test as it is written.
    pub text: String,
    /// What it claims of its sides.
    pub relation: Relation,
    /// What the numbers say.
    pub verdict: Verdict,
    /// The numbers; of the columns that there are, where some are missing.
    pub finding: Option<Finding>,
    /// Columns that the numbers rest on, and those that they should.
    pub columns: (usize, usize),
    /// The number that is claimed, as it is written, where one is.
    pub claimed: Option<String>,
    /// Whether the test holds, for each seed that all of its cells have.
    pub seeds: Vec<(u64, bool)>,
    /// Why there is no verdict.
    pub why: Option<String>,
    /// The commands that would fill the cells that it lacks.
    pub commands: Vec<String>,
}

/// A claim's verdict, with what decided it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Its tests.
    pub tests: Vec<Judged>,
    /// The seeds that all tests rest on: how many, and in how many of them all tests hold. None where
    /// there is no verdict, or the figures are printed ones.
    pub seeds: Option<(usize, usize)>,
    /// Why there is no verdict.
    pub why: Option<String>,
    /// What would give one.
    pub commands: Vec<String>,
}

/// Numbers nearer than this are equal: sums of printed decimals differ by less.
const EQUAL: f64 = 1e-9;

impl Claims {
    /// The cells that a claim is about: table, row and column of each, as the results call them. Those
    /// in which there is nothing to measure are left out.
    pub fn cells(&self, claim: &Claim, results: &Results) -> BTreeSet<(String, String, String)> {
        if unfit(claim, results, results.is_printed()).is_some() {
            return BTreeSet::new();
        }
        named(&claim.tests, results, &self.sets)
    }

    /// The verdict of results on a claim. `profile` is what commands call them.
    pub fn judge(&self, claim: &Claim, results: &Results, profile: &str) -> Judgement {
        let printed = results.is_printed();
        if let Some(why) = unfit(claim, results, printed) {
            let commands = claim.commands(profile);
            return Judgement {
                verdict: Verdict::NotTestable,
                tests: Vec::new(),
                seeds: None,
                why: Some(why),
                commands,
            };
        }
        let tests: Vec<Judged> =
            claim.tests.iter().map(|test| judged(test, claim, results, &self.sets)).collect();
        let verdict = together(&tests);
        let why = tests.iter().find_map(|test| test.why.clone());
        let why = why.map(|why| match &claim.needs {
            None if printed => "the paper does not print these figures".to_owned(),
            _ => why,
        });
        let mut commands: Vec<String> = Vec::new();
        if verdict == Verdict::NotTestable && !printed {
            let of_tables = tests.iter().flat_map(|test| test.commands.clone());
            let own = claim.commands(profile);
            for command in if own.is_empty() { of_tables.collect() } else { own } {
                if !commands.contains(&command) {
                    commands.push(command);
                }
            }
        }
        let why = why.filter(|_| verdict == Verdict::NotTestable);
        let seeds = if printed || verdict == Verdict::NotTestable { None } else { holds(&tests) };
        Judgement { verdict, tests, seeds, why, commands }
    }
}

impl Claim {
    /// The commands that make its runs outside of the default matrix.
    fn commands(&self, profile: &str) -> Vec<String> {
        self.runs.iter().map(|runs| runs.replace("{profile}", profile)).collect()
    }
}

/// Why results cannot be asked at all.
fn unfit(claim: &Claim, results: &Results, printed: bool) -> Option<String> {
    if claim.about == About::Paper && !printed {
        return Some("it is about the figures that the paper prints".to_owned());
    }
    let of = claim.with.iter().find(|(path, value)| results.settings.get(*path) != Some(value));
    let (path, value) = of?;
    Some(match results.settings.get(path) {
        Some(found) => format!("it needs runs with {path} = {value}, and here it is {found}"),
        None => format!("it needs runs with {path} = {value}"),
    })
}

/// In how many seeds, of those that all tests have, all of them hold.
fn holds(tests: &[Judged]) -> Option<(usize, usize)> {
    let first = tests.first()?;
    let of =
        |test: &Judged, seed: u64| test.seeds.iter().find(|(s, _)| *s == seed).map(|(_, h)| *h);
    let all: Vec<Vec<bool>> = first
        .seeds
        .iter()
        .filter_map(|(seed, _)| tests.iter().map(|test| of(test, *seed)).collect())
        .collect();
    let holding = all.iter().filter(|tests| tests.iter().all(|holds| *holds)).count();
    (!all.is_empty()).then_some((all.len(), holding))
}

/// The verdict of all tests together.
fn together(tests: &[Judged]) -> Verdict {
    let is = |verdict: Verdict| move |test: &Judged| test.verdict == verdict;
    if tests.iter().all(is(Verdict::Reversed)) {
        return Verdict::Reversed;
    }
    // One test that fails decides, whatever the others would say.
    if tests.iter().any(|test| matches!(test.verdict, Verdict::NotReproduced | Verdict::Reversed)) {
        return Verdict::NotReproduced;
    }
    tests.iter().map(|test| test.verdict).max().unwrap_or(Verdict::NotTestable)
}

fn judged(test: &Test, claim: &Claim, results: &Results, sets: &Sets) -> Judged {
    let blank = Judged {
        text: test.text.clone(),
        relation: test.relation,
        verdict: Verdict::NotTestable,
        finding: None,
        columns: (0, 0),
        claimed: test.claimed(),
        seeds: Vec::new(),
        why: None,
        commands: Vec::new(),
    };
    let survey = match survey(test, results, sets) {
        Ok(survey) => survey,
        Err(why) => {
            let commands = commands(test.tables(), results);
            return Judged { why: claim.needs.clone().or(Some(why)), commands, ..blank };
        }
    };
    let scope = Scope { results, sets, without: &survey.without, seeds: &survey.seeds };
    let finding = if survey.seeds.is_empty() {
        Err("no seed has all of its cells".to_owned())
    } else {
        scope.finding(test)
    };
    let columns = survey.columns;
    if !survey.missing.is_empty() {
        let tables = survey.missing.keys().map(|(table, _)| table.as_str());
        let commands = commands(tables.collect(), results);
        let why = Some(lacking(&survey.missing));
        return Judged { finding: finding.ok(), columns, why, commands, ..blank };
    }
    match finding {
        Err(why) => Judged { why: Some(why), ..blank },
        Ok(finding) => {
            let verdict = decide(test, claim, &finding);
            let seeds = survey.seeds.iter().map(|&seed| {
                let one = [seed].into();
                let alone = Scope { seeds: &one, ..scope }.finding(test);
                (seed, alone.is_ok_and(|found| decide(test, claim, &found).holds()))
            });
            let seeds = seeds.filter(|(seed, _)| *seed != PRINTED).collect();
            Judged { verdict, finding: Some(finding), columns, seeds, ..blank }
        }
    }
}

/// The commands that fill some tables.
fn commands(tables: Vec<&str>, results: &Results) -> Vec<String> {
    let tables = tables.into_iter().filter_map(|table| results.tables.get(table));
    let mut commands: Vec<String> = tables.filter_map(|table| table.command.clone()).collect();
    commands.dedup();
    commands
}

/// `table3.in lacks sluice (bc, bn) and 4 more rows`.
fn lacking(missing: &BTreeMap<(String, String), Vec<String>>) -> String {
    let mut rows = missing.iter();
    let Some(((table, row), columns)) = rows.next() else { return String::new() };
    let more = match rows.count() {
        0 => String::new(),
        1 => " and one more row".to_owned(),
        more => format!(" and {more} more rows"),
    };
    format!("{table} lacks {row} ({}){more}", columns.join(", "))
}

/// The verdict of one test.
fn decide(test: &Test, claim: &Claim, finding: &Finding) -> Verdict {
    let (left, right) = (finding.left.number, finding.right.number);
    // How far the left is on the claimed side.
    let (margin, strict) = match test.relation {
        Relation::Above => (left - right, true),
        Relation::AtLeast => (left - right, false),
        Relation::Below => (right - left, true),
        Relation::AtMost => (right - left, false),
        Relation::Equal => return same(test, claim, left, right),
    };
    if margin > EQUAL || (!strict && margin > -EQUAL) {
        return Verdict::Reproduced;
    }
    if claim.tolerance > 0.0 && margin >= -claim.tolerance - EQUAL {
        return Verdict::WithinTolerance;
    }
    if matches!(test.left, Formula::Call(Function::Wins, _)) {
        let pairs = &finding.pairs;
        let lost = pairs.iter().filter(|pair| pair.left.number < pair.right.number).count();
        let share = lost as f64 / pairs.len().max(1) as f64;
        let reversed = share >= right - EQUAL;
        return if reversed { Verdict::Reversed } else { Verdict::NotReproduced };
    }
    let reversed = match test.right {
        Formula::Number(number, _) if number != 0.0 => left * right < 0.0,
        _ => margin < -EQUAL,
    };
    if reversed { Verdict::Reversed } else { Verdict::NotReproduced }
}

/// The verdict of a test of values.
fn same(test: &Test, claim: &Claim, left: f64, right: f64) -> Verdict {
    let digits = match test.right {
        Formula::Number(_, digits) => digits,
        _ => claim.decimals,
    };
    let half = 0.5 / (0..digits).fold(1.0, |unit, _| unit * 10.0);
    let off = (left - right).abs();
    if off <= half + EQUAL {
        Verdict::Reproduced
    } else if off <= claim.tolerance + EQUAL {
        Verdict::WithinTolerance
    } else if left * right < 0.0 {
        Verdict::Reversed
    } else {
        Verdict::NotReproduced
    }
}
