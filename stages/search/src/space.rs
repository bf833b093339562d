//! The space: a range per setting, and configurations drawn from it by their numbers.
//!
//! Every value is drawn from a stream of its own, chosen by the configuration's number and the
//! setting: more configurations, or one more setting, leave what was drawn before as it is.

use artifact::ParamError;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::Deserialize;

use crate::setting::allowed;
use crate::{Settings, Space, fault};

/// Streams kept for the settings of one configuration.
const STREAMS: u64 = 64;

/// What a setting may be. Ends are included.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Range {
    /// Uniform between two numbers.
    Linear([f64; 2]),
    /// Uniform in the logarithm, between two positive numbers.
    Log([f64; 2]),
    /// One of these, each as likely.
    Choice(Vec<f64>),
}

impl Space {
    /// Checks that every range holds values that its setting may have.
    ///
    /// # Errors
    /// The first fault, at its path below `path`.
    pub fn check(&self, path: &[&str]) -> Result<(), ParamError> {
        if self.iter().next().is_none() {
            return Err(fault(path, "names no setting, so there is nothing to search"));
        }
        self.iter().try_for_each(|(name, range)| range.check(name, &[path, &[name]].concat()))
    }

    /// Configuration `number` of the search with this seed: the same whatever else is drawn. Values
    /// have four significant digits, so that what is printed is what was trained.
    pub fn draw(&self, seed: u64, number: u32) -> Settings {
        self.map(|setting, range| {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            rng.set_stream(u64::from(number) * STREAMS + setting);
            // 53 bits: every number of [0, 1) that is a multiple of 2^-53.
            range.at((rng.next_u64() >> 11) as f64 / (1_u64 << 53) as f64)
        })
    }
}

impl Range {
    /// The value at a place from 0 (the low end, or the first choice) to below 1.
    fn at(&self, unit: f64) -> f64 {
        let between = |low: f64, high: f64| low + unit * (high - low);
        match self {
            Self::Linear([low, high]) => digits(between(*low, *high)).clamp(*low, *high),
            Self::Log([low, high]) => {
                digits(libm::exp(between(libm::log(*low), libm::log(*high)))).clamp(*low, *high)
            }
            Self::Choice(values) => values[(unit * values.len() as f64) as usize],
        }
    }

    fn check(&self, name: &str, path: &[&str]) -> Result<(), ParamError> {
        let (kind, values) = match self {
            Self::Linear(ends) => ("linear", &ends[..]),
            Self::Log(ends) => ("log", &ends[..]),
            Self::Choice(values) => ("choice", &values[..]),
        };
        let path = [path, &[kind]].concat();
        for (at, &value) in values.iter().enumerate() {
            let at = at.to_string();
            let place = [&path[..], &[&at]].concat();
            allowed(name, value).map_err(|message| fault(&place, message))?;
            if kind == "log" && value <= 0.0 {
                return Err(fault(&place, format!("a logarithm needs more than 0, found {value}")));
            }
        }
        match (self, values) {
            (Self::Choice(_), []) => Err(fault(&path, "offers no value")),
            (Self::Choice(_), _) => {
                let twice = (1..values.len()).find(|&at| values[..at].contains(&values[at]));
                twice.map_or(Ok(()), |at| {
                    let message = format!("offers {} twice", values[at]);
                    Err(fault(&[&path[..], &[&at.to_string()]].concat(), message))
                })
            }
            (_, [low, high]) if low < high => Ok(()),
            _ => Err(fault(&path, "expected the lower end first, and the higher behind it")),
        }
    }
}

/// The nearest number of four significant digits.
fn digits(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn space(value: Value) -> Space {
        serde_json::from_value(value).unwrap()
    }

    fn full() -> Space {
        space(json!({
            "learning_rate": { "log": [0.01, 1.0] },
            "decay": { "linear": [0.0, 0.2] },
            "omega": { "choice": [0.0, 0.1, 1.0] },
        }))
    }

    #[test]
    fn a_draw_is_the_same_whatever_else_is_drawn() {
        let space = full();
        assert_eq!(space.draw(1, 3), space.draw(1, 3));
        assert_ne!(space.draw(1, 3), space.draw(1, 4));
        assert_ne!(space.draw(1, 3), space.draw(2, 3));
        let more = Space { noise: Some(Range::Linear([0.0, 1.0])), ..space.clone() };
        let (less, more) = (space.draw(1, 3), more.draw(1, 3));
        assert_eq!(Settings { noise: None, ..more.clone() }, less);
        assert!(more.noise.is_some());
    }

    /// The numbers of one draw, for the day on which a library changes its generator.
    #[test]
    fn one_draw_is_pinned() {
        let drawn = full().draw(1, 1);
        let text = serde_json::to_string(&drawn).unwrap();
        assert_eq!(text, r#"{"learning_rate":0.2443,"decay":0.03817,"omega":0.1}"#);
    }

    #[test]
    fn draws_fill_their_ranges_evenly() {
        let draws: Vec<_> = (0..4000).map(|number| full().draw(7, number)).collect();
        // Half of the logarithms lie below the middle, 0.1: 2000, standard deviation 32.
        let below = draws.iter().filter(|d| d.learning_rate.unwrap() < 0.1).count();
        assert!(below.abs_diff(2000) < 160, "{below}");
        let below = draws.iter().filter(|d| d.decay.unwrap() < 0.05).count();
        assert!(below.abs_diff(1000) < 140, "{below}");
        for choice in [0.0, 0.1, 1.0] {
            let count = draws.iter().filter(|d| d.omega == Some(choice)).count();
            assert!(count.abs_diff(1333) < 150, "{choice}: {count}");
        }
        for drawn in &draws {
            assert!((0.01..=1.0).contains(&drawn.learning_rate.unwrap()));
            assert!((0.0..=0.2).contains(&drawn.decay.unwrap()));
        }
    }

    #[test]
    fn ends_and_digits() {
        assert_eq!(Range::Linear([0.1, 0.5]).at(0.0), 0.1);
        assert_eq!(Range::Log([0.001, 10.0]).at(0.5), 0.1);
        assert_eq!(Range::Choice(vec![1.0, 2.0]).at(0.999), 2.0);
        assert_eq!(digits(0.123_456), 0.1235);
        // Rounding never leaves the range.
        assert_eq!(Range::Linear([0.123_44, 0.2]).at(0.0), 0.123_44);
    }

    #[test]
    fn a_fault_is_found_at_its_place() {
        for (value, path) in [
            (json!({}), "space"),
            (json!({ "decay": { "linear": [0.2, 0.1] } }), "space.decay.linear"),
            (json!({ "decay": { "linear": [0.2, 0.2] } }), "space.decay.linear"),
            (json!({ "decay": { "linear": [-0.2, 0.2] } }), "space.decay.linear.0"),
            (json!({ "noise": { "log": [0.0, 0.2] } }), "space.noise.log.0"),
            (json!({ "learning_rate": { "choice": [0.1, 0.0] } }), "space.learning_rate.choice.1"),
            (json!({ "unknown": { "choice": [1.5] } }), "space.unknown.choice.0"),
            (json!({ "own": { "linear": [0.5, 1.5] } }), "space.own.linear.1"),
            (json!({ "omega": { "choice": [] } }), "space.omega.choice"),
            (json!({ "omega": { "choice": [0.1, 0.2, 0.1] } }), "space.omega.choice.2"),
        ] {
            let error = space(value.clone()).check(&["space"]).unwrap_err();
            assert_eq!(error.path.join("."), path, "{value}: {}", error.message);
            assert!(!error.message.is_empty());
        }
        full().check(&["space"]).unwrap();
    }
}
