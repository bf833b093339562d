//! The schedule of successive halving: how many configurations each rung trains, and how far.
//!
//! It is data, not a formula: pipeline.toml lists the slots of each rung, of which its matrix makes
//! steps, and this checks that they shrink while the epochs grow.

use std::collections::BTreeMap;

use artifact::ParamError;
use serde::Deserialize;

use crate::fault;

/// One rung.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// 1 to the number of configurations.
    pub slots: Vec<u32>,
    /// Epochs that each is trained for, at most.
    pub epochs: u32,
    /// True where the configurations are the best of another rung; false where they are drawn.
    pub halves: bool,
    /// The rung whose best go on, where `halves` says so.
    #[serde(default)]
    pub below: Option<String>,
}

/// All rungs by name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Rungs(pub BTreeMap<String, Rung>);

impl Rungs {
    /// Checks that each rung trains fewer configurations than the one below it, for longer.
    ///
    /// # Errors
    /// The first fault, at its path below `path`.
    pub fn check(&self, path: &[&str]) -> Result<(), ParamError> {
        for (name, rung) in &self.0 {
            let path = [path, &[name]].concat();
            let at = |key: &'static str| [&path[..], &[key]].concat();
            if rung.slots.is_empty() || rung.slots.iter().zip(1..).any(|(slot, at)| *slot != at) {
                let message = "expected the slots in order: 1, 2 and so on, without a gap";
                return Err(fault(&at("slots"), message));
            }
            if rung.epochs == 0 {
                return Err(fault(&at("epochs"), "expected at least 1, found 0"));
            }
            let below = match (rung.halves, &rung.below) {
                (false, None) => continue,
                (false, Some(_)) => {
                    let message = "a rung that draws its configurations has none below it";
                    return Err(fault(&at("below"), message));
                }
                (true, None) => {
                    let message = "does not say `below`, the rung whose best go on";
                    return Err(fault(&path, message));
                }
                (true, Some(below)) => below,
            };
            let Some(lower) = self.0.get(below) else {
                let expected = self.0.keys().cloned().collect();
                let error = fault(&at("below"), format!("there is no rung `{below}`"));
                return Err(ParamError { expected, ..error });
            };
            let (slots, fewer) = (rung.slots.len(), lower.slots.len());
            if slots >= fewer {
                let message = format!("{slots} of the {fewer} of rung `{below}` are not fewer");
                return Err(fault(&at("slots"), message));
            }
            if rung.epochs <= lower.epochs {
                let message = format!("expected more than the {} of `{below}`", lower.epochs);
                return Err(fault(&at("epochs"), message));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn rungs() -> Value {
        json!({
            "first": { "slots": [1, 2, 3, 4], "epochs": 1, "halves": false },
            "second": { "slots": [1, 2], "epochs": 2, "halves": true, "below": "first" },
            "last": { "slots": [1], "epochs": 4, "halves": true, "below": "second" },
        })
    }

    fn check(value: Value) -> Result<(), ParamError> {
        serde_json::from_value::<Rungs>(value).unwrap().check(&["rungs"])
    }

    #[test]
    fn a_schedule_that_does_not_halve_is_refused_where_it_goes_wrong() {
        check(rungs()).unwrap();
        for (rung, key, value, path) in [
            ("first", "slots", json!([]), "rungs.first.slots"),
            ("first", "slots", json!([0, 1, 2]), "rungs.first.slots"),
            ("first", "slots", json!([1, 3]), "rungs.first.slots"),
            ("first", "epochs", json!(0), "rungs.first.epochs"),
            ("first", "below", json!("last"), "rungs.first.below"),
            ("second", "slots", json!([1, 2, 3, 4]), "rungs.second.slots"),
            ("last", "epochs", json!(2), "rungs.last.epochs"),
            ("last", "below", json!("secnod"), "rungs.last.below"),
            ("last", "below", json!(null), "rungs.last"),
            // A rung cannot lie below itself: it has no fewer slots than itself.
            ("last", "below", json!("last"), "rungs.last.slots"),
        ] {
            let mut faulty = rungs();
            faulty[rung][key] = value;
            let error = check(faulty).unwrap_err();
            assert_eq!(error.path.join("."), path, "{}", error.message);
        }
    }
}
