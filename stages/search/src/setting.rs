//! The settings that can be searched: one list of names, bounds and places.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::Range;

/// One thing per setting, or none: a setting that is not named keeps the value it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each<T> {
    /// `training.learning_rate`: of the first epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learning_rate: Option<T>,
    /// `training.decay`: how fast the learning rate falls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decay: Option<T>,
    /// `training.noise`: standard deviation on the inputs and before the MLP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noise: Option<T>,
    /// `training.unknown`: probability that a word seen once is trained as unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<T>,
    /// `system.omega`, of systems that have the penalty: its weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub omega: Option<T>,
    /// `system.initial.favoured`: initial share of the favoured subspace in alpha.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favoured: Option<T>,
    /// `system.initial.own`: initial share of the own stack in an alpha without subspaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<T>,
    /// `system.initial.lower`: initial beta of each layer but the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<T>,
}

/// Values of some settings: a configuration.
pub type Settings = Each<f64>;

/// Ranges of some settings: what is searched.
pub type Space = Each<Range>;

/// Names in the order of the fields, each with the values that make sense. Learning rate 0 is left
/// out below, in [`allowed`].
const SETTINGS: [(&str, RangeInclusive<f64>); 8] = [
    ("learning_rate", 0.0..=f64::MAX),
    ("decay", 0.0..=f64::MAX),
    ("noise", 0.0..=f64::MAX),
    ("unknown", 0.0..=1.0),
    ("omega", 0.0..=f64::MAX),
    ("favoured", 0.0..=1.0),
    ("own", 0.0..=1.0),
    ("lower", 0.0..=1.0),
];

/// Whether a setting may have a value; if not, what was expected.
pub(crate) fn allowed(name: &str, value: f64) -> Result<(), String> {
    if name == "learning_rate" && !(value.is_finite() && value > 0.0) {
        return Err(format!("expected a positive number, found {value}"));
    }
    match SETTINGS.iter().find(|(setting, _)| *setting == name) {
        Some((_, bounds)) if !bounds.contains(&value) => Err(match *bounds.end() {
            f64::MAX => format!("expected a number of at least 0, found {value}"),
            end => format!("expected a number from 0 to {end}, found {value}"),
        }),
        _ => Ok(()),
    }
}

impl<T> Each<T> {
    /// What there is, with names, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &T)> {
        let values = [
            &self.learning_rate,
            &self.decay,
            &self.noise,
            &self.unknown,
            &self.omega,
            &self.favoured,
            &self.own,
            &self.lower,
        ];
        let named = SETTINGS.iter().zip(values);
        named.filter_map(|((name, _), value)| value.as_ref().map(|value| (*name, value)))
    }

    /// Something made of each thing and the fixed number of its setting.
    pub(crate) fn map<U>(&self, make: impl Fn(u64, &T) -> U) -> Each<U> {
        let of = |number, value: &Option<T>| value.as_ref().map(|value| make(number, value));
        Each {
            learning_rate: of(0, &self.learning_rate),
            decay: of(1, &self.decay),
            noise: of(2, &self.noise),
            unknown: of(3, &self.unknown),
            omega: of(4, &self.omega),
            favoured: of(5, &self.favoured),
            own: of(6, &self.own),
            lower: of(7, &self.lower),
        }
    }
}

impl<T> Default for Each<T> {
    fn default() -> Self {
        Self {
            learning_rate: None,
            decay: None,
            noise: None,
            unknown: None,
            omega: None,
            favoured: None,
            own: None,
            lower: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_fields() {
        let full = Settings {
            learning_rate: Some(1.0),
            decay: Some(2.0),
            noise: Some(3.0),
            unknown: Some(4.0),
            omega: Some(5.0),
            favoured: Some(6.0),
            own: Some(7.0),
            lower: Some(8.0),
        };
        let json = serde_json::to_value(&full).unwrap();
        assert_eq!(json.as_object().unwrap().len(), SETTINGS.len());
        for (number, (name, value)) in full.iter().enumerate() {
            assert_eq!(json[name], *value, "{name}");
            assert_eq!(*value, number as f64 + 1.0);
        }
        let numbers = full.map(|number, _| number as f64 + 1.0);
        assert_eq!(numbers, full);
    }

    #[test]
    fn what_is_not_named_is_not_written() {
        let some = Settings { omega: Some(0.25), ..Settings::default() };
        let json = serde_json::to_string(&some).unwrap();
        assert_eq!(json, r#"{"omega":0.25}"#);
        assert_eq!(serde_json::from_str::<Settings>(&json).unwrap(), some);
    }
}
