//! Early stopping: which epoch is the best so far, and when to give up hoping for a better one.

use crate::checkpoint::{Fault, Form};

/// Watches the main task's dev accuracy (paper, section 4: patience 2).
#[derive(Debug)]
pub(crate) struct Stopping {
    patience: u32,
    best: Option<f64>,
    waited: u32,
}

/// What one more epoch means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Better than every epoch before it; a tie is not, so that of equals the earliest is kept.
    Best,
    /// Not better, but it may still come.
    Wait,
    /// Not better, and patience is used up.
    Stop,
}

impl Stopping {
    /// Stops after `patience` epochs in a row that bring nothing better.
    pub(crate) fn new(patience: u32) -> Self {
        Self { patience, best: None, waited: 0 }
    }

    /// Takes the next epoch's score.
    pub(crate) fn observe(&mut self, score: f64) -> Verdict {
        if self.best.is_none_or(|best| score > best) {
            self.best = Some(score);
            self.waited = 0;
            return Verdict::Best;
        }
        self.waited += 1;
        if self.waited >= self.patience { Verdict::Stop } else { Verdict::Wait }
    }

    /// What a checkpoint keeps.
    pub(crate) fn visit(&mut self, form: &mut Form<'_>) -> Result<(), Fault> {
        form.option(&mut self.best)?;
        let mut waited = u64::from(self.waited);
        form.u64(&mut waited)?;
        self.waited = u32::try_from(waited).unwrap_or(u32::MAX);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Best, Stop, Wait};
    use super::*;

    fn verdicts(patience: u32, scores: &[f64]) -> Vec<Verdict> {
        let mut stopping = Stopping::new(patience);
        scores.iter().map(|&score| stopping.observe(score)).collect()
    }

    #[test]
    fn patience_counts_epochs_in_a_row() {
        assert_eq!(verdicts(2, &[0.5, 0.4, 0.6, 0.5, 0.55]), [Best, Wait, Best, Wait, Stop]);
        assert_eq!(verdicts(1, &[0.5, 0.4]), [Best, Stop]);
    }

    #[test]
    fn of_equal_epochs_the_earliest_is_kept() {
        assert_eq!(verdicts(3, &[0.5, 0.5, 0.5, 0.5]), [Best, Wait, Wait, Stop]);
    }

    #[test]
    fn an_epoch_with_everything_wrong_can_be_the_best() {
        assert_eq!(verdicts(2, &[0.0, 0.0, 0.0]), [Best, Wait, Stop]);
    }
}
