//! Why cells moved: from the steps that a cell rests on up to those whose own code, parameters or inputs from
//! outside moved, through outputs that moved. Where outputs are the same the search stops: what moved
//! above them had no effect.
//!
//! A step reads an output of another, and the files do not say which: a step above that moved in an output
//! which is not read is taken for a cause too. Of two causes that moved the same steps nobody can tell
//! which did it; both are named.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::compare::Moved;
use super::machine::{Machine, Step, expanded};
use crate::blame::Blame;

/// How deep steps may stand on each other.
const DEPTH: usize = 200;

/// What identifies a file, or another part of a fingerprint, before and now.
pub(super) type Parts = (Option<String>, Option<String>);

/// What moved, in itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A parameter.
    Setting { path: String, old: Option<Value>, new: Option<Value> },
    /// Files of a crate, or a definition of a command; none where it is not known which.
    Code { of: String, files: BTreeMap<String, Parts> },
    /// A package that is not of the project, by what identifies it.
    Dependency { name: String, old: Option<String>, new: Option<String> },
    /// How the code is compiled: the compiler, flags of the profile, features.
    Build { part: String, old: Option<String>, new: Option<String> },
    /// What lies outside: a corpus, a file of the user's.
    Outside { input: String, places: Vec<String> },
    /// Steps that others read now, or do not read any more.
    Steps { added: bool, stage: String },
    /// Another kind of machine made the same key.
    Machine { old: String, new: String },
    /// The same key on the same kind of machine, and other bytes.
    Unreproducible,
    /// The key moved, and what in it is not known.
    Unknown,
}

/// What moved, where, and who moved it.
#[derive(Debug)]
pub(super) struct Cause {
    pub(super) kind: Kind,
    /// The stages whose steps it moved first.
    pub(super) stages: BTreeSet<String>,
    /// These steps.
    pub(super) steps: BTreeSet<String>,
    /// How many cells it moved.
    pub(super) cells: usize,
    /// Who moved it; nothing where git cannot be asked.
    pub(super) blame: Option<Blame>,
}

/// What a step's movement comes from.
#[derive(Debug, Clone, Default)]
struct Reach {
    causes: BTreeSet<usize>,
    /// Whether a step that draws at random is among those that moved.
    drawn: bool,
}

impl Reach {
    fn add(&mut self, other: &Self) {
        self.causes.extend(&other.causes);
        self.drawn |= other.drawn;
    }
}

/// The search, and what it has found.
pub(super) struct Search<'a> {
    old: &'a Machine,
    new: &'a Machine,
    pub(super) causes: Vec<Cause>,
    places: BTreeMap<String, usize>,
    known: BTreeMap<String, Reach>,
    /// The published steps of both.
    published: Vec<String>,
}

impl<'a> Search<'a> {
    pub(super) fn new(old: &'a Machine, new: &'a Machine) -> Self {
        let (places, known) = (BTreeMap::new(), BTreeMap::new());
        let published: BTreeSet<&str> = old.last().into_iter().chain(new.last()).collect();
        let published = published.into_iter().map(str::to_owned).collect();
        Self { old, new, causes: Vec::new(), places, known, published }
    }

    /// Finds the causes of a cell. Returns whether it rests on something that was drawn anew.
    /// What is made of the same on the same machine and differs is no chance either.
    pub(super) fn explain(&mut self, cell: &mut Moved) -> bool {
        let mut reach = Reach::default();
        let mut steps = expanded(&cell.old.from);
        steps.extend(expanded(&cell.new.from));
        for name in steps.into_iter().collect::<BTreeSet<_>>() {
            reach.add(&self.step(&name, 0));
        }
        let published = self.published.clone();
        if cell.old.from.is_empty() && cell.new.from.is_empty() {
            // Words may say anything of all that the report rests on.
            for name in &published {
                reach.add(&self.step(name, 0));
            }
        }
        if reach.causes.is_empty() {
            // Its own steps gave the same: it is the report that moved.
            for name in &published {
                let own = self.own(name);
                reach.causes.extend(own);
            }
        }
        if reach.causes.is_empty() {
            // Then through figures of others, such as a test that compares with them.
            for name in &published {
                reach.add(&self.step(name, 0));
            }
        }
        for cause in &reach.causes {
            self.causes[*cause].cells += 1;
        }
        cell.causes = reach.causes.into_iter().collect();
        let odd = |cause: &usize| self.causes[*cause].kind == Kind::Unreproducible;
        reach.drawn && !cell.causes.iter().any(odd)
    }

    fn pair(&self, name: &str) -> (Option<&'a Step>, Option<&'a Step>) {
        let of = |machine: &'a Machine| machine.steps.get(machine.name(name)?);
        (of(self.old), of(self.new))
    }

    /// What moved a step's outputs.
    fn step(&mut self, name: &str, depth: usize) -> Reach {
        // As the runner calls it, whatever the order of the axes.
        let name = self.new.name(name).or_else(|| self.old.name(name)).unwrap_or(name);
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        // Steps stand in no circle; a file that says so is not followed.
        self.known.insert(name.to_owned(), Reach::default());
        let reach = match self.pair(name) {
            (Some(old), Some(new)) => self.both(name, old, new, depth),
            (Some(old), None) => self.alone(name, old, self.old, false),
            (None, Some(new)) => self.alone(name, new, self.new, true),
            (None, None) => Reach::default(),
        };
        self.known.insert(name.to_owned(), reach.clone());
        reach
    }

    fn alone(&mut self, name: &str, step: &Step, of: &Machine, added: bool) -> Reach {
        let kind = Kind::Steps { added, stage: step.stage.clone() };
        let cause = self.cause(format!("steps {added} {}", step.stage), kind, step, name);
        Reach { causes: BTreeSet::from([cause]), drawn: of.draws(step) || name.contains("seed=") }
    }

    fn both(&mut self, name: &str, old: &'a Step, new: &'a Step, depth: usize) -> Reach {
        let same = old.outputs == new.outputs && (!old.outputs.is_empty() || old.key == new.key);
        if same || depth > DEPTH {
            return Reach::default();
        }
        let mut reach =
            Reach { causes: BTreeSet::new(), drawn: self.new.draws(new) || self.old.draws(old) };
        if old.key == new.key {
            reach.causes.insert(self.other_bytes(name, old, new));
            return reach;
        }
        reach.causes = self.own_of(name, old, new);
        let above: BTreeSet<&String> =
            old.reads.values().chain(new.reads.values()).flatten().collect();
        for above in above {
            // Of both sides; what one of them alone reads is a cause of its own.
            if let (Some(_), Some(_)) = self.pair(above) {
                let found = self.step(above, depth + 1);
                reach.add(&found);
            }
        }
        if reach.causes.is_empty() {
            let cause = self.cause(format!("unknown {}", new.stage), Kind::Unknown, new, name);
            reach.causes.insert(cause);
        }
        reach
    }

    /// The same key, and other bytes.
    fn other_bytes(&mut self, name: &str, old: &Step, new: &Step) -> usize {
        let (before, after) = (self.old.kind(old), self.new.kind(new));
        let kind = match (before, after) {
            (Some(old), Some(new)) if old != new => {
                let shown = |kind: &super::machine::Kind| {
                    format!("{} ({})", kind.cpu, kind.features.join(", "))
                };
                // The processor alone, where that says it.
                let whole = old.cpu == new.cpu;
                let shown = |kind: &super::machine::Kind| {
                    if whole { shown(kind) } else { kind.cpu.clone() }
                };
                Kind::Machine { old: shown(old), new: shown(new) }
            }
            _ => Kind::Unreproducible,
        };
        let place = match &kind {
            Kind::Machine { old, new } => format!("machine {old} {new}"),
            _ => format!("unreproducible {}", new.stage),
        };
        self.cause(place, kind, new, name)
    }

    /// What moved in a step itself.
    fn own(&mut self, name: &str) -> BTreeSet<usize> {
        match self.pair(name) {
            (Some(old), Some(new)) if old.key != new.key => self.own_of(name, old, new),
            _ => BTreeSet::new(),
        }
    }

    fn own_of(&mut self, name: &str, old: &'a Step, new: &'a Step) -> BTreeSet<usize> {
        let mut causes = BTreeSet::new();
        for (path, value) in moved(&self.old.params(old), &self.new.params(new)) {
            let (old, now) = (value.0.cloned().cloned(), value.1.cloned().cloned());
            let place = format!("setting {path} {old:?} {now:?}");
            let kind = Kind::Setting { path: path.to_string(), old, new: now };
            causes.insert(self.cause(place, kind, new, name));
        }
        if old.code != new.code {
            causes.extend(self.code(name, old, new));
        }
        for (input, digests) in moved(&old.outside, &new.outside) {
            let mut places: BTreeSet<String> = BTreeSet::new();
            for (step, digest) in [(old, digests.0), (new, digests.1)] {
                if digest.is_some() {
                    places.extend(step.reads.get(input).into_iter().flatten().cloned());
                }
            }
            let places: Vec<String> = places.into_iter().collect();
            let place = format!("outside {places:?} {digests:?}");
            let kind = Kind::Outside { input: input.clone(), places };
            causes.insert(self.cause(place, kind, new, name));
        }
        causes.extend(self.reads(name, old, new));
        causes
    }

    /// Steps that one of two reads and the other does not.
    fn reads(&mut self, name: &str, old: &'a Step, new: &'a Step) -> BTreeSet<usize> {
        let steps = |step: &'a Step| -> BTreeSet<&'a String> {
            let inside = step.reads.iter().filter(|(input, _)| !step.outside.contains_key(*input));
            inside.flat_map(|(_, names)| names).collect()
        };
        let (before, after) = (steps(old), steps(new));
        let mut causes = BTreeSet::new();
        let sides = [(&before, &after, false), (&after, &before, true)];
        for (these, others, added) in sides {
            for read in these.difference(others) {
                // The same under axes in another order.
                let other = if added { self.old } else { self.new };
                if other.name(read).is_some_and(|known| others.iter().any(|name| *name == known)) {
                    continue;
                }
                let stage = read.split('[').next().unwrap_or(read).to_owned();
                let kind = Kind::Steps { added, stage: stage.clone() };
                let cause = self.cause(format!("steps {added} {stage}"), kind, new, name);
                self.causes[cause].steps.remove(name);
                self.causes[cause].steps.insert((*read).clone());
                causes.insert(cause);
            }
        }
        causes
    }

    /// The parts of a step's code that moved.
    fn code(&mut self, name: &str, old: &'a Step, new: &'a Step) -> BTreeSet<usize> {
        let mut causes = BTreeSet::new();
        let (before, after) = (self.old.parts(old), self.new.parts(new));
        if let (Some(before), Some(after)) = (before, after) {
            for (part, (old, now)) in moved(before, after) {
                let (old, now) = (old.cloned(), now.cloned());
                let (place, kind) = part_of(part, old.clone(), now.clone());
                let cause = self.cause(place, kind, new, name);
                if let Kind::Code { files, .. } = &mut self.causes[cause].kind {
                    files.insert(part.clone(), (old, now));
                }
                causes.insert(cause);
            }
        }
        if causes.is_empty() {
            let of = format!("stage {}", new.stage);
            let kind = Kind::Code { of: of.clone(), files: BTreeMap::new() };
            causes.insert(self.cause(format!("code {of}"), kind, new, name));
        }
        causes
    }

    /// The place in the list of a cause, which is added if it is new, with a step that it moved.
    fn cause(&mut self, place: String, kind: Kind, step: &Step, name: &str) -> usize {
        let place = *self.places.entry(place).or_insert_with(|| {
            let (stages, steps) = (BTreeSet::new(), BTreeSet::new());
            self.causes.push(Cause { kind, stages, steps, cells: 0, blame: None });
            self.causes.len() - 1
        });
        let cause = &mut self.causes[place];
        if !matches!(cause.kind, Kind::Steps { .. }) {
            cause.stages.insert(step.stage.clone());
        }
        cause.steps.insert(name.to_owned());
        place
    }
}

/// What kind of cause a part of a fingerprint is, and what tells it from others.
fn part_of(part: &str, old: Option<String>, new: Option<String>) -> (String, Kind) {
    let (kind, rest) = part.split_once(' ').unwrap_or((part, ""));
    let (name, detail) = match rest.split_once(": ") {
        Some((name, detail)) => (name, Some(detail)),
        None => (rest, None),
    };
    match (kind, detail) {
        ("package", None) => (
            format!("package {name} {old:?} {new:?}"),
            Kind::Dependency { name: name.to_owned(), old, new },
        ),
        // A setting of the manifest is a word; a file has an ending.
        ("crate", None) => (format!("code {name}"), code_of(name)),
        ("crate", Some(detail)) if detail.contains('.') => (format!("code {name}"), code_of(name)),
        _ => {
            let place = format!("build {part} {old:?} {new:?}");
            (place, Kind::Build { part: part.to_owned(), old, new })
        }
    }
}

fn code_of(name: &str) -> Kind {
    Kind::Code { of: format!("crate {name}"), files: BTreeMap::new() }
}

/// What is there on the old side and on the new.
type Both<T> = (Option<T>, Option<T>);

/// The keys of two maps whose values are not the same, with both values.
fn moved<'m, K: Ord, V: PartialEq>(
    old: &'m BTreeMap<K, V>,
    new: &'m BTreeMap<K, V>,
) -> Vec<(&'m K, Both<&'m V>)> {
    let keys: BTreeSet<&K> = old.keys().chain(new.keys()).collect();
    let pair = |key: &'m K| (key, (old.get(key), new.get(key)));
    keys.into_iter().map(pair).filter(|(_, (old, new))| old != new).collect()
}

/// Steps that only one of two reports rests on, by stage.
pub(super) fn only_in(these: &Machine, others: &Machine) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, step) in &these.steps {
        if others.name(name).is_none() {
            found.entry(step.stage.clone()).or_default().push(name.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::published::Cell;

    /// A report of one network, its evaluation and what is made of it; `change` is made to it.
    fn machine(change: impl FnOnce(&mut Value)) -> Machine {
        let step = |stage: &str, reads: Value, output: &str| {
            json!({ "stage": stage, "key": format!("key of {stage}"), "code": "c", "reads": reads,
                "outputs": { "out": output } })
        };
        let mut value = json!({ "format": 2,
            "code": { "evaluate": { "digest": "c", "parts": { "crate evaluate: src/lib.rs": "1", "rustc": "1" } } },
            "common": { "train": { "seed": 1 } },
            "steps": {
                "train": step("train", json!({}), "t"),
                "evaluate": step("evaluate", json!({ "model": ["train"] }), "e"),
                "report": step("report", json!({ "scores": ["evaluate"] }), "r") } });
        change(&mut value);
        Machine::parse(Some(&value.to_string())).unwrap()
    }

    /// The causes of a cell that rests on the evaluation, and whether something was drawn anew.
    fn found(old: &Machine, new: &Machine, from: &[&str]) -> (Vec<String>, bool) {
        let from = from.iter().map(|name| (*name).to_owned()).collect();
        let cell = Cell { from, ..Cell::default() };
        let mut moved = Moved {
            row: String::new(),
            column: String::new(),
            old: cell.clone(),
            new: cell,
            paper: false,
            causes: Vec::new(),
            verdict: super::super::noise::Verdict::Exact,
        };
        let mut search = Search::new(old, new);
        let drawn = search.explain(&mut moved);
        (moved.causes.iter().map(|cause| search.causes[*cause].line()).collect(), drawn)
    }

    /// Other bytes under another key.
    fn again(value: &mut Value, step: &str) {
        value["steps"][step]["key"] = json!("another");
        value["steps"][step]["outputs"]["out"] = json!("another");
    }

    #[test]
    fn another_evaluation_of_the_same_networks_is_no_chance() {
        let (old, new) = (
            machine(|_| ()),
            machine(|value| {
                again(value, "evaluate");
                value["code"]["evaluate"]["digest"] = json!("d");
                value["code"]["evaluate"]["parts"]["crate evaluate: src/lib.rs"] = json!("2");
                value["steps"]["evaluate"]["code"] = json!("d");
            }),
        );
        let expected = vec!["code of crate evaluate: src/lib.rs (evaluate)".to_owned()];
        assert_eq!(found(&old, &new, &["evaluate"]), (expected, false));
    }

    #[test]
    fn the_search_stops_where_outputs_are_the_same() {
        let new = machine(|value| {
            // The network was trained again and came out the same.
            value["steps"]["train"]["key"] = json!("another");
            value["common"]["train"]["seed"] = json!(2);
            again(value, "report");
            value["steps"]["report"]["params"] = json!({ "decimals": 3 });
        });
        let expected = vec!["setting decimals: new, 3 (report)".to_owned()];
        assert_eq!(found(&machine(|_| ()), &new, &["evaluate"]), (expected, false));
    }

    #[test]
    fn a_cause_far_above_is_found_and_was_drawn() {
        let new = machine(|value| {
            value["common"]["train"] = json!({ "seed": 2 });
            ["train", "evaluate", "report"].iter().for_each(|step| again(value, step));
        });
        let expected = vec!["setting seed: 1 -> 2 (train)".to_owned()];
        assert_eq!(found(&machine(|_| ()), &new, &["evaluate"]), (expected.clone(), true));
        // Words say nothing of what they rest on: it is looked for below all of the report.
        assert_eq!(found(&machine(|_| ()), &new, &[]), (expected, true));
    }

    #[test]
    fn what_is_not_recorded_is_said_so() {
        let known = |value: &mut Value| again(value, "evaluate");
        let other_code = machine(|value| {
            again(value, "evaluate");
            value["steps"]["evaluate"]["code"] = json!("d");
        });
        let lines = |new: &Machine| found(&machine(|_| ()), new, &["evaluate"]).0;
        assert_eq!(
            lines(&machine(known)),
            ["keys moved, and what in them is not recorded (evaluate)"]
        );
        let expected = ["code of stage evaluate, of which no parts are known (evaluate)"];
        assert_eq!(lines(&other_code), expected);
        let compiler = machine(|value| {
            again(value, "evaluate");
            value["steps"]["evaluate"]["code"] = json!("d");
            value["code"]["evaluate"] = json!({ "digest": "d", "parts": { "crate evaluate: src/lib.rs": "1", "rustc": "2" } });
        });
        assert_eq!(lines(&compiler), ["build, rustc: 1 -> 2 (evaluate)"]);
        let reads = machine(|value| {
            again(value, "evaluate");
            value["steps"]["evaluate"]["reads"] = json!({ "model": ["train", "train[seed=2]"] });
        });
        assert_eq!(lines(&reads), ["1 step of train added"]);
    }
}
