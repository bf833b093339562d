//! Verdicts and the numbers that decide them, in words. Left out: columns, colours and markup.

use crate::eval::{Pair, Side};
use crate::{Claim, Judged, Judgement};

/// Columns that are named; more are counted.
const NAMED: usize = 3;
/// Digits that may be added to tell two numbers apart.
const MORE: usize = 4;

impl Judgement {
    /// The numbers of all tests, or why there are none.
    pub fn figures(&self, claim: &Claim) -> String {
        let numbers = self.tests.iter().filter_map(|test| test.figures(claim.decimals));
        let numbers: Vec<String> = numbers.collect();
        match &self.why {
            None => numbers.join("; "),
            Some(why) if numbers.is_empty() => why.clone(),
            Some(why) => format!("{why}. So far: {}", numbers.join("; ")),
        }
    }

    /// The same in short: how many columns are won, but not which are lost.
    pub fn brief(&self, claim: &Claim) -> String {
        let numbers = self.tests.iter().filter_map(|test| test.brief(claim.decimals));
        let numbers: Vec<String> = numbers.collect();
        match &self.why {
            Some(why) if numbers.is_empty() => why.clone(),
            _ => numbers.join("; "),
        }
    }

    /// `2 of 3 seeds`: those in which it holds, of those that it rests on; `1 seed`, whose figures are
    /// the verdict's.
    pub fn held(&self) -> Option<String> {
        self.seeds.map(|(of, holding)| match of {
            1 => "1 seed".to_owned(),
            _ => format!("{holding} of {of} seeds"),
        })
    }
}

impl Judged {
    /// The numbers that decide: `sluice 93.48 against cross_stitch 93.21`, or `6 of 7, not tc (…)`.
    pub fn figures(&self, decimals: usize) -> Option<String> {
        self.text(decimals, NAMED)
    }

    /// The same, without the columns that are lost.
    fn brief(&self, decimals: usize) -> Option<String> {
        self.text(decimals, 0)
    }

    fn text(&self, decimals: usize, named: usize) -> Option<String> {
        let finding = self.finding.as_ref()?;
        let text = if finding.pairs.is_empty() {
            match &self.claimed {
                Some(claimed) => {
                    let left = finding.left.text(decimals);
                    format!("{left}, claimed {}{claimed}", self.relation.words())
                }
                None => against(&finding.left, &finding.right, decimals),
            }
        } else {
            won(&finding.pairs, decimals, named)
        };
        let (known, of) = self.columns;
        Some(if known < of { format!("{text} ({known} of {of} columns)") } else { text })
    }
}

impl Side {
    /// `sluice 93.48`, `low supervision 92.86`.
    pub fn text(&self, decimals: usize) -> String {
        match &self.of {
            Some(of) => format!("{} {}", of.replace('_', " "), fixed(self.number, decimals)),
            None => fixed(self.number, decimals),
        }
    }
}

impl Pair {
    /// `tc: sluice 90.99 against cross_stitch 91.47`.
    pub fn text(&self, decimals: usize) -> String {
        format!("{}: {}", self.column, against(&self.left, &self.right, decimals))
    }
}

/// Two numbers, with as many digits as tell them apart, up to a limit.
fn against(left: &Side, right: &Side, decimals: usize) -> String {
    let same = |digits: &usize| fixed(left.number, *digits) == fixed(right.number, *digits);
    let digits = (decimals..decimals + MORE).find(|digits| !same(digits));
    let digits = digits.filter(|_| (left.number - right.number).abs() > f64::EPSILON);
    let digits = digits.unwrap_or(decimals);
    format!("{} against {}", left.text(digits), right.text(digits))
}

/// How many columns are won, and some of those that are not.
fn won(pairs: &[Pair], decimals: usize, named: usize) -> String {
    let lost: Vec<&Pair> = pairs.iter().filter(|pair| !pair.is_won()).collect();
    let all = format!("{} of {}", pairs.len() - lost.len(), pairs.len());
    if lost.is_empty() || named == 0 {
        return all;
    }
    let more = lost.len().saturating_sub(named);
    let named: Vec<String> = lost.iter().take(named).map(|pair| pair.text(decimals)).collect();
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    format!("{all} (not {}{more})", named.join(", "))
}

/// A number with a fixed count of decimals, never a negative zero.
fn fixed(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if zero { text.trim_start_matches('-').to_owned() } else { text }
}
