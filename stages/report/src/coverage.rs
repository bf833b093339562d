//! Which of the runs that the report shows are there, and the command that would make the others.

use std::collections::BTreeSet;

use crate::material::Material;
use crate::runs::{Run, Seed};
use crate::steps::Steps;

/// A run that a section shows, and what it needs of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Need {
    pub(crate) run: Run,
    pub(crate) what: What,
}

/// What is needed of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// Its scores.
    Scores,
    /// Its learning curve or its sharing weights.
    Training,
}

/// How many of the needed runs there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Coverage {
    pub(crate) runs: usize,
    pub(crate) of: usize,
    /// The selector of the missing ones: the smallest slice that holds them all.
    pub(crate) selector: Option<String>,
    /// The command that makes them.
    pub(crate) command: Option<String>,
}

/// The needs of every combination of systems and source domains.
pub(crate) fn needs(tasks: &str, systems: &[String], sources: &[&str], what: What) -> Vec<Need> {
    let need = |system: &String, source: &&str| Need { run: Run::new(tasks, system, source), what };
    systems
        .iter()
        .flat_map(|system| sources.iter().map(move |source| need(system, source)))
        .collect()
}

impl Coverage {
    /// The coverage of some needs; each run counts once per seed. `report` is what all of the report
    /// needs: a command names the axes on which the missing runs are only a part of it.
    pub(crate) fn of(needs: &[Need], report: &[Need], material: &Material) -> Self {
        let seeds = material.runs.seeds();
        let runs_of = |needs: &[Need]| -> BTreeSet<(Run, Seed)> {
            let of_seeds = |need: &Need| seeds.iter().map(|&s| (need.run.clone(), s)).collect();
            needs.iter().flat_map::<Vec<_>, _>(of_seeds).collect()
        };
        let (own, all) = (runs_of(needs), runs_of(report));
        let missing: BTreeSet<(&Run, Seed, What)> = needs
            .iter()
            .flat_map(|need| seeds.iter().map(move |&seed| (&need.run, seed, need.what)))
            .filter(|&(run, seed, what)| !present(material, run, seed, what))
            .collect();
        let runs: BTreeSet<_> = missing.iter().map(|&(run, seed, _)| (run, seed)).collect();
        let selector = selector(&all, &missing);
        let command = selector.as_deref().map(|selector| {
            let profile = quoted(&material.params.profile);
            format!("repro run --profile {profile} report --partial {}", quoted(selector))
        });
        Self { runs: own.len() - runs.len(), of: own.len(), selector, command }
    }

    /// The coverage of a whole report, whose missing runs are those of the profile.
    #[must_use]
    pub(crate) fn whole(mut self, profile: &str) -> Self {
        self.selector = None;
        self.command = self.command.map(|_| format!("repro run --profile {}", quoted(profile)));
        self
    }

    /// `40 of 94 runs`.
    pub(crate) fn sentence(&self) -> String {
        format!("{} of {} runs", self.runs, self.of)
    }
}

/// The steps that some needs lack.
pub(crate) fn missing(needs: &[Need], material: &Material) -> Steps {
    let seeds = material.runs.seeds();
    let all = needs.iter().flat_map(|need| seeds.iter().map(move |&seed| (need, seed)));
    let gone = all.filter(|(need, seed)| !present(material, &need.run, *seed, need.what));
    let step = |(need, seed): (&Need, Seed)| match need.what {
        What::Scores => Steps::evaluated(&need.run, seed),
        What::Training => Steps::trained(&need.run, seed),
    };
    gone.map(step).collect()
}

fn present(material: &Material, run: &Run, seed: Seed, what: What) -> bool {
    match what {
        What::Scores => material.runs.has(run, seed),
        What::Training => {
            let seeds = material.curves.get(run);
            seeds.is_some_and(|seeds| seeds.contains_key(&seed))
        }
    }
}

/// The slice that holds everything missing. An axis that the slice would not narrow is left out.
fn selector(all: &BTreeSet<(Run, Seed)>, missing: &BTreeSet<(&Run, Seed, What)>) -> Option<String> {
    missing.first()?;
    let stage =
        if missing.iter().any(|(.., what)| *what == What::Scores) { "evaluate" } else { "train" };
    let tasks: BTreeSet<&str> = missing.iter().map(|(run, ..)| run.tasks.as_str()).collect();
    let mut parts = Vec::new();
    let mut axis = |name: &str, field: &dyn Fn(&Run, Seed) -> String| {
        let wanted: BTreeSet<String> = missing.iter().map(|(r, s, _)| field(r, *s)).collect();
        let same_tasks = all.iter().filter(|(run, _)| tasks.contains(run.tasks.as_str()));
        let known: BTreeSet<String> = same_tasks.map(|(r, s)| field(r, *s)).collect();
        if wanted != known || name == "tasks" {
            parts.push(format!("{name}={}", Vec::from_iter(wanted).join("|")));
        }
    };
    axis("tasks", &|run, _| run.tasks.clone());
    axis("system", &|run, _| run.system.clone());
    axis("domain", &|run, _| run.source.clone());
    axis("seed", &|_, seed| seed.to_string());
    Some(format!("{stage}[{}]", parts.join(",")))
}

/// The command that makes some steps, and the report with them.
pub(crate) fn command(profile: &str, steps: &Steps) -> String {
    let selectors: Vec<_> = steps.selectors().iter().map(|selector| quoted(selector)).collect();
    format!("repro run --profile {} report --partial {}", quoted(profile), selectors.join(" "))
}

/// A word for a shell.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_names_only_the_axes_that_narrow_it() {
        let runs: Vec<Run> = ["hard", "sluice"]
            .iter()
            .flat_map(|system| ["bc", "nw"].map(|domain| Run::new("chunk", system, domain)))
            .collect();
        let all: BTreeSet<_> = runs.iter().map(|run| (run.clone(), 1)).collect();
        let missing = |at: &[usize], what| -> Option<String> {
            selector(&all, &at.iter().map(|&i| (&runs[i], 1, what)).collect())
        };
        assert_eq!(missing(&[], What::Scores), None);
        let all_missing = missing(&[0, 1, 2, 3], What::Scores).unwrap();
        assert_eq!(all_missing, "evaluate[tasks=chunk]");
        let one = missing(&[2], What::Training).unwrap();
        assert_eq!(one, "train[tasks=chunk,system=sluice,domain=bc]");
    }

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(quoted("mini"), "mini");
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's"), "'it'\\''s'");
        assert_eq!(quoted(""), "''");
    }
}
