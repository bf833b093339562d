//! What lies beside a report, `machine.json`: the steps that it rests on with their code, parameters, inputs
//! and outputs, and the selectors by which a cell says which of them it rests on. Read leniently: who does
//! not find what it needs says so, and cells are compared all the same.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use crate::published::harmless;

/// The form with steps.
const FORMAT: u64 = 2;
/// Steps that one cell may name; more is no selector of ours.
const MOST: usize = 100_000;

/// What is said of a report's steps.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Machine {
    #[serde(default)]
    format: u64,
    #[serde(default)]
    machines: Vec<Kind>,
    #[serde(default)]
    code: BTreeMap<String, Code>,
    #[serde(default)]
    common: BTreeMap<String, BTreeMap<String, Value>>,
    /// The steps by name.
    #[serde(default)]
    pub(super) steps: BTreeMap<String, Step>,
    /// Their names, by stage and sorted coordinates.
    #[serde(skip)]
    known: BTreeMap<String, String>,
}

/// A kind of machine: what bytes may depend on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Kind {
    #[serde(default)]
    pub(super) cpu: String,
    #[serde(default)]
    pub(super) features: Vec<String>,
}

/// A stage's code.
#[derive(Debug, Deserialize)]
struct Code {
    digest: String,
    parts: BTreeMap<String, String>,
}

/// A step's result.
#[derive(Debug, Deserialize)]
pub(super) struct Step {
    pub(super) stage: String,
    pub(super) key: String,
    #[serde(default)]
    pub(super) code: String,
    #[serde(default)]
    params: BTreeMap<String, Value>,
    #[serde(default)]
    pub(super) reads: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(super) outside: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) outputs: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) commit: Option<String>,
    #[serde(default)]
    machine: Option<usize>,
}

impl Machine {
    /// Reads it; where that cannot be done, says why in half a sentence.
    pub(super) fn parse(text: Option<&str>) -> Result<Self, String> {
        let text = text.ok_or("has no machine.json")?;
        let wrong = |_| "has a machine.json that cannot be read".to_owned();
        let value: Value = serde_json::from_str(text).map_err(wrong)?;
        if value.get("format").and_then(Value::as_u64).is_none_or(|format| format < FORMAT) {
            return Err("has a machine.json of an older form, without steps".to_owned());
        }
        let mut machine: Self = serde_json::from_value(harmless(value)).map_err(wrong)?;
        if machine.format > FORMAT {
            return Err(format!("has a machine.json of format {}", machine.format));
        }
        let names = machine.steps.keys();
        machine.known = names.map(|name| (sorted(name), name.clone())).collect();
        Ok(machine)
    }

    /// The name here of a step that is called so elsewhere, maybe with its axes in another order.
    pub(super) fn name<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        if self.steps.contains_key(name) {
            return Some(name);
        }
        self.known.get(&sorted(name)).map(String::as_str)
    }

    /// A step's parameters by their dotted paths, the shared ones among them.
    pub(super) fn params<'a>(&'a self, step: &'a Step) -> BTreeMap<&'a str, &'a Value> {
        let common = self.common.get(&step.stage).into_iter().flatten();
        common.chain(&step.params).map(|(path, value)| (path.as_str(), value)).collect()
    }

    /// Whether a step draws at random, and so would come out otherwise with another seed.
    pub(super) fn draws(&self, step: &Step) -> bool {
        let params = self.params(step);
        params.keys().any(|path| path.rsplit('.').next() == Some("seed"))
    }

    /// The parts of the code that made a step, if they are known.
    pub(super) fn parts(&self, step: &Step) -> Option<&BTreeMap<String, String>> {
        let code = self.code.get(&step.stage)?;
        (code.digest == step.code).then_some(&code.parts)
    }

    /// All parts that are known, by name.
    pub(super) fn all_parts(&self) -> BTreeMap<&str, &str> {
        let parts = self.code.values().flat_map(|code| &code.parts);
        parts.map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    /// The machine that made a step.
    pub(super) fn kind(&self, step: &Step) -> Option<&Kind> {
        self.machines.get(step.machine?)
    }

    /// The steps that no other reads: what is published.
    pub(super) fn last(&self) -> Vec<&str> {
        let read: BTreeSet<&str> = self
            .steps
            .values()
            .flat_map(|step| step.reads.values().flatten())
            .map(String::as_str)
            .collect();
        self.steps.keys().map(String::as_str).filter(|name| !read.contains(name)).collect()
    }
}

/// A step's name with its coordinates in order.
fn sorted(name: &str) -> String {
    let Some((stage, inside)) = name.split_once('[') else { return name.to_owned() };
    let mut axes: Vec<&str> = inside.trim_end_matches(']').split(',').collect();
    axes.sort_unstable();
    format!("{stage}[{}]", axes.join(","))
}

/// The names of steps that selectors mean: `STAGE[AXIS=VALUE|VALUE,…]` stands for all combinations.
pub(super) fn expanded(selectors: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    for selector in selectors {
        let Some((stage, inside)) = selector.split_once('[') else {
            names.push(selector.clone());
            continue;
        };
        let mut some = vec![format!("{stage}[")];
        for (place, axis) in inside.trim_end_matches(']').split(',').enumerate() {
            let (axis, values) = axis.split_once('=').unwrap_or((axis, ""));
            let comma = if place == 0 { "" } else { "," };
            let values: Vec<&str> = values.split('|').collect();
            if some.len() * values.len() > MOST {
                return names;
            }
            some = some
                .iter()
                .flat_map(|name| {
                    values.iter().map(move |value| format!("{name}{comma}{axis}={value}"))
                })
                .collect();
        }
        names.extend(some.into_iter().map(|name| name + "]"));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selector_is_the_product_of_its_values() {
        let of = |text: &str| expanded(&[text.to_owned()]);
        assert_eq!(of("index"), ["index"]);
        assert_eq!(
            of("train[domain=bc|nw,seed=1|2]"),
            [
                "train[domain=bc,seed=1]",
                "train[domain=bc,seed=2]",
                "train[domain=nw,seed=1]",
                "train[domain=nw,seed=2]"
            ]
        );
        let many = format!("x[a={}]", vec!["1"; MOST + 1].join("|"));
        assert!(of(&many).is_empty());
        assert_eq!(of("x[["), ["x[[=]"]);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let why = |text| Machine::parse(text).map(|_| ()).unwrap_err();
        assert_eq!(why(None), "has no machine.json");
        assert!(why(Some("{}")).contains("older form"));
        assert!(why(Some(r#"{"format": 2, "steps": 7}"#)).contains("cannot be read"));
        assert!(why(Some(r#"{"format": 3}"#)).contains("format 3"));
        assert!(Machine::parse(Some(r#"{"format": 2}"#)).is_ok());
    }

    #[test]
    fn steps_are_found_whatever_the_order_of_their_axes() {
        let text = r#"{"format": 2, "common": {"train": {"a.seed": 1}}, "steps": {
            "train[b=1,a=2]": {"stage": "train", "key": "k", "params": {"x": 2}},
            "page": {"stage": "page", "key": "k", "reads": {"in": ["train[b=1,a=2]"]}}}}"#;
        let machine = Machine::parse(Some(text)).unwrap();
        assert_eq!(machine.name("train[a=2,b=1]"), Some("train[b=1,a=2]"));
        assert_eq!(machine.name("train[a=3,b=1]"), None);
        assert_eq!(machine.last(), ["page"]);
        let train = &machine.steps["train[b=1,a=2]"];
        assert_eq!(machine.params(train).len(), 2);
        assert!(machine.draws(train) && !machine.draws(&machine.steps["page"]));
    }
}
