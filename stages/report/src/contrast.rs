//! Whether a system's figure differs from the reference system's by more than chance: a paired test over
//! the sentences behind the two cells, corrected over the cells of a table.
//!
//! The test is approximate randomization. The unit is a test sentence: if the two systems were alike, all
//! that their networks (of all sources and seeds behind the cell) get right in it could as well be
//! exchanged. So the test is about these networks on other sentences; what another seed would do is
//! asked over seeds, in `tables/comparisons.rs`. The family that Holm's correction is over is a table.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use statistics::paired::{self, Bootstrap, Test, Totals};
use statistics::{holm, seeds};

use crate::material::Material;
use crate::number::fixed;
use crate::outcomes::Beside;
use crate::runs::{Measure, Place, Question, Run};
use crate::steps::Steps;
use crate::table::{Cell, Section, Table};

/// Behind a figure that differs from the reference's.
pub(crate) const MARK: char = '†';

/// A system with the combination of tasks that it was trained for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Side {
    pub(crate) tasks: String,
    pub(crate) system: String,
}

impl Side {
    pub(crate) fn run(&self, source: &str) -> Run {
        Run::new(&self.tasks, &self.system, source)
    }
}

/// A comparison of two means over sources, targets and seeds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Contrast {
    /// The reference.
    pub(crate) left: Side,
    pub(crate) right: Side,
    pub(crate) task: String,
    pub(crate) split: String,
    pub(crate) measure: Measure,
    /// Sources and targets.
    pub(crate) pairs: Vec<(String, String)>,
}

impl Contrast {
    /// Split, domain and task of a target's scores.
    pub(crate) fn place(&self, target: &str) -> Place {
        (self.split.clone(), target.to_owned(), self.task.clone())
    }

    /// What is asked of a side's runs.
    pub(crate) fn question<'a>(&'a self, side: &'a Side) -> Question<'a> {
        Question { tasks: &side.tasks, task: &self.task, split: &self.split, measure: self.measure }
    }

    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        self.pairs.iter().map(|(source, target)| (source.as_str(), target.as_str())).collect()
    }

    /// The evaluations behind a side's figure.
    pub(crate) fn steps(&self, side: &Side, material: &Material) -> Steps {
        let stat = material.runs.mean(self.question(side), &side.system, &self.pairs());
        stat.map(|stat| stat.steps(&side.tasks, &side.system)).unwrap_or_default()
    }

    fn test(&self, material: &Material) -> Option<Test> {
        let beside = material.outcomes.beside(self, &material.runs.seeds())?;
        let settings = &material.params.comparison;
        let measure = measure(self.measure, &beside);
        Some(paired::randomization(&beside.strata, &measure, settings.draws, settings.seed))
    }

    /// The interval of the difference over sentences drawn anew.
    pub(crate) fn bootstrap(&self, material: &Material) -> Option<Bootstrap> {
        let beside = material.outcomes.beside(self, &material.runs.seeds())?;
        let settings = &material.params.comparison;
        let (measure, level) = (measure(self.measure, &beside), 1.0 - settings.level);
        Some(paired::bootstrap(&beside.strata, &measure, level, settings.draws, settings.seed))
    }
}

/// The figure of a cell from the totals of its sentences, in per cent.
fn measure(measure: Measure, beside: &Beside) -> paired::Measure<'_> {
    if measure == Measure::SpanF1 {
        paired::Measure::Any(&mean_f1)
    } else {
        paired::Measure::Sum(&beside.weights)
    }
}

/// The mean F1 of all networks, each of which has three columns in a test set.
fn mean_f1(totals: &[Totals]) -> f64 {
    let (mut sum, mut networks) = (0.0, 0.0);
    for counts in totals.iter().flat_map(|totals| totals.chunks_exact(3)) {
        // There is a gold span in every test set: the sum is not 0.
        sum += 200.0 * f64::from(counts[2]) / f64::from(counts[0] + counts[1]);
        networks += 1.0;
    }
    sum / networks
}

/// The outcome of a cell's test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tested {
    /// The reference's figure less the cell's, in points.
    pub(crate) difference: f64,
    pub(crate) p: f64,
    /// Holm's correction of it over the table.
    pub(crate) adjusted: f64,
}

/// Tests every cell that has a contrast, and marks those that differ.
pub(crate) fn mark(sections: &mut [Section], material: &Material) {
    let cells = sections.iter().flat_map(|section| &section.tables).flat_map(Table::cells);
    let mut contrasts: Vec<&Contrast> = cells.filter_map(|cell| cell.contrast.as_deref()).collect();
    contrasts.sort();
    contrasts.dedup();
    let tests = in_parallel(&contrasts, material.threads, |contrast| contrast.test(material));
    let found = contrasts.into_iter().cloned().zip(tests);
    let found: BTreeMap<Contrast, Test> = found.filter_map(|(c, test)| Some((c, test?))).collect();
    for table in sections.iter_mut().flat_map(|section| &mut section.tables) {
        mark_table(table, &found, material);
    }
}

/// Applies a function to every item, in their order.
pub(crate) fn in_parallel<T: Sync, U: Send>(
    items: &[T],
    threads: usize,
    apply: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((at, item)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            items.get(at).map(|item| (at, item))
        } {
            done.push((at, apply(item)));
        }
        done
    };
    let mut done: Vec<(usize, U)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(items.len())).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

fn mark_table(table: &mut Table, found: &BTreeMap<Contrast, Test>, material: &Material) {
    let test = |cell: &Cell| found.get(cell.contrast.as_deref()?).copied();
    let p: Vec<f64> = table.cells().filter_map(|cell| Some(test(cell)?.p)).collect();
    if p.is_empty() {
        return;
    }
    let level = material.params.comparison.level;
    let mut adjusted = holm::adjusted(&p).into_iter();
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        let Some(Test { difference, p, .. }) = test(cell) else { continue };
        let Some(adjusted) = adjusted.next() else { break };
        cell.tested = Some(Tested { difference, p, adjusted });
        if let Some(contrast) = cell.contrast.as_deref() {
            cell.against = contrast.steps(&contrast.left, material);
        }
        if adjusted <= level {
            cell.text.push(MARK);
        }
    }
    table.notes.extend(notes(material, p.len()));
}

/// What the marks mean, and what they do not say.
fn notes(material: &Material, comparisons: usize) -> Vec<String> {
    let settings = &material.params.comparison;
    let reference = material.label(&settings.reference);
    let mark = format!(
        "{MARK} differs from {reference}: paired approximate randomization over test sentences, \
         p ≤ {level} after Holm's correction over the {comparisons} comparisons of this table. A \
         sentence is exchanged in all networks behind a cell at once, over sources and seeds: the \
         test is about these networks, not about others trained anew.",
        level = settings.level
    );
    let mut notes = vec![mark];
    let have = material.runs.seeds().len();
    let enough = seeds::enough_for_any(settings.level, 1);
    let corrected = seeds::enough_for_any(settings.level, comparisons);
    if let (Some(enough), Some(corrected)) = (enough, corrected)
        && have < corrected
    {
        let smallest = seeds::smallest_p(have);
        let some = if have == 1 {
            "One seed cannot tell how seeds differ".to_owned()
        } else {
            format!(
                "With {have} seeds a permutation test over seeds gives no p below {}",
                fixed(smallest, 3)
            )
        };
        notes.push(format!(
            "{some}: {enough} of each system would do for p ≤ {} in one comparison, {corrected} \
             after correction over {comparisons}.",
            settings.level
        ));
    }
    notes
}
