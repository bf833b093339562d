//! Quotients of counts: precision, recall and F1 of spans, and the error that one score saves over
//! another.

/// How many spans there are, how many were predicted, and how many of these are right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spans {
    /// Spans of the gold labels.
    pub gold: u64,
    /// Spans of the predicted labels.
    pub predicted: u64,
    /// Predicted spans that are gold spans.
    pub correct: u64,
}

impl Spans {
    /// The share of predicted spans that are right; none where none is predicted.
    pub fn precision(&self) -> Option<f64> {
        (self.predicted > 0).then(|| self.correct as f64 / self.predicted as f64)
    }

    /// The share of gold spans that are found; none where there is none.
    pub fn recall(&self) -> Option<f64> {
        (self.gold > 0).then(|| self.correct as f64 / self.gold as f64)
    }

    /// The harmonic mean of precision and recall; 0 where only one of them has spans, none where
    /// there is no span at all.
    pub fn f1(&self) -> Option<f64> {
        let spans = self.gold + self.predicted;
        (spans > 0).then(|| 2.0 * self.correct as f64 / spans as f64)
    }
}

/// The share of another system's errors that are gone, as the paper computes it (section 4, of the
/// averages of table 3): (a - b) / (1 - b) for the accuracies a and b, as shares. None where there is
/// no error to save.
pub fn error_reduction(accuracy: f64, over: f64) -> Option<f64> {
    (over < 1.0).then(|| (accuracy - over) / (1.0 - over))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The averages that table 3 prints, and the reductions that the text prints.
    #[test]
    fn the_papers_reductions_are_those_of_its_averages() {
        for (accuracy, over, printed) in
            [(93.48, 92.52, 12.8), (86.15, 84.80, 8.9), (93.48, 92.35, 14.8)]
        {
            let found = 100.0 * error_reduction(accuracy / 100.0, over / 100.0).unwrap();
            assert!((found - printed).abs() < 0.05, "{found} is not {printed}");
        }
        assert_eq!(error_reduction(0.9, 1.0), None);
    }

    #[test]
    fn nothing_to_count_has_no_quotient() {
        let none = Spans::default();
        assert_eq!((none.precision(), none.recall(), none.f1()), (None, None, None));
        let missed = Spans { gold: 2, ..none };
        assert_eq!(
            (missed.precision(), missed.recall(), missed.f1()),
            (None, Some(0.0), Some(0.0))
        );
    }
}
