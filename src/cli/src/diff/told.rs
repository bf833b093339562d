//! All that there is to say about two reports, in the order in which it is said, whatever tells it.

use std::collections::{BTreeMap, BTreeSet};

use engine::Catalog;

use super::causes::{Cause, Search, only_in};
use super::commits::Commits;
use super::compare::{Differences, FigureDifference, compare};
use super::machine::Machine;
use super::noise::Verdict;
use super::side::{Place, Side, World};
use crate::args::Gate;
use crate::text::{count, plain};

/// Digits to which machine.json cuts digests.
const SHORT: usize = 16;
/// Files that are named in a note.
const NAMED: usize = 3;

/// What there is to say.
pub(super) struct Told {
    /// What the reports are called.
    pub(super) old: String,
    pub(super) new: String,
    pub(super) differences: Differences,
    /// The causes, those first that moved the most cells. Cells know them by their places.
    pub(super) causes: Vec<Cause>,
    /// Steps that only one of the reports rests on, by stage.
    pub(super) steps_added: BTreeMap<String, Vec<String>>,
    pub(super) steps_removed: BTreeMap<String, Vec<String>>,
    /// Why causes are not known, if they are not.
    pub(super) without: Option<String>,
    /// What else there is to know.
    pub(super) notes: Vec<String>,
}

impl Told {
    /// Compares two reports and looks for the causes.
    pub(super) fn of(world: &World, catalog: &Catalog, old: &Side, new: &Side) -> Self {
        let mut differences = compare(&old.report, &new.report);
        differences.figures = figures(world, old, new);
        let mut told = Self {
            old: old.name.clone(),
            new: new.name.clone(),
            differences,
            causes: Vec::new(),
            steps_added: BTreeMap::new(),
            steps_removed: BTreeMap::new(),
            without: None,
            notes: Vec::new(),
        };
        let commits = Commits::of(world, catalog, old, new);
        let before = Machine::parse(old.machine.as_deref());
        let after = Machine::parse(new.machine.as_deref());
        match (&before, &after) {
            (Ok(before), Ok(after)) => {
                told.explain(before, after, commits.as_ref());
                told.steps_added = only_in(after, before);
                told.steps_removed = only_in(before, after);
            }
            _ => {
                let why = |name: &str, read: &Result<Machine, String>| {
                    read.as_ref().err().map(|why| format!("{name} {why}"))
                };
                let both = [why(&told.old, &before), why(&told.new, &after)];
                told.without = Some(both.into_iter().flatten().collect::<Vec<_>>().join("; "));
                told.differences.cells_mut().for_each(|cell| cell.judge(None));
            }
        }
        if let Some(commits) = &commits {
            told.note_commits(commits, catalog, after.as_ref().ok(), &new.place);
        }
        told.note_chance();
        told
    }

    /// Finds the causes of all cells that moved, and who brought them.
    fn explain(&mut self, before: &Machine, after: &Machine, commits: Option<&Commits<'_>>) {
        let mut search = Search::new(before, after);
        for cell in self.differences.cells_mut() {
            let drawn = search.explain(cell);
            cell.judge(Some(drawn));
        }
        let mut order: Vec<usize> = (0..search.causes.len()).collect();
        order.sort_by_key(|&cause| (std::cmp::Reverse(search.causes[cause].cells), cause));
        let place: BTreeMap<usize, usize> =
            order.iter().enumerate().map(|(now, &before)| (before, now)).collect();
        let mut causes: Vec<Option<Cause>> = search.causes.into_iter().map(Some).collect();
        self.causes = order.iter().filter_map(|&cause| causes[cause].take()).collect();
        for cell in self.differences.cells_mut() {
            cell.causes = cell.causes.iter().map(|cause| place[cause]).collect();
            cell.causes.sort_unstable();
        }
        if let Some(commits) = commits {
            for cause in &mut self.causes {
                cause.blame = commits.blame(cause, before);
            }
        }
    }

    /// Says what lies between, where nothing moved, and which code changed in its text alone.
    fn note_commits(
        &mut self,
        commits: &Commits<'_>,
        catalog: &Catalog,
        machine: Option<&Machine>,
        place: &Place,
    ) {
        let between = commits.between();
        if self.differences.is_empty() && !between.commits.is_empty() {
            let number = count(between.commits.len(), "commit");
            let more = if between.cut { "at least " } else { "" };
            self.notes.push(format!("{more}{number} between moved nothing that is printed"));
        }
        let Some(machine) = machine else { return };
        let changed = commits.changed();
        let parts = machine.all_parts();
        let moved: BTreeSet<&str> = self.causes.iter().flat_map(Cause::files).collect();
        // What this program was built from says whether the report knows of a change, where the new report
        // is the one that is checked out.
        let built = |part: &str| {
            let entries = catalog.entries.iter();
            let found = entries.filter_map(|entry| entry.fingerprint.parts.get(part));
            found.map(|value| value.chars().take(SHORT).collect::<String>()).next()
        };
        let here = commits.is_here(place);
        let [mut same, mut later, mut open] = [const { BTreeSet::new() }; 3];
        for (part, value) in parts {
            let Some(name) = part.strip_prefix("crate ").filter(|_| !moved.contains(part)) else {
                continue;
            };
            let Some((name, file)) = name.split_once(": ") else { continue };
            let end = format!("{name}/{file}");
            let is_it = |path: &&String| path.ends_with(&format!("/{end}")) || **path == end;
            let Some(path) = changed.iter().find(is_it) else { continue };
            let which = match built(part).filter(|_| here) {
                Some(built) if built == value.chars().take(SHORT).collect::<String>() => &mut same,
                Some(_) => &mut later,
                None => &mut open,
            };
            which.insert(path.clone());
        }
        let texts = [
            (same, "changed in comments or layout alone: the fingerprint is the same"),
            (later, "changed, and the report does not know it yet: `repro run` makes it anew"),
            (
                open,
                "changed, and not the fingerprint under which the report was made: in comments or \
                 layout alone, unless the report is older",
            ),
        ];
        for (files, text) in texts.iter().filter(|(files, _)| !files.is_empty()) {
            self.notes.push(format!("{} {text}", few(files)));
        }
    }

    /// How many cells would be called moved if chance had moved all.
    fn note_chance(&mut self) {
        let tested = self
            .differences
            .cells()
            .filter(|cell| matches!(cell.verdict, Verdict::Moved { .. } | Verdict::Noise { .. }));
        let tested = tested.count();
        if tested >= 20 {
            self.notes.push(format!(
                "{tested} cells were tested one by one at level {}: about {} would be called moved \
                 if only chance had moved them",
                super::noise::LEVEL,
                (tested as f64 * super::noise::LEVEL).round()
            ));
        }
    }

    /// Cells by verdict: those in which no chance is, those beyond noise and within it, and those of which
    /// nobody can tell.
    pub(super) fn tally(&self) -> [usize; 4] {
        let mut tally = [0; 4];
        for cell in self.differences.cells() {
            tally[match cell.verdict {
                Verdict::Exact => 0,
                Verdict::Moved { .. } => 1,
                Verdict::Noise { .. } => 2,
                Verdict::OneSeed { .. } | Verdict::Unknown => 3,
            }] += 1;
        }
        tally
    }

    /// `9 of 90 cells moved from A to B: 3 beyond noise, 6 within noise.`
    pub(super) fn headline(&self) -> String {
        let compared = count(self.differences.compared, "cell");
        let moved = self.differences.cells().count();
        if moved == 0 {
            return format!(
                "No figure moved from {} to {}: {compared} compared.",
                self.old, self.new
            );
        }
        let words = [
            "in which no chance is",
            "beyond noise",
            "within noise",
            "that cannot be told (one seed, or no spread)",
        ];
        let parts = self.tally().into_iter().zip(words).filter(|(number, _)| *number > 0);
        let parts: Vec<String> = parts.map(|(number, words)| format!("{number} {words}")).collect();
        let (old, new) = (&self.old, &self.new);
        format!("{moved} of {compared} moved from {old} to {new}: {}.", parts.join(", "))
    }

    /// How many seeds would tell the cells of one seed from chance; nothing where there are none.
    pub(super) fn enough(&self) -> Option<String> {
        let of = self.differences.cells().filter_map(|cell| match cell.verdict {
            Verdict::OneSeed { enough } => Some(enough),
            _ => None,
        });
        let of: Vec<Option<usize>> = of.collect();
        let mut known: Vec<usize> = of.iter().flatten().copied().collect();
        known.sort_unstable();
        match known.get(known.len() / 2) {
            _ if of.is_empty() => None,
            Some(enough) => {
                Some(format!("{enough} seeds would tell most cells of one seed from chance."))
            }
            None => {
                Some("One seed does not say how far seeds spread: two are the fewest.".to_owned())
            }
        }
    }

    /// Why a gate is closed; nothing where it is open.
    pub(super) fn closed(&self, gate: Gate) -> Vec<String> {
        let mut reasons = Vec::new();
        if gate != Gate::Claims {
            let [exact, beyond, _, open] = self.tally();
            if exact + beyond > 0 {
                reasons.push(format!("{} moved, not by noise", count(exact + beyond, "cell")));
            }
            if open > 0 {
                reasons.push(format!(
                    "{} moved and cannot be told from noise (one seed, or no spread)",
                    count(open, "cell")
                ));
            }
            let tables = &self.differences.tables;
            let rows: usize = tables.iter().map(|table| table.rows_removed.len()).sum();
            let columns: usize = tables.iter().map(|table| table.columns_removed.len()).sum();
            let gone =
                [(self.differences.removed.len(), "table"), (rows, "row"), (columns, "column")];
            for (number, what) in gone.into_iter().filter(|(number, _)| *number > 0) {
                reasons.push(format!("{} removed", count(number, what)));
            }
        }
        if gate != Gate::Cells {
            for claim in self.differences.claims.iter().filter(|claim| claim.is_lost()) {
                let now = claim.new.as_deref().unwrap_or("gone");
                reasons.push(format!("claim {} is lost: {now}", claim.id));
            }
        }
        reasons
    }
}

/// `a, b, c and 4 more`
pub(super) fn few(names: &BTreeSet<String>) -> String {
    let some: Vec<_> = names.iter().take(NAMED).map(|name| plain(name)).collect();
    match names.len().saturating_sub(NAMED) {
        0 => some.join(", "),
        more => format!("{} and {more} more", some.join(", ")),
    }
}

/// The figures of both reports whose files are not the same, then those of one.
fn figures(world: &World, old: &Side, new: &Side) -> Vec<FigureDifference> {
    let of = |side: &Side| -> BTreeMap<String, (String, Option<Vec<u8>>)> {
        let read = |figure: &crate::published::Figure| {
            let file = figure.file.as_ref()?.to_str()?;
            world.file(side, file)
        };
        let figures = side.report.figures.iter();
        figures.map(|figure| (figure.name.clone(), (figure.title.clone(), read(figure)))).collect()
    };
    let (mut before, after) = (of(old), of(new));
    let mut found = Vec::new();
    for (name, (title, bytes)) in after {
        let old = before.remove(&name).and_then(|(_, bytes)| bytes);
        if old != bytes {
            found.push(FigureDifference { name, title, old, new: bytes });
        }
    }
    for (name, (title, bytes)) in before {
        found.push(FigureDifference { name, title, old: bytes, new: None });
    }
    found
}
