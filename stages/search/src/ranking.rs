//! What a trial says about its configuration, and the order of a rung's configurations.

use std::collections::BTreeMap;

use artifact::StageError;
use serde::{Deserialize, Serialize};

use crate::Settings;

/// What came out of one training run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// The configuration.
    pub settings: Settings,
    /// The best dev accuracy of the main task, from 0 to 1; none where the loss did not stay finite.
    pub score: Option<f64>,
    /// Every epoch that was finished.
    pub curve: Vec<EpochPoint>,
}

/// The main task after one epoch.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EpochPoint {
    /// Cross-entropy per token trained on; none where no update was on the main task.
    pub loss: Option<f64>,
    /// Accuracy on the dev set.
    pub dev_accuracy: Option<f64>,
}

/// The configurations of a rung, the best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ranking(pub Vec<Placed>);

/// A configuration with its score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// Its slot on the rung that was ranked.
    pub slot: u32,
    /// The mean score of its trials; none where one of them has none.
    pub score: Option<f64>,
    /// The configuration.
    pub settings: Settings,
}

impl Ranking {
    /// Ranks a rung by the mean score of each slot's trials, which may be of several systems or
    /// tasks. Of equals the lower slot comes first: on a later rung that is the one that stood higher
    /// on the rung before it.
    ///
    /// # Errors
    /// There are no trials; slots have different numbers of them; those of a slot have different
    /// configurations; no slot has a score.
    pub fn of(trials: Vec<(u32, Trial)>) -> Result<Self, StageError> {
        let mut slots: BTreeMap<u32, Vec<Trial>> = BTreeMap::new();
        for (slot, trial) in trials {
            slots.entry(slot).or_default().push(trial);
        }
        let each = slots.values().next().map_or(0, Vec::len);
        let mut placed = Vec::new();
        for (slot, trials) in slots {
            let settings = trials[0].settings.clone();
            if trials.len() != each {
                let message =
                    format!("slot {slot} has {} trials, and another {each}", trials.len());
                return Err(StageError::new(message).help("all slots of a rung need the same"));
            }
            if trials.iter().any(|trial| trial.settings != settings) {
                return Err(StageError::new(format!("the trials of slot {slot} differ")));
            }
            let sum = trials.iter().try_fold(0.0, |sum, trial| Some(sum + trial.score?));
            let score = sum.map(|sum| sum / trials.len() as f64);
            placed.push(Placed { slot, score, settings });
        }
        // `None` is less than every score; the sort keeps the order of the slots.
        let order = |score: Option<f64>| score.unwrap_or(f64::NEG_INFINITY);
        placed.sort_by(|a, b| order(b.score).total_cmp(&order(a.score)));
        match placed.first() {
            None => Err(StageError::new("there are no trials to rank")),
            Some(Placed { score: None, .. }) => {
                Err(StageError::new("no trial kept its loss a finite number")
                    .help("lower the learning rates of `tuning.space`"))
            }
            Some(_) => Ok(Self(placed)),
        }
    }

    /// The configuration that takes a slot of the next rung: slot 1 takes the best.
    ///
    /// # Errors
    /// The rung had fewer configurations.
    pub fn slot(&self, slot: u32) -> Result<&Settings, StageError> {
        let place = (slot as usize).checked_sub(1).and_then(|place| self.0.get(place));
        place.map(|placed| &placed.settings).ok_or_else(|| {
            let message = format!("there is no slot {slot}: {} were ranked", self.0.len());
            StageError::new(message).help("each rung needs fewer slots than the one below it")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trial(slot: u32, score: Option<f64>) -> (u32, Trial) {
        let settings = Settings { noise: Some(f64::from(slot)), ..Settings::default() };
        (slot, Trial { settings, score, curve: Vec::new() })
    }

    fn order(trials: Vec<(u32, Trial)>) -> Vec<u32> {
        Ranking::of(trials).unwrap().0.iter().map(|placed| placed.slot).collect()
    }

    #[test]
    fn the_best_comes_first_and_ties_go_to_the_lower_slot() {
        let trials =
            vec![trial(4, Some(0.5)), trial(3, Some(0.7)), trial(2, None), trial(1, Some(0.5))];
        assert_eq!(order(trials.clone()), [3, 1, 4, 2]);
        assert_eq!(order(trials.into_iter().rev().collect()), [3, 1, 4, 2]);
    }

    #[test]
    fn several_trials_count_by_their_mean() {
        let trials = vec![
            trial(1, Some(0.9)),
            trial(1, Some(0.1)),
            trial(2, Some(0.6)),
            trial(2, Some(0.6)),
            trial(3, Some(1.0)),
            trial(3, None),
        ];
        let ranking = Ranking::of(trials).unwrap();
        assert_eq!(ranking.0.iter().map(|p| p.slot).collect::<Vec<_>>(), [2, 1, 3]);
        assert_eq!((ranking.0[0].score, ranking.0[2].score), (Some(0.6), None));
        assert_eq!(ranking.slot(1).unwrap().noise, Some(2.0));
        assert!(ranking.slot(4).unwrap_err().message.contains("3 were ranked"));
        assert!(ranking.slot(0).is_err());
    }

    #[test]
    fn what_cannot_be_ranked_is_told() {
        let message = |trials| Ranking::of(trials).unwrap_err().message;
        assert!(message(vec![]).contains("no trials"));
        let uneven = vec![trial(1, Some(0.5)), trial(2, Some(0.5)), trial(2, Some(0.5))];
        assert!(message(uneven).contains("slot 2 has 2 trials, and another 1"));
        let (_, other) = trial(2, Some(0.5));
        assert!(message(vec![trial(1, Some(0.5)), (1, other)]).contains("slot 1 differ"));
        assert!(message(vec![trial(1, None)]).contains("finite"));
    }
}
