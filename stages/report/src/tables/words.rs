//! Known and unknown words apart, and spans by the strict reading: what the counts of table 3 and 4 hide.

use statistics::describe::mean;

use super::{Half, partial_note, seed_note, task_name};
use crate::material::Material;
use crate::outcomes::Counts;
use crate::runs::{BaselineStat, Run, Stat};
use crate::table::{Cell, Kind, Section, Table};

/// The section.
pub(crate) fn section(material: &Material) -> Section {
    let mut section =
        Section::new("words", "Words and spans", "Known and unknown words, and strict spans");
    section.intro = "A word is known where the training data of the source have it. In-domain and \
                     out-of-domain are the averages of tables 3 and 4."
        .to_owned();
    let columns = [
        "known, in-domain",
        "unknown, in-domain",
        "known, out-of-domain",
        "unknown, out-of-domain",
    ];
    let mut words =
        Table::new("words", "Accuracy (%)", "system", columns.map(str::to_owned).to_vec());
    let columns = [
        "as conlleval, in-domain",
        "strict, in-domain",
        "as conlleval, out-of-domain",
        "strict, out-of-domain",
    ];
    let mut spans =
        Table::new("words.spans", "Span F1 (%)", "system", columns.map(str::to_owned).to_vec());
    for task in ["chunk", "ner", "srl"] {
        let part = Part { material, task };
        part.words(&mut words);
        part.spans(&mut spans);
    }
    for mut table in [words, spans] {
        table.mark_best();
        table.notes.extend(seed_note(material));
        table.notes.extend(partial_note(&table));
        section.tables.push(table);
    }
    section
}

/// One task, of which the runs are table 3's or table 4's.
struct Part<'a> {
    material: &'a Material,
    task: &'a str,
}

/// A figure of a network on a test set.
type Figure = fn(&Counts) -> Option<f64>;

impl Part<'_> {
    fn systems(&self) -> &[String] {
        let rows = &self.material.params.rows;
        if self.task == "chunk" { &rows.table3 } else { &rows.table4 }
    }

    /// Sources and targets, in-domain and out-of-domain, whose test sets are annotated.
    fn pairs(&self, half: Half) -> Vec<(&str, &str)> {
        let material = self.material;
        let mut pairs = if self.task == "chunk" {
            half.pairs(material, None)
        } else {
            let source = material.params.source.of(self.task);
            let targets = match half {
                Half::InDomain => vec![source],
                Half::OutOfDomain => material.others(source),
            };
            targets.into_iter().map(|target| (source, target)).collect()
        };
        pairs.retain(|(_, target)| material.is_annotated(target, self.task));
        pairs
    }

    fn mean(&self, system: &str, half: Half, figure: Figure) -> Option<Stat> {
        self.material.runs.mean_of(&self.pairs(half), |source, target, seed| {
            let place = ("test".to_owned(), target.to_owned(), self.task.to_owned());
            let run = Run::new(self.task, system, source);
            figure(&self.material.outcomes.sums(&run, seed, &place)?)
        })
    }

    fn row(&self, system: &str, figures: [Figure; 2]) -> Vec<Cell> {
        let halves = [Half::InDomain, Half::OutOfDomain].into_iter();
        let cells = halves.flat_map(|half| figures.map(|figure| (half, figure)));
        cells.map(|(half, figure)| self.cell(system, half, figure)).collect()
    }

    fn cell(&self, system: &str, half: Half, figure: Figure) -> Cell {
        let stat = self.mean(system, half, figure);
        let from = stat.as_ref().map(|stat| stat.steps(self.task, system));
        Cell::stat(stat.as_ref())
            .made_from(from.unwrap_or_default())
            .lacking(self.material.runs.lacking(self.task, system, &self.pairs(half)))
    }

    fn words(&self, table: &mut Table) {
        let known = |counts: &Counts| {
            share(counts.correct - counts.unknown_correct, counts.tokens - counts.unknown_tokens)
        };
        let unknown = |counts: &Counts| share(counts.unknown_correct, counts.unknown_tokens);
        let group = task_name(self.task);
        for system in self.systems() {
            let label = self.material.label(system);
            table.row(Some(&group), Kind::System, label, self.row(system, [known, unknown]));
        }
        let shares = [Half::InDomain, Half::OutOfDomain].into_iter().flat_map(|half| {
            let known =
                |counts: &Counts| share(counts.tokens - counts.unknown_tokens, counts.tokens);
            let unknown = |counts: &Counts| share(counts.unknown_tokens, counts.tokens);
            [self.baseline(half, known), self.baseline(half, unknown)]
        });
        table.row(Some(&group), Kind::Baseline, "Share of all words", shares.collect());
    }

    /// The mean of a figure that no system and no seed changes; a run of any system would give what it
    /// lacks.
    fn baseline(&self, half: Half, figure: Figure) -> Cell {
        let pairs = self.pairs(half);
        let (mut known, mut steps, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        for &(source, target) in &pairs {
            let place = ("test".to_owned(), target.to_owned(), self.task.to_owned());
            match self.material.outcomes.any(self.task, source, &place) {
                None => unknown.push((source, target)),
                Some((counts, step)) => {
                    if let Some(value) = figure(&counts) {
                        known.push(value);
                        steps.push(step);
                    }
                }
            }
        }
        let any = self.systems().first();
        let lacks = any.map(|any| self.material.runs.lacking(self.task, any, &unknown));
        let steps = steps.into_iter().collect();
        let stat = mean(&known).map(|mean| BaselineStat {
            mean,
            steps,
            known: known.len(),
            of: pairs.len(),
        });
        Cell::baseline(stat).lacking(lacks.unwrap_or_default())
    }

    fn spans(&self, table: &mut Table) {
        if !self.material.params.has_f1(self.task) {
            return;
        }
        let lenient = |counts: &Counts| f1(counts.spans);
        // Where gold tags are no IOB2, strict spans are not theirs.
        let strict = |counts: &Counts| {
            let same = counts.strict[0] == counts.spans[0];
            f1(counts.strict).filter(|_| same)
        };
        let rows = self.systems().iter();
        let rows: Vec<_> =
            rows.map(|system| (system, self.row(system, [lenient, strict]))).collect();
        let group = task_name(self.task);
        let known = |at: usize| rows.iter().any(|(_, cells)| cells[at].value.is_some());
        if (known(0) && !known(1)) || (known(2) && !known(3)) {
            table.notes.push(format!(
                "{group} is left out: its gold labels are no IOB2, so that they have no strict spans."
            ));
            return;
        }
        for (system, cells) in rows {
            table.row(Some(&group), Kind::System, self.material.label(system), cells);
        }
    }
}

fn share(part: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| 100.0 * part as f64 / all as f64)
}

fn f1([gold, predicted, correct]: [u64; 3]) -> Option<f64> {
    Some(100.0 * statistics::scores::Spans { gold, predicted, correct }.f1()?)
}
